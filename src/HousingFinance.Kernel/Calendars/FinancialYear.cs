using System.Globalization;
using NodaTime;

namespace HousingFinance.Kernel.Calendars;

/// <summary>A council's financial year: 1 April to the next 31 March.</summary>
/// <remarks>
/// Starting in 1900 to 2199. Equal and ordered by the year in which it starts. <c>default</c> is 1900-01, the earliest, a valid year.
/// It is not the rent year, which is made of whole weeks: <see cref="RentYear"/>.
/// </remarks>
public readonly record struct FinancialYear : IComparable<FinancialYear>
{
    /// <summary>The earliest calendar year in which a financial or rent year can start.</summary>
    public const int EarliestStartYear = 1900;

    /// <summary>The latest calendar year in which a financial or rent year can start.</summary>
    public const int LatestStartYear = 2199;

    private const int LabelLength = 7;
    private const int HyphenAt = 4;

    private readonly int _yearsAfterEarliest;

    private FinancialYear(int startYear) => _yearsAfterEarliest = startYear - EarliestStartYear;

    /// <summary>The calendar year in which it starts: 2026 for 2026-27.</summary>
    public int StartYear => EarliestStartYear + _yearsAfterEarliest;

    /// <summary>1 April of the year in which it starts.</summary>
    public LocalDate FirstDay => new(StartYear, 4, 1);

    /// <summary>31 March of the year after.</summary>
    public LocalDate LastDay => new(StartYear + 1, 3, 31);

    /// <summary>How the year is written: <c>2026-27</c>, <c>1999-00</c>.</summary>
    public string Label => YearLabel(StartYear);

    /// <summary>The financial year that starts on 1 April of a calendar year.</summary>
    /// <param name="year">1900 to 2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1900 to 2199.</exception>
    public static FinancialYear StartingIn(int year)
    {
        ThrowIfNotAStartYear(year);
        return new FinancialYear(year);
    }

    /// <summary>The financial year in which a day falls.</summary>
    /// <param name="date">1 April 1900 to 31 March 2200.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is in no year that can be held.</exception>
    public static FinancialYear Containing(LocalDate date) => TryContaining(date, out var year)
        ? year
        : throw new ArgumentOutOfRangeException(nameof(date), date, "Financial years are held from 1 April 1900 to 31 March 2200.");

    /// <summary>Finds the financial year in which a day falls.</summary>
    /// <param name="date">Any day.</param>
    /// <param name="year">The year, or <c>default</c> when the answer is no.</param>
    /// <returns>No before 1 April 1900 and after 31 March 2200.</returns>
    public static bool TryContaining(LocalDate date, out FinancialYear year)
    {
        var startYear = date.Month >= 4 ? date.Year : date.Year - 1;
        var known = startYear is >= EarliestStartYear and <= LatestStartYear;
        year = known ? new FinancialYear(startYear) : default;
        return known;
    }

    /// <summary>Reads a label, strictly: four digits, a hyphen and the last two digits of the year after.</summary>
    /// <param name="text">Such as <c>2026-27</c>; <c>2026/27</c>, <c>2026-2027</c>, <c>2026-28</c> and blanks are refused.</param>
    /// <param name="year">The year, or <c>default</c> when the answer is no.</param>
    public static bool TryParse(string? text, out FinancialYear year)
    {
        year = default;
        if (text is not { Length: LabelLength } || text[HyphenAt] != '-')
        {
            return false;
        }

        // Digits are looked for first: number parsing lets a null character at the end pass.
        var start = text.AsSpan(0, HyphenAt);
        var end = text.AsSpan(HyphenAt + 1);
        if (start.ContainsAnyExceptInRange('0', '9') || end.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var startYear = int.Parse(start, NumberStyles.None, CultureInfo.InvariantCulture);
        var endYear = int.Parse(end, NumberStyles.None, CultureInfo.InvariantCulture);
        if (startYear is < EarliestStartYear or > LatestStartYear || (startYear + 1) % 100 != endYear)
        {
            return false;
        }

        year = new FinancialYear(startYear);
        return true;
    }

    /// <summary>Whether a day falls in the year, 1 April and 31 March included.</summary>
    /// <param name="date">Any day.</param>
    public bool Contains(LocalDate date) => date >= FirstDay && date <= LastDay;

    /// <summary>The year after.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none after 2199-00.</exception>
    public FinancialYear Next() => StartingIn(StartYear + 1);

    /// <summary>The year before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none before 1900-01.</exception>
    public FinancialYear Previous() => StartingIn(StartYear - 1);

    /// <inheritdoc/>
    public int CompareTo(FinancialYear other) => StartYear.CompareTo(other.StartYear);

    /// <summary>The label: <c>2026-27</c>.</summary>
    public override string ToString() => Label;

    /// <summary>Whether the left year starts earlier.</summary>
    public static bool operator <(FinancialYear left, FinancialYear right) => left.StartYear < right.StartYear;

    /// <summary>Whether the left year starts later.</summary>
    public static bool operator >(FinancialYear left, FinancialYear right) => left.StartYear > right.StartYear;

    /// <summary>Whether the left year starts earlier or is the same.</summary>
    public static bool operator <=(FinancialYear left, FinancialYear right) => left.StartYear <= right.StartYear;

    /// <summary>Whether the left year starts later or is the same.</summary>
    public static bool operator >=(FinancialYear left, FinancialYear right) => left.StartYear >= right.StartYear;

    internal static string YearLabel(int startYear) =>
        string.Create(CultureInfo.InvariantCulture, $"{startYear:0000}-{(startYear + 1) % 100:00}");

    internal static void ThrowIfNotAStartYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, EarliestStartYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LatestStartYear);
    }
}
