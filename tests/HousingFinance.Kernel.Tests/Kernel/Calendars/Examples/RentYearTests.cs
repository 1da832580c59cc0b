using HousingFinance.Kernel.Calendars;
using NodaTime;
using static HousingFinance.Kernel.Tests.Kernel.Days;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Examples;

public class RentYearTests
{
    private static readonly RentYear Year2026 = RentYear.StartingIn(2026, RentYearStart.FirstMondayInApril);

    [Fact]
    public void A_rent_year_runs_from_the_first_Monday_in_April_to_the_Sunday_before_the_next_one()
    {
        Assert.Equal("2026-04-06", Year2026.FirstDay.Iso());
        Assert.Equal("2027-04-04", Year2026.LastDay.Iso());
        Assert.Equal(52, Year2026.WeekCount);
        Assert.Equal("2026-27", Year2026.Label);
    }

    [Fact]
    public void Nine_years_from_1995_to_2045_have_53_weeks()
    {
        var years = Enumerable.Range(1995, 51).Select(year => RentYear.StartingIn(year, RentYearStart.FirstMondayInApril));

        Assert.Equal(
            ["1996-97", "2002-03", "2007-08", "2013-14", "2019-20", "2024-25", "2030-31", "2035-36", "2041-42"],
            years.Where(year => year.WeekCount == 53).Select(year => year.Label));
        Assert.All(years, year => Assert.InRange(year.WeekCount, 52, 53));
    }

    [Fact]
    public void There_is_a_53rd_week_when_1_April_is_a_Monday_or_2_April_is_one_and_a_leap_day_follows()
    {
        Assert.All(Enumerable.Range(1900, 300), startYear =>
        {
            var firstOfApril = new LocalDate(startYear, 4, 1);
            var expected = firstOfApril.DayOfWeek == IsoDayOfWeek.Monday
                || (firstOfApril.DayOfWeek == IsoDayOfWeek.Sunday && CalendarSystem.Iso.IsLeapYear(startYear + 1));
            Assert.Equal(expected, RentYear.StartingIn(startYear, RentYearStart.FirstMondayInApril).WeekCount == 53);
        });
    }

    [Theory]
    [InlineData("2026-04-05", "2025-26", 52)]
    [InlineData("2026-04-06", "2026-27", 1)]
    [InlineData("2026-04-12", "2026-27", 1)]
    [InlineData("2026-04-13", "2026-27", 2)]
    [InlineData("2027-04-04", "2026-27", 52)]
    [InlineData("2027-04-05", "2027-28", 1)]
    [InlineData("2025-03-31", "2024-25", 53)]
    [InlineData("2025-04-06", "2024-25", 53)]
    [InlineData("2025-04-07", "2025-26", 1)]
    public void Every_day_is_in_one_week_of_one_year(string day, string label, int number)
    {
        var year = RentYear.Containing(Day(day), RentYearStart.FirstMondayInApril);
        var week = year.WeekContaining(Day(day));

        Assert.Equal(label, year.Label);
        Assert.Equal(number, week.Number);
        Assert.Equal(year.StartYear, week.StartYear);
        Assert.True(week.Contains(Day(day)));
        Assert.False(week.IsRentFree);
    }

    [Fact]
    public void A_week_is_seven_days_from_the_Monday()
    {
        var week = Year2026.Week(1);

        Assert.Equal(("2026-04-06", "2026-04-12"), (week.FirstDay.Iso(), week.LastDay.Iso()));
        Assert.False(week.Contains(Day("2026-04-05")));
        Assert.False(week.Contains(Day("2026-04-13")));
        Assert.Equal("rent week 1 of 2026-27, 2026-04-06 to 2026-04-12", week.ToString());
    }

    [Fact]
    public void Years_follow_one_another_by_the_same_rule()
    {
        Assert.Equal(RentYear.StartingIn(2027, RentYearStart.FirstMondayInApril), Year2026.Next());
        Assert.Equal(RentYear.StartingIn(2025, RentYearStart.FirstMondayInApril), Year2026.Previous());
        Assert.NotEqual(RentYear.StartingIn(2026, RentYearStart.OnOrAfter(IsoDayOfWeek.Sunday, new AnnualDate(4, 1))), Year2026);
    }

    [Fact]
    public void Without_rent_free_weeks_every_week_is_charged()
    {
        Assert.Equal((0, 52), (Year2026.RentFreeWeeks, Year2026.ChargedWeeks));
        Assert.Equal(WeekBasis.FiftyTwo, Year2026.Basis);
        Assert.Equal(53, RentYear.StartingIn(2024, RentYearStart.FirstMondayInApril).Basis.Weeks);
        Assert.Equal("rent year 2026-27, 2026-04-06 to 2027-04-04, 52 weeks, 52 charged", Year2026.ToString());
    }

    [Theory]
    [InlineData("2026-04-05")]
    [InlineData("2027-04-05")]
    public void A_day_of_another_year_has_no_week_in_this_one(string day)
    {
        Assert.False(Year2026.Contains(Day(day)));
        Assert.False(Year2026.TryWeekContaining(Day(day), out var week));
        Assert.Equal(default, week);
        Assert.Equal(0, week.Number);
        Assert.Throws<ArgumentOutOfRangeException>(() => Year2026.WeekContaining(Day(day)));
    }

    [Theory]
    [InlineData(2026, 0)]
    [InlineData(2026, 53)]
    [InlineData(2024, 54)]
    public void A_year_has_no_week_before_the_first_or_after_the_last(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RentYear.StartingIn(year, RentYearStart.FirstMondayInApril).Week(number));

    [Fact]
    public void The_53rd_week_of_a_53_week_year_is_there() =>
        Assert.Equal("2025-03-31", RentYear.StartingIn(2024, RentYearStart.FirstMondayInApril).Week(53).FirstDay.Iso());

    [Theory]
    [InlineData(1899)]
    [InlineData(2200)]
    public void A_start_year_outside_1900_to_2199_is_refused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RentYear.StartingIn(year, RentYearStart.FirstMondayInApril));

    [Theory]
    [InlineData("1900-04-01", null)]
    [InlineData("1900-04-02", "1900-01")]
    [InlineData("2200-04-06", "2199-00")]
    [InlineData("2200-04-07", null)]
    public void A_day_outside_every_year_that_can_be_held_is_refused(string day, string? label)
    {
        if (label is null)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => RentYear.Containing(Day(day), RentYearStart.FirstMondayInApril));
        }
        else
        {
            Assert.Equal(label, RentYear.Containing(Day(day), RentYearStart.FirstMondayInApril).Label);
        }
    }

    [Fact]
    public void A_year_needs_a_start_rule()
    {
        Assert.Throws<ArgumentNullException>(() => RentYear.StartingIn(2026, null!));
        Assert.Throws<ArgumentNullException>(() => RentYear.Containing(Day("2026-04-06"), null!));
    }
}
