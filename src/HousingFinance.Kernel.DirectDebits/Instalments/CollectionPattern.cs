using System.Globalization;
using System.Numerics;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>On which days a payer's instalments fall due: a frequency with its weekday, or its day or days of the month.</summary>
/// <remarks>
/// A pattern has no beginning or end; a <see cref="CollectionSpan"/> cuts a stretch out of it. Immutable. Equal when frequency, days and
/// rule for short months are equal; two fortnightly patterns are also equal when they name different dates of the same fortnights.
/// </remarks>
public sealed record CollectionPattern
{
    private const int DaysInWeek = 7;
    private const int MostDaysInMonth = 31;

    private static readonly LocalDate FirstMonday = new(2001, 1, 1);

    // For weeks: how many days after a Monday far back the first of all due days falls. For months: one bit a day, the lowest for the 1st,
    // and the month of the year by which months are counted.
    private readonly int _phaseDays;
    private readonly uint _days;
    private readonly int _month;

    private CollectionPattern(CollectionFrequency frequency, LocalDate onceOn)
    {
        var period = frequency.Weeks * DaysInWeek;
        var days = Period.DaysBetween(FirstMonday, onceOn) % period;
        (Frequency, _phaseDays) = (frequency, days < 0 ? days + period : days);
    }

    private CollectionPattern(CollectionFrequency frequency, ShortMonthRule rule, int month, ReadOnlySpan<int> days)
    {
        if (rule is not (ShortMonthRule.LastDayOfMonth or ShortMonthRule.FirstDayOfNextMonth))
        {
            throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule for short months.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        foreach (var day in days)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(day, MostDaysInMonth);
            _days |= 1U << (day - 1);
        }

        if (days.IsEmpty || BitOperations.PopCount(_days) != days.Length)
        {
            throw new ArgumentException("One or more days of the month, each once.", nameof(days));
        }

        (Frequency, ShortMonthRule, _month) = (frequency, rule, month % frequency.Months);
    }

    /// <summary>How often instalments fall.</summary>
    public CollectionFrequency Frequency { get; }

    /// <summary>When a 29th, 30th or 31st falls due in a shorter month; without effect on patterns that have none of them.</summary>
    public ShortMonthRule ShortMonthRule { get; }

