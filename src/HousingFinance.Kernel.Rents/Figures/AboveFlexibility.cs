using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>By how much a rent may rise that already stands above formula rent with flexibility.</summary>
public enum AboveFlexibility
{
    /// <summary>By the limit of every other rent.</summary>
    SameLimit,

    /// <summary>By the price index alone, without the extra point.</summary>
    IndexOnly,
}

/// <summary>The rule of each year for rents above formula rent with flexibility.</summary>
internal static class AboveFlexibilityRule
{
    internal static DatedFigures<AboveFlexibility> Shipped { get; } = new("limit above flexibility", Entry.LastDay(2035),
        Entry.Derived(2015, AboveFlexibility.IndexOnly, Sources.Devonshires("CPI without the extra 1%, text of 2018-19")),
        Entry.Verified(2016, AboveFlexibility.SameLimit, Sources.Act2016),
        Entry.Unverified(2020, AboveFlexibility.IndexOnly, Sources.PolicyStatement2026("whether CPI alone is kept")));
}
