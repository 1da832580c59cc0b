using System.Collections.Immutable;
using System.Globalization;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// Homes counted by how much their rent rises, basis by basis: what a rent officer looks at before any letter goes out.
/// </summary>
/// <remarks>
/// <para>Takes any new rents, those of a run of ours or those that another system or a spreadsheet proposes. Whole numbers only. Made in
/// one pass that allocates nothing for a row.</para>
/// <para>Immutable. The distributions of the parts of a roll, added, are the distribution of the whole. Not compared by content.</para>
/// </remarks>
public sealed class IncreaseDistribution
{
    private readonly IncreaseSpread?[] _byBasis = new IncreaseSpread?[RentBasis.HighestValue + 1];

    private IncreaseDistribution()
    {
    }

    /// <summary>All homes together.</summary>
    public IncreaseSpread Whole { get; } = new(null);

    /// <summary>The homes of each basis that was met, in the catalogue's order.</summary>
    public ImmutableArray<IncreaseSpread> ByBasis => [.. _byBasis.OfType<IncreaseSpread>()];

    /// <summary>The homes of one basis; none counted where the basis was not met.</summary>
    /// <param name="basis">The basis.</param>
    public IncreaseSpread For(RentBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return _byBasis[basis.Value] ?? new IncreaseSpread(basis);
    }

    /// <summary>The distribution of the rents that a run made.</summary>
    /// <param name="result">The result of the run.</param>
    public static IncreaseDistribution Of(UpratingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Of(result.Roll, result.Terms, 0, result.NewRentPence.Span, result.Statuses.Span);
    }

    /// <summary>The distribution of new rents, whoever made them, for some rows of a roll.</summary>
    /// <param name="roll">The roll.</param>
    /// <param name="terms">The terms of the year, which say on what week basis new rents are.</param>
    /// <param name="firstRow">The first row, from 0.</param>
    /// <param name="newRentPence">
    /// The new limited rent of each row from the first on, in pence a charged week, in the roll's order; its length says how many
    /// rows are counted.
    /// </param>
    /// <param name="statuses">How each of them came out; rows set aside are counted as that and in no band.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or reach beyond the roll.</exception>
    public static IncreaseDistribution Of(
        RentRoll roll, UpratingTerms terms, int firstRow, ReadOnlySpan<int> newRentPence, ReadOnlySpan<UpratingStatus> statuses)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegative(firstRow);
        if (newRentPence.Length != statuses.Length || newRentPence.Length > roll.Count - firstRow)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Both columns must hold as many rows, and the roll has {roll.Count - firstRow} rows from row {firstRow}."),
                nameof(newRentPence));
        }

        var distribution = new IncreaseDistribution();
        foreach (var segment in roll.Segments)
        {
            var first = Math.Max(segment.FirstRow, firstRow);
            var count = Math.Min(segment.FirstRow + segment.Count, firstRow + newRentPence.Length) - first;
            if (count > 0)
            {
                var spread = distribution._byBasis[segment.Basis.Value] ??= new IncreaseSpread(segment.Basis);
                Count(
                    spread,
                    (segment.Weeks.Weeks, terms.NewWeekBasis(segment.Weeks).Weeks),
                    roll.LimitedRentPence.Slice(first, count),
                    newRentPence.Slice(first - firstRow, count),
                    statuses.Slice(first - firstRow, count));
            }
        }

        return distribution.WithWhole();
    }

    /// <summary>This distribution and that of other homes, added.</summary>
    /// <param name="other">The distribution of other rows, or of another roll.</param>
    public IncreaseDistribution Plus(IncreaseDistribution other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var sum = new IncreaseDistribution();
        foreach (var spread in ByBasis.Concat(other.ByBasis))
        {
            (sum._byBasis[spread.Basis!.Value] ??= new IncreaseSpread(spread.Basis)).Add(spread);
        }

        return sum.WithWhole();
    }

    private static void Count(
        IncreaseSpread spread,
        (int Now, int Next) weeks,
        ReadOnlySpan<int> rents,
        ReadOnlySpan<int> newRents,
        ReadOnlySpan<UpratingStatus> statuses)
    {
        for (var row = 0; row < rents.Length; row++)
        {
            if (statuses[row].IsAccepted() && rents[row] > 0)
            {
                spread.Count((long)rents[row] * weeks.Now, (long)newRents[row] * weeks.Next, weeks.Next);
            }
            else
            {
                spread.CountSetAside();
            }
        }
    }

    private IncreaseDistribution WithWhole()
    {
        foreach (var spread in ByBasis)
        {
            Whole.Add(spread);
        }

        return this;
    }
}
