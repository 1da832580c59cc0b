using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.Bacs;

/// <summary>One messaging advice. Act on it within 3 working days: <see cref="BacsReports.ActBy"/>.</summary>
public abstract class MessagingAdvice : ReportItem
{
    private protected MessagingAdvice()
    {
    }

    /// <summary>By what it is known again.</summary>
    public AdviceKey Key { get; init; }
}

/// <summary>An advice about one instruction or credit, with its account and reason.</summary>
public abstract class AccountAdvice : MessagingAdvice
{
    private protected AccountAdvice()
    {
    }

    /// <summary>The reference; empty where none is given. Not for messages.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The name of the payer or payee; empty where none is given. Not for messages.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>The account that the advice is about; none where it is not given whole.</summary>
    public BankAccount Account { get; init; }

    /// <summary>The new account; none where none is given, or only a part of one.</summary>
    public BankAccount NewAccount { get; init; }

    /// <summary>The day from which it holds; null where it is missing or unreadable.</summary>
    public LocalDate? EffectiveDate { get; init; }

    /// <summary>The reason's code as it stands.</summary>
    public string ReasonCode { get; init; } = "";
}

/// <summary>ADDACS, record type A: the payer's bank amended or cancelled an instruction.</summary>
public sealed class AmendmentAdvice : AccountAdvice
{
    /// <summary>Why; null where the reason is not known.</summary>
    public AmendmentReason? Reason { get; init; }

    /// <summary>The day on which the next collection was due; null where none is given.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>How often the bank has it that collections come, as it stands; empty where none is given.</summary>
    public string PaymentFrequency { get; init; } = "";

    /// <summary>What it asks for, the new account considered; null where the reason is not known.</summary>
    public ReasonAction? Action => Reason?.ActionFor(NewAccount);
}

/// <summary>AUDDIS bank return, record types N, D and S: the payer's bank did not do what an instruction record asked.</summary>
public sealed class InstructionReturnAdvice : AccountAdvice
{
    /// <summary>What was returned.</summary>
    public InstructionReturnKind Kind { get; init; } = InstructionReturnKind.New;

    /// <summary>Why; null where the reason is not known.</summary>
    public InstructionReturnReason? Reason { get; init; }

    /// <summary>The transaction code of the record as it was sent; null where none is given or it is not known.</summary>
    public TransactionCode? TransactionCode { get; init; }

    /// <summary>The service user's account in the record; none where it is not given whole.</summary>
    public BankAccount OriginatingAccount { get; init; }

    /// <summary>The processing day of the record as it was sent; null where none is given.</summary>
    public LocalDate? OriginalProcessingDate { get; init; }

    /// <summary>What it asks for, what was returned and the new account considered; null where the reason is not known.</summary>
    public ReasonAction? Action => Reason?.ActionFor(Kind, NewAccount);
}

/// <summary>AWACS, record type W: a credit was applied, and the right account for the next one is given.</summary>
public sealed class CorrectedCreditAdvice : AccountAdvice
{
    /// <summary>Why; null where the reason is not known.</summary>
    public CorrectedCreditReason? Reason { get; init; }

    /// <summary>What it asks for, the new account considered; null where the reason is not known.</summary>
    public ReasonAction? Action => Reason?.ActionFor(NewAccount);
}

/// <summary>What became of a file of instructions.</summary>
public enum InstructionFileResult : byte
{
    /// <summary>V: it was accepted.</summary>
    Accepted = 1,

    /// <summary>R: it was rejected.</summary>
    Rejected = 2,
}

/// <summary>AUDDIS file result, record types V and R: Bacs accepted or rejected the instructions of a file.</summary>
public sealed class InstructionFileAdvice : MessagingAdvice
{
    /// <summary>What became of the file.</summary>
    public InstructionFileResult Result { get; init; } = InstructionFileResult.Accepted;

    /// <summary>The file's processing day; null where none is given.</summary>
    public LocalDate? ProcessingDate { get; init; }

    /// <summary>The number of the file, as <see cref="SubmissionFile.FileNumber"/>; null where none is given.</summary>
    public int? FileNumber { get; init; }

    /// <summary>The submission's serial number; none where none is given.</summary>
    public SubmissionSerial Serial { get; init; }

    /// <summary>The work code without its padding: <c>1 DAILY</c> or <c>4 MULTI</c>.</summary>
    public string WorkCode { get; init; } = "";

    /// <summary>LIVE or TEST, as it stands.</summary>
    public string FileType { get; init; } = "";

    /// <summary>How many instructions were accepted; null where it is not given.</summary>
    public int? AcceptedCount { get; init; }

    /// <summary>How many instructions were rejected; null where it is not given.</summary>
    public int? RejectedCount { get; init; }

    /// <summary>The code of the error as it stands; empty where there is none. Their meanings were not published.</summary>
    public string FileErrorCode { get; init; } = "";
}

/// <summary>An advice of a record type that is not known; it is always set aside.</summary>
public sealed class UnknownAdvice : MessagingAdvice
{
    /// <summary>The record type as it stands.</summary>
    public string RecordType { get; init; } = "";
}
