using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Reads payments that follow one of the same day, account, service user's name and width, as long as they plainly keep the table and
/// <see cref="PaymentRule"/>. It decides nothing: the first record that is not plain is left to be read field by field.
/// </summary>
/// <remarks>
/// A record is looked at in four overlapping vectors: what it shares with the one before by comparison, digits and text by their
/// ranges, all in one branch.
/// </remarks>
internal sealed class PlainRecords
{
    private const int Lane = 32;

    // Widest record and its end, filled up so that four vectors fit whatever the width.
    private const int Room = 4 * Lane;

    private static readonly int CodeAt = PaymentFields.Code.At - 1;
    private static readonly int AmountAt = PaymentFields.Amount.At - 1;
    private static readonly int ReferenceAt = PaymentFields.Reference.At - 1;
    private static readonly int DestinationNameAt = PaymentFields.DestinationName.At - 1;

    // What each record shares with the first of its section.
    private static readonly Field[] Shared =
    [
        PaymentFields.AccountType, PaymentFields.OriginatingSortCode, PaymentFields.OriginatingAccount, PaymentFields.FreeFormat,
        PaymentFields.ServiceUserName,
    ];

    private readonly byte[] _first = new byte[Room];
    private readonly byte[] _shared = new byte[Room];
    private readonly byte[] _digits = new byte[Room];
    private readonly byte[] _text = new byte[Room];
    private int _stride;
    private int _width;
    private int _marked;
    private int _sortCode;
    private int _account;

    static PlainRecords()
    {
        // A sort code and the account's first two digits are read at once, as are the last eight digits of an amount.
        if (PaymentFields.SortCode.At != 1 || PaymentFields.Account.At != 1 + SortCode.Digits || PaymentFields.Amount.Width != 11
            || ReferenceAt < 2 * Lane)
        {
            throw new InvalidOperationException("The table of a payment is not the one this was written for.");
        }
    }

    /// <summary>How many bytes a record takes with what ends it; 0 when there is none to go by.</summary>
    internal int Stride => _stride;

    /// <summary>Whether there is a record to go by.</summary>
    internal bool HasFirst => _stride > 0;

    /// <summary>Forgets the record to go by.</summary>
    internal void Clear() => _stride = 0;

    /// <summary>Takes a payment that was read field by field as the one to go by.</summary>
    /// <param name="record">Its characters and what ends it.</param>
    /// <param name="width">How many of them are its characters.</param>
    /// <param name="originator">Its originating account.</param>
    internal void Begin(ReadOnlySpan<byte> record, int width, BankAccount originator)
    {
        if (_marked != record.Length)
        {
            Mark(record.Length, width);
            _marked = record.Length;
        }

        record.CopyTo(_first);
        (_stride, _width, _sortCode, _account) = (record.Length, width, originator.SortCode.Number, originator.Number.Number);
    }

