using System.Collections.Immutable;
using HousingFinance.Kernel.Apportionment;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether a discount may be given or withdrawn; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum DiscountStatus : byte
{
    /// <summary>It may.</summary>
    Accepted = 0,

    /// <summary>It was given before and stands.</summary>
    GivenBefore = 1,

    /// <summary>The discount is nothing, or more than is left of the lines that bear it.</summary>
    OutOfRange = 2,

    /// <summary>The rest was not paid by the last day.</summary>
    NotPaidInTime = 3,

    /// <summary>The rest is not paid yet.</summary>
    NotPaidYet = 4,

    /// <summary>It was not given, or was withdrawn before.</summary>
    NotGiven = 5,

    /// <summary>Its condition is still kept: the rest is paid, or the plan is not in default.</summary>
    ConditionKept = 6,
}

/// <summary>What each status of a discount means, in words and as a finding.</summary>
public static class DiscountStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<DiscountStatus>> All { get; } =
    [
        new(DiscountStatus.GivenBefore, new("RECH130"), Severity.Error,
            "a discount is given once", "leave it as it is"),
        new(DiscountStatus.OutOfRange, new("RECH131"), Severity.Error,
            "a discount is above £0.00 and at most what is left of its lines", "correct the discount or the lines it leaves out"),
        new(DiscountStatus.NotPaidInTime, new("RECH132"), Severity.Error,
            "all the rest is paid by the last day", "ask for the full amount"),
        new(DiscountStatus.NotPaidYet, new("RECH133"), Severity.Error,
            "the discount is given once the rest is paid", "wait for the payment"),
        new(DiscountStatus.NotGiven, new("RECH134"), Severity.Error,
            "a discount that is withdrawn was given", "check which discount was given"),
        new(DiscountStatus.ConditionKept, new("RECH135"), Severity.Error,
            "a discount is withdrawn when its plan is in default or its payment came back", "let it stand"),
    ];

    /// <summary>The finding for a discount that is refused.</summary>
    /// <param name="status">Why; not <see cref="DiscountStatus.Accepted"/>.</param>
    /// <param name="invoice">The invoice.</param>
    /// <param name="discount">The discount.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this DiscountStatus status, Invoice invoice, ConditionalDiscount discount, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return StatusMeaning.Of(All, status).Explain(
            Locator.In($"discount on invoice {invoice.Number}").OfAccount(invoice.Account),
            $"on {LocalDatePattern.Iso.Format(on)}, {discount}");
    }
}

