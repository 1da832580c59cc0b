using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Calendars;

/// <summary>
/// A landlord's rent year: 52 or 53 whole rent weeks, from its start until the day before the next one starts, with the weeks for
/// which no rent is charged.
/// </summary>
/// <remarks>
/// <para>Always whole weeks. A year that starts on a fixed day, as for tenancies charged by the calendar month, is not whole weeks and
/// is not held as one: its months run from the day the <see cref="RentYearStart"/> goes by, and <see cref="Periods"/> gives them.</para>
/// <para>Rent-free weeks are dates that the council chooses for each year; none is assumed, in a year of 53 weeks no more than in
/// one of 52.</para>
/// <para>Immutable. Equal when start year, start rule and rent-free weeks are equal.</para>
/// </remarks>
public sealed record RentYear
{
    private const int DaysInWeek = 7;

    // One bit a week, the lowest for week 1.
    private readonly ulong _rentFree;

    private RentYear(int startYear, RentYearStart start, ulong rentFree)
    {
        (StartYear, Start, _rentFree) = (startYear, start, rentFree);
        FirstDay = start.InYear(startYear);
        LastDay = start.InYear(startYear + 1).PlusDays(-1);
        WeekCount = (Period.DaysBetween(FirstDay, LastDay) + 1) / DaysInWeek;
    }

    /// <summary>The calendar year in which it starts: 2026 for 2026-27.</summary>
    public int StartYear { get; }

    /// <summary>The rule by which it starts.</summary>
    public RentYearStart Start { get; }

    /// <summary>The first day of its first week.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day of its last week, the day before the next rent year starts.</summary>
    public LocalDate LastDay { get; }

    /// <summary>How many weeks it has: 52 or 53.</summary>
    public int WeekCount { get; }

    /// <summary>How many of its weeks are rent-free: 0 to 7.</summary>
    public int RentFreeWeeks => BitOperations.PopCount(_rentFree);

    /// <summary>How many of its weeks are charged, 46 to 53: its weeks less those that are rent-free.</summary>
    public int ChargedWeeks => WeekCount - RentFreeWeeks;

    /// <summary>The charged weeks as the basis of a weekly amount.</summary>
    public WeekBasis Basis => WeekBasis.Of(ChargedWeeks);

    /// <summary>How the year is written: <c>2026-27</c>.</summary>
    public string Label => FinancialYear.YearLabel(StartYear);

    /// <summary>Its weeks, first to last.</summary>
    public IEnumerable<RentWeek> Weeks => Enumerable.Range(1, WeekCount).Select(Week);

    /// <summary>The rent year that starts in a calendar year, with no rent-free week.</summary>
    /// <param name="year">1900 to 2199.</param>
    /// <param name="start">When the landlord's rent years start.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1900 to 2199.</exception>
    public static RentYear StartingIn(int year, RentYearStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        FinancialYear.ThrowIfNotAStartYear(year);
        return new RentYear(year, start, 0);
    }

    /// <summary>The rent year in whose weeks a day falls, with no rent-free week.</summary>
    /// <param name="date">A day of the rent years that start in 1900 to 2199.</param>
    /// <param name="start">When the landlord's rent years start.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is in no such year.</exception>
    public static RentYear Containing(LocalDate date, RentYearStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(date, start.InYear(FinancialYear.EarliestStartYear));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(date, start.InYear(FinancialYear.LatestStartYear + 1));
        var startsLater = date < start.InYear(date.Year);
        return new RentYear(startsLater ? date.Year - 1 : date.Year, start, 0);
    }

    /// <summary>Whether a day falls in one of its weeks.</summary>
    /// <param name="date">Any day.</param>
    public bool Contains(LocalDate date) => date >= FirstDay && date <= LastDay;

