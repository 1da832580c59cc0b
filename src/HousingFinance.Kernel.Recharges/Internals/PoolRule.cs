using System.Numerics;

namespace HousingFinance.Kernel.Recharges.Internals;

/// <summary>The parts that the homes of an area take of a head's costs, in the order of the homes.</summary>
/// <param name="Homes">The parts of each home.</param>
/// <param name="Landlord">The parts that no lease takes and the landlord bears.</param>
/// <param name="Fault">The home at fault, where one is; else -1.</param>
/// <param name="Taken">What the leases take of the whole, where they say; above 1 when they take too much.</param>
internal readonly record struct PoolWeights(long[] Homes, long Landlord, int Fault, (BigInteger Parts, BigInteger Whole) Taken)
{
    internal static PoolWeights AtFault(int home) => new([], 0, home, (0, 1));
}

/// <summary>How a head's costs in one area are shared: what each home's measure, lease and exclusion come to as whole parts.</summary>
internal static class PoolRule
{
    /// <summary>The most parts a whole may be cut into: pence x parts then fits 128 bits with room to spare.</summary>
    private const long MostParts = 1_000_000_000_000_000;

    internal static SharingPoolStatus Weigh(
        CostHead head, ReadOnlySpan<EstateHome> homes, BedroomFactors? factors, out PoolWeights weights)
    {
        if (homes.IsEmpty)
        {
            weights = PoolWeights.AtFault(-1);
            return SharingPoolStatus.AreaEmpty;
        }

        if (head.Level == CostLevel.Property)
        {
            weights = new([1], 0, -1, (1, 1));
            return SharingPoolStatus.Ready;
        }

        var byLease = head.Key == ApportionmentKey.LeaseShare;
        foreach (var home in homes)
        {
            byLease |= home.TermFor(head.Code) is { IsExcluded: false };
        }

        return byLease ? WeighLeases(head, homes, factors, out weights) : WeighMeasures(head, homes, factors, out weights);
    }

    // All homes by one measure: the parts are the measures themselves.
    private static SharingPoolStatus WeighMeasures(
        CostHead head, ReadOnlySpan<EstateHome> homes, BedroomFactors? factors, out PoolWeights weights)
    {
        var measures = new long[homes.Length];
        if (!TryMeasure(head, head.Key, homes, factors, measures, out var fault))
        {
            weights = PoolWeights.AtFault(fault);
            return SharingPoolStatus.MeasureMissing;
        }

        weights = new(measures, 0, -1, (1, 1));
        return measures.AsSpan().ContainsAnyExcept(0L) ? SharingPoolStatus.Ready : SharingPoolStatus.NobodyShares;
    }

    // Each lease says its own: every share is brought to one denominator, and what they leave is the landlord's.
    private static SharingPoolStatus WeighLeases(
        CostHead head, ReadOnlySpan<EstateHome> homes, BedroomFactors? factors, out PoolWeights weights)
    {
        var shares = new (BigInteger Parts, BigInteger Whole)[homes.Length];
        var measured = new Dictionary<ApportionmentKey, (long[] Measures, BigInteger All)>();
        for (var index = 0; index < homes.Length; index++)
        {
            var term = homes[index].TermFor(head.Code);
            var key = term?.Key ?? head.Key;
            if (term is { Share: { } share })
            {
                shares[index] = (share.Numerator, share.Denominator);
            }
            else if (term is { IsExcluded: true })
            {
                shares[index] = (0, 1);
            }
            else if (key == ApportionmentKey.LeaseShare)
            {
                shares[index] = (0, 1);
                if (homes[index].Holdings.Any(holding => holding.IsCharged))
                {
                    weights = PoolWeights.AtFault(index);
                    return SharingPoolStatus.LeaseShareMissing;
                }
            }
            else
            {
                if (!measured.TryGetValue(key, out var all))
                {
                    var measures = new long[homes.Length];
                    if (!TryMeasure(head, key, homes, factors, measures, out var fault))
                    {
                        weights = PoolWeights.AtFault(fault);
                        return SharingPoolStatus.MeasureMissing;
                    }

                    measured.Add(key, all = (measures, measures.Aggregate(BigInteger.Zero, (sum, measure) => sum + measure)));
                }

                shares[index] = (all.Measures[index], all.All);
            }
        }

        return ToOneWhole(shares, out weights);
    }

    private static SharingPoolStatus ToOneWhole((BigInteger Parts, BigInteger Whole)[] shares, out PoolWeights weights)
    {
        var whole = BigInteger.One;
        foreach (var share in shares)
        {
            var reduced = share.Whole / BigInteger.GreatestCommonDivisor(share.Parts, share.Whole);
            whole = whole / BigInteger.GreatestCommonDivisor(whole, reduced) * reduced;
        }

        var taken = shares.Aggregate(BigInteger.Zero, (sum, share) => sum + (share.Parts * whole / share.Whole));
        weights = new([], 0, -1, (taken, whole));
        if (taken > whole)
        {
            return SharingPoolStatus.LeaseSharesAboveWhole;
        }

        if (whole > MostParts)
        {
            return SharingPoolStatus.LeaseSharesTooFine;
        }

        weights = weights with
        {
            Homes = Array.ConvertAll(shares, share => (long)(share.Parts * whole / share.Whole)),
            Landlord = (long)(whole - taken),
        };
        return taken < whole ? SharingPoolStatus.LeaseSharesBelowWhole : SharingPoolStatus.Ready;
    }

    // The measure of every home that is not kept out; a home whose measure is not known stops the sharing, for others would bear its part.
    private static bool TryMeasure(
        CostHead head, ApportionmentKey key, ReadOnlySpan<EstateHome> homes, BedroomFactors? factors, long[] measures, out int fault)
    {
        for (fault = 0; fault < homes.Length; fault++)
        {
            if (homes[fault].TermFor(head.Code) is { IsExcluded: true })
            {
                continue;
            }

            if (key.WeightOf(homes[fault].Measures, factors) is not { } measure)
            {
                return false;
            }

            measures[fault] = measure;
        }

        fault = -1;
        return true;
    }
}
