using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// Every record of a Standard 18 submission, all in this one place. The book that defines them is given to service users only; each
/// layout cites the published transcription that it follows, and they agree but where a field has a choice.
/// </summary>
public static class Standard18
{
    /// <summary>The width of a label.</summary>
    public const int LabelWidth = 80;

    /// <summary>The width of a payment record in a file of one processing day.</summary>
    public const int SingleDayWidth = 100;

    /// <summary>The width of a payment record in a file of several processing days.</summary>
    public const int MultiDayWidth = 106;

    /// <summary>What field 10 of a contra record holds, filled up with spaces.</summary>
    public const string ContraMark = "CONTRA";

    private const string BankOfIreland = "BACS File Specification (Bank of Ireland)";
    private const string FinDock = "Bacs Direct Debit collection file (FinDock)";
    private const string TranslationGuide = "ISO 20022 Standard 18 Translation Guide (Bacs)";

    /// <summary>The first record of a submission.</summary>
    public static RecordLayout Vol1 { get; } = new(
        "VOL1",
        LabelWidth,
        Source(BankOfIreland, "VOL1 and its validity checks"),
        Field.Fixed("label", 1, "VOL1"),
        Field.LettersAndDigits("submission serial number", 5, 6),
        Field.Fixed("accessibility", 11, " ", "0"),
        Field.Spaces("reserved 12", 12, 20),
        Field.Fixed("reserved 32", 32, "      ", "HSBC  "), // HSBC writes its name where no service user number is quoted
        Field.Spaces("owner 38", 38, 4),
        Field.Text("owner", 42, 6), // a service user number; a bureau's own number where a bureau submits
        Field.Spaces("owner 48", 48, 4),
        Field.Spaces("reserved 52", 52, 28),
        Field.Fixed("label standard level", 80, "1"));

    /// <summary>The first record of a file.</summary>
    public static RecordLayout Hdr1 { get; } = FileLabel("HDR1");

    /// <summary>The record that repeats HDR1 after the payments.</summary>
    public static RecordLayout Eof1 { get; } = FileLabel("EOF1");

    /// <summary>The second record of a file.</summary>
    public static RecordLayout Hdr2 { get; } = LengthLabel("HDR2");

    /// <summary>The record that repeats HDR2 after the payments.</summary>
    public static RecordLayout Eof2 { get; } = LengthLabel("EOF2");

    /// <summary>The record that says when and how the file is to be processed.</summary>
    public static RecordLayout Uhl1 { get; } = new(
        "UHL1",
        LabelWidth,
        Source(FinDock, "UHL1"),
        Field.Fixed("label", 1, "UHL1"),
        Field.Date("processing date", 5),
        Field.Fixed("receiver", 11, "999999"),
        Field.Spaces("reserved 17", 17, 4),
        Field.Fixed("currency", 21, "00"), // sterling; the code of euro could not be found
        Field.Fixed("country", 23, "000000"),
        Field.Fixed("work code", 29, "4 MULTI  ", "1 DAILY  "),
        Field.Digits("file number", 38, 3),
        Field.Spaces("reserved 41", 41, 7),
        Field.Text("audit print identifier", 48, 7),
        Field.Text("service user's text", 55, 26));

    /// <summary>A payment in a file of one processing day.</summary>
    public static RecordLayout SingleDayPayment { get; } = new(
        "payment", SingleDayWidth, Source(TranslationGuide, "fields 1 to 11 of a payment record"), [.. PaymentFields()]);

    /// <summary>A payment in a file of several processing days.</summary>
    public static RecordLayout MultiDayPayment { get; } = new(
        "payment", MultiDayWidth, Source(FinDock, "data record, fields 1 to 12"), [.. PaymentFields(), Field.Date("processing date", 101)]);

    /// <summary>A contra in a file of one processing day.</summary>
    public static RecordLayout SingleDayContra { get; } = new(
        "contra", SingleDayWidth, Source(TranslationGuide, "contra record"), [.. ContraFields()]);

