using System.Globalization;
using System.Reflection;
using System.Text;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents.Plausibility.Errors;

/// <summary>One run for each code, and what the gate says of it.</summary>
public class PlausibilityMessageTests
{
    [Fact]
    public void Every_code_says_what_was_found_what_was_expected_and_what_to_do()
    {
        using var german = new GermanCulture();
        var page = new StringBuilder();
        foreach (var (name, report, code) in Runs())
        {
            var finding = report.Findings.First(finding => finding.Diagnostic.Code == code);
            page.Append(CultureInfo.InvariantCulture, $"{name}\n{finding.Diagnostic.Severity} {finding.Diagnostic}\n\n");
        }

        Golden.Matches("Rents/Plausibility/Golden/messages.txt", page.ToString());
    }

    [Fact]
    public void Every_code_has_a_run_here()
    {
        var codes = typeof(PlausibilityCodes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => (DiagnosticCode)property.GetValue(null)!).ToHashSet();

        Assert.Equal(11, codes.Count);
        Assert.Equal(codes, Runs().Select(run => run.Code).ToHashSet());
    }

    [Fact]
    public void A_finding_lists_its_first_homes_with_what_was_worked_out_again()
    {
        var roll = Rolls.Social(100);
        var terms = Rolls.Terms(roll, 2026);
        int[] proposed = [.. roll.LimitedRentPence.ToArray().Select(pence => pence + 1_000)];

        var limits = PlausibilityLimits.Default with { HomesListed = 3 };
        var above = Rolls.Check(roll, terms, proposed, limits).Findings[0];

        Assert.Equal((100, 3), (above.Homes, above.FirstHomes.Length));
        Assert.Equal(
            new ProposedRent(
                Locator.AtRow("rent roll", 2).OfAccount(Rolls.Account(2)), RentBasis.SocialRent,
                WeeklyAmount.Over52Weeks(Money.FromPounds(82m)), WeeklyAmount.Over52Weeks(Money.FromPounds(92m)),
                WeeklyAmount.Over52Weeks(Money.FromPounds(85.93m)), WeeklyAmount.Over52Weeks(Money.FromPounds(85.93m))),
            above.FirstHomes[1]);
    }

