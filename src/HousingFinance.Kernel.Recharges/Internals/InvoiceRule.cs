using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace HousingFinance.Kernel.Recharges.Internals;

/// <summary>Whether something may be invoiced, and what it comes to.</summary>
internal static class InvoiceRule
{
    internal static (InvoiceStatus Status, Invoice? Invoice, Money Gross) Apply(
        InvoiceDraft draft, DocumentNumber number, LocalDate issuedOn, InvoiceTerms terms)
    {
        if (draft.RaisedAs.Effect != MovementEffect.RaisesBalance)
        {
            throw new ArgumentException($"{draft.RaisedAs.Name} does not raise a balance.", nameof(draft));
        }

        var status = Form(draft, terms);
        if (status != InvoiceStatus.Accepted)
        {
            return (status, null, Money.Zero);
        }

        if (LinesWithVat(draft, terms) is not { } lines || !terms.Figures.SimplifiedInvoiceLimit.TryAt(draft.TaxPoint, out var limit))
        {
            return (InvoiceStatus.TaxPointNotKnown, null, Money.Zero);
        }

        var vat = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Vat);
        var gross = draft.Net + vat;
        status = !gross.IsPositive ? InvoiceStatus.NothingToPay
            : draft.Net.IsNegative || vat.IsNegative ? InvoiceStatus.PartBelowNothing
            : draft.Form == InvoiceForm.Simplified && gross > limit.Value ? InvoiceStatus.AboveSimplifiedLimit
            : draft.DueOn < issuedOn ? InvoiceStatus.DueBeforeIssue
            : InvoiceStatus.Accepted;
        return (status, status == InvoiceStatus.Accepted ? new Invoice(number, issuedOn, draft, terms, lines) : null, gross);
    }

    /// <summary>The first line that does not say what it is for.</summary>
    internal static string BlankLine(InvoiceDraft draft)
    {
        var blank = 1;
        while (blank <= draft.Lines.Length && !string.IsNullOrWhiteSpace(draft.Lines[blank - 1].Description))
        {
            blank++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"line {blank} of {draft.Lines.Length} has no description");
    }

    private static InvoiceStatus Form(InvoiceDraft draft, InvoiceTerms terms) =>
        draft.Account == default ? InvoiceStatus.AccountMissing
        : draft.Lines.IsEmpty ? InvoiceStatus.LinesMissing
        : draft.Lines.Any(line => string.IsNullOrWhiteSpace(line.Description)) ? InvoiceStatus.DescriptionMissing
        : terms.Supplier.VatNumber.IsNone && draft.Lines.Any(IsTaxable) ? InvoiceStatus.VatNumberMissing
        : draft.Form == InvoiceForm.Simplified ? InvoiceStatus.Accepted
        : string.IsNullOrWhiteSpace(draft.Customer.Name) ? InvoiceStatus.CustomerNameMissing
        : draft.Customer.Address.IsEmpty ? InvoiceStatus.CustomerAddressMissing
        : InvoiceStatus.Accepted;

    private static bool IsTaxable(InvoiceLine line) => line.Vat.Treatment.Liability == VatLiability.Taxable;

    // Null when a rate is not known.
    private static ImmutableArray<InvoicedLine>? LinesWithVat(InvoiceDraft draft, InvoiceTerms terms)
    {
        var rates = new Percentage?[draft.Lines.Length];
        var millionths = new long[draft.Lines.Length];
        for (var index = 0; index < rates.Length; index++)
        {
            var line = draft.Lines[index];
            if (!terms.Figures.RateOf(line.Vat.Treatment, draft.TaxPoint).TryGet(out rates[index]))
            {
                return null;
            }

            // A line is at most 10,000,000,000 pence and a rate 10,000,000 parts per million, so their product fits.
            millionths[index] = line.Net.Pence * (long)((rates[index] ?? Percentage.Zero).Percent * 10_000m);
        }

        var vatPence = new long[rates.Length];
        terms.VatRounding.Round(millionths, vatPence);
        return [.. draft.Lines.Select((line, index) => new InvoicedLine(index + 1, line, rates[index], Money.FromPence(vatPence[index])))];
    }
}
