using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.ServiceCharges;

/// <summary>One block from the estimate in February to the balancing in September of the next year.</summary>
public class BlockYearTests
{
    private static readonly ServiceChargeTerms BlockTerms = new(Year, SaleRule.HolderOnDueDate, Lift, Grounds)
    {
        Fee = ManagementFee.Percent(Management, Percentage.Of(10m), Money.Zero, null, RoundingRule.HalfUp),
    };

    private static readonly YearCharges Estimate = Charge(
        FourFlats(), BlockTerms, Cost(Lift, Block, 1_000m), Cost(Grounds, Estate, 2_000.02m));

    private static readonly InstalmentDates Quarters = InstalmentDates.FirstDaysOfQuarters(Day("2026-04-01"));

    [Fact]
    public void February_the_estimate_shares_every_cost_and_adds_the_fee_to_those_who_pay()
    {
        // £3,000.02 over four flats: the two leased ones bear £250.00 and £500.01 or £500.00, and a tenth on top.
        Assert.Equal(Pounds(825.01m), Estimate.ChargedOn(Flat(1)));
        Assert.Equal(Pounds(825.01m), Estimate.ChargedOn(Flat(2)));
        Assert.Equal(Pounds(1_500m), Estimate.BorneByLandlord);
        Assert.Equal(Pounds(150m), Estimate.Fees);
        Assert.Equal((2, 2, 0), (Estimate.Report.RowsIn, Estimate.Report.RowsAccepted, Estimate.Report.RowsSetAside));
        Assert.Equal(Pounds(3_000.02m), Estimate.Report.ValueAccepted);
    }

    [Fact]
    public void April_four_instalments_come_to_the_estimate()
    {
        var instalments = ServiceChargeInstalments.Spread(Estimate, Quarters, ApportionmentMethod.FirstTakesOddPence);

        Assert.Equal(
            [Pounds(206.26m), Pounds(206.25m), Pounds(206.25m), Pounds(206.25m)], instalments.Of(Flat(1)).Select(due => due.Amount));
        Assert.Equal(
            [Day("2026-04-01"), Day("2026-07-01"), Day("2026-10-01"), Day("2027-01-01")], instalments.Of(Flat(1)).Select(due => due.DueOn));
        Assert.Equal(Pounds(1_650.02m), instalments.Report.ValueAccepted);
    }

    [Fact]
    public void August_a_sold_flat_has_its_later_instalments_demanded_of_the_buyer()
    {
        var instalments = ServiceChargeInstalments.Spread(Estimate, Quarters, ApportionmentMethod.FirstTakesOddPence);
        var sold = FourFlats().WithHolding(Flat(1), Leased("2026-08-15", 101)).Value;
        var demands = ServiceChargeDemands.Raise("SC2026-27", instalments.Of(Flat(1)), sold);

        Assert.Equal([Account(1), Account(1), Account(101), Account(101)], demands.Movements.Select(movement => movement.Account));
        Assert.Equal("SC2026-27/NEC:P01/3", demands.Movements[2].Source);
        Assert.All(demands.Movements, movement => Assert.Same(MovementKind.ServiceChargeDemanded, movement.Kind));

        // 136 days of the seller's in 365: what the solicitors settle, whatever the landlord demands.
        Assert.Equal(
            new SaleApportionment(Pounds(307.40m), Pounds(517.61m)), SaleApportionment.Of(Pounds(825.01m), Year, Day("2026-08-15")));
    }

    [Fact]
    public void September_the_actual_costs_are_balanced_head_by_head_and_charged_to_the_holder_of_that_day()
    {
        var sold = FourFlats().WithHolding(Flat(1), Leased("2026-08-15", 101)).Value;
        var actual = Charge(sold, BlockTerms, Cost(Lift, Block, 900m), Cost(Grounds, Estate, 2_400.02m));
        var balancing = ServiceChargeBalancing.Between(Estimate, actual);

        Assert.Equal(
            [("LIFT", -25_00L), ("GRND", 100_00L), ("MGT", 7_50L)],
            balancing.Lines.Where(line => line.Property == Flat(1)).OrderBy(line => Array.IndexOf(["LIFT", "GRND", "MGT"], line.Head))
                .Select(line => (line.Head, line.Difference.Pence)));
        Assert.Equal(Pounds(82.50m), balancing.ChargedOn(Flat(1)));
        Assert.Equal(Pounds(165m), balancing.Charged);
        Assert.Equal(Pounds(150m), balancing.BorneByLandlord);

        var demands = ServiceChargeDemands.Raise("SC2026-27", balancing.DueOn(Day("2027-09-30")), sold);

        Assert.Equal(
            [
                "2027-09-30 Balancing charge, NEC:7101: £82.50",
                "2027-09-30 Balancing charge, NEC:7002: £82.50",
            ],
            demands.Movements.Select(movement => movement.ToString()));
    }

