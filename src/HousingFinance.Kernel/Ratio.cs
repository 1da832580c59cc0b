using System.Globalization;
using System.Numerics;

namespace HousingFinance.Kernel;

/// <summary>
/// An exact fraction in lowest terms, used to multiply money: 52/48, 7/10, 1048/1000.
/// </summary>
/// <remarks>
/// Numerator and denominator are whole numbers of 64 bits; the denominator is at least 1. Two ratios are equal when they are the
/// same number (2/4 is 1/2), and are ordered by value. <c>default</c> is 0, a valid ratio. Arithmetic throws
/// <see cref="OverflowException"/> when the reduced result does not fit 64 bits.
/// </remarks>
public readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>, IComparisonOperators<Ratio, Ratio, bool>
{
    private readonly long _numerator;
    private readonly long _denominatorLessOne;

    /// <summary>The fraction <paramref name="numerator"/> over <paramref name="denominator"/>, brought to lowest terms.</summary>
    /// <param name="numerator">Any 64-bit value.</param>
    /// <param name="denominator">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is below 1.</exception>
    public Ratio(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        var divisor = (long)BigInteger.GreatestCommonDivisor(numerator, denominator);
        _numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>The number one.</summary>
    public static Ratio One { get; } = new(1, 1);

    /// <summary>The number above the line, in lowest terms; carries the sign.</summary>
    public long Numerator => _numerator;

    /// <summary>The number below the line, in lowest terms; 1 or more.</summary>
    public long Denominator => _denominatorLessOne + 1;

    /// <summary>The fraction that a decimal stands for exactly.</summary>
    /// <param name="value">A decimal whose digits fit 64 bits above and below the line.</param>
    /// <exception cref="OverflowException">The digits do not fit.</exception>
    public static Ratio FromDecimal(decimal value)
    {
        long denominator = 1;
        while (decimal.Truncate(value) != value)
        {
            value *= 10m;
            denominator = checked(denominator * 10);
        }

        return new Ratio((long)value, denominator);
    }

    /// <summary>The sum of two ratios.</summary>
    public Ratio Plus(Ratio other) => Reduced(
        ((BigInteger)_numerator * other.Denominator) + ((BigInteger)other._numerator * Denominator),
        (BigInteger)Denominator * other.Denominator);

    /// <summary>The product of two ratios.</summary>
    public Ratio Times(Ratio other) => Reduced(
        (BigInteger)_numerator * other._numerator, (BigInteger)Denominator * other.Denominator);

    /// <summary>This ratio over another.</summary>
    /// <param name="other">A ratio above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The other ratio is zero or negative.</exception>
    public Ratio Over(Ratio other)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(other._numerator, 1, nameof(other));
        return Reduced((BigInteger)_numerator * other.Denominator, (BigInteger)Denominator * other._numerator);
    }

    /// <inheritdoc/>
    public int CompareTo(Ratio other) =>
        ((Int128)_numerator * other.Denominator).CompareTo((Int128)other._numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Ratio other) => _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne);

    /// <summary>The fraction as <c>13/12</c>, or a whole number as <c>5</c>.</summary>
    public override string ToString() => Denominator == 1
        ? _numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{_numerator}/{Denominator}");

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    /// <summary>Whether they are different numbers.</summary>
    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <summary>Whether the left ratio is smaller.</summary>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left ratio is larger.</summary>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left ratio is smaller or equal.</summary>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left ratio is larger or equal.</summary>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    private static Ratio Reduced(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new Ratio((long)(numerator / divisor), (long)(denominator / divisor));
    }
}
