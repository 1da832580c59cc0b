using System.Numerics;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.Rounding;

/// <summary>Each direction to each unit, either side of every half, and the mirror of it all below zero.</summary>
public class RoundingRuleTests
{
    // Columns: tenths of a penny; then whole pence by half up, half down, half even, up and down.
    [Theory]
    [InlineData(20, 2, 2, 2, 2, 2)]
    [InlineData(21, 2, 2, 2, 3, 2)]
    [InlineData(24, 2, 2, 2, 3, 2)]
    [InlineData(25, 3, 2, 2, 3, 2)]
    [InlineData(26, 3, 3, 3, 3, 2)]
    [InlineData(29, 3, 3, 3, 3, 2)]
    [InlineData(30, 3, 3, 3, 3, 3)]
    [InlineData(34, 3, 3, 3, 4, 3)]
    [InlineData(35, 4, 3, 4, 4, 3)]
    [InlineData(36, 4, 4, 4, 4, 3)]
    [InlineData(4, 0, 0, 0, 1, 0)]
    [InlineData(5, 1, 0, 0, 1, 0)]
    [InlineData(6, 1, 1, 1, 1, 0)]
    [InlineData(0, 0, 0, 0, 0, 0)]
    public void A_fraction_of_a_penny_goes_the_way_the_rule_says(
        long tenths, long halfUp, long halfDown, long halfEven, long up, long down)
    {
        long[] expected = [halfUp, halfDown, halfEven, up, down];
        RoundingRule[] rules = [RoundingRule.HalfUp, RoundingRule.HalfDown, RoundingRule.HalfEven, RoundingRule.Up, RoundingRule.Down];

        Assert.Equal(expected, rules.Select(rule => Money.FromPence(tenths).Times(new Ratio(1, 10)).Round(rule).Pence));
        Assert.Equal(
            expected.Select(pence => -pence), rules.Select(rule => Money.FromPence(-tenths).Times(new Ratio(1, 10)).Round(rule).Pence));
    }

    // Columns: the unit; pence; then pence by half up, half down, half even, up and down.
    [Theory]
    [InlineData(RoundingUnit.FivePence, 102, 100, 100, 100, 105, 100)]
    [InlineData(RoundingUnit.FivePence, 103, 105, 105, 105, 105, 100)]
    [InlineData(RoundingUnit.TenPence, 104, 100, 100, 100, 110, 100)]
    [InlineData(RoundingUnit.TenPence, 105, 110, 100, 100, 110, 100)]
    [InlineData(RoundingUnit.TenPence, 106, 110, 110, 110, 110, 100)]
    [InlineData(RoundingUnit.TenPence, 115, 120, 110, 120, 120, 110)]
    [InlineData(RoundingUnit.FiftyPence, 124, 100, 100, 100, 150, 100)]
    [InlineData(RoundingUnit.FiftyPence, 125, 150, 100, 100, 150, 100)]
    [InlineData(RoundingUnit.FiftyPence, 126, 150, 150, 150, 150, 100)]
    [InlineData(RoundingUnit.FiftyPence, 175, 200, 150, 200, 200, 150)]
    [InlineData(RoundingUnit.Pound, 149, 100, 100, 100, 200, 100)]
    [InlineData(RoundingUnit.Pound, 150, 200, 100, 200, 200, 100)]
    [InlineData(RoundingUnit.Pound, 151, 200, 200, 200, 200, 100)]
    [InlineData(RoundingUnit.Pound, 250, 300, 200, 200, 300, 200)]
    [InlineData(RoundingUnit.Pound, 200, 200, 200, 200, 200, 200)]
    public void A_sum_is_brought_to_the_unit_the_rule_names(
        RoundingUnit unit, long pence, long halfUp, long halfDown, long halfEven, long up, long down)
    {
        long[] expected = [halfUp, halfDown, halfEven, up, down];
        RoundingRule[] rules =
        [
            RoundingRule.HalfUp.To(unit), RoundingRule.HalfDown.To(unit), RoundingRule.HalfEven.To(unit), RoundingRule.Up.To(unit),
            RoundingRule.Down.To(unit),
        ];

        Assert.Equal(expected, rules.Select(rule => UnroundedMoney.From(Money.FromPence(pence)).Round(rule).Pence));
        Assert.Equal(
            expected.Select(rounded => -rounded), rules.Select(rule => UnroundedMoney.From(Money.FromPence(-pence)).Round(rule).Pence));
    }

