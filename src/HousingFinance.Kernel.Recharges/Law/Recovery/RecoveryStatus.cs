using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>How much of one contribution section 20B leaves, and why; the first that applies, in the order listed.</summary>
/// <remarks>Values are public contract and never change. 0, the <c>default</c>, means that it was never assessed.</remarks>
public enum RecoveryStatus : byte
{
    /// <summary>Not assessed; no rule gives it.</summary>
    NotAssessed = 0,

    /// <summary>All of it: a share of nothing, or a credit, which no time limit bars.</summary>
    Credit = 1,

    /// <summary>All of it: money demanded on account covers it (Gilje v Charlegrove).</summary>
    CoveredOnAccount = 2,

    /// <summary>All of it: demanded in time.</summary>
    DemandedInTime = 3,

    /// <summary>All of it: a notice in time stated at least the cost.</summary>
    SavedByNotice = 4,

    /// <summary>Part of it: a notice in time stated less than the cost, and caps what is passed on.</summary>
    LimitedToNotice = 5,

    /// <summary>Part of it: an earlier demand in time asked for less, and the increase came too late (Paddington Walk).</summary>
    IncreaseOutOfTime = 6,

    /// <summary>Part of it: money on account covers that, and the balance was demanded too late (Sherwin).</summary>
    BalanceOutOfTime = 7,

    /// <summary>None of it: neither demanded nor notified in time.</summary>
    OutOfTime = 8,
}

/// <summary>What each recovery status means, in words and as a finding.</summary>
public static class RecoveryStatuses
{
    /// <summary>Every status that leaves less than the share, with its code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<RecoveryStatus>> Reduced { get; } =
    [
        new(RecoveryStatus.LimitedToNotice, new("RECH430"), Severity.Warning,
            "a notice states at least the cost that was incurred", "charge the share of the cost stated; the rest falls on the landlord"),
        new(RecoveryStatus.IncreaseOutOfTime, new("RECH431"), Severity.Warning,
            "an increase is demanded within eighteen months too", "charge what was demanded in time; the rest falls on the landlord"),
        new(RecoveryStatus.BalanceOutOfTime, new("RECH432"), Severity.Warning,
            "the balance beyond money on account is demanded or notified within eighteen months",
            "keep the money on account; the balance falls on the landlord"),
        new(RecoveryStatus.OutOfTime, new("RECH433"), Severity.Warning,
            "a cost is demanded or notified within eighteen months", "charge nothing for it; the cost falls on the landlord"),
    ];

    /// <summary>Whether something came out of the rule; all do but <see cref="RecoveryStatus.NotAssessed"/>.</summary>
    /// <param name="status">The status.</param>
    public static bool IsAccepted(this RecoveryStatus status) => status != RecoveryStatus.NotAssessed;

    /// <summary>Whether less than the share is left.</summary>
    /// <param name="status">The status.</param>
    public static bool IsReduced(this RecoveryStatus status) => status >= RecoveryStatus.LimitedToNotice;

    /// <summary>The finding for a contribution of which less than the share is left.</summary>
    /// <param name="status">Why.</param>
    /// <param name="at">Where the contribution stands.</param>
    /// <param name="found">The cost and its dates, as found.</param>
    /// <exception cref="ArgumentOutOfRangeException">All of it is left, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this RecoveryStatus status, Locator at, string found) =>
        StatusMeaning.Of(Reduced, status).Explain(at, found);

    internal static string Reason(this RecoveryStatus status, RecoveryWindow window) => status switch
    {
        RecoveryStatus.LimitedToNotice => $"limited to the cost stated in a notice; the rest could be demanded until {Iso(window)}",
        RecoveryStatus.IncreaseOutOfTime => $"limited to what was demanded by {Iso(window)}",
        RecoveryStatus.BalanceOutOfTime => $"limited to money on account; the balance could be demanded until {Iso(window)}",
        _ => $"neither demanded nor notified in time; it could be demanded until {Iso(window)}",
    };

    private static string Iso(RecoveryWindow window) => LawCodes.Iso(window.DemandBy);
}
