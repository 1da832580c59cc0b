using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Recharges;

namespace CouncilYear;

/// <summary>A block or an estate that shares costs.</summary>
/// <param name="Area">The area.</param>
/// <param name="Number">A number from which its costs are invented.</param>
/// <param name="Homes">How many homes share, sold flats included.</param>
internal readonly record struct SharedArea(CostArea Area, int Number, int Homes);

/// <summary>What the invented council spends on its blocks and estates. Nothing here is law, only likely.</summary>
internal static class ServiceCosts
{
    /// <summary>What a home's share of each head is about, in pence a year.</summary>
    private static readonly long[] YearlyPence = [104_00, 31_00, 118_00, 146_00, 52_00, 14_00];

    /// <summary>The heads, in the order in which they are shown.</summary>
    public static ImmutableArray<CostHead> Heads { get; } =
    [
        new("CLEAN", "Cleaning", CostHeadKind.Services, CostLevel.Block, ApportionmentKey.EqualShare),
        new("LIGHT", "Lighting", CostHeadKind.Services, CostLevel.Block, ApportionmentKey.EqualShare),
        new("INSURE", "Buildings insurance", CostHeadKind.Insurance, CostLevel.Block, ApportionmentKey.BedroomFactor),
        new("REPAIR", "Block repairs", CostHeadKind.Services, CostLevel.Block, ApportionmentKey.BedroomFactor),
        new("GROUNDS", "Estate grounds", CostHeadKind.Services, CostLevel.Estate, ApportionmentKey.EqualShare),
        new("LAMPS", "Estate lamps", CostHeadKind.Services, CostLevel.Estate, ApportionmentKey.EqualShare),
    ];

    /// <summary>The council's factors by number of bedrooms, from a bedsit on.</summary>
    public static BedroomFactors Factors { get; } = new(0.7m, 0.85m, 1m, 1.15m, 1.3m);

    /// <summary>What a head is expected to cost, in whole pounds.</summary>
    public static Money Estimate(int head, SharedArea area) =>
        Money.FromPence(area.Homes * (YearlyPence[head] + (((area.Number * 37) + (head * 11)) % 23 * 100)));

    /// <summary>What it cost: from 12% below the estimate to 14% above it, with odd pence.</summary>
    public static Money Actual(int head, SharedArea area)
    {
        var percent = 88 + (((area.Number * 29L) + (head * 7)) % 27);
        return Money.FromPence(RoundingRule.HalfUp.Apply(Estimate(head, area).Pence * percent, 100L) + (area.Number % 100));
    }
}
