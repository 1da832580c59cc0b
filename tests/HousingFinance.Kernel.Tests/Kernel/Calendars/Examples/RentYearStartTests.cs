using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Examples;

public class RentYearStartTests
{
    private static readonly AnnualDate FirstOfApril = new(4, 1);

    [Theory]
    [InlineData(2024, "2024-04-01", "2024-04-01", "2024-04-01")] // 1 April is a Monday
    [InlineData(2025, "2025-04-07", "2025-03-31", "2025-03-31")] // a Tuesday
    [InlineData(2026, "2026-04-06", "2026-03-30", "2026-03-30")] // a Wednesday
    [InlineData(2027, "2027-04-05", "2027-03-29", "2027-03-29")] // a Thursday
    [InlineData(2022, "2022-04-04", "2022-04-04", "2022-03-28")] // a Friday
    [InlineData(2028, "2028-04-03", "2028-04-03", "2028-03-27")] // a Saturday
    [InlineData(2029, "2029-04-02", "2029-04-02", "2029-03-26")] // a Sunday
    public void The_Monday_may_be_on_or_after_nearest_to_or_on_or_before_1_April(
        int year, string onOrAfter, string nearest, string onOrBefore)
    {
        Assert.Equal(onOrAfter, RentYearStart.OnOrAfter(IsoDayOfWeek.Monday, FirstOfApril).InYear(year).Iso());
        Assert.Equal(nearest, RentYearStart.NearestTo(IsoDayOfWeek.Monday, FirstOfApril).InYear(year).Iso());
        Assert.Equal(onOrBefore, RentYearStart.OnOrBefore(IsoDayOfWeek.Monday, FirstOfApril).InYear(year).Iso());
    }

    [Fact]
    public void The_usual_rule_is_the_first_Monday_in_April()
    {
        Assert.Equal(RentYearStart.OnOrAfter(IsoDayOfWeek.Monday, FirstOfApril), RentYearStart.FirstMondayInApril);
        Assert.Equal(IsoDayOfWeek.Monday, RentYearStart.FirstMondayInApril.Weekday);
        Assert.Equal(FirstOfApril, RentYearStart.FirstMondayInApril.Day);
    }

    [Fact]
    public void Rent_weeks_may_start_on_another_weekday() =>
        Assert.Equal("2026-04-04", RentYearStart.OnOrAfter(IsoDayOfWeek.Saturday, FirstOfApril).InYear(2026).Iso());

    [Fact]
    public void Rules_of_different_sense_are_different_even_where_they_choose_the_same_days() =>
        Assert.NotEqual(
            RentYearStart.OnOrAfter(IsoDayOfWeek.Monday, new AnnualDate(3, 26)),
            RentYearStart.OnOrBefore(IsoDayOfWeek.Monday, FirstOfApril));

    [Fact]
    public void A_rule_reads_as_people_say_it()
    {
        Assert.Equal("Monday on or after 1 April", RentYearStart.FirstMondayInApril.ToString());
        Assert.Equal("Monday nearest to 1 April", RentYearStart.NearestTo(IsoDayOfWeek.Monday, FirstOfApril).ToString());
        Assert.Equal("Sunday on or before 28 March", RentYearStart.OnOrBefore(IsoDayOfWeek.Sunday, new AnnualDate(3, 28)).ToString());
    }

    [Theory]
    [InlineData(IsoDayOfWeek.None)]
    [InlineData((IsoDayOfWeek)8)]
    public void A_week_starts_on_one_of_seven_days(IsoDayOfWeek weekday) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RentYearStart.OnOrAfter(weekday, FirstOfApril));

    [Theory]
    [InlineData(4, 28, true)]
    [InlineData(4, 29, false)]
    [InlineData(2, 28, true)]
    [InlineData(2, 29, false)]
    [InlineData(3, 31, false)]
    public void The_day_is_one_that_every_month_has(int month, int day, bool accepted) =>
        AssertAccepted(accepted, () => RentYearStart.OnOrAfter(IsoDayOfWeek.Monday, new AnnualDate(month, day)));

    [Theory]
    [InlineData(12, 25, true)]
    [InlineData(12, 26, false)]
    public void On_or_after_a_day_stays_in_its_calendar_year(int month, int day, bool accepted) =>
        AssertAccepted(accepted, () => RentYearStart.OnOrAfter(IsoDayOfWeek.Monday, new AnnualDate(month, day)));

    [Theory]
    [InlineData(1, 3, false)]
    [InlineData(1, 4, true)]
    [InlineData(12, 28, true)]
    public void Nearest_to_a_day_stays_in_its_calendar_year(int month, int day, bool accepted) =>
        AssertAccepted(accepted, () => RentYearStart.NearestTo(IsoDayOfWeek.Monday, new AnnualDate(month, day)));

    [Theory]
    [InlineData(1, 6, false)]
    [InlineData(1, 7, true)]
    public void On_or_before_a_day_stays_in_its_calendar_year(int month, int day, bool accepted) =>
        AssertAccepted(accepted, () => RentYearStart.OnOrBefore(IsoDayOfWeek.Monday, new AnnualDate(month, day)));

    [Theory]
    [InlineData(1899, false)]
    [InlineData(1900, true)]
    [InlineData(2200, true)]
    [InlineData(2201, false)]
    public void A_start_is_known_from_1900_to_2200(int year, bool accepted) =>
        AssertAccepted(accepted, () => RentYearStart.FirstMondayInApril.InYear(year));

    private static void AssertAccepted(bool accepted, Func<object> make)
    {
        if (accepted)
        {
            Assert.NotNull(make());
        }
        else
        {
            Assert.Throws<ArgumentOutOfRangeException>(make);
        }
    }
}
