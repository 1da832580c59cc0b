using System.Collections.Immutable;
using Ardalis.SmartEnum;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What became of the instruction record that a bank returned: the record types of the AUDDIS bank return.</summary>
public enum InstructionReturnKind : byte
{
    /// <summary>N: a new instruction (0N) was not lodged.</summary>
    New = 1,

    /// <summary>D: a cancellation (0C) was not carried out.</summary>
    Cancellation = 2,

    /// <summary>S: a conversion of a paper instruction (0S) was not carried out.</summary>
    Conversion = 3,
}

/// <summary>Why a bank returned an instruction: the reasons of the AUDDIS bank return.</summary>
/// <remarks>
/// A closed catalogue. The same character means something else in other reports. 7 and L to Q look like Bacs' own check of the file rather
/// than the bank's answer; that is inferred.
/// </remarks>
public sealed class InstructionReturnReason : SmartEnum<InstructionReturnReason, byte>
{
    /// <summary>1: the payer cancelled the instruction.</summary>
    public static readonly InstructionReturnReason CancelledByPayer =
        new("cancelled by payer", 1, '1', ReasonAttention.Routine, "ask the payer how the rent is to be paid");

    /// <summary>2: the payer has died.</summary>
    public static readonly InstructionReturnReason PayerDeceased = new(
        "payer deceased", 2, '2', ReasonAttention.PersonAndNoLetters, "stop everything, letters too, and hand the account to a person");

    /// <summary>3: the account moved to another bank.</summary>
    public static readonly InstructionReturnReason AccountTransferred =
        new("account transferred", 3, '3', ReasonAttention.Routine, "ask the payer for a new instruction");

    /// <summary>5: there is no such account.</summary>
    public static readonly InstructionReturnReason NoAccount =
        new("no account", 4, '5', ReasonAttention.Person, "check the account with the payer and send the instruction again");

    /// <summary>6: the bank holds no instruction; the answer to a 0C or 0S.</summary>
    public static readonly InstructionReturnReason NoInstruction = new(
        "no instruction", 5, '6', ReasonAttention.Person, "ask the payer for a new instruction; after a 0C there is nothing to do");

    /// <summary>7: the record carried an amount.</summary>
    public static readonly InstructionReturnReason AmountNotZero = new(
        "amount not zero", 6, '7', ReasonAttention.Person, "the file was made wrong: correct what made it and send the instruction again",
        ReasonSource.Inferred);

    /// <summary>B: the account was closed.</summary>
    public static readonly InstructionReturnReason AccountClosed =
        new("account closed", 7, 'B', ReasonAttention.Routine, "ask the payer for a new instruction on another account");

    /// <summary>C: the account moved to another branch of the bank, and the new one is given.</summary>
    public static readonly InstructionReturnReason MovedToAnotherBranch = new(
        "account moved to another branch of the bank", 8, 'C',
        new ReasonAction(
            InstructionEffect.AccountChanged, MoneyEffect.None, ReasonAttention.Routine,
            "change to the new account and take the instruction as lodged; send neither 0C nor 0N"),
        new ReasonAction(
            InstructionEffect.Suspended, MoneyEffect.None, ReasonAttention.Person,
            "the new account is not given whole: collect nothing until the bank or the payer gives it; send neither 0C nor 0N",
            ReasonSource.Inferred));

    /// <summary>F: the account is of a kind that takes no Direct Debits.</summary>
    public static readonly InstructionReturnReason AccountTypeTakesNone =
        new("account type takes no Direct Debits", 9, 'F', ReasonAttention.Routine, "ask the payer for another account");

    /// <summary>G: the bank takes no Direct Debits on this account.</summary>
    public static readonly InstructionReturnReason BankTakesNone =
        new("bank takes no Direct Debits on this account", 10, 'G', ReasonAttention.Routine, "ask the payer for another account");

    /// <summary>H: the instruction had expired; the answer to a 0S.</summary>
    public static readonly InstructionReturnReason Expired =
        new("instruction expired", 11, 'H', ReasonAttention.Routine, "ask the payer for a new instruction");

    /// <summary>I: the reference is not unique on the account.</summary>
    public static readonly InstructionReturnReason ReferenceNotUnique =
        new("reference not unique", 12, 'I', ReasonAttention.Person, "give the instruction another reference and send it again");

    /// <summary>K: the bank cancelled the instruction.</summary>
    public static readonly InstructionReturnReason CancelledByBank =
        new("cancelled by the bank", 13, 'K', ReasonAttention.Routine, "ask the payer for another account");

    /// <summary>L: the payer's account details are not right.</summary>
    public static readonly InstructionReturnReason AccountDetailsWrong = new(
        "payer's account details incorrect", 14, 'L', ReasonAttention.Person,
        "check the account with the payer and send the instruction again",
        ReasonSource.Inferred);

