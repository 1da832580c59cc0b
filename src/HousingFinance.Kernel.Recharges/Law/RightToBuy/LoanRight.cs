using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>The sums of the right to a loan, which follow an index.</summary>
/// <remarks>Equal when all three are equal.</remarks>
public sealed record LoanLimits
{
    /// <summary>Limits.</summary>
    /// <param name="threshold">Only what a charge is above it can be borrowed; £0.00 or more.</param>
    /// <param name="least">The smallest loan; £0.00 or more.</param>
    /// <param name="most">The largest loan; at least the smallest.</param>
    /// <exception cref="ArgumentOutOfRangeException">A sum is below £0.00, or the largest loan is below the smallest.</exception>
    public LoanLimits(Money threshold, Money least, Money most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, Money.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, Money.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least);
        (Threshold, Least, Most) = (threshold, least, most);
    }

    /// <summary>Only what a charge is above it can be borrowed.</summary>
    public Money Threshold { get; }

    /// <summary>The smallest loan.</summary>
    public Money Least { get; }

    /// <summary>The largest loan.</summary>
    public Money Most { get; }

    /// <summary>The three sums: <c>above £1,000.00, loans of £500.00 to £20,000.00</c>.</summary>
    public override string ToString() => $"above {Threshold}, loans of {Least} to {Most}";
}

/// <summary>How a lease was granted, for the right to a loan.</summary>
public enum LeaseOrigin : byte
{
    /// <summary>Under the Right to Buy from the council.</summary>
    RightToBuy = 0,

    /// <summary>Under the preserved Right to Buy, after the home went to another landlord: it carries no right to a loan.</summary>
    PreservedRightToBuy = 1,

    /// <summary>Otherwise.</summary>
    Other = 2,
}

/// <summary>A repair charge, as the right to a loan looks at it.</summary>
/// <remarks>Equal when every part is equal.</remarks>
/// <param name="Origin">How the lease was granted.</param>
/// <param name="GrantedOn">The day of the grant.</param>
/// <param name="ChargingYearStart">The day on which the lease's charging year begins; null where the lease has none.</param>
/// <param name="Amount">The charge for repairs, after everything that is taken off.</param>
/// <param name="DemandedOn">The day of the demand.</param>
/// <param name="PayableOn">The day on which the charge is payable.</param>
public sealed record RepairCharge(
    LeaseOrigin Origin, LocalDate GrantedOn, AnnualDate? ChargingYearStart, Money Amount, LocalDate DemandedOn, LocalDate PayableOn)
{
    /// <summary>Sum, days and grant: <c>£5,000.00 demanded 2026-04-04, payable 2026-05-15, lease of 2016-05-16</c>.</summary>
    public override string ToString() => $"{Amount} demanded {LawCodes.Iso(DemandedOn)}, payable {LawCodes.Iso(PayableOn)}, "
        + $"lease of {LawCodes.Iso(GrantedOn)}";
}

/// <summary>Whether a repair charge carries the right to a loan; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum LoanRightStatus : byte
{
    /// <summary>It does.</summary>
    Available = 0,

    /// <summary>The lease was not granted under the Right to Buy, or under the preserved Right to Buy only.</summary>
    NotRightToBuy = 1,

    /// <summary>The charge is payable too long after the grant.</summary>
    TooLongAfterGrant = 2,

    /// <summary>The index-linked limits are not held for the day of the demand.</summary>
    LimitsNotHeld = 3,

    /// <summary>What the charge is above the threshold is less than the smallest loan.</summary>
    TooSmall = 4,
}

