using System.Collections.Immutable;
using System.Globalization;

namespace HousingFinance.Kernel.Csv;

/// <summary>What became of a cell, a row, the heading line or a whole file.</summary>
/// <remarks>
/// A cell has the first status that applies. Every bad cell of a row is reported; a row whose cells cannot be told
/// apart is reported once, by the status of the row. A status of the heading line or of the file refuses the file.
/// </remarks>
public enum CellStatus : byte
{
    /// <summary>The cell was read or written.</summary>
    Accepted = 0,

    /// <summary>A required cell is blank.</summary>
    Blank = 1,

    /// <summary>An amount has a pound sign.</summary>
    AmountHasPoundSign = 2,

    /// <summary>An amount has a comma.</summary>
    AmountHasComma = 3,

    /// <summary>An amount has more than two decimals.</summary>
    AmountDecimals = 4,

    /// <summary>An amount is not plain digits with a point.</summary>
    AmountUnreadable = 5,

    /// <summary>An amount is outside the limits of its column.</summary>
    AmountOutOfRange = 6,

    /// <summary>A whole number is not plain digits.</summary>
    NumberUnreadable = 7,

    /// <summary>A whole number is outside the limits of its column.</summary>
    NumberOutOfRange = 8,

    /// <summary>A percentage has a percent sign.</summary>
    PercentageHasSign = 9,

    /// <summary>A percentage has more than four decimals.</summary>
    PercentageDecimals = 10,

    /// <summary>A percentage is not plain digits with a point.</summary>
    PercentageUnreadable = 11,

    /// <summary>A percentage is outside -100 to 1,000.</summary>
    PercentageOutOfRange = 12,

    /// <summary>A date is not of the form year-month-day.</summary>
    DateUnreadable = 13,

    /// <summary>A date of the right form is no day of the calendar.</summary>
    DateNotInCalendar = 14,

    /// <summary>A date is outside the limits of its column.</summary>
    DateOutOfRange = 15,

    /// <summary>A code is not in its catalogue.</summary>
    CodeUnknown = 16,

    /// <summary>A text or reference has more characters than its column takes.</summary>
    TextTooLong = 17,

    /// <summary>A text or reference begins or ends with a blank.</summary>
    TextHasOuterBlank = 18,

    /// <summary>
    /// A text has a character that is not printable, was lost in an earlier conversion, or is not UTF-8.
    /// </summary>
    TextUnprintable = 19,

    /// <summary>A reference has a character outside printable ASCII.</summary>
    ReferenceNotAscii = 20,

    /// <summary>A row has more or fewer cells than there are headings.</summary>
    RowCellCount = 21,

    /// <summary>A row has a quote inside an unquoted cell, or text after a closing quote.</summary>
    RowQuoteMisplaced = 22,

    /// <summary>A quoted cell is not closed before its line ends.</summary>
    RowQuoteNotClosed = 23,

    /// <summary>A row is longer than 16,384 bytes.</summary>
    RowTooLong = 24,

    /// <summary>A heading of the profile is not in the file.</summary>
    HeadingMissing = 31,

    /// <summary>A heading of the file is not in the profile.</summary>
    HeadingUnknown = 32,

    /// <summary>A heading of the profile stands in the file more than once.</summary>
    HeadingRepeated = 33,

    /// <summary>A heading stands elsewhere than a profile of fixed order says.</summary>
    HeadingOutOfOrder = 34,

    /// <summary>The first line of the file has none of the headings.</summary>
    HeadingLineMissing = 35,

    /// <summary>The quotes of the heading line are misplaced or not closed.</summary>
    HeadingQuotes = 36,

    /// <summary>The heading line is longer than 16,384 bytes.</summary>
    HeadingLineTooLong = 37,

    /// <summary>The file holds nothing.</summary>
    FileEmpty = 41,

    /// <summary>The file has a line of more than 1,048,576 bytes.</summary>
    FileLineTooLong = 42,

    /// <summary>The values of the rows add to more than 64 bits of pence.</summary>
    FileValueTooLarge = 43,
}

/// <summary>What each cell status means, in words and as a finding.</summary>
public static class CellStatuses
{
    private const string PlainPounds = "pounds are written as digits with a point, such as 1234.56 or -0.05";
    private const string PlainPercent = "a percentage is written as digits with a point, such as 4.8 or -0.125";
    private const string Profile = "the headings are those of the profile, each once and letter for letter";

