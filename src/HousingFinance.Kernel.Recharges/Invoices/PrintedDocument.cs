using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>A named particular of a document: <c>Invoice number</c> and its text.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Text">What stands there; several lines for an address.</param>
public sealed record Particular(string Name, string Text);

/// <summary>What an invoice or note shows, as text in its place: whoever prints it chooses the layout, nothing else.</summary>
/// <remarks>
/// A full invoice shows every particular of regulation 14 of the VAT Regulations 1995, a simplified one those of regulation 16A, a
/// note those of regulation 15C. Dates are ISO and sums in pounds, the same in every culture. The text is plain: escape it where the
/// medium needs that. Not compared by content.
/// </remarks>
public sealed class PrintedDocument
{
    private PrintedDocument(
        string title,
        ImmutableArray<Particular> particulars,
        ImmutableArray<string> headings,
        ImmutableArray<ImmutableArray<string>> rows,
        ImmutableArray<Particular> totals) =>
        (Title, Particulars, Headings, Rows, Totals) = (title, particulars, headings, rows, totals);

    /// <summary>What it is: <c>Invoice</c>.</summary>
    public string Title { get; }

    /// <summary>What stands above the lines.</summary>
    public ImmutableArray<Particular> Particulars { get; }

    /// <summary>The headings of the lines' columns.</summary>
    public ImmutableArray<string> Headings { get; }

    /// <summary>The lines: as many texts in each as there are headings.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; }

    /// <summary>What stands below the lines.</summary>
    public ImmutableArray<Particular> Totals { get; }

    /// <summary>What an invoice shows, in its own form.</summary>
    /// <param name="invoice">The invoice.</param>
    public static PrintedDocument Of(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return invoice.Form == InvoiceForm.Full ? Full(invoice) : Simplified(invoice);
    }

    /// <summary>What a credit note shows.</summary>
    /// <param name="note">The note.</param>
    public static PrintedDocument Of(CreditNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return new PrintedDocument(
            "Credit note",
            [
                new("Credit note number", note.Number.ToString()),
                new("Date of issue", Iso(note.IssuedOn)),
                .. Parties(note.Invoice),
                new("Credits invoice", $"{note.Invoice.Number} of {Iso(note.Invoice.IssuedOn)}"),
                new("Reason", Worded(note.Reason) + (note.Explanation.Length > 0 ? $": {note.Explanation}" : "")),
            ],
            ["Line", "Description", "Credited before VAT", "VAT rate", "VAT"],
            [.. note.Lines.Select(NoteRow)],
            [new("Total before VAT", $"{note.Net}"), new("VAT", $"{note.Vat}"), new("Total credited", $"{note.Gross}")]);
    }

    /// <summary>What a debit note shows.</summary>
    /// <param name="note">The note.</param>
    public static PrintedDocument Of(DebitNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var invoice = note.Credit.Invoice;
        return new PrintedDocument(
            "Debit note",
            [
                new("Debit note number", note.Number.ToString()),
                new("Date of issue", Iso(note.IssuedOn)),
                .. Parties(invoice),
                new("Invoice", $"{invoice.Number} of {Iso(invoice.IssuedOn)}"),
                new("Withdraws credit note", $"{note.Credit.Number} of {Iso(note.Credit.IssuedOn)}"),
                new("Reason", note.Explanation),
            ],
            ["Line", "Description", "Owed again before VAT", "VAT rate", "VAT"],
            [.. note.Credit.Lines.Select(NoteRow)],
            [new("Total before VAT", $"{note.Net}"), new("VAT", $"{note.Vat}"), new("Total owed again", $"{note.Gross}")]);
    }

