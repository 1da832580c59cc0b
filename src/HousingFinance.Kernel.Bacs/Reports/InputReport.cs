using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs.Internals;
using NodaTime;

namespace HousingFinance.Kernel.Bacs;

/// <summary>The input report: what Bacs accepted, changed and refused of a submission.</summary>
/// <remarks>
/// Whatever Bacs changed is a finding of the report: a day moved, records adjusted, payments refused, changed or returned. What differs
/// from
/// the submission that was sent is for <see cref="Compare"/>.
/// </remarks>
public sealed class InputReport : BacsReport
{
    /// <inheritdoc/>
    public override ReportKind Kind => ReportKind.Input;

    /// <summary>The report type as it stands, such as <c>REFT2013</c>; nothing is decided by it.</summary>
    public string ReportType { get; init; } = "";

    /// <summary>The day the report was made; null where it is missing or unreadable.</summary>
    public LocalDate? ProducedOn { get; init; }

    /// <summary>The processing day of the report; null where it is missing or unreadable.</summary>
    public LocalDate? ProcessingDate { get; init; }

    /// <summary>Bacs' own reference of the submission.</summary>
    public string SubmissionReference { get; init; } = "";

    /// <summary>The submission's serial number; none where none is given.</summary>
    public SubmissionSerial Serial { get; init; }

    /// <summary>The number of the bureau that submitted, as it stands; empty where none is given.</summary>
    public string BureauNumber { get; init; } = "";

    /// <summary>The files, in the order in which they stand.</summary>
    public ImmutableArray<ReportedFile> Files { get => field.IsDefault ? [] : field; init; }

    /// <summary>
    /// Everything in which the report differs from the submission that was sent; nothing when Bacs has it as it was sent.
    /// </summary>
    /// <param name="sent">The submission.</param>
    /// <remarks>
    /// Files are compared by service user and number; where those fit none, in their order. Days are compared without contras on the
    /// other side, the
    /// agreement of totals with contras on their own side, as the report counts them. Instructions move no money and are in neither.
    /// </remarks>
    public ImmutableArray<ReportFinding> Compare(Submission sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return InputComparison.Find(this, sent);
    }
}

/// <summary>The withdrawal report: files, or parts of files, that were taken back.</summary>
/// <remarks>
/// No example was published: its element names are taken to be those of the input report, as one independent reader has them, and the
/// report
/// says so in a finding.
/// </remarks>
public sealed class WithdrawalReport : BacsReport
{
    /// <inheritdoc/>
    public override ReportKind Kind => ReportKind.Withdrawal;

    /// <summary>The report type as it stands; nothing is decided by it.</summary>
    public string ReportType { get; init; } = "";

    /// <summary>The processing day of the report; null where it is missing or unreadable.</summary>
    public LocalDate? ProcessingDate { get; init; }

    /// <summary>Bacs' own reference of the submission.</summary>
    public string SubmissionReference { get; init; } = "";

    /// <summary>The submission's serial number; none where none is given.</summary>
    public SubmissionSerial Serial { get; init; }

    /// <summary>The files, with the days and sums that were taken back.</summary>
    public ImmutableArray<ReportedFile> Files { get => field.IsDefault ? [] : field; init; }
}
