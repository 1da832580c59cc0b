using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.ServiceCharges;

public class ManagementFeeTests
{
    [Theory]
    [InlineData(499_99, 50_00)]
    [InlineData(500_00, 50_00)]
    [InlineData(500_10, 50_01)]
    [InlineData(1_499_90, 149_99)]
    [InlineData(1_500_00, 150_00)]
    [InlineData(1_500_10, 150_00)]
    public void A_percentage_has_a_least_and_a_most(long chargedPence, long feePence)
    {
        var fee = ManagementFee.Percent(Management, Percentage.Of(10m), Pounds(50m), Pounds(150m), RoundingRule.HalfUp);

        Assert.Equal(Money.FromPence(feePence), fee.On(Money.FromPence(chargedPence), Year.Days, Year));
    }

    [Fact]
    public void Half_a_penny_goes_as_the_rule_says()
    {
        Money Fee(RoundingRule rounding) =>
            ManagementFee.Percent(Management, Percentage.Of(15m), Money.Zero, null, rounding).On(Pounds(0.10m), Year.Days, Year);

        Assert.Equal(Money.FromPence(2), Fee(RoundingRule.HalfUp));
        Assert.Equal(Money.FromPence(1), Fee(RoundingRule.Down));
    }

    [Fact]
    public void A_home_in_credit_has_the_percentage_taken_back_and_nothing_else()
    {
        var percent = ManagementFee.Percent(Management, Percentage.Of(10m), Pounds(50m), null, RoundingRule.HalfUp);
        var each = ManagementFee.PerHome(Management, Pounds(120m), RoundingRule.HalfUp);

        Assert.Equal(Pounds(-10m), percent.On(Pounds(-100m), Year.Days, Year));
        Assert.Equal(Money.Zero, each.On(Pounds(-100m), Year.Days, Year));
        Assert.Equal(Pounds(120m), each.On(Money.Zero, Year.Days, Year));
    }

    [Theory]
    [InlineData(100_00, 40_00)]
    [InlineData(100_01, 60_00)]
    [InlineData(200_00, 60_00)]
    [InlineData(200_01, 60_00)]
    public void A_band_holds_up_to_its_sum_and_the_last_above_it(long chargedPence, long feePence)
    {
        var fee = ManagementFee.Banded(
            Management, RoundingRule.HalfUp, new FeeBand(Pounds(100m), Pounds(40m)), new FeeBand(Pounds(200m), Pounds(60m)));

        Assert.Equal(Money.FromPence(feePence), fee.On(Money.FromPence(chargedPence), Year.Days, Year));
    }

    [Fact]
    public void Part_of_a_year_bears_part_of_a_sum_and_of_the_bounds()
    {
        var each = ManagementFee.PerHome(Management, Pounds(365m), RoundingRule.HalfUp);
        var percent = ManagementFee.Percent(Management, Percentage.Of(10m), Pounds(36.50m), Pounds(73m), RoundingRule.HalfUp);

        Assert.Equal(Pounds(229m), each.On(Pounds(500m), 229, Year));
        Assert.Equal(Pounds(10m), percent.On(Pounds(20m), 100, Year));
        Assert.Equal(Pounds(20m), percent.On(Pounds(500m), 100, Year));
        Assert.Throws<ArgumentOutOfRangeException>(() => each.On(Pounds(500m), 0, Year));
        Assert.Throws<ArgumentOutOfRangeException>(() => each.On(Pounds(500m), 366, Year));
    }

    [Fact]
    public void Excluded_heads_bear_no_fee()
    {
        var terms = new ServiceChargeTerms(Year, SaleRule.HolderOnDueDate, Lift, Insurance)
        {
            Fee = ManagementFee.Percent(Management, Percentage.Of(15m), Money.Zero, null, RoundingRule.HalfUp).Except("INS"),
        };
        var charges = Charge(Register(Home(1)), terms, Cost(Lift, Block, 100m), Cost(Insurance, CostArea.Of(Flat(1)), 300m));

        Assert.Equal(Pounds(15m), charges.TotalOf("MGT"));
        Assert.Equal(Pounds(415m), charges.ChargedOn(Flat(1)));
    }

    [Fact]
    public void Tenants_and_empty_homes_bear_no_fee()
    {
        var terms = new ServiceChargeTerms(Year, SaleRule.HolderOnDueDate, Lift)
        {
            Fee = ManagementFee.PerHome(Management, Pounds(10m), RoundingRule.HalfUp),
        };
        var charges = Charge(FourFlats(), terms, Cost(Lift, Block, 400m));

        Assert.Equal(Pounds(20m), charges.Fees);
        Assert.Equal(Pounds(200m), charges.BorneByLandlord);
    }

    [Fact]
    public void A_fee_out_of_order_is_a_mistake_of_the_caller()
    {
        var up = RoundingRule.HalfUp;

        Assert.Throws<ArgumentException>(() => ManagementFee.PerHome(Lift, Pounds(1m), up));
        Assert.Throws<ArgumentOutOfRangeException>(() => ManagementFee.PerHome(Management, Pounds(-0.01m), up));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => ManagementFee.Percent(Management, Percentage.Of(-0.01m), Money.Zero, null, up));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => ManagementFee.Percent(Management, Percentage.Of(1m), Pounds(10m), Pounds(9.99m), up));
        Assert.Throws<ArgumentException>(() => ManagementFee.Banded(Management, up));
        Assert.Throws<ArgumentException>(() => ManagementFee.Banded(
            Management, up, new FeeBand(Pounds(2m), Pounds(1m)), new FeeBand(Pounds(2m), Pounds(1m))));
    }
}
