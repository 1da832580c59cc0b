using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using NodaTime;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Spec;

/// <summary>
/// Every payment day and frequency of every rent year that is known, and of the calendar year 2027, against days stepped one by one over
/// the holidays that were, written out here by rule and by name.
/// </summary>
public class WorkingDayVectorTests
{
    // Easter Sundays written out, so that no rule for them is shared with what is tested.
    private static readonly string[] EasterSundays =
    [
        "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11", "2005-03-27", "2006-04-16",
        "2007-04-08", "2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24", "2012-04-08", "2013-03-31",
        "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12",
        "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
    ];

    private static readonly HashSet<LocalDate> Holidays = [.. Enumerable.Range(2000, 28).SelectMany(HolidaysOf)];

    /// <summary>Twelve months from April of each year that is known to the end, and from January of the last.</summary>
    public static TheoryData<int, int> Years
    {
        get
        {
            var years = new TheoryData<int, int> { { 2027, 1 } };
            for (var year = 2000; year < 2027; year++)
            {
                years.Add(year, 4);
            }

            return years;
        }
    }

    [Theory]
    [InlineData(2026, "2026-01-01, 2026-04-03, 2026-04-06, 2026-05-04, 2026-05-25, 2026-08-31, 2026-12-25, 2026-12-28")]
    [InlineData(2027, "2027-01-01, 2027-03-26, 2027-03-29, 2027-05-03, 2027-05-31, 2027-08-30, 2027-12-27, 2027-12-28")]
    public void The_holidays_that_days_are_stepped_over_are_those_announced(int year, string days)
    {
        Assert.Equal(days.Split(", ").Select(Day), HolidaysOf(year));
        Assert.Equal(days.Split(", ").Select(Day), BankHolidays.EnglandAndWales.InYear(year).Select(holiday => holiday.Date));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Months_agree_on_every_payment_day_and_both_rules(int year, int firstMonth)
    {
        var span = CollectionSpan.Months(year, firstMonth, 12);
        foreach (var rule in Enum.GetValues<ShortMonthRule>())
        {
            for (var day = 1; day <= 31; day++)
            {
                AssertDates(span, CollectionPattern.Monthly(rule, day), Months(year, 1, day, rule));
                for (var month = 1; month <= 12; month++)
                {
                    AssertDates(span, CollectionPattern.Quarterly(rule, month, day), Months(year, 3, day, rule, month));
                    AssertDates(span, CollectionPattern.HalfYearly(rule, month, day), Months(year, 6, day, rule, month));
                    AssertDates(span, CollectionPattern.Annual(rule, month, day), Months(year, 12, day, rule, month));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Weeks_agree_on_every_weekday_and_phase(int year, int firstMonth)
    {
        var span = CollectionSpan.Months(year, firstMonth, 12);
        for (var phase = 0; phase < 28; phase++)
        {
            var onceOn = new LocalDate(2019, 12, 30).PlusDays(phase);
            AssertDates(span, CollectionPattern.Weekly(onceOn.DayOfWeek), Weeks(year, 1, onceOn));
            AssertDates(span, CollectionPattern.Fortnightly(onceOn), Weeks(year, 2, onceOn));
            AssertDates(span, CollectionPattern.FourWeekly(onceOn), Weeks(year, 4, onceOn));
        }
    }

    [Theory]
    [InlineData("2018-03-30", "2018-04-03")]
    [InlineData("2019-08-24", "2019-08-27")]
    [InlineData("2022-09-19", "2022-09-20")]
    [InlineData("2022-06-02", "2022-06-06")]
    [InlineData("2020-05-04", "2020-05-04")]
    [InlineData("2020-05-08", "2020-05-11")]
    [InlineData("2026-12-28", "2026-12-29")]
    [InlineData("2027-12-25", "2027-12-29")]
    public void A_day_that_is_no_working_day_is_collected_on_the_next(string due, string collected)
    {
        var day = Day(due);

        Assert.Equal([collected], Dates(MonthlyOn(day.Day), CollectionSpan.Between(day, day)).Days());
    }

    private static void AssertDates(CollectionSpan span, CollectionPattern pattern, IEnumerable<LocalDate> due)
    {
        LocalDate[] inSpan = [.. due.Where(day => day >= span.FirstDay && day <= span.LastDay).Order()];
        var outcome = CollectionDates.Resolve(pattern, span, WorkingDays);
        if (inSpan.Length == 0)
        {
            Assert.Equal(CollectionDatesCodes.NoneInSpan, Assert.Single(outcome.Diagnostics).Code);
            return;
        }

        Assert.Equal(inSpan, outcome.Value.DueDays);
        Assert.Equal(inSpan.Select(Stepped), outcome.Value.Days.Select(day => day.Date));
    }

    private static IEnumerable<LocalDate> Months(int year, int step, int day, ShortMonthRule rule, int inMonth = 12)
    {
        for (var month = new LocalDate(year, 1, 1); month.Year < year + 2; month = month.PlusMonths(1))
        {
            if ((month.Month - inMonth) % step == 0)
            {
                var days = LocalDate.MaxIsoValue.Calendar.GetDaysInMonth(month.Year, month.Month);
                yield return day <= days ? new LocalDate(month.Year, month.Month, day)
                    : rule == ShortMonthRule.LastDayOfMonth ? new LocalDate(month.Year, month.Month, days)
                    : month.PlusMonths(1);
            }
        }
    }

    private static IEnumerable<LocalDate> Weeks(int year, int step, LocalDate onceOn) =>
        Enumerable.Range(-1100, 2200).Select(number => onceOn.PlusWeeks(number * step)).Where(day => day.Year >= year && day.Year < year + 2);

    private static LocalDate Stepped(LocalDate day)
    {
        while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || Holidays.Contains(day))
        {
            day = day.PlusDays(1);
        }

        return day;
    }

    private static IEnumerable<LocalDate> HolidaysOf(int year)
    {
        var newYear = new LocalDate(year, 1, 1);
        yield return newYear.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? newYear.Next(IsoDayOfWeek.Monday) : newYear;
        var easter = Day(EasterSundays[year - 2000]);
        yield return easter.PlusDays(-2);
        yield return easter.PlusDays(1);
        yield return year == 2020 ? new LocalDate(2020, 5, 8) : OnOrAfterMonday(new LocalDate(year, 5, 1));
        yield return year switch
        {
            2002 => new LocalDate(2002, 6, 4),
            2012 => new LocalDate(2012, 6, 4),
            2022 => new LocalDate(2022, 6, 2),
            _ => OnOrAfterMonday(new LocalDate(year, 5, 25)),
        };
        yield return OnOrAfterMonday(new LocalDate(year, 8, 25));
        foreach (var day in new LocalDate(year, 12, 25).DayOfWeek switch
        {
            IsoDayOfWeek.Friday => new[] { 25, 28 },
            IsoDayOfWeek.Saturday => [27, 28],
            IsoDayOfWeek.Sunday => [26, 27],
            _ => [25, 26],
        })
        {
            yield return new LocalDate(year, 12, day);
        }

        LocalDate[] extra =
        [
            new(2002, 6, 3), new(2011, 4, 29), new(2012, 6, 5), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8),
        ];
        foreach (var day in extra.Where(day => day.Year == year))
        {
            yield return day;
        }
    }

    private static LocalDate OnOrAfterMonday(LocalDate day) => day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Next(IsoDayOfWeek.Monday);
}
