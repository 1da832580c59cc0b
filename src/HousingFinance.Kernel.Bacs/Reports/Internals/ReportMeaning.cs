using System.Globalization;
using NodaTime.Text;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// One status of reports. In its sentences <c>{0}</c> is what was found, <c>{1}</c> what was expected and <c>{e}</c> the element.
/// </summary>
internal sealed record ReportMeaning(StatusMeaning<ReportStatus> Meaning, FoundKind Kind, string FoundPattern)
{
    internal static ReportMeaning Of(
        ReportStatus status, string code, Severity severity, FoundKind kind, string found, string expected, string remedy) =>
        new(new(status, new DiagnosticCode(code), severity, expected, remedy), kind, found);

    internal string FoundIn(string element, long found, long expected) => Fill(FoundPattern, element, found, expected);

    internal string ExpectedIn(string element, long found, long expected) => Fill(Meaning.Expected, element, found, expected);

    private string Fill(string pattern, string element, long found, long expected) => pattern
        .Replace("{0}", Show(found), StringComparison.Ordinal)
        .Replace("{1}", Show(expected), StringComparison.Ordinal)
        .Replace("{e}", element.Length == 0 ? "the value" : element, StringComparison.Ordinal);

    private string Show(long value) => Kind switch
    {
        FoundKind.Pence => Money.FromPence(value).ToString(),
        FoundKind.Count => value.ToString(CultureInfo.InvariantCulture),
        FoundKind.Text => PackedText.Show(value),
        FoundKind.Day => YearAndDay.TryDate((int)value, out var date) ? LocalDatePattern.Iso.Format(date) : "no day",
        _ => "",
    };
}
