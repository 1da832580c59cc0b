namespace HousingFinance.Kernel.Rents.Internals;

/// <summary>What may be seen of one home in the rents proposed. The last nine say near which multiple of formula rent it stands.</summary>
internal enum Sighting
{
    AboveLimit,
    OffTerms,
    Fall,
    Unchanged,
    SetAsideChanged,
    OutOfOrdinary,
    AtFormulaRent,
    At52Over48,
    At52Over49,
    At52Over50,
    At52Over51,
    At48Over52,
    At49Over52,
    At50Over52,
    At51Over52,
}

/// <summary>The sums of one basis, in homes and in pence of a year.</summary>
internal struct ReperformedTally
{
    internal long Homes;
    internal long SetAside;
    internal long YearlyNow;
    internal long YearlyProposed;
    internal long YearlyByTerms;
    internal long YearlyAboveTerms;
    internal long YearlyBelowTerms;
    internal long HomesOffAbove;
    internal long HomesOffBelow;
    internal long YearlyOffAbove;
    internal long YearlyOffBelow;
    internal long YearlyAboveLimit;
    internal long BarelyAboveLimit;
    internal long YearlyFallen;
    internal long ChangedByTerms;
    internal long WithFormulaRent;
}

/// <summary>
/// Every rent of a roll worked out again, by the terms and at its limit, and held against the rent proposed: one pass, nothing allocated
/// for a row but the first few that a finding lists.
/// </summary>
internal sealed class Reperformance
{
    /// <summary>The fewest and the most weeks whose figures are taken for figures over 52 weeks, or the other way.</summary>
    internal const int FewestMistakenWeeks = 48;
    internal const int MostMistakenWeeks = 51;

    private const int RegulatedWeeks = 52;
    private const int SightingCount = (int)Sighting.At51Over52 + 1;
    private const int PartsOfOne = 1_000_000;

    private readonly PlausibilityLimits _limits;
    private readonly long _nearness;
    private readonly int[] _byTerms;
    private readonly int[] _atLimit;
    private readonly ReperformedTally[] _tallies = new ReperformedTally[RentBasis.HighestValue + 1];
    private readonly long[] _sightings = new long[(RentBasis.HighestValue + 1) * SightingCount];
    private readonly long[] _around = new long[(RentBasis.HighestValue + 1) * SightingCount];
    private readonly List<int>?[] _firstRows = new List<int>?[(RentBasis.HighestValue + 1) * SightingCount];

    internal Reperformance(RentRoll roll, UpratingTerms terms, ReadOnlySpan<int> proposed, PlausibilityLimits limits)
    {
        (Roll, Terms, _limits) = (roll, terms, limits);
        _nearness = (long)(limits.WeekBasisNearness.Percent * PartsOfOne / 100);
        (_byTerms, _atLimit, Statuses) = (new int[roll.Count], new int[roll.Count], new UpratingStatus[roll.Count]);
        UpratingRun.Execute(roll, terms.AtTheLimit(), _atLimit, Statuses, new UpratingTotals());
        LimitWithoutFormulaRent();
        UpratingRun.Execute(roll, terms, _byTerms, Statuses, Totals);
        foreach (var segment in roll.Segments)
        {
            Compare(segment, proposed.Slice(segment.FirstRow, segment.Count));
        }
    }

    internal RentRoll Roll { get; }

    internal UpratingTerms Terms { get; }

    internal UpratingStatus[] Statuses { get; }

    /// <summary>The new rents by the terms.</summary>
    internal ReadOnlySpan<int> ByTerms => _byTerms;

    /// <summary>How the homes came out when the rents were worked out again.</summary>
    internal UpratingTotals Totals { get; } = new();

    internal ReperformedTally Tally(RentBasis basis) => _tallies[basis.Value];

    internal long Seen(RentBasis basis, Sighting sighting) => _sightings[Slot(basis, sighting)];

