using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using NodaTime;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Examples;

public class CollectionDatesTests
{
    [Fact]
    public void Monthly_on_the_first_moves_on_over_weekends_and_holidays_and_never_back() => Assert.Equal(
        [
            "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-03", "2026-09-01",
            "2026-10-01", "2026-11-02", "2026-12-01", "2027-01-04", "2027-02-01", "2027-03-01",
        ],
        Dates(MonthlyOn(1)).Days());

    [Theory]
    [InlineData(ShortMonthRule.LastDayOfMonth, "2026-04-30", "2026-06-01", "2026-06-30", "2027-03-01", "2027-03-31")]
    [InlineData(ShortMonthRule.FirstDayOfNextMonth, "2026-05-01", "2026-06-01", "2026-07-01", "2027-03-01", "2027-03-31")]
    public void The_31st_falls_due_by_the_rule_that_the_council_named(
        ShortMonthRule rule, string april, string may, string june, string february, string march)
    {
        // 31 May 2026 and 28 February 2027 are Sundays.
        var days = Dates(CollectionPattern.Monthly(rule, 31)).Days();

        Assert.Equal(12, days.Length);
        Assert.Equal([april, may, june, february, march], [days[0], days[1], days[2], days[10], days[11]]);
    }

    [Theory]
    [InlineData(28, "2028-02-28")]
    [InlineData(29, "2028-02-29")]
    [InlineData(30, "2028-02-29")]
    public void A_leap_year_has_a_29th_of_its_own(int day, string due) => Assert.Equal(
        [Day(due)], MonthlyOn(day).DueDays(Day("2028-02-01"), Day("2028-02-29")));

    [Fact]
    public void Two_days_a_month_give_two_instalments_a_month() => Assert.Equal(
        ["2026-04-01", "2026-04-15", "2026-05-01", "2026-05-15"], Dates(MonthlyOn(15, 1)).Days()[..4]);

    [Fact]
    public void Weekly_takes_every_week_of_a_rent_year_of_52_or_53()
    {
        var (of52, of53) = (RentYear.StartingIn(2026, RentYearStart.FirstMondayInApril), RentYear.StartingIn(2024, RentYearStart.FirstMondayInApril));

        Assert.Equal((52, 53), (of52.WeekCount, of53.WeekCount));
        Assert.Equal(52, Dates(CollectionPattern.Weekly(IsoDayOfWeek.Monday), CollectionSpan.AllWeeksOf(of52)).Count);
        Assert.Equal(53, Dates(CollectionPattern.Weekly(IsoDayOfWeek.Monday), CollectionSpan.AllWeeksOf(of53)).Count);
    }

    [Fact]
    public void Rent_free_weeks_are_left_out_when_only_charged_weeks_count()
    {
        var year = RentYear.StartingIn(2026, RentYearStart.FirstMondayInApril)
            .WithRentFreeWeeks(Day("2026-12-21"), Day("2026-12-28"), Day("2027-03-22"), Day("2027-03-29")).Value;
        var dates = Dates(CollectionPattern.Weekly(IsoDayOfWeek.Thursday), CollectionSpan.ChargedWeeksOf(year));

        Assert.Equal(48, dates.Count);
        Assert.DoesNotContain(Day("2026-12-24"), dates.DueDays);
        Assert.Contains(Day("2026-12-17"), dates.DueDays);
    }

    [Theory]
    [InlineData(10, "2027-01-01")]
    [InlineData(11, "2027-02-01")]
    [InlineData(12, "2027-03-01")]
    public void A_year_may_be_paid_in_ten_or_eleven_or_twelve_months(int months, string last)
    {
        var dates = Dates(MonthlyOn(1), CollectionSpan.Months(2026, 4, months));

        Assert.Equal(months, dates.Count);
        Assert.Equal(Day(last), dates.DueDays[^1]);
    }

    [Fact]
    public void Free_months_have_no_instalment()
    {
        var dates = Dates(MonthlyOn(1), YearFromApril.WithFreeMonths(12, 6));

        Assert.Equal(10, dates.Count);
        Assert.DoesNotContain(dates.DueDays, day => day.Month is 6 or 12);
    }

    [Fact]
    public void Fortnightly_keeps_to_its_own_fortnights()
    {
        var dates = Dates(CollectionPattern.Fortnightly(Day("2025-11-28")));

        Assert.Equal(["2026-04-07", "2026-04-17", "2026-05-01"], dates.Days()[..3]);
        Assert.Equal(Day("2026-04-03"), dates.DueDays[0]);
        Assert.Equal(26, dates.Count);
    }

