using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.Testing;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Testing.Properties;

/// <summary>What holds for the homes of any invented council.</summary>
public class FakeCouncilPropertyTests
{
    [Property]
    public void Every_home_may_stand_on_a_rent_roll(long seed)
    {
        var council = FakeCouncils.Of(60, seed);
        var builder = new RentRollBuilder();

        Assert.All(council.Homes, home => Assert.Equal(RentLineStatus.Accepted, builder.Add(home.ToRentLine())));
    }

    [Property]
    public void A_home_does_not_depend_on_how_many_there_are(long seed) =>
        Assert.Equal(FakeCouncils.Of(5, seed).Homes, FakeCouncils.Of(50, seed).Homes.Take(5));

    [Property]
    public void Payers_and_refunds_do_not_depend_on_how_many_homes_there_are(long seed)
    {
        var (few, many) = (FakeCouncils.Of(5, seed), FakeCouncils.Of(50, seed));

        Assert.Equal(Enumerable.Range(0, 5).Select(few.PayerOf), Enumerable.Range(0, 5).Select(many.PayerOf));
        Assert.Equal(Enumerable.Range(0, 5).Select(few.RefundOf), Enumerable.Range(0, 5).Select(many.RefundOf));
    }

    [Property]
    public void A_home_is_found_by_its_rent_account(long seed)
    {
        var council = FakeCouncils.Of(30, seed);

        Assert.All(Enumerable.Range(0, 30), index =>
        {
            Assert.True(council.TryFind(council[index].Account, out var found));
            Assert.Equal(index, found);
        });
    }

    [Property]
    public void Its_rent_roll_reads_back(long seed)
    {
        var council = FakeCouncils.Of(40, seed);

        var (rows, findings) = FakeCouncils.Read(FakeCouncils.RentRoll(council));

        Assert.Empty(findings);
        Assert.Equal(council.Homes.Select(home => FakeRentRoll.RowOf(home)), rows);
    }
}
