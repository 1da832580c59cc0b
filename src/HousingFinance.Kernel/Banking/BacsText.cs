using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HousingFinance.Kernel.Banking;

/// <summary>
/// The text of one field of a Bacs payment: up to 18 of the characters that Bacs carries, which are A to Z, 0 to 9, space,
/// full stop, ampersand, solidus and hyphen.
/// </summary>
/// <remarks>
/// <para>A field is filled up with spaces, so a text has none at its end. Anything else, lower case included, is refused: Bacs would
/// turn it into a space. <see cref="BacsTransliteration"/> changes text by name and says what it changed.</para>
/// <para>Equal and ordered character by character. <c>default</c> is the empty text, a valid one. It is a value of 18 bytes that
/// allocates nothing. It may hold a person's name, so messages do not print it.</para>
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
public readonly record struct BacsText : IComparable<BacsText>
{
    /// <summary>The most characters a text has, and the width of its field.</summary>
    public const int MostCharacters = 18;

    private const byte Space = (byte)' ';

    private static readonly SearchValues<char> Permitted = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .&/-");
    private static readonly SearchValues<byte> PermittedBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .&/-"u8);

    // The 18 characters, each changed by the bits of a space, so that a blank is zero and default is empty.
    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ushort _last;

    private BacsText(ReadOnlySpan<byte> characters)
    {
        Span<byte> cell = stackalloc byte[MostCharacters];
        cell.Fill(Space);
        characters.CopyTo(cell);
        foreach (ref var character in cell)
        {
            character ^= Space;
        }

        _first = MemoryMarshal.Read<ulong>(cell);
        _second = MemoryMarshal.Read<ulong>(cell[8..]);
        _last = MemoryMarshal.Read<ushort>(cell[16..]);
    }

    /// <summary>The empty text, a field of spaces.</summary>
    public static BacsText Empty => default;

    /// <summary>Whether the text is empty.</summary>
    public bool IsEmpty => this == default;

    /// <summary>How many characters, 0 to 18.</summary>
    public int Length
    {
        get
        {
            var characters = Bytes(in this);
            return characters.LastIndexOfAnyExcept((byte)0) + 1;
        }
    }

    /// <summary>A text of permitted characters.</summary>
    /// <param name="text">0 to 18 permitted characters, the last of them no space.</param>
    /// <exception cref="ArgumentException">The text is anything else.</exception>
    public static BacsText Create(ReadOnlySpan<char> text) => Read(text, out var result) == BacsTextStatus.Valid
        ? result
        : throw new ArgumentException(
            "A Bacs text is up to 18 of A-Z, 0-9, space, full stop, ampersand, solidus and hyphen, and does not end with a space.",
            nameof(text));

    /// <summary>Reads a text, changing nothing in it.</summary>
    /// <param name="text">The characters, without the spaces that fill a field.</param>
    /// <param name="result">The text, or <c>default</c> unless the answer is valid.</param>
    public static BacsTextStatus Read(ReadOnlySpan<char> text, out BacsText result)
    {
        result = default;
        if (text.IndexOfAnyExcept(Permitted) is >= 0 and var outsider)
        {
            return text[outsider] is >= 'a' and <= 'z' ? BacsTextStatus.LowerCase : BacsTextStatus.NotPermitted;
        }

        if (text.Length > MostCharacters)
        {
            return BacsTextStatus.TooLong;
        }

        if (text is [.., ' '])
        {
            return BacsTextStatus.TrailingSpace;
        }

        Span<byte> characters = stackalloc byte[MostCharacters];
        for (var index = 0; index < text.Length; index++)
        {
            characters[index] = (byte)text[index];
        }

        result = new BacsText(characters[..text.Length]);
        return BacsTextStatus.Valid;
    }

    /// <summary>Reads a field as a file holds it: one byte a character, filled up with spaces.</summary>
    /// <param name="field">At most 18 bytes.</param>
    /// <param name="result">The text, or <c>default</c> unless the answer is valid.</param>
    public static BacsTextStatus ReadField(ReadOnlySpan<byte> field, out BacsText result)
    {
        result = default;
        if (field.IndexOfAnyExcept(PermittedBytes) is >= 0 and var outsider)
        {
            return field[outsider] is >= (byte)'a' and <= (byte)'z' ? BacsTextStatus.LowerCase : BacsTextStatus.NotPermitted;
        }

        if (field.Length > MostCharacters)
        {
            return BacsTextStatus.TooLong;
        }

        result = new BacsText(field);
        return BacsTextStatus.Valid;
    }

    /// <summary>Whether a character is one that Bacs carries.</summary>
    /// <param name="character">Any character.</param>
    public static bool IsPermitted(char character) => Permitted.Contains(character);

    /// <summary>
    /// Whether this text begins with another, as payers' banks match references. Every text begins with the empty one and with
    /// itself.
    /// </summary>
    /// <param name="beginning">The other text.</param>
    public bool StartsWith(BacsText beginning) => Bytes(in this).StartsWith(Bytes(in beginning)[..beginning.Length]);

    /// <summary>Writes the field: the characters as one byte each, filled up with spaces to 18.</summary>
    /// <param name="field">At least 18 bytes; the first 18 are written.</param>
    /// <exception cref="ArgumentException">It is shorter.</exception>
    public void CopyTo(Span<byte> field)
    {
        if (field.Length < MostCharacters)
        {
            throw new ArgumentException("A field takes 18 bytes.", nameof(field));
        }

        const ulong spaces = 0x2020_2020_2020_2020;
        MemoryMarshal.Write(field, _first ^ spaces);
        MemoryMarshal.Write(field[8..], _second ^ spaces);
        MemoryMarshal.Write(field[16..], (ushort)(_last ^ 0x2020));
    }

    /// <inheritdoc/>
    public int CompareTo(BacsText other)
    {
        Span<byte> left = stackalloc byte[MostCharacters];
        Span<byte> right = stackalloc byte[MostCharacters];
        CopyTo(left);
        other.CopyTo(right);
        return left.SequenceCompareTo(right);
    }

    /// <summary>The characters, without the spaces that fill the field. May be a person's name: not for a message or a log.</summary>
    public override string ToString() => string.Create(Length, this, static (characters, text) =>
    {
        var bytes = Bytes(in text);
        for (var index = 0; index < characters.Length; index++)
        {
            characters[index] = (char)(bytes[index] ^ Space);
        }
    });

    private static ReadOnlySpan<byte> Bytes(in BacsText text) =>
        MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AsRef(in text), 1));

    /// <summary>Whether the left text comes first.</summary>
    public static bool operator <(BacsText left, BacsText right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left text comes last.</summary>
    public static bool operator >(BacsText left, BacsText right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left text comes first, or is the same.</summary>
    public static bool operator <=(BacsText left, BacsText right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left text comes last, or is the same.</summary>
    public static bool operator >=(BacsText left, BacsText right) => left.CompareTo(right) >= 0;
}
