using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Testing;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Testing.Examples;

/// <summary>Who pays an invented council, and whom it owes a refund.</summary>
public class FakePayerTests
{
    private const int Homes = 20_000;

    private static readonly FakeCouncil Council = FakeCouncils.Of(Homes);
    private static readonly FakePayer[] All = [.. Enumerable.Range(0, Homes).Select(Council.PayerOf)];
    private static readonly FakePayer[] Payers = [.. All.Where(payer => payer.Instruction != FakeInstruction.None)];
    private static readonly FakeRefund[] Refunds =
        [.. Enumerable.Range(0, Homes).Select(Council.RefundOf).Where(refund => refund.Reason != FakeRefundReason.None)];

    [Fact]
    public void Nearly_three_rents_in_five_are_paid_by_Direct_Debit()
    {
        Assert.InRange(Payers.Length, Homes * 55 / 100, Homes * 60 / 100);
        Assert.InRange(Payers.Count(payer => payer.Instruction == FakeInstruction.ToLodge), Payers.Length / 100, Payers.Length * 3 / 100);
        Assert.InRange(Payers.Count(payer => payer.DayOfMonth == 1), Payers.Length * 65 / 100, Payers.Length * 75 / 100);
        Assert.All(Payers, payer => Assert.True(payer.DayOfMonth is 1 or 15));
    }

    [Fact]
    public void A_rent_paid_another_way_has_a_home_and_nothing_else()
    {
        var others = All.Where(payer => payer.Instruction == FakeInstruction.None).ToArray();

        Assert.Equal(Homes, others.Length + Payers.Length);
        Assert.All(others, payer => Assert.Equal(new FakePayer { Home = payer.Home }, payer));
    }

    [Fact]
    public void Every_sort_code_begins_with_two_zeros()
    {
        Assert.All(Payers, payer => Assert.StartsWith("00", payer.Account.SortCode.ToDigits(), StringComparison.Ordinal));
        Assert.All(Refunds, refund => Assert.StartsWith("00", refund.Account.SortCode.ToDigits(), StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_payers_share_an_account_or_a_reference()
    {
        Assert.Equal(Payers.Length, Payers.Select(payer => payer.Account).Distinct().Count());
        Assert.Equal(Payers.Length, Payers.Select(payer => payer.Account.Number).Distinct().Count());
        Assert.Equal(Payers.Length, Payers.Select(payer => payer.Reference).Distinct().Count());
    }

    [Fact]
    public void A_reference_is_that_of_the_rent_account_in_eight_digits()
    {
        Assert.All(
            Payers.Take(200),
            payer => Assert.Equal($"RENT0{Council[payer.Home - 1].Account.Value}", payer.Reference.Text.ToString()));
        Assert.All(Refunds.Take(200), refund => Assert.Equal(
            $"REFUND{refund.RentAccount.Value.PadLeft(8, '0')}", refund.Reference.ToString()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_899_999)]
    [InlineData(4_011_110)]
    [InlineData(FakeCouncil.MostHomes - 1)]
    public void The_references_of_first_and_last_homes_keep_every_rule_and_one_length(int index)
    {
        var council = FakeCouncils.Of(FakeCouncil.MostHomes);
        var payer = Enumerable.Range(1, 40).Select(seed => FakeCouncils.Of(FakeCouncil.MostHomes, seed).PayerOf(index))
            .First(payer => payer.Instruction != FakeInstruction.None);

        Assert.Equal(
            BacsReferenceStatus.Valid, BacsReference.Read(payer.Reference.Text, BacsReferenceForm.LettersAndDigits, out _));
        Assert.Equal(12, payer.Reference.Text.Length);
        Assert.True(council.TryFind(council[index].Account, out var found));
        Assert.Equal(index, found);
    }

    [Fact]
    public void A_few_homes_are_owed_a_refund_on_an_overpaid_or_a_closed_account()
    {
        Assert.InRange(Refunds.Length, Homes * 5 / 1_000, Homes * 9 / 1_000);
        foreach (var refund in Refunds)
        {
            var isOverpaid = refund.Reason == FakeRefundReason.Overpaid;

            Assert.InRange(refund.Amount.Pence, isOverpaid ? 200 : 500, isOverpaid ? 180_00 : 650_00);
            Assert.Equal(isOverpaid, refund.RentAccount == Council[refund.Home - 1].Account);
            Assert.Equal(isOverpaid, Council.TryFind(refund.RentAccount, out _));
        }

        Assert.Equal(2, Refunds.Select(refund => refund.Reason).Distinct().Count());
    }

    [Fact]
    public void A_payer_who_paid_too_much_has_it_back_on_the_same_account_and_a_former_tenant_never_has()
    {
        var byHome = Payers.ToDictionary(payer => payer.Home);
        var paying = Refunds.Where(refund => byHome.ContainsKey(refund.Home)).ToArray();
        var overpaid = paying.Where(refund => refund.Reason == FakeRefundReason.Overpaid).ToArray();
        var closed = paying.Where(refund => refund.Reason == FakeRefundReason.AccountClosed).ToArray();

        Assert.NotEmpty(overpaid);
        Assert.NotEmpty(closed);
        Assert.All(overpaid, refund => Assert.Equal(
            (byHome[refund.Home].Account, byHome[refund.Home].Name), (refund.Account, refund.Name)));
        Assert.All(closed, refund => Assert.NotEqual(byHome[refund.Home].Account, refund.Account));
    }

    [Fact]
    public void Neither_names_nor_bank_details_are_printed()
    {
        Assert.Equal("home 1, instruction Live", new FakePayer { Home = 1, Instruction = FakeInstruction.Live }.ToString());
        Assert.Equal(
            "home 7, refund Overpaid, £1.05",
            new FakeRefund { Home = 7, Reason = FakeRefundReason.Overpaid, Amount = Money.FromPence(105) }.ToString());
    }

    [Fact]
    public void Drawing_payers_allocates_nothing_for_each()
    {
        var drawn = 0;

        Assert.Equal(0, AllocatedBytes.LeastOf(() => drawn = Draw(Homes)));
        Assert.Equal(Payers.Length, drawn);

        static int Draw(int homes)
        {
            var payers = 0;
            for (var index = 0; index < homes; index++)
            {
                payers += Council.PayerOf(index).Instruction == FakeInstruction.None ? 0 : 1;
            }

            return payers;
        }
    }

    [Theory]
    [InlineData("INVENTED", "7100000")]
    [InlineData("INVENTED", "7120001")]
    [InlineData("INVENTED", "07100001")]
    [InlineData("INVENTED", "7100001A")]
    [InlineData("OTHER", "7100001")]
    public void An_account_that_is_not_of_the_council_is_not_found(string allocator, string value)
    {
        Assert.False(Council.TryFind(RentAccountRef.Create(new ReferenceAllocator(allocator), value), out var index));
        Assert.Equal(0, index);
    }

    [Fact]
    public void No_account_at_all_is_not_found() => Assert.False(Council.TryFind(default, out _));
}
