using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.ServiceCharges;

public class ReserveFundTests
{
    private static readonly ReserveFund Fund = ReserveFund.Open(Block, Day("2026-04-01"), Pounds(1_000m));

    [Fact]
    public void Opening_and_movements_come_to_the_balance()
    {
        var fund = Fund
            .Enter(new(Day("2026-04-01"), ReserveMovementKind.Contribution, Pounds(400m), "SC2026-27")).Value
            .Enter(new(Day("2026-09-30"), ReserveMovementKind.Interest, Pounds(12.34m), "INT1")).Value
            .Enter(new(Day("2027-01-15"), ReserveMovementKind.Withdrawal, Pounds(900m), "ROOF")).Value;

        Assert.Equal(Pounds(512.34m), fund.Balance);
        Assert.Equal(Pounds(900m), fund.TotalOf(ReserveMovementKind.Withdrawal));
        Assert.Equal(fund.Balance, fund.Movements.Aggregate(fund.Opening, (sum, movement) => sum + movement.Change));
        Assert.Equal(Pounds(1_000m), Fund.Balance);
    }

    [Fact]
    public void A_fund_pays_all_it_holds_and_not_a_penny_more()
    {
        Assert.Equal(Money.Zero, Fund.Enter(new(Day("2026-05-01"), ReserveMovementKind.Withdrawal, Pounds(1_000m), "ROOF")).Value.Balance);
        AssertRefused(
            "RECH254 reserve fund of block ELM1: £1,000.01 is asked of £1,000.00; a fund pays at most what it holds; withdraw less, and "
            + "share the rest of the cost.",
            Fund,
            new(Day("2026-05-01"), ReserveMovementKind.Withdrawal, Pounds(1_000.01m), "ROOF"));
    }

    [Fact]
    public void What_is_not_a_movement_is_refused()
    {
        var paid = Fund.Enter(new(Day("2026-05-01"), ReserveMovementKind.Withdrawal, Pounds(1m), "ROOF")).Value;

        AssertRefused(
            "RECH250 reserve fund of block ELM1: the amount is £0.00; an amount above £0.00; the kind says which way it goes; "
            + "turn the sign or the kind.",
            paid,
            default);
        AssertRefused(
            "RECH251 reserve fund of block ELM1: the source is missing; a movement is on record as something; give its source.",
            paid,
            new(Day("2026-05-01"), ReserveMovementKind.Interest, Pounds(1m), " "));
        AssertRefused(
            "RECH252 reserve fund of block ELM1: the fund has ROOF; each source enters the fund once; leave out the repeat.",
            paid,
            new(Day("2026-05-01"), ReserveMovementKind.Withdrawal, Pounds(1m), "ROOF"));
        AssertRefused(
            "RECH253 reserve fund of block ELM1: it is dated 2026-04-30, the last 2026-05-01; movements enter in the order of their days; "
            + "date it on or after the last.",
            paid,
            new(Day("2026-04-30"), ReserveMovementKind.Interest, Pounds(1m), "INT1"));
        Assert.True(paid.Enter(new(Day("2026-05-01"), ReserveMovementKind.Interest, Pounds(1m), "INT1")).HasValue);
    }

    [Fact]
    public void What_the_fund_pays_lessens_the_cost_that_is_shared()
    {
        var charges = Charge(Register(Home(1), Home(2)), Terms(Lift), Cost(Lift, Block, 1_500m), Cost(Lift, Block, -900m));

        Assert.Equal(Pounds(300m), charges.ChargedOn(Flat(1)));
    }

    [Fact]
    public void A_fund_without_area_or_in_debt_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => ReserveFund.Open(default, Day("2026-04-01"), Money.Zero));
        Assert.Throws<ArgumentException>(() => ReserveFund.Open(Block, Day("2026-04-01"), Pounds(-0.01m)));
        Assert.Equal(Money.Zero, ReserveFund.Open(Block, Day("2026-04-01"), Money.Zero).Balance);
    }

    private static void AssertRefused(string finding, ReserveFund fund, ReserveMovement movement) =>
        Assert.Equal(finding, Assert.Single(fund.Enter(movement).Diagnostics).ToString());
}
