using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.ServiceCharges;

public class ApportioningTests
{
    [Fact]
    public void Equal_shares_differ_by_the_odd_penny_which_goes_to_the_lowest_reference()
    {
        var pool = Register(Home(3), Home(1), Home(2)).Pool(Lift, Block).Value;

        Assert.Equal([33_34, 33_33, 33_33], pool.Apportion(Pounds(100m)).Pence(1, 2, 3));
        Assert.Equal([-33_34, -33_33, -33_33], pool.Apportion(Pounds(-100m)).Pence(1, 2, 3));
    }

    [Fact]
    public void Among_equal_remainders_the_larger_part_goes_first()
    {
        // £0.02 over parts of 1, 1 and 2 of 4: half a penny, half a penny and a penny. £0.03: 0.75p, 0.75p, 1.5p.
        var register = Register(
            Home(1) with { Measures = new() { Points = 1 } },
            Home(2) with { Measures = new() { Points = 3 } },
            Home(3) with { Measures = new() { Points = 2 } });
        var pool = register.Pool(Head("CLN", CostLevel.Block, ApportionmentKey.Points), Block).Value;

        // £0.03 over 1, 3 and 2 of 6 parts is half a penny, a penny and a half, and a penny: the larger part wins the tie.
        Assert.Equal([0, 2, 1], pool.Apportion(Money.FromPence(3)).Pence(1, 2, 3));
        Assert.Equal([Flat(2), Flat(3), Flat(1)], pool.Homes.AsEnumerable());
    }

    [Fact]
    public void Let_and_empty_homes_take_their_shares_like_all_others()
    {
        var charges = Charge(FourFlats(), Terms(Lift), Cost(Lift, Block, 1_000m));

        Assert.Equal(Pounds(500m), charges.Charged);
        Assert.Equal(Pounds(500m), charges.BorneByLandlord);
        Assert.Equal(
            [ChargeBearer.Leaseholder, ChargeBearer.Leaseholder, ChargeBearer.LandlordForTenant, ChargeBearer.LandlordForVoid],
            charges.Lines.Select(line => line.Bearer));
    }

    [Fact]
    public void Rateable_value_gross_value_bed_spaces_and_points_are_taken_as_they_stand()
    {
        var register = Register(
            Home(1) with { Measures = new() { RateableValuePounds = 150, GrossValuePounds = 1, BedSpaces = 3, Points = 10 } },
            Home(2) with { Measures = new() { RateableValuePounds = 250, GrossValuePounds = 3, BedSpaces = 5, Points = 30 } });

        long[] SharesBy(ApportionmentKey key) => register.Pool(Head("H", CostLevel.Block, key), Block).Value.Apportion(Pounds(80m)).Pence(1, 2);

        Assert.Equal([30_00, 50_00], SharesBy(ApportionmentKey.RateableValue));
        Assert.Equal([20_00, 60_00], SharesBy(ApportionmentKey.GrossValue));
        Assert.Equal([30_00, 50_00], SharesBy(ApportionmentKey.BedSpaces));
        Assert.Equal([20_00, 60_00], SharesBy(ApportionmentKey.Points));
    }

    [Fact]
    public void Floor_area_counts_to_the_hundredth_of_a_square_metre()
    {
        var register = Register(
            Home(1) with { Measures = new() { FloorAreaSquareMetres = 49.99m } },
            Home(2) with { Measures = new() { FloorAreaSquareMetres = 50.01m } });

        Assert.Equal([49_99, 50_01], register.Pool(Head("H", CostLevel.Block, ApportionmentKey.FloorArea), Block).Value.Apportion(Pounds(100m)).Pence(1, 2));
    }

    [Fact]
    public void Bedroom_factors_have_a_last_that_holds_for_every_larger_home()
    {
        var factors = new BedroomFactors(1.5m, 3m, 4m, 4.5m, 5m);
        var register = Register(factors, [.. new[] { 0, 1, 2, 3, 4, 9 }
            .Select((bedrooms, index) => Home(index + 1) with { Measures = new() { Bedrooms = bedrooms } })]);
        var pool = register.Pool(Head("H", CostLevel.Block, ApportionmentKey.BedroomFactor), Block).Value;

        Assert.Equal([1_50, 3_00, 4_00, 4_50, 5_00, 5_00], pool.Apportion(Pounds(23m)).Pence(1, 2, 3, 4, 5, 6));
        Assert.Equal(5m, factors.FactorOf(8));
        Assert.Equal(1.5m, factors.FactorOf(0));
    }

    [Fact]
    public void Each_level_has_its_own_denominator_and_a_home_outside_an_estate_has_no_estate_line()
    {
        var register = Register(
            Home(1), Home(2), Home(3) with { Block = "ELM2" }, Home(4) with { Block = "", Estate = "" }, Home(5) with { Block = "" });
        var charges = Charge(register, Terms(Lift, Grounds), Cost(Lift, Block, 100m), Cost(Grounds, Estate, 100m));

        Assert.Equal(Pounds(50m) + Pounds(25m), charges.ChargedOn(Flat(1)));
        Assert.Equal(Pounds(25m), charges.ChargedOn(Flat(3)));
        Assert.Empty(charges.LinesOf(Flat(4)));
        Assert.Equal(Pounds(25m), charges.ChargedOn(Flat(5)));
    }

    [Fact]
    public void A_heating_system_reaches_over_blocks()
    {
        var register = Register(
            Home(1) with { HeatingSystem = "B7" }, Home(2), Home(3) with { Block = "ELM2", HeatingSystem = "B7" });
        var charges = Charge(register, Terms(Heating), Cost(Heating, Boiler, 900m));

        Assert.Equal([Flat(1), Flat(3)], charges.Homes);
        Assert.Equal(Pounds(450m), charges.ChargedOn(Flat(3)));
    }

    [Fact]
    public void A_cost_of_one_property_is_its_own_alone()
    {
        var charges = Charge(
            FourFlats(),
            Terms(Insurance),
            Cost(Insurance, CostArea.Of(Flat(1)), 210.55m),
            Cost(Insurance, CostArea.Of(Flat(2)), 180.10m));

        Assert.Equal(Pounds(210.55m), charges.ChargedOn(Flat(1)));
        Assert.Equal(Pounds(180.10m), charges.ChargedOn(Flat(2)));
    }

    [Fact]
    public void A_home_that_its_lease_keeps_out_is_not_in_the_denominator()
    {
        var register = Register(Home(1) with { LeaseTerms = [LeaseTerm.Excluded("LIFT")] }, Home(2), Home(3));
        var pool = register.Pool(Lift, Block).Value;

        Assert.Equal([0, 50_00, 50_00], pool.Apportion(Pounds(100m)).Pence(1, 2, 3));
    }

    [Fact]
    public void Costs_of_one_head_and_area_are_added_before_they_are_shared()
    {
        // Three costs of a penny, shared one by one, would all fall on the first home.
        var register = Register(Home(1), Home(2), Home(3));
        var charges = Charge(register, Terms(Lift), Cost(Lift, Block, 0.01m), Cost(Lift, Block, 0.01m), Cost(Lift, Block, 0.01m));

        Assert.All([1, 2, 3], flat => Assert.Equal(Money.FromPence(1), charges.ChargedOn(Flat(flat))));
        Assert.Equal(Money.FromPence(3), charges.TotalOf("LIFT"));
    }
}
