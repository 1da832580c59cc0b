using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Generators of years and rolls: every basis and week basis, rents either side of every threshold, choices within the law.</summary>
public static class MadeUpRollArbitraries
{
    /// <summary>The largest amount that a lane may hold, in pence, and the largest that a roll may.</summary>
    private const int MostLanePence = 1 << 20;
    private const int MostPence = 100_000_000;

    private static readonly Gen<decimal> Increases = Gen.Frequency(
        (6, Int64Range.Between(0, 120).Select(tenths => tenths / 10m)),
        (2, Int64Range.Between(-300, 2_500).Select(hundredths => hundredths / 100m)),
        (1, Int64Range.Between(-1_000_000, 1_500_000).Select(parts => parts / 10_000m)));

    private static readonly Gen<int> Weeks = Gen.Frequency((2, Gen.Elements(52, 48)), (3, Gen.Choose(46, 53)));

    public static Arbitrary<MadeUpYear> Years() => Arb.From(YearGen(), Plainer);

    public static Arbitrary<MadeUpRoll> Rolls() => Arb.From(
        from year in YearGen()
        from homes in HomesGen()
        select new MadeUpRoll(year, homes), Plainer);

    /// <summary>A percentage not above the limit; null for the limit.</summary>
    private static Gen<decimal?> ChoiceUpTo(decimal limit) => Gen.Frequency(
        (4, Gen.Constant((decimal?)null)),
        (1, Gen.Constant((decimal?)limit)),
        (3, Int64Range.Between(0, 300).Select(hundredths => (decimal?)Math.Max(-100m, limit - (hundredths / 100m)))),
        (1, Int64Range.Between(0, 30_000).Select(parts => (decimal?)Math.Max(-100m, limit - (parts / 10_000m)))));

