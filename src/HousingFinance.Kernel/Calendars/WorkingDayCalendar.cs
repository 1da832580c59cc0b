using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Calendars;

/// <summary>
/// Working days as Bacs and the banks count them: Monday to Friday, less the bank holidays of England and Wales, between a first and a
/// last known day.
/// </summary>
/// <remarks>
/// <para>A question about a day outside what is known, or whose answer lies outside it, is refused: methods throw
/// <see cref="ArgumentOutOfRangeException"/>, and their <c>Try</c> forms, for days that came in as data, answer no.</para>
/// <para>Immutable. Every answer is looked up in tables made once, at the same cost however many days apart.</para>
/// </remarks>
public sealed class WorkingDayCalendar
{
    private readonly LocalDate[] _workingDays;

    // For each known day, and one past the last, how many working days come before it.
    private readonly int[] _workingDaysBefore;

    /// <summary>The working days that some bank holidays leave.</summary>
    /// <param name="holidays">The bank holidays; the calendar is known for the days for which they are.</param>
    public WorkingDayCalendar(BankHolidays holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        (Holidays, KnownFrom, KnownThrough) = (holidays, holidays.KnownFrom, holidays.KnownThrough);
        var days = Period.DaysBetween(KnownFrom, KnownThrough) + 1;
        _workingDaysBefore = new int[days + 1];
        var workingDays = new List<LocalDate>(days);
        var nextHoliday = 0;
        for (var index = 0; index < days; index++)
        {
            var day = KnownFrom.PlusDays(index);
            _workingDaysBefore[index] = workingDays.Count;
            if (nextHoliday < holidays.All.Length && holidays.All[nextHoliday].Date == day)
            {
                nextHoliday++;
            }
            else if (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            {
                workingDays.Add(day);
            }
        }

        _workingDaysBefore[days] = workingDays.Count;
        _workingDays = [.. workingDays];
    }

    /// <summary>The working days that the bank holidays of England and Wales leave, from 1 January 1995 to 31 December 2027.</summary>
    public static WorkingDayCalendar EnglandAndWales { get; } = new(BankHolidays.EnglandAndWales);

    /// <summary>The bank holidays it was made from.</summary>
    public BankHolidays Holidays { get; }

    /// <summary>The first day that is known.</summary>
    public LocalDate KnownFrom { get; }

    /// <summary>The last day that is known.</summary>
    public LocalDate KnownThrough { get; }

    /// <summary>Whether a day is known.</summary>
    /// <param name="date">Any day.</param>
    public bool Knows(LocalDate date) => date >= KnownFrom && date <= KnownThrough;

    /// <summary>Whether a day is a working day.</summary>
    /// <param name="date">A known day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not known.</exception>
    public bool IsWorkingDay(LocalDate date)
    {
        var index = IndexOf(date, nameof(date));
        return IsWorking(index);
    }

    /// <summary>The day itself when it is a working day, else the next working day.</summary>
    /// <param name="date">A known day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day or the answer is not known.</exception>
    public LocalDate RollForward(LocalDate date) => Answer(TryRollForward(date, out var workingDay), workingDay, date);

    /// <summary>The day itself when it is a working day, else the working day before.</summary>
    /// <param name="date">A known day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day or the answer is not known.</exception>
    public LocalDate RollBack(LocalDate date) => Answer(TryRollBack(date, out var workingDay), workingDay, date);

    /// <summary>The first working day after a day, never the day itself.</summary>
    /// <param name="date">A known day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day or the answer is not known.</exception>
    public LocalDate NextWorkingDay(LocalDate date) => AddWorkingDays(date, 1);

    /// <summary>The last working day before a day, never the day itself.</summary>
    /// <param name="date">A known day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day or the answer is not known.</exception>
    public LocalDate PreviousWorkingDay(LocalDate date) => AddWorkingDays(date, -1);

    /// <summary>
    /// The working day a number of working days after a day, or before it when the number is negative. The day itself is never counted,
    /// whether or not it is a working day: one working day after a Saturday is the Monday, and one before it the Friday.
    /// </summary>
    /// <param name="date">A known day.</param>
    /// <param name="workingDays">
    /// How many. 0 gives the day back as it is, even when it is not a working day: to move off a holiday, roll.
    /// </param>
    /// <remarks>Going there and back returns to the start only where the start is a working day.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The day or the answer is not known.</exception>
    public LocalDate AddWorkingDays(LocalDate date, int workingDays) =>
        Answer(TryAddWorkingDays(date, workingDays, out var result), result, date);

    /// <summary>
    /// How many working days after the first day, through the second: 1 from Friday to Monday, 0 from Friday to Sunday. Negative the
    /// other way round.
    /// </summary>
    /// <param name="start">A known day, itself not counted.</param>
    /// <param name="end">A known day, counted when it is a working day.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day is not known.</exception>
    public int WorkingDaysBetween(LocalDate start, LocalDate end)
    {
        var (from, to) = (IndexOf(start, nameof(start)), IndexOf(end, nameof(end)));
        return _workingDaysBefore[to + 1] - _workingDaysBefore[from + 1];
    }

    /// <summary>Finds the day itself when it is a working day, else the next working day.</summary>
    /// <param name="date">Any day.</param>
    /// <param name="workingDay">The working day, or <c>default</c> when the answer is no.</param>
    /// <returns>No when the day or the answer is not known.</returns>
    public bool TryRollForward(LocalDate date, out LocalDate workingDay)
    {
        workingDay = default;
        return Knows(date) && TryOrdinal(_workingDaysBefore[IndexOf(date)], out workingDay);
    }

    /// <summary>Finds the day itself when it is a working day, else the working day before.</summary>
    /// <param name="date">Any day.</param>
    /// <param name="workingDay">The working day, or <c>default</c> when the answer is no.</param>
    /// <returns>No when the day or the answer is not known.</returns>
    public bool TryRollBack(LocalDate date, out LocalDate workingDay)
    {
        workingDay = default;
        return Knows(date) && TryOrdinal(_workingDaysBefore[IndexOf(date) + 1] - 1, out workingDay);
    }

    /// <summary>Finds the first working day after a day, never the day itself.</summary>
    /// <param name="date">Any day.</param>
    /// <param name="workingDay">The working day, or <c>default</c> when the answer is no.</param>
    /// <returns>No when the day or the answer is not known.</returns>
    public bool TryNextWorkingDay(LocalDate date, out LocalDate workingDay) => TryAddWorkingDays(date, 1, out workingDay);

    /// <summary>Finds the last working day before a day, never the day itself.</summary>
    /// <param name="date">Any day.</param>
    /// <param name="workingDay">The working day, or <c>default</c> when the answer is no.</param>
    /// <returns>No when the day or the answer is not known.</returns>
    public bool TryPreviousWorkingDay(LocalDate date, out LocalDate workingDay) => TryAddWorkingDays(date, -1, out workingDay);

    /// <summary>Finds the working day a number of working days after or before a day, as <see cref="AddWorkingDays"/> counts.</summary>
    /// <param name="date">Any day.</param>
    /// <param name="workingDays">How many; 0 gives the day back as it is.</param>
    /// <param name="result">The day, or <c>default</c> when the answer is no.</param>
    /// <returns>No when the day or the answer is not known.</returns>
    public bool TryAddWorkingDays(LocalDate date, int workingDays, out LocalDate result)
    {
        result = default;
        if (!Knows(date))
        {
            return false;
        }

        var index = IndexOf(date);
        switch (workingDays)
        {
            case 0:
                result = date;
                return true;
            case > 0:
                return TryOrdinal((long)_workingDaysBefore[index + 1] + workingDays - 1, out result);
            default:
                return TryOrdinal((long)_workingDaysBefore[index] + workingDays, out result);
        }
    }

    private int IndexOf(LocalDate date) => Period.DaysBetween(KnownFrom, date);

    private int IndexOf(LocalDate date, string parameter) => Knows(date) ? IndexOf(date) : throw Unknown(date, parameter);

    private bool IsWorking(int index) => _workingDaysBefore[index + 1] > _workingDaysBefore[index];

    private bool TryOrdinal(long ordinal, out LocalDate workingDay)
    {
        var known = ordinal >= 0 && ordinal < _workingDays.Length;
        workingDay = known ? _workingDays[ordinal] : default;
        return known;
    }

    private LocalDate Answer(bool known, LocalDate answer, LocalDate date) => known ? answer : throw Unknown(date, nameof(date));

    private ArgumentOutOfRangeException Unknown(LocalDate date, string parameter) => new(
        parameter,
        date,
        $"Working days are known from {LocalDatePattern.Iso.Format(KnownFrom)} to {LocalDatePattern.Iso.Format(KnownThrough)}; "
        + "the day, or the answer, is not among them.");
}
