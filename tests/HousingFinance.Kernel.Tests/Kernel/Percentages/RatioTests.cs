using System.Globalization;
using System.Numerics;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.Percentages;

/// <summary>Exact fractions in lowest terms.</summary>
public class RatioTests
{
    [Theory]
    [InlineData(52, 48, "13/12")]
    [InlineData(2, 4, "1/2")]
    [InlineData(-6, 4, "-3/2")]
    [InlineData(0, 7, "0")]
    [InlineData(10, 2, "5")]
    [InlineData(long.MinValue, 2, "-4611686018427387904")]
    [InlineData(long.MinValue, long.MaxValue, "-9223372036854775808/9223372036854775807")]
    [InlineData(long.MaxValue, long.MaxValue, "1")]
    public void A_ratio_is_brought_to_lowest_terms(long numerator, long denominator, string words)
    {
        var ratio = new Ratio(numerator, denominator);

        Assert.Equal(words, ratio.ToString());
        Assert.Equal((BigInteger)numerator * ratio.Denominator, (BigInteger)ratio.Numerator * denominator);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_denominator_below_one_is_refused(long denominator) => Assert.Equal(
        "denominator", Assert.Throws<ArgumentOutOfRangeException>(() => new Ratio(1, denominator)).ParamName);

    [Fact]
    public void Nothing_at_all_is_nought()
    {
        Assert.Equal(new Ratio(0, 5), default);
        Assert.Equal((0, 1), (default(Ratio).Numerator, default(Ratio).Denominator));
        Assert.Equal("0", default(Ratio).ToString());
    }

    [Theory]
    [InlineData("1.027", 1027, 1000)]
    [InlineData("1.0270", 1027, 1000)]
    [InlineData("-0.5", -1, 2)]
    [InlineData("0", 0, 1)]
    [InlineData("9223372036854775807", long.MaxValue, 1)]
    [InlineData("-9223372036854775808", long.MinValue, 1)]
    [InlineData("0.000000000000000001", 1, 1_000_000_000_000_000_000)]
    public void A_decimal_is_taken_exactly(string text, long numerator, long denominator) =>
        Assert.Equal(new Ratio(numerator, denominator), Ratio.FromDecimal(Decimal(text)));

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("0.0000000000000000001")]
    [InlineData("1000.0000000000000001")]
    public void A_decimal_whose_digits_do_not_fit_64_bits_throws(string text) =>
        Assert.Throws<OverflowException>(() => Ratio.FromDecimal(Decimal(text)));

    [Fact]
    public void Results_that_do_not_fit_64_bits_throw()
    {
        var large = new Ratio(long.MaxValue, 1);
        var small = new Ratio(1, long.MaxValue);

        Assert.Throws<OverflowException>(() => large.Plus(Ratio.One));
        Assert.Throws<OverflowException>(() => large.Times(new Ratio(2, 1)));
        Assert.Throws<OverflowException>(() => small.Times(new Ratio(1, 2)));
        Assert.Throws<OverflowException>(() => large.Over(small));
        Assert.Equal(Ratio.One, large.Times(small));
        Assert.Equal(large, large.Plus(new Ratio(-1, 1)).Plus(Ratio.One));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 2)]
    public void Nothing_is_divided_by_nought_or_less(long numerator, long denominator) => Assert.Equal(
        "other", Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.One.Over(new Ratio(numerator, denominator))).ParamName);

    [Property]
    public void Ratios_are_ordered_as_their_cross_products_are(Ratio one, Ratio other)
    {
        var order = ((BigInteger)one.Numerator * other.Denominator).CompareTo((BigInteger)other.Numerator * one.Denominator);

        Assert.Equal(order, Math.Sign(one.CompareTo(other)));
        Assert.Equal(
            (order < 0, order <= 0, order > 0, order >= 0, order == 0, order != 0),
            (one < other, one <= other, one > other, one >= other, one == other, one != other));
    }

    [Property]
    public void Equal_ratios_are_equal_however_they_were_written(Ratio ratio, PositivePence factor)
    {
        var most = long.MaxValue / Math.Max(ratio.Denominator, Math.Abs(ratio.Numerator));
        var multiple = Math.Min(factor.Value, most);
        var same = new Ratio(ratio.Numerator * multiple, ratio.Denominator * multiple);

        Assert.Equal(ratio, same);
        Assert.True(ratio.Equals((object)same));
        Assert.Equal(ratio.GetHashCode(), same.GetHashCode());
        Assert.Equal(BigInteger.One, BigInteger.GreatestCommonDivisor(same.Numerator, same.Denominator));
    }

    [Property]
    public void A_product_over_one_factor_is_the_other(WeekBasis one, WeekBasis other, Percentage percentage)
    {
        var weeks = one.MultiplierTo(other);

        Assert.Equal(percentage.AsRatio, percentage.AsRatio.Times(weeks).Over(weeks));
        Assert.Equal(percentage.AsRatio.Times(weeks), weeks.Times(percentage.AsRatio));
        Assert.Equal(percentage.AsMultiplier.Times(weeks), percentage.AsRatio.Times(weeks).Plus(weeks));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
