using System.Numerics;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// One exact operation on a weekly amount: multiply by a ratio, add a number of pence, round to the penny by name.
/// </summary>
/// <remarks>
/// <para>The amount is (pence × <see cref="Numerator"/> + <see cref="AddendNumerator"/>) / <see cref="Denominator"/>, rounded by
/// <see cref="Rounding"/>.</para>
/// <para>For vector lanes the same is done with one 32-bit multiplication: (pence × <see cref="LaneMultiplier"/> +
/// <see cref="LaneAddend"/>) / 2^31, cut to whole pence. Both constants are the exact ones rounded up by less than one, so for
/// pence + 1 below 2^31 / denominator the error stays below 1 / denominator, and no whole number lies between the exact quotient
/// and the approximate one. <see cref="LargestLanePence"/> is that bound, or -1 where the lanes cannot express the rate; such
/// amounts take the exact way.</para>
/// </remarks>
internal readonly struct Rate
{
    internal const int LaneShift = 31;

    /// <summary>No lane holds more than £10,485.76, so that the rents of a block, doubled, add up in 32 bits.</summary>
    internal const int MostLanePence = 1 << 20;

    internal Rate(Ratio multiplier, Ratio addendPence, RoundingRule rounding)
    {
        var common = BigInteger.Abs(multiplier.Denominator * (BigInteger)addendPence.Denominator)
            / BigInteger.GreatestCommonDivisor(multiplier.Denominator, addendPence.Denominator);
        Denominator = (long)common;
        Numerator = (long)(multiplier.Numerator * (common / multiplier.Denominator));
        AddendNumerator = (long)(addendPence.Numerator * (common / addendPence.Denominator));
        Rounding = rounding;
        LargestLanePence = -1;
        if (RoundingAddend(rounding, Denominator) is { } half && common < 1L << LaneShift && Numerator >= 0 && Numerator < 2 * common
            && AddendNumerator >= 0 && AddendNumerator < MostLanePence * common)
        {
            LaneMultiplier = (uint)DivideUp((BigInteger)Numerator << LaneShift, common);
            LaneAddend = (ulong)DivideUp((AddendNumerator + (BigInteger)half) << LaneShift, common);
            LargestLanePence = (int)BigInteger.Min((BigInteger.One << LaneShift) / common, MostLanePence) - 2;
        }
    }

    internal long Numerator { get; }

    internal long AddendNumerator { get; }

    internal long Denominator { get; }

    internal RoundingRule Rounding { get; }

    internal uint LaneMultiplier { get; }

    internal ulong LaneAddend { get; }

    internal int LargestLanePence { get; }

    /// <summary>The amount, exact and then rounded by name: the definition that the lanes must agree with.</summary>
    internal long Apply(long pence) => Rounding.Apply((pence * Numerator) + AddendNumerator, Denominator);

    /// <summary>The amount before it is rounded, for a receipt.</summary>
    internal UnroundedMoney Exact(Money amount) =>
        amount.Times(new Ratio(Numerator, Denominator)) + Money.FromPence(AddendNumerator).Times(new Ratio(1, Denominator));

    /// <summary>What to add before cutting so that the cut rounds as the rule says; null for rules that no addend can express.</summary>
    private static long? RoundingAddend(RoundingRule rounding, long denominator) => rounding switch
    {
        { Unit: not RoundingUnit.Penny } => null,
        { Direction: RoundingDirection.Down } => 0,
        { Direction: RoundingDirection.Up } => denominator - 1,
        { Direction: RoundingDirection.HalfUp } => denominator / 2,
        { Direction: RoundingDirection.HalfDown } => denominator - (denominator / 2) - 1,
        _ => null,
    };

    private static BigInteger DivideUp(BigInteger numerator, BigInteger denominator) => (numerator + denominator - 1) / denominator;
}
