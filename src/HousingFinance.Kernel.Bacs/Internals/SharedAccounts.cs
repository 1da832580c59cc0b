using System.Numerics;
using System.Runtime.CompilerServices;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Finds the payers' accounts on which different references stand. Nearly every payer has one account and one payment, so a table of two
/// bits a place first leaves out the rows whose account surely stands alone: a small one for all rows, which stays in cache, then a roomier
/// one for those that shared a place in it by chance. What is left to compare is little.
/// </summary>
internal static class SharedAccounts
{
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;
    private const ulong SpreadAgain = 0xC2B2_AE3D_27D4_EB4F;
    private const ulong AccountsPerSortCode = 100_000_000;

    // One in nine rows shares its place with another account by chance; of those, one in sixteen does again.
    private const int PlacesPerRow = 8;
    private const int PlacesPerRowAgain = 16;
    private const int PlacesPerWord = 32;
    private const int LeastPlacesLog = 6;
    private const int MostPlacesLog = 34;

    /// <summary>The rows of every account that has more than one reference, cancelled instructions and credits left out.</summary>
    internal static List<(int Roll, int Row)> Find(ReadOnlySpan<PaymentRoll> rolls)
    {
        var rows = 0L;
        foreach (var roll in rolls)
        {
            rows += roll.Count;
        }

        if (rows < 2)
        {
            return [];
        }

        var (places, shift) = Places(rows, PlacesPerRow);
        foreach (var roll in rolls)
        {
            Mark(roll.Columns, places, shift);
        }

        var together = new List<(int Roll, int Row)>();
        for (var index = 0; index < rolls.Length; index++)
        {
            Collect(rolls[index].Columns, index, places, shift, together);
        }

        LeaveOutAgain(rolls, together);
        return OnSharedAccounts(rolls, together);
    }

    private static (ulong[] Places, int Shift) Places(long rows, int perRow)
    {
        var needed = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((ulong)(rows * perRow)));
        var log = Math.Clamp(needed, LeastPlacesLog, MostPlacesLog);
        return (new ulong[(1L << log) / PlacesPerWord], 64 - log);
    }

    private static void LeaveOutAgain(ReadOnlySpan<PaymentRoll> rolls, List<(int Roll, int Row)> together)
    {
        var (places, shift) = Places(together.Count, PlacesPerRowAgain);
        foreach (var (roll, row) in together)
        {
            MarkPlace(places, unchecked(AccountOf(rolls[roll].Columns, row) * SpreadAgain) >> shift);
        }

        var kept = 0;
        for (var index = 0; index < together.Count; index++)
        {
            var (roll, row) = together[index];
            if (IsShared(places, unchecked(AccountOf(rolls[roll].Columns, row) * SpreadAgain) >> shift))
            {
                together[kept++] = together[index];
            }
        }

        together.RemoveRange(kept, together.Count - kept);
    }

    /// <summary>Of the rows whose place is not their own, those whose account truly has another reference.</summary>
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mark(PaymentArrays columns, ulong[] places, int shift)
    {
        unchecked
        {
            var counts = Counts;
            var codes = columns.Code.AsSpan(0, columns.Count);
            var sortCodes = columns.SortCode.AsSpan(0, codes.Length);
            var accounts = columns.Account.AsSpan(0, codes.Length);
            for (var row = 0; row < codes.Length; row++)
            {
                if (counts[codes[row]])
                {
                    MarkPlace(places, (AccountOf(sortCodes[row], accounts[row]) * Spread) >> shift);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Collect(PaymentArrays columns, int roll, ulong[] places, int shift, List<(int Roll, int Row)> together)
    {
        unchecked
        {
            var counts = Counts;
            var codes = columns.Code.AsSpan(0, columns.Count);
            var sortCodes = columns.SortCode.AsSpan(0, codes.Length);
            var accounts = columns.Account.AsSpan(0, codes.Length);
            for (var row = 0; row < codes.Length; row++)
            {
                if (counts[codes[row]] && IsShared(places, (AccountOf(sortCodes[row], accounts[row]) * Spread) >> shift))
                {
                    together.Add((roll, row));
                }
            }
        }
    }

    // The lower bit of a place says that an account stands there, the higher that one came to it again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MarkPlace(ulong[] places, ulong place)
    {
        ref var word = ref places[place / PlacesPerWord];
        var bit = (int)(place % PlacesPerWord) * 2;
        word |= (1 | (((word >> bit) & 1) << 1)) << bit;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsShared(ulong[] places, ulong place) =>
        ((places[place / PlacesPerWord] >> (int)(place % PlacesPerWord * 2)) & 2) != 0;

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
