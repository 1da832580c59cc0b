using System.Globalization;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What a run of apportionment came to.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is a run of no costs.</remarks>
/// <param name="Costs">How many costs were shared.</param>
/// <param name="Shares">How many shares there are.</param>
/// <param name="Apportioned">What the costs, and so the shares, come to.</param>
public readonly record struct ApportionmentTotals(int Costs, int Shares, Money Apportioned);

/// <summary>Shares the costs of many pools: the rule of <see cref="SharingPool.Apportion"/>, run over columns.</summary>
public static class ApportionmentRun
{
    /// <summary>Shares one cost for each pool into the caller's column.</summary>
    /// <remarks>
    /// Allocates nothing for each share; a pool of more than 256 sharers borrows its working space and gives it back. The shares of
    /// each cost are proven to add back to it before the next is taken.
    /// </remarks>
    /// <param name="pools">The pools.</param>
    /// <param name="costPence">The cost of each pool in whole pence, negative for a credit; one for each pool.</param>
    /// <param name="sharesPence">
    /// Takes every share in whole pence, pool after pool; as long as <see cref="SharingPools.ShareCount"/>.
    /// </param>
    /// <exception cref="ArgumentException">A column has another length.</exception>
    /// <exception cref="OverflowException">The costs together do not fit 64 bits of pence.</exception>
    public static ApportionmentTotals Execute(SharingPools pools, ReadOnlySpan<long> costPence, Span<long> sharesPence)
    {
        ArgumentNullException.ThrowIfNull(pools);
        var ends = pools.Ends;
        var weights = pools.Weights;
        if (costPence.Length != ends.Length || sharesPence.Length != weights.Length)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"Columns hold {ends.Length} costs and {weights.Length} shares."));
        }

        var (start, sum) = (0, 0L);
        for (var pool = 0; pool < ends.Length; pool++)
        {
            var count = ends[pool] - start;
            SharingPool.Share(Money.FromPence(costPence[pool]), weights.Slice(start, count), sharesPence.Slice(start, count));
            sum = checked(sum + costPence[pool]);
            start = ends[pool];
        }

        return new ApportionmentTotals(ends.Length, start, Money.FromPence(sum));
    }
}
