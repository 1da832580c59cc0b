using System.Globalization;
using System.Numerics;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>An exact fraction, for telling a rule again without any of the kernel's own arithmetic.</summary>
internal readonly record struct Fraction(BigInteger Above, BigInteger Below)
{
    public static implicit operator Fraction(long whole) => new(whole, 1);

    /// <summary>One and this many percent.</summary>
    public static Fraction OneAnd(decimal percent) => new((BigInteger)(percent * 10_000m) + 1_000_000, 1_000_000);

    public static Fraction Min(Fraction left, Fraction right) => left < right ? left : right;

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Above * right.Below) + (right.Above * left.Below), left.Below * right.Below);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Above * right.Above, left.Below * right.Below);

    public static bool operator <(Fraction left, Fraction right) => left.Above * right.Below < right.Above * left.Below;

    public static bool operator >(Fraction left, Fraction right) => right < left;

    public static bool operator <=(Fraction left, Fraction right) => !(right < left);

    public static bool operator >=(Fraction left, Fraction right) => !(left < right);

    /// <summary>This amount, not negative, spread over other weeks.</summary>
    public Fraction FromWeeks(int before, int after) => this * new Fraction(before, after);

    public long RoundedDown() => (long)(Above / Below);

    /// <summary>This amount, not negative, to a multiple of so many pence.</summary>
    public long Rounded(RoundingDirection direction, int unit)
    {
        var whole = Above / (Below * unit);
        var left = Above - (whole * Below * unit);
        var twice = (2 * left).CompareTo(Below * unit);
        var oneMore = direction switch
        {
            RoundingDirection.Down => false,
            RoundingDirection.Up => !left.IsZero,
            RoundingDirection.HalfUp => twice >= 0,
            RoundingDirection.HalfDown => twice > 0,
            _ => twice > 0 || (twice == 0 && !whole.IsEven),
        };
        return (long)((oneMore ? whole + 1 : whole) * unit);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Above}/{Below}");
}
