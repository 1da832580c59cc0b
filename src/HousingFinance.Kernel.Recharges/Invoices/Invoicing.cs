using System.Collections.Immutable;
using HousingFinance.Kernel.Recharges.Internals;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>An issued invoice, and where its series stands after it.</summary>
/// <param name="Invoice">The invoice.</param>
/// <param name="Counter">Where the series stands.</param>
public sealed record IssuedInvoice(Invoice Invoice, NumberCounter Counter);

/// <summary>Issues one invoice.</summary>
public static class Invoicing
{
    /// <summary>Issues an invoice, or says why not. One that is refused takes no number.</summary>
    /// <param name="draft">What is to be invoiced.</param>
    /// <param name="counter">Where the series of invoices stands.</param>
    /// <param name="issuedOn">The day of issue.</param>
    /// <param name="terms">Who invoices, and how VAT is worked out.</param>
    /// <exception cref="ArgumentException">What the debt is on the account does not raise a balance.</exception>
    public static Outcome<IssuedInvoice> Issue(InvoiceDraft draft, NumberCounter counter, LocalDate issuedOn, InvoiceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(counter);
        ArgumentNullException.ThrowIfNull(terms);
        var (status, invoice, gross) = InvoiceRule.Apply(draft, counter.NextNumber, issuedOn, terms);
        return invoice is null
            ? Outcome.Refused<IssuedInvoice>(status.Explain(draft, gross, issuedOn))
            : Outcome.Of(new IssuedInvoice(invoice, counter.Advanced()));
    }
}

/// <summary>What could not be invoiced, and why.</summary>
/// <param name="Draft">What was to be invoiced.</param>
/// <param name="Status">Why not.</param>
/// <param name="Finding">The same in words.</param>
public sealed record InvoiceRefusal(InvoiceDraft Draft, InvoiceStatus Status, Diagnostic Finding);

/// <summary>What a run of invoices came to: each draft is an invoice or set aside.</summary>
/// <param name="Invoices">The invoices, in the order of their drafts and numbers.</param>
/// <param name="SetAside">What was not invoiced, in the order of the drafts.</param>
/// <param name="Counter">Where the series stands after the run.</param>
/// <param name="Report">Counts, and sums before VAT.</param>
public sealed record InvoiceRunResult(
    ImmutableArray<Invoice> Invoices, ImmutableArray<InvoiceRefusal> SetAside, NumberCounter Counter, RunReport Report);

/// <summary>Issues many invoices, numbered in the order of their drafts.</summary>
public static class InvoiceRun
{
    /// <summary>Issues every invoice that may be, by the rule of <see cref="Invoicing"/>; the others take no number.</summary>
    /// <param name="drafts">What is to be invoiced.</param>
    /// <param name="counter">Where the series of invoices stands.</param>
    /// <param name="issuedOn">The day of issue.</param>
    /// <param name="terms">Who invoices, and how VAT is worked out.</param>
    /// <exception cref="ArgumentException">What a debt is on its account does not raise a balance.</exception>
    public static InvoiceRunResult Execute(
        ImmutableArray<InvoiceDraft> drafts, NumberCounter counter, LocalDate issuedOn, InvoiceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(counter);
        ArgumentNullException.ThrowIfNull(terms);
        drafts = drafts.IsDefault ? [] : drafts;
        var invoices = ImmutableArray.CreateBuilder<Invoice>(drafts.Length);
        var setAside = ImmutableArray.CreateBuilder<InvoiceRefusal>();
        var (netIn, netAside) = (Money.Zero, Money.Zero);
        foreach (var draft in drafts)
        {
            netIn += draft.Net;
            var (status, invoice, gross) = InvoiceRule.Apply(draft, counter.NextNumber, issuedOn, terms);
            if (invoice is null)
            {
                setAside.Add(new InvoiceRefusal(draft, status, status.Explain(draft, gross, issuedOn)));
                netAside += draft.Net;
                continue;
            }

            invoices.Add(invoice);
            counter = counter.Advanced();
        }

        var accepted = invoices.Aggregate(Money.Zero, (sum, invoice) => sum + invoice.Net);
        var report = new RunReport(
            "invoices", terms.Figures.Edition, drafts.Length, invoices.Count, setAside.Count, netIn, accepted, netAside);
        return new InvoiceRunResult(invoices.DrainToImmutable(), setAside.DrainToImmutable(), counter, report);
    }
}
