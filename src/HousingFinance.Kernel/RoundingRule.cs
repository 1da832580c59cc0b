using System.Globalization;
using System.Numerics;

namespace HousingFinance.Kernel;

/// <summary>Which way a fraction goes when an amount is rounded. A negative amount is the mirror of the positive one.</summary>
public enum RoundingDirection
{
    /// <summary>To the nearest; exactly half goes away from zero: 2.5p is 3p, -2.5p is -3p.</summary>
    HalfUp,

    /// <summary>To the nearest; exactly half goes towards zero: 2.5p is 2p, -2.5p is -2p.</summary>
    HalfDown,

    /// <summary>To the nearest; exactly half goes to the even neighbour: 2.5p is 2p, 3.5p is 4p.</summary>
    HalfEven,

    /// <summary>Any fraction goes away from zero: 2.1p is 3p, -2.1p is -3p.</summary>
    Up,

    /// <summary>Any fraction goes towards zero: 2.9p is 2p, -2.9p is -2p.</summary>
    Down,
}

/// <summary>What an amount is rounded to, in pence.</summary>
public enum RoundingUnit
{
    /// <summary>A whole penny.</summary>
    Penny = 1,

    /// <summary>A multiple of 5p.</summary>
    FivePence = 5,

    /// <summary>A multiple of 10p.</summary>
    TenPence = 10,

    /// <summary>A multiple of 50p.</summary>
    FiftyPence = 50,

    /// <summary>A whole pound.</summary>
    Pound = 100,
}

/// <summary>
/// A named way of leaving fractions of a penny behind. There is no default: whoever rounds says how.
/// </summary>
/// <remarks>
/// Rules are equal when direction and unit are equal. Negative amounts mirror positive ones in every direction, so that a credit
/// undoes the debit it reverses to the penny.
/// </remarks>
public sealed record RoundingRule
{
    private RoundingRule(RoundingDirection direction, RoundingUnit unit)
    {
        Direction = direction;
        Unit = unit;
    }

    /// <summary>To the nearest penny, half away from zero.</summary>
    public static RoundingRule HalfUp { get; } = new(RoundingDirection.HalfUp, RoundingUnit.Penny);

    /// <summary>To the nearest penny, half towards zero.</summary>
    public static RoundingRule HalfDown { get; } = new(RoundingDirection.HalfDown, RoundingUnit.Penny);

    /// <summary>To the nearest penny, half to the even penny.</summary>
    public static RoundingRule HalfEven { get; } = new(RoundingDirection.HalfEven, RoundingUnit.Penny);

    /// <summary>To the next penny away from zero.</summary>
    public static RoundingRule Up { get; } = new(RoundingDirection.Up, RoundingUnit.Penny);

    /// <summary>To the penny towards zero, as a rent that meets its limit is rounded.</summary>
    public static RoundingRule Down { get; } = new(RoundingDirection.Down, RoundingUnit.Penny);

    /// <summary>Which way a fraction goes.</summary>
    public RoundingDirection Direction { get; }

    /// <summary>What the amount is rounded to.</summary>
    public RoundingUnit Unit { get; }

    /// <summary>The same direction, to another unit: <c>RoundingRule.Up.To(RoundingUnit.FiftyPence)</c>.</summary>
    /// <param name="unit">One of the named units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not one of those named.</exception>
    public RoundingRule To(RoundingUnit unit) => Enum.IsDefined(unit)
        ? new RoundingRule(Direction, unit)
        : throw new ArgumentOutOfRangeException(nameof(unit), unit, "Round to 1p, 5p, 10p, 50p or £1.");

    /// <summary>Rounds an exact number of pence, given as a fraction, to this rule's unit.</summary>
    /// <param name="numerator">Pence above the line; any sign.</param>
    /// <param name="denominator">Below the line; 1 or more.</param>
    /// <returns>Whole pence, a multiple of the unit.</returns>
    /// <typeparam name="T">A whole number type wide enough for the fraction; arithmetic is checked.</typeparam>
    /// <exception cref="OverflowException">The type is not wide enough.</exception>
    public T Apply<T>(T numerator, T denominator)
        where T : IBinaryInteger<T>
    {
        var unit = T.CreateChecked((int)Unit);
        var whole = checked(denominator * unit);
        var magnitude = T.IsNegative(numerator) ? checked(-numerator) : numerator;
        var (quotient, remainder) = T.DivRem(magnitude, whole);
        if (GoesUp(remainder, whole, T.IsOddInteger(quotient)))
        {
            quotient++;
        }

        var pence = checked(quotient * unit);
        return T.IsNegative(numerator) ? -pence : pence;
    }

    /// <summary>The rule in words: <c>half up to the penny</c>, <c>up to 50p</c>.</summary>
    public override string ToString()
    {
        var direction = Direction switch
        {
            RoundingDirection.HalfUp => "half up",
            RoundingDirection.HalfDown => "half down",
            RoundingDirection.HalfEven => "half to even",
            RoundingDirection.Up => "up",
            _ => "down",
        };
        return Unit switch
        {
            RoundingUnit.Penny => direction + " to the penny",
            RoundingUnit.Pound => direction + " to the pound",
            _ => string.Create(CultureInfo.InvariantCulture, $"{direction} to {(int)Unit}p"),
        };
    }

    private bool GoesUp<T>(T remainder, T whole, bool quotientIsOdd)
        where T : IBinaryInteger<T>
    {
        if (T.IsZero(remainder))
        {
            return false;
        }

        var againstHalf = remainder.CompareTo(whole - remainder);
        return Direction switch
        {
            RoundingDirection.Up => true,
            RoundingDirection.Down => false,
            RoundingDirection.HalfUp => againstHalf >= 0,
            RoundingDirection.HalfDown => againstHalf > 0,
            _ => againstHalf > 0 || (againstHalf == 0 && quotientIsOdd),
        };
    }
}
