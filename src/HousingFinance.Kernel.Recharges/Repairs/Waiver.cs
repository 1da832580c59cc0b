using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Why part or all of a recharge is not charged.</summary>
public enum WaiverReason
{
    /// <summary>The tenant has died.</summary>
    Deceased = 0,

    /// <summary>The tenant is vulnerable.</summary>
    Vulnerable = 1,

    /// <summary>The damage was a crime with a crime number; an incident number does not do.</summary>
    CrimeReported = 2,

    /// <summary>The charge would be unfair or out of proportion.</summary>
    Discretion = 3,

    /// <summary>The charge is below what the landlord charges at all. Given by the rule, not by a request.</summary>
    BelowLeastCharge = 4,
}

/// <summary>A decision not to charge part or all of a recharge, with who took it.</summary>
/// <remarks>Equal when every part is equal.</remarks>
/// <param name="Reason">Why.</param>
/// <param name="Amount">How much before VAT; null for all of it.</param>
/// <param name="Authority">The post that took the decision: <c>Income manager</c>.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="Reference">Where it is on record; the crime number where a crime is the reason.</param>
public sealed record Waiver(WaiverReason Reason, Money? Amount, string Authority, LocalDate DecidedOn, string Reference)
{
    /// <summary>Reason, authority and day.</summary>
    public override string ToString() => $"{Reason}, {Authority}, {LocalDatePattern.Iso.Format(DecidedOn)}";
}

/// <summary>What an insurer paid towards the cost of a repair. It lowers the charge and is no income with VAT.</summary>
/// <remarks>Equal when every part is equal.</remarks>
/// <param name="ClaimReference">The reference of the claim.</param>
/// <param name="Amount">How much, above £0.00.</param>
public sealed record InsurerRecovery(string ClaimReference, Money Amount);
