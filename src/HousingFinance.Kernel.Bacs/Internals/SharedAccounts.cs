using System.Numerics;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Finds the payers' accounts on which different references stand. Nearly every payer has one account and one reference, so that what is
/// left to compare is little.
/// </summary>
internal static class SharedAccounts
{
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;
    private const ulong AccountsPerSortCode = 100_000_000;

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

        // One slot for each account, holding one more than the number of its first row over all rolls.
        var slots = new int[(int)Math.Min(1 << 30, BitOperations.RoundUpToPowerOf2((ulong)rows * 2))];
        var shared = new HashSet<ulong>();
        var before = 0;
        foreach (var roll in rolls)
        {
            Scan(rolls, roll, before, slots, shared);
            before += roll.Count;
        }

        return shared.Count == 0 ? [] : RowsOf(rolls, shared);
    }

    private static void Scan(ReadOnlySpan<PaymentRoll> rolls, PaymentRoll roll, int before, int[] slots, HashSet<ulong> shared)
    {
        var columns = roll.Columns;
        var shift = 64 - BitOperations.Log2((uint)slots.Length);
        for (var row = 0; row < roll.Count; row++)
        {
            if (!Counts[columns.Code[row]])
            {
                continue;
            }

            var account = AccountOf(columns, row);
            for (var slot = (int)(unchecked(account * Spread) >> shift); ; slot = (slot + 1) & (slots.Length - 1))
            {
                if (slots[slot] == 0)
                {
                    slots[slot] = before + row + 1;
                    break;
                }

                var (other, otherRow) = Locate(rolls, slots[slot] - 1);
                if (AccountOf(other, otherRow) == account)
                {
                    if (!columns.ReferenceAt(row).SequenceEqual(other.ReferenceAt(otherRow)))
                    {
                        shared.Add(account);
                    }

                    break;
                }
            }
        }
    }

    private static List<(int Roll, int Row)> RowsOf(ReadOnlySpan<PaymentRoll> rolls, HashSet<ulong> shared)
    {
        var result = new List<(int Roll, int Row)>();
        for (var index = 0; index < rolls.Length; index++)
        {
            var columns = rolls[index].Columns;
            for (var row = 0; row < columns.Count; row++)
            {
                if (Counts[columns.Code[row]] && shared.Contains(AccountOf(columns, row)))
                {
                    result.Add((index, row));
                }
            }
        }

        return result;
    }

    private static (PaymentArrays Columns, int Row) Locate(ReadOnlySpan<PaymentRoll> rolls, int number)
    {
        foreach (var roll in rolls)
        {
            if (number < roll.Count)
            {
                return (roll.Columns, number);
            }

            number -= roll.Count;
        }

        throw new InvalidOperationException("A row was counted that no roll has.");
    }

    private static ulong AccountOf(PaymentArrays columns, int row) =>
        ((ulong)(uint)columns.SortCode[row] * AccountsPerSortCode) + (uint)columns.Account[row];

    // By the byte of the code.
    private static readonly bool[] Counts =
    [
        .. Enumerable.Range(0, TransactionCode.ValueCount).Select(value =>
            TransactionCode.OfValue((byte)value) is { HasCoreReference: true } code && code != TransactionCode.CancelInstruction),
    ];
}