    /// <summary>
    /// How many homes stand around a multiple of formula rent: farther off than near, by no more than three times as far.
    /// </summary>
    internal long Around(RentBasis basis, Sighting sighting) => _around[Slot(basis, sighting)];

    internal IReadOnlyList<int> FirstRows(RentBasis basis, Sighting sighting) => _firstRows[Slot(basis, sighting)] ?? [];

    /// <summary>The home of a row with what was proposed for it.</summary>
    internal ProposedRent At(int row, ReadOnlySpan<int> proposed)
    {
        var line = Roll[row];
        var now = new WeeklyAmount(line.LimitedRent, line.Rent.Basis);
        var next = Terms.NewWeekBasis(line.Rent.Basis);
        var isSetAside = !Statuses[row].IsAccepted();
        var hasLimit = !isSetAside && Terms.LimitFor(line.Basis!) is not null;
        return new ProposedRent(
            RentLineStatuses.At(line),
            line.Basis!,
            now,
            new WeeklyAmount(Money.FromPence(proposed[row]), next),
            isSetAside ? now : new WeeklyAmount(Money.FromPence(_byTerms[row]), next),
            hasLimit ? new WeeklyAmount(Money.FromPence(_atLimit[row]), next) : null);
    }

    private static int Slot(RentBasis basis, Sighting sighting) => (basis.Value * SightingCount) + (int)sighting;

    /// <summary>
    /// A council that takes no convergence needs no formula rents, though the limit with convergence does: without one, a home's limit is
    /// the percentage alone.
    /// </summary>
    private void LimitWithoutFormulaRent()
    {
        foreach (var segment in Roll.Segments)
        {
            for (var row = segment.FirstRow; row < segment.FirstRow + segment.Count; row++)
            {
                if (Statuses[row] == UpratingStatus.FormulaRentMissing)
                {
                    _atLimit[row] = checked((int)Terms.For(segment.Basis, segment.Weeks)!.Limit.Apply(Roll.LimitedRentPence[row]));
                }
            }
        }
    }

    private void Compare(RentSegment segment, ReadOnlySpan<int> proposed)
    {
        var (basis, first) = (segment.Basis, segment.FirstRow);
        ref var tally = ref _tallies[basis.Value];
        var (now, next) = (segment.Weeks.Weeks, Terms.NewWeekBasis(segment.Weeks).Weeks);
        var rounding = _limits.Rounding.Pence * next;
        var isLimited = Terms.LimitFor(basis) is not null;
        var limitForCrowds = basis.Rule == UpratingRuleKind.Social ? Terms.For(basis, segment.Weeks)?.Limit : null;
        var rents = Roll.LimitedRentPence.Slice(first, segment.Count);
        for (var index = 0; index < rents.Length; index++)
        {
            var row = first + index;
            var yearlyNow = (long)rents[index] * now;
            var yearly = (long)proposed[index] * next;
            if (!Statuses[row].IsAccepted())
            {
                tally.SetAside++;
                See(proposed[index] != rents[index] && Math.Abs(yearly - yearlyNow) > rounding, basis, Sighting.SetAsideChanged, row);
                continue;
            }

            CompareWithTerms(ref tally, basis, row, yearlyNow, yearly, (long)_byTerms[row] * next, rounding, next);
            if (isLimited && proposed[index] > _atLimit[row])
            {
                var above = proposed[index] - (long)_atLimit[row];
                tally.YearlyAboveLimit += above * next;
                tally.BarelyAboveLimit += above == 1 ? 1 : 0;
                See(true, basis, Sighting.AboveLimit, row);
            }

            if (limitForCrowds is { } limit && Roll.FormulaRentPence[row] > 0)
            {
                tally.WithFormulaRent++;
                SeeCrowds(basis, row, yearly, limit.Apply(rents[index]) * next);
            }
        }
    }

