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
    private const int HighDigits = 3; // of an amount's eleven

    // Records are read back while they are still in the processor's cache.
    private const int BlockRows = 256;

    private static readonly int SortCodeAt = PaymentFields.SortCode.At - 1;
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
        // Sixteen characters are written at once: the account's fourteen, its type and the code's first, which the code then overwrites.
        if (PaymentFields.Account.At - 1 != SortCodeAt + SortCode.Digits || AccountTypeAt != SortCodeAt + 14 || CodeAt != SortCodeAt + 15
            || PaymentFields.Amount.Width != HighDigits + 8)
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
            var (sortCodeAt, codeAt, amountAt) = (SortCodeAt, CodeAt, AmountAt);
            var (referenceAt, nameAt) = (ReferenceAt, DestinationNameAt);
            var codeCharacters = CharactersOfCode;
            ref var template = ref MemoryMarshal.GetArrayDataReference(_record);
            var start = Vector256.LoadUnsafe(ref template);
            var second = Vector256.LoadUnsafe(ref template, 32);
            var third = Vector256.LoadUnsafe(ref template, 64);
            var last = Vector256.LoadUnsafe(ref template, (nuint)(width - 32));
            var sortCodes = columns.SortCode.AsSpan(first, count);
            var accounts = columns.Account.AsSpan(first, count);
            var codes = columns.Code.AsSpan(first, count);
            var pence = columns.Pence.AsSpan(first, count);
            ref var reference = ref columns.Reference[first * Cell];
            ref var name = ref columns.DestinationName[first * Cell];
            ref var record = ref MemoryMarshal.GetReference(records);
            for (var row = 0; row < count; row++)
            {
                start.StoreUnsafe(ref record);
                second.StoreUnsafe(ref record, 32);
                third.StoreUnsafe(ref record, 64);
                last.StoreUnsafe(ref record, (nuint)(width - 32));
                var account = (uint)accounts[row];
                var high = account / 1_000_000;
                Digits.Write8(((uint)sortCodes[row] * 100) + high, ref Unsafe.Add(ref record, sortCodeAt));
                Digits.Write8((account - (high * 1_000_000)) * 100, ref Unsafe.Add(ref record, sortCodeAt + 8));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref record, codeAt), codeCharacters[codes[row]]);
                WriteAmount((ulong)pence[row], ref Unsafe.Add(ref record, amountAt));
                CopyCell(ref reference, ref Unsafe.Add(ref record, referenceAt));
                CopyCell(ref name, ref Unsafe.Add(ref record, nameAt));
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteAmount(ulong pence, ref byte amount)
    {
        unchecked
        {
            if (pence >= Digits.EightDigits)
            {
                WriteHighDigits((uint)(pence / Digits.EightDigits), ref amount);
                pence %= Digits.EightDigits;
            }

            Digits.Write8((uint)pence, ref Unsafe.Add(ref amount, HighDigits));
        }
    }

    // Amounts of a million pounds and more.
    private static void WriteHighDigits(uint number, ref byte amount)
    {
        amount = (byte)('0' + (number / 100));
        Unsafe.Add(ref amount, 1) = (byte)('0' + (number / 10 % 10));
        Unsafe.Add(ref amount, 2) = (byte)('0' + (number % 10));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyCell(ref byte from, ref byte to)
    {
        Vector128.LoadUnsafe(ref from).StoreUnsafe(ref to);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, 16), Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref from, 16)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long AmountsIn(ReadOnlySpan<byte> records)
    {
        unchecked
        {
            const uint threeZeros = 0x0030_3030;
            var width = Width;
            long high = 0;
            long low = 0;
            ref var amount = ref Unsafe.Add(ref MemoryMarshal.GetReference(records), AmountAt);
            for (var left = records.Length; left > 0; left -= width)
            {
                low += Digits.Read8(ref Unsafe.Add(ref amount, HighDigits));
                var first = Unsafe.ReadUnaligned<uint>(ref amount);
                if (!BitConverter.IsLittleEndian || (first & 0x00FF_FFFF) != threeZeros)
                {
                    high += ((amount - '0') * 100) + ((Unsafe.Add(ref amount, 1) - '0') * 10) + (Unsafe.Add(ref amount, 2) - '0');
                }

                amount = ref Unsafe.Add(ref amount, width);
            }

            return (high * Digits.EightDigits) + low;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Sum(ReadOnlySpan<long> pence)
    {
        long sum = 0;
        foreach (var amount in pence)
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
