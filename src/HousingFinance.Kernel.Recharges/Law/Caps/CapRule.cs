using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Takes off what the law and the landlord take off, one step after another, from each cost's part of the charge.</summary>
internal sealed class CapRule
{
    private readonly LeaseCharge _charge;
    private readonly CapTerms _terms;
    private readonly long[] _left;
    private readonly RecoveryStatus[] _recoveries;
    private readonly ImmutableArray<CapStep>.Builder _steps = ImmutableArray.CreateBuilder<CapStep>();

    private CapRule(LeaseCharge charge, CapTerms terms)
    {
        (_charge, _terms) = (charge, terms);
        _left = [.. terms.Contributions.Select(each => each.Share.Pence)];
        _recoveries = new RecoveryStatus[_left.Length];
    }

    private int[] Everything => [.. Enumerable.Range(0, _left.Length)];

    internal static Outcome<CappedCharge> Apply(LeaseCharge charge, CapTerms terms, ServiceChargeLaw law)
    {
        var rule = new CapRule(charge, terms);
        rule.TakeOffTimeBarred();
        rule.HoldToConsultation();
        rule.HoldToOffer();
        rule.HoldAssistedWorks(law);
        var reductions = charge.Reductions.Aggregate(Money.Zero, (sum, each) => sum + each.Amount);
        if (reductions > Money.Max(rule.Left(rule.Everything), Money.Zero))
        {
            return Outcome.Refused<CappedCharge>(LeaseChargeStatus.ReductionsTooLarge.Explain(
                charge, $"reductions are {reductions}, and the law leaves {rule.Left(rule.Everything)}"));
        }

        rule.TakeOffReductions();
        return Outcome.Of(
            new CappedCharge(charge, rule.Results(), rule._steps.DrainToImmutable(), law.Edition), rule.Findings());
    }

    private void TakeOffTimeBarred()
    {
        int[] oldestFirst = [.. Everything.OrderBy(index => _terms.Windows[index].IncurredOn)];
        var covered = RecoveryRule.Cover([.. oldestFirst.Select(index => _terms.Contributions[index])], _charge.OnAccount);
        for (var place = 0; place < oldestFirst.Length; place++)
        {
            var index = oldestFirst[place];
            var (left, status) = RecoveryRule.Assess(
                _terms.Contributions[index], _terms.Windows[index], covered[place], _charge.DemandedOn);
            _recoveries[index] = status;
            _left[index] = left.Pence;
        }

        foreach (var index in Everything)
        {
            var (contribution, window) = (_terms.Contributions[index], _terms.Windows[index]);
            var taken = Money.FromPence(_left[index]) - contribution.Share;
            if (taken.IsNegative)
            {
                var reference = contribution.Cost.Reference;
                _steps.Add(new CapStep(
                    CapKind.TimeLimit, $"cost {reference}", taken, _recoveries[index].Reason(window),
                    [new CapLine(reference, taken)], [window.Months]));
            }
        }
    }

    private void HoldToConsultation()
    {
        foreach (var (works, limit) in _terms.WorksLimits)
        {
            Hold(CapKind.Consultation, $"works {works.Reference}", limit.Value, works.AlreadyCharged,
                Where(index => _terms.Contributions[index].Works == works.Reference),
                $"limit of {limit.Value}, tenants not consulted", limit);
        }

        foreach (var (agreement, limit) in _terms.AgreementLimits)
        {
            Hold(CapKind.Consultation, $"agreement {agreement.Reference}, period of {LawCodes.Iso(agreement.PeriodFirstDay)}", limit.Value,
                agreement.AlreadyCharged, Where(index => _terms.Contributions[index].Agreement == agreement.Reference),
                $"limit of {limit.Value} in the period, tenants not consulted", limit);
        }
    }

    private void HoldToOffer()
    {
        if (_charge.RightToBuy is not { } lease || _terms is not { Period: { } period, ImprovementLimit: { } improvements })
        {
            return;
        }

        var limited = Where(index =>
            LeaseChargeRule.IsForWorks(_terms.Contributions[index]) && period.Contains(_terms.Windows[index].IncurredOn));
        var until = $"in the initial period to {LawCodes.Iso(period.LastDay)}";
        foreach (var item in lease.Items.OrderBy(each => each.Reference, StringComparer.Ordinal))
        {
            int[] members = [.. limited.Where(index => _terms.Contributions[index].OfferItem == item.Reference)];
            var limit = members.Length == 0 ? Money.Zero : item.Allowance.Raise(item.StatedContribution);
            Hold(CapKind.OfferEstimate, $"item {item.Reference}", limit, item.AlreadyCharged, members,
                $"estimate of {item.StatedContribution}, with inflation {limit}, {until}", period.Years);
        }

        foreach (var index in limited.Where(index =>
            _terms.Contributions[index] is { Nature: ContributionNature.Improvement, OfferItem: "" }))
        {
            Hold(
                CapKind.OfferEstimate, $"improvement {_terms.Contributions[index].Cost.Reference}", improvements.Value, Money.Zero, [index],
                $"improvement not itemised, limit of {improvements.Value} {until}", period.Years, improvements);
        }

        foreach (var year in lease.Years.OrderBy(each => each.FirstDay))
        {
            int[] members = [.. limited.Where(index => LeaseChargeRule.IsUnitemisedRepair(_terms.Contributions[index])
                && lease.FirstDayOfYearWith(_terms.Windows[index].IncurredOn) == year.FirstDay)];
            var limit = members.Length == 0 ? Money.Zero : year.Allowance.Raise(year.AnnualAverage);
            Hold(CapKind.OfferEstimate, $"repairs not itemised, year of {LawCodes.Iso(year.FirstDay)}", limit, year.AlreadyCharged, members,
                $"annual average of {year.AnnualAverage}, with inflation {limit}, {until}", period.Years);
        }
    }

