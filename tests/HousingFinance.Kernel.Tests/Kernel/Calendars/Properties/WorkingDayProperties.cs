using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.TestSupport;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Properties;

public class WorkingDayProperties
{
    private static readonly WorkingDayCalendar Bacs = WorkingDayCalendar.EnglandAndWales;

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void Rolling_gives_a_working_day_and_rolling_again_changes_nothing(KnownDay day)
    {
        var (forward, back) = (Bacs.RollForward(day.Value), Bacs.RollBack(day.Value));

        Assert.True(Bacs.IsWorkingDay(forward) && Bacs.IsWorkingDay(back));
        Assert.True(back <= day.Value && day.Value <= forward);
        Assert.Equal((forward, back), (Bacs.RollForward(forward), Bacs.RollBack(back)));
        Assert.Equal(Bacs.IsWorkingDay(day.Value), forward == back);
    }

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void From_a_working_day_there_and_back_returns(KnownDay day, DayCount count)
    {
        var start = Bacs.RollForward(day.Value);

        Assert.Equal(start, Bacs.AddWorkingDays(Bacs.AddWorkingDays(start, count.Value), -count.Value));
    }

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void Adding_is_stepping_one_working_day_at_a_time(KnownDay day, DayCount count)
    {
        var stepped = day.Value;
        for (var step = 0; step < Math.Abs(count.Value); step++)
        {
            stepped = Step(stepped, Math.Sign(count.Value));
        }

        Assert.Equal(stepped, Bacs.AddWorkingDays(day.Value, count.Value));
    }

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void The_days_between_are_the_days_added(KnownDay day, DayCount count)
    {
        var start = Bacs.RollBack(day.Value);

        Assert.Equal(count.Value, Bacs.WorkingDaysBetween(start, Bacs.AddWorkingDays(start, count.Value)));
    }

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void The_days_between_are_those_that_can_be_counted(KnownDay one, KnownDay other)
    {
        var (start, end) = one.Value <= other.Value ? (one.Value, other.Value) : (other.Value, one.Value);
        var counted = Enumerable.Range(1, Period.DaysBetween(start, end)).Count(days => Bacs.IsWorkingDay(start.PlusDays(days)));

        Assert.Equal(counted, Bacs.WorkingDaysBetween(start, end));
        Assert.Equal(-counted, Bacs.WorkingDaysBetween(end, start));
    }

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void A_day_works_unless_it_is_a_weekend_or_a_bank_holiday(KnownDay day) =>
        Assert.Equal(
            day.Value.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
                && BankHolidays.EnglandAndWales.All.All(holiday => holiday.Date != day.Value),
            Bacs.IsWorkingDay(day.Value));

    [Property(Arbitrary = [typeof(CalendarArbitraries)])]
    public void The_Try_forms_and_the_plain_ones_agree(KnownDay day, DayCount count)
    {
        Assert.True(Bacs.TryAddWorkingDays(day.Value, count.Value, out var added));
        Assert.True(Bacs.TryRollForward(day.Value, out var forward));
        Assert.True(Bacs.TryRollBack(day.Value, out var back));
        Assert.True(Bacs.TryNextWorkingDay(day.Value, out var next));
        Assert.True(Bacs.TryPreviousWorkingDay(day.Value, out var previous));

        Assert.Equal(Bacs.AddWorkingDays(day.Value, count.Value), added);
        Assert.Equal((Bacs.RollForward(day.Value), Bacs.RollBack(day.Value)), (forward, back));
        Assert.Equal((Bacs.NextWorkingDay(day.Value), Bacs.PreviousWorkingDay(day.Value)), (next, previous));
        Assert.True(previous < day.Value && day.Value < next);
    }

    private static LocalDate Step(LocalDate day, int way)
    {
        do
        {
            day = day.PlusDays(way);
        }
        while (!Bacs.IsWorkingDay(day));

        return day;
    }
}
