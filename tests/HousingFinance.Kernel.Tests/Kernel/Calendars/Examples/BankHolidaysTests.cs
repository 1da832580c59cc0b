using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Figures;
using NodaTime;
using static HousingFinance.Kernel.Tests.Kernel.Days;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Examples;

public class BankHolidaysTests
{
    private static readonly BankHolidays Known = BankHolidays.EnglandAndWales;
    private static readonly Citation Proclaimed = new("A proclamation", "notice 1", new LocalDate(2026, 11, 22));

    [Theory]
    [InlineData("1995-05-01", "1995-05-08")]
    [InlineData("2002-05-27", "2002-06-04")]
    [InlineData("2012-05-28", "2012-06-04")]
    [InlineData("2020-05-04", "2020-05-08")]
    [InlineData("2022-05-30", "2022-06-02")]
    public void A_moved_holiday_is_an_ordinary_Monday_and_another_day_instead(string ordinary, string held)
    {
        Assert.Null(Known.On(Day(ordinary)));
        Assert.Equal(FigureStatus.Verified, Known.On(Day(held))?.Status);
    }

    [Theory]
    [InlineData("1999-12-31", "Millennium bank holiday")]
    [InlineData("2002-06-03", "Golden Jubilee bank holiday")]
    [InlineData("2011-04-29", "Royal wedding bank holiday")]
    [InlineData("2012-06-05", "Diamond Jubilee bank holiday")]
    [InlineData("2022-06-03", "Platinum Jubilee bank holiday")]
    [InlineData("2022-09-19", "Bank holiday for the State Funeral of Queen Elizabeth II")]
    [InlineData("2023-05-08", "Bank holiday for the Coronation of King Charles III")]
    public void A_day_proclaimed_once_is_a_holiday_in_that_year_only(string day, string name)
    {
        Assert.Equal(name, Known.On(Day(day))?.Name);
        Assert.Single(Known.All, holiday => holiday.Name == name);
    }

    [Theory]
    [InlineData(2026, "2026-12-25 Christmas Day", "2026-12-28 Boxing Day (substitute day)")] // 25th a Friday
    [InlineData(2027, "2027-12-27 Christmas Day (substitute day)", "2027-12-28 Boxing Day (substitute day)")] // a Saturday
    [InlineData(2022, "2022-12-26 Boxing Day", "2022-12-27 Christmas Day (substitute day)")] // a Sunday
    [InlineData(2023, "2023-12-25 Christmas Day", "2023-12-26 Boxing Day")] // a Monday
    [InlineData(2025, "2025-12-25 Christmas Day", "2025-12-26 Boxing Day")] // a Thursday
    public void Christmas_at_a_weekend_stands_on_its_substitute_days_only(int year, string first, string second) =>
        Assert.Equal([first, second], Known.InYear(year)[^2..].Select(holiday => holiday.ToString()));

    [Theory]
    [InlineData(2021, "2021-01-01 New Year's Day")] // a Friday
    [InlineData(2022, "2022-01-03 New Year's Day (substitute day)")] // a Saturday
    [InlineData(2023, "2023-01-02 New Year's Day (substitute day)")] // a Sunday
    [InlineData(2024, "2024-01-01 New Year's Day")] // a Monday
    public void New_Years_Day_at_a_weekend_stands_on_the_Monday(int year, string first) =>
        Assert.Equal(first, Known.InYear(year)[0].ToString());

    [Theory]
    [InlineData(2008, "2008-03-21", "2008-03-24")] // nearly the earliest Easter there can be
    [InlineData(2019, "2019-04-19", "2019-04-22")]
    [InlineData(2038, "2038-04-23", "2038-04-26")] // the latest
    [InlineData(2049, "2049-04-16", "2049-04-19")] // full moon put back to 17 April
    [InlineData(2076, "2076-04-17", "2076-04-20")] // full moon put back to 18 April
    public void Good_Friday_and_Easter_Monday_follow_the_moon(int year, string friday, string monday)
    {
        var holidays = Known.ExtendedByRuleThrough(2100).InYear(year);

        Assert.Contains(holidays, holiday => holiday.Name == "Good Friday" && holiday.Date == Day(friday));
        Assert.Contains(holidays, holiday => holiday.Name == "Easter Monday" && holiday.Date == Day(monday));
    }

    [Fact]
    public void Every_Easter_agrees_with_a_second_reckoning()
    {
        var holidays = Known.ExtendedByRuleThrough(2199);

        Assert.All(
            Enumerable.Range(1995, 205),
            year => Assert.Equal(SecondReckoning(year), holidays.InYear(year).Single(h => h.Name == "Easter Monday").Date.PlusDays(-1)));
    }

