using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using HousingFinance.Kernel.Csv.Internals;

namespace HousingFinance.Kernel.Csv;

/// <summary>Puts what a cell holds into a row.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <typeparam name="TValue">What the cell holds.</typeparam>
/// <param name="row">The row being made; <c>default</c> before its first cell.</param>
/// <param name="value">What the cell holds.</param>
public delegate void CellSetter<T, in TValue>(ref T row, TValue value)
    where T : struct;

/// <summary>Takes what a cell is to hold from a row.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <typeparam name="TValue">What the cell holds.</typeparam>
/// <param name="row">The row to be written.</param>
public delegate TValue CellGetter<T, out TValue>(in T row)
    where T : struct;

/// <summary>The columns of a file, added one by one in the order in which they are written.</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class ColumnTable<T>
    where T : struct
{
    private readonly ImmutableArray<Column<T>>.Builder _columns = ImmutableArray.CreateBuilder<Column<T>>();

    /// <summary>Adds a column whose cells may not be blank.</summary>
    /// <typeparam name="TValue">What a cell holds.</typeparam>
    /// <param name="heading">1 to 60 printable ASCII characters, no blank at either end.</param>
    /// <param name="kind">How the cells are written.</param>
    /// <param name="set">Puts a value into a row.</param>
    /// <param name="get">Takes the value from a row.</param>
    /// <exception cref="ArgumentException">The heading is not of that form, or stands in the table already.</exception>
    public ColumnTable<T> Required<TValue>(
        string heading, CellKind<TValue> kind, CellSetter<T, TValue> set, CellGetter<T, TValue?> get)
    {
        ArgumentNullException.ThrowIfNull(get);
        return Add(new TypedColumn<T, TValue>(
            heading, kind, CellStatus.Blank, set,
            (in row, [MaybeNullWhen(false)] out value) => (value = get(row)) is not null));
    }

    /// <summary>
    /// Adds a column whose cells may be blank: a blank cell sets nothing, so that the row keeps its <c>default</c>,
    /// null.
    /// </summary>
    /// <typeparam name="TValue">What a cell holds.</typeparam>
    /// <param name="heading">1 to 60 printable ASCII characters, no blank at either end.</param>
    /// <param name="kind">How the cells are written.</param>
    /// <param name="set">Puts a value into a row.</param>
    /// <param name="get">Takes the value from a row; null for a blank cell.</param>
    /// <exception cref="ArgumentException">The heading is not of that form, or stands in the table already.</exception>
    public ColumnTable<T> Optional<TValue>(
        string heading, CellKind<TValue> kind, CellSetter<T, TValue> set, CellGetter<T, TValue?> get)
        where TValue : struct
    {
        ArgumentNullException.ThrowIfNull(get);
        return Add(new TypedColumn<T, TValue>(heading, kind, CellStatus.Accepted, set, (in row, out value) =>
        {
            var held = get(row);
            value = held.GetValueOrDefault();
            return held.HasValue;
        }));
    }

    /// <summary>
    /// Adds a column whose cells may be blank: a blank cell sets nothing, so that the row keeps its <c>default</c>,
    /// null.
    /// </summary>
    /// <typeparam name="TValue">What a cell holds.</typeparam>
    /// <param name="heading">1 to 60 printable ASCII characters, no blank at either end.</param>
    /// <param name="kind">How the cells are written.</param>
    /// <param name="set">Puts a value into a row.</param>
    /// <param name="get">Takes the value from a row; null for a blank cell.</param>
    /// <exception cref="ArgumentException">The heading is not of that form, or stands in the table already.</exception>
    public ColumnTable<T> Optional<TValue>(
        string heading, CellKind<TValue> kind, CellSetter<T, TValue> set, CellGetter<T, TValue?> get)
        where TValue : class
    {
        ArgumentNullException.ThrowIfNull(get);
        return Add(new TypedColumn<T, TValue>(
            heading, kind, CellStatus.Accepted, set,
            (in row, [MaybeNullWhen(false)] out value) => (value = get(row)) is not null));
    }

    /// <summary>The columns so far.</summary>
    internal ImmutableArray<Column<T>> ToColumns() => _columns.ToImmutable();

    private ColumnTable<T> Add(Column<T> column)
    {
        if (_columns.Any(other => other.Heading == column.Heading))
        {
            throw new ArgumentException($"The table has a column {column.Heading} already.", nameof(column));
        }

        _columns.Add(column);
        return this;
    }
}
