using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Internals;

/// <summary>The bank holidays that England and Wales have every year, before anything is moved or added by proclamation.</summary>
internal static class BankHolidayRule
{
    internal const string NewYearsDay = "New Year's Day";
    internal const string GoodFriday = "Good Friday";
    internal const string EasterMonday = "Easter Monday";
    internal const string EarlyMay = "Early May bank holiday";
    internal const string Spring = "Spring bank holiday";
    internal const string Summer = "Summer bank holiday";
    internal const string ChristmasDay = "Christmas Day";
    internal const string BoxingDay = "Boxing Day";
    private const string Substitute = " (substitute day)";

    /// <summary>The day on which the sources below were last read.</summary>
    internal static readonly LocalDate CheckedOn = new(2026, 11, 22);

    private static readonly Citation CommonLaw =
        new("Bills of Exchange Act 1882", "section 92, non-business days", CheckedOn);

    private static readonly Citation Schedule = Act("Schedule 1, paragraph 1");
    private static readonly Citation YearlyProclamation = Act("section 1(3), proclaimed for the year");

    /// <summary>A place in the Act that names bank holidays and lets others be proclaimed.</summary>
    internal static Citation Act(string locator) => new("Banking and Financial Dealings Act 1971", locator, CheckedOn);

    /// <summary>Eight holidays, earliest first, none at a weekend.</summary>
    internal static BankHoliday[] InYear(int year, FigureStatus status)
    {
        var newYear = new LocalDate(year, 1, 1);
        var easter = EasterSunday.InYear(year);
        var mayDay = new LocalDate(year, 5, 1);
        var (christmas, boxingDay) = ChristmasIn(year, status);
        BankHoliday[] holidays =
        [
            IsAtWeekend(newYear)
                ? new(newYear.Next(IsoDayOfWeek.Monday), NewYearsDay + Substitute, YearlyProclamation, status)
                : new(newYear, NewYearsDay, YearlyProclamation, status),
            new(easter.PlusDays(-2), GoodFriday, CommonLaw, status),
            new(easter.PlusDays(1), EasterMonday, Schedule, status),
            new(mayDay.PlusDays(-1).Next(IsoDayOfWeek.Monday), EarlyMay, YearlyProclamation, status),
            new(new LocalDate(year, 6, 1).Previous(IsoDayOfWeek.Monday), Spring, Schedule, status),
            new(new LocalDate(year, 9, 1).Previous(IsoDayOfWeek.Monday), Summer, Schedule, status),
            .. christmas.Date < boxingDay.Date ? [christmas, boxingDay] : (BankHoliday[])[boxingDay, christmas],
        ];
        return holidays;
    }

    // The Act gives 26 December unless a Sunday, and 27 December when the 25th or 26th is a Sunday; the rest is proclaimed.
    private static (BankHoliday Christmas, BankHoliday BoxingDay) ChristmasIn(int year, FigureStatus status)
    {
        var day25 = new LocalDate(year, 12, 25);
        var (day26, day27, day28) = (day25.PlusDays(1), day25.PlusDays(2), day25.PlusDays(3));
        BankHoliday Held(LocalDate day, string name, Citation source) => new(day, name, source, status);
        return day25.DayOfWeek switch
        {
            IsoDayOfWeek.Friday =>
                (Held(day25, ChristmasDay, CommonLaw), Held(day28, BoxingDay + Substitute, YearlyProclamation)),
            IsoDayOfWeek.Saturday =>
                (Held(day27, ChristmasDay + Substitute, Schedule), Held(day28, BoxingDay + Substitute, YearlyProclamation)),
            IsoDayOfWeek.Sunday =>
                (Held(day27, ChristmasDay + Substitute, Schedule), Held(day26, BoxingDay, Schedule)),
            _ => (Held(day25, ChristmasDay, CommonLaw), Held(day26, BoxingDay, Schedule)),
        };
    }

    private static bool IsAtWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