    /// <summary>M: the transaction code does not fit the service user's status, such as test or live.</summary>
    public static readonly InstructionReturnReason CodeNotForStatus = new(
        "transaction code does not fit the service user's status", 15, 'M', ReasonAttention.Person,
        "the set-up is wrong: ask the sponsoring bank, then send the instruction again", ReasonSource.Inferred);

    /// <summary>N: instructions are not allowed at this branch.</summary>
    public static readonly InstructionReturnReason NotAllowedAtBranch = new(
        "not allowed at this branch", 16, 'N', ReasonAttention.Routine, "ask the payer for another account", ReasonSource.Inferred);

    /// <summary>O, the letter: the reference is not lawful.</summary>
    public static readonly InstructionReturnReason ReferenceInvalid = new(
        "invalid reference", 17, 'O', ReasonAttention.Person,
        "correct the reference and send the instruction again", ReasonSource.Inferred);

    /// <summary>P: the payer's name is missing.</summary>
    public static readonly InstructionReturnReason PayerNameMissing = new(
        "payer's name missing", 18, 'P', ReasonAttention.Person,
        "give the payer's name and send the instruction again", ReasonSource.Inferred);

    /// <summary>Q: the service user's name is blank.</summary>
    public static readonly InstructionReturnReason ServiceUserNameBlank = new(
        "service user's name blank", 19, 'Q', ReasonAttention.Person, "give the service user's name and send the instruction again",
        ReasonSource.Inferred);

    private static readonly ReasonAction AlreadyGone = new(
        InstructionEffect.StaysEnded, MoneyEffect.None, ReasonAttention.Routine, "the instruction is gone already: nothing to do");

    private static readonly ReasonAction CancellationNotCarriedOut = new(
        InstructionEffect.StaysEnded, MoneyEffect.None, ReasonAttention.Person,
        "the cancellation was not carried out: collect nothing, and look why", ReasonSource.Inferred);

    private static readonly ReasonAction DeceasedAfterCancellation = new(
        InstructionEffect.StaysEnded, MoneyEffect.None, ReasonAttention.PersonAndNoLetters,
        "stop everything, letters too, and hand the account to a person");

    private readonly ReasonAction _actionWithoutAccount;

    private InstructionReturnReason(
        string name, byte value, char code, ReasonAttention attention, string nextStep, ReasonSource source = ReasonSource.Published)
        : base(name, value)
    {
        Code = code;
        Action = _actionWithoutAccount = new ReasonAction(InstructionEffect.NotLodged, MoneyEffect.None, attention, nextStep, source);
    }

    private InstructionReturnReason(string name, byte value, char code, ReasonAction action, ReasonAction actionWithoutAccount)
        : base(name, value) =>
        (Code, Action, _actionWithoutAccount) = (code, action, actionWithoutAccount);

    /// <summary>Every reason in order of its value.</summary>
    public static ImmutableArray<InstructionReturnReason> All { get; } =
    [
        CancelledByPayer, PayerDeceased, AccountTransferred, NoAccount, NoInstruction, AmountNotZero, AccountClosed, MovedToAnotherBranch,
        AccountTypeTakesNone, BankTakesNone, Expired, ReferenceNotUnique, CancelledByBank, AccountDetailsWrong, CodeNotForStatus,
        NotAllowedAtBranch, ReferenceInvalid, PayerNameMissing, ServiceUserNameBlank,
    ];

    /// <summary>The character that reports hold.</summary>
    public char Code { get; }

    /// <summary>What it asks for after a new instruction; where a new account comes with it, what it asks for with one.</summary>
    public ReasonAction Action { get; }

    /// <summary>Whether an advice without a new account is not as it should be.</summary>
    internal bool ComesWithAccount => Action != _actionWithoutAccount;

    /// <summary>
    /// What it asks for, given what was returned and the new account of the advice. A returned cancellation never ends or un-lodges
    /// anything:
    /// what was to be cancelled stays ended.
    /// </summary>
    /// <param name="kind">What was returned.</param>
    /// <param name="newAccount">The new account; <c>default</c> where none is given.</param>
    public ReasonAction ActionFor(InstructionReturnKind kind, BankAccount newAccount)
    {
        if (kind != InstructionReturnKind.Cancellation)
        {
            return newAccount.IsNone ? _actionWithoutAccount : Action;
        }

        return this == NoInstruction ? AlreadyGone
            : this == PayerDeceased ? DeceasedAfterCancellation
            : CancellationNotCarriedOut;
    }

    /// <summary>Finds a reason by its character.</summary>
    /// <param name="code">The character; capitals only.</param>
    /// <param name="reason">The reason; null when the answer is no.</param>
    public static bool TryFromCode(char code, out InstructionReturnReason? reason)
    {
        reason = All.FirstOrDefault(candidate => candidate.Code == code);
        return reason is not null;
    }

    /// <summary>Code and meaning: <c>5 no account</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
