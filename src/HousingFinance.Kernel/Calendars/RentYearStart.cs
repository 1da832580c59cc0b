using System.Globalization;
using NodaTime;

namespace HousingFinance.Kernel.Calendars;

/// <summary>
/// When a landlord's rent year starts: on one weekday, at or near one day of the calendar. The first Monday in April, unless the
/// council has chosen otherwise.
/// </summary>
/// <remarks>
/// <para>Weekly charges start on the weekday; charges by the calendar month start on the day itself: where weekly rents change on
/// the first Monday in April, monthly ones change on 1 April.</para>
/// <para>Rules are equal when weekday, day and sense (on or after, nearest, on or before) are equal.</para>
/// </remarks>
public sealed record RentYearStart
{
    private const int LastDayOfEveryMonth = 28;
    private const int FarthestAfter = 6;

    private readonly int _daysBefore;

    private RentYearStart(IsoDayOfWeek weekday, AnnualDate day, int daysBefore)
    {
        if (weekday is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
        {
            throw new ArgumentOutOfRangeException(nameof(weekday), weekday, "A rent week starts on a day from Monday to Sunday.");
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(day.Day, LastDayOfEveryMonth, nameof(day));
        var anyYear = day.InYear(FinancialYear.EarliestStartYear);
        if (anyYear.PlusDays(-daysBefore).Year != anyYear.Year || anyYear.PlusDays(FarthestAfter - daysBefore).Year != anyYear.Year)
        {
            throw new ArgumentOutOfRangeException(
                nameof(day), day, "The week around the day must lie in one calendar year, so that the rent year has one name.");
        }

        (Weekday, Day, _daysBefore) = (weekday, day, daysBefore);
    }

    /// <summary>The usual rule: the first Monday in April.</summary>
    public static RentYearStart FirstMondayInApril { get; } = OnOrAfter(IsoDayOfWeek.Monday, new AnnualDate(4, 1));

    /// <summary>The weekday on which every rent week starts.</summary>
    public IsoDayOfWeek Weekday { get; }

    /// <summary>The day of the calendar that the rule goes by, on which charges by the calendar month start.</summary>
    public AnnualDate Day { get; }

    /// <summary>The first such weekday on or after a day.</summary>
    /// <param name="weekday">The weekday on which rent weeks start.</param>
    /// <param name="day">A day of a month, 1 to 28, whose week lies in one calendar year.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weekday is none of seven, or the day is not of that kind.</exception>
    public static RentYearStart OnOrAfter(IsoDayOfWeek weekday, AnnualDate day) => new(weekday, day, 0);

    /// <summary>That weekday which is nearest to a day, at most three days off.</summary>
    /// <param name="weekday">The weekday on which rent weeks start.</param>
    /// <param name="day">A day of a month, 1 to 28, whose week lies in one calendar year.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weekday is none of seven, or the day is not of that kind.</exception>
    public static RentYearStart NearestTo(IsoDayOfWeek weekday, AnnualDate day) => new(weekday, day, FarthestAfter / 2);

    /// <summary>The last such weekday on or before a day: with Monday, the Monday of the week in which the day falls.</summary>
    /// <param name="weekday">The weekday on which rent weeks start.</param>
    /// <param name="day">A day of a month, 1 to 28, whose week lies in one calendar year.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weekday is none of seven, or the day is not of that kind.</exception>
    public static RentYearStart OnOrBefore(IsoDayOfWeek weekday, AnnualDate day) => new(weekday, day, FarthestAfter);

    /// <summary>The first day of the first rent week of the rent year that starts in a calendar year.</summary>
    /// <param name="year">1900 to 2200; the last only ends the year before it.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1900 to 2200.</exception>
    public LocalDate InYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FinancialYear.EarliestStartYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, FinancialYear.LatestStartYear + 1);
        var earliest = Day.InYear(year).PlusDays(-_daysBefore);
        return earliest.DayOfWeek == Weekday ? earliest : earliest.Next(Weekday);
    }

    /// <summary>The rule in words: <c>Monday on or after 1 April</c>.</summary>
    public override string ToString()
    {
        var sense = _daysBefore switch
        {
            0 => "on or after",
            FarthestAfter => "on or before",
            _ => "nearest to",
        };
        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Day.Month);
        return string.Create(CultureInfo.InvariantCulture, $"{Weekday} {sense} {Day.Day} {month}");
    }
}
