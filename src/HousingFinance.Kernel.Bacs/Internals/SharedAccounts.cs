using System.Numerics;
using System.Runtime.CompilerServices;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Finds the payers' accounts on which different references stand. Nearly every payer has one account and one payment, so a table of two
/// bits first leaves out the rows whose account surely stands alone; what is left to compare is little.
/// </summary>
internal static class SharedAccounts
{
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;
    private const ulong AccountsPerSortCode = 100_000_000;

    // Places of two bits for each row: one in sixteen rows then shares its place with another account by chance.
    private const int PlacesPerRow = 16;
    private const int PlacesPerWord = 32;
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

        var placesLog = Math.Min(MostPlacesLog, BitOperations.Log2(BitOperations.RoundUpToPowerOf2((ulong)rows * PlacesPerRow)));
        var places = new ulong[(1L << placesLog) / PlacesPerWord];
        foreach (var roll in rolls)
        {
            Mark(roll.Columns, places, 64 - placesLog);
        }

        var together = new List<(int Roll, int Row)>();
        for (var index = 0; index < rolls.Length; index++)
        {
            Collect(rolls[index].Columns, index, places, 64 - placesLog, together);
        }

        return OnSharedAccounts(rolls, together);
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

    // The lower bit of a place says that an account stands there, the higher that one came to it again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mark(PaymentArrays columns, ulong[] places, int shift)
    {
        unchecked
        {
            var counts = Counts;
            for (var row = 0; row < columns.Count; row++)
            {
                if (counts[columns.Code[row]])
                {
                    var place = (AccountOf(columns, row) * Spread) >> shift;
                    ref var word = ref places[place / PlacesPerWord];
                    var bit = (int)(place % PlacesPerWord) * 2;
                    word |= (1 | (((word >> bit) & 1) << 1)) << bit;
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
            for (var row = 0; row < columns.Count; row++)
            {
                if (counts[columns.Code[row]])
                {
                    var place = (AccountOf(columns, row) * Spread) >> shift;
                    var bit = (int)(place % PlacesPerWord) * 2;
                    if (((places[place / PlacesPerWord] >> bit) & 2) != 0)
                    {
                        together.Add((roll, row));
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AccountOf(PaymentArrays columns, int row) =>
        unchecked(((ulong)(uint)columns.SortCode[row] * AccountsPerSortCode) + (uint)columns.Account[row]);

    // By the byte of the code.
    private static readonly bool[] Counts =
    [
        .. Enumerable.Range(0, TransactionCode.ValueCount).Select(value =>
            TransactionCode.OfValue((byte)value) is { HasCoreReference: true } code && code != TransactionCode.CancelInstruction),
    ];
}
