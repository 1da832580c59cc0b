using System.Runtime.InteropServices;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>The kinds of records, in the order in which a file has them.</summary>
internal enum RecordKind : byte
{
    Unknown,
    Blank,
    Logon,
    Vol1,
    Hdr1,
    Hdr2,
    Uhl1,
    Payment,
    Eof1,
    Eof2,
    Utl1,
}

/// <summary>Tells the kinds of records apart.</summary>
internal static class RecordKinds
{
    private static readonly int CodeAt = PaymentFields.Code.At - 1;
    private static readonly int NameAt = PaymentFields.ServiceUserName.At - 1;

    /// <summary>The kind that a record's beginning gives it.</summary>
    internal static RecordKind Of(ReadOnlySpan<byte> record)
    {
        if (record is [>= (byte)'0' and <= (byte)'9', ..])
        {
            return RecordKind.Payment;
        }

        if (record.StartsWith("LOGON"u8))
        {
            return RecordKind.Logon;
        }

        if (record.Length >= 4)
        {
            for (var kind = RecordKind.Vol1; kind <= RecordKind.Utl1; kind++)
            {
                if (kind != RecordKind.Payment && record.StartsWith(LayoutOf(kind).Template[..4]))
                {
                    return kind;
                }
            }
        }

        return record.ContainsAnyExcept((byte)' ') ? RecordKind.Unknown : RecordKind.Blank;
    }

    /// <summary>Whether a kind of record is a label.</summary>
    internal static bool IsLabel(this RecordKind kind) => kind >= RecordKind.Vol1 && kind != RecordKind.Payment;

    /// <summary>Whether a record begins as LOGON or as a label would, with three capital letters and a digit.</summary>
    internal static bool LooksLikeLabel(ReadOnlySpan<byte> record) =>
        record.StartsWith("LOGON"u8)
        || (record.Length >= 4 && record[3] is >= (byte)'0' and <= (byte)'9'
            && !record[..3].ContainsAnyExceptInRange((byte)'A', (byte)'Z'));

    /// <summary>
    /// Whether bytes plainly begin as a label or as a payment does, by its accounts, code and amount, or there are none left: what tells
    /// where the record before them stops when no line ends. A character too early or too late a payment does not begin plainly.
    /// </summary>
    internal static bool PlainlyBegins(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < NameAt + 1 || bytes[0] is < (byte)'0' or > (byte)'9')
        {
            return bytes.IsEmpty || Of(bytes[..Math.Min(bytes.Length, Standard18.LabelWidth)]).IsLabel();
        }

        return IsDigits(bytes[..CodeAt])
            && IsDigits(bytes[PaymentFields.Code.Through..PaymentFields.OriginatingAccount.Through])
            && IsDigits(PaymentFields.Amount.In(bytes))
            && bytes[NameAt] is < (byte)'0' or > (byte)'9'
            && PlainRecords.IsCode(MemoryMarshal.Read<ushort>(bytes[CodeAt..]));

        static bool IsDigits(ReadOnlySpan<byte> characters) => !characters.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>The table of a label.</summary>
    internal static RecordLayout LayoutOf(RecordKind label) => label switch
    {
        RecordKind.Vol1 => Standard18.Vol1,
        RecordKind.Hdr1 => Standard18.Hdr1,
        RecordKind.Hdr2 => Standard18.Hdr2,
        RecordKind.Uhl1 => Standard18.Uhl1,
        RecordKind.Eof1 => Standard18.Eof1,
        RecordKind.Eof2 => Standard18.Eof2,
        RecordKind.Utl1 => Standard18.Utl1,
        _ => throw new ArgumentOutOfRangeException(nameof(label), label, "This kind of record is no label."),
    };
}
