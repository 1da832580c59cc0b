using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Figures of the caller's own: the next year of the settlement, a county's earnings, a single figure.</summary>
public class SuppliedRentFiguresTests
{
    private static readonly Citation September2026 = new("Consumer price inflation, UK: September 2026", "an example", new LocalDate(2026, 11, 22));
    private static readonly LocalDate April2027 = new(2027, 4, 1);

    [Fact]
    public void A_year_of_the_settlement_follows_from_its_index()
    {
        var figures = RentFigures.Shipped.WithYear(2027, PriceIndex.Cpi(3.0m), FigureStatus.Supplied, September2026);

        Assert.Equal(PriceIndex.Cpi(3.0m), figures.Index.At(April2027).Value.Value);
        Assert.All(
            new[] { figures.FormulaUplift, figures.SocialRentLimit, figures.SupportedRentLimit, figures.AffordableRentLimit, figures.LondonAffordableRentLimit },
            figure =>
            {
                Assert.Equal(Percentage.Of(4.0m), figure.At(April2027).Value.Value);
                Assert.Equal(FigureStatus.Supplied, figure.At(April2027).Value.Status);
                Assert.Equal(new LocalDate(2028, 3, 31), figure.KnownThrough);
            });

        // 204.35 x 1.045 = 213.545750, 216.34 -> 226.075300, 228.36 -> 238.636200, 240.37 -> 251.186650, 252.39 -> 263.747550, 264.41 -> 276.308450
        Assert.Equal(
            "£213.55, £213.55, £226.08, £238.64, £251.19, £263.75, £276.31 (bedsit to 6 or more bedrooms)",
            figures.FormulaRentCaps.At(April2027).Value.ValueText);
        Assert.Equal("2026-11+2027-28", figures.Edition.Name);
    }

    [Fact]
    public void A_cap_that_comes_to_half_a_penny_goes_up()
    {
        // 204.35 x 1.1 = 224.785
        var figures = RentFigures.Shipped.WithYear(2027, PriceIndex.Cpi(8.5m), FigureStatus.Supplied, September2026);

        Assert.Equal(Money.FromPounds(224.79m), figures.FormulaRentCaps.At(April2027).Value.Value.Bedsit);
    }

    [Theory]
    [InlineData(FigureStatus.Verified, FigureStatus.Derived)]
    [InlineData(FigureStatus.Derived, FigureStatus.Derived)]
    [InlineData(FigureStatus.Unverified, FigureStatus.Unverified)]
    [InlineData(FigureStatus.Supplied, FigureStatus.Supplied)]
    public void What_follows_from_an_index_is_no_surer_than_the_index(FigureStatus index, FigureStatus derived)
    {
        var figures = RentFigures.Shipped.WithYear(2027, PriceIndex.Cpi(3.0m), index, September2026);

        Assert.Equal(index, figures.Index.At(April2027).Value.Status);
        Assert.Equal(derived, figures.SocialRentLimit.At(April2027).Value.Status);
        Assert.Equal(derived, figures.FormulaRentCaps.At(April2027).Value.Status);
    }

    [Fact]
    public void Years_are_added_one_after_the_other_to_the_end_of_the_settlement()
    {
        var figures = Enumerable.Range(2027, 9).Aggregate(
            RentFigures.Shipped, (known, year) => known.WithYear(year, PriceIndex.Cpi(2.0m), FigureStatus.Supplied, September2026));

        Assert.Equal(new LocalDate(2036, 3, 31), figures.SocialRentLimit.KnownThrough);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => figures.WithYear(2036, PriceIndex.Cpi(2.0m), FigureStatus.Supplied, September2026));
    }

    [Fact]
    public void A_year_outside_the_settlement_or_out_of_turn_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Adding(2026, PriceIndex.Cpi(3.8m)));
        Assert.Throws<ArgumentException>(() => Adding(2028, PriceIndex.Cpi(3.0m)));
        Assert.Throws<ArgumentException>(
            () => Adding(2027, PriceIndex.Cpi(3.0m)).WithYear(2027, PriceIndex.Cpi(3.1m), FigureStatus.Supplied, September2026));
        Assert.Throws<ArgumentException>(() => Adding(2027, PriceIndex.Rpi(3.0m)));

        static RentFigures Adding(int year, PriceIndex index) =>
            RentFigures.Shipped.WithYear(year, index, FigureStatus.Supplied, September2026);
    }

    [Fact]
    public void The_earnings_of_a_county_that_is_not_held_may_be_supplied()
    {
        var source = new Citation("SI 2016/390", "Schedule, Table 1", new LocalDate(2026, 11, 22));

        var figures = RentFigures.Shipped.WithEarnings(RentCounty.Wiltshire, Money.FromPounds(300), source);

        Assert.False(RentFigures.Shipped.CountyEarnings.TryOf(RentCounty.Wiltshire, out _));
        Assert.True(figures.CountyEarnings.TryOf(RentCounty.Wiltshire, out var earnings));
        Assert.Equal(
            new Figure<Money>("weekly earnings in Wiltshire", new LocalDate(2000, 4, 1), Money.FromPounds(300), source, FigureStatus.Supplied),
            earnings);
        Assert.Equal("2026-11+Wiltshire", figures.Edition.Name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_000_01)]
    public void Earnings_are_above_nothing_and_at_most_10000_a_week(long pence) => Assert.Throws<ArgumentOutOfRangeException>(
        () => RentFigures.Shipped.WithEarnings(RentCounty.Wiltshire, Money.FromPence(pence), September2026));

    [Fact]
    public void A_figure_may_be_replaced_under_an_edition_of_the_callers_own()
    {
        var limit = RentFigures.Shipped.SocialRentLimit.With(
            new DatedFigure<Percentage>(April2027, Percentage.Of(3.5m), September2026, FigureStatus.Supplied), new LocalDate(2028, 3, 31));

        var figures = RentFigures.Shipped with { SocialRentLimit = limit, Edition = new FiguresEdition("2026-11 Anytown") };

        Assert.Equal(Percentage.Of(3.5m), figures.SocialRentLimit.At(April2027).Value.Value);
        Assert.False(RentFigures.Shipped.SocialRentLimit.TryAt(April2027, out _));
        Assert.Equal("2026-11", RentFigures.Shipped.Edition.Name);
    }

    [Fact]
    public void Averages_are_above_nothing_and_the_share_is_no_more_than_the_whole()
    {
        var nothing = RentFigures.Shipped.NationalAverageRent with { Value = Money.Zero };
        var tooMuch = RentFigures.Shipped.EarningsShare with { Value = Percentage.Of(100.01m) };
        var negative = RentFigures.Shipped.EarningsShare with { Value = Percentage.Of(-0.01m) };

        Assert.Throws<ArgumentOutOfRangeException>(() => RentFigures.Shipped with { NationalAverageRent = nothing });
        Assert.Throws<ArgumentOutOfRangeException>(() => RentFigures.Shipped with { NationalAverageValue = nothing });
        Assert.Throws<ArgumentOutOfRangeException>(() => RentFigures.Shipped with { NationalAverageEarnings = nothing });
        Assert.Throws<ArgumentOutOfRangeException>(() => RentFigures.Shipped with { EarningsShare = tooMuch });
        Assert.Throws<ArgumentOutOfRangeException>(() => RentFigures.Shipped with { EarningsShare = negative });
        Assert.Throws<ArgumentNullException>(() => RentFigures.Shipped with { SocialRentLimit = null! });
    }
}