    [Theory]
    [InlineData("2026-04-03", "Bills of Exchange Act 1882, section 92, non-business days")]
    [InlineData("2026-04-06", "Banking and Financial Dealings Act 1971, Schedule 1, paragraph 1")]
    [InlineData("2026-05-04", "Banking and Financial Dealings Act 1971, section 1(3), proclaimed for the year")]
    [InlineData("2026-12-28", "Banking and Financial Dealings Act 1971, section 1(3), proclaimed for the year")]
    [InlineData("2022-12-27", "Banking and Financial Dealings Act 1971, Schedule 1, paragraph 1")]
    [InlineData("2022-06-02", "Banking and Financial Dealings Act 1971, section 1(2), proclaimed in place of the last Monday in May")]
    [InlineData("1995-05-08", "Early May Bank Holiday, written answer, HL Deb 16 December 1993 vol 550 cc135-6WA")]
    public void A_holiday_says_what_makes_it_one(string day, string source) =>
        Assert.Equal(source, Known.On(Day(day))?.Source.ToString());

    [Theory]
    [InlineData("2006-12-25", FigureStatus.Derived)]
    [InlineData("2011-12-27", FigureStatus.Derived)]
    [InlineData("2012-01-02", FigureStatus.Verified)]
    [InlineData("2027-12-28", FigureStatus.Verified)]
    public void Days_that_only_the_rule_gives_are_marked_derived(string day, FigureStatus status) =>
        Assert.Equal(status, Known.On(Day(day))?.Status);

    [Fact]
    public void Holidays_come_in_order_one_a_day_and_never_at_a_weekend()
    {
        Assert.Equal(Known.All.OrderBy(holiday => holiday.Date), Known.All);
        Assert.Distinct(Known.All.Select(holiday => holiday.Date));
        Assert.DoesNotContain(Known.All, holiday => holiday.Date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
    }

    [Theory]
    [InlineData("1994-12-31", false)]
    [InlineData("1995-01-01", true)]
    [InlineData("2027-12-31", true)]
    [InlineData("2028-01-01", false)]
    public void A_day_that_is_not_known_is_refused_not_taken_for_an_ordinary_one(string day, bool known)
    {
        if (known)
        {
            Assert.Null(Known.On(Day(day)));
        }
        else
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Known.On(Day(day)));
        }
    }

    [Theory]
    [InlineData(1994)]
    [InlineData(2028)]
    public void A_year_that_is_not_known_is_refused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Known.InYear(year));

    [Fact]
    public void A_day_proclaimed_since_can_be_added_and_one_withdrawn()
    {
        var moved = Known.Without(Day("2027-05-03")).With(new BankHoliday(Day("2027-05-07"), "Moved for a reason", Proclaimed));

        Assert.Null(moved.On(Day("2027-05-03")));
        Assert.Equal(FigureStatus.Supplied, moved.On(Day("2027-05-07"))?.Status);
        Assert.Equal(Known.All.Length, moved.All.Length);
        Assert.Equal("Early May bank holiday", Known.On(Day("2027-05-03"))?.Name);
        Assert.Null(Known.On(Day("2027-05-07")));
    }

    [Fact]
    public void A_holiday_is_not_added_twice_taken_from_an_ordinary_day_or_put_outside_what_is_known()
    {
        Assert.Throws<ArgumentException>(() => Known.With(new BankHoliday(Day("2026-12-25"), "Twice", Proclaimed)));
        Assert.Throws<ArgumentException>(() => Known.Without(Day("2026-12-24")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Known.With(new BankHoliday(Day("2028-01-03"), "Too late", Proclaimed)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Known.Without(Day("1994-12-26")));
        Assert.Throws<ArgumentNullException>(() => Known.With(null!));
    }

    [Fact]
    public void A_holiday_has_a_name_and_a_source()
    {
        Assert.Throws<ArgumentException>(() => new BankHoliday(Day("2027-05-07"), " ", Proclaimed));
        Assert.Throws<ArgumentNullException>(() => new BankHoliday(Day("2027-05-07"), "Named", null!));
    }

    [Fact]
    public void The_caller_may_take_the_rule_to_hold_for_later_years()
    {
        var extended = Known.With(new BankHoliday(Day("2027-05-07"), "Added before", Proclaimed)).ExtendedByRuleThrough(2028);

        Assert.Equal(Day("2028-12-31"), extended.KnownThrough);
        Assert.Equal("2028-01-03 New Year's Day (substitute day)", extended.InYear(2028)[0].ToString());
        Assert.All(extended.InYear(2028), holiday => Assert.Equal(FigureStatus.Derived, holiday.Status));
        Assert.NotNull(extended.On(Day("2027-05-07")));
        Assert.Equal(Day("2027-12-31"), Known.KnownThrough);
    }

    [Theory]
    [InlineData(2027)]
    [InlineData(2200)]
    public void The_rule_is_carried_on_only_to_later_years_and_to_2199_at_most(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Known.ExtendedByRuleThrough(year));

    // Oudin's reckoning, by another route than the one in the library.
    private static LocalDate SecondReckoning(int year)
    {
        var century = year / 100;
        var golden = year % 19;
        var moon = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        moon -= moon / 28 * (1 - (29 / (moon + 1) * ((21 - golden) / 11)));
        var weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        var sunday = moon - weekday;
        var month = 3 + ((sunday + 40) / 44);
        return new LocalDate(year, month, sunday + 28 - (31 * (month / 4)));
    }
}