/// <summary>What each status of the right to a loan means, in words and as a finding.</summary>
public static class LoanRightStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<LoanRightStatus>> All { get; } =
    [
        new(LoanRightStatus.NotRightToBuy, new("RECH440"), Severity.Error,
            "a lease granted under the Right to Buy, not the preserved Right to Buy", "say in the demand that no loan is available"),
        new(LoanRightStatus.TooLongAfterGrant, new("RECH441"), Severity.Error,
            "a charge payable within ten years, or ten charging years, of the grant", "say in the demand that no loan is available"),
        new(LoanRightStatus.LimitsNotHeld, new("RECH442"), Severity.Error,
            "the least charge and the limits of loans on the day of the demand", "look the limits up and supply them with their source"),
        new(LoanRightStatus.TooSmall, new("RECH443"), Severity.Error,
            "a charge above the threshold by at least the smallest loan", "say in the demand that no loan is available"),
    ];

    /// <summary>The finding for a charge without the right to a loan.</summary>
    /// <param name="status">Why; not <see cref="LoanRightStatus.Available"/>.</param>
    /// <param name="found">What was found.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is available or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this LoanRightStatus status, string found) =>
        StatusMeaning.Of(All, status).Explain(Locator.In("right to a loan"), found);
}

/// <summary>The right to a loan on one repair charge.</summary>
/// <param name="MostLent">The most that can be borrowed.</param>
/// <param name="ApplyBy">The last day on which the leaseholder can apply; the demand says so.</param>
/// <param name="LastPayableDay">The last day on which a charge of this lease can be payable and carry the right.</param>
/// <param name="Limits">The limits, with their source.</param>
public sealed record LoanEntitlement(Money MostLent, LocalDate ApplyBy, LocalDate LastPayableDay, Figures.Figure<LoanLimits> Limits)
{
    /// <summary>Sum and last day: <c>up to £4,000.00, to be applied for by 2026-05-16</c>.</summary>
    public override string ToString() => $"up to {MostLent}, to be applied for by {LawCodes.Iso(ApplyBy)}";
}

/// <summary>
/// The right to a loan for service charges (Housing Act 1985, section 450A; SI 1992/1708). With a council as landlord it is a right to
/// leave the charge outstanding. What is repaid when is not said here.
/// </summary>
/// <remarks>
/// The limits are put to the repair charges of one accounting period together: give their sum. How the accounting period is found is for
/// the departmental circular.
/// </remarks>
public static class LoanRight
{
    /// <summary>Whether a charge carries the right, and to how much.</summary>
    /// <param name="charge">The charge.</param>
    /// <param name="law">The figures; the limits of loans must have been supplied.</param>
    /// <returns>The right, or why there is none.</returns>
    public static Outcome<LoanEntitlement> Of(RepairCharge charge, ServiceChargeLaw law)
    {
        ArgumentNullException.ThrowIfNull(charge);
        ArgumentNullException.ThrowIfNull(law);
        if (charge.Origin != LeaseOrigin.RightToBuy)
        {
            return Refused(LoanRightStatus.NotRightToBuy, $"the lease was granted under {charge.Origin}");
        }

        var (years, weeks) = (law.LoanRightYears.At(charge.GrantedOn), law.LoanApplicationWeeks.At(charge.DemandedOn));
        if (!years.TryGet(out var right) || !weeks.TryGet(out var apply))
        {
            return Outcome.Refused<LoanEntitlement>([.. years.Diagnostics, .. weeks.Diagnostics]);
        }

        var last = ChargingYears.LastDayOf(right.Value, charge.GrantedOn, charge.ChargingYearStart);
        if (charge.PayableOn > last)
        {
            return Refused(
                LoanRightStatus.TooLongAfterGrant,
                $"the charge is payable on {LawCodes.Iso(charge.PayableOn)}, the right ends on {LawCodes.Iso(last)}");
        }

        if (law.LoanLimits is not { } held || !held.TryAt(charge.DemandedOn, out var limits))
        {
            return Refused(LoanRightStatus.LimitsNotHeld, $"no limits are held for {LawCodes.Iso(charge.DemandedOn)}");
        }

        var above = charge.Amount - limits.Value.Threshold;
        return above.IsPositive && above >= limits.Value.Least
            ? Outcome.Of(new LoanEntitlement(
                Money.Min(above, limits.Value.Most), charge.DemandedOn.PlusWeeks(apply.Value), last, limits))
            : Refused(LoanRightStatus.TooSmall, $"the charge is {charge.Amount}; loans are lent {limits.Value}");
    }

    private static Outcome<LoanEntitlement> Refused(LoanRightStatus status, string found) =>
        Outcome.Refused<LoanEntitlement>(status.Explain(found));
}
