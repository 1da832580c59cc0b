using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.Tests.DirectDebits.Returned;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;
using NodaTime;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.FieldErrors;

/// <summary>What auditors check of Direct Debits, of every run of a year.</summary>
public class CollectionAuditTests
{
    [Fact]
    public void Due_list_batch_file_contra_and_what_is_posted_come_to_the_same()
    {
        var year = new CollectingYear();
        foreach (var day in CollectingYear.WorkingDaysOfTheYear())
        {
            year.Run(day);
        }

        Assert.True(year.Runs.Count > 60);
        foreach (var (list, batch, submission, posted) in year.Runs)
        {
            var file = submission.Files[0];
            var pence = list.Totals.Value.Pence;
            Assert.Equal(list.Totals, batch.Totals);
            Assert.Equal((pence, (long)batch.Totals.Collections), (file.Payments.Totals.DebitPence, file.Payments.Totals.DebitCount));
            Assert.Equal(pence, file.Contras.Sum(contra => contra.Side == TransactionSide.Credit ? contra.Amount.Pence : 0));
            Assert.Equal(pence, posted.Movements.Sum(movement => movement.Amount.Pence));
            Assert.All(posted.Movements, movement => Assert.Equal(batch.CollectionDay.Date, movement.Date));
            Assert.Equal(submission, ReadBack(submission, list.Terms.Submission));
        }
    }

    [Fact]
    public void What_came_back_unpaid_is_posted_back_once_each_however_often_the_report_is_read()
    {
        var year = new CollectingYear();
        foreach (var day in CollectingYear.WorkingDaysOfTheYear().Take(25))
        {
            year.Run(day);
        }

        var council = year.Council;
        var unpaid = council.Payers.All.Select(payer => payer.Collections[0]).Take(4).ToArray();
        var report = CameBack.Unpaid(UnpaidReason.ReferToPayer, unpaid);
        for (var time = 0; time < 3; time++)
        {
            council.Receive(report, "2026-05-07");
        }

        Assert.Equal(
            unpaid.Sum(collection => collection.Amount.Pence), council.Booked(MovementKind.DirectDebitUnpaid).Pence);
        Assert.Equal(4, council.Ledger.Values.Count(movement => movement.Kind == MovementKind.DirectDebitUnpaid));
    }

    [Fact]
    public void Every_collection_comes_after_its_notice_and_lead_on_the_day_and_in_the_sum_told()
    {
        var year = new CollectingYear();
        var changes = new Queue<(LocalDate Told, long Pence)>([(Day("2026-06-08"), 1_300_00), (Day("2026-09-14"), 1_250_00), (Day("2027-01-11"), 1_400_00)]);
        foreach (var day in CollectingYear.WorkingDaysOfTheYear())
        {
            // A new rent is told on the day that the file is sent.
            if (changes.TryPeek(out var change) && change.Told <= WorkingDays.AddWorkingDays(day, -2))
            {
                changes.Dequeue();
                year.Council.Payers = PayerRegister.Of(year.Council.Payers.All.Select(payer => Changed(payer, change.Told, change.Pence)));
            }

            year.Run(day);
        }

        Assert.Empty(changes);
        year.AssertEverythingWasTold();
        Assert.All(year.Council.Payers.All, payer => Assert.Equal(Money.FromPence(1_400_00), year.Collected(payer.Account)));
    }

    // Lodged with a file for processing on 2 April, the instruction stands at the bank on 7 April, after Easter.
    [Theory]
    [InlineData("2026-04-08", false)]
    [InlineData("2026-04-09", true)]
    public void A_first_collection_leaves_the_bank_two_working_days_after_the_lodgement(string day, bool isCollected)
    {
        var plan = Owing(1_200_00);
        var payer = Council.Someone(Account, Life.Given())
            .Tell(Day("2026-03-09"), plan, Terms(null, Dates(MonthlyOn(8))), Council.Notice).Value;
        var council = new Council { Payers = PayerRegister.Of([payer]) };
        council.Collect("2026-04-07");

        Assert.Equal([isCollected ? DueStatus.Collected : DueStatus.TooSoonAfterLodgement], council.StatusesOn(day));
    }

    [Fact]
    public void No_instalment_is_collected_twice_and_none_after_a_cancellation_a_closure_or_a_death()
    {
        var year = new CollectingYear();
        var council = year.Council;
        var stops = new[] { InstructionEventKind.CancelledByPayer, InstructionEventKind.AccountClosed, InstructionEventKind.PayerDeceased };
        var stopped = council.Payers.All.Take(stops.Length).Select(payer => payer.Account).ToArray();
        foreach (var day in CollectingYear.WorkingDaysOfTheYear())
        {
            if (day == Day("2026-08-12"))
            {
                council.Payers = council.Payers.With(stopped.Zip(stops, (account, stop) => council.Payers[account]
                    .Record(InstructionEvent.Of(stop, "letter", Day("2026-08-10")), Life.Scheme).Value));
            }

            year.Run(day);
        }

        Assert.All(council.Payers.All, payer =>
        {
            Assert.Equal(payer.Collections.Length, payer.Collections.Select(each => each.Told).Distinct().Count());
            Assert.Equal(stopped.Contains(payer.Account), payer.Collections.All(each => each.Day.Date <= Day("2026-08-11")));
        });
    }

    private static DirectDebitPayer Changed(DirectDebitPayer payer, LocalDate told, long pence)
    {
        var dates = Dates(MonthlyOn(payer.Schedule!.Current.Instalments.Max(each => each.DueDay.Day)));
        return payer.Change(
            ScheduleChangeCause.Rent, told, Owing(pence) with { Account = payer.Account }, Terms(null, dates), Council.Notice).Value;
    }

    private static Submission? ReadBack(Submission submission, SubmissionTerms terms)
    {
        using var stream = new MemoryStream();
        Standard18Writer.Write(submission, terms, stream);
        var reading = Standard18Reader.Lint(stream.ToArray(), terms);
        Assert.Empty(reading.Findings);
        return reading.Submission;
    }
}
