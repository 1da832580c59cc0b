namespace HousingFinance.Kernel.DirectDebits;

/// <summary>How the payer gave the Direct Debit Instruction.</summary>
public enum InstructionSetUp : byte
{
    /// <summary>On paper, with a signature.</summary>
    Paper = 0,

    /// <summary>By telephone or online, without a signature.</summary>
    Paperless = 1,

    /// <summary>On paper, lodged at the bank before the council moved to AUDDIS, and to be converted by a 0S.</summary>
    Converted = 2,
}

/// <summary>Where a Direct Debit Instruction stands.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum InstructionState : byte
{
    /// <summary>The payer has given it, and it is to be lodged: nothing may be collected.</summary>
    SetUp = 0,

    /// <summary>It was sent to the payer's bank, and nothing was collected under it since.</summary>
    Lodged = 1,

    /// <summary>It has been collected under.</summary>
    Active = 2,

    /// <summary>Nothing may be collected until what stopped it is settled.</summary>
    Suspended = 3,

    /// <summary>It is cancelled, or deleted after a final collection: nothing may be collected without a new instruction.</summary>
    Cancelled = 4,

    /// <summary>It lay unused so long that the bank may have dropped it: it is lodged again before anything is collected.</summary>
    Dormant = 5,

    /// <summary>It is closed for good: nothing more may be sent.</summary>
    Ended = 6,
}