/// <summary>Gives discounts when their condition is met, and withdraws them when it fails.</summary>
public static class Discounts
{
    /// <summary>What a discount comes to on what is left of an invoice.</summary>
    /// <param name="account">The invoice and what became of it.</param>
    /// <param name="discount">The discount.</param>
    /// <param name="rounding">How a percentage is rounded, once for the whole.</param>
    /// <returns>With VAT where it is taken off the price with VAT, else before VAT; £0.00 or more.</returns>
    public static Money On(InvoiceAccount account, ConditionalDiscount discount, RoundingRule rounding)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(discount);
        var bears = Bearing(account, discount).Aggregate(Money.Zero, (sum, line) => sum + line.Left);
        return discount.Amount.IsPositive ? discount.Amount
            : Money.Max(Money.Zero, bears.Times(discount.Rate.AsRatio).Round(rounding));
    }

    /// <summary>Gives a discount by a credit note, or says why not.</summary>
    /// <param name="account">The invoice and what became of it.</param>
    /// <param name="discount">The discount.</param>
    /// <param name="counter">Where the series of credit notes stands.</param>
    /// <param name="on">The day.</param>
    /// <param name="rounding">How a percentage is rounded, once for the whole.</param>
    /// <param name="figures">The days within which a note is due.</param>
    public static Outcome<CreditedInvoice> Give(
        InvoiceAccount account,
        ConditionalDiscount discount,
        NumberCounter counter,
        LocalDate on,
        RoundingRule rounding,
        InvoiceFigures figures)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(discount);
        var amount = On(account, discount, rounding);
        var bearing = Bearing(account, discount);
        var left = bearing.Aggregate(Money.Zero, (sum, line) => sum + line.Left);
        var status = Standing(account, discount) is not null ? DiscountStatus.GivenBefore
            : !amount.IsPositive || amount > left ? DiscountStatus.OutOfRange
            : DiscountStatus.Accepted;
        if (status != DiscountStatus.Accepted)
        {
            return Outcome.Refused<CreditedInvoice>(status.Explain(account.Invoice, discount, on));
        }

        // Lines above nothing share it; what abates them has lowered the whole already.
        var sharing = bearing.Where(line => line.Left.IsPositive).ToList();
        var shares = ApportionmentMethod.LargestRemainder
            .Apportion(amount, [.. sharing.Select(line => line.Left.Pence)], Locator.In("discount")).Value;
        var lines = sharing.Zip(shares).Where(pair => pair.Second.IsPositive).Select(pair => discount.Basis == DiscountBasis.Gross
            ? LineCredit.OfGross(pair.First.Line, pair.Second)
            : LineCredit.OfNet(pair.First.Line, pair.Second));
        var credited = account.Credit(new CreditRequest(CreditReason.DiscountGiven, on, discount.Name, [.. lines]), counter, on, figures);
        status = credited.HasValue ? Earned(account, discount, credited.Value.Note.Gross, on) : DiscountStatus.Accepted;
        return status == DiscountStatus.Accepted
            ? credited
            : Outcome.Refused<CreditedInvoice>(status.Explain(account.Invoice, discount, on));
    }

    /// <summary>
    /// Withdraws a discount by a debit note once its plan is in default, or the payment that earned it came back; or says why not.
    /// </summary>
    /// <param name="account">The invoice and what became of it.</param>
    /// <param name="discount">The discount.</param>
    /// <param name="standing">How its plan stands on the day; null where it was given for paying by a day.</param>
    /// <param name="counter">Where the series of debit notes stands.</param>
    /// <param name="on">The day.</param>
    /// <param name="figures">The days within which a note is due.</param>
    public static Outcome<DebitedInvoice> Withdraw(
        InvoiceAccount account,
        ConditionalDiscount discount,
        PlanStanding? standing,
        NumberCounter counter,
        LocalDate on,
        InvoiceFigures figures)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(discount);
        var note = Standing(account, discount);
        var status = note is null ? DiscountStatus.NotGiven
            : !HasFailed(account, discount, standing, on) ? DiscountStatus.ConditionKept
            : DiscountStatus.Accepted;
        return status == DiscountStatus.Accepted
            ? account.Withdraw(note!.Number, on, $"{discount.Name}: condition not kept", counter, on, figures)
            : Outcome.Refused<DebitedInvoice>(status.Explain(account.Invoice, discount, on));
    }

    private static bool HasFailed(InvoiceAccount account, ConditionalDiscount discount, PlanStanding? standing, LocalDate on) =>
        discount.Condition == DiscountCondition.PlanKept
            ? standing?.State == PlanState.InDefault
            : account.PrincipalOn(on, InterestBearing.WholeDebt).IsPositive;

    private static CreditNote? Standing(InvoiceAccount account, ConditionalDiscount discount) => account.Credits.FirstOrDefault(
        note => note.Reason == CreditReason.DiscountGiven && note.Explanation == discount.Name
            && account.Debits.All(debit => debit.Credit != note));

    private static List<(int Line, Money Left)> Bearing(InvoiceAccount account, ConditionalDiscount discount) =>
    [
        .. account.Invoice.Lines
            .Where(line => !discount.ExcludedLines.Contains(line.Number))
            .Select(line => (line.Number, Left(line, account.CreditedOf(line.Number), discount.Basis))),
    ];

    private static Money Left(InvoicedLine line, CreditedLine credited, DiscountBasis basis) =>
        basis == DiscountBasis.Gross ? line.Gross - credited.Gross : line.Net - credited.Net;

    // All but the discount, its VAT included, has to be paid by the last day.
    private static DiscountStatus Earned(InvoiceAccount account, ConditionalDiscount discount, Money gross, LocalDate on) =>
        discount.LastDay is not { } lastDay || account.BalanceOn(LocalDate.Min(on, lastDay)) <= gross ? DiscountStatus.Accepted
        : on > lastDay ? DiscountStatus.NotPaidInTime
        : DiscountStatus.NotPaidYet;
}
