using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.ServiceCharges;

public class ItemisedShareTests
{
    [Fact]
    public void The_parts_of_each_cost_come_to_the_share_of_all()
    {
        // Three costs of £0.10 over three flats: each takes £0.10 in all, and no flat takes 3.33p of each.
        var pool = Register(Home(1), Home(2), Home(3)).Pool(Lift, Block).Value;
        var share = pool.Apportion(Pounds(0.30m)).ShareOf(Flat(2));

        Assert.Equal(
            [4, 3, 3], ItemisedShare.Split(share, pool.PartOf(Flat(2)), [Pounds(0.10m), Pounds(0.10m), Pounds(0.10m)]).Select(part => part.Pence));
    }

    [Fact]
    public void A_credit_among_the_costs_is_split_by_itself()
    {
        Assert.Equal(
            [Pounds(250m), Pounds(-25m)], ItemisedShare.Split(Pounds(225m), new Ratio(1, 4), [Pounds(1_000m), Pounds(-100m)]).AsEnumerable());
    }

    [Fact]
    public void Costs_that_nearly_cancel_are_split_by_the_part_and_not_by_what_is_left()
    {
        // The penny that is left falls on flat 1; its part of each cost is still a quarter.
        Assert.Equal(
            [Pounds(250m), Pounds(-249.99m)],
            ItemisedShare.Split(Pounds(0.01m), new Ratio(1, 4), [Pounds(1_000m), Pounds(-999.99m)]).AsEnumerable());
        Assert.Equal(
            [Pounds(250m), Pounds(-250m)], ItemisedShare.Split(Money.Zero, new Ratio(1, 4), [Pounds(1_000m), Pounds(-1_000m)]).AsEnumerable());
    }

    [Fact]
    public void No_costs_make_no_share()
    {
        Assert.Empty(ItemisedShare.Split(Money.Zero, new Ratio(1, 4), []));
        Assert.Throws<ArgumentException>(() => ItemisedShare.Split(Money.FromPence(1), new Ratio(1, 4), []));
    }

    [Fact]
    public void A_share_that_is_not_the_part_is_a_mistake_of_the_caller()
    {
        Assert.Single(ItemisedShare.Split(Pounds(25.01m), new Ratio(1, 4), [Pounds(100m)]));
        Assert.Throws<ArgumentException>(() => ItemisedShare.Split(Pounds(25.02m), new Ratio(1, 4), [Pounds(100m)]));
        Assert.Throws<ArgumentException>(() => ItemisedShare.Split(Pounds(24.98m), new Ratio(1, 4), [Pounds(100m)]));
        Assert.Throws<ArgumentException>(() => ItemisedShare.Split(Money.FromPence(-1), new Ratio(1, 4), [Money.FromPence(1)]));
        Assert.Throws<ArgumentException>(() => ItemisedShare.Split(Money.FromPence(1), new Ratio(1, 4), [Money.FromPence(-1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemisedShare.Split(Pounds(125m), new Ratio(5, 4), [Pounds(100m)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemisedShare.Split(Pounds(-25m), new Ratio(-1, 4), [Pounds(100m)]));
        Assert.Throws<ArgumentException>(() => FourFlats().Pool(Lift, Block).Value.PartOf(Flat(9)));
    }

    [Property]
    public void Parts_come_to_the_share_and_none_turns_its_sign(long[] costs, PositivePence homes)
    {
        var count = (int)(homes.Value % 12) + 1;
        var pool = Register([.. Enumerable.Range(1, count).Select(Home)]).Pool(Lift, Block).Value;
        var shared = pool.Apportion(Money.FromPence(costs.Sum()));
        foreach (var flat in Enumerable.Range(1, count).Select(Flat))
        {
            var parts = ItemisedShare.Split(shared.ShareOf(flat), pool.PartOf(flat), [.. costs.Select(Money.FromPence)]);

            Assert.Equal(shared.ShareOf(flat).Pence, parts.Sum(part => part.Pence));
            Assert.All(parts.Zip(costs), pair => Assert.True(pair.First.IsZero || pair.First.IsNegative == pair.Second < 0));
            Assert.All(parts.Zip(costs), pair => Assert.InRange((pair.First.Pence * count) - pair.Second, -3 * count, 3 * count));
        }
    }
}
