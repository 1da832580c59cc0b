using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What a reason's action asks of an income officer, and which letter the payer is sent.</summary>
internal static class ReasonSteps
{
    internal static NextStep StepOf(ReasonAction action) =>
        action.Attention == ReasonAttention.PersonAndNoLetters ? NextStep.HandToPerson
        : action.Money == MoneyEffect.ClaimedBack ? NextStep.LookAtClaim
        : action.Instruction switch
        {
            InstructionEffect.Ended => NextStep.AskForInstruction,
            InstructionEffect.Suspended => NextStep.SettleWithPayer,
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

    internal static LetterKind LetterOf(NextStep step, ReasonAction action) => step switch
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

    /// <summary>A line of work for a payer, with the letter it asks for.</summary>
    internal static WorkItem Work(
        ReturnRun run, DirectDebitPayer payer, string item, string reason, ReasonAction action, CollectionRecord? collection)
    {
        var step = StepOf(action);
        var letter = LetterOf(step, action);
        var amount = collection?.Amount ?? Money.Zero;
        return new WorkItem
        {
            Status = ReturnStatus.Acted,
            Item = item,
            Patch = payer.Patch,
            Account = payer.Account,
            Reason = reason,
            Step = step,
            Words = action.NextStep,
            Amount = amount,
            Collection = collection?.Id ?? "",
            ActBy = step == NextStep.LookAtClaim ? run.ChallengeBy : run.ActBy,
            Letter = letter == LetterKind.None ? null : new LetterFacts(
                letter,
                payer.Account,
                payer.Name,
                payer.Instruction.Reference,
                amount,
                collection?.Day.Date,
                reason,
                step == NextStep.PresentAgain ? LastPresentation(run, payer, collection!) : null),
        };
    }

    private static NodaTime.LocalDate LastPresentation(ReturnRun run, DirectDebitPayer payer, CollectionRecord collection)
    {
        var first = payer.Collections.First(each => each.Id == collection.InstructionId);
        return run.Instructions.LastRepresentation(first.Processed);
    }
}
