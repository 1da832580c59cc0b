using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Each figure is known from one day to another and refuses on either side.</summary>
public class RentFiguresHorizonTests
{
    [Fact]
    public void Formula_uplift_is_known_from_2001_02_to_2026_27() => Known(RentFigures.Shipped.FormulaUplift, 2001, 2026);

    [Fact]
    public void The_index_is_known_from_2001_02_to_2026_27() => Known(RentFigures.Shipped.Index, 2001, 2026);

    [Fact]
    public void The_social_rent_limit_is_known_from_2002_03_to_2026_27() => Known(RentFigures.Shipped.SocialRentLimit, 2002, 2026);

    [Fact]
    public void The_supported_rent_limit_is_known_from_2002_03_to_2026_27() => Known(RentFigures.Shipped.SupportedRentLimit, 2002, 2026);

    [Fact]
    public void The_affordable_rent_limit_is_known_from_2015_16_to_2026_27() => Known(RentFigures.Shipped.AffordableRentLimit, 2015, 2026);

    [Fact]
    public void The_London_affordable_rent_limit_is_known_from_2023_24_to_2026_27() =>
        Known(RentFigures.Shipped.LondonAffordableRentLimit, 2023, 2026);

    [Fact]
    public void The_limit_test_is_known_from_2002_03_to_2035_36() => Known(RentFigures.Shipped.LimitTest, 2002, 2035);

    [Fact]
    public void The_convergence_allowance_is_known_from_2002_03_to_2035_36() => Known(RentFigures.Shipped.ConvergenceAllowance, 2002, 2035);

    [Fact]
    public void The_rule_above_flexibility_is_known_from_2015_16_to_2035_36() => Known(RentFigures.Shipped.AboveFlexibility, 2015, 2035);

    [Fact]
    public void Flexibility_is_known_from_2015_16_to_2035_36()
    {
        Known(RentFigures.Shipped.GeneralNeedsFlexibility, 2015, 2035);
        Known(RentFigures.Shipped.SupportedFlexibility, 2015, 2035);
    }

    [Fact]
    public void The_caps_are_known_from_2002_03_to_2026_27() => Known(RentFigures.Shipped.FormulaRentCaps, 2002, 2026);

    [Fact]
    public void The_bedroom_weights_are_known_from_2002_03_to_2035_36() => Known(RentFigures.Shipped.BedroomWeights, 2002, 2035);

    [Theory]
    [InlineData(2015, true)]
    [InlineData(2016, false)]
    [InlineData(2017, false)]
    [InlineData(2018, false)]
    [InlineData(2019, false)]
    [InlineData(2020, true)]
    public void No_index_is_held_for_the_years_in_which_statute_set_the_rents(int year, bool held)
    {
        var outcome = RentFigures.Shipped.Index.At(new LocalDate(year, 4, 1));

        Assert.Equal(held, outcome.HasValue);
        Assert.Equal(held ? 0 : 1, outcome.Diagnostics.Length);
    }

    [Fact]
    public void A_year_past_the_horizon_is_refused_in_words() => Assert.Equal(
        "FIG001 social rent limit: no figure is held for 2027-04-01; a day from 2002-04-01 to 2027-03-31; "
        + "supply the figure with its source, or take a later edition.",
        Assert.Single(RentFigures.Shipped.SocialRentLimit.At(new LocalDate(2027, 4, 1)).Diagnostics).ToString());

    private static void Known<T>(DatedFigures<T> figure, int firstYear, int lastYear)
    {
        var (first, last) = (new LocalDate(firstYear, 4, 1), new LocalDate(lastYear + 1, 3, 31));

        Assert.False(figure.TryAt(first.PlusDays(-1), out _));
        Assert.True(figure.TryAt(first, out _));
        Assert.True(figure.TryAt(last, out _));
        Assert.False(figure.TryAt(last.PlusDays(1), out _));
        Assert.All(figure.Entries, entry => Assert.True(entry.From is { Month: 4, Day: 1 }, $"{entry.From} is no 1 April"));
        Assert.All(figure.Entries, entry => Assert.Equal(new LocalDate(2026, 11, 22), entry.Source.CheckedOn));
        Assert.All(figure.Entries, entry => Assert.NotEqual(FigureStatus.Supplied, entry.Status));
    }
}
