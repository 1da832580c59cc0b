using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits.Internals;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>
/// The days of a pattern within a span, each with the day on which its money moves: that day when it is a working day, else the next
/// one, never earlier.
/// </summary>
/// <remarks>
/// Worked out once for all payers who share pattern and span, and looked up for each. Earliest first; no two are collected on one day.
/// Immutable.
/// </remarks>
public sealed class CollectionDates
{
    private CollectionDates(
        CollectionPattern pattern, CollectionSpan span, ImmutableArray<LocalDate> dueDays, ImmutableArray<CollectionDay> days)
    {
        (Pattern, Span, DueDays, Days) = (pattern, span, dueDays, days);
        Table = DayTable.Of([.. days.Select(day => DayNumber.Of(day.Date))]);
    }

    /// <summary>The pattern.</summary>
    public CollectionPattern Pattern { get; }

    /// <summary>The span.</summary>
    public CollectionSpan Span { get; }

    /// <summary>The days on which instalments fall due, earliest first, weekends and bank holidays among them.</summary>
    public ImmutableArray<LocalDate> DueDays { get; }

    /// <summary>The day on which the money of each moves, in the same order.</summary>
    public ImmutableArray<CollectionDay> Days { get; }

    /// <summary>How many there are; 1 or more.</summary>
    public int Count => Days.Length;

    /// <summary>The collection days as numbers.</summary>
    internal DayTable Table { get; }

    /// <summary>The dates of a pattern within a span.</summary>
    /// <param name="pattern">On which days instalments fall due.</param>
    /// <param name="span">Over what.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <returns>
    /// The dates; or the refusal of every day that the calendar does not know, of two instalments on one day, or of a span without any.
    /// </returns>
    public static Outcome<CollectionDates> Resolve(CollectionPattern pattern, CollectionSpan span, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(span);
        ArgumentNullException.ThrowIfNull(calendar);
        ImmutableArray<LocalDate> due = [.. pattern.DueDays(span.FirstDay, span.LastDay).Where(span.Contains)];
        var days = ImmutableArray.CreateBuilder<CollectionDay>(due.Length);
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        if (due.IsEmpty)
        {
            findings.Add(NoneInSpan(pattern, span));
        }

        for (var index = 0; index < due.Length; index++)
        {
            if (!calendar.TryRollForward(due[index], out var day)
                || CollectionDay.Read(day, calendar, out var collection) != FormatStatus.Accepted)
            {
                findings.Add(OutsideCalendar(due[index], calendar));
                return Outcome.Refused<CollectionDates>(findings.ToImmutable());
            }

            if (index > 0 && collection == days[^1])
            {
                findings.Add(FallTogether(due[index - 1], due[index], collection));
            }

            days.Add(collection);
        }

        return findings.Count == 0
            ? Outcome.Of(new CollectionDates(pattern, span, due, days.MoveToImmutable()))
            : Outcome.Refused<CollectionDates>(findings.ToImmutable());
    }

    /// <summary>Pattern, span and count: <c>monthly on day 1, 2026-04-01 to 2027-03-31, 12 instalments</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Pattern}, {Span}, {Count} instalments");

    private static Diagnostic NoneInSpan(CollectionPattern pattern, CollectionSpan span) => new(
        CollectionDatesCodes.NoneInSpan,
        Severity.Error,
        Locator.In("collection dates"),
        $"{pattern} has no day due in {span}",
        "at least one instalment in the span",
        "choose another day, or a longer span with fewer free months");

    private static Diagnostic OutsideCalendar(LocalDate due, WorkingDayCalendar calendar) => new(
        CollectionDatesCodes.OutsideCalendar,
        Severity.Error,
        Locator.In("collection dates"),
        $"the working day for {Iso(due)} is not known",
        $"days from {Iso(calendar.KnownFrom)} to {Iso(calendar.KnownThrough)}, and from 2000 to 2099",
        "supply the bank holidays of those days, or end the span earlier");

    private static Diagnostic FallTogether(LocalDate first, LocalDate second, CollectionDay day) => new(
        CollectionDatesCodes.FallTogether,
        Severity.Error,
        Locator.In("collection dates"),
        $"{Iso(first)} and {Iso(second)} would both be collected on {day}",
        "each instalment has a day of its own",
        "choose days of the month at least five days apart");

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
