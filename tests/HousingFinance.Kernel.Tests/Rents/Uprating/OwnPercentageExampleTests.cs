using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Councils that choose less than the limit, and how new rents are rounded. In 2026-27 the limit is 4.8%.</summary>
public class OwnPercentageExampleTests
{
    [Theory]
    [InlineData(3.0, 103.00)]
    [InlineData(0.0, 100.00)]
    [InlineData(-1.5, 98.50)]
    [InlineData(4.79, 104.79)]
    [InlineData(4.80, 104.80)]
    public void A_council_may_choose_any_percentage_up_to_the_limit(decimal percent, decimal expected) =>
        Assert.Equal((expected, UpratingStatus.Uprated), Worked.Uprated(
            Worked.Home(RentBasis.AffordableRent, 100m), Choosing(percent, RoundingRule.HalfUp)));

    // £101.04 x 1.048 is £105.88992: the limit is met, and £105.89 would be above it.
    [Theory]
    [InlineData(RoundingDirection.HalfUp)]
    [InlineData(RoundingDirection.HalfDown)]
    [InlineData(RoundingDirection.HalfEven)]
    [InlineData(RoundingDirection.Up)]
    [InlineData(RoundingDirection.Down)]
    public void A_rent_at_its_limit_is_rounded_down_even_at_99_hundredths_of_a_penny(RoundingDirection direction) =>
        Assert.Equal(105.88m, Worked.Uprated(
            Worked.Home(RentBasis.AffordableRent, 101.04m),
            Worked.Terms(2026, UpratingPolicy.AtTheLimit(Towards(direction)), RentBasis.AffordableRent)).Pounds);

    // £101.00 at 2.50% is £103.525 and £103.00 at 2.50% is £105.575, halves of a penny with an even and an odd neighbour below.
    [Theory]
    [InlineData(RoundingDirection.HalfUp, 103.53, 105.58)]
    [InlineData(RoundingDirection.HalfDown, 103.52, 105.57)]
    [InlineData(RoundingDirection.HalfEven, 103.52, 105.58)]
    [InlineData(RoundingDirection.Up, 103.53, 105.58)]
    [InlineData(RoundingDirection.Down, 103.52, 105.57)]
    public void A_rent_below_its_limit_is_rounded_as_the_council_says(RoundingDirection direction, decimal of101, decimal of103)
    {
        var terms = Choosing(2.5m, Towards(direction));

        Assert.Equal(of101, Worked.Uprated(Worked.Home(RentBasis.AffordableRent, 101m), terms).Pounds);
        Assert.Equal(of103, Worked.Uprated(Worked.Home(RentBasis.AffordableRent, 103m), terms).Pounds);
    }

    // 4.70% of £101.04 makes £105.78888; the limit is £105.88992.
    [Theory]
    [InlineData(RoundingDirection.Down, RoundingUnit.FiftyPence, 105.50)]
    [InlineData(RoundingDirection.Up, RoundingUnit.FiftyPence, 105.88)] // £106.00 is above the limit
    [InlineData(RoundingDirection.HalfUp, RoundingUnit.FiftyPence, 105.88)]
    [InlineData(RoundingDirection.Up, RoundingUnit.FivePence, 105.80)]
    [InlineData(RoundingDirection.Up, RoundingUnit.TenPence, 105.80)]
    [InlineData(RoundingDirection.Up, RoundingUnit.Pound, 105.88)]
    [InlineData(RoundingDirection.Down, RoundingUnit.Pound, 105.00)]
    public void Rounding_to_more_than_a_penny_never_takes_a_rent_above_its_limit(
        RoundingDirection direction, RoundingUnit unit, decimal expected) =>
        Assert.Equal(expected, Worked.Uprated(
            Worked.Home(RentBasis.AffordableRent, 101.04m), Choosing(4.7m, Towards(direction).To(unit))).Pounds);

    [Fact]
    public void A_council_that_keeps_its_rents_keeps_them_to_the_penny() =>
        Assert.All([0.01m, 77.77m, 123.45m, 1_000_000m], rent => Assert.Equal(
            rent, Worked.Uprated(Worked.Home(RentBasis.AffordableRent, rent), Choosing(0m, RoundingRule.Up)).Pounds));

