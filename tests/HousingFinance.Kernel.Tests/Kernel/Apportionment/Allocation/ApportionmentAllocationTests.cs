using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Kernel.Apportionment.Allocation;

/// <summary>Sharing into the caller's spans takes no memory of its own.</summary>
public class ApportionmentAllocationTests
{
    [Theory]
    [InlineData(1, 120)]
    [InlineData(100, 120)]
    [InlineData(256, 120)]
    [InlineData(256, long.MaxValue)]
    public void Up_to_256_sharers_cost_no_memory(int sharers, long widestWeight)
    {
        var weights = Enumerable.Range(1, sharers).Select(k => widestWeight - (k % Math.Min(widestWeight, 100))).ToArray();
        var shares = new long[sharers];

        foreach (var method in ApportionmentMethod.List)
        {
            Assert.Equal(0, AllocatedBytes.LeastOf(() => method.Share(Money.FromPence(123_456_789), weights, shares)));
            Assert.Equal(0, AllocatedBytes.LeastOf(() => method.ShareEqually(Money.FromPence(-123_456_789), shares)));
        }
    }

    [Fact]
    public void A_refusal_costs_no_memory()
    {
        long[] weights = [0, 0, -1];
        var shares = new long[3];

        Assert.Equal(0, AllocatedBytes.LeastOf(() => ApportionmentMethod.LargestRemainder.Share(Money.FromPence(1), weights, shares)));
    }

    [Fact]
    public void The_measure_sees_a_single_small_array()
    {
        long[] held = [];

        Assert.InRange(AllocatedBytes.LeastOf(() => held = [held.Length]), 32, 64);
    }
}
