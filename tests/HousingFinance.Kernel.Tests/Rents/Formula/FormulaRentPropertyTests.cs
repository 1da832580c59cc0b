using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>What holds for the formula rent of any home, in any year, under any policy.</summary>
public class FormulaRentPropertyTests
{
    private static readonly LocalDate April2026 = new(2026, 4, 1);

    [Property(MaxTest = 300, Arbitrary = [typeof(FormulaHomes)])]
    public void It_is_what_the_formula_gives_step_by_step(FormulaHome home, FormulaPolicy policy)
    {
        var terms = FormulaRentTerms.Resolve(RentFigures.Shipped, policy.Year, policy.Policy).Value;

        var rent = FormulaRentRule.Apply(home.Inputs, terms);

        Agrees(FormulaRentOracle.Of(RentFigures.Shipped, policy.Year, policy.Policy, home.Inputs, null), rent);
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(FormulaHomes)])]
    public void With_flexibility_it_is_what_the_formula_gives_step_by_step(FormulaHome home, FormulaPolicy policy)
    {
        foreach (var atCap in Enum.GetValues<FlexibilityAtCap>())
        {
            var chosen = policy.Policy with { FlexibilityAtCap = atCap };
            var flexibility = RentFigures.Shipped.SupportedFlexibility.At(April2026).Value;
            var terms = FormulaRentTerms.Resolve(RentFigures.Shipped, policy.Year, chosen).Value.WithFlexibility(flexibility);

            var rent = FormulaRentRule.Apply(home.Inputs, terms);

            var (expected, uncapped) = FormulaRentOracle.Of(RentFigures.Shipped, policy.Year, chosen, home.Inputs, flexibility);
            Assert.Equal((expected, uncapped), (rent.Rent.Pence, rent.Uncapped.Pence));
        }
    }

    // Round numbers and no growth, so that many rents come to whole and half pence, where bounds decide nothing.
    [Property(MaxTest = 300, Arbitrary = [typeof(FormulaHomes)])]
    public void On_whole_and_half_pence_the_fraction_decides(FormulaHome home, FormulaPolicy policy)
    {
        var terms = FormulaRentTerms.Resolve(RoundFigures, policy.Year, policy.Policy).Value;

        var rent = FormulaRentRule.Apply(home.Inputs, terms);

        Agrees(FormulaRentOracle.Of(RoundFigures, policy.Year, policy.Policy, home.Inputs, null), rent);
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(FormulaHomes)])]
    public void Where_the_bounds_prove_an_answer_it_is_the_exact_one(FormulaHome home, FormulaPolicy policy)
    {
        foreach (var figures in new[] { RentFigures.Shipped, RoundFigures })
        {
            var line = FormulaRentTerms.Resolve(figures, policy.Year, policy.Policy).Value.Line;
            var (county, bedrooms, value) = (home.Inputs.County, home.Inputs.Bedrooms, home.Inputs.January1999Value.Pence);

            var exact = line.RoundExactly(county, bedrooms, value);

            Assert.Equal(exact, line.Round(county, bedrooms, value));
            Assert.True(!line.TryRound(county, bedrooms, value, out var proven) || proven == exact);
        }
    }

    [Property(MaxTest = 100, Arbitrary = [typeof(FormulaHomes)])]
    public void Its_receipt_ends_in_the_rent(FormulaHome home, FormulaPolicy policy)
    {
        var terms = FormulaRentTerms.Resolve(RentFigures.Shipped, policy.Year, policy.Policy).Value;
        foreach (var chosen in new[] { terms, terms.WithFlexibility(RentFigures.Shipped.SupportedFlexibility.At(April2026).Value) })
        {
            var result = FormulaRents.Calculate(home.Inputs, chosen, Locator.In("stock list")).Value;

            Assert.Equal(FormulaRentRule.Apply(home.Inputs, chosen), result.FormulaRent);
            Assert.Equal(result.FormulaRent.Rent, result.Receipt.Result);
            Assert.Equal(UnroundedMoney.From(result.FormulaRent.Rent), result.Receipt.Steps[^1].Amount);
        }
    }

    [Property(Arbitrary = [typeof(FormulaHomes)])]
    public void A_dearer_home_has_no_lower_formula_rent(FormulaHome home, FormulaHome other, FormulaPolicy policy)
    {
        var terms = FormulaRentTerms.Resolve(RentFigures.Shipped, policy.Year, policy.Policy).Value;
        var dearer = home.Inputs with { January1999Value = Money.Max(home.Inputs.January1999Value, other.Inputs.January1999Value) };

        Assert.True(FormulaRentRule.Apply(dearer, terms).Rent >= FormulaRentRule.Apply(home.Inputs, terms).Rent);
    }

    [Fact]
    public void A_half_penny_goes_as_the_rule_says()
    {
        // 70% of 50.00 is 35.00; 30% of 50.00 x 10,010 / 10,000 is 15.015: together 50.015.
        var home = FormulaRentInputs.Of(Money.FromPounds(10_010), RentCounty.Kent, 2);
        foreach (var (rounding, pence) in new[]
            { (RoundingRule.HalfUp, 50_02), (RoundingRule.HalfDown, 50_01), (RoundingRule.HalfEven, 50_02), (RoundingRule.Up, 50_02), (RoundingRule.Down, 50_01) })
        {
            var terms = FormulaRentTerms.Resolve(RoundFigures, 2026, FormulaRentPolicy.CarryUnrounded(rounding)).Value;

            Assert.False(terms.Line.TryRound(home.County, 2, home.January1999Value.Pence, out _));
            Assert.Equal(Money.FromPence(pence), FormulaRentRule.Apply(home, terms).Rent);
        }
    }

    [Fact]
    public void A_whole_penny_stays_whatever_the_rule()
    {
        var home = FormulaRentInputs.Of(Money.FromPounds(10_000), RentCounty.Kent, 2);
        foreach (var rounding in new[] { RoundingRule.HalfUp, RoundingRule.Up, RoundingRule.Down })
        {
            var terms = FormulaRentTerms.Resolve(RoundFigures, 2026, FormulaRentPolicy.CarryUnrounded(rounding)).Value;

            Assert.False(terms.Line.TryRound(home.County, 2, home.January1999Value.Pence, out _));
            Assert.Equal(Money.FromPounds(50), FormulaRentRule.Apply(home, terms).Rent);
        }
    }

    // By £15,360 a home each penny of value is worth 1/1024 of a penny, which 64 binary places hold exactly: the lower bound is the rent.
    [Theory]
    [InlineData(15_360_00, 50_00, 50_00)]
    [InlineData(15_365_12, 50_01, 50_00)]
    public void A_rent_that_is_its_own_lower_bound_is_left_to_the_fraction(long value, long halfUp, long halfDown)
    {
        var figures = RoundFigures with { NationalAverageValue = RoundFigures.NationalAverageValue with { Value = Money.FromPounds(15_360) } };
        var home = FormulaRentInputs.Of(Money.FromPence(value), RentCounty.Kent, 2);
        foreach (var (rounding, pence) in new[]
            { (RoundingRule.HalfUp, halfUp), (RoundingRule.HalfDown, halfDown), (RoundingRule.Up, halfUp), (RoundingRule.Down, 50_00) })
        {
            var terms = FormulaRentTerms.Resolve(figures, 2026, FormulaRentPolicy.CarryUnrounded(rounding)).Value;

            Assert.False(terms.Line.TryRound(home.County, 2, value, out _));
            Assert.Equal(Money.FromPence(pence), FormulaRentRule.Apply(home, terms).Rent);
        }
    }

    /// <summary>£50 a week, £10,000 a home and no growth.</summary>
    private static RentFigures RoundFigures { get; } = RentFigures.Shipped with
    {
        Edition = new FiguresEdition("round figures"),
        NationalAverageRent = RentFigures.Shipped.NationalAverageRent with { Value = Money.FromPounds(50) },
        NationalAverageValue = RentFigures.Shipped.NationalAverageValue with { Value = Money.FromPounds(10_000) },
        FormulaUplift = new DatedFigures<Percentage>(
            "formula rent uplift", new LocalDate(2027, 3, 31), RentFigures.Shipped.FormulaUplift.Entries[0] with { Value = Percentage.Zero }),
    };

    private static void Agrees((long Rent, long Uncapped) expected, FormulaRent rent)
    {
        Assert.Equal(expected, (rent.Rent.Pence, rent.Uncapped.Pence));
        Assert.Equal(expected.Uncapped > expected.Rent ? FormulaRentStatus.HeldAtCap : FormulaRentStatus.Formula, rent.Status);
    }
}

