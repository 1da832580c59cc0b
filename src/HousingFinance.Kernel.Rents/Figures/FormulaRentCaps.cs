using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>The most that formula rent can come to for each number of bedrooms, a week over 52 weeks.</summary>
/// <remarks>Equal when all seven caps are equal.</remarks>
public sealed record RentCapSet : BedroomBands<Money>
{
    /// <summary>A set of caps, fewest bedrooms first.</summary>
    /// <param name="bedsit">Bedsit.</param>
    /// <param name="one">One bedroom.</param>
    /// <param name="two">Two bedrooms.</param>
    /// <param name="three">Three bedrooms.</param>
    /// <param name="four">Four bedrooms.</param>
    /// <param name="five">Five bedrooms.</param>
    /// <param name="sixOrMore">Six bedrooms or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cap is not above £0.00.</exception>
    public RentCapSet(Money bedsit, Money one, Money two, Money three, Money four, Money five, Money sixOrMore)
        : base(Cap(bedsit), Cap(one), Cap(two), Cap(three), Cap(four), Cap(five), Cap(sixOrMore))
    {
    }

    internal RentCapSet(decimal bedsit, decimal one, decimal two, decimal three, decimal four, decimal five, decimal sixOrMore)
        : this(
            Money.FromPounds(bedsit), Money.FromPounds(one), Money.FromPounds(two), Money.FromPounds(three),
            Money.FromPounds(four), Money.FromPounds(five), Money.FromPounds(sixOrMore))
    {
    }

    /// <summary>Every cap raised by a percentage and rounded half up to the penny, as the yearly caps are.</summary>
    /// <param name="percentage">Index and margin added.</param>
    internal RentCapSet RaisedBy(Percentage percentage)
    {
        return new RentCapSet(Raised(Bedsit), Raised(One), Raised(Two), Raised(Three), Raised(Four), Raised(Five), Raised(SixOrMore));

        Money Raised(Money cap) => cap.Times(percentage.AsMultiplier).Round(RoundingRule.HalfUp);
    }

    private static Money Cap(Money cap) => cap.IsPositive
        ? cap
        : throw new ArgumentOutOfRangeException(nameof(cap), cap, "A rent cap is above £0.00.");
}

