using System.Collections.Immutable;
using HousingFinance.Kernel.Internals;

namespace HousingFinance.Kernel.Banking;

/// <summary>Whether a text is an account number; the first that applies, in the order given here.</summary>
public enum AccountNumberStatus : byte
{
    /// <summary>The text is an account number.</summary>
    Valid = 0,

    /// <summary>There is no text.</summary>
    Missing = 1,

    /// <summary>Something in the text is not a digit.</summary>
    NotDigits = 2,

    /// <summary>Eight digits were expected and 6, 7, 9 or 10 found: a form of some banks, to be read by that bank's own rule.</summary>
    NeedsBankRule = 3,

    /// <summary>No bank's rule fits so many digits, or they are not as many as the rule asked for takes.</summary>
    WrongLength = 4,
}

/// <summary>What each account number status means, in words and as a finding.</summary>
public static class AccountNumberStatuses
{
    /// <summary>Every status but valid, with its stable code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<AccountNumberStatus>> All { get; } =
    [
        new(AccountNumberStatus.Missing, new("BANK010"), Severity.Error,
            "an account number is given", "ask the payer or payee for the account number"),
        new(AccountNumberStatus.NotDigits, new("BANK011"), Severity.Error,
            "an account number is digits without blanks or hyphens", "correct the account number"),
        new(AccountNumberStatus.NeedsBankRule, new("BANK012"), Severity.Error,
            "an account number has eight digits",
            "restore the zeros a spreadsheet dropped, or find out the bank and read the number by that bank's rule"),
        new(AccountNumberStatus.WrongLength, new("BANK013"), Severity.Error,
            "an account number has eight digits, or as many as its bank's rule takes",
            "restore the zeros a spreadsheet dropped, or ask for the account number again"),
    ];

    /// <summary>
    /// The finding that a text is no account number. It says how long the text is and where it departs, never its digits.
    /// </summary>
    /// <param name="status">Why; not <see cref="AccountNumberStatus.Valid"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is valid or unknown.</exception>
    public static Diagnostic Explain(this AccountNumberStatus status, ReadOnlySpan<char> text, Locator at) =>
        StatusMeaning.Of(All, status).Explain(at, status == AccountNumberStatus.NotDigits
            ? BankingText.FoundInDigits("the account number", text)
            : BankingText.FoundLength("the account number", text));
}
