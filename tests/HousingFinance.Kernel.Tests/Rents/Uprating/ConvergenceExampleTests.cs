using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>
/// Social rents below formula rent may rise by up to £1 a week more in 2027-28 and £2 in 2028-29. The examples suppose CPI of
/// 2.0%, so a limit of 3.0%: £100.00 becomes £103.00 before convergence.
/// </summary>
public class ConvergenceExampleTests
{
    private static readonly RentFigures Figures = RentFigures.Shipped
        .WithYear(2027, PriceIndex.Cpi(2.0m), FigureStatus.Supplied, new Citation("Supposed", "CPI of 2.0%", new(2026, 10, 21)))
        .WithYear(2028, PriceIndex.Cpi(2.0m), FigureStatus.Supplied, new Citation("Supposed", "CPI of 2.0%", new(2027, 10, 20)));

    [Theory]
    [InlineData(2027, 103.40, 103.40, UpratingStatus.ReachedFormulaRent)] // below formula rent by 40p
    [InlineData(2027, 103.01, 103.01, UpratingStatus.ReachedFormulaRent)] // by a penny
    [InlineData(2027, 103.99, 103.99, UpratingStatus.ReachedFormulaRent)] // by a penny less than the pound
    [InlineData(2027, 104.00, 104.00, UpratingStatus.Converging)] // by exactly the pound
    [InlineData(2027, 104.01, 104.00, UpratingStatus.Converging)]
    [InlineData(2027, 120.00, 104.00, UpratingStatus.Converging)]
    [InlineData(2028, 104.99, 104.99, UpratingStatus.ReachedFormulaRent)]
    [InlineData(2028, 105.00, 105.00, UpratingStatus.Converging)]
    [InlineData(2028, 105.01, 105.00, UpratingStatus.Converging)]
    public void A_rent_below_formula_rent_rises_towards_it_and_stops_there(int year, decimal formula, decimal expected, UpratingStatus status) =>
        Assert.Equal((expected, status), Worked.Uprated(
            Worked.Home(RentBasis.SocialRent, 100m, formula: formula), Terms(year, Worked.AtTheLimit)));

    [Theory]
    [InlineData(103.00)] // at formula rent
    [InlineData(102.99)] // a penny above
    [InlineData(100.00)]
    [InlineData(98.10)] // with 5% £103.005, which is £103.00
    public void A_rent_above_formula_rent_but_within_flexibility_is_not_cut(decimal formula) =>
        Assert.Equal((103.00m, UpratingStatus.AtOrAboveFormulaRent), Worked.Uprated(
            Worked.Home(RentBasis.SocialRent, 100m, formula: formula), Terms(2027, Worked.AtTheLimit)));

    [Theory]
    [InlineData("SR", 98.09, 102.00, UpratingStatus.AboveFlexibility)] // with 5% £102.99
    [InlineData("SR", 98.10, 103.00, UpratingStatus.AtOrAboveFormulaRent)]
    [InlineData("SR", 60.00, 102.00, UpratingStatus.AboveFlexibility)]
    [InlineData("SRS", 93.63, 102.00, UpratingStatus.AboveFlexibility)] // with 10% £102.99
    [InlineData("SRS", 93.64, 103.00, UpratingStatus.AtOrAboveFormulaRent)]
    public void A_rent_above_flexibility_rises_by_CPI_only(string code, decimal formula, decimal expected, UpratingStatus status)
    {
        Assert.True(RentBasis.TryFromCode(code, out var basis));

        Assert.Equal((expected, status), Worked.Uprated(Worked.Home(basis!, 100m, formula: formula), Terms(2027, Worked.AtTheLimit)));
    }

    [Fact]
    public void A_council_that_reads_the_rule_otherwise_gives_a_rent_above_flexibility_the_same_limit() =>
        Assert.Equal((103.00m, UpratingStatus.AtOrAboveFormulaRent), Worked.Uprated(
            Worked.Home(RentBasis.SocialRent, 100m, formula: 60m),
            Terms(2027, Worked.AtTheLimit with { AboveFlexibility = AboveFlexibility.SameLimit })));

    [Fact]
    public void In_2026_27_there_is_no_convergence() =>
        Assert.Equal((104.80m, UpratingStatus.Uprated), Worked.Uprated(
            Worked.Home(RentBasis.SocialRent, 100m, formula: 120m), Worked.Terms(2026, Worked.AtTheLimit, RentBasis.SocialRent)));

    // Formula rent £120.00; from 2002-03 to 2014-15 the amount was £2.
    [Theory]
    [InlineData(2014, 105.70, UpratingStatus.Converging)]
    [InlineData(2015, 102.20, UpratingStatus.Uprated)]
    public void The_old_convergence_ended_in_March_2015(int year, decimal expected, UpratingStatus status) =>
        Assert.Equal((expected, status), Worked.Uprated(
            Worked.Home(RentBasis.SocialRent, 100m, formula: 120m), Worked.Terms(year, Worked.AtTheLimit, RentBasis.SocialRent)));

