using System.Collections.Immutable;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What came of writing a submission: its bytes and totals, or everything that stopped it.</summary>
public sealed class SubmissionResult
{
    internal SubmissionResult(ImmutableArray<FormatFinding> findings, SubmissionTotals totals, long bytes) =>
        (Findings, Totals, Bytes) = (findings, totals, bytes);

    /// <summary>Whether it was written. If not, not one byte of it was.</summary>
    public bool IsWritten => !Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Everything that stopped it; where it was written, what somebody should know of it.</summary>
    public ImmutableArray<FormatFinding> Findings { get; }

    /// <summary>What was written, contras included: the trailers' totals together. Nothing when it was not written.</summary>
    public SubmissionTotals Totals { get; }

    /// <summary>How many bytes were written.</summary>
    public long Bytes { get; }
}
