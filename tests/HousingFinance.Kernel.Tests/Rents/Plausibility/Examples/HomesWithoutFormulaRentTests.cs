using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents.Plausibility;

/// <summary>A council that takes no convergence needs no formula rents; the lawful limit of such a home is the percentage alone.</summary>
public class HomesWithoutFormulaRentTests
{
    // CPI of 3.2% for 2027-28, made up: a limit of 4.2%, and £1 a week of convergence that this council leaves.
    private static readonly UpratingPolicy NoConvergence = UpratingPolicy.AtTheLimit(RoundingRule.HalfUp) with
    {
        Convergence = WeeklyAmount.Over52Weeks(Money.Zero),
        AboveFlexibility = AboveFlexibility.SameLimit,
    };

    [Theory]
    [InlineData(104_20, false)]
    [InlineData(104_21, true)]
    public void A_rent_at_the_percentage_is_lawful_and_a_penny_more_is_not(int proposed, bool isHeld)
    {
        var roll = Rolls.Of([Rolls.Line(1, RentBasis.SocialRent, 100m)]);

        var report = Rolls.Check(roll, Rolls.Terms(roll, 2027, NoConvergence, Rolls.WithConvergence), [proposed]);

        Assert.Equal(isHeld ? ["RENT040"] : [], Rolls.Codes(report));
    }

    [Fact]
    public void A_home_with_a_formula_rent_may_still_converge_by_law()
    {
        var roll = Rolls.Of([Rolls.Line(1, RentBasis.SocialRent, 100m, formula: 105m)]);

        var report = Rolls.Check(roll, Rolls.Terms(roll, 2027, NoConvergence, Rolls.WithConvergence), [105_00]);

        Assert.DoesNotContain("RENT040", Rolls.Codes(report));
    }

    [Property(MaxTest = 150, Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void No_run_is_above_its_own_limit_or_off_its_own_terms(MadeUpRoll made)
    {
        var report = PlausibilityGate.Check(UpratingRun.Execute(made.Roll(), made.Year.Terms()), PlausibilityLimits.Default);

        Assert.DoesNotContain("RENT040", Rolls.Codes(report));
        Assert.DoesNotContain("RENT041", Rolls.Codes(report).Select(code => code.TrimEnd('?')));
    }
}
