using System.Numerics;
using System.Runtime.CompilerServices;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Finds the payers' accounts on which different references stand. Nearly every payer has one account and one payment, so a table of one
/// bit a place first tells the rows to whose place another came before them; only these, and what shares their accounts, are then looked
/// at more closely. The tables are small enough to stay in cache.
/// </summary>
internal static class SharedAccounts
{
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;
    private const ulong SpreadAgain = 0xC2B2_AE3D_27D4_EB4F;
    private const ulong AccountsPerSortCode = 100_000_000;

    // Of rows that stand alone about one in nine comes to a place that another has by chance.
    private const int PlacesPerRow = 4;
    private const int PlacesPerRowAgain = 16;
    private const int BlockRows = 512;
    private const int PlacesPerWord = 64;
    private const int LeastPlacesLog = 6;
    private const int MostPlacesLog = 34;

    /// <summary>The rows of every account that has more than one reference, cancelled instructions and credits left out.</summary>
    internal static List<(int Roll, int Row)> Find(ReadOnlySpan<PaymentRoll> rolls)
    {
        var later = Later(rolls);
        if (later.Count == 0)
        {
            return later;
        }

        var together = WithTheirFirst(rolls, later);
        LeaveOutLone(rolls, together);
        return OnSharedAccounts(rolls, together);
    }

    /// <summary>The rows to whose place another came before them: of every account that stands twice, all but its first row.</summary>
    private static List<(int Roll, int Row)> Later(ReadOnlySpan<PaymentRoll> rolls)
    {
        var rows = 0L;
        foreach (var roll in rolls)
        {
            rows += roll.Count;
        }

        var (places, shift) = Places(rows, PlacesPerRow);
        var later = new List<(int Roll, int Row)>();
        Span<int> found = stackalloc int[BlockRows];
        for (var roll = 0; roll < rolls.Length; roll++)
        {
            for (var first = 0; first < rolls[roll].Count; first += BlockRows)
            {
                Add(roll, found[..TakeAll(rolls[roll].Columns, first, places, shift, found)], later);
            }
        }

        return later;
    }

    /// <summary>Some rows and, in the order of the rolls, all others of their accounts; a few more by chance.</summary>
    private static List<(int Roll, int Row)> WithTheirFirst(ReadOnlySpan<PaymentRoll> rolls, List<(int Roll, int Row)> later)
    {
        var (places, shift) = Places(later.Count, PlacesPerRowAgain);
        foreach (var (roll, row) in later)
        {
            Take(places, Place(AccountOf(rolls[roll].Columns, row), SpreadAgain, shift));
        }

        var together = new List<(int Roll, int Row)>(later.Count * 2);
        Span<int> found = stackalloc int[BlockRows];
        for (var roll = 0; roll < rolls.Length; roll++)
        {
            for (var first = 0; first < rolls[roll].Count; first += BlockRows)
            {
                Add(roll, found[..FindTaken(rolls[roll].Columns, first, places, shift, found)], together);
            }
        }

        return together;
    }

    /// <summary>Leaves out rows whose account no other of them can have.</summary>
    private static void LeaveOutLone(ReadOnlySpan<PaymentRoll> rolls, List<(int Roll, int Row)> rows)
    {
        var (once, shift) = Places(rows.Count, PlacesPerRowAgain);
        var twice = new ulong[once.Length];
        foreach (var (roll, row) in rows)
        {
            var place = Place(AccountOf(rolls[roll].Columns, row), Spread, shift);
            if (Take(once, place) != 0)
            {
                Take(twice, place);
            }
        }

        var kept = 0;
        for (var index = 0; index < rows.Count; index++)
        {
            var (roll, row) = rows[index];
            if (Taken(twice, Place(AccountOf(rolls[roll].Columns, row), Spread, shift)) != 0)
            {
                rows[kept++] = rows[index];
            }
        }

        rows.RemoveRange(kept, rows.Count - kept);
    }

