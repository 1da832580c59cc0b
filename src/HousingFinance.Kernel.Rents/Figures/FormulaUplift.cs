using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>The yearly rise of formula rents: index and margin added, and the figure of statute from 2016-17 to 2019-20.</summary>
internal static class FormulaUplift
{
    internal static DatedFigures<Percentage> Shipped { get; } = new("formula rent uplift", Entry.LastDay(2026),
        Entry.Verified(2001, Percentage.Of(4.3m), Sources.RegulatorTable(2001)),
        Entry.Verified(2002, Percentage.Of(2.2m), Sources.RegulatorTable(2002)),
        Entry.Verified(2003, Percentage.Of(2.2m), Sources.RegulatorTable(2003)),
        Entry.Verified(2004, Percentage.Of(3.3m), Sources.RegulatorTable(2004)),
        Entry.Verified(2005, Percentage.Of(3.6m), Sources.RegulatorTable(2005)),
        Entry.Verified(2006, Percentage.Of(3.2m), Sources.RegulatorTable(2006)),
        Entry.Verified(2007, Percentage.Of(4.1m), Sources.RegulatorTable(2007)),
        Entry.Verified(2008, Percentage.Of(4.4m), Sources.RegulatorTable(2008)),
        Entry.Verified(2009, Percentage.Of(5.5m), Sources.RegulatorTable(2009)),
        Entry.Verified(2010, Percentage.Of(-0.9m), Sources.RegulatorTable(2010)),
        Entry.Verified(2011, Percentage.Of(5.1m), Sources.RegulatorTable(2011)),
        Entry.Verified(2012, Percentage.Of(6.1m), Sources.RegulatorTable(2012)),
        Entry.Verified(2013, Percentage.Of(3.1m), Sources.RegulatorTable(2013)),
        Entry.Verified(2014, Percentage.Of(3.7m), Sources.RegulatorTable(2014)),
        Entry.Verified(2015, Percentage.Of(2.2m), Sources.RegulatorTable(2015)),
        Entry.Verified(2016, Percentage.Of(-1.0m), Sources.RegulatorTable(2016)),
        Entry.Verified(2017, Percentage.Of(-1.0m), Sources.RegulatorTable(2017)),
        Entry.Verified(2018, Percentage.Of(-1.0m), Sources.RegulatorTable(2018)),
        Entry.Verified(2019, Percentage.Of(-1.0m), Sources.RegulatorTable(2019)),
        Entry.Verified(2020, Percentage.Of(2.7m), Sources.RegulatorTable(2020)),
        Entry.Verified(2021, Percentage.Of(1.5m), Sources.RegulatorTable(2021)),
        Entry.Verified(2022, Percentage.Of(4.1m), Sources.RegulatorTable(2022)),
        Entry.Verified(2023, Percentage.Of(11.1m), Sources.RegulatorTable(2023)),
        Entry.Verified(2024, Percentage.Of(7.7m), Sources.LandlordPages(2024, "CPI 6.7% + 1.0%")),
        Entry.Verified(2025, Percentage.Of(2.7m), Sources.LandlordPages(2025, "CPI 1.7% + 1.0%")),
        Entry.Verified(2026, Percentage.Of(4.8m), Sources.ConsumerPrices("CPI 3.8% + 1.0%; the regulator's own row was not read")));
}
