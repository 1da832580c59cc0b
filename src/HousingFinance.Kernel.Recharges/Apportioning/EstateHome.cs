using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>One home: where it stands, what it measures, who holds it and what its lease says.</summary>
/// <remarks>Equal when every part is equal, the two lists by their contents.</remarks>
public sealed record EstateHome
{
    /// <summary>The row it came from, from 1; 0 when it has none.</summary>
    public int SourceRow { get; init; }

    /// <summary>The home.</summary>
    public PropertyRef Property { get; init; }

    /// <summary>The code of its block; empty for a house.</summary>
    public string Block { get; init; } = "";

    /// <summary>The code of its estate; empty for a home outside any.</summary>
    public string Estate { get; init; } = "";

    /// <summary>The code of its heating system; empty where it heats itself.</summary>
    public string HeatingSystem { get; init; } = "";

    /// <summary>What is known of it.</summary>
    public HomeMeasures Measures { get; init; }

    /// <summary>Who has held it, earliest first.</summary>
    public ImmutableArray<Holding> Holdings { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>What its lease says, one term a head at most.</summary>
    public ImmutableArray<LeaseTerm> LeaseTerms { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Its code at a level; empty where it belongs to no such area.</summary>
    /// <param name="level">The level.</param>
    public string CodeAt(CostLevel level) => level switch
    {
        CostLevel.Property => Property.ToString(),
        CostLevel.Block => Block,
        CostLevel.Estate => Estate,
        _ => HeatingSystem,
    };

    /// <summary>What the lease says of a head; null where it says nothing.</summary>
    /// <param name="head">The code of the head.</param>
    public LeaseTerm? TermFor(string head)
    {
        foreach (var term in LeaseTerms)
        {
            if (string.Equals(term.Head, head, StringComparison.Ordinal))
            {
                return term;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(EstateHome? other) => other is not null && SourceRow == other.SourceRow && Property == other.Property
        && Block == other.Block && Estate == other.Estate && HeatingSystem == other.HeatingSystem && Measures == other.Measures
        && Holdings.SequenceEqual(other.Holdings) && LeaseTerms.SequenceEqual(other.LeaseTerms);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SourceRow, Property, Block, Estate, Measures, Holdings.Length);

    /// <summary>The home with its areas: <c>NEC:P614137, block ELM1</c>.</summary>
    public override string ToString() => $"{Property}{(Block.Length > 0 ? ", block " + Block : "")}";

    /// <summary>Where the home stands: its row and its property.</summary>
    internal Locator At
    {
        get
        {
            var place = SourceRow > 0 ? Locator.AtRow("homes", SourceRow) : Locator.In("home");
            return Property.Value.Length > 0 ? place.OfProperty(Property) : place;
        }
    }
}
