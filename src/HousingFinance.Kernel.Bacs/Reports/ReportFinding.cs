using System.Globalization;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// One thing wrong with a report that came back, or that it says and somebody should know: its status, where, what was found and what was
/// expected. Words are made when they are asked for.
/// </summary>
/// <remarks>
/// Holds no name, no reference and no digit of a sort code or account number. Equal when every part is equal. <c>default</c> is no finding;
/// asking it for its words throws.
/// </remarks>
public readonly record struct ReportFinding
{
    private const int MostNameCharacters = 40;

    private readonly long _found;
    private readonly long _expected;
    private readonly string? _element;

    internal ReportFinding(
        ReportStatus status, ReportKind kind, int report, int item, int line, string element, long found, long expected)
    {
        (Status, Kind, Report, Item, Line) = (status, kind, report, item, line);
        (_element, _found, _expected) = (element, found, expected);
    }

    /// <summary>What is wrong.</summary>
    public ReportStatus Status { get; }

    /// <summary>What kind of report it was found in; none where the document as a whole is meant.</summary>
    public ReportKind Kind { get; }

    /// <summary>The report in its document, from 1; 0 where the document as a whole is meant.</summary>
    public int Report { get; }

    /// <summary>
    /// The item of the report, from 1: an item that came back, an advice, a claim, an error; where files were compared, the file. 0
    /// where the
    /// report as a whole is meant.
    /// </summary>
    public int Item { get; }

    /// <summary>The line of the document, from 1; 0 where none is meant.</summary>
    public int Line { get; }

    /// <summary>
    /// The element or attribute as the document names it; empty where none is meant. Characters beyond the usual are left out.
    /// </summary>
    public string Element => Shown(_element);

    /// <summary>The finding's stable code, such as <c>BACS420</c>.</summary>
    public DiagnosticCode Code => Status.Code();

    /// <summary>How much it matters.</summary>
    public Severity Severity => Status.Severity();

    /// <summary>What was found, in words.</summary>
    public string Found => ReportStatuses.Of(Status).FoundIn(Element, _found, _expected);

    /// <summary>What was expected, in words.</summary>
    public string Expected => ReportStatuses.Of(Status).ExpectedIn(Element, _found, _expected);

    /// <summary>Where it was found: <c>ARUDD report 1 row 3, line 12, column returnCode</c>.</summary>
    public Locator At => new()
    {
        Source = Kind == ReportKind.None
            ? "report document"
            : string.Create(CultureInfo.InvariantCulture, $"{Kind.ShortName()} report {Report}"),
        Row = Item,
        Line = Line,
        Column = Element,
    };

    /// <summary>The finding in the kernel's common form.</summary>
    public Diagnostic Explain() => new(Code, Severity, At, Found, Expected, ReportStatuses.Of(Status).Meaning.Remedy);

    /// <summary>Code and words; empty for <c>default</c>.</summary>
    public override string ToString() => Status == ReportStatus.Accepted ? "" : Explain().ToString();

    // A name comes from the document and may be anything that XML allows.
    private static string Shown(string? name) => name is null
        ? ""
        : new string([.. name.Take(MostNameCharacters).Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/')]);
}
