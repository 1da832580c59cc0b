using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;

namespace HousingFinance.Kernel.Tests.DirectDebits.Returned;

/// <summary>Every reason of the AUDDIS bank return, of a 0N, a 0C and a 0S.</summary>
public class InstructionReturnReasonTests
{
    private static readonly (char Code, InstructionState State, NextStep Step, LetterKind Letter)[] OfLodgements =
    [
        ('1', InstructionState.SetUp, NextStep.AskForInstruction, LetterKind.InstructionWanted),
        ('2', InstructionState.Ended, NextStep.HandToPerson, LetterKind.None),
        ('3', InstructionState.SetUp, NextStep.AskForInstruction, LetterKind.InstructionWanted),
        ('5', InstructionState.SetUp, NextStep.PutRightAndLodge, LetterKind.DetailsWanted),
        ('6', InstructionState.SetUp, NextStep.AskForInstruction, LetterKind.InstructionWanted),
        ('7', InstructionState.SetUp, NextStep.PutRightAndLodge, LetterKind.None),
        ('B', InstructionState.SetUp, NextStep.AskForInstruction, LetterKind.InstructionWanted),
        ('C', InstructionState.Suspended, NextStep.AskForInstruction, LetterKind.InstructionWanted),
        ('F', InstructionState.SetUp, NextStep.AskForInstruction, LetterKind.InstructionWanted),
        ('G', InstructionState.SetUp, NextStep.AskForInstruction, LetterKind.InstructionWanted),
        ('H', InstructionState.SetUp, NextStep.AskForInstruction, LetterKind.InstructionWanted),
        ('I', InstructionState.SetUp, NextStep.PutRightAndLodge, LetterKind.None),
        ('K', InstructionState.SetUp, NextStep.AskForInstruction, LetterKind.InstructionWanted),
        ('L', InstructionState.SetUp, NextStep.PutRightAndLodge, LetterKind.DetailsWanted),
        ('M', InstructionState.SetUp, NextStep.PutRightAndLodge, LetterKind.None),
        ('N', InstructionState.SetUp, NextStep.AskForInstruction, LetterKind.InstructionWanted),
        ('O', InstructionState.SetUp, NextStep.PutRightAndLodge, LetterKind.None),
        ('P', InstructionState.SetUp, NextStep.PutRightAndLodge, LetterKind.None),
        ('Q', InstructionState.SetUp, NextStep.PutRightAndLodge, LetterKind.None),
    ];

    /// <summary>What was returned, reason, the instruction after it, next step, letter; without a new account.</summary>
    public static TheoryData<char, char, InstructionState, NextStep, LetterKind> Reasons
    {
        get
        {
            var rows = new TheoryData<char, char, InstructionState, NextStep, LetterKind>();
            foreach (var (code, state, step, letter) in OfLodgements)
            {
                rows.Add('N', code, state, step, letter);
                rows.Add('S', code, state, step, letter);
                rows.Add(
                    'D',
                    code,
                    code == '2' ? InstructionState.Ended : InstructionState.Cancelled,
                    code switch { '2' => NextStep.HandToPerson, '6' => NextStep.Know, _ => NextStep.SettleWithPayer },
                    LetterKind.None);
            }

            return rows;
        }
    }

    [Fact]
    public void No_reason_is_missing_of_any_record() => Assert.Equal(
        InstructionReturnReason.All.SelectMany(reason => "DNS".Select(kind => (kind, reason.Code))).Order(),
        Reasons.Select(row => ((char)row[0], (char)row[1])).Order());

