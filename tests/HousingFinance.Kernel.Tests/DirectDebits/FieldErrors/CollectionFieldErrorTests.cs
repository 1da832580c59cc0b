using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.Tests.DirectDebits.Returned;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;
using NodaTime;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.FieldErrors;

/// <summary>What councils have got wrong with Direct Debits: money taken twice, a week early, not at all, or in the wrong sum.</summary>
public class CollectionFieldErrorTests
{
    [Fact]
    public void A_run_on_every_working_day_takes_each_instalment_once_on_its_day_and_the_year_to_the_penny()
    {
        var year = new CollectingYear();
        foreach (var day in CollectingYear.WorkingDaysOfTheYear())
        {
            year.Run(day);
            year.Run(day); // Once more, by mistake.
        }

        Assert.All(year.Council.Payers.All, payer =>
        {
            Assert.Equal(
                payer.Schedule!.Current.Instalments.Select(each => (each.Day, each.Day, each.Amount)),
                payer.Collections.Select(each => (each.Told, each.Day, each.Amount)));
            Assert.Equal(payer.Schedule.Current.Instalments.Aggregate(Money.Zero, (sum, each) => sum + each.Amount), year.Collected(payer.Account));
        });
        year.AssertEverythingWasTold();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public void Runs_on_some_days_only_take_nothing_early_twice_or_unseen(int everyDays)
    {
        var year = new CollectingYear();
        DueList? last = null;
        foreach (var (day, index) in CollectingYear.WorkingDaysOfTheYear().Select((day, index) => (day, index)))
        {
            last = index % everyDays == 0 ? year.Run(day) : last;
        }

        // What was not taken stands on every later list, and says why.
        var allMissed = 0;
        foreach (var payer in year.Council.Payers.All)
        {
            var taken = payer.Collections.Select(each => each.Told.Date).ToHashSet();
            Assert.Equal(taken.Count, payer.Collections.Length);
            var missed = payer.Schedule!.Current.Instalments.Count(each => !taken.Contains(each.Day.Date));
            var late = last!.Items.Count(item => item.Payer.Account == payer.Account && item.Status == DueStatus.TooLate);
            Assert.Equal(missed, late);
            allMissed += missed;
        }

        // With a run in every four working days each instalment meets one in time.
        Assert.Equal(everyDays > 4, allMissed > 0);

        year.AssertEverythingWasTold();
    }

    [Fact]
    public void One_due_list_made_into_two_batches_is_collected_once()
    {
        var council = Council.OfOne();
        var list = council.DueOn("2026-04-01");
        var (first, second) = (CollectionBatch.Create("B1", list).Value, CollectionBatch.Create("B2", list).Value);
        var sent = first.Output(council.Payers, list.Terms, Council.File).Value;

        var again = second.Output(sent.Payers, list.Terms, Council.File);

        Assert.Equal(BatchCodes.NoLongerDue.Text, again.Code());
        Assert.Contains("but AlreadyCollected", again.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_made_twice_is_one_file_and_is_known_again()
    {
        var council = Council.OfOne();
        var list = council.DueOn("2026-04-01");
        var sent = CollectionBatch.Create("B1", list).Value.Output(council.Payers, list.Terms, Council.File).Value;
        var again = sent.Batch.Output(sent.Payers, list.Terms, Council.File).Value;

        Assert.Equal(sent.Batch.Sent, SubmissionIdentity.Of(again.Submission!));
        Assert.Single(again.Payers[Account].Collections);
    }

    [Fact]
    public void What_is_presented_again_is_not_collected_with_the_rest_and_what_is_collected_with_the_rest_is_not_presented_again()
    {
        foreach (var isAgain in new[] { true, false })
        {
            var council = CameBack.Collected();
            council.Receive(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-05-01")));
            if (isAgain)
            {
                council.Change(payer => payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-15"), Life.Scheme));
            }

            council.Change(payer => payer.Change(
                ScheduleChangeCause.Balance, Day("2026-05-08"), Owing(1_200_00), Terms(), Council.Notice));
            foreach (var day in CollectingYear.WorkingDaysOfTheYear().Where(day => day > Day("2026-05-12")))
            {
                CollectIfDue(council, day);
            }

            Assert.Equal(Money.FromPence(-1_200_00), council.Balance);
            Assert.Equal(isAgain, council.Payer.Collections.Any(each => each.Code == TransactionCode.Representation));
        }
    }

    [Theory]
    [InlineData("2026-04-24", DueStatus.NothingDue)] // A week early.
    [InlineData("2026-04-30", DueStatus.NothingDue)]
    [InlineData("2026-05-01", DueStatus.Collected)]
    public void Nothing_is_taken_before_the_day_that_the_payer_was_told(string day, DueStatus expected)
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");

        Assert.Equal([expected], council.StatusesOn(day));
    }

    [Fact]
    public void A_day_that_is_no_working_day_moves_later_and_never_earlier()
    {
        for (var dayOfMonth = 1; dayOfMonth <= 31; dayOfMonth++)
        {
            Assert.All(InstalmentsOn(dayOfMonth), each =>
            {
                Assert.True(each.Day.Date >= each.DueDay);
                Assert.True(WorkingDays.IsWorkingDay(each.Day.Date));
                Assert.Equal(each.Day.Date, WorkingDays.RollForward(each.DueDay));
            });
        }
    }

    [Fact]
    public void A_processing_day_is_no_collection_day()
    {
        // The money of a file for processing on 1 May moves on 5 May: what was told for 1 May is in the file for 30 April.
        var council = Council.OfOne();
        council.Collect("2026-04-01");
        var batch = CollectionBatch.Create("B2", council.DueOn("2026-05-01")).Value;

        Assert.Equal((Day("2026-04-30"), Day("2026-05-01")), (batch.Day.Date, batch.CollectionDay.Date));
    }

    [Fact]
    public void What_was_not_taken_in_time_is_named_until_the_payer_is_told_anew()
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");
        foreach (var day in new[] { "2026-05-08", "2026-05-29", "2026-06-01" })
        {
            Assert.Contains(DueStatus.TooLate, council.StatusesOn(day));
        }

        council.Change(payer => payer.Change(
            ScheduleChangeCause.Balance, Day("2026-05-08"), Owing(1_200_00), Terms(), Council.Notice));

        Assert.Equal([DueStatus.Collected], council.StatusesOn("2026-06-01"));
        Assert.Equal(Money.FromPence(110_00), council.DueOn("2026-06-01").Items[0].Amount);
    }

    [Fact]
    public void No_payer_is_left_out_of_a_list_in_silence()
    {
        var year = new CollectingYear();
        foreach (var day in CollectingYear.WorkingDaysOfTheYear().Take(40))
        {
            var list = year.Run(day);

            Assert.Equal(year.Council.Payers.All.Select(payer => payer.Account), list.Items.Select(item => item.Payer.Account).Distinct());
            Assert.All(list.Items.Where(item => !item.IsIncluded), item => Assert.NotEmpty(item.Explain().Remedy));
        }
    }

    [Fact]
    public void A_new_rent_without_notice_enough_leaves_the_sum_that_was_told()
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");

        // Notice of 21 April runs out on 8 May, after the instalment of 1 May.
        council.Change(payer => payer.Change(
            ScheduleChangeCause.Rent, Day("2026-04-21"), Owing(1_310_00), Terms(), Council.Notice));

        Assert.Equal(Money.FromPence(100_00), council.DueOn("2026-05-01").Items[0].Amount);
        Assert.Equal(Money.FromPence(111_00), council.DueOn("2026-06-01").Items[^1].Amount);
    }

    [Fact]
    public void A_file_made_ahead_is_not_sent_in_the_old_sum_when_the_payer_was_told_a_new_one()
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");
        council.Collect("2026-05-01");
        var terms = Council.SentOn(Day("2026-05-08"));
        var ahead = CollectionBatch.Create("B3", DueList.For(Council.Processing("2026-06-01"), council.Payers, [], terms)).Value;
        council.Change(payer => payer.Change(
            ScheduleChangeCause.Rent, Day("2026-05-08"), Owing(1_300_00), Terms(), Council.Notice));

        Assert.Equal(BatchCodes.NoLongerDue.Text, ahead.Output(council.Payers, terms, Council.File).Code());
        Assert.Equal(Money.FromPence(110_00), council.DueOn("2026-06-01").Items[0].Amount);
    }

    private static ImmutableArray<Instalment> InstalmentsOn(int dayOfMonth) => Council.Someone(Account, Life.Lodged())
        .Tell(Day("2026-03-09"), Owing(1_200_00), Terms(null, Dates(MonthlyOn(dayOfMonth))), Council.Notice).Value
        .Schedule!.Current.Instalments;

    private static void CollectIfDue(Council council, LocalDate day)
    {
        var iso = NodaTime.Text.LocalDatePattern.Iso.Format(day);
        if (council.DueOn(iso).Totals.Collections > 0)
        {
            council.Collect(iso);
        }
    }
}
