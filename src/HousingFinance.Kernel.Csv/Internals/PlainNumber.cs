using System.Globalization;

namespace HousingFinance.Kernel.Csv.Internals;

/// <summary>How a text stands to the one form of a number.</summary>
internal enum PlainNumberForm
{
    /// <summary>It is a number.</summary>
    Read,

    /// <summary>It is a number of more decimals than it may have.</summary>
    Decimals,

    /// <summary>It is a number of more than 18 digits.</summary>
    TooLong,

    /// <summary>It is no number of this form.</summary>
    Unreadable,
}

/// <summary>
/// Numbers in the one form that files have: a minus or nothing, digits without leading zeros, and perhaps a point
/// with digits after it.
/// </summary>
internal static class PlainNumber
{
    /// <summary>The most digits that a number has, decimals included; any such number fits 64 bits.</summary>
    internal const int MostDigits = 18;

    /// <summary>The most bytes of a number: its digits, a minus and a point.</summary>
    internal const int MostBytes = MostDigits + 2;

    private static readonly long[] PowersOfTen = [1, 10, 100, 1_000, 10_000];

    /// <summary>Reads a number as a whole number of its smallest part: with two decimals 12.5 is 1250.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="decimals">The most decimals it may have, 0 to 4.</param>
    /// <param name="scaled">The number; 0 unless it was read.</param>
    internal static PlainNumberForm Read(ReadOnlySpan<byte> cell, int decimals, out long scaled)
    {
        scaled = 0;
        var negative = cell is [(byte)'-', ..];
        var digits = negative ? cell[1..] : cell;
        var point = digits.Length <= MostDigits + 1
            ? DigitsIn(digits, out scaled)
            : digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var whole = point < 0 ? digits.Length : point;
        var after = point < 0 ? [] : digits[(point + 1)..];
        if (whole == 0
            || (whole > 1 && digits[0] == '0')
            || (point >= 0 && !IsFraction(digits[point], after, decimals)))
        {
            scaled = 0;
            return PlainNumberForm.Unreadable;
        }

        if (after.Length > decimals || whole + decimals > MostDigits)
        {
            scaled = 0;
            return after.Length > decimals ? PlainNumberForm.Decimals : PlainNumberForm.TooLong;
        }

        DigitsIn(after, out var fraction);
        unchecked
        {
            // At most 18 digits in all, so that nothing here passes 10^18.
            scaled = (scaled * PowersOfTen[decimals]) + (fraction * PowersOfTen[decimals - after.Length]);
            scaled = negative ? -scaled : scaled;
        }

        return PlainNumberForm.Read;
    }

    /// <summary>Writes a number held as a whole number of its smallest part.</summary>
    /// <param name="scaled">The number; not the lowest of 64 bits.</param>
    /// <param name="decimals">How many decimals it is held with, 0 to 4.</param>
    /// <param name="leastDecimals">How many are written at least; further zeros are left off.</param>
    /// <param name="cell">Room for <see cref="MostBytes"/>.</param>
    /// <returns>How many bytes were written.</returns>
    internal static int Write(long scaled, int decimals, int leastDecimals, Span<byte> cell)
    {
        var length = 0;
        if (scaled < 0)
        {
            cell[length++] = (byte)'-';
        }

        var (whole, fraction) = Math.DivRem(Math.Abs(scaled), PowersOfTen[decimals]);
        whole.TryFormat(cell[length..], out var written, default, CultureInfo.InvariantCulture);
        length += written;
        for (; decimals > leastDecimals && fraction % 10 == 0; decimals--)
        {
            fraction /= 10;
        }

        if (decimals > 0)
        {
            cell[length++] = (byte)'.';
            for (var place = decimals - 1; place >= 0; place--)
            {
                cell[length++] = (byte)('0' + (fraction / PowersOfTen[place] % 10));
            }
        }

        return length;
    }

    private static bool IsFraction(byte point, ReadOnlySpan<byte> after, int decimals) =>
        decimals > 0 && point == '.' && after.Length > 0 && !after.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    /// <summary>Adds up digits until something else comes; 19 bytes at most.</summary>
    /// <returns>Where the something else is; -1 when there are only digits.</returns>
    private static int DigitsIn(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        unchecked
        {
            for (var at = 0; at < text.Length; at++)
            {
                var digit = (uint)(text[at] - '0');
                if (digit > 9)
                {
                    return at;
                }

                number = (number * 10) + digit;
            }
        }

        return -1;
    }
}
