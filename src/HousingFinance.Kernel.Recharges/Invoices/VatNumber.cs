namespace HousingFinance.Kernel.Recharges;

/// <summary>A VAT registration number of nine digits whose check digits are right.</summary>
/// <remarks>
/// <para>The weights 8 to 2 over the first seven digits, with the last two digits as a number, come to a multiple of 97, or do so with 55
/// added for the later series. That shows a slip of the pen; it does not show that anybody is registered.</para>
/// <para>Equal by its digits. <c>default</c> is no number.</para>
/// </remarks>
public readonly record struct VatNumber
{
    private const int Digits = 9;
    private const int LaterSeries = 55;
    private const int Modulus = 97;

    private VatNumber(string text) => Text = text;

    /// <summary>Whether there is no number.</summary>
    public bool IsNone => Text.Length == 0;

    /// <summary>The nine digits; empty for <c>default</c>.</summary>
    public string Text { get => field ?? ""; }

    /// <summary>A number.</summary>
    /// <param name="text">Nine digits, or the letters GB and nine digits, without blanks.</param>
    /// <exception cref="ArgumentException">It is not of that form, or the check digits are wrong.</exception>
    public static VatNumber Create(string text) => TryCreate(text, out var number)
        ? number
        : throw new ArgumentException(
            "A VAT number is nine digits, with or without GB before them, and its check digits are right.", nameof(text));

    /// <summary>Makes a number when it has nine digits, with or without GB before them, and right check digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number, or <c>default</c> when the answer is no.</param>
    public static bool TryCreate(string? text, out VatNumber number)
    {
        number = default;
        var digits = text is ['G', 'B', .. var rest] ? rest : text;
        if (digits is not { Length: Digits } || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var sum = ((digits[7] - '0') * 10) + (digits[8] - '0');
        for (var place = 0; place < 7; place++)
        {
            sum += (digits[place] - '0') * (8 - place);
        }

        if (sum % Modulus != 0 && (sum + LaterSeries) % Modulus != 0)
        {
            return false;
        }

        number = new VatNumber(digits);
        return true;
    }

    /// <summary>The number as an invoice shows it: <c>GB 123 4567 82</c>; empty for <c>default</c>.</summary>
    public override string ToString() => IsNone ? "" : $"GB {Text[..3]} {Text[3..7]} {Text[7..]}";
}
