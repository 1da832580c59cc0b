using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Testing;

namespace CouncilYear;

/// <summary>
/// Schedules, tells and collects, some thousand payers at a time: a payer is let go again unless something of it is to come back.
/// </summary>
internal sealed class DirectDebitRun(FakeCouncil council, DirectDebitPayers payers, DirectDebitTerms terms, ProgressLine progress)
{
    private const int PayersAtATime = 20_000;

    private readonly DirectDebitSchedules _schedules = new(payers, terms);
    private readonly SortedDictionary<(ProcessingDay Day, DueStatus Status), Tally> _due = [];
    private readonly ImmutableArray<ReturnedItem>.Builder _returned = ImmutableArray.CreateBuilder<ReturnedItem>();
    private readonly ImmutableArray<SubmissionFile>.Builder _files = ImmutableArray.CreateBuilder<SubmissionFile>();
    private ImmutableArray<Diagnostic> _refusals = [];
    private Tally _earlier;
    private Tally _posted;
    private Tally _standing;
    private int _first;

    /// <summary>Goes through every payer and writes the first notices.</summary>
    /// <param name="folder">Takes the notices.</param>
    public DirectDebitYear Execute(OutputFolder folder)
    {
        progress.Begin("scheduling and collecting", council.Count);
        foreach (var chunk in payers.Homes().Chunk(PayersAtATime))
        {
            var register = _schedules.Tell(chunk);
            if (_refusals.IsEmpty)
            {
                Collect(register);
            }

            progress.Report(chunk[^1].Payer.Home, chunk[^1].Payer.Home);
        }

        if (_schedules.NoticesShown > 0)
        {
            folder.WriteText(OutputFolder.AdvanceNotices, _schedules.NoticesText);
        }

        return new DirectDebitYear(
            terms,
            payers.LeftOut,
            _schedules.Schedules,
            _schedules.Notices,
            _schedules.NoticesShown,
            _earlier,
            [.. _due.Select(due => new DueTally(due.Key.Day, due.Key.Status, due.Value))],
            _first,
            _posted,
            _standing,
            _returned.ToImmutable(),
            _refusals.IsEmpty ? _files.ToImmutable() : [],
            _refusals);
    }

    private void Collect(PayerRegister register)
    {
        foreach (var day in terms.EarlierDays)
        {
            register = Sent(day, register, terms.RunFor(day), 1, out var earlier)?.Payers ?? register;
            _earlier = _earlier.Plus(earlier.Totals.Collections, earlier.Totals.Value);
        }

        foreach (var day in terms.RunDays)
        {
            var step = Sent(day, register, terms.Run, _files.Count + 1, out var list);
            foreach (var item in list.Items)
            {
                _due[(day, item.Status)] = _due.GetValueOrDefault((day, item.Status)).Plus(item.Amount);
                _first += item.Entry?.Code == TransactionCode.FirstCollection ? 1 : 0;
            }

            if (step is null)
            {
                continue;
            }

            register = step.Payers;
            _files.AddRange(step.Submission!.Files);
            foreach (var movement in step.Batch.Post(register).Value.Movements)
            {
                _posted = _posted.Plus(-movement.ChangeInBalance);
            }
        }

        Sort(register);
    }

    /// <summary>The due list of a day, and its batch with its file: null where there is nothing to send, or it is refused.</summary>
    private BatchStep? Sent(
        ProcessingDay day, PayerRegister register, CollectionRunTerms held, int number, out DueList list)
    {
        list = DueList.For(day, register, [], held);
        if (!_refusals.IsEmpty || !CollectionBatch.Create($"{day} file {number}", list).TryGet(out var batch))
        {
            return null;
        }

        var output = batch.Output(register, held, new CollectionFile
        {
            ServiceUser = BacsIdentity.ServiceUser,
            ServiceUserName = BacsIdentity.Name,
            Originator = BacsIdentity.ForCollections,
            Serial = SubmissionSerial.FromNumber(1),
            FileNumber = number,
        });
        _refusals = output.HasValue ? _refusals : output.Diagnostics;
        return output.HasValue ? output.Value : null;
    }

    /// <summary>Keeps the payers of whom something comes back, and counts the others' collections.</summary>
    private void Sort(PayerRegister register)
    {
        foreach (var payer in register.All)
        {
            var collection = payer.Collections is [.., var last] && last.Processed >= terms.Days.Next ? last : null;
            var home = council.TryFind(payer.Account, out var index) ? index + 1 : 0;
            var kind = ReturnedKinds.Of(home, payer, collection);
            if (kind != ReturnedKind.Nothing)
            {
                _returned.Add(new ReturnedItem(payer, collection, kind));
            }
            else if (collection is not null)
            {
                _standing = _standing.Plus(collection.Amount);
            }
        }
    }
}
