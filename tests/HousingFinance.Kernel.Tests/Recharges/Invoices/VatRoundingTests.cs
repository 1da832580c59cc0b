using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Invoices;

public class VatRoundingTests
{
    /// <summary>Gets the VAT of £0.13, £0.13 and £0.14 at 20%, which is 2.6p, 2.6p and 2.8p: 8.0p in all.</summary>
    private static Invoice Small(VatRounding rounding, params decimal[] pounds) =>
        Issue(Draft([.. pounds.Select(each => Line(each))]), new InvoiceTerms(Council, rounding, InvoiceFigures.Shipped));

    [Fact]
    public void The_total_cut_down_is_shared_over_the_lines()
    {
        var invoice = Small(VatRounding.InvoiceTotalDown, 0.13m, 0.13m, 0.13m);

        Assert.Equal(Pounds(0.07m), invoice.Vat);
        Assert.Equal([3L, 2L, 2L], Pence(invoice));
    }

    [Fact]
    public void Each_line_to_the_nearest_penny_may_come_to_more_than_the_whole()
    {
        var invoice = Small(VatRounding.LineNearestPenny, 0.13m, 0.13m, 0.13m);

        Assert.Equal([3L, 3L, 3L], Pence(invoice));
        Assert.Equal(Pounds(0.09m), invoice.Vat);
    }

    [Fact]
    public void Each_line_cut_to_a_tenth_of_a_penny_loses_what_lies_below_it()
    {
        // At 17.5% £0.13 carries 2.275p, cut to 2.2p; eight of them are 17.6p, where the exact VAT is 18.2p.
        var eight = Enumerable.Repeat(0.13m, 8).Select(each => Line(each)).ToArray();
        var then = Draft(eight) with { TaxPoint = Day("2010-06-01") };
        var figures = InvoiceFigures.Shipped with
        {
            SimplifiedInvoiceLimit = new("limit", Issued, new DatedFigure<Money>(
                Day("2004-01-01"), Pounds(250), Standard.Source, FigureStatus.Supplied)),
        };

        Invoice By(VatRounding rounding) => Issue(then, new InvoiceTerms(Council, rounding, figures));

        Assert.Equal(17L, By(VatRounding.LineTenthPennyDown).Vat.Pence);
        Assert.Equal(18L, By(VatRounding.InvoiceTotalDown).Vat.Pence);
        Assert.Equal(16L, By(VatRounding.LineNearestPenny).Vat.Pence);
        Assert.Equal(17L, Pence(By(VatRounding.LineTenthPennyDown)).Sum());
    }

    [Fact]
    public void An_abatement_takes_its_VAT_off()
    {
        var invoice = Small(VatRounding.InvoiceTotalDown, 100.03m, -20.04m);

        Assert.Equal(Pounds(79.99m), invoice.Net);
        Assert.Equal(1599L, invoice.Vat.Pence);
        Assert.Equal(invoice.Vat.Pence, Pence(invoice).Sum());
    }

    private static long[] Pence(Invoice invoice) => [.. invoice.Lines.Select(line => line.Vat.Pence)];
}
