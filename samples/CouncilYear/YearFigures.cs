using HousingFinance.Kernel;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace CouncilYear;

/// <summary>The figures of the year, looked up before the first row is read.</summary>
internal sealed record YearFigures(
    RentFigures Figures,
    FinancialYear Year,
    RentYear RentYear,
    FormulaRentTerms FormulaRents)
{
    private const int FirstSuppliedYear = 2027;

    /// <summary>The shipped figures, with the years after them worked out from the CPI given on the command line.</summary>
    public static Outcome<YearFigures> Resolve(Options options)
    {
        var figures = RentFigures.Shipped;
        for (var place = 0; place < options.Cpi.Length; place++)
        {
            var index = new PriceIndex(PriceIndexKind.Cpi, options.Cpi[place]);
            var year = FirstSuppliedYear + place;
            var source = new Citation("command line", $"--cpi {options.Cpi[place]}", new LocalDate(year, 4, 1));
            figures = figures.WithYear(year, index, FigureStatus.Supplied, source);
        }

        // No source says whether formula rent is rounded each year or once; this council carries it exactly and rounds once.
        var formula = FormulaRentTerms.Resolve(figures, options.Year, FormulaRentPolicy.CarryUnrounded(RoundingRule.HalfUp));
        return formula.TryGet(out var terms)
            ? Outcome.Of(new YearFigures(figures, FinancialYear.StartingIn(options.Year), options.RentYear, terms), formula.Diagnostics)
            : Outcome.Refused<YearFigures>(formula.Diagnostics);
    }
}
