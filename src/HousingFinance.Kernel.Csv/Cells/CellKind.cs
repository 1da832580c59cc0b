namespace HousingFinance.Kernel.Csv;

/// <summary>How the cells of a column are written: one strict form, the same in every culture.</summary>
/// <remarks>
/// Kinds come from <see cref="Cells"/>. They have no state, so one kind may serve many columns and threads.
/// </remarks>
public abstract class CellKind
{
    private protected CellKind()
    {
    }

    /// <summary>The most bytes of UTF-8 that a cell of this kind takes, before any quotes.</summary>
    internal abstract int MostBytes { get; }

    /// <summary>What a finding says of the limits: <c>from 46 to 53</c>.</summary>
    internal virtual string Limits => "";

    /// <summary>The cell as a finding may show it; null when it could be a name or bank details.</summary>
    internal virtual string? Show(ReadOnlySpan<byte> cell) => null;
}

/// <summary>How the cells of a column are written, and what they hold.</summary>
/// <typeparam name="TValue">What a cell holds.</typeparam>
public abstract class CellKind<TValue> : CellKind
{
    private protected CellKind()
    {
    }

    /// <summary>Reads a cell that is not blank.</summary>
    /// <param name="cell">Its text in UTF-8, without quotes.</param>
    /// <param name="value">What it holds, when it is accepted.</param>
    internal abstract CellStatus Read(ReadOnlySpan<byte> cell, out TValue value);

    /// <summary>Writes a value so that <see cref="Read"/> gives it back.</summary>
    /// <param name="value">The value.</param>
    /// <param name="cell">Room for <see cref="CellKind.MostBytes"/>.</param>
    /// <param name="length">How many bytes were written; 0 when the value is blank.</param>
    internal abstract CellStatus Write(TValue value, Span<byte> cell, out int length);
}
