using HousingFinance.Kernel.Calendars;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// The day on which Bacs processes a payment, the second of its three: the date that a file holds. The money moves on the next working
/// day, the <see cref="CollectionDay"/>.
/// </summary>
/// <remarks>
/// Made through a calendar, so it was a working day of that calendar. Equal and ordered by its date. <c>default</c> is no day;
/// asking it for its date throws. It has a type of its own because a collection date in a file's place for it takes the money a day late.
/// </remarks>
public readonly record struct ProcessingDay : IComparable<ProcessingDay>
{
    private readonly LocalDate _date;

    private ProcessingDay(LocalDate date) => _date = date;

    /// <summary>Whether there is no day, as in <c>default</c>.</summary>
    public bool IsNone => _date == default;

    /// <summary>The date.</summary>
    /// <exception cref="InvalidOperationException">There is no day.</exception>
    public LocalDate Date => IsNone ? throw new InvalidOperationException("There is no processing day.") : _date;

    /// <summary>A processing day by its date.</summary>
    /// <param name="date">A working day of 2000 to 2099.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is no such day, or the calendar does not know it.</exception>
    public static ProcessingDay Create(LocalDate date, WorkingDayCalendar calendar) =>
        Read(date, calendar, out var day) == FormatStatus.Accepted
        ? day
        : throw new ArgumentOutOfRangeException(nameof(date), date, "A processing day is a working day that the calendar knows.");

    /// <summary>Makes a processing day of a date when it is one.</summary>
    /// <param name="date">Any date.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <param name="day">The day, or <c>default</c> unless the answer is accepted.</param>
    /// <returns>Accepted, or that the day is not known, cannot be written or is no working day.</returns>
    public static FormatStatus Read(LocalDate date, WorkingDayCalendar calendar, out ProcessingDay day)
    {
        var status = BacsDays.Assess(date, calendar);
        day = status == FormatStatus.Accepted ? new ProcessingDay(date) : default;
        return status;
    }

    /// <summary>The processing day of payments whose money moves on a day: the working day before it.</summary>
    /// <param name="day">The day the money moves.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know the day or the one before.</exception>
    public static ProcessingDay Of(CollectionDay day, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Create(calendar.PreviousWorkingDay(day.Date), calendar);
    }

    /// <inheritdoc/>
    public int CompareTo(ProcessingDay other) => _date.CompareTo(other._date);

    /// <summary>The date in ISO form; <c>no processing day</c> for <c>default</c>.</summary>
    public override string ToString() => IsNone ? "no processing day" : LocalDatePattern.Iso.Format(_date);

    /// <summary>Whether the left day is earlier.</summary>
    public static bool operator <(ProcessingDay left, ProcessingDay right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left day is later.</summary>
    public static bool operator >(ProcessingDay left, ProcessingDay right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left day is earlier, or the same.</summary>
    public static bool operator <=(ProcessingDay left, ProcessingDay right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left day is later, or the same.</summary>
    public static bool operator >=(ProcessingDay left, ProcessingDay right) => left.CompareTo(right) >= 0;
}

/// <summary>What makes a date a day of the Bacs cycle.</summary>
internal static class BacsDays
{
    internal static FormatStatus Assess(LocalDate date, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return !calendar.Knows(date) ? FormatStatus.DayNotKnown
            : !Internals.YearAndDay.TryFrom(date, out _) ? FormatStatus.YearNotWritable
            : !calendar.IsWorkingDay(date) ? FormatStatus.DayNotWorkingDay
            : FormatStatus.Accepted;
    }
}
