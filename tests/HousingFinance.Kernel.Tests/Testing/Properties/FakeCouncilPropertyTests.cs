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
    public void Its_rent_roll_reads_back(long seed)
    {
        var council = FakeCouncils.Of(40, seed);

        var (rows, findings) = FakeCouncils.Read(FakeCouncils.RentRoll(council));

        Assert.Empty(findings);
        Assert.Equal(council.Homes.Select(home => FakeRentRoll.RowOf(home)), rows);
    }
}