    [Theory]
    [InlineData(0.50, 103.50)]
    [InlineData(0.99, 103.99)]
    [InlineData(1.00, 104.00)]
    public void A_council_may_take_less_convergence_than_the_pound(decimal pounds, decimal expected) =>
        Assert.Equal((expected, UpratingStatus.Converging), Worked.Uprated(
            Worked.Home(RentBasis.SocialRent, 100m, formula: 120m), Terms(2027, Taking(pounds))));

    [Fact]
    public void A_council_that_takes_no_convergence_takes_the_limit_alone()
    {
        var terms = Terms(2027, Taking(0m));

        Assert.Equal((103.00m, UpratingStatus.Uprated), Worked.Uprated(Worked.Home(RentBasis.SocialRent, 100m, formula: 120m), terms));
        Assert.Equal((102.00m, UpratingStatus.AboveFlexibility), Worked.Uprated(Worked.Home(RentBasis.SocialRent, 100m, formula: 60m), terms));
        Assert.Equal(WeeklyAmount.Over52Weeks(Money.Zero), terms.ConvergenceFor(RentBasis.SocialRent));
    }

    // The council's 2.00% makes £102.00, and it takes 50p of the pound.
    [Theory]
    [InlineData(120.00, 102.50, UpratingStatus.Converging)]
    [InlineData(102.50, 102.50, UpratingStatus.Converging)]
    [InlineData(102.49, 102.49, UpratingStatus.ReachedFormulaRent)]
    [InlineData(102.01, 102.01, UpratingStatus.ReachedFormulaRent)]
    [InlineData(102.00, 102.00, UpratingStatus.AtOrAboveFormulaRent)]
    [InlineData(99.00, 102.00, UpratingStatus.AtOrAboveFormulaRent)]
    [InlineData(60.00, 102.00, UpratingStatus.AboveFlexibility)]
    public void A_council_may_choose_a_lower_percentage_and_less_convergence(decimal formula, decimal expected, UpratingStatus status) =>
        Assert.Equal((expected, status), Worked.Uprated(
            Worked.Home(RentBasis.SocialRent, 100m, formula: formula),
            Terms(2027, Taking(0.50m).Choosing(RentBasis.SocialRent, Percentage.Of(2m)))));

    // £108.33 over 48 weeks: 3.0% makes £111.5799, and a pound a 52-week week is £1.0833 a charged week.
    [Fact]
    public void A_pound_a_week_is_a_pound_and_eight_pence_a_third_where_48_weeks_are_charged()
    {
        Assert.Equal((112.66m, UpratingStatus.Converging), Worked.Uprated(
            Worked.Home(RentBasis.SocialRent, 108.33m, weeks: 48, formula: 120m), Terms(2027, Worked.AtTheLimit)));

        var limitOver52 = (108.33m * 48m * 1.03m) + 52m;
        Assert.True(112.66m * 48m <= limitOver52, "above the limit over 52 weeks");
        Assert.True(112.67m * 48m > limitOver52, "a penny more would still be within the limit");
    }

    // Formula rent is over 52 weeks: £103.40 is £112.0166 over 48.
    [Fact]
    public void Formula_rent_is_reached_in_the_weeks_that_are_charged()
    {
        Assert.Equal((112.01m, UpratingStatus.ReachedFormulaRent), Worked.Uprated(
            Worked.Home(RentBasis.SocialRent, 108.33m, weeks: 48, formula: 103.40m), Terms(2027, Worked.AtTheLimit)));

        Assert.True(112.01m * 48m <= 103.40m * 52m, "above formula rent");
        Assert.True(112.02m * 48m > 103.40m * 52m, "a penny more would still be within formula rent");
    }

    [Theory]
    [InlineData(48, 112.66)] // 100 x 1.03 x 52/48 + 52/48 = £112.6666
    [InlineData(50, 108.16)]
    [InlineData(53, 102.03)] // (100 x 1.03 + 1) x 52/53 = £102.0377
    public void A_rent_may_converge_and_move_to_other_weeks_in_one_step(int weeks, decimal expected) =>
        Assert.Equal((expected, UpratingStatus.Converging), Worked.Uprated(
            Worked.Home(RentBasis.SocialRent, 100m, formula: 120m),
            Terms(2027, Worked.AtTheLimit with { NewWeekBasis = WeekBasis.Of(weeks) })));

    private static UpratingPolicy Taking(decimal pounds) =>
        Worked.AtTheLimit with { Convergence = WeeklyAmount.Over52Weeks(Money.FromPounds(pounds)) };

    private static UpratingTerms Terms(int year, UpratingPolicy policy) =>
        Worked.Resolve(year, policy, Figures, RentBasis.SocialRent, RentBasis.SupportedSocialRent).Value;
}
