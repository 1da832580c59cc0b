using System.Collections.Immutable;
using System.Globalization;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether a charge can be put through the caps: what needs no figure first, then what does.</summary>
internal static class LeaseChargeRule
{
    /// <summary>The first fault that no figure is needed to see.</summary>
    internal static (LeaseChargeStatus Status, string Found) Assess(LeaseCharge charge)
    {
        if (ActReach.Find(charge.Landlord, charge.Tenancy) is not { IsUnderAct1985: true })
        {
            return (LeaseChargeStatus.ActDoesNotReach, $"landlord is {charge.Landlord}, tenancy is {charge.Tenancy}");
        }

        if (charge.Standing == DemandStanding.OutsideTheLease)
        {
            return (LeaseChargeStatus.DemandOutsideTheLease, "the demand is not made as the lease asks");
        }

        if (charge.Contributions.IsEmpty)
        {
            return (LeaseChargeStatus.NoContributions, "no contribution was given");
        }

        var costs = AssessCosts(charge);
        return costs.Status != LeaseChargeStatus.Accepted ? costs : AssessLists(charge);
    }

    /// <summary>The first fault that the initial period is needed to see, or that comes after those.</summary>
    internal static (LeaseChargeStatus Status, string Found) Assess(LeaseCharge charge, InitialPeriod? period, ServiceChargeLaw law)
    {
        var offer = charge.RightToBuy is { } lease && period is not null
            ? AssessOffer(charge, lease, period)
            : (LeaseChargeStatus.Accepted, "");
        return offer.Item1 != LeaseChargeStatus.Accepted ? offer : AssessAssistance(charge, law);
    }

    /// <summary>Whether a contribution is for works whose charge the five-year cap can hold.</summary>
    internal static bool IsAssisted(LeaseCharge charge, Contribution contribution, ServiceChargeLaw law) =>
        charge.Lessee == LesseeKind.Individual
        && WorksOf(charge, contribution)?.AssistanceAppliedOn >= law.MandatoryCaps.KnownFrom;

    /// <summary>The works that a contribution is for; null when for none.</summary>
    internal static ConsultedWorks? WorksOf(LeaseCharge charge, Contribution contribution) =>
        charge.Works.FirstOrDefault(works => works.Reference == contribution.Works);

    private static (LeaseChargeStatus Status, string Found) AssessCosts(LeaseCharge charge)
    {
        if (Repeated(charge.Contributions, each => each.Cost.Reference) is { } twice)
        {
            return (LeaseChargeStatus.CostRepeated, $"cost {twice} stands there more than once");
        }

        foreach (var (cost, day) in charge.Contributions.Select(each => (each.Cost, each.Cost.IncurredOn(charge.IncurredBasis))))
        {
            if (day is null)
            {
                return (LeaseChargeStatus.CostNotDated, $"cost {cost.Reference} has no day by {charge.IncurredBasis}");
            }
        }

        foreach (var (cost, day) in charge.Contributions.Select(each => (each.Cost, each.Cost.IncurredOn(charge.IncurredBasis))))
        {
            if (day > charge.DemandedOn)
            {
                return (LeaseChargeStatus.CostAfterDemand,
                    $"cost {cost.Reference} was incurred on {LawCodes.Iso(day)}, the demand is of {LawCodes.Iso(charge.DemandedOn)}");
            }
        }

        foreach (var each in charge.Contributions)
        {
            if (IsBeyondCost(each))
            {
                return (LeaseChargeStatus.ShareBeyondCost, $"cost {each.Cost.Reference} is {each.Cost.Amount}, the share {each.Share}");
            }
        }

        return NegativeSum(charge) is { } negative
            ? (LeaseChargeStatus.NegativeSum, negative)
            : (LeaseChargeStatus.Accepted, "");
    }

    /// <summary>Whether a share is more than its cost, or has the other sign.</summary>
    internal static bool IsBeyondCost(Contribution contribution) => contribution.Cost.Amount.IsNegative
        ? contribution.Share > Money.Zero || contribution.Share < contribution.Cost.Amount
        : contribution.Share < Money.Zero || contribution.Share > contribution.Cost.Amount;

    private static (LeaseChargeStatus Status, string Found) AssessLists(LeaseCharge charge)
    {
        var twice = Repeated(charge.Works, each => each.Reference)
            ?? Repeated(charge.Agreements, each => each.Reference)
            ?? Repeated(charge.RightToBuy?.Items ?? [], each => each.Reference)
            ?? Repeated(charge.RightToBuy?.Years ?? [], each => LawCodes.Iso(each.FirstDay));
        if (twice is not null)
        {
            return (LeaseChargeStatus.ListedTwice, $"{twice} is listed twice");
        }

        foreach (var each in charge.Contributions)
        {
            if (each.Works.Length > 0 && charge.Works.All(works => works.Reference != each.Works))
            {
                return (LeaseChargeStatus.WorksNotListed, $"cost {each.Cost.Reference} names works {each.Works}");
            }
        }

        foreach (var each in charge.Contributions)
        {
            if (each.Agreement.Length > 0 && charge.Agreements.All(agreement => agreement.Reference != each.Agreement))
            {
                return (LeaseChargeStatus.AgreementNotListed, $"cost {each.Cost.Reference} names agreement {each.Agreement}");
            }
        }

        var wantsGrant = charge.Tenancy == TenancyKind.RightToBuyLease && charge.RightToBuy is null;
        return wantsGrant && charge.Contributions.FirstOrDefault(IsForWorks) is { } unlimited
            ? (LeaseChargeStatus.GrantMissing, $"cost {unlimited.Cost.Reference} is for works, and the lease has no grant")
            : (LeaseChargeStatus.Accepted, "");
    }

