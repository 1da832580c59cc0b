using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether a home's estimate is put into instalments, and a sum due can be demanded. The first that applies is given.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum ServiceChargeDueStatus : byte
{
    /// <summary>It is put into instalments, or demanded.</summary>
    Accepted = 0,

    /// <summary>The estimate comes to nothing.</summary>
    NothingCharged = 1,

    /// <summary>The estimate comes to less than nothing.</summary>
    InCredit = 2,

    /// <summary>An instalment would be of nothing.</summary>
    TooSmallToSpread = 3,

    /// <summary>On the day the sum falls due, nobody holds the home who can be charged.</summary>
    NobodyToCharge = 4,
}

/// <summary>What each status of a sum due means, in words and as a finding.</summary>
public static class ServiceChargeDueStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<ServiceChargeDueStatus>> All { get; } =
    [
        new(ServiceChargeDueStatus.NothingCharged, new("RECH240"), Severity.Error,
            "an estimate above £0.00 is put into instalments", "demand nothing on account"),
        new(ServiceChargeDueStatus.InCredit, new("RECH241"), Severity.Error,
            "an estimate above £0.00 is put into instalments", "give the credit in one sum"),
        new(ServiceChargeDueStatus.TooSmallToSpread, new("RECH242"), Severity.Error,
            "each instalment is £0.01 or more", "demand it in one sum"),
        new(ServiceChargeDueStatus.NobodyToCharge, new("RECH243"), Severity.Error,
            "a leaseholder or freeholder holds the home on the day a sum falls due", "find who is liable, and charge that account"),
    ];

    /// <summary>The finding for a sum that is not put into instalments or not demanded.</summary>
    /// <param name="status">Why; not <see cref="ServiceChargeDueStatus.Accepted"/>.</param>
    /// <param name="due">The sum.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this ServiceChargeDueStatus status, in ServiceChargeDue due) =>
        StatusMeaning.Of(All, status).Explain(due.At, status switch
        {
            ServiceChargeDueStatus.NobodyToCharge => $"{due} falls on the landlord",
            _ => $"the charge for the year is {due.Amount}",
        });
}

/// <summary>A sum that was not put into instalments or not demanded, and why.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is no refusal; asking it to explain itself throws.</remarks>
/// <param name="Due">The sum; for instalments the whole year's, on their first day.</param>
/// <param name="Status">Why.</param>
public readonly record struct ServiceChargeDueRefusal(ServiceChargeDue Due, ServiceChargeDueStatus Status)
{
    /// <summary>The finding.</summary>
    public Diagnostic Explain() => Status.Explain(Due);
}
