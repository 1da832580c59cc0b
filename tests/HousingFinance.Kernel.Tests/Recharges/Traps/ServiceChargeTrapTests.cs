using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.Traps;

/// <summary>Ways in which service charges are known to go wrong, each shown beside what is right.</summary>
public class ServiceChargeTrapTests
{
    private static readonly CostHead Cleaning = Head("CLN", CostLevel.Block, ApportionmentKey.FloorArea);

    [Fact]
    public void Trap_1_the_percentage_is_not_rounded_before_it_is_multiplied()
    {
        // 43.25 of 1,234.56 m2 is 3.50327...%: by 3.50% this flat would pay £32.72 less of a million pounds.
        var register = Register(
            Home(1) with { Measures = new() { FloorAreaSquareMetres = 43.25m } },
            Home(2) with { Measures = new() { FloorAreaSquareMetres = 1_191.31m } });
        var share = register.Pool(Cleaning, Block).Value.Apportion(Pounds(1_000_000m)).ShareOf(Flat(1));
        var byRoundedPercentage = Pounds(1_000_000m * Math.Round(43.25m / 1_234.56m, 4));

        Assert.Equal(UnroundedMoney.From(Pounds(1_000_000m)).Times(new Ratio(4_325, 123_456)).Round(RoundingRule.HalfUp), share);
        Assert.Equal((Pounds(35_000m), Pounds(32.72m)), (byRoundedPercentage, share - byRoundedPercentage));
    }

    [Fact]
    public void Trap_2_shares_are_not_rounded_one_by_one()
    {
        // Seven equal homes and £100.00: each share by itself is £14.29, and the seven come to three pence more than the cost.
        var pool = Register([.. Enumerable.Range(1, 7).Select(Home)]).Pool(Lift, Block).Value;
        var oneByOne = 7 * Math.Round(100m / 7m, 2, MidpointRounding.AwayFromZero);

        Assert.Equal(100.03m, oneByOne);
        Assert.Equal(100_00, pool.Apportion(Pounds(100m)).SharesPence.ToArray().Sum());
    }

    [Fact]
    public void Trap_2_a_year_of_blocks_rounded_one_by_one_loses_pennies_and_ours_loses_none()
    {
        var random = new Random(20260401);
        var pools = new SharingPools([.. Enumerable.Range(0, 200).Select(_ => Register(
            [.. Enumerable.Range(1, 40).Select(number => Home(number) with
            {
                Measures = new() { FloorAreaSquareMetres = random.Next(30_00, 110_00) / 100m },
            })]).Pool(Cleaning, Block).Value)]);
        long[] costs = [.. pools.Pools.Select(_ => random.NextInt64(1_000_00, 60_000_00))];
        var shares = new long[pools.ShareCount];
        ApportionmentRun.Execute(pools, costs, shares);
        var wrong = 0;
        for (var pool = 0; pool < costs.Length; pool++)
        {
            var measures = pools.Pools[pool].Weights.ToArray();
            var all = (decimal)measures.Sum();
            var (cost, naive) = (costs[pool] / 100m, 0m);
            foreach (var measure in measures)
            {
                naive += Math.Round(cost * measure / all, 2, MidpointRounding.AwayFromZero);
            }

            wrong += naive == cost ? 0 : 1;
            Assert.Equal(costs[pool], shares[pools.StartOf(pool)..pools.Ends[pool]].Sum());
        }

        Assert.InRange(wrong, 100, 200);
    }

    [Fact]
    public void Trap_4_the_denominator_is_every_home_and_not_the_leaseholders_alone()
    {
        // One of ten flats is leased: it pays a tenth, and not the whole.
        var register = Register(
            [Home(1), .. Enumerable.Range(2, 9).Select(number => Home(number) with { Holdings = [LetTo("2015-01-05")] })]);
        var charges = Charge(register, Terms(Lift), Cost(Lift, Block, 5_000m));

        Assert.Equal(Pounds(500m), charges.Charged);
        Assert.Equal(Pounds(4_500m), charges.BorneByLandlord);
    }

    [Fact]
    public void Trap_21_a_month_is_not_four_weeks()
    {
        var charge = new TenantServiceCharge(
            Flat(3), "CLN", TenantChargeKind.Variable, Pounds(520m), Money.Zero, WeekBasis.FiftyTwo, RoundingRule.HalfUp);
        var monthly = ChargingFrequency.CalendarMonthly.Charge(charge.Weekly, RoundingRule.HalfUp);

        Assert.Equal(Pounds(10m), charge.Weekly.Amount);
        Assert.Equal(Pounds(43.33m), monthly);
        Assert.NotEqual(charge.Weekly.Amount.Times(4), monthly);
    }

    [Fact]
    public void Trap_22_instalments_do_not_end_a_penny_short()
    {
        var register = Register(Home(1));
        var charges = Charge(register, Terms(Lift), Cost(Lift, Block, 1_000m));
        Assert.All(ApportionmentMethod.List, method => Assert.All(Enumerable.Range(1, 12), count =>
        {
            var dues = ServiceChargeInstalments.Spread(charges, InstalmentDates.Monthly(Day("2026-04-01"), count), method).Of(Flat(1));

            Assert.Equal(count, dues.Length);
            Assert.Equal(Pounds(1_000m), dues.Aggregate(Money.Zero, (sum, due) => sum + due.Amount));
        }));
        Assert.Equal(999.99m, 3 * Math.Round(1_000m / 3m, 2));
    }
}