    // The same home charged over 52 weeks and over 48: £5,200.00 and £5,199.84 a year.
    [Fact]
    public void Rents_charged_over_52_weeks_and_over_48_stand_on_one_roll()
    {
        var roll = Worked.Roll([
            Worked.Home(RentBasis.AffordableRent, 108.33m, weeks: 48) with { Account = Worked.Account("A48") },
            Worked.Home(RentBasis.AffordableRent, 100m) with { Account = Worked.Account("A52") },
        ]);

        var kept = UpratingRun.Execute(roll, Worked.Terms(2026, Worked.AtTheLimit, RentBasis.AffordableRent));
        var moved = UpratingRun.Execute(
            roll, Worked.Terms(2026, Worked.AtTheLimit with { NewWeekBasis = WeekBasis.FiftyTwo }, RentBasis.AffordableRent));

        Assert.Equal([(48, 113_52), (52, 104_80)], ByWeeks(kept));
        Assert.Equal([(48, 104_79), (52, 104_80)], ByWeeks(moved)); // 108.33 x 1.048 x 48/52 = £104.7967
    }

    [Theory]
    [InlineData("EX")]
    [InlineData("HI")]
    public void A_rent_outside_the_standard_rises_by_the_councils_own_percentage_without_a_limit(string code)
    {
        Assert.True(RentBasis.TryFromCode(code, out var basis));
        var terms = Worked.Terms(2026, Worked.AtTheLimit.Choosing(basis!, Percentage.Of(25m)), basis!);

        Assert.Equal((125.01m, UpratingStatus.Uprated), Worked.Uprated(Worked.Home(basis!, 100.01m), terms)); // £125.0125
        Assert.Null(terms.LimitFor(basis!));
        Assert.Equal(Percentage.Of(25m), terms.IncreaseFor(basis!));
    }

    [Fact]
    public void A_percentage_that_more_than_doubles_a_rent_is_followed_where_there_is_no_limit() =>
        Assert.Equal(1_100.11m, Worked.Uprated(
            Worked.Home(RentBasis.HighIncome, 100.01m),
            Worked.Terms(2026, Worked.AtTheLimit.Choosing(RentBasis.HighIncome, Percentage.Of(1000m)), RentBasis.HighIncome)).Pounds);

    [Fact]
    public void The_highest_rent_at_the_highest_percentage_moved_to_the_fewest_weeks_still_fits() =>
        Assert.Equal(12_673_913.04m, Worked.Uprated(
            Worked.Home(RentBasis.Exempt, 1_000_000m, weeks: 53),
            Worked.Terms(
                2026,
                new UpratingPolicy(RoundingRule.HalfUp) { NewWeekBasis = WeekBasis.Of(46) }.Choosing(RentBasis.Exempt, Percentage.Of(1000m)),
                RentBasis.Exempt)).Pounds);

    [Fact]
    public void Terms_say_by_how_much_each_basis_is_limited_and_raised()
    {
        var terms = Worked.Terms(
            2026, Worked.AtTheLimit.Choosing(RentBasis.SocialRent, Percentage.Of(3m)), RentBasis.SocialRent, RentBasis.AffordableRent);

        Assert.Equal(Percentage.Of(4.8m), terms.LimitFor(RentBasis.SocialRent));
        Assert.Equal(Percentage.Of(3m), terms.IncreaseFor(RentBasis.SocialRent));
        Assert.Equal(Percentage.Of(4.8m), terms.LimitFor(RentBasis.AffordableRent));
        Assert.Equal(Percentage.Of(4.8m), terms.IncreaseFor(RentBasis.AffordableRent));
        Assert.Null(terms.LimitFor(RentBasis.FairRent));
        Assert.Null(terms.IncreaseFor(RentBasis.FairRent));
        Assert.Equal(("2026-27", "2026-11", false), (terms.Year.Label, terms.Edition.Name, terms.IsAnnualAmountTest));
        Assert.Equal(WeekBasis.Of(48), terms.NewWeekBasis(WeekBasis.Of(48)));
    }

    private static UpratingTerms Choosing(decimal percent, RoundingRule rounding) => Worked.Terms(
        2026, new UpratingPolicy(rounding).Choosing(RentBasis.AffordableRent, Percentage.Of(percent)), RentBasis.AffordableRent);

    private static RoundingRule Towards(RoundingDirection direction) => direction switch
    {
        RoundingDirection.HalfUp => RoundingRule.HalfUp,
        RoundingDirection.HalfDown => RoundingRule.HalfDown,
        RoundingDirection.HalfEven => RoundingRule.HalfEven,
        RoundingDirection.Up => RoundingRule.Up,
        _ => RoundingRule.Down,
    };

    private static IEnumerable<(int Weeks, int Pence)> ByWeeks(UpratingResult result) => Enumerable.Range(0, result.Roll.Count)
        .Select(row => (result.Roll[row].Rent.Basis.Weeks, result.NewRentPence.Span[row]));
}