    private static (LeaseChargeStatus Status, string Found) AssessOffer(LeaseCharge charge, RightToBuyLease lease, InitialPeriod period)
    {
        var works = charge.Contributions.Where(IsForWorks)
            .Select(each => (Contribution: each, Day: each.Cost.IncurredOn(charge.IncurredBasis)!.Value)).ToList();
        foreach (var (each, day) in works)
        {
            if (day < period.FirstDay)
            {
                return (LeaseChargeStatus.CostBeforeGrant,
                    $"cost {each.Cost.Reference} was incurred on {LawCodes.Iso(day)}, before the grant of {LawCodes.Iso(period.FirstDay)}");
            }
        }

        var limited = works.Where(each => period.Contains(each.Day)).ToList();
        foreach (var (each, _) in limited)
        {
            if (each.OfferItem.Length > 0 && lease.Items.All(item => item.Reference != each.OfferItem))
            {
                return (LeaseChargeStatus.OfferItemNotListed, $"cost {each.Cost.Reference} names item {each.OfferItem}");
            }
        }

        foreach (var (each, day) in limited)
        {
            var year = lease.FirstDayOfYearWith(day);
            if (IsUnitemisedRepair(each) && lease.Years.All(listed => listed.FirstDay != year))
            {
                return (LeaseChargeStatus.OfferYearNotListed, $"cost {each.Cost.Reference} falls in the year of {LawCodes.Iso(year)}");
            }
        }

        return UnusableIndex(lease) is { } index && limited.Count > 0
            ? (LeaseChargeStatus.IndexNotUsable, index)
            : (LeaseChargeStatus.Accepted, "");
    }

    private static (LeaseChargeStatus Status, string Found) AssessAssistance(LeaseCharge charge, ServiceChargeLaw law)
    {
        var assisted = charge.Contributions.Where(each => IsAssisted(charge, each, law)).ToList();
        if (assisted.Count > 0 && charge.Area == HomeArea.NotSaid)
        {
            return (LeaseChargeStatus.AreaNotSaid, $"cost {assisted[0].Cost.Reference} is assisted, and no area is given");
        }

        foreach (var each in assisted)
        {
            if (WorksOf(charge, each)!.Residence == LesseeResidence.NotSaid)
            {
                return (LeaseChargeStatus.ResidenceNotSaid, $"cost {each.Cost.Reference} is assisted, and no residence is given");
            }
        }

        return (LeaseChargeStatus.Accepted, "");
    }

    internal static bool IsForWorks(Contribution contribution) => contribution.Nature != ContributionNature.Service;

    internal static bool IsUnitemisedRepair(Contribution contribution) =>
        contribution is { Nature: ContributionNature.Repair, OfferItem: "" };

    private static string? UnusableIndex(RightToBuyLease lease)
    {
        var item = lease.Items.FirstOrDefault(each => !each.Allowance.IsUsable);
        var year = lease.Years.FirstOrDefault(each => !each.Allowance.IsUsable);
        return item is not null ? $"the index pair of item {item.Reference} is {item.Allowance}"
            : year is not null ? $"the index pair of the year of {LawCodes.Iso(year.FirstDay)} is {year.Allowance}"
            : null;
    }

    private static string? NegativeSum(LeaseCharge charge)
    {
        IEnumerable<(string What, Money Amount)> sums =
        [
            ("money on account", charge.OnAccount),
            .. (charge.RightToBuy?.Years ?? []).Select(each => ($"annual average of {LawCodes.Iso(each.FirstDay)}", each.AnnualAverage)),
            .. charge.Works.Select(each => ($"charged before for works {each.Reference}", each.AlreadyCharged)),
            .. charge.Agreements.Select(each => ($"charged before under agreement {each.Reference}", each.AlreadyCharged)),
            .. (charge.RightToBuy?.Items ?? []).Select(each => ($"charged before for item {each.Reference}", each.AlreadyCharged)),
            .. (charge.RightToBuy?.Items ?? []).Select(each => ($"stated for item {each.Reference}", each.StatedContribution)),
            .. (charge.RightToBuy?.Years ?? []).Select(each => ($"charged before for {LawCodes.Iso(each.FirstDay)}", each.AlreadyCharged)),
            .. charge.OtherAssistedCharges.Select(each => ($"assisted works of {LawCodes.Iso(each.CostIncurredOn)}", each.Amount)),
            .. charge.Contributions.SelectMany(each => each.Notices).Select(each => ("a cost stated in a notice", each.StatedCost)),
            .. charge.Contributions.SelectMany(each => each.EarlierDemands).Select(each => ("a share demanded before", each.Share)),
            .. charge.Contributions.SelectMany(each => each.EarlierDemands)
                .Select(each => ("a cost stated in a demand", each.StatedCost ?? Money.Zero)),
        ];
        return sums.FirstOrDefault(each => each.Amount.IsNegative) is { What: { } what } found
            ? string.Create(CultureInfo.InvariantCulture, $"{what} is {found.Amount}")
            : null;
    }

    private static string? Repeated<T>(ImmutableArray<T> list, Func<T, string> reference) =>
        list.GroupBy(reference, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any())?.Key;
}
