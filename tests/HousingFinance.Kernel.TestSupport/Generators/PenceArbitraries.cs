using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace HousingFinance.Kernel.TestSupport;

/// <summary>An amount in whole pence of either sign, from nothing to two million pounds, and now and then an extreme.</summary>
/// <param name="Value">Pence.</param>
public readonly record struct AnyPence(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An amount of at least one penny, up to two million pounds and now and then more.</summary>
/// <param name="Value">Pence.</param>
public readonly record struct PositivePence(long Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The price of a week in a home: a penny to a thousand pounds, most often between £60 and £250.</summary>
/// <param name="Value">Pence a week.</param>
public readonly record struct WeeklyPence(int Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Generators of amounts in pence that every property has: real sizes, thresholds and shrinkers.</summary>
public static class PenceArbitraries
{
    /// <summary>The largest everyday amount: two million pounds.</summary>
    public const int TwoMillionPounds = 2_000_000_00;

    /// <summary>Gets amounts that could be on an account or in a total, of either sign.</summary>
    public static Gen<long> Amounts { get; } = Gen.Frequency(
        (1, Gen.Constant(0L)),
        (3, Int64Range.Between(-100, 100)),
        (4, Int64Range.Between(1, 1_000_00)),
        (3, Int64Range.Between(1, TwoMillionPounds)),
        (3, Int64Range.Between(-TwoMillionPounds, -1)),
        (1, Gen.Elements(int.MaxValue, int.MaxValue + 1L, int.MinValue, int.MinValue - 1L, 99_999_999_99L, -99_999_999_99L)));

    /// <summary>Gets amounts of at least a penny.</summary>
    public static Gen<long> PositiveAmounts { get; } = Gen.Frequency(
        (2, Int64Range.Between(1, 100)),
        (4, Int64Range.Between(1, 1_000_00)),
        (4, Int64Range.Between(1, TwoMillionPounds)),
        (1, Gen.Elements(1L, int.MaxValue, int.MaxValue + 1L, 99_999_999_99L)));

    /// <summary>Gets prices of a week in a home.</summary>
    public static Gen<int> WeeklyAmounts { get; } = Gen.Frequency(
        (1, Gen.Choose(1, 100)),
        (8, Gen.Choose(60_00, 250_00)),
        (2, Gen.Choose(1, 1_000_00)));

    /// <summary>A bare <c>long</c> in a property: pence of either sign, shrinking to nothing.</summary>
    /// <returns>A generator and shrinker.</returns>
    public static Arbitrary<long> Bare() => Arb.From(Amounts, value => Int64Range.Shrink(value, 0));

    /// <summary>Pence of either sign, shrinking to nothing.</summary>
    /// <returns>A generator and shrinker.</returns>
    public static Arbitrary<AnyPence> Any() => Bare().Convert(value => new AnyPence(value), pence => pence.Value);

    /// <summary>Pence above nothing, shrinking to a penny.</summary>
    /// <returns>A generator and shrinker.</returns>
    public static Arbitrary<PositivePence> Positive() =>
        Arb.From(PositiveAmounts, value => Int64Range.Shrink(value, 1))
            .Convert(value => new PositivePence(value), pence => pence.Value);

    /// <summary>Pence a week, shrinking to a penny.</summary>
    /// <returns>A generator and shrinker.</returns>
    public static Arbitrary<WeeklyPence> Weekly() =>
        Arb.From(WeeklyAmounts, value => Int64Range.Shrink(value, 1).Select(smaller => (int)smaller))
            .Convert(value => new WeeklyPence(value), pence => pence.Value);
}
