using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>The figures of each year, and how they follow from one another.</summary>
public class RentFiguresByYearTests
{
    private static readonly RentFigures Figures = RentFigures.Shipped;

    // Year, index, uplift of formula rents, limit of general needs tenants: the regulator's table and the sources of each limit.
    public static TheoryData<int, string?, decimal, decimal?> Years => new()
    {
        { 2001, "RPI 3.30%", 4.3m, null },
        { 2002, "RPI 1.70%", 2.2m, 2.2m },
        { 2003, "RPI 1.70%", 2.2m, 2.2m },
        { 2004, "RPI 2.80%", 3.3m, 3.3m },
        { 2005, "RPI 3.10%", 3.6m, 3.6m },
        { 2006, "RPI 2.70%", 3.2m, 3.2m },
        { 2007, "RPI 3.60%", 4.1m, 4.1m },
        { 2008, "RPI 3.90%", 4.4m, 4.4m },
        { 2009, "RPI 5.00%", 5.5m, 5.5m },
        { 2010, "RPI -1.40%", -0.9m, -0.9m },
        { 2011, "RPI 4.60%", 5.1m, 5.1m },
        { 2012, "RPI 5.60%", 6.1m, 6.1m },
        { 2013, "RPI 2.60%", 3.1m, 3.1m },
        { 2014, "RPI 3.20%", 3.7m, 3.7m },
        { 2015, "CPI 1.20%", 2.2m, 2.2m },
        { 2016, null, -1.0m, -1.0m },
        { 2017, null, -1.0m, -1.0m },
        { 2018, null, -1.0m, -1.0m },
        { 2019, null, -1.0m, -1.0m },
        { 2020, "CPI 1.70%", 2.7m, 2.7m },
        { 2021, "CPI 0.50%", 1.5m, 1.5m },
        { 2022, "CPI 3.10%", 4.1m, 4.1m },
        { 2023, "CPI 10.10%", 11.1m, 7.0m },
        { 2024, "CPI 6.70%", 7.7m, 7.7m },
        { 2025, "CPI 1.70%", 2.7m, 2.7m },
        { 2026, "CPI 3.80%", 4.8m, 4.8m },
    };

    [Theory]
    [MemberData(nameof(Years))]
    public void The_index_uplift_and_limit_of_each_year(int year, string? index, decimal uplift, decimal? limit)
    {
        Assert.Equal(index, Figures.Index.At(FirstDay(year)).TryGet(out var held) ? held.ValueText : null);
        Assert.Equal(Percentage.Of(uplift), Limit(Figures.FormulaUplift, year));
        Assert.Equal(limit is { } percent ? Percentage.Of(percent) : null, Limit(Figures.SocialRentLimit, year));
    }

    [Fact]
    public void Uplift_is_index_and_margin_added_never_compounded()
    {
        for (var year = 2001; year <= 2026; year++)
        {
            if (Figures.Index.At(FirstDay(year)).TryGet(out var index))
            {
                var margin = Percentage.Of(year is > 2001 and < 2015 ? 0.5m : 1.0m);
                Assert.Equal(index.Value.Change + margin, Held(Figures.FormulaUplift, year));
            }
        }
    }

    [Fact]
    public void Three_rates_apply_in_2023_24()
    {
        Assert.Equal(Percentage.Of(7.0m), Limit(Figures.SocialRentLimit, 2023));
        Assert.Equal(Percentage.Of(7.0m), Limit(Figures.AffordableRentLimit, 2023));
        Assert.Equal(Percentage.Of(11.1m), Limit(Figures.SupportedRentLimit, 2023));
        Assert.Equal(Percentage.Of(11.1m), Limit(Figures.FormulaUplift, 2023));
        Assert.Equal(FigureStatus.Unverified, Figures.LondonAffordableRentLimit.At(FirstDay(2023)).Value.Status);
    }

    [Fact]
    public void Supported_housing_has_a_limit_of_its_own_in_two_years()
    {
        for (var year = 2002; year <= 2026; year++)
        {
            Assert.Equal(year is 2016 or 2023, Limit(Figures.SupportedRentLimit, year) != Limit(Figures.SocialRentLimit, year));
        }

        var first = Figures.SupportedRentLimit.At(FirstDay(2016)).Value;
        Assert.Equal((Percentage.Of(0.9m), FigureStatus.Unverified), (first.Value, first.Status));
    }

