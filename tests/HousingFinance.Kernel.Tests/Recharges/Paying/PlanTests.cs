using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Paying;

public class PlanTests
{
    private static readonly PlanPolicy Policy = new(Pounds(5m), 7, DefaultRule.WholeBalance);

    [Fact]
    public void Equal_instalments_add_up_with_the_odd_pence_where_the_landlord_puts_them()
    {
        Assert.Equal(["1 on 2026-01-31: £33.34", "2 on 2026-02-28: £33.33", "3 on 2026-03-31: £33.33"], Shown(Monthly(100m, 3)));
        Assert.Equal(
            "3 on 2026-03-31: £33.34",
            Shown(RepaymentPlan.Equal(
                Pounds(100m), 3, Day("2026-01-31"), ChargingFrequency.CalendarMonthly, ApportionmentMethod.LastTakesOddPence, Policy).Value)[^1]);
    }

    [Fact]
    public void Regular_sums_end_with_what_is_left()
    {
        var plan = RepaymentPlan.OfRegular(Pounds(50.01m), Pounds(20m), Day("2026-01-05"), ChargingFrequency.TwoWeekly, Policy).Value;

        Assert.Equal(["1 on 2026-01-05: £20.00", "2 on 2026-01-19: £20.00", "3 on 2026-02-02: £10.01"], Shown(plan));
        Assert.Equal(2, RepaymentPlan.OfRegular(Pounds(40m), Pounds(20m), Day("2026-01-05"), ChargingFrequency.Weekly, Policy).Value.Instalments.Length);
        Assert.Equal(
            Day("2026-02-02"),
            RepaymentPlan.OfRegular(Pounds(40m), Pounds(20m), Day("2026-01-05"), ChargingFrequency.FourWeekly, Policy).Value.Instalments[1].DueOn);
    }

    [Fact]
    public void A_plan_that_makes_no_sense_is_refused()
    {
        Assert.Equal("RECH110", Refused(0m, 3));
        Assert.Equal("RECH111", Refused(100m, 0));
        Assert.Equal("RECH111", Refused(100_000m, 601));
        Assert.Equal(600, Monthly(100_000m, 600).Instalments.Length);
        Assert.Equal("RECH112", Refused(14.99m, 3));
        Assert.Equal(3, Monthly(15m, 3).Instalments.Length);
        Outcome<RepaymentPlan> Regular(decimal total, decimal each) =>
            RepaymentPlan.OfRegular(Pounds(total), Pounds(each), Day("2026-01-05"), ChargingFrequency.Weekly, Policy);
        Assert.Equal("RECH110", Regular(0m, 5m).Diagnostics[0].Code.Text);
        Assert.Equal("RECH112", Regular(100m, 4.99m).Diagnostics[0].Code.Text);
        Assert.Equal("RECH111", Regular(3_000.01m, 5m).Diagnostics[0].Code.Text);
        Assert.Equal(600, Regular(3_000m, 5m).Value.Instalments.Length);
    }

    [Theory]
    [InlineData("2026-01-30", 0, PlanState.Kept, 0)]
    [InlineData("2026-01-31", 33.33, PlanState.Behind, 0.01)]
    [InlineData("2026-01-31", 33.34, PlanState.Kept, 0)]
    [InlineData("2026-02-07", 0, PlanState.Behind, 33.34)]
    [InlineData("2026-02-08", 0, PlanState.InDefault, 100)]
    [InlineData("2026-02-08", 33.33, PlanState.InDefault, 66.67)]
    [InlineData("2026-03-31", 100, PlanState.Completed, 0)]
    [InlineData("2026-01-01", 100, PlanState.Completed, 0)]
    public void A_missed_instalment_is_a_default_after_the_tolerance(string date, decimal paid, PlanState state, decimal dueNow)
    {
        var standing = Monthly(100m, 3).StandingOn(Day(date), Pounds(paid));

        Assert.Equal((state, Pounds(dueNow)), (standing.State, standing.DueNow));
    }

    [Fact]
    public void By_the_other_default_rule_only_what_has_fallen_due_is_due() => Assert.Equal(
        Pounds(33.34m),
        RepaymentPlan.Equal(
            Pounds(100m), 3, Day("2026-01-31"), ChargingFrequency.CalendarMonthly, ApportionmentMethod.FirstTakesOddPence,
            new PlanPolicy(Pounds(5m), 7, DefaultRule.InstalmentsDue)).Value.StandingOn(Day("2026-02-08"), Money.Zero).DueNow);

    [Theory]
    [InlineData(1_000.00, Residency.Resident, 10)]
    [InlineData(1_000.01, Residency.Resident, 20)]
    [InlineData(5_000.00, Residency.Resident, 24)]
    [InlineData(5_000.00, Residency.NonResident, 6)]
    [InlineData(99.99, Residency.Resident, 1)]
    [InlineData(100.00, Residency.Resident, 2)]
    [InlineData(49.99, Residency.Resident, 1)]
    public void The_longest_plan_goes_by_amount_residency_and_least_instalment(decimal amount, Residency residency, int months) =>
        Assert.Equal(months, Bands.MostInstalments(Pounds(amount), residency).Value);

    [Fact]
    public void An_amount_outside_the_bands_is_refused()
    {
        Assert.Equal("RECH113", Bands.MostInstalments(Pounds(5_000.01m), Residency.Resident).Diagnostics[0].Code.Text);
        Assert.Equal("RECH110", Bands.MostInstalments(Money.Zero, Residency.Resident).Diagnostics[0].Code.Text);
        Assert.Throws<ArgumentException>(() => new InstalmentBands(Pounds(1m), Bands.Bands[1], Bands.Bands[0]));
        Assert.Throws<ArgumentException>(() => new InstalmentBands(Pounds(1m), Bands.Bands[0] with { Months = 0 }));
    }

    private static InstalmentBands Bands { get; } = new(
        Pounds(50m),
        new InstalmentBand(Residency.Resident, Pounds(1_000m), 10),
        new InstalmentBand(Residency.Resident, Pounds(5_000m), 24),
        new InstalmentBand(Residency.NonResident, Pounds(5_000m), 6));

    private static RepaymentPlan Monthly(decimal total, int count) => Plan(total, count).Value;

    private static string Refused(decimal total, int count) => Plan(total, count).Diagnostics[0].Code.Text;

    private static Outcome<RepaymentPlan> Plan(decimal total, int count) => RepaymentPlan.Equal(
        Pounds(total), count, Day("2026-01-31"), ChargingFrequency.CalendarMonthly, ApportionmentMethod.FirstTakesOddPence, Policy);

    private static string[] Shown(RepaymentPlan plan) => [.. plan.Instalments.Select(each => each.ToString())];
}
