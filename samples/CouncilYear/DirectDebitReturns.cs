using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;

namespace CouncilYear;

/// <summary>One report that came back.</summary>
/// <param name="Name">Its file.</param>
/// <param name="Items">Its items, and what they come to.</param>
/// <param name="Acted">Those that were acted on by rule.</param>
internal sealed record ReturnedReport(string Name, Tally Items, Tally Acted);

/// <summary>Items of the work list with one next step.</summary>
internal sealed record WorkTally(NextStep Step, Tally Items);

/// <summary>Movements of one kind.</summary>
internal sealed record MovementTally(MovementKind Kind, Tally Movements);

/// <summary>What came back of the collections, and what that does.</summary>
/// <param name="Reports">The reports; one that would hold nothing is not among them.</param>
/// <param name="Movements">The movements of the collection and of what came back, by kind.</param>
/// <param name="Balance">What they come to on the rent accounts: below £0.00, for less is owed.</param>
/// <param name="Standing">Collections that stand, as the payers' records have them.</param>
/// <param name="Work">The work list by next step, the most urgent first.</param>
/// <param name="ToPresentAgain">Unpaid collections that the payers' records take to be presented again.</param>
internal sealed record ReturnedYear(
    ImmutableArray<ReturnedReport> Reports,
    ImmutableArray<MovementTally> Movements,
    Money Balance,
    Tally Standing,
    ImmutableArray<WorkTally> Work,
    Tally ToPresentAgain)
{
    public Tally AllWork => Work.Aggregate(default(Tally), (sum, work) => sum.Plus(work.Items.Count, work.Items.Value));
}

/// <summary>Writes the reports of what comes back, reads them and acts on them.</summary>
internal sealed class DirectDebitReturns(OutputFolder folder, DirectDebitYear year)
{
    private readonly ReturnFiles _files = new(folder, year.Terms);
    private readonly ReturnTerms _terms = new(year.Terms.Instructions, BacsIdentity.ServiceUser);
    private readonly List<WorkItem> _work = [];
    private readonly List<MoneyMovement> _movements = [];
    private readonly ImmutableArray<ReturnedReport>.Builder _reports = ImmutableArray.CreateBuilder<ReturnedReport>();
    private PayerRegister _payers = PayerRegister.Of(year.Returned.Select(item => item.Payer));

    /// <summary>Does all of it.</summary>
    /// <exception cref="InvalidOperationException">
    /// A report was not read as it was written, or the movements do not come to the collections that stand.
    /// </exception>
    public ReturnedYear Execute()
    {
        Act(OutputFolder.Unpaid, Of(ReturnedKind.ReferToPayer, ReturnedKind.InstructionCancelled), _files.WriteUnpaid);
        Act(OutputFolder.Moved, Of(ReturnedKind.MovedBank), _files.WriteMoved);
        Act(OutputFolder.Claims, Of(ReturnedKind.Claimed), _files.WriteClaims);

        // Those to be presented again still came back: nothing stands of them until they are sent.
        var again = PresentAgain();
        var standing = _payers.All.SelectMany(payer => payer.Collections)
            .Where(each => each.IsStanding && each.Processed >= year.Terms.Days.Next)
            .Aggregate(year.StandingWithout, (sum, each) => sum.Plus(each.Amount));
        var balance = _movements.Aggregate(-year.Posted.Value, (sum, movement) => sum + movement.ChangeInBalance);
        var movements = _movements.GroupBy(movement => movement.Kind).OrderBy(kind => kind.Key.Value).Select(kind =>
            new MovementTally(kind.Key, kind.Aggregate(default(Tally), (sum, movement) => sum.Plus(movement.Amount))));
        return balance == -standing.Value
            ? new ReturnedYear(
                _reports.ToImmutable(),
                [new MovementTally(MovementKind.DirectDebitCollected, year.Posted), .. movements],
                balance,
                standing,
                [.. new WorkList(_work).Items.GroupBy(item => item.Step).OrderBy(step => step.Key).Select(step =>
                    new WorkTally(step.Key, step.Aggregate(default(Tally), (sum, item) => sum.Plus(item.Amount))))],
                again)
            : throw new InvalidOperationException($"Movements come to {balance}, and collections of {standing.Value} stand.");
    }

    private ReturnedItem[] Of(params ReadOnlySpan<ReturnedKind> kinds)
    {
        var wanted = kinds.ToArray();
        return [.. year.Returned.Where(item => wanted.Contains(item.Kind))];
    }

    private void Act(string name, ReturnedItem[] items, Action<IReadOnlyList<ReturnedItem>> write)
    {
        if (items.Length == 0)
        {
            return;
        }

        write(items);
        var document = BacsReports.Read(File.ReadAllBytes(folder.PathOf(name)));
        if (document.Findings.Length > 0)
        {
            throw new InvalidOperationException($"{name} was read with a finding: {document.Findings[0]}");
        }

        var result = Returns.Act(document, _payers, year.Terms.Received, _terms);
        if (result.Items.Length != items.Length)
        {
            throw new InvalidOperationException($"{name} was written with {items.Length} items and read with {result.Items.Length}.");
        }

        _payers = result.Payers;
        _work.AddRange(result.Items);
        _movements.AddRange(result.Movements);
        var run = result.Report;
        _reports.Add(new ReturnedReport(name, new Tally(run.RowsIn, run.ValueIn), new Tally(run.RowsAccepted, run.ValueAccepted)));
    }

    private Tally PresentAgain()
    {
        var again = default(Tally);
        foreach (var item in _work.Where(item => item.Step == NextStep.PresentAgain))
        {
            var asked = _payers[item.Account].PresentAgain(item.Collection, year.Terms.PresentedAgain, year.Terms.Instructions);
            if (asked.TryGet(out var payer))
            {
                _payers = _payers.With(payer);
                again = again.Plus(item.Amount);
            }
        }

        return again;
    }
}
