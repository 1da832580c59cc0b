using System.Text;

namespace HousingFinance.Kernel.Banking;

/// <summary>What becomes of an apostrophe, which Bacs does not carry.</summary>
public enum ApostropheRule : byte
{
    /// <summary>It becomes a space, as Bacs itself would make it: O'BRIEN is O BRIEN.</summary>
    Space = 0,

    /// <summary>It is dropped: O'BRIEN is OBRIEN.</summary>
    Dropped = 1,
}

/// <summary>What a transliteration changed.</summary>
[Flags]
public enum BacsTextChanges : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Small letters became capitals.</summary>
    Capitals = 1,

    /// <summary>Letters lost their accents or were spelled out: É is E, ß is SS, Æ is AE, the ligature ﬃ is FFI.</summary>
    Accents = 2,

    /// <summary>Apostrophes, or the accents and primes that are typed for them, became spaces or were dropped.</summary>
    Apostrophes = 4,

    /// <summary>Other characters that Bacs does not carry became spaces, one for each.</summary>
    Spaces = 8,

    /// <summary>The text was cut to 18 characters.</summary>
    Cut = 16,
}

/// <summary>A text made fit for Bacs, and what that changed.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is the empty text, which nothing changed.</remarks>
/// <param name="Text">The text as Bacs carries it.</param>
/// <param name="Changes">What was changed; nothing when the text was fit already.</param>
public readonly record struct TransliteratedText(BacsText Text, BacsTextChanges Changes)
{
    /// <summary>What was changed; never the text, which may be a person's name.</summary>
    public override string ToString() => Changes.ToString();
}

/// <summary>
/// Makes any text fit for Bacs, by the caller's wish: capitals first, then accents, then apostrophes, then every other outsider into one
/// space, then cut to 18 characters.
/// </summary>
/// <remarks>
/// A reference must be the same in the instruction and in every collection, so keep what this gives rather than make it again from
/// a name that may change. Spaces inside are kept as they are; those at the end are the field's filling and no change.
/// </remarks>
public sealed class BacsTransliteration
{
    // The plain letter of each letter from U+00C0, U+0180 and U+1E00; ? where there is none. Digraphs are spelled out apart.
    private const string Latin =
        "AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY?YAAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIII??JJKK"
        + "?LLLLLL??LLNNNNNN???OOOOOO??RRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS";

    private const string LatinExtended =
        "????????????????????????????????OO?????????????UU????????????????????????????AAIIOOUUUUUUUUUU?AAAA????GGKKOOOO??J???GG??"
        + "NNAA??OOAAAAEEEEIIIIOOOORRRRUUUUSSTT??HH??????AAEEOOOOOOOOYY????????????????????????????";

    private const string LatinAdditional =
        "AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMMMMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRRSSSSSSSSSSTTTTTTTTUUUUUU"
        + "UUUUVVVVWWWWWWWWWWXXXXYYZZZZZZHTWY?S????AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEEEEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUU"
        + "UUYYYYYYYY??????";

    private readonly ApostropheRule _apostrophes;

    private BacsTransliteration(ApostropheRule apostrophes) => _apostrophes = apostrophes;

    /// <summary>The usual one: an apostrophe becomes a space, as Bacs would make it.</summary>
    public static BacsTransliteration ApostropheToSpace { get; } = new(ApostropheRule.Space);

    /// <summary>The other: an apostrophe is dropped.</summary>
    public static BacsTransliteration ApostropheDropped { get; } = new(ApostropheRule.Dropped);

    /// <summary>The transliteration of a text, and what it changed.</summary>
    /// <param name="text">Any text, of any length.</param>
    public TransliteratedText Apply(ReadOnlySpan<char> text)
    {
        Span<char> kept = stackalloc char[BacsText.MostCharacters];
        var length = 0;
        var (blanks, changes) = (0, BacsTextChanges.None);
        foreach (var rune in text.EnumerateRunes())
        {
            var plain = Plain(rune, ref changes);
            foreach (var character in plain)
            {
                // Blanks wait for a character to stand before: those at the end fill the field and are not cut.
                if (character == ' ')
                {
                    blanks++;
                    continue;
                }

                if (length + blanks >= kept.Length)
                {
                    return new TransliteratedText(Make(kept[..length]), changes | BacsTextChanges.Cut);
                }

                kept.Slice(length, blanks).Fill(' ');
                length += blanks;
                (kept[length++], blanks) = (character, 0);
            }
        }

        return new TransliteratedText(Make(kept[..length]), changes);
    }

    private static BacsText Make(ReadOnlySpan<char> characters) => BacsText.Create(characters);

    private string Plain(Rune rune, ref BacsTextChanges changes)
    {
        var capital = Rune.ToUpperInvariant(rune);
        if (capital != rune)
        {
            changes |= BacsTextChanges.Capitals;
        }

        var character = capital.IsBmp ? (char)capital.Value : '\uFFFD';
        if (BacsText.IsPermitted(character))
        {
            return Letters[character];
        }

        if (IsApostrophe(character))
        {
            changes |= BacsTextChanges.Apostrophes;
            return _apostrophes == ApostropheRule.Space ? " " : "";
        }

        if (WithoutAccent(character) is { } plain)
        {
            changes |= BacsTextChanges.Accents;
            return plain;
        }

        changes |= BacsTextChanges.Spaces;
        return " ";
    }

    // Those that are made for it, and the accents and primes that stand for it where the key was another.
    private static bool IsApostrophe(char character) => character is '\'' or '`' or '\u00B4' or '\u02B9' or '\u02BB' or '\u02BC'
        or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\uFF07';

    private static string? WithoutAccent(char character)
    {
        var plain = character switch
        {
            '\u00C6' or '\u01E2' or '\u01FC' => "AE",
            '\u0132' => "IJ",
            '\u01C4' or '\u01F1' => "DZ",
            '\u01C7' => "LJ",
            '\u01CA' => "NJ",
            '\u0152' => "OE",
            '\u00DE' => "TH",
            '\u00DF' or '\u1E9E' => "SS",
            >= '\uFB00' and <= '\uFB06' => Ligatures[character - '\uFB00'],
            >= '\u0300' and <= '\u036F' => "",
            >= '\u00C0' and <= '\u017F' => Letters[Latin[character - '\u00C0']],
            >= '\u0180' and <= '\u024F' => Letters[LatinExtended[character - '\u0180']],
            >= '\u1E00' and <= '\u1EFF' => Letters[LatinAdditional[character - '\u1E00']],
            _ => "?",
        };
        return plain == "?" ? null : plain;
    }

    // U+FB00 to U+FB06, as documents that were typeset give them.
    private static readonly string[] Ligatures = ["FF", "FI", "FL", "FFI", "FFL", "ST", "ST"];

    private static readonly string[] Letters = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];
}
