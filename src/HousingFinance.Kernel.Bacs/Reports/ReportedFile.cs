using System.Collections.Immutable;
using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.Bacs;

/// <summary>A file of a submission, as Bacs reports what it made of it.</summary>
public sealed class ReportedFile : ReportItem
{
    /// <summary>What Bacs says of the file as a whole; mostly nothing.</summary>
    public string Message { get; init; } = "";

    /// <summary>Whom the file is for; none where it is missing or unreadable.</summary>
    public ServiceUserNumber ServiceUser { get; init; }

    /// <summary>The number of the file, as <see cref="SubmissionFile.FileNumber"/>; null where none is given.</summary>
    public int? FileNumber { get; init; }

    /// <summary>The file's place in the submission, from 1; null where none is given.</summary>
    public int? SequenceNumber { get; init; }

    /// <summary>The work code without its padding: <c>1 DAILY</c> or <c>4 MULTI</c>.</summary>
    public string WorkCode { get; init; } = "";

    /// <summary>The processing day in the file's header; null where it is missing or unreadable.</summary>
    public LocalDate? HeaderProcessingDate { get; init; }

    /// <summary>Bacs' own reference of the file.</summary>
    public string FileReference { get; init; } = "";

    /// <summary>What Bacs says of the day sections; mostly nothing.</summary>
    public ImmutableArray<string> DayMessages { get => field.IsDefault ? [] : field; init; }

    /// <summary>The days, in the order in which they stand.</summary>
    public ImmutableArray<ReportedDay> Days { get => field.IsDefault ? [] : field; init; }

    /// <summary>The debits of all days as the report states them; null where it does not, or in several sums.</summary>
    public ReportedSide? Debits { get; init; }

    /// <summary>The credits of all days as the report states them; null where it does not, or in several sums.</summary>
    public ReportedSide? Credits { get; init; }

    /// <summary>What was refused, changed or returned, in the order in which it stands.</summary>
    public ImmutableArray<ReportedError> Errors { get => field.IsDefault ? [] : field; init; }

    /// <summary>What went through each of the service user's accounts.</summary>
    public ImmutableArray<ReportedAccount> Accounts { get => field.IsDefault ? [] : field; init; }

    /// <summary>The debits of the file and what its trailer says of them, debit contras included; null where the report has none.</summary>
    public FileAgreement? DebitAgreement { get; init; }

    /// <summary>
    /// The credits of the file and what its trailer says of them, credit contras included; null where the report has none.
    /// </summary>
    public FileAgreement? CreditAgreement { get; init; }
}

/// <summary>One side of a day: the payments, and the contras that balance them. The contras are not among the payments.</summary>
/// <param name="Payments">The payments; null where they are not stated whole.</param>
/// <param name="Contras">The contras on the other side that balance them; null where they are not stated whole.</param>
public sealed record ReportedSide(ReportedSum? Payments, ReportedSum? Contras);

/// <summary>A day of a file.</summary>
/// <param name="RecordDate">The processing day as the records have it; null where it is missing or unreadable.</param>
/// <param name="ProcessingDate">The processing day that Bacs took; null where it is missing or unreadable.</param>
/// <param name="Debits">The debits; null where there are none stated.</param>
/// <param name="Credits">The credits; null where there are none stated.</param>
public sealed record ReportedDay(LocalDate? RecordDate, LocalDate? ProcessingDate, ReportedSide? Debits, ReportedSide? Credits);

/// <summary>What went through one of the service user's accounts.</summary>
/// <param name="Account">The account; none where it is not given whole.</param>
/// <param name="Debits">Debits.</param>
/// <param name="Credits">Credits.</param>
/// <param name="DebitContras">Contras that balance debits, as the report names them.</param>
/// <param name="CreditContras">Contras that balance credits, as the report names them.</param>
public sealed record ReportedAccount(
    BankAccount Account, FileAgreement? Debits, FileAgreement? Credits, FileAgreement? DebitContras, FileAgreement? CreditContras);

/// <summary>What Bacs accepted, refused and added of one side, and what the file's trailer says; null for what is not stated.</summary>
/// <param name="Accepted">What was accepted.</param>
/// <param name="Rejected">What was refused.</param>
/// <param name="Totals">Both together.</param>
/// <param name="Trailer">What the file's trailer says.</param>
/// <param name="Adjustments">What Bacs added to make the file balance.</param>
public sealed record FileAgreement(
    ReportedSum? Accepted, ReportedSum? Rejected, ReportedSum? Totals, ReportedSum? Trailer, ReportedSum? Adjustments);

/// <summary>What Bacs did with a payment that it did not take as it was.</summary>
public enum ErrorTreatment : byte
{
    /// <summary>The report does not say, or in a word that is not known.</summary>
    Unknown = 0,

    /// <summary>It was refused: no money moves.</summary>
    Rejected = 1,

    /// <summary>It was taken with a change.</summary>
    Amended = 2,

    /// <summary>It was returned.</summary>
    Returned = 3,
}

/// <summary>An error of the input report: a payment that Bacs did not take as it was.</summary>
public sealed class ReportedError : ReportItem
{
    /// <summary>What Bacs did.</summary>
    public ErrorTreatment Treatment { get; init; }

    /// <summary>The reference of the payment; empty where none is given. Not for messages.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The amount; null where it is missing or unreadable. An instruction has £0.00.</summary>
    public Money? Amount { get; init; }

    /// <summary>The transaction code; null where none is given or it is not known.</summary>
    public TransactionCode? TransactionCode { get; init; }

    /// <summary>What Bacs says is wrong, as far as the report has words for it; the full list of messages was not published.</summary>
    public string Message { get; init; } = "";
}
