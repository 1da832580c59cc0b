using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Formula rents worked by hand, a week over 52 weeks.</summary>
public class FormulaRentExampleTests
{
    private static readonly FormulaRentPolicy Once = FormulaRentPolicy.CarryUnrounded(RoundingRule.HalfUp);
    private static readonly FormulaRentPolicy EachYear = FormulaRentPolicy.RoundEachYear(RoundingRule.HalfUp);

    // 54.62 x 2.236141: Kent earned the national average, and two bedrooms weigh 1.00.
    [Fact]
    public void An_average_home_in_an_average_county_is_122_14_in_2026_27() =>
        Assert.Equal(Home(2026, Once, 49_750, RentCounty.Kent, 2), Within("122.14"));

    // 54.62 raised by the table of yearly increases, year by year.
    [Theory]
    [InlineData(2002, "58.22")]
    [InlineData(2003, "59.50")]
    [InlineData(2004, "61.47")]
    [InlineData(2005, "63.68")]
    [InlineData(2006, "65.72")]
    [InlineData(2007, "68.41")]
    [InlineData(2008, "71.42")]
    [InlineData(2009, "75.35")]
    [InlineData(2010, "74.67")]
    [InlineData(2011, "78.48")]
    [InlineData(2012, "83.27")]
    [InlineData(2013, "85.85")]
    [InlineData(2014, "89.02")]
    [InlineData(2015, "90.98")]
    [InlineData(2016, "90.07")]
    [InlineData(2017, "89.17")]
    [InlineData(2018, "88.28")]
    [InlineData(2019, "87.40")]
    [InlineData(2020, "89.76")]
    [InlineData(2021, "91.10")]
    [InlineData(2022, "94.84")]
    [InlineData(2023, "105.37")]
    [InlineData(2024, "113.48")]
    [InlineData(2025, "116.54")]
    [InlineData(2026, "122.14")]
    public void An_average_home_in_each_year(int year, string rent) =>
        Assert.Equal(Home(year, Once, 49_750, RentCounty.Kent, 2), Within(rent));

    // 54.62 x (0.70 x 1.10 + 0.30) x 2.236141; were the value weighted too it would be 134.35.
    [Fact]
    public void The_bedroom_weight_touches_the_earnings_part_alone() =>
        Assert.Equal(Home(2026, Once, 49_750, RentCounty.Kent, 3), Within("130.69"));

    [Theory]
    [InlineData("Tyne and Wear", 3, 38_000, "119.51", "119.55")]
    [InlineData("Cornwall", 0, 21_000, "70.70", "70.69")]
    [InlineData("Greater London", 4, 150_000, "225.30", "225.27")]
    [InlineData("Cleveland", 5, 55_000, "159.38", "159.43")]
    public void Rounding_once_and_each_year_come_to_different_pence(string county, int bedrooms, int value, string once, string eachYear)
    {
        Assert.Equal(Home(2026, Once, value, RentCounty.FromName(county), bedrooms), Within(once));
        Assert.Equal(Home(2026, EachYear, value, RentCounty.FromName(county), bedrooms), Within(eachYear));
    }

    // In March 2006 three bedrooms weighed 1.05, from April 1.10.
    [Theory]
    [InlineData(2005, "65.91")]
    [InlineData(2006, "70.32")]
    public void Three_bedrooms_weigh_more_from_April_2006(int year, string rent) =>
        Assert.Equal(Home(year, Once, 49_750, RentCounty.Kent, 3), Within(rent));

    // The cap for two bedrooms is 216.34; the formula comes to 216.342122 and to 216.345069.
    [Fact]
    public void A_formula_rent_at_its_cap_is_not_held()
    {
        Assert.Equal(Home(2026, Once, 177_656, RentCounty.Kent, 2), Within("216.34"));
        Assert.Equal(
            new FormulaRent(Pounds("216.34"), Pounds("216.35"), FormulaRentStatus.HeldAtCap), Home(2026, Once, 177_660, RentCounty.Kent, 2));
    }

    [Fact]
    public void Seven_bedrooms_count_as_six() =>
        Assert.Equal(Home(2026, Once, 60_000, RentCounty.Kent, 6), Home(2026, Once, 60_000, RentCounty.Kent, 7));

