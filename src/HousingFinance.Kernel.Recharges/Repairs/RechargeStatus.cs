using System.Collections.Immutable;
using System.Globalization;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether a repair may be recharged; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum RechargeStatus : byte
{
    /// <summary>It may be.</summary>
    Accepted = 0,

    /// <summary>No account is named for the debt.</summary>
    AccountMissing = 1,

    /// <summary>The debt would stand on the rent account itself.</summary>
    AccountIsRentAccount = 2,

    /// <summary>The repair is the landlord's own duty.</summary>
    LandlordsOwnDuty = 3,

    /// <summary>Nothing was done and nobody was called out.</summary>
    NothingDone = 4,

    /// <summary>A quantity is not above 0.</summary>
    QuantityNotPositive = 5,

    /// <summary>A charged price is outside what the price list allows.</summary>
    PriceOutsideList = 6,

    /// <summary>A betterment is not from 0% to 100%.</summary>
    BettermentOutOfRange = 7,

    /// <summary>The whole comes to more than one invoice line may.</summary>
    TooLarge = 8,

    /// <summary>An insurer's payment has no claim reference, or is not above £0.00.</summary>
    ClaimIncomplete = 9,

    /// <summary>The insurer paid more than the repair comes to.</summary>
    RecoveryAboveCost = 10,

    /// <summary>A waiver does not say by whose authority.</summary>
    WaiverWithoutAuthority = 11,

    /// <summary>A waiver for a crime has no crime number.</summary>
    CrimeNumberMissing = 12,

    /// <summary>A waiver is not above £0.00, or more than is left of the charge.</summary>
    WaiverOutOfRange = 13,
}

/// <summary>What each status of a recharge means, in words and as a finding.</summary>
public static class RechargeStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<RechargeStatus>> All { get; } =
    [
        new(RechargeStatus.AccountMissing, new("RECH070"), Severity.Error,
            "a recharge has the account on which its debt is raised", "give the sub-account or sundry account"),
        new(RechargeStatus.AccountIsRentAccount, new("RECH071"), Severity.Error,
            "a recharge stands apart from the rent", "raise it on a sub-account or as a sundry debt"),
        new(RechargeStatus.LandlordsOwnDuty, new("RECH072"), Severity.Error,
            "a repair that is recharged is not the landlord's own duty", "charge nothing, or correct why it is charged"),
        new(RechargeStatus.NothingDone, new("RECH073"), Severity.Error,
            "a recharge has work or a call-out", "give what was done"),
        new(RechargeStatus.QuantityNotPositive, new("RECH074"), Severity.Error,
            "a quantity is above 0", "correct the quantity"),
        new(RechargeStatus.PriceOutsideList, new("RECH075"), Severity.Error,
            "a charged price is within the price list", "charge a price of the list"),
        new(RechargeStatus.BettermentOutOfRange, new("RECH076"), Severity.Error,
            "betterment is from 0% to 100%", "correct the percentage"),
        new(RechargeStatus.TooLarge, new("RECH077"), Severity.Error,
            "a recharge is at most £100,000,000.00", "check quantity and price"),
        new(RechargeStatus.ClaimIncomplete, new("RECH078"), Severity.Error,
            "an insurer's payment is above £0.00 and has its claim reference", "give the reference and the amount"),
        new(RechargeStatus.RecoveryAboveCost, new("RECH079"), Severity.Error,
            "an insurer pays no more than the repair comes to", "correct the amount; the rest is no part of this recharge"),
        new(RechargeStatus.WaiverWithoutAuthority, new("RECH080"), Severity.Error,
            "a waiver says by whose authority", "give the post that decided it"),
        new(RechargeStatus.CrimeNumberMissing, new("RECH081"), Severity.Error,
            "a waiver for a crime has the crime number", "give the crime number; an incident number does not do"),
        new(RechargeStatus.WaiverOutOfRange, new("RECH082"), Severity.Error,
            "a waiver is above £0.00 and at most what is left", "correct the amount"),
    ];

    /// <summary>The finding for a repair that may not be recharged.</summary>
    /// <param name="status">Why; not <see cref="RechargeStatus.Accepted"/>.</param>
    /// <param name="repair">The repair.</param>
    /// <param name="place">The line or waiver concerned, from 1; 0 when none is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this RechargeStatus status, RechargeableRepair repair, int place)
    {
        ArgumentNullException.ThrowIfNull(repair);
        return StatusMeaning.Of(All, status).Explain(repair.At, status switch
        {
            RechargeStatus.AccountMissing => "the account is missing",
            RechargeStatus.AccountIsRentAccount => "the debt would be raised on the rent account",
            RechargeStatus.LandlordsOwnDuty => "the repair is the landlord's own duty",
            RechargeStatus.NothingDone => "there is neither work nor a call-out",
            RechargeStatus.QuantityNotPositive => Line(repair, place, line => $"has a quantity of {line.Quantity}"),
            RechargeStatus.PriceOutsideList =>
                Line(repair, place, line => $"is charged at {line.ChargedPrice}, and the list has {line.Rate.Least} to {line.Rate.Most}"),
            RechargeStatus.BettermentOutOfRange => Line(repair, place, line => $"has a betterment of {line.Betterment}"),
            RechargeStatus.TooLarge => "the whole comes to more",
            RechargeStatus.ClaimIncomplete or RechargeStatus.RecoveryAboveCost => $"the insurer paid {repair.Insurer!.Amount}",
            _ => string.Create(
                CultureInfo.InvariantCulture, $"waiver {place} of {repair.Waivers.Length} is {Shown(repair.Waivers[place - 1])}"),
        });
    }

    private static string Shown(Waiver waiver) => waiver.Amount is { } amount ? $"of {amount}" : "of the whole";

    private static string Line(RechargeableRepair repair, int place, Func<PricedLine, FormattableString> found) =>
        string.Create(CultureInfo.InvariantCulture, $"line {place} of {repair.Lines.Length} ")
        + FormattableString.Invariant(found(repair.Lines[place - 1]));
}

/// <summary>The codes of findings about call-outs and deductions from benefit.</summary>
public static class RechargeCodes
{
    /// <summary>The working-day calendar does not know the day of a call-out.</summary>
    public static DiagnosticCode CallOutDayNotKnown { get; } = new("RECH085");

    /// <summary>The tariff has no band for the time of a call-out.</summary>
    public static DiagnosticCode CallOutTimeWithoutBand { get; } = new("RECH086");

    /// <summary>A deduction from benefit is another part of the allowance than arrears are deducted at.</summary>
    public static DiagnosticCode DeductionOutOfRange { get; } = new("RECH136");
}
