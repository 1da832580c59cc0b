using HousingFinance.Kernel.Apportionment;

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
            Assert.Equal(0, BytesOf(() => method.Share(Money.FromPence(123_456_789), weights, shares)));
            Assert.Equal(0, BytesOf(() => method.ShareEqually(Money.FromPence(-123_456_789), shares)));
        }
    }

    [Fact]
    public void A_refusal_costs_no_memory()
    {
        long[] weights = [0, 0, -1];
        var shares = new long[3];

        Assert.Equal(0, BytesOf(() => ApportionmentMethod.LargestRemainder.Share(Money.FromPence(1), weights, shares)));
    }

    [Fact]
    public void The_measure_sees_a_single_small_array() => Assert.NotEqual(0, BytesOf(() => new long[1].Length));

    private static long BytesOf<T>(Func<T> call)
    {
        // The first calls may prepare code and tables.
        call();
        call();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 50; time++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
