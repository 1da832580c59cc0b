using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What can still be done about a cost on a day.</summary>
public enum RecoveryChance : byte
{
    /// <summary>Demand it, or notify it.</summary>
    DemandOrNotify = 0,

    /// <summary>Demand it this very day; it is too late for a notice.</summary>
    DemandToday = 1,

    /// <summary>Nothing: it is lost.</summary>
    Lost = 2,
}

/// <summary>A cost that is about to be lost under section 20B, or is.</summary>
/// <param name="CostReference">The cost.</param>
/// <param name="Window">Its last days.</param>
/// <param name="AtRisk">How much of the share nothing protects yet; above £0.00.</param>
/// <param name="Chance">What can still be done.</param>
public sealed record RecoveryWarning(string CostReference, RecoveryWindow Window, Money AtRisk, RecoveryChance Chance);

/// <summary>The costs that want a demand or a notice soon.</summary>
/// <param name="AsAt">The day on which they were looked at.</param>
/// <param name="Warnings">Those at risk within the months looked ahead, the soonest first, then by reference.</param>
/// <param name="Later">How many are at risk only after that.</param>
/// <param name="Safe">How many are at no risk: covered, demanded or notified in full, or credits.</param>
/// <param name="SetAside">Why the others could not be looked at, one finding each.</param>
public sealed record RecoveryWatchList(
    LocalDate AsAt, ImmutableArray<RecoveryWarning> Warnings, int Later, int Safe, ImmutableArray<Diagnostic> SetAside)
{
    /// <summary>Day and counts: <c>as at 2025-11-22: 4 to act on, 1 later, 1 safe, 1 set aside</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"as at {LawCodes.Iso(AsAt)}: {Warnings.Length} to act on, {Later} later, {Safe} safe, {SetAside.Length} set aside");
}

/// <summary>Warns, months ahead, of costs whose eighteen months are running out.</summary>
public static class RecoveryWatch
{
    /// <summary>The longest time to look ahead, in months.</summary>
    public const int MostMonthsAhead = 18;

    /// <summary>Looks at the costs of one account and accounting period, or at a landlord's costs with the whole as share.</summary>
    /// <param name="contributions">The contributions, with what has been told and asked before; each is counted once in the result.</param>
    /// <param name="onAccount">What was validly demanded on account for the period; £0.00 or more.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="monthsAhead">How far to look ahead; 0 to 18.</param>
    /// <param name="basis">From which event costs count as incurred.</param>
    /// <param name="law">The figures.</param>
    /// <exception cref="ArgumentOutOfRangeException">The months or the money on account are out of range.</exception>
    public static RecoveryWatchList List(
        IEnumerable<Contribution> contributions,
        Money onAccount,
        LocalDate asAt,
        int monthsAhead,
        IncurredBasis basis,
        ServiceChargeLaw law)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(law);
        ArgumentOutOfRangeException.ThrowIfNegative(monthsAhead);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(monthsAhead, MostMonthsAhead);
        ArgumentOutOfRangeException.ThrowIfLessThan(onAccount, Money.Zero);

        var setAside = ImmutableArray.CreateBuilder<Diagnostic>();
        var dated = Dated(contributions, basis, law, setAside);
        var covered = RecoveryRule.Cover([.. dated.Select(each => each.Contribution)], onAccount);
        var warnings = ImmutableArray.CreateBuilder<RecoveryWarning>();
        var (later, safe) = (0, 0);
        for (var index = 0; index < dated.Count; index++)
        {
            var (contribution, window) = dated[index];
            var atRisk = contribution.Share - RecoveryRule.Assess(contribution, window, covered[index], demandedOn: null).Left;
            if (!atRisk.IsPositive)
            {
                safe++;
            }
            else if (window.DemandBy > asAt.PlusMonths(monthsAhead))
            {
                later++;
            }
            else
            {
                warnings.Add(new RecoveryWarning(contribution.Cost.Reference, window, atRisk, ChanceOn(asAt, window)));
            }
        }

        return new RecoveryWatchList(asAt, Sorted(warnings), later, safe, setAside.DrainToImmutable());
    }

    private static ImmutableArray<RecoveryWarning> Sorted(ImmutableArray<RecoveryWarning>.Builder warnings)
    {
        warnings.Sort((left, right) => left.Window.DemandBy != right.Window.DemandBy
            ? left.Window.DemandBy.CompareTo(right.Window.DemandBy)
            : string.CompareOrdinal(left.CostReference, right.CostReference));
        return warnings.DrainToImmutable();
    }

    private static RecoveryChance ChanceOn(LocalDate day, RecoveryWindow window) =>
        day <= window.NotifyBy ? RecoveryChance.DemandOrNotify
        : day <= window.DemandBy ? RecoveryChance.DemandToday
        : RecoveryChance.Lost;

    private static List<(Contribution Contribution, RecoveryWindow Window)> Dated(
        IEnumerable<Contribution> contributions, IncurredBasis basis, ServiceChargeLaw law, ImmutableArray<Diagnostic>.Builder setAside)
    {
        var dated = new List<(Contribution Contribution, RecoveryWindow Window)>();
        foreach (var contribution in contributions)
        {
            if (contribution.Cost.IncurredOn(basis) is not { } incurredOn)
            {
                setAside.Add(NotDated(contribution.Cost, basis));
            }
            else if (LeaseChargeRule.IsBeyondCost(contribution))
            {
                setAside.Add(StatusMeaning.Of(LeaseChargeStatuses.All, LeaseChargeStatus.ShareBeyondCost).Explain(
                    At(contribution.Cost), $"the cost is {contribution.Cost.Amount}, the share {contribution.Share}"));
            }
            else if (RecoveryWindow.Of(incurredOn, law) is var window && window.TryGet(out var known))
            {
                dated.Add((contribution, known));
            }
            else
            {
                setAside.AddRange(window.Diagnostics);
            }
        }

        return [.. dated.OrderBy(each => each.Window.IncurredOn)
            .ThenBy(each => each.Contribution.Cost.Reference, StringComparer.Ordinal)];
    }

    private static Locator At(IncurredCost cost) =>
        Locator.In("section 20B watch") with { Subject = "cost", Reference = cost.Reference };

    private static Diagnostic NotDated(IncurredCost cost, IncurredBasis basis) => new(
        LawCodes.CostNotDated,
        Severity.Error,
        At(cost),
        $"invoice received {LawCodes.Iso(cost.InvoiceReceivedOn)}, paid {LawCodes.Iso(cost.PaidOn)}, counted by {basis}",
        "the day from which the eighteen months run",
        "give the day, or count by another event");
}
