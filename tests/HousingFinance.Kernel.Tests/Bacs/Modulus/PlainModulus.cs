using System.Globalization;
using System.Numerics;
using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Tests.Bacs.Modulus;

/// <summary>A row of a table as it is written: method, 14 weights and an exception, 0 for none.</summary>
internal sealed record PlainRow(string Method, int[] Weights, int Exception)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Method} {string.Join(' ', Weights)}{(Exception == 0 ? "" : $" {Exception}")}");
}

/// <summary>
/// The check a second time, straight from the words of the specification and with no thought of speed: digits are text, letters name
/// their places, and sums are of any size. Nothing of it is shared with the library.
/// </summary>
internal static class PlainModulus
{
    private const string Letters = "uvwxyzabcdefgh";

    /// <summary>What the rows of a sort code say of an account, its substitute being another sort code or the same.</summary>
    public static ModulusOutcome Check(PlainRow[] rows, string sortCode, string substitute, string account)
    {
        var digits = sortCode + account;
        var isValid = string.Join('+', rows.Select(row => row.Exception)) switch
        {
            "2+9" => Passes(ByException2(rows[0], digits), digits) || Passes(rows[1], "309634" + account),
            "5+5" => rows.All(row => HoldsItsCheckDigit(row, substitute + account)),
            "6" or "6+6" => IsForeign(digits) || rows.All(row => Passes(row, digits)),
            "10+11" => Passes(IsZeroised(digits) ? FromC(rows[0]) : rows[0], digits) || Passes(rows[1], digits),
            "12+13" => rows.Any(row => Passes(row, digits)),
            "14" => Passes(rows[0], digits) || PassesWithoutH(rows[0], digits),
            _ => rows.All(row => PassesAlone(row, digits, account)),
        };
        return isValid ? ModulusOutcome.Valid : ModulusOutcome.Invalid;
    }

    private static bool PassesAlone(PlainRow row, string digits, string account) => row.Exception switch
    {
        1 => (Sum(row, digits) + 27) % 10 == 0,
        3 => "69".Contains(Digit(digits, 'c'), StringComparison.Ordinal) || Passes(row, digits),
        4 => Left(row, digits) == int.Parse(digits[12..], CultureInfo.InvariantCulture),
        7 => Passes(Digit(digits, 'g') == '9' ? FromC(row) : row, digits),
        8 => Passes(row, "090126" + account),
        _ => Passes(row, digits),
    };

    private static bool Passes(PlainRow row, string digits) => Left(row, digits) == 0;

    private static PlainRow ByException2(PlainRow row, string digits) => (Digit(digits, 'a'), Digit(digits, 'g')) switch
    {
        ('0', _) => row,
        (_, '9') => row with { Weights = [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1] },
        _ => row with { Weights = [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1] },
    };

    private static bool HoldsItsCheckDigit(PlainRow row, string digits)
    {
        var left = Left(row, digits);
        return row.Method == "DBLAL"
            ? (10 - left) % 10 == Digit(digits, 'h') - '0'
            : left != 1 && (11 - left) % 11 == Digit(digits, 'g') - '0';
    }

    private static bool IsForeign(string digits) =>
        "45678".Contains(Digit(digits, 'a'), StringComparison.Ordinal) && Digit(digits, 'g') == Digit(digits, 'h');

    private static bool IsZeroised(string digits) => digits[6..8] is "09" or "99" && Digit(digits, 'g') == '9';

    private static PlainRow FromC(PlainRow row) => row with { Weights = [0, 0, 0, 0, 0, 0, 0, 0, .. row.Weights[8..]] };

    private static bool PassesWithoutH(PlainRow row, string digits) =>
        "019".Contains(Digit(digits, 'h'), StringComparison.Ordinal) && Passes(row, digits[..6] + "0" + digits[6..13]);

    private static char Digit(string digits, char letter) => digits[Letters.IndexOf(letter, StringComparison.Ordinal)];

    private static BigInteger Left(PlainRow row, string digits)
    {
        var modulus = row.Method == "MOD11" ? 11 : 10;
        return ((Sum(row, digits) % modulus) + modulus) % modulus;
    }

    private static BigInteger Sum(PlainRow row, string digits)
    {
        var products = row.Weights.Select((weight, place) => new BigInteger(weight) * (digits[place] - '0'));
        return (row.Method == "DBLAL" ? products.Select(DigitsAdded) : products).Aggregate(BigInteger.Zero, BigInteger.Add);
    }

    private static BigInteger DigitsAdded(BigInteger product) =>
        product.ToString(CultureInfo.InvariantCulture).Aggregate(BigInteger.Zero, (sum, digit) => sum + (digit - '0'));
}
