using System.Globalization;
using HousingFinance.Kernel.Bacs;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What is sent for one payer on one day, and why the rest is not: the one rule of a run, and of sending its batch.</summary>
internal static class DueRule
{
    internal static List<DueItem> Assess(
        DirectDebitPayer payer, ProcessingDay processed, CollectionDay day, CollectionRunTerms terms, OpenBatches open)
    {
        var items = new List<DueItem>();
        if (RecordRule.Assess(payer, processed, terms, open) is { } record)
        {
            items.Add(record);
        }

        // Each is tried on the instruction as the ones before it leave it. Of two instalments that could be collected on one day the later
        // one is in time.
        var trial = payer;
        foreach (var request in payer.ToPresentAgain.Where(request => request.Day <= day))
        {
            items.Add(Again(payer, ref trial, request, processed, day, terms, open));
        }

        var instalments = DueOn(payer, day, terms).ToArray();
        var latest = instalments.LastOrDefault(each => MayCollect(payer, each, day, terms, open) == DueStatus.Collected);
        foreach (var instalment in instalments)
        {
            items.Add(Assess(payer, ref trial, instalment, latest.Day, processed, day, terms, open));
        }

        if (items.Count == 0)
        {
            items.Add(new DueItem(payer, DueStatus.NothingDue, Money.Zero, Next(payer, day)));
        }

        return items;
    }

    /// <summary>Whether a collection that came back may be presented again on a day.</summary>
    internal static DueStatus AssessAgain(
        DirectDebitPayer payer, RepresentationRequest request, CollectionDay day, InstructionTerms terms, out CollectionEntry? entry)
    {
        entry = null;
        if (payer.Collections.FirstOrDefault(each => each.Id == request.Collection) is not { State: CollectionState.Unpaid } back
            || day <= back.Day
            || payer.Schedule is not { } schedule
            || !schedule.Current.Instalments.Any(each => each.Day == back.Told && each.Parts == back.Parts))
        {
            return DueStatus.NotToPresentAgain;
        }

        if (payer.Holds.Any(hold => hold.Forbids(back.Parts, day.Date) || (hold.IsInForce(day.Date) && back.Day.Date < hold.From)))
        {
            return DueStatus.Held;
        }

        if (payer.Requested is not null)
        {
            return DueStatus.InstructionChanging;
        }

        if (!terms.Calendar.TryPreviousWorkingDay(day.Date, out var before)
            || ProcessingDay.Read(before, terms.Calendar, out var processed) != FormatStatus.Accepted)
        {
            return DueStatus.OutsideCalendar;
        }

        entry = new CollectionEntry(
            payer, TransactionCode.Representation, Fresh(payer, $"{back.InstructionId} again {Iso(processed.Date)}"))
        {
            Original = back.InstructionId,
            Told = back.Told,
            Parts = back.Parts,
            Shares = back.Shares,
        };
        var trial = payer;
        if (Try(ref trial, entry, processed, day, terms) is { } refused)
        {
            entry = null;
            return refused;
        }

        return DueStatus.PresentedAgain;
    }

    /// <summary>An identity that no event of the instruction and no collection of the payer has.</summary>
    internal static string Fresh(DirectDebitPayer payer, string id)
    {
        var fresh = id;
        for (var attempt = 2; payer.Instruction.Knows(fresh) || payer.Collections.Any(each => each.Id == fresh); attempt++)
        {
            fresh = string.Create(CultureInfo.InvariantCulture, $"{id}/{attempt}");
        }

        return fresh;
    }

    internal static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    // Those of that day, and earlier ones that are still to be collected or explained.
    private static IEnumerable<Instalment> DueOn(DirectDebitPayer payer, CollectionDay day, CollectionRunTerms terms) =>
        payer.Schedule is { } schedule
            ? schedule.Current.Instalments.Where(each =>
                each.Day == day || (each.Day < day && (!IsCollected(payer, each.Day) || IsRecent(each.Day, day, terms))))
            : [];

    private static bool IsRecent(CollectionDay told, CollectionDay day, CollectionRunTerms terms) =>
        terms.Calendar.TryAddWorkingDays(told.Date, terms.MostWorkingDaysLate, out var latest) && day.Date <= latest;

    private static bool IsCollected(DirectDebitPayer payer, CollectionDay told) =>
        payer.Collections.Any(each => each.Told == told && each.State != CollectionState.Withdrawn);