    [Theory]
    [MemberData(nameof(Reasons))]
    public void The_instruction_stands_as_the_bank_says(
        char kind, char code, InstructionState state, NextStep step, LetterKind letter)
    {
        var council = Sent(kind);

        var item = council.ReceiveOne(CameBack.Messages(CameBack.Refused(kind, code, "2026-03-11")), "2026-03-16");

        Assert.True(InstructionReturnReason.TryFromCode(code, out var reason));
        Assert.Equal((ReturnStatus.Acted, reason!.ToString()), (item.Status, item.Reason));
        Assert.Equal((state, Life.FirstAccount), (council.Payer.Instruction.State, council.Payer.Instruction.Account));
        Assert.Equal((step, letter), (item.Step, item.Letter?.Kind ?? LetterKind.None));
        Assert.Equal((Money.Zero, Money.Zero), (council.Balance, item.Amount));
        Assert.DoesNotContain(DueStatus.Collected, council.StatusesOn("2026-04-01"));
    }

    [Theory]
    [InlineData('N', InstructionState.Lodged, true)]
    [InlineData('S', InstructionState.Lodged, true)]
    [InlineData('D', InstructionState.Cancelled, false)]
    public void A_new_branch_is_taken_over_and_the_instruction_taken_as_lodged(char kind, InstructionState state, bool doesAccountChange)
    {
        var council = Sent(kind);

        var item = council.ReceiveOne(CameBack.Messages(CameBack.Refused(kind, 'C', "2026-03-11", CameBack.NewAccount)), "2026-03-16");

        Assert.Equal((ReturnStatus.Acted, state), (item.Status, council.Payer.Instruction.State));
        Assert.Equal(doesAccountChange ? Life.OtherAccount : Life.FirstAccount, council.Payer.Instruction.Account);
        Assert.Equal(doesAccountChange ? DueStatus.Collected : DueStatus.Cancelled, Assert.Single(council.StatusesOn("2026-04-01")));
        Assert.Equal(doesAccountChange ? LetterKind.AccountChanged : null, item.Letter?.Kind);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void No_other_reason_changes_the_account(char kind, char code, InstructionState state, NextStep step, LetterKind letter)
    {
        var council = Sent(kind);
        council.Receive(CameBack.Messages(CameBack.Refused(kind, code, "2026-03-11", CameBack.NewAccount)), "2026-03-16");

        var isMoved = code == 'C' && kind != 'D';
        Assert.Equal(isMoved ? Life.OtherAccount : Life.FirstAccount, council.Payer.Instruction.Account);
        Assert.Equal(isMoved ? InstructionState.Lodged : state, council.Payer.Instruction.State);
        Assert.True(letter == LetterKind.None || step != NextStep.HandToPerson);
    }

    [Fact]
    public void What_is_put_right_is_lodged_again_and_collected_with_01()
    {
        var council = Sent('N');
        council.Receive(CameBack.Messages(CameBack.Refused('N', '5', "2026-03-11")), "2026-03-16");
        Assert.Equal([DueStatus.ToBePutRight], council.StatusesOn("2026-03-18"));

        council.Change(payer => payer.Ask(InstructionRequest.Lodgement));

        Assert.Equal("0N", Assert.Single(council.Collect("2026-03-18").Entries).Code.Code);
        Assert.Equal("01", Assert.Single(council.DueOn("2026-04-01").Items).Entry!.Code.Code);
    }

    [Fact]
    public void A_conversion_that_was_returned_is_lodged_with_0N()
    {
        var council = Sent('S');
        Assert.Equal(TransactionCode.ConvertInstruction, Assert.Single(council.Batches[0].Entries).Code);
        council.Receive(CameBack.Messages(CameBack.Refused('S', 'L', "2026-03-11")), "2026-03-16");
        council.Change(payer => payer.Ask(InstructionRequest.Lodgement));

        Assert.Equal("0N", Assert.Single(council.Collect("2026-03-18").Entries).Code.Code);
    }

    /// <summary>A council that has sent a record for 11 March: 0N, 0S, or the 0C of an instruction of January.</summary>
    internal static Council Sent(char kind)
    {
        var council = Council.OfOne(instruction: kind switch
        {
            'N' => Life.Given(),
            'S' => Life.Given(InstructionSetUp.Converted),
            _ => Life.Lodged(),
        });
        council.Change(payer => kind == 'D' ? payer.Ask(InstructionRequest.Cancellation) : payer);
        council.Collect("2026-03-12");
        return council;
    }
}
