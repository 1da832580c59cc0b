using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Rents;

namespace CouncilYear;

/// <summary>
/// What this council decides for the year: the limit wherever the figures hold one, and the social limit where the law sets
/// none.
/// </summary>
/// <param name="Terms">The terms made of it.</param>
/// <param name="LeftOut">Bases that the figures of the year cannot uprate, each with the findings that say why.</param>
internal sealed record UpratingChoice(
    UpratingTerms Terms, ImmutableArray<(RentBasis Basis, ImmutableArray<Diagnostic> Why)> LeftOut)
{
    /// <summary>For each basis left out, one sentence that says why and what to do.</summary>
    public IEnumerable<string> Notes => LeftOut.Select(left =>
        $"{left.Basis.Name} is not uprated: {left.Why[0].Found}; {left.Why[0].Expected}; {left.Why[0].Remedy}"
        + (left.Basis == RentBasis.SharedOwnershipRpi ? " (--rpi)." : "."));

    private static readonly DiagnosticCode MixedWeeks = new("YEAR001");

    /// <summary>Makes the terms for the bases of a roll, or says why the year cannot be uprated at all.</summary>
    public static Outcome<UpratingChoice> Make(RentRoll roll, YearFigures figures, Options options)
    {
        var social = figures.Figures.SocialRentLimit.At(figures.Year.FirstDay);
        if (!social.TryGet(out var limit))
        {
            return Outcome.Refused<UpratingChoice>(social.Diagnostics);
        }

        var weeks = roll.Segments.Select(segment => segment.Weeks).Distinct().ToArray();
        var isAnnual = figures.Figures.LimitTest.TryAt(figures.Year.FirstDay, out var test)
            && test.Value == LimitTest.AnnualAmount;
        if (isAnnual && weeks.Length > 1)
        {
            return Outcome.Refused<UpratingChoice>(new Diagnostic(
                MixedWeeks,
                Severity.Error,
                Locator.In("rent roll"),
                $"rents are spread over {string.Join(" and ", weeks)}",
                $"one week basis, since the limit of {figures.Year} is on the year's amount",
                "give a rent roll for each week basis"));
        }

        // A rent below its limit is rounded half up; the council raises exempt and high-income rents by the social limit.
        var policy = UpratingPolicy.AtTheLimit(RoundingRule.HalfUp)
            .Choosing(RentBasis.Exempt, limit.Value)
            .Choosing(RentBasis.HighIncome, limit.Value) with
        {
            RpiForLeases = options.Rpi,
            ChargedWeeks = isAnnual && weeks.Length == 1 ? ChargedIn(figures.RentYear, weeks[0]) : null,
        };
        var bases = roll.Segments.Select(segment => segment.Basis).Distinct().ToArray();
        var leftOut = ImmutableArray.CreateBuilder<(RentBasis, ImmutableArray<Diagnostic>)>();
        foreach (var basis in bases)
        {
            var alone = UpratingTerms.Resolve(figures.Figures, figures.Year, policy, [basis]);
            if (!alone.HasValue)
            {
                leftOut.Add((basis, alone.Diagnostics));
                policy = policy.NotUprating(basis);
            }
        }

        var terms = UpratingTerms.Resolve(figures.Figures, figures.Year, policy, bases);
        return terms.HasValue
            ? Outcome.Of(new UpratingChoice(terms.Value, leftOut.ToImmutable()), terms.Diagnostics)
            : Outcome.Refused<UpratingChoice>(terms.Diagnostics);
    }

    /// <summary>
    /// The weeks charged in the year before and in this one by a council with the same rent-free weeks in both.
    /// </summary>
    private static ChargedWeeks ChargedIn(RentYear year, WeekBasis weeks)
    {
        var free = WeekBasis.FiftyTwo.Weeks - weeks.Weeks;
        return new ChargedWeeks(WeekBasis.Of(year.Previous().WeekCount - free), WeekBasis.Of(year.WeekCount - free));
    }
}
