using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.TestSupport;
using NodaTime;
using static HousingFinance.Kernel.Tests.Recharges.ServiceCharges.EstateExample;

namespace HousingFinance.Kernel.Tests.Recharges.Properties;

/// <summary>Homes of a few blocks and estates, let, leased, empty and sold in the year, with leases of every kind.</summary>
public sealed record AnyEstate(ImmutableArray<EstateHome> Homes)
{
    public override string ToString() => string.Join('\n', Homes.Select(home =>
        $"{home}, estate {home.Estate}, {home.Measures}, {string.Join(" | ", home.Holdings)}, {string.Join(" | ", home.LeaseTerms)}"));
}

/// <summary>Costs of either sign under the heads of <see cref="EstateArbitraries"/>, some of which cannot be shared.</summary>
public sealed record SomeCosts(ImmutableArray<ServiceChargeCost> Value)
{
    public override string ToString() => string.Join('\n', Value);
}

/// <summary>Heads, what a sale does, and a fee or none.</summary>
public sealed record AnyTerms(ServiceChargeTerms Value)
{
    public override string ToString() => $"{Value.Sales}, fee {Value.Fee?.Head.ToString() ?? "none"}";
}

public static class EstateArbitraries
{
    private static readonly string[] Blocks = ["ELM1", "ELM2", "OAK1", ""];

    private static readonly CostHead[] Heads =
    [
        .. ApportionmentKey.List.OrderBy(key => key.Value).Select(key => Head("B" + key.Value, CostLevel.Block, key)),
        Head("E1", CostLevel.Estate, ApportionmentKey.EqualShare),
        Head("E5", CostLevel.Estate, ApportionmentKey.FloorArea),
        Head("H7", CostLevel.HeatingSystem, ApportionmentKey.Points),
        Insurance,
    ];

    public static IReadOnlyList<CostHead> AllHeads => Heads;

    public static BedroomFactors Factors { get; } = new(1.5m, 3m, 4m, 4.5m, 5m);

    public static Arbitrary<AnyEstate> Estates() => Arb.From(
        from count in Gen.Choose(1, 18)
        from homes in Home.ArrayOf(count)
        select new AnyEstate([.. homes.Select((home, index) => home with { Property = Flat(index + 1) })]),
        estate => Enumerable.Range(0, estate.Homes.Length).Where(_ => estate.Homes.Length > 1)
            .Select(leftOut => new AnyEstate(estate.Homes.RemoveAt(leftOut))));

    public static Arbitrary<SomeCosts> Costs() => Arb.From(
        from count in Gen.Choose(0, 16)
        from costs in Cost.ArrayOf(count)
        select new SomeCosts([.. costs]),
        costs => Enumerable.Range(0, costs.Value.Length).Select(leftOut => new SomeCosts(costs.Value.RemoveAt(leftOut))));

    public static Arbitrary<AnyTerms> Terms() => Arb.From(
        from sales in Gen.Elements(Enum.GetValues<SaleRule>())
        from fee in Gen.Elements(
            null,
            ManagementFee.Percent(Management, Percentage.Of(15m), Pounds(20m), Pounds(500m), RoundingRule.HalfUp).Except("INS"),
            ManagementFee.PerHome(Management, Pounds(123.45m), RoundingRule.HalfUp),
            ManagementFee.Banded(Management, RoundingRule.Down, new FeeBand(Pounds(300m), Pounds(35m)), new FeeBand(Pounds(900m), Pounds(70m))))
        select new AnyTerms(new ServiceChargeTerms(Year, sales, [.. Heads]) { Fee = fee }));

    public static Arbitrary<ApportionmentMethod> Methods() => Arb.From(Gen.Elements(ApportionmentMethod.List.ToArray()));

    private static Gen<HomeMeasures> Measures { get; } =
        from value in Gen.Choose(1, 500)
        from bedrooms in Gen.Choose(0, 6)
        from area in Gen.Choose(20_00, 120_00)
        from points in Gen.Frequency((20, Gen.Choose(1, 12).Select(each => (int?)each)), (1, Gen.Constant((int?)null)))
        select new HomeMeasures
        {
            RateableValuePounds = value,
            GrossValuePounds = value * 2,
            Bedrooms = bedrooms,
            FloorAreaSquareMetres = area / 100m,
            BedSpaces = bedrooms + 1,
            Points = points,
        };

    private static Gen<ImmutableArray<Holding>> Holdings { get; } =
        from kinds in Gen.Elements(Enum.GetValues<HolderKind>()).ArrayOf().Select(all => all.Take(4).ToArray())
        from first in Gen.Elements(Enum.GetValues<HolderKind>())
        from days in Gen.Choose(1, 200).ArrayOf(4)
        from account in Gen.Choose(1, 900)
        select Made([first, .. kinds], days, account);

    private static Gen<ImmutableArray<LeaseTerm>> LeaseTerms { get; } =
        from share in Gen.Choose(0, 40)
        from kind in Gen.Choose(0, 9)
        select ImmutableArray.Create(
            LeaseTerm.Fixed("B8", new Ratio(share, 1_000)),
            kind switch
            {
                0 => LeaseTerm.Excluded("B1"),
                1 => LeaseTerm.By("B1", ApportionmentKey.FloorArea),
                2 => LeaseTerm.Fixed("B1", new Ratio(1, share + 1)),
                3 => LeaseTerm.Excluded("E1"),
                _ => LeaseTerm.Excluded("B5"),
            });

    private static Gen<EstateHome> Home { get; } =
        from block in Gen.Elements(Blocks)
        from heating in Gen.Elements("", "B7")
        from measures in Measures
        from holdings in Holdings
        from terms in LeaseTerms
        select new EstateHome
        {
            Block = block,
            Estate = block.Length > 0 ? block[..3] : "",
            HeatingSystem = heating,
            Measures = measures,
            Holdings = holdings,
            LeaseTerms = terms,
        };

    private static Gen<ServiceChargeCost> Cost { get; } =
        from head in Gen.Elements(Heads)
        from block in Gen.Elements(Blocks[..3])
        from flat in Gen.Choose(1, 20)
        from pence in Gen.Frequency((1, Gen.Constant(0L)), (2, Int64Range.Between(-50, 50)), (5, Int64Range.Between(-20_000_00, 60_000_00)))
        select new ServiceChargeCost
        {
            Head = head.Code,
            Area = head.Level switch
            {
                CostLevel.Block => new(CostLevel.Block, block),
                CostLevel.Estate => new(CostLevel.Estate, block[..3]),
                CostLevel.HeatingSystem => Boiler,
                _ => CostArea.Of(Flat(flat)),
            },
            Amount = Money.FromPence(pence),
        };

    private static ImmutableArray<Holding> Made(HolderKind[] kinds, int[] days, int account)
    {
        var holdings = ImmutableArray.CreateBuilder<Holding>();
        var from = new LocalDate(2025, 12, 1);
        for (var index = 0; index < kinds.Length; index++)
        {
            holdings.Add(new Holding(from, kinds[index], Account(account + index)));
            from = from.PlusDays(days[Math.Min(index, days.Length - 1)] + (index == 0 ? 121 : 0));
        }

        return holdings.ToImmutable();
    }
}
