using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Formula rent with flexibility: the most a new letting may be charged.</summary>
public class FlexibilityTests
{
    private static readonly FormulaRentPolicy Once = FormulaRentPolicy.CarryUnrounded(RoundingRule.HalfUp);

    // 122.138002 x 1.05 = 128.244902, x 1.10 = 134.351802
    [Fact]
    public void It_is_formula_rent_raised_and_rounded_down()
    {
        Assert.Equal(Money.FromPounds(128.24m), Rent(49_750, 5, Once).Rent);
        Assert.Equal(Money.FromPounds(134.35m), Rent(49_750, 10, Once).Rent);
    }

    // 122.285304 x 1.05 = 128.399570; from the rounded 122.29 it would be 128.404500.
    [Fact]
    public void It_is_taken_on_the_exact_formula_rent_not_the_rounded_one() =>
        Assert.Equal(Money.FromPounds(128.39m), Rent(49_950, 5, Once).Rent);

    // Rounded each year 122.14, x 1.05 = 128.247
    [Fact]
    public void Rounded_each_year_it_is_taken_on_the_pence_of_the_year() =>
        Assert.Equal(Money.FromPounds(128.24m), Rent(49_750, 5, FormulaRentPolicy.RoundEachYear(RoundingRule.HalfUp)).Rent);

    // 207.020845 x 1.05 = 217.371887; the cap is 216.34, and 216.34 x 1.05 = 227.157000
    [Fact]
    public void Held_at_the_cap_it_never_lifts_a_rent_above()
    {
        var held = Once with { FlexibilityAtCap = FlexibilityAtCap.HeldAtCap };
        var lifts = Once with { FlexibilityAtCap = FlexibilityAtCap.LiftsAboveCap };

        Assert.Equal((Money.FromPounds(216.34m), FormulaRentStatus.HeldAtCap), (Rent(165_000, 5, held).Rent, Rent(165_000, 5, held).Status));
        Assert.Equal((Money.FromPounds(217.37m), FormulaRentStatus.Formula), (Rent(165_000, 5, lifts).Rent, Rent(165_000, 5, lifts).Status));
        Assert.Equal((Money.FromPounds(227.15m), FormulaRentStatus.HeldAtCap), (Rent(200_000, 5, lifts).Rent, Rent(200_000, 5, lifts).Status));
    }

    [Fact]
    public void It_replaces_flexibility_that_was_there()
    {
        var home = FormulaRentInputs.Of(Money.FromPounds(49_750), RentCounty.Kent, 2);
        var terms = FormulaRentTerms.Resolve(RentFigures.Shipped, 2026, Once).Value;

        Assert.Equal(
            FormulaRentRule.Apply(home, terms.WithFlexibility(Flexibility(10))),
            FormulaRentRule.Apply(home, terms.WithFlexibility(Flexibility(5)).WithFlexibility(Flexibility(10))));
        Assert.Null(terms.Flexibility);
    }

    [Fact]
    public void It_is_not_negative()
    {
        var terms = FormulaRentTerms.Resolve(RentFigures.Shipped, 2026, Once).Value;

        Assert.Throws<ArgumentOutOfRangeException>(() => terms.WithFlexibility(Flexibility(-0.01m)));
        Assert.Equal(Money.FromPounds(122.13m), Rent(49_750, 0, Once).Rent);
    }

    private static FormulaRent Rent(int value, decimal percent, FormulaRentPolicy policy) => FormulaRentRule.Apply(
        FormulaRentInputs.Of(Money.FromPounds(value), RentCounty.Kent, 2),
        FormulaRentTerms.Resolve(RentFigures.Shipped, 2026, policy).Value.WithFlexibility(Flexibility(percent)));

    private static Figure<Percentage> Flexibility(decimal percent) =>
        RentFigures.Shipped.GeneralNeedsFlexibility.At(new LocalDate(2026, 4, 1)).Value with { Value = Percentage.Of(percent) };
}
