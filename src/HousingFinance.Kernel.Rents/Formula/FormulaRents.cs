using System.Globalization;

namespace HousingFinance.Kernel.Rents;

/// <summary>Formula rents by <see cref="FormulaRentRule"/>: of one home with its receipt, or of a whole stock.</summary>
public static class FormulaRents
{
    /// <summary>The formula rent of one home, with the steps by which it was reached.</summary>
    /// <param name="home">The home.</param>
    /// <param name="terms">The figures of the year and the council's choices.</param>
    /// <param name="at">Where the home was found, for a refusal.</param>
    /// <returns>The formula rent; beside it a finding when the cap holds it. Refused when the home has none.</returns>
    public static Outcome<FormulaRentWithReceipt> Calculate(in FormulaRentInputs home, FormulaRentTerms terms, Locator at)
    {
        var result = FormulaRentRule.Apply(home, terms);
        return result.Status switch
        {
            FormulaRentStatus.Formula => Outcome.Of(FormulaRentReceipt.Of(home, terms, result)),
            FormulaRentStatus.HeldAtCap => Outcome.Of(FormulaRentReceipt.Of(home, terms, result), [result.Status.Explain(home, at)]),
            _ => Outcome.Refused<FormulaRentWithReceipt>(result.Status.Explain(home, at)),
        };
    }

    /// <summary>The formula rents of many homes, row by row. Nothing is allocated for a row.</summary>
    /// <param name="january1999Values">The value of each home in January 1999.</param>
    /// <param name="counties">The county of each home, by its <see cref="RentCounty"/> value.</param>
    /// <param name="bedrooms">The bedrooms of each home.</param>
    /// <param name="terms">The figures of the year and the council's choices.</param>
    /// <param name="formulaRents">Takes the result of each home, in the same order; rows without a formula rent say why.</param>
    /// <returns>
    /// How many rows have a formula rent and how many were set aside. Valuations are not money that moves: the report's sums are £0.00.
    /// </returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static RunReport Fill(
        ReadOnlySpan<Money> january1999Values,
        ReadOnlySpan<byte> counties,
        ReadOnlySpan<byte> bedrooms,
        FormulaRentTerms terms,
        Span<FormulaRent> formulaRents)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var rows = january1999Values.Length;
        if (counties.Length != rows || bedrooms.Length != rows || formulaRents.Length != rows)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rows} values, {counties.Length} counties, {bedrooms.Length} bedrooms, {formulaRents.Length} results: give as many."),
                nameof(formulaRents));
        }

        var accepted = 0;
        for (var row = 0; row < rows; row++)
        {
            formulaRents[row] = FormulaRentRule.Apply(new FormulaRentInputs(january1999Values[row], counties[row], bedrooms[row]), terms);
            accepted += formulaRents[row].Status.IsAccepted() ? 1 : 0;
        }

        return new RunReport("formula rents", terms.Figures.Edition, rows, accepted, rows - accepted, Money.Zero, Money.Zero, Money.Zero);
    }
}
