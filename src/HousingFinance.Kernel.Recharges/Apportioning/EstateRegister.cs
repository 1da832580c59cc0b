using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using HousingFinance.Kernel.Recharges.Internals;

namespace HousingFinance.Kernel.Recharges;

/// <summary>A home that may not stand on the estate register, and why.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is no refusal; asking it to explain itself throws.</remarks>
/// <param name="Home">The home as it was given.</param>
/// <param name="Status">Why.</param>
public readonly record struct EstateHomeRefusal(EstateHome Home, EstateHomeStatus Status)
{
    /// <summary>The finding.</summary>
    public Diagnostic Explain() => Status.Explain(Home);
}

/// <summary>
/// The homes of a landlord's blocks, estates and heating systems, and those that were not well formed with their reasons.
/// </summary>
/// <remarks>
/// Made by an <see cref="EstateRegisterBuilder"/>. Immutable. Homes stand in the order of their references, whatever the order in which
/// they came, so that shares never depend on it.
/// </remarks>
public sealed class EstateRegister
{
    private readonly FrozenDictionary<PropertyRef, int> _places;
    private readonly FrozenDictionary<CostArea, int[]> _areas;
    private readonly FrozenSet<CostArea> _incomplete;

    internal EstateRegister(
        ImmutableArray<EstateHome> homes, ImmutableArray<EstateHomeRefusal> setAside, BedroomFactors? factors)
    {
        (Homes, SetAside, BedroomFactors) = (homes, setAside, factors);
        var places = new Dictionary<PropertyRef, int>(homes.Length);
        var areas = new Dictionary<CostArea, List<int>>();
        for (var place = 0; place < homes.Length; place++)
        {
            places.Add(homes[place].Property, place);
            foreach (var level in Enum.GetValues<CostLevel>())
            {
                if (AreaOf(homes[place], level) is { } area)
                {
                    if (!areas.TryGetValue(area, out var members))
                    {
                        areas.Add(area, members = []);
                    }

                    members.Add(place);
                }
            }
        }

        _places = places.ToFrozenDictionary();
        _areas = areas.ToFrozenDictionary(area => area.Key, area => area.Value.ToArray());
        _incomplete = setAside.SelectMany(refusal => Enum.GetValues<CostLevel>().Select(level => AreaOf(refusal.Home, level)))
            .OfType<CostArea>().ToFrozenSet();
    }

    /// <summary>The homes, in the order of their references.</summary>
    public ImmutableArray<EstateHome> Homes { get; }

    /// <summary>The homes that may not stand on the register, in the order in which they came.</summary>
    public ImmutableArray<EstateHomeRefusal> SetAside { get; }

    /// <summary>The council's factors by number of bedrooms; null where no cost is shared by them.</summary>
    public BedroomFactors? BedroomFactors { get; }

    /// <summary>Every area of a level that has a home, by code.</summary>
    /// <param name="level">The level.</param>
    public ImmutableArray<CostArea> AreasAt(CostLevel level) => [.. _areas.Keys.Where(area => area.Level == level).Order()];

    /// <summary>Finds a home.</summary>
    /// <param name="property">Its reference.</param>
    /// <param name="home">The home; null when the answer is no.</param>
    public bool TryFind(PropertyRef property, [NotNullWhen(true)] out EstateHome? home)
    {
        home = _places.TryGetValue(property, out var place) ? Homes[place] : null;
        return home is not null;
    }

    /// <summary>The homes that share a head's costs in one area, and the parts that each takes; or why they cannot be shared.</summary>
    /// <param name="head">The head.</param>
    /// <param name="area">An area at the head's level.</param>
    /// <exception cref="ArgumentException">The area is at another level.</exception>
    public Outcome<SharingPool> Pool(CostHead head, CostArea area)
    {
        ArgumentNullException.ThrowIfNull(head);
        if (area.Level != head.Level)
        {
            throw new ArgumentException($"{head} is shared at the level {head.Level}, and {area} is not one.", nameof(area));
        }

        var members = MembersOf(area);
        var homes = Array.ConvertAll(members, member => Homes[member]);
        var weights = PoolWeights.AtFault(-1);
        var status = _incomplete.Contains(area)
            ? SharingPoolStatus.HomeSetAside
            : PoolRule.Weigh(head, homes, BedroomFactors, out weights);
        if (!status.IsAccepted())
        {
            return Outcome.Refused<SharingPool>(status.Explain(head, area, homes, weights));
        }

        var pool = new SharingPool(head, area, homes, members, weights);
        return status == SharingPoolStatus.Ready ? Outcome.Of(pool) : Outcome.Of(pool, [status.Explain(head, area, homes, weights)]);
    }

    /// <summary>The register with one home's new holder, as after a sale, a letting or the end of one.</summary>
    /// <param name="property">The home.</param>
    /// <param name="holding">The new holding.</param>
    /// <returns>The register, or why the holding does not follow those before it.</returns>
    /// <exception cref="ArgumentException">The register has no such home.</exception>
    public Outcome<EstateRegister> WithHolding(PropertyRef property, Holding holding)
    {
        if (!_places.TryGetValue(property, out var place))
        {
            throw new ArgumentException($"{property} does not stand on the register.", nameof(property));
        }

        var home = Homes[place] with { Holdings = Homes[place].Holdings.Add(holding) };
        var status = HomeRule.Assess(home);
        return status == EstateHomeStatus.Accepted
            ? Outcome.Of(new EstateRegister(Homes.SetItem(place, home), SetAside, BedroomFactors))
            : Outcome.Refused<EstateRegister>(status.Explain(home));
    }

    private int[] MembersOf(CostArea area) => _areas.TryGetValue(area, out var members) ? members : [];

    // A home without reference is no area of its own.
    private static CostArea? AreaOf(EstateHome home, CostLevel level)
    {
        var code = home.CodeAt(level);
        return string.IsNullOrWhiteSpace(code) ? null : new CostArea(level, code);
    }
}
