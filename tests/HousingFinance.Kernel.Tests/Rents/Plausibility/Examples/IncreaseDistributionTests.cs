using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents.Plausibility.Examples;

/// <summary>Homes counted by hand, by percent and by pounds.</summary>
public class IncreaseDistributionTests
{
    [Theory]
    [InlineData(102_64, 2.6)]
    [InlineData(102_65, 2.7)]
    [InlineData(102_74, 2.7)]
    [InlineData(102_75, 2.8)]
    [InlineData(100_00, 0.0)]
    [InlineData(99_96, 0.0)]
    [InlineData(99_95, 0.0)]
    [InlineData(99_94, -0.1)]
    [InlineData(80_00, -20.0)]
    [InlineData(12, -20.0)]
    [InlineData(-5_00, -20.0)]
    [InlineData(149_94, 49.9)]
    [InlineData(150_00, 50.0)]
    [InlineData(999_00, 50.0)]
    public void A_hundred_pounds_fall_in_the_band_whose_middle_is_nearest(int newPence, decimal band) =>
        Assert.Equal(new IncreaseBand<decimal>(band, 1), Assert.Single(Spread(52, 52, (100m, newPence)).ByPercent.Filled));

    [Theory]
    [InlineData(102_70, 2_70)]
    [InlineData(100_00, 0)]
    [InlineData(95_00, -5_00)]
    [InlineData(90_00, -5_00)]
    [InlineData(124_99, 24_99)]
    [InlineData(125_00, 25_00)]
    [InlineData(400_00, 25_00)]
    public void Pounds_fall_in_bands_of_a_penny_with_open_ends(int newPence, int band) =>
        Assert.Equal(new IncreaseBand<Money>(Money.FromPence(band), 1), Assert.Single(Spread(52, 52, (100m, newPence)).ByPounds.Filled));

    [Fact]
    public void Least_median_most_and_mode_of_five_homes()
    {
        var spread = Spread(52, 52, (100m, 102_70), (100m, 104_80), (200m, 209_60), (50m, 52_40), (33.33m, 90_00));

        Assert.Equal((2.7m, 4.8m, 170.027m), (spread.ByPercent.Least, spread.ByPercent.Median, spread.ByPercent.Most));
        Assert.Equal(new IncreaseBand<decimal>(4.8m, 3), spread.ByPercent.Fullest);
        Assert.Equal(
            (Money.FromPence(2_40), Money.FromPence(4_80), Money.FromPence(56_67)),
            (spread.ByPounds.Least, spread.ByPounds.Median, spread.ByPounds.Most));
        Assert.Equal(new IncreaseBand<Money>(Money.FromPence(2_40), 1), spread.ByPounds.Fullest);
    }

    [Fact]
    public void The_median_of_an_even_number_is_the_lower_of_the_two_in_the_middle() =>
        Assert.Equal(1m, Spread(52, 52, (100m, 100_00), (100m, 101_00), (100m, 102_00), (100m, 103_00)).ByPercent.Median);

    [Theory]
    [InlineData(52, 48, 108_33, 0.0, 8_33 - 8_33)]
    [InlineData(52, 48, 113_53, 4.8, 5_20)]
    [InlineData(48, 52, 96_73, 4.8, 4_42)]
    [InlineData(52, 48, 100_00, -7.7, -5_00)]
    public void A_years_rent_is_compared_where_charged_weeks_change(int now, int next, int newPence, decimal percent, int pence)
    {
        var spread = Spread(now, next, (100m, newPence));

        Assert.Equal(percent, spread.ByPercent.Median);
        Assert.Equal(Money.FromPence(pence), spread.ByPounds.Median);
    }

    [Fact]
    public void Nothing_counted_has_neither_least_nor_most_nor_middle()
    {
        var roll = Rolls.Of([Rolls.Line(1, RentBasis.SocialRent, 0m, 100m)]);
        var terms = Rolls.Terms(roll, 2026);

        var spread = IncreaseDistribution.Of(UpratingRun.Execute(roll, terms)).Whole;

        Assert.Equal((0, 1), (spread.Homes, spread.SetAside));
        Assert.Equal((null, null, null, null), (spread.ByPercent.Least, spread.ByPercent.Median, spread.ByPercent.Most, spread.ByPercent.Fullest));
        Assert.Empty(spread.ByPounds.Filled);
    }

    [Fact]
    public void A_basis_that_was_not_met_counts_nothing()
    {
        var roll = Rolls.Social(3);
        var distribution = IncreaseDistribution.Of(UpratingRun.Execute(roll, Rolls.Terms(roll, 2026)));

        Assert.Equal(3, distribution.For(RentBasis.SocialRent).Homes);
        Assert.Equal((0, RentBasis.FairRent), (distribution.For(RentBasis.FairRent).Homes, distribution.For(RentBasis.FairRent).Basis));
        Assert.Equal(RentBasis.SocialRent, Assert.Single(distribution.ByBasis).Basis);
    }

    [Fact]
    public void A_nil_rent_called_accepted_is_counted_as_set_aside()
    {
        var roll = Rolls.Of([Rolls.Line(1, RentBasis.SocialRent, 0m, 100m)]);

        var whole = IncreaseDistribution.Of(roll, Rolls.Terms(roll, 2026), 0, [90_00], [UpratingStatus.Uprated]).Whole;

        Assert.Equal((0, 1), (whole.Homes, whole.SetAside));
    }

    private static IncreaseSpread Spread(int weeksNow, int weeksNext, params (decimal Now, int NewPence)[] homes)
    {
        var roll = Rolls.Of(homes.Select((home, index) => Rolls.Line(index + 1, RentBasis.SocialRent, home.Now, 100m, weeksNow)));
        var terms = Rolls.Terms(roll, 2026, UpratingPolicy.AtTheLimit(RoundingRule.HalfUp) with { NewWeekBasis = WeekBasis.Of(weeksNext) });
        int[] newPence = [.. homes.Select(home => home.NewPence)];
        UpratingStatus[] statuses = [.. homes.Select(_ => UpratingStatus.Uprated)];
        return IncreaseDistribution.Of(roll, terms, 0, newPence, statuses).Whole;
    }
}