    /// <summary>The document as plain text: a particular to a line, and the columns apart by two blanks or more.</summary>
    public string ToPlainText()
    {
        var text = new StringBuilder().Append(Title).Append('\n');
        foreach (var each in Particulars)
        {
            text.Append(each.Name).Append(": ").Append(each.Text.Replace("\n", ", ", StringComparison.Ordinal)).Append('\n');
        }

        text.Append('\n');
        var table = Rows.Insert(0, Headings);
        var widths = Headings.Select((_, column) => table.Max(row => row[column].Length)).ToList();
        foreach (var row in table)
        {
            text.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        text.Append('\n');
        foreach (var each in Totals)
        {
            text.Append(each.Name).Append(": ").Append(each.Text).Append('\n');
        }

        return text.ToString();
    }

    private static PrintedDocument Full(Invoice invoice) => new(
        "Invoice",
        [
            new("Invoice number", invoice.Number.ToString()),
            new("Date of issue", Iso(invoice.IssuedOn)),
            .. invoice.TaxPoint == invoice.IssuedOn ? [] : new[] { new Particular("Tax point", Iso(invoice.TaxPoint)) },
            .. Parties(invoice),
            .. About(invoice),
            new("Payable by", Iso(invoice.DueOn)),
        ],
        ["Description", "Quantity", "Unit price", "Discount", "Net", "VAT rate", "VAT"],
        [.. invoice.Lines.Select(FullRow)],
        [
            new("Total before VAT", $"{invoice.Net}"),
            new("VAT", $"{invoice.Vat}"),
            new("Total to pay", $"{invoice.Gross}"),
        ]);

    private static PrintedDocument Simplified(Invoice invoice) => new(
        "Invoice",
        [
            new("Invoice number", invoice.Number.ToString()),
            new("Tax point", Iso(invoice.TaxPoint)),
            .. SupplierOf(invoice),
            .. About(invoice),
            new("Payable by", Iso(invoice.DueOn)),
        ],
        ["Description"],
        [.. invoice.Lines.Select(line => ImmutableArray.Create(line.Line.Description))],
        [
            .. invoice.Rates.Select(rate => new Particular(
                rate.Rate is { } percent ? $"With VAT at {percent}" : $"{rate.Treatment.Name}, no VAT", $"{rate.Gross}")),
            new("Total to pay", $"{invoice.Gross}"),
        ]);

    private static IEnumerable<Particular> Parties(Invoice invoice) =>
    [
        .. SupplierOf(invoice),
        new("To", string.Join('\n', invoice.Customer.Address.Insert(0, invoice.Customer.Name))),
    ];

    private static IEnumerable<Particular> SupplierOf(Invoice invoice) =>
    [
        new("From", string.Join('\n', invoice.Supplier.Address.Insert(0, invoice.Supplier.Name))),
        .. invoice.Supplier.VatNumber.IsNone ? [] : new[] { new Particular("VAT number", invoice.Supplier.VatNumber.ToString()) },
    ];

    private static IEnumerable<Particular> About(Invoice invoice) =>
    [
        new("Account", invoice.Account.Value),
        .. invoice.Subject.Length == 0 ? [] : new[] { new Particular("For", invoice.Subject) },
    ];

    private static ImmutableArray<string> FullRow(InvoicedLine line) =>
    [
        line.Line.Description,
        line.Line.Unit.Length == 0 ? Number(line.Line.Quantity) : $"{Number(line.Line.Quantity)} {line.Line.Unit}",
        line.Line.UnitPrice.ToString(),
        line.Line.Discount == Percentage.Zero ? "" : line.Line.Discount.ToString(),
        line.Net.ToString(),
        RateText(line.Line.Vat.Treatment, line.Rate),
        line.Vat.ToString(),
    ];

    private static ImmutableArray<string> NoteRow(CreditedLine credited) =>
    [
        credited.Line.Number.ToString(CultureInfo.InvariantCulture),
        credited.Line.Line.Description,
        credited.Net.ToString(),
        RateText(credited.Line.Line.Vat.Treatment, credited.Line.Rate),
        credited.Vat.ToString(),
    ];

    private static string RateText(VatTreatment treatment, Percentage? rate) => rate?.ToString() ?? treatment.Name.ToLowerInvariant();

    private static string Worded(CreditReason reason) => reason switch
    {
        CreditReason.Overcharge => "too much was charged",
        CreditReason.AgreedReduction => "a lower price was agreed",
        CreditReason.DisputeSettled => "a dispute was settled",
        CreditReason.InvoiceCancelled => "the invoice is cancelled",
        _ => "a discount is given",
    };

    private static string Number(Ratio quantity)
    {
        var number = quantity.Numerator / (decimal)quantity.Denominator;
        return number * quantity.Denominator == quantity.Numerator
            ? number.ToString("0.############", CultureInfo.InvariantCulture)
            : quantity.ToString();
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