/// <summary>A home that has a formula rent.</summary>
public readonly record struct FormulaHome(FormulaRentInputs Inputs);

/// <summary>A year that has figures, and a council's choices.</summary>
public readonly record struct FormulaPolicy(int Year, FormulaRentPolicy Policy);

/// <summary>Homes of real size, in every county whose earnings are held, and every year and policy.</summary>
public static class FormulaHomes
{
    public static Arbitrary<FormulaHome> Homes()
    {
        var values = Gen.Frequency(
            (6, Int64Range.Between(15_000, 120_000).Select(pounds => pounds * 100)),
            (2, Int64Range.Between(FormulaRentInputs.LeastValue.Pence, 300_000_00)),
            (1, Int64Range.Between(FormulaRentInputs.LeastValue.Pence, FormulaRentInputs.GreatestValue.Pence)),
            (1, Gen.Elements(FormulaRentInputs.LeastValue.Pence, FormulaRentInputs.GreatestValue.Pence, 49_750_00L)));
        var homes =
            from value in values
            from county in Gen.Choose(1, 43)
            from bedrooms in Gen.Frequency((9, Gen.Choose(0, 6)), (1, Gen.Choose(7, FormulaRentInputs.MostBedrooms)))
            select new FormulaHome(new FormulaRentInputs(Money.FromPence(value), (byte)county, bedrooms));
        return Arb.From(homes, home =>
            Int64Range.Shrink(home.Inputs.January1999Value.Pence, 49_750_00)
                .Select(pence => new FormulaHome(home.Inputs with { January1999Value = Money.FromPence(pence) }))
                .Concat(Int64Range.Shrink(home.Inputs.Bedrooms, 2).Select(number => new FormulaHome(home.Inputs with { Bedrooms = (int)number })))
                .Concat(Int64Range.Shrink(home.Inputs.County, RentCounty.Kent.Value)
                    .Select(county => new FormulaHome(home.Inputs with { County = (byte)county }))));
    }

    public static Arbitrary<FormulaPolicy> Policies()
    {
        var policies =
            from year in Gen.Choose(2002, 2026)
            from rounding in Gen.OneOf(
                Gen.Elements(RoundingRule.HalfUp, RoundingRule.HalfEven, RoundingRule.Down), KernelArbitraries.RoundingRules().Generator)
            from each in Gen.Elements(true, false)
            select new FormulaPolicy(year, each ? FormulaRentPolicy.RoundEachYear(rounding) : FormulaRentPolicy.CarryUnrounded(rounding));
        return Arb.From(policies, policy =>
            Int64Range.Shrink(policy.Year, 2002).Select(year => policy with { Year = (int)year }));
    }
}
