using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.Amounts;

/// <summary>Sums of sterling: whole pence, checked arithmetic, one way of writing.</summary>
public class MoneyTests
{
    [Theory]
    [InlineData(0, "£0.00", "0.00")]
    [InlineData(5, "£0.05", "0.05")]
    [InlineData(-5, "-£0.05", "-0.05")]
    [InlineData(99, "£0.99", "0.99")]
    [InlineData(1_00, "£1.00", "1.00")]
    [InlineData(999_99, "£999.99", "999.99")]
    [InlineData(1_000_00, "£1,000.00", "1000.00")]
    [InlineData(1_234_56, "£1,234.56", "1234.56")]
    [InlineData(-1_234_567_89, "-£1,234,567.89", "-1234567.89")]
    [InlineData(long.MaxValue, "£92,233,720,368,547,758.07", "92233720368547758.07")]
    [InlineData(long.MinValue, "-£92,233,720,368,547,758.08", "-92233720368547758.08")]
    public void A_sum_is_written_with_pound_sign_separators_and_two_decimals_and_plainly_for_files(
        long pence, string words, string plain)
    {
        Assert.Equal((words, plain), Written());

        using var german = new GermanCulture();
        Assert.Equal((words, plain), Written());

        (string, string) Written() => (Money.FromPence(pence).ToString(), Money.FromPence(pence).ToPlainString());
    }

    [Fact]
    public void A_sum_in_a_sentence_is_written_the_same_in_every_culture()
    {
        using var german = new GermanCulture();

        Assert.Equal("rent is £1,234.56", $"rent is {Money.FromPence(1_234_56)}");
    }

    [Theory]
    [InlineData("12.34", 12_34)]
    [InlineData("12.340", 12_34)]
    [InlineData("12.3400000000000000000000000", 12_34)]
    [InlineData("-0.01", -1)]
    [InlineData("0", 0)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    [InlineData("-92233720368547758.08", long.MinValue)]
    public void Pounds_of_whole_pence_are_taken_exactly(string pounds, long pence)
    {
        var value = decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(Money.TryFromPounds(value, out var money));
        Assert.Equal(pence, money.Pence);
        Assert.Equal(pence, Money.FromPounds(value).Pence);
    }

    [Theory]
    [InlineData("12.345")]
    [InlineData("0.001")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("1.0000000000000000000000000001")]
    [InlineData("92233720368547758.08")]
    [InlineData("-92233720368547758.09")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    public void Pounds_with_a_fraction_of_a_penny_or_past_64_bits_are_refused(string pounds)
    {
        var value = decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture);

        Assert.False(Money.TryFromPounds(value, out var money));
        Assert.Equal(Money.Zero, money);
        Assert.Equal("pounds", Assert.Throws<ArgumentOutOfRangeException>(() => Money.FromPounds(value)).ParamName);
    }

    [Fact]
    public void Nothing_at_all_is_nought_pounds()
    {
        Assert.Equal(0, default(Money).Pence);
        Assert.Equal(Money.Zero, default);
        Assert.Equal(Money.AdditiveIdentity, default);
        Assert.True(default(Money) is { IsZero: true, IsPositive: false, IsNegative: false });
        Assert.Equal("£0.00", default(Money).ToString());
    }

    [Theory]
    [InlineData(1, true, false)]
    [InlineData(0, false, false)]
    [InlineData(-1, false, true)]
    public void A_sum_knows_its_sign(long pence, bool positive, bool negative)
    {
        var money = Money.FromPence(pence);

        Assert.Equal((positive, negative, pence == 0), (money.IsPositive, money.IsNegative, money.IsZero));
    }

    [Fact]
    public void A_result_past_64_bits_throws_and_never_wraps()
    {
        var (most, least, penny) = (Money.FromPence(long.MaxValue), Money.FromPence(long.MinValue), Money.FromPence(1));

        Assert.Throws<OverflowException>(() => most + penny);
        Assert.Throws<OverflowException>(() => least - penny);
        Assert.Throws<OverflowException>(() => least + (-penny));
        Assert.Throws<OverflowException>(() => -least);
        Assert.Throws<OverflowException>(() => least.Abs());
        Assert.Throws<OverflowException>(() => most.Times(2));
        Assert.Throws<OverflowException>(() => least.Times(-1));
    }

    [Fact]
    public void A_result_just_within_64_bits_is_exact()
    {
        var (most, least, penny) = (Money.FromPence(long.MaxValue), Money.FromPence(long.MinValue), Money.FromPence(1));

        Assert.Equal(most, most - penny + penny);
        Assert.Equal(least, -most - penny);
        Assert.Equal(most, (-most).Abs());
        Assert.Equal(-most, most.Times(-1));
        Assert.Equal(least, Money.FromPence(long.MinValue / 2).Times(2));
    }

    [Fact]
    public void Twelve_months_of_a_rent_are_whole_pence() =>
        Assert.Equal(Money.FromPounds(1_257.60m), Money.FromPounds(104.80m).Times(12));

    [Fact]
    public void A_part_of_a_penny_waits_for_a_named_rounding()
    {
        var third = Money.FromPence(1_00).Times(new Ratio(1, 3));

        Assert.Equal(34, third.Round(RoundingRule.Up).Pence);
        Assert.Equal(33, third.Round(RoundingRule.Down).Pence);
    }

    [Property]
    public void Sums_are_ordered_and_equal_as_their_pence_are(long left, long right)
    {
        var (a, b) = (Money.FromPence(left), Money.FromPence(right));

        Assert.Equal(
            (left < right, left <= right, left > right, left >= right, left == right, left != right),
            (a < b, a <= b, a > b, a >= b, a == b, a != b));
        Assert.Equal(left.CompareTo(right), a.CompareTo(b));
        Assert.Equal((Math.Min(left, right), Math.Max(left, right)), (Money.Min(a, b).Pence, Money.Max(a, b).Pence));
        Assert.Equal(a, Money.FromPence(left));
        Assert.Equal(a.GetHashCode(), Money.FromPence(left).GetHashCode());
    }

    [Property]
    public void What_is_added_can_be_taken_away(Money one, Money other)
    {
        Assert.Equal(one, one + other - other);
        Assert.Equal(one - other, -(other - one));
        Assert.Equal(one + other, other + one);
        Assert.Equal(one, one + Money.AdditiveIdentity);
    }

    [Property]
    public void Pounds_written_for_a_file_come_back_as_the_same_sum(Money money) => Assert.Equal(
        money, Money.FromPounds(decimal.Parse(money.ToPlainString(), System.Globalization.CultureInfo.InvariantCulture)));
}
