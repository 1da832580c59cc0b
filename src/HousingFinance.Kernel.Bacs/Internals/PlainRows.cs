using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Goes through rows that originate from one account and stops at those that are doubtful. It decides nothing: of the rows between it has
/// proved that they plainly keep <see cref="PaymentRule"/>, many at once; of a doubtful one the rule is asked.
/// </summary>
internal ref struct PlainRows
{
    private const int Cell = PaymentArrays.Cell;
    private const int BlockRows = 1024;
    private const int LargestSortCode = 999_999;
    private const int LargestAccount = 99_999_999;

    private const byte CarriesAmount = 1;
    private const byte HasCoreReference = 2;
    private const byte IsInstruction = 4;

    private static readonly ulong BeginningOfContraMark = Digits.Load(ref MemoryMarshal.GetReference("CONTRA  "u8));

    private static readonly SearchValues<byte> Permitted = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .&/-"u8);

    // By the byte of the code; zero for one that no service user writes.
    private static readonly byte[] Traits = MakeTraits();

    private static readonly byte HighestCode = TransactionCode.All.Where(code => code.IsForServiceUsers).Max(code => code.Value);

    private readonly PaymentArrays _columns;
    private readonly int _end;
    private readonly int _originatingSortCode;
    private readonly int _originatingAccount;
    private int _row;
    private int _blockEnd;

    // The first row of the block, from where we are, that a whole column makes doubtful.
    private int _columnsHoldTo;

    /// <summary>Begins before the first of some rows.</summary>
    /// <param name="columns">The rows.</param>
    /// <param name="first">The first row to look at.</param>
    /// <param name="count">How many rows to look at.</param>
    /// <param name="originatingSortCode">The sort code of the account that all of them originate from.</param>
    /// <param name="originatingAccount">The number of that account.</param>
    internal PlainRows(PaymentArrays columns, int first, int count, int originatingSortCode, int originatingAccount)
    {
        (_columns, _row, _end) = (columns, first, first + count);
        (_originatingSortCode, _originatingAccount) = (originatingSortCode, originatingAccount);
        (_blockEnd, _columnsHoldTo) = (first, first);
    }

    /// <summary>Goes on to the next doubtful row.</summary>
    /// <param name="row">The row, or one past the last when there is none.</param>
    internal bool MoveToDoubtful(out int row)
    {
        while (_row < _end)
        {
            if (_row == _blockEnd)
            {
                _blockEnd = Math.Min(_row + BlockRows, _end);
                _columnsHoldTo = WhereColumnsHoldTo();
            }

            row = FirstDoubtfulBefore(_columnsHoldTo);
            _row = row;
            if (row < _blockEnd)
            {
                _row++;
                if (row == _columnsHoldTo)
                {
                    _columnsHoldTo = WhereColumnsHoldTo();
                }

                return true;
            }
        }

        row = _end;
        return false;
    }

    private readonly int WhereColumnsHoldTo()
    {
        var (first, count) = (_row, _blockEnd - _row);
        if (_columns.ServiceUserName is { } names)
        {
            NarrowToText(ref count, names, first);
            NarrowToNamed(ref count, names, first);
        }
        else if (_columns.CommonName.ContainsAnyExcept(Permitted) || _columns.CommonName[0] == ' ')
        {
            return first;
        }

        Narrow(ref count, _columns.SortCode.AsSpan(first, count).IndexOfAnyExceptInRange(0, LargestSortCode));
        Narrow(ref count, _columns.Account.AsSpan(first, count).IndexOfAnyExceptInRange(0, LargestAccount));
        Narrow(ref count, _columns.Pence.AsSpan(first, count).IndexOfAnyExceptInRange(0, PaymentInstruction.MostPence));
        Narrow(ref count, _columns.Code.AsSpan(first, count).IndexOfAnyExceptInRange((byte)1, HighestCode));
        NarrowToText(ref count, _columns.Reference, first);
        NarrowToText(ref count, _columns.DestinationName, first);
        return first + count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int FirstDoubtfulBefore(int end)
    {
        var traitsOf = Traits;
        var (originatingSortCode, originatingAccount) = (_originatingSortCode, _originatingAccount);
        var sortCodes = _columns.SortCode.AsSpan(_row, end - _row);
        var accounts = _columns.Account.AsSpan(_row, end - _row);
        var codes = _columns.Code.AsSpan(_row, end - _row);
        var pence = _columns.Pence.AsSpan(_row, end - _row);
        ref var reference = ref _columns.Reference[_row * Cell];
        ref var name = ref _columns.DestinationName[_row * Cell];
        for (var index = 0; index < sortCodes.Length; index++)
        {
            var sameAccount = sortCodes[index] == originatingSortCode && accounts[index] == originatingAccount;
            if (!IsPlain(traitsOf[codes[index]], pence[index], sameAccount, Digits.Load(ref reference), name))
            {
                return _row + index;
            }

            reference = ref Unsafe.Add(ref reference, Cell);
            name = ref Unsafe.Add(ref name, Cell);
        }

        return end;
    }

    /// <summary>What each code asks of its payment, by the code's byte; 0 for one that no service user writes.</summary>
    internal static byte[] TraitsOfCode => Traits;

    /// <summary>Whether a payment of permitted characters plainly keeps <see cref="PaymentRule"/>.</summary>
    /// <param name="traits">What its code asks; 0 for a code that no service user writes.</param>
    /// <param name="pence">Its amount, of which it is known that it fits.</param>
    /// <param name="sameAccount">Whether it goes from an account to itself.</param>
    /// <param name="reference">The first eight characters of its reference.</param>
    /// <param name="name">The first character of the destination account's name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsPlain(byte traits, long pence, bool sameAccount, ulong reference, byte name) =>
        traits != 0
        && (pence != 0) == ((traits & CarriesAmount) != 0)
        && !sameAccount
        && ((traits & HasCoreReference) != 0 ? IsPlainReference(reference) : reference != BeginningOfContraMark)
        && ((traits & IsInstruction) == 0 || name != ' ');

    /// <summary>Whether eight permitted characters are all letters and digits, not all the same, and do not begin DDIC.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlainReference(ulong characters)
    {
        unchecked
        {
            // Of the permitted characters, letters and digits are those from '0' up.
            const ulong highestBits = 0x8080_8080_8080_8080;
            const ulong keptForBanks = 'D' | ('D' << 8) | ('I' << 16) | ('C' << 24);
            return ((characters + 0x5050_5050_5050_5050) & highestBits) == highestBits
                && characters != (byte)characters * 0x0101_0101_0101_0101UL
                && (uint)characters != keptForBanks;
        }
    }

    private static void Narrow(ref int count, int stray) => count = stray < 0 ? count : stray;

    private static void NarrowToText(ref int count, byte[] cells, int first)
    {
        var stray = cells.AsSpan(first * Cell, count * Cell).IndexOfAnyExcept(Permitted);
        Narrow(ref count, stray < 0 ? -1 : stray / Cell);
    }

    private static void NarrowToNamed(ref int count, byte[] cells, int first)
    {
        for (var row = 0; row < count; row++)
        {
            if (cells[(first + row) * Cell] == ' ')
            {
                count = row;
            }
        }
    }

    private static byte[] MakeTraits()
    {
        var result = new byte[byte.MaxValue + 1];
        foreach (var code in TransactionCode.All.Where(code => code.IsForServiceUsers))
        {
            result[code.Value] = (byte)(
                (code.CarriesAmount ? CarriesAmount : 0)
                | (code.HasCoreReference ? HasCoreReference : 0)
                | (code.Side == TransactionSide.Instruction ? IsInstruction : 0));
        }

        return result;
    }
}
