using System.Collections.Immutable;
using HousingFinance.Kernel.Internals;

namespace HousingFinance.Kernel.Banking;

/// <summary>Whether a text is a sort code; the first that applies, in the order given here.</summary>
public enum SortCodeStatus : byte
{
    /// <summary>The text is a sort code.</summary>
    Valid = 0,

    /// <summary>There is no text.</summary>
    Missing = 1,

    /// <summary>The text is not two digits, hyphen, two digits, hyphen, two digits, where that form was asked for.</summary>
    NotHyphenated = 2,

    /// <summary>Something in the text is not a digit.</summary>
    NotDigits = 3,

    /// <summary>The digits are not six.</summary>
    WrongLength = 4,
}

/// <summary>What each sort code status means, in words and as a finding.</summary>
public static class SortCodeStatuses
{
    /// <summary>Every status but valid, with its stable code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<SortCodeStatus>> All { get; } =
    [
        new(SortCodeStatus.Missing, new("BANK001"), Severity.Error,
            "a sort code is given", "ask the payer or payee for the sort code"),
        new(SortCodeStatus.NotHyphenated, new("BANK002"), Severity.Error,
            "a sort code here is three pairs of digits with a hyphen between", "write it as nn-nn-nn"),
        new(SortCodeStatus.NotDigits, new("BANK003"), Severity.Error,
            "a sort code is six digits without blanks or hyphens", "correct it, or read it as hyphenated where it is written so"),
        new(SortCodeStatus.WrongLength, new("BANK004"), Severity.Error,
            "a sort code has six digits", "restore the zeros a spreadsheet dropped, or ask for the sort code again"),
    ];

    /// <summary>The finding that a text is no sort code. It says how long the text is and where it departs, never its digits.</summary>
    /// <param name="status">Why; not <see cref="SortCodeStatus.Valid"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is valid or unknown.</exception>
    public static Diagnostic Explain(this SortCodeStatus status, ReadOnlySpan<char> text, Locator at) =>
        StatusMeaning.Of(All, status).Explain(at, status == SortCodeStatus.NotDigits
            ? BankingText.FoundInDigits("the sort code", text)
            : BankingText.FoundLength("the sort code", text));
}