    [Fact]
    public void Affordable_rents_follow_the_limit_of_general_needs()
    {
        for (var year = 2015; year <= 2026; year++)
        {
            Assert.Equal(Limit(Figures.SocialRentLimit, year), Limit(Figures.AffordableRentLimit, year));
        }

        for (var year = 2023; year <= 2026; year++)
        {
            Assert.Equal(Limit(Figures.SocialRentLimit, year), Limit(Figures.LondonAffordableRentLimit, year));
        }
    }

    [Fact]
    public void Only_the_four_statutory_years_test_the_amount_for_the_year() => Assert.Equal(
        [2016, 2017, 2018, 2019],
        Enumerable.Range(2002, 34).Where(year => Held(Figures.LimitTest, year) == LimitTest.AnnualAmount));

    [Theory]
    [InlineData(2002, 2)]
    [InlineData(2014, 2)]
    [InlineData(2015, 0)]
    [InlineData(2026, 0)]
    [InlineData(2027, 1)]
    [InlineData(2028, 2)]
    [InlineData(2035, 2)]
    public void The_pounds_of_convergence(int year, int pounds) =>
        Assert.Equal(WeeklyAmount.Over52Weeks(Money.FromPounds(pounds)), Held(Figures.ConvergenceAllowance, year));

    [Theory]
    [InlineData(2015, AboveFlexibility.IndexOnly, FigureStatus.Derived)]
    [InlineData(2016, AboveFlexibility.SameLimit, FigureStatus.Verified)]
    [InlineData(2019, AboveFlexibility.SameLimit, FigureStatus.Verified)]
    [InlineData(2020, AboveFlexibility.IndexOnly, FigureStatus.Unverified)]
    [InlineData(2035, AboveFlexibility.IndexOnly, FigureStatus.Unverified)]
    public void The_rule_above_flexibility(int year, AboveFlexibility rule, FigureStatus status)
    {
        var figure = Figures.AboveFlexibility.At(FirstDay(year)).Value;

        Assert.Equal((rule, status), (figure.Value, figure.Status));
    }

    [Theory]
    [InlineData(2015, 5, 10)]
    [InlineData(2016, 0, 0)]
    [InlineData(2019, 0, 0)]
    [InlineData(2020, 5, 10)]
    [InlineData(2035, 5, 10)]
    public void Flexibility_was_removed_in_2016_and_restored_in_2020(int year, int generalNeeds, int supported)
    {
        Assert.Equal(Percentage.Of(generalNeeds), Held(Figures.GeneralNeedsFlexibility, year));
        Assert.Equal(Percentage.Of(supported), Held(Figures.SupportedFlexibility, year));
    }

    [Fact]
    public void The_bedroom_weights_rose_in_April_2006()
    {
        Assert.Equal(new BedroomWeightSet(0.80m, 0.90m, 1.00m, 1.05m, 1.10m, 1.10m, 1.10m), Held(Figures.BedroomWeights, 2005));
        Assert.Equal(new BedroomWeightSet(0.80m, 0.90m, 1.00m, 1.10m, 1.20m, 1.30m, 1.40m), Held(Figures.BedroomWeights, 2006));
        Assert.Equal(FigureStatus.Unverified, Figures.BedroomWeights.At(FirstDay(2005)).Value.Status);
    }

    [Fact]
    public void The_national_figures_of_the_formula()
    {
        Assert.Equal(Money.FromPounds(54.62m), Figures.NationalAverageRent.Value);
        Assert.Equal(Money.FromPounds(49_750m), Figures.NationalAverageValue.Value);
        Assert.Equal(Money.FromPounds(316.40m), Figures.NationalAverageEarnings.Value);
        Assert.Equal(Percentage.Of(70m), Figures.EarningsShare.Value);
    }

    private static T Held<T>(DatedFigures<T> figures, int year) => figures.At(FirstDay(year)).Value.Value;

    private static Percentage? Limit(DatedFigures<Percentage> figures, int year) =>
        figures.At(FirstDay(year)).TryGet(out var figure) ? figure.Value : null;

    private static LocalDate FirstDay(int year) => new(year, 4, 1);
}
