using System.Diagnostics.CodeAnalysis;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Csv.Internals;

/// <summary>Rows and pence as they are accepted or set aside.</summary>
internal struct RowTotals
{
    private long _rowsAccepted;
    private long _rowsSetAside;
    private Int128 _penceIn;
    private Int128 _penceAccepted;
    private Int128 _penceSetAside;

    /// <summary>How many rows there were so far.</summary>
    internal long Rows { get; private set; }

    internal void Accept(Money value)
    {
        Take(value);
        _rowsAccepted++;
        _penceAccepted += value.Pence;
    }

    internal void SetAside(Money value)
    {
        Take(value);
        _rowsSetAside++;
        _penceSetAside += value.Pence;
    }

    /// <summary>The report, unless a sum of values does not fit 64 bits.</summary>
    internal readonly bool TryReport(string run, [NotNullWhen(true)] out RunReport? report)
    {
        report = Fits(_penceIn) && Fits(_penceAccepted) && Fits(_penceSetAside)
            ? new RunReport(
                run, default(FiguresEdition), Rows, _rowsAccepted, _rowsSetAside,
                Money.FromPence((long)_penceIn),
                Money.FromPence((long)_penceAccepted),
                Money.FromPence((long)_penceSetAside))
            : null;
        return report is not null;
    }

    private void Take(Money value)
    {
        Rows++;
        _penceIn += value.Pence;
    }

    private static bool Fits(Int128 pence) => pence >= long.MinValue && pence <= long.MaxValue;
}
