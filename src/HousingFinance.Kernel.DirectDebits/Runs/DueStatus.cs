using System.Collections.Immutable;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Whether something is collected, or sent, with a run; of the exclusions, the first that applies.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum DueStatus : byte
{
    /// <summary>An instalment is collected: 01, 17 or 19.</summary>
    Collected = 0,

    /// <summary>A collection that came back is presented again: 18.</summary>
    PresentedAgain = 1,

    /// <summary>An instruction is lodged, amended, converted or cancelled: 0N, 0S, 0C.</summary>
    RecordSent = 2,

    /// <summary>Nothing is due that day.</summary>
    NothingDue = 3,

    /// <summary>The instalment was collected before, or collected and claimed or refunded.</summary>
    AlreadyCollected = 4,

    /// <summary>It is in a batch that is not at its end.</summary>
    InAnotherBatch = 5,

    /// <summary>Notice of it has not been sent by the day the file is.</summary>
    NotToldYet = 6,

    /// <summary>The day that the payer was told is further past than is allowed without new notice.</summary>
    TooLate = 7,

    /// <summary>A hold forbids it.</summary>
    Held = 8,

    /// <summary>It holds a part for other accounts, and none is named.</summary>
    OtherAccountsUnknown = 9,

    /// <summary>A later instalment of the payer is collected that day, and two with one reference could not be told apart.</summary>
    AnotherThatDay = 10,

    /// <summary>The instruction is cancelled or amended with the same run.</summary>
    InstructionChanging = 11,

    /// <summary>The instruction has not been lodged.</summary>
    NotLodged = 12,

    /// <summary>The instruction is suspended.</summary>
    Suspended = 13,

    /// <summary>The instruction is cancelled.</summary>
    Cancelled = 14,

    /// <summary>The instruction has ended.</summary>
    Ended = 15,

    /// <summary>The instruction is dormant, or would be by then.</summary>
    Dormant = 16,

    /// <summary>It would come too soon after the instruction was lodged.</summary>
    TooSoonAfterLodgement = 17,

    /// <summary>The collection to be presented again is none that may be: not unpaid for such a reason, or collected otherwise.</summary>
    NotToPresentAgain = 18,

    /// <summary>The limit for presenting again has passed.</summary>
    PresentedAgainTooLate = 19,

    /// <summary>An instruction's record goes for the next processing day only, and the run is for a later one.</summary>
    NotTheNextDay = 20,

    /// <summary>The bank did not lodge the instruction, and nobody has said that what was wrong is put right.</summary>
    ToBePutRight = 21,

    /// <summary>What is asked of the instruction is not possible where it stands.</summary>
    RequestNotPossible = 22,

    /// <summary>A day around it lies outside what the working-day calendar knows.</summary>
    OutsideCalendar = 23,
}

