using FsCheck;
using FsCheck.Fluent;

namespace HousingFinance.Kernel.TestSupport;

/// <summary>Generators of the kernel's own amounts and numbers that every property has: real sizes, thresholds and shrinkers.</summary>
public static class KernelArbitraries
{
    private const int PartsPerPercent = 10_000;

    /// <summary>Sums that could be on an account or in a total, of either sign, shrinking to £0.00.</summary>
    /// <returns>A generator and shrinker.</returns>
    public static Arbitrary<Money> Sums() => PenceArbitraries.Bare().Convert(Money.FromPence, money => money.Pence);

    /// <summary>
    /// Percentages over their whole range, most often those of a yearly increase and to one decimal or two, shrinking to 0%.
    /// </summary>
    /// <returns>A generator and shrinker.</returns>
    public static Arbitrary<Percentage> Percentages()
    {
        var parts = Gen.Frequency(
            (1, Gen.Elements(0L, -100L * PartsPerPercent, 1000L * PartsPerPercent)),
            (4, Int64Range.Between(0, 110).Select(tenths => tenths * PartsPerPercent / 10)),
            (3, Int64Range.Between(-500, 2_500).Select(hundredths => hundredths * PartsPerPercent / 100)),
            (2, Int64Range.Between(-100 * PartsPerPercent, 1000 * PartsPerPercent)));
        return Arb.From(parts, value => Int64Range.Shrink(value, 0))
            .Convert(value => Percentage.Of((decimal)value / PartsPerPercent), percentage => (long)(percentage.Percent * PartsPerPercent));
    }

    /// <summary>
    /// Ratios from zero up, as money is multiplied by: weeks over weeks, parts of a hundred, fractions of a thousandth, shrinking to a
    /// smaller numerator or denominator.
    /// </summary>
    /// <returns>A generator and shrinker.</returns>
    public static Arbitrary<Ratio> Ratios()
    {
        var ratios = Gen.Frequency(
            (3, RatioOf(Int64Range.Between(46, 53), Int64Range.Between(46, 53))),
            (2, RatioOf(Int64Range.Between(0, 12), Int64Range.Between(1, 12))),
            (2, RatioOf(Int64Range.Between(0, 3_000_000), Gen.Constant(1_000_000L))),
            (2, RatioOf(Int64Range.Between(-1_000, 1_000), Int64Range.Between(1, 1_000))),
            (1, RatioOf(Int64Range.Between(int.MinValue, int.MaxValue), Int64Range.Between(1, int.MaxValue))));
        return Arb.From(ratios, ratio =>
            Int64Range.Shrink(ratio.Numerator, 0).Select(numerator => new Ratio(numerator, ratio.Denominator))
                .Concat(Int64Range.Shrink(ratio.Denominator, 1).Select(denominator => new Ratio(ratio.Numerator, denominator)))
                .Where(smaller => smaller != ratio));
    }

    /// <summary>Every week basis from 46 to 53, shrinking to 52.</summary>
    /// <returns>A generator and shrinker.</returns>
    public static Arbitrary<WeekBasis> WeekBases() =>
        Int64Range.Arbitrary(WeekBasis.FewestWeeks, WeekBasis.MostWeeks, 52)
            .Convert(weeks => WeekBasis.Of((int)weeks), basis => basis.Weeks);

    /// <summary>Weekly amounts of real size on every week basis, shrinking to £0.00 over 52 weeks.</summary>
    /// <returns>A generator and shrinker.</returns>
    public static Arbitrary<WeeklyAmount> Weeklies() =>
        Arb.From(
            PenceArbitraries.WeeklyAmounts.Zip(WeekBases().Generator, (pence, basis) => new WeeklyAmount(Money.FromPence(pence), basis)),
            weekly => Int64Range.Shrink(weekly.Amount.Pence, 0).Select(pence => weekly with { Amount = Money.FromPence(pence) })
                .Concat(Int64Range.Shrink(weekly.Basis.Weeks, 52).Select(weeks => weekly with { Basis = WeekBasis.Of((int)weeks) })));

    /// <summary>Every way of rounding, to every unit; none is plainer than another.</summary>
    /// <returns>A generator.</returns>
    public static Arbitrary<RoundingRule> RoundingRules() =>
        Arb.From(Gen.Elements(AllRoundingRules.ToArray()));

    /// <summary>Gets every way of rounding, to every unit.</summary>
    public static IReadOnlyList<RoundingRule> AllRoundingRules { get; } =
    [
        .. from direction in new[]
            { RoundingRule.HalfUp, RoundingRule.HalfDown, RoundingRule.HalfEven, RoundingRule.Up, RoundingRule.Down }
           from unit in Enum.GetValues<RoundingUnit>()
           select direction.To(unit),
    ];

    private static Gen<Ratio> RatioOf(Gen<long> numerators, Gen<long> denominators) =>
        numerators.Zip(denominators, (numerator, denominator) => new Ratio(numerator, denominator));
}
