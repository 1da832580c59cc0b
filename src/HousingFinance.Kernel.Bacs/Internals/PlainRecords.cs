using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
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

    // By two characters as they lie in memory; 0 where they are no code.
    private static readonly byte[] CodeOfCharacters = MakeCodeOfCharacters();

    // For each digit of four eights its place in sixteen characters: first those from the sort code on, then those from the amount on.
    // The sort code and the first three digits of the amount are filled up with zeros.
    private static readonly Vector256<byte> Places = Vector256.Create(
        (byte)255, 255, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 255, 255, 255, 255, 255, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

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

    /// <summary>Whether two characters, as they lie in memory, are a code that a service user writes.</summary>
    internal static bool IsCode(ushort characters) => PlainRows.TraitsOfCode[CodeOfCharacters[characters]] != 0;

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Take(ReadOnlySpan<byte> bytes, long firstNumber, PaymentArrays columns, int most)
    {
        unchecked
        {
            most = Math.Min(most, bytes.Length / _stride);
            var sortCodes = columns.SortCode.AsSpan(columns.Count, most);
            var accounts = columns.Account.AsSpan(columns.Count, most);
            var sourceRows = columns.SourceRow.AsSpan(columns.Count, most);
            var codes = columns.Code.AsSpan(columns.Count, most);
            var amounts = columns.Pence.AsSpan(columns.Count, most);
            ref var referenceTo = ref columns.Reference[columns.Count * PaymentArrays.Cell];
            ref var nameTo = ref columns.DestinationName[columns.Count * PaymentArrays.Cell];
            var stride = _stride;
            var last = (nuint)(stride - Lane);
            var (codeAt, amountAt, referenceAt, nameAt) = (CodeAt, AmountAt, ReferenceAt, DestinationNameAt);
            var (originatingSortCode, originatingAccount) = (_sortCode, _account);
            var places = Places;
            var (codeOf, traitsOf) = (CodeOfCharacters, PlainRows.TraitsOfCode);
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

                var code = codeOf[Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref record, codeAt))];
                ReadNumbers(ref record, amountAt, places, out var sortCode, out var account, out var pence);
                ref var reference = ref Unsafe.Add(ref record, referenceAt);
                ref var name = ref Unsafe.Add(ref record, nameAt);
                var sameAccount = sortCode == originatingSortCode && account == originatingAccount;
                if (!PlainRows.IsPlain(traitsOf[code], pence, sameAccount, Digits.Load(ref reference), name))
                {
                    break;
                }

                sortCodes[taken] = sortCode;
                accounts[taken] = account;
                sourceRows[taken] = (int)firstNumber + taken;
                codes[taken] = code;
                amounts[taken] = pence;
                CopyCell(ref reference, ref referenceTo);
                CopyCell(ref name, ref nameTo);
                referenceTo = ref Unsafe.Add(ref referenceTo, PaymentArrays.Cell);
                nameTo = ref Unsafe.Add(ref nameTo, PaymentArrays.Cell);
                record = ref Unsafe.Add(ref record, stride);
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

    /// <summary>
    /// The numbers of a record known to have digits where they stand. Some processors read all four at once: each digit with its
    /// neighbour, each pair with its neighbour, each four with theirs.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReadNumbers(
        ref byte record, int amountAt, Vector256<byte> places, out int sortCode, out int account, out long pence)
    {
        unchecked
        {
            ref var amount = ref Unsafe.Add(ref record, amountAt);
            if (!Avx2.IsSupported)
            {
                var high = (((amount - '0') * 10) + (Unsafe.Add(ref amount, 1) - '0')) * 10 + (Unsafe.Add(ref amount, 2) - '0');
                sortCode = (int)(Digits.Read8(ref record) / 100);
                account = (int)Digits.Read8(ref Unsafe.Add(ref record, SortCode.Digits));
                pence = ((long)high * Digits.EightDigits) + Digits.Read8(ref Unsafe.Add(ref amount, 3));
                return;
            }

            var characters = Vector256.Create(Vector128.LoadUnsafe(ref record), Vector128.LoadUnsafe(ref amount));
            var digits = Avx2.Shuffle(characters - Vector256.Create((byte)'0'), places);
            var pairs = Avx2.MultiplyAddAdjacent(digits, Vector256.Create((ushort)0x01_0A).AsSByte()); // 10 and 1
            var fours = Avx2.MultiplyAddAdjacent(pairs, Vector256.Create(0x0001_0064).AsInt16()); // 100 and 1
            var joined = Avx2.PackUnsignedSaturate(fours, fours).AsInt16();
            var eights = Avx2.MultiplyAddAdjacent(joined, Vector256.Create(0x0001_2710).AsInt16()); // 10,000 and 1
            (sortCode, account) = (eights[0], eights[1]);
            pence = ((long)eights[4] * Digits.EightDigits) + eights[5];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyCell(ref byte from, ref byte to)
    {
        Vector128.LoadUnsafe(ref from).StoreUnsafe(ref to);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, 16), Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref from, 16)));
    }

    private static byte[] MakeCodeOfCharacters()
    {
        var result = new byte[ushort.MaxValue + 1];
        foreach (var code in TransactionCode.All)
        {
            result[PaymentTemplate.CodeCharacters[code.Value]] = code.Value;
        }

        return result;
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