    private void CompareWithTerms(
        ref ReperformedTally tally, RentBasis basis, int row, long yearlyNow, long yearly, long byTerms, long rounding, int weeks)
    {
        tally.Homes++;
        tally.YearlyNow += yearlyNow;
        tally.YearlyProposed += yearly;
        tally.YearlyByTerms += byTerms;
        tally.ChangedByTerms += Math.Abs(byTerms - yearlyNow) > rounding ? 1 : 0;
        var (above, below) = (Math.Max(0, yearly - byTerms), Math.Max(0, byTerms - yearly));
        tally.YearlyAboveTerms += above;
        tally.YearlyBelowTerms += below;
        var isOff = above > rounding || below > rounding;
        if (isOff)
        {
            tally.HomesOffAbove += above > 0 ? 1 : 0;
            tally.HomesOffBelow += below > 0 ? 1 : 0;
            tally.YearlyOffAbove += above;
            tally.YearlyOffBelow += below;
        }

        See(isOff, basis, Sighting.OffTerms, row);
        See(isOff && Math.Abs(yearly - yearlyNow) < weeks, basis, Sighting.Unchanged, row);
        if (yearlyNow - yearly > rounding && yearlyNow - byTerms <= rounding)
        {
            tally.YearlyFallen += yearlyNow - yearly;
            See(true, basis, Sighting.Fall, row);
        }

        var isOrdinary = yearly >= _limits.LeastRent.Pence * RegulatedWeeks && yearly <= _limits.MostRent.Pence * RegulatedWeeks;
        See(!isOrdinary && IsUnderRentStandard(basis), basis, Sighting.OutOfOrdinary, row);
    }

    /// <summary>Leases and rents outside the rent standard may be of any size.</summary>
    private static bool IsUnderRentStandard(RentBasis basis) =>
        basis != RentBasis.SharedOwnershipRpi && basis != RentBasis.SharedOwnershipCpi
        && basis != RentBasis.Exempt && basis != RentBasis.HighIncome;

    /// <summary>
    /// Looks for a rent at formula rent, at 52/48 of it and the like. Both the rent proposed and the rent now raised by the limit
    /// are looked at: a rent that was set wrongly years ago stays at its multiple only while it rises as formula rents do.
    /// </summary>
    private void SeeCrowds(RentBasis basis, int row, long yearly, long yearlyAtLimit)
    {
        var formula = (long)Roll.FormulaRentPence[row] * RegulatedWeeks;
        SeeCrowd(basis, row, Sighting.AtFormulaRent, (yearly, yearlyAtLimit), formula);
        for (var weeks = FewestMistakenWeeks; weeks <= MostMistakenWeeks; weeks++)
        {
            var place = weeks - FewestMistakenWeeks;
            SeeCrowd(basis, row, Sighting.At52Over48 + place, (yearly * weeks, yearlyAtLimit * weeks), formula * RegulatedWeeks);
            SeeCrowd(basis, row, Sighting.At48Over52 + place, (yearly * RegulatedWeeks, yearlyAtLimit * RegulatedWeeks), formula * weeks);
        }
    }

    /// <summary>
    /// Whether either rent is near a mark, or around it. A year's pence of any 32-bit rent, times 52 and a million, fit 64 bits.
    /// </summary>
    private void SeeCrowd(RentBasis basis, int row, Sighting sighting, (long Proposed, long AtLimit) rents, long mark)
    {
        var off = Math.Min(Math.Abs(rents.Proposed - mark), Math.Abs(rents.AtLimit - mark)) * PartsOfOne;
        var near = mark * _nearness;
        if (off > 3 * near)
        {
            return;
        }

        See(off <= near, basis, sighting, row);
        _around[Slot(basis, sighting)] += off > near ? 1 : 0;
    }

    private void See(bool isSeen, RentBasis basis, Sighting sighting, int row)
    {
        if (!isSeen)
        {
            return;
        }

        var slot = Slot(basis, sighting);
        _sightings[slot]++;
        var rows = _firstRows[slot] ??= [];
        if (rows.Count < _limits.HomesListed)
        {
            rows.Add(row);
        }
    }
}