/// <summary>
/// The caps of each year: raised by RPI + 1 point to 2014-15 and by CPI + 1.5 points since, each year from the caps of the year
/// before, rounded half up to the penny. Only 2003-04 and 2022-23 were seen; until April 2006 the top band was four bedrooms or more.
/// </summary>
internal static class FormulaRentCaps
{
    internal static DatedFigures<RentCapSet> Shipped { get; } = new("formula rent cap", Entry.LastDay(2026),
        Entry.Unverified(2002, new RentCapSet(85.00m, 85.00m, 90.00m, 95.00m, 100.00m, 100.00m, 100.00m),
            Sources.WrittenAnswer2004("start of the chain; not looked up")),
        Entry.Derived(2003, new RentCapSet(87.30m, 87.30m, 92.43m, 97.57m, 102.70m, 102.70m, 102.70m),
            Sources.WrittenAnswer2004("lowest and highest band; the others at RPI 1.7% + 1.0%")),
        Chain(2004, "RPI 2.8% + 1.0%", 90.62m, 90.62m, 95.94m, 101.28m, 106.60m, 106.60m, 106.60m),
        Chain(2005, "RPI 3.1% + 1.0%", 94.34m, 94.34m, 99.87m, 105.43m, 110.97m, 110.97m, 110.97m),
        Chain(
            2006, "RPI 2.7% + 1.0% (five bedrooms and more back from 2015-16)",
            97.83m, 97.83m, 103.57m, 109.33m, 115.08m, 120.83m, 126.59m),
        Chain(2007, "RPI 3.6% + 1.0%", 102.33m, 102.33m, 108.33m, 114.36m, 120.37m, 126.39m, 132.41m),
        Chain(2008, "RPI 3.9% + 1.0%", 107.34m, 107.34m, 113.64m, 119.96m, 126.27m, 132.58m, 138.90m),
        Chain(2009, "RPI 5.0% + 1.0%", 113.78m, 113.78m, 120.46m, 127.16m, 133.85m, 140.53m, 147.23m),
        Chain(2010, "RPI -1.4% + 1.0%", 113.32m, 113.32m, 119.98m, 126.65m, 133.31m, 139.97m, 146.64m),
        Chain(2011, "RPI 4.6% + 1.0%", 119.67m, 119.67m, 126.70m, 133.74m, 140.78m, 147.81m, 154.85m),
        Chain(2012, "RPI 5.6% + 1.0%", 127.57m, 127.57m, 135.06m, 142.57m, 150.07m, 157.57m, 165.07m),
        Chain(2013, "RPI 2.6% + 1.0%", 132.16m, 132.16m, 139.92m, 147.70m, 155.47m, 163.24m, 171.01m),
        Chain(2014, "RPI 3.2% + 1.0%", 137.71m, 137.71m, 145.80m, 153.90m, 162.00m, 170.10m, 178.19m),
        Entry.Unverified(2015, new RentCapSet(141.43m, 141.43m, 149.74m, 158.06m, 166.37m, 174.69m, 183.00m),
            Sources.Fairhold("where the chains from 2003-04 and to 2022-23 meet; not looked up")),
        Entry.Derived(2016, new RentCapSet(141.43m, 141.43m, 149.74m, 158.06m, 166.37m, 174.69m, 183.00m),
            Sources.Fairhold("unchanged, since both ends of the chain agree")),
        Entry.Derived(2017, new RentCapSet(141.43m, 141.43m, 149.74m, 158.06m, 166.37m, 174.69m, 183.00m),
            Sources.Fairhold("unchanged, since both ends of the chain agree")),
        Entry.Derived(2018, new RentCapSet(141.43m, 141.43m, 149.74m, 158.06m, 166.37m, 174.69m, 183.00m),
            Sources.Fairhold("unchanged, since both ends of the chain agree")),
        Entry.Unverified(2019, new RentCapSet(141.43m, 141.43m, 149.74m, 158.06m, 166.37m, 174.69m, 183.00m),
            Sources.Fairhold("where the chains from 2003-04 and to 2022-23 meet; not looked up")),
        Chain(2020, "CPI 1.7% + 1.5%", 145.96m, 145.96m, 154.53m, 163.12m, 171.69m, 180.28m, 188.86m),
        Chain(2021, "CPI 0.5% + 1.5%", 148.88m, 148.88m, 157.62m, 166.38m, 175.12m, 183.89m, 192.64m),
        Entry.Verified(2022, new RentCapSet(155.73m, 155.73m, 164.87m, 174.03m, 183.18m, 192.35m, 201.50m),
            Sources.Fairhold("rent caps, their year taken from the chain")),
        Chain(2023, "CPI 10.1% + 1.5%", 173.79m, 173.79m, 183.99m, 194.22m, 204.43m, 214.66m, 224.87m),
        Chain(2024, "CPI 6.7% + 1.5%", 188.04m, 188.04m, 199.08m, 210.15m, 221.19m, 232.26m, 243.31m),
        Chain(2025, "CPI 1.7% + 1.5%", 194.06m, 194.06m, 205.45m, 216.87m, 228.27m, 239.69m, 251.10m),
        Chain(2026, "CPI 3.8% + 1.5%", 204.35m, 204.35m, 216.34m, 228.36m, 240.37m, 252.39m, 264.41m));

    private static DatedFigure<RentCapSet> Chain(int startYear, string rise, params decimal[] caps) => Entry.Derived(
        startYear,
        new RentCapSet(caps[0], caps[1], caps[2], caps[3], caps[4], caps[5], caps[6]),
        startYear < 2015
            ? Sources.WrittenAnswer2004($"{rise} on the year before, rounded half up")
            : Sources.Devonshires($"{rise} on the year before, rounded half up"));
}