    [Fact]
    public void Four_weekly_falls_13_times_in_52_weeks()
    {
        var year = RentYear.StartingIn(2026, RentYearStart.FirstMondayInApril);

        Assert.Equal(13, Dates(CollectionPattern.FourWeekly(Day("2026-04-10")), CollectionSpan.AllWeeksOf(year)).Count);
    }

    [Fact]
    public void Quarterly_half_yearly_and_annual_fall_in_their_own_months()
    {
        Assert.Equal(
            ["2026-05-01", "2026-08-03", "2026-11-02", "2027-02-01"],
            Dates(CollectionPattern.Quarterly(ShortMonthRule.LastDayOfMonth, 2, 1)).Days());
        Assert.Equal(["2026-06-24", "2026-12-24"], Dates(CollectionPattern.HalfYearly(ShortMonthRule.LastDayOfMonth, 12, 24)).Days());
        Assert.Equal(["2026-10-05"], Dates(CollectionPattern.Annual(ShortMonthRule.LastDayOfMonth, 10, 4)).Days());
    }

    [Fact]
    public void A_day_due_on_the_last_day_of_the_span_may_be_collected_after_it()
    {
        // 28 February 2027 is a Sunday.
        var dates = Dates(MonthlyOn(28), CollectionSpan.Between(Day("2027-02-01"), Day("2027-02-28")));

        Assert.Equal(["2027-03-01"], dates.Days());
    }

    [Fact]
    public void Patterns_are_equal_when_they_fall_on_the_same_days()
    {
        Assert.Equal(CollectionPattern.Fortnightly(Day("2026-04-03")), CollectionPattern.Fortnightly(Day("1999-12-31")));
        Assert.NotEqual(CollectionPattern.Fortnightly(Day("2026-04-03")), CollectionPattern.Fortnightly(Day("2026-04-10")));
        Assert.Equal(MonthlyOn(1, 15), MonthlyOn(15, 1));
        Assert.Equal(
            CollectionPattern.Quarterly(ShortMonthRule.LastDayOfMonth, 2, 1), CollectionPattern.Quarterly(ShortMonthRule.LastDayOfMonth, 11, 1));
    }

    [Fact]
    public void Patterns_and_spans_have_words()
    {
        Assert.Equal("monthly on day 1, 15", MonthlyOn(1, 15).ToString());
        Assert.Equal("weekly on Thursday", CollectionPattern.Weekly(IsoDayOfWeek.Thursday).ToString());
        Assert.Equal("quarterly on day 1 of month 3", CollectionPattern.Quarterly(ShortMonthRule.LastDayOfMonth, 12, 1).ToString());
        Assert.Equal("fortnightly on Friday, as on 2001-01-05", CollectionPattern.Fortnightly(Day("2001-01-19")).ToString());
        Assert.Equal("monthly on day 1, 2026-04-01 to 2027-03-31, 12 instalments", Dates(MonthlyOn(1)).ToString());
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(31, true)]
    [InlineData(0, false)]
    [InlineData(32, false)]
    public void A_day_of_the_month_is_1_to_31(int day, bool isOne) =>
        Assert.Equal(isOne, Record.Exception(() => MonthlyOn(day)) is null);

    [Fact]
    public void A_pattern_that_is_none_is_refused()
    {
        Assert.Throws<ArgumentException>(() => MonthlyOn());
        Assert.Throws<ArgumentException>(() => MonthlyOn(5, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => CollectionPattern.Weekly(IsoDayOfWeek.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => CollectionPattern.Monthly((ShortMonthRule)2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CollectionPattern.Quarterly(ShortMonthRule.LastDayOfMonth, 13, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CollectionPattern.Annual(ShortMonthRule.LastDayOfMonth, 0, 1));
    }

    [Fact]
    public void A_span_is_a_day_to_two_years()
    {
        var first = Day("2024-01-01");

        Assert.True(CollectionSpan.Between(first, first).Contains(first));
        Assert.Equal(first.PlusDays(731), CollectionSpan.Between(first, first.PlusDays(731)).LastDay);
        Assert.Throws<ArgumentOutOfRangeException>(() => CollectionSpan.Between(first, first.PlusDays(732)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CollectionSpan.Between(first, first.PlusDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CollectionSpan.Months(2026, 4, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CollectionSpan.Months(2026, 4, 25));
        Assert.Throws<ArgumentOutOfRangeException>(() => YearFromApril.WithFreeMonths(13));
    }
}