    /// <summary>Of some rows those whose account truly has another reference.</summary>
    private static List<(int Roll, int Row)> OnSharedAccounts(ReadOnlySpan<PaymentRoll> rolls, List<(int Roll, int Row)> rows)
    {
        var first = new Dictionary<ulong, (int Roll, int Row)>(rows.Count);
        var shared = new HashSet<ulong>();
        foreach (var (roll, row) in rows)
        {
            var columns = rolls[roll].Columns;
            var account = AccountOf(columns, row);
            if (!first.TryAdd(account, (roll, row)))
            {
                var (otherRoll, otherRow) = first[account];
                if (!columns.ReferenceAt(row).SequenceEqual(rolls[otherRoll].Columns.ReferenceAt(otherRow)))
                {
                    shared.Add(account);
                }
            }
        }

        var result = new List<(int Roll, int Row)>();
        foreach (var (roll, row) in rows)
        {
            if (shared.Contains(AccountOf(rolls[roll].Columns, row)))
            {
                result.Add((roll, row));
            }
        }

        return result;
    }

    // Rows are put down before it is known whether they count, for a branch would often be guessed wrong.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int TakeAll(PaymentArrays columns, int first, ulong[] places, int shift, Span<int> takenBefore)
    {
        var counts = Counts;
        var rows = Math.Min(takenBefore.Length, columns.Count - first);
        var codes = columns.Code.AsSpan(first, rows);
        var sortCodes = columns.SortCode.AsSpan(first, rows);
        var accounts = columns.Account.AsSpan(first, rows);
        var found = 0;
        for (var row = 0; row < rows; row++)
        {
            takenBefore[found] = first + row;
            if (counts[codes[row]])
            {
                found += Take(places, Place(AccountOf(sortCodes[row], accounts[row]), Spread, shift));
            }
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int FindTaken(PaymentArrays columns, int first, ulong[] places, int shift, Span<int> taken)
    {
        var counts = Counts;
        var rows = Math.Min(taken.Length, columns.Count - first);
        var codes = columns.Code.AsSpan(first, rows);
        var sortCodes = columns.SortCode.AsSpan(first, rows);
        var accounts = columns.Account.AsSpan(first, rows);
        var found = 0;
        for (var row = 0; row < rows; row++)
        {
            taken[found] = first + row;
            if (counts[codes[row]])
            {
                found += Taken(places, Place(AccountOf(sortCodes[row], accounts[row]), SpreadAgain, shift));
            }
        }

        return found;
    }

    private static void Add(int roll, ReadOnlySpan<int> rows, List<(int Roll, int Row)> list)
    {
        foreach (var row in rows)
        {
            list.Add((roll, row));
        }
    }

    private static (ulong[] Places, int Shift) Places(long rows, int perRow)
    {
        var needed = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((ulong)(rows * perRow)));
        var log = Math.Clamp(needed, LeastPlacesLog, MostPlacesLog);
        return (new ulong[(1L << log) / PlacesPerWord], 64 - log);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Place(ulong account, ulong spread, int shift) => unchecked(account * spread) >> shift;

    /// <summary>Takes a place.</summary>
    /// <returns>1 when it was taken before, otherwise 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Take(ulong[] places, ulong place)
    {
        ref var word = ref places[place / PlacesPerWord];
        var before = word;
        var bit = (int)(place % PlacesPerWord);
        word = before | (1UL << bit);
        return (int)((before >> bit) & 1);
    }

    /// <returns>1 when the place is taken, otherwise 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Taken(ulong[] places, ulong place) => (int)((places[place / PlacesPerWord] >> (int)(place % PlacesPerWord)) & 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AccountOf(int sortCode, int account) => unchecked(((ulong)(uint)sortCode * AccountsPerSortCode) + (uint)account);

    private static ulong AccountOf(PaymentArrays columns, int row) => AccountOf(columns.SortCode[row], columns.Account[row]);

    // By the byte of the code.
    private static readonly bool[] Counts =
    [
        .. Enumerable.Range(0, TransactionCode.ValueCount).Select(value =>
            TransactionCode.OfValue((byte)value) is { HasCoreReference: true } code && code != TransactionCode.CancelInstruction),
    ];
}
