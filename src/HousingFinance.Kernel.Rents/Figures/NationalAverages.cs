using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>The national figures of the rent formula and the share of each of its two parts; fixed since the formula began.</summary>
internal static class NationalAverages
{
    internal static Figure<Money> Rent { get; } = new(
        "national average rent, April 2000", Entry.FirstDay(2000), Money.FromPounds(54.62m),
        Sources.Gateshead("section 5"), FigureStatus.Verified);

    internal static Figure<Money> Value { get; } = new(
        "national average value, January 1999", Entry.FirstDay(2000), Money.FromPounds(49_750m),
        Sources.Gateshead("section 5"), FigureStatus.Verified);

    internal static Figure<Money> Earnings { get; } = new(
        "national average weekly earnings", Entry.FirstDay(2000), Money.FromPounds(316.40m),
        Sources.Regulations2016("Schedule, paragraph 2"), FigureStatus.Verified);

    internal static Figure<Percentage> EarningsShare { get; } = new(
        "share of formula rent by earnings", Entry.FirstDay(2000), Percentage.Of(70m),
        Sources.Gateshead("section 5"), FigureStatus.Verified);
}
