using System.Collections.Immutable;

namespace HousingFinance.Kernel.Rents;

/// <summary>Whether the rents of a run may go out.</summary>
public enum PlausibilityVerdict : byte
{
    /// <summary>Somebody must look first; a finding of severity error says at what. This is also <c>default</c>.</summary>
    Held = 0,

    /// <summary>Nothing holds the run; there may be warnings.</summary>
    Pass = 1,
}

/// <summary>One home in a finding, with what was proposed for it and what was worked out again.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is no home: it has no basis and stands nowhere in particular.</remarks>
/// <param name="At">Its row of the rent roll and its account.</param>
/// <param name="Basis">Its basis.</param>
/// <param name="RentNow">The limited rent now.</param>
/// <param name="Proposed">The new limited rent as proposed.</param>
/// <param name="ByTerms">The new limited rent as the terms give it; the rent now where the home is set aside.</param>
/// <param name="Limit">The most that the year's limit allows for it; null where the law sets no limit, or the home is set aside.</param>
public readonly record struct ProposedRent(
    Locator At, RentBasis Basis, WeeklyAmount RentNow, WeeklyAmount Proposed, WeeklyAmount ByTerms, WeeklyAmount? Limit);

/// <summary>What is implausible about a run, in words, and the homes it shows in.</summary>
/// <param name="Diagnostic">What was found, what was expected, what to do. Severity error holds the run.</param>
/// <param name="Homes">How many homes it is about.</param>
/// <param name="FirstHomes">The first of them, as many as the limits ask for; none where it is about the run as a whole.</param>
public sealed record PlausibilityFinding(Diagnostic Diagnostic, long Homes, ImmutableArray<ProposedRent> FirstHomes);

/// <summary>A year's rents of one basis: now, as proposed, and as the terms give them.</summary>
/// <param name="Basis">The basis.</param>
/// <param name="Homes">Homes with a new rent.</param>
/// <param name="SetAside">Homes set aside; the sums leave them out.</param>
/// <param name="YearlyNow">Rents now, times their own charged weeks.</param>
/// <param name="YearlyProposed">Rents proposed, times their own charged weeks.</param>
/// <param name="YearlyByTerms">Rents as the terms give them, times the same weeks.</param>
/// <param name="YearlyAboveTerms">What the homes above the terms are above them, together; never set off against the next.</param>
/// <param name="YearlyBelowTerms">What the homes below the terms are below them, together.</param>
public sealed record ReperformedTotal(
    RentBasis Basis,
    long Homes,
    long SetAside,
    Money YearlyNow,
    Money YearlyProposed,
    Money YearlyByTerms,
    Money YearlyAboveTerms,
    Money YearlyBelowTerms);

/// <summary>What a <see cref="PlausibilityGate"/> makes of a run: the verdict, why, and the figures for a page to sign.</summary>
/// <param name="Verdict">Held when any finding is an error.</param>
/// <param name="Findings">What was found, in order of code and then of basis.</param>
/// <param name="Proposed">How the proposed increases are spread.</param>
/// <param name="ByTerms">How the increases are spread that the terms give, for comparison.</param>
/// <param name="Totals">A year's rents by basis, in the catalogue's order.</param>
public sealed record PlausibilityReport(
    PlausibilityVerdict Verdict,
    ImmutableArray<PlausibilityFinding> Findings,
    IncreaseDistribution Proposed,
    IncreaseDistribution ByTerms,
    ImmutableArray<ReperformedTotal> Totals);
