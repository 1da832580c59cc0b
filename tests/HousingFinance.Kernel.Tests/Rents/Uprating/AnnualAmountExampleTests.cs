using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>
/// From 2016-17 to 2019-20 the rent payable for the year was at least 1% below that of the year before: Welfare Reform and Work Act
/// 2016, section 23. Charged weeks count.
/// </summary>
public class AnnualAmountExampleTests
{
    // £100.00 a week over 52 weeks is £5,200.00 a year; 1% less is £5,148.00.
    [Theory]
    [InlineData(52, 52, 99.00)]
    [InlineData(52, 53, 97.13)]
    [InlineData(53, 52, 100.90)]
    [InlineData(53, 53, 99.00)]
    public void The_years_amount_falls_by_1_percent_whatever_the_charged_weeks(int before, int inYear, decimal expected)
    {
        var terms = Worked.Terms(2019, Charging(before, inYear), RentBasis.SocialRent);

        Assert.Equal((expected, UpratingStatus.Uprated), Worked.Uprated(Worked.Home(RentBasis.SocialRent, 100m), terms));
        Assert.True(expected * inYear <= 99m * before, "the year's amount is above the limit");
        Assert.True((expected + 0.01m) * inYear > 99m * before, "a penny more would still be within the limit");
        Assert.True(terms.IsAnnualAmountTest);
    }

    [Fact]
    public void A_rent_moved_from_52_charged_weeks_to_48_keeps_99_percent_of_its_year()
    {
        var terms = Worked.Terms(2017, Charging(52, 48) with { NewWeekBasis = WeekBasis.Of(48) }, RentBasis.AffordableRent);

        // £107.25 over 48 weeks is £5,148.00, to the penny 99% of £5,200.00.
        Assert.Equal((107.25m, UpratingStatus.Uprated), Worked.Uprated(Worked.Home(RentBasis.AffordableRent, 100m), terms));
    }

    [Fact]
    public void A_council_that_cuts_by_more_is_followed_and_one_that_cuts_the_week_by_1_percent_is_held_in_a_year_of_53_weeks()
    {
        var more = Worked.Terms(2019, Charging(52, 53).Choosing(RentBasis.SocialRent, Percentage.Of(-4m)), RentBasis.SocialRent);
        var week = Worked.Terms(2019, Charging(52, 53).Choosing(RentBasis.SocialRent, Percentage.Of(-1m)), RentBasis.SocialRent);

        Assert.Equal(96.00m, Worked.Uprated(Worked.Home(RentBasis.SocialRent, 100m), more).Pounds);
        Assert.Equal(97.13m, Worked.Uprated(Worked.Home(RentBasis.SocialRent, 100m), week).Pounds);
    }

    [Fact]
    public void A_rent_above_flexibility_is_tested_on_its_year_too_where_a_council_holds_it_to_an_index()
    {
        var indexed = RentFigures.Shipped with
        {
            Index = RentFigures.Shipped.Index.With(
                new(new(2019, 4, 1), PriceIndex.Cpi(-2m), new Citation("A council", "its own index", new(2019, 1, 1)), FigureStatus.Supplied)
                {
                    Through = new(2020, 3, 31),
                },
                new(2027, 3, 31)),
        };
        var terms = Worked.Resolve(
            2019, Charging(52, 53) with { AboveFlexibility = AboveFlexibility.IndexOnly }, indexed, RentBasis.SocialRent).Value;

        // £100.00 x 98% x 52/53 is £96.15: the year's amount falls by 2%.
        Assert.Equal((96.15m, UpratingStatus.AboveFlexibility), Worked.Uprated(Worked.Home(RentBasis.SocialRent, 100m, formula: 80m), terms));
        Assert.Equal((97.13m, UpratingStatus.Uprated), Worked.Uprated(Worked.Home(RentBasis.SocialRent, 100m, formula: 97.13m), terms));
    }

    [Theory]
    [InlineData(2015, true)]
    [InlineData(2016, false)]
    [InlineData(2019, false)]
    [InlineData(2020, true)]
    public void Charged_weeks_must_be_given_in_the_four_years_of_the_annual_amount(int year, bool resolves)
    {
        var outcome = Worked.Resolve(year, Worked.AtTheLimit, RentFigures.Shipped, RentBasis.SocialRent, RentBasis.AffordableRent);

        Assert.Equal(resolves, outcome.HasValue);
        Assert.Equal(resolves ? [] : [UpratingTermsCodes.ChargedWeeksMissing], outcome.Diagnostics.Select(finding => finding.Code));
    }

    [Fact]
    public void Leases_and_exempt_rents_are_outside_the_annual_amount_and_ask_for_no_charged_weeks()
    {
        var policy = new UpratingPolicy(RoundingRule.HalfUp) { CpiForLeases = Percentage.Of(2m) }
            .TakingLimit(RentBasis.SharedOwnershipCpi).Choosing(RentBasis.Exempt, Percentage.Of(1m));
        RentBasis[] bases = [RentBasis.SharedOwnershipCpi, RentBasis.Exempt];

        Assert.All([policy, policy with { ChargedWeeks = new(WeekBasis.FiftyTwo, WeekBasis.Of(53)) }], choice =>
        {
            var terms = Worked.Terms(2018, choice, bases);
            Assert.Equal(103.00m, Worked.Uprated(Worked.Home(RentBasis.SharedOwnershipCpi, 100m), terms).Pounds);
            Assert.Equal(101.00m, Worked.Uprated(Worked.Home(RentBasis.Exempt, 100m), terms).Pounds);
        });
    }

    private static UpratingPolicy Charging(int before, int inYear) =>
        Worked.AtTheLimit with { ChargedWeeks = new(WeekBasis.Of(before), WeekBasis.Of(inYear)) };
}
