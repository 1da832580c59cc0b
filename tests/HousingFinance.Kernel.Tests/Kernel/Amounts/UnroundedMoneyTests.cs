using System.Numerics;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.Amounts;

/// <summary>Sterling in the middle of a calculation: nothing is lost until a rule is named.</summary>
public class UnroundedMoneyTests
{
    [Fact]
    public void A_rent_carried_forward_over_years_is_rounded_once_at_the_end()
    {
        var rent = UnroundedMoney.From(Money.FromPounds(83.33m));
        for (var year = 0; year < 30; year++)
        {
            rent = rent.Times(Percentage.Of(2.7m).AsMultiplier);
        }

        var exact = new BigInteger(83_33) * BigInteger.Pow(1_027, 30);
        var nearest = ((exact * 2) + BigInteger.Pow(1_000, 30)) / (BigInteger.Pow(1_000, 30) * 2);
        Assert.Equal((long)nearest, rent.Round(RoundingRule.HalfUp).Pence);
    }

    [Fact]
    public void Three_thirds_of_a_penny_are_a_penny()
    {
        var third = Money.FromPence(1).Times(new Ratio(1, 3));

        Assert.Equal(UnroundedMoney.From(Money.FromPence(1)), third + third + third);
        Assert.Equal(UnroundedMoney.From(Money.Zero), third + third + third - UnroundedMoney.From(Money.FromPence(1)));
        Assert.Equal((1, 3), ((int)third.Numerator, (int)third.Denominator));
    }

    [Theory]
    [InlineData("104.80464", "£104.80464")]
    [InlineData("104.8", "£104.80")]
    [InlineData("104", "£104.00")]
    [InlineData("0.000001", "£0.000001")]
    [InlineData("0.0000019", "£0.000001…")]
    [InlineData("-0.0000019", "-£0.000001…")]
    [InlineData("-1234567.125", "-£1,234,567.125")]
    [InlineData("0", "£0.00")]
    public void An_amount_is_shown_with_two_to_six_decimals_cut_with_an_ellipsis(string pounds, string words)
    {
        var amount = UnroundedMoney.FromPounds(decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(words, amount.ToString());

        using var german = new GermanCulture();
        Assert.Equal(words, amount.ToString());
    }

    [Fact]
    public void Pounds_are_taken_with_all_28_decimals_and_all_29_digits()
    {
        var least = UnroundedMoney.FromPounds(0.0000000000000000000000000001m);
        var most = UnroundedMoney.FromPounds(decimal.MaxValue);

        Assert.Equal((BigInteger.One, BigInteger.Pow(10, 26)), (least.Numerator, least.Denominator));
        Assert.Equal(((BigInteger)decimal.MaxValue * 100, BigInteger.One), (most.Numerator, most.Denominator));
        Assert.Equal(most, UnroundedMoney.From(Money.Zero) - UnroundedMoney.FromPounds(decimal.MinValue));
    }

    [Theory]
    [InlineData("21474836.47", 2_147_483_647)]
    [InlineData("21474836.48", 2_147_483_648)]
    [InlineData("-42949672.95", -4_294_967_295)]
    [InlineData("42949672.96", 4_294_967_296)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    [InlineData("2147483648.00", 214_748_364_800)]
    public void Pounds_are_taken_exactly_either_side_of_each_word_of_a_decimal(string pounds, long pence) => Assert.Equal(
        UnroundedMoney.From(Money.FromPence(pence)),
        UnroundedMoney.FromPounds(decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture)));

    [Property]
    public void Pounds_of_whole_pence_are_the_same_through_either_type(Money money)
    {
        Assert.Equal(UnroundedMoney.From(money), UnroundedMoney.FromPounds(money.Pence / 100m));
        Assert.Equal(money, Money.FromPounds(money.Pence / 100m));
    }

    [Fact]
    public void Nothing_at_all_is_nought_pounds()
    {
        Assert.Equal(UnroundedMoney.From(Money.Zero), default);
        Assert.Equal((BigInteger.Zero, BigInteger.One), (default(UnroundedMoney).Numerator, default(UnroundedMoney).Denominator));
        Assert.Equal(Money.Zero, default(UnroundedMoney).Round(RoundingRule.Up));
        Assert.Equal("£0.00", default(UnroundedMoney).ToString());
        Assert.Equal(default, UnroundedMoney.FromPounds(-0.0m));
    }

    [Fact]
    public void A_rounded_sum_past_64_bits_throws()
    {
        var most = UnroundedMoney.From(Money.FromPence(long.MaxValue));
        var half = Money.FromPence(1).Times(new Ratio(1, 2));

        Assert.Equal(Money.FromPence(long.MaxValue), (most + half).Round(RoundingRule.Down));
        Assert.Throws<OverflowException>(() => (most + half).Round(RoundingRule.Up));
    }

    [Fact]
    public void There_is_no_rounding_without_a_rule() =>
        Assert.Equal("rule", Assert.Throws<ArgumentNullException>(() => default(UnroundedMoney).Round(null!)).ParamName);

    [Property]
    public void Amounts_are_ordered_as_their_exact_fractions_are(Money one, Ratio ratio, Money other, Ratio otherRatio)
    {
        var (a, b) = (one.Times(ratio), other.Times(otherRatio));
        var order = ((BigInteger)one.Pence * ratio.Numerator * otherRatio.Denominator)
            .CompareTo((BigInteger)other.Pence * otherRatio.Numerator * ratio.Denominator);

        Assert.Equal(order, Math.Sign(a.CompareTo(b)));
        Assert.Equal((order < 0, order <= 0, order > 0, order >= 0, order == 0, order != 0), (a < b, a <= b, a > b, a >= b, a == b, a != b));
        Assert.Equal(order <= 0 ? (a, b) : (b, a), (UnroundedMoney.Min(a, b), UnroundedMoney.Max(a, b)));
    }

    [Property]
    public void Equal_amounts_reached_by_different_ways_are_one(Money money, Ratio ratio, Ratio other)
    {
        var (oneWay, otherWay) = (money.Times(ratio).Times(other), money.Times(other).Times(ratio));

        Assert.Equal(oneWay, otherWay);
        Assert.Equal(oneWay.GetHashCode(), otherWay.GetHashCode());
        Assert.True(oneWay.Equals((object)otherWay));
        Assert.False(oneWay.Equals("£0.00"));
    }

    [Property]
    public void Sums_and_differences_are_exact(Money money, Ratio ratio, Money other)
    {
        var amount = money.Times(ratio);

        Assert.Equal(amount, amount + UnroundedMoney.From(other) - UnroundedMoney.From(other));
        Assert.Equal(amount - UnroundedMoney.From(other), amount + UnroundedMoney.From(-other));
    }

    [Property]
    public void Whole_pence_go_in_and_come_out_unchanged_by_any_rule_to_the_penny(Money money) => Assert.All(
        new[] { RoundingRule.HalfUp, RoundingRule.HalfDown, RoundingRule.HalfEven, RoundingRule.Up, RoundingRule.Down },
        rule => Assert.Equal(money, UnroundedMoney.From(money).Round(rule)));
}
