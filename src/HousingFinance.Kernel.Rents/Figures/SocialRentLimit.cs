using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// The most by which the rent of a sitting tenant in general needs social housing may rise. Before April 2006 councils followed
/// another guideline, so the early years are those of housing associations. For 2001-02 no limit was found.
/// </summary>
internal static class SocialRentLimit
{
    internal static DatedFigures<Percentage> Shipped { get; } = new("social rent limit", Entry.LastDay(2026),
        Entry.Verified(2002, Percentage.Of(2.2m), OldRule("RPI 1.7%")),
        Entry.Verified(2003, Percentage.Of(2.2m), OldRule("RPI 1.7%")),
        Entry.Verified(2004, Percentage.Of(3.3m), OldRule("RPI 2.8%")),
        Entry.Verified(2005, Percentage.Of(3.6m), OldRule("RPI 3.1%")),
        Entry.Verified(2006, Percentage.Of(3.2m), OldRule("RPI 2.7%")),
        Entry.Verified(2007, Percentage.Of(4.1m), OldRule("RPI 3.6%")),
        Entry.Verified(2008, Percentage.Of(4.4m), OldRule("RPI 3.9%")),
        Entry.Verified(2009, Percentage.Of(5.5m), OldRule("RPI 5.0%")),
        Entry.Verified(2010, Percentage.Of(-0.9m), OldRule("RPI -1.4%")),
        Entry.Verified(2011, Percentage.Of(5.1m), OldRule("RPI 4.6%")),
        Entry.Verified(2012, Percentage.Of(6.1m), OldRule("RPI 5.6%")),
        Entry.Verified(2013, Percentage.Of(3.1m), Sources.Of("tenantadvisor.net, page 2766", "RPI 2.6% + 0.5%")),
        Entry.Verified(2014, Percentage.Of(3.7m), Sources.Of("Rent Setting 2014-15 (slideserve.com)", "RPI 3.2% + 0.5%")),
        Entry.Verified(2015, Percentage.Of(2.2m), Sources.Of("Rents 2015/2016 (Anthony Collins Solicitors)", "CPI 1.2% + 1.0%")),
        Entry.Verified(2016, Percentage.Of(-1.0m), Sources.Act2016),
        Entry.Verified(2017, Percentage.Of(-1.0m), Sources.Act2016),
        Entry.Verified(2018, Percentage.Of(-1.0m), Sources.Act2016),
        Entry.Verified(2019, Percentage.Of(-1.0m), Sources.Act2016),
        Entry.Verified(2020, Percentage.Of(2.7m),
            Sources.Of("Rents for private registered providers from April 2020 (Anthony Collins Solicitors)", "CPI 1.7% + 1.0%")),
        Entry.Verified(2021, Percentage.Of(1.5m), Sources.LandlordPages(2021, "CPI 0.5% + 1.0%")),
        Entry.Derived(2022, Percentage.Of(4.1m), Sources.RentStandard2020Briefing("CPI + 1% on CPI of 3.1% in September 2021")),
        Entry.Verified(2023, Percentage.Of(7.0m), Sources.Ceiling2023("ceiling of 7% for sitting tenants")),
        Entry.Verified(2024, Percentage.Of(7.7m), Sources.LandlordPages(2024, "CPI 6.7% + 1.0%")),
        Entry.Verified(2025, Percentage.Of(2.7m), Sources.LandlordPages(2025, "CPI 1.7% + 1.0%")),
        Entry.Verified(2026, Percentage.Of(4.8m), Sources.Of("Open Council Network, decision 186812", "CPI 3.8% + 1.0%")));

    private static Citation OldRule(string index) => Sources.WrittenAnswer2002($"{index} + 0.5%");
}
