using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>On what the yearly limit of a rent is tested.</summary>
public enum LimitTest
{
    /// <summary>On the average weekly rent: this year's week against last year's.</summary>
    WeeklyRent,

    /// <summary>On the amount for the year: the rent payable for the year against that of the twelve months before.</summary>
    AnnualAmount,
}

/// <summary>Which test the limit of each year was or is put to.</summary>
internal static class LimitTests
{
    internal static DatedFigures<LimitTest> Shipped { get; } = new("limit test", Entry.LastDay(2035),
        Entry.Derived(2002, LimitTest.WeeklyRent, Sources.WrittenAnswer2002("limit given in pounds a week")),
        Entry.Verified(2016, LimitTest.AnnualAmount, Sources.Act2016),
        Entry.Verified(2020, LimitTest.WeeklyRent, Sources.RentStandard2020Briefing("average weekly rent")),
        Entry.Unverified(2026, LimitTest.WeeklyRent, Sources.PolicyStatement2026("limit on weekly rent")));
}
