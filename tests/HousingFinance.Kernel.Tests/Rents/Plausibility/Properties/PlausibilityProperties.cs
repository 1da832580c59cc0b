using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents.Plausibility.Properties;

/// <summary>What holds for any roll, and any new rents somebody may propose for it.</summary>
public class PlausibilityProperties
{
    [Property(Arbitrary = [typeof(ProposalArbitraries)])]
    public void Every_home_is_in_one_band_or_set_aside(Proposal proposal)
    {
        var report = proposal.Check();

        Assert.All(report.Proposed.ByBasis.Append(report.Proposed.Whole), spread =>
        {
            Assert.Equal(spread.Homes, spread.ByPercent.Filled.Sum(band => band.Homes));
            Assert.Equal(spread.Homes, spread.ByPounds.Filled.Sum(band => band.Homes));
        });
        Assert.Equal(proposal.Homes.Count, report.Proposed.Whole.Homes + report.Proposed.Whole.SetAside);
        Assert.Equal(report.Proposed.Whole.Homes, report.Proposed.ByBasis.Sum(spread => spread.Homes));
        Assert.Equal(report.Proposed.Whole.Homes, report.Totals.Sum(total => total.Homes));
        Assert.Equal(report.Proposed.Whole.SetAside, report.Totals.Sum(total => total.SetAside));
    }

    [Property(Arbitrary = [typeof(ProposalArbitraries)])]
    public void The_parts_of_a_roll_added_are_the_whole(Proposal proposal, WeeklyPence cut)
    {
        var (roll, terms, rents) = proposal.Built();
        var statuses = UpratingRun.Execute(roll, terms).Statuses.Span;
        var at = cut.Value % (roll.Count + 1);

        var whole = IncreaseDistribution.Of(roll, terms, 0, rents, statuses);
        var parts = IncreaseDistribution.Of(roll, terms, 0, rents.AsSpan(0, at), statuses[..at])
            .Plus(IncreaseDistribution.Of(roll, terms, at, rents.AsSpan(at), statuses[at..]));

        AssertSame(whole, parts);
    }

    [Property(Arbitrary = [typeof(ProposalArbitraries)])]
    public void The_order_of_homes_does_not_matter(Proposal proposal)
    {
        var (one, other) = (proposal.Check(), (proposal with { Homes = [.. proposal.Homes.Reverse()] }).Check());

        AssertSame(one.Proposed, other.Proposed);
        AssertSame(one.ByTerms, other.ByTerms);
        Assert.Equal(one.Verdict, other.Verdict);
        Assert.Equal(one.Totals.AsEnumerable(), other.Totals);
        Assert.Equal(
            one.Findings.Select(finding => (finding.Diagnostic.Code, finding.Diagnostic.Severity, finding.Homes)),
            other.Findings.Select(finding => (finding.Diagnostic.Code, finding.Diagnostic.Severity, finding.Homes)));
    }

    [Property(Arbitrary = [typeof(ProposalArbitraries)])]
    public void Over_and_under_make_up_the_difference_and_are_not_set_off(Proposal proposal)
    {
        var (roll, terms, rents) = proposal.Built();
        var byTerms = UpratingRun.Execute(roll, terms);

        foreach (var total in proposal.Check().Totals)
        {
            Assert.Equal(total.YearlyProposed - total.YearlyByTerms, total.YearlyAboveTerms - total.YearlyBelowTerms);
            Assert.Equal(
                Enumerable.Range(0, roll.Count)
                    .Where(row => roll.SegmentOf(row).Basis == total.Basis && byTerms.Statuses.Span[row].IsAccepted())
                    .Sum(row => Math.Max(0, (long)rents[row] - byTerms.NewRentPence.Span[row]) * terms.NewWeekBasis(roll.SegmentOf(row).Weeks).Weeks),
                total.YearlyAboveTerms.Pence);
        }
    }

