using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using NodaTime;
using Kind = HousingFinance.Kernel.DirectDebits.InstructionEventKind;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What an unpaid collection does: its money is owed again, once, and the instruction takes what the reason says.</summary>
internal static class UnpaidRule
{
    private const string Report = "ARUDD";

    internal static void Act(UnpaidItem item, ServiceUserNumber whose, ReturnRun run)
    {
        var at = ReturnRun.Place(Report, item.Number);
        var (amount, reason) = (item.Amount ?? Money.Zero, item.Reason?.ToString() ?? "");
        if (!run.IsOurs(whose, at, amount, reason))
        {
            return;
        }

        if (item.Reference.Length == 0 || item.Amount is null || item.OriginalProcessingDate is not { } processed
            || ReturnRun.IsUnsound(item))
        {
            run.Leave(ReturnStatus.Unreadable, at, amount, reason);
            return;
        }

        var payers = run.Payers.WithReference(item.Reference);
        if (run.Match(payers, collection => Matches(item, collection, processed), at, amount, reason) is { } match)
        {
            Act(item, match.Payer, match.Collection, at, run);
        }
    }

    private static bool Matches(UnpaidItem item, CollectionRecord collection, LocalDate processed) =>
        collection.Reference.ToString() == item.Reference && collection.Processed.Date == processed && collection.Amount == item.Amount
        && (item.TransactionCode is null || collection.Code == item.TransactionCode);

    private static void Act(UnpaidItem item, DirectDebitPayer payer, CollectionRecord collection, string at, ReturnRun run)
    {
        var reason = item.Reason?.ToString() ?? "";
        var isRepeat = collection.Has(Report);
        if (!isRepeat && !collection.IsStanding)
        {
            run.Leave(ReturnStatus.NotStanding, at, payer, collection.Amount, reason, $"the collection is {collection.State}");
            return;
        }

        // What was sent before the instruction was lodged anew, or moved, says nothing of the new one.
        var isCurrent = payer.Instruction.IsSince(collection.Processed.Date)
            && (item.Account.IsNone || item.Account == payer.Instruction.Account);
        var moved = payer.Move(collection, CollectionState.Unpaid, Report, run.Received);
        var after = isRepeat ? moved.Payer : Recorded(item, moved.Payer, collection, isCurrent, run);
        var status = isRepeat ? ReturnStatus.Repeat : item.Reason is null ? ReturnStatus.ReasonUnknown : ReturnStatus.Acted;
        var step = item.Reason is { } known
            ? ReasonSteps.Of(known, collection, isCurrent, after.Instruction)
            : ReasonStep.OfUnknown(NextStep.SettleWithPayer);
        var work = ReasonSteps.Work(run, after, at, reason, step, collection);
        run.Done(moved with { Payer = after }, ReturnRun.Explained(work with { Status = status }, $"return code {item.ReturnCode}"));
    }

    private static DirectDebitPayer Recorded(
        UnpaidItem item, DirectDebitPayer payer, CollectionRecord collection, bool isCurrent, ReturnRun run)
    {
        var mayRepresent = item.Reason?.Action.Money == MoneyEffect.ReversedMayBeRepresented;
        var back = InstructionEvent.CameBack(
            mayRepresent ? Kind.UnpaidMayRepresent : Kind.UnpaidNotRepresentable,
            $"{Report} of {collection.Id}",
            run.Received,
            collection.InstructionId);

        // An instruction that took the place of the one it was sent under knows of no such collection.
        var after = payer.With(back, run.Instructions).TryGet(out var recorded) ? recorded : payer;
        var isOfInstruction = payer.Instruction.Knows(collection.InstructionId);
        if (item.Reason is not { } reason || ReasonEvents.Of(reason) is not { } kind
            || !(isCurrent || (isOfInstruction && kind == Kind.PayerDeceased)))
        {
            return after;
        }

        var happened = ReasonEvents.Made(kind, $"{Report} {reason.Code} of {collection.Id}", run.Received, default);
        return after.With(happened, run.Instructions).TryGet(out var told) ? told : after;
    }
}
