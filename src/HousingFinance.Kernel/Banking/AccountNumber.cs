using System.Globalization;

namespace HousingFinance.Kernel.Banking;

/// <summary>A bank account's number: the eight digits that stand beside a sort code.</summary>
/// <remarks>
/// <para>Equal and ordered by its number. <c>default</c> is no account number; asking it for its digits throws.
/// <see cref="ToString"/> masks; <see cref="ToDigits"/> and <see cref="Number"/> do not and are for files and lookups.</para>
/// <para>Customers of some banks hold numbers of 6, 7, 9 or 10 digits. What becomes of them depends on the bank, so each rule has
/// its name here or, where it changes the sort code too, on <see cref="BankAccount"/>; the number made is the one to write in files.
/// The rules are those of Vocalink's <i>Validating account numbers</i>, non-standard account numbers.</para>
/// </remarks>
public readonly record struct AccountNumber : IComparable<AccountNumber>
{
    /// <summary>How many digits an account number has.</summary>
    public const int Digits = 8;

    private const int Largest = 99_999_999;

    // One more than the number, so that default is none.
    private readonly int _numberAndOne;

    private AccountNumber(int number) => _numberAndOne = number + 1;

    /// <summary>Whether there is no account number, as in <c>default</c>.</summary>
    public bool IsNone => _numberAndOne == 0;

    /// <summary>The eight digits read as a number, 0 to 99,999,999, as columns hold it.</summary>
    /// <exception cref="InvalidOperationException">There is no account number.</exception>
    public int Number => _numberAndOne > 0 ? _numberAndOne - 1 : throw new InvalidOperationException("There is no account number.");

    /// <summary>An account number by its number, as columns hold it.</summary>
    /// <param name="number">0 to 99,999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number has more than eight digits or is negative.</exception>
    public static AccountNumber FromNumber(int number) => number is >= 0 and <= Largest
        ? new AccountNumber(number)
        : throw new ArgumentOutOfRangeException(nameof(number), "An account number is a number from 0 to 99,999,999.");

    /// <summary>An account number by its digits.</summary>
    /// <param name="digits">Exactly eight digits 0 to 9.</param>
    /// <exception cref="ArgumentException">The text is anything else.</exception>
    public static AccountNumber Create(ReadOnlySpan<char> digits) => Read(digits, out var account) == AccountNumberStatus.Valid
        ? account
        : throw new ArgumentException("An account number is eight digits.", nameof(digits));

    /// <summary>Reads an account number from exactly eight digits. Nothing is trimmed, cut or filled up.</summary>
    /// <param name="digits">The text.</param>
    /// <param name="account">The account number, or <c>default</c> unless the answer is valid.</param>
    public static AccountNumberStatus Read(ReadOnlySpan<char> digits, out AccountNumber account) => Read(digits, Digits, .., out account);

    /// <summary>Reads the number of an account whose bank gives six digits: two zeros go before them.</summary>
    /// <param name="digits">Exactly six digits.</param>
    /// <param name="account">The account number, or <c>default</c> unless the answer is valid.</param>
    public static AccountNumberStatus ReadSixDigits(ReadOnlySpan<char> digits, out AccountNumber account) =>
        Read(digits, 6, .., out account);

    /// <summary>Reads the number of an account whose bank gives seven digits: a zero goes before them.</summary>
    /// <param name="digits">Exactly seven digits.</param>
    /// <param name="account">The account number, or <c>default</c> unless the answer is valid.</param>
    public static AccountNumberStatus ReadSevenDigits(ReadOnlySpan<char> digits, out AccountNumber account) =>
        Read(digits, 7, .., out account);

    /// <summary>
    /// Reads a ten-digit number of National Westminster Bank: the last eight count. A hyphen after the second digit is passed over.
    /// </summary>
    /// <param name="digits">Exactly ten digits, or two, a hyphen and eight.</param>
    /// <param name="account">The account number, or <c>default</c> unless the answer is valid.</param>
    public static AccountNumberStatus ReadNationalWestminsterTenDigits(ReadOnlySpan<char> digits, out AccountNumber account)
    {
        Span<char> plain = stackalloc char[10];
        if (digits.Length == 11 && digits[2] == '-')
        {
            digits[..2].CopyTo(plain);
            digits[3..].CopyTo(plain[2..]);
            return Read(plain, 10, 2.., out account);
        }

        return Read(digits, 10, 2.., out account);
    }

    /// <summary>Reads a ten-digit number of the Co-operative Bank: the first eight count.</summary>
    /// <param name="digits">Exactly ten digits.</param>
    /// <param name="account">The account number, or <c>default</c> unless the answer is valid.</param>
    public static AccountNumberStatus ReadCooperativeBankTenDigits(ReadOnlySpan<char> digits, out AccountNumber account) =>
        Read(digits, 10, ..8, out account);

    /// <summary>Reads a ten-digit number of Leeds Building Society: the first eight count.</summary>
    /// <param name="digits">Exactly ten digits.</param>
    /// <param name="account">The account number, or <c>default</c> unless the answer is valid.</param>
    public static AccountNumberStatus ReadLeedsBuildingSocietyTenDigits(ReadOnlySpan<char> digits, out AccountNumber account) =>
        Read(digits, 10, ..8, out account);

    /// <summary>The eight digits, for a file or a lookup; not for a message or a log.</summary>
    /// <exception cref="InvalidOperationException">There is no account number.</exception>
    public string ToDigits() => Number.ToString("00000000", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public int CompareTo(AccountNumber other) => _numberAndOne.CompareTo(other._numberAndOne);

    /// <summary>The number masked but for its last four digits: <c>****6677</c>.</summary>
    public override string ToString() => IsNone
        ? "no account number"
        : string.Create(CultureInfo.InvariantCulture, $"****{Number % 10_000:0000}");

    internal static AccountNumberStatus Read(ReadOnlySpan<char> digits, int expectedDigits, Range kept, out AccountNumber account)
    {
        account = default;
        if (digits.IsEmpty)
        {
            return AccountNumberStatus.Missing;
        }

        if (digits.ContainsAnyExceptInRange('0', '9'))
        {
            return AccountNumberStatus.NotDigits;
        }

        if (digits.Length != expectedDigits)
        {
            return expectedDigits == Digits && digits.Length is (6 or 7 or 9 or 10)
                ? AccountNumberStatus.NeedsBankRule
                : AccountNumberStatus.WrongLength;
        }

        account = new AccountNumber(int.Parse(digits[kept], NumberStyles.None, CultureInfo.InvariantCulture));
        return AccountNumberStatus.Valid;
    }

    /// <summary>Whether the left account number is the smaller.</summary>
    public static bool operator <(AccountNumber left, AccountNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left account number is the larger.</summary>
    public static bool operator >(AccountNumber left, AccountNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left account number is the smaller, or the same.</summary>
    public static bool operator <=(AccountNumber left, AccountNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left account number is the larger, or the same.</summary>
    public static bool operator >=(AccountNumber left, AccountNumber right) => left.CompareTo(right) >= 0;
}
