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

    /// <summary>The rows of every account that has more than one reference, cancelled instructions and credits left out.</summary>
    internal static List<(int Roll, int Row)> Find(ReadOnlySpan<PaymentRoll> rolls)
    {
        var rows = 0L;
        foreach (var roll in rolls)
        {
            rows += roll.Count;
        }

        // Of every account that stands twice all rows but its first.
        var later = Visit(rolls, new Places(rows, PlacesPerRow, Spread), Places.Take);
        if (later.Count == 0)
        {
            return later;
        }

        // With their first, in the order of the rolls; and a few more by chance.
        var places = new Places(later.Count, PlacesPerRowAgain, SpreadAgain);
        foreach (var (roll, row) in later)
        {
            places.Visit(AccountOf(rolls[roll].Columns, row), Places.Take);
        }

        var together = Visit(rolls, places, Places.Look);
        LeaveOutLone(rolls, together);
        return OnSharedAccounts(rolls, together);
    }

    /// <summary>The rows whose places were taken before they came to them.</summary>
    private static List<(int Roll, int Row)> Visit(ReadOnlySpan<PaymentRoll> rolls, Places places, ulong takes)
    {
        var result = new List<(int Roll, int Row)>();
        Span<int> found = stackalloc int[BlockRows];
        for (var roll = 0; roll < rolls.Length; roll++)
        {
            for (var first = 0; first < rolls[roll].Count; first += BlockRows)
            {
                foreach (var row in found[..Visit(rolls[roll].Columns, first, places, takes, found)])
                {
                    result.Add((roll, row));
                }
            }
        }

        return result;
    }

    // Rows are put down before it is known whether they count, for a branch would often be guessed wrong.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Visit(PaymentArrays columns, int first, Places places, ulong takes, Span<int> found)
    {
        var counts = Counts;
        var rows = Math.Min(found.Length, columns.Count - first);
        var codes = columns.Code.AsSpan(first, rows);
        var sortCodes = columns.SortCode.AsSpan(first, rows);
        var accounts = columns.Account.AsSpan(first, rows);
        var count = 0;
        for (var row = 0; row < rows; row++)
        {
            found[count] = first + row;
            if (counts[codes[row]])
            {
                count += places.Visit(AccountOf(sortCodes[row], accounts[row]), takes);
            }
        }

        return count;
    }

    /// <summary>Leaves out rows whose account no other of them can have.</summary>
    private static void LeaveOutLone(ReadOnlySpan<PaymentRoll> rolls, List<(int Roll, int Row)> rows)
    {
        var once = new Places(rows.Count, PlacesPerRowAgain, Spread);
        var twice = new Places(rows.Count, PlacesPerRowAgain, Spread);
        foreach (var (roll, row) in rows)
        {
            var account = AccountOf(rolls[roll].Columns, row);
            twice.Visit(account, (ulong)once.Visit(account, Places.Take));
        }

        var kept = 0;
        for (var index = 0; index < rows.Count; index++)
        {
            var (roll, row) = rows[index];
            if (twice.Visit(AccountOf(rolls[roll].Columns, row), Places.Look) != 0)
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AccountOf(int sortCode, int account) => unchecked(((ulong)(uint)sortCode * AccountsPerSortCode) + (uint)account);

    private static ulong AccountOf(PaymentArrays columns, int row) => AccountOf(columns.SortCode[row], columns.Account[row]);

    // By the byte of the code.
    private static readonly bool[] Counts =
    [
        .. Enumerable.Range(0, TransactionCode.ValueCount).Select(value =>
            TransactionCode.OfValue((byte)value) is { HasCoreReference: true } code && code != TransactionCode.CancelInstruction),
    ];

    /// <summary>A table of one bit for each of many places, to which accounts are spread as if at random.</summary>
    private readonly struct Places
    {
        internal const ulong Look = 0;
        internal const ulong Take = 1;

        private const int PerWord = 64;
        private const int LeastLog = 6;
        private const int MostLog = 34;

        private readonly ulong[] _words;
        private readonly ulong _spread;
        private readonly int _shift;

        internal Places(long accounts, int perAccount, ulong spread)
        {
            var needed = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((ulong)(accounts * perAccount)));
            var log = Math.Clamp(needed, LeastLog, MostLog);
            (_words, _spread, _shift) = (new ulong[(1L << log) / PerWord], spread, PerWord - log);
        }

        /// <summary>Looks at an account's place, or takes it.</summary>
        /// <returns>1 when it was taken before, otherwise 0.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal int Visit(ulong account, ulong takes)
        {
            var place = unchecked(account * _spread) >> _shift;
            ref var word = ref _words[place / PerWord];
            var before = word;
            var bit = (int)(place % PerWord);
            if (takes != Look)
            {
                word = before | (takes << bit);
            }

            return (int)((before >> bit) & 1);
        }
    }
}
