using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace HousingFinance.Kernel.TestSupport;

/// <summary>A total of any size and sign, and weights to share it over: at least one above zero, none below.</summary>
/// <param name="Total">What is shared.</param>
/// <param name="Weights">The weight of each sharer.</param>
public sealed record SharedCost(Money Total, IReadOnlyList<long> Weights)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Total} over {string.Join(", ", Weights)}");
}

/// <summary>Generators of totals and weights: blocks of flats, days, lease percentages, and now and then the largest numbers.</summary>
public static class WeightArbitraries
{
    private static readonly Gen<Money> Totals = Gen.Frequency(
        (8, PenceArbitraries.Amounts),
        (1, Int64Range.Between(long.MinValue, long.MaxValue)),
        (1, Gen.Elements(long.MinValue, long.MinValue + 1, long.MaxValue))).Select(Money.FromPence);

    /// <summary>A cost and the weights it is shared over, shrinking to £0.00 over one sharer of weight 1.</summary>
    /// <returns>A generator and shrinker.</returns>
    public static Arbitrary<SharedCost> SharedCosts()
    {
        var weights = Gen.Frequency(
            (2, ManyOf(Int64Range.Between(1, 1), 60)),
            (3, ManyOf(Int64Range.Between(0, 5), 60)),
            (3, ManyOf(Int64Range.Between(20, 120), 60)),
            (2, ManyOf(Int64Range.Between(20, 120), 600)),
            (2, ManyOf(Int64Range.Between(0, 10_000_000), 20)),
            (1, ManyOf(Int64Range.Between(0, long.MaxValue), 8)),
            (1, ManyOf(Int64Range.Between(long.MaxValue - 2, long.MaxValue), 8)));
        return Arb.From(Totals.Zip(weights.Where(AnyAboveZero), (total, each) => new SharedCost(total, each)), Shrink);
    }

    private static Gen<long[]> ManyOf(Gen<long> weight, int most) =>
        Gen.Choose(1, most).SelectMany(count => weight.ArrayOf(count));

    private static IEnumerable<SharedCost> Shrink(SharedCost cost) =>
        Fewer(cost.Weights).Concat(Smaller(cost.Weights)).Where(AnyAboveZero).Select(weights => cost with { Weights = weights })
            .Concat(Int64Range.Shrink(cost.Total.Pence, 0).Select(pence => cost with { Total = Money.FromPence(pence) }));

    private static IEnumerable<long[]> Fewer(IReadOnlyList<long> weights)
    {
        for (var length = weights.Count / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= weights.Count; start += length)
            {
                yield return [.. weights.Take(start), .. weights.Skip(start + length)];
            }
        }
    }

    private static IEnumerable<long[]> Smaller(IReadOnlyList<long> weights) =>
        weights.SelectMany((weight, place) => Int64Range.Shrink(weight, Math.Min(weight, 1)).Append(0).Where(smaller => smaller < weight)
            .Select(smaller => weights.Select((each, k) => k == place ? smaller : each).ToArray()));

    private static bool AnyAboveZero(IReadOnlyList<long> weights) => weights.Any(weight => weight > 0);
}
