using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>By how much formula rents rise from one year to the next: index and margin added, the figure of statute in 2016-17 to 2019-20.</summary>
internal static class FormulaUplift
{
    internal static DatedFigures<Percentage> Shipped { get; } = new("formula rent uplift", Entry.LastDay(2026),
        Entry.From(2001, Percentage.Of(4.3m), Sources.RegulatorTable(2001), FigureStatus.Verified),
        Entry.From(2002, Percentage.Of(2.2m), Sources.RegulatorTable(2002), FigureStatus.Verified),
        Entry.From(2003, Percentage.Of(2.2m), Sources.RegulatorTable(2003), FigureStatus.Verified),
        Entry.From(2004, Percentage.Of(3.3m), Sources.RegulatorTable(2004), FigureStatus.Verified),
        Entry.From(2005, Percentage.Of(3.6m), Sources.RegulatorTable(2005), FigureStatus.Verified),
        Entry.From(2006, Percentage.Of(3.2m), Sources.RegulatorTable(2006), FigureStatus.Verified),
        Entry.From(2007, Percentage.Of(4.1m), Sources.RegulatorTable(2007), FigureStatus.Verified),
        Entry.From(2008, Percentage.Of(4.4m), Sources.RegulatorTable(2008), FigureStatus.Verified),
        Entry.From(2009, Percentage.Of(5.5m), Sources.RegulatorTable(2009), FigureStatus.Verified),
        Entry.From(2010, Percentage.Of(-0.9m), Sources.RegulatorTable(2010), FigureStatus.Verified),
        Entry.From(2011, Percentage.Of(5.1m), Sources.RegulatorTable(2011), FigureStatus.Verified),
        Entry.From(2012, Percentage.Of(6.1m), Sources.RegulatorTable(2012), FigureStatus.Verified),
        Entry.From(2013, Percentage.Of(3.1m), Sources.RegulatorTable(2013), FigureStatus.Verified),
        Entry.From(2014, Percentage.Of(3.7m), Sources.RegulatorTable(2014), FigureStatus.Verified),
        Entry.From(2015, Percentage.Of(2.2m), Sources.RegulatorTable(2015), FigureStatus.Verified),
        Entry.From(2016, Percentage.Of(-1.0m), Sources.RegulatorTable(2016), FigureStatus.Verified),
        Entry.From(2017, Percentage.Of(-1.0m), Sources.RegulatorTable(2017), FigureStatus.Verified),
        Entry.From(2018, Percentage.Of(-1.0m), Sources.RegulatorTable(2018), FigureStatus.Verified),
        Entry.From(2019, Percentage.Of(-1.0m), Sources.RegulatorTable(2019), FigureStatus.Verified),
        Entry.From(2020, Percentage.Of(2.7m), Sources.RegulatorTable(2020), FigureStatus.Verified),
        Entry.From(2021, Percentage.Of(1.5m), Sources.RegulatorTable(2021), FigureStatus.Verified),
        Entry.From(2022, Percentage.Of(4.1m), Sources.RegulatorTable(2022), FigureStatus.Verified),
        Entry.From(2023, Percentage.Of(11.1m), Sources.RegulatorTable(2023), FigureStatus.Verified),
        Entry.From(2024, Percentage.Of(7.7m), Sources.LandlordPages(2024, "CPI 6.7% + 1.0%"), FigureStatus.Verified),
        Entry.From(2025, Percentage.Of(2.7m), Sources.LandlordPages(2025, "CPI 1.7% + 1.0%"), FigureStatus.Verified),
        Entry.From(2026, Percentage.Of(4.8m), Sources.ConsumerPrices("CPI 3.8% + 1.0%; the regulator's own row was not read"), FigureStatus.Verified));
}