    [Fact]
    public void As_many_rents_as_rows_are_asked_for()
    {
        var roll = Rolls.Social(3);
        var terms = Rolls.Terms(roll, 2026);

        Assert.Equal("proposedRentPence", Assert.Throws<ArgumentException>(
            () => Rolls.Check(roll, terms, [80_00, 81_00])).ParamName);
        Assert.Throws<ArgumentException>(() => IncreaseDistribution.Of(roll, terms, 2, [80_00, 81_00], new UpratingStatus[2]));
        Assert.Throws<ArgumentException>(() => IncreaseDistribution.Of(roll, terms, 0, [80_00, 81_00], new UpratingStatus[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => IncreaseDistribution.Of(roll, terms, -1, [80_00], new UpratingStatus[1]));
    }

    [Fact]
    public void Any_32_bit_number_may_be_proposed()
    {
        var roll = Rolls.Of(Enumerable.Range(1, 60).Select(row => Rolls.Line(row, RentBasis.SocialRent, row % 2 == 0 ? 0.01m : 1_000_000m, 1_000_000m, 53)));
        var terms = Rolls.Terms(roll, 2026);

        foreach (var pence in new[] { int.MinValue, -1, 0, 1, int.MaxValue })
        {
            int[] proposed = [.. Enumerable.Repeat(pence, roll.Count)];
            Assert.Equal(PlausibilityVerdict.Held, Rolls.Check(roll, terms, proposed).Verdict);
        }
    }

    [Fact]
    public void No_verdict_is_held() => Assert.Equal(PlausibilityVerdict.Held, default);

    [Fact]
    public void Limits_are_refused_outside_their_range()
    {
        var limits = PlausibilityLimits.Default;
        Percentage below = Percentage.Of(-0.0001m), above = Percentage.Of(100.0001m);

        Assert.All(
            new Action[]
            {
                () => _ = limits with { OffTerms = below }, () => _ = limits with { OffTerms = above },
                () => _ = limits with { SamePounds = below }, () => _ = limits with { SamePounds = above },
                () => _ = limits with { Unchanged = below }, () => _ = limits with { Unchanged = above },
                () => _ = limits with { SetAside = below }, () => _ = limits with { SetAside = above },
                () => _ = limits with { WeekBasisCrowd = below }, () => _ = limits with { WeekBasisCrowd = above },
                () => _ = limits with { Income = below }, () => _ = limits with { Income = above },
                () => _ = limits with { WeekBasisNearness = below }, () => _ = limits with { WeekBasisNearness = Percentage.Of(0.3001m) },
                () => _ = limits with { Rounding = Money.FromPence(-1) }, () => _ = limits with { Rounding = Money.FromPence(101) },
                () => _ = limits with { LeastRent = Money.FromPence(-1) }, () => _ = limits with { MostRent = Money.FromPence(100_000_001) },
                () => _ = limits with { FewestHomes = 0 }, () => _ = limits with { HomesListed = 0 },
            },
            change => Assert.Throws<ArgumentOutOfRangeException>(change));
        Assert.Equal(limits, limits with { OffTerms = Percentage.Of(1m), HomesListed = 10 });
    }

    private static IEnumerable<(string Name, PlausibilityReport Report, DiagnosticCode Code)> Runs()
    {
        var roll = Rolls.Social(1_000);
        var terms = Rolls.Terms(roll, 2026);
        int[] byTerms = Rolls.ByTerms(roll, terms), now = roll.LimitedRentPence.ToArray();

        yield return ("a rent reduction that was missed", Rolls.Check(roll, Year2019(roll), now), PlausibilityCodes.AboveLimit);
        yield return ("seven rents of another list", Rolls.Check(roll, terms, Changed(byTerms, 7, -250)), PlausibilityCodes.OffTerms);
        yield return ("a percentage keyed as pounds", Rolls.Check(roll, terms, Changed(now, 1_000, 480)), PlausibilityCodes.SamePounds);
        yield return ("one rent cut", Rolls.Check(roll, terms, Changed(byTerms, 1, -2_000)), PlausibilityCodes.UnexpectedFall);
        yield return ("formula rents times 52/50", Rolls.Check(roll, terms, Times(roll.FormulaRentPence, 52, 50)), PlausibilityCodes.WeekBasisCrowd);
        yield return ("formula rents times 48/52", Rolls.Check(roll, terms, Times(roll.FormulaRentPence, 48, 52)), PlausibilityCodes.WeekBasisCrowd);
        yield return ("an empty roll", Rolls.Check(Rolls.Of([]), terms, []), PlausibilityCodes.NothingUprated);
        yield return ("sixty homes not loaded", Rolls.Check(roll, terms, [.. now[..60], .. byTerms[60..]]), PlausibilityCodes.Unchanged);

        var lacking = Rolls.Of(Enumerable.Range(1, 100).Select(row =>
            Rolls.Line(row, RentBasis.SocialRent, row <= 4 ? 0m : 90m + row, row <= 8 ? null : 110m, weeks: 48)));
        var lackingTerms = Rolls.Terms(lacking, 2026);
        var lackingNow = Rolls.ByTerms(lacking, lackingTerms);
        yield return ("homes without formula rent", Rolls.Check(lacking, lackingTerms, lackingNow), PlausibilityCodes.TooManySetAside);
        yield return ("a rent for a home without formula rent", Rolls.Check(lacking, lackingTerms, Changed(lackingNow, 5, 450)), PlausibilityCodes.SetAsideChanged);
        yield return ("fifty pounds off a hundred homes", Rolls.Check(roll, terms, Changed(byTerms, 100, -5_000)), PlausibilityCodes.IncomeOffTerms);
        yield return ("a placeholder", Rolls.Check(roll, terms, [1, .. byTerms[1..]]), PlausibilityCodes.RentOutOfOrdinary);
    }

    private static UpratingTerms Year2019(RentRoll roll) => Rolls.Terms(
        roll, 2019, UpratingPolicy.AtTheLimit(RoundingRule.HalfUp) with { ChargedWeeks = new ChargedWeeks(WeekBasis.FiftyTwo, WeekBasis.FiftyTwo) });

    private static int[] Changed(int[] rents, int homes, int pence) => [.. rents.Select((rent, row) => row < homes ? rent + pence : rent)];

    private static int[] Times(ReadOnlySpan<int> rents, int numerator, int denominator) =>
        [.. rents.ToArray().Select(rent => (int)((long)rent * numerator / denominator))];
}
