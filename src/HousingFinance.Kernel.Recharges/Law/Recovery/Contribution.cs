using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What a cost was spent on, for the limits of a Right to Buy lease.</summary>
public enum ContributionNature : byte
{
    /// <summary>A service, insurance or management: not limited by the offer notice.</summary>
    Service = 0,

    /// <summary>Repairs.</summary>
    Repair = 1,

    /// <summary>Improvements.</summary>
    Improvement = 2,
}

/// <summary>Whether a demand is one that the lease allows.</summary>
public enum DemandStanding : byte
{
    /// <summary>Valid under the lease.</summary>
    UnderTheLease = 0,

    /// <summary>Not made as the lease asks: it stops no clock, though it may do as a notice.</summary>
    OutsideTheLease = 1,
}

/// <summary>What a demand served earlier asked of this leaseholder for one cost.</summary>
/// <remarks>
/// Brent v Shulem B and West India Quay: only a demand that is valid under the lease stops the clock. A demand without the landlord's name
/// and address is curable and counts as valid here. Equal when every part is equal.
/// </remarks>
/// <param name="ServedOn">The day on which it was served.</param>
/// <param name="Share">All that had then been asked for this cost, not the increase alone.</param>
/// <param name="Standing">Whether it was valid under the lease.</param>
public sealed record ContributionDemand(LocalDate ServedOn, Money Share, DemandStanding Standing)
{
    /// <summary>
    /// The landlord's cost that it stated, where it also said that the leaseholder would have to contribute, so that an invalid demand may
    /// do as a notice; null when it stated none.
    /// </summary>
    public Money? StatedCost { get; init; }

    /// <summary>Day, share and standing: <c>demand of 2025-09-01 for £80.00, UnderTheLease</c>.</summary>
    public override string ToString() => $"demand of {LawCodes.Iso(ServedOn)} for {Share}, {Standing}";
}

/// <summary>What a notice under section 20B(2) said.</summary>
public enum NoticeWording : byte
{
    /// <summary>That the cost had been incurred, with its figure, and that a contribution would be required.</summary>
    CostAndContribution = 0,

    /// <summary>The cost alone: it saves nothing.</summary>
    CostAlone = 1,

    /// <summary>What was expected to be spent: it saves nothing.</summary>
    Forecast = 2,
}

/// <summary>A notice under section 20B(2) of one cost. It need not state the leaseholder's share.</summary>
/// <remarks>Equal when every part is equal.</remarks>
/// <param name="ServedOn">The day on which it was served.</param>
/// <param name="StatedCost">The landlord's cost that it stated: the most of that cost that can be passed on later.</param>
/// <param name="Wording">What it said.</param>
public sealed record CostNotice(LocalDate ServedOn, Money StatedCost, NoticeWording Wording)
{
    /// <summary>Day, cost and wording: <c>notice of 2025-06-01 of £55,000.00, CostAndContribution</c>.</summary>
    public override string ToString() => $"notice of {LawCodes.Iso(ServedOn)} of {StatedCost}, {Wording}";
}

/// <summary>One leaseholder's share of one cost, with what has been told and asked of it before.</summary>
/// <remarks>Immutable. Not compared by the content of its lists.</remarks>
public sealed record Contribution
{
    /// <summary>A contribution.</summary>
    /// <param name="cost">The cost.</param>
    /// <param name="share">The leaseholder's apportioned share, VAT included; below £0.00 for a credit.</param>
    public Contribution(IncurredCost cost, Money share)
    {
        ArgumentNullException.ThrowIfNull(cost);
        (Cost, Share) = (cost, share);
    }

    /// <summary>The cost.</summary>
    public IncurredCost Cost { get; }

    /// <summary>The leaseholder's apportioned share, VAT included; below £0.00 for a credit.</summary>
    public Money Share { get; init; }

    /// <summary>What it was spent on.</summary>
    public ContributionNature Nature { get; init; }

    /// <summary>The set of qualifying works it belongs to; empty when to none.</summary>
    public string Works { get; init => field = Given(value); } = "";

    /// <summary>The qualifying long-term agreement it was paid under; empty when under none.</summary>
    public string Agreement { get; init => field = Given(value); } = "";

    /// <summary>The item of the offer notice that it is for; empty when the notice did not itemise it.</summary>
    public string OfferItem { get; init => field = Given(value); } = "";

    /// <summary>Demands for this cost served earlier, in any order.</summary>
    public ImmutableArray<ContributionDemand> EarlierDemands { get; init => field = Set(value); } = [];

    /// <summary>Notices of this cost, in any order.</summary>
    public ImmutableArray<CostNotice> Notices { get; init => field = Set(value); } = [];

    private static string Given(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    private static ImmutableArray<T> Set<T>(ImmutableArray<T> value) => value.IsDefault ? [] : value;
}
