using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;

namespace CouncilYear;

/// <summary>What a Bacs file holds for one processing day.</summary>
/// <param name="Day">The processing day.</param>
/// <param name="Payments">Its payments and instructions.</param>
/// <param name="Contras">The contras that balance them.</param>
internal sealed record BacsDayTotals(ProcessingDay Day, SubmissionTotals Payments, SubmissionTotals Contras);

/// <summary>What came of writing one Bacs file, reading it back and linting it.</summary>
/// <param name="Name">What it is called once it may be sent.</param>
/// <param name="Days">What it holds for each processing day.</param>
/// <param name="Trailer">The totals of its trailer; nothing where it was not written.</param>
/// <param name="Bytes">Its length; 0 where it was not written.</param>
/// <param name="IsReadBackEqual">Whether what was read from the disk is what was meant to be written.</param>
/// <param name="Findings">The first of what writer or linter found; nothing, where all is well.</param>
/// <param name="FindingCount">How many findings there were, those not kept included.</param>
internal sealed record BacsFile(
    string Name,
    ImmutableArray<BacsDayTotals> Days,
    SubmissionTotals Trailer,
    long Bytes,
    bool IsReadBackEqual,
    ImmutableArray<Diagnostic> Findings,
    long FindingCount)
{
    /// <summary>How many findings are kept and shown; each has the same remedy as the next of its code.</summary>
    public const int MostFindings = 20;

    /// <summary>Whether it was written, is equal when read back, and nothing was found.</summary>
    public bool MayBeSent => IsReadBackEqual && FindingCount == 0;

    /// <summary>A file that was never made, with the reasons.</summary>
    public static BacsFile Refused(string name, ImmutableArray<Diagnostic> why) =>
        new(name, [], default, 0, false, [.. why.Take(MostFindings)], why.Length);

    /// <summary>Its name on the disk, if it was written at all.</summary>
    public string NameNow => MayBeSent ? Name : OutputFolder.HeldBacs(Name);
}

/// <summary>The Bacs run of the year: what is collected and what is refunded.</summary>
/// <param name="Days">The days of the run.</param>
/// <param name="DirectDebits">The Direct Debits from their schedules to the collections.</param>
/// <param name="Returned">What came back of them; null where nothing was collected, or the file may not be sent.</param>
/// <param name="Refunds">How many refunds are owed.</param>
/// <param name="Files">The files; a file that would hold nothing is not among them.</param>
internal sealed record BacsYear(
    BacsDays Days, DirectDebitYear DirectDebits, ReturnedYear? Returned, int Refunds, ImmutableArray<BacsFile> Files)
{
    /// <summary>Whether every file may be sent.</summary>
    public bool MayBeSent => Files.All(file => file.MayBeSent);
}
