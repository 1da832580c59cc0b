using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// The rent review of a shared ownership lease: an index, a margin added to it, and how far a falling index is followed.
/// </summary>
/// <remarks>
/// The lease governs, not the rent standard. The margin is added to the index, never multiplied. Equal when every part is equal.
/// </remarks>
/// <param name="Index">Which index the lease follows.</param>
/// <param name="LeastIndex">The index is taken as this where it is lower.</param>
/// <param name="Margin">Percentage points added to the index.</param>
/// <param name="Source">The lease form, or where its terms were read.</param>
/// <param name="Status">How sure we are of these terms.</param>
public sealed record SharedOwnershipLease(
    PriceIndexKind Index, Percentage LeastIndex, Percentage Margin, Citation Source, FigureStatus Status)
{
    /// <summary>The older model lease: Retail Prices Index plus 0.50%; where the index is nil or negative, 0.50%.</summary>
    public static SharedOwnershipLease RpiModel { get; } = new(
        PriceIndexKind.Rpi, Percentage.Zero, Percentage.Of(0.5m),
        new Citation("Shared ownership model leases, explanatory note", "rent review", new(2026, 11, 22)), FigureStatus.Verified);

    /// <summary>
    /// The model lease of grant-funded homes from 12 October 2023: Consumer Prices Index plus 1.00%, down to nil at an index of
    /// -1.00%.
    /// </summary>
    public static SharedOwnershipLease CpiModel { get; } = new(
        PriceIndexKind.Cpi, Percentage.Of(-1m), Percentage.Of(1m),
        new Citation("Shared ownership model leases, explanatory note", "rent review", new(2026, 11, 22)), FigureStatus.Verified);

    /// <summary>The most by which the rent may rise at a review: the index, not below the least index, plus the margin.</summary>
    /// <param name="change">The yearly change of the index for the month that the lease names.</param>
    public Percentage Increase(Percentage change) => Percentage.Max(change, LeastIndex) + Margin;
}
