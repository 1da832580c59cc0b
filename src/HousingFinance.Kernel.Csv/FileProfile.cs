using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Csv.Internals;

namespace HousingFinance.Kernel.Csv;

/// <summary>Whether the columns of a file may stand in any order.</summary>
public enum ColumnOrder
{
    /// <summary>In any order; written in the order of the profile.</summary>
    Free,

    /// <summary>In the order of the profile.</summary>
    Fixed,
}

/// <summary>How lines end when a file is written. A file read may end its lines in either way.</summary>
public enum LineEnd
{
    /// <summary>Carriage return and line feed, as RFC 4180 has it and spreadsheets write it.</summary>
    CrLf,

    /// <summary>Line feed alone.</summary>
    Lf,
}

/// <summary>The layout of a file: a table of columns by which it is read and written.</summary>
/// <typeparam name="T">
/// What a row becomes. A struct: it begins as <c>default</c>, which is what blank cells leave it at.
/// </typeparam>
/// <remarks>
/// Immutable, so one profile may serve several readers and writers. Cells are parted by commas and quoted as RFC
/// 4180 has it, but a cell does not span lines.
/// </remarks>
public sealed class FileProfile<T>
    where T : struct
{
    /// <summary>A profile of these columns.</summary>
    /// <param name="name">What the file is called in findings: <c>rent roll</c>.</param>
    /// <param name="table">
    /// The columns in the order in which they are written; at least one. Those added later do not count.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The name is blank, there is no column, or the longest row they can make passes <see
    /// cref="ProfileReader.MostRowBytes"/>.
    /// </exception>
    public FileProfile(string name, ColumnTable<T> table)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(table);
        var columns = table.ToColumns();
        if (columns.IsEmpty)
        {
            throw new ArgumentException("A profile has at least one column.", nameof(table));
        }

        // A cell is longest when each of its bytes is a quote and so doubled; then come its own quotes and a comma.
        if (columns.Sum(column => (2L * column.Kind.MostBytes) + 3) > ProfileReader.MostRowBytes)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The longest row of these columns is more than the {ProfileReader.MostRowBytes} bytes of a row."),
                nameof(table));
        }

        (Name, ColumnsOfRow) = (name, columns);
        AccountColumn = columns.OfType<TypedColumn<T, RentAccountRef>>().FirstOrDefault();
    }

    /// <summary>What the file is called in findings.</summary>
    public string Name { get; }

    /// <summary>The columns, in the order in which they are written.</summary>
    public ImmutableArray<Column> Columns => ImmutableArray<Column>.CastUp(ColumnsOfRow);

    /// <summary>Whether the columns of a file read may stand in any order.</summary>
    public ColumnOrder Order { get; init; }

    /// <summary>How lines end when the file is written.</summary>
    public LineEnd LineEnd { get; init; }

    /// <summary>
    /// The heading of the column whose amounts are the value of a row in reports; null when rows have no value.
    /// </summary>
    /// <exception cref="ArgumentException">No column of money has that heading.</exception>
    public string? ValueHeading
    {
        get => ValueColumn?.Heading;
        init => ValueColumn = value is null
            ? null
            : ColumnsOfRow.FirstOrDefault(column => column.Heading == value) as TypedColumn<T, Money>
                ?? throw new ArgumentException("The value of a row is a column of money.", nameof(value));
    }

    /// <summary>
    /// Puts the number of a row, from 1, the heading line not counted, into the row; null when rows do not hold it.
    /// </summary>
    public CellSetter<T, long>? SetRowNumber { get; init; }

    /// <summary>The columns as they read and write a row.</summary>
    internal ImmutableArray<Column<T>> ColumnsOfRow { get; }

    /// <summary>The column of money that is the value of a row.</summary>
    internal TypedColumn<T, Money>? ValueColumn { get; private init; }

    /// <summary>The column that says whose row it is, for findings.</summary>
    internal TypedColumn<T, RentAccountRef>? AccountColumn { get; }

    /// <summary>The value of a row; £0.00 when its cell was not accepted, or rows have none.</summary>
    internal Money ValueOf(in T row) => ValueColumn?.ValueOf(row) ?? Money.Zero;

    /// <summary>Where a row stands, with its account when that was accepted.</summary>
    internal Locator At(long number, long line, in T row)
    {
        var place = new Locator { Source = Name, Row = number, Line = line };
        var account = AccountColumn?.ValueOf(row) ?? default;
        return account.Value.Length > 0 ? place.OfAccount(account) : place;
    }
}
