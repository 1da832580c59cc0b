using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Returned;

/// <summary>Every reason of ARUDD: the instruction, the money, the next collection, the next step and the letter after it.</summary>
public class UnpaidReasonTests
{
    /// <summary>Reason, instruction after it, the next run, next step, letter.</summary>
    public static TheoryData<char, InstructionState, DueStatus, NextStep, LetterKind> Reasons => new()
    {
        { '0', InstructionState.Active, DueStatus.Collected, NextStep.PresentAgain, LetterKind.Unpaid },
        { '1', InstructionState.Cancelled, DueStatus.Cancelled, NextStep.AskForInstruction, LetterKind.InstructionWanted },
        { '2', InstructionState.Ended, DueStatus.Ended, NextStep.HandToPerson, LetterKind.None },
        { '3', InstructionState.Suspended, DueStatus.Suspended, NextStep.AskForInstruction, LetterKind.InstructionWanted },
        { '4', InstructionState.Suspended, DueStatus.Suspended, NextStep.SettleWithPayer, LetterKind.NoticeDisputed },
        { '5', InstructionState.Cancelled, DueStatus.Cancelled, NextStep.AskForInstruction, LetterKind.InstructionWanted },
        { '6', InstructionState.SetUp, DueStatus.NotLodged, NextStep.PutRightAndLodge, LetterKind.DetailsWanted },
        { '7', InstructionState.Active, DueStatus.Collected, NextStep.GiveNewNotice, LetterKind.NoticeFollows },
        { '8', InstructionState.Active, DueStatus.Collected, NextStep.GiveNewNotice, LetterKind.NoticeFollows },
        { '9', InstructionState.Active, DueStatus.Collected, NextStep.GiveNewNotice, LetterKind.NoticeFollows },
        { 'A', InstructionState.Suspended, DueStatus.Suspended, NextStep.GiveNewNotice, LetterKind.NoticeFollows },
        { 'B', InstructionState.Cancelled, DueStatus.Cancelled, NextStep.AskForInstruction, LetterKind.InstructionWanted },
    };

    [Fact]
    public void No_reason_is_missing() => Assert.Equal(
        UnpaidReason.All.Select(reason => reason.Code).Order(), Reasons.Select(row => (char)row[0]).Order());

