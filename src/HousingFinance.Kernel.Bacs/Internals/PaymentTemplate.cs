using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// The records of one section: a record written from the table once, with everything in place that its payments share, and the places
/// from the table where each payment's own parts go.
/// </summary>
internal sealed class PaymentTemplate
{
    private const int Cell = PaymentArrays.Cell;
    private const int AmountDigits = 11;
    private const int HighDigits = AmountDigits - 8;

    // Records are read back while they, and the columns they come from, are still in the processor's nearest cache.
    private const int BlockRows = 128;

    private static readonly int SortCodeAt = PaymentFields.SortCode.At - 1;
    private static readonly int AccountAt = PaymentFields.Account.At - 1;
    private static readonly int AccountTypeAt = PaymentFields.AccountType.At - 1;
    private static readonly int CodeAt = PaymentFields.Code.At - 1;
    private static readonly int FreeFormatAt = PaymentFields.FreeFormat.At - 1;
    private static readonly int AmountAt = PaymentFields.Amount.At - 1;
    private static readonly int ServiceUserNameAt = PaymentFields.ServiceUserName.At - 1;
    private static readonly int ReferenceAt = PaymentFields.Reference.At - 1;
    private static readonly int DestinationNameAt = PaymentFields.DestinationName.At - 1;

    // The two characters of each code as they lie in memory, by the code's byte.
    private static readonly ushort[] CharactersOfCode = MakeCodeCharacters();

    private readonly byte[] _record;
    private readonly SubmissionProfile _profile;

    static PaymentTemplate()
    {
        // Eight digits are written for a sort code, of which the account then overwrites two, and 32 characters for a reference, of which
        // the name overwrites all that follow it.
        if (AccountAt != SortCodeAt + SortCode.Digits || PaymentFields.Amount.Width != AmountDigits || ReferenceAt != 64
            || DestinationNameAt != ReferenceAt + Cell)
        {
            throw new InvalidOperationException("The table of a payment is not the one this was written for.");
        }
    }

    internal PaymentTemplate(RecordText text, SubmissionProfile profile, PaymentRoll roll, PaymentSection section)
    {
        BacsText.ReadField(roll.Columns.CommonName, out var name);
        _profile = profile;
        _record = text.Payment(new PaymentInstruction
        {
            Destination = section.Originator,
            Code = TransactionCode.NewInstruction,
            Originator = section.Originator,
            ServiceUserName = name,
            Day = section.Day,
        });
    }

    /// <summary>The two characters of each code as they lie in memory, by the code's byte; zero where there is none.</summary>
    internal static ReadOnlySpan<ushort> CodeCharacters => CharactersOfCode;

    /// <summary>How many bytes a record takes with what ends it.</summary>
    internal int Width => _record.Length;

