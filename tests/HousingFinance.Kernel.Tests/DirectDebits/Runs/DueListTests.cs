using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Runs;

public class DueListTests
{
    [Fact]
    public void An_instalment_is_collected_on_the_day_told_with_the_code_that_is_next()
    {
        var council = Council.OfOne();
        var list = council.DueOn("2026-04-01");

        var item = Assert.Single(list.Items);
        Assert.Equal((DueStatus.Collected, "01"), (item.Status, item.Entry!.Code.Code));
        Assert.Equal("HOUSING:7100234: instalment 1, £100.00 told for 2026-04-01, for 2026-04-01; sent with 01", item.ToString());
        Assert.Equal("due list for 2026-03-31: 1 collections, £100.00, 0 records of instructions", list.ToString());
        Assert.Equal((1, 1, 0), (list.Report.RowsIn, list.Report.RowsAccepted, list.Report.RowsSetAside));
    }

    [Fact]
    public void The_second_is_a_17()
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");

        Assert.Equal("17", council.DueOn("2026-05-01").Items[0].Entry!.Code.Code);
    }

    [Fact]
    public void Nothing_is_due_the_working_day_before_the_day_told()
    {
        var item = Assert.Single(Council.OfOne().DueOn("2026-03-31").Items);

        Assert.Equal(DueStatus.NothingDue, item.Status);
        Assert.Equal(
            "DD110 due list, account 7100234: the next instalment is told for 2026-04-01; an instalment is collected on the day that the payer "
            + "was told; collect nothing.",
            item.ToString());
    }

    [Theory]
    [InlineData("2026-04-02", DueStatus.Collected)]
    [InlineData("2026-04-08", DueStatus.Collected)] // The third working day after 1 April, for Easter lies between.
    [InlineData("2026-04-09", DueStatus.TooLate)]
    public void It_may_be_three_working_days_late_and_no_later(string day, DueStatus expected) =>
        Assert.Equal([expected], Council.OfOne().StatusesOn(day));

    [Fact]
    public void A_council_may_allow_fewer_days()
    {
        var council = Council.OfOne();
        var strict = Council.TermsFor("2026-04-02") with { MostWorkingDaysLate = 0 };

        Assert.Equal(
            DueStatus.TooLate,
            Assert.Single(DueList.For(Council.Processing("2026-04-02"), council.Payers, [], strict).Items).Status);
        Assert.Throws<ArgumentOutOfRangeException>(() => Council.TermsFor("2026-04-02") with { MostWorkingDaysLate = 4 });
    }

    [Fact]
    public void An_instalment_is_collected_once()
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");

        Assert.Equal([DueStatus.AlreadyCollected], council.StatusesOn("2026-04-02"));
        Assert.Equal([DueStatus.AlreadyCollected], council.StatusesOn("2026-04-01"));
    }

    [Fact]
    public void An_instalment_stands_in_one_batch()
    {
        var council = Council.OfOne();
        council.Batches.Add(CollectionBatch.Create("B1", council.DueOn("2026-04-01")).Value);

        Assert.Equal([DueStatus.InAnotherBatch], council.StatusesOn("2026-04-01"));

        council.Batches[0] = council.Batches[0].Cancel().Value;
        Assert.Equal([DueStatus.Collected], council.StatusesOn("2026-04-01"));
    }

    [Fact]
    public void Nothing_is_collected_before_its_notice_is_sent()
    {
        var council = Council.OfOne();

        // Sent ahead, a file for 1 April may leave on 6 March: three days before the notice.
        var early = DueList.For(Council.Processing("2026-04-01"), council.Payers, [], Council.SentOn(Day("2026-03-06")));
        var after = DueList.For(Council.Processing("2026-04-01"), council.Payers, [], Council.SentOn(Day("2026-03-09")));

        Assert.Equal(DueStatus.NotToldYet, Assert.Single(early.Items).Status);
        Assert.Equal(DueStatus.Collected, Assert.Single(after.Items).Status);
    }

    [Theory]
    [InlineData("2026-03-31", null, DueStatus.Held)]
    [InlineData("2026-04-01", "2026-04-01", DueStatus.Held)]
    [InlineData("2026-04-02", null, DueStatus.Collected)]
    [InlineData("2026-03-01", "2026-03-31", DueStatus.Collected)]
    public void A_moratorium_on_arrears_keeps_an_instalment_with_arrears_from_being_collected(
        string from, string? through, DueStatus expected)
    {
        var council = Council.OfOne(new CollectionParts { NetRent = Money.FromPence(1_200_00), Balance = Money.FromPence(60_00) });
        council.Change(payer => payer.Hold(
            new CollectionHold("BS-1", HeldDebt.Arrears, Day(from), through is null ? null : Day(through))));

        Assert.Equal([expected], council.StatusesOn("2026-04-01"));
    }

    [Fact]
    public void A_moratorium_on_arrears_leaves_rent_that_falls_due()
    {
        var council = Council.OfOne(new CollectionParts { NetRent = Money.FromPence(1_200_00), Balance = Money.FromPence(-60_00) });
        council.Change(payer => payer.Hold(new CollectionHold("BS-1", HeldDebt.Arrears, Day("2026-03-01"), null)));

        Assert.Equal([DueStatus.Collected], council.StatusesOn("2026-04-01"));

        council.Change(payer => payer.Hold(new CollectionHold("BS-1", HeldDebt.Everything, Day("2026-03-01"), null)));
        Assert.Equal([DueStatus.Held], council.StatusesOn("2026-04-01"));
    }

    [Fact]
    public void Other_accounts_are_named_before_anything_is_collected_for_them()
    {
        var parts = new CollectionParts { NetRent = Money.FromPence(1_200_00), OtherAccounts = Money.FromPence(120_00) };
        var council = Council.OfOne(parts);
        Assert.Equal([DueStatus.OtherAccountsUnknown], council.StatusesOn("2026-04-01"));

        var garage = RentAccountRef.Create(new ReferenceAllocator("HOUSING"), "G17");
        council.Change(payer => payer with { OtherAccounts = [new AccountShare(garage, Money.FromPence(120_00))] });
        Assert.Equal(
            [new(Account, Money.FromPence(100_00)), new(garage, Money.FromPence(10_00))],
            council.DueOn("2026-04-01").Items[0].Entry!.Shares.AsEnumerable());
    }

    [Fact]
    public void Of_two_instalments_on_one_day_the_earlier_waits()
    {
        // Due on the 1st and the 6th, which is Easter Monday: on the 7th the one of the 1st is two working days late.
        var plan = Owing(2_400_00);
        var terms = Terms(null, Dates(MonthlyOn(1, 6)));
        var payer = Council.Someone(Account, Life.Lodged()).Tell(Day("2026-03-09"), plan, terms, Council.Notice).Value;
        var council = new Council { Payers = PayerRegister.Of([payer]) };

        Assert.Equal([DueStatus.AnotherThatDay, DueStatus.Collected], council.StatusesOn("2026-04-07"));
    }

    [Theory]
    [InlineData(InstructionRequestKind.Cancellation)]
    [InlineData(InstructionRequestKind.Amendment)]
    public void Nothing_is_collected_while_the_instruction_changes(InstructionRequestKind kind)
    {
        var council = Council.OfOne();
        council.Change(payer => payer.Ask(kind == InstructionRequestKind.Cancellation
            ? InstructionRequest.Cancellation
            : InstructionRequest.Amendment(Life.OtherAccount, default)));

        Assert.Equal([DueStatus.RecordSent, DueStatus.InstructionChanging], council.StatusesOn("2026-04-01"));
    }

    public static TheoryData<string, DueStatus> States => new()
    {
        { "set up", DueStatus.NotLodged },
        { "suspended", DueStatus.Suspended },
        { "cancelled", DueStatus.Cancelled },
        { "ended", DueStatus.Ended },
        { "dormant", DueStatus.Dormant },
        { "lodged too late", DueStatus.TooSoonAfterLodgement },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Nothing_is_collected_unless_the_instruction_stands_at_the_bank(string state, DueStatus expected)
    {
        var instruction = state switch
        {
            "set up" => Life.Given(),
            "suspended" => Life.Lodged().Then(InstructionEventKind.Disputed, "2026-03-20"),
            "cancelled" => Life.Lodged().Then(InstructionEventKind.CancelledByPayer, "2026-03-20"),
            "ended" => Life.Lodged().Then(InstructionEventKind.PayerDeceased, "2026-03-20"),
            "dormant" => Life.Given().Then(InstructionEventKind.LodgementSent, "2024-04-01"),
            _ => Life.Given().Then(InstructionEventKind.LodgementSent, "2026-03-31"),
        };

        Assert.Contains(expected, Council.OfOne(instruction: instruction).StatusesOn("2026-04-01"));
    }

    [Fact]
    public void A_new_instruction_is_lodged_with_the_next_run_and_not_with_a_later_one()
    {
        var council = Council.OfOne(instruction: Life.Given());
        var later = DueList.For(Council.Processing("2026-04-01"), council.Payers, [], Council.SentOn(Day("2026-03-27")));

        Assert.Equal([DueStatus.RecordSent], council.StatusesOn("2026-03-12"));
        Assert.Equal(DueStatus.NotTheNextDay, later.Items[0].Status);
    }

    [Fact]
    public void What_the_bank_would_not_lodge_is_put_right_first()
    {
        var refused = Life.Lodged().Then(InstructionEventKind.NotLodged, "2026-03-10");
        var council = Council.OfOne(instruction: refused);
        Assert.Equal([DueStatus.ToBePutRight], council.StatusesOn("2026-03-12"));

        council.Change(payer => payer.Ask(InstructionRequest.Lodgement));
        Assert.Equal([DueStatus.RecordSent], council.StatusesOn("2026-03-12"));
    }

    [Fact]
    public void What_cannot_be_asked_of_the_instruction_is_said_so()
    {
        var council = Council.OfOne();
        council.Change(payer => payer.Ask(InstructionRequest.Lodgement));

        Assert.Equal([DueStatus.RequestNotPossible], council.StatusesOn("2026-03-12"));
    }

    [Fact]
    public void Every_exclusion_says_what_is_expected_and_what_to_do()
    {
        Assert.Equal(
            Enum.GetValues<DueStatus>().Where(status => !status.IsIncluded()),
            DueStatuses.Excluded.Select(meaning => meaning.Status).Order());
        Assert.Equal(DueStatuses.Excluded.Length, DueStatuses.Excluded.Select(meaning => meaning.Code).Distinct().Count());
    }
}
