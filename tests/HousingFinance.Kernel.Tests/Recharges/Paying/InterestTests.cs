using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Paying;

public class InterestTests
{
    private static readonly InterestTerms Statutory = InterestTerms.Statutory(LatePaymentFigures.Shipped);
    private static readonly InterestTerms Ten = InterestTerms.Fixed(Percentage.Of(10m), 0, InterestBearing.WholeDebt);

    /// <summary>Gets an account of £1,200.00 due on 29 June 2026.</summary>
    private static InvoiceAccount Owing => Opened(Line(1_000m));

    [Fact]
    public void Interest_runs_from_the_day_after_the_day_of_payment()
    {
        Assert.Equal(Money.Zero, Work(Owing, Ten, "2026-06-29").Amount);
        Assert.Equal("2026-06-30 to 2026-06-30, 1 day on £1,200.00 at 10.00%", Assert.Single(Work(Owing, Ten, "2026-06-30").Periods).ToString());
        Assert.Equal(Pounds(120m), Work(Owing, Ten, "2027-06-29").Amount);
    }

    [Fact]
    public void Statutory_interest_keeps_the_reference_rate_of_the_half_year_in_which_it_starts()
    {
        var figures = LatePaymentFigures.Shipped;
        var march = InvoiceAccount.Open(Issue(Draft(Line(1_000m)) with { DueOn = Day("2026-06-30") }));

        Assert.Equal(Percentage.Of(11.75m), Assert.Single(Work(march, Statutory, "2026-12-31").Periods).Rate);
        Assert.Equal(Percentage.Of(5.25m), figures.ReferenceRate.At(Day("2024-12-31")).Value.Value);
        Assert.Equal(Percentage.Of(4.75m), figures.ReferenceRate.At(Day("2025-01-01")).Value.Value);
        Assert.Equal(Percentage.Of(4.75m), figures.ReferenceRate.At(Day("2025-06-30")).Value.Value);
        Assert.Equal(Percentage.Of(4.25m), figures.ReferenceRate.At(Day("2025-07-01")).Value.Value);
    }

    [Fact]
    public void Statutory_interest_that_would_start_past_what_is_known_is_refused()
    {
        var late = InvoiceAccount.Open(Issue(Draft(Line(1_000m)) with { DueOn = Day("2026-12-31") }));

        Assert.Equal("FIG001", Outcome(late, Statutory, "2027-02-01").Diagnostics[0].Code.Text);
        Assert.True(Outcome(InvoiceAccount.Open(Issue(Draft(Line(1m)) with { DueOn = Day("2026-12-30") })), Statutory, "2028-02-01").HasValue);
    }

    [Fact]
    public void Statutory_interest_and_the_fixed_sum_are_for_debts_between_businesses()
    {
        Assert.Equal("RECH100", Interest.On(Owing, Statutory, DebtorCapacity.Private, [], Day("2026-07-30"), RoundingRule.HalfUp).Diagnostics[0].Code.Text);
        Assert.Equal("RECH100", Interest.FixedSum(Owing, LatePaymentFigures.Shipped, DebtorCapacity.Private, [], Day("2026-07-30")).Diagnostics[0].Code.Text);
    }

    [Theory]
    [InlineData(999.99, 40)]
    [InlineData(1_000.00, 70)]
    [InlineData(9_999.99, 70)]
    [InlineData(10_000.00, 100)]
    public void The_fixed_sum_goes_by_the_size_of_the_debt(decimal debt, decimal sum)
    {
        var account = Opened(Line(debt, Exempt));

        var charged = Interest.FixedSum(account, LatePaymentFigures.Shipped, DebtorCapacity.InBusiness, [], Day("2026-06-30")).Value;

        Assert.Equal((Pounds(sum), MovementKind.LatePaymentSumCharged), (charged.Amount, charged.Kind));
        Assert.Equal("RECH102", Fixed(account, "2026-06-29"));
        Assert.Equal("RECH103", Fixed(account.Record(charged).Value, "2026-07-30"));
        Assert.Equal("RECH102", Fixed(account.Record(Movement(MovementKind.InvoicePaid, debt, "r", Day("2026-06-29"))).Value, "2026-07-30"));
    }

    [Fact]
    public void A_lease_charges_over_its_lenders_rate_from_time_to_time_after_its_days_of_grace()
    {
        var source = new Citation("A bank", "base rate", Day("2026-07-01"));
        var lender = new DatedFigures<Percentage>(
            "base rate of the bank", Day("2026-12-31"),
            new DatedFigure<Percentage>(Day("2026-01-01"), Percentage.Of(4m), source, FigureStatus.Supplied),
            new DatedFigure<Percentage>(Day("2026-08-01"), Percentage.Of(3.75m), source, FigureStatus.Supplied));
        var lease = InterestTerms.OfLease(Percentage.Of(4m), lender, 14, InterestBearing.WholeDebt);

        Assert.Empty(Work(Owing, lease, "2026-07-13", DebtorCapacity.Private).Periods);
        Assert.Equal(
            ["2026-07-14 to 2026-07-31, 18 days on £1,200.00 at 8.00%", "2026-08-01 to 2026-08-10, 10 days on £1,200.00 at 7.75%"],
            Work(Owing, lease, "2026-08-10", DebtorCapacity.Private).Periods.Select(period => period.ToString()));
        Assert.Equal("FIG001", Interest.On(Owing, lease, DebtorCapacity.Private, [], Day("2027-01-01"), RoundingRule.HalfUp).Diagnostics[0].Code.Text);
    }

