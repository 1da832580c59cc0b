using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;

namespace HousingFinance.Kernel.Tests.DirectDebits.Returned;

/// <summary>A document that is acted on a second time, on the day or after whatever came since, gives the same movements and payers.</summary>
public class ReplayTests
{
    public static TheoryData<string> Documents =>
    [
        .. UnpaidReason.All.Select(reason => $"ARUDD {reason.Code}"),
        .. AmendmentReason.All.SelectMany(reason => new[] { $"ADDACS {reason.Code}", $"ADDACS {reason.Code} new" }),
        .. InstructionReturnReason.All.SelectMany(reason => "NDS".Select(kind => $"AUDDIS {reason.Code} {kind}")),
        .. IndemnityReason.All.Select(reason => $"DDICA {reason.Code}"),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Told_again_a_document_changes_nothing_and_moves_the_same_money(string name)
    {
        var (council, document) = Of(name);
        var first = council.Receive(document);
        var (payer, balance) = (council.Payer, council.Balance);

        foreach (var day in new[] { "2026-05-06", "2026-05-12" })
        {
            var again = council.Receive(document, day);

            Assert.Equal(first.Movements.AsEnumerable(), again.Movements.AsEnumerable());
            Assert.Equal((payer, balance), (council.Payer, council.Balance));
            Assert.Equal(first.Items.Length, again.Items.Length);
            Assert.All(again.Items, item => Assert.True(item.Status is ReturnStatus.Repeat or ReturnStatus.NotPossible));
        }
    }

    [Fact]
    public void A_claim_told_again_after_its_withdrawal_changes_nothing()
    {
        var council = CameBack.Collected();
        var collection = council.Payer.On("2026-05-01");
        var (claim, withdrawal) = (CameBack.Claimed('1', collection), CameBack.ClaimWithdrawn('1', collection));
        council.Receive(claim);
        council.Receive(withdrawal, "2026-05-13");
        var (payer, balance) = (council.Payer, council.Balance);

        foreach (var document in new[] { claim, withdrawal, claim })
        {
            Assert.Equal(ReturnStatus.Repeat, council.ReceiveOne(document, "2026-05-14").Status);
        }

        Assert.Equal((payer, balance), (council.Payer, council.Balance));
    }

    [Fact]
    public void A_claim_with_neither_reference_nor_number_that_comes_twice_is_for_a_person_and_moves_its_money_once()
    {
        var council = CameBack.Collected();
        var (claim, withdrawal) = (Nameless(council, isWithdrawn: false), Nameless(council, isWithdrawn: true));
        var first = council.Receive(claim);
        Assert.Equal((ReturnStatus.Acted, Money.FromPence(-100_00)), (first.Items[0].Status, council.Balance));
        var payer = council.Payer;

        var second = council.Receive(claim, "2026-05-07");

        Assert.Equal((ReturnStatus.NotToldApart, NextStep.LookAtClaim, null), (second.Items[0].Status, second.Items[0].Step, second.Items[0].Letter));
        Assert.Equal(
            ("DD161", "DDICA item 1, collection 1, account 7100234: the collection is Claimed, after one like it with neither reference nor number; a claim "
                + "has the paying bank's reference or a number, by which it is known again; ask the bank whether it claims once or twice; nothing more "
                + "was done."),
            (second.Items[0].Finding!.Value.Code.Text, second.Items[0].Finding!.Value.Message));

        // Whoever crashed before posting gets the movements again, with the same sources.
        Assert.Equal(first.Movements.AsEnumerable(), second.Movements.AsEnumerable());
        Assert.Equal((payer, Money.FromPence(-100_00)), (council.Payer, council.Balance));

        Assert.Equal(ReturnStatus.Acted, council.ReceiveOne(withdrawal, "2026-05-13").Status);
        Assert.Equal(ReturnStatus.NotToldApart, council.ReceiveOne(withdrawal, "2026-05-14").Status);
        Assert.Equal(ReturnStatus.NotToldApart, council.ReceiveOne(claim, "2026-05-15").Status);
        Assert.Equal(Money.FromPence(-200_00), council.Balance);
    }

    [Theory]
    [InlineData("<SeqNo>1</SeqNo>", "<SeqNo>2</SeqNo>", ReturnStatus.NotStanding)]
    [InlineData("DDIC0000001", "DDIC0000002", ReturnStatus.NotStanding)]
    [InlineData("A PAYER", "B PAYER", ReturnStatus.Repeat)]
    public void A_claim_with_a_reference_or_a_number_is_known_by_them(string from, string to, ReturnStatus status)
    {
        var council = CameBack.Collected();
        var xml = CameBack.DdicaXml(CameBack.Claim('1', council.Payer.On("2026-05-01")), "");
        council.Receive(CameBack.Read(xml));

        Assert.Equal(status, council.ReceiveOne(CameBack.Read(xml.Replace(from, to, StringComparison.Ordinal)), "2026-05-07").Status);
    }

    [Fact]
    public void An_item_twice_in_one_document_moves_its_money_once()
    {
        var council = CameBack.Collected();
        var collection = council.Payer.On("2026-05-01");

        var result = council.Receive(CameBack.Unpaid(UnpaidReason.ReferToPayer, collection, collection));

        Assert.Equal([ReturnStatus.Acted, ReturnStatus.Repeat], result.Items.Select(item => item.Status));
        Assert.Equal((Money.FromPence(-100_00), 1), (council.Balance, new WorkList(result.Items).Items.Length));
    }

    [Fact]
    public void A_document_told_again_after_its_collection_was_presented_again_does_not_touch_the_18()
    {
        var council = CameBack.Collected();
        var report = CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-05-01"));
        council.Receive(report);
        council.Change(payer => payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-15"), CameBack.Terms.Instructions));
        council.Collect("2026-05-15");

        council.Receive(report, "2026-05-18");

        Assert.Equal(Money.FromPence(-200_00), council.Balance);
        Assert.Equal((CollectionState.Sent, "18"), (council.Payer.On("2026-05-15").State, council.Payer.On("2026-05-15").Code.Code));
    }

    private static ReportDocument Nameless(Council council, bool isWithdrawn)
    {
        var claim = CameBack.Claim('1', council.Payer.On("2026-05-01"))
            .Replace("<SeqNo>1</SeqNo>", "<SeqNo>0</SeqNo>", StringComparison.Ordinal)
            .Replace("DDIC0000001", " ", StringComparison.Ordinal);
        return isWithdrawn ? CameBack.Ddica("", claim) : CameBack.Ddica(claim, "");
    }

    private static (Council Council, ReportDocument Document) Of(string name)
    {
        var (report, reason, more) = (name.Split(' ')[0], name.Split(' ')[1][0], name.Split(' ').Skip(2).FirstOrDefault(""));
        if (report == "AUDDIS")
        {
            return (InstructionReturnReasonTests.Sent(more[0]), CameBack.Messages(CameBack.Refused(more[0], reason, "2026-03-11")));
        }

        var council = CameBack.Collected();
        return (council, report switch
        {
            "ARUDD" => CameBack.Unpaid(UnpaidReasonTests.Reason(reason), council.Payer.On("2026-05-01")),
            "ADDACS" => CameBack.Messages(CameBack.Amended(reason, more == "new" ? CameBack.NewAccount : "")),
            _ => CameBack.Claimed(reason, council.Payer.On("2026-04-01"), council.Payer.On("2026-05-01")),
        });
    }
}
