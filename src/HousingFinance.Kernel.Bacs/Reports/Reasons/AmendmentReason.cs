using System.Collections.Immutable;
using Ardalis.SmartEnum;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What the payer's bank did with an instruction: the reasons of ADDACS.</summary>
/// <remarks>
/// A closed catalogue. The same character means something else in other reports. That nothing is lodged or cancelled after reasons C, E
/// and R,
/// and no 0C sent after reason 3, is a rule of the scheme.
/// </remarks>
public sealed class AmendmentReason : SmartEnum<AmendmentReason, byte>
{
    /// <summary>0: the bank cancelled the instruction.</summary>
    public static readonly AmendmentReason CancelledByBank = new("cancelled by the bank, refer to payer", 1, '0', new(
        InstructionEffect.Ended, MoneyEffect.None, ReasonAttention.Routine,
        "collect nothing more from this account; ask the payer"));

    /// <summary>1: the payer cancelled the instruction.</summary>
    public static readonly AmendmentReason CancelledByPayer = new("cancelled by payer", 2, '1', new(
        InstructionEffect.Ended, MoneyEffect.None, ReasonAttention.Routine,
        "collect nothing more; agree another way to pay"));

    /// <summary>2: the payer has died.</summary>
    public static readonly AmendmentReason PayerDeceased = new("payer deceased", 3, '2', new(
        InstructionEffect.Ended, MoneyEffect.None, ReasonAttention.PersonAndNoLetters,
        "stop everything, letters too, and hand the account to a person"));

    /// <summary>3: the account moved to another bank; the new one may or may not be given.</summary>
    public static readonly AmendmentReason MovedToAnotherBank = new(
        "account moved to another bank", 4, '3',
        new(
            InstructionEffect.LodgedAnew, MoneyEffect.None, ReasonAttention.Routine,
            "change to the new account, send 0N for it and no 0C for the old; the next collection is a first one"),
        new(
            InstructionEffect.Suspended, MoneyEffect.None, ReasonAttention.Person,
            "collect nothing; ask the payer for a new instruction"),
        NewAccount.MayCome);

    /// <summary>B: the account was closed.</summary>
    public static readonly AmendmentReason AccountClosed = new("account closed", 5, 'B', new(
        InstructionEffect.Ended, MoneyEffect.None, ReasonAttention.Routine,
        "collect nothing more from this account; ask the payer for a new instruction"));

    /// <summary>C: the account moved to another branch of the same bank.</summary>
    public static readonly AmendmentReason MovedToAnotherBranch = new(
        "account moved to another branch of the bank", 6, 'C',
        new(
            InstructionEffect.AccountChanged, MoneyEffect.None, ReasonAttention.Routine,
            "change to the new account and go on; send neither 0C nor 0N"),
        new(
            InstructionEffect.Suspended, MoneyEffect.None, ReasonAttention.Person,
            "the new account is not given whole: collect nothing until the bank or the payer gives it; send neither 0C nor 0N",
            ReasonSource.Inferred),
        NewAccount.Comes);

    /// <summary>D: the payer disputes the advance notice.</summary>
    public static readonly AmendmentReason AdvanceNoticeDisputed = new("advance notice disputed", 7, 'D', new(
        InstructionEffect.Suspended, MoneyEffect.None, ReasonAttention.Person,
        "collect nothing until the notice is settled with the payer; the instruction lives"));

    /// <summary>E: the bank amended the instruction: a new account at the same branch, or a new name.</summary>
    public static readonly AmendmentReason Amended = new(
        "instruction amended", 8, 'E',
        new(
            InstructionEffect.AccountChanged, MoneyEffect.None, ReasonAttention.Routine,
            "take over the new details and go on; send neither 0C nor 0N"),
        new(
            InstructionEffect.Unaffected, MoneyEffect.None, ReasonAttention.Person,
            "no new account is given: look whether the name is new, and go on; send neither 0C nor 0N",
            ReasonSource.Inferred),
        NewAccount.MayCome);

    /// <summary>R: a cancellation was an error, and the instruction lives again.</summary>
    public static readonly AmendmentReason Reinstated = new("instruction reinstated", 9, 'R', new(
        InstructionEffect.Reinstated, MoneyEffect.None, ReasonAttention.Routine,
        "set the instruction back to live and go on; send neither 0C nor 0N"));

    private readonly ReasonAction _actionWithoutAccount;
    private readonly NewAccount _newAccount;

    private AmendmentReason(string name, byte value, char code, ReasonAction action)
        : this(name, value, code, action, action, NewAccount.No)
    {
    }

    private AmendmentReason(
        string name, byte value, char code, ReasonAction action, ReasonAction actionWithoutAccount, NewAccount newAccount)
        : base(name, value) =>
        (Code, Action, _actionWithoutAccount, _newAccount) = (code, action, actionWithoutAccount, newAccount);

    private enum NewAccount : byte
    {
        No,
        MayCome,
        Comes,
    }

    /// <summary>Every reason in order of its value.</summary>
    public static ImmutableArray<AmendmentReason> All { get; } =
    [
        CancelledByBank, CancelledByPayer, PayerDeceased, MovedToAnotherBank, AccountClosed, MovedToAnotherBranch, AdvanceNoticeDisputed,
        Amended,
        Reinstated,
    ];

    /// <summary>The character that reports hold.</summary>
    public char Code { get; }

    /// <summary>What it asks for; of a reason that comes with a new account, what it asks for with one.</summary>
    public ReasonAction Action { get; }

    /// <summary>Whether an advice without a new account is not as it should be.</summary>
    internal bool ComesWithAccount => _newAccount == NewAccount.Comes;

    /// <summary>What it asks for, given the new account of the advice.</summary>
    /// <param name="newAccount">The new account; <c>default</c> where none is given.</param>
    public ReasonAction ActionFor(BankAccount newAccount) => newAccount.IsNone ? _actionWithoutAccount : Action;

    /// <summary>Finds a reason by its character.</summary>
    /// <param name="code">The character; capitals only.</param>
    /// <param name="reason">The reason; null when the answer is no.</param>
    public static bool TryFromCode(char code, out AmendmentReason? reason)
    {
        reason = All.FirstOrDefault(candidate => candidate.Code == code);
        return reason is not null;
    }

    /// <summary>Code and meaning: <c>1 cancelled by payer</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
