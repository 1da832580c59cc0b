namespace HousingFinance.Kernel.Banking;

/// <summary>Which characters a council lets its Direct Debit references have.</summary>
public enum BacsReferenceForm : byte
{
    /// <summary>Spaces and punctuation may stand inside, as most guides to the scheme allow.</summary>
    AnyPermitted = 0,

    /// <summary>Letters and digits only, as some banks ask.</summary>
    LettersAndDigits = 1,
}

/// <summary>
/// The core reference of a Direct Debit: what the payer's bank knows the instruction by, the same in the instruction and in each
/// collection.
/// </summary>
/// <remarks>
/// <para>6 to 18 characters that Bacs carries, at least 6 of them letters or digits and these not all the same; the first a letter
/// or digit; not beginning <c>DDIC</c>, which banks keep for themselves. Published guides to Direct Debit references agree on these
/// rules.</para>
/// <para>Of <c>000-000</c> the guides do not say whether all characters are the same; it is refused here, the safer reading.</para>
/// <para>Equal and ordered as its text. <c>default</c> is no reference, with empty text.</para>
/// </remarks>
public readonly record struct BacsReference : IComparable<BacsReference>
{
    /// <summary>The fewest letters and digits.</summary>
    public const int LeastLettersAndDigits = 6;

    private const string KeptForBanks = "DDIC";

    private BacsReference(BacsText text) => Text = text;

    /// <summary>The reference as it stands in a file; empty for <c>default</c>.</summary>
    public BacsText Text { get; }

    /// <summary>Whether there is no reference, as in <c>default</c>.</summary>
    public bool IsNone => Text.IsEmpty;

    /// <summary>A reference by its text.</summary>
    /// <param name="text">A text that keeps the rules of a core reference.</param>
    /// <exception cref="ArgumentException">It does not keep them.</exception>
    public static BacsReference Create(ReadOnlySpan<char> text)
    {
        var bacsText = BacsText.Create(text);
        return Read(bacsText, BacsReferenceForm.AnyPermitted, out var reference) == BacsReferenceStatus.Valid
            ? reference
            : throw new ArgumentException(
                "A reference has at least 6 letters or digits, not all the same, begins with one and not with DDIC.", nameof(text));
    }

    /// <summary>Reads a reference from its text.</summary>
    /// <param name="text">The text as it stands in a file.</param>
    /// <param name="form">Which characters the council lets it have.</param>
    /// <param name="reference">The reference, or <c>default</c> unless the answer is valid.</param>
    public static BacsReferenceStatus Read(BacsText text, BacsReferenceForm form, out BacsReference reference)
    {
        var status = Assess(text, form);
        reference = status == BacsReferenceStatus.Valid ? new BacsReference(text) : default;
        return status;
    }

    /// <inheritdoc/>
    public int CompareTo(BacsReference other) => Text.CompareTo(other.Text);

    /// <summary>The reference's text; empty for <c>default</c>.</summary>
    public override string ToString() => Text.ToString();

    private static BacsReferenceStatus Assess(BacsText text, BacsReferenceForm form)
    {
        Span<byte> characters = stackalloc byte[BacsText.MostCharacters];
        text.CopyTo(characters);
        characters = characters[..text.Length];
        if (characters.IsEmpty)
        {
            return BacsReferenceStatus.Missing;
        }

        var first = characters[0];
        if (!IsLetterOrDigit(first))
        {
            return BacsReferenceStatus.FirstCharacter;
        }

        var (count, allSame) = (0, true);
        foreach (var character in characters)
        {
            if (IsLetterOrDigit(character))
            {
                (count, allSame) = (count + 1, allSame && character == first);
            }
        }

        return count switch
        {
            < LeastLettersAndDigits => BacsReferenceStatus.TooFewLettersAndDigits,
            _ when allSame => BacsReferenceStatus.AllTheSame,
            _ when text.StartsWith(BacsText.Create(KeptForBanks)) => BacsReferenceStatus.KeptForBanks,
            _ when form == BacsReferenceForm.LettersAndDigits && count < characters.Length => BacsReferenceStatus.NotLettersAndDigits,
            _ => BacsReferenceStatus.Valid,
        };
    }

    private static bool IsLetterOrDigit(byte character) => character is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9');

    /// <summary>Whether the left reference comes first.</summary>
    public static bool operator <(BacsReference left, BacsReference right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left reference comes last.</summary>
    public static bool operator >(BacsReference left, BacsReference right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left reference comes first, or is the same.</summary>
    public static bool operator <=(BacsReference left, BacsReference right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left reference comes last, or is the same.</summary>
    public static bool operator >=(BacsReference left, BacsReference right) => left.CompareTo(right) >= 0;
}