    /// <summary>Every week on one weekday.</summary>
    /// <param name="weekday">The weekday.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of seven.</exception>
    public static CollectionPattern Weekly(IsoDayOfWeek weekday)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((int)weekday, (int)IsoDayOfWeek.Monday, nameof(weekday));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)weekday, (int)IsoDayOfWeek.Sunday, nameof(weekday));
        return new(CollectionFrequency.Weekly, FirstMonday.PlusDays((int)weekday - 1));
    }

    /// <summary>Every two weeks.</summary>
    /// <param name="onceOn">A day on which an instalment falls due; the others are two weeks apart, before and after.</param>
    public static CollectionPattern Fortnightly(LocalDate onceOn) => new(CollectionFrequency.Fortnightly, onceOn);

    /// <summary>Every four weeks.</summary>
    /// <param name="onceOn">A day on which an instalment falls due; the others are four weeks apart, before and after.</param>
    public static CollectionPattern FourWeekly(LocalDate onceOn) => new(CollectionFrequency.FourWeekly, onceOn);

    /// <summary>Every month, on one day or on several.</summary>
    /// <param name="rule">When a 29th, 30th or 31st falls due in a shorter month.</param>
    /// <param name="days">The days of the month, 1 to 31, each once.</param>
    /// <exception cref="ArgumentException">There is no day, one stands twice, or one is not from 1 to 31.</exception>
    public static CollectionPattern Monthly(ShortMonthRule rule, params ReadOnlySpan<int> days) =>
        new(CollectionFrequency.Monthly, rule, 12, days);

    /// <summary>Every three months.</summary>
    /// <param name="rule">When a 29th, 30th or 31st falls due in a shorter month.</param>
    /// <param name="month">One of the months, 1 to 12; the others are three months apart, before and after.</param>
    /// <param name="day">The day of the month, 1 to 31.</param>
    /// <exception cref="ArgumentOutOfRangeException">Day, month or rule is out of range.</exception>
    public static CollectionPattern Quarterly(ShortMonthRule rule, int month, int day) =>
        new(CollectionFrequency.Quarterly, rule, month, [day]);

    /// <summary>Every six months.</summary>
    /// <param name="rule">When a 29th, 30th or 31st falls due in a shorter month.</param>
    /// <param name="month">One of the two months, 1 to 12.</param>
    /// <param name="day">The day of the month, 1 to 31.</param>
    /// <exception cref="ArgumentOutOfRangeException">Day, month or rule is out of range.</exception>
    public static CollectionPattern HalfYearly(ShortMonthRule rule, int month, int day) =>
        new(CollectionFrequency.HalfYearly, rule, month, [day]);

    /// <summary>Once a year.</summary>
    /// <param name="rule">When a 29th of February falls due in a year that has none.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month, 1 to 31.</param>
    /// <exception cref="ArgumentOutOfRangeException">Day, month or rule is out of range.</exception>
    public static CollectionPattern Annual(ShortMonthRule rule, int month, int day) =>
        new(CollectionFrequency.Annual, rule, month, [day]);

    /// <summary>The days of the pattern from one day through another, earliest first, weekends and bank holidays among them.</summary>
    internal List<LocalDate> DueDays(LocalDate first, LocalDate last) =>
        Frequency.Weeks > 0 ? DueInWeeks(first, last) : DueInMonths(first, last);

    /// <summary>The pattern in words: <c>monthly on day 1, 15</c>, <c>fortnightly on Friday, as on 2026-04-10</c>.</summary>
    public override string ToString()
    {
        if (Frequency.Weeks > 0)
        {
            var day = FirstMonday.PlusDays(_phaseDays);
            var weekday = string.Create(CultureInfo.InvariantCulture, $"{Frequency.Name} on {day.DayOfWeek}");
            return Frequency.Weeks == 1 ? weekday : $"{weekday}, as on {LocalDatePattern.Iso.Format(day)}";
        }

        var days = string.Join(", ", Days.Select(day => day.ToString(CultureInfo.InvariantCulture)));
        return Frequency.Months == 1
            ? $"{Frequency.Name} on day {days}"
            : string.Create(
                CultureInfo.InvariantCulture, $"{Frequency.Name} on day {days} of month {(_month == 0 ? Frequency.Months : _month)}");
    }

    private IEnumerable<int> Days => Enumerable.Range(1, MostDaysInMonth).Where(day => (_days & (1U << (day - 1))) != 0);

    private List<LocalDate> DueInWeeks(LocalDate first, LocalDate last)
    {
        var period = Frequency.Weeks * DaysInWeek;
        var past = (Period.DaysBetween(FirstMonday, first) - _phaseDays) % period;
        var due = new List<LocalDate>();
        for (var day = first.PlusDays(past > 0 ? period - past : -past); day <= last; day = day.PlusDays(period))
        {
            due.Add(day);
        }

        return due;
    }

    private List<LocalDate> DueInMonths(LocalDate first, LocalDate last)
    {
        var due = new List<LocalDate>();

        // From the month before: its 31st may fall due on the first day of the span.
        var month = first.With(DateAdjusters.StartOfMonth).PlusMonths(-1);
        for (; month <= last; month = month.PlusMonths(1))
        {
            if (month.Month % Frequency.Months == _month)
            {
                due.AddRange(Days.Select(day => DueIn(month, day)).Where(day => day >= first && day <= last));
            }
        }

        due.Sort();
        return due;
    }

    private LocalDate DueIn(LocalDate month, int day) => day <= month.Calendar.GetDaysInMonth(month.Year, month.Month)
        ? month.PlusDays(day - 1)
        : ShortMonthRule == ShortMonthRule.LastDayOfMonth ? month.With(DateAdjusters.EndOfMonth) : month.PlusMonths(1);
}
