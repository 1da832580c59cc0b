using System.Globalization;

namespace HousingFinance.Kernel.Internals;

/// <summary>Says what is wrong with a text that holds bank details, without repeating it.</summary>
internal static class BankingText
{
    internal static string FoundLength(string what, ReadOnlySpan<char> text) => text.IsEmpty
        ? $"{what} is missing"
        : string.Create(CultureInfo.InvariantCulture, $"{what} has {text.Length} character{(text.Length == 1 ? "" : "s")}");

    internal static string FoundInDigits(string what, ReadOnlySpan<char> text) =>
        FoundCharacter(what, text, text.IndexOfAnyExceptInRange('0', '9'));

    /// <summary>Names one character, which is no digit and so no bank detail, and its place from 1.</summary>
    internal static string FoundCharacter(string what, ReadOnlySpan<char> text, int index) => index < 0
        ? FoundLength(what, text)
        : string.Create(CultureInfo.InvariantCulture, $"{what} has {Named(text[index])} as character {index + 1} of {text.Length}");

    private static string Named(char c) => c switch
    {
        ' ' => "a blank",
        > ' ' and <= '~' => $"'{c}'",
        _ => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}"),
    };
}
