using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.Properties;

/// <summary>What holds for any movements of a reserve fund, and for any years of a tenant's charge.</summary>
public class FundAndTenantProperties
{
    [Property]
    public void Opening_and_movements_come_to_what_a_fund_holds_and_it_is_never_overdrawn(PositivePence opening, long[] changes)
    {
        var fund = ReserveFund.Open(Block, Day("2026-04-01"), Money.FromPence(opening.Value));
        foreach (var change in changes)
        {
            var kind = change < 0 ? ReserveMovementKind.Withdrawal : ReserveMovementKind.Contribution;
            var movement = new ReserveMovement(
                fund.LastDay.PlusDays(1), kind, Money.FromPence(change).Abs(), $"{fund.Movements.Length}/{Money.FromPence(change)}");
            var entered = fund.Enter(movement);

            Assert.Equal(change != 0 && fund.Balance.Pence + change >= 0, entered.HasValue);
            fund = entered.HasValue ? entered.Value : fund;
            Assert.False(fund.Balance.IsNegative);
        }

        Assert.Equal(fund.Balance, fund.Movements.Aggregate(fund.Opening, (sum, movement) => sum + movement.Change));
        Assert.Equal(
            fund.Balance,
            fund.Opening + fund.TotalOf(ReserveMovementKind.Contribution) - fund.TotalOf(ReserveMovementKind.Withdrawal));
    }

    [Property]
    public void Over_the_years_a_tenant_is_charged_what_the_services_cost(
        PositivePence[] estimates, PositivePence[] costs, WeekBasis basis, RoundingRule rounding)
    {
        var (charged, cost, brought) = (Money.Zero, Money.Zero, Money.Zero);
        foreach (var (estimate, spent) in estimates.Zip(costs))
        {
            var closing = new TenantServiceCharge(
                Flat(1), "CLN", TenantChargeKind.Variable, Money.FromPence(estimate.Value), brought, basis, rounding)
                .Close(Money.FromPence(spent.Value), basis.Weeks);

            Assert.Equal(closing.Charge.Yearly + closing.Charge.Brought, closing.Charged + closing.Charge.LeftByRounding);
            (charged, cost, brought) = (charged + closing.Charged, cost + closing.Actual, closing.CarriedForward);
        }

        Assert.Equal(cost, charged + brought);
    }

    [Property]
    public void Seller_and_buyer_settle_the_whole_charge_and_neither_is_a_penny_out(Money charge, PositivePence day)
    {
        var sellers = 1 + (day.Value % (Year.Days - 1));
        var settled = SaleApportionment.Of(charge, Year, Year.FirstDay.PlusDays((int)sellers));

        Assert.Equal(charge, settled.Seller + settled.Buyer);
        Assert.True(Int128.Abs(((Int128)settled.Seller.Pence * Year.Days) - ((Int128)charge.Pence * sellers)) * 2 <= Year.Days);
    }
}
