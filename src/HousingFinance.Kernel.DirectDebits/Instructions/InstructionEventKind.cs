namespace HousingFinance.Kernel.DirectDebits;

/// <summary>What happened to a Direct Debit Instruction: what the council sent, what came back, and what was agreed.</summary>
/// <remarks>
/// Kinds say what happened and not which report said so, for several reports can say the same. Values are public contract and never
/// change.
/// </remarks>
public enum InstructionEventKind : byte
{
    /// <summary>The council lodged it: a 0N. From set-up or dormant.</summary>
    LodgementSent = 1,

    /// <summary>The council converted one that was lodged on paper: a 0S. From set-up.</summary>
    ConversionSent = 2,

    /// <summary>The council amended it: a 0C and a 0N on one day, in that order. From lodged or active.</summary>
    AmendmentSent = 3,

    /// <summary>The council cancelled it: a 0C. From lodged, active or suspended.</summary>
    CancellationSent = 4,

    /// <summary>A collection was sent under it. From lodged or active.</summary>
    CollectionSent = 5,

    /// <summary>The next collection was asked to be the final one. From active.</summary>
    FinalAsked = 6,

    /// <summary>A collection that was sent was taken back before it was processed: it never reached the payer's bank.</summary>
    CollectionWithdrawn = 7,

    /// <summary>
    /// A 0N, 0C, 0S or both records of an amendment were taken back before they were processed. Only while nothing else happened since.
    /// </summary>
    RecordWithdrawn = 8,

    /// <summary>A collection came back unpaid, and may be presented again.</summary>
    UnpaidMayRepresent = 10,

    /// <summary>A collection came back unpaid, and may only be collected in another way or with new notice.</summary>
    UnpaidNotRepresentable = 11,

    /// <summary>The payer disputes an advance notice: the instruction stands, and nothing is collected until that is settled.</summary>
    Disputed = 12,

    /// <summary>The payer cancelled it.</summary>
    CancelledByPayer = 13,

    /// <summary>The payer's bank cancelled it.</summary>
    CancelledByBank = 14,

    /// <summary>The payer's account is closed.</summary>
    AccountClosed = 15,

    /// <summary>The payer has died: nothing more is sent.</summary>
    PayerDeceased = 16,

    /// <summary>The account moved, or was renamed, within its bank, which carries the instruction over: no 0C and no 0N.</summary>
    AccountMovedWithinBank = 17,

    /// <summary>The account moved to another bank, whose details are known: a 0N goes there, and no 0C to the old one.</summary>
    AccountMovedToOtherBank = 18,

    /// <summary>The account moved to another bank, or does not exist, and no new details are known.</summary>
    AccountLost = 19,

    /// <summary>A cancellation was made in error and is undone: no 0C and no 0N.</summary>
    Reinstated = 20,

    /// <summary>The bank did not lodge it, or holds none: it is to be lodged again once what was wrong is put right.</summary>
    NotLodged = 21,

    /// <summary>The bank held none to cancel. Changes nothing.</summary>
    CancellationNotNeeded = 22,

    /// <summary>Money was claimed back under the guarantee, and the instruction stands. Blocks re-presenting.</summary>
    ClaimedInstructionStands = 23,

    /// <summary>Money was claimed back under the guarantee, and the authority is denied. Blocks re-presenting, and suspends.</summary>
    ClaimedAuthorityDenied = 24,

    /// <summary>The council stopped collecting. From lodged or active.</summary>
    SuspendedByCouncil = 30,

    /// <summary>What stopped it, a dispute or the council, is settled. From suspended.</summary>
    Resumed = 31,

    /// <summary>The payer gave a new instruction, perhaps for another account. From set-up, suspended, cancelled or dormant.</summary>
    NewAuthorityTaken = 32,

    /// <summary>It was found to have lain unused for the months of dormancy. From lodged, active or suspended.</summary>
    FoundDormant = 33,

    /// <summary>The council closed it for good. From set-up, cancelled or dormant: one that lives at a bank is cancelled first.</summary>
    Closed = 34,
}
