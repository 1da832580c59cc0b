using System.Globalization;
using HousingFinance.Kernel.Rents.Internals;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// Looks at the new rents of a whole run before anything is done with them, works every one out again, and holds the run when the
/// rents, or the shape of the increases, are implausible.
/// </summary>
/// <remarks>
/// <para>Meant for rents from anywhere: a run of ours, another system, a spreadsheet. Each check answers to an error that a council
/// has made or a check that auditors make: a percentage keyed as pounds, a limit passed, a basis forgotten, 48-week figures read as
/// 52-week ones.</para>
/// <para>A pass is no proof. What the roll says wrongly of a home is worked out wrongly twice, and only shows where many homes
/// share it.</para>
/// </remarks>
public static class PlausibilityGate
{
    /// <summary>Checks the rents that a run made.</summary>
    /// <param name="result">The result of the run.</param>
    /// <param name="limits">How far rents may stray.</param>
    public static PlausibilityReport Check(UpratingResult result, PlausibilityLimits limits)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Check(result.Roll, result.Terms, result.NewRentPence.Span, limits);
    }

    /// <summary>Checks new rents, whoever proposes them.</summary>
    /// <param name="roll">The rents now.</param>
    /// <param name="terms">The terms that the new rents are to follow.</param>
    /// <param name="proposedRentPence">
    /// The new limited rent of each row, in the roll's order, in pence a charged week of the new week basis; for a home set aside
    /// its rent as it was. Any 32-bit value.
    /// </param>
    /// <param name="limits">How far rents may stray.</param>
    /// <exception cref="ArgumentException">There are not as many rents as the roll has rows.</exception>
    public static PlausibilityReport Check(
        RentRoll roll, UpratingTerms terms, ReadOnlySpan<int> proposedRentPence, PlausibilityLimits limits)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(limits);
        if (proposedRentPence.Length != roll.Count)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{proposedRentPence.Length} new rents for a roll of {roll.Count} rows; give one for each row."),
                nameof(proposedRentPence));
        }

        var reperformed = new Reperformance(roll, terms, proposedRentPence, limits);
        var proposed = IncreaseDistribution.Of(roll, terms, 0, proposedRentPence, reperformed.Statuses);
        var byTerms = IncreaseDistribution.Of(roll, terms, 0, reperformed.ByTerms, reperformed.Statuses);
        var findings = new PlausibilityRules(reperformed, proposedRentPence, proposed, byTerms, limits).Findings();
        var isHeld = findings.Any(finding => finding.Diagnostic.Severity == Severity.Error);
        return new PlausibilityReport(
            isHeld ? PlausibilityVerdict.Held : PlausibilityVerdict.Pass, findings, proposed, byTerms,
            [.. proposed.ByBasis.Select(spread => Total(spread.Basis!, reperformed.Tally(spread.Basis!)))]);
    }

    private static ReperformedTotal Total(RentBasis basis, ReperformedTally tally) => new(
        basis,
        tally.Homes,
        tally.SetAside,
        Money.FromPence(tally.YearlyNow),
        Money.FromPence(tally.YearlyProposed),
        Money.FromPence(tally.YearlyByTerms),
        Money.FromPence(tally.YearlyAboveTerms),
        Money.FromPence(tally.YearlyBelowTerms));
}
