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
