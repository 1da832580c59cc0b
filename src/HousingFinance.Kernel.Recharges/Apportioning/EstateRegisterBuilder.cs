using System.Collections.Immutable;
using HousingFinance.Kernel.Recharges.Internals;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Takes homes one by one, sets aside those that are not well formed, and makes the register of the rest.</summary>
/// <remarks>Not for several threads at once. What goes in comes out.</remarks>
public sealed class EstateRegisterBuilder
{
    private readonly Dictionary<PropertyRef, EstateHome> _homes = [];
    private readonly ImmutableArray<EstateHomeRefusal>.Builder _setAside = ImmutableArray.CreateBuilder<EstateHomeRefusal>();

    /// <summary>The council's factors by number of bedrooms; null where no cost is shared by them.</summary>
    public BedroomFactors? BedroomFactors { get; init; }

    /// <summary>How many homes were accepted so far.</summary>
    public int Count => _homes.Count;

    /// <summary>Adds a home, or sets it aside and says why.</summary>
    /// <param name="home">The home.</param>
    public EstateHomeStatus Add(EstateHome home)
    {
        ArgumentNullException.ThrowIfNull(home);
        var status = _homes.ContainsKey(home.Property) ? EstateHomeStatus.PropertyRepeated : HomeRule.Assess(home);
        if (status == EstateHomeStatus.Accepted)
        {
            _homes.Add(home.Property, home);
        }
        else
        {
            _setAside.Add(new EstateHomeRefusal(home, status));
        }

        return status;
    }

    /// <summary>Makes the register. The builder may go on being used and keeps its homes.</summary>
    public EstateRegister Build() => new(
        [.. _homes.Values.OrderBy(home => home.Property, Comparer<PropertyRef>.Create(HomeRule.Compare))],
        _setAside.ToImmutable(),
        BedroomFactors);
}
