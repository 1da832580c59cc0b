namespace HousingFinance.Kernel.Csv;

/// <summary>One finding as a row of a file: where, what was found, what was expected and what to do.</summary>
/// <remarks><c>default</c> is no finding and cannot be written. Equal when every part is equal.</remarks>
public readonly record struct SetAsideRow
{
    /// <summary>
    /// The row of the file that was read, from 1, the heading line not counted; 0 when the finding is of no row.
    /// </summary>
    public long Row { get; init; }

    /// <summary>The line of the file that was read, from 1; 0 when it is not known.</summary>
    public long Line { get; init; }

    /// <summary>The rent account; empty when the finding is of none, or its reference could not be read.</summary>
    public string Account { get => field ?? ""; init => field = value?.Length > 0 ? value : null; }

    /// <summary>The stable code of the finding; empty for <c>default</c>.</summary>
    public string Code { get => field ?? ""; init => field = value?.Length > 0 ? value : null; }

    /// <summary>The heading of the column; empty when the finding is of the whole row.</summary>
    public string Column { get => field ?? ""; init => field = value?.Length > 0 ? value : null; }

    /// <summary>What was found; empty for <c>default</c>.</summary>
    public string Found { get => field ?? ""; init => field = value?.Length > 0 ? value : null; }

    /// <summary>What was expected; empty for <c>default</c>.</summary>
    public string Expected { get => field ?? ""; init => field = value?.Length > 0 ? value : null; }

    /// <summary>What to do; empty for <c>default</c>.</summary>
    public string Remedy { get => field ?? ""; init => field = value?.Length > 0 ? value : null; }

    /// <summary>A finding as a row.</summary>
    /// <param name="finding">The finding, of whatever part of the kernel.</param>
    public static SetAsideRow From(Diagnostic finding) => new()
    {
        Row = finding.At.Row,
        Line = finding.At.Line,
        Account = finding.At.Subject == "account" ? finding.At.Reference : "",
        Code = finding.Code.Text,
        Column = finding.At.Column,
        Found = finding.Found,
        Expected = finding.Expected,
        Remedy = finding.Remedy,
    };
}

/// <summary>The file of findings: one row for each, for whoever corrects what was set aside.</summary>
public static class SetAsideProfile
{
    private const long MostRows = 999_999_999_999;
    private const int MostReferenceCharacters = 30;
    private const int MostCodeCharacters = 9;
    private const int MostSentenceCharacters = 700;

    /// <summary>The layout; row, line, account and column may be blank.</summary>
    public static FileProfile<SetAsideRow> Layout { get; } = new(
        "findings",
        new ColumnTable<SetAsideRow>()
            .Optional("row", Cells.WholeNumber(1, MostRows),
                (ref row, number) => row = row with { Row = number }, (in row) => row.Row > 0 ? row.Row : null)
            .Optional("line", Cells.WholeNumber(1, MostRows),
                (ref row, line) => row = row with { Line = line }, (in row) => row.Line > 0 ? row.Line : null)
            .Optional("account_ref", Cells.Text(MostReferenceCharacters),
                (ref row, account) => row = row with { Account = account }, (in row) => row.Account)
            .Required("code", Cells.Text(MostCodeCharacters),
                (ref row, code) => row = row with { Code = code }, (in row) => row.Code)
            .Optional("column", Cells.Text(HousingFinance.Kernel.Csv.Column.MostHeadingCharacters),
                (ref row, column) => row = row with { Column = column }, (in row) => row.Column)
            .Required("found", Cells.Text(MostSentenceCharacters),
                (ref row, found) => row = row with { Found = found }, (in row) => row.Found)
            .Required("expected", Cells.Text(MostSentenceCharacters),
                (ref row, expected) => row = row with { Expected = expected }, (in row) => row.Expected)
            .Required("remedy", Cells.Text(MostSentenceCharacters),
                (ref row, remedy) => row = row with { Remedy = remedy }, (in row) => row.Remedy));
}
