using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using NodaTime;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Runs;

/// <summary>A council that collects: its payers, batches and rent accounts, kept from step to step as an application keeps them.</summary>
internal sealed class Council
{
    public static NoticeTerms Notice { get; } = new("ANY COUNCIL", "01632 960000", NoticePeriod.OfScheme(2), WorkingDays);

    public static CollectionFile File { get; } = new()
    {
        ServiceUser = ServiceUserNumber.Create("999001"),
        ServiceUserName = BacsText.Create("ANY COUNCIL"),
        Originator = new OriginatingAccount(
            BankAccount.Create("009999", "00000001"), BacsText.Create("RENT ACCOUNT"), BacsText.Create("RENT DD"), NarrativeDay.Collection),
        Serial = SubmissionSerial.FromNumber(1),
    };

    public PayerRegister Payers { get; set; } = PayerRegister.Empty;

    public List<CollectionBatch> Batches { get; } = [];

    /// <summary>What each rent account holds, by source: a movement that it holds already is a repeat.</summary>
    public Dictionary<(RentAccountRef Account, MovementKind Kind, string Source), MoneyMovement> Ledger { get; } = [];

    public DirectDebitPayer Payer => Payers[Account];

    /// <summary>What the account owes, from nothing.</summary>
    public Money Balance => Ledger.Values.Aggregate(Money.Zero, (sum, movement) => sum + movement.ChangeInBalance);

    /// <summary>
    /// One payer of £100.00 on the first of each month of 2026-27, told on 9 March 2026, whose instruction was lodged on 5 January.
    /// </summary>
    public static Council OfOne(CollectionParts? parts = null, DirectDebitInstruction? instruction = null)
    {
        var plan = Owing(parts ?? new CollectionParts { NetRent = Money.FromPence(1_200_00) });
        var payer = Someone(Account, instruction ?? Life.Lodged());
        return new Council { Payers = PayerRegister.Of([payer.Tell(Day("2026-03-09"), plan, Terms(), Notice).Value]) };
    }

    public static DirectDebitPayer Someone(RentAccountRef account, DirectDebitInstruction instruction) =>
        DirectDebitPayer.Create(account, BacsText.Create("A PAYER"), instruction) with { Patch = "NORTH" };

    /// <summary>The terms of a file that is sent two working days before its money moves.</summary>
    public static CollectionRunTerms TermsFor(string day) => SentOn(WorkingDays.AddWorkingDays(Day(day), -2));

    public static CollectionRunTerms SentOn(LocalDate inputDay) => new(
        Life.Scheme,
        new SubmissionTerms { InputDay = inputDay, Calendar = WorkingDays, SetAside = SetAsidePolicy.RefuseFile });

    public static ProcessingDay Processing(string day) => ProcessingDay.Create(WorkingDays.PreviousWorkingDay(Day(day)), WorkingDays);

    public static CollectionDay Collecting(string day) => CollectionDay.Create(Day(day), WorkingDays);

    /// <summary>The due list of the money that moves on a day.</summary>
    public DueList DueOn(string day) => DueList.For(Processing(day), Payers, Batches, TermsFor(day));

    public DueStatus[] StatusesOn(string day) => [.. DueOn(day).Items.Select(item => item.Status)];

    /// <summary>Collects what is due on a day, and posts it.</summary>
    public CollectionBatch Collect(string day)
    {
        var batch = CollectionBatch.Create($"B{Batches.Count + 1}", DueOn(day)).Value;
        Batches.Add(batch);
        Keep(batch.Output(Payers, TermsFor(day), File).Value);
        Keep(Batches[^1].Post(Payers).Value);
        return Batches[^1];
    }

    public void Keep(BatchStep step)
    {
        Batches[Batches.FindIndex(batch => batch.Id == step.Batch.Id)] = step.Batch;
        Payers = step.Payers;
        Book(step.Movements);
    }

    public void Keep(PayerChange change)
    {
        Payers = Payers.With(change.Payer);
        Book(change.Movements);
    }

    public void Change(Func<DirectDebitPayer, DirectDebitPayer> change) => Payers = Payers.With(change(Payer));

    public void Change(Func<DirectDebitPayer, Outcome<DirectDebitPayer>> change) => Payers = Payers.With(change(Payer).Value);

    public void Book(ImmutableArray<MoneyMovement> movements)
    {
        foreach (var movement in movements)
        {
            Ledger[(movement.Account, movement.Kind, movement.Source)] = movement;
        }
    }

    public Money Booked(MovementKind kind) =>
        Ledger.Values.Where(movement => movement.Kind == kind).Aggregate(Money.Zero, (sum, movement) => sum + movement.Amount);
}