    [Fact]
    public void A_payment_lowers_what_bears_interest_from_the_day_after_it()
    {
        var paid = Owing.Record(Movement(MovementKind.InvoicePaid, 1_000m, "r", Day("2026-07-09"))).Value;

        Assert.Equal(
            ["2026-06-30 to 2026-07-09, 10 days on £1,200.00 at 10.00%", "2026-07-10 to 2026-07-19, 10 days on £200.00 at 10.00%"],
            Work(paid, Ten, "2026-07-19").Periods.Select(period => period.ToString()));
        Assert.Equal(Pounds(3.84m), Work(paid, Ten, "2026-07-19").Amount);
    }

    [Fact]
    public void No_interest_runs_on_interest()
    {
        var statement = Work(Owing, Ten, "2026-12-31");
        var charged = Owing.Record(statement.ToMovement(Day("2026-12-31")).Value!).Value;

        Assert.Equal(Pounds(1_200m) + statement.Amount, charged.Balance);
        Assert.Equal(Pounds(1_200m), Work(charged, Ten, "2027-01-31").Periods[^1].Principal);
        Assert.Null(Work(charged, Ten, "2026-12-31").ToMovement(Day("2026-12-31")).Value);
    }

    [Fact]
    public void Interest_rests_on_what_is_not_disputed_where_the_terms_say_so()
    {
        var undisputed = InterestTerms.Fixed(Percentage.Of(10m), 0, InterestBearing.UndisputedDebt);
        var disputed = Owing.OpenDispute(1, Pounds(200m), Day("2026-06-15"), "x").Value.CloseDispute(1, Day("2026-07-04")).Value;

        Assert.Equal([Pounds(1_000m), Pounds(1_200m)], Work(disputed, undisputed, "2026-07-10").Periods.Select(period => period.Principal));
        Assert.Equal(Pounds(1_200m), Assert.Single(Work(disputed, Ten, "2026-07-10").Periods).Principal);
    }

    [Fact]
    public void No_interest_runs_in_suspended_days_and_none_is_dated_within_them()
    {
        var space = new InterestSuspension(Day("2026-07-10"), Day("2026-09-07"), SuspensionReason.BreathingSpace);

        var statement = Interest.On(Owing, Ten, DebtorCapacity.Private, [space], Day("2026-09-17"), RoundingRule.HalfUp).Value;

        Assert.Equal(
            ["2026-06-30 to 2026-07-09, 10 days on £1,200.00 at 10.00%", "2026-09-08 to 2026-09-17, 10 days on £1,200.00 at 10.00%"],
            statement.Periods.Select(period => period.ToString()));
        Assert.Equal("RECH101", statement.ToMovement(Day("2026-07-10")).Diagnostics[0].Code.Text);
        Assert.Equal("RECH101", statement.ToMovement(Day("2026-09-07")).Diagnostics[0].Code.Text);
        Assert.Equal(Pounds(6.58m), statement.ToMovement(Day("2026-09-08")).Value!.Amount);
        Assert.Equal(
            "RECH101",
            Interest.FixedSum(Owing, LatePaymentFigures.Shipped, DebtorCapacity.InBusiness, [space], Day("2026-08-01")).Diagnostics[0].Code.Text);
    }

    [Fact]
    public void Interest_charged_before_a_suspension_was_known_is_cancelled_even_within_it()
    {
        var charged = Owing.Record(Work(Owing, Ten, "2026-07-29").ToMovement(Day("2026-07-29")).Value!).Value;
        var since = new InterestSuspension(Day("2026-06-01"), null, SuspensionReason.SummaryOfRightsMissing);

        var movement = Interest.On(charged, Ten, DebtorCapacity.Private, [since], Day("2026-07-30"), RoundingRule.HalfUp).Value
            .ToMovement(Day("2026-07-30")).Value!;

        Assert.Equal((MovementKind.InterestCancelled, Pounds(9.86m)), (movement.Kind, movement.Amount));
        Assert.Equal(Pounds(1_200m), charged.Record(movement).Value.Balance);
    }

    [Fact]
    public void Terms_beyond_reason_are_a_mistake_of_the_code()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InterestTerms.Fixed(Percentage.Of(100.01m), 0, InterestBearing.WholeDebt));
        Assert.Throws<ArgumentOutOfRangeException>(() => InterestTerms.Fixed(Percentage.Of(-0.01m), 0, InterestBearing.WholeDebt));
        Assert.Throws<ArgumentOutOfRangeException>(() => InterestTerms.Fixed(Percentage.Of(5m), 367, InterestBearing.WholeDebt));
    }

    private static string Fixed(InvoiceAccount account, string on) =>
        Interest.FixedSum(account, LatePaymentFigures.Shipped, DebtorCapacity.InBusiness, [], Day(on)).Diagnostics[0].Code.Text;

    private static Outcome<InterestStatement> Outcome(
        InvoiceAccount account, InterestTerms terms, string through, DebtorCapacity debtor = DebtorCapacity.InBusiness) =>
        Interest.On(account, terms, debtor, [], Day(through), RoundingRule.HalfUp);

    private static InterestStatement Work(
        InvoiceAccount account, InterestTerms terms, string through, DebtorCapacity debtor = DebtorCapacity.InBusiness) =>
        Outcome(account, terms, through, debtor).Value;
}
