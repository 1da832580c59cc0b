using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Runs;

public class BatchTests
{
    [Fact]
    public void A_batch_is_created_output_and_posted_and_its_totals_are_those_of_due_list_file_and_movements()
    {
        var council = Council.OfOne();
        var list = council.DueOn("2026-04-01");
        var created = CollectionBatch.Create("B1", list).Value;
        var output = created.Output(council.Payers, Council.TermsFor("2026-04-01"), Council.File).Value;
        var posted = output.Batch.Post(output.Payers).Value;

        Assert.Equal((BatchState.Created, BatchState.Output, BatchState.Posted), (created.State, output.Batch.State, posted.Batch.State));
        Assert.Equal((list.Totals, 100_00L), (created.Totals, output.Submission!.Files[0].Payments.Totals.DebitPence));
        var movement = Assert.Single(posted.Movements);
        Assert.Equal(
            (Day("2026-04-01"), Money.FromPence(100_00), MovementKind.DirectDebitCollected, Account),
            (movement.Date, movement.Amount, movement.Kind, movement.Account));
        Assert.Equal("batch B1 for 2026-03-31: 1 collections, £100.00, 0 records of instructions, Posted", posted.Batch.ToString());
        Assert.True(Standard18Writer.Check(output.Submission!, Council.TermsFor("2026-04-01").Submission).IsEmpty);
    }

    [Fact]
    public void Nothing_due_makes_no_batch() => Assert.Equal(
        BatchCodes.Nothing, CollectionBatch.Create("B1", Council.OfOne().DueOn("2026-04-15")).Diagnostics[0].Code);

    [Fact]
    public void A_file_made_ahead_is_not_sent_when_the_payer_cancels_meanwhile()
    {
        var council = Council.OfOne();
        var batch = CollectionBatch.Create("B1", council.DueOn("2026-04-01")).Value;
        council.Change(payer => payer.Record(
            InstructionEvent.Of(InstructionEventKind.CancelledByPayer, "telephone", Day("2026-03-29")), Life.Scheme));

        var refused = batch.Output(council.Payers, Council.TermsFor("2026-04-01"), Council.File);

        var finding = Assert.Single(refused.Diagnostics);
        Assert.Equal(BatchCodes.NoLongerDue, finding.Code);
        Assert.Equal(
            "batch B1, account 7100234: 01 HOUSING:7100234, £100.00 told for 2026-04-01 is not due so any more, but Cancelled; everything in a "
            + "batch may be sent when its file is made; cancel the batch and make it anew from a new due list.",
            finding.Message);
    }

    [Fact]
    public void A_file_is_not_made_of_payers_that_are_not_there_or_for_a_day_that_is_past()
    {
        var council = Council.OfOne();
        var batch = CollectionBatch.Create("B1", council.DueOn("2026-04-01")).Value;

        Assert.Equal(
            BatchCodes.NoLongerDue,
            batch.Output(PayerRegister.Empty, Council.TermsFor("2026-04-01"), Council.File).Diagnostics[0].Code);
        Assert.Contains(
            batch.Output(council.Payers, Council.TermsFor("2026-04-02"), Council.File).Diagnostics,
            finding => finding.Code == FormatStatus.DayTooSoon.Code());
    }

    [Fact]
    public void A_step_taken_again_gives_the_same_result()
    {
        var council = Council.OfOne();
        var terms = Council.TermsFor("2026-04-01");
        var batch = CollectionBatch.Create("B1", council.DueOn("2026-04-01")).Value;
        var first = batch.Output(council.Payers, terms, Council.File).Value;

        // The payers were stored and the batch was not; or the batch and not the payers; or both, and the file was not written.
        foreach (var (stored, payers) in new[] { (batch, first.Payers), (first.Batch, council.Payers), (first.Batch, first.Payers) })
        {
            var again = stored.Output(payers, terms, Council.File).Value;

            Assert.Equal((first.Submission, BatchState.Output), (again.Submission, again.Batch.State));
            Assert.Single(again.Payers[Account].Collections);
            Assert.Equal(
                first.Batch.Post(first.Payers).Value.Movements.AsEnumerable(), again.Batch.Post(again.Payers).Value.Movements.AsEnumerable());
        }
    }

    [Fact]
    public void A_batch_has_one_file()
    {
        var council = Council.OfOne();
        var output = CollectionBatch.Create("B1", council.DueOn("2026-04-01")).Value
            .Output(council.Payers, Council.TermsFor("2026-04-01"), Council.File).Value;
        var other = Council.File with { ServiceUser = HousingFinance.Kernel.Banking.ServiceUserNumber.Create("999002") };

        Assert.Equal(
            BatchCodes.AnotherFile,
            output.Batch.Output(output.Payers, Council.TermsFor("2026-04-01"), other).Diagnostics[0].Code);
    }

    [Fact]
    public void What_was_output_but_is_not_on_record_is_not_posted()
    {
        var council = Council.OfOne();
        var output = CollectionBatch.Create("B1", council.DueOn("2026-04-01")).Value
            .Output(council.Payers, Council.TermsFor("2026-04-01"), Council.File).Value;

        Assert.Equal(BatchCodes.NotOnRecord, output.Batch.Post(council.Payers).Diagnostics[0].Code);
    }

