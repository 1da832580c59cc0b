using HousingFinance.Kernel.Calendars;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// The day on which money moves, the third of Bacs' three: the date a payer is told. A file holds the working day before it,
/// the <see cref="ProcessingDay"/>.
/// </summary>
/// <remarks>
/// Made through a calendar, so it was a working day of that calendar. Equal and ordered by its date. <c>default</c> is no day;
/// asking it for its date throws.
/// </remarks>
public readonly record struct CollectionDay : IComparable<CollectionDay>
{
    private readonly LocalDate _date;

    private CollectionDay(LocalDate date) => _date = date;

    /// <summary>Whether there is no day, as in <c>default</c>.</summary>
    public bool IsNone => _date == default;

    /// <summary>The date.</summary>
    /// <exception cref="InvalidOperationException">There is no day.</exception>
    public LocalDate Date => IsNone ? throw new InvalidOperationException("There is no collection day.") : _date;

    /// <summary>A collection day by its date.</summary>
    /// <param name="date">A working day of 2000 to 2099.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is no such day, or the calendar does not know it.</exception>
    public static CollectionDay Create(LocalDate date, WorkingDayCalendar calendar) =>
        Read(date, calendar, out var day) == FormatStatus.Accepted
        ? day
        : throw new ArgumentOutOfRangeException(nameof(date), date, "A collection day is a working day that the calendar knows.");

    /// <summary>Makes a collection day of a date when it is one.</summary>
    /// <param name="date">Any date.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <param name="day">The day, or <c>default</c> unless the answer is accepted.</param>
    /// <returns>Accepted, or that the day is not known, cannot be written or is no working day.</returns>
    public static FormatStatus Read(LocalDate date, WorkingDayCalendar calendar, out CollectionDay day)
    {
        var status = BacsDays.Assess(date, calendar);
        day = status == FormatStatus.Accepted ? new CollectionDay(date) : default;
        return status;
    }

    /// <summary>
    /// The day on which money due on a date moves: that date when it is a working day, else the next one. Never earlier, which would
    /// break the payer's notice.
    /// </summary>
    /// <param name="date">A day the calendar knows.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know the day or the answer.</exception>
    public static CollectionDay OnOrAfter(LocalDate date, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Create(calendar.RollForward(date), calendar);
    }

    /// <summary>The day on which the money of payments processed on a day moves: the working day after it.</summary>
    /// <param name="day">The processing day.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know the day or the one after.</exception>
    public static CollectionDay Of(ProcessingDay day, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Create(calendar.NextWorkingDay(day.Date), calendar);
    }

    /// <inheritdoc/>
    public int CompareTo(CollectionDay other) => _date.CompareTo(other._date);

    /// <summary>The date in ISO form; <c>no collection day</c> for <c>default</c>.</summary>
    public override string ToString() => IsNone ? "no collection day" : LocalDatePattern.Iso.Format(_date);

    /// <summary>Whether the left day is earlier.</summary>
    public static bool operator <(CollectionDay left, CollectionDay right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left day is later.</summary>
    public static bool operator >(CollectionDay left, CollectionDay right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left day is earlier, or the same.</summary>
    public static bool operator <=(CollectionDay left, CollectionDay right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left day is later, or the same.</summary>
    public static bool operator >=(CollectionDay left, CollectionDay right) => left.CompareTo(right) >= 0;
}
