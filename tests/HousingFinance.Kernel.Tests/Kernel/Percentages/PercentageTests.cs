using System.Globalization;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.Percentages;

/// <summary>Percentages: exact to four decimals, within bounds, never compounded by addition.</summary>
public class PercentageTests
{
    [Theory]
    [InlineData("2.7", "2.70%")]
    [InlineData("2.70", "2.70%")]
    [InlineData("0", "0.00%")]
    [InlineData("4.8", "4.80%")]
    [InlineData("0.125", "0.125%")]
    [InlineData("-0.125", "-0.125%")]
    [InlineData("0.0001", "0.0001%")]
    [InlineData("-100", "-100.00%")]
    [InlineData("1000", "1000.00%")]
    public void A_percentage_is_written_with_two_to_four_decimals(string percent, string words)
    {
        var percentage = Percentage.Of(Decimal(percent));
        Assert.Equal(words, percentage.ToString());

        using var german = new GermanCulture();
        Assert.Equal(words, percentage.ToString());
    }

    [Theory]
    [InlineData("-100.0001")]
    [InlineData("1000.0001")]
    [InlineData("2.70001")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    public void Outside_the_bounds_or_past_four_decimals_it_is_refused(string percent)
    {
        Assert.False(Percentage.TryOf(Decimal(percent), out var percentage));
        Assert.Equal(Percentage.Zero, percentage);
        Assert.Equal("percent", Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.Of(Decimal(percent))).ParamName);
    }

    [Theory]
    [InlineData("-99.9999")]
    [InlineData("999.9999")]
    [InlineData("2.7000000000000000000000000")]
    public void Just_within_the_bounds_it_is_taken_exactly(string percent) =>
        Assert.Equal(Decimal(percent), Percentage.Of(Decimal(percent)).Percent);

    [Fact]
    public void Nothing_at_all_is_nought_percent()
    {
        Assert.Equal(Percentage.Zero, default);
        Assert.Equal((0m, new Ratio(0, 1), Ratio.One), (default(Percentage).Percent, default(Percentage).AsRatio, default(Percentage).AsMultiplier));
        Assert.Equal("0.00%", default(Percentage).ToString());
    }

    [Fact]
    public void As_a_ratio_it_is_a_part_and_as_a_multiplier_an_increase()
    {
        var limit = Percentage.Of(2.7m);

        Assert.Equal(new Ratio(27, 1000), limit.AsRatio);
        Assert.Equal(new Ratio(1027, 1000), limit.AsMultiplier);
        Assert.Equal(new Ratio(0, 1), Percentage.Of(-100).AsMultiplier);
        Assert.Equal(new Ratio(11, 1), Percentage.Of(1_000).AsMultiplier);
    }

    [Fact]
    public void An_index_and_a_margin_are_added_and_not_compounded()
    {
        Assert.Equal(Percentage.Of(4.8m), Percentage.Of(3.8m) + Percentage.Of(1));
        Assert.Equal(Percentage.Of(-0.2m), Percentage.Of(3.8m) - Percentage.Of(4));
    }

    [Fact]
    public void A_sum_past_the_bounds_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.Of(1_000) + Percentage.Of(0.0001m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.Of(-100) - Percentage.Of(0.0001m));
        Assert.Equal(Percentage.Of(1_000), Percentage.Of(999.9999m) + Percentage.Of(0.0001m));
    }

    [Property]
    public void Percentages_are_ordered_and_equal_as_their_numbers_are(Percentage one, Percentage other)
    {
        var (a, b) = (one.Percent, other.Percent);

        Assert.Equal((a < b, a <= b, a > b, a >= b, a == b, a != b), (one < other, one <= other, one > other, one >= other, one == other, one != other));
        Assert.Equal(a.CompareTo(b), Math.Sign(one.CompareTo(other)));
        Assert.Equal((Math.Min(a, b), Math.Max(a, b)), (Percentage.Min(one, other).Percent, Percentage.Max(one, other).Percent));
    }

    [Property]
    public void Number_and_ratio_say_the_same(Percentage percentage)
    {
        Assert.Equal(percentage, Percentage.Of(percentage.Percent));
        Assert.Equal(Ratio.FromDecimal(percentage.Percent / 100), percentage.AsRatio);
        Assert.Equal(percentage.AsRatio.Plus(Ratio.One), percentage.AsMultiplier);
    }

    [Property]
    public void What_is_written_can_be_read_back(Percentage percentage)
    {
        using var german = new GermanCulture();

        Assert.Equal(percentage, Percentage.Of(Decimal(percentage.ToString().TrimEnd('%'))));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
