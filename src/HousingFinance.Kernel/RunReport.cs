using System.Globalization;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel;

/// <summary>
/// What went into a run and what came out: proof that every row and every penny was accepted or set aside.
/// </summary>
/// <remarks>Cannot be built unless both sides agree, so holding one is the proof. Equal when every part is equal.</remarks>
public sealed record RunReport
{
    /// <summary>A report of a run that has ended.</summary>
    /// <param name="run">What was run: <c>uprating</c>, <c>rent roll read</c>.</param>
    /// <param name="edition">The edition of the figures that were used.</param>
    /// <param name="rowsIn">Rows that went in; 0 or more.</param>
    /// <param name="rowsAccepted">Rows that came out accepted; 0 or more.</param>
    /// <param name="rowsSetAside">Rows that came out with a reason for setting them aside; 0 or more.</param>
    /// <param name="valueIn">The value of all rows that went in.</param>
    /// <param name="valueAccepted">The value, on the way in, of the rows accepted.</param>
    /// <param name="valueSetAside">The value, on the way in, of the rows set aside.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="InvalidOperationException">Rows or pence were lost or made: the run that reports this has a fault.</exception>
    public RunReport(
        string run,
        FiguresEdition edition,
        long rowsIn,
        long rowsAccepted,
        long rowsSetAside,
        Money valueIn,
        Money valueAccepted,
        Money valueSetAside)
    {
        ArgumentException.ThrowIfNullOrEmpty(run);
        ArgumentOutOfRangeException.ThrowIfNegative(rowsIn);
        ArgumentOutOfRangeException.ThrowIfNegative(rowsAccepted);
        ArgumentOutOfRangeException.ThrowIfNegative(rowsSetAside);
        if (rowsIn != rowsAccepted + rowsSetAside)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"{run}: {rowsIn} rows in, but {rowsAccepted} accepted and {rowsSetAside} set aside."));
        }

        if (valueIn != valueAccepted + valueSetAside)
        {
            throw new InvalidOperationException($"{run}: {valueIn} in, but {valueAccepted} accepted and {valueSetAside} set aside.");
        }

        (Run, Edition) = (run, edition);
        (RowsIn, RowsAccepted, RowsSetAside) = (rowsIn, rowsAccepted, rowsSetAside);
        (ValueIn, ValueAccepted, ValueSetAside) = (valueIn, valueAccepted, valueSetAside);
    }

    /// <summary>What was run.</summary>
    public string Run { get; }

    /// <summary>The edition of the figures that were used.</summary>
    public FiguresEdition Edition { get; }

    /// <summary>Rows that went in.</summary>
    public long RowsIn { get; }

    /// <summary>Rows accepted.</summary>
    public long RowsAccepted { get; }

    /// <summary>Rows set aside, each with its reason.</summary>
    public long RowsSetAside { get; }

    /// <summary>The value of all rows that went in.</summary>
    public Money ValueIn { get; }

    /// <summary>The value, on the way in, of the rows accepted.</summary>
    public Money ValueAccepted { get; }

    /// <summary>The value, on the way in, of the rows set aside.</summary>
    public Money ValueSetAside { get; }
}
