using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using Kind = HousingFinance.Kernel.DirectDebits.InstructionEventKind;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What an income officer does about a reason, which letter the payer is sent, and the sentence that says so.</summary>
internal readonly record struct ReasonStep(NextStep Step, LetterKind Letter, string Words)
{
    /// <summary>Of a reason that is not known: no letter, and the words of the finding.</summary>
    internal static ReasonStep OfUnknown(NextStep step) => new(step, LetterKind.None, "");
}

/// <summary>What reasons ask of an income officer, and which letter the payer is sent.</summary>
internal static class ReasonSteps
{
    private const string WithTheRest = "put the sum back to what is owed; it is not presented again: collect it with the rest, with notice";

    /// <summary>Of an unpaid collection, under the instruction as it stands after it.</summary>
    /// <param name="reason">Why it came back.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="isCurrent">Whether the reason is about the instruction as it is lodged now.</param>
    /// <param name="after">The instruction after it.</param>
    internal static ReasonStep Of(UnpaidReason reason, CollectionRecord collection, bool isCurrent, DirectDebitInstruction after)
    {
        var action = reason.Action;
        var mayRepresent = action.Money == MoneyEffect.ReversedMayBeRepresented;
        if (reason == UnpaidReason.PayerDeceased || (isCurrent && !mayRepresent) || after.MayPresentAgain(collection.InstructionId))
        {
            return Of(action, ReasonEvents.Of(reason));
        }

        return after.State is InstructionState.Cancelled or InstructionState.Ended
            ? new ReasonStep(NextStep.AskForInstruction, LetterKind.InstructionWanted, action.NextStep)
            : new ReasonStep(NextStep.GiveNewNotice, LetterKind.Unpaid, WithTheRest);
    }

    /// <summary>Of an instruction that the bank amended or cancelled.</summary>
    internal static ReasonStep Of(AmendmentReason reason, BankAccount newAccount) =>
        Of(reason.ActionFor(newAccount), ReasonEvents.Of(reason, newAccount));

    /// <summary>Of a record that the bank returned. What is wrong in the council's own file is no matter for the payer.</summary>
    internal static ReasonStep Of(InstructionReturnReason reason, InstructionReturnKind returned, BankAccount newAccount)
    {
        var step = Of(reason.ActionFor(returned, newAccount), ReasonEvents.Of(reason, returned, newAccount));
        return step.Step != NextStep.PutRightAndLodge ? step
            : reason == InstructionReturnReason.NoInstruction
                ? step with { Step = NextStep.AskForInstruction, Letter = LetterKind.InstructionWanted }
            : reason == InstructionReturnReason.NoAccount || reason == InstructionReturnReason.AccountDetailsWrong ? step
            : step with { Letter = LetterKind.None };
    }

    /// <summary>Of a claim under the guarantee.</summary>
    internal static ReasonStep Of(IndemnityReason reason) => Of(reason.Action, null);

    /// <summary>A line of work for a payer, with the letter it asks for.</summary>
    internal static WorkItem Work(
        ReturnRun run, DirectDebitPayer payer, string item, string reason, ReasonStep step, CollectionRecord? collection)
    {
        // Letters stop when the payer has died. A claim is looked at all the same, for the bank takes the money.
        if (payer.Instruction.IsOfDeceased)
        {
            step = step with
            {
                Step = step.Step == NextStep.LookAtClaim ? NextStep.LookAtClaim : NextStep.HandToPerson,
                Letter = LetterKind.None,
            };
        }

        var amount = collection?.Amount ?? Money.Zero;
        return new WorkItem
        {
            Status = ReturnStatus.Acted,
            Item = item,
            Patch = payer.Patch,
            Account = payer.Account,
            Reason = reason,
            Step = step.Step,
            Words = step.Words,
            Amount = amount,
            Collection = collection?.Id ?? "",
            ActBy = step.Step == NextStep.LookAtClaim ? run.ChallengeBy : run.ActBy,
            Letter = step.Letter == LetterKind.None ? null : new LetterFacts(
                step.Letter,
                payer.Account,
                payer.Name,
                payer.Instruction.Reference,
                amount,
                collection?.Day.Date,
                reason,
                step.Step == NextStep.PresentAgain ? LastPresentation(run, payer, collection!) : null),
        };
    }

    private static ReasonStep Of(ReasonAction action, Kind? kind)
    {
        var step = StepOf(action, kind);
        return new ReasonStep(step, LetterOf(step, action), action.NextStep);
    }

    private static NextStep StepOf(ReasonAction action, Kind? kind) =>
        action.Attention == ReasonAttention.PersonAndNoLetters ? NextStep.HandToPerson
        : action.Money == MoneyEffect.ClaimedBack ? NextStep.LookAtClaim
        : action.Instruction switch
        {
            InstructionEffect.Ended => NextStep.AskForInstruction,
            InstructionEffect.Suspended => kind switch
            {
                Kind.AccountLost => NextStep.AskForInstruction,
                Kind.SuspendedByCouncil => NextStep.GiveNewNotice,
                _ => NextStep.SettleWithPayer,
            },
            InstructionEffect.NotLodged when action.Attention == ReasonAttention.Routine => NextStep.AskForInstruction,
            InstructionEffect.NotLodged => NextStep.PutRightAndLodge,
            InstructionEffect.StaysEnded when action.Attention == ReasonAttention.Person => NextStep.SettleWithPayer,
            _ => action.Money switch
            {
                MoneyEffect.ReversedMayBeRepresented => NextStep.PresentAgain,
                MoneyEffect.ReversedMayBeCollectedAnew => NextStep.GiveNewNotice,
                _ => NextStep.Know,
            },
        };

    private static LetterKind LetterOf(NextStep step, ReasonAction action) => step switch
    {
        NextStep.LookAtClaim => LetterKind.ClaimedBack,
        NextStep.SettleWithPayer when action.Instruction == InstructionEffect.Suspended => LetterKind.NoticeDisputed,
        NextStep.PutRightAndLodge => LetterKind.DetailsWanted,
        NextStep.AskForInstruction => LetterKind.InstructionWanted,
        NextStep.GiveNewNotice => LetterKind.NoticeFollows,
        NextStep.PresentAgain => LetterKind.Unpaid,
        NextStep.Know when action.Instruction is InstructionEffect.AccountChanged or InstructionEffect.LodgedAnew =>
            LetterKind.AccountChanged,
        _ => LetterKind.None,
    };

    private static NodaTime.LocalDate LastPresentation(ReturnRun run, DirectDebitPayer payer, CollectionRecord collection)
    {
        var first = payer.Collections.First(each => each.Id == collection.InstructionId);
        return run.Instructions.LastRepresentation(first.Processed);
    }
}
