using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.Tests.DirectDebits.Returned;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;
using NodaTime;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;
using Kind = HousingFinance.Kernel.DirectDebits.InstructionEventKind;

namespace HousingFinance.Kernel.Tests.DirectDebits.Properties;

/// <summary>A life lived step by step: each is tried, and what is refused leaves everything as it was.</summary>
internal sealed class CouncilLife
{
    private LocalDate _day = Day("2026-03-10");

    private CouncilLife()
    {
    }

    public static ReturnTerms ReturnTerms { get; } = new(Life.Scheme, Council.File.ServiceUser);

    public Council Council { get; } = Council.OfOne(new CollectionParts { NetRent = Money.FromPence(1_200_00), Balance = Money.FromPence(37_00) });

    /// <summary>Every report that was acted on, with the day it came.</summary>
    public List<(ReportDocument Document, LocalDate Day)> Documents { get; } = [];

    /// <summary>What was owed by each version of the schedule.</summary>
    public List<Money> Owed { get; } = [Money.FromPence(1_237_00)];

    public static CouncilLife Of(AnyCouncilLife life)
    {
        var lived = new CouncilLife();
        for (var number = 0; number < life.Steps.Count && lived._day < Day("2027-06-30"); number++)
        {
            var step = life.Steps[number];
            lived._day = WorkingDays.RollForward(lived._day.PlusDays(step.Days));
            lived.Live(step.Happening, step.Choice, number);
        }

        return lived;
    }

    private void Live(Happening happening, int choice, int number)
    {
        switch (happening)
        {
            case Happening.Run or Happening.RunAhead or Happening.RunThatCrashes or Happening.RunGivenUp or Happening.RunWithdrawn:
                Run(happening, choice, number);
                return;
            case Happening.Unpaid:
                Act(Any(choice % 4 == 0 ? choice : 0) is { } unpaid ? CameBack.Unpaid(unpaid, Pick("000000001234589B", choice / 7)) : null);
                return;
            case Happening.Addacs:
                Act(Advice('A', Pick("0123BCDER", choice), number, choice % 3 == 0 ? "" : CameBack.NewAccount));
                return;
            case Happening.Auddis:
                Act(Advice(Pick("NNDS", choice), Pick("1235CFIKO", choice / 5), number, ""));
                return;
            case Happening.Claim:
                Act(Any(choice) is { } claimed ? CameBack.Ddica(CameBack.Claim(Pick("1234", choice / 7), choice % 4, claimed), "") : null);
                return;
            case Happening.ClaimWithdrawn:
                Act(Any(choice) is { } kept ? CameBack.Ddica("", CameBack.Claim('1', choice % 4, kept)) : null);
                return;
            case Happening.Refund when Any(choice) is { } refunded:
                Keep(Council.Payer.Refund(refunded.Id, $"refund {number % 3}", _day));
                return;
            case Happening.Change:
                Change(choice);
                return;
            case Happening.Hold:
                Council.Change(payer => payer.Hold(new CollectionHold(
                    $"{Pick("AB", choice)}", (HeldDebt)(choice % 2), _day, choice % 3 == 0 ? null : _day.PlusDays(choice % 70))));
                return;
            case Happening.HoldEnds:
                Council.Change(payer => payer.Hold(new CollectionHold($"{Pick("AB", choice)}", HeldDebt.Arrears, _day.PlusDays(-80), _day.PlusDays(-1))));
                return;
            case Happening.PresentAgain when Council.Payer.Collections.LastOrDefault(each => each.State == CollectionState.Unpaid) is { } back:
                Keep(Council.Payer.PresentAgain(
                    back.Id, CollectionDay.Create(WorkingDays.AddWorkingDays(_day, 2 + (choice % 2)), WorkingDays), Life.Scheme));
                Run(Happening.Run, 0, number);
                return;
            case Happening.Request:
                Council.Change(payer => payer.Ask(Request(choice)));
                Run(Happening.Run, 0, number);
                Council.Change(payer => payer.Ask(null)); // What was not possible is not asked for ever.
                return;
            case Happening.Officer:
                var kind = new[] { Kind.Resumed, Kind.SuspendedByCouncil, Kind.NewAuthorityTaken, Kind.FinalAsked, Kind.Closed }[choice % 5];
                Keep(Council.Payer.Record(InstructionEvent.Of(kind, $"officer {number}", _day), Life.Scheme));
                return;
            case Happening.Replay when Documents.Count > 0:
                var (document, day) = Documents[choice % Documents.Count];
                Keep(Returns.Act(document, Council.Payers, day, ReturnTerms));
                return;
        }
    }

