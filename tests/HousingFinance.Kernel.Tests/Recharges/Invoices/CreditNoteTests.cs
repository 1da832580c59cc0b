using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Invoices;

public class CreditNoteTests
{
    [Fact]
    public void A_part_is_credited_with_its_VAT_and_refers_to_the_invoice()
    {
        var credited = Credit(Opened(Line(318m)), CreditReason.Overcharge, LineCredit.OfNet(1, Pounds(40m))).Value;

        Assert.Equal("credit note CN000007 of invoice RR000041: £40.00 + VAT £8.00 = £48.00", credited.Note.ToString());
        Assert.Equal("next CN000008", credited.Counter.ToString());
        Assert.Equal(Pounds(333.60m), credited.Account.Balance);
        Assert.Equal((Pounds(278m), Pounds(55.60m)), (credited.Account.NetLeft, credited.Account.VatLeft));
        Assert.Equal(Pounds(381.60m), credited.Account.Invoice.Gross);
        Assert.Equal(MovementKind.InvoiceCredited, credited.Note.Movement.Kind);
    }

    [Fact]
    public void A_sum_with_VAT_is_split_as_the_line_is() =>
        Assert.Equal(
            "credit note CN000007 of invoice RR000041: £41.67 + VAT £8.33 = £50.00",
            Credit(Opened(Line(318m)), CreditReason.AgreedReduction, LineCredit.OfGross(1, Pounds(50m))).Value.Note.ToString());

    [Fact]
    public void Many_small_credits_take_exactly_the_VAT_of_the_line()
    {
        var account = Opened(Line(0.99m));
        for (var penny = 0; penny < 99; penny++)
        {
            account = Credit(account, CreditReason.Overcharge, LineCredit.OfNet(1, Pounds(0.01m))).Value.Account;
        }

        Assert.Equal((Money.Zero, Money.Zero, Money.Zero), (account.NetLeft, account.VatLeft, account.Balance));
    }

    [Fact]
    public void No_more_is_credited_than_is_left_of_the_line()
    {
        var account = Credit(Opened(Line(100m), Line(50m)), CreditReason.Overcharge, LineCredit.OfNet(1, Pounds(60m))).Value.Account;

        Assert.True(Credit(account, CreditReason.Overcharge, LineCredit.OfNet(1, Pounds(40m))).HasValue);
        AssertRefused("RECH038", account, LineCredit.OfNet(1, Pounds(40.01m)));
        Assert.True(Credit(account, CreditReason.Overcharge, LineCredit.OfGross(1, Pounds(48m))).HasValue);
        AssertRefused("RECH038", account, LineCredit.OfGross(1, Pounds(48.01m)));
    }

    [Fact]
    public void No_more_is_credited_than_is_left_of_the_invoice_although_its_lines_come_to_more()
    {
        var account = Opened(Line(100m), Line(-40m, description: "Fair wear and tear"));

        AssertRefused("RECH039", account, LineCredit.OfNet(1, Pounds(60.01m)));
        var whole = account.CreditWhole(CreditReason.InvoiceCancelled, Issued, "", CreditNotes, Issued, InvoiceFigures.Shipped).Value;
        Assert.Equal(("£72.00", Money.Zero), (whole.Note.Gross.ToString(), whole.Account.Balance));
    }

    [Fact]
    public void A_credit_that_makes_no_sense_is_refused()
    {
        var account = Opened(Line(100m), Line(-40m));

        AssertRefused("RECH034", account);
        AssertRefused("RECH035", account, LineCredit.OfNet(3, Pounds(1m)));
        AssertRefused("RECH035", account, LineCredit.OfNet(0, Pounds(1m)));
        AssertRefused("RECH036", account, LineCredit.OfNet(1, Pounds(1m)), LineCredit.OfNet(1, Pounds(1m)));
        AssertRefused("RECH037", account, LineCredit.OfNet(1, Pounds(0m)));
        AssertRefused("RECH037", account, LineCredit.OfNet(1, Pounds(-1m)));
        AssertRefused("RECH037", account, LineCredit.OfNet(2, Pounds(1m)));
        AssertRefused("RECH040", account, LineCredit.OfNet(2, Pounds(-1m)));
    }

