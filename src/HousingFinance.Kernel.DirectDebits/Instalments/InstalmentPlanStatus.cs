using System.Collections.Immutable;
using HousingFinance.Kernel.DirectDebits.Internals;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Whether an instalment plan is well formed; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum InstalmentPlanStatus : byte
{
    /// <summary>The plan is well formed.</summary>
    Accepted = 0,

    /// <summary>The plan names no account.</summary>
    AccountMissing = 1,

    /// <summary>A part, or the target's balance, is more than £1,000,000.00 either way.</summary>
    PartTooLarge = 2,

    /// <summary>The net rent is negative.</summary>
    NetRentNegative = 3,

    /// <summary>The arrears agreement is negative.</summary>
    ArrearsAgreementNegative = 4,

    /// <summary>The amount for other accounts is negative.</summary>
    OtherAccountsNegative = 5,

    /// <summary>The other receipts are negative.</summary>
    OtherReceiptsNegative = 6,

    /// <summary>The first day or the target's date is not in the years 2000 to 2099.</summary>
    DateOutOfRange = 7,
}

/// <summary>What each status of an instalment plan means, in words and as a finding.</summary>
public static class InstalmentPlanStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<InstalmentPlanStatus>> All { get; } =
    [
        new(InstalmentPlanStatus.AccountMissing, new("DD001"), Severity.Error,
            "a plan has a rent account reference", "give the account from the housing system"),
        new(InstalmentPlanStatus.PartTooLarge, new("DD002"), Severity.Error,
            "each part is between -£1,000,000.00 and £1,000,000.00", "correct the amount; check pounds against pence"),
        new(InstalmentPlanStatus.NetRentNegative, new("DD003"), Severity.Error,
            "rent less Housing Benefit is £0.00 or more", "correct rent or benefit; an overpayment belongs to the balance"),
        new(InstalmentPlanStatus.ArrearsAgreementNegative, new("DD004"), Severity.Error,
            "an arrears agreement is £0.00 or more", "correct the amount of the agreement"),
        new(InstalmentPlanStatus.OtherAccountsNegative, new("DD005"), Severity.Error,
            "what is collected for other accounts is £0.00 or more", "correct the amount; a credit there belongs to its own account"),
        new(InstalmentPlanStatus.OtherReceiptsNegative, new("DD006"), Severity.Error,
            "other receipts are £0.00 or more, and are taken off", "turn the sign, or put a debit among what is owed"),
        new(InstalmentPlanStatus.DateOutOfRange, new("DD007"), Severity.Error,
            "dates are in the years 2000 to 2099", "correct the date"),
    ];

    /// <summary>The finding for a plan that is not well formed.</summary>
    /// <param name="status">Why; not <see cref="InstalmentPlanStatus.Accepted"/>.</param>
    /// <param name="plan">The plan.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this InstalmentPlanStatus status, in InstalmentPlan plan) =>
        StatusMeaning.Of(All, status).Explain(plan.At, status switch
        {
            InstalmentPlanStatus.AccountMissing => "the account is missing",
            InstalmentPlanStatus.PartTooLarge => PlanRule.LargestPart(plan),
            InstalmentPlanStatus.NetRentNegative => $"net rent is {plan.Owed.NetRent}",
            InstalmentPlanStatus.ArrearsAgreementNegative => $"the arrears agreement is {plan.Owed.ArrearsAgreement}",
            InstalmentPlanStatus.OtherAccountsNegative => $"other accounts are {plan.Owed.OtherAccounts}",
            InstalmentPlanStatus.OtherReceiptsNegative => $"other receipts are {plan.Owed.OtherReceipts}",
            _ => PlanRule.DateFound(plan),
        });
}
