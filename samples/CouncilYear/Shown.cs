using System.Globalization;
using HousingFinance.Kernel;

namespace CouncilYear;

/// <summary>Figures as people read them, in the invariant culture and rounded half up.</summary>
internal static class Shown
{
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Plural(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A part of a whole in percent with two decimals; a dash when there is no whole.</summary>
    public static string Percent(Money part, Money whole) => Percent(part.Pence, whole.Pence);

    public static string Percent(long part, long whole) => whole <= 0
        ? "–"
        : RoundingRule.HalfUp.Apply((Int128)part * 10_000, whole) is var hundredths && Int128.IsNegative(hundredths)
            ? $"-{Hundredths(-hundredths)}%"
            : $"{Hundredths(hundredths)}%";

    /// <summary>The mean of a sum over so many homes and weeks; a dash when there are none.</summary>
    public static string Mean(Money sum, long homes, int weeks = 1) => homes == 0
        ? "–"
        : Money.FromPence(RoundingRule.HalfUp.Apply(sum.Pence, homes * weeks)).ToString();

    /// <summary>An amount with its sign: <c>+£4.10</c>.</summary>
    public static string Signed(Money amount) => amount.IsPositive ? $"+{amount}" : amount.ToString();

    /// <summary>The same with its first letter large.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A name from code in words: <c>NothingDue</c> as Nothing due.</summary>
    public static string Words(string name) =>
        string.Concat(name.Select((c, at) => at > 0 && char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    private static string Hundredths(Int128 hundredths) =>
        string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{(int)(hundredths % 100):00}");
}
