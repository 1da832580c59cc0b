using System.Numerics;

namespace HousingFinance.Kernel.Rents;

/// <summary>What a rent is multiplied by over several years: an exact fraction of any size, in any terms.</summary>
internal readonly record struct Growth(BigInteger Numerator, BigInteger Denominator)
{
    internal static Growth None { get; } = new(1, 1);

    internal Growth By(Percentage uplift)
    {
        var multiplier = uplift.AsMultiplier;
        return new Growth(Numerator * multiplier.Numerator, Denominator * multiplier.Denominator);
    }

    internal bool IsAbove(Growth other) => Numerator * other.Denominator > other.Numerator * Denominator;
}
