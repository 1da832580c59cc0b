using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Examples;

public class ChargingFrequencyTests
{
    private static readonly RentYear Year2026 = RentYear.StartingIn(2026, RentYearStart.FirstMondayInApril);
    private static readonly RentYear Year2024 = RentYear.StartingIn(2024, RentYearStart.FirstMondayInApril);

    // £104.00 over 52 weeks is £5,408.00 a year; £112.67 over 48 is 16p more.
    [Theory]
    [InlineData("Weekly", 104_00, 52, 104_00)]
    [InlineData("Two-weekly", 104_00, 52, 208_00)]
    [InlineData("Four-weekly", 104_00, 52, 416_00)]
    [InlineData("Calendar monthly", 104_00, 52, 450_67)]
    [InlineData("Weekly", 112_67, 48, 112_67)]
    [InlineData("Two-weekly", 112_67, 48, 208_01)]
    [InlineData("Four-weekly", 112_67, 48, 416_01)]
    [InlineData("Calendar monthly", 112_67, 48, 450_68)]
    [InlineData("Weekly", 104_00, 53, 104_00)]
    [InlineData("Two-weekly", 104_00, 53, 212_00)]
    [InlineData("Four-weekly", 104_00, 53, 424_00)]
    [InlineData("Calendar monthly", 104_00, 53, 459_33)]
    public void One_charge_is_its_share_of_the_charged_weeks_of_a_year(string frequency, int weekly, int weeks, int charge) =>
        Assert.Equal(Money.FromPence(charge), ChargingFrequency.FromName(frequency).Charge(Amount(weekly, weeks), RoundingRule.HalfUp));

    [Fact]
    public void A_charge_is_multiplied_before_it_is_divided()
    {
        // 50p a week over 51 weeks is £2.125 a month; a twelfth of 50p, cut at any decimal and then taken 51 times, falls short of it.
        var weekly = Amount(50, 51);

        Assert.Equal(UnroundedMoney.FromPounds(2.125m), ChargingFrequency.CalendarMonthly.Charge(weekly));
        Assert.Equal(Money.FromPence(213), ChargingFrequency.CalendarMonthly.Charge(weekly, RoundingRule.HalfUp));
        Assert.Equal(Money.FromPence(212), ChargingFrequency.CalendarMonthly.Charge(weekly, RoundingRule.HalfDown));
    }

    [Fact]
    public void A_year_has_as_many_weekly_charges_as_charged_weeks_and_26_or_13_or_12_others()
    {
        var basis = WeekBasis.Of(48);

        Assert.Equal(48, ChargingFrequency.Weekly.ChargesAYear(basis));
        Assert.Equal(26, ChargingFrequency.TwoWeekly.ChargesAYear(basis));
        Assert.Equal(13, ChargingFrequency.FourWeekly.ChargesAYear(basis));
        Assert.Equal(12, ChargingFrequency.CalendarMonthly.ChargesAYear(basis));
    }

    [Fact]
    public void Names_and_values_of_the_four_frequencies_are_unique_and_lasting() =>
        Assert.Equal(
            [(1, "Weekly"), (2, "Two-weekly"), (3, "Four-weekly"), (4, "Calendar monthly")],
            ChargingFrequency.List.OrderBy(frequency => frequency.Value).Select(frequency => (frequency.Value, frequency.Name)));

    [Fact]
    public void Each_rent_week_is_a_weekly_period()
    {
        var periods = Year2026.Periods(ChargingFrequency.Weekly);

        Assert.Equal(
            Year2026.Weeks.Select(week => (week.Number, week.FirstDay, week.LastDay)),
            periods.Select(period => (period.Number, period.FirstDay, period.LastDay)));
    }

    [Theory]
    [InlineData("Two-weekly", 26, "2026-04-06 to 2026-04-19", "2027-03-22 to 2027-04-04")]
    [InlineData("Four-weekly", 13, "2026-04-06 to 2026-05-03", "2027-03-08 to 2027-04-04")]
    [InlineData("Calendar monthly", 12, "2026-04-01 to 2026-04-30", "2027-03-01 to 2027-03-31")]
    public void A_52_week_year_divides_evenly(string frequency, int count, string first, string last)
    {
        var periods = Year2026.Periods(ChargingFrequency.FromName(frequency));

        Assert.Equal(count, periods.Length);
        Assert.Equal($"period 1, {first}", periods[0].ToString());
        Assert.Equal($"period {count}, {last}", periods[^1].ToString());
    }

    [Theory]
    [InlineData("Weekly", 53, 7)]
    [InlineData("Two-weekly", 26, 21)]
    [InlineData("Four-weekly", 13, 35)]
    [InlineData("Calendar monthly", 12, 31)]
    public void In_a_53_week_year_the_last_period_of_two_or_four_weeks_is_a_week_longer(string frequency, int count, int lastDays)
    {
        var periods = Year2024.Periods(ChargingFrequency.FromName(frequency));

        Assert.Equal(count, periods.Length);
        Assert.Equal(lastDays, periods[^1].Days);
    }

    [Fact]
    public void Months_run_from_the_day_the_start_rule_goes_by_whichever_Monday_the_weeks_start_on()
    {
        var nearest = RentYearStart.NearestTo(IsoDayOfWeek.Monday, new AnnualDate(4, 1));

        Assert.Equal<RentPeriod>(
            Year2026.Periods(ChargingFrequency.CalendarMonthly),
            RentYear.StartingIn(2026, nearest).Periods(ChargingFrequency.CalendarMonthly));
    }

    [Fact]
    public void A_month_need_not_start_on_its_first_day()
    {
        var year = RentYear.StartingIn(2027, RentYearStart.OnOrAfter(IsoDayOfWeek.Monday, new AnnualDate(4, 28)));

        var months = year.Periods(ChargingFrequency.CalendarMonthly);

        Assert.Equal("period 10, 2028-01-28 to 2028-02-27", months[9].ToString());
        Assert.Equal("period 11, 2028-02-28 to 2028-03-27", months[10].ToString());
        Assert.Equal("period 12, 2028-03-28 to 2028-04-27", months[11].ToString());
    }

    [Theory]
    [InlineData("2026-03-31", false)]
    [InlineData("2026-04-01", true)]
    [InlineData("2026-04-30", true)]
    [InlineData("2026-05-01", false)]
    public void A_period_contains_its_first_and_last_day_and_no_day_beyond(string day, bool contained) =>
        Assert.Equal(contained, Year2026.Periods(ChargingFrequency.CalendarMonthly)[0].Contains(Days.Day(day)));

    [Fact]
    public void The_default_period_is_none()
    {
        Assert.Equal(0, default(RentPeriod).Number);
        Assert.Throws<ArgumentNullException>(() => Year2026.Periods(null!));
    }

    private static WeeklyAmount Amount(int pence, int weeks) => new(Money.FromPence(pence), WeekBasis.Of(weeks));
}
