using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>
/// A council's factors by number of bedrooms: how many parts of a shared cost a home of that size takes. The last holds for every larger
/// home, so that no home is left without one.
/// </summary>
/// <remarks>
/// A council's own choice, not a statutory figure: one published scale is bedsit 1.5, one bedroom 3, two 4, three 4.5, four and over 5.
/// Immutable. Equal when the factors are equal.
/// </remarks>
public sealed class BedroomFactors : IEquatable<BedroomFactors>
{
    private const int PartsOfOne = 100;
    private readonly ImmutableArray<long> _hundredths;

    /// <summary>Factors from a bedsit upwards.</summary>
    /// <param name="factors">The factor of a bedsit, of one bedroom, of two and so on; each above 0, at most two decimal places.</param>
    /// <exception cref="ArgumentException">There is none, or one is not above 0 or too fine.</exception>
    public BedroomFactors(params ReadOnlySpan<decimal> factors)
    {
        var hundredths = ImmutableArray.CreateBuilder<long>(factors.Length);
        foreach (var factor in factors)
        {
            var parts = factor * PartsOfOne;
            if (factor is <= 0m or > 1_000m || decimal.Truncate(parts) != parts)
            {
                throw new ArgumentException("A factor is above 0, at most 1,000, with at most two decimal places.", nameof(factors));
            }

            hundredths.Add((long)parts);
        }

        _hundredths = hundredths.Count > 0
            ? hundredths.ToImmutable()
            : throw new ArgumentException("At least the factor of a bedsit.", nameof(factors));
    }

    /// <summary>The factor of a home.</summary>
    /// <param name="bedrooms">0 for a bedsit, or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 0 bedrooms.</exception>
    public decimal FactorOf(int bedrooms) => (decimal)HundredthsOf(bedrooms) / PartsOfOne;

    /// <inheritdoc/>
    public bool Equals(BedroomFactors? other) => other is not null && _hundredths.SequenceEqual(other._hundredths);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BedroomFactors);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_hundredths.Length, _hundredths[0], _hundredths[^1]);

    internal long HundredthsOf(int bedrooms)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bedrooms);
        return _hundredths[Math.Min(bedrooms, _hundredths.Length - 1)];
    }
}