    private static Gen<MadeUpYear> YearGen() =>
        from limits in Increases.ArrayOf(4)
        from index in Gen.Frequency((4, Gen.Constant(limits[0] - 1m)), (1, Increases))
        from rpi in Increases
        from flexibilities in Gen.Elements((5m, 10m), (0m, 0m), (2.5m, 7.25m))
        from allowance in Gen.Elements(0, 1_00, 2_00, 37)
        from taken in Gen.Frequency(
            (3, Gen.Constant((int?)null)), (1, Gen.Constant((int?)0)), (2, Gen.Choose(0, allowance).Select(pence => (int?)pence)))
        from holds in Gen.Elements(true, false)
        from annual in Gen.Frequency(
            (3, Gen.Constant(((int, int)?)null)), (1, Weeks.Zip(Weeks, (before, inYear) => ((int, int)?)(before, inYear))))
        from newWeeks in Gen.Frequency((2, Gen.Constant((int?)null)), (2, Weeks.Select(weeks => (int?)weeks)))
        from rounding in Gen.Frequency(
            (2, Gen.Constant(RoundingRule.HalfUp)), (3, Gen.Elements(KernelArbitraries.AllRoundingRules.ToArray())))
        let made = new MadeUpYear
        {
            Limits = limits,
            IndexPercent = Math.Max(index, -100m),
            RpiPercent = rpi,
            GeneralFlexibility = flexibilities.Item1,
            SupportedFlexibility = flexibilities.Item2,
            AllowancePence = allowance,
            HoldsAboveFlexibility = holds,
            AnnualWeeks = annual,
            NewWeeks = newWeeks,
            Rounding = rounding,
            ConvergencePence = taken,
            Choices = new decimal?[9],
            Uprated = [.. Enumerable.Repeat(true, 9)],
        }
        from choices in Gen.CollectToArray(Enumerable.Range(1, 7), basis => ChoiceUpTo(made.LimitOf(basis)!.Value))
        from own in Increases.Select(percent => (decimal?)percent).ArrayOf(2)
        from uprated in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false))).ArrayOf(9)
        select made with { Choices = [.. choices, .. own], Uprated = uprated };

    /// <summary>Homes of one to four kinds, so that a kind has enough rows to fill lanes and now and then one beyond their bound.</summary>
    private static Gen<MadeUpHome[]> HomesGen() =>
        from kinds in Gen.Choose(1, 4).SelectMany(count => Gen.Choose(1, 9).Zip(Weeks).ArrayOf(count))
        from beyond in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Constant(1)))
        from count in Gen.Frequency((1, Gen.Choose(1, 8)), (4, Gen.Choose(9, 120)))
        from homes in Gen.Elements(kinds).SelectMany(kind => HomeGen(kind.Item1, kind.Item2, beyond)).ArrayOf(count)
        select homes;

    private static Gen<MadeUpHome> HomeGen(int basis, int weeks, int beyond) =>
        from rent in Gen.Frequency(
            (30, Gen.Choose(60_00, 250_00)),
            (4, Gen.Choose(1, 3_00)),
            (1, Gen.Elements(0, -1, -50_00)),
            (3, Gen.Choose(1, MostLanePence / 2)),
            (beyond * 3, Gen.Choose(MostLanePence - 5, MostLanePence + 5)),
            (beyond, Gen.Elements(MostPence, MostPence - 1, -MostPence).Or(Gen.Choose(MostLanePence, MostPence))))
        from service in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Choose(1, 30_00)))
        from formula in Gen.Frequency((1, Gen.Constant(0)), (12, Near(rent)))
        from registered in Gen.Frequency((1, Gen.Constant(0)), (12, Near(rent)))
        select new MadeUpHome(basis, weeks, Math.Min(rent, MostPence - service), service, formula, registered);

    /// <summary>An amount within reach of a rent's rise: from a little below it to a little above flexibility.</summary>
    private static Gen<int> Near(int rent) => Gen.Frequency(
            (4, Gen.Choose(-12, 25).Select(percent => rent + (int)(rent * (long)percent / 100))),
            (3, Gen.Choose(-5_00, 30_00).Select(pence => rent + pence)),
            (2, Gen.Choose(60_00, 250_00)))
        .Select(pence => Math.Clamp(pence, 1, MostPence));

    private static IEnumerable<MadeUpRoll> Plainer(MadeUpRoll roll) => Fewer(roll.Homes).Select(homes => roll with { Homes = homes })
        .Concat(Plainer(roll.Year).Select(year => roll with { Year = year }))
        .Concat(roll.Homes.Count > 3 ? [] : Smaller(roll.Homes).Select(homes => roll with { Homes = homes }));

    private static IEnumerable<MadeUpYear> Plainer(MadeUpYear year)
    {
        if (year.NewWeeks is not null)
        {
            yield return year with { NewWeeks = null };
        }

        if (year.AnnualWeeks is not null)
        {
            yield return year with { AnnualWeeks = null };
        }

        if (year.Rounding != RoundingRule.HalfUp)
        {
            yield return year with { Rounding = RoundingRule.HalfUp };
        }

        if (year.AllowancePence > 0)
        {
            yield return year with { AllowancePence = 0, ConvergencePence = null };
        }

        if (year.HoldsAboveFlexibility)
        {
            yield return year with { HoldsAboveFlexibility = false };
        }
    }

    private static IEnumerable<MadeUpHome[]> Fewer(IReadOnlyList<MadeUpHome> homes)
    {
        for (var length = homes.Count / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= homes.Count; start += length)
            {
                yield return [.. homes.Take(start), .. homes.Skip(start + length)];
            }
        }
    }

    private static IEnumerable<MadeUpHome[]> Smaller(IReadOnlyList<MadeUpHome> homes) => homes.SelectMany((home, place) =>
        Int64Range.Shrink(home.RentPence, 100_00).Select(pence => home with { RentPence = (int)pence })
            .Concat(Int64Range.Shrink(home.ServicePence, 0).Select(pence => home with { ServicePence = (int)pence }))
            .Concat(home.Weeks == 52 ? [] : [home with { Weeks = 52 }])
            .Select(plainer => homes.Select((each, k) => k == place ? plainer : each).ToArray()));
}
