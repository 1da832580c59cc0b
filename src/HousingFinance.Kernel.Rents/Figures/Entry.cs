using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Rents;

/// <summary>Entries of figures that change with the financial year, which is named by the year in which it starts.</summary>
internal static class Entry
{
    /// <summary>A figure that holds from 1 April of a year.</summary>
    internal static DatedFigure<T> From<T>(int startYear, T value, Citation source, FigureStatus status) =>
        new(FirstDay(startYear), value, source, status);

    /// <summary>A figure seen in its source, from 1 April of a year.</summary>
    internal static DatedFigure<T> Verified<T>(int startYear, T value, Citation source) =>
        From(startYear, value, source, FigureStatus.Verified);

    /// <summary>A figure worked out from others, from 1 April of a year.</summary>
    internal static DatedFigure<T> Derived<T>(int startYear, T value, Citation source) =>
        From(startYear, value, source, FigureStatus.Derived);

    /// <summary>A figure believed but not seen, from 1 April of a year.</summary>
    internal static DatedFigure<T> Unverified<T>(int startYear, T value, Citation source) =>
        From(startYear, value, source, FigureStatus.Unverified);

    /// <summary>1 April of the year in which a financial year starts.</summary>
    internal static LocalDate FirstDay(int startYear) => FinancialYear.StartingIn(startYear).FirstDay;

    /// <summary>31 March of the year in which a financial year ends.</summary>
    internal static LocalDate LastDay(int startYear) => FinancialYear.StartingIn(startYear).LastDay;

    /// <summary>A financial year as people write it: <c>2026-27</c>.</summary>
    internal static string YearName(int startYear) => FinancialYear.StartingIn(startYear).Label;
}
