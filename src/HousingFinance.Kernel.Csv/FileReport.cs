using System.Collections.Immutable;

namespace HousingFinance.Kernel.Csv;

/// <summary>What became of the rows of a file that was read or written.</summary>
public sealed class FileReport
{
    internal FileReport(RunReport run, ImmutableArray<Diagnostic> findings) => (Run, Findings) = (run, findings);

    /// <summary>
    /// Rows and pence in, accepted and set aside. The value of a row is the amount in the column that the profile
    /// names, and £0.00 when that cell could not be read or the row could not be told into cells.
    /// </summary>
    public RunReport Run { get; }

    /// <summary>
    /// Why rows were set aside: every bad cell of every such row, in the order of the rows and of the profile's
    /// columns.
    /// </summary>
    public ImmutableArray<Diagnostic> Findings { get; }
}

/// <summary>The accepted rows of a file, and what became of the others.</summary>
/// <typeparam name="T">What a row became.</typeparam>
public sealed class FileRows<T>
    where T : struct
{
    internal FileRows(ImmutableArray<T> rows, FileReport report) => (Rows, Report) = (rows, report);

    /// <summary>The accepted rows, in the order of the file.</summary>
    public ImmutableArray<T> Rows { get; }

    /// <summary>Rows and pence in and out, and why rows were set aside.</summary>
    public FileReport Report { get; }
}
