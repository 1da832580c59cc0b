using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.ServiceCharges;

public class TenantServiceChargeTests
{
    [Theory]
    [InlineData(52, 5_00, 0)]
    [InlineData(48, 5_42, -16)]
    [InlineData(53, 4_91, -23)]
    public void A_year_is_divided_by_its_charged_weeks(int weeks, long weeklyPence, long leftPence)
    {
        var charge = Variable(260m, 0m, weeks);

        Assert.Equal(new WeeklyAmount(Money.FromPence(weeklyPence), WeekBasis.Of(weeks)), charge.Weekly);
        Assert.Equal(Money.FromPence(leftPence), charge.LeftByRounding);
        Assert.Equal(Pounds(260m), charge.Weekly.Yearly + charge.LeftByRounding);
    }

    [Fact]
    public void A_variable_charge_carries_the_difference_into_the_next_year()
    {
        var first = Variable(260m, 0m, 52).Close(Pounds(286m), 52);
        var second = Variable(260m, first.CarriedForward, 52);

        Assert.Equal((Pounds(26m), Money.Zero), (first.CarriedForward, first.BorneByLandlord));
        Assert.Equal(Pounds(5.50m), second.Weekly.Amount);
        Assert.Equal(Money.Zero, second.Close(Pounds(260m), 52).CarriedForward);
    }

    [Fact]
    public void What_rounding_leaves_is_carried_and_not_lost()
    {
        var closed = Variable(100m, 0m, 52).Close(Pounds(100m), 52);

        Assert.Equal(Pounds(99.84m), closed.Charged);
        Assert.Equal(Pounds(0.16m), closed.CarriedForward);
    }

    [Fact]
    public void A_fixed_charge_leaves_the_difference_with_the_landlord()
    {
        var charge = new TenantServiceCharge(
            Flat(3), "CLN", TenantChargeKind.Fixed, Pounds(260m), Money.Zero, WeekBasis.FiftyTwo, RoundingRule.HalfUp);
        var closed = charge.Close(Pounds(286m), 52);

        Assert.Equal((Money.Zero, Pounds(26m)), (closed.CarriedForward, closed.BorneByLandlord));
        Assert.Equal(Pounds(-4m), charge.Close(Pounds(256m), 52).BorneByLandlord);
    }

    [Fact]
    public void A_credit_brought_can_turn_the_week_round()
    {
        Assert.Equal(Pounds(-0.50m), Variable(0m, -26m, 52).Weekly.Amount);
    }

    [Fact]
    public void Only_weeks_of_the_year_are_charged()
    {
        var charge = Variable(260m, 0m, 52);

        Assert.Equal(Money.Zero, charge.Close(Money.Zero, 0).Charged);
        Assert.Throws<ArgumentOutOfRangeException>(() => charge.Close(Money.Zero, 53));
        Assert.Throws<ArgumentOutOfRangeException>(() => charge.Close(Money.Zero, -1));
    }

    [Fact]
    public void A_charge_below_nothing_or_a_fixed_one_that_carries_is_a_mistake_of_the_caller()
    {
        TenantServiceCharge Make(TenantChargeKind kind, decimal yearly, decimal brought) =>
            new(Flat(3), "CLN", kind, Pounds(yearly), Pounds(brought), WeekBasis.FiftyTwo, RoundingRule.HalfUp);

        Assert.Throws<ArgumentException>(() => Make(TenantChargeKind.Variable, -0.01m, 0m));
        Assert.Throws<ArgumentException>(() => Make(TenantChargeKind.Fixed, 1m, 0.01m));
        Assert.Equal(Money.Zero, Make(TenantChargeKind.Fixed, 0m, 0m).Weekly.Amount);
    }

    private static TenantServiceCharge Variable(decimal yearly, decimal brought, int weeks) => Variable(yearly, Pounds(brought), weeks);

    private static TenantServiceCharge Variable(decimal yearly, Money brought, int weeks) =>
        new(Flat(3), "CLN", TenantChargeKind.Variable, Pounds(yearly), brought, WeekBasis.Of(weeks), RoundingRule.HalfUp);
}
