using System.Globalization;
using System.Text;
using HousingFinance.Kernel.Banking;
using NodaTime;
using NodaTime.Text;

namespace BacsSubmission;

/// <summary>Things as people read them, in the invariant culture; bank details and names never whole.</summary>
internal static class Shown
{
    private const int DigitsToMask = 6;
    private const int MostCharacters = 80;

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Plural(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    public static string Day(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : "";

    /// <summary>An account, masked; nothing where there is none.</summary>
    public static string Account(BankAccount account) => account.IsNone ? "" : account.ToString();

    /// <summary>A reference of somebody else's document, unless it holds the account number or the name beside it.</summary>
    public static string Reference(string reference, BankAccount account, string name)
    {
        var holdsAccount = !account.IsNone && reference.Contains(account.Number.ToDigits(), StringComparison.Ordinal);
        var holdsName = name.Trim().Length > 0 && reference.Contains(name.Trim(), StringComparison.OrdinalIgnoreCase);
        return holdsAccount || holdsName ? "(not shown)" : Printable(reference);
    }

    /// <summary>Words of somebody else's document: figures of six digits or more are masked, and what does not print.</summary>
    public static string Words(string words)
    {
        var text = new StringBuilder(Printable(words));
        for (var at = 0; at < text.Length; at++)
        {
            var digits = 0;
            while (at + digits < text.Length && char.IsAsciiDigit(text[at + digits]))
            {
                digits++;
            }

            for (var digit = at; digits >= DigitsToMask && digit < at + digits; digit++)
            {
                text[digit] = '*';
            }

            at += digits;
        }

        return text.ToString();
    }

    private static string Printable(string text) =>
        string.Concat(text.Take(MostCharacters).Select(character => character is >= ' ' and <= '~' ? character : '?')).Trim();
}
