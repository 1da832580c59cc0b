using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>The most by which an affordable rent of a sitting tenant, with its service charges, may rise.</summary>
internal static class AffordableRentLimit
{
    internal static DatedFigures<Percentage> Shipped { get; } = new("affordable rent limit", Entry.LastDay(2026),
        Entry.Derived(2015, Percentage.Of(2.2m), IndexPlusOne("CPI 1.2%")),
        Entry.Verified(2016, Percentage.Of(-1.0m), Sources.Act2016),
        Entry.Verified(2017, Percentage.Of(-1.0m), Sources.Act2016),
        Entry.Verified(2018, Percentage.Of(-1.0m), Sources.Act2016),
        Entry.Verified(2019, Percentage.Of(-1.0m), Sources.Act2016),
        Entry.Derived(2020, Percentage.Of(2.7m), IndexPlusOne("CPI 1.7%")),
        Entry.Derived(2021, Percentage.Of(1.5m), IndexPlusOne("CPI 0.5%")),
        Entry.Derived(2022, Percentage.Of(4.1m), IndexPlusOne("CPI 3.1%")),
        Entry.Verified(2023, Percentage.Of(7.0m), Sources.Ceiling2023("ceiling of 7% for sitting tenants")),
        Entry.Derived(2024, Percentage.Of(7.7m), IndexPlusOne("CPI 6.7%")),
        Entry.Derived(2025, Percentage.Of(2.7m), IndexPlusOne("CPI 1.7%")),
        Entry.Derived(2026, Percentage.Of(4.8m), IndexPlusOne("CPI 3.8%")));

    private static Citation IndexPlusOne(string index) => Sources.Gateshead($"section 6; {index} + 1.0%");
}
