using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents.Plausibility.Allocation;

/// <summary>A distribution of ten times as many homes takes no more memory.</summary>
public class PlausibilityAllocationTests
{
    [Fact]
    public void Counting_a_row_allocates_nothing()
    {
        Allocated(1_000);

        Assert.Equal(Allocated(1_000), Allocated(10_000));
    }

    [Fact]
    public void Working_a_row_out_again_takes_its_columns_and_nothing_more()
    {
        AllocatedByGate(1_000);

        // Two columns of four bytes and one of one for each home, and some bytes either way for rounding up.
        Assert.InRange(AllocatedByGate(11_000) - AllocatedByGate(1_000), 9 * 10_000 - 64, 9 * 10_000 + 64);
    }

    private static long Allocated(int homes)
    {
        var roll = new HealthyCouncil(52, 4.8m).Roll(homes);
        var result = UpratingRun.Execute(roll, Rolls.Terms(roll, 2026));
        return AllocatedBytes.LeastOf(() => IncreaseDistribution.Of(result));
    }

    private static long AllocatedByGate(int homes)
    {
        var roll = Rolls.Social(homes);
        var result = UpratingRun.Execute(roll, Rolls.Terms(roll, 2026));
        return AllocatedBytes.LeastOf(() => PlausibilityGate.Check(result, PlausibilityLimits.Default));
    }
}
