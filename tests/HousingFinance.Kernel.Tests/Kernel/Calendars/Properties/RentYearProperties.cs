using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.TestSupport;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Properties;

public class RentYearProperties
{
    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void A_rent_year_has_52_or_53_whole_weeks_and_ends_the_day_before_the_next(AnyRentYear any)
    {
        var year = any.Value;

        Assert.InRange(year.WeekCount, 52, 53);
        Assert.Equal(year.WeekCount * 7, Period.DaysBetween(year.FirstDay, year.LastDay) + 1);
        Assert.Equal(year.Start.Weekday, year.FirstDay.DayOfWeek);
        Assert.Equal(year.Start.InYear(year.StartYear + 1), year.LastDay.PlusDays(1));
    }

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void Its_weeks_follow_one_another_and_fill_it(AnyRentYear any)
    {
        var year = any.Value;
        var weeks = year.Weeks.ToList();

        Assert.Equal(Enumerable.Range(1, year.WeekCount), weeks.Select(week => week.Number));
        Assert.Equal(year.FirstDay, weeks[0].FirstDay);
        Assert.Equal(year.LastDay, weeks[^1].LastDay);
        Assert.All(weeks.Zip(weeks.Skip(1)), pair => Assert.Equal(pair.First.LastDay.PlusDays(1), pair.Second.FirstDay));
    }

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void Every_day_is_in_just_one_week_of_just_one_year(AnyDay day, AnyRentYear any)
    {
        var year = RentYear.Containing(day.Value, any.Value.Start);

        Assert.True(year.Contains(day.Value));
        Assert.Equal(year.WeekContaining(day.Value), Assert.Single(year.Weeks, week => week.Contains(day.Value)));
        Assert.False(year.StartYear > 1900 && year.Previous().Contains(day.Value));
        Assert.False(year.StartYear < 2199 && year.Next().Contains(day.Value));
    }

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void The_periods_of_every_frequency_follow_one_another_without_gap(AnyRentYear any)
    {
        Assert.NotEmpty(ChargingFrequency.List);
        foreach (var frequency in ChargingFrequency.List)
        {
            var periods = any.Value.Periods(frequency);

            Assert.Equal(Enumerable.Range(1, periods.Length), periods.Select(period => period.Number));
            Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First.LastDay.PlusDays(1), pair.Second.FirstDay));
            Assert.All(periods, period => Assert.True(period.Contains(period.FirstDay) && period.Contains(period.LastDay)));
            Assert.Equal(Period.DaysBetween(periods[0].FirstDay, periods[^1].LastDay) + 1, periods.Sum(period => period.Days));
        }
    }

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void Periods_of_weeks_fill_the_weeks_and_months_fill_a_year_from_the_rules_own_day(AnyRentYear any)
    {
        var year = any.Value;
        foreach (var frequency in ChargingFrequency.List.Where(frequency => frequency != ChargingFrequency.CalendarMonthly))
        {
            var periods = year.Periods(frequency);
            Assert.Equal((year.FirstDay, year.LastDay), (periods[0].FirstDay, periods[^1].LastDay));
        }

        var months = year.Periods(ChargingFrequency.CalendarMonthly);
        Assert.Equal(year.Start.Day.InYear(year.StartYear), months[0].FirstDay);
        Assert.Equal(year.Start.Day.InYear(year.StartYear + 1), months[^1].LastDay.PlusDays(1));
    }

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void Charged_and_rent_free_weeks_add_up_to_the_year(AnyRentYear any, RentFreeChoice choice)
    {
        var year = any.Value.WithRentFreeWeeks(
            [.. choice.Value.Select(chosen => any.Value.Week(chosen.Week).FirstDay.PlusDays(chosen.Day))]).Value;

        Assert.Equal(choice.Value.Count, year.RentFreeWeeks);
        Assert.Equal(year.WeekCount, year.ChargedWeeks + year.RentFreeWeeks);
        Assert.Equal(year.ChargedWeeks, year.Weeks.Count(week => !week.IsRentFree));
        Assert.Equal(year.ChargedWeeks, year.Basis.Weeks);
        Assert.Equal(
            choice.Value.Select(chosen => chosen.Week).Order(),
            year.Weeks.Where(week => week.IsRentFree).Select(week => week.Number));
    }

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void Unrounded_charges_add_back_to_the_years_rent(WeeklyPence weekly, AnyRentYear any, RentFreeChoice choice)
    {
        var basis = WeekBasis.Of(any.Value.WeekCount - choice.Value.Count);
        var amount = new WeeklyAmount(Money.FromPence(weekly.Value), basis);

        Assert.All(
            ChargingFrequency.List,
            frequency => Assert.Equal(
                UnroundedMoney.From(amount.Yearly),
                frequency.Charge(amount).Times(new Ratio(frequency.ChargesAYear(basis), 1))));
    }

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void A_financial_year_is_named_by_its_label_and_contains_its_days(AnyDay day)
    {
        var year = FinancialYear.Containing(day.Value);

        Assert.True(year.Contains(day.Value));
        Assert.True(FinancialYear.TryParse(year.Label, out var read));
        Assert.Equal(year, read);
        Assert.False(year.StartYear > FinancialYear.EarliestStartYear && year.Previous().Contains(day.Value));
        Assert.False(year.StartYear < FinancialYear.LatestStartYear && year.Next().Contains(day.Value));
    }
}
