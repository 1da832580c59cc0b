using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>The made-up years and rolls reach every status, basis, week basis, rounding and bound that the properties rely on.</summary>
public class MadeUpRollGeneratorTests
{
    private static readonly MadeUpRoll[] Rolls = MadeUpRollArbitraries.Rolls().Generator.Sample(400, new Rnd(20_26), 100).ToArray();

    [Fact]
    public void Every_status_comes_up_many_times()
    {
        var statuses = Rolls
            .SelectMany(made => made.Homes.Select(home => new UpratingOracle(made.Year, home).Uprate().Status))
            .CountBy(status => status);

        Assert.Equal(Enum.GetValues<UpratingStatus>().Except([UpratingStatus.NotAssessed]), statuses.Select(status => status.Key).Order());
        Assert.All(statuses, status => Assert.True(status.Value > 50, $"{status.Key} came up {status.Value} times"));
    }

    [Fact]
    public void Homes_are_of_every_basis_and_week_basis_within_and_beyond_the_lanes()
    {
        var homes = Rolls.SelectMany(made => made.Homes).ToArray();

        Assert.Equal(72, homes.Select(home => (home.Basis, home.Weeks)).Distinct().Count());
        Assert.Contains(homes, home => home.LimitedPence < 0);
        Assert.Contains(homes, home => home.LimitedPence == 0);
        Assert.Contains(homes, home => home.LimitedPence == 100_000_000);
        Assert.Contains(homes, home => home.FormulaPence == 0 && home.Basis == 1);
        Assert.Contains(homes, home => home.RegisteredPence == 0 && home.Basis == 5);
        Assert.Contains(homes, home => home.LimitedPence == Rate.MostLanePence - 2);
        Assert.Contains(homes, home => home.LimitedPence == Rate.MostLanePence - 1);
        Assert.True(Rolls.Count(made => made.Homes.All(home => home.LimitedPence < Rate.MostLanePence - 2)) > 200);
        Assert.True(Rolls.Count(made => made.Homes.GroupBy(home => (home.Basis, home.Weeks)).Any(kind => kind.Count() >= 16)) > 200);
    }

    [Fact]
    public void Years_are_with_and_without_each_choice_and_every_rounding()
    {
        var years = Rolls.Select(made => made.Year).ToArray();

        Assert.Equal(KernelArbitraries.AllRoundingRules.Count, years.Select(year => year.Rounding).Distinct().Count());
        Assert.Equal(8, years.Select(year => year.NewWeeks).OfType<int>().Distinct().Count());
        Assert.All(
            new Func<MadeUpYear, bool>[]
            {
                year => year.NewWeeks is null,
                year => year.AnnualWeeks is null,
                year => year.HoldsAboveFlexibility,
                year => year.AllowancePence > 0,
                year => year.ConvergenceTaken == year.AllowancePence,
                year => year.ConvergenceTaken == 0 && year.AllowancePence > 0,
                year => year.Choices[0] is null,
                year => year.Choices[0] == year.Limits[0],
                year => year.Choices[0] < year.Limits[0],
                year => year.Limits[0] < 0,
                year => year.Limits.Any(limit => limit * 100 % 1 != 0),
                year => year.IndexPercent < year.Limits[0],
            },
            some =>
            {
                var count = years.Count(some);
                Assert.InRange(count, 10, years.Length - 10);
            });
    }

    [Fact]
    public void A_roll_shrinks_to_one_plain_home()
    {
        var arbitrary = MadeUpRollArbitraries.Rolls();
        var made = Rolls.First(roll => roll.Homes.Count > 20 && roll.Year.NewWeeks is not null);
        while (arbitrary.Shrinker(made).FirstOrDefault(smaller => smaller.Homes.Count > 0) is { } smaller)
        {
            made = smaller;
        }

        var home = Assert.Single(made.Homes);
        Assert.Equal((100_00, 0, 52), (home.RentPence, home.ServicePence, home.Weeks));
        Assert.Equal((null, RoundingRule.HalfUp, 0), (made.Year.NewWeeks, made.Year.Rounding, made.Year.AllowancePence));
    }
}
