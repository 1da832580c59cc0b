using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Paying;

public class DiscountTests
{
    private static readonly LocalDate LastDay = Day("2026-06-08");

    private static ConditionalDiscount Early(DiscountBasis basis) =>
        ConditionalDiscount.ForPayingBy("Paid within 7 days", Percentage.Of(10m), basis, LastDay);

    [Theory]
    [InlineData(DiscountBasis.Gross)]
    [InlineData(DiscountBasis.Net)]
    public void Paying_all_the_rest_by_the_last_day_earns_it_and_its_VAT_shrinks_too(DiscountBasis basis)
    {
        var paid = Paid(Opened(Line(100m)), 108m, LastDay);

        var given = Give(paid, Early(basis), LastDay).Value;

        Assert.Equal("credit note CN000007 of invoice RR000041: £10.00 + VAT £2.00 = £12.00", given.Note.ToString());
        Assert.Equal((Money.Zero, Pounds(18m)), (given.Account.Balance, given.Account.VatLeft));
        Assert.Equal(MovementKind.DiscountGiven, given.Note.Movement.Kind);
    }

    [Fact]
    public void A_penny_short_or_a_day_late_earns_nothing()
    {
        Assert.Equal("RECH133", Code(Give(Paid(Opened(Line(100m)), 107.99m, LastDay), Early(DiscountBasis.Gross), LastDay)));
        Assert.Equal("RECH132", Code(Give(Paid(Opened(Line(100m)), 107.99m, LastDay), Early(DiscountBasis.Gross), LastDay.PlusDays(1))));
        Assert.Equal("RECH132", Code(Give(Paid(Opened(Line(100m)), 108m, LastDay.PlusDays(1)), Early(DiscountBasis.Gross), LastDay.PlusDays(1))));
        Assert.True(Give(Paid(Opened(Line(100m)), 108m, LastDay), Early(DiscountBasis.Gross), LastDay.PlusDays(3)).HasValue);
    }

    [Fact]
    public void A_discount_is_given_once()
    {
        var given = Give(Paid(Opened(Line(100m)), 108m, LastDay), Early(DiscountBasis.Gross), LastDay).Value;

        Assert.Equal("RECH130", Code(Give(given.Account, Early(DiscountBasis.Gross), LastDay)));
    }

    [Fact]
    public void A_line_that_is_left_out_bears_no_discount()
    {
        var account = Opened(Line(100m, Exempt), Line(20m, Exempt, "Lock"));
        var without = Early(DiscountBasis.Gross) with { ExcludedLines = [2] };

        Assert.Equal((Pounds(12m), Pounds(10m)), (On(account, Early(DiscountBasis.Gross)), On(account, without)));
        Assert.Equal(1, Assert.Single(Give(Paid(account, 110m, LastDay), without, LastDay).Value.Note.Lines).Line.Number);
    }

    [Fact]
    public void A_fixed_sum_is_shared_over_the_lines_to_the_penny()
    {
        var account = Paid(Opened(Line(100m, Exempt), Line(100m, Exempt), Line(100m, Exempt)), 290m, LastDay);
        var fixedSum = ConditionalDiscount.ForPayingBy("Whole year paid", Pounds(10m), DiscountBasis.Gross, LastDay);

        Assert.Equal([334L, 333L, 333L], Give(account, fixedSum, LastDay).Value.Note.Lines.Select(line => line.Gross.Pence));
        var tooMuch = ConditionalDiscount.ForPayingBy("Whole year paid", Pounds(300.01m), DiscountBasis.Gross, LastDay);
        Assert.Equal("RECH131", Code(Give(account, tooMuch, LastDay)));
    }

    [Fact]
    public void A_discount_for_keeping_a_plan_is_withdrawn_on_default_and_not_before()
    {
        var discount = ConditionalDiscount.ForKeepingPlan("Plan kept", Percentage.Of(5m), DiscountBasis.Gross);
        var given = Give(Opened(Line(100m)), discount, Issued).Value;
        var plan = RepaymentPlan.Equal(
            given.Account.Balance, 3, Issued.PlusDays(30), ChargingFrequency.CalendarMonthly, ApportionmentMethod.FirstTakesOddPence,
            new PlanPolicy(Pounds(5m), 5, DefaultRule.WholeBalance)).Value;
        Outcome<DebitedInvoice> WithdrawOn(int days, decimal paid) => Discounts.Withdraw(
            given.Account, discount, plan.StandingOn(Issued.PlusDays(days), Pounds(paid)), DebitNotes, Issued.PlusDays(days), InvoiceFigures.Shipped);

        Assert.Equal(Pounds(114m), plan.Total);
        Assert.Equal("RECH135", WithdrawOn(35, 0m).Diagnostics[0].Code.Text);
        Assert.Equal("RECH135", WithdrawOn(36, 38m).Diagnostics[0].Code.Text);
        var withdrawn = WithdrawOn(36, 0m).Value;
        Assert.Equal(Pounds(120m), withdrawn.Account.Balance);
        Assert.Equal("RECH134", Discounts.Withdraw(
            withdrawn.Account, discount, plan.StandingOn(Issued.PlusDays(40), Money.Zero), DebitNotes, Issued.PlusDays(40), InvoiceFigures.Shipped)
            .Diagnostics[0].Code.Text);
    }

    [Fact]
    public void A_discount_for_paying_early_is_withdrawn_when_the_payment_comes_back_and_not_before()
    {
        var early = Early(DiscountBasis.Gross);
        var given = Give(Paid(Opened(Line(100m)), 108m, LastDay), early, LastDay).Value;
        var back = given.Account.Record(Movement(MovementKind.InvoicePaymentReversed, 108m, "unpaid", Day("2026-06-12"))).Value;
        Outcome<DebitedInvoice> Withdraw(InvoiceAccount account) =>
            Discounts.Withdraw(account, early, null, DebitNotes, Day("2026-06-12"), InvoiceFigures.Shipped);

        Assert.Equal("RECH135", Withdraw(given.Account).Diagnostics[0].Code.Text);
        Assert.Equal(Pounds(120m), Withdraw(back).Value.Account.Balance);
        Assert.Equal(MovementKind.DiscountWithdrawn, Withdraw(back).Value.Note.Movement.Kind);
    }

    private static Money On(InvoiceAccount account, ConditionalDiscount discount) => Discounts.On(account, discount, RoundingRule.HalfUp);

    private static InvoiceAccount Paid(InvoiceAccount account, decimal pounds, LocalDate on) =>
        account.Record(Movement(MovementKind.InvoicePaid, pounds, "receipt", on)).Value;

    private static Outcome<CreditedInvoice> Give(InvoiceAccount account, ConditionalDiscount discount, LocalDate on) =>
        Discounts.Give(account, discount, CreditNotes, on, RoundingRule.HalfUp, InvoiceFigures.Shipped);

    private static string Code(Outcome<CreditedInvoice> outcome) => outcome.Diagnostics[0].Code.Text;
}