    [Fact]
    public void A_fraction_is_not_dropped_before_the_unit_is_looked_at()
    {
        // £1.25 and a thousandth of a penny is past the half of 50p; rounding to the penny first would lose that.
        var justOver = UnroundedMoney.FromPounds(1.25001m);

        Assert.Equal(150, justOver.Round(RoundingRule.HalfDown.To(RoundingUnit.FiftyPence)).Pence);
        Assert.Equal(200, UnroundedMoney.FromPounds(1.50001m).Round(RoundingRule.Up.To(RoundingUnit.Pound)).Pence);
    }

    [Property(MaxTest = 1_000)]
    public void Every_rule_agrees_with_its_definition_in_whole_numbers(Money money, Ratio ratio, RoundingRule rule)
    {
        var exact = money.Times(ratio);
        var unit = exact.Denominator * (int)rule.Unit;
        var whole = BigInteger.Divide(BigInteger.Abs(exact.Numerator), unit);
        var twiceOver = (BigInteger.Abs(exact.Numerator) - (whole * unit)) * 2;
        var goesUp = rule.Direction switch
        {
            RoundingDirection.Up => twiceOver > 0,
            RoundingDirection.Down => false,
            RoundingDirection.HalfUp => twiceOver >= unit,
            RoundingDirection.HalfDown => twiceOver > unit,
            RoundingDirection.HalfEven => twiceOver > unit || (twiceOver == unit && !whole.IsEven),
            _ => throw new InvalidOperationException("a direction without a definition"),
        };

        Assert.Equal((whole + (goesUp ? 1 : 0)) * (int)rule.Unit * exact.Numerator.Sign, exact.Round(rule).Pence);
    }

    [Property]
    public void A_credit_is_rounded_as_the_mirror_of_the_debit(Money money, Ratio ratio, RoundingRule rule) =>
        Assert.Equal(money.Times(ratio).Round(rule), -(-money).Times(ratio).Round(rule));

    [Property]
    public void What_is_rounded_is_a_multiple_of_the_unit_less_than_a_unit_away_and_stays_when_rounded_again(
        Money money, Ratio ratio, RoundingRule rule)
    {
        var exact = money.Times(ratio);
        var rounded = exact.Round(rule);
        var unit = UnroundedMoney.From(Money.FromPence((int)rule.Unit));

        Assert.Equal(0, rounded.Pence % (int)rule.Unit);
        Assert.True(exact - UnroundedMoney.From(rounded) < unit && UnroundedMoney.From(rounded) - exact < unit);
        Assert.Equal(rounded, UnroundedMoney.From(rounded).Round(rule));
    }

    [Theory]
    [InlineData(RoundingUnit.Penny, "half up to the penny", "half to even to the penny", "up to the penny")]
    [InlineData(RoundingUnit.FivePence, "half up to 5p", "half to even to 5p", "up to 5p")]
    [InlineData(RoundingUnit.FiftyPence, "half up to 50p", "half to even to 50p", "up to 50p")]
    [InlineData(RoundingUnit.Pound, "half up to the pound", "half to even to the pound", "up to the pound")]
    public void A_rule_says_its_name(RoundingUnit unit, string halfUp, string halfEven, string up) => Assert.Equal(
        (halfUp, halfEven, up),
        (RoundingRule.HalfUp.To(unit).ToString(), RoundingRule.HalfEven.To(unit).ToString(), RoundingRule.Up.To(unit).ToString()));

    [Fact]
    public void Every_rule_has_a_name_of_its_own() =>
        Assert.Equal(25, KernelArbitraries.AllRoundingRules.Select(rule => rule.ToString()).Distinct().Count());

    [Fact]
    public void Rules_are_equal_when_direction_and_unit_are()
    {
        Assert.Equal(RoundingRule.Up, RoundingRule.Up.To(RoundingUnit.FiftyPence).To(RoundingUnit.Penny));
        Assert.NotEqual(RoundingRule.Up, RoundingRule.Up.To(RoundingUnit.FivePence));
        Assert.NotEqual(RoundingRule.Up, RoundingRule.HalfUp);
        Assert.Equal((RoundingDirection.HalfDown, RoundingUnit.Penny), (RoundingRule.HalfDown.Direction, RoundingRule.HalfDown.Unit));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public void A_unit_without_a_name_is_refused(int unit) => Assert.Equal(
        "unit", Assert.Throws<ArgumentOutOfRangeException>(() => RoundingRule.Up.To((RoundingUnit)unit)).ParamName);
}