    [Fact]
    public void Each_step_has_its_turn()
    {
        var council = Council.OfOne();
        var terms = Council.TermsFor("2026-04-01");
        var created = CollectionBatch.Create("B1", council.DueOn("2026-04-01")).Value;
        var output = created.Output(council.Payers, terms, Council.File).Value;
        var posted = output.Batch.Post(output.Payers).Value;
        var withdrawn = posted.Batch.Withdraw(posted.Payers, Day("2026-03-31"), Life.Scheme).Value;
        var cancelled = created.Cancel().Value;

        Assert.Equal(
            [
                created.Post(council.Payers).Code(),
                created.Withdraw(council.Payers, Day("2026-03-31"), Life.Scheme).Code(),
                output.Batch.Cancel().Code(),
                output.Batch.Withdraw(output.Payers, Day("2026-04-01"), Life.Scheme).Code(),
                posted.Batch.Output(posted.Payers, terms, Council.File).Code(),
                withdrawn.Batch.Post(withdrawn.Payers).Code(),
                withdrawn.Batch.Cancel().Code(),
                cancelled.Output(council.Payers, terms, Council.File).Code(),
            ],
            Enumerable.Repeat(BatchCodes.OutOfTurn.Text, 8));
        Assert.Equal(BatchState.Cancelled, cancelled.Cancel().Value.State);
    }

    [Fact]
    public void A_batch_that_is_withdrawn_leaves_the_payer_as_before_and_the_account_at_nothing()
    {
        var council = Council.OfOne();
        var batch = council.Collect("2026-04-01");
        Assert.Equal(Money.FromPence(-100_00), council.Balance);

        council.Keep(batch.Withdraw(council.Payers, Day("2026-03-31"), Life.Scheme).Value);

        Assert.Equal((Money.Zero, BatchState.Withdrawn), (council.Balance, council.Batches[0].State));
        Assert.Equal(CollectionState.Withdrawn, Assert.Single(council.Payer.Collections).State);
        var again = Assert.Single(council.DueOn("2026-04-02").Items);
        Assert.Equal((DueStatus.Collected, "01", "2026-04-01/2"), (again.Status, again.Entry!.Code.Code, again.Entry.Id));
    }

    [Fact]
    public void A_withdrawal_told_again_moves_nothing_more()
    {
        var council = Council.OfOne();
        var batch = council.Collect("2026-04-01");
        var once = batch.Withdraw(council.Payers, Day("2026-03-31"), Life.Scheme).Value;
        var twice = batch.Withdraw(once.Payers, Day("2026-03-31"), Life.Scheme).Value;
        var thrice = once.Batch.Withdraw(council.Payers, Day("2026-03-31"), Life.Scheme).Value;

        Assert.Equal(once.Movements.AsEnumerable(), twice.Movements.AsEnumerable());
        Assert.Equal(once.Movements.AsEnumerable(), thrice.Movements.AsEnumerable());
        Assert.Single(once.Movements);
    }

    [Fact]
    public void A_withdrawn_lodgement_is_lodged_with_the_next_run()
    {
        var council = Council.OfOne(instruction: Life.Given());
        var batch = council.Collect("2026-03-12");
        Assert.Equal(InstructionState.Lodged, council.Payer.Instruction.State);

        council.Keep(batch.Withdraw(council.Payers, Day("2026-03-11"), Life.Scheme).Value);

        Assert.Equal(InstructionState.SetUp, council.Payer.Instruction.State);
        Assert.Equal([DueStatus.RecordSent], council.StatusesOn("2026-03-13"));
    }

    [Fact]
    public void What_something_stands_on_by_now_is_not_undone_and_said_so()
    {
        var council = Council.OfOne(instruction: Life.Given());
        var batch = council.Collect("2026-03-12");
        council.Change(payer => payer.Record(
            InstructionEvent.Of(InstructionEventKind.SuspendedByCouncil, "officer", Day("2026-03-11")), Life.Scheme));

        var step = batch.Withdraw(council.Payers, Day("2026-03-11"), Life.Scheme);

        Assert.Equal((BatchCodes.NotUndone, Severity.Warning), (step.Diagnostics[0].Code, step.Diagnostics[0].Severity));
        Assert.Equal(InstructionState.Suspended, step.Value.Payers[Account].Instruction.State);
    }

    [Fact]
    public void An_amendment_is_a_0C_and_a_0N_in_that_order()
    {
        var council = Council.OfOne();
        council.Change(payer => payer.Ask(InstructionRequest.Amendment(Life.OtherAccount, default)));
        var batch = CollectionBatch.Create("B1", council.DueOn("2026-03-12")).Value;
        var step = batch.Output(council.Payers, Council.TermsFor("2026-03-12"), Council.File).Value;
        var payments = step.Submission!.Files[0].Payments;

        Assert.Equal(2, batch.Totals.Records);
        Assert.Equal(
            [("0C", Life.FirstAccount), ("0N", Life.OtherAccount)],
            Enumerable.Range(0, payments.Count).Select(row => (payments[row].Code!.Code, payments[row].Destination)));
        Assert.Equal((Life.OtherAccount, InstructionState.Lodged), (
            step.Payers[Account].Instruction.Account, step.Payers[Account].Instruction.State));
        Assert.Null(step.Payers[Account].Requested);
    }

    [Fact]
    public void A_cancellation_that_is_sent_ends_collecting()
    {
        var council = Council.OfOne();
        council.Change(payer => payer.Ask(InstructionRequest.Cancellation));
        council.Collect("2026-03-12");

        Assert.Equal(InstructionState.Cancelled, council.Payer.Instruction.State);
        Assert.Equal([DueStatus.Cancelled], council.StatusesOn("2026-04-01"));
    }
}

internal static class Refusals
{
    public static string Code<T>(this Outcome<T> outcome) => outcome.Diagnostics[0].Code.Text;
}
