using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Invoices;

public class InvoiceTests
{
    [Fact]
    public void An_invoice_has_its_number_its_totals_and_its_movement()
    {
        var issued = Invoicing.Issue(Draft(Line(318m), Line(42.50m)), InvoiceNumbers, Issued, Terms).Value;

        Assert.Equal("invoice RR000041: £360.50 + VAT £72.10 = £432.60", issued.Invoice.ToString());
        Assert.Equal("next RR000042", issued.Counter.ToString());
        Assert.Equal(
            new MoneyMovement(Issued, Pounds(432.60m), MovementKind.RechargeInvoiced, SubAccount, "invoice RR000041"),
            issued.Invoice.Movement);
    }

    [Fact]
    public void Lines_of_every_treatment_stand_on_one_invoice_and_each_rate_has_its_total()
    {
        var invoice = Issue(Line(100m), Line(50m, Reduced), Line(300m, Exempt), Line(12.34m, OutsideScope), Line(-20m));

        Assert.Equal(
            ["Standard rated 20.00%: £80.00 + £16.00", "Reduced rated 5.00%: £50.00 + £2.50", "Exempt : £300.00 + £0.00", "Outside the scope : £12.34 + £0.00"],
            invoice.Rates.Select(rate => $"{rate.Treatment.Name} {rate.Rate}: {rate.Net} + {rate.Vat}"));
        Assert.Equal(Pounds(460.84m), invoice.Gross);
    }

    [Fact]
    public void A_priced_line_is_quantity_times_price_less_discount_rounded_once()
    {
        var line = InvoiceLine.Priced(
            "Skirting", new Ratio(7, 2), "m", UnroundedMoney.FromPounds(12.345m), Percentage.Of(10m), RoundingRule.HalfUp, Standard);

        Assert.Equal(Pounds(38.89m), line.Net);
    }

    [Theory]
    [InlineData(208.33, 250.00, true)]
    [InlineData(208.34, 250.01, false)]
    public void A_simplified_invoice_does_not_exceed_250_pounds_with_VAT(decimal net, decimal gross, bool accepted)
    {
        var outcome = Invoicing.Issue(Draft(Line(net)) with { Form = InvoiceForm.Simplified }, InvoiceNumbers, Issued, Terms);

        Assert.Equal(accepted, outcome.HasValue);
        if (accepted)
        {
            Assert.Equal(Pounds(gross), outcome.Value.Invoice.Gross);
            return;
        }

        Assert.Equal(
            $"RECH018 invoice, account 7100234-RR: it comes to {Pounds(gross)} with VAT; a simplified invoice does not exceed its limit, VAT "
            + "included; issue a full invoice.",
            Assert.Single(outcome.Diagnostics).ToString());
        Assert.True(Invoicing.Issue(Draft(Line(net)), InvoiceNumbers, Issued, Terms).HasValue);
    }

    [Fact]
    public void A_simplified_invoice_needs_no_customer_and_a_full_one_does()
    {
        var nobody = Draft(Line(100m)) with { Customer = InvoiceParty.Unnamed };

        Assert.True(Invoicing.Issue(nobody with { Form = InvoiceForm.Simplified }, InvoiceNumbers, Issued, Terms).HasValue);
        AssertRefused("RECH014", nobody);
        AssertRefused("RECH015", nobody with { Customer = new InvoiceParty("A Tenant") });
        AssertRefused("RECH014", nobody with { Customer = new InvoiceParty(" ", "1 High Street") });
    }

