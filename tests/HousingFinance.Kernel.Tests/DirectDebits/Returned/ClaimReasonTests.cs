using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Returned;

/// <summary>Every reason of an indemnity claim, claims of several collections, and claims withdrawn.</summary>
public class ClaimReasonTests
{
    /// <summary>Reason, the instruction after it, the next run.</summary>
    public static TheoryData<char, InstructionState, DueStatus> Reasons => new()
    {
        { '1', InstructionState.Active, DueStatus.Collected },
        { '2', InstructionState.Active, DueStatus.Collected },
        { '3', InstructionState.Suspended, DueStatus.Suspended },
        { '4', InstructionState.Suspended, DueStatus.Suspended },
        { '5', InstructionState.Suspended, DueStatus.Suspended },
        { '6', InstructionState.Suspended, DueStatus.Suspended },
        { '7', InstructionState.Active, DueStatus.Collected },
        { '8', InstructionState.Suspended, DueStatus.Suspended },
    };

    [Fact]
    public void No_reason_is_missing() => Assert.Equal(
        IndemnityReason.All.Select(reason => reason.Code).Order(), Reasons.Select(row => (char)row[0]).Order());

    [Theory]
    [MemberData(nameof(Reasons))]
    public void What_is_claimed_is_owed_again_and_looked_at_before_the_bank_takes_it(char code, InstructionState state, DueStatus next)
    {
        var council = CameBack.Collected();

        var item = council.ReceiveOne(CameBack.Claimed(code, council.Payer.On("2026-05-01")));

        Assert.True(IndemnityReason.TryFromCode(code, out var reason));
        Assert.Equal((ReturnStatus.Acted, state), (item.Status, council.Payer.Instruction.State));
        Assert.Equal(CollectionState.Claimed, council.Payer.On("2026-05-01").State);
        Assert.Equal((Money.FromPence(-100_00), Money.FromPence(100_00)), (council.Balance, council.Booked(MovementKind.DirectDebitClaimed)));
        Assert.Contains(next, council.StatusesOn("2026-06-01"));
        Assert.Equal((NextStep.LookAtClaim, LetterKind.ClaimedBack), (item.Step, item.Letter!.Kind));
        Assert.Equal((reason!.ToString(), Day("2026-05-19")), (item.Reason, item.ActBy)); // The ninth working day after 6 May.
        Assert.False(council.Payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-15"), CameBack.Terms.Instructions).TryGet(out _));
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_claim_that_is_withdrawn_leaves_the_money_and_the_instruction_where_they_are(
        char code, InstructionState state, DueStatus next)
    {
        var council = CameBack.Collected();
        council.Receive(CameBack.Claimed(code, council.Payer.On("2026-05-01")));

        var item = council.ReceiveOne(CameBack.ClaimWithdrawn(code, council.Payer.On("2026-05-01")), "2026-05-13");

        Assert.Equal((ReturnStatus.Acted, NextStep.Know, null), (item.Status, item.Step, item.Letter));
        Assert.Equal((CollectionState.Sent, state), (council.Payer.On("2026-05-01").State, council.Payer.Instruction.State));
        Assert.Equal(
            (Money.FromPence(-200_00), Money.FromPence(100_00)), (council.Balance, council.Booked(MovementKind.DirectDebitClaimWithdrawn)));
        Assert.Contains(next, council.StatusesOn("2026-06-01"));
    }

    [Fact]
    public void A_claim_takes_back_every_collection_that_it_names()
    {
        var council = CameBack.Collected();
        var payer = council.Payer;

        var result = council.Receive(CameBack.Claimed('5', payer.On("2026-04-01"), payer.On("2026-05-01")));

        Assert.Equal(
            ["DDICA item 1, collection 1", "DDICA item 1, collection 2"], result.Items.Select(item => item.Item));
        Assert.All(result.Items, item => Assert.Equal(ReturnStatus.Acted, item.Status));
        Assert.Equal((Money.Zero, InstructionState.Suspended), (council.Balance, council.Payer.Instruction.State));
        Assert.All(council.Payer.Collections, each => Assert.Equal(CollectionState.Claimed, each.State));
    }

    [Fact]
    public void A_claim_takes_back_what_it_can_and_leaves_the_rest_to_a_person()
    {
        var council = CameBack.Collected();
        var claim = CameBack.Claim('1', "RENT7100234", ("2026-05-01", "100.00"), ("2026-03-02", "100.00"), ("2026-05-01", "100.01"));

        var result = council.Receive(CameBack.Ddica(claim, ""));

        Assert.Equal([ReturnStatus.Acted, ReturnStatus.NotMatched, ReturnStatus.NotMatched], result.Items.Select(item => item.Status));
        Assert.Equal((Money.FromPence(300_01), Money.FromPence(100_00)), (result.Report.ValueIn, result.Report.ValueAccepted));
        Assert.Equal(Money.FromPence(-100_00), council.Balance);
    }

    [Fact]
    public void A_claim_without_a_reference_is_matched_by_the_account()
    {
        var council = CameBack.Collected();

        var item = council.ReceiveOne(CameBack.Ddica(CameBack.Claim('2', "", ("2026-05-01", "100.00")), ""));

        Assert.Equal((ReturnStatus.Acted, CollectionState.Claimed), (item.Status, council.Payer.On("2026-05-01").State));
    }

    [Fact]
    public void What_was_refunded_before_is_not_paid_back_twice()
    {
        var council = CameBack.Collected();
        council.Keep(council.Payer.Refund("2026-05-01", "payment run 7", Day("2026-05-05")).Value);

        var item = council.ReceiveOne(CameBack.Claimed('1', council.Payer.On("2026-05-01")));

        Assert.Equal((ReturnStatus.NotStanding, "DD154"), (item.Status, item.Finding!.Value.Code.Text));
        Assert.Equal(
            "DDICA item 1, collection 1, account 7100234: the collection is Refunded; money that comes back was with the council; pay nothing "
            + "twice: challenge the claim, or ask the bank.",
            item.Finding.Value.Message);
        Assert.Equal((CollectionState.Refunded, Money.FromPence(-100_00)), (council.Payer.On("2026-05-01").State, council.Balance));
    }

    [Fact]
    public void What_came_back_unpaid_cannot_be_claimed_and_what_was_claimed_cannot_come_back_unpaid()
    {
        var council = CameBack.Collected();
        council.Receive(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-05-01")));
        council.Receive(CameBack.Claimed('1', council.Payer.On("2026-04-01")));

        var claimed = council.ReceiveOne(CameBack.Claimed('1', council.Payer.On("2026-05-01")));
        var unpaid = council.ReceiveOne(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-04-01")));

        Assert.Equal((ReturnStatus.NotStanding, ReturnStatus.NotStanding), (claimed.Status, unpaid.Status));
        Assert.Equal(Money.Zero, council.Balance);
    }

    [Fact]
    public void What_was_never_claimed_cannot_be_withdrawn()
    {
        var council = CameBack.Collected();

        var item = council.ReceiveOne(CameBack.ClaimWithdrawn('1', council.Payer.On("2026-05-01")));

        Assert.Equal((ReturnStatus.NotStanding, Money.FromPence(-200_00)), (item.Status, council.Balance));
    }

    [Fact]
    public void An_instruction_that_was_cancelled_stays_so_when_a_claim_comes()
    {
        var council = CameBack.Collected();
        council.Receive(CameBack.Messages(CameBack.Amended('1')), "2026-05-05");

        council.Receive(CameBack.Claimed('4', council.Payer.On("2026-05-01")));

        Assert.Equal(InstructionState.Cancelled, council.Payer.Instruction.State);
    }
}