    private static DueItem Assess(
        DirectDebitPayer payer,
        ref DirectDebitPayer trial,
        in Instalment instalment,
        CollectionDay latest,
        ProcessingDay processed,
        CollectionDay day,
        CollectionRunTerms terms,
        OpenBatches open)
    {
        var item = new DueItem(
            payer,
            DueStatus.Collected,
            instalment.Amount,
            string.Create(
                CultureInfo.InvariantCulture,
                $"instalment {instalment.Number}, {instalment.Amount} told for {instalment.Day}, for {day}"));
        var status = MayCollect(payer, instalment, day, terms, open);
        if (status != DueStatus.Collected)
        {
            return item with { Status = status };
        }

        if (instalment.Day != latest || payer.Requested is not null)
        {
            return item with { Status = instalment.Day != latest ? DueStatus.AnotherThatDay : DueStatus.InstructionChanging };
        }

        var next = trial.Instruction.NextCode(day, terms.Instructions, out var code);
        if (code is null)
        {
            return item with { Status = DueStatuses.Of(next, trial.Instruction.State) };
        }

        var entry = new CollectionEntry(payer, code, Fresh(payer, Iso(instalment.Day.Date)))
        {
            Told = instalment.Day,
            Parts = instalment.Parts,
            Shares = ShareRule.Of(payer, instalment.Parts),
        };
        return Try(ref trial, entry, processed, day, terms.Instructions) is { } refused
            ? item with { Status = refused }
            : item.Sent(entry);
    }

    private static DueStatus MayCollect(
        DirectDebitPayer payer, in Instalment instalment, CollectionDay day, CollectionRunTerms terms, OpenBatches open)
    {
        var (told, parts) = (instalment.Day, instalment.Parts);
        if (IsCollected(payer, told))
        {
            return DueStatus.AlreadyCollected;
        }

        if (open.Has(payer, new CollectionEntry(payer, TransactionCode.RegularCollection, "") { Told = told }))
        {
            return DueStatus.InAnotherBatch;
        }

        if (payer.Schedule?.ToldBy(terms.InputDay)?.Instalments.Any(each => each.Day == told && each.Parts == parts) != true)
        {
            return DueStatus.NotToldYet;
        }

        if (!IsRecent(told, day, terms))
        {
            return DueStatus.TooLate;
        }

        return payer.Holds.Any(hold => hold.Forbids(parts, day.Date)) ? DueStatus.Held
            : parts.OtherAccounts.IsPositive && payer.OtherAccounts.IsEmpty ? DueStatus.OtherAccountsUnknown
            : DueStatus.Collected;
    }

    private static DueItem Again(
        DirectDebitPayer payer,
        ref DirectDebitPayer trial,
        RepresentationRequest request,
        ProcessingDay processed,
        CollectionDay day,
        CollectionRunTerms terms,
        OpenBatches open)
    {
        var amount = payer.Collections.FirstOrDefault(each => each.Id == request.Collection)?.Amount ?? Money.Zero;
        var item = new DueItem(
            payer, DueStatus.PresentedAgain, amount, $"collection {request.Collection}, {amount}, to be presented again on {day}");
        var status = AssessAgain(trial, request, day, terms.Instructions, out var entry);
        return entry is null ? item with { Status = status }
            : open.Has(payer, entry) ? item with { Status = DueStatus.InAnotherBatch }
            : Try(ref trial, entry, processed, day, terms.Instructions) is { } refused ? item with { Status = refused }
            : item.Sent(entry);
    }

    /// <summary>Sends an entry in trial: null where the instruction takes it, else why it does not.</summary>
    private static DueStatus? Try(
        ref DirectDebitPayer trial, CollectionEntry entry, ProcessingDay processed, CollectionDay day, InstructionTerms terms)
    {
        var status = trial.Instruction.Record(entry.SentOn(processed, day), terms, out var after);
        if (status != InstructionStatus.Accepted)
        {
            return DueStatuses.Of(status, trial.Instruction.State);
        }

        trial = trial.With(after);
        return null;
    }

    private static string Next(DirectDebitPayer payer, CollectionDay day)
    {
        if (payer.Schedule is not { } schedule)
        {
            return "nothing has been scheduled";
        }

        var next = schedule.Current.Instalments.FirstOrDefault(each => each.Day > day);
        return next.Number == 0 ? $"no instalment is left after {day}" : $"the next instalment is told for {next.Day}";
    }
}
