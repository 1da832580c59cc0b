using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using NodaTime;
using Kind = HousingFinance.Kernel.DirectDebits.InstructionEventKind;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What a batch does to its payers and their accounts.</summary>
internal static class BatchRule
{
    /// <summary>The payers with every entry of a batch on record; and why an entry may not be sent.</summary>
    internal static IReadOnlyCollection<DirectDebitPayer> Record(
        CollectionBatch batch, PayerRegister payers, CollectionRunTerms terms, SentFile file, ImmutableArray<Diagnostic>.Builder findings)
    {
        var none = new OpenBatches([]);
        var after = new List<DirectDebitPayer>();
        foreach (var entries in batch.Entries.GroupBy(entry => entry.Payer))
        {
            if (!payers.TryFind(entries.Key, out var payer))
            {
                findings.Add(BatchCodes.Explain(BatchCodes.NoLongerDue, At(batch, entries.First()), "the payer is not in the register"));
                continue;
            }

            var missing = entries.Where(entry => !IsOnRecord(batch, payer!, entry)).ToArray();
            var due = missing.Length == 0 ? [] : DueRule.Assess(payer!, batch.Day, batch.CollectionDay, terms, none);
            foreach (var entry in missing)
            {
                if (due.Any(item => entry.Equals(item.Entry)))
                {
                    payer = Sent(batch, payer!, entry, terms.Instructions, file);
                    continue;
                }

                var now = string.Join(", ", due.Select(item => item.Status));
                findings.Add(BatchCodes.Explain(BatchCodes.NoLongerDue, At(batch, entry), $"{entry} is not due so any more, but {now}"));
            }

            after.Add(payer!);
        }

        return after;
    }

    /// <summary>Holds what a submission collects against what its batch does and what is posted of it.</summary>
    internal static void Tie(CollectionBatch batch, Submission submission)
    {
        var totals = submission.Files[0].Payments.Totals;
        var posted = Movements(batch).Aggregate(Money.Zero, (sum, movement) => sum + movement.Amount);
        if (totals.DebitPence != batch.Totals.Value.Pence || totals.DebitCount != batch.Totals.Collections
            || totals.InstructionCount != batch.Totals.Records || posted != batch.Totals.Value)
        {
            throw new InvalidOperationException($"The batch has {batch.Totals}, its file {totals}, and its movements {posted}.");
        }
    }

    internal static ImmutableArray<MoneyMovement> Movements(CollectionBatch batch) =>
        [.. batch.Entries.Where(entry => entry.IsCollection)
            .SelectMany(entry => MovementRule.Sent(entry, batch.Id, batch.CollectionDay.Date))];

    internal static ImmutableArray<Diagnostic> NotOnRecord(CollectionBatch batch, PayerRegister payers) =>
        [.. from entry in batch.Entries
            where !payers.TryFind(entry.Payer, out var payer) || !IsOnRecord(batch, payer!, entry)
            select BatchCodes.Explain(BatchCodes.NotOnRecord, At(batch, entry), $"{entry} is not on record")];

    internal static List<PayerChange> Withdraw(
        CollectionBatch batch,
        PayerRegister payers,
        LocalDate day,
        InstructionTerms terms,
        ImmutableArray<Diagnostic>.Builder findings)
    {
        var changes = new Dictionary<RentAccountRef, PayerChange>();
        foreach (var entry in batch.Entries.Reverse())
        {
            var before = changes.TryGetValue(entry.Payer, out var change) ? change
                : payers.TryFind(entry.Payer, out var payer) ? new PayerChange(payer!, []) : null;
            if (before is null || !IsOnRecord(batch, before.Payer, entry))
            {
                continue; // It was never put on record, so there is nothing to undo.
            }

            if (Undo(batch, before, entry, day, terms) is { } after)
            {
                changes[entry.Payer] = after;
                continue;
            }

            changes[entry.Payer] = before;
            findings.Add(BatchCodes.Explain(BatchCodes.NotUndone, At(batch, entry), $"{entry} was withdrawn"));
        }

        return [.. changes.Values];
    }

    private static PayerChange? Undo(
        CollectionBatch batch, PayerChange before, CollectionEntry entry, LocalDate day, InstructionTerms terms)
    {
        var id = $"withdrawn with batch {batch.Id}";
        var eventId = $"{entry.Id}, {id}";
        if (!entry.IsCollection && before.Payer.Instruction.Knows(eventId))
        {
            return before;
        }

        if (!entry.IsCollection)
        {
            return before.Payer.With(InstructionEvent.Of(Kind.RecordWithdrawn, eventId, day), terms).TryGet(out var undone)
                ? before with { Payer = undone }
                : null;
        }

        var collection = before.Payer.Collections.First(each => each.Id == entry.Id);
        if (!collection.Has(id) && !collection.IsStanding)
        {
            return null;
        }

        // Of one that was withdrawn before, the instruction knows as much.
        var happened = InstructionEvent.CameBack(Kind.CollectionWithdrawn, eventId, day, collection.InstructionId);
        var payer = before.Payer;
        if (!payer.Instruction.Knows(eventId) && !payer.With(happened, terms).TryGet(out payer))
        {
            return null;
        }

        var moved = payer.Move(collection, CollectionState.Withdrawn, id, day);
        return moved with { Movements = before.Movements.AddRange(moved.Movements) };
    }

    private static DirectDebitPayer Sent(
        CollectionBatch batch, DirectDebitPayer payer, CollectionEntry entry, InstructionTerms terms, SentFile file)
    {
        var happened = entry.SentOn(batch.Day, batch.CollectionDay) with { File = entry.IsCollection ? null : file };
        var status = payer.Instruction.Record(happened, terms, out var instruction);
        return status == InstructionStatus.Accepted
            ? payer.Sent(instruction, entry.IsCollection ? new CollectionRecord(entry, batch.Id, batch.Day, batch.CollectionDay) : null)
            : throw new InvalidOperationException($"What the due list sends, the instruction refuses: {status}.");
    }

    internal static bool IsOnRecord(CollectionBatch batch, DirectDebitPayer payer, CollectionEntry entry) => entry.IsCollection
        ? payer.Collections.Any(each => each.Id == entry.Id && each.Batch == batch.Id)
        : payer.Instruction.Knows(entry.Id);

    private static Locator At(CollectionBatch batch, CollectionEntry entry) => Locator.In($"batch {batch.Id}").OfAccount(entry.Payer);
}
