using System.Globalization;

namespace HousingFinance.Kernel;

/// <summary>
/// A percentage, exact to four decimal places: a type of its own, so that 2.70% cannot be read as £2.70.
/// </summary>
/// <remarks>
/// From -100% to 1,000%. Equal and ordered by value. <c>default</c> is 0%, a valid percentage. Nothing converts between a
/// percentage and <see cref="Money"/>, a number or text without being asked by name.
/// </remarks>
public readonly record struct Percentage : IComparable<Percentage>
{
    private const int PartsPerPercent = 10_000;
    private readonly int _partsPerMillion;

    private Percentage(int partsPerMillion) => _partsPerMillion = partsPerMillion;

    /// <summary>0%.</summary>
    public static Percentage Zero => default;

    /// <summary>The percentage as a decimal number of percent: 2.7 for 2.70%.</summary>
    public decimal Percent => _partsPerMillion / (decimal)PartsPerPercent;

    /// <summary>The percentage as a fraction of one: 27/1000 for 2.70%.</summary>
    public Ratio AsRatio => new(_partsPerMillion, 1_000_000);

    /// <summary>One plus the percentage, the multiplier of an increase: 1027/1000 for 2.70%.</summary>
    public Ratio AsMultiplier => new(1_000_000L + _partsPerMillion, 1_000_000);

    /// <summary>The percentage of this many percent.</summary>
    /// <param name="percent">-100 to 1,000, at most four decimal places that matter: 2.7 for 2.70%.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the range, or more than four decimal places.</exception>
    public static Percentage Of(decimal percent) => TryOf(percent, out var percentage)
        ? percentage
        : throw new ArgumentOutOfRangeException(
            nameof(percent), percent, "A percentage is from -100 to 1,000 with at most four decimal places.");

    /// <summary>Makes a percentage when the number of percent is in range and exact to four decimal places.</summary>
    /// <param name="percent">A number of percent.</param>
    /// <param name="percentage">The percentage, or 0% when the answer is no.</param>
    public static bool TryOf(decimal percent, out Percentage percentage)
    {
        percentage = default;
        if (percent is < -100m or > 1000m)
        {
            return false;
        }

        var parts = percent * PartsPerPercent;
        if (decimal.Truncate(parts) != parts)
        {
            return false;
        }

        percentage = new Percentage((int)parts);
        return true;
    }

    /// <summary>Two percentages of the same figure added: an index of 3.80% and a margin of 1.00% are 4.80%, never compounded.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result is outside the range of a percentage.</exception>
    public static Percentage operator +(Percentage left, Percentage right) => Of(left.Percent + right.Percent);

    /// <summary>The difference in percentage points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result is outside the range of a percentage.</exception>
    public static Percentage operator -(Percentage left, Percentage right) => Of(left.Percent - right.Percent);

    /// <summary>Whether the left percentage is smaller.</summary>
    public static bool operator <(Percentage left, Percentage right) => left._partsPerMillion < right._partsPerMillion;

    /// <summary>Whether the left percentage is larger.</summary>
    public static bool operator >(Percentage left, Percentage right) => left._partsPerMillion > right._partsPerMillion;

    /// <summary>Whether the left percentage is smaller or equal.</summary>
    public static bool operator <=(Percentage left, Percentage right) => left._partsPerMillion <= right._partsPerMillion;

    /// <summary>Whether the left percentage is larger or equal.</summary>
    public static bool operator >=(Percentage left, Percentage right) => left._partsPerMillion >= right._partsPerMillion;

    /// <summary>The smaller of two percentages.</summary>
    public static Percentage Min(Percentage left, Percentage right) => left <= right ? left : right;

    /// <summary>The larger of two percentages.</summary>
    public static Percentage Max(Percentage left, Percentage right) => left >= right ? left : right;

    /// <inheritdoc/>
    public int CompareTo(Percentage other) => _partsPerMillion.CompareTo(other._partsPerMillion);

    /// <summary>The percentage as people write it, with two to four decimals: <c>2.70%</c>, <c>-0.125%</c>.</summary>
    public override string ToString() => Percent.ToString("0.00##", CultureInfo.InvariantCulture) + "%";
}
