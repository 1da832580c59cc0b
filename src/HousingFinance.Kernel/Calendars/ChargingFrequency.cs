using System.Collections.Immutable;
using Ardalis.SmartEnum;

namespace HousingFinance.Kernel.Calendars;

/// <summary>How often a charge is raised, and what share of a year's rent one charge is.</summary>
/// <remarks>
/// <para>A year's rent is the weekly amount over its charged weeks. One charge is that sum over the number of charges: by the
/// calendar month the weekly amount x charged weeks / 12, four-weekly x charged weeks / 13, two-weekly x charged weeks / 26.
/// Weekly charges are the weekly amount itself, raised in charged weeks only; the others are raised in every period.</para>
/// <para>The amount is multiplied before it is divided. Rounded charges need not add back to the year's rent to the penny: where they
/// must, apportion the year's rent over the periods.</para>
/// </remarks>
public sealed class ChargingFrequency : SmartEnum<ChargingFrequency>
{
    /// <summary>Every rent week that is not rent-free.</summary>
    public static readonly ChargingFrequency Weekly = new("Weekly", 1, weeksInPeriod: 1, chargesAYear: 0);

    /// <summary>Every two rent weeks, 26 times a year.</summary>
    public static readonly ChargingFrequency TwoWeekly = new("Two-weekly", 2, weeksInPeriod: 2, chargesAYear: 26);

    /// <summary>Every four rent weeks, 13 times a year.</summary>
    public static readonly ChargingFrequency FourWeekly = new("Four-weekly", 3, weeksInPeriod: 4, chargesAYear: 13);

    /// <summary>Every calendar month, 12 times a year.</summary>
    public static readonly ChargingFrequency CalendarMonthly = new("Calendar monthly", 4, weeksInPeriod: 0, chargesAYear: 12);

    private readonly int _weeksInPeriod;
    private readonly int _chargesAYear;

    private ChargingFrequency(string name, int value, int weeksInPeriod, int chargesAYear)
        : base(name, value) => (_weeksInPeriod, _chargesAYear) = (weeksInPeriod, chargesAYear);

    /// <summary>How many charges make up a year's rent: the charged weeks when weekly, else 26, 13 or 12.</summary>
    /// <param name="basis">The charged weeks of the year.</param>
    public int ChargesAYear(WeekBasis basis) => _chargesAYear == 0 ? basis.Weeks : _chargesAYear;

    /// <summary>One charge, exact, not yet rounded.</summary>
    /// <param name="weekly">The amount a week and the charged weeks over which it is spread.</param>
    public UnroundedMoney Charge(WeeklyAmount weekly) =>
        weekly.Amount.Times(new Ratio(weekly.Basis.Weeks, ChargesAYear(weekly.Basis)));

    /// <summary>One charge in whole pence.</summary>
    /// <param name="weekly">The amount a week and the charged weeks over which it is spread.</param>
    /// <param name="rule">How to round; there is no default.</param>
    public Money Charge(WeeklyAmount weekly, RoundingRule rule) => Charge(weekly).Round(rule);

    /// <summary>The periods of a rent year, in order, without gap or overlap.</summary>
    internal ImmutableArray<RentPeriod> PeriodsOf(RentYear year) => _weeksInPeriod == 0 ? Months(year) : RunsOfWeeks(year);

    // Fifty-three weeks do not divide by two or four: the last period takes the odd week, so that 26 or 13 periods still fill the year.
    private ImmutableArray<RentPeriod> RunsOfWeeks(RentYear year)
    {
        var count = year.WeekCount / _weeksInPeriod;
        var periods = ImmutableArray.CreateBuilder<RentPeriod>(count);
        for (var number = 1; number <= count; number++)
        {
            var first = year.FirstDay.PlusWeeks((number - 1) * _weeksInPeriod);
            var last = number == count ? year.LastDay : first.PlusWeeks(_weeksInPeriod).PlusDays(-1);
            periods.Add(new RentPeriod(number, first, last));
        }

        return periods.MoveToImmutable();
    }

    private static ImmutableArray<RentPeriod> Months(RentYear year)
    {
        const int MonthsInYear = 12;
        var first = year.Start.Day.InYear(year.StartYear);
        var periods = ImmutableArray.CreateBuilder<RentPeriod>(MonthsInYear);
        for (var number = 1; number <= MonthsInYear; number++)
        {
            periods.Add(new RentPeriod(number, first.PlusMonths(number - 1), first.PlusMonths(number).PlusDays(-1)));
        }

        return periods.MoveToImmutable();
    }
}