    [Theory]
    [MemberData(nameof(Reasons))]
    public void The_money_is_owed_again_and_the_instruction_takes_what_the_reason_says(
        char code, InstructionState state, DueStatus next, NextStep step, LetterKind letter)
    {
        var reason = Reason(code);
        var council = CameBack.Collected();
        Assert.Equal(Money.FromPence(-200_00), council.Balance);

        var item = council.ReceiveOne(CameBack.Unpaid(reason, council.Payer.On("2026-05-01")));

        var back = council.Payer.On("2026-05-01");
        Assert.Equal((ReturnStatus.Acted, state), (item.Status, council.Payer.Instruction.State));
        Assert.Equal((CollectionState.Unpaid, CollectionState.Sent), (back.State, council.Payer.On("2026-04-01").State));
        Assert.Equal((Money.FromPence(-100_00), Money.FromPence(100_00)), (council.Balance, council.Booked(MovementKind.DirectDebitUnpaid)));
        Assert.Contains(next, council.StatusesOn("2026-06-01"));
        Assert.Equal((step, letter), (item.Step, item.Letter?.Kind ?? LetterKind.None));
        Assert.Equal((reason.ToString(), reason.Action.NextStep), (item.Reason, item.Words));
        Assert.Equal((back.Id, back.Amount, "NORTH", Account), (item.Collection, item.Amount, item.Patch, item.Account));
        Assert.Equal(Day("2026-05-11"), item.ActBy); // The third working day after 6 May.
        Assert.Null(item.Finding);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Only_what_was_referred_to_the_payer_may_be_presented_again(
        char code, InstructionState state, DueStatus next, NextStep step, LetterKind letter)
    {
        Assert.Equal((code == '2', code == '0'), (letter == LetterKind.None, step == NextStep.PresentAgain));
        Assert.Equal(state == InstructionState.Active, next == DueStatus.Collected);
        var council = CameBack.Collected();
        council.Receive(CameBack.Unpaid(Reason(code), council.Payer.On("2026-05-01")));

        var again = council.Payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-15"), CameBack.Terms.Instructions);

        Assert.Equal(code == '0', again.TryGet(out _));
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void What_came_back_for_an_instruction_that_was_moved_to_another_bank_does_not_hurt_the_new_one(
        char code, InstructionState state, DueStatus next, NextStep step, LetterKind letter)
    {
        var council = CameBack.Collected();
        council.Receive(CameBack.Messages(CameBack.Amended('3', CameBack.NewAccount)), "2026-05-01");
        council.Collect("2026-05-06"); // The 0N to the new bank.

        var item = council.ReceiveOne(CameBack.Unpaid(Reason(code), council.Payer.On("2026-05-01")), "2026-05-07");

        var died = code == '2';
        Assert.Equal(died ? state : InstructionState.Lodged, council.Payer.Instruction.State);
        Assert.Contains(died ? next : DueStatus.Collected, council.StatusesOn("2026-06-01"));
        Assert.Equal(
            died ? (step, letter) : (NextStep.GiveNewNotice, LetterKind.Unpaid), (item.Step, item.Letter?.Kind ?? LetterKind.None));
        Assert.Null(item.Letter?.PresentAgainThrough);
        Assert.Equal(Money.FromPence(-100_00), council.Balance);
        Assert.False(council.Payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-15"), CameBack.Terms.Instructions).TryGet(out _));
    }

    [Fact]
    public void What_is_referred_to_the_payer_of_a_cancelled_instruction_is_not_to_be_presented_again()
    {
        var council = CameBack.Collected();
        council.Receive(CameBack.Messages(CameBack.Amended('1')), "2026-05-01");

        var item = council.ReceiveOne(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-05-01")));

        Assert.Equal((NextStep.AskForInstruction, LetterKind.InstructionWanted), (item.Step, item.Letter!.Kind));
    }

    [Fact]
    public void No_letter_goes_to_a_payer_who_has_died_whatever_comes_back_after()
    {
        var council = CameBack.Collected();
        council.Receive(CameBack.Messages(CameBack.Amended('2')), "2026-05-01");

        var unpaid = council.ReceiveOne(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-05-01")));
        var claimed = council.ReceiveOne(CameBack.Claimed('2', council.Payer.On("2026-04-01")));

        Assert.Equal((NextStep.HandToPerson, null), (unpaid.Step, unpaid.Letter));
        Assert.Equal((NextStep.LookAtClaim, null), (claimed.Step, claimed.Letter));
        Assert.Equal(Money.Zero, council.Balance);
    }

    [Fact]
    public void A_death_told_late_does_not_end_the_instruction_of_who_pays_now()
    {
        var council = CameBack.Collected();
        council.Receive(CameBack.Messages(CameBack.Amended('2')), "2026-05-01");
        var widow = DirectDebitInstruction.Given(
            InstructionSetUp.Paper, Instructions.Life.OtherAccount, BacsReference.Create("RENT7100234B"));
        council.Change(payer => payer.Replace(widow));

        var item = council.ReceiveOne(CameBack.Unpaid(UnpaidReason.PayerDeceased, council.Payer.On("2026-05-01")));

        Assert.Equal((ReturnStatus.Acted, NextStep.HandToPerson, null), (item.Status, item.Step, item.Letter));
        Assert.Equal(InstructionState.SetUp, council.Payer.Instruction.State);
        Assert.Equal(CollectionState.Unpaid, council.Payer.On("2026-05-01").State);
    }

    internal static UnpaidReason Reason(char code)
    {
        Assert.True(UnpaidReason.TryFromCode(code, out var reason));
        return reason!;
    }
}
