using System.Globalization;
using System.Numerics;

namespace HousingFinance.Kernel;

/// <summary>
/// A sum of sterling in whole pence, positive or negative.
/// </summary>
/// <remarks>
/// <para>Whether a positive sum is a debit or a credit is said by whoever holds it; in the kernel's own ledgers a debit is positive.</para>
/// <para>Two sums are equal when their pence are equal, and are ordered by their pence. <c>default</c> is £0.00, a valid sum.
/// Arithmetic is checked: a result that does not fit 64 bits of pence throws <see cref="OverflowException"/>.</para>
/// <para>A fraction of a penny cannot be held: multiply through <see cref="UnroundedMoney"/> and name a <see cref="RoundingRule"/>.</para>
/// </remarks>
public readonly record struct Money : IComparable<Money>,
    IAdditionOperators<Money, Money, Money>, ISubtractionOperators<Money, Money, Money>, IUnaryNegationOperators<Money, Money>,
    IComparisonOperators<Money, Money, bool>, IAdditiveIdentity<Money, Money>
{
    private Money(long pence) => Pence = pence;

    /// <summary>£0.00.</summary>
    public static Money Zero => default;

    /// <summary>£0.00, the sum that changes nothing when added.</summary>
    public static Money AdditiveIdentity => default;

    /// <summary>The sum in whole pence.</summary>
    public long Pence { get; }

    /// <summary>Whether the sum is above £0.00.</summary>
    public bool IsPositive => Pence > 0;

    /// <summary>Whether the sum is below £0.00.</summary>
    public bool IsNegative => Pence < 0;

    /// <summary>Whether the sum is exactly £0.00.</summary>
    public bool IsZero => Pence == 0;

    /// <summary>The sum of this many whole pence.</summary>
    /// <param name="pence">Whole pence, any 64-bit value.</param>
    public static Money FromPence(long pence) => new(pence);

    /// <summary>The sum of this many pounds.</summary>
    /// <param name="pounds">Pounds with at most two decimal places that matter; 12.340 is £12.34.</param>
    /// <exception cref="ArgumentOutOfRangeException">The pounds hold a fraction of a penny, or do not fit 64 bits of pence.</exception>
    public static Money FromPounds(decimal pounds) => TryFromPounds(pounds, out var money)
        ? money
        : throw new ArgumentOutOfRangeException(
            nameof(pounds), pounds, "Pounds must be whole pence within 64 bits; round through UnroundedMoney with a named rule.");

    /// <summary>Makes a sum from pounds when they are whole pence.</summary>
    /// <param name="pounds">Pounds.</param>
    /// <param name="money">The sum, or £0.00 when the answer is no.</param>
    /// <returns>No when there is a fraction of a penny or the sum does not fit 64 bits of pence.</returns>
    public static bool TryFromPounds(decimal pounds, out Money money)
    {
        money = default;
        if (pounds is > (long.MaxValue / 100m) or < (long.MinValue / 100m))
        {
            return false;
        }

        var pence = pounds * 100m;
        if (decimal.Truncate(pence) != pence)
        {
            return false;
        }

        money = new Money((long)pence);
        return true;
    }

    /// <summary>The smaller of two sums.</summary>
    public static Money Min(Money left, Money right) => left.Pence <= right.Pence ? left : right;

    /// <summary>The larger of two sums.</summary>
    public static Money Max(Money left, Money right) => left.Pence >= right.Pence ? left : right;

    /// <summary>The sum without its sign.</summary>
    /// <exception cref="OverflowException">The sum is the lowest 64-bit value, which has no positive twin.</exception>
    public Money Abs() => new(Math.Abs(Pence));

    /// <summary>This sum a whole number of times, for example a weekly charge over charged weeks.</summary>
    /// <param name="count">How many times; may be negative.</param>
    /// <exception cref="OverflowException">The product does not fit 64 bits of pence.</exception>
    public Money Times(long count) => new(checked(Pence * count));

    /// <summary>This sum multiplied exactly; a fraction of a penny is kept until it is rounded by name.</summary>
    /// <param name="ratio">The multiplier.</param>
    public UnroundedMoney Times(Ratio ratio) => UnroundedMoney.From(this).Times(ratio);

    /// <inheritdoc/>
    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>The sum as people write it: <c>£1,234.56</c>, <c>-£0.05</c>. Never depends on culture.</summary>
    public override string ToString()
    {
        var magnitude = UInt128.CreateChecked(Int128.Abs(Pence));
        var sign = Pence < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}£{(ulong)(magnitude / 100):N0}.{(ulong)(magnitude % 100):00}");
    }

    /// <summary>
    /// The sum as files hold it: pounds with two decimals, no sign for currency, no separators: <c>1234.56</c>, <c>-0.05</c>.
    /// </summary>
    public string ToPlainString()
    {
        var magnitude = UInt128.CreateChecked(Int128.Abs(Pence));
        var sign = Pence < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{(ulong)(magnitude / 100)}.{(ulong)(magnitude % 100):00}");
    }

    /// <summary>The sum of two sums; throws <see cref="OverflowException"/> rather than wrap.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Pence + right.Pence));

    /// <summary>One sum less another; throws <see cref="OverflowException"/> rather than wrap.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.Pence - right.Pence));

    /// <summary>The sum with its sign turned; throws <see cref="OverflowException"/> for the lowest 64-bit value.</summary>
    public static Money operator -(Money value) => new(checked(-value.Pence));

    /// <summary>Whether the left sum is smaller.</summary>
    public static bool operator <(Money left, Money right) => left.Pence < right.Pence;

    /// <summary>Whether the left sum is larger.</summary>
    public static bool operator >(Money left, Money right) => left.Pence > right.Pence;

    /// <summary>Whether the left sum is smaller or equal.</summary>
    public static bool operator <=(Money left, Money right) => left.Pence <= right.Pence;

    /// <summary>Whether the left sum is larger or equal.</summary>
    public static bool operator >=(Money left, Money right) => left.Pence >= right.Pence;
}
