using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether a charge can be put through the caps; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum LeaseChargeStatus : byte
{
    /// <summary>It can.</summary>
    Accepted = 0,

    /// <summary>The Landlord and Tenant Act 1985 does not reach the tenancy, or it is not known whether it does.</summary>
    ActDoesNotReach = 1,

    /// <summary>The demand is not valid under the lease, so nothing is charged by it.</summary>
    DemandOutsideTheLease = 2,

    /// <summary>There is nothing to charge.</summary>
    NoContributions = 3,

    /// <summary>A cost stands among the contributions more than once.</summary>
    CostRepeated = 4,

    /// <summary>A cost has no day from which the eighteen months run.</summary>
    CostNotDated = 5,

    /// <summary>A cost was incurred after the demand: that is a charge on account.</summary>
    CostAfterDemand = 6,

    /// <summary>A share is more than its cost, or has the other sign.</summary>
    ShareBeyondCost = 7,

    /// <summary>A sum that was charged or demanded before, or stated in a notice, is below £0.00.</summary>
    NegativeSum = 8,

    /// <summary>Works, an agreement, an offer item or a year of the offer is listed twice.</summary>
    ListedTwice = 9,

    /// <summary>A contribution names works that are not listed.</summary>
    WorksNotListed = 10,

    /// <summary>A contribution names an agreement that is not listed.</summary>
    AgreementNotListed = 11,

    /// <summary>The lease was granted under the Right to Buy, and its grant is not given.</summary>
    GrantMissing = 12,

    /// <summary>A cost for works was incurred before the grant.</summary>
    CostBeforeGrant = 13,

    /// <summary>A contribution names an item that the offer notice does not have.</summary>
    OfferItemNotListed = 14,

    /// <summary>Repairs not itemised were incurred in a year of the initial period that is not listed.</summary>
    OfferYearNotListed = 15,

    /// <summary>An index pair has no values, or its index has fallen.</summary>
    IndexNotUsable = 16,

    /// <summary>A charge for assisted works does not say where the home lies.</summary>
    AreaNotSaid = 17,

    /// <summary>Assisted works do not say where the leaseholder lived when they began.</summary>
    ResidenceNotSaid = 18,

    /// <summary>The discretionary reductions are more than what the law leaves.</summary>
    ReductionsTooLarge = 19,
}

/// <summary>What each status of a charge means, in words and as a finding.</summary>
public static class LeaseChargeStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<LeaseChargeStatus>> All { get; } =
    [
        Error(LeaseChargeStatus.ActDoesNotReach, "RECH400",
            "a tenancy that sections 18 to 30 of the Landlord and Tenant Act 1985 reach",
            "charge by the tenancy agreement, or by the statute that does reach it"),
        Error(LeaseChargeStatus.DemandOutsideTheLease, "RECH401",
            "a demand that is valid under the lease", "serve a valid demand; this one may do as a notice of what it states"),
        Error(LeaseChargeStatus.NoContributions, "RECH402", "at least one contribution", "leave the demand out"),
        Error(LeaseChargeStatus.CostRepeated, "RECH403", "each cost stands in a charge once", "add its shares up, or remove one"),
        Error(LeaseChargeStatus.CostNotDated, "RECH404",
            "the day on which the cost was incurred", "give the day of invoice or payment; never that of the service"),
        Error(LeaseChargeStatus.CostAfterDemand, "RECH405",
            "a cost incurred on or before the day of the demand", "demand it on account, or after it is incurred"),
        Error(LeaseChargeStatus.ShareBeyondCost, "RECH406",
            "a share has its cost's sign and is no larger", "correct the apportionment or the cost"),
        Error(LeaseChargeStatus.NegativeSum, "RECH407",
            "sums charged, demanded or stated before are £0.00 or more", "correct the sum; a credit is a contribution of its own"),
        Error(LeaseChargeStatus.ListedTwice, "RECH408", "a list has each reference once", "put the two together, or remove one"),
        Error(LeaseChargeStatus.WorksNotListed, "RECH409",
            "the charge lists the works that its contributions name", "add the works and whether tenants were consulted"),
        Error(LeaseChargeStatus.AgreementNotListed, "RECH410",
            "the charge lists the agreements that its contributions name", "add the agreement and whether tenants were consulted"),
        Error(LeaseChargeStatus.GrantMissing, "RECH411",
            "the grant of a Right to Buy lease is given with any cost of works", "give the day of the grant and the offer notice"),
        Error(LeaseChargeStatus.CostBeforeGrant, "RECH412",
            "costs for works incurred from the day of the grant", "take advice: the initial period may then begin earlier"),
        Error(LeaseChargeStatus.OfferItemNotListed, "RECH413",
            "the offer notice lists the items that contributions name", "add the item with the contribution stated"),
        Error(LeaseChargeStatus.OfferYearNotListed, "RECH414",
            "each year of the initial period with repairs not itemised is listed", "add the year with its index pair"),
        Error(LeaseChargeStatus.IndexNotUsable, "RECH415",
            "an index pair whose later value is not the lower", "give both values; take advice where the index has fallen"),
        Error(LeaseChargeStatus.AreaNotSaid, "RECH416",
            "a charge for assisted works says whether the home is in London", "give the area"),
        Error(LeaseChargeStatus.ResidenceNotSaid, "RECH417",
            "assisted works say where the leaseholder lived when they began", "give the residence"),
        Error(LeaseChargeStatus.ReductionsTooLarge, "RECH418",
            "discretionary reductions are at most what the law leaves", "reduce by less; refund an earlier charge on its own demand"),
    ];

    /// <summary>The finding for a charge that cannot be put through the caps.</summary>
    /// <param name="status">Why; not <see cref="LeaseChargeStatus.Accepted"/>.</param>
    /// <param name="charge">The charge.</param>
    /// <param name="found">What was found in it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this LeaseChargeStatus status, LeaseCharge charge, string found)
    {
        ArgumentNullException.ThrowIfNull(charge);
        return StatusMeaning.Of(All, status).Explain(At(charge), found);
    }

    internal static Locator At(LeaseCharge charge) => Locator.In($"demand {charge.Reference}").OfAccount(charge.Account);

    private static StatusMeaning<LeaseChargeStatus> Error(LeaseChargeStatus status, string code, string expected, string remedy) =>
        new(status, new(code), Severity.Error, expected, remedy);
}