    [Fact]
    public void A_county_whose_earnings_are_supplied_has_a_formula_rent()
    {
        var figures = RentFigures.Shipped.WithEarnings(
            RentCounty.WestYorkshire, Money.FromPounds(316.40m), new Citation("SI 2016/390", "an example", new LocalDate(2026, 11, 22)));
        var terms = FormulaRentTerms.Resolve(figures, 2026, Once).Value;

        Assert.Equal(
            FormulaRentRule.Apply(FormulaRentInputs.Of(Money.FromPounds(49_750), RentCounty.WestYorkshire, 2), terms), Within("122.14"));
    }

    [Fact]
    public void A_year_of_the_settlement_may_be_added()
    {
        var figures = RentFigures.Shipped.WithYear(
            2027, PriceIndex.Cpi(3.0m), FigureStatus.Supplied, new Citation("Consumer price inflation", "an example", new LocalDate(2026, 11, 22)));

        // 122.138002 x 1.04 = 127.023522
        Assert.Equal(Home(2027, Once, 49_750, RentCounty.Kent, 2, figures), Within("127.02"));
    }

    [Theory]
    [InlineData(2001)]
    [InlineData(2027)]
    public void A_year_whose_figures_are_not_held_is_refused(int year)
    {
        var outcome = FormulaRentTerms.Resolve(RentFigures.Shipped, year, Once);

        Assert.False(outcome.HasValue);
        Assert.All(outcome.Diagnostics, reason => Assert.Equal(FigureCodes.NotKnown, reason.Code));
    }

    [Fact]
    public void A_refused_year_names_each_figure_that_is_missing() => Assert.Equal(
        ["formula rent cap", "formula rent uplift"],
        FormulaRentTerms.Resolve(RentFigures.Shipped, 2027, Once).Diagnostics.Select(reason => reason.At.Source));

    [Theory]
    [InlineData(2005, 1)]
    [InlineData(2006, 0)]
    public void Up_to_2005_06_the_averages_are_not_those_of_councils(int year, int warnings)
    {
        var outcome = FormulaRentTerms.Resolve(RentFigures.Shipped, year, Once);

        Assert.True(outcome.HasValue);
        Assert.Equal(warnings, outcome.Diagnostics.Count(finding => finding.Code == FormulaRentCodes.CouncilAveragesNotHeld));
    }

    [Fact]
    public void Figures_by_which_a_rent_could_pass_a_million_are_refused()
    {
        var dear = RentFigures.Shipped.NationalAverageRent with { Value = Money.FromPounds(1_000_000) };
        var steep = new DatedFigures<Percentage>(
            "formula rent uplift", new LocalDate(2027, 3, 31), [.. RentFigures.Shipped.FormulaUplift.Entries.Select(entry => entry with { Value = Percentage.Of(100m) })]);

        Assert.Throws<ArgumentException>(
            () => FormulaRentTerms.Resolve(RentFigures.Shipped with { NationalAverageRent = dear }, 2026, Once));
        Assert.Throws<ArgumentException>(() => FormulaRentTerms.Resolve(RentFigures.Shipped with { FormulaUplift = steep }, 2026, Once));
        Assert.Throws<ArgumentException>(() => FormulaRentTerms.Resolve(RentFigures.Shipped with { FormulaUplift = steep }, 2026, EachYear));
    }

    [Fact]
    public void A_policy_says_what_it_does()
    {
        Assert.Equal("carried unrounded, rounded once half up to the penny", Once.ToString());
        Assert.Equal("rounded each year half up to the penny", EachYear.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Once with { FlexibilityAtCap = (FlexibilityAtCap)2 });
        Assert.Throws<ArgumentNullException>(() => FormulaRentPolicy.CarryUnrounded(null!));
    }

    private static FormulaRent Home(
        int year, FormulaRentPolicy policy, int value, RentCounty county, int bedrooms, RentFigures? figures = null) => FormulaRentRule.Apply(
            FormulaRentInputs.Of(Money.FromPounds(value), county, bedrooms),
            FormulaRentTerms.Resolve(figures ?? RentFigures.Shipped, year, policy).Value);

    private static FormulaRent Within(string rent) => new(Pounds(rent), Pounds(rent), FormulaRentStatus.Formula);

    private static Money Pounds(string pounds) => Money.FromPounds(decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture));
}
