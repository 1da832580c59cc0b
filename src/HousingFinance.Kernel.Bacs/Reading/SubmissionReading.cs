using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs.Internals;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What a file was found to be: the submission in it, as far as it could be read, and everything wrong with it.</summary>
/// <remarks>Immutable. Payments that could not be held stand set aside on the roll of their file, each with its finding.</remarks>
public sealed class SubmissionReading
{
    /// <summary>The most findings that are kept. A file with more is wrong throughout; they are counted all the same.</summary>
    public const int MostFindings = 10_000;

    internal SubmissionReading(
        Submission? submission, ImmutableArray<FormatFinding> inOrder, FindingList findings, SubmissionTotals totals, long recordCount)
    {
        (Submission, Findings, FindingCount, IsInOrder) = (submission, inOrder, findings.Count, !findings.HasErrors);
        (Totals, RecordCount) = (totals, recordCount);
    }

    /// <summary>The submission; null when there was no file of payments in what was read, or payments were not to be kept.</summary>
    public Submission? Submission { get; }

    /// <summary>
    /// What the payments and contras of every file come to, those set aside included where code and amount could be read: what the
    /// trailers should say together.
    /// </summary>
    public SubmissionTotals Totals { get; }

    /// <summary>What was found, in the order of the records; the first <see cref="MostFindings"/> of it.</summary>
    public ImmutableArray<FormatFinding> Findings { get; }

    /// <summary>How many findings there were, those not kept included.</summary>
    public long FindingCount { get; }

    /// <summary>Whether nothing is wrong: there may be findings, but none is an error.</summary>
    public bool IsInOrder { get; }

    /// <summary>How many records were read, labels, blank lines and unknown ones included.</summary>
    public long RecordCount { get; }
}
