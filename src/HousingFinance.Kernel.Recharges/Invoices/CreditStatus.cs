using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether part of an invoice may be credited; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum CreditStatus : byte
{
    /// <summary>It may be credited.</summary>
    Accepted = 0,

    /// <summary>The reason is that nobody pays.</summary>
    BadDebt = 1,

    /// <summary>The note would be dated before the invoice.</summary>
    BeforeInvoice = 2,

    /// <summary>The price changed, it is said, after the note.</summary>
    ChangedAfterNote = 3,

    /// <summary>The days within which a note is due are not known for the day.</summary>
    DayNotKnown = 4,

    /// <summary>No line is named.</summary>
    LinesMissing = 5,

    /// <summary>A line is not on the invoice.</summary>
    LineUnknown = 6,

    /// <summary>A line is named twice.</summary>
    LineTwice = 7,

    /// <summary>The amount is nothing, or has the other sign than the line.</summary>
    AmountNotOfLine = 8,

    /// <summary>The amount is more than is left of the line.</summary>
    AboveLine = 9,

    /// <summary>The note is more than is left of the invoice, before VAT or with it.</summary>
    AboveInvoice = 10,

    /// <summary>The note as a whole would credit nothing.</summary>
    NothingCredited = 11,
}

/// <summary>What each status of a credit means, in words and as a finding.</summary>
public static class CreditStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<CreditStatus>> All { get; } =
    [
        new(CreditStatus.BadDebt, new("RECH030"), Severity.Error,
            "a credit note corrects an overcharge or an agreed price", "write the debt off; the invoice and its VAT stay"),
        new(CreditStatus.BeforeInvoice, new("RECH031"), Severity.Error,
            "a credit note is of the invoice's day or later", "correct the day"),
        new(CreditStatus.ChangedAfterNote, new("RECH032"), Severity.Error,
            "the price changed on the note's day or before", "correct the day of the change"),
        new(CreditStatus.DayNotKnown, new("RECH033"), Severity.Error,
            "the days for a credit note are known on its day", "supply the figure, or take a later edition"),
        new(CreditStatus.LinesMissing, new("RECH034"), Severity.Error,
            "a credit note names at least one line", "say how much of which line is credited"),
        new(CreditStatus.LineUnknown, new("RECH035"), Severity.Error,
            "a line is one of the invoice", "give the line's number on the invoice"),
        new(CreditStatus.LineTwice, new("RECH036"), Severity.Error,
            "each line is named once", "add the amounts of the line up"),
        new(CreditStatus.AmountNotOfLine, new("RECH037"), Severity.Error,
            "an amount is not £0.00 and has the sign of its line", "correct the amount"),
        new(CreditStatus.AboveLine, new("RECH038"), Severity.Error,
            "no more is credited than is left of the line", "credit what is left, or the line that was overcharged"),
        new(CreditStatus.AboveInvoice, new("RECH039"), Severity.Error,
            "no more is credited than is left of the invoice", "credit the abatements of the invoice with its lines"),
        new(CreditStatus.NothingCredited, new("RECH040"), Severity.Error,
            "a credit note comes to more than £0.00", "invoice what is owed in addition"),
    ];

    /// <summary>The finding for a credit that is refused.</summary>
    /// <param name="status">Why; not <see cref="CreditStatus.Accepted"/>.</param>
    /// <param name="invoice">The invoice.</param>
    /// <param name="request">What was to be credited.</param>
    /// <param name="line">The line concerned, from 1; 0 when none is.</param>
    /// <param name="issuedOn">The day of the note.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(
        this CreditStatus status, Invoice invoice, CreditRequest request, int line, LocalDate issuedOn)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(request);
        var at = Locator.In($"credit of invoice {invoice.Number}").OfAccount(invoice.Account);
        return StatusMeaning.Of(All, status).Explain(at, status switch
        {
            CreditStatus.BadDebt => "the reason is a bad debt",
            CreditStatus.BeforeInvoice => $"the note is of {Iso(issuedOn)} and the invoice of {Iso(invoice.IssuedOn)}",
            CreditStatus.ChangedAfterNote => $"the note is of {Iso(issuedOn)} and the change of {Iso(request.ChangedOn)}",
            CreditStatus.DayNotKnown => $"the note is of {Iso(issuedOn)}",
            CreditStatus.LinesMissing => "no line is named",
            CreditStatus.AboveInvoice or CreditStatus.NothingCredited => $"the note comes to {Shown(request)}",
            _ => string.Create(CultureInfo.InvariantCulture, $"line {line} is to be credited with {AmountOf(request, line)}"),
        });
    }

    private static string Shown(CreditRequest request) =>
        string.Join(" and ", request.Lines.Select(line => line.Amount.ToString()));

    private static Money AmountOf(CreditRequest request, int line) => request.Lines.Last(credit => credit.Line == line).Amount;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

/// <summary>The codes of findings about notes that are not refusals of a credit.</summary>
public static class NoteCodes
{
    /// <summary>A credit or debit note is later than the days within which it is due.</summary>
    public static DiagnosticCode Late { get; } = new("RECH041");

    /// <summary>The credit note to be withdrawn is none of the account.</summary>
    public static DiagnosticCode CreditUnknown { get; } = new("RECH042");

    /// <summary>The credit note was withdrawn before.</summary>
    public static DiagnosticCode WithdrawnBefore { get; } = new("RECH043");

    /// <summary>The debit note would be dated before the credit note.</summary>
    public static DiagnosticCode BeforeCredit { get; } = new("RECH044");
}
