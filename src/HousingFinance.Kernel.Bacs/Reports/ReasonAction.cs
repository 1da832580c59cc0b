namespace HousingFinance.Kernel.Bacs;

/// <summary>What becomes of a Direct Debit Instruction.</summary>
public enum InstructionEffect : byte
{
    /// <summary>It lives on as it is, or there is none that this is about.</summary>
    Unaffected = 0,

    /// <summary>It is at an end: nothing more is collected under it, and only a new instruction of the payer resumes collection.</summary>
    Ended = 1,

    /// <summary>It lives, but nothing is collected under it until somebody has settled the matter.</summary>
    Suspended = 2,

    /// <summary>It goes on with the new account; neither 0C nor 0N is sent, and the next collection is a regular one.</summary>
    AccountChanged = 3,

    /// <summary>
    /// It moves to another bank: 0N is sent for the new account and the next collection is a first one. No 0C is sent to the old account,
    /// since it could be passed on and end the new instruction.
    /// </summary>
    LodgedAnew = 4,

    /// <summary>It was cancelled in error and lives again; neither 0C nor 0N is sent.</summary>
    Reinstated = 5,

    /// <summary>The bank does not hold it: nothing is collected until an instruction has been lodged with success.</summary>
    NotLodged = 6,

    /// <summary>It had ended before, and stays so.</summary>
    StaysEnded = 7,
}

/// <summary>What becomes of the money.</summary>
public enum MoneyEffect : byte
{
    /// <summary>No money came back.</summary>
    None = 0,

    /// <summary>The collection is taken back from the account, and never presented again.</summary>
    Reversed = 1,

    /// <summary>The collection is taken back from the account, and may be presented again with code 18 within one calendar month.</summary>
    ReversedMayBeRepresented = 2,

    /// <summary>The collection is taken back from the account; the sum may be collected in the ordinary way, with new notice.</summary>
    ReversedMayBeCollectedAnew = 3,

    /// <summary>A credit came back: it is owed to the payee again.</summary>
    CreditReturned = 4,

    /// <summary>
    /// Every collection that the claim lists is taken back from the account and never presented again; the bank takes the money itself,
    /// so the
    /// payer is not paid as well.
    /// </summary>
    ClaimedBack = 5,
}

/// <summary>Who must look.</summary>
public enum ReasonAttention : byte
{
    /// <summary>Nobody: it can be done by rule.</summary>
    Routine = 0,

    /// <summary>A person looks before anything else is done with the instruction.</summary>
    Person = 1,

    /// <summary>A person looks, and until then everything stops, letters too: the payer has died.</summary>
    PersonAndNoLetters = 2,
}

/// <summary>How sure it is that a reason means this and asks for this.</summary>
public enum ReasonSource : byte
{
    /// <summary>Published guidance says so.</summary>
    Published = 0,

    /// <summary>It is inferred; a council may decide otherwise.</summary>
    Inferred = 1,
}

/// <summary>What a reason asks for, as facts to act on and as a sentence to read.</summary>
public sealed class ReasonAction
{
    internal ReasonAction(
        InstructionEffect instruction,
        MoneyEffect money,
        ReasonAttention attention,
        string nextStep,
        ReasonSource source = ReasonSource.Published) =>
        (Instruction, Money, Attention, NextStep, Source) = (instruction, money, attention, nextStep, source);

    /// <summary>What becomes of the instruction.</summary>
    public InstructionEffect Instruction { get; }

    /// <summary>What becomes of the money.</summary>
    public MoneyEffect Money { get; }

    /// <summary>Who must look.</summary>
    public ReasonAttention Attention { get; }

    /// <summary>The next step, as a sentence for a clerk.</summary>
    public string NextStep { get; }

    /// <summary>How sure it is.</summary>
    public ReasonSource Source { get; }

    /// <summary>The next step.</summary>
    public override string ToString() => NextStep;
}
