using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.TestSupport;
using NodaTime;
using static HousingFinance.Kernel.Tests.Kernel.Days;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Examples;

public class WorkingDayCalendarTests
{
    private static readonly WorkingDayCalendar Bacs = WorkingDayCalendar.EnglandAndWales;

    // Input, processing and entry are three working days running.
    [Theory]
    [InlineData("2018-03-28", "2018-03-29", "2018-04-03")] // Easter
    [InlineData("2019-08-22", "2019-08-23", "2019-08-27")] // the summer bank holiday
    [InlineData("2022-09-15", "2022-09-16", "2022-09-20")] // the state funeral
    [InlineData("1999-12-29", "1999-12-30", "2000-01-04")] // the millennium
    [InlineData("2026-12-23", "2026-12-24", "2026-12-29")] // Boxing Day on its substitute
    public void A_Bacs_cycle_steps_over_holidays(string input, string processing, string entry)
    {
        Assert.Equal(Day(processing), Bacs.NextWorkingDay(Day(input)));
        Assert.Equal(Day(entry), Bacs.AddWorkingDays(Day(input), 2));
        Assert.Equal(Day(processing), Bacs.PreviousWorkingDay(Day(entry)));
        Assert.Equal(Day(input), Bacs.AddWorkingDays(Day(entry), -2));
        Assert.Equal(2, Bacs.WorkingDaysBetween(Day(input), Day(entry)));
    }

