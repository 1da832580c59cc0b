using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Invoices;

public class PrintedDocumentTests
{
    private static InvoiceLine FittedDoor { get; } = InvoiceLine.Priced(
        "Door 44mm", Ratio.One, "each", UnroundedMoney.FromPounds(318m), Percentage.Of(5m), RoundingRule.HalfUp, Standard);

    private static InvoiceDraft Door =>
        Draft(FittedDoor, Line(42.50m, description: "Call-out")) with { Subject = "Repair 614137", TaxPoint = Day("2026-05-28") };

    [Fact]
    public void A_full_invoice_shows_every_particular_of_regulation_14() => Assert.Equal(
        """
        Invoice
        Invoice number: RR000041
        Date of issue: 2026-06-01
        Tax point: 2026-05-28
        From: Anytown Council, Town Hall, Anytown, AN1 1AA
        VAT number: GB 123 4567 82
        To: A Tenant, 1 High Street, Anytown
        Account: 7100234-RR
        For: Repair 614137
        Payable by: 2026-06-29

        Description  Quantity  Unit price  Discount  Net      VAT rate  VAT
        Door 44mm    1 each    £318.00     5.00%     £302.10  20.00%    £60.42
        Call-out     1         £42.50                £42.50   20.00%    £8.50

        Total before VAT: £344.60
        VAT: £68.92
        Total to pay: £413.52

        """,
        PrintedDocument.Of(Issue(Door)).ToPlainText());

    [Fact]
    public void The_tax_point_stands_on_a_full_invoice_where_it_is_another_day() => Assert.DoesNotContain(
        PrintedDocument.Of(Issue(Door with { TaxPoint = Issued })).Particulars, particular => particular.Name == "Tax point");

    [Fact]
    public void A_simplified_invoice_shows_the_particulars_of_regulation_16A()
    {
        using var german = new GermanCulture();
        var invoice = Issue(Draft(Line(120m), Line(40m, Reduced, "Boiler part")) with { Form = InvoiceForm.Simplified });

        Assert.Equal(
            """
            Invoice
            Invoice number: RR000041
            Tax point: 2026-06-01
            From: Anytown Council, Town Hall, Anytown, AN1 1AA
            VAT number: GB 123 4567 82
            Account: 7100234-RR
            Payable by: 2026-06-29

            Description
            Door
            Boiler part

            With VAT at 20.00%: £144.00
            With VAT at 5.00%: £42.00
            Total to pay: £186.00

            """,
            PrintedDocument.Of(invoice).ToPlainText());
    }

    [Fact]
    public void A_credit_note_shows_the_number_and_day_of_the_invoice()
    {
        var credited = Opened(Line(100m), Line(50m, Exempt, "Caretaking")).Credit(
            new CreditRequest(CreditReason.DisputeSettled, Issued, "four weeks missed", [LineCredit.OfNet(2, Pounds(20m))]),
            CreditNotes, Issued.PlusDays(2), InvoiceFigures.Shipped).Value;

        Assert.Equal(
            """
            Credit note
            Credit note number: CN000007
            Date of issue: 2026-06-03
            From: Anytown Council, Town Hall, Anytown, AN1 1AA
            VAT number: GB 123 4567 82
            To: A Tenant, 1 High Street, Anytown
            Credits invoice: RR000041 of 2026-06-01
            Reason: a dispute was settled: four weeks missed

            Line  Description  Credited before VAT  VAT rate  VAT
            2     Caretaking   £20.00               exempt    £0.00

            Total before VAT: £20.00
            VAT: £0.00
            Total credited: £20.00

            """,
            PrintedDocument.Of(credited.Note).ToPlainText());

        var debited = credited.Account.Withdraw(credited.Note.Number, Issued, "agreed again", DebitNotes, Issued.PlusDays(9), InvoiceFigures.Shipped);
        var debit = PrintedDocument.Of(debited.Value.Note);
        Assert.Contains(debit.Particulars, particular => particular is { Name: "Withdraws credit note", Text: "CN000007 of 2026-06-03" });
        Assert.Contains(debit.Particulars, particular => particular is { Name: "Invoice", Text: "RR000041 of 2026-06-01" });
    }
}
