using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.Rents.Internals;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Each kind of lanes by name gives the rents, statuses and sums that one at a time gives.</summary>
public class UpratingLanesTests
{
    public static TheoryData<string> Lanes => LaneTrial.Names;

    [Fact]
    public void One_at_a_time_is_always_tried_and_vectors_wherever_the_machine_has_them()
    {
        Assert.Contains(nameof(OneLane), LaneTrial.Present.Keys);
        Assert.Equal(System.Runtime.Intrinsics.X86.Avx2.IsSupported, LaneTrial.Present.ContainsKey(nameof(EightLanes)));
        Assert.Equal(System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated, LaneTrial.Present.ContainsKey(nameof(SixteenLanes)));
        Assert.All(LaneTrial.Present, trial => Assert.Equal(
            trial.Key switch { nameof(OneLane) => 1, nameof(EightLanes) => 8, _ => 16 }, trial.Value.Width));
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void Each_kind_of_lanes_tells_the_rules_as_the_oracle_does(string lanes)
    {
        var trial = LaneTrial.Present[lanes];
        var rows = 0;
        var met = new HashSet<UpratingStatus>();
        foreach (var made in MadeUpRollArbitraries.Rolls().Generator.Sample(600, new Rnd(20_26), 100))
        {
            var terms = made.Year.Terms();
            foreach (var kind in made.Homes.GroupBy(home => (home.Basis, home.Weeks)))
            {
                if (terms.For(RentBasis.FromValue((byte)kind.Key.Basis), WeekBasis.Of(kind.Key.Weeks)) is not { } segment)
                {
                    continue;
                }

                var homes = FillingLanes(kind.Where(home => Fits(home, trial.Width == 1 ? int.MaxValue : segment.LargestLanePence)));
                var (newRents, statuses) = trial.Apply(
                    segment,
                    [.. homes.Select(home => (int)home.LimitedPence)],
                    [.. homes.Select(home => home.FormulaPence)],
                    [.. homes.Select(home => home.RegisteredPence)]);

                Assert.Equal(
                    homes.Select(home => new UpratingOracle(made.Year, home).Uprate()),
                    newRents.Zip(statuses, (pence, status) => ((long)pence, status)));
                rows += homes.Length;
                met.UnionWith(statuses);
            }
        }

        Assert.True(rows > 5_000, $"only {rows} rows were tried");
        Assert.Equal(
            Enum.GetValues<UpratingStatus>().Except([UpratingStatus.NotAssessed, UpratingStatus.BasisNotUprated]).Order(), met.Order());
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void A_block_of_the_largest_amounts_of_a_lane_adds_up(string lanes)
    {
        var trial = LaneTrial.Present[lanes];
        var statuses = Enumerable.Range(0, RentRoll.BlockRows).Select(row => (byte)(row % 3)).ToArray();
        var largest = Enumerable.Repeat((3 * Rate.MostLanePence) - 1, RentRoll.BlockRows).ToArray();
        var lowest = largest.Select(pence => -pence).ToArray();

        Assert.All([0, 1, 2, 3, 255], status =>
        {
            var rows = statuses.Count(each => each == status);
            Assert.Equal((long)rows * largest[0], trial.Sum(largest, statuses, status));
            Assert.Equal((long)rows * lowest[0], trial.Sum(lowest, statuses, status));
        });
        Assert.Equal(
            (long)RentRoll.BlockRows * largest[0], trial.Sum(largest, new byte[RentRoll.BlockRows], 0));
    }

    // Lanes are taken only where every amount of a block is within the bound: rows at it, and rows a penny past it.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Amounts_at_the_bound_and_a_penny_past_it_are_right(int past) => Assert.All(
        MadeUpRollArbitraries.Years().Generator.Sample(150, new Rnd(7), 100), year =>
        {
            var terms = year.Terms();
            Assert.All(RentBasis.List, basis =>
            {
                var segment = terms.For(basis, WeekBasis.Of(48));
                var pence = Math.Max(segment?.LargestLanePence ?? 0, 0) + past;
                var homes = Enumerable.Range(0, 19)
                    .Select(k => new MadeUpHome(basis.Value, 48, pence - k, 0, Math.Max(1, pence - (2 * k)), Math.Max(1, pence - (3 * k))))
                    .ToArray();
                var roll = new MadeUpRoll(year, homes);

                var result = UpratingRun.Execute(roll.Roll(), terms);

                Assert.Equal(
                    homes.Select(home => new UpratingOracle(year, home).Uprate()),
                    result.NewRentPence.ToArray().Zip(result.Statuses.ToArray(), (rent, status) => ((long)rent, status)));
            });
        });

    [Fact]
    public void A_rent_past_the_bound_that_lanes_would_get_wrong_is_right_on_a_roll()
    {
        var year = MadeUpRollArbitraries.Years().Generator.Sample(1, new Rnd(1), 10)[0] with
        {
            NewWeeks = 53,
            AnnualWeeks = null,
            Rounding = RoundingRule.Down,
            Uprated = [.. Enumerable.Repeat(true, 9)],
            Choices = [null, null, null, null, null, null, null, 3.4567m, 0m],
        };
        var segment = year.Terms().For(RentBasis.Exempt, WeekBasis.FiftyTwo)!;
        var rate = segment.Limit;
        var homes = Enumerable.Range(100_00, 1_000_000).Where(InLanesIsWrong).Select(pence => new MadeUpHome(8, 52, pence, 0, 0, 0)).ToArray();

        var result = UpratingRun.Execute(new MadeUpRoll(year, homes).Roll(), year.Terms());

        Assert.InRange(segment.LargestLanePence, 1, 99_99);
        Assert.True(homes.Length > 20, $"only {homes.Length} rents tell the lanes from the exact way");
        Assert.Equal(homes.Select(home => (int)new UpratingOracle(year, home).Uprate().Pence), result.NewRentPence.ToArray());

        bool InLanesIsWrong(int pence) =>
            (long)((((ulong)pence * rate.LaneMultiplier) + rate.LaneAddend) >> Rate.LaneShift) != pence * rate.Numerator / rate.Denominator;
    }

    private static bool Fits(MadeUpHome home, int most) =>
        Math.Abs(home.LimitedPence) <= most && home.FormulaPence <= most && home.RegisteredPence <= most;

    /// <summary>The homes, over and over, until they fill whole vectors.</summary>
    private static MadeUpHome[] FillingLanes(IEnumerable<MadeUpHome> homes)
    {
        var some = homes.ToArray();
        return some.Length == 0 ? [] : [.. Enumerable.Range(0, (some.Length + 15) / 16 * 16).Select(row => some[row % some.Length])];
    }
}