    [Property(Arbitrary = [typeof(ProposalArbitraries)])]
    public void A_rent_above_the_limit_is_always_held_and_no_other_is_called_so(Proposal proposal)
    {
        var (roll, terms, rents) = proposal.Built();
        var atLimit = UpratingRun.Execute(roll, Rolls.Terms(roll, proposal.Year, proposal.AtTheLimit, Rolls.WithConvergence));

        var expected = Enumerable.Range(0, roll.Count).Count(row =>
            atLimit.Statuses.Span[row].IsAccepted() && terms.LimitFor(roll.SegmentOf(row).Basis) is not null
            && rents[row] > atLimit.NewRentPence.Span[row]);

        var report = proposal.Check();
        Assert.Equal(expected, report.Findings.Where(finding => finding.Diagnostic.Code == PlausibilityCodes.AboveLimit).Sum(finding => finding.Homes));
        Assert.True(expected == 0 || report.Verdict == PlausibilityVerdict.Held);
    }

    [Property(Arbitrary = [typeof(ProposalArbitraries)])]
    public void What_the_terms_give_is_only_ever_held_for_what_the_roll_says(Proposal proposal)
    {
        var (roll, terms, _) = proposal.Built();

        var report = PlausibilityGate.Check(UpratingRun.Execute(roll, terms), PlausibilityLimits.Default);

        DiagnosticCode[] ofTheRoll =
        [
            PlausibilityCodes.WeekBasisCrowd, PlausibilityCodes.NothingUprated, PlausibilityCodes.TooManySetAside, PlausibilityCodes.RentOutOfOrdinary,
        ];
        Assert.Empty(report.Findings.Select(finding => finding.Diagnostic.Code).Except(ofTheRoll));
        AssertSame(report.ByTerms, report.Proposed);
    }

    [Property(Arbitrary = [typeof(ProposalArbitraries)])]
    public void A_run_is_held_when_a_finding_is_an_error_and_only_then(Proposal proposal)
    {
        var report = proposal.Check();

        Assert.Equal(
            report.Findings.Any(finding => finding.Diagnostic.Severity == Severity.Error), report.Verdict == PlausibilityVerdict.Held);
        Assert.All(report.Findings, finding => Assert.InRange(finding.FirstHomes.Length, 0, Math.Min(finding.Homes, 10)));
        Assert.Equal(report.Findings.Select(finding => finding.Diagnostic.Code.Text).Order(StringComparer.Ordinal),
            report.Findings.Select(finding => finding.Diagnostic.Code.Text));
    }

    private static void AssertSame(IncreaseDistribution one, IncreaseDistribution other)
    {
        Assert.Equal(one.ByBasis.Select(spread => spread.Basis), other.ByBasis.Select(spread => spread.Basis));
        Assert.All(one.ByBasis.Append(one.Whole).Zip(other.ByBasis.Append(other.Whole)), pair =>
        {
            Assert.Equal(pair.First.SetAside, pair.Second.SetAside);
            Assert.Equal(pair.First.ByPercent.Filled.AsEnumerable(), pair.Second.ByPercent.Filled);
            Assert.Equal(pair.First.ByPounds.Filled.AsEnumerable(), pair.Second.ByPounds.Filled);
            Assert.Equal((pair.First.ByPercent.Least, pair.First.ByPercent.Most), (pair.Second.ByPercent.Least, pair.Second.ByPercent.Most));
            Assert.Equal((pair.First.ByPounds.Least, pair.First.ByPounds.Most), (pair.Second.ByPounds.Least, pair.Second.ByPounds.Most));
        });
    }
}

/// <summary>A home and the rent that somebody proposes for it.</summary>
/// <param name="Basis">Which basis, by value.</param>
/// <param name="Weeks">Charged weeks now.</param>
/// <param name="RentPence">Rent now.</param>
/// <param name="FormulaPence">Formula rent; 0 for none.</param>
/// <param name="ProposedPence">The new rent proposed.</param>
public sealed record ProposedHome(byte Basis, int Weeks, int RentPence, int FormulaPence, int ProposedPence);