    private static char Pick(string choices, int choice) => choices[choice % choices.Length];

    private ReportDocument Advice(char type, char reason, int number, string more) =>
        CameBack.Read(CameBack.MessagesXml(_day, CameBack.Advice(type, reason, number, _day, more)));

    private static InstructionRequest Request(int choice) => (choice % 3) switch
    {
        0 => InstructionRequest.Lodgement,
        1 => InstructionRequest.Cancellation,
        _ => InstructionRequest.Amendment(choice % 2 == 0 ? Life.OtherAccount : Life.FirstAccount, default),
    };

    private CollectionRecord? Any(int choice) => Council.Payer.Collections is { IsEmpty: false } collections
        ? collections[^(1 + (choice % Math.Min(3, collections.Length)))]
        : null;

    /// <summary>Waits for the day on which the file of the next instalment is sent, where that is soon.</summary>
    private void WaitForTheNext()
    {
        var earliest = WorkingDays.AddWorkingDays(_day, 2);
        var next = Council.Payer.Schedule!.Current.Instalments.FirstOrDefault(each => each.Day.Date >= earliest);
        if (next.Number > 0 && next.Day.Date < _day.PlusDays(45))
        {
            _day = WorkingDays.AddWorkingDays(next.Day.Date, -2);
        }
    }

    private void Run(Happening happening, int choice, int number)
    {
        if (choice % 5 > 0)
        {
            WaitForTheNext();
        }

        var processed = ProcessingDay.Create(
            WorkingDays.AddWorkingDays(_day, happening == Happening.RunAhead ? 1 + (choice % 15) : 1), WorkingDays);
        var terms = Council.SentOn(_day);
        var list = DueList.For(processed, Council.Payers, Council.Batches, terms);
        Assert.Equal(Council.Payers.Count, list.Items.Select(item => item.Payer.Account).Distinct().Count());
        if (!CollectionBatch.Create($"B{number}", list).TryGet(out var batch))
        {
            return;
        }

        Council.Batches.Add(batch);
        if (happening == Happening.RunGivenUp)
        {
            Council.Batches[^1] = batch.Cancel().Value;
            return;
        }

        var output = batch.Output(Council.Payers, terms, Council.File).Value;
        if (happening == Happening.RunThatCrashes)
        {
            // What was stored before the crash: the payers, the batch, both or neither.
            Council.Payers = choice % 2 == 0 ? output.Payers : Council.Payers;
            Council.Batches[^1] = choice / 2 % 2 == 0 ? output.Batch : batch;
            output = Council.Batches[^1].Output(Council.Payers, terms, Council.File).Value;
        }

        Council.Keep(output);
        if (happening == Happening.RunWithdrawn && choice % 2 == 0)
        {
            Council.Keep(Council.Batches[^1].Withdraw(Council.Payers, _day, Life.Scheme).Value);
            return;
        }

        Council.Keep(Council.Batches[^1].Post(Council.Payers).Value);
        if (happening == Happening.RunWithdrawn)
        {
            Council.Keep(Council.Batches[^1].Withdraw(Council.Payers, _day, Life.Scheme).Value);
        }
    }

    private void Change(int choice)
    {
        var owed = Money.FromPence(900_00 + (choice * 7));
        var versions = Council.Payer.Schedule!.Versions.Length;
        Keep(Council.Payer.Change(
            (ScheduleChangeCause)(1 + (choice % 7)),
            _day,
            Owing(new CollectionParts { NetRent = owed, Balance = Money.FromPence((choice % 90) - 30) }),
            Terms(null, Dates(MonthlyOn(choice % 2 == 0 ? 1 : 15))),
            Council.Notice));
        if (Council.Payer.Schedule!.Versions.Length > versions)
        {
            Owed.Add(owed + Money.FromPence((choice % 90) - 30));
        }
    }

    private void Act(ReportDocument? document)
    {
        if (document is not null)
        {
            var result = Returns.Act(document, Council.Payers, _day, ReturnTerms);
            Keep(result);
            if (result.Items.All(item => item.Status.IsAccepted()))
            {
                Documents.Add((document, _day));
            }
        }
    }

    private void Keep(ReturnsResult result)
    {
        Council.Payers = result.Payers;
        Council.Book(result.Movements);
    }

    private void Keep(Outcome<DirectDebitPayer> outcome)
    {
        if (outcome.TryGet(out var payer))
        {
            Council.Payers = Council.Payers.With(payer);
        }
    }

    private void Keep(Outcome<PayerChange> outcome)
    {
        if (outcome.TryGet(out var change))
        {
            Council.Keep(change);
        }
    }
}
