using System.Globalization;
using HousingFinance.Kernel;
using NodaTime;
using NodaTime.Text;

namespace RechargeInvoices;

/// <summary>A CSV file without quotes: a heading line, then rows. What is wrong with a cell is collected, and nothing is repaired.</summary>
internal sealed class InputTable
{
    private readonly string _name;
    private readonly string[] _headings;
    private readonly List<string[]> _rows = [];

    private InputTable(string name, TextReader reader, string headings)
    {
        _name = name;
        _headings = headings.Split(',');
        var first = reader.ReadLine();
        if (first != headings)
        {
            Faults.Add($"{name} line 1: the heading is {first}; expected {headings}.");
            return;
        }

        while (reader.ReadLine() is { } line)
        {
            _rows.Add(line.Split(','));
        }
    }

    public List<string> Faults { get; } = [];

    /// <summary>Reads a file, or what comes with the sample where none is given.</summary>
    public static InputTable Open(string? path, string name, string headings)
    {
        using var reader = path is null
            ? new StreamReader(typeof(InputTable).Assembly.GetManifestResourceStream(name)!)
            : new StreamReader(path);
        return new(name, reader, headings);
    }

    /// <summary>The rows whose cells are as many as the headings.</summary>
    public IEnumerable<InputRow> Rows()
    {
        for (var index = 0; index < _rows.Count; index++)
        {
            var row = new InputRow(this, _name, index + 1, _headings, _rows[index]);
            if (_rows[index].Length == _headings.Length)
            {
                yield return row;
            }
            else
            {
                row.Fault("", $"{_rows[index].Length.ToString(CultureInfo.InvariantCulture)} cells", "a cell for each heading");
            }
        }
    }
}

/// <summary>One row, counted from 1 below the heading line.</summary>
internal sealed class InputRow(InputTable table, string name, int number, string[] headings, string[] cells)
{
    public int Number => number;

    /// <summary>Whether a cell could not be read.</summary>
    public bool IsFaulty { get; private set; }

    public string this[string column] => cells[Array.IndexOf(headings, column)];

    public LocalDate Date(string column)
    {
        var parsed = LocalDatePattern.Iso.Parse(this[column]);
        return parsed.Success ? parsed.Value : Fault(column, this[column], "a date such as 2026-08-15", default(LocalDate));
    }

    public int? Count(string column) => this[column].Length == 0 ? null
        : int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : Fault(column, this[column], "a whole number", (int?)null);

    public decimal? Decimal(string column) => this[column].Length == 0 ? null
        : decimal.TryParse(this[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value
        : Fault(column, this[column], "a number such as 61.20", (decimal?)null);

    public Money Pounds(string column) =>
        decimal.TryParse(
            this[column], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var pounds)
        && Money.TryFromPounds(pounds, out var money)
            ? money
            : Fault(column, this[column], "pounds and pence such as 600.00", Money.Zero);

    public void Fault(string column, string found, string expected)
    {
        IsFaulty = true;
        var place = $"{name} row {number.ToString(CultureInfo.InvariantCulture)}{(column.Length > 0 ? ", column " + column : "")}";
        table.Faults.Add($"{place}: found {(found.Length > 0 ? found : "nothing")}; expected {expected}; correct the row.");
    }

    public T Fault<T>(string column, string found, string expected, T nothing)
    {
        Fault(column, found, expected);
        return nothing;
    }
}
