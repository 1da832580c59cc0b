using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>How a formula rent was reached, as an auditor reads it.</summary>
public class FormulaRentReceiptTests
{
    [Fact]
    public void An_average_home_carried_unrounded() => Golden.Matches(
        "Rents/Golden/formula-rent-average-home.txt",
        Receipt(FormulaRentPolicy.CarryUnrounded(RoundingRule.HalfUp), 2026, FormulaRentInputs.Of(Money.FromPounds(49_750), RentCounty.Kent, 2)));

    [Fact]
    public void A_large_home_rounded_each_year_and_held_at_its_cap() => Golden.Matches(
        "Rents/Golden/formula-rent-held-at-cap.txt",
        Receipt(FormulaRentPolicy.RoundEachYear(RoundingRule.HalfUp), 2010, FormulaRentInputs.Of(Money.FromPounds(190_000), RentCounty.GreaterLondon, 6)));

    [Fact]
    public void A_bedsit_with_flexibility()
    {
        var flexibility = RentFigures.Shipped.SupportedFlexibility.At(new LocalDate(2006, 4, 1).PlusYears(20)).Value;

        Golden.Matches("Rents/Golden/formula-rent-with-flexibility.txt", Receipt(
            FormulaRentPolicy.CarryUnrounded(RoundingRule.HalfUp),
            2026,
            FormulaRentInputs.Of(Money.FromPounds(21_000), RentCounty.Cornwall, 0),
            terms => terms.WithFlexibility(flexibility)));
    }

    private static string Receipt(
        FormulaRentPolicy policy, int year, FormulaRentInputs home, Func<FormulaRentTerms, FormulaRentTerms>? change = null)
    {
        var terms = FormulaRentTerms.Resolve(RentFigures.Shipped, year, policy).Value;
        return FormulaRents.Calculate(home, change is null ? terms : change(terms), Locator.In("stock list")).Value.Receipt.ToPlainWords();
    }
}