    [Fact]
    public void What_was_raised_can_be_taken_back_to_the_penny()
    {
        var actual = Charge(FourFlats(), BlockTerms, Cost(Lift, Block, 100m), Cost(Grounds, Estate, 2_000m));
        var balancing = ServiceChargeBalancing.Between(Estimate, actual).DueOn(Day("2027-09-30"));
        var instalments = ServiceChargeInstalments.Spread(Estimate, Quarters, ApportionmentMethod.LastTakesOddPence).Dues;
        var demands = ServiceChargeDemands.Raise("SC2026-27", [.. instalments, .. balancing], FourFlats());
        var reversal = demands.Reverse(Day("2027-10-01"));

        Assert.Contains(demands.Movements, movement => movement.Kind == MovementKind.BalancingCredit);
        Assert.Equal(Money.Zero, demands.Movements.Concat(reversal).Aggregate(Money.Zero, (sum, movement) => sum + movement.ChangeInBalance));
        Assert.Equal("SC2026-27/NEC:P01/balancing/reversed", reversal.Single(
            movement => movement.Kind == MovementKind.BalancingCreditReversed && movement.Account == Account(1)).Source);
        Assert.Throws<ArgumentException>(() => ServiceChargeDemands.ReversalOf(reversal[0], Day("2027-10-02")));
        Assert.Throws<ArgumentException>(() => demands.Reverse(Day("2027-09-29")));
    }

    [Fact]
    public void A_tenant_who_buys_in_the_year_pays_from_the_first_day_of_the_lease()
    {
        var bought = FourFlats().WithHolding(Flat(3), Leased("2026-08-15", 3)).Value;
        var later = Charge(bought, BlockTerms, Cost(Lift, Block, 1_000m), Cost(Grounds, Estate, 2_000.02m));
        var change = ServiceChargeBalancing.Between(Estimate, later);
        var left = ServiceChargeInstalments.Spread(change, Quarters.NotBefore(Day("2026-08-15")), ApportionmentMethod.FirstTakesOddPence);

        // 229 of 365 days of £250.00 and of £500.00, and a tenth on top.
        Assert.Equal(Pounds(156.85m) + Pounds(313.70m) + Pounds(47.06m), later.ChargedOn(Flat(3)));
        Assert.Equal(Money.Zero, change.ChargedOn(Flat(1)));
        Assert.Equal([Pounds(258.81m), Pounds(258.80m)], left.Of(Flat(3)).Select(due => due.Amount));
        Assert.Equal(Estimate.Report.ValueAccepted, later.Charged + later.BorneByLandlord - later.Fees);
    }

    [Fact]
    public void By_days_each_holder_is_charged_for_the_days_of_the_holding()
    {
        var terms = Terms(SaleRule.ByDays, Lift);
        var estimate = Charge(FourFlats(), terms, Cost(Lift, Block, 1_460m));
        var sold = FourFlats().WithHolding(Flat(1), Leased("2026-08-15", 101)).Value;
        var actual = Charge(sold, terms, Cost(Lift, Block, 1_460m));
        var balancing = ServiceChargeBalancing.Between(estimate, actual);

        Assert.Equal([(Account(1), Pounds(136m)), (Account(101), Pounds(229m))],
            actual.LinesOf(Flat(1)).Select(line => (line.Account, line.Amount)));
        Assert.Equal(
            [(Account(1), Pounds(-229m)), (Account(101), Pounds(229m))],
            balancing.DueOn(Day("2027-09-30")).Select(due => (due.Account, due.Amount)));
        Assert.Equal(Money.Zero, balancing.ChargedOn(Flat(1)));
    }

    [Fact]
    public void Years_that_differ_are_not_balanced()
    {
        var next = new ServiceChargeTerms(new(Day("2027-04-01"), Day("2028-03-31")), SaleRule.HolderOnDueDate, Lift);

        Assert.Throws<ArgumentException>(
            () => ServiceChargeBalancing.Between(Estimate, Charge(FourFlats(), next, Cost(Lift, Block, 1m))));
    }
}
