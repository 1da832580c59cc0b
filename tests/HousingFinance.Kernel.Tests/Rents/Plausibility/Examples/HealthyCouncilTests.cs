using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents.Plausibility.Examples;

/// <summary>Nothing is found where nothing is wrong: 10,000 homes of every basis, in years of every kind.</summary>
public class HealthyCouncilTests
{
    private const int Homes = 10_000;

    private static readonly UpratingPolicy AtTheLimit = UpratingPolicy.AtTheLimit(RoundingRule.HalfUp)
        .Choosing(RentBasis.Exempt, Percentage.Of(5m))
        .Choosing(RentBasis.HighIncome, Percentage.Of(9m));

    [Theory]
    [InlineData(52)]
    [InlineData(48)]
    [InlineData(50)]
    [InlineData(53)]
    public void A_year_at_the_limit_passes_without_a_word(int weeks) =>
        Passes(new HealthyCouncil(weeks, 4.8m).Roll(Homes), 2026, AtTheLimit);

    [Theory]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(333)]
    public void Other_councils_pass_in_years_with_and_without_convergence(ulong seed)
    {
        Passes(new HealthyCouncil(52, 4.8m, seed).Roll(Homes), 2026, AtTheLimit);
        Passes(new HealthyCouncil(52, 3.4m, seed).Roll(Homes), 2028, AtTheLimit, Rolls.WithConvergence);
    }

    [Fact]
    public void A_council_that_charges_less_than_it_may_passes() => Passes(
        new HealthyCouncil(52, 4.8m).Roll(Homes), 2026,
        AtTheLimit.Choosing(RentBasis.SocialRent, Percentage.Of(3m)).Choosing(RentBasis.AffordableRent, Percentage.Zero));

    [Theory]
    [InlineData(2027, 52, 4.2)]
    [InlineData(2028, 52, 3.4)]
    [InlineData(2028, 48, 3.4)]
    public void Years_of_convergence_pass_though_rises_differ_from_home_to_home(int year, int weeks, decimal growth) =>
        Passes(new HealthyCouncil(weeks, growth).Roll(Homes), year, AtTheLimit, Rolls.WithConvergence);

    [Fact]
    public void The_year_of_the_ceiling_passes_with_two_percentages_at_once() =>
        Passes(new HealthyCouncil(52, 11.1m).Roll(Homes), 2023, AtTheLimit);

    [Fact]
    public void A_year_of_the_one_percent_reduction_passes() => Passes(
        new HealthyCouncil(48, -1m).Roll(Homes, RentBasis.LondonAffordableRent, RentBasis.SharedOwnershipCpi), 2019,
        AtTheLimit with { ChargedWeeks = new ChargedWeeks(WeekBasis.Of(48), WeekBasis.Of(48)) });

    [Theory]
    [InlineData(52, 48)]
    [InlineData(48, 52)]
    [InlineData(50, 51)]
    public void Going_over_to_other_charged_weeks_passes(int now, int next) =>
        Passes(new HealthyCouncil(now, 4.8m).Roll(Homes), 2026, AtTheLimit with { NewWeekBasis = WeekBasis.Of(next) });

    private static void Passes(RentRoll roll, int year, UpratingPolicy policy, RentFigures? figures = null)
    {
        var terms = Rolls.Terms(roll, year, policy, figures);
        var result = UpratingRun.Execute(roll, terms);

        var report = PlausibilityGate.Check(result, PlausibilityLimits.Default);

        Assert.Empty(report.Findings.Select(finding => finding.Diagnostic.ToString()));
        Assert.Equal(PlausibilityVerdict.Pass, report.Verdict);
        Assert.Equal(result.Report.RowsAccepted, report.Proposed.Whole.Homes);
        Assert.Equal(result.Report.RowsSetAside, report.Proposed.Whole.SetAside);
        Assert.True(report.Proposed.Whole.SetAside > 10);
        Assert.Equal(terms.IncreaseFor(RentBasis.AffordableRent)!.Value.Percent, report.Proposed.For(RentBasis.AffordableRent).ByPercent.Fullest!.Value.At);
    }
}