/// <summary>What each status of a due list means, in words and as a finding.</summary>
public static class DueStatuses
{
    /// <summary>Every exclusion, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<DueStatus>> Excluded { get; } =
    [
        new(DueStatus.NothingDue, new("DD110"), Severity.Information,
            "an instalment is collected on the day that the payer was told", "collect nothing"),
        new(DueStatus.AlreadyCollected, new("DD111"), Severity.Information,
            "an instalment is collected once", "collect nothing"),
        new(DueStatus.InAnotherBatch, new("DD112"), Severity.Information,
            "an instalment stands in one batch", "go on with that batch, or cancel it"),
        new(DueStatus.NotToldYet, new("DD113"), Severity.Error,
            "notice is sent before the file", "send the notice, and collect on a day for which it is in time"),
        new(DueStatus.TooLate, new("DD114"), Severity.Error,
            "a collection is made at most 3 working days after the day told", "make a new version of the schedule, with notice"),
        new(DueStatus.Held, new("DD115"), Severity.Error,
            "no hold forbids the debt", "make a new version of the schedule without the debt, with notice"),
        new(DueStatus.OtherAccountsUnknown, new("DD116"), Severity.Error,
            "every account that is collected for is named", "name the other accounts of the payer"),
        new(DueStatus.AnotherThatDay, new("DD117"), Severity.Error,
            "one instalment of a payer is collected on one day", "make a new version of the schedule, with notice"),
        new(DueStatus.InstructionChanging, new("DD118"), Severity.Error,
            "the instruction stays as it is while money is collected",
            "collect when the change is done, with notice if it is late by then"),
        new(DueStatus.NotLodged, new("DD119"), Severity.Error,
            "the instruction stands at the payer's bank", "lodge it, and collect on a later day"),
        new(DueStatus.Suspended, new("DD120"), Severity.Error,
            "nothing keeps the instruction from being collected under", "settle with the payer what suspended it"),
        new(DueStatus.Cancelled, new("DD121"), Severity.Error,
            "the instruction has not been cancelled", "ask the payer for a new one, or another way to pay"),
        new(DueStatus.Ended, new("DD122"), Severity.Error,
            "the instruction has not ended", "look why it has, and take a new one where that is right"),
        new(DueStatus.Dormant, new("DD123"), Severity.Error,
            "the instruction was used within the months that banks keep it", "lodge it again, and collect a first collection later"),
        new(DueStatus.TooSoonAfterLodgement, new("DD124"), Severity.Error,
            "a collection leaves the payer's bank its days after lodgement", "collect on a later day"),
        new(DueStatus.NotToPresentAgain, new("DD125"), Severity.Error,
            "what is presented again came back unpaid for a reason that allows it and is not collected otherwise",
            "collect it with the rest, with notice, or ask the payer to pay in another way"),
        new(DueStatus.PresentedAgainTooLate, new("DD126"), Severity.Error,
            "a collection is presented again within its limit", "collect it with the rest, with notice"),
        new(DueStatus.NotTheNextDay, new("DD127"), Severity.Information,
            "an instruction's record goes for the next processing day", "send it with a run for that day"),
        new(DueStatus.ToBePutRight, new("DD130"), Severity.Error,
            "what kept the bank from lodging the instruction has been put right", "put it right, and ask for its lodgement"),
        new(DueStatus.RequestNotPossible, new("DD128"), Severity.Error,
            "what is asked of the instruction is possible where it stands",
            "take the request back, or look at the instruction's history"),
        new(DueStatus.OutsideCalendar, new("DD129"), Severity.Error,
            "the bank holidays around the day are known", "supply the bank holidays of those days"),
    ];

    /// <summary>Whether something is sent.</summary>
    /// <param name="status">The status.</param>
    public static bool IsIncluded(this DueStatus status) =>
        status is DueStatus.Collected or DueStatus.PresentedAgain or DueStatus.RecordSent;

    /// <summary>Whether all is as it should be: something is sent, or there is nothing to send with this run.</summary>
    /// <param name="status">The status.</param>
    public static bool IsAccepted(this DueStatus status) => status.IsIncluded() || status
        is DueStatus.NothingDue or DueStatus.AlreadyCollected or DueStatus.InAnotherBatch or DueStatus.NotTheNextDay;

    internal static Diagnostic Explain(DueStatus status, DirectDebitPayer payer, string found) =>
        StatusMeaning.Of(Excluded, status).Explain(Locator.In("due list").OfAccount(payer.Account), found);

    /// <summary>Where the instruction keeps a collection from being sent, which exclusion that is.</summary>
    internal static DueStatus Of(InstructionStatus status, InstructionState state) => status switch
    {
        InstructionStatus.Dormant => DueStatus.Dormant,
        InstructionStatus.TooSoonAfterLodgement => DueStatus.TooSoonAfterLodgement,
        InstructionStatus.OutsideCalendar => DueStatus.OutsideCalendar,
        InstructionStatus.RepresentationTooLate => DueStatus.PresentedAgainTooLate,
        InstructionStatus.CollectionNotKnown or InstructionStatus.AmountDiffers => DueStatus.NotToPresentAgain,
        InstructionStatus.Ended => DueStatus.Ended,
        InstructionStatus.NotInThisState => state switch
        {
            InstructionState.SetUp => DueStatus.NotLodged,
            InstructionState.Suspended => DueStatus.Suspended,
            InstructionState.Cancelled => DueStatus.Cancelled,
            InstructionState.Dormant => DueStatus.Dormant,
            _ => DueStatus.Ended,
        },
        _ => DueStatus.AlreadyCollected,
    };
}
