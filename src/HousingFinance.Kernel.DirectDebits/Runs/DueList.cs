using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits.Internals;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>How many and how much: of a due list, a batch or a file.</summary>
/// <param name="Collections">How many collections.</param>
/// <param name="Value">What they come to.</param>
/// <param name="Records">How many records of instructions; an amendment makes two.</param>
/// <remarks>Equal when every part is equal. <c>default</c> is nothing.</remarks>
public readonly record struct RunTotals(int Collections, Money Value, int Records)
{
    /// <summary>The totals in words: <c>212 collections, £21,512.40, 3 records of instructions</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Collections} collections, {Value}, {Records} records of instructions");

    internal static RunTotals Of(IEnumerable<CollectionEntry> entries)
    {
        var (collections, value, records) = (0, Money.Zero, 0);
        foreach (var entry in entries)
        {
            (collections, records) = entry.IsCollection
                ? (collections + 1, records)
                : (collections, records + (entry.Amendment is null ? 1 : 2));
            value += entry.Amount;
        }

        return new RunTotals(collections, value, records);
    }
}

/// <summary>Everything that is sent for one processing day, and everything that is not, each with its reason.</summary>
/// <remarks>Every payer is on it, with one line or more. Immutable.</remarks>
public sealed class DueList
{
    private DueList(ProcessingDay day, CollectionDay collectionDay, CollectionRunTerms terms, ImmutableArray<DueItem> items)
    {
        (Day, CollectionDay, Terms, Items) = (day, collectionDay, terms, items);
        Totals = RunTotals.Of(items.Where(item => item.IsIncluded).Select(item => item.Entry!));
        var value = items.Aggregate(Money.Zero, (sum, item) => sum + item.Amount);
        var included = items.Count(item => item.IsIncluded);
        Report = new RunReport(
            "due list",
            default(FiguresEdition),
            items.Length,
            included,
            items.Length - included,
            value,
            Totals.Value,
            value - Totals.Value);
    }

    /// <summary>The processing day, which the file holds.</summary>
    public ProcessingDay Day { get; }

    /// <summary>The day on which the money moves.</summary>
    public CollectionDay CollectionDay { get; }

    /// <summary>What it was held to.</summary>
    public CollectionRunTerms Terms { get; }

    /// <summary>Its lines, payer by payer in the order given.</summary>
    public ImmutableArray<DueItem> Items { get; }

    /// <summary>What is sent.</summary>
    public RunTotals Totals { get; }

    /// <summary>Proof that every line and every penny due is sent or set aside with a reason.</summary>
    public RunReport Report { get; }

    /// <summary>The due list of a processing day.</summary>
    /// <param name="day">The processing day.</param>
    /// <param name="payers">The payers.</param>
    /// <param name="batches">The batches that there are; those at their end do not matter.</param>
    /// <param name="terms">What the run is held to.</param>
    /// <exception cref="ArgumentException">The day is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know the working day after it.</exception>
    public static DueList For(
        ProcessingDay day, PayerRegister payers, IEnumerable<CollectionBatch> batches, CollectionRunTerms terms)
    {
        ArgumentNullException.ThrowIfNull(payers);
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentNullException.ThrowIfNull(terms);
        if (day.IsNone)
        {
            throw new ArgumentException("A due list is of a processing day.", nameof(day));
        }

        var (collectionDay, open) = (CollectionDay.Of(day, terms.Calendar), new OpenBatches(batches));
        return new DueList(
            day, collectionDay, terms, [.. payers.All.SelectMany(payer => DueRule.Assess(payer, day, collectionDay, terms, open))]);
    }

    /// <summary>Day and totals: <c>due list for 2026-05-29: 212 collections, £21,512.40, 3 records of instructions</c>.</summary>
    public override string ToString() => $"due list for {Day}: {Totals}";
}
