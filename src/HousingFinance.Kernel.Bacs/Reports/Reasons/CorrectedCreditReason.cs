using System.Collections.Immutable;
using Ardalis.SmartEnum;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs;

/// <summary>Why a bank gives another account for a credit that it did apply: the reasons of AWACS.</summary>
/// <remarks>
/// A closed catalogue. The same character means something else in other reports. The account changes for credits only: an instruction with
/// the same details is not changed from this advice.
/// </remarks>
public sealed class CorrectedCreditReason : SmartEnum<CorrectedCreditReason, byte>
{
    private const string Change = "change the account before the next credit to this payee; leave any instruction as it is";

    /// <summary>0: the details were wrong, and the right ones are given.</summary>
    public static readonly CorrectedCreditReason DetailsWrong = new("details wrong", 1, '0');

    /// <summary>3: the account moved to another bank, and the new one is given.</summary>
    public static readonly CorrectedCreditReason AccountTransferred = new("account transferred", 2, '3');

    private static readonly ReasonAction AccountMissing = new(
        InstructionEffect.Unaffected, MoneyEffect.None, ReasonAttention.Person,
        "the right account is not given whole: ask the bank or the payee before the next credit", ReasonSource.Inferred);

    private CorrectedCreditReason(string name, byte value, char code)
        : base(name, value) =>
        (Code, Action) = (code, new ReasonAction(InstructionEffect.Unaffected, MoneyEffect.None, ReasonAttention.Routine, Change));

    /// <summary>Every reason in order of its value.</summary>
    public static ImmutableArray<CorrectedCreditReason> All { get; } = [DetailsWrong, AccountTransferred];

    /// <summary>The character that reports hold.</summary>
    public char Code { get; }

    /// <summary>What it asks for with the account that it gives.</summary>
    public ReasonAction Action { get; }

    /// <summary>What it asks for, given the account of the advice.</summary>
    /// <param name="newAccount">The right account; <c>default</c> where none is given.</param>
    public ReasonAction ActionFor(BankAccount newAccount) => newAccount.IsNone ? AccountMissing : Action;

    /// <summary>Finds a reason by its character.</summary>
    /// <param name="code">The character; capitals only.</param>
    /// <param name="reason">The reason; null when the answer is no.</param>
    public static bool TryFromCode(char code, out CorrectedCreditReason? reason)
    {
        reason = All.FirstOrDefault(candidate => candidate.Code == code);
        return reason is not null;
    }

    /// <summary>Code and meaning: <c>0 details wrong</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
