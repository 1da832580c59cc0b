using System.Runtime.CompilerServices;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>Into which instalments an amount falls: the one rule, for a payer or for all of them.</summary>
internal static class ScheduleRule
{
    /// <summary>Spreads what is to be collected over the days that may be used.</summary>
    /// <param name="pence">What is to be collected.</param>
    /// <param name="first">The first of the days that may be used, from 0.</param>
    /// <param name="count">How many may be used; 0 or less for none.</param>
    /// <param name="leastPence">The least instalment.</param>
    /// <param name="small">What becomes of smaller ones.</param>
    /// <param name="spread">The instalments; of no meaning unless accepted.</param>
    /// <returns>The first status that applies.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ScheduleStatus Apply(
        int pence, int first, int count, int leastPence, SmallInstalmentRule small, out Spread spread)
    {
        spread = default;
        if (pence <= 0)
        {
            return pence == 0 ? ScheduleStatus.NothingOwed : ScheduleStatus.InCredit;
        }

        if (count <= 0)
        {
            return ScheduleStatus.NoDayLeft;
        }

        var each = Each(pence, count);
        var status = ScheduleStatus.Scheduled;
        if (each < leastPence)
        {
            // No more days than the least goes into what is owed; and no day at all when it does not go into it once.
            count = small == SmallInstalmentRule.FewerInstalments ? pence / leastPence : 0;
            if (count == 0)
            {
                return ScheduleStatus.BelowLeast;
            }

            each = Each(pence, count);
            status = ScheduleStatus.FewerInstalments;
        }

        spread = new Spread(first, count, each, unchecked(pence - (each * count)));
        return status;
    }

    // Neither is below 0, and dividing without a sign is faster.
    private static int Each(int pence, int count) => unchecked((int)((uint)pence / (uint)count));
}
