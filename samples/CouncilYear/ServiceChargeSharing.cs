using HousingFinance.Kernel;
using HousingFinance.Kernel.Recharges;

namespace CouncilYear;

/// <summary>What the sold flats of a chunk are charged: a row for each flat, a column for each head.</summary>
/// <param name="Flats">How many flats.</param>
internal sealed record FlatCharges(int Flats)
{
    public long[] EstimatePence { get; } = new long[Flats * ServiceCosts.Heads.Length];

    public long[] ActualPence { get; } = new long[Flats * ServiceCosts.Heads.Length];

    public ReadOnlySpan<long> EstimateOf(int flat) => RowOf(EstimatePence, flat);

    public ReadOnlySpan<long> ActualOf(int flat) => RowOf(ActualPence, flat);

    /// <summary>What a row comes to.</summary>
    public static Money Sum(ReadOnlySpan<long> pence)
    {
        var sum = Money.Zero;
        foreach (var each in pence)
        {
            sum += Money.FromPence(each);
        }

        return sum;
    }

    private static ReadOnlySpan<long> RowOf(long[] column, int flat) =>
        column.AsSpan(flat * ServiceCosts.Heads.Length, ServiceCosts.Heads.Length);
}

/// <summary>Who bears a cost.</summary>
/// <param name="Cost">The cost.</param>
/// <param name="Leaseholders">What the leaseholders bear.</param>
/// <param name="Let">What the landlord bears for homes that are let.</param>
/// <param name="Empty">What the landlord bears for homes that stand empty.</param>
internal readonly record struct BornePart(Money Cost, Money Leaseholders, Money Let, Money Empty)
{
    public Money Landlord => Let + Empty;

    public static BornePart operator +(BornePart left, BornePart right) => new(
        left.Cost + right.Cost, left.Leaseholders + right.Leaseholders, left.Let + right.Let, left.Empty + right.Empty);

    public BornePart With(int place, Money share) => place switch
    {
        LeasedStock.Let => this with { Let = Let + share },
        LeasedStock.Empty => this with { Empty = Empty + share },
        _ => this with { Leaseholders = Leaseholders + share },
    };
}

/// <summary>One head over the whole council.</summary>
internal sealed record HeadYear(CostHead Head, BornePart Estimate, BornePart Actual);

/// <summary>Shares the costs of all blocks and estates by the package's run over columns, chunk after chunk.</summary>
internal sealed class ServiceChargeSharing
{
    private readonly BornePart[] _estimate = new BornePart[ServiceCosts.Heads.Length];
    private readonly BornePart[] _actual = new BornePart[ServiceCosts.Heads.Length];

    /// <summary>How many shares the estimates came to; the actual costs came to as many.</summary>
    public long Shares { get; private set; }

    /// <summary>The heads over all chunks so far.</summary>
    /// <exception cref="InvalidOperationException">What was shared is not what it cost.</exception>
    public IEnumerable<HeadYear> Heads()
    {
        for (var head = 0; head < _estimate.Length; head++)
        {
            foreach (var part in new[] { _estimate[head], _actual[head] })
            {
                if (part.Leaseholders + part.Landlord != part.Cost)
                {
                    throw new InvalidOperationException($"{ServiceCosts.Heads[head]}: {part.Cost} was not shared out whole.");
                }
            }

            yield return new HeadYear(ServiceCosts.Heads[head], _estimate[head], _actual[head]);
        }
    }

    /// <summary>Shares the costs of some estates, estimated and actual.</summary>
    public FlatCharges Share(EstateChunk chunk)
    {
        var areas = new List<(int Head, SharedArea Area)>();
        for (var head = 0; head < ServiceCosts.Heads.Length; head++)
        {
            foreach (var area in chunk.At(ServiceCosts.Heads[head].Level))
            {
                areas.Add((head, area));
            }
        }

        var pools = new SharingPools([.. areas.Select(each =>
            chunk.Register.Pool(ServiceCosts.Heads[each.Head], each.Area.Area).Value)]);
        var places = PlacesOf(pools, chunk);
        var charges = new FlatCharges(chunk.Sold.Length);
        Run(pools, places, areas, ServiceCosts.Estimate, _estimate, charges.EstimatePence);
        Run(pools, places, areas, ServiceCosts.Actual, _actual, charges.ActualPence);
        Shares += pools.ShareCount;
        return charges;
    }

    private static void Run(
        SharingPools pools,
        ReadOnlySpan<int> places,
        List<(int Head, SharedArea Area)> areas,
        Func<int, SharedArea, Money> costOf,
        BornePart[] heads,
        Span<long> flatsPence)
    {
        var costPence = areas.ConvertAll(each => costOf(each.Head, each.Area).Pence).ToArray();
        var sharesPence = new long[pools.ShareCount];
        ApportionmentRun.Execute(pools, costPence, sharesPence);
        for (var pool = 0; pool < costPence.Length; pool++)
        {
            var head = areas[pool].Head;
            var part = new BornePart(Money.FromPence(costPence[pool]), Money.Zero, Money.Zero, Money.Zero);
            for (var share = pools.StartOf(pool); share < pools.Ends[pool]; share++)
            {
                part = part.With(places[share], Money.FromPence(sharesPence[share]));
                if (places[share] >= 0)
                {
                    flatsPence[(places[share] * heads.Length) + head] += sharesPence[share];
                }
            }

            heads[head] += part;
        }
    }

    private static int[] PlacesOf(SharingPools pools, EstateChunk chunk)
    {
        var (places, at) = (new int[pools.ShareCount], 0);
        foreach (var pool in pools.Pools)
        {
            foreach (var home in pool.Homes)
            {
                places[at++] = chunk.Places[home];
            }
        }

        return places;
    }
}
