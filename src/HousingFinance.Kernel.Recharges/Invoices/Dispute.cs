using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Part of one line of an invoice that the customer disputes.</summary>
/// <param name="Line">The line's place on the invoice, from 1.</param>
/// <param name="Gross">How much is disputed, VAT included.</param>
/// <param name="OpenedOn">Since when.</param>
/// <param name="Ground">Why, in the landlord's own words.</param>
/// <param name="ClosedOn">The day from which it is no longer disputed; null while it is.</param>
public sealed record Dispute(int Line, Money Gross, LocalDate OpenedOn, string Ground, LocalDate? ClosedOn)
{
    /// <summary>Whether it is open at the end of a day.</summary>
    /// <param name="date">The day.</param>
    public bool IsOpenOn(LocalDate date) => date >= OpenedOn && (ClosedOn is null || date < ClosedOn);

    /// <summary>Line, amount and days: <c>£45.00 of line 2 from 2026-06-20 to before 2026-07-20</c>.</summary>
    public override string ToString()
    {
        var end = ClosedOn is { } closed ? $" to before {LocalDatePattern.Iso.Format(closed)}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Gross} of line {Line} from {LocalDatePattern.Iso.Format(OpenedOn)}{end}");
    }
}

/// <summary>Whether a dispute may be opened or closed; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum DisputeStatus : byte
{
    /// <summary>It may.</summary>
    Accepted = 0,

    /// <summary>The line is not on the invoice.</summary>
    LineUnknown = 1,

    /// <summary>The day is before the invoice, or before the dispute was opened.</summary>
    TooEarly = 2,

    /// <summary>The line is in dispute already.</summary>
    OpenAlready = 3,

    /// <summary>The line is not in dispute.</summary>
    NotOpen = 4,

    /// <summary>The amount is not above £0.00.</summary>
    AmountNotPositive = 5,

    /// <summary>The amount is more than is left of the line.</summary>
    AboveLine = 6,
}

/// <summary>What each status of a dispute means, in words and as a finding.</summary>
public static class DisputeStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<DisputeStatus>> All { get; } =
    [
        new(DisputeStatus.LineUnknown, new("RECH050"), Severity.Error,
            "a line is one of the invoice", "give the line's number on the invoice"),
        new(DisputeStatus.TooEarly, new("RECH051"), Severity.Error,
            "a dispute follows the invoice, and ends on a later day than it began", "correct the day"),
        new(DisputeStatus.OpenAlready, new("RECH052"), Severity.Error,
            "a line has one open dispute", "close it, and open one for the whole amount"),
        new(DisputeStatus.NotOpen, new("RECH053"), Severity.Error,
            "a dispute that is closed was open", "give the line that is in dispute"),
        new(DisputeStatus.AmountNotPositive, new("RECH054"), Severity.Error,
            "the amount in dispute is above £0.00", "correct the amount"),
        new(DisputeStatus.AboveLine, new("RECH055"), Severity.Error,
            "no more is disputed than is left of the line, VAT included", "correct the amount, or name further lines"),
    ];

    /// <summary>The finding for a dispute that is refused.</summary>
    /// <param name="status">Why; not <see cref="DisputeStatus.Accepted"/>.</param>
    /// <param name="invoice">The invoice.</param>
    /// <param name="line">The line that was named.</param>
    /// <param name="gross">The amount that was named.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this DisputeStatus status, Invoice invoice, int line, Money gross)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return StatusMeaning.Of(All, status).Explain(
            Locator.In($"dispute of invoice {invoice.Number}").OfAccount(invoice.Account),
            string.Create(CultureInfo.InvariantCulture, $"line {line} of {invoice.Lines.Length} and {gross} are named"));
    }
}