    /// <summary>Reads plain records into columns that have room for them.</summary>
    /// <param name="bytes">The file from where the next record begins.</param>
    /// <param name="firstNumber">The number of the next record.</param>
    /// <param name="columns">Where the payments go; what they share is not put.</param>
    /// <param name="most">How many there is room for.</param>
    /// <returns>How many records were read.</returns>
    internal int Take(ReadOnlySpan<byte> bytes, long firstNumber, PaymentArrays columns, int most)
    {
        unchecked
        {
            most = Math.Min(most, bytes.Length / _stride);
            var row = columns.Count;
            var last = (nuint)(_stride - Lane);
            ref var first = ref MemoryMarshal.GetArrayDataReference(_first);
            ref var shared = ref MemoryMarshal.GetArrayDataReference(_shared);
            ref var digits = ref MemoryMarshal.GetArrayDataReference(_digits);
            ref var text = ref MemoryMarshal.GetArrayDataReference(_text);
            var first0 = Vector256.LoadUnsafe(ref first);
            var first1 = Vector256.LoadUnsafe(ref first, Lane);
            var firstLast = Vector256.LoadUnsafe(ref first, last);
            var shared0 = Vector256.LoadUnsafe(ref shared);
            var shared1 = Vector256.LoadUnsafe(ref shared, Lane);
            var sharedLast = Vector256.LoadUnsafe(ref shared, last);
            var digits0 = Vector256.LoadUnsafe(ref digits);
            var digits1 = Vector256.LoadUnsafe(ref digits, Lane);
            var text2 = Vector256.LoadUnsafe(ref text, 2 * Lane);
            var textLast = Vector256.LoadUnsafe(ref text, last);
            ref var record = ref MemoryMarshal.GetReference(bytes);
            ushort codeRead = 0;
            byte code = 0;
            byte traits = 0;
            var taken = 0;
            for (; taken < most; taken++)
            {
                var part0 = Vector256.LoadUnsafe(ref record);
                var part1 = Vector256.LoadUnsafe(ref record, Lane);
                var part2 = Vector256.LoadUnsafe(ref record, 2 * Lane);
                var partLast = Vector256.LoadUnsafe(ref record, last);
                var strays = ((part0 ^ first0) & shared0) | ((part1 ^ first1) & shared1) | ((partLast ^ firstLast) & sharedLast)
                    | (NotDigits(part0) & digits0) | (NotDigits(part1) & digits1)
                    | (NotText(part2) & text2) | (NotText(partLast) & textLast);
                if (strays != Vector256<byte>.Zero)
                {
                    break;
                }

                var characters = Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref record, CodeAt));
                if (characters != codeRead)
                {
                    if (!PlainRows.TryTraits(characters, out code, out traits))
                    {
                        break;
                    }

                    codeRead = characters;
                }

                var sortCode = (int)(Digits.Read8(ref record) / 100);
                var account = (int)Digits.Read8(ref Unsafe.Add(ref record, SortCode.Digits));
                var pence = Amount(ref Unsafe.Add(ref record, AmountAt));
                ref var reference = ref Unsafe.Add(ref record, ReferenceAt);
                ref var name = ref Unsafe.Add(ref record, DestinationNameAt);
                if (!PlainRows.IsPlain(traits, pence, sortCode == _sortCode && account == _account, Digits.Load(ref reference), name))
                {
                    break;
                }

                columns.SortCode[row] = sortCode;
                columns.Account[row] = account;
                columns.SourceRow[row] = (int)firstNumber + taken;
                columns.Code[row] = code;
                columns.Pence[row] = pence;
                CopyCell(ref reference, ref columns.Reference[row * PaymentArrays.Cell]);
                CopyCell(ref name, ref columns.DestinationName[row * PaymentArrays.Cell]);
                row++;
                record = ref Unsafe.Add(ref record, _stride);
            }

            return taken > 0 && _stride == _width && !RecordKinds.PlainlyBegins(bytes[(taken * _stride)..]) ? taken - 1 : taken;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> NotDigits(Vector256<byte> characters) =>
        Vector256.GreaterThan(characters - Vector256.Create((byte)'0'), Vector256.Create((byte)9));

    // Hyphen, full stop, solidus and the digits follow each other in ASCII.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> NotText(Vector256<byte> characters) => ~(
        Vector256.LessThanOrEqual(characters - Vector256.Create((byte)'-'), Vector256.Create((byte)('9' - '-')))
        | Vector256.LessThanOrEqual(characters - Vector256.Create((byte)'A'), Vector256.Create((byte)('Z' - 'A')))
        | Vector256.Equals(characters, Vector256.Create((byte)' '))
        | Vector256.Equals(characters, Vector256.Create((byte)'&')));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Amount(ref byte amount)
    {
        unchecked
        {
            long low = Digits.Read8(ref Unsafe.Add(ref amount, 3));
            var high = (((amount - '0') * 10) + (Unsafe.Add(ref amount, 1) - '0')) * 10 + (Unsafe.Add(ref amount, 2) - '0');
            return ((long)high * Digits.EightDigits) + low;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyCell(ref byte from, ref byte to)
    {
        Vector128.LoadUnsafe(ref from).StoreUnsafe(ref to);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, 16), Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref from, 16)));
    }

    private void Mark(int stride, int width)
    {
        Array.Clear(_shared);
        Array.Clear(_digits);
        Array.Clear(_text);
        foreach (var field in Shared)
        {
            Fill(_shared, field);
        }

        // What ends a record, and before it the day where there is one.
        _shared.AsSpan(PaymentFields.DestinationName.Through..stride).Fill(byte.MaxValue);
        Fill(_digits, PaymentFields.SortCode);
        Fill(_digits, PaymentFields.Account);
        Fill(_digits, PaymentFields.Amount);
        Fill(_text, PaymentFields.Reference);
        Fill(_text, PaymentFields.DestinationName);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, PaymentFields.DestinationName.Through);
    }

    private static void Fill(byte[] mask, Field field) => mask.AsSpan(field.At - 1, field.Width).Fill(byte.MaxValue);
}
