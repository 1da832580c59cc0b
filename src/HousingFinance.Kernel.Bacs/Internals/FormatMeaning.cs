using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>How the two numbers that a finding carries are to be read.</summary>
internal enum FoundKind : byte
{
    Nothing,
    Pence,
    Count,

    /// <summary>Up to seven characters, as <see cref="PackedText"/> holds them.</summary>
    Text,

    /// <summary>A year and day of the year, as <see cref="YearAndDay"/> holds them.</summary>
    Day,
}

/// <summary>
/// One status of the format. In its sentences <c>{0}</c> is what was found, <c>{1}</c> what was expected, <c>{f}</c> the field,
/// <c>{e}</c> what it may hold, <c>{p}</c> the position, <c>{d}</c> the day and <c>{o}</c> another record or payment, whose number was
/// found; what was expected is its file then, 0 where both are of one.
/// </summary>
internal sealed record FormatMeaning(
    FormatStatus Status, StatusMeaning<FormatStatus> Meaning, BacsTreatment Treatment, FoundKind Kind, string FoundPattern)
{
    internal static FormatMeaning Of(
        FormatStatus status,
        string code,
        Severity severity,
        BacsTreatment treatment,
        FoundKind kind,
        string found,
        string expected,
        string remedy) =>
        new(status, new(status, new DiagnosticCode(code), severity, expected, remedy), treatment, kind, found);

    internal string FoundIn(FindingPlace place, Field? field, int position, LocalDate? day, long found, long expected) =>
        Fill(FoundPattern, place, field, position, day, found, expected);

    internal string ExpectedIn(FindingPlace place, Field? field, long found, long expected) =>
        Fill(Meaning.Expected, place, field, 0, null, found, expected);

    private string Fill(
        string pattern, FindingPlace place, Field? field, int position, LocalDate? day, long found, long expected) => pattern
        .Replace("{o}", Other(place, found, expected), StringComparison.Ordinal)
        .Replace("{d}", day is { } date ? LocalDatePattern.Iso.Format(date) : "no day", StringComparison.Ordinal)
        .Replace("{f}", field?.ToString() ?? "the record", StringComparison.Ordinal)
        .Replace("{e}", field?.Expected ?? "", StringComparison.Ordinal)
        .Replace("{p}", position.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{0}", Show(found), StringComparison.Ordinal)
        .Replace("{1}", Show(expected), StringComparison.Ordinal);

    private static string Other(FindingPlace place, long number, long file)
    {
        var of = file == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" of file {file}");
        return string.Create(CultureInfo.InvariantCulture, $"{(place == FindingPlace.Record ? "record" : "payment")} {number}{of}");
    }

    private string Show(long value) => Kind switch
    {
        FoundKind.Pence => Money.FromPence(value).ToString(),
        FoundKind.Count => value.ToString(CultureInfo.InvariantCulture),
        FoundKind.Text => PackedText.Show(value),
        FoundKind.Day => YearAndDay.TryDate((int)value, out var date) ? LocalDatePattern.Iso.Format(date) : "no day",
        _ => "",
    };
}

/// <summary>
/// Up to seven characters of a record in one number, so that a finding of them allocates nothing. The highest byte counts them.
/// </summary>
internal static class PackedText
{
    private const int Most = 7;
    private const int CountShift = 56;

    internal static long Of(ReadOnlySpan<byte> characters)
    {
        var length = Math.Min(characters.Length, Most);
        var packed = (ulong)(uint)length << CountShift;
        for (var index = 0; index < length; index++)
        {
            packed |= (ulong)characters[index] << (8 * index);
        }

        return (long)packed;
    }

    internal static long Of(string characters)
    {
        Span<byte> bytes = stackalloc byte[Most];
        var length = Math.Min(characters.Length, Most);
        for (var index = 0; index < length; index++)
        {
            bytes[index] = characters[index] < 0x80 ? (byte)characters[index] : (byte)'?';
        }

        return Of(bytes[..length]);
    }

    /// <summary>The characters in quotation marks; those that do not print by their number.</summary>
    internal static string Show(long packed)
    {
        var text = new System.Text.StringBuilder("\"");
        for (var index = 0; index < packed >> CountShift; index++)
        {
            var character = unchecked((byte)(packed >> (8 * index)));
            _ = character is >= (byte)' ' and <= (byte)'~'
                ? text.Append((char)character)
                : text.Append(CultureInfo.InvariantCulture, $"\\x{character:X2}");
        }

        return text.Append('"').ToString();
    }
}
