using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// The most by which the rent of a sitting tenant in general needs social housing may rise. Before April 2006 councils followed
/// another guideline, so the early years are those of housing associations. For 2001-02 no limit was found.
/// </summary>
internal static class SocialRentLimit
{
    internal static DatedFigures<Percentage> Shipped { get; } = new("social rent limit", Entry.LastDay(2026),
        Entry.From(2002, Percentage.Of(2.2m), OldRule("RPI 1.7%"), FigureStatus.Verified),
        Entry.From(2003, Percentage.Of(2.2m), OldRule("RPI 1.7%"), FigureStatus.Verified),
        Entry.From(2004, Percentage.Of(3.3m), OldRule("RPI 2.8%"), FigureStatus.Verified),
        Entry.From(2005, Percentage.Of(3.6m), OldRule("RPI 3.1%"), FigureStatus.Verified),
        Entry.From(2006, Percentage.Of(3.2m), OldRule("RPI 2.7%"), FigureStatus.Verified),
        Entry.From(2007, Percentage.Of(4.1m), OldRule("RPI 3.6%"), FigureStatus.Verified),
        Entry.From(2008, Percentage.Of(4.4m), OldRule("RPI 3.9%"), FigureStatus.Verified),
        Entry.From(2009, Percentage.Of(5.5m), OldRule("RPI 5.0%"), FigureStatus.Verified),
        Entry.From(2010, Percentage.Of(-0.9m), OldRule("RPI -1.4%"), FigureStatus.Verified),
        Entry.From(2011, Percentage.Of(5.1m), OldRule("RPI 4.6%"), FigureStatus.Verified),
        Entry.From(2012, Percentage.Of(6.1m), OldRule("RPI 5.6%"), FigureStatus.Verified),
        Entry.From(2013, Percentage.Of(3.1m), Sources.Of("Tenant Advisor, rents for 2013-14", "RPI 2.6% + 0.5%"), FigureStatus.Verified), // tenantadvisor.net/?p=2766
        Entry.From(2014, Percentage.Of(3.7m), Sources.Of("Rent Setting 2014-15", "RPI 3.2% + 0.5%"), FigureStatus.Verified), // slideserve.com/nerys/rent-setting-2014-15
        Entry.From(2015, Percentage.Of(2.2m), Sources.Of("Rents 2015/2016 (Anthony Collins Solicitors)", "CPI 1.2% + 1.0%"), FigureStatus.Verified),
        Entry.From(2016, Percentage.Of(-1.0m), Sources.Act2016, FigureStatus.Verified),
        Entry.From(2017, Percentage.Of(-1.0m), Sources.Act2016, FigureStatus.Verified),
        Entry.From(2018, Percentage.Of(-1.0m), Sources.Act2016, FigureStatus.Verified),
        Entry.From(2019, Percentage.Of(-1.0m), Sources.Act2016, FigureStatus.Verified),
        Entry.From(2020, Percentage.Of(2.7m), Sources.Of("Rents for private registered providers from April 2020 (Anthony Collins Solicitors)", "CPI 1.7% + 1.0%"), FigureStatus.Verified),
        Entry.From(2021, Percentage.Of(1.5m), Sources.LandlordPages(2021, "CPI 0.5% + 1.0%"), FigureStatus.Verified),
        Entry.From(2022, Percentage.Of(4.1m), Sources.RentStandard2020Briefing("CPI + 1% on CPI of 3.1% in September 2021"), FigureStatus.Derived),
        Entry.From(2023, Percentage.Of(7.0m), Sources.Ceiling2023("ceiling of 7% for sitting tenants"), FigureStatus.Verified),
        Entry.From(2024, Percentage.Of(7.7m), Sources.LandlordPages(2024, "CPI 6.7% + 1.0%"), FigureStatus.Verified),
        Entry.From(2025, Percentage.Of(2.7m), Sources.LandlordPages(2025, "CPI 1.7% + 1.0%"), FigureStatus.Verified),
        Entry.From(2026, Percentage.Of(4.8m), Sources.Of("Open Council Network, decision 186812", "CPI 3.8% + 1.0%"), FigureStatus.Verified));

    private static Citation OldRule(string index) => Sources.WrittenAnswer2002($"{index} + 0.5%");
}
