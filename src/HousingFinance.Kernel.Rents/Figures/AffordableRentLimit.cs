using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>The most by which an affordable rent of a sitting tenant, with its service charges, may rise.</summary>
internal static class AffordableRentLimit
{
    internal static DatedFigures<Percentage> Shipped { get; } = new("affordable rent limit", Entry.LastDay(2026),
        Entry.From(2015, Percentage.Of(2.2m), IndexPlusOne("CPI 1.2%"), FigureStatus.Derived),
        Entry.From(2016, Percentage.Of(-1.0m), Sources.Act2016, FigureStatus.Verified),
        Entry.From(2017, Percentage.Of(-1.0m), Sources.Act2016, FigureStatus.Verified),
        Entry.From(2018, Percentage.Of(-1.0m), Sources.Act2016, FigureStatus.Verified),
        Entry.From(2019, Percentage.Of(-1.0m), Sources.Act2016, FigureStatus.Verified),
        Entry.From(2020, Percentage.Of(2.7m), IndexPlusOne("CPI 1.7%"), FigureStatus.Derived),
        Entry.From(2021, Percentage.Of(1.5m), IndexPlusOne("CPI 0.5%"), FigureStatus.Derived),
        Entry.From(2022, Percentage.Of(4.1m), IndexPlusOne("CPI 3.1%"), FigureStatus.Derived),
        Entry.From(2023, Percentage.Of(7.0m), Sources.Ceiling2023("ceiling of 7% for sitting tenants"), FigureStatus.Verified),
        Entry.From(2024, Percentage.Of(7.7m), IndexPlusOne("CPI 6.7%"), FigureStatus.Derived),
        Entry.From(2025, Percentage.Of(2.7m), IndexPlusOne("CPI 1.7%"), FigureStatus.Derived),
        Entry.From(2026, Percentage.Of(4.8m), IndexPlusOne("CPI 3.8%"), FigureStatus.Derived));

    private static Citation IndexPlusOne(string index) => Sources.Gateshead($"section 6; {index} + 1.0%");
}
