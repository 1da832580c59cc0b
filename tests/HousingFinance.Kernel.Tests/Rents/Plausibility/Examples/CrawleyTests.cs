using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents.Plausibility.Examples;

/// <summary>
/// 2014 to 2021: a council that charges over 48 weeks did not convert target rents between 48 and 52 weeks when it let homes, and about 1,700
/// tenants paid some 8% too much. Rise by rise nothing was wrong; only the place of their rents gave it away.
/// </summary>
public class CrawleyTests
{
    private const int Homes = 8_000;
    private const int Overcharged = 1_700;

    private static readonly RentRoll Roll = Rolls.Of(Enumerable.Range(1, Homes).Select(Line));

    [Fact]
    public void Crawley_a_crowd_of_rents_at_52_over_48_of_formula_rent_is_held()
    {
        var report = PlausibilityGate.Check(UpratingRun.Execute(Roll, Rolls.Terms(Roll, 2020)), PlausibilityLimits.Default);

        var finding = Assert.Single(report.Findings);
        Assert.Equal(PlausibilityVerdict.Held, report.Verdict);
        Assert.Equal((PlausibilityCodes.WeekBasisCrowd, Overcharged), (finding.Diagnostic.Code, finding.Homes));
        Assert.Equal(PlausibilityLimits.Default.HomesListed, finding.FirstHomes.Length);
    }

    [Fact]
    public void Crawley_the_page_that_would_have_shown_it() => ReportPage.Verify(
        "crawley.txt", PlausibilityGate.Check(UpratingRun.Execute(Roll, Rolls.Terms(Roll, 2020)), PlausibilityLimits.Default));

    [Fact]
    public void Crawley_every_single_rise_is_what_the_terms_give()
    {
        var report = PlausibilityGate.Check(UpratingRun.Execute(Roll, Rolls.Terms(Roll, 2020)), PlausibilityLimits.Default);

        var total = Assert.Single(report.Totals);
        Assert.Equal(total.YearlyByTerms, total.YearlyProposed);
        Assert.Equal<IEnumerable<IncreaseBand<decimal>>>(report.ByTerms.Whole.ByPercent.Filled, report.Proposed.Whole.ByPercent.Filled);
    }

    [Theory]
    [InlineData(48, Severity.Error)]
    [InlineData(49, Severity.Error)]
    [InlineData(50, Severity.Warning)]
    [InlineData(51, Severity.Warning)]
    public void Figures_over_fewer_weeks_read_as_over_52_are_held_where_flexibility_of_5_percent_cannot_explain_them(int weeks, Severity severity)
    {
        var roll = Rolls.Of(Enumerable.Range(1, 200).Select(row => Rolls.Line(row, RentBasis.SocialRent, 70m + row / 10m, 90m + row / 10m)));
        var terms = Rolls.Terms(roll, 2026);
        int[] proposed = [.. roll.FormulaRentPence.ToArray().Select(pence => pence * 52 / weeks)];

        var crowd = Rolls.Check(roll, terms, proposed).Findings.Single(finding => finding.Diagnostic.Code == PlausibilityCodes.WeekBasisCrowd);

        Assert.Equal((severity, 200), (crowd.Diagnostic.Severity, crowd.Homes));
        Assert.Contains($"rent at 52/{weeks} of formula rent", crowd.Diagnostic.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 0, "RENT044?")]
    [InlineData(2027, 0, "RENT044")]
    [InlineData(2027, 10, "RENT044")]
    [InlineData(2027, 11, "")]
    public void Formula_rents_over_48_weeks_read_as_over_52_are_held_once_rents_converge_unless_homes_stand_at_formula_rent(
        int year, int atFormulaRent, string codes)
    {
        // Let at a formula rent of £90.00 and up; the file gives the same over 48 weeks.
        var growth = year == 2026 ? 1.048m : 1.042m;
        var roll = Rolls.Of(Enumerable.Range(1, 200).Select(row =>
        {
            var formula = (90m + row / 10m) * growth * 52 / 48;
            var rent = row <= atFormulaRent ? formula / growth : 90m + row / 10m;
            return Rolls.Line(row, RentBasis.SocialRent, decimal.Round(rent, 2), decimal.Round(formula, 2));
        }));
        var terms = Rolls.Terms(roll, year, figures: Rolls.WithConvergence);

        var report = Rolls.Check(roll, terms, Rolls.ByTerms(roll, terms));

        Assert.Equal(codes, string.Join(' ', Rolls.Codes(report)));
        Assert.Equal(codes == "RENT044" ? PlausibilityVerdict.Held : PlausibilityVerdict.Pass, report.Verdict);
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void Rents_that_stand_around_a_multiple_as_well_are_no_crowd(int around, bool isSeen)
    {
        // Thirty homes at 52/48 of formula rent, and some two thousandths above it.
        var roll = Rolls.Of(Enumerable.Range(1, 200).Select(row => Rolls.Line(row, RentBasis.SocialRent, 95m, 100m)));
        var terms = Rolls.Terms(roll, 2026);
        var proposed = Rolls.ByTerms(roll, terms);
        proposed.AsSpan(0, 30).Fill(108_33);
        proposed.AsSpan(30, around).Fill(108_55);

        Assert.Equal(isSeen, Rolls.Codes(Rolls.Check(roll, terms, proposed)).Contains("RENT044"));
    }

    // Formula rent before the rise of 2.7%, charged over 48 weeks. Let wrongly it was converted twice; the others stand at formula rent, or
    // from 1% to 14% below it.
    private static RentLine Line(int row)
    {
        var formula = 70m + row % 4_000 / 100m;
        var over48 = formula * 52 / 48;
        var rent = (row % 80) switch
        {
            < 17 => over48 * 52 / 48,
            < 37 => over48,
            _ => over48 * (9_900 - row * 7_919 % 1_300) / 10_000,
        };
        return Rolls.Line(
            row, RentBasis.SocialRent, decimal.Round(rent, 2), decimal.Round(formula * 1.027m, 2, MidpointRounding.AwayFromZero), weeks: 48);
    }
}
