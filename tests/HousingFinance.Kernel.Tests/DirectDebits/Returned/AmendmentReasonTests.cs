using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Returned;

/// <summary>Every reason of ADDACS, with a new account and without one.</summary>
public class AmendmentReasonTests
{
    /// <summary>Reason, whether a new account comes, the instruction, whether its account changes, the next run, step and letter.</summary>
    public static TheoryData<char, bool, InstructionState, bool, DueStatus, NextStep, LetterKind> Reasons => new()
    {
        { '0', false, InstructionState.Cancelled, false, DueStatus.Cancelled, NextStep.AskForInstruction, LetterKind.InstructionWanted },
        { '0', true, InstructionState.Cancelled, false, DueStatus.Cancelled, NextStep.AskForInstruction, LetterKind.InstructionWanted },
        { '1', false, InstructionState.Cancelled, false, DueStatus.Cancelled, NextStep.AskForInstruction, LetterKind.InstructionWanted },
        { '1', true, InstructionState.Cancelled, false, DueStatus.Cancelled, NextStep.AskForInstruction, LetterKind.InstructionWanted },
        { '2', false, InstructionState.Ended, false, DueStatus.Ended, NextStep.HandToPerson, LetterKind.None },
        { '2', true, InstructionState.Ended, false, DueStatus.Ended, NextStep.HandToPerson, LetterKind.None },
        { '3', false, InstructionState.Suspended, false, DueStatus.Suspended, NextStep.AskForInstruction, LetterKind.InstructionWanted },
        { '3', true, InstructionState.SetUp, true, DueStatus.NotLodged, NextStep.Know, LetterKind.AccountChanged },
        { 'B', false, InstructionState.Cancelled, false, DueStatus.Cancelled, NextStep.AskForInstruction, LetterKind.InstructionWanted },
        { 'B', true, InstructionState.Cancelled, false, DueStatus.Cancelled, NextStep.AskForInstruction, LetterKind.InstructionWanted },
        { 'C', false, InstructionState.Suspended, false, DueStatus.Suspended, NextStep.AskForInstruction, LetterKind.InstructionWanted },
        { 'C', true, InstructionState.Active, true, DueStatus.Collected, NextStep.Know, LetterKind.AccountChanged },
        { 'D', false, InstructionState.Suspended, false, DueStatus.Suspended, NextStep.SettleWithPayer, LetterKind.NoticeDisputed },
        { 'D', true, InstructionState.Suspended, false, DueStatus.Suspended, NextStep.SettleWithPayer, LetterKind.NoticeDisputed },
        { 'E', false, InstructionState.Active, false, DueStatus.Collected, NextStep.Know, LetterKind.None },
        { 'E', true, InstructionState.Active, true, DueStatus.Collected, NextStep.Know, LetterKind.AccountChanged },
        { 'R', false, InstructionState.Active, false, DueStatus.Collected, NextStep.Know, LetterKind.None },
        { 'R', true, InstructionState.Active, false, DueStatus.Collected, NextStep.Know, LetterKind.None },
    };

    [Fact]
    public void No_reason_is_missing_with_a_new_account_or_without() => Assert.Equal(
        AmendmentReason.All.SelectMany(reason => new[] { (reason.Code, false), (reason.Code, true) }).Order(),
        Reasons.Select(row => ((char)row[0], (bool)row[1])).Order());

    [Theory]
    [MemberData(nameof(Reasons))]
    public void The_instruction_takes_what_the_reason_says_and_no_money_moves(
        char code, bool isAccountNew, InstructionState state, bool doesAccountChange, DueStatus next, NextStep step, LetterKind letter)
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");
        if (code == 'R')
        {
            council.Receive(CameBack.Messages(CameBack.Amended('1')), "2026-04-17");
        }

        var more = isAccountNew ? CameBack.NewAccount : "";
        var item = council.ReceiveOne(CameBack.Messages(CameBack.Amended(code, more, 2)), "2026-04-20");

        Assert.True(AmendmentReason.TryFromCode(code, out var reason));
        Assert.Equal((ReturnStatus.Acted, state), (item.Status, council.Payer.Instruction.State));
        Assert.Equal(doesAccountChange ? Life.OtherAccount : Life.FirstAccount, council.Payer.Instruction.Account);
        Assert.Equal(
            (Money.FromPence(-100_00), CollectionState.Sent), (council.Balance, Assert.Single(council.Payer.Collections).State));
        Assert.Contains(next, council.StatusesOn("2026-05-01"));
        Assert.Equal((step, letter), (item.Step, item.Letter?.Kind ?? LetterKind.None));
        Assert.Equal((reason!.ToString(), Money.Zero, ""), (item.Reason, item.Amount, item.Collection));
        Assert.Equal(Day("2026-04-23"), item.ActBy);
    }

    [Fact]
    public void A_payer_who_moves_to_another_bank_is_lodged_there_with_0N_and_no_0C_and_then_collected_with_01()
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");
        council.Receive(CameBack.Messages(CameBack.Amended('3', CameBack.NewAccount)), "2026-04-17");

        var lodged = council.Collect("2026-04-22");
        var first = council.Collect("2026-05-01");

        Assert.Equal([("0N", Life.OtherAccount)], lodged.Entries.Select(entry => (entry.Code.Code, entry.Destination)));
        Assert.Equal([("01", Life.OtherAccount)], first.Entries.Select(entry => (entry.Code.Code, entry.Destination)));
        Assert.Equal("17", council.DueOn("2026-06-01").Items[0].Entry!.Code.Code);
    }

    [Theory]
    [InlineData('C')]
    [InlineData('E')]
    public void An_account_that_moves_within_its_bank_is_collected_from_with_17_and_nothing_is_lodged(char code)
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");
        council.Receive(CameBack.Messages(CameBack.Amended(code, CameBack.NewAccount)), "2026-04-17");

        var entry = Assert.Single(council.DueOn("2026-05-01").Items).Entry!;

        Assert.Equal(("17", Life.OtherAccount), (entry.Code.Code, entry.Destination));
    }
}
