using System.Collections.Immutable;
using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.Properties;

/// <summary>What holds for any estate and any costs, charges and credits alike, in any order.</summary>
public class ServiceChargeProperties
{
    [Property(Arbitrary = [typeof(EstateArbitraries)])]
    public void Shares_of_leaseholders_and_landlord_come_to_the_cost_for_every_head_and_area(AnyEstate estate, SomeCosts costs, AnyTerms terms)
    {
        var charges = Charge(estate, costs, terms);
        var accepted = costs.Value.RemoveRange(charges.SetAside.Select(refusal => refusal.Cost));

        Assert.Equal(
            accepted.GroupBy(cost => (cost.Head, cost.Area)).Select(group => (group.Key, Sum(group.Select(cost => cost.Amount)))).Order(),
            charges.Lines.Where(line => line.Head != Management.Code).GroupBy(line => (line.Head, line.Area))
                .Select(group => (group.Key, Sum(group.Select(line => line.Amount)))).Order());
        Assert.Equal(costs.Value.Length, charges.Report.RowsIn);
        Assert.Equal(Sum(costs.Value.Select(cost => cost.Amount)), charges.Report.ValueAccepted + charges.Report.ValueSetAside);
        Assert.Equal(charges.Report.ValueAccepted, charges.Charged - charges.Fees + charges.BorneByLandlord);
    }

    [Property(Arbitrary = [typeof(EstateArbitraries)])]
    public void The_order_of_homes_and_costs_changes_nothing(AnyEstate estate, SomeCosts costs, AnyTerms terms, PositivePence turn)
    {
        var charges = Charge(estate, costs, terms);
        var reversed = Charge(new([.. estate.Homes.Reverse()]), new([.. costs.Value.Reverse()]), terms);
        var turned = Charge(new(Turned(estate.Homes, turn.Value)), new(Turned(costs.Value, turn.Value)), terms);

        Assert.Equal(charges.Lines.AsEnumerable(), reversed.Lines);
        Assert.Equal(charges.Lines.AsEnumerable(), turned.Lines);
    }

    [Property(Arbitrary = [typeof(EstateArbitraries)])]
    public void Adding_a_home_raises_no_other_share_but_for_the_odd_penny(AnyEstate estate, SomeCosts costs)
    {
        var all = RegisterOf(estate);
        var fewer = RegisterOf(new(estate.Homes.RemoveAt(estate.Homes.Length - 1)));
        foreach (var (fewerPool, pool, cost) in Pools(fewer, costs).Join(
            Pools(all, costs), each => (each.Pool.Head, each.Pool.Area), each => (each.Pool.Head, each.Pool.Area),
            (before, after) => (before.Pool, after.Pool, before.Cost)))
        {
            // What fixed lease shares take stands whoever joins; only shares by measure shrink.
            var (before, after) = (fewerPool.Apportion(cost), pool.Apportion(cost));
            Assert.All(fewerPool.Homes, home => Assert.True(
                Math.Abs(after.ShareOf(home).Pence) <= Math.Abs(before.ShareOf(home).Pence) + 1,
                $"{home}: {before.ShareOf(home)} became {after.ShareOf(home)} of {cost} for {pool.Head}"));
        }
    }

    [Property(Arbitrary = [typeof(EstateArbitraries)])]
    public void Who_holds_a_home_changes_no_share(AnyEstate estate, SomeCosts costs, AnyTerms terms)
    {
        var leased = new AnyEstate([.. estate.Homes.Select(home => home with { Holdings = [Leased("2010-04-01", 1)] })]);
        var empty = new AnyEstate([.. estate.Homes.Select(home => home with { Holdings = [Empty("2010-04-01")] })]);

        Assert.Equal(SharesOf(Charge(estate, costs, terms)), SharesOf(Charge(leased, costs, terms)));
        Assert.Equal(SharesOf(Charge(estate, costs, terms)), SharesOf(Charge(empty, costs, terms)));
        Assert.Equal(Money.Zero, Charge(empty, costs, terms).Charged);

        static IEnumerable<((PropertyRef, string), Money)> SharesOf(YearCharges charges) =>
            charges.Lines.Where(line => line.Head != Management.Code).GroupBy(line => (line.Property, line.Head))
                .Select(group => (group.Key, Sum(group.Select(line => line.Amount))));
    }

