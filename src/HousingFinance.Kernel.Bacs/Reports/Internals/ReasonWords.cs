namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Compares the words that reports give for reasons.</summary>
internal static class ReasonWords
{
    /// <summary>Whether a text begins with words, letter case and the number of spaces aside.</summary>
    internal static bool Begin(string text, string words)
    {
        var rest = text.AsSpan();
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan(range);
            rest = rest.TrimStart(' ');
            if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                || (rest.Length > word.Length && char.IsAsciiLetterOrDigit(rest[word.Length])))
            {
                return false;
            }

            rest = rest[word.Length..];
        }

        return true;
    }
}
