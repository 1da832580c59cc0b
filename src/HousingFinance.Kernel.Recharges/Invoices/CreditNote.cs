using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Why an invoice is credited.</summary>
public enum CreditReason
{
    /// <summary>Too much was charged.</summary>
    Overcharge = 0,

    /// <summary>A lower price was agreed.</summary>
    AgreedReduction = 1,

    /// <summary>A dispute was settled in the customer's favour.</summary>
    DisputeSettled = 2,

    /// <summary>The invoice ought not to have been issued; it keeps its number.</summary>
    InvoiceCancelled = 3,

    /// <summary>A discount was given on a condition.</summary>
    DiscountGiven = 4,

    /// <summary>The customer does not pay. Refused: a bad debt is written off, and is no reason for a credit note.</summary>
    BadDebt = 5,
}

/// <summary>What a request credits on a line.</summary>
internal enum CreditedPart
{
    Net = 0,
    Gross = 1,
}

/// <summary>How much of one line of an invoice is to be credited.</summary>
/// <remarks>Equal when every part is equal.</remarks>
public sealed record LineCredit
{
    private LineCredit(int line, Money amount, CreditedPart part) => (Line, Amount, Part) = (line, amount, part);

    /// <summary>The line's place on the invoice, from 1.</summary>
    public int Line { get; }

    /// <summary>How much, with the sign of the line.</summary>
    public Money Amount { get; }

    internal CreditedPart Part { get; }

    /// <summary>A sum before VAT; its VAT is worked out from the line's.</summary>
    /// <param name="line">The line's place on the invoice, from 1.</param>
    /// <param name="net">How much before VAT, with the sign of the line.</param>
    public static LineCredit OfNet(int line, Money net) => new(line, net, CreditedPart.Net);

    /// <summary>A sum with VAT; the VAT in it is worked out from the line's.</summary>
    /// <param name="line">The line's place on the invoice, from 1.</param>
    /// <param name="gross">How much with VAT, with the sign of the line.</param>
    public static LineCredit OfGross(int line, Money gross) => new(line, gross, CreditedPart.Gross);
}

/// <summary>What is to be credited, and why.</summary>
/// <param name="Reason">Why.</param>
/// <param name="ChangedOn">The day on which the price changed or the mistake was found.</param>
/// <param name="Explanation">Why, in words that stand on the note; may be empty.</param>
/// <param name="Lines">How much of which lines, each line once.</param>
public sealed record CreditRequest(CreditReason Reason, LocalDate ChangedOn, string Explanation, ImmutableArray<LineCredit> Lines)
{
    /// <summary>Reason, day and amounts.</summary>
    public override string ToString()
    {
        var amounts = (Lines.IsDefault ? [] : Lines).Select(line => line.Amount.ToString());
        return $"{Reason} of {LocalDatePattern.Iso.Format(ChangedOn)}: {string.Join(", ", amounts)}";
    }
}

/// <summary>What a note credits of one line of the invoice.</summary>
/// <param name="Line">The line of the invoice.</param>
/// <param name="Net">How much before VAT.</param>
/// <param name="Vat">Its VAT.</param>
public sealed record CreditedLine(InvoicedLine Line, Money Net, Money Vat)
{
    /// <summary>How much with VAT.</summary>
    public Money Gross => Net + Vat;
}

/// <summary>A note that takes part or all of one invoice back. It always refers to the invoice and never exceeds it.</summary>
/// <remarks>Not compared by content.</remarks>
public sealed class CreditNote
{
    internal CreditNote(
        DocumentNumber number, LocalDate issuedOn, Invoice invoice, CreditRequest request, ImmutableArray<CreditedLine> lines)
    {
        (Number, IssuedOn, Invoice, Lines) = (number, issuedOn, invoice, lines);
        (Reason, ChangedOn, Explanation) = (request.Reason, request.ChangedOn, request.Explanation ?? "");
        Net = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Net);
        Vat = lines.Aggregate(Money.Zero, (sum, line) => sum + line.Vat);
    }

    /// <summary>Its number, in the series of credit notes.</summary>
    public DocumentNumber Number { get; }

    /// <summary>The day of issue.</summary>
    public LocalDate IssuedOn { get; }

    /// <summary>The invoice that it credits.</summary>
    public Invoice Invoice { get; }

    /// <summary>Why.</summary>
    public CreditReason Reason { get; }

    /// <summary>The day on which the price changed or the mistake was found.</summary>
    public LocalDate ChangedOn { get; }

    /// <summary>Why, in words; may be empty.</summary>
    public string Explanation { get; }

    /// <summary>What it credits of each line.</summary>
    public ImmutableArray<CreditedLine> Lines { get; }

    /// <summary>How much before VAT.</summary>
    public Money Net { get; }

    /// <summary>The VAT.</summary>
    public Money Vat { get; }

    /// <summary>How much with VAT.</summary>
    public Money Gross => Net + Vat;

    /// <summary>What it does to the account.</summary>
    public MoneyMovement Movement => new(
        IssuedOn,
        Gross,
        Reason == CreditReason.DiscountGiven ? MovementKind.DiscountGiven : MovementKind.InvoiceCredited,
        Invoice.Account,
        $"credit note {Number}");

    /// <summary>Number, invoice and totals.</summary>
    public override string ToString() => $"credit note {Number} of invoice {Invoice.Number}: {Net} + VAT {Vat} = {Gross}";
}

/// <summary>A note that withdraws one credit note wholly, so that what it credited is owed again.</summary>
/// <remarks>Not compared by content.</remarks>
public sealed class DebitNote
{
    internal DebitNote(DocumentNumber number, LocalDate issuedOn, CreditNote credit, string explanation) =>
        (Number, IssuedOn, Credit, Explanation) = (number, issuedOn, credit, explanation);

    /// <summary>Its number, in the series of debit notes.</summary>
    public DocumentNumber Number { get; }

    /// <summary>The day of issue.</summary>
    public LocalDate IssuedOn { get; }

    /// <summary>The credit note that it withdraws, which refers to the invoice.</summary>
    public CreditNote Credit { get; }

    /// <summary>Why.</summary>
    public string Explanation { get; }

    /// <summary>How much before VAT.</summary>
    public Money Net => Credit.Net;

    /// <summary>The VAT.</summary>
    public Money Vat => Credit.Vat;

    /// <summary>How much with VAT.</summary>
    public Money Gross => Credit.Gross;

    /// <summary>What it does to the account.</summary>
    public MoneyMovement Movement => new(
        IssuedOn,
        Gross,
        Credit.Reason == CreditReason.DiscountGiven ? MovementKind.DiscountWithdrawn : MovementKind.InvoiceCreditWithdrawn,
        Credit.Invoice.Account,
        $"debit note {Number}");

    /// <summary>Number, credit note and totals.</summary>
    public override string ToString() => $"debit note {Number} of credit note {Credit.Number}: {Net} + VAT {Vat} = {Gross}";
}