/// <summary>Homes, a year and a percentage of the council's own.</summary>
/// <param name="Homes">The homes.</param>
/// <param name="Year">2026, or 2027 with convergence.</param>
/// <param name="Own">Whether the council takes 2% and no convergence instead of the limit.</param>
public sealed record Proposal(IReadOnlyList<ProposedHome> Homes, int Year, bool Own)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Year}, {(Own ? "2% and no convergence" : "at the limit")}: {string.Join(", ", Homes)}";

    /// <summary>The policy at the limit.</summary>
    internal UpratingPolicy AtTheLimit { get; } =
        UpratingPolicy.AtTheLimit(RoundingRule.HalfUp).Choosing(RentBasis.Exempt, Percentage.Of(4m)).NotUprating(RentBasis.LondonAffordableRent);

    internal (RentRoll Roll, UpratingTerms Terms, int[] Rents) Built()
    {
        var roll = Rolls.Of(Homes.Select((home, index) => Rolls.Line(
            index + 1,
            RentBasis.FromValue(home.Basis),
            home.RentPence / 100m,
            home.FormulaPence == 0 ? null : home.FormulaPence / 100m,
            home.Weeks,
            registered: home.FormulaPence == 0 ? null : home.FormulaPence / 90m is var r ? decimal.Round(r, 2) : null)));
        var policy = Own
            ? AtTheLimit.Choosing(RentBasis.SocialRent, Percentage.Of(2m)) with { Convergence = default(WeeklyAmount) }
            : AtTheLimit;
        int[] rents = [.. roll.SourceRow.ToArray().Select(row => Homes[row - 1].ProposedPence)];
        return (roll, Rolls.Terms(roll, Year, policy, Rolls.WithConvergence), rents);
    }

    internal PlausibilityReport Check()
    {
        var (roll, terms, rents) = Built();
        return Rolls.Check(roll, terms, rents);
    }
}

/// <summary>Generators of proposals: mostly about right, some kept, some flat, some wild; shrinking to fewer homes.</summary>
public static class ProposalArbitraries
{
    /// <summary>Up to 120 homes of four or five bases.</summary>
    /// <returns>A generator and shrinker.</returns>
    public static Arbitrary<Proposal> Proposals()
    {
        var home =
            from basis in Gen.Elements<byte>(1, 1, 1, 2, 3, 4, 5, 8)
            from weeks in Gen.Elements(52, 52, 48)
            from rent in Gen.Frequency((1, Gen.Constant(0)), (9, PenceArbitraries.WeeklyAmounts))
            from formula in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(70_00, 160_00)), (4, Gen.Choose(98, 112).Select(p => Math.Max(1, rent * p / 100))))
            from proposed in Gen.Frequency(
                (4, Gen.Choose(1_018, 1_064).Select(p => (int)((long)rent * p / 1000))),
                (2, Gen.Constant(rent)),
                (1, Gen.Constant(rent + 270)),
                (1, Gen.Choose(46, 53).Select(w => (int)((long)formula * 52 / w))),
                (1, Gen.Elements(0, 1, -1, int.MaxValue, int.MinValue)))
            select new ProposedHome(basis, weeks, rent, formula, proposed);
        var proposals =
            from count in Gen.Choose(0, 120)
            from homes in home.ArrayOf(count)
            from year in Gen.Elements(2026, 2027)
            from own in Gen.Elements(true, false)
            select new Proposal(homes, year, own);
        return Arb.From(proposals, Shrink);
    }

    private static IEnumerable<Proposal> Shrink(Proposal proposal)
    {
        for (var length = proposal.Homes.Count / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= proposal.Homes.Count; start += length)
            {
                yield return proposal with { Homes = [.. proposal.Homes.Take(start), .. proposal.Homes.Skip(start + length)] };
            }
        }
    }
}
