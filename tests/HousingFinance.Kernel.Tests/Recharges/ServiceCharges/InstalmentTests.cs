using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.ServiceCharges;

public class InstalmentTests
{
    [Fact]
    public void Usual_quarter_days_are_lady_day_midsummer_michaelmas_and_christmas()
    {
        Assert.Equal("2026-03-25, 2026-06-24, 2026-09-29, 2026-12-25", InstalmentDates.UsualQuarterDays(Day("2026-03-25")).ToString());
        Assert.Equal("2026-06-24, 2026-09-29, 2026-12-25, 2027-03-25", InstalmentDates.UsualQuarterDays(Day("2026-03-26")).ToString());
        Assert.Equal("2026-04-01, 2026-07-01, 2026-10-01, 2027-01-01", InstalmentDates.FirstDaysOfQuarters(Day("2026-04-01")).ToString());
        Assert.Equal("2026-07-01, 2026-10-01, 2027-01-01, 2027-04-01", InstalmentDates.FirstDaysOfQuarters(Day("2026-04-02")).ToString());
    }

    [Fact]
    public void Months_without_the_day_take_their_last()
    {
        Assert.Equal("2027-01-31, 2027-02-28, 2027-03-31", InstalmentDates.Monthly(Day("2027-01-31"), 3).ToString());
        Assert.Equal(12, InstalmentDates.Monthly(Day("2026-04-01"), 12).Days.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => InstalmentDates.Monthly(Day("2026-04-01"), 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => InstalmentDates.Monthly(Day("2026-04-01"), 0));
    }

    [Fact]
    public void Days_of_ones_own_are_in_order_and_at_least_one()
    {
        Assert.Single(InstalmentDates.On(Day("2026-04-01")).Days);
        Assert.Throws<ArgumentException>(() => InstalmentDates.On());
        Assert.Throws<ArgumentException>(() => InstalmentDates.On(Day("2026-04-01"), Day("2026-04-01")));
        Assert.Throws<ArgumentException>(() => InstalmentDates.FirstDaysOfQuarters(Day("2026-04-01")).NotBefore(Day("2027-01-02")));
        Assert.Equal("2027-01-01", InstalmentDates.FirstDaysOfQuarters(Day("2026-04-01")).NotBefore(Day("2027-01-01")).ToString());
    }

    [Fact]
    public void No_instalment_is_of_nothing()
    {
        var dates = InstalmentDates.FirstDaysOfQuarters(Day("2026-04-01"));

        Assert.Equal(4, Spread(0.04m, dates).Dues.Length);
        Assert.Equal(
            "RECH242 instalments, property P01: the charge for the year is £0.03; each instalment is £0.01 or more; demand it in one sum.",
            Assert.Single(Spread(0.03m, dates).SetAside).Explain().ToString());
    }

    [Fact]
    public void Nothing_and_a_credit_are_not_spread()
    {
        var dates = InstalmentDates.Monthly(Day("2026-04-01"), 10);

        Assert.Equal(
            "RECH240 instalments, property P01: the charge for the year is £0.00; an estimate above £0.00 is put into instalments; "
            + "demand nothing on account.",
            Assert.Single(Spread(0m, dates).SetAside).Explain().ToString());
        Assert.Equal(
            "RECH241 instalments, property P01: the charge for the year is -£0.01; an estimate above £0.00 is put into instalments; "
            + "give the credit in one sum.",
            Assert.Single(Spread(-0.01m, dates).SetAside).Explain().ToString());
        Assert.Equal(Pounds(-0.01m), Spread(-0.01m, dates).Report.ValueSetAside);
    }

    [Fact]
    public void A_sum_that_falls_due_on_the_landlord_is_set_aside()
    {
        var returned = Register(Home(1) with { Holdings = [Leased("2010-04-01", 1), Empty("2026-06-30")] });
        var dates = InstalmentDates.FirstDaysOfQuarters(Day("2026-04-01"));
        var dues = ServiceChargeInstalments.Spread(
            Charge(Register(Home(1)), Terms(Lift), Cost(Lift, Block, 400m)), dates, ApportionmentMethod.FirstTakesOddPence).Dues;
        var demands = ServiceChargeDemands.Raise("SC", dues, returned);

        Assert.Single(demands.Movements);
        Assert.Equal(3, demands.SetAside.Length);
        Assert.Equal(
            "RECH243 instalments, property P01: NEC:P01 instalment 2 due 2026-07-01: £100.00 falls on the landlord; a leaseholder or "
            + "freeholder holds the home on the day a sum falls due; find who is liable, and charge that account.",
            demands.SetAside[0].Explain().ToString());
        Assert.Equal(Pounds(300m), demands.Report.ValueSetAside);
    }

    [Fact]
    public void A_sum_of_nothing_or_of_an_unknown_home_is_a_mistake_of_the_caller()
    {
        var due = new ServiceChargeDue(Flat(1), default, 1, Day("2026-04-01"), Pounds(1m));

        Assert.Single(ServiceChargeDemands.Raise("SC", [due], FourFlats()).Movements);
        Assert.Throws<ArgumentException>(() => ServiceChargeDemands.Raise("SC", [due with { Amount = Money.Zero }], FourFlats()));
        Assert.Throws<ArgumentException>(() => ServiceChargeDemands.Raise("SC", [due with { Amount = Pounds(-1m) }], FourFlats()));
        Assert.Throws<ArgumentException>(() => ServiceChargeDemands.Raise("SC", [due with { Property = Flat(9) }], FourFlats()));
        Assert.Throws<ArgumentException>(() => ServiceChargeDemands.Raise(" ", [due], FourFlats()));
    }

    private static ServiceChargeInstalments Spread(decimal pounds, InstalmentDates dates) => ServiceChargeInstalments.Spread(
        Charge(Register(Home(1)), Terms(Lift), Cost(Lift, Block, pounds)), dates, ApportionmentMethod.LargestRemainder);
}
