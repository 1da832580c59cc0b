using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Invoices;

public class InvoiceAccountTests
{
    private static readonly RentAccountRef Rent = RentAccountRef.Create(new ReferenceAllocator("HOUSING"), "7100234");

    [Fact]
    public void A_payment_lowers_the_balance_from_its_day()
    {
        var account = Opened(Line(100m)).Record(Movement(MovementKind.InvoicePaid, 50m, "receipt 9", Day("2026-06-10"))).Value;

        Assert.Equal((Pounds(120m), Pounds(70m)), (account.BalanceOn(Day("2026-06-09")), account.BalanceOn(Day("2026-06-10"))));
        Assert.Equal(Money.Zero, account.BalanceOn(Day("2026-05-31")));
        Assert.Equal(Pounds(70m), account.Balance);
    }

    [Fact]
    public void A_movement_told_twice_counts_once_and_another_of_its_source_is_refused()
    {
        var paid = Movement(MovementKind.InvoicePaid, 50m, "receipt 9");
        var account = Opened(Line(100m)).Record(paid).Value;

        Assert.Same(account, account.Record(paid).Value);
        AssertRefused("RECH061", account, Movement(MovementKind.InvoicePaid, 51m, "receipt 9"));
    }

    [Fact]
    public void Money_of_the_rent_account_does_not_come_to_a_recharge() =>
        AssertRefused("RECH060", Opened(Line(100m)), new MoneyMovement(Issued, Pounds(5m), MovementKind.InvoicePaid, Rent, "receipt 1"));

    [Fact]
    public void Credits_and_discounts_come_with_their_documents_alone() => Assert.All(
        new[]
        {
            MovementKind.RechargeInvoiced, MovementKind.InvoiceCredited, MovementKind.InvoiceCreditWithdrawn, MovementKind.DiscountGiven,
            MovementKind.DiscountWithdrawn,
        },
        kind => AssertRefused("RECH062", Opened(Line(100m)), Movement(kind, 5m, "x")));

    [Fact]
    public void No_more_is_written_off_or_handed_over_than_is_owed()
    {
        foreach (var kind in new[] { MovementKind.DebtWrittenOff, MovementKind.HandedOverAsSundryDebt })
        {
            Assert.Equal(Money.Zero, Opened(Line(100m)).Record(Movement(kind, 120m, "x")).Value.Balance);
            AssertRefused("RECH063", Opened(Line(100m)), Movement(kind, 120.01m, "x"));
        }
    }

    [Fact]
    public void No_more_is_undone_than_was_done()
    {
        var pairs = new[]
        {
            (MovementKind.InvoicePaid, MovementKind.InvoicePaymentReversed), (MovementKind.DepositReceived, MovementKind.InvoicePaymentReversed),
            (MovementKind.InterestCharged, MovementKind.InterestCancelled), (MovementKind.DebtWrittenOff, MovementKind.DebtWrittenOn),
            (MovementKind.HandedOverAsSundryDebt, MovementKind.SundryDebtTakenBack),
        };
        foreach (var (done, undone) in pairs)
        {
            var account = Opened(Line(100m)).Record(Movement(done, 30m, "done")).Value;

            Assert.Equal(Pounds(120m), account.Record(Movement(undone, 30m, "undone")).Value.Balance);
            AssertRefused("RECH064", account, Movement(undone, 30.01m, "undone"));
            AssertRefused("RECH064", Opened(Line(100m)), Movement(undone, 0.01m, "undone"));
        }
    }

    [Fact]
    public void What_is_disputed_is_owed_but_apart_until_the_dispute_is_closed()
    {
        var account = Opened(Line(100m, Exempt), Line(60m, Exempt)).OpenDispute(2, Pounds(45m), Day("2026-06-20"), "not cleaned").Value;

        Assert.Equal(Pounds(160m), account.UndisputedOn(Day("2026-06-19")));
        Assert.Equal((Pounds(160m), Pounds(115m)), (account.BalanceOn(Day("2026-06-20")), account.UndisputedOn(Day("2026-06-20"))));
        var closed = account.CloseDispute(2, Day("2026-07-20")).Value;
        Assert.Equal((Pounds(115m), Pounds(160m)), (closed.UndisputedOn(Day("2026-07-19")), closed.UndisputedOn(Day("2026-07-20"))));
    }

    [Fact]
    public void A_credit_of_the_disputed_line_takes_it_out_of_dispute()
    {
        var account = Opened(Line(100m, Exempt), Line(60m, Exempt)).OpenDispute(2, Pounds(60m), Issued, "not cleaned").Value
            .Credit(Credits(CreditReason.DisputeSettled, LineCredit.OfNet(2, Pounds(45m))), CreditNotes, Issued.PlusDays(1), InvoiceFigures.Shipped)
            .Value.Account;

        Assert.Equal(Pounds(60m), account.DisputedOn(Issued));
        Assert.Equal(Pounds(15m), account.DisputedOn(Issued.PlusDays(1)));
        Assert.Equal(Pounds(100m), account.UndisputedOn(Issued.PlusDays(1)));
    }

    [Fact]
    public void A_dispute_that_makes_no_sense_is_refused()
    {
        var account = Opened(Line(100m));
        var open = account.OpenDispute(1, Pounds(120m), Issued, "door not fitted").Value;

        AssertRefused("RECH050", account.OpenDispute(2, Pounds(1m), Issued, "x"));
        AssertRefused("RECH051", account.OpenDispute(1, Pounds(1m), Issued.PlusDays(-1), "x"));
        AssertRefused("RECH052", open.OpenDispute(1, Pounds(1m), Issued, "x"));
        AssertRefused("RECH053", account.CloseDispute(1, Issued));
        AssertRefused("RECH051", open.CloseDispute(1, Issued));
        AssertRefused("RECH054", account.OpenDispute(1, Money.Zero, Issued, "x"));
        AssertRefused("RECH055", account.OpenDispute(1, Pounds(120.01m), Issued, "x"));
    }

    [Fact]
    public void A_credit_balance_is_not_made_larger_by_a_dispute()
    {
        var account = Opened(Line(100m)).OpenDispute(1, Pounds(20m), Issued, "x").Value.Record(Movement(MovementKind.InvoicePaid, 130m, "r")).Value;

        Assert.Equal(Pounds(-10m), account.UndisputedOn(Day("2026-12-01")));
    }

    private static void AssertRefused(string code, InvoiceAccount account, MoneyMovement movement) => AssertRefused(code, account.Record(movement));

    private static void AssertRefused(string code, Outcome<InvoiceAccount> outcome) =>
        Assert.Equal(code, Assert.Single(outcome.Diagnostics).Code.Text);
}
