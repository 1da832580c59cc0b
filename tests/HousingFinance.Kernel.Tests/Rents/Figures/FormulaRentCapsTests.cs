using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>The caps on formula rent, worked out again from one year to the next.</summary>
public class FormulaRentCapsTests
{
    private static readonly DatedFigures<RentCapSet> Caps = RentFigures.Shipped.FormulaRentCaps;

    // Year, percentage on the year before: RPI + 1.0 to 2014-15, CPI + 1.5 since.
    [Theory]
    [InlineData(2003, "2.7")]
    [InlineData(2004, "3.8")]
    [InlineData(2005, "4.1")]
    [InlineData(2006, "3.7")]
    [InlineData(2007, "4.6")]
    [InlineData(2008, "4.9")]
    [InlineData(2009, "6.0")]
    [InlineData(2010, "-0.4")]
    [InlineData(2011, "5.6")]
    [InlineData(2012, "6.6")]
    [InlineData(2013, "3.6")]
    [InlineData(2014, "4.2")]
    [InlineData(2015, "2.7")]
    [InlineData(2016, "0")]
    [InlineData(2017, "0")]
    [InlineData(2018, "0")]
    [InlineData(2019, "0")]
    [InlineData(2020, "3.2")]
    [InlineData(2021, "2.0")]
    [InlineData(2022, "4.6")]
    [InlineData(2023, "11.6")]
    [InlineData(2024, "8.2")]
    [InlineData(2025, "3.2")]
    [InlineData(2026, "5.3")]
    public void Each_cap_is_that_of_the_year_before_raised_and_rounded_half_up_to_the_penny(int year, string percent)
    {
        var (before, after) = (In(year - 1), In(year));
        var rise = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture);

        // In April 2006 five and six bedrooms got bands of their own.
        var bands = year == 2006 ? 5 : RentCapSet.Bands;
        for (var bedrooms = 0; bedrooms < bands; bedrooms++)
        {
            var exact = before.For(bedrooms).Pence * (100m + rise) / 100m;
            Assert.Equal((long)decimal.Round(exact, 0, MidpointRounding.AwayFromZero), after.For(bedrooms).Pence);
        }
    }

    [Fact]
    public void The_rise_of_the_caps_is_the_index_and_the_margin_of_the_time()
    {
        foreach (var (year, rise) in new[] { (2003, 2.7m), (2014, 4.2m), (2015, 2.7m), (2020, 3.2m), (2026, 5.3m) })
        {
            var index = RentFigures.Shipped.Index.At(new LocalDate(year, 4, 1)).Value.Value.Change;
            Assert.Equal(Percentage.Of(rise), index + Percentage.Of(year < 2015 ? 1.0m : 1.5m));
        }
    }

    [Fact]
    public void The_caps_of_2026_27() => Assert.Equal(
        "£204.35, £204.35, £216.34, £228.36, £240.37, £252.39, £264.41 (bedsit to 6 or more bedrooms)", In(2026).ToString());

    [Fact]
    public void Six_bedrooms_and_more_share_a_cap_and_a_bedsit_has_that_of_one_bedroom()
    {
        Assert.Equal(In(2026).SixOrMore, In(2026).For(7));
        Assert.Equal(In(2026).For(0), In(2026).For(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => In(2026).For(-1));
    }

    [Fact]
    public void Only_one_year_of_caps_was_seen_whole() => Assert.Equal(
        [new LocalDate(2022, 4, 1)],
        Caps.Entries.Where(entry => entry.Status == FigureStatus.Verified).Select(entry => entry.From));

    [Fact]
    public void Three_years_of_caps_were_not_looked_up() => Assert.Equal(
        [2002, 2015, 2019],
        Caps.Entries.Where(entry => entry.Status == FigureStatus.Unverified).Select(entry => entry.From.Year));

    [Fact]
    public void A_cap_is_above_nothing()
    {
        var pound = Money.FromPounds(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => new RentCapSet(pound, pound, pound, pound, pound, pound, Money.Zero));
        Assert.Equal(pound, new RentCapSet(pound, pound, pound, pound, pound, pound, pound).SixOrMore);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10.0001")]
    [InlineData("0.00001")]
    public void A_bedroom_weight_is_above_0_and_at_most_10_with_four_decimals(string weight) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new BedroomWeightSet(1, 1, 1, 1, 1, 1, decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture)));

    private static RentCapSet In(int year) => Caps.At(new LocalDate(year, 4, 1)).Value.Value;
}
