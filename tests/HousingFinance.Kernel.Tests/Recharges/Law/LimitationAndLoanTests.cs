using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using static HousingFinance.Kernel.Tests.Recharges.Law.LawExample;

namespace HousingFinance.Kernel.Tests.Recharges.Law;

public class LimitationAndLoanTests
{
    private static readonly ServiceChargeLaw WithLoans = LawExample.Law with
    {
        Edition = new("2026-11 with loans"),
        LoanLimits = new DatedFigures<LoanLimits>(
            "loan limits", Day("2027-03-31"),
            new DatedFigure<LoanLimits>(
                Day("2026-04-01"), new LoanLimits(Pounds(1_000m), Pounds(500m), Pounds(20_000m)),
                new Citation("An invented circular", "table 1", Day("2026-11-22")), FigureStatus.Supplied)),
    };

    private static readonly RepairCharge Roof =
        new(LeaseOrigin.RightToBuy, Day("2016-05-16"), null, Pounds(5_000m), Day("2026-04-04"), Day("2026-05-15"));

    [Theory]
    [InlineData(LimitationBasis.ReservedAsRent, "2026-04-01")]
    [InlineData(LimitationBasis.UnderDeed, "2032-04-01")]
    public void A_charge_can_be_sued_for_six_years_as_rent_and_twelve_under_a_deed(LimitationBasis basis, string lastDay)
    {
        var standing = LimitationRule.Of(new OwedCharge("2020-21 estimate", Day("2020-04-01"), Pounds(100m), basis), LawExample.Law).Value;

        Assert.Equal(Day(lastDay), standing.LastDay);
        Assert.False(standing.IsBarredOn(Day(lastDay)));
        Assert.True(standing.IsBarredOn(Day(lastDay).PlusDays(1)));
    }

    [Theory]
    [InlineData("2026-04-01", "2032-04-01")] // on the last day
    [InlineData("2026-04-02", "2026-04-01")] // when it is barred
    [InlineData("2020-03-01", "2026-04-01")] // before it was due
    public void An_acknowledgment_in_time_starts_the_years_again(string acknowledged, string lastDay) => Assert.Equal(
        Day(lastDay),
        LimitationRule.Of(
            new OwedCharge("C1", Day("2020-04-01"), Pounds(100m), LimitationBasis.ReservedAsRent) { AcknowledgedOn = [Day(acknowledged)] },
            LawExample.Law).Value.LastDay);

    [Fact]
    public void Acknowledgments_follow_one_another_in_any_order_given() => Assert.Equal(
        Day("2035-01-01"),
        LimitationRule.Of(
            new OwedCharge("C1", Day("2020-04-01"), Pounds(100m), LimitationBasis.ReservedAsRent)
            {
                AcknowledgedOn = [Day("2029-01-01"), Day("2025-01-01")],
            },
            LawExample.Law).Value.LastDay);

    [Fact]
    public void A_charge_due_before_the_figures_begin_is_refused() => Assert.Equal(
        "FIG001",
        Assert.Single(LimitationRule.Of(
            new OwedCharge("C1", Day("1999-12-31"), Pounds(1m), LimitationBasis.UnderDeed), LawExample.Law).Diagnostics).Code.Text);

    [Theory]
    [InlineData("2026-05-16", null)] // the tenth anniversary
    [InlineData("2026-05-17", "RECH441")]
    public void A_loan_is_for_charges_payable_to_the_tenth_anniversary(string payableOn, string? code) =>
        Assert.Equal(code, CodeOf(Roof with { PayableOn = Day(payableOn) }));

    [Theory]
    [InlineData("2027-03-31", null)]
    [InlineData("2027-04-01", "RECH441")]
    public void With_a_charging_year_the_right_ends_with_the_tenth_year(string payableOn, string? code) =>
        Assert.Equal(code, CodeOf(Roof with { ChargingYearStart = new AnnualDate(4, 1), PayableOn = Day(payableOn) }));

    [Theory]
    [InlineData(LeaseOrigin.PreservedRightToBuy)]
    [InlineData(LeaseOrigin.Other)]
    public void No_other_lease_carries_the_right(LeaseOrigin origin) => Assert.Equal("RECH440", CodeOf(Roof with { Origin = origin }));

    [Theory]
    [InlineData(1499.99, null)]
    [InlineData(1500.00, 500.00)]
    [InlineData(21000.00, 20000.00)]
    [InlineData(21000.01, 20000.00)]
    public void What_is_lent_is_above_the_threshold_and_within_the_limits(decimal charge, double? lent)
    {
        var outcome = LoanRight.Of(Roof with { Amount = Pounds(charge) }, WithLoans);

        Assert.Equal(lent is { } pounds ? Pounds((decimal)pounds) : null, outcome.TryGet(out var loan) ? loan.MostLent : (Money?)null);
        Assert.Equal(lent is null ? "RECH443" : null, outcome.Diagnostics.SingleOrDefault().Code.Text is { Length: > 0 } code ? code : null);
    }

    [Fact]
    public void A_leaseholder_has_six_weeks_to_apply()
    {
        var loan = LoanRight.Of(Roof, WithLoans).Value;

        Assert.Equal((Day("2026-05-16"), Day("2026-05-16")), (loan.ApplyBy, loan.LastPayableDay));
        Assert.Equal("above £1,000.00, loans of £500.00 to £20,000.00", loan.Limits.ValueText);
    }

    [Fact]
    public void The_limits_follow_an_index_and_must_be_supplied() => Assert.Equal(
        "RECH442 right to a loan: no limits are held for 2026-04-04; the least charge and the limits of loans on the day of the demand; "
        + "look the limits up and supply them with their source.",
        Assert.Single(LoanRight.Of(Roof, LawExample.Law).Diagnostics).ToString());

    [Fact]
    public void Limits_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LoanLimits(Pounds(-1m), Pounds(1m), Pounds(2m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LoanLimits(Pounds(1m), Pounds(3m), Pounds(2m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LimitationPeriods(0, 12));
        Assert.Throws<ArgumentException>(() => new OwedCharge("", Day("2020-04-01"), Pounds(1m), LimitationBasis.UnderDeed));
    }

    private static string? CodeOf(RepairCharge charge) =>
        LoanRight.Of(charge, WithLoans) is { HasValue: false } refused ? Assert.Single(refused.Diagnostics).Code.Text : null;
}
