using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace RechargeInvoices;

/// <summary>Invoices, notes and charges as rows for another program: ISO dates, pounds with two decimals.</summary>
internal static class InvoiceData
{
    public static string Invoices(ServiceChargeInvoicing invoicing, TenantRecharges recharges)
    {
        var rows = new Rows("document,number,issued_on,due_on,account,credits_invoice,line,description,net,vat_treatment,vat_rate,vat");
        foreach (var invoice in invoicing.Invoices.Concat(recharges.Accounts.Select(account => account.Invoice)))
        {
            foreach (var line in invoice.Lines)
            {
                rows.Add(
                    "invoice",
                    invoice.Number.ToString(),
                    Iso(invoice.IssuedOn),
                    Iso(invoice.DueOn),
                    invoice.Account.Value,
                    "",
                    line.Number.ToString(CultureInfo.InvariantCulture),
                    line.Line.Description,
                    line.Net.ToPlainString(),
                    line.Line.Vat.Treatment.Name,
                    line.Rate?.ToString() ?? "",
                    line.Vat.ToPlainString());
            }
        }

        foreach (var note in recharges.Accounts.SelectMany(account => account.Credits))
        {
            foreach (var line in note.Lines)
            {
                rows.Add(
                    "credit note",
                    note.Number.ToString(),
                    Iso(note.IssuedOn),
                    "",
                    note.Invoice.Account.Value,
                    note.Invoice.Number.ToString(),
                    line.Line.Number.ToString(CultureInfo.InvariantCulture),
                    line.Line.Line.Description,
                    line.Net.ToPlainString(),
                    line.Line.Line.Vat.Treatment.Name,
                    line.Line.Rate?.ToString() ?? "",
                    line.Vat.ToPlainString());
            }
        }

        return rows.ToString();
    }

    public static string Charges(BlockYear year)
    {
        var rows = new Rows("property,head,area,bearer,estimate,actual,difference");
        foreach (var line in year.Balancing.Lines)
        {
            rows.Add(
                line.Property.Value,
                line.Head,
                line.Area.ToString(),
                line.Bearer.ToString(),
                line.Estimated.ToPlainString(),
                line.Actual.ToPlainString(),
                line.Difference.ToPlainString());
        }

        return rows.ToString();
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private sealed class Rows(string headings)
    {
        private readonly StringBuilder _text = new StringBuilder(headings).Append('\n');

        public void Add(params ReadOnlySpan<string> cells)
        {
            for (var at = 0; at < cells.Length; at++)
            {
                _text.Append(at == 0 ? "" : ",").Append(Quoted(cells[at]));
            }

            _text.Append('\n');
        }

        public override string ToString() => _text.ToString();

        private static string Quoted(string cell) =>
            cell.AsSpan().ContainsAny(',', '"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
