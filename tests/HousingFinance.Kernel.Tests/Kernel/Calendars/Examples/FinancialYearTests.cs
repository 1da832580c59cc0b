using HousingFinance.Kernel.Calendars;
using static HousingFinance.Kernel.Tests.Kernel.Days;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Examples;

public class FinancialYearTests
{
    [Fact]
    public void A_financial_year_runs_from_1_April_to_31_March()
    {
        var year = FinancialYear.StartingIn(2026);

        Assert.Equal("2026-04-01", year.FirstDay.Iso());
        Assert.Equal("2027-03-31", year.LastDay.Iso());
        Assert.Equal(2026, year.StartYear);
    }

    [Theory]
    [InlineData("2026-03-31", "2025-26")]
    [InlineData("2026-04-01", "2026-27")]
    [InlineData("2026-12-31", "2026-27")]
    [InlineData("2027-01-01", "2026-27")]
    [InlineData("2027-03-31", "2026-27")]
    [InlineData("2027-04-01", "2027-28")]
    [InlineData("2028-02-29", "2027-28")]
    public void January_to_March_belong_to_the_year_that_began_the_April_before(string day, string label)
    {
        var year = FinancialYear.Containing(Day(day));

        Assert.Equal(label, year.Label);
        Assert.True(year.Contains(Day(day)));
    }

    [Theory]
    [InlineData("2026-03-31", false)]
    [InlineData("2026-04-01", true)]
    [InlineData("2027-03-31", true)]
    [InlineData("2027-04-01", false)]
    public void A_year_contains_its_first_and_last_day_and_no_day_beyond(string day, bool contained) =>
        Assert.Equal(contained, FinancialYear.StartingIn(2026).Contains(Day(day)));

    [Theory]
    [InlineData(1900, "1900-01")]
    [InlineData(1999, "1999-00")]
    [InlineData(2008, "2008-09")]
    [InlineData(2026, "2026-27")]
    [InlineData(2199, "2199-00")]
    public void A_label_is_the_start_year_and_two_digits_of_the_next(int startYear, string label)
    {
        Assert.Equal(label, FinancialYear.StartingIn(startYear).Label);
        Assert.Equal(label, FinancialYear.StartingIn(startYear).ToString());
        Assert.True(FinancialYear.TryParse(label, out var read));
        Assert.Equal(startYear, read.StartYear);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026/27")]
    [InlineData("2026-2027")]
    [InlineData("26-27")]
    [InlineData("2026-26")]
    [InlineData("2026-28")]
    [InlineData("2026-72")]
    [InlineData(" 2026-27")]
    [InlineData("2026-27 ")]
    [InlineData("2026‑27")]
    [InlineData("+026-27")]
    [InlineData("٢٠٢٦-٢٧")]
    [InlineData("1901-2\0")]
    [InlineData("1899-00")]
    [InlineData("2200-01")]
    public void A_label_of_another_form_or_year_is_refused(string? text)
    {
        Assert.False(FinancialYear.TryParse(text, out var year));
        Assert.Equal(default, year);
    }

    [Fact]
    public void Years_follow_one_another_and_are_ordered_by_their_start()
    {
        var year = FinancialYear.StartingIn(2026);

        Assert.Equal("2027-28", year.Next().Label);
        Assert.Equal("2025-26", year.Previous().Label);
        Assert.True(year < year.Next() && year > year.Previous());
        Assert.True(year <= FinancialYear.StartingIn(2026) && year >= FinancialYear.StartingIn(2026));
        Assert.Equal(0, year.CompareTo(FinancialYear.StartingIn(2026)));
    }

    [Fact]
    public void The_default_is_the_earliest_year_that_can_be_held()
    {
        Assert.Equal(FinancialYear.StartingIn(1900), default);
        Assert.Equal("1900-01", default(FinancialYear).Label);
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(2200)]
    public void A_start_year_outside_1900_to_2199_is_refused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FinancialYear.StartingIn(year));

    [Theory]
    [InlineData("1900-03-31", false)]
    [InlineData("1900-04-01", true)]
    [InlineData("2200-03-31", true)]
    [InlineData("2200-04-01", false)]
    public void A_day_outside_every_year_that_can_be_held_is_refused(string day, bool held)
    {
        Assert.Equal(held, FinancialYear.TryContaining(Day(day), out var year));
        if (held)
        {
            Assert.Equal(year, FinancialYear.Containing(Day(day)));
        }
        else
        {
            Assert.Equal(default, year);
            Assert.Throws<ArgumentOutOfRangeException>(() => FinancialYear.Containing(Day(day)));
        }
    }

    [Fact]
    public void There_is_no_year_before_the_earliest_or_after_the_latest()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FinancialYear.StartingIn(1900).Previous());
        Assert.Throws<ArgumentOutOfRangeException>(() => FinancialYear.StartingIn(2199).Next());
    }
}
