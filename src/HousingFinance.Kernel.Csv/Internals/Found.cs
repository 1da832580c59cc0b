using System.Globalization;
using System.Text;

namespace HousingFinance.Kernel.Csv.Internals;

/// <summary>What was found, in words.</summary>
internal static class Found
{
    /// <summary>A cell that was not accepted on reading; shown only where that gives nothing away.</summary>
    internal static string InCell(CellStatus status, CellKind kind, ReadOnlySpan<byte> cell)
    {
        var shown = kind.Show(cell) is { } text ? $"\"{text}\"" : OfLength(cell);
        return status == CellStatus.Blank ? "the cell is blank" : $"{shown} {Phrase(status, kind)}";
    }

    /// <summary>A value that was not accepted on writing; never shown.</summary>
    internal static string InValue(CellStatus status, CellKind kind) =>
        status == CellStatus.Blank ? "there is no value to write" : $"the value to write {Phrase(status, kind)}";

    /// <summary>How many there are of something: <c>1 cell</c>, <c>1,200 cells</c>.</summary>
    internal static string Count(long count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A text that is not shown, by its length.</summary>
    internal static string OfLength(ReadOnlySpan<byte> cell) =>
        $"a text of {Count(Encoding.UTF8.GetCharCount(cell), "character")}";

    private static string Phrase(CellStatus status, CellKind kind) => status switch
    {
        CellStatus.AmountHasPoundSign => "has a pound sign",
        CellStatus.AmountHasComma => "has a comma",
        CellStatus.AmountDecimals => "has more than two decimals",
        CellStatus.AmountUnreadable => "is not an amount",
        CellStatus.NumberUnreadable => "is not a whole number",
        CellStatus.PercentageHasSign => "has a percent sign",
        CellStatus.PercentageDecimals => "has more than four decimals",
        CellStatus.PercentageUnreadable => "is not a percentage",
        CellStatus.DateUnreadable => "is not a date",
        CellStatus.DateNotInCalendar => "is no day",
        CellStatus.CodeUnknown => $"is none of {kind.Limits}",
        CellStatus.TextTooLong => $"has more than {kind.Limits}",
        CellStatus.TextHasOuterBlank => "begins or ends with a blank",
        CellStatus.TextUnprintable => "has a character that is not printable or not UTF-8",
        CellStatus.ReferenceNotAscii => "has a character outside printable ASCII",
        _ => $"is not {kind.Limits}",
    };
}
