using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.ServiceCharges;

public class LeaseShareTests
{
    private static readonly CostHead Roof = Head("ROOF", CostLevel.Block, ApportionmentKey.LeaseShare);

    [Fact]
    public void Fixed_percentages_of_100_take_the_whole_cost()
    {
        var outcome = Register(Home(1, 33.3333m), Home(2, 33.3333m), Home(3, 33.3334m)).Pool(Roof, Block);

        Assert.Empty(outcome.Diagnostics);
        Assert.Equal(0, outcome.Value.LandlordWeight);
        Assert.Equal([3_333_33, 3_333_33, 3_333_34], outcome.Value.Apportion(Pounds(10_000m)).Pence(1, 2, 3));
    }

    [Fact]
    public void Percentages_below_100_are_reported_and_never_rescaled()
    {
        var outcome = Register(Home(1, 33.33m), Home(2, 33.33m), Home(3, 33.33m)).Pool(Roof, Block);
        var shared = outcome.Value.Apportion(Pounds(10_000m));

        Assert.Equal(
            "RECH210 ROOF ROOF in block ELM1: lease shares come to 99.99%; lease shares come to 100%; nothing is rescaled, and the landlord "
            + "bears the rest; have the leases checked.",
            Assert.Single(outcome.Diagnostics).ToString());
        Assert.Equal([3_333_00, 3_333_00, 3_333_00], shared.Pence(1, 2, 3));
        Assert.Equal(Pounds(1m), shared.LeftByLeases);
    }

    [Fact]
    public void Percentages_above_100_are_refused_by_the_least_excess()
    {
        Assert.True(Register(Home(1, 50m), Home(2, 50m)).Pool(Roof, Block).HasValue);

        var refusal = Register(Home(1, 50m), Home(2, 50.0001m)).Pool(Roof, Block);

        Assert.Equal(
            "RECH215 ROOF ROOF in block ELM1: lease shares come to 100.0001%; lease shares come to 100% at most, for no more than the cost "
            + "can be charged; correct the shares, or have the leases varied.",
            Assert.Single(refusal.Diagnostics).ToString());
    }

    [Fact]
    public void Fractions_are_kept_as_the_lease_writes_them()
    {
        var register = Register(
            Home(1) with { LeaseTerms = [LeaseTerm.Fixed("ROOF", new Ratio(1, 3))] },
            Home(2) with { LeaseTerms = [LeaseTerm.Fixed("ROOF", new Ratio(1, 4))] },
            Home(3) with { LeaseTerms = [LeaseTerm.Fixed("ROOF", new Ratio(5, 12))] });
        var pool = register.Pool(Roof, Block).Value;

        Assert.Equal([4, 3, 5], [pool.Weights[1], pool.Weights[2], pool.Weights[0]]);
        Assert.Equal([33_33, 25_00, 41_67], pool.Apportion(Pounds(100m)).Pence(1, 2, 3));
    }

    [Fact]
    public void Homes_without_a_lease_leave_their_part_to_the_landlord()
    {
        var register = Register(Home(1, 20m), Home(2) with { Holdings = [LetTo("2020-01-06")] });
        var charges = Charge(register, Terms(Roof), Cost(Roof, Block, 500m));

        Assert.Equal(Pounds(100m), charges.Charged);
        Assert.Equal(Pounds(400m), charges.BorneByLandlord);
        var left = Assert.Single(charges.Lines, line => line.Bearer == ChargeBearer.LandlordForLeases);
        Assert.Equal((default, Block, Pounds(400m)), (left.Property, left.Area, left.Amount));
        Assert.Equal("RECH210", Assert.Single(charges.Findings).Code.Text);
    }

    [Fact]
    public void A_leaseholder_whose_lease_fixes_no_share_stops_the_sharing()
    {
        var refusal = Register(Home(1, 20m), Home(2)).Pool(Roof, Block);

        Assert.Equal(
            "RECH213 ROOF ROOF in block ELM1, property P02: the lease fixes no share; each leaseholder's lease fixes a share of the head; "
            + "give the share from the lease.",
            Assert.Single(refusal.Diagnostics).ToString());
    }

    [Fact]
    public void Leases_of_one_block_may_differ_and_each_is_followed()
    {
        // Of 200 m2 flat 1 has 50 by its lease's floor area; flats 2 and 3 have equal thirds by the head; flat 3's lease fixes a tenth.
        var register = Register(
            Home(1) with { Measures = new() { FloorAreaSquareMetres = 50m }, LeaseTerms = [LeaseTerm.By("LIFT", ApportionmentKey.FloorArea)] },
            Home(2) with { Measures = new() { FloorAreaSquareMetres = 70m } },
            Home(3) with { Measures = new() { FloorAreaSquareMetres = 80m }, LeaseTerms = [LeaseTerm.Fixed("LIFT", new Ratio(1, 10))] });
        var outcome = register.Pool(Lift, Block);
        var shared = outcome.Value.Apportion(Pounds(600m));

        Assert.Equal([150_00, 200_00, 60_00], shared.Pence(1, 2, 3));
        Assert.Equal(Pounds(190m), shared.LeftByLeases);
        Assert.Contains("68.3333…%", Assert.Single(outcome.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lease_that_takes_all_and_one_that_takes_nothing_are_lawful()
    {
        var pool = Register(Home(1, 100m), Home(2, 0m)).Pool(Roof, Block).Value;

        Assert.Equal([1, 0], pool.Apportion(Money.FromPence(1)).Pence(1, 2));
    }

    [Fact]
    public void A_share_is_from_nothing_to_the_whole()
    {
        Assert.Equal(Ratio.One, LeaseTerm.Fixed("ROOF", Ratio.One).Share);
        Assert.Throws<ArgumentOutOfRangeException>(() => LeaseTerm.Fixed("ROOF", new Ratio(1_000_001, 1_000_000)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LeaseTerm.Fixed("ROOF", new Ratio(-1, 1_000_000)));
        Assert.Throws<ArgumentException>(() => LeaseTerm.By("ROOF", ApportionmentKey.LeaseShare));
    }

    private static EstateHome Home(int number, decimal percent) =>
        EstateExample.Home(number) with { LeaseTerms = [LeaseTerm.Fixed("ROOF", Percentage.Of(percent).AsRatio)] };

    private static EstateHome Home(int number) => EstateExample.Home(number);
}
