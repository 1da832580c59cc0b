using System.Collections.Immutable;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Whether something may happen to a Direct Debit Instruction; of the refusals, the first that applies.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum InstructionStatus : byte
{
    /// <summary>It may, and is recorded.</summary>
    Accepted = 0,

    /// <summary>Accepted: it was recorded before, and changes nothing.</summary>
    AlreadyRecorded = 1,

    /// <summary>Another event was recorded under the same identity.</summary>
    IdentityUsed = 2,

    /// <summary>The instruction is closed for good.</summary>
    Ended = 3,

    /// <summary>It is not possible in the state in which the instruction stands.</summary>
    NotInThisState = 4,

    /// <summary>The instruction has lain unused for the months of dormancy.</summary>
    Dormant = 5,

    /// <summary>The instruction has not lain unused for the months of dormancy.</summary>
    NotYetDormant = 6,

    /// <summary>The collection would come too soon after the instruction was lodged.</summary>
    TooSoonAfterLodgement = 7,

    /// <summary>The collection carries another transaction code than the next one must.</summary>
    NotTheNextCode = 8,

    /// <summary>No such collection is known, or none that may be presented again.</summary>
    CollectionNotKnown = 9,

    /// <summary>The collection is presented again for other pence.</summary>
    AmountDiffers = 10,

    /// <summary>The collection is presented again too late.</summary>
    RepresentationTooLate = 11,

    /// <summary>A day lies outside what the working-day calendar knows.</summary>
    OutsideCalendar = 12,
}

/// <summary>What each status of an event means, in words and as a finding.</summary>
public static class InstructionStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<InstructionStatus>> All { get; } =
    [
        new(InstructionStatus.IdentityUsed, new("DD041"), Severity.Error,
            "every event has an identity of its own", "look whether one event was read twice in different form"),
        new(InstructionStatus.Ended, new("DD042"), Severity.Error,
            "nothing happens to an instruction that is closed for good", "set up a new instruction with a new reference"),
        new(InstructionStatus.NotInThisState, new("DD043"), Severity.Error,
            "what happens is possible where the instruction stands", "look at its history for an event that is missing"),
        new(InstructionStatus.Dormant, new("DD044"), Severity.Error,
            "an instruction was used within the months that banks keep it", "lodge it again, then collect a first collection"),
        new(InstructionStatus.NotYetDormant, new("DD045"), Severity.Error,
            "a dormant instruction lay unused for the months that banks keep it", "go on collecting under it"),
        new(InstructionStatus.TooSoonAfterLodgement, new("DD046"), Severity.Error,
            "a collection leaves the payer's bank its days after lodgement", "collect on a later day"),
        new(InstructionStatus.NotTheNextCode, new("DD047"), Severity.Error,
            "a collection carries the code that the instruction's life asks for", "send it with that code"),
        new(InstructionStatus.CollectionNotKnown, new("DD048"), Severity.Error,
            "the collection is one that was sent under the instruction and has not been settled", "match it by hand"),
        new(InstructionStatus.AmountDiffers, new("DD049"), Severity.Error,
            "a collection is presented again for the same pence", "present the same pence, or collect the new sum with notice"),
        new(InstructionStatus.RepresentationTooLate, new("DD050"), Severity.Error,
            "a collection is presented again within its limit", "collect it as part of a later one, with notice"),
        new(InstructionStatus.OutsideCalendar, new("DD051"), Severity.Error,
            "the bank holidays around the day are known", "supply the bank holidays of those days"),
    ];

    /// <summary>Whether an event of this status is part of the instruction's history.</summary>
    /// <param name="status">The status.</param>
    public static bool IsAccepted(this InstructionStatus status) =>
        status is InstructionStatus.Accepted or InstructionStatus.AlreadyRecorded;
}
