using System.Collections.Immutable;
using HousingFinance.Kernel.Apportionment;

namespace HousingFinance.Kernel.Recharges;

/// <summary>The homes that share the costs of one head in one area, and the parts that each takes.</summary>
/// <remarks>
/// <para>Made by an <see cref="EstateRegister"/>. Immutable. Homes stand in a settled order, the larger part first and among equals by
/// reference; where leases leave something over, the landlord stands last with it.</para>
/// <para>A cost is shared by <see cref="ApportionmentMethod.LargestRemainder"/> in that order, so that the odd pence go to the largest
/// remainders, then to the larger part, then to the lowest reference. A negative cost is the mirror of the positive one.</para>
/// </remarks>
public sealed class SharingPool
{
    private readonly long[] _weights;
    private readonly int[] _places;

    internal SharingPool(CostHead head, CostArea area, EstateHome[] homes, int[] members, in Internals.PoolWeights weights)
    {
        (Head, Area, LandlordWeight) = (head, area, weights.Landlord);
        var parts = weights.Homes;
        var order = Enumerable.Range(0, homes.Length).OrderByDescending(index => parts[index]).ToArray();
        Homes = [.. order.Select(index => homes[index].Property)];
        _places = Array.ConvertAll(order, index => members[index]);
        _weights = [.. order.Select(index => parts[index]), .. LandlordWeight > 0 ? [LandlordWeight] : Array.Empty<long>()];
    }

    /// <summary>The head.</summary>
    public CostHead Head { get; }

    /// <summary>The area.</summary>
    public CostArea Area { get; }

    /// <summary>The homes, in the order in which they share.</summary>
    public ImmutableArray<PropertyRef> Homes { get; }

    /// <summary>The parts of each home in that order; after them those of the landlord, where leases leave some.</summary>
    public ReadOnlySpan<long> Weights => _weights;

    /// <summary>The parts that no lease takes and the landlord bears; 0 where leases take all, or the measures decide.</summary>
    public long LandlordWeight { get; }

    /// <summary>Where each home stands on the register.</summary>
    internal ReadOnlySpan<int> Places => _places;

    /// <summary>The exact part of every cost that one home takes.</summary>
    /// <param name="property">The home.</param>
    /// <exception cref="ArgumentException">The home is not in the pool.</exception>
    public Ratio PartOf(PropertyRef property) => Homes.IndexOf(property) is var place and >= 0
        ? new Ratio(_weights[place], _weights.Sum())
        : throw new ArgumentException($"{property} has no part in {Head} of {Area}.", nameof(property));

    /// <summary>Shares a cost between the homes.</summary>
    /// <param name="cost">The cost; negative for a credit.</param>
    public ApportionedCost Apportion(Money cost)
    {
        var sharesPence = new long[_weights.Length];
        Share(cost, _weights, sharesPence);
        return new ApportionedCost(this, cost, ImmutableArray.Create(sharesPence));
    }

    /// <summary>The one rule: a pool's weights always share.</summary>
    internal static void Share(Money cost, ReadOnlySpan<long> weights, Span<long> sharesPence)
    {
        var status = ApportionmentMethod.LargestRemainder.Share(cost, weights, sharesPence);
        if (status != ApportionmentStatus.Shared)
        {
            throw new InvalidOperationException($"A pool of homes did not share {cost}: {status}.");
        }
    }
}

/// <summary>A cost, and what each home of its pool takes of it. They always add back to the cost.</summary>
/// <remarks>Made by <see cref="SharingPool.Apportion"/>. Immutable.</remarks>
public sealed class ApportionedCost
{
    private readonly ImmutableArray<long> _sharesPence;

    internal ApportionedCost(SharingPool pool, Money cost, ImmutableArray<long> sharesPence) =>
        (Pool, Cost, _sharesPence) = (pool, cost, sharesPence);

    /// <summary>Who shares.</summary>
    public SharingPool Pool { get; }

    /// <summary>What is shared.</summary>
    public Money Cost { get; }

    /// <summary>The shares in whole pence, in the order of the pool's weights.</summary>
    public ReadOnlySpan<long> SharesPence => _sharesPence.AsSpan();

    /// <summary>What no lease takes: the landlord bears it beside the shares of its own homes.</summary>
    public Money LeftByLeases => Pool.LandlordWeight > 0 ? Money.FromPence(_sharesPence[^1]) : Money.Zero;

    /// <summary>What one home takes, whoever holds it.</summary>
    /// <param name="property">The home.</param>
    /// <exception cref="ArgumentException">The home is not in the pool.</exception>
    public Money ShareOf(PropertyRef property) => Pool.Homes.IndexOf(property) is var place and >= 0
        ? Money.FromPence(_sharesPence[place])
        : throw new ArgumentException($"{property} has no part in {Pool.Head} of {Pool.Area}.", nameof(property));
}
