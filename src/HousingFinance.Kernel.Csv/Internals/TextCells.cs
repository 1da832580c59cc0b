using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace HousingFinance.Kernel.Csv.Internals;

/// <summary>Text that a spreadsheet would run as a formula, and the apostrophe that stops it.</summary>
/// <remarks>
/// A text takes one apostrophe more than it has when it begins, after any apostrophes of its own, with = + - or @;
/// reading takes one off again. So every text comes back as it was, those that begin with an apostrophe too. A tab
/// or a carriage return, which a spreadsheet may also take for the beginning of a formula, is in no text at all.
/// </remarks>
internal static class Formula
{
    private const byte Apostrophe = (byte)'\'';

    /// <summary>The text without the apostrophe that writing put before it.</summary>
    internal static ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> cell) =>
        cell is [Apostrophe, ..] && IsFormula(cell) ? cell[1..] : cell;

    /// <summary>Puts an apostrophe before a text if a spreadsheet might run it.</summary>
    /// <param name="cell">The text from its second byte on; one byte is free before it.</param>
    /// <param name="length">How long the text is.</param>
    /// <returns>How long it is then, from the first byte on.</returns>
    internal static int Escape(Span<byte> cell, int length)
    {
        if (IsFormula(cell.Slice(1, length)))
        {
            cell[0] = Apostrophe;
            return length + 1;
        }

        cell.Slice(1, length).CopyTo(cell);
        return length;
    }

    private static bool IsFormula(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOfAnyExcept(Apostrophe);
        return at >= 0 && text[at] is (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@';
    }
}

/// <summary>Printable text.</summary>
internal sealed class TextCell : CellKind<string>
{
    private const int MostAllowed = 1_000;
    private const int BytesPerCharacter = 3;

    private readonly int _mostCharacters;

    internal TextCell(int mostCharacters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostCharacters, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostCharacters, MostAllowed);
        _mostCharacters = mostCharacters;
    }

    internal override int MostBytes => (_mostCharacters * BytesPerCharacter) + 1;

    internal override string Limits => _mostCharacters.ToString("N0", CultureInfo.InvariantCulture);

    internal override CellStatus Read(ReadOnlySpan<byte> cell, out string value)
    {
        value = "";
        var text = Formula.Unescape(cell);
        if (text.Length > _mostCharacters * BytesPerCharacter)
        {
            return CellStatus.TextTooLong;
        }

        if (!Utf8.IsValid(text))
        {
            return CellStatus.TextUnprintable;
        }

        var read = Encoding.UTF8.GetString(text);
        var status = Assess(read);
        value = status == CellStatus.Accepted ? read : "";
        return status;
    }

    internal override CellStatus Write(string value, Span<byte> cell, out int length)
    {
        length = 0;
        if (string.IsNullOrEmpty(value))
        {
            return CellStatus.Accepted;
        }

        var status = Assess(value);
        if (status == CellStatus.Accepted)
        {
            length = Formula.Escape(cell, Encoding.UTF8.GetBytes(value, cell[1..]));
        }

        return status;
    }

    private CellStatus Assess(string text)
    {
        if (text.Length > _mostCharacters)
        {
            return CellStatus.TextTooLong;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            // The replacement character stands for one that was lost, and for half of a pair.
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return CellStatus.TextUnprintable;
            }
        }

        var padded = char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]);
        return padded ? CellStatus.TextHasOuterBlank : CellStatus.Accepted;
    }
}

/// <summary>References of one kind and allocator, in the form that every reference has.</summary>
internal sealed class ReferenceCell<TReference> : CellKind<TReference>
    where TReference : struct
{
    private const int MostCharacters = 30;

    private readonly ReferenceAllocator _allocator;
    private readonly Func<ReferenceAllocator, string, TReference> _create;
    private readonly Func<TReference, string> _valueOf;

    internal ReferenceCell(
        ReferenceAllocator allocator,
        Func<ReferenceAllocator, string, TReference> create,
        Func<TReference, string> valueOf)
    {
        ArgumentException.ThrowIfNullOrEmpty(allocator.Code, nameof(allocator));
        (_allocator, _create, _valueOf) = (allocator, create, valueOf);
    }

    internal override int MostBytes => MostCharacters + 1;

    internal override string Limits => "30";

    internal override CellStatus Read(ReadOnlySpan<byte> cell, out TReference value)
    {
        var text = Formula.Unescape(cell);
        var status = Assess(text);
        value = status == CellStatus.Accepted ? _create(_allocator, Encoding.ASCII.GetString(text)) : default;
        return status;
    }

    internal override CellStatus Write(TReference value, Span<byte> cell, out int length)
    {
        var text = _valueOf(value);
        length = text.Length == 0 ? 0 : Formula.Escape(cell, Encoding.ASCII.GetBytes(text, cell[1..]));
        return CellStatus.Accepted;
    }

    private static CellStatus Assess(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            return CellStatus.ReferenceNotAscii;
        }

        if (text.Length > MostCharacters)
        {
            return CellStatus.TextTooLong;
        }

        return text[0] == ' ' || text[^1] == ' ' ? CellStatus.TextHasOuterBlank : CellStatus.Accepted;
    }
}
