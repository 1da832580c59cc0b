using HousingFinance.Kernel;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using NodaTime.Text;
using static System.FormattableString;

namespace RechargeInvoices;

/// <summary>The year as plain text: what was shared, demanded, sold, spent and balanced, and the proofs at the end.</summary>
internal sealed class Report(TextWriter output, EstateInput input)
{
    private bool _allHold = true;

    public void Inputs()
    {
        Heading($"Elm estate, service charges {BlockTerms.Year.Label}");
        output.WriteLine(Invariant($"{input.Register.Homes.Length} homes; of these at the start:"));
        var table = new TextTable("held by", ">homes");
        foreach (var group in input.Register.Homes.GroupBy(home => home.Holdings[0].Kind).OrderBy(group => group.Key))
        {
            table.Add(group.Key.ToString().ToLowerInvariant(), Invariant($"{group.Count()}"));
        }

        table.Write(output);
        output.WriteLine(Invariant($"{input.Estimated.Count} costs estimated, {input.Actual.Count} spent, {input.CostFaults.Length} not readable"));
        SetAside(input.CostFaults);
    }

    public void Charges(string heading, YearCharges charges)
    {
        Heading(heading);
        var table = new TextTable("head", ">costs", ">leaseholders", ">freeholders", ">landlord");
        foreach (var head in charges.Lines.Select(line => line.Head).Distinct().OrderBy(BlockTerms.PlaceOf))
        {
            Money Borne(Func<ChargeLine, bool> by) =>
                charges.Lines.Where(line => line.Head == head && by(line)).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
            table.Add(
                BlockTerms.NameOf(head),
                charges.TotalOf(head).ToString(),
                Borne(line => line.Bearer == ChargeBearer.Leaseholder).ToString(),
                Borne(line => line.Bearer == ChargeBearer.Freeholder).ToString(),
                Borne(line => !line.IsCharged).ToString());
        }

        table.Write(output);
        output.WriteLine($"charged {charges.Charged}, of it {charges.Fees} management; borne by the landlord {charges.BorneByLandlord}");
        output.WriteLine(Invariant(
            $"costs: {charges.Report.RowsIn} in, {charges.Report.RowsAccepted} shared, {charges.Report.RowsSetAside} set aside"));
        SetAside(charges.SetAside.Select(refusal => refusal.Finding.ToString()));
    }

    public void SetAside(IEnumerable<string> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"  set aside: {finding}");
        }
    }

    public void Sales(BlockYear year)
    {
        Heading("Sales in the year");
        foreach (var sale in year.Sales)
        {
            output.WriteLine(
                $"{sale.Sale.Property.Value} to {sale.Sale.Holding.Account.Value} on {Iso(sale.Sale.Holding.From)}: "
                + (sale.Settled is { } settled
                    ? $"of {sale.Charge} for the year seller and buyer settle {settled.Seller} and {settled.Buyer} by days"
                    : $"charged {sale.Added} for the days from then on"));
        }
    }

    public void Invoices(string heading, IEnumerable<Invoice> invoices)
    {
        Heading(heading);
        var table = new TextTable("invoice", "of", "account", "home", ">net", ">VAT", ">to pay");
        foreach (var invoice in invoices)
        {
            table.Add(
                invoice.Number.ToString(),
                Iso(invoice.IssuedOn),
                invoice.Account.Value,
                invoice.Customer.Address[0],
                invoice.Net.ToString(),
                invoice.Vat.ToString(),
                invoice.Gross.ToString());
        }

        table.Write(output);
    }

    public void Balancing(BlockYear year, ServiceChargeInvoicing invoicing)
    {
        Heading("Balancing by home");
        var table = new TextTable("home", ">estimate", ">actual", ">difference");
        foreach (var home in year.Actual.Homes.Where(home => !year.Actual.ChargedOn(home).IsZero))
        {
            table.Add(
                home.Value,
                year.Estimate.ChargedOn(home).ToString(),
                year.Actual.ChargedOn(home).ToString(),
                year.Balancing.ChargedOn(home).ToString());
        }

        table.Write(output);
        foreach (var credit in invoicing.Credits)
        {
            output.WriteLine($"credited: {credit}");
        }
    }

    public void Law(LawChecks law)
    {
        Heading("The law");
        var off = law.Capped.Accepted.Aggregate(Money.Zero, (sum, charge) => sum + charge.Uncapped - charge.Charge);
        var contributions = law.Capped.Accepted.Sum(charge => charge.Contributions.Length);
        output.WriteLine(Invariant(
            $"18 months: {contributions} shares of costs in {law.Capped.Accepted.Length} charges of {Iso(BlockTerms.BalancedOn)}; {off} taken off"));
        output.WriteLine("  (what was demanded on account pays for the oldest costs first)");
        SetAside(law.Capped.SetAside.SelectMany(charge => charge.Reasons).Select(reason => reason.ToString()));
        output.WriteLine(Invariant(
            $"demands to leaseholders: {law.Demands.Length}; {LawChecks.Withheld(law.Demands)} may be withheld with the summary of rights,"));
        output.WriteLine($"  {LawChecks.Withheld(law.WithoutSummary)} without it");
    }

    public void Recharges(TenantRecharges recharges)
    {
        Heading("Recharges to tenants");
        foreach (var (price, account) in new[] { recharges.Early, recharges.Credited })
        {
            output.Write(price.ToReceipt().ToPlainWords());
            foreach (var movement in account.Movements)
            {
                output.WriteLine($"  {movement} ({movement.Source})");
            }

            output.WriteLine($"  owed: {account.Balance}");
        }
    }

    /// <summary>Prints every proof and says whether all hold.</summary>
    public bool Proofs(BlockYear year, ServiceChargeInvoicing invoicing, TenantRecharges recharges)
    {
        Heading("Proofs");
        var instalments = year.Instalments.Aggregate(Money.Zero, (sum, due) => sum + due.Amount);
        Proof("instalments come to the estimate", instalments, year.Estimate.Charged);
        Proof("estimate and balancing come to the actual charge", year.Estimate.Charged + year.Balancing.Charged, year.Actual.Charged);
        var credits = invoicing.Credits.Aggregate(Money.Zero, (sum, credit) => sum + credit.Amount);
        Proof(
            "invoices less credits come to the actual charge, before VAT",
            invoicing.Invoices.Aggregate(Money.Zero, (sum, invoice) => sum + invoice.Net) - credits,
            year.Actual.Charged);
        Proof(
            "actual costs shared come to what is charged and borne, without fees",
            year.Actual.Charged + year.Actual.BorneByLandlord - year.Actual.Fees,
            year.Actual.Report.ValueAccepted);
        var own = NumberingAudit.Run(
            [.. invoicing.Invoices.Select(invoice => new NumberUsed(invoice.Number, invoice.IssuedOn))], invoicing.First, invoicing.Counter);
        foreach (var audit in recharges.Audits.Prepend(own))
        {
            var answer = Answer(audit.IsWhole);
            output.WriteLine(Invariant($"{answer}  numbers {audit.Series.Prefix} from {audit.First} to {audit.Last}: each used once"));
        }

        return _allHold;
    }

    private void Proof(string words, Money left, Money right)
    {
        var answer = Answer(left == right);
        output.WriteLine($"{answer}  {words}: {left}{(left == right ? "" : $", not {right}")}");
    }

    private string Answer(bool holds)
    {
        _allHold &= holds;
        return holds ? "yes" : "NO ";
    }

    private void Heading(string heading)
    {
        output.WriteLine();
        output.WriteLine(heading);
        output.WriteLine(new string('-', heading.Length));
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
