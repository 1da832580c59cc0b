using System.Collections.Immutable;
using System.Globalization;

namespace HousingFinance.Kernel.Rents.Internals;

/// <summary>The rules of plausibility, one method each: what each looks at, when it speaks, and what it says.</summary>
internal readonly ref struct PlausibilityRules(
    Reperformance run, ReadOnlySpan<int> proposed, IncreaseDistribution increases, IncreaseDistribution byTerms, PlausibilityLimits limits)
{
    private readonly ReadOnlySpan<int> _proposed = proposed;
    private readonly ImmutableArray<PlausibilityFinding>.Builder _findings = ImmutableArray.CreateBuilder<PlausibilityFinding>();

    internal ImmutableArray<PlausibilityFinding> Findings()
    {
        if (increases.Whole.Homes == 0)
        {
            NothingUprated();
        }

        foreach (var spread in increases.ByBasis)
        {
            var basis = spread.Basis!;
            var tally = run.Tally(basis);
            AboveLimit(basis, tally);
            OffTerms(basis, tally);
            SamePounds(basis, spread);
            UnexpectedFalls(basis, tally);
            WeekBasisCrowds(basis, tally);
            Unchanged(basis, tally);
            SetAsideChanged(basis, tally);
            OutOfOrdinary(basis, tally);
        }

        TooManySetAside();
        IncomeOffTerms();
        return [.. _findings.OrderBy(finding => finding.Diagnostic.Code.Text, StringComparer.Ordinal)];
    }

    /// <summary>The limit is the law's, so one rent above it is enough: a reduction missed, a ceiling passed.</summary>
    private void AboveLimit(RentBasis basis, in ReperformedTally tally)
    {
        var homes = run.Seen(basis, Sighting.AboveLimit);
        if (homes > 0)
        {
            Add(PlausibilityCodes.AboveLimit, Severity.Error, basis, Sighting.AboveLimit, (homes, tally.Homes),
                $"new rent above its lawful limit, by {Money.FromPence(tally.YearlyAboveLimit)} a year together,"
                    + $" {Count(tally.BarelyAboveLimit)} of them by no more than a penny a week",
                $"no rent above what the limit of {run.Terms.LimitFor(basis)} allows for the home",
                "bring each down to its limit, rounded down to the penny, and find out what put it above");
        }
    }

    /// <summary>Every rent worked out again and every difference explained; over and under are never set off.</summary>
    private void OffTerms(RentBasis basis, in ReperformedTally tally)
    {
        var homes = run.Seen(basis, Sighting.OffTerms);
        if (homes > 0)
        {
            var severity = IsMoreThan(limits.OffTerms, homes, tally.Homes) ? Severity.Error : Severity.Warning;
            Add(PlausibilityCodes.OffTerms, severity, basis, Sighting.OffTerms, (homes, tally.Homes),
                $"new rent not what the terms give, {Count(tally.HomesOffAbove)} above it by"
                    + $" {Money.FromPence(tally.YearlyOffAbove)} a year and {Count(tally.HomesOffBelow)} below it by"
                    + $" {Money.FromPence(tally.YearlyOffBelow)}",
                $"at most {limits.OffTerms} of homes off the terms by more than {limits.Rounding} a week, each for a known reason",
                "explain each difference, or take the rent that the terms give");
        }
    }

    /// <summary>A percentage keyed as pounds: nearly all homes rise by the same pence, where the terms spread the rises.</summary>
    private void SamePounds(RentBasis basis, IncreaseSpread spread)
    {
        if (spread.Homes < limits.FewestHomes)
        {
            return;
        }

        // Two neighbouring pence, because a flat amount changed to another week basis is rounded to either.
        var flat = spread.ByPounds.FullestPair();
        var homes = flat.Homes + flat.NextHomes;
        var rises = byTerms.For(basis).ByPounds;
        var expected = rises.FullestPair();
        var isFlat = !IsMoreThan(Percentage.Of(100m) - limits.SamePounds, spread.Homes - homes, spread.Homes);
        if (isFlat && !IsNoRise(flat) && 2 * (expected.Homes + expected.NextHomes) <= homes)
        {
            var keyed = run.Terms.IncreaseFor(basis)!.Value;
            var figure = flat.At.Pence == keyed.Percent * 100 || flat.NextAt.Pence == keyed.Percent * 100
                ? $", the figure of {keyed} in pounds" : "";
            var amount = flat.NextHomes == 0 ? $"{flat.At}" : flat.Homes == 0 ? $"{flat.NextAt}" : $"{flat.At} or {flat.NextAt}";
            Add(PlausibilityCodes.SamePounds, Severity.Error, basis, null, (homes, spread.Homes),
                $"rise of {amount} a charged week whatever the rent{figure}",
                $"rises that differ as rents do, from {rises.Least} to {rises.Most} at {keyed}",
                "see whether a percentage was keyed as pounds, and take the rents that the terms give");
        }
    }

    /// <summary>A decrease where none is expected.</summary>
    private void UnexpectedFalls(RentBasis basis, in ReperformedTally tally)
    {
        var homes = run.Seen(basis, Sighting.Fall);
        if (homes > 0)
        {
            Add(PlausibilityCodes.UnexpectedFall, Severity.Error, basis, Sighting.Fall, (homes, tally.Homes),
                $"rent falls, by {Money.FromPence(tally.YearlyFallen)} a year together",
                "no rent to fall where the terms give no fall",
                "confirm the reason for each, or correct it");
        }
    }

    /// <summary>Figures over 48 weeks read as over 52, or the other way, crowd rents at one multiple of formula rent.</summary>
    private void WeekBasisCrowds(RentBasis basis, in ReperformedTally tally)
    {
        if (tally.WithFormulaRent < limits.FewestHomes)
        {
            return;
        }

        // A letting may stand above formula rent by as much as flexibility; more has no good reason. Below formula rent nobody is
        // overcharged until rents converge towards it, and where homes do stand at formula rent it is not misread as a whole.
        var (homesAt, flexibility) = (run.Seen(basis, Sighting.AtFormulaRent), run.Terms.FlexibilityFor(basis));
        var below = run.Terms.ConvergenceFor(basis).Amount.IsPositive ? Severity.Error : Severity.Warning;
        for (var weeks = Reperformance.FewestMistakenWeeks; weeks <= Reperformance.MostMistakenWeeks; weeks++)
        {
            var place = weeks - Reperformance.FewestMistakenWeeks;
            var above = new Ratio(52, weeks) > flexibility.AsMultiplier ? Severity.Error : Severity.Warning;
            Crowd(basis, tally.WithFormulaRent, Sighting.At52Over48 + place, above, 52, weeks);
            if (!IsMoreThan(limits.WeekBasisCrowd, homesAt, tally.WithFormulaRent))
            {
                Crowd(basis, tally.WithFormulaRent, Sighting.At48Over52 + place, below, weeks, 52);
            }
        }
    }

    private void Crowd(RentBasis basis, long whole, Sighting sighting, Severity severity, int numerator, int denominator)
    {
        // Around the multiple lies twice the room that is near it: where rents are spread evenly, twice the homes.
        var homes = run.Seen(basis, sighting);
        if (IsMoreThan(limits.WeekBasisCrowd, homes, whole) && homes > 2 * run.Around(basis, sighting))
        {
            var (apart, side) = (Share(Math.Abs(numerator - denominator), denominator), numerator > denominator ? "above" : "below");
            Add(PlausibilityCodes.WeekBasisCrowd, severity, basis, sighting, (homes, whole),
                Invariant($"rent at {numerator}/{denominator} of formula rent, {apart} {side} it"),
                $"at most {limits.WeekBasisCrowd} of homes within {limits.WeekBasisNearness} of that multiple, or as many around it",
                Invariant($"see whether figures over {Math.Min(numerator, denominator)} weeks were read as over 52, or the other way,")
                    + " in these rents or in their formula rents");
        }
    }

    /// <summary>A run in which nothing happened.</summary>
    private void NothingUprated() => Add(PlausibilityCodes.NothingUprated, Severity.Error, null, null, (0, run.Roll.Count),
        "with a new rent",
        "homes with new rents",
        "see whether the roll was loaded, and which bases the terms uprate");

    /// <summary>Part of a run that was left out, such as a basis forgotten.</summary>
    private void Unchanged(RentBasis basis, in ReperformedTally tally)
    {
        var homes = run.Seen(basis, Sighting.Unchanged);
        if (IsMoreThan(limits.Unchanged, homes, tally.ChangedByTerms))
        {
            Add(PlausibilityCodes.Unchanged, Severity.Error, basis, Sighting.Unchanged, (homes, tally.ChangedByTerms),
                "rent as it was, where the terms change it",
                $"at most {limits.Unchanged} of homes unchanged",
                "see whether new rents were loaded for every home");
        }
    }

    /// <summary>Too much of the roll cannot be uprated. Bases that the terms leave out are the council's choice and do not count.</summary>
    private void TooManySetAside()
    {
        var lacking = run.Totals.Rows()
            .Where(row => !row.Status.IsAccepted() && row.Status != UpratingStatus.BasisNotUprated)
            .GroupBy(row => row.Status)
            .Select(group => (Meaning: StatusMeaning.Of(UpratingStatuses.SetAside, group.Key), Homes: group.Sum(row => row.Count)))
            .OrderBy(group => group.Meaning.Status)
            .ToList();
        var homes = lacking.Sum(group => group.Homes);
        if (IsMoreThan(limits.SetAside, homes, run.Roll.Count))
        {
            var reasons = string.Join(", ", lacking.Select(group => $"{group.Meaning.Code} {Count(group.Homes)}"));
            Add(PlausibilityCodes.TooManySetAside, Severity.Error, null, null, (homes, run.Roll.Count),
                $"set aside for something they lack ({reasons})",
                $"at most {limits.SetAside} of homes set aside",
                "supply what they lack, and run again");
        }
    }

    /// <summary>A rent changed although the rule cannot work it out: nothing shows that it is lawful.</summary>
    private void SetAsideChanged(RentBasis basis, in ReperformedTally tally)
    {
        var homes = run.Seen(basis, Sighting.SetAsideChanged);
        if (homes > 0)
        {
            Add(PlausibilityCodes.SetAsideChanged, Severity.Error, basis, Sighting.SetAsideChanged, (homes, tally.SetAside),
                "set aside, yet with a changed rent",
                "the rent as it was, since there is nothing to check a new one by",
                "supply what the home lacks, or choose terms for its basis");
        }
    }

    /// <summary>The control total: a year's rent as proposed against a year's rent worked out again.</summary>
    private void IncomeOffTerms()
    {
        var (now, next, expected) = (0L, 0L, 0L);
        foreach (var spread in increases.ByBasis)
        {
            var tally = run.Tally(spread.Basis!);
            (now, next, expected) = (now + tally.YearlyNow, next + tally.YearlyProposed, expected + tally.YearlyByTerms);
        }

        if (IsMoreThan(limits.Income, Math.Abs(next - expected), now))
        {
            var homes = increases.Whole.Homes;
            Add(PlausibilityCodes.IncomeOffTerms, Severity.Error, null, null, (homes, homes),
                $"a year's rent changes by {Money.FromPence(next - now)} ({Share(next - now, now)}),"
                    + $" and by {Money.FromPence(expected - now)} ({Share(expected - now, now)}) as the terms give it",
                $"the two within {limits.Income} of a year's rent now",
                "find the homes that make the difference before a budget rests on either");
        }
    }

    /// <summary>Placeholders, pounds taken for pence, months taken for weeks: worth a look, no reason to hold.</summary>
    private void OutOfOrdinary(RentBasis basis, in ReperformedTally tally)
    {
        var homes = run.Seen(basis, Sighting.OutOfOrdinary);
        if (homes > 0)
        {
            Add(PlausibilityCodes.RentOutOfOrdinary, Severity.Warning, basis, Sighting.OutOfOrdinary, (homes, tally.Homes),
                "new rent outside what rents commonly are",
                $"from {limits.LeastRent} to {limits.MostRent} a week over 52 weeks",
                "check pence against pounds, months against weeks, and for placeholders");
        }
    }

    private void Add(
        DiagnosticCode code, Severity severity, RentBasis? basis, Sighting? sighting, (long Part, long Whole) homes,
        string found, string expected, string remedy)
    {
        var first = ImmutableArray.CreateBuilder<ProposedRent>();
        if (basis is not null && sighting is { } seen)
        {
            foreach (var row in run.FirstRows(basis, seen))
            {
                first.Add(run.At(row, _proposed));
            }
        }

        var where = Locator.In($"uprating {run.Terms.Year}");
        var subject = Invariant($"{basis?.Name ?? "whole roll"}, {homes.Part:N0} of {homes.Whole:N0} homes: {found}");
        var example = first.Count == 0 ? "" : $" (first {Words(first[0])})";
        _findings.Add(new PlausibilityFinding(
            new Diagnostic(code, severity, where, subject + example, expected, remedy), homes.Part, first.ToImmutable()));
    }

    private static string Words(ProposedRent home) =>
        $"{home.At}, {Words(home.RentNow)} to {Words(home.Proposed)}, by the terms {Words(home.ByTerms)}"
            + (home.Limit is { } limit ? $", limit {Words(limit)}" : "");

    private static string Words(WeeklyAmount weekly) =>
        weekly.Basis == WeekBasis.FiftyTwo ? $"{weekly.Amount}" : $"{weekly.Amount} over {weekly.Basis}";

    private static bool IsNoRise((Money At, long Homes, Money NextAt, long NextHomes) flat) =>
        (flat.At.IsZero && flat.Homes >= flat.NextHomes) || (flat.NextAt.IsZero && flat.NextHomes >= flat.Homes);

    private static bool IsMoreThan(Percentage share, long part, long whole) =>
        (Int128)part * share.AsRatio.Denominator > (Int128)whole * share.AsRatio.Numerator;

    private static string Count(long homes) => Invariant($"{homes:N0}");

    private static string Share(long part, long whole) =>
        Invariant($"{(whole == 0 ? 0 : decimal.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero)):0.00}%");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
