using System.Collections.Immutable;
using System.Globalization;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>
/// How a plan came out of scheduling. Of the statuses that set it aside, the first that applies is given, in the order listed.
/// </summary>
/// <remarks>Values are public contract and never change. 0, the <c>default</c>, means that the plan was never assessed.</remarks>
public enum ScheduleStatus : byte
{
    /// <summary>The plan was not assessed; no run leaves a row so.</summary>
    NotAssessed = 0,

    /// <summary>Accepted: an instalment on each of the days that may be used.</summary>
    Scheduled = 1,

    /// <summary>Accepted: on fewer of the days, the earliest, so that no instalment is below the least.</summary>
    FewerInstalments = 2,

    /// <summary>Set aside: the terms have no such dates.</summary>
    DatesUnknown = 8,

    /// <summary>Set aside: nothing is owed.</summary>
    NothingOwed = 9,

    /// <summary>Set aside: the account is in credit, so nothing may be collected.</summary>
    InCredit = 10,

    /// <summary>Set aside: none of the dates may be used, all being too early or after the target's date.</summary>
    NoDayLeft = 11,

    /// <summary>Set aside: an instalment would be below the least, or the whole of what is owed is.</summary>
    BelowLeast = 12,
}

/// <summary>What each schedule status means, in words and as a finding.</summary>
public static class ScheduleStatuses
{
    /// <summary>Every status that sets a plan aside, with its code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<ScheduleStatus>> SetAside { get; } =
    [
        new(ScheduleStatus.DatesUnknown, new("DD011"), Severity.Error,
            "the plan's dates are among those of the terms", "give the payer's pattern to the terms, or correct the plan"),
        new(ScheduleStatus.NothingOwed, new("DD012"), Severity.Error,
            "something is owed over the span", "collect nothing; there is nothing to tell the payer"),
        new(ScheduleStatus.InCredit, new("DD013"), Severity.Error,
            "what is to be collected is above £0.00", "collect nothing, and consider a refund"),
        new(ScheduleStatus.NoDayLeft, new("DD014"), Severity.Error,
            "at least one collection day that may be used", "choose other days or a later span, or agree another way to pay"),
        new(ScheduleStatus.BelowLeast, new("DD015"), Severity.Error,
            "no instalment is below the least that is collected",
            "agree fewer instalments with the payer, or leave the amount on the account"),
    ];

    /// <summary>Whether a plan of this status has a schedule.</summary>
    /// <param name="status">The status.</param>
    public static bool IsAccepted(this ScheduleStatus status) => status is ScheduleStatus.Scheduled or ScheduleStatus.FewerInstalments;

    /// <summary>The finding for a plan that was set aside.</summary>
    /// <param name="status">Why.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="terms">The terms it was assessed by.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this ScheduleStatus status, in InstalmentPlan plan, ScheduleTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return StatusMeaning.Of(SetAside, status).Explain(plan.At, status switch
        {
            ScheduleStatus.DatesUnknown => string.Create(
                CultureInfo.InvariantCulture, $"dates {plan.Dates} are not among the {terms.Dates.Length} of the terms, counted from 0"),
            ScheduleStatus.NothingOwed or ScheduleStatus.InCredit => $"to be collected is {plan.Collected}",
            ScheduleStatus.NoDayLeft => DaysLeft(plan, terms),
            _ => $"{plan.Collected.Total} leaves instalments below {terms.Policy.LeastInstalment}",
        });
    }

    private static string DaysLeft(in InstalmentPlan plan, ScheduleTerms terms)
    {
        var dates = terms.Dates[plan.Dates];
        var from = plan.NotBefore is { } first ? $" on or after {LocalDatePattern.Iso.Format(first)}" : "";
        var to = plan.Target is { } target ? $" by {LocalDatePattern.Iso.Format(target.On)}" : "";
        return $"of {dates} none is collected{from}{to}";
    }
}
