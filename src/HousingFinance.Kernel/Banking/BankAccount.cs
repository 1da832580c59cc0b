namespace HousingFinance.Kernel.Banking;

/// <summary>A bank account: a sort code and an account number.</summary>
/// <remarks>
/// Equal when both parts are; ordered by sort code, then number. <c>default</c> is no account. <see cref="ToString"/> masks both parts.
/// </remarks>
public readonly record struct BankAccount : IComparable<BankAccount>
{
    /// <summary>An account by its two parts.</summary>
    /// <param name="sortCode">The sort code.</param>
    /// <param name="number">The account number.</param>
    /// <exception cref="ArgumentException">Either is <c>default</c>.</exception>
    public BankAccount(SortCode sortCode, AccountNumber number)
    {
        if (sortCode.IsNone)
        {
            throw new ArgumentException("A bank account has a sort code.", nameof(sortCode));
        }

        if (number.IsNone)
        {
            throw new ArgumentException("A bank account has an account number.", nameof(number));
        }

        (SortCode, Number) = (sortCode, number);
    }

    /// <summary>The sort code.</summary>
    public SortCode SortCode { get; }

    /// <summary>The account number.</summary>
    public AccountNumber Number { get; }

    /// <summary>Whether there is no account, as in <c>default</c>.</summary>
    public bool IsNone => SortCode.IsNone;

    /// <summary>An account by the digits of its two parts.</summary>
    /// <param name="sortCode">Exactly six digits.</param>
    /// <param name="number">Exactly eight digits.</param>
    /// <exception cref="ArgumentException">Either is anything else.</exception>
    public static BankAccount Create(ReadOnlySpan<char> sortCode, ReadOnlySpan<char> number) =>
        new(SortCode.Create(sortCode), AccountNumber.Create(number));

    /// <summary>
    /// Reads an account of Santander, once of Alliance &amp; Leicester, whose number has nine digits: the first of them takes the place
    /// of the sort code's last, and the other eight are the number. Vocalink, <i>Validating account numbers</i>, non-standard
    /// account numbers.
    /// </summary>
    /// <param name="sortCode">The sort code as the customer gives it.</param>
    /// <param name="digits">Exactly nine digits.</param>
    /// <param name="account">The account to write in files, or <c>default</c> unless the answer is valid.</param>
    /// <exception cref="ArgumentException">The sort code is <c>default</c>.</exception>
    public static AccountNumberStatus ReadSantanderNineDigits(SortCode sortCode, ReadOnlySpan<char> digits, out BankAccount account)
    {
        if (sortCode.IsNone)
        {
            throw new ArgumentException("A bank account has a sort code.", nameof(sortCode));
        }

        var status = AccountNumber.Read(digits, 9, 1.., out var number);
        account = status == AccountNumberStatus.Valid
            ? new BankAccount(SortCode.FromNumber((sortCode.Number / 10 * 10) + (digits[0] - '0')), number)
            : default;
        return status;
    }

    /// <inheritdoc/>
    public int CompareTo(BankAccount other)
    {
        var bySortCode = SortCode.CompareTo(other.SortCode);
        return bySortCode != 0 ? bySortCode : Number.CompareTo(other.Number);
    }

    /// <summary>Both parts masked: <c>**-**-18 ****6677</c>.</summary>
    public override string ToString() => IsNone ? "no bank account" : $"{SortCode} {Number}";

    /// <summary>Whether the left account comes first.</summary>
    public static bool operator <(BankAccount left, BankAccount right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left account comes last.</summary>
    public static bool operator >(BankAccount left, BankAccount right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left account comes first, or is the same.</summary>
    public static bool operator <=(BankAccount left, BankAccount right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left account comes last, or is the same.</summary>
    public static bool operator >=(BankAccount left, BankAccount right) => left.CompareTo(right) >= 0;
}