    [Fact]
    public void A_note_is_of_the_invoices_day_or_later_and_the_change_before_it()
    {
        var account = Opened(Line(100m));
        Outcome<CreditedInvoice> On(string changed, string issued) => account.Credit(
            Credits(CreditReason.Overcharge, LineCredit.OfNet(1, Pounds(1m))) with { ChangedOn = Day(changed) },
            CreditNotes, Day(issued), InvoiceFigures.Shipped);

        Assert.Equal("RECH031", On("2026-05-31", "2026-05-31").Diagnostics[0].Code.Text);
        Assert.Equal("RECH032", On("2026-06-03", "2026-06-02").Diagnostics[0].Code.Text);
        Assert.Equal("RECH033", On("2026-06-03", "2027-04-01").Diagnostics[0].Code.Text);
        Assert.Empty(On("2026-06-02", "2026-06-02").Diagnostics);
    }

    [Fact]
    public void A_note_is_due_within_14_days_that_begin_with_the_change_and_a_later_one_is_a_warning()
    {
        var account = Opened(Line(100m));
        Outcome<CreditedInvoice> After(int days) => account.Credit(
            Credits(CreditReason.Overcharge, LineCredit.OfNet(1, Pounds(1m))), CreditNotes, Issued.PlusDays(days), InvoiceFigures.Shipped);

        Assert.Empty(After(13).Diagnostics);
        var late = Assert.Single(After(14).Diagnostics);
        Assert.Equal((NoteCodes.Late, Severity.Warning), (late.Code, late.Severity));
        Assert.Equal("a note by 2026-06-14", late.Expected);
    }

    [Fact]
    public void A_credit_note_is_withdrawn_wholly_by_a_debit_note_and_once()
    {
        var credited = Credit(Opened(Line(318m)), CreditReason.DiscountGiven, LineCredit.OfNet(1, Pounds(31.80m))).Value;
        var withdrawn = Withdraw(credited.Account, credited.Note.Number).Value;

        Assert.Equal((Pounds(381.60m), Pounds(318m)), (withdrawn.Account.Balance, withdrawn.Account.NetLeft));
        Assert.Equal("debit note DN000001 of credit note CN000007: £31.80 + VAT £6.36 = £38.16", withdrawn.Note.ToString());
        Assert.Equal(
            [MovementKind.RechargeInvoiced, MovementKind.DiscountGiven, MovementKind.DiscountWithdrawn],
            withdrawn.Account.Movements.Select(movement => movement.Kind));
        Assert.Equal("RECH043", Withdraw(withdrawn.Account, credited.Note.Number).Diagnostics[0].Code.Text);
        Assert.Equal("RECH042", Withdraw(credited.Account, CreditNotes.Advanced().NextNumber).Diagnostics[0].Code.Text);
        Assert.Equal(
            "RECH044",
            credited.Account.Withdraw(credited.Note.Number, Issued, "x", DebitNotes, Issued.PlusDays(-1), InvoiceFigures.Shipped).Diagnostics[0].Code.Text);
    }

    private static Outcome<DebitedInvoice> Withdraw(InvoiceAccount account, DocumentNumber note) =>
        account.Withdraw(note, Issued, "instalment missed", DebitNotes, Issued.PlusDays(3), InvoiceFigures.Shipped);

    private static Outcome<CreditedInvoice> Credit(InvoiceAccount account, CreditReason reason, params LineCredit[] lines) =>
        account.Credit(Credits(reason, lines), CreditNotes, Issued, InvoiceFigures.Shipped);

    private static void AssertRefused(string code, InvoiceAccount account, params LineCredit[] lines) =>
        Assert.Equal(code, Assert.Single(Credit(account, CreditReason.Overcharge, lines).Diagnostics).Code.Text);
}
