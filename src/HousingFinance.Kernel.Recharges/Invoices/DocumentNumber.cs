using System.Globalization;

namespace HousingFinance.Kernel.Recharges;

/// <summary>The number of an invoice or note: a series and its place in it.</summary>
/// <remarks>Equal by both. <c>default</c> is no number.</remarks>
/// <param name="Series">The series; null for <c>default</c>.</param>
/// <param name="Place">The place in it, from 1; 0 for <c>default</c>.</param>
public readonly record struct DocumentNumber(NumberSeries? Series, long Place)
{
    /// <summary>Whether there is no number.</summary>
    public bool IsNone => Series is null || Place < 1;

    /// <summary>The number as it is printed: prefix and digits, <c>RR000041</c>; empty for <c>default</c>.</summary>
    public override string ToString() => IsNone
        ? ""
        : Series!.Prefix + Place.ToString(CultureInfo.InvariantCulture).PadLeft(Series.Digits, '0');
}

/// <summary>A series in which documents of one kind are numbered one after another.</summary>
/// <remarks>
/// Invoices, credit notes and debit notes each have a series of their own. Equal by prefix and digits.
/// </remarks>
public sealed record NumberSeries
{
    private const int MostPrefix = 10;
    private const int MostDigits = 15;

    /// <summary>A series.</summary>
    /// <param name="prefix">1 to 10 printable ASCII characters, the last one no digit, so that no two series share a number.</param>
    /// <param name="digits">How many digits follow at least: 1 to 15.</param>
    /// <exception cref="ArgumentException">The prefix is not of that form.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The digits are out of range.</exception>
    public NumberSeries(string prefix, int digits)
    {
        ArgumentException.ThrowIfNullOrEmpty(prefix);
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, MostDigits);
        if (prefix.Length > MostPrefix || prefix.AsSpan().ContainsAnyExceptInRange('!', '~') || char.IsAsciiDigit(prefix[^1]))
        {
            throw new ArgumentException("A prefix has 1 to 10 printable characters without blanks, and ends in no digit.", nameof(prefix));
        }

        (Prefix, Digits) = (prefix, digits);
    }

    /// <summary>What stands before the digits.</summary>
    public string Prefix { get; }

    /// <summary>How many digits follow at least.</summary>
    public int Digits { get; }

    /// <summary>The prefix.</summary>
    public override string ToString() => Prefix;
}

/// <summary>Where a series stands: the number that the next document takes.</summary>
/// <remarks>
/// <para>Immutable: issuing gives a counter one further on. Keep it in the same transaction as the document it numbered, so that no number
/// is taken twice and none is lost; <see cref="NumberingAudit"/> proves it afterwards.</para>
/// <para>Equal by series and place.</para>
/// </remarks>
public sealed record NumberCounter
{
    /// <summary>A counter.</summary>
    /// <param name="series">The series.</param>
    /// <param name="next">The place that the next document takes, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is below 1.</exception>
    public NumberCounter(NumberSeries series, long next)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(next, 1);
        (Series, Next) = (series, next);
    }

    /// <summary>The series.</summary>
    public NumberSeries Series { get; }

    /// <summary>The place that the next document takes.</summary>
    public long Next { get; }

    /// <summary>The number that the next document takes.</summary>
    public DocumentNumber NextNumber => new(Series, Next);

    /// <summary>The counter after one more document.</summary>
    public NumberCounter Advanced() => new(Series, checked(Next + 1));

    /// <summary>The next number.</summary>
    public override string ToString() => $"next {NextNumber}";
}
