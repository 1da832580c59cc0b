using HousingFinance.Kernel.Banking;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>What an income officer does next.</summary>
/// <remarks>Values are public contract and never change; a work list is sorted by them, what cannot wait first.</remarks>
public enum NextStep : byte
{
    /// <summary>Stop everything, letters too, and look.</summary>
    HandToPerson = 0,

    /// <summary>Challenge the claim where notice or authority can be shown, before the bank takes the money.</summary>
    LookAtClaim = 1,

    /// <summary>Find by hand what the item is about.</summary>
    MatchByHand = 2,

    /// <summary>Settle with the payer what is in dispute or missing; nothing is collected until then.</summary>
    SettleWithPayer = 3,

    /// <summary>Put right what kept the bank from lodging the instruction, and ask for its lodgement.</summary>
    PutRightAndLodge = 4,

    /// <summary>Ask the payer for a new instruction, or another way to pay.</summary>
    AskForInstruction = 5,

    /// <summary>Put the notice right, and collect with a new one.</summary>
    GiveNewNotice = 6,

    /// <summary>Present it again within the limit, or collect it with the rest.</summary>
    PresentAgain = 7,

    /// <summary>Know of it: what was to be done is done, or is done with the next run.</summary>
    Know = 8,
}

/// <summary>Which letter a payer is sent.</summary>
public enum LetterKind : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A collection came back unpaid.</summary>
    Unpaid = 1,

    /// <summary>The instruction is at an end, and a new one or another way to pay is wanted.</summary>
    InstructionWanted = 2,

    /// <summary>What was given for the instruction cannot be used, and is to be checked.</summary>
    DetailsWanted = 3,

    /// <summary>The bank told the council of the payer's new account.</summary>
    AccountChanged = 4,

    /// <summary>The payer disputed a notice, and the council wants to settle it.</summary>
    NoticeDisputed = 5,

    /// <summary>A collection was wrong, and a new notice follows.</summary>
    NoticeFollows = 6,

    /// <summary>Money was claimed back, and is owed again.</summary>
    ClaimedBack = 7,
}

/// <summary>What a letter to a payer says. For a letter, not for messages: it holds the payer's name.</summary>
/// <param name="Kind">Which letter.</param>
/// <param name="Account">The rent account.</param>
/// <param name="PayerName">The name on the payer's bank account.</param>
/// <param name="Reference">The instruction's reference.</param>
/// <param name="Amount">The collection's amount; £0.00 where the letter is about none.</param>
/// <param name="CollectedOn">The day its money moved; null where the letter is about none.</param>
/// <param name="Reason">The reason in the bank's words.</param>
/// <param name="PresentAgainThrough">The last processing day on which it may be presented again; null where it may not.</param>
public sealed record LetterFacts(
    LetterKind Kind,
    RentAccountRef Account,
    BacsText PayerName,
    BacsReference Reference,
    Money Amount,
    LocalDate? CollectedOn,
    string Reason,
    LocalDate? PresentAgainThrough)
{
    /// <summary>Which letter, for which account; no name.</summary>
    public override string ToString() => $"{Kind} letter for {Account}";
}

/// <summary>One line of income officers' work: what came back, what was done by rule, and what is to be done.</summary>
/// <remarks>Immutable. Its words hold neither name nor bank details.</remarks>
public sealed record WorkItem
{
    /// <summary>What became of the item.</summary>
    public required ReturnStatus Status { get; init; }

    /// <summary>Which report, with the item's place in it: <c>ARUDD item 2</c>.</summary>
    public required string Item { get; init; }

    /// <summary>The patch; empty where that, or the payer, is not known.</summary>
    public string Patch { get; init; } = "";

    /// <summary>The rent account; <c>default</c> where it is not known.</summary>
    public RentAccountRef Account { get; init; }

    /// <summary>The reason with its code: <c>0 refer to payer</c>; empty where none is given.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What to do.</summary>
    public required NextStep Step { get; init; }

    /// <summary>What to do, as a sentence.</summary>
    public required string Words { get; init; }

    /// <summary>What came back; £0.00 where no money did.</summary>
    public Money Amount { get; init; }

    /// <summary>The collection that it is about, by its identity; empty where it is about none.</summary>
    public string Collection { get; init; } = "";

    /// <summary>The last day on which it is acted on in time; of a claim, on which it may be challenged.</summary>
    public required LocalDate ActBy { get; init; }

    /// <summary>What a letter to the payer says; null where none is sent.</summary>
    public LetterFacts? Letter { get; init; }

    /// <summary>Why a person must settle it; null where all was done by rule.</summary>
    public Diagnostic? Finding { get; init; }

    /// <summary>The line without the sentence: <c>NORTH NEC:7100234 0 refer to payer, £113.10: PresentAgain by 2026-06-09</c>.</summary>
    public override string ToString()
    {
        var patch = Patch.Length > 0 ? $"{Patch} " : "";
        var account = Account == default ? "no account" : Account.ToString();
        var reason = Reason.Length > 0 ? $" {Reason}" : "";
        return $"{patch}{account}{reason}, {Amount}: {Step} by {LocalDatePattern.Iso.Format(ActBy)}";
    }
}
