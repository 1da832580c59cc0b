using System.Numerics;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.WeeklyAmounts;

/// <summary>Weekly amounts know over how many weeks they are charged, and do not mix.</summary>
public class WeeklyAmountTests
{
    private static readonly WeekBasis FortyEight = WeekBasis.Of(48);

    [Fact]
    public void A_rent_over_52_weeks_costs_more_a_week_over_48()
    {
        var rent = WeeklyAmount.Over52Weeks(Money.FromPounds(104.80m));

        // £104.80 x 52 / 48 is £113.5333...
        Assert.Equal(new WeeklyAmount(Money.FromPounds(113.53m), FortyEight), rent.To(FortyEight, RoundingRule.HalfUp));
        Assert.Equal(new WeeklyAmount(Money.FromPounds(113.54m), FortyEight), rent.To(FortyEight, RoundingRule.Up));
        Assert.Equal("£113.533333…", rent.On(FortyEight).ToString());
        Assert.Equal(Money.FromPounds(5_449.60m), rent.Yearly);
    }

    [Fact]
    public void A_rent_over_48_weeks_costs_less_a_week_over_52()
    {
        var rent = new WeeklyAmount(Money.FromPounds(104m), FortyEight);

        Assert.Equal(WeeklyAmount.Over52Weeks(Money.FromPounds(96m)), rent.To(WeekBasis.FiftyTwo, RoundingRule.Down));
        Assert.Equal(rent.Yearly, rent.To(WeekBasis.FiftyTwo, RoundingRule.Down).Yearly);
    }

    [Fact]
    public void Multiplying_comes_before_dividing()
    {
        // Dividing 48p by 52 first would leave nothing to the penny; 48p x 52 / 52 is 48p.
        var small = new WeeklyAmount(Money.FromPence(1), FortyEight);

        Assert.Equal((12, 13), ((int)small.On(WeekBasis.FiftyTwo).Numerator, (int)small.On(WeekBasis.FiftyTwo).Denominator));
        Assert.Equal(UnroundedMoney.From(small.Amount), small.On(WeekBasis.FiftyTwo).Times(WeekBasis.FiftyTwo.MultiplierTo(FortyEight)));
    }

    [Fact]
    public void Amounts_over_different_weeks_do_not_add_or_subtract()
    {
        var over52 = WeeklyAmount.Over52Weeks(Money.FromPounds(100));
        var over48 = new WeeklyAmount(Money.FromPounds(5), FortyEight);

        Assert.Equal(
            "Weekly amounts over 52 weeks and over 48 weeks do not mix; convert one first. (Parameter 'right')",
            Assert.Throws<ArgumentException>(() => over52 + over48).Message);
        Assert.Throws<ArgumentException>(() => over48 - over52);
    }

    [Fact]
    public void Rent_and_service_charge_over_the_same_weeks_add_and_subtract()
    {
        var (rent, service) = (new WeeklyAmount(Money.FromPounds(100), FortyEight), new WeeklyAmount(Money.FromPounds(5), FortyEight));

        Assert.Equal(new WeeklyAmount(Money.FromPounds(105), FortyEight), rent + service);
        Assert.Equal(new WeeklyAmount(Money.FromPounds(95), FortyEight), rent - service);
    }

    [Fact]
    public void The_same_year_over_different_weeks_is_not_the_same_weekly_amount()
    {
        var (one, other) = (new WeeklyAmount(Money.FromPounds(52), FortyEight), WeeklyAmount.Over52Weeks(Money.FromPounds(48)));

        Assert.Equal(one.Yearly, other.Yearly);
        Assert.NotEqual(one, other);
        Assert.NotEqual(WeeklyAmount.Over52Weeks(Money.FromPounds(52)), one);
    }

    [Fact]
    public void Nothing_at_all_is_nought_pounds_over_52_weeks()
    {
        Assert.Equal(WeeklyAmount.Over52Weeks(Money.Zero), default);
        Assert.Equal("£0.00 a week over 52 weeks", default(WeeklyAmount).ToString());
        Assert.Equal(WeekBasis.FiftyTwo, default);
        Assert.Equal(52, default(WeekBasis).Weeks);
    }

    [Fact]
    public void A_weekly_amount_is_written_with_its_weeks_in_every_culture()
    {
        using var german = new GermanCulture();

        Assert.Equal("£1,104.80 a week over 48 weeks", new WeeklyAmount(Money.FromPounds(1_104.80m), FortyEight).ToString());
    }

    [Fact]
    public void A_yearly_amount_past_64_bits_throws() =>
        Assert.Throws<OverflowException>(() => WeeklyAmount.Over52Weeks(Money.FromPence(long.MaxValue / 51)).Yearly);

    [Theory]
    [InlineData(46)]
    [InlineData(48)]
    [InlineData(52)]
    [InlineData(53)]
    public void A_year_of_46_to_53_charged_weeks_is_known(int weeks)
    {
        Assert.True(WeekBasis.TryOf(weeks, out var basis));
        Assert.Equal(weeks, basis.Weeks);
        Assert.Equal(basis, WeekBasis.Of(weeks));
    }

    [Theory]
    [InlineData(45)]
    [InlineData(54)]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_year_of_fewer_or_more_charged_weeks_is_refused(int weeks)
    {
        Assert.False(WeekBasis.TryOf(weeks, out var basis));
        Assert.Equal(WeekBasis.FiftyTwo, basis);
        Assert.Equal("weeks", Assert.Throws<ArgumentOutOfRangeException>(() => WeekBasis.Of(weeks)).ParamName);
    }

    [Property]
    public void The_year_costs_the_same_over_any_number_of_weeks_until_it_is_rounded(WeeklyAmount weekly, WeekBasis other) =>
        Assert.Equal(UnroundedMoney.From(weekly.Yearly), weekly.On(other).Times(new Ratio(other.Weeks, 1)));

    [Property]
    public void There_and_back_is_the_same_amount_to_the_last_fraction(WeeklyAmount weekly, WeekBasis other) =>
        Assert.Equal(UnroundedMoney.From(weekly.Amount), weekly.On(other).Times(other.MultiplierTo(weekly.Basis)));

    [Property]
    public void A_converted_amount_is_the_exact_one_rounded_once(WeeklyAmount weekly, WeekBasis other)
    {
        var pence = (((BigInteger)weekly.Amount.Pence * weekly.Basis.Weeks * 2) + other.Weeks) / (other.Weeks * 2);

        Assert.Equal(new WeeklyAmount(Money.FromPence((long)pence), other), weekly.To(other, RoundingRule.HalfUp));
    }
}
