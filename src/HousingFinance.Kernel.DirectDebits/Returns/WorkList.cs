using System.Collections.Immutable;
using System.Globalization;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>A day's work of income officers: sorted by patch, reason and next step.</summary>
/// <remarks>Immutable.</remarks>
public sealed class WorkList
{
    /// <summary>A work list.</summary>
    /// <param name="items">Items of one report or several. What was seen before is left out, for it asks for nothing.</param>
    public WorkList(IEnumerable<WorkItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        Items = [.. items
            .Where(item => item.Status != ReturnStatus.Repeat)
            .OrderBy(item => item.Patch, StringComparer.Ordinal)
            .ThenBy(item => item.Reason, StringComparer.Ordinal)
            .ThenBy(item => item.Step)
            .ThenBy(item => item.Account.ToString(), StringComparer.Ordinal)
            .ThenBy(item => item.Collection, StringComparer.Ordinal)];
        Amount = Items.Aggregate(Money.Zero, (sum, item) => sum + item.Amount);
    }

    /// <summary>The lines in their order.</summary>
    public ImmutableArray<WorkItem> Items { get; }

    /// <summary>What came back in all of them.</summary>
    public Money Amount { get; }

    /// <summary>The lines of one patch.</summary>
    /// <param name="patch">The patch; empty for those whose patch is not known.</param>
    public ImmutableArray<WorkItem> Of(string patch) =>
        [.. Items.Where(item => string.Equals(item.Patch, patch, StringComparison.Ordinal))];

    /// <summary>How much: <c>14 items, £1,512.40</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Items.Length} items, {Amount}");
}