    /// <summary>One of its weeks.</summary>
    /// <param name="number">1 to 52, or to 53 when there are so many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such week.</exception>
    public RentWeek Week(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, WeekCount);
        return new RentWeek(StartYear, number, FirstDay.PlusWeeks(number - 1), (_rentFree & BitOf(number)) != 0);
    }

    /// <summary>The week in which a day falls.</summary>
    /// <param name="date">A day of the year.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not in the year.</exception>
    public RentWeek WeekContaining(LocalDate date) => TryWeekContaining(date, out var week)
        ? week
        : throw new ArgumentOutOfRangeException(nameof(date), date, $"The rent year {Label} runs from {Iso(FirstDay)} to {Iso(LastDay)}.");

    /// <summary>Finds the week in which a day falls.</summary>
    /// <param name="date">Any day.</param>
    /// <param name="week">The week, or <c>default</c> when the day is not in the year.</param>
    public bool TryWeekContaining(LocalDate date, out RentWeek week)
    {
        var contains = Contains(date);
        week = contains ? Week(NumberOf(date)) : default;
        return contains;
    }

    /// <summary>The same year with the weeks that the council has made rent-free, in place of any it had.</summary>
    /// <param name="dates">One date for each rent-free week: its first day or any other. None makes every week charged.</param>
    /// <returns>
    /// The year; or every date that is not in the year or names a week already named, and the refusal of a year that would have fewer
    /// than 46 charged weeks.
    /// </returns>
    /// <exception cref="ArgumentException">The array is unset.</exception>
    public Outcome<RentYear> WithRentFreeWeeks(params ImmutableArray<LocalDate> dates)
    {
        if (dates.IsDefault)
        {
            throw new ArgumentException("Rent-free weeks are a list of dates, which may be empty.", nameof(dates));
        }

        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var rentFree = 0UL;
        for (var index = 0; index < dates.Length; index++)
        {
            if (Finding(dates, index, rentFree) is { } finding)
            {
                findings.Add(finding);
            }
            else
            {
                rentFree |= BitOf(NumberOf(dates[index]));
            }
        }

        var charged = WeekCount - BitOperations.PopCount(rentFree);
        if (charged < WeekBasis.FewestWeeks)
        {
            findings.Add(TooFewCharged(charged));
        }

        return findings.Count == 0
            ? Outcome.Of(new RentYear(StartYear, Start, rentFree))
            : Outcome.Refused<RentYear>(findings.ToImmutable());
    }

    /// <summary>The periods for which charges are raised, in order, without gap or overlap.</summary>
    /// <param name="frequency">How often charges are raised.</param>
    /// <returns>
    /// A period for each week, rent-free ones too; or 26 of two weeks or 13 of four, the last a week longer in a year of 53 weeks; or the
    /// twelve months from the day the start rule goes by, 1 April under the usual rule, which are not the same days as the weeks.
    /// </returns>
    public ImmutableArray<RentPeriod> Periods(ChargingFrequency frequency)
    {
        ArgumentNullException.ThrowIfNull(frequency);
        return frequency.PeriodsOf(this);
    }

    /// <summary>The rent year after, by the same rule, with no rent-free week.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none after 2199-00.</exception>
    public RentYear Next() => StartingIn(StartYear + 1, Start);

    /// <summary>The rent year before, by the same rule, with no rent-free week.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none before 1900-01.</exception>
    public RentYear Previous() => StartingIn(StartYear - 1, Start);

    /// <summary>The year in words: <c>rent year 2026-27, 2026-04-06 to 2027-04-04, 52 weeks, 48 charged</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"rent year {Label}, {Iso(FirstDay)} to {Iso(LastDay)}, {WeekCount} weeks, {ChargedWeeks} charged");

    private int NumberOf(LocalDate date) => (Period.DaysBetween(FirstDay, date) / DaysInWeek) + 1;

    private static ulong BitOf(int number) => 1UL << (number - 1);

    private Diagnostic? Finding(ImmutableArray<LocalDate> dates, int index, ulong rentFree)
    {
        var date = dates[index];
        var place = Locator.AtRow($"rent-free weeks of {Label}", index + 1);
        if (!Contains(date))
        {
            return new Diagnostic(
                CalendarCodes.RentFreeDateOutsideYear,
                Severity.Error,
                place,
                $"{Iso(date)} is not in the rent year",
                $"a date from {Iso(FirstDay)} to {Iso(LastDay)}",
                "correct the date, or give it to its own rent year");
        }

        var number = NumberOf(date);
        if ((rentFree & BitOf(number)) == 0)
        {
            return null;
        }

        var earlier = dates.First(other => Contains(other) && NumberOf(other) == number);
        return new Diagnostic(
            CalendarCodes.RentFreeWeekNamedTwice,
            Severity.Error,
            place,
            string.Create(CultureInfo.InvariantCulture, $"{Iso(date)} is in rent week {number}, which {Iso(earlier)} names already"),
            "each rent-free week once",
            "remove one of the two dates, or correct it");
    }

    private Diagnostic TooFewCharged(int charged) => new(
        CalendarCodes.TooFewChargedWeeks,
        Severity.Error,
        Locator.In($"rent-free weeks of {Label}"),
        string.Create(
            CultureInfo.InvariantCulture, $"{WeekCount} weeks less {WeekCount - charged} rent-free leaves {charged} charged weeks"),
        string.Create(CultureInfo.InvariantCulture, $"{WeekBasis.FewestWeeks} to {WeekBasis.MostWeeks} charged weeks"),
        "name fewer rent-free weeks");

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