    [Property(Arbitrary = [typeof(EstateArbitraries)])]
    public void A_credit_is_shared_as_the_mirror_of_the_charge(AnyEstate estate, SomeCosts costs, AnyTerms terms)
    {
        var withoutFee = new AnyTerms(new ServiceChargeTerms(Year, terms.Value.Sales, terms.Value.Heads));
        var mirrored = new SomeCosts([.. costs.Value.Select(cost => cost with { Amount = -cost.Amount })]);

        Assert.Equal(
            Charge(estate, costs, withoutFee).Lines.Select(line => line with { Amount = -line.Amount }),
            Charge(estate, mirrored, withoutFee).Lines);
    }

    [Property(Arbitrary = [typeof(EstateArbitraries)])]
    public void Days_of_holders_come_to_the_share_and_are_within_a_penny_of_exact(AnyEstate estate, SomeCosts costs, AnyTerms terms)
    {
        var charges = Charge(estate, costs, terms);
        foreach (var share in charges.Lines.Where(line => line.Property != default && line.Head != Management.Code)
            .GroupBy(line => (line.Property, line.Head)))
        {
            var whole = Sum(share.Select(line => line.Amount));

            Assert.Equal(Year.Days, share.Sum(line => NodaTime.Period.DaysBetween(line.From, line.Through) + 1));
            Assert.All(share, line => Assert.True(Math.Abs(
                (line.Amount.Pence * Year.Days) - (whole.Pence * (NodaTime.Period.DaysBetween(line.From, line.Through) + 1))) < Year.Days));
        }
    }

    [Property(Arbitrary = [typeof(EstateArbitraries)])]
    public void Estimate_and_balancing_come_to_the_actual_charge_by_head_and_by_home(
        AnyEstate estate, SomeCosts estimated, SomeCosts spent, AnyTerms terms, PositivePence turn)
    {
        // Homes change hands between estimate and actual as much as they like.
        var later = new AnyEstate([.. estate.Homes.Zip(Turned(estate.Homes, turn.Value), (home, other) => home with { Holdings = other.Holdings })]);
        var (estimate, actual) = (Charge(estate, estimated, terms), Charge(later, spent, terms));
        var balancing = ServiceChargeBalancing.Between(estimate, actual);

        Assert.Equal(actual.Charged, estimate.Charged + balancing.Charged);
        Assert.Equal(actual.BorneByLandlord, estimate.BorneByLandlord + balancing.BorneByLandlord);
        Assert.All(later.Homes, home => Assert.Equal(
            actual.ChargedOn(home.Property), estimate.ChargedOn(home.Property) + balancing.ChargedOn(home.Property)));
        Assert.All(balancing.Lines.GroupBy(line => (line.Property, line.Head, line.Area)), group =>
        {
            Assert.Equal(Total(actual, group.Key), Total(estimate, group.Key) + Sum(group.Select(line => line.Difference)));
            Assert.Equal(Total(estimate, group.Key), Sum(group.Select(line => line.Estimated)));
        });
        Assert.Equal(balancing.Charged, Sum(balancing.DueOn(Day("2027-09-30")).Select(due => due.Amount)));

        static Money Total(YearCharges charges, (PropertyRef Property, string Head, CostArea Area) key) => Sum(charges.Lines
            .Where(line => (line.Property, line.Head, line.Area) == key).Select(line => line.Amount));
    }

