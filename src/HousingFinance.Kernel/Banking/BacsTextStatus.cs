using System.Collections.Immutable;
using HousingFinance.Kernel.Internals;

namespace HousingFinance.Kernel.Banking;

/// <summary>Whether Bacs carries a text as it is; the first that applies, in the order given here.</summary>
public enum BacsTextStatus : byte
{
    /// <summary>Bacs carries the text.</summary>
    Valid = 0,

    /// <summary>The first character that Bacs does not carry is a lower-case letter a to z.</summary>
    LowerCase = 1,

    /// <summary>The text has a character that Bacs does not carry.</summary>
    NotPermitted = 2,

    /// <summary>The text has more than 18 characters.</summary>
    TooLong = 3,

    /// <summary>The text ends with a space, which a field filled up with spaces cannot tell from its filling.</summary>
    TrailingSpace = 4,
}

/// <summary>What each Bacs text status means, in words and as a finding.</summary>
public static class BacsTextStatuses
{
    /// <summary>Every status but valid, with its stable code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<BacsTextStatus>> All { get; } =
    [
        new(BacsTextStatus.LowerCase, new("BANK030"), Severity.Error,
            "a Bacs text has capital letters only", "write it in capitals, or transliterate it and look at what changed"),
        new(BacsTextStatus.NotPermitted, new("BANK031"), Severity.Error,
            "a Bacs text is made of A-Z, 0-9, space, full stop, ampersand, solidus and hyphen",
            "correct it, or transliterate it and look at what changed"),
        new(BacsTextStatus.TooLong, new("BANK032"), Severity.Error,
            "a Bacs text has at most 18 characters", "shorten it; nothing is cut off unasked"),
        new(BacsTextStatus.TrailingSpace, new("BANK033"), Severity.Error,
            "a Bacs text does not end with a space", "take the space off its end"),
    ];

    /// <summary>The finding that Bacs does not carry a text. It names one character at most, never the text.</summary>
    /// <param name="status">Why; not <see cref="BacsTextStatus.Valid"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is valid or unknown.</exception>
    public static Diagnostic Explain(this BacsTextStatus status, ReadOnlySpan<char> text, Locator at) =>
        StatusMeaning.Of(All, status).Explain(at, status is BacsTextStatus.LowerCase or BacsTextStatus.NotPermitted
            ? BankingText.FoundCharacter("the text", text, FirstOutsider(text))
            : BankingText.FoundLength("the text", text));

    private static int FirstOutsider(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!BacsText.IsPermitted(text[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
