using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether something may be invoiced; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum InvoiceStatus : byte
{
    /// <summary>It may be invoiced.</summary>
    Accepted = 0,

    /// <summary>No account is named.</summary>
    AccountMissing = 1,

    /// <summary>There is no line.</summary>
    LinesMissing = 2,

    /// <summary>A line does not say what it is for.</summary>
    DescriptionMissing = 3,

    /// <summary>A line is taxable and the landlord has no VAT number.</summary>
    VatNumberMissing = 4,

    /// <summary>A full invoice names no customer.</summary>
    CustomerNameMissing = 5,

    /// <summary>A full invoice has no address of the customer.</summary>
    CustomerAddressMissing = 6,

    /// <summary>A rate of VAT, or the limit of a simplified invoice, is not known at the tax point.</summary>
    TaxPointNotKnown = 7,

    /// <summary>The whole comes to £0.00 or less.</summary>
    NothingToPay = 8,

    /// <summary>The whole comes to something, but before VAT, or in VAT, to less than £0.00.</summary>
    PartBelowNothing = 9,

    /// <summary>The whole, VAT included, is more than a simplified invoice may come to.</summary>
    AboveSimplifiedLimit = 10,

    /// <summary>The day of payment is before the day of issue.</summary>
    DueBeforeIssue = 11,
}

/// <summary>What each status of an invoice means, in words and as a finding.</summary>
public static class InvoiceStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<InvoiceStatus>> All { get; } =
    [
        new(InvoiceStatus.AccountMissing, new("RECH010"), Severity.Error,
            "an invoice has the account on which the debt is raised", "give the sub-account or sundry account"),
        new(InvoiceStatus.LinesMissing, new("RECH011"), Severity.Error,
            "an invoice has at least one line", "give what is charged"),
        new(InvoiceStatus.DescriptionMissing, new("RECH012"), Severity.Error,
            "each line says what it is for", "describe what was supplied"),
        new(InvoiceStatus.VatNumberMissing, new("RECH013"), Severity.Error,
            "who charges VAT has a VAT number", "give the landlord's number, or correct the treatment of the lines"),
        new(InvoiceStatus.CustomerNameMissing, new("RECH014"), Severity.Error,
            "a full invoice names the customer", "give the name"),
        new(InvoiceStatus.CustomerAddressMissing, new("RECH015"), Severity.Error,
            "a full invoice has the customer's address", "give the address"),
        new(InvoiceStatus.TaxPointNotKnown, new("RECH016"), Severity.Error,
            "the VAT figures of the tax point are known", "correct the tax point, supply the figure, or take a later edition"),
        new(InvoiceStatus.NothingToPay, new("RECH017"), Severity.Error,
            "an invoice comes to more than £0.00", "give a credit note for what is owed to the customer"),
        new(InvoiceStatus.PartBelowNothing, new("RECH024"), Severity.Error,
            "neither the sum before VAT nor the VAT is below £0.00", "give a credit note for what is owed to the customer"),
        new(InvoiceStatus.AboveSimplifiedLimit, new("RECH018"), Severity.Error,
            "a simplified invoice does not exceed its limit, VAT included", "issue a full invoice"),
        new(InvoiceStatus.DueBeforeIssue, new("RECH019"), Severity.Error,
            "an invoice is payable on the day of issue or later", "correct the day of payment"),
    ];

    /// <summary>The finding for something that may not be invoiced.</summary>
    /// <param name="status">Why; not <see cref="InvoiceStatus.Accepted"/>.</param>
    /// <param name="draft">What was to be invoiced.</param>
    /// <param name="gross">What it comes to with VAT, where that was worked out.</param>
    /// <param name="issuedOn">The day of issue.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this InvoiceStatus status, InvoiceDraft draft, Money gross, LocalDate issuedOn)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return StatusMeaning.Of(All, status).Explain(draft.At, status switch
        {
            InvoiceStatus.AccountMissing => "the account is missing",
            InvoiceStatus.LinesMissing => "there is no line",
            InvoiceStatus.DescriptionMissing => Internals.InvoiceRule.BlankLine(draft),
            InvoiceStatus.VatNumberMissing => "the landlord's VAT number is missing",
            InvoiceStatus.CustomerNameMissing => "the customer's name is missing",
            InvoiceStatus.CustomerAddressMissing => "the customer's address is missing",
            InvoiceStatus.TaxPointNotKnown => $"the tax point is {Iso(draft.TaxPoint)}",
            InvoiceStatus.DueBeforeIssue => $"it is due on {Iso(draft.DueOn)} and issued on {Iso(issuedOn)}",
            _ => $"it comes to {gross} with VAT",
        });
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
