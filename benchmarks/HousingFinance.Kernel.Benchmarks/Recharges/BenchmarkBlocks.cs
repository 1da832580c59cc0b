using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Recharges;
using NodaTime;

namespace HousingFinance.Kernel.Benchmarks.Recharges;

/// <summary>Blocks of a hundred homes for timing, shared by floor area, and a year's cost for each; the same for the same number.</summary>
internal static class BenchmarkBlocks
{
    internal const int HomesInBlock = 100;

    private static readonly CostHead Lift = new("LIFT", "Lift", CostHeadKind.Services, CostLevel.Block, ApportionmentKey.FloorArea);
    private static readonly ImmutableArray<Holding> Let = [new(new LocalDate(2000, 1, 1), HolderKind.Tenant, default)];

    internal static SharingPools Pools(int homes)
    {
        var random = new Random(homes);
        return new([.. Enumerable.Range(0, homes / HomesInBlock).Select(block => Pool(block, random))]);
    }

    internal static long[] CostPence(SharingPools pools)
    {
        var random = new Random(pools.ShareCount + 1);
        return [.. pools.Pools.Select(_ => random.NextInt64(1_000_00, 60_000_00))];
    }

    private static SharingPool Pool(int block, Random random)
    {
        var allocator = new ReferenceAllocator("BENCH");
        var code = block.ToString("00000", CultureInfo.InvariantCulture);
        var builder = new EstateRegisterBuilder();
        for (var home = 0; home < HomesInBlock; home++)
        {
            builder.Add(new EstateHome
            {
                Property = PropertyRef.Create(allocator, string.Create(CultureInfo.InvariantCulture, $"{code}-{home:00}")),
                Block = code,
                Measures = new HomeMeasures { FloorAreaSquareMetres = random.Next(30_00, 110_00) / 100m },
                Holdings = Let,
            });
        }

        return builder.Build().Pool(Lift, new CostArea(CostLevel.Block, code)).Value;
    }
}
