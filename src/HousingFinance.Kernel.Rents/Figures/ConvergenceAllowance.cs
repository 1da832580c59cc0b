using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// How many pounds a week, over 52 weeks, a social rent below formula rent may rise by on top of the limit. Until March 2015 it
/// was up to £2 either way, towards formula rent from above as well. That the pounds of 2027 and 2028 are a week over 52 weeks is
/// taken from the old rule.
/// </summary>
internal static class ConvergenceAllowance
{
    internal static DatedFigures<WeeklyAmount> Shipped { get; } = new("convergence allowance", Entry.LastDay(2035),
        Entry.Verified(2002, Pounds(2), Sources.WrittenAnswer2002("RPI + 0.5% and £2")),
        Entry.Verified(2015, Pounds(0), Sources.Of("Rents 2015/2016 (Anthony Collins Solicitors)", "£2 a week no longer allowed")),
        Entry.Verified(2026, Pounds(0),
            Sources.Of(
                "Rent convergence will be phased in with £2 uplift from 2028, Pennycook confirms (Housing Today)", "none in 2026-27")),
        Entry.Verified(2027, Pounds(1), Sources.RentStandard2026News("up to £1 a week from 1 April 2027")),
        Entry.Verified(2028, Pounds(2), Sources.RentStandard2026News("up to £2 a week from 1 April 2028")));

    private static WeeklyAmount Pounds(decimal pounds) => WeeklyAmount.Over52Weeks(Money.FromPounds(pounds));
}
