using System.Globalization;
using System.Text;

namespace HousingFinance.Kernel;

/// <summary>Where something is: in which source, on which row or line, in which column, of which account or home.</summary>
/// <remarks>
/// Every part may be absent. Rows and lines count from 1; 0 means none. Equal when every part is equal.
/// <c>default</c> is nowhere in particular and reads <c>input</c>.
/// </remarks>
public readonly record struct Locator
{
    private const string Anywhere = "input";

    /// <summary>What was being read: <c>rent roll</c>, <c>uprating</c>.</summary>
    public string Source { get => field ?? Anywhere; init => field = value == Anywhere ? null : value; }

    /// <summary>The row of that source, from 1; 0 when it has none.</summary>
    public long Row { get; init; }

    /// <summary>The line of the file, from 1; 0 when it has none. A row may span lines.</summary>
    public long Line { get; init; }

    /// <summary>The column's heading or the field's name; empty when the whole row is meant.</summary>
    public string Column { get => field ?? ""; init => field = Absent(value); }

    /// <summary>What kind of reference follows: <c>account</c>, <c>property</c>; empty when there is none.</summary>
    public string Subject { get => field ?? ""; init => field = Absent(value); }

    /// <summary>The reference of the account, home or tenancy concerned; empty when there is none.</summary>
    public string Reference { get => field ?? ""; init => field = Absent(value); }

    /// <summary>A place by its source alone.</summary>
    /// <param name="source">What was being read or run.</param>
    public static Locator In(string source) => new() { Source = source };

    /// <summary>A row of a source.</summary>
    /// <param name="source">What was being read.</param>
    /// <param name="row">The row, from 1.</param>
    public static Locator AtRow(string source, long row) => new() { Source = source, Row = row };

    /// <summary>The same place, with the account concerned.</summary>
    public Locator OfAccount(RentAccountRef account) => this with { Subject = "account", Reference = account.Value };

    /// <summary>The same place, with the home concerned.</summary>
    public Locator OfProperty(PropertyRef property) => this with { Subject = "property", Reference = property.Value };

    /// <summary>The place in words: <c>rent roll row 412, line 413, column weekly_rent, account 7100234</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Source);
        if (Row > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" row {Row}");
        }

        if (Line > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(Row > 0 ? "," : "")} line {Line}");
        }

        if (Column.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $", column {Column}");
        }

        if (Reference.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $", {(Subject.Length > 0 ? Subject : "reference")} {Reference}");
        }

        return text.ToString();
    }

    // Kept as default keeps it, so that places which read the same are equal.
    private static string? Absent(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
