using System.Buffers.Binary;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// Field 7 of a payment, four characters that the service user may use. A rent payment has nothing to say there: <c>default</c>, for
/// which the submission's profile says whether spaces or zeros stand.
/// </summary>
/// <remarks>
/// A solidus and three characters once tied a salary to HMRC's cross-reference, which was withdrawn from 6 April 2023; they are carried
/// through, and none are made up. Equal by its characters.
/// </remarks>
public readonly record struct FreeFormat
{
    /// <summary>How many characters the field has.</summary>
    public const int Width = 4;

    private const uint Zeros = 0x3030_3030;
    private const uint Spaces = 0x2020_2020;

    private FreeFormat(uint packed) => Packed = packed;

    /// <summary>Whether it has nothing to say, as <c>default</c> has.</summary>
    public bool IsNone => Packed == 0;

    /// <summary>The four characters, the first in the highest byte; 0 for nothing to say.</summary>
    internal uint Packed { get; }

    /// <summary>Something said in field 7.</summary>
    /// <param name="text">Four characters that Bacs carries, neither all spaces nor all zeros, which mean nothing to say.</param>
    /// <exception cref="ArgumentException">The text is anything else.</exception>
    public static FreeFormat Create(ReadOnlySpan<char> text)
    {
        if (text.Length != Width || !BacsText.IsPermitted(text[0]) || !BacsText.IsPermitted(text[1])
            || !BacsText.IsPermitted(text[2]) || !BacsText.IsPermitted(text[3]))
        {
            throw new ArgumentException("Field 7 has four characters that Bacs carries.", nameof(text));
        }

        var result = FromField([(byte)text[0], (byte)text[1], (byte)text[2], (byte)text[3]]);
        return result.IsNone
            ? throw new ArgumentException("Spaces and zeros say nothing in field 7; the default does.", nameof(text))
            : result;
    }

    /// <summary>The four characters; empty for nothing to say.</summary>
    public override string ToString() =>
        IsNone ? "" : string.Create(Width, Packed, static (characters, packed) =>
        {
            for (var index = 0; index < characters.Length; index++)
            {
                characters[index] = (char)((packed >> (8 * (Width - 1 - index))) & 0x7F);
            }
        });

    /// <summary>What a field known to hold permitted characters says.</summary>
    internal static FreeFormat FromField(ReadOnlySpan<byte> field)
    {
        var packed = BinaryPrimitives.ReadUInt32BigEndian(field);
        return new FreeFormat(packed is Zeros or Spaces ? 0 : packed);
    }

    internal static FreeFormat FromPacked(uint packed) => new(packed);

    internal void CopyTo(Span<byte> field, Field7 whenNone) =>
        BinaryPrimitives.WriteUInt32BigEndian(field, !IsNone ? Packed : whenNone == Field7.Zeros ? Zeros : Spaces);
}

/// <summary>What stands in field 7 of a record that has nothing to say there.</summary>
public enum Field7 : byte
{
    /// <summary>Four spaces, as most writers have it.</summary>
    Spaces = 0,

    /// <summary>Four zeros.</summary>
    Zeros = 1,
}