    /// <summary>Writes the records of some rows, and proves that their amounts come to what the rows come to.</summary>
    internal void Write(PaymentArrays columns, int first, int count, Span<byte> records)
    {
        for (var end = first + count; first < end; first += BlockRows)
        {
            var rows = Math.Min(BlockRows, end - first);
            var block = records[..(rows * Width)];
            WriteCommon(columns, first, rows, block);
            WriteLargeAmounts(columns.Pence.AsSpan(first, rows), block);
            WriteRare(columns, first, rows, block);
            if (AmountsIn(block) != Sum(columns.Pence.AsSpan(first, rows)))
            {
                throw new InvalidOperationException("The amounts written are not the amounts given: the writer has a fault.");
            }

            records = records[block.Length..];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteCommon(PaymentArrays columns, int first, int count, Span<byte> records)
    {
        unchecked
        {
            var width = Width;
            var (sortCodeAt, accountAt, codeAt, lowAmountAt) = (SortCodeAt, AccountAt, CodeAt, AmountAt + HighDigits);
            var (referenceAt, nameAt) = (ReferenceAt, DestinationNameAt);
            var codeCharacters = CharactersOfCode;
            ref var template = ref MemoryMarshal.GetArrayDataReference(_record);
            var start = Vector256.LoadUnsafe(ref template);
            var middle = Vector256.LoadUnsafe(ref template, 32);
            var end = Vector256.LoadUnsafe(ref template, (nuint)(width - 32));
            Span<ulong> sortCodes = stackalloc ulong[BlockRows];
            Span<ulong> accounts = stackalloc ulong[BlockRows];
            Span<ulong> amounts = stackalloc ulong[BlockRows];
            var codes = columns.Code.AsSpan(first, count);
            var pence = columns.Pence.AsSpan(first, count);
            Digits.Write8<int>(columns.SortCode.AsSpan(first, count), sortCodes);
            Digits.Write8<int>(columns.Account.AsSpan(first, count), accounts);
            Digits.Write8<long>(pence, amounts);
            ref var reference = ref columns.Reference[first * Cell];
            ref var name = ref columns.DestinationName[first * Cell];
            ref var record = ref MemoryMarshal.GetReference(records);
            for (var row = 0; row < count; row++)
            {
                // What stands where two parts overlap belongs to the later.
                start.StoreUnsafe(ref record);
                middle.StoreUnsafe(ref record, 32);
                end.StoreUnsafe(ref record, (nuint)(width - 32));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref record, sortCodeAt), Digits.Last6(sortCodes[row]));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref record, accountAt), accounts[row]);
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref record, codeAt), codeCharacters[codes[row]]);
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref record, lowAmountAt), amounts[row]);
                Vector256.LoadUnsafe(ref reference).StoreUnsafe(ref record, (nuint)referenceAt);
                Vector128.LoadUnsafe(ref name).StoreUnsafe(ref record, (nuint)nameAt);
                Unsafe.WriteUnaligned(
                    ref Unsafe.Add(ref record, nameAt + 16), Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref name, 16)));
                record = ref Unsafe.Add(ref record, width);
                reference = ref Unsafe.Add(ref reference, Cell);
                name = ref Unsafe.Add(ref name, Cell);
            }
        }
    }

    private void WriteRare(PaymentArrays columns, int first, int count, Span<byte> records)
    {
        if (columns.ServiceUserName is null && columns.AccountType is null && columns.FreeFormat is null)
        {
            return;
        }

        for (var row = 0; row < count; row++)
        {
            var record = records.Slice(row * Width, Width);
            columns.ServiceUserNameAt(first + row).CopyTo(record[ServiceUserNameAt..]);
            record[AccountTypeAt] = (byte)('0' + (columns.AccountType?[first + row] ?? 0));
            FreeFormat.FromPacked(columns.FreeFormat?[first + row] ?? 0).CopyTo(record[FreeFormatAt..], _profile.Field7);
        }
    }

    // Amounts of a million pounds and more, which are rare.
    private void WriteLargeAmounts(ReadOnlySpan<long> pence, Span<byte> records)
    {
        for (var row = 0; pence[row..].IndexOfAnyExceptInRange(0, Digits.EightDigits - 1) is >= 0 and var next; row++)
        {
            row += next;
            var amount = records.Slice((row * Width) + AmountAt, AmountDigits);
            pence[row].TryFormat(amount, out _, "00000000000", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>What the amounts of some records come to, by adding up each of their digits' columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long AmountsIn(ReadOnlySpan<byte> records)
    {
        const int mostInByte = byte.MaxValue / 9;
        var width = Width;
        var (low, high) = (Vector128<ushort>.Zero, Vector128<ushort>.Zero);
        ref var amount = ref Unsafe.Add(ref MemoryMarshal.GetReference(records), AmountAt);
        for (var left = records.Length / width; left > 0;)
        {
            var rows = Math.Min(left, mostInByte);
            left -= rows;
            var digits = Vector128<byte>.Zero;
            for (; rows > 0; rows--)
            {
                digits += Vector128.LoadUnsafe(ref amount) - Vector128.Create((byte)'0');
                amount = ref Unsafe.Add(ref amount, width);
            }

            var (lower, upper) = Vector128.Widen(digits);
            low += lower;
            high += upper;
        }

        long sum = 0;
        for (var digit = 0; digit < AmountDigits; digit++)
        {
            sum = (sum * 10) + (digit < 8 ? low[digit] : high[digit - 8]);
        }

        return sum;
    }

    private static long Sum(ReadOnlySpan<long> pence)
    {
        var sums = Vector256<long>.Zero;
        foreach (var four in MemoryMarshal.Cast<long, Vector256<long>>(pence))
        {
            sums += four;
        }

        var sum = Vector256.Sum(sums);
        foreach (var amount in pence[^(pence.Length % 4)..])
        {
            sum += amount;
        }

        return sum;
    }

    private static ushort[] MakeCodeCharacters()
    {
        var result = new ushort[byte.MaxValue + 1];
        foreach (var code in TransactionCode.All)
        {
            result[code.Value] = MemoryMarshal.Read<ushort>([(byte)code.Code[0], (byte)code.Code[1]]);
        }

        return result;
    }
}
