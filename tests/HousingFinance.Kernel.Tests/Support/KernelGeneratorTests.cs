using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Support;

/// <summary>The generators of kernel types reach the sizes and thresholds that properties rely on, and shrink to plain cases.</summary>
public class KernelGeneratorTests
{
    private static readonly Rnd Seed = new(20_26);

    [Fact]
    public void Shared_costs_have_no_weights_equal_ones_many_and_products_past_64_bits()
    {
        var costs = WeightArbitraries.SharedCosts().Generator.Sample(2_000, Seed, 50);

        Assert.Contains(costs, cost => cost.Total.IsNegative);
        Assert.Contains(costs, cost => cost.Total.Pence == long.MinValue);
        Assert.Contains(costs, cost => cost.Weights.Contains(0));
        Assert.Contains(costs, cost => cost.Weights.Count == 1);
        Assert.Contains(costs, cost => cost.Weights.Count > 256);
        Assert.Contains(costs, cost => cost.Weights.Distinct().Count() == 1 && cost.Weights.Count > 2);
        Assert.Contains(costs, cost => (BigInteger)cost.Total.Pence * cost.Weights.Max() > ulong.MaxValue);
        Assert.Contains(costs, cost => cost.Weights.Sum(weight => (decimal)weight) > ulong.MaxValue);
        Assert.All(costs, cost => Assert.True(cost.Weights.Max() > 0 && cost.Weights.Min() >= 0));
    }

    [Fact]
    public void A_shared_cost_shrinks_to_nothing_over_one_sharer_of_weight_one() =>
        Assert.Equal("£0.00 over 1", Plainest(WeightArbitraries.SharedCosts(), new SharedCost(Money.FromPence(-1_234_56), [0, 45, 3])).ToString());

    [Fact]
    public void Percentages_are_of_a_yearly_increase_and_of_every_extreme()
    {
        var percentages = KernelArbitraries.Percentages().Generator.Sample(2_000, Seed, 50);

        Assert.Contains(Percentage.Zero, percentages);
        Assert.Contains(Percentage.Of(-100), percentages);
        Assert.Contains(Percentage.Of(1_000), percentages);
        Assert.Contains(percentages, percentage => percentage.Percent is > 0 and <= 11);
        Assert.Contains(percentages, percentage => percentage.Percent % 0.01m != 0);
        Assert.Equal("0.00%", Plainest(KernelArbitraries.Percentages(), Percentage.Of(4.8m)).ToString());
    }

    [Fact]
    public void Ratios_are_of_weeks_parts_and_of_either_sign()
    {
        var ratios = KernelArbitraries.Ratios().Generator.Sample(2_000, Seed, 50);

        Assert.Contains(new Ratio(13, 12), ratios);
        Assert.Contains(new Ratio(0, 1), ratios);
        Assert.Contains(ratios, ratio => ratio.Numerator < 0);
        Assert.Contains(ratios, ratio => ratio.Denominator > 1_000_000);
        Assert.Equal("0", Plainest(KernelArbitraries.Ratios(), new Ratio(-7, 12)).ToString());
    }

    [Fact]
    public void Weekly_amounts_come_on_every_basis_and_shrink_to_52_weeks()
    {
        var weeklies = KernelArbitraries.Weeklies().Generator.Sample(500, Seed, 50);

        Assert.Equal(Enumerable.Range(46, 8), weeklies.Select(weekly => weekly.Basis.Weeks).Distinct().Order());
        Assert.Equal(
            "£0.00 a week over 52 weeks",
            Plainest(KernelArbitraries.Weeklies(), new WeeklyAmount(Money.FromPence(104_80), WeekBasis.Of(48))).ToString());
    }

    [Fact]
    public void Rounding_rules_are_all_25() => Assert.Equal(25, KernelArbitraries.AllRoundingRules.Distinct().Count());

    // Follows the first plainer case each time, as when every case fails.
    private static T Plainest<T>(Arbitrary<T> arbitrary, T value)
    {
        for (var steps = 0; arbitrary.Shrinker(value).Take(1).ToList() is [var plainer]; steps++)
        {
            Assert.True(steps < 1_000, "shrinking does not end");
            value = plainer;
        }

        return value;
    }
}
