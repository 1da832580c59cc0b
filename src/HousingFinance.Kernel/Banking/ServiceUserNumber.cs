using System.Globalization;

namespace HousingFinance.Kernel.Banking;

/// <summary>A service user number: the six digits by which Bacs knows an organisation that collects or pays.</summary>
/// <remarks>
/// Equal by its number. <c>default</c> is no number; asking it for its digits throws. It is not a secret and is printed whole.
/// </remarks>
public readonly record struct ServiceUserNumber
{
    /// <summary>How many digits it has.</summary>
    public const int Digits = 6;

    private readonly int _numberAndOne;

    private ServiceUserNumber(int number) => _numberAndOne = number + 1;

    /// <summary>Whether there is no number, as in <c>default</c>.</summary>
    public bool IsNone => _numberAndOne == 0;

    /// <summary>A number by its digits.</summary>
    /// <param name="digits">Exactly six digits 0 to 9.</param>
    /// <exception cref="ArgumentException">The text is anything else.</exception>
    public static ServiceUserNumber Create(ReadOnlySpan<char> digits) => Read(digits, out var number) == ServiceUserNumberStatus.Valid
        ? number
        : throw new ArgumentException("A service user number is six digits.", nameof(digits));

    /// <summary>Reads a number from exactly six digits.</summary>
    /// <param name="digits">The text.</param>
    /// <param name="number">The number, or <c>default</c> unless the answer is valid.</param>
    public static ServiceUserNumberStatus Read(ReadOnlySpan<char> digits, out ServiceUserNumber number)
    {
        number = default;
        if (digits.IsEmpty)
        {
            return ServiceUserNumberStatus.Missing;
        }

        if (digits.Length != Digits || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return ServiceUserNumberStatus.NotSixDigits;
        }

        number = new ServiceUserNumber(int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
        return ServiceUserNumberStatus.Valid;
    }

    /// <summary>The six digits, for a file or a lookup.</summary>
    /// <exception cref="InvalidOperationException">There is no number.</exception>
    public string ToDigits() => IsNone
        ? throw new InvalidOperationException("There is no service user number.")
        : (_numberAndOne - 1).ToString("000000", CultureInfo.InvariantCulture);

    /// <summary>The six digits; empty for <c>default</c>.</summary>
    public override string ToString() => IsNone ? "" : ToDigits();
}

/// <summary>A bureau number: the letter B and five digits, by which Bacs knows a bureau that submits for others.</summary>
/// <remarks>Equal by its number. <c>default</c> is no number; asking it for its characters throws. It is printed whole.</remarks>
public readonly record struct BureauNumber
{
    /// <summary>How many characters it has.</summary>
    public const int Characters = 6;

    private readonly int _numberAndOne;

    private BureauNumber(int number) => _numberAndOne = number + 1;

    /// <summary>Whether there is no number, as in <c>default</c>.</summary>
    public bool IsNone => _numberAndOne == 0;

    /// <summary>A number by its characters.</summary>
    /// <param name="characters">The letter <c>B</c> and exactly five digits.</param>
    /// <exception cref="ArgumentException">The text is anything else.</exception>
    public static BureauNumber Create(ReadOnlySpan<char> characters) => Read(characters, out var number) == ServiceUserNumberStatus.Valid
        ? number
        : throw new ArgumentException("A bureau number is the letter B and five digits.", nameof(characters));

    /// <summary>Reads a number from the letter B and exactly five digits.</summary>
    /// <param name="characters">The text.</param>
    /// <param name="number">The number, or <c>default</c> unless the answer is valid.</param>
    public static ServiceUserNumberStatus Read(ReadOnlySpan<char> characters, out BureauNumber number)
    {
        number = default;
        if (characters.IsEmpty)
        {
            return ServiceUserNumberStatus.Missing;
        }

        if (characters.Length != Characters || characters[0] != 'B' || characters[1..].ContainsAnyExceptInRange('0', '9'))
        {
            return ServiceUserNumberStatus.NotBureauForm;
        }

        number = new BureauNumber(int.Parse(characters[1..], NumberStyles.None, CultureInfo.InvariantCulture));
        return ServiceUserNumberStatus.Valid;
    }

    /// <summary>The six characters, for a file or a lookup.</summary>
    /// <exception cref="InvalidOperationException">There is no number.</exception>
    public string ToCharacters() => IsNone
        ? throw new InvalidOperationException("There is no bureau number.")
        : (_numberAndOne - 1).ToString("'B'00000", CultureInfo.InvariantCulture);

    /// <summary>The six characters; empty for <c>default</c>.</summary>
    public override string ToString() => IsNone ? "" : ToCharacters();
}
