using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Figures;

/// <summary>One entry of a dated figure: from a day on, this value, on this authority.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is no entry: it has no source, and a dated figure refuses it.</remarks>
/// <typeparam name="T">What the figure is.</typeparam>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Value">The figure.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Status">How sure we are of it.</param>
public readonly record struct DatedFigure<T>(LocalDate From, T Value, Citation Source, FigureStatus Status)
{
    /// <summary>
    /// The last day on which it holds, where nothing is known from there to the next entry; null where it holds until then.
    /// </summary>
    public LocalDate? Through { get; init; }

    /// <summary>The entry in words: <c>4.80% from 2026-04-01 (verified: …)</c>, with its last day where it has one.</summary>
    public override string ToString()
    {
        var end = Through is { } through ? " to " + LocalDatePattern.Iso.Format(through) : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Value} from {LocalDatePattern.Iso.Format(From)}{end} ({Status.ToString().ToLowerInvariant()}: {Source})");
    }
}

/// <summary>
/// A figure that changes by date, with a first day and a last: outside what is known it refuses, and never extends the nearest value.
/// </summary>
/// <typeparam name="T">What the figure is.</typeparam>
/// <remarks>
/// Immutable. Entries hold from their day until the day before the next one, the last until <see cref="KnownThrough"/>; an entry that
/// ends sooner leaves days on which the figure refuses.
/// </remarks>
public sealed class DatedFigures<T>
{
    /// <summary>A figure with its entries.</summary>
    /// <param name="name">What the figure is called.</param>
    /// <param name="knownThrough">The last day for which the last entry is known to hold.</param>
    /// <param name="entries">At least one, in strictly ascending order of day, each with a citation.</param>
    /// <exception cref="ArgumentException">
    /// No entry, entries out of order or without a citation, or a horizon before the last entry.
    /// </exception>
    public DatedFigures(string name, LocalDate knownThrough, params ImmutableArray<DatedFigure<T>> entries)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (entries.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A dated figure has at least one entry.", nameof(entries));
        }

        for (var index = 0; index < entries.Length; index++)
        {
            ArgumentNullException.ThrowIfNull(entries[index].Source, nameof(entries));
            if (index > 0 && entries[index].From <= (entries[index - 1].Through ?? entries[index - 1].From))
            {
                throw new ArgumentException(
                    $"{name}: the entry from {Iso(entries[index].From)} is not later than the one before it.", nameof(entries));
            }

            if (entries[index].Through < entries[index].From)
            {
                throw new ArgumentException($"{name}: the entry from {Iso(entries[index].From)} ends before it begins.", nameof(entries));
            }
        }

        if (entries[^1].Through is not null)
        {
            throw new ArgumentException($"{name}: the last entry ends with what is known; give that day instead.", nameof(entries));
        }

        if (knownThrough < entries[^1].From)
        {
            throw new ArgumentException($"{name}: known through {Iso(knownThrough)}, before its last entry.", nameof(knownThrough));
        }

        (Name, KnownThrough, Entries) = (name, knownThrough, entries);
    }

    /// <summary>What the figure is called.</summary>
    public string Name { get; }

    /// <summary>The last day on which the figure is known.</summary>
    public LocalDate KnownThrough { get; }

    /// <summary>The first day on which the figure is known.</summary>
    public LocalDate KnownFrom => Entries[0].From;

    /// <summary>All entries, earliest first.</summary>
    public ImmutableArray<DatedFigure<T>> Entries { get; }

    /// <summary>The figure on a day, when it is known.</summary>
    /// <param name="date">The day.</param>
    /// <param name="figure">The figure with its source; null when the answer is no.</param>
    /// <returns>No before the first entry, after the horizon, and between an entry that has ended and the next.</returns>
    public bool TryAt(LocalDate date, [NotNullWhen(true)] out Figure<T>? figure)
    {
        figure = null;
        if (date > KnownThrough)
        {
            return false;
        }

        for (var index = Entries.Length - 1; index >= 0; index--)
        {
            var entry = Entries[index];
            if (entry.From <= date)
            {
                figure = date > entry.Through ? null : new Figure<T>(Name, entry.From, entry.Value, entry.Source, entry.Status);
                return figure is not null;
            }
        }

        return false;
    }

    /// <summary>The figure on a day, or a refusal that names the days for which it is known.</summary>
    /// <param name="date">The day.</param>
    public Outcome<Figure<T>> At(LocalDate date) => TryAt(date, out var figure)
        ? Outcome.Of(figure)
        : Outcome.Refused<Figure<T>>(new Diagnostic(
            FigureCodes.NotKnown,
            Severity.Error,
            Kernel.Locator.In(Name),
            $"no figure is held for {Iso(date)}",
            $"a day from {Iso(KnownFrom)} to {Iso(KnownThrough)}{GapAround(date)}",
            "supply the figure with its source, or take a later edition"));

    /// <summary>The same figure with an entry of the caller's own: appended, or in place of the one that starts on its day.</summary>
    /// <param name="entry">The entry; mark it <see cref="FigureStatus.Supplied"/>.</param>
    /// <param name="knownThrough">The last day for which the caller knows the figures to hold; the horizon does not move back.</param>
    /// <exception cref="ArgumentException">
    /// The entry starts after a gap, which would stretch an older figure over days nobody knows.
    /// </exception>
    public DatedFigures<T> With(DatedFigure<T> entry, LocalDate knownThrough)
    {
        if (entry.From > KnownThrough.PlusDays(1))
        {
            throw new ArgumentException(
                $"{Name}: known through {Iso(KnownThrough)}; supply what holds from the next day first.", nameof(entry));
        }

        var entries = Entries.RemoveAll(existing => existing.From == entry.From).Add(entry).Sort((a, b) => a.From.CompareTo(b.From));
        return new DatedFigures<T>(Name, LocalDate.Max(KnownThrough, knownThrough), entries);
    }

    private string GapAround(LocalDate date)
    {
        for (var index = 0; index < Entries.Length - 1; index++)
        {
            if (Entries[index].Through is { } end && date > end && date < Entries[index + 1].From)
            {
                return $", but not from {Iso(end.PlusDays(1))} to {Iso(Entries[index + 1].From.PlusDays(-1))}";
            }
        }

        return "";
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

/// <summary>The codes of findings about figures.</summary>
public static class FigureCodes
{
    /// <summary>A figure was asked for a day on which it is not known.</summary>
    public static DiagnosticCode NotKnown { get; } = new("FIG001");
}
