using System.Globalization;

namespace HousingFinance.Kernel.Banking;

/// <summary>A sort code: the six digits that name a bank's branch.</summary>
/// <remarks>
/// Equal and ordered by its number. <c>default</c> is no sort code, which is not 00-00-00; asking it for its digits throws.
/// <see cref="ToString"/> masks; <see cref="ToDigits"/> and <see cref="Number"/> do not and are for files and lookups.
/// </remarks>
public readonly record struct SortCode : IComparable<SortCode>
{
    /// <summary>How many digits a sort code has.</summary>
    public const int Digits = 6;

    private const int Largest = 999_999;

    // One more than the number, so that default is none.
    private readonly int _numberAndOne;

    private SortCode(int number) => _numberAndOne = number + 1;

    /// <summary>Whether there is no sort code, as in <c>default</c>.</summary>
    public bool IsNone => _numberAndOne == 0;

    /// <summary>The six digits read as a number, 0 to 999,999, as columns hold it.</summary>
    /// <exception cref="InvalidOperationException">There is no sort code.</exception>
    public int Number => _numberAndOne > 0 ? _numberAndOne - 1 : throw new InvalidOperationException("There is no sort code.");

    /// <summary>A sort code by its number, as columns hold it.</summary>
    /// <param name="number">0 to 999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number has more than six digits or is negative.</exception>
    public static SortCode FromNumber(int number) => number is >= 0 and <= Largest
        ? new SortCode(number)
        : throw new ArgumentOutOfRangeException(nameof(number), "A sort code is a number from 0 to 999,999.");

    /// <summary>A sort code by its digits.</summary>
    /// <param name="digits">Exactly six digits 0 to 9.</param>
    /// <exception cref="ArgumentException">The text is anything else.</exception>
    public static SortCode Create(ReadOnlySpan<char> digits) => Read(digits, out var sortCode) == SortCodeStatus.Valid
        ? sortCode
        : throw new ArgumentException("A sort code is six digits.", nameof(digits));

    /// <summary>Reads a sort code from exactly six digits. Nothing is trimmed or filled up.</summary>
    /// <param name="digits">The text.</param>
    /// <param name="sortCode">The sort code, or <c>default</c> unless the answer is valid.</param>
    public static SortCodeStatus Read(ReadOnlySpan<char> digits, out SortCode sortCode)
    {
        sortCode = default;
        if (digits.IsEmpty)
        {
            return SortCodeStatus.Missing;
        }

        if (digits.ContainsAnyExceptInRange('0', '9'))
        {
            return SortCodeStatus.NotDigits;
        }

        if (digits.Length != Digits)
        {
            return SortCodeStatus.WrongLength;
        }

        sortCode = new SortCode(int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
        return SortCodeStatus.Valid;
    }

    /// <summary>Reads a sort code written in pairs with hyphens: <c>nn-nn-nn</c>, and in no other form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sortCode">The sort code, or <c>default</c> unless the answer is valid.</param>
    public static SortCodeStatus ReadHyphenated(ReadOnlySpan<char> text, out SortCode sortCode)
    {
        sortCode = default;
        if (text.IsEmpty)
        {
            return SortCodeStatus.Missing;
        }

        return text is [var a, var b, '-', var c, var d, '-', var e, var f]
            ? Read([a, b, c, d, e, f], out sortCode)
            : SortCodeStatus.NotHyphenated;
    }

    /// <summary>The six digits, for a file or a lookup; not for a message or a log.</summary>
    /// <exception cref="InvalidOperationException">There is no sort code.</exception>
    public string ToDigits() => Number.ToString("000000", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public int CompareTo(SortCode other) => _numberAndOne.CompareTo(other._numberAndOne);

    /// <summary>The sort code masked but for its last pair: <c>**-**-18</c>.</summary>
    public override string ToString() => IsNone
        ? "no sort code"
        : string.Create(CultureInfo.InvariantCulture, $"**-**-{Number % 100:00}");

    /// <summary>Whether the left sort code has the smaller number.</summary>
    public static bool operator <(SortCode left, SortCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left sort code has the larger number.</summary>
    public static bool operator >(SortCode left, SortCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left sort code has the smaller number, or the same.</summary>
    public static bool operator <=(SortCode left, SortCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left sort code has the larger number, or the same.</summary>
    public static bool operator >=(SortCode left, SortCode right) => left.CompareTo(right) >= 0;
}