    private void HoldAssistedWorks(ServiceChargeLaw law)
    {
        if (_terms is not { MandatoryCaps: { } caps, MandatoryYears: { } years })
        {
            return;
        }

        int[] oldestFirst = [.. Where(index => LeaseChargeRule.IsAssisted(_charge, _terms.Contributions[index], law)
                && LeaseChargeRule.WorksOf(_charge, _terms.Contributions[index])!.Residence == LesseeResidence.OnlyOrPrincipalHome)
            .OrderBy(index => _terms.Windows[index].IncurredOn)];
        var (cap, net) = (caps.Value.Of(_charge.Area), Left(oldestFirst));
        var kept = FiveYearCap.Hold(
            [.. oldestFirst.Select(index => new AssistedCharge(_terms.Windows[index].IncurredOn, Money.FromPence(_left[index])))],
            _charge.OtherAssistedCharges, cap, years.Value);
        var counted = _charge.OtherAssistedCharges.IsEmpty ? "" : ", other demands counted";
        Keep(
            CapKind.AssistedWorks, "assisted works", net, oldestFirst, kept,
            string.Create(CultureInfo.InvariantCulture, $"cap of {cap} in any {years.Value} years{counted}"), [caps, years]);
    }

    private void TakeOffReductions()
    {
        foreach (var reduction in _charge.Reductions
            .OrderBy(each => each.Ground).ThenBy(each => each.Authority, StringComparer.Ordinal).ThenBy(each => each.Amount))
        {
            Hold(CapKind.Discretion, reduction.Authority, Left(Everything) - reduction.Amount, Money.Zero, Everything,
                $"{reduction.Ground}, by {reduction.Authority}");
        }
    }

    /// <summary>
    /// Holds the costs of one scope to a limit, less what was charged before: the parts above £0.00 shrink in proportion, the odd pence by
    /// largest remainder, and credits stay whole.
    /// </summary>
    private void Hold(
        CapKind kind, string scope, Money limit, Money already, int[] members, string reason, params ImmutableArray<Figure> figures)
    {
        var room = Money.Max(limit - already, Money.Zero);
        var net = Left(members);
        if (net <= room)
        {
            return;
        }

        var credits = members.Sum(index => Math.Min(_left[index], 0));
        long[] weights = [.. members.Select(index => Math.Max(_left[index], 0))];
        var kept = new long[weights.Length];
        ApportionmentMethod.LargestRemainder.Share(Money.FromPence(room.Pence - credits), weights, kept);
        for (var place = 0; place < kept.Length; place++)
        {
            kept[place] += Math.Min(_left[members[place]], 0);
        }

        var before = already.IsZero ? "" : $", {already} of it charged besides";
        Keep(kind, scope, net, members, kept, reason + before, figures);
    }

    /// <summary>Keeps the pence given of each member and posts what that takes off, if anything.</summary>
    private void Keep(
        CapKind kind, string scope, Money before, int[] members, ReadOnlySpan<long> kept, string reason, ImmutableArray<Figure> figures)
    {
        var lines = new List<CapLine>();
        for (var place = 0; place < members.Length; place++)
        {
            var taken = Money.FromPence(kept[place] - _left[members[place]]);
            if (!taken.IsZero)
            {
                lines.Add(new CapLine(_terms.Contributions[members[place]].Cost.Reference, taken));
                _left[members[place]] = kept[place];
            }
        }

        if (lines.Count > 0)
        {
            lines.Sort((left, right) => string.CompareOrdinal(left.CostReference, right.CostReference));
            _steps.Add(new CapStep(kind, scope, Left(members) - before, reason, [.. lines], figures));
        }
    }

    private Money Left(int[] members) => Money.FromPence(members.Sum(index => _left[index]));

    private int[] Where(Func<int, bool> holds) => [.. Everything.Where(holds)];

    private ImmutableArray<CappedContribution> Results() => [.. Everything.Select(index =>
        new CappedContribution(_terms.Contributions[index], Money.FromPence(_left[index]), _recoveries[index]))];

    private ImmutableArray<Diagnostic> Findings() => [.. Everything.Where(index => _recoveries[index].IsReduced()).Select(index =>
        _recoveries[index].Explain(
            LeaseChargeStatuses.At(_charge),
            $"cost {_terms.Contributions[index].Cost.Reference} was incurred on {LawCodes.Iso(_terms.Windows[index].IncurredOn)} "
            + $"and could be demanded until {LawCodes.Iso(_terms.Windows[index].DemandBy)}"))];
}