    [Fact]
    public void What_is_missing_or_amiss_is_refused()
    {
        AssertRefused("RECH010", Draft(Line(100m)) with { Account = default });
        AssertRefused("RECH011", Draft());
        AssertRefused("RECH012", Draft(Line(100m), Line(1m, description: " ")));
        AssertRefused("RECH016", Draft(Line(100m)) with { TaxPoint = Day("2027-04-01") });
        AssertRefused("RECH016", Draft(Line(100m, Exempt)) with { TaxPoint = Day("2012-12-31") });
        AssertRefused("RECH017", Draft(Line(100m), Line(-100m)));
        AssertRefused("RECH024", Draft(Line(100m, Exempt), Line(-50m)));
        AssertRefused("RECH024", Draft(Line(100m), Line(-110m, Exempt)));
        AssertRefused("RECH019", Draft(Line(100m)) with { DueOn = Issued.PlusDays(-1) });
        Assert.True(Invoicing.Issue(Draft(Line(100m)) with { DueOn = Issued }, InvoiceNumbers, Issued, Terms).HasValue);
    }

    [Fact]
    public void The_finding_says_which_line_has_no_description() => Assert.Equal(
        "invoices row 3, account 7100234-RR: line 2 of 2 has no description; each line says what it is for; describe what was supplied.",
        Invoicing.Issue(Draft(Line(100m), Line(1m, description: "")) with { SourceRow = 3 }, InvoiceNumbers, Issued, Terms).Diagnostics[0].Message);

    [Fact]
    public void The_first_refusal_in_order_is_given() =>
        AssertRefused("RECH010", Draft() with { Account = default, TaxPoint = Day("2030-01-01"), Customer = InvoiceParty.Unnamed });

    [Fact]
    public void A_landlord_without_VAT_number_invoices_nothing_taxable()
    {
        var unregistered = new InvoiceTerms(new Supplier("Anytown Homes", default, "1 Lane"), VatRounding.LineNearestPenny, InvoiceFigures.Shipped);

        Assert.True(Invoicing.Issue(Draft(Line(100m, Exempt)), InvoiceNumbers, Issued, unregistered).HasValue);
        Assert.Equal(
            "RECH013", Invoicing.Issue(Draft(Line(100m, Decided(VatTreatment.ZeroRated))), InvoiceNumbers, Issued, unregistered).Diagnostics[0].Code.Text);
    }

    [Fact]
    public void A_debt_that_would_lower_the_balance_is_a_mistake_of_the_code() => Assert.Throws<ArgumentException>(
        () => Invoicing.Issue(Draft(Line(1m)) with { RaisedAs = MovementKind.InvoicePaid }, InvoiceNumbers, Issued, Terms));

    [Fact]
    public void A_line_is_at_most_a_hundred_million_pounds()
    {
        Assert.Equal(InvoiceLine.Most, Line(100_000_000m).Net);
        Assert.Throws<ArgumentOutOfRangeException>(() => Line(100_000_000.01m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Line(-100_000_000.01m));
    }

    [Fact]
    public void A_run_numbers_what_it_issues_and_sets_the_rest_aside()
    {
        var drafts = new[] { Draft(Line(100m)), Draft(), Draft(Line(30m)), Draft(Line(5m)) with { Account = default } };

        var run = InvoiceRun.Execute([.. drafts.Select((draft, row) => draft with { SourceRow = row + 1 })], InvoiceNumbers, Issued, Terms);

        Assert.Equal(["RR000041", "RR000042"], run.Invoices.Select(invoice => invoice.Number.ToString()));
        Assert.Equal([InvoiceStatus.LinesMissing, InvoiceStatus.AccountMissing], run.SetAside.Select(refusal => refusal.Status));
        Assert.Equal("next RR000043", run.Counter.ToString());
        Assert.Equal((4, 2, 2), (run.Report.RowsIn, run.Report.RowsAccepted, run.Report.RowsSetAside));
        Assert.Equal((Pounds(135m), Pounds(130m)), (run.Report.ValueIn, run.Report.ValueAccepted));
    }

    private static void AssertRefused(string code, InvoiceDraft draft) =>
        Assert.Equal(code, Assert.Single(Invoicing.Issue(draft, InvoiceNumbers, Issued, Terms).Diagnostics).Code.Text);
}
