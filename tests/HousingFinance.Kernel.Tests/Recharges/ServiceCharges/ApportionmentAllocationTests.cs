using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.ServiceCharges;

/// <summary>A run into the caller's column takes no memory of its own, however many shares.</summary>
public class ApportionmentAllocationTests
{
    [Fact]
    public void Charges_and_credits_cost_no_memory()
    {
        var small = FourFlats().Pool(Lift, Block).Value;
        var large = Register([.. Enumerable.Range(1, 300).Select(Home)]).Pool(Lift, Block).Value;
        var pools = new SharingPools([.. Enumerable.Repeat(small, 500), large]);
        var costs = Enumerable.Range(0, 501).Select(index => (index - 250) * 123_45L).ToArray();
        var shares = new long[pools.ShareCount];
        ApportionmentTotals totals = default;

        Assert.Equal(0, AllocatedBytes.LeastOf(() => totals = ApportionmentRun.Execute(pools, costs, shares)));
        Assert.Equal(new ApportionmentTotals(501, 2_300, Money.FromPence(costs.Sum())), totals);
        Assert.Equal(costs.Sum(), shares.Sum());
    }

    [Fact]
    public void Columns_of_another_length_are_a_mistake_of_the_caller()
    {
        var pools = new SharingPools(FourFlats().Pool(Lift, Block).Value);

        Assert.Equal(1, ApportionmentRun.Execute(pools, [1], new long[4]).Costs);
        Assert.Throws<ArgumentException>(() => ApportionmentRun.Execute(pools, [1, 2], new long[4]));
        Assert.Throws<ArgumentException>(() => ApportionmentRun.Execute(pools, [1], new long[5]));
    }
}
