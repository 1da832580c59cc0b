using System.Diagnostics.CodeAnalysis;

namespace HousingFinance.Kernel.Csv.Internals;

/// <summary>Takes what a cell is to hold from a row, when there is something.</summary>
internal delegate bool CellSource<T, TValue>(in T row, [MaybeNullWhen(false)] out TValue value)
    where T : struct;

/// <summary>A column of a file whose rows are of one type.</summary>
internal abstract class Column<T> : Column
    where T : struct
{
    private protected Column(string heading, CellKind kind)
        : base(heading, kind)
    {
    }

    /// <summary>Reads a cell into a row, and leaves the row as it is unless the cell is accepted.</summary>
    internal abstract CellStatus Read(ReadOnlySpan<byte> cell, ref T row);

    /// <summary>Writes the cell of a row; nothing when it is blank.</summary>
    internal abstract CellStatus Write(in T row, Span<byte> cell, out int length);
}

/// <summary>A column whose cells hold one type of value.</summary>
internal sealed class TypedColumn<T, TValue> : Column<T>
    where T : struct
{
    private readonly CellKind<TValue> _kind;
    private readonly CellStatus _ifBlank;
    private readonly CellSetter<T, TValue> _set;
    private readonly CellSource<T, TValue> _source;

    internal TypedColumn(
        string heading,
        CellKind<TValue> kind,
        CellStatus ifBlank,
        CellSetter<T, TValue> set,
        CellSource<T, TValue> source)
        : base(heading, kind)
    {
        ArgumentNullException.ThrowIfNull(set);
        (_kind, _ifBlank, _set, _source) = (kind, ifBlank, set, source);
    }

    public override bool IsRequired => _ifBlank != CellStatus.Accepted;

    /// <summary>What the row holds in this column; <c>default</c> when it holds nothing.</summary>
    internal TValue? ValueOf(in T row) => _source(row, out var value) ? value : default;

    internal override CellStatus Read(ReadOnlySpan<byte> cell, ref T row)
    {
        if (cell.IsEmpty)
        {
            return _ifBlank;
        }

        var status = _kind.Read(cell, out var value);
        if (status == CellStatus.Accepted)
        {
            _set(ref row, value);
        }

        return status;
    }

    internal override CellStatus Write(in T row, Span<byte> cell, out int length)
    {
        length = 0;
        var status = _source(row, out var value) ? _kind.Write(value, cell, out length) : _ifBlank;
        return status == CellStatus.Accepted && length == 0 ? _ifBlank : status;
    }
}