    /// <summary>
    /// Every status that sets a row aside or refuses a file, with its stable code, what is expected and what to do.
    /// </summary>
    public static ImmutableArray<StatusMeaning<CellStatus>> All { get; } =
    [
        Of(CellStatus.Blank, "a required cell holds a value", "fill it in, for a blank is not taken for anything"),
        Of(CellStatus.AmountHasPoundSign, PlainPounds, "remove the pound sign"),
        Of(CellStatus.AmountHasComma, PlainPounds, "remove the commas"),
        Of(CellStatus.AmountDecimals,
            "pounds have at most two decimals", "give whole pence, for nothing is rounded on reading"),
        Of(CellStatus.AmountUnreadable, PlainPounds, "correct the amount, and check that no column has slipped"),
        Of(CellStatus.AmountOutOfRange,
            "an amount is within the limits of its column", "correct the amount, and check pounds against pence"),
        Of(CellStatus.NumberUnreadable, "a whole number is written as digits alone", "correct the number"),
        Of(CellStatus.NumberOutOfRange, "a number is within the limits of its column", "correct the number"),
        Of(CellStatus.PercentageHasSign, PlainPercent, "remove the percent sign"),
        Of(CellStatus.PercentageDecimals,
            "a percentage has at most four decimals", "give it with four, for nothing is rounded on reading"),
        Of(CellStatus.PercentageUnreadable, PlainPercent, "correct the percentage, and check that it is not an amount"),
        Of(CellStatus.PercentageOutOfRange, "a percentage is from -100 to 1,000", "correct the percentage"),
        Of(CellStatus.DateUnreadable,
            "a date is written year-month-day, such as 2026-04-06", "write the date with a year of four digits first"),
        Of(CellStatus.DateNotInCalendar, "a date is a day of the calendar", "correct the day or the month"),
        Of(CellStatus.DateOutOfRange, "a date is within the limits of its column", "correct the year"),
        Of(CellStatus.CodeUnknown, "a code is one of its catalogue, letter for letter", "give a code of the catalogue"),
        Of(CellStatus.TextTooLong, "a text fits its column, for nothing is cut", "shorten it"),
        Of(CellStatus.TextHasOuterBlank, "a text has no blank at either end", "remove the blank"),
        Of(CellStatus.TextUnprintable,
            "a text is of printable characters in UTF-8", "save the file as CSV UTF-8 and retype the character"),
        Of(CellStatus.ReferenceNotAscii,
            "a reference is of printable ASCII characters", "give the reference as the system of its source shows it"),
        Of(CellStatus.RowCellCount,
            "a row has one cell for each heading", "quote cells that hold a comma, or restore those that were lost"),
        Of(CellStatus.RowQuoteMisplaced,
            "a quoted cell is quoted as a whole, its own quotes doubled", "quote the cell anew"),
        Of(CellStatus.RowQuoteNotClosed,
            "a quoted cell is closed on its own line", "close the quote, and take line breaks out of the cell"),
        Of(CellStatus.RowTooLong, "a row has at most 16,384 bytes", "look for text or lines that have run together"),
        Of(CellStatus.HeadingMissing, Profile, "add the column, or give it this heading"),
        Of(CellStatus.HeadingUnknown, Profile, "spell it as the profile does, or remove the column"),
        Of(CellStatus.HeadingRepeated, Profile, "keep the column that is meant"),
        Of(CellStatus.HeadingOutOfOrder, "the columns stand in the order of the profile", "put the columns in order"),
        Of(CellStatus.HeadingLineMissing, Profile, "put the heading line first, with commas between the headings"),
        Of(CellStatus.HeadingQuotes,
            "a quoted heading is quoted as a whole and closed on its line", "quote the headings anew, or not at all"),
        Of(CellStatus.HeadingLineTooLong,
            "a heading line has at most 16,384 bytes", "check that this is a CSV file, with line ends"),
        Of(CellStatus.FileEmpty, "a file has a heading line", "check that the right file was sent, and all of it"),
        Of(CellStatus.FileLineTooLong,
            "a line has at most 1,048,576 bytes", "check that this is a CSV file, with line ends"),
        Of(CellStatus.FileValueTooLarge,
            "the values add to at most £92,233,720,368,547,758.07", "look for amounts that are not pounds"),
    ];

    /// <summary>The finding that a status is at a place.</summary>
    internal static Diagnostic Explain(this CellStatus status, Locator at, string found) =>
        StatusMeaning.Of(All, status).Explain(at, found);

    // The number of a status is the number of its code, so that neither can be given away twice.
    private static StatusMeaning<CellStatus> Of(CellStatus status, string expected, string remedy) =>
        new(status, new DiagnosticCode(CodeOf(status)), Severity.Error, expected, remedy);

    private static string CodeOf(CellStatus status) =>
        string.Create(CultureInfo.InvariantCulture, $"CSV{(byte)status:000}");
}
