using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Returned;

public class WorkListTests
{
    [Fact]
    public void It_is_sorted_by_patch_then_reason_then_step_and_leaves_out_what_was_seen_before()
    {
        var council = Council.OfOne();
        council.Payers = council.Payers.With(
        [
            Another("1", "SOUTH"), Another("2", "NORTH"), Another("3", "EAST"), Another("4", "EAST"), Another("5", "EAST"),
        ]);
        council.Collect("2026-04-01");
        var report = CameBack.Arudd(
        [
            Item("1", UnpaidReason.InstructionCancelled), Item("2", UnpaidReason.AccountClosed), Item("3", UnpaidReason.ReferToPayer),
            Item("4", UnpaidReason.PayerDeceased), Item("5", UnpaidReason.ReferToPayer),
            CameBack.UnpaidItem("RENT9", "01", "0000", "refer to payer", "2026-03-31", "5.00", Life.FirstAccount),
        ]);

        var result = council.Receive(report, "2026-04-07");
        var list = new WorkList(result.Items);

        Assert.Equal(
            [
                "no account 0 refer to payer, £5.00: MatchByHand by 2026-04-10",
                "EAST HOUSING:3 0 refer to payer, £100.00: PresentAgain by 2026-04-10",
                "EAST HOUSING:5 0 refer to payer, £100.00: PresentAgain by 2026-04-10",
                "EAST HOUSING:4 2 payer deceased, £100.00: HandToPerson by 2026-04-10",
                "NORTH HOUSING:2 B account closed, £100.00: AskForInstruction by 2026-04-10",
                "SOUTH HOUSING:1 1 instruction cancelled, £100.00: AskForInstruction by 2026-04-10",
            ],
            list.Items.Select(item => item.ToString()));
        Assert.Equal(("6 items, £505.00", 3), (list.ToString(), list.Of("EAST").Length));
        Assert.Equal((6, 5, 1), (result.Report.RowsIn, result.Report.RowsAccepted, result.Report.RowsSetAside));
        Assert.Equal((Money.FromPence(505_00), Money.FromPence(500_00)), (result.Report.ValueIn, result.Report.ValueAccepted));

        var again = new WorkList(council.Receive(report, "2026-04-08").Items);
        Assert.Equal("1 items, £5.00", again.ToString());
    }

    [Fact]
    public void A_letter_says_what_came_back_and_how_long_it_may_be_presented_again()
    {
        var council = CameBack.Collected();

        var letter = council.ReceiveOne(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-05-01"))).Letter;

        Assert.Equal(
            new LetterFacts(
                LetterKind.Unpaid,
                Account,
                BacsText.Create("A PAYER"),
                Life.Reference,
                Money.FromPence(100_00),
                Day("2026-05-01"),
                "0 refer to payer",
                Day("2026-05-30")),
            letter);
    }

    [Fact]
    public void A_letter_about_no_collection_names_none()
    {
        var letter = CameBack.Collected().ReceiveOne(CameBack.Messages(CameBack.Amended('1'))).Letter!;

        Assert.Equal((Money.Zero, null, null), (letter.Amount, letter.CollectedOn, letter.PresentAgainThrough));
        Assert.Equal((LetterKind.InstructionWanted, "1 cancelled by payer"), (letter.Kind, letter.Reason));
    }

    [Fact]
    public void Nothing_printed_holds_a_name_or_bank_details()
    {
        var council = CameBack.Collected();
        var (april, may) = (council.Payer.On("2026-04-01"), council.Payer.On("2026-05-01"));
        ReturnsResult[] results =
        [
            council.Receive(CameBack.Unpaid(UnpaidReason.ReferToPayer, may)),
            council.Receive(CameBack.Claimed('5', april, may)),
            council.Receive(CameBack.Messages(CameBack.Amended('3', CameBack.NewAccount))),
            council.Receive(CameBack.Messages(CameBack.Amended('1', account: "445500' payer-account-number='87654300", serial: 2))),
            council.Receive(CameBack.Arudd(CameBack.UnpaidItem("RENT9", "01", "Z0", "", "2026-03-31", "5.00", Life.FirstAccount))),
        ];

        string[] printed =
        [
            .. results.SelectMany(result => result.Items).SelectMany(item => new[]
            {
                $"{item}", item.Item, item.Words, item.Reason, item.Collection, $"{item.Finding}", item.Finding?.Message ?? "", $"{item.Letter}",
            }),
            .. results.SelectMany(result => result.Movements).SelectMany(movement => new[] { $"{movement}", movement.Source }),
            .. results.Select(result => $"{result.Report} {new WorkList(result.Items)} {result.Payers}"),
            .. council.Payer.Collections.Select(each => $"{each} {string.Join(' ', each.Steps)}"),
            $"{council.Payer} {council.Payer.Instruction} {string.Join(' ', council.Payer.Instruction.History.Select(change => change.Cause))}",
        ];

        string[] secrets = ["A PAYER", "112233", "12345678", "11-22-33", "445566", "87654321", "44-55-66", "445500", "87654300"];
        Assert.All(printed, words => Assert.DoesNotContain(secrets, secret => words.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(printed, words => words.Length > 0);
    }

    private static string Item(string number, UnpaidReason reason) => CameBack.UnpaidItem(
        $"RENT710000{number}", "01", $"{reason.Code}000", reason.Name, "2026-03-31", "100.00", Life.FirstAccount);

    private static DirectDebitPayer Another(string number, string patch)
    {
        var account = RentAccountRef.Create(new ReferenceAllocator("HOUSING"), number);
        var instruction = DirectDebitInstruction
            .Given(InstructionSetUp.Paper, Life.FirstAccount, BacsReference.Create($"RENT710000{number}"))
            .Then(InstructionEventKind.LodgementSent, "2026-01-05");
        var payer = Council.Someone(account, instruction) with { Patch = patch };
        return payer.Tell(Day("2026-03-09"), Owing(1_200_00) with { Account = account }, Terms(), Council.Notice).Value;
    }
}
