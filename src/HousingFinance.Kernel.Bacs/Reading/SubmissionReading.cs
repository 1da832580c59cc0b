using System.Collections.Immutable;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What a file was found to be: the submission in it, as far as it could be read, and everything wrong with it.</summary>
/// <remarks>Immutable. Payments that could not be held stand set aside on the roll of their file, each with its finding.</remarks>
public sealed class SubmissionReading
{
    /// <summary>The most findings that are kept. A file with more is wrong throughout; they are counted all the same.</summary>
    public const int MostFindings = 10_000;

    internal SubmissionReading(
        Submission? submission, ImmutableArray<FormatFinding> findings, long findingCount, bool hasErrors, long recordCount) =>
        (Submission, Findings, FindingCount, IsInOrder, RecordCount) = (submission, findings, findingCount, !hasErrors, recordCount);

    /// <summary>The submission; null when there was no file of payments in what was read.</summary>
    public Submission? Submission { get; }

    /// <summary>What was found, in the order of the records; the first <see cref="MostFindings"/> of it.</summary>
    public ImmutableArray<FormatFinding> Findings { get; }

    /// <summary>How many findings there were, those not kept included.</summary>
    public long FindingCount { get; }

    /// <summary>Whether nothing is wrong: there may be findings, but none is an error.</summary>
    public bool IsInOrder { get; }

    /// <summary>How many records were read, labels, blank lines and unknown ones included.</summary>
    public long RecordCount { get; }
}
