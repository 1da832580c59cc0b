using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>A line of an issued invoice, with its VAT.</summary>
/// <param name="Number">Its place on the invoice, from 1.</param>
/// <param name="Line">What it is for and what it comes to before VAT.</param>
/// <param name="Rate">The rate of VAT; null where its treatment has none.</param>
/// <param name="Vat">Its VAT in whole pence; the lines add up to the invoice.</param>
public sealed record InvoicedLine(int Number, InvoiceLine Line, Percentage? Rate, Money Vat)
{
    /// <summary>What it comes to before VAT.</summary>
    public Money Net => Line.Net;

    /// <summary>What it comes to with VAT.</summary>
    public Money Gross => Line.Net + Vat;
}

/// <summary>What the lines of one treatment and rate come to.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="Rate">The rate of VAT; null where the treatment has none.</param>
/// <param name="Net">Their sum before VAT.</param>
/// <param name="Vat">Their VAT.</param>
public sealed record VatRateTotal(VatTreatment Treatment, Percentage? Rate, Money Net, Money Vat)
{
    /// <summary>Their sum with VAT.</summary>
    public Money Gross => Net + Vat;
}

/// <summary>An issued invoice. It is never changed: what corrects it is a note that refers to it.</summary>
/// <remarks>Its lines, its rates and its totals agree to the penny; the constructor proves it. Not compared by content.</remarks>
public sealed class Invoice
{
    internal Invoice(DocumentNumber number, LocalDate issuedOn, InvoiceDraft draft, InvoiceTerms terms, ImmutableArray<InvoicedLine> lines)
    {
        (Number, IssuedOn, Form, Subject) = (number, issuedOn, draft.Form, draft.Subject);
        (Account, RaisedAs, TaxPoint, DueOn) = (draft.Account, draft.RaisedAs, draft.TaxPoint, draft.DueOn);
        (Supplier, Customer, VatRounding, Lines) = (terms.Supplier, draft.Customer, terms.VatRounding, lines);
        Rates = Totals(lines);
        Net = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Net);
        Vat = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Vat);
        if (Net != Sum(Rates, rate => rate.Net) || Vat != Sum(Rates, rate => rate.Vat) || !Gross.IsPositive)
        {
            throw new InvalidOperationException($"invoice {number}: lines, rates and totals do not agree, or come to nothing.");
        }
    }

    /// <summary>Its number.</summary>
    public DocumentNumber Number { get; }

    /// <summary>The day of issue.</summary>
    public LocalDate IssuedOn { get; }

    /// <summary>The tax point.</summary>
    public LocalDate TaxPoint { get; }

    /// <summary>The day by which it is to be paid.</summary>
    public LocalDate DueOn { get; }

    /// <summary>Which particulars it shows.</summary>
    public InvoiceForm Form { get; }

    /// <summary>What it is about; may be empty.</summary>
    public string Subject { get; }

    /// <summary>The account on which the debt is raised.</summary>
    public RentAccountRef Account { get; }

    /// <summary>What the debt is on the account.</summary>
    public MovementKind RaisedAs { get; }

    /// <summary>Who invoices.</summary>
    public Supplier Supplier { get; }

    /// <summary>Who is invoiced.</summary>
    public InvoiceParty Customer { get; }

    /// <summary>How its VAT was rounded.</summary>
    public VatRounding VatRounding { get; }

    /// <summary>Its lines, in order.</summary>
    public ImmutableArray<InvoicedLine> Lines { get; }

    /// <summary>The sum of each treatment and rate, in the order in which they first stand on the invoice.</summary>
    public ImmutableArray<VatRateTotal> Rates { get; }

    /// <summary>The whole before VAT.</summary>
    public Money Net { get; }

    /// <summary>The VAT.</summary>
    public Money Vat { get; }

    /// <summary>The whole with VAT.</summary>
    public Money Gross => Net + Vat;

    /// <summary>What it does to the account.</summary>
    public MoneyMovement Movement => new(IssuedOn, Gross, RaisedAs, Account, $"invoice {Number}");

    /// <summary>Number and totals: <c>invoice RR000041: £318.00 + VAT £63.60 = £381.60</c>.</summary>
    public override string ToString() => $"invoice {Number}: {Net} + VAT {Vat} = {Gross}";

    private static ImmutableArray<VatRateTotal> Totals(ImmutableArray<InvoicedLine> lines) =>
    [
        .. from line in lines
           group line by (line.Line.Vat.Treatment, line.Rate) into same
           select new VatRateTotal(
               same.Key.Treatment,
               same.Key.Rate,
               same.Aggregate(Money.Zero, (sum, line) => sum + line.Net),
               same.Aggregate(Money.Zero, (sum, line) => sum + line.Vat)),
    ];

    private static Money Sum(ImmutableArray<VatRateTotal> rates, Func<VatRateTotal, Money> part) =>
        rates.Aggregate(Money.Zero, (sum, rate) => sum + part(rate));
}
