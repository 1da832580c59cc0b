using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>What the fields of a payment or contra hold, as far as they can be read.</summary>
internal static class RecordContent
{
    private const int AccountWidth = SortCode.Digits + AccountNumber.Digits;

    private static readonly Field ContraMark = Standard18.MultiDayContra["contra mark"];

    /// <summary>Whether a record is a contra: by its mark and its two accounts, whatever its code.</summary>
    internal static bool IsContra(ReadOnlySpan<byte> record) =>
        HasContraMark(record) && record[..AccountWidth].SequenceEqual(record.Slice(PaymentFields.OriginatingSortCode.At - 1, AccountWidth));

    internal static bool HasContraMark(ReadOnlySpan<byte> record) => ContraMark.In(record).SequenceEqual("CONTRA            "u8);

    internal static FreeFormat FreeFormatIn(ReadOnlySpan<byte> record) =>
        IsPermitted(PaymentFields.FreeFormat, record) ? FreeFormat.FromField(PaymentFields.FreeFormat.In(record)) : default;

    internal static bool IsPermitted(Field field, ReadOnlySpan<byte> record) => field.Check(record, out _) == FormatStatus.Accepted;

    internal static TransactionCode? CodeIn(ReadOnlySpan<byte> record)
    {
        var code = PaymentFields.Code.In(record);
        TransactionCode.TryFromCode([(char)code[0], (char)code[1]], out var found);
        return found;
    }

    internal static BankAccount Account(ReadOnlySpan<byte> record, Field sortCode, Field account) =>
        sortCode.TryGet(record, out long sort) && account.TryGet(record, out long number)
            ? new BankAccount(SortCode.FromNumber((int)sort), AccountNumber.FromNumber((int)number))
            : default;

    internal static BacsText TextIn(ReadOnlySpan<byte> record, Field field)
    {
        BacsText.ReadField(field.In(record), out var text);
        return text;
    }
}
