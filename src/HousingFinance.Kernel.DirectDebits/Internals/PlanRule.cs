using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What makes an instalment plan well formed, before it is asked what it comes to.</summary>
internal static class PlanRule
{
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    internal static InstalmentPlanStatus Assess(in InstalmentPlan plan)
    {
        var owed = plan.Owed;
        return plan.Account.Value.Length == 0 ? InstalmentPlanStatus.AccountMissing
            : !HasPartsInRange(plan) ? InstalmentPlanStatus.PartTooLarge
            : owed.NetRent.IsNegative ? InstalmentPlanStatus.NetRentNegative
            : owed.ArrearsAgreement.IsNegative ? InstalmentPlanStatus.ArrearsAgreementNegative
            : owed.OtherAccounts.IsNegative ? InstalmentPlanStatus.OtherAccountsNegative
            : owed.OtherReceipts.IsNegative ? InstalmentPlanStatus.OtherReceiptsNegative
            : !InRange(plan.NotBefore) || !InRange(plan.Target?.On) ? InstalmentPlanStatus.DateOutOfRange
            : InstalmentPlanStatus.Accepted;
    }

    /// <summary>Whether every part, and the target's balance, can be reckoned with: no sum of them is too large.</summary>
    internal static bool HasPartsInRange(in InstalmentPlan plan)
    {
        var owed = plan.Owed;
        return InRange(owed.NetRent) && InRange(owed.Balance) && InRange(owed.ArrearsAgreement) && InRange(owed.OtherAccounts)
            && InRange(owed.OtherReceipts) && InRange(plan.Target?.Balance ?? Money.Zero);
    }

    /// <summary>The first part that is out of range, in words.</summary>
    internal static string LargestPart(in InstalmentPlan plan)
    {
        var owed = plan.Owed;
        return !InRange(owed.NetRent) ? $"net rent is {owed.NetRent}"
            : !InRange(owed.Balance) ? $"the balance is {owed.Balance}"
            : !InRange(owed.ArrearsAgreement) ? $"the arrears agreement is {owed.ArrearsAgreement}"
            : !InRange(owed.OtherAccounts) ? $"other accounts are {owed.OtherAccounts}"
            : !InRange(owed.OtherReceipts) ? $"other receipts are {owed.OtherReceipts}"
            : $"the target is a balance of {plan.Target?.Balance}";
    }

    /// <summary>The first date that is out of range, in words.</summary>
    internal static string DateFound(in InstalmentPlan plan) => InRange(plan.NotBefore)
        ? $"the target's date is {Iso(plan.Target?.On)}"
        : $"the first day is {Iso(plan.NotBefore)}";

    private static bool InRange(Money part) =>
        part >= -CollectionParts.MostInOnePart && part <= CollectionParts.MostInOnePart;

    private static bool InRange(LocalDate? date) => date is null or { Year: >= FirstYear and <= LastYear };

    private static string Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "missing";
}
