using System.Collections.Immutable;
using Ardalis.SmartEnum;
using HousingFinance.Kernel.Bacs.Internals;

namespace HousingFinance.Kernel.Bacs;

/// <summary>Why a Direct Debit came back unpaid: the reasons of ARUDD.</summary>
/// <remarks>
/// A closed catalogue. The same character means something else in other reports. Meanings as published by clearing banks in their notes on
/// ARUDD.
/// </remarks>
public sealed class UnpaidReason : SmartEnum<UnpaidReason, byte>
{
    /// <summary>0: the bank refers the collector to the payer; often, not always, there was no money.</summary>
    public static readonly UnpaidReason ReferToPayer = new("refer to payer", 1, '0', new(
        InstructionEffect.Unaffected, MoneyEffect.ReversedMayBeRepresented, ReasonAttention.Routine,
        "put the sum back to what is owed; present it again with code 18 where payment can be expected"));

    /// <summary>1: the payer or the bank cancelled the instruction.</summary>
    public static readonly UnpaidReason InstructionCancelled = new("instruction cancelled", 2, '1', new(
        InstructionEffect.Ended, MoneyEffect.Reversed, ReasonAttention.Routine,
        "put the sum back to what is owed; ask the payer for a new instruction or another way to pay"));

    /// <summary>2: the payer has died.</summary>
    public static readonly UnpaidReason PayerDeceased = new("payer deceased", 3, '2', new(
        InstructionEffect.Ended, MoneyEffect.Reversed, ReasonAttention.PersonAndNoLetters,
        "put the sum back to what is owed; stop everything, letters too, and hand the account to a person"));

    /// <summary>3: the account moved to another bank.</summary>
    public static readonly UnpaidReason AccountTransferred = new("account transferred", 4, '3', new(
        InstructionEffect.Suspended, MoneyEffect.Reversed, ReasonAttention.Person,
        "put the sum back to what is owed; look for an ADDACS advice with reason 3 and the new account; without one ask for a new "
        + "instruction"));

    /// <summary>4: the payer disputes the advance notice and stopped this one payment.</summary>
    public static readonly UnpaidReason AdvanceNoticeDisputed = new("advance notice disputed", 5, '4', new(
        InstructionEffect.Suspended, MoneyEffect.Reversed, ReasonAttention.Person,
        "put the sum back to what is owed; collect nothing until the notice is settled with the payer"));

    /// <summary>5: there is no such account, or it is of a kind that takes no Direct Debits.</summary>
    public static readonly UnpaidReason NoAccount = new("no account", 6, '5', new(
        InstructionEffect.Ended, MoneyEffect.Reversed, ReasonAttention.Person,
        "put the sum back to what is owed; check the account with the payer and take a new instruction"));

    /// <summary>6: the bank holds no instruction.</summary>
    public static readonly UnpaidReason NoInstruction = new("no instruction", 7, '6', new(
        InstructionEffect.NotLodged, MoneyEffect.Reversed, ReasonAttention.Person,
        "put the sum back to what is owed; check that reference and account are those lodged; lodge again where the payer's authority "
        + "stands"));

    /// <summary>7: the amount is not that of the advance notice.</summary>
    public static readonly UnpaidReason AmountDiffers = new("amount differs", 8, '7', new(
        InstructionEffect.Unaffected, MoneyEffect.ReversedMayBeCollectedAnew, ReasonAttention.Person,
        "put the sum back to what is owed; send a right notice, then collect"));

    /// <summary>8: the amount was not due yet, or the instruction was lodged less than 2 working days before.</summary>
    public static readonly UnpaidReason NotYetDue = new("amount not yet due", 9, '8', new(
        InstructionEffect.Unaffected, MoneyEffect.ReversedMayBeCollectedAnew, ReasonAttention.Person,
        "put the sum back to what is owed; collect later, on a day that the payer was told"));

    /// <summary>9: more than 3 working days after the due date, or presented again after more than a month.</summary>
    public static readonly UnpaidReason PresentationOverdue = new("presentation overdue", 10, '9', new(
        InstructionEffect.Unaffected, MoneyEffect.ReversedMayBeCollectedAnew, ReasonAttention.Person,
        "put the sum back to what is owed; collect only with new notice"));

    /// <summary>A: the collection names another service user than the instruction.</summary>
    public static readonly UnpaidReason ServiceUserDiffers = new("service user differs", 11, 'A', new(
        InstructionEffect.Suspended, MoneyEffect.Reversed, ReasonAttention.Person,
        "put the sum back to what is owed; check the service user number in the file"));

    /// <summary>B: the account was closed.</summary>
    public static readonly UnpaidReason AccountClosed = new("account closed", 12, 'B', new(
        InstructionEffect.Ended, MoneyEffect.Reversed, ReasonAttention.Routine,
        "put the sum back to what is owed; ask the payer for a new instruction on another account"));

    private UnpaidReason(string name, byte value, char code, ReasonAction action)
        : base(name, value) => (Code, Action) = (code, action);

    /// <summary>Every reason in order of its value.</summary>
    public static ImmutableArray<UnpaidReason> All { get; } =
    [
        ReferToPayer, InstructionCancelled, PayerDeceased, AccountTransferred, AdvanceNoticeDisputed, NoAccount, NoInstruction,
        AmountDiffers, NotYetDue, PresentationOverdue, ServiceUserDiffers, AccountClosed,
    ];

    /// <summary>The character that reports hold; in ARUDD the first of the return code's four.</summary>
    public char Code { get; }

    /// <summary>What it asks for.</summary>
    public ReasonAction Action { get; }

    /// <summary>Finds a reason by its character.</summary>
    /// <param name="code">The character; capitals only.</param>
    /// <param name="reason">The reason; null when the answer is no.</param>
    public static bool TryFromCode(char code, out UnpaidReason? reason)
    {
        reason = All.FirstOrDefault(candidate => candidate.Code == code);
        return reason is not null;
    }

    /// <summary>Finds a reason by the words that a report gives beside the code.</summary>
    /// <param name="description">The words; capitals and spaces do not matter, and more may follow.</param>
    /// <param name="reason">The reason; null when the answer is no.</param>
    public static bool TryFromDescription(string description, out UnpaidReason? reason)
    {
        ArgumentNullException.ThrowIfNull(description);
        reason = All.FirstOrDefault(candidate => ReasonWords.Begin(description, candidate.Name));
        return reason is not null;
    }

    /// <summary>Code and meaning: <c>0 refer to payer</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
