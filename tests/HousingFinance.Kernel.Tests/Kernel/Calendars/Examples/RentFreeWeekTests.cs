using HousingFinance.Kernel.Calendars;
using NodaTime;
using static HousingFinance.Kernel.Tests.Kernel.Days;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Examples;

public class RentFreeWeekTests
{
    private static readonly RentYear Year2026 = RentYear.StartingIn(2026, RentYearStart.FirstMondayInApril);
    private static readonly RentYear Year2024 = RentYear.StartingIn(2024, RentYearStart.FirstMondayInApril);

    [Fact]
    public void Four_rent_free_weeks_in_a_52_week_year_leave_48_charged()
    {
        var year = Year2026.WithRentFreeWeeks(
            Day("2026-08-24"), Day("2026-12-21"), Day("2026-12-28"), Day("2027-03-29")).Value;

        Assert.Equal((52, 4, 48), (year.WeekCount, year.RentFreeWeeks, year.ChargedWeeks));
        Assert.Equal(WeekBasis.Of(48), year.Basis);
        Assert.Equal([21, 38, 39, 52], year.Weeks.Where(week => week.IsRentFree).Select(week => week.Number));
        Assert.Equal("rent year 2026-27, 2026-04-06 to 2027-04-04, 52 weeks, 48 charged", year.ToString());
        Assert.Equal("rent week 38 of 2026-27, 2026-12-21 to 2026-12-27, rent-free", year.Week(38).ToString());
    }

    [Theory]
    [InlineData(4, 49)]
    [InlineData(5, 48)]
    [InlineData(2, 51)]
    [InlineData(0, 53)]
    public void A_53_week_year_has_the_charged_weeks_that_the_council_chose(int rentFree, int charged)
    {
        LocalDate[] chosen = [Day("2024-12-23"), Day("2024-12-30"), Day("2025-03-24"), Day("2025-03-31"), Day("2024-08-26")];

        var year = Year2024.WithRentFreeWeeks([.. chosen.Take(rentFree)]).Value;

        Assert.Equal(charged, year.ChargedWeeks);
        Assert.Equal(charged, year.Basis.Weeks);
    }

    [Theory]
    [InlineData("2026-12-21")]
    [InlineData("2026-12-25")]
    [InlineData("2026-12-27")]
    public void Any_day_of_a_week_names_it(string day) =>
        Assert.Equal([38], Year2026.WithRentFreeWeeks(Day(day)).Value.Weeks.Where(week => week.IsRentFree).Select(week => week.Number));

    [Fact]
    public void The_weeks_named_stand_in_place_of_those_named_before()
    {
        var year = Year2026.WithRentFreeWeeks(Day("2026-12-21")).Value.WithRentFreeWeeks(Day("2027-03-29")).Value;

        Assert.Equal([52], year.Weeks.Where(week => week.IsRentFree).Select(week => week.Number));
        Assert.Equal(Year2026, year.WithRentFreeWeeks().Value);
    }

    [Fact]
    public void The_order_in_which_weeks_are_named_makes_no_difference() =>
        Assert.Equal(
            Year2026.WithRentFreeWeeks(Day("2026-12-21"), Day("2027-03-29")).Value,
            Year2026.WithRentFreeWeeks(Day("2027-03-31"), Day("2026-12-26")).Value);

    [Fact]
    public void The_next_year_has_its_own_rent_free_weeks_yet_to_be_chosen()
    {
        var year = Year2026.WithRentFreeWeeks(Day("2026-12-21")).Value;

        Assert.Equal(0, year.Next().RentFreeWeeks);
        Assert.Equal(0, year.Previous().RentFreeWeeks);
        Assert.NotEqual(Year2026, year);
    }

    [Theory]
    [InlineData(2026, 6, 46)]
    [InlineData(2026, 7, null)]
    [InlineData(2024, 7, 46)]
    [InlineData(2024, 8, null)]
    public void A_year_keeps_at_least_46_charged_weeks(int startYear, int rentFree, int? charged)
    {
        var year = RentYear.StartingIn(startYear, RentYearStart.FirstMondayInApril);

        var outcome = year.WithRentFreeWeeks([.. year.Weeks.Take(rentFree).Select(week => week.FirstDay)]);

        Assert.Equal(charged is not null, outcome.HasValue);
        if (charged is not null)
        {
            Assert.Equal(charged, outcome.Value.ChargedWeeks);
        }
        else
        {
            Assert.Equal(CalendarCodes.TooFewChargedWeeks, Assert.Single(outcome.Diagnostics).Code);
        }
    }

    [Theory]
    [InlineData("2026-04-05", false)]
    [InlineData("2026-04-06", true)]
    [InlineData("2027-04-04", true)]
    [InlineData("2027-04-05", false)]
    public void A_rent_free_date_is_in_the_year(string day, bool accepted) =>
        Assert.Equal(accepted, Year2026.WithRentFreeWeeks(Day(day)).HasValue);

    [Fact]
    public void An_unset_list_is_an_error_of_the_program() =>
        Assert.Throws<ArgumentException>(() => Year2026.WithRentFreeWeeks(default));
}
