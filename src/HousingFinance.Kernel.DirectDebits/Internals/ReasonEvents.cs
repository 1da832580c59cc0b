using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using NodaTime;
using Kind = HousingFinance.Kernel.DirectDebits.InstructionEventKind;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What the reasons of reports mean for an instruction, as its events.</summary>
internal static class ReasonEvents
{
    /// <summary>What an unpaid collection means beside the money; null where the instruction lives on as it is.</summary>
    internal static Kind? Of(UnpaidReason reason) =>
        reason == UnpaidReason.InstructionCancelled ? Kind.CancelledByPayer
        : reason == UnpaidReason.PayerDeceased ? Kind.PayerDeceased
        : reason == UnpaidReason.AccountTransferred ? Kind.AccountLost
        : reason == UnpaidReason.AdvanceNoticeDisputed ? Kind.Disputed
        : reason == UnpaidReason.NoAccount || reason == UnpaidReason.AccountClosed ? Kind.AccountClosed
        : reason == UnpaidReason.NoInstruction ? Kind.NotLodged
        : reason == UnpaidReason.ServiceUserDiffers ? Kind.SuspendedByCouncil
        : null;

    /// <summary>What the bank did with an instruction; one amended without a new account has another name, and stays as it is.</summary>
    internal static Kind Of(AmendmentReason reason, BankAccount newAccount) =>
        reason == AmendmentReason.CancelledByBank ? Kind.CancelledByBank
        : reason == AmendmentReason.CancelledByPayer ? Kind.CancelledByPayer
        : reason == AmendmentReason.PayerDeceased ? Kind.PayerDeceased
        : reason == AmendmentReason.MovedToAnotherBank ? (newAccount.IsNone ? Kind.AccountLost : Kind.AccountMovedToOtherBank)
        : reason == AmendmentReason.AccountClosed ? Kind.AccountClosed
        : reason == AmendmentReason.MovedToAnotherBranch ? (newAccount.IsNone ? Kind.AccountLost : Kind.AccountMovedWithinBank)
        : reason == AmendmentReason.AdvanceNoticeDisputed ? Kind.Disputed
        : reason == AmendmentReason.Amended ? Kind.AccountMovedWithinBank
        : Kind.Reinstated;

    internal static Kind Of(InstructionReturnReason reason, InstructionReturnKind returned, BankAccount newAccount) =>
        reason == InstructionReturnReason.PayerDeceased ? Kind.PayerDeceased
        : returned == InstructionReturnKind.Cancellation ? Kind.CancellationNotNeeded
        : reason != InstructionReturnReason.MovedToAnotherBranch ? Kind.NotLodged
        : newAccount.IsNone ? Kind.AccountLost
        : Kind.AccountMovedWithinBank;

    internal static Kind Of(IndemnityReason reason) => reason.Action.Instruction == InstructionEffect.Suspended
        ? Kind.ClaimedAuthorityDenied
        : Kind.ClaimedInstructionStands;

    /// <summary>An event of a kind that names no collection.</summary>
    internal static InstructionEvent Made(Kind kind, string id, LocalDate day, BankAccount newAccount) =>
        kind is Kind.AccountMovedToOtherBank or Kind.AccountMovedWithinBank
            ? InstructionEvent.AccountMoved(kind, id, day, newAccount)
            : InstructionEvent.Of(kind, id, day);
}