    [Property(Arbitrary = [typeof(EstateArbitraries)])]
    public void Instalments_come_to_the_years_charge_of_every_home(
        AnyEstate estate, SomeCosts costs, AnyTerms terms, ApportionmentMethod oddPence, PositivePence count)
    {
        var charges = Charge(estate, costs, terms);
        var dates = InstalmentDates.Monthly(Day("2026-04-01"), (int)(count.Value % 12) + 1);
        var instalments = ServiceChargeInstalments.Spread(charges, dates, oddPence);

        Assert.Equal(charges.Charged, instalments.Report.ValueIn);
        Assert.All(charges.Homes, home => Assert.Equal(
            charges.ChargedOn(home),
            Sum(instalments.Of(home).Select(due => due.Amount))
                + Sum(instalments.SetAside.Where(refusal => refusal.Due.Property == home).Select(refusal => refusal.Due.Amount))));
        Assert.All(instalments.Dues, due => Assert.True(due.Amount.IsPositive));
    }

    [Property(Arbitrary = [typeof(EstateArbitraries)])]
    public void What_is_raised_is_what_is_due_and_taking_it_back_leaves_nothing(
        AnyEstate estate, SomeCosts estimated, SomeCosts spent, AnyTerms terms)
    {
        var (estimate, actual) = (Charge(estate, estimated, terms), Charge(estate, spent, terms));
        var instalments = ServiceChargeInstalments.Spread(
            estimate, InstalmentDates.FirstDaysOfQuarters(Day("2026-04-01")), ApportionmentMethod.LargestRemainder);
        var dues = instalments.Dues.AddRange(ServiceChargeBalancing.Between(estimate, actual).DueOn(Day("2027-09-30")));
        var demands = ServiceChargeDemands.Raise("SC", dues, RegisterOf(estate));
        var movements = demands.Movements.Concat(demands.Reverse(Day("2027-10-01"))).ToList();

        Assert.Equal(
            Sum(dues.Select(due => due.Amount)),
            Sum(demands.Movements.Select(movement => movement.ChangeInBalance))
                + Sum(demands.SetAside.Select(refusal => refusal.Due.Amount)));
        Assert.All(movements.GroupBy(movement => movement.Account), account => Assert.Equal(
            Money.Zero, Sum(account.Select(movement => movement.ChangeInBalance))));
    }

    [Property(Arbitrary = [typeof(EstateArbitraries)])]
    public void A_run_over_columns_gives_each_pool_what_it_gives_alone(AnyEstate estate, SomeCosts costs)
    {
        var each = Pools(RegisterOf(estate), costs).ToList();
        var pools = new SharingPools([.. each.Select(one => one.Pool)]);
        var shares = new long[pools.ShareCount];
        var totals = ApportionmentRun.Execute(pools, [.. each.Select(one => one.Cost.Pence)], shares);

        Assert.Equal(each.SelectMany(one => one.Pool.Apportion(one.Cost).SharesPence.ToArray()), shares);
        Assert.Equal(new ApportionmentTotals(each.Count, shares.Length, Sum(each.Select(one => one.Cost))), totals);
    }

    private static YearCharges Charge(AnyEstate estate, SomeCosts costs, AnyTerms terms) =>
        ServiceChargeRun.Charge(RegisterOf(estate), terms.Value, costs.Value.AsSpan()).Value;

    private static EstateRegister RegisterOf(AnyEstate estate) => Register(EstateArbitraries.Factors, [.. estate.Homes]);

    private static IEnumerable<(SharingPool Pool, Money Cost)> Pools(EstateRegister register, SomeCosts costs) =>
        from cost in costs.Value.DistinctBy(cost => (cost.Head, cost.Area))
        let head = HeadOf(cost)
        let pool = register.Pool(head, cost.Area)
        where pool.HasValue
        select (pool.Value, cost.Amount);

    private static CostHead HeadOf(ServiceChargeCost cost) =>
        EstateArbitraries.AllHeads.Single(head => head.Code == cost.Head);

    private static ImmutableArray<T> Turned<T>(ImmutableArray<T> all, long places)
    {
        var turn = all.IsEmpty ? 0 : (int)(places % all.Length);
        return [.. all.Skip(turn), .. all.Take(turn)];
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
