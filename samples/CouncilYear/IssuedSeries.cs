using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Recharges;
using NodaTime;

namespace CouncilYear;

/// <summary>What was numbered in one series, and the proof that no number is missing or stands twice.</summary>
/// <param name="Name">What is numbered.</param>
/// <param name="Audit">The audit.</param>
/// <param name="Net">What all documents come to before VAT.</param>
/// <param name="Vat">Their VAT.</param>
/// <param name="Refused">Documents that could not be issued, with the first reason; nothing where there are none.</param>
internal sealed record SeriesYear(
    string Name, NumberingReport Audit, Money Net, Money Vat, (long Count, Diagnostic First)? Refused)
{
    public Money Gross => Net + Vat;
}

/// <summary>Issues the documents of one series and keeps their numbers, nothing else.</summary>
internal sealed class IssuedSeries(string name, string prefix)
{
    private const int Digits = 7;

    private readonly NumberCounter _first = new(new NumberSeries(prefix, Digits), 1);
    private readonly ImmutableArray<NumberUsed>.Builder _used = ImmutableArray.CreateBuilder<NumberUsed>();
    private NumberCounter _counter = new(new NumberSeries(prefix, Digits), 1);
    private Money _net;
    private Money _vat;
    private (long Count, Diagnostic First)? _refused;

    /// <summary>Where the series stands.</summary>
    public NumberCounter Counter => _counter;

    /// <summary>The first invoice of the series; nothing before it is issued.</summary>
    public Invoice? FirstInvoice { get; private set; }

    /// <summary>Issues invoices; those that may not be take no number and are counted.</summary>
    public ImmutableArray<Invoice> Issue(ImmutableArray<InvoiceDraft> drafts, LocalDate issuedOn, InvoiceTerms terms)
    {
        var run = InvoiceRun.Execute(drafts, _counter, issuedOn, terms);
        foreach (var invoice in run.Invoices)
        {
            Keep(invoice.Number, issuedOn, invoice.Net, invoice.Vat);
        }

        if (run.SetAside is [var first, ..])
        {
            _refused = ((_refused?.Count ?? 0) + run.SetAside.Length, _refused?.First ?? first.Finding);
        }

        FirstInvoice ??= run.Invoices.FirstOrDefault();
        _counter = run.Counter;
        return run.Invoices;
    }

    /// <summary>Takes a credit note that was issued from <see cref="Counter"/>.</summary>
    public void Take(CreditedInvoice credited)
    {
        Keep(credited.Note.Number, credited.Note.IssuedOn, credited.Note.Net, credited.Note.Vat);
        _counter = credited.Counter;
    }

    /// <summary>Audits every number given out.</summary>
    /// <exception cref="InvalidOperationException">A number is missing, stands twice or is out of order.</exception>
    public SeriesYear Close()
    {
        var audit = NumberingAudit.Run(_used.ToImmutable(), _first, _counter);
        return audit.Findings.IsEmpty
            ? new SeriesYear(name, audit, _net, _vat, _refused)
            : throw new InvalidOperationException($"{name}: {audit.Findings[0]}");
    }

    private void Keep(DocumentNumber number, LocalDate issuedOn, Money net, Money vat)
    {
        _used.Add(new NumberUsed(number, issuedOn));
        (_net, _vat) = (_net + net, _vat + vat);
    }
}
