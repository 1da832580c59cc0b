using System.Collections.Immutable;
using Ardalis.SmartEnum;
using HousingFinance.Kernel.Bacs.Internals;

namespace HousingFinance.Kernel.Bacs;

/// <summary>Why a credit came back, such as a refund to a tenant: the reasons of ARUCS.</summary>
/// <remarks>
/// A closed catalogue. The same character means something else in other reports. What the council has to do besides taking the credit back
/// is inferred: published notes say only that it is done within 3 working days.
/// </remarks>
public sealed class ReturnedCreditReason : SmartEnum<ReturnedCreditReason, byte>
{
    /// <summary>0: the details of the account are not right.</summary>
    public static readonly ReturnedCreditReason InvalidDetails =
        new("invalid details", 1, '0', ReasonAttention.Person, "put the credit back; check the account with the payee, then pay again");

    /// <summary>2: the payee has died.</summary>
    public static readonly ReturnedCreditReason BeneficiaryDeceased = new(
        "beneficiary deceased", 2, '2', ReasonAttention.PersonAndNoLetters,
        "put the credit back; stop everything, letters too, and hand the account to a person");

    /// <summary>3: the account moved to another bank.</summary>
    public static readonly ReturnedCreditReason AccountTransferred =
        new("account transferred", 3, '3', ReasonAttention.Person,
            "put the credit back; ask the payee for the new account, then pay again");

    /// <summary>5: there is no such account.</summary>
    public static readonly ReturnedCreditReason NoAccount =
        new("no account", 4, '5', ReasonAttention.Person, "put the credit back; check the account with the payee, then pay again");

    /// <summary>B: the account was closed.</summary>
    public static readonly ReturnedCreditReason AccountClosed =
        new("account closed", 5, 'B', ReasonAttention.Person, "put the credit back; ask the payee for another account, then pay again");

    /// <summary>C: whoever paid asked for it back.</summary>
    public static readonly ReturnedCreditReason RequestedByRemitter =
        new("requested by remitter", 6, 'C', ReasonAttention.Person, "put the credit back; look who asked for it and why");

    private ReturnedCreditReason(string name, byte value, char code, ReasonAttention attention, string nextStep)
        : base(name, value) => (Code, Action) =
            (code, new ReasonAction(InstructionEffect.Unaffected, MoneyEffect.CreditReturned, attention, nextStep, ReasonSource.Inferred));

    /// <summary>Every reason in order of its value.</summary>
    public static ImmutableArray<ReturnedCreditReason> All { get; } =
        [InvalidDetails, BeneficiaryDeceased, AccountTransferred, NoAccount, AccountClosed, RequestedByRemitter];

    /// <summary>The character that reports hold.</summary>
    public char Code { get; }

    /// <summary>What it asks for.</summary>
    public ReasonAction Action { get; }

    /// <summary>Finds a reason by its character.</summary>
    /// <param name="code">The character; capitals only.</param>
    /// <param name="reason">The reason; null when the answer is no.</param>
    public static bool TryFromCode(char code, out ReturnedCreditReason? reason)
    {
        reason = All.FirstOrDefault(candidate => candidate.Code == code);
        return reason is not null;
    }

    /// <summary>Finds a reason by the words that a report gives beside the code.</summary>
    /// <param name="description">The words; capitals and spaces do not matter, and more may follow.</param>
    /// <param name="reason">The reason; null when the answer is no.</param>
    public static bool TryFromDescription(string description, out ReturnedCreditReason? reason)
    {
        ArgumentNullException.ThrowIfNull(description);
        reason = All.FirstOrDefault(candidate => ReasonWords.Begin(description, candidate.Name));
        return reason is not null;
    }

    /// <summary>Code and meaning: <c>5 no account</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
