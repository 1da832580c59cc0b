using System.Globalization;
using System.Numerics;

namespace HousingFinance.Kernel;

/// <summary>
/// Sterling in the middle of a calculation: exact, with any fraction of a penny, until a named rule rounds it.
/// </summary>
/// <remarks>
/// Held as an exact fraction of pence of any size, so nothing is lost however many years a figure is carried forward. Equal and
/// ordered by value. <c>default</c> is £0.00, a valid amount. It becomes <see cref="Money"/> only through <see cref="Round"/>.
/// </remarks>
public readonly struct UnroundedMoney : IEquatable<UnroundedMoney>, IComparable<UnroundedMoney>,
    IAdditionOperators<UnroundedMoney, UnroundedMoney, UnroundedMoney>,
    ISubtractionOperators<UnroundedMoney, UnroundedMoney, UnroundedMoney>,
    IComparisonOperators<UnroundedMoney, UnroundedMoney, bool>
{
    private const int DecimalsShown = 6;

    private readonly BigInteger _numerator;
    private readonly BigInteger _denominatorLessOne;

    private UnroundedMoney(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        _numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>The exact pence above the line, in lowest terms; carries the sign.</summary>
    public BigInteger Numerator => _numerator;

    /// <summary>The number below the line, in lowest terms; 1 or more.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>A sum of whole pence as the start of a calculation.</summary>
    public static UnroundedMoney From(Money money) => new(money.Pence, 1);

    /// <summary>An exact number of pounds, with any number of decimals.</summary>
    /// <param name="pounds">Pounds; nothing is rounded.</param>
    public static UnroundedMoney FromPounds(decimal pounds)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(pounds, bits);
        var (high, middle, low) = unchecked(((uint)bits[2], (uint)bits[1], (uint)bits[0]));
        var magnitude = ((BigInteger)high << 64) | ((BigInteger)middle << 32) | low;
        var scale = (bits[3] >> 16) & 0xFF;
        return new UnroundedMoney((bits[3] < 0 ? -magnitude : magnitude) * 100, BigInteger.Pow(10, scale));
    }

    /// <summary>The smaller of two amounts.</summary>
    public static UnroundedMoney Min(UnroundedMoney left, UnroundedMoney right) => left <= right ? left : right;

    /// <summary>The larger of two amounts.</summary>
    public static UnroundedMoney Max(UnroundedMoney left, UnroundedMoney right) => left >= right ? left : right;

    /// <summary>The amount multiplied exactly.</summary>
    /// <param name="ratio">The multiplier.</param>
    public UnroundedMoney Times(Ratio ratio) => new(_numerator * ratio.Numerator, Denominator * ratio.Denominator);

    /// <summary>
    /// The amount rounded to whole pence, or to the unit of the rule: the one place a fraction of a penny is left behind.
    /// </summary>
    /// <param name="rule">How to round; there is no default.</param>
    /// <exception cref="OverflowException">The rounded sum does not fit 64 bits of pence.</exception>
    public Money Round(RoundingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Money.FromPence((long)rule.Apply(_numerator, Denominator));
    }

    /// <inheritdoc/>
    public int CompareTo(UnroundedMoney other) => (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(UnroundedMoney other) =>
        _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UnroundedMoney other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne);

    /// <summary>
    /// Pounds with two to six decimals, cut there and marked with an ellipsis when more follow: <c>£104.80464</c>, <c>£33.333333…</c>.
    /// For reading only; never depends on culture.
    /// </summary>
    public override string ToString()
    {
        var scaled = BigInteger.Abs(_numerator) * BigInteger.Pow(10, DecimalsShown - 2);
        var (shown, rest) = BigInteger.DivRem(scaled, Denominator);
        var (pounds, decimals) = BigInteger.DivRem(shown, BigInteger.Pow(10, DecimalsShown));
        var digits = decimals.ToString(CultureInfo.InvariantCulture).PadLeft(DecimalsShown, '0');
        var text = digits[..2] + (rest.IsZero ? digits[2..].TrimEnd('0') : digits[2..] + "…");
        return string.Create(CultureInfo.InvariantCulture, $"{(_numerator.Sign < 0 ? "-" : "")}£{pounds:N0}.{text}");
    }

    /// <summary>The exact sum of two amounts.</summary>
    public static UnroundedMoney operator +(UnroundedMoney left, UnroundedMoney right) =>
        new((left._numerator * right.Denominator) + (right._numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The exact difference of two amounts.</summary>
    public static UnroundedMoney operator -(UnroundedMoney left, UnroundedMoney right) =>
        new((left._numerator * right.Denominator) - (right._numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>Whether both amounts are the same to the last fraction.</summary>
    public static bool operator ==(UnroundedMoney left, UnroundedMoney right) => left.Equals(right);

    /// <summary>Whether the amounts differ.</summary>
    public static bool operator !=(UnroundedMoney left, UnroundedMoney right) => !left.Equals(right);

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(UnroundedMoney left, UnroundedMoney right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(UnroundedMoney left, UnroundedMoney right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is smaller or equal.</summary>
    public static bool operator <=(UnroundedMoney left, UnroundedMoney right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is larger or equal.</summary>
    public static bool operator >=(UnroundedMoney left, UnroundedMoney right) => left.CompareTo(right) >= 0;
}