    [Theory]
    [InlineData("2026-04-02", true)] // Maundy Thursday
    [InlineData("2026-04-03", false)] // Good Friday
    [InlineData("2026-04-04", false)] // Saturday
    [InlineData("2026-04-05", false)] // Sunday
    [InlineData("2026-04-06", false)] // Easter Monday
    [InlineData("2026-04-07", true)]
    [InlineData("2026-06-15", true)] // a holiday in Scotland only
    public void A_working_day_is_Monday_to_Friday_and_no_bank_holiday(string day, bool working) =>
        Assert.Equal(working, Bacs.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-04-02", "2026-04-02", "2026-04-02")]
    [InlineData("2026-04-03", "2026-04-07", "2026-04-02")]
    [InlineData("2026-04-06", "2026-04-07", "2026-04-02")]
    [InlineData("2026-04-07", "2026-04-07", "2026-04-07")]
    public void Rolling_leaves_a_working_day_where_it_is(string day, string forward, string back)
    {
        Assert.Equal(Day(forward), Bacs.RollForward(Day(day)));
        Assert.Equal(Day(back), Bacs.RollBack(Day(day)));
    }

    [Theory]
    [InlineData("2026-04-02", "2026-04-07", "2026-04-01")]
    [InlineData("2026-04-03", "2026-04-07", "2026-04-02")]
    [InlineData("2026-04-06", "2026-04-07", "2026-04-02")]
    [InlineData("2026-04-07", "2026-04-08", "2026-04-02")]
    public void The_next_and_the_previous_working_day_are_never_the_day_itself(string day, string next, string previous)
    {
        Assert.Equal(Day(next), Bacs.NextWorkingDay(Day(day)));
        Assert.Equal(Day(previous), Bacs.PreviousWorkingDay(Day(day)));
    }

    [Theory]
    [InlineData("2026-04-03", 0, "2026-04-03")] // not rolled
    [InlineData("2026-04-03", 1, "2026-04-07")]
    [InlineData("2026-04-03", 2, "2026-04-08")]
    [InlineData("2026-04-03", -1, "2026-04-02")]
    [InlineData("2026-04-03", -2, "2026-04-01")]
    [InlineData("2026-04-02", 10, "2026-04-20")]
    [InlineData("2026-04-20", -10, "2026-04-02")]
    public void Working_days_are_added_without_counting_the_day_itself(string day, int count, string result) =>
        Assert.Equal(Day(result), Bacs.AddWorkingDays(Day(day), count));

    [Theory]
    [InlineData("2026-04-10", "2026-04-13", 1)] // Friday to Monday
    [InlineData("2026-04-10", "2026-04-12", 0)] // Friday to Sunday
    [InlineData("2026-04-11", "2026-04-13", 1)] // Saturday to Monday
    [InlineData("2026-04-13", "2026-04-10", -1)]
    [InlineData("2026-04-13", "2026-04-13", 0)]
    [InlineData("2026-04-02", "2026-04-07", 1)] // over Easter
    [InlineData("2025-12-31", "2026-12-31", 253)]
    public void Working_days_between_leave_out_the_first_day_and_count_the_last(string start, string end, int count) =>
        Assert.Equal(count, Bacs.WorkingDaysBetween(Day(start), Day(end)));

    [Fact]
    public void A_calendar_of_the_callers_own_holidays_works_by_them()
    {
        var source = new Citation("A proclamation", "notice 1", new LocalDate(2026, 11, 22));
        var calendar = new WorkingDayCalendar(
            BankHolidays.EnglandAndWales.With(new BankHoliday(Day("2027-06-11"), "Proclaimed since", source)).Without(Day("2027-08-30")));

        Assert.False(calendar.IsWorkingDay(Day("2027-06-11")));
        Assert.True(calendar.IsWorkingDay(Day("2027-08-30")));
        Assert.True(Bacs.IsWorkingDay(Day("2027-06-11")));
        Assert.Same(BankHolidays.EnglandAndWales, Bacs.Holidays);
    }

    [Fact]
    public void A_holiday_added_at_a_weekend_changes_no_working_day()
    {
        var source = new Citation("A proclamation", "notice 1", new LocalDate(2026, 11, 22));
        var calendar = new WorkingDayCalendar(
            BankHolidays.EnglandAndWales.With(new BankHoliday(Day("2026-12-26"), "Boxing Day", source)));

        Assert.Equal(
            Bacs.WorkingDaysBetween(Bacs.KnownFrom, Bacs.KnownThrough),
            calendar.WorkingDaysBetween(calendar.KnownFrom, calendar.KnownThrough));
    }

    [Theory]
    [InlineData("1994-12-31", false)]
    [InlineData("1995-01-01", true)]
    [InlineData("2027-12-31", true)]
    [InlineData("2028-01-01", false)]
    public void Days_outside_the_calendar_are_refused(string day, bool known)
    {
        Assert.Equal(known, Bacs.Knows(Day(day)));
        Assert.Equal(known, Bacs.TryAddWorkingDays(Day(day), 0, out var same));
        Assert.Equal(known ? Day(day) : default, same);
        if (known)
        {
            Assert.Equal(Bacs.IsWorkingDay(Day(day)), Bacs.Holidays.On(Day(day)) is null && Day(day).DayOfWeek < IsoDayOfWeek.Saturday);
        }
        else
        {
            Assert.False(Bacs.TryRollForward(Day(day), out _));
            Assert.False(Bacs.TryRollBack(Day(day), out _));
            Assert.False(Bacs.TryNextWorkingDay(Day(day), out _));
            Assert.False(Bacs.TryPreviousWorkingDay(Day(day), out _));
            Assert.Throws<ArgumentOutOfRangeException>(() => Bacs.IsWorkingDay(Day(day)));
            Assert.Throws<ArgumentOutOfRangeException>(() => Bacs.RollForward(Day(day)));
            Assert.Throws<ArgumentOutOfRangeException>(() => Bacs.RollBack(Day(day)));
            Assert.Throws<ArgumentOutOfRangeException>(() => Bacs.AddWorkingDays(Day(day), 0));
            Assert.Throws<ArgumentOutOfRangeException>(() => Bacs.WorkingDaysBetween(Day(day), Day("2026-04-07")));
            Assert.Throws<ArgumentOutOfRangeException>(() => Bacs.WorkingDaysBetween(Day("2026-04-07"), Day(day)));
        }
    }

    [Fact]
    public void An_answer_outside_the_calendar_is_refused()
    {
        // 1 January 1995 was a Sunday and the 2nd its substitute; 31 December 2027 is a working day.
        Assert.False(Bacs.TryRollBack(Day("1995-01-02"), out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bacs.RollBack(Day("1995-01-02")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bacs.PreviousWorkingDay(Day("1995-01-03")));
        Assert.Equal(Day("1995-01-03"), Bacs.PreviousWorkingDay(Day("1995-01-04")));
        Assert.Equal(Day("2027-12-31"), Bacs.RollForward(Day("2027-12-31")));
        Assert.Equal(Day("2027-12-31"), Bacs.NextWorkingDay(Day("2027-12-30")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bacs.NextWorkingDay(Day("2027-12-31")));
        Assert.False(Bacs.TryNextWorkingDay(Day("2027-12-31"), out var none));
        Assert.Equal(default, none);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void No_number_of_working_days_overflows(int count)
    {
        Assert.False(Bacs.TryAddWorkingDays(Day("2026-04-07"), count, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bacs.AddWorkingDays(Day("2026-04-07"), count));
    }

    [Fact]
    public void A_refusal_names_the_days_that_are_known()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Bacs.RollForward(Day("2028-01-01")));

        Assert.Contains("from 1995-01-01 to 2027-12-31", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("date", refusal.ParamName);
        Assert.Throws<ArgumentNullException>(() => new WorkingDayCalendar(null!));
    }

    [Fact]
    public void Asking_allocates_nothing()
    {
        var (day, asked, found) = (Day("2026-04-03"), 0, 0);

        Assert.Equal(0, AllocatedBytes.LeastOf(Ask));
        Assert.Equal(4 * asked, found);

        void Ask()
        {
            asked++;
            found += Bacs.TryRollForward(day, out var rolled) ? 1 : 0;
            found += Bacs.TryAddWorkingDays(rolled, 10, out var later) ? 1 : 0;
            found += Bacs.IsWorkingDay(later) ? 1 : 0;
            found += Bacs.WorkingDaysBetween(rolled, later) == 10 ? 1 : 0;
        }
    }
}
