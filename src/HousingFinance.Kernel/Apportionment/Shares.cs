using System.Collections;
using System.Collections.Immutable;

namespace HousingFinance.Kernel.Apportionment;

/// <summary>A total and the shares it was apportioned into, in the order of the weights. They always add back to the total.</summary>
/// <remarks>Immutable; made only by an <see cref="ApportionmentMethod"/>, which proves the sum. Not compared by content.</remarks>
public sealed class Shares : IReadOnlyList<Money>
{
    private readonly ImmutableArray<long> _sharesPence;

    internal Shares(Money total, ImmutableArray<long> sharesPence) => (Total, _sharesPence) = (total, sharesPence);

    /// <summary>What was shared, and the sum of the shares.</summary>
    public Money Total { get; }

    /// <summary>How many sharers there are, those who take nothing included.</summary>
    public int Count => _sharesPence.Length;

    /// <summary>The shares in whole pence, in the order of the weights.</summary>
    public ReadOnlySpan<long> SharesPence => _sharesPence.AsSpan();

    /// <summary>The share of one sharer.</summary>
    /// <param name="index">The sharer's place among the weights, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such sharer.</exception>
    public Money this[int index] => Money.FromPence(_sharesPence[index]);

    /// <inheritdoc/>
    public IEnumerator<Money> GetEnumerator() => _sharesPence.Select(Money.FromPence).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The shares in words: <c>£33.34, £33.33, £33.33</c>. Never depends on culture.</summary>
    public override string ToString() => string.Join(", ", this);
}
