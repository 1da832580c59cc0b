using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Properties;

public class InvoiceProperties
{
    [Property(Arbitrary = [typeof(InvoiceArbitraries)])]
    public void Lines_rates_and_totals_always_agree(SomeLines lines)
    {
        var invoice = lines.Issue();

        Assert.Equal(invoice.Net, Sum(invoice.Lines, line => line.Net));
        Assert.Equal(invoice.Vat, Sum(invoice.Lines, line => line.Vat));
        Assert.Equal(invoice.Net, Sum(invoice.Rates, rate => rate.Net));
        Assert.Equal(invoice.Vat, Sum(invoice.Rates, rate => rate.Vat));
        Assert.Equal(invoice.Gross, invoice.Movement.ChangeInBalance);
    }

    [Property(Arbitrary = [typeof(InvoiceArbitraries)])]
    public void No_line_is_a_penny_or_more_from_its_exact_VAT_and_the_total_is_what_its_rule_says(SomeLines lines)
    {
        var invoice = lines.Issue();
        var exact = invoice.Lines.Select(line => line.Net.Pence * (line.Rate?.Percent ?? 0m) / 100m).ToList();

        Assert.All(invoice.Lines.Zip(exact), pair => Assert.True(Math.Abs(pair.First.Vat.Pence - pair.Second) < 1m));
        Assert.All(invoice.Lines, line => Assert.True(line.Vat.IsZero || Math.Sign(line.Vat.Pence) == Math.Sign(line.Net.Pence)));
        Assert.Equal(
            lines.Rounding == VatRounding.LineNearestPenny ? exact.Sum(vat => Math.Round(vat, MidpointRounding.AwayFromZero))
            : lines.Rounding == VatRounding.InvoiceTotalDown ? decimal.Truncate(exact.Sum())
            : decimal.Truncate(exact.Sum(vat => decimal.Truncate(vat * 10m) / 10m)),
            invoice.Vat.Pence);
    }

    [Property(Arbitrary = [typeof(InvoiceArbitraries)])]
    public void Credit_notes_never_exceed_the_invoice_and_the_whole_can_always_be_credited(SomeLines lines, int seed)
    {
        var account = InvoiceAccount.Open(lines.Issue());
        var (counter, draw) = (CreditNotes, (uint)seed);
        for (var attempt = 0; attempt < 12; attempt++)
        {
            draw = unchecked((draw * 1_664_525) + 1_013_904_223);
            var line = account.Invoice.Lines[(int)(draw >> 8) % account.Invoice.Lines.Length];
            var part = Money.FromPence(line.Net.Pence * (1 + (draw >> 20) % 50) / 40);
            var credit = (draw & 64) == 0 ? LineCredit.OfNet(line.Number, part) : LineCredit.OfGross(line.Number, part);
            if (account.Credit(Credits(CreditReason.Overcharge, credit), counter, Issued, InvoiceFigures.Shipped).TryGet(out var credited))
            {
                (account, counter) = (credited.Account, credited.Counter);
            }

            AssertWithin(account);
        }

        if ((account.NetLeft + account.VatLeft).IsPositive)
        {
            account = account.CreditWhole(CreditReason.InvoiceCancelled, Issued, "", counter, Issued, InvoiceFigures.Shipped).Value.Account;
        }

        Assert.Equal((Money.Zero, Money.Zero, Money.Zero), (account.NetLeft, account.VatLeft, account.Balance));
    }

    [Property(Arbitrary = [typeof(InvoiceArbitraries)])]
    public void A_run_of_invoices_and_notes_is_numbered_without_gap_or_repeat(SomeLines lines, int bad)
    {
        var drafts = lines.Value.Select((line, row) => Draft(line) with { Account = row % 4 == bad % 4 ? default : SubAccount });
        var run = InvoiceRun.Execute([.. drafts], InvoiceNumbers, Issued, Terms);
        var used = run.Invoices.Select(invoice => new NumberUsed(invoice.Number, invoice.IssuedOn)).ToList();

        Assert.True(NumberingAudit.Run([.. used], InvoiceNumbers, run.Counter).IsWhole);
        Assert.Equal(lines.Value.Count, run.Invoices.Length + run.SetAside.Length);
        if (used.Count > 0)
        {
            Assert.False(NumberingAudit.Run([.. used.Skip(1)], InvoiceNumbers, run.Counter).IsWhole);
            Assert.False(NumberingAudit.Run([.. used, used[0]], InvoiceNumbers, run.Counter).IsWhole);
        }
    }

    [Property(Arbitrary = [typeof(InvoiceArbitraries)])]
    public void A_run_gives_every_draft_what_it_gets_alone(SomeLines lines)
    {
        var run = InvoiceRun.Execute([.. lines.Value.Select(line => Draft(line))], InvoiceNumbers, Issued, Terms);
        var (counter, issued) = (InvoiceNumbers, 0);
        foreach (var line in lines.Value)
        {
            if (Invoicing.Issue(Draft(line), counter, Issued, Terms).TryGet(out var alone))
            {
                counter = alone.Counter;
                Assert.Equal(alone.Invoice.ToString(), run.Invoices[issued++].ToString());
            }
        }

        Assert.Equal(run.Counter, counter);
        Assert.Equal(run.Invoices.Length, issued);
    }

    private static void AssertWithin(InvoiceAccount account)
    {
        Assert.True(account is { NetLeft.IsNegative: false, VatLeft.IsNegative: false });
        Assert.Equal(account.Balance, account.NetLeft + account.VatLeft);
        Assert.All(account.Invoice.Lines, line =>
        {
            var credited = account.CreditedOf(line.Number);
            Assert.True(credited.Net.Abs() <= line.Net.Abs() && credited.Vat.Abs() <= line.Vat.Abs());
        });
    }

    private static Money Sum<T>(IEnumerable<T> parts, Func<T, Money> of) => parts.Aggregate(Money.Zero, (sum, part) => sum + of(part));
}
