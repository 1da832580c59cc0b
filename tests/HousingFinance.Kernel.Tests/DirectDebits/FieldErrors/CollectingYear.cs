using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;
using NodaTime;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.FieldErrors;

/// <summary>A small council that collects on many days of the rent year 2026-27, and what auditors count of it.</summary>
internal sealed class CollectingYear
{
    // Days of the month with weekends, bank holidays and short months among them.
    private static readonly int[] DaysOfMonth = [1, 3, 6, 15, 25, 28, 31];

    public CollectingYear() => Council.Payers = PayerRegister.Of(DaysOfMonth.Select(Payer));

    public Council Council { get; } = new();

    /// <summary>Every step of every batch, with its due list.</summary>
    public List<(DueList List, CollectionBatch Batch, Submission Submission, BatchStep Posted)> Runs { get; } = [];

    public static IEnumerable<LocalDate> WorkingDaysOfTheYear()
    {
        for (var day = Day("2026-03-30"); day <= Day("2027-04-07"); day = day.PlusDays(1))
        {
            if (WorkingDays.IsWorkingDay(day))
            {
                yield return day;
            }
        }
    }

    /// <summary>Collects all that is due on a day, and posts it.</summary>
    public DueList Run(LocalDate day)
    {
        var terms = Council.SentOn(WorkingDays.AddWorkingDays(day, -2));
        var processing = ProcessingDay.Create(WorkingDays.PreviousWorkingDay(day), WorkingDays);
        var list = DueList.For(processing, Council.Payers, Council.Batches, terms);
        var made = CollectionBatch.Create($"B{Council.Batches.Count + 1}", list);
        if (!made.TryGet(out var batch))
        {
            return list;
        }

        Council.Batches.Add(batch);
        var output = batch.Output(Council.Payers, terms, Council.File).Value;
        Council.Keep(output);
        var posted = output.Batch.Post(Council.Payers).Value;
        Council.Keep(posted);
        Runs.Add((list, batch, output.Submission!, posted));
        return list;
    }

    /// <summary>Everything was told before it was sent, for that day or one at most three working days before, in those pence.</summary>
    public void AssertEverythingWasTold()
    {
        foreach (var (_, batch, _, _) in Runs)
        {
            var sent = WorkingDays.AddWorkingDays(batch.CollectionDay.Date, -2);
            foreach (var entry in batch.Entries.Where(entry => entry.IsCollection && entry.Original.Length == 0))
            {
                var told = Council.Payers[entry.Payer].Schedule!.ToldBy(sent)!;
                var instalment = Assert.Single(told.Instalments, each => each.Day == entry.Told);
                Assert.Equal(instalment.Amount, entry.Amount);
                Assert.True(batch.CollectionDay >= entry.Told);
                Assert.True(batch.CollectionDay.Date <= WorkingDays.AddWorkingDays(entry.Told.Date, 3));
                Assert.True(FirstTold(entry) <= batch.CollectionDay.Date);
            }
        }
    }

    public Money Collected(RentAccountRef account) => Council.Ledger.Values
        .Where(movement => movement.Account == account).Aggregate(Money.Zero, (sum, movement) => sum - movement.ChangeInBalance);

    public static RentAccountRef AccountOf(int day) => RentAccountRef.Create(new ReferenceAllocator("HOUSING"), $"{7100000 + day}");

    // The earliest day for which the notice that first told of this day and sum was in time.
    private LocalDate FirstTold(CollectionEntry entry)
    {
        var first = Council.Payers[entry.Payer].Schedule!.Versions
            .First(version => version.Instalments.Any(each => each.Day == entry.Told && each.Amount == entry.Amount));
        Assert.True(Council.Notice.Period.TryFirstDay(first.Notice.SentOn, WorkingDays, out var day));
        return day;
    }

    private static DirectDebitPayer Payer(int dayOfMonth)
    {
        var instruction = DirectDebitInstruction
            .Given(InstructionSetUp.Paper, Life.FirstAccount, BacsReference.Create($"RENT71{dayOfMonth:00}A"))
            .Then(InstructionEventKind.LodgementSent, "2026-01-05");
        var plan = Owing(1_234_56 + dayOfMonth) with { Account = AccountOf(dayOfMonth) };
        return Council.Someone(plan.Account, instruction)
            .Tell(Day("2026-03-09"), plan, Terms(null, Dates(MonthlyOn(dayOfMonth))), Council.Notice).Value;
    }
}
