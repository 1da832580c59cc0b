using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Internals;

namespace HousingFinance.Kernel.Banking;

/// <summary>Whether a text may be the core reference of a Direct Debit; the first that applies, in the order given here.</summary>
public enum BacsReferenceStatus : byte
{
    /// <summary>The text may be a reference.</summary>
    Valid = 0,

    /// <summary>There is no text.</summary>
    Missing = 1,

    /// <summary>The first character is neither a letter nor a digit.</summary>
    FirstCharacter = 2,

    /// <summary>Fewer than 6 characters are letters or digits.</summary>
    TooFewLettersAndDigits = 3,

    /// <summary>All letters and digits are the same one.</summary>
    AllTheSame = 4,

    /// <summary>The text begins with <c>DDIC</c>.</summary>
    KeptForBanks = 5,

    /// <summary>The text has spaces or punctuation, and the council's form has letters and digits only.</summary>
    NotLettersAndDigits = 6,
}

/// <summary>What each reference status means, in words and as a finding.</summary>
public static class BacsReferenceStatuses
{
    /// <summary>Every status but valid, with its stable code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<BacsReferenceStatus>> All { get; } =
    [
        new(BacsReferenceStatus.Missing, new("BANK040"), Severity.Error,
            "a Direct Debit has its reference", "give the reference the instruction was lodged with"),
        new(BacsReferenceStatus.FirstCharacter, new("BANK041"), Severity.Error,
            "a Direct Debit reference begins with a letter or digit",
            "give the reference the instruction was lodged with, without what stands before it"),
        new(BacsReferenceStatus.TooFewLettersAndDigits, new("BANK042"), Severity.Error,
            "a Direct Debit reference has at least 6 letters or digits", "lengthen the reference before the instruction is lodged"),
        new(BacsReferenceStatus.AllTheSame, new("BANK043"), Severity.Error,
            "the letters and digits of a Direct Debit reference are not all the same", "give each instruction a reference of its own"),
        new(BacsReferenceStatus.KeptForBanks, new("BANK044"), Severity.Error,
            "a Direct Debit reference does not begin with DDIC, which banks keep",
            "choose another reference before the instruction is lodged"),
        new(BacsReferenceStatus.NotLettersAndDigits, new("BANK045"), Severity.Error,
            "a reference of this council's form has letters and digits only",
            "leave out spaces and punctuation before the instruction is lodged"),
    ];

    /// <summary>
    /// The finding that a text may not be a reference. It names one character at most, never the text, which may be a name out of its
    /// column.
    /// </summary>
    /// <param name="status">Why; not <see cref="BacsReferenceStatus.Valid"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is valid or unknown.</exception>
    public static Diagnostic Explain(this BacsReferenceStatus status, BacsText text, Locator at)
    {
        var characters = text.ToString();
        var count = characters.Count(char.IsAsciiLetterOrDigit);
        var counted = string.Create(CultureInfo.InvariantCulture, $"the letters and digits of the reference number {count}");
        return StatusMeaning.Of(All, status).Explain(at, status switch
        {
            _ when text.IsEmpty => "the reference is missing",
            BacsReferenceStatus.FirstCharacter => BankingText.FoundCharacter("the reference", characters, 0),
            BacsReferenceStatus.AllTheSame => $"{counted}, all the same",
            BacsReferenceStatus.KeptForBanks => "the reference begins with DDIC",
            BacsReferenceStatus.NotLettersAndDigits => BankingText.FoundCharacter(
                "the reference", characters, characters.AsSpan().IndexOfAny(" .&/-")),
            _ => counted,
        });
    }
}
