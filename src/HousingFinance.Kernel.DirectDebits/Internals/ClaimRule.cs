using System.Globalization;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What a claim under the Direct Debit Guarantee does: every collection it names goes back to what is owed, once.</summary>
internal static class ClaimRule
{
    internal static void Act(IndemnityClaim claim, ServiceUserNumber whose, ReturnRun run)
    {
        var id = IdOf(claim);
        foreach (var (debit, at) in Debits(claim))
        {
            if (Match(claim, whose, debit, at, run) is not { } match)
            {
                continue;
            }

            var (payer, collection) = match;
            var isRepeat = collection.Has(id);
            if (!isRepeat && !collection.IsStanding)
            {
                var found = $"the collection is {collection.State}";
                run.Leave(ReturnStatus.NotStanding, at, payer, collection.Amount, claim.Reason?.ToString() ?? "", found);
                continue;
            }

            var moved = payer.Move(collection, CollectionState.Claimed, id, run.Received);
            if (isRepeat && IsNameless(claim))
            {
                run.Done(moved, NotToldApart(payer, collection, at, claim.Reason?.ToString() ?? "", run));
                continue;
            }

            var after = isRepeat ? moved.Payer : Recorded(claim, moved.Payer, collection, id, run);
            var status = isRepeat ? ReturnStatus.Repeat : claim.Reason is null ? ReturnStatus.ReasonUnknown : ReturnStatus.Acted;
            var step = claim.Reason is { } reason ? ReasonSteps.Of(reason) : ReasonStep.OfUnknown(NextStep.LookAtClaim);
            var work = ReasonSteps.Work(run, payer, at, claim.Reason?.ToString() ?? "", step, collection) with { Status = status };
            run.Done(moved with { Payer = after }, ReturnRun.Explained(work, $"code {claim.ReasonCode}"));
        }
    }

    /// <summary>A claim that was withdrawn: its money stays after all.</summary>
    internal static void Undo(IndemnityClaim claim, ServiceUserNumber whose, ReturnRun run)
    {
        var claimed = IdOf(claim);
        var id = $"{claimed} withdrawn";
        foreach (var (debit, at) in Debits(claim))
        {
            if (Match(claim, whose, debit, at, run) is not { } match)
            {
                continue;
            }

            var (payer, collection) = match;
            var isRepeat = collection.Has(id);
            if (!isRepeat && (collection.State != CollectionState.Claimed || collection.Steps[^1].Id != claimed))
            {
                var found = $"the collection is {collection.State}";
                run.Leave(ReturnStatus.NotStanding, at, payer, collection.Amount, "claim withdrawn", found);
                continue;
            }

            var moved = payer.Move(collection, CollectionState.Sent, id, run.Received);
            if (isRepeat && IsNameless(claim))
            {
                run.Done(moved, NotToldApart(payer, collection, at, "claim withdrawn", run));
                continue;
            }

            run.Done(moved, new WorkItem
            {
                Status = isRepeat ? ReturnStatus.Repeat : ReturnStatus.Acted,
                Item = at,
                Patch = payer.Patch,
                Account = payer.Account,
                Reason = "claim withdrawn",
                Step = NextStep.Know,
                Words = "the claim was withdrawn and the money stays: where it suspended the instruction, ask the payer for a new one",
                Amount = collection.Amount,
                Collection = collection.Id,
                ActBy = run.ActBy,
            });
        }
    }

    private static string IdOf(IndemnityClaim claim) => $"DDICA {claim.PayingBankReference} {claim.SequenceNumber}";

    private static bool IsNameless(IndemnityClaim claim) => claim is { PayingBankReference.Length: 0, SequenceNumber.Length: 0 };

    // The report told again or a second claim: its movements come again with their sources, for whoever has not posted them, and no more.
    private static WorkItem NotToldApart(
        DirectDebitPayer payer, CollectionRecord collection, string at, string reason, ReturnRun run) =>
        run.Left(
            ReturnStatus.NotToldApart, at, payer, collection.Amount, reason,
            $"the collection is {collection.State}, after one like it with neither reference nor number") with
        {
            Step = NextStep.LookAtClaim,
            Collection = collection.Id,
        };

    // A claim that names no collection is still one item.
    private static IEnumerable<(ClaimedDebit Debit, string At)> Debits(IndemnityClaim claim) => claim.Collections.IsEmpty
        ? [(new ClaimedDebit(null, claim.Amount), ReturnRun.Place("DDICA", claim.Number))]
        : claim.Collections.Select((debit, index) => (debit, string.Create(
            CultureInfo.InvariantCulture, $"DDICA item {claim.Number}, collection {index + 1}")));

    private static (DirectDebitPayer Payer, CollectionRecord Collection)? Match(
        IndemnityClaim claim, ServiceUserNumber whose, ClaimedDebit debit, string at, ReturnRun run)
    {
        var reason = claim.Reason?.ToString() ?? "";
        var amount = debit.Amount ?? Money.Zero;
        if (!run.IsOurs(whose, at, amount, reason))
        {
            return null;
        }

        if (debit.Amount is null || debit.CollectedOn is not { } day || (claim.Reference.Length == 0 && claim.Account.IsNone)
            || ReturnRun.IsUnsound(claim))
        {
            run.Leave(ReturnStatus.Unreadable, at, amount, reason);
            return null;
        }

        var payers = claim.Reference.Length > 0
            ? run.Payers.WithReference(claim.Reference)
            : run.Payers.All.Where(payer => payer.Instruction.Account == claim.Account);
        return run.Match(payers, collection => collection.Day.Date == day && collection.Amount == amount, at, amount, reason);
    }

    private static DirectDebitPayer Recorded(
        IndemnityClaim claim, DirectDebitPayer payer, CollectionRecord collection, string id, ReturnRun run)
    {
        // What is claimed for a reason that is not known may deny the authority.
        var kind = claim.Reason is { } reason ? ReasonEvents.Of(reason) : InstructionEventKind.ClaimedAuthorityDenied;
        var happened = InstructionEvent.CameBack(kind, $"{id} of {collection.Id}", run.Received, collection.InstructionId);
        return payer.With(happened, run.Instructions).TryGet(out var after) ? after : payer;
    }
}
