namespace HousingFinance.Kernel.Bacs;

/// <summary>What is wrong with a report that came back, or what it says that somebody should know.</summary>
/// <remarks>Values are public contract and never change. Each but <see cref="Accepted"/> has its words in
/// <see cref="ReportStatuses"/>.</remarks>
public enum ReportStatus : byte
{
    /// <summary>Nothing is wrong.</summary>
    Accepted = 0,

    /// <summary>There is nothing to read.</summary>
    Empty = 1,

    /// <summary>The document is larger than is read.</summary>
    TooLarge = 2,

    /// <summary>The document is in an encoding that reports do not come in.</summary>
    EncodingUnknown = 3,

    /// <summary>The bytes are not those of the encoding.</summary>
    EncodingBroken = 4,

    /// <summary>The document has a document type, which may hide any expansion.</summary>
    DocumentTypeRefused = 5,

    /// <summary>The document is not well-formed XML.</summary>
    NotXml = 6,

    /// <summary>Elements stand too deep in one another.</summary>
    TooDeep = 7,

    /// <summary>The document holds no report.</summary>
    NoReport = 8,

    /// <summary>A report of the document is of no known kind and was not read.</summary>
    ReportUnknown = 9,

    /// <summary>The names in this kind of report are inferred from others.</summary>
    ShapeInferred = 10,

    /// <summary>An element or attribute is not known and was passed over.</summary>
    PartUnknown = 11,

    /// <summary>More elements or attributes are not known than are named one by one.</summary>
    MorePartsUnknown = 12,

    /// <summary>An element has more attributes than is read.</summary>
    TooManyAttributes = 13,

    /// <summary>A value that the item cannot do without is missing.</summary>
    ValueMissing = 20,

    /// <summary>A value that is usually there is missing.</summary>
    ValueAbsent = 21,

    /// <summary>A value stands twice and differs.</summary>
    ValueRepeated = 22,

    /// <summary>A date cannot be read.</summary>
    DateUnreadable = 24,

    /// <summary>An amount cannot be read.</summary>
    AmountUnreadable = 25,

    /// <summary>A payment came back with no amount.</summary>
    AmountZero = 26,

    /// <summary>An amount is not in sterling.</summary>
    CurrencyUnknown = 27,

    /// <summary>A number cannot be read.</summary>
    CountUnreadable = 28,

    /// <summary>A sort code cannot be read.</summary>
    SortCodeUnreadable = 29,

    /// <summary>An account number cannot be read.</summary>
    AccountNumberUnreadable = 30,

    /// <summary>A service user number cannot be read.</summary>
    ServiceUserUnreadable = 31,

    /// <summary>Only one part of an account is given.</summary>
    AccountIncomplete = 32,

    /// <summary>A transaction code is not known.</summary>
    TransactionCodeUnknown = 33,

    /// <summary>A submission's serial number cannot be read.</summary>
    SerialUnreadable = 34,

    /// <summary>The reason's code is not known.</summary>
    ReasonUnknown = 40,

    /// <summary>The reason's code and its text do not agree; the text was followed.</summary>
    ReasonDisagrees = 41,

    /// <summary>The reason was read from its code alone.</summary>
    ReasonByCodeAlone = 42,

    /// <summary>An advice is of no known record type.</summary>
    RecordTypeUnknown = 43,

    /// <summary>A reason that comes with a new account came without.</summary>
    NewAccountMissing = 44,

    /// <summary>An advice lacks a part of the key by which a reprint is known.</summary>
    KeyIncomplete = 45,

    /// <summary>An advice stands twice in one document.</summary>
    AdviceRepeated = 46,

    /// <summary>The report carries a reprint mark.</summary>
    ReprintMarked = 47,

    /// <summary>The report carries an error message.</summary>
    MessageFromBacs = 48,

    /// <summary>An error of the input report is of no known type.</summary>
    ErrorTypeUnknown = 49,

    /// <summary>A total that items are checked against is missing.</summary>
    TotalMissing = 50,

    /// <summary>A stated number is not that of the items.</summary>
    CountDiffers = 51,

    /// <summary>A stated value is not that of the items.</summary>
    ValueDiffers = 52,

    /// <summary>An advice's record type is not one of the report's advice type, or of the record that it says was returned.</summary>
    RecordTypeDiffers = 53,

    /// <summary>Two advices of a document have one key, and say different things.</summary>
    AdviceContradicted = 54,

    /// <summary>Bacs took payments on another day than the file says.</summary>
    DayMoved = 60,

    /// <summary>Bacs added records of its own to balance the file.</summary>
    RecordsAdjusted = 61,

    /// <summary>Bacs refused records.</summary>
    RecordsRejected = 62,

    /// <summary>Bacs refused a payment.</summary>
    PaymentRejected = 63,

    /// <summary>Bacs changed a payment.</summary>
    PaymentAmended = 64,

    /// <summary>Bacs returned a payment.</summary>
    PaymentReturned = 65,

    /// <summary>The report is of another service user.</summary>
    ServiceUserDiffers = 70,

    /// <summary>The report is of another submission.</summary>
    SerialDiffers = 71,

    /// <summary>The report is of a file with another number.</summary>
    FileNumberDiffers = 72,

    /// <summary>The report gives another work code.</summary>
    WorkCodeDiffers = 73,

    /// <summary>A file that was sent is not in the report.</summary>
    FileNotReported = 74,

    /// <summary>A file of the report was not sent.</summary>
    FileNotSent = 75,

    /// <summary>A day that payments were sent for is not in the report.</summary>
    DayNotReported = 76,

    /// <summary>A day of the report has no payments that were sent.</summary>
    DayNotSent = 77,

    /// <summary>The report's number of records is not that of the file that was sent.</summary>
    SentCountDiffers = 78,

    /// <summary>The report's value is not that of the file that was sent.</summary>
    SentValueDiffers = 79,
}