    /// <summary>A contra in a file of several processing days.</summary>
    public static RecordLayout MultiDayContra { get; } = new(
        "contra", MultiDayWidth, Source(FinDock, "contra record"), [.. ContraFields(), Field.Date("processing date", 101)]);

    /// <summary>The last record of a file, with its totals.</summary>
    public static RecordLayout Utl1 { get; } = new(
        "UTL1",
        LabelWidth,
        Source(FinDock, "UTL1"),
        Field.Fixed("label", 1, "UTL1"),
        Field.Digits("debit value", 5, 13), // contras included, here and in the three that follow
        Field.Digits("credit value", 18, 13),
        Field.Digits("debit count", 31, 7),
        Field.Digits("credit count", 38, 7),
        Field.Spaces("reserved 45", 45, 8),
        Field.DigitsOrSpaces("instruction count", 53, 7),
        Field.Text("service user's text", 60, 21));

    private static RecordLayout FileLabel(string label) => new(
        label,
        LabelWidth,
        Source(BankOfIreland, "HDR1, EOF1 and their validity checks"),
        Field.Fixed("label", 1, label),
        Field.Fixed("file identifier 5", 5, "A"),
        Field.DigitsOrSpaces("service user number", 6, 6), // spaces only where VOL1 has HSBC's name instead of a number
        Field.Fixed("file identifier 12", 12, "S"),
        Field.Text("file identifier 13", 13, 2),
        Field.Fixed("file identifier 15", 15, " ", "1"), // both are seen in files that Bacs takes
        Field.Text("owner", 16, 6), // spaces, or the same as in VOL1
        Field.LettersAndDigits("set identification", 22, 6),
        Field.Digits("file section", 28, 4),
        Field.Digits("file sequence", 32, 4),
        Field.DigitsOrSpaces("generation", 36, 4),
        Field.DigitsOrSpaces("version", 40, 2),
        Field.Date("creation date", 42),
        Field.Date("expiry date", 48),
        Field.Fixed("accessibility", 54, " ", "0"),
        Field.Digits("block count", 55, 6),
        Field.Spaces("system code", 61, 13),
        Field.Spaces("reserved 74", 74, 7));

    private static RecordLayout LengthLabel(string label) => new(
        label,
        LabelWidth,
        Source(FinDock, "HDR2 and EOF2"),
        Field.Fixed("label", 1, label),
        Field.Fixed("record format", 5, "F"),
        Field.Digits("block length", 6, 5), // left from tapes: nothing relies on it
        Field.Fixed("record length", 11, "00106", "00100"),
        Field.Spaces("reserved 16", 16, 35),
        Field.Fixed("buffer offset", 51, "00"),
        Field.Spaces("reserved 53", 53, 28));

    private static Field[] PaymentFields() =>
    [
        Field.Digits("destination sort code", 1, 6),
        Field.Digits("destination account number", 7, 8),
        Field.Digits("destination account type", 15, 1),
        Field.LettersAndDigits("transaction code", 16, 2),
        Field.Digits("originating sort code", 18, 6),
        Field.Digits("originating account number", 24, 8),
        Field.Text("free format", 32, 4),
        Field.Digits("amount", 36, 11),
        Field.Text("service user's name", 47, 18),
        Field.Text("reference", 65, 18),
        Field.Text("destination account name", 83, 18),
    ];

    private static Field[] ContraFields() =>
    [
        Field.Digits("destination sort code", 1, 6),
        Field.Digits("destination account number", 7, 8),
        Field.Digits("destination account type", 15, 1),
        Field.Fixed("transaction code", 16, "99", "17"),
        Field.Digits("originating sort code", 18, 6),
        Field.Digits("originating account number", 24, 8),
        Field.Text("free format", 32, 4),
        Field.Digits("amount", 36, 11),
        Field.Text("narrative", 47, 18),
        Field.Fixed("contra mark", 65, "CONTRA            "),
        Field.Text("account short name", 83, 18),
    ];

    // Compared through notes that report these pages, not with Bacs' own book.
    private static Citation Source(string title, string locator) => new(title, locator, new LocalDate(2026, 11, 22));
}
