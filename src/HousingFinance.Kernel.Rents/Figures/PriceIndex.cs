using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>Which index of prices a year's rents follow.</summary>
public enum PriceIndexKind
{
    /// <summary>The Retail Prices Index.</summary>
    Rpi,

    /// <summary>The Consumer Prices Index, not CPIH.</summary>
    Cpi,
}

/// <summary>How far prices had risen over twelve months by the September before a rent year.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is RPI of 0%, a valid change.</remarks>
/// <param name="Kind">Which index.</param>
/// <param name="Change">The twelve-month rate, to one decimal place as published; negative when prices fell.</param>
public readonly record struct PriceIndex(PriceIndexKind Kind, Percentage Change)
{
    /// <summary>The Consumer Prices Index at this many percent: <c>PriceIndex.Cpi(3.8m)</c>.</summary>
    /// <param name="percent">The twelve-month rate, -100 to 1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a percentage with at most four decimal places.</exception>
    public static PriceIndex Cpi(decimal percent) => new(PriceIndexKind.Cpi, Percentage.Of(percent));

    /// <summary>The Retail Prices Index at this many percent.</summary>
    /// <param name="percent">The twelve-month rate, -100 to 1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a percentage with at most four decimal places.</exception>
    public static PriceIndex Rpi(decimal percent) => new(PriceIndexKind.Rpi, Percentage.Of(percent));

    /// <summary>Index and change: <c>CPI 3.80%</c>.</summary>
    public override string ToString() => $"{(Kind == PriceIndexKind.Cpi ? "CPI" : "RPI")} {Change}";
}

/// <summary>The index of each rent year. From April 2016 to March 2020 statute set the rents and no index is held.</summary>
internal static class PriceIndexes
{
    internal static DatedFigures<PriceIndex> Shipped { get; } = new("price index", Entry.LastDay(2026),
        Entry.Verified(2001, PriceIndex.Rpi(3.3m), Sources.RegulatorTable(2001)),
        Entry.Verified(2002, PriceIndex.Rpi(1.7m), Sources.RegulatorTable(2002)),
        Entry.Verified(2003, PriceIndex.Rpi(1.7m), Sources.RegulatorTable(2003)),
        Entry.Verified(2004, PriceIndex.Rpi(2.8m), Sources.RegulatorTable(2004)),
        Entry.Verified(2005, PriceIndex.Rpi(3.1m), Sources.RegulatorTable(2005)),
        Entry.Verified(2006, PriceIndex.Rpi(2.7m), Sources.RegulatorTable(2006)),
        Entry.Verified(2007, PriceIndex.Rpi(3.6m), Sources.RegulatorTable(2007)),
        Entry.Verified(2008, PriceIndex.Rpi(3.9m), Sources.RegulatorTable(2008)),
        Entry.Verified(2009, PriceIndex.Rpi(5.0m), Sources.RegulatorTable(2009)),
        Entry.Verified(2010, PriceIndex.Rpi(-1.4m), Sources.RegulatorTable(2010)),
        Entry.Verified(2011, PriceIndex.Rpi(4.6m), Sources.RegulatorTable(2011)),
        Entry.Verified(2012, PriceIndex.Rpi(5.6m), Sources.RegulatorTable(2012)),
        Entry.Verified(2013, PriceIndex.Rpi(2.6m), Sources.RegulatorTable(2013)),
        Entry.Verified(2014, PriceIndex.Rpi(3.2m), Sources.RegulatorTable(2014)),
        Entry.Verified(2015, PriceIndex.Cpi(1.2m), Sources.RegulatorTable(2015)) with { Through = Entry.LastDay(2015) },
        Entry.Verified(2020, PriceIndex.Cpi(1.7m), Sources.RegulatorTable(2020)),
        Entry.Verified(2021, PriceIndex.Cpi(0.5m), Sources.RegulatorTable(2021)),
        Entry.Verified(2022, PriceIndex.Cpi(3.1m), Sources.RegulatorTable(2022)),
        Entry.Verified(2023, PriceIndex.Cpi(10.1m), Sources.RegulatorTable(2023)),
        Entry.Verified(2024, PriceIndex.Cpi(6.7m), Sources.LandlordPages(2024, "CPI of September 2023")),
        Entry.Verified(2025, PriceIndex.Cpi(1.7m), Sources.LandlordPages(2025, "CPI of September 2024")),
        Entry.Verified(2026, PriceIndex.Cpi(3.8m), Sources.ConsumerPrices("CPI, twelve-month rate")));
}
