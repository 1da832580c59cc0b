namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// The modulus check itself: weights, sums and exceptions 1 to 14 over the fourteen digits u v w x y z of the sort code and
/// a b c d e f g h of the account.
/// </summary>
internal static class ModulusRule
{
    public const int DigitCount = 14;

    // Places of the digits that exceptions look at.
    private const int A = 6;
    private const int B = 7;
    private const int C = 8;
    private const int G = 12;
    private const int H = 13;

    private const int Exception8SortCode = 090126;
    private const int Exception9SortCode = 309634;

    // Exception 2 replaces the weights of its row when a is not 0: one set for g not 9, one for g = 9.
    private static readonly short[] Exception2Weights = [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1];
    private static readonly short[] Exception2WeightsWithG9 = [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1];

    public static ModulusStatus Apply(ModulusTable table, in ModulusRange range, int sortCode, int account)
    {
        if (range.Pairing == ModulusPairing.NotKnown)
        {
            return ModulusStatus.RuleNotKnown;
        }

        Span<byte> digits = stackalloc byte[DigitCount];
        Write(account, digits[A..]);
        if (range.Pairing == ModulusPairing.EveryUnlessForeign && digits[A] is >= 4 and <= 8 && digits[G] == digits[H])
        {
            return ModulusStatus.ForeignCurrencyAccount;
        }

        var passed = Passes(table, range.First, sortCode, digits);
        if (range.HasSecond && passed != (range.Pairing == ModulusPairing.Either))
        {
            passed = Passes(table, range.Second, sortCode, digits);
        }

        return passed ? ModulusStatus.Passed : ModulusStatus.Failed;
    }

    // Writes the sort code that its row asks for into the first six digits; the account's digits stay as they are.
    private static bool Passes(ModulusTable table, ModulusRow row, int sortCode, Span<byte> digits)
    {
        Write(
            row.Exception switch
            {
                5 => table.SubstituteFor(sortCode),
                8 => Exception8SortCode,
                9 => Exception9SortCode,
                _ => sortCode,
            },
            digits[..A]);
        var weights = table.WeightsAt(row.WeightsAt);
        return row.Exception switch
        {
            1 => (Total(row.Method, weights, digits) + 27) % 10 == 0,
            2 when digits[A] != 0 => Remainder(row.Method, digits[G] == 9 ? Exception2WeightsWithG9 : Exception2Weights, digits) == 0,
            3 when digits[C] is 6 or 9 => true,
            4 => Remainder(row.Method, weights, digits) == (digits[G] * 10) + digits[H],
            5 => HoldsCheckDigit(row.Method, weights, digits),
            7 when digits[G] == 9 => RemainderFromC(row.Method, weights, digits) == 0,
            10 when digits[A] is 0 or 9 && digits[B] == 9 && digits[G] == 9 => RemainderFromC(row.Method, weights, digits) == 0,
            14 => Remainder(row.Method, weights, digits) == 0 || PassesWithoutLastDigit(row.Method, weights, digits),
            _ => Remainder(row.Method, weights, digits) == 0,
        };
    }

    // Exception 5: the remainder is held against a check digit, g for MOD11 and h for DBLAL, instead of against zero.
    private static bool HoldsCheckDigit(ModulusMethod method, ReadOnlySpan<short> weights, ReadOnlySpan<byte> digits)
    {
        var remainder = Remainder(method, weights, digits);
        if (method == ModulusMethod.DoubleAlternate)
        {
            return digits[H] == (remainder == 0 ? 0 : 10 - remainder);
        }

        return remainder switch
        {
            0 => digits[G] == 0,
            1 => false,
            _ => digits[G] == 11 - remainder,
        };
    }

    // Exceptions 7 and 10: as if the weights of u to b were zero; the table's weights stay as they are.
    private static int RemainderFromC(ModulusMethod method, ReadOnlySpan<short> weights, ReadOnlySpan<byte> digits) =>
        Remainder(method, weights[C..], digits[C..]);

    // Exception 14, once its plain check has failed: the last digit goes, a zero comes before the rest.
    private static bool PassesWithoutLastDigit(ModulusMethod method, ReadOnlySpan<short> weights, ReadOnlySpan<byte> digits)
    {
        if (digits[H] is not (0 or 1 or 9))
        {
            return false;
        }

        Span<byte> moved = stackalloc byte[DigitCount];
        digits[..A].CopyTo(moved);
        moved[A] = 0;
        digits[A..H].CopyTo(moved[B..]);
        return Remainder(method, weights, moved) == 0;
    }

    // From 0 upwards even where negative weights make the total negative.
    private static int Remainder(ModulusMethod method, ReadOnlySpan<short> weights, ReadOnlySpan<byte> digits)
    {
        var modulus = method == ModulusMethod.Modulus11 ? 11 : 10;
        var remainder = Total(method, weights, digits) % modulus;
        return remainder < 0 ? remainder + modulus : remainder;
    }

    private static int Total(ModulusMethod method, ReadOnlySpan<short> weights, ReadOnlySpan<byte> digits)
    {
        var total = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            var product = weights[place] * digits[place];
            if (method != ModulusMethod.DoubleAlternate)
            {
                total += product;
                continue;
            }

            for (; product > 0; product /= 10)
            {
                total += product % 10;
            }
        }

        return total;
    }

    private static void Write(int number, Span<byte> digits)
    {
        for (var place = digits.Length - 1; place >= 0; place--)
        {
            digits[place] = (byte)(number % 10);
            number /= 10;
        }
    }
}
