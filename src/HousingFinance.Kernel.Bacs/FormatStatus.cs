namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// What is wrong with a payment, a file or a record of one. For a payment the first that applies is given, in the order listed here; of a
/// file every one is given.
/// </summary>
/// <remarks>
/// Values are public contract and never change. Each but <see cref="Accepted"/> has its words in <see cref="FormatStatuses"/>.
/// </remarks>
public enum FormatStatus : byte
{
    /// <summary>Nothing is wrong.</summary>
    Accepted = 0,

    /// <summary>The payment has no destination account.</summary>
    DestinationMissing = 1,

    /// <summary>The payment has no originating account.</summary>
    OriginatorMissing = 2,

    /// <summary>The payment has no processing day.</summary>
    DayMissing = 3,

    /// <summary>The payment has no transaction code.</summary>
    CodeMissing = 4,

    /// <summary>The payment has a code that banks alone write.</summary>
    CodeNotForServiceUsers = 5,

    /// <summary>A payment that moves money has none to move.</summary>
    AmountNotPositive = 6,

    /// <summary>An instruction carries an amount.</summary>
    AmountNotZero = 7,

    /// <summary>The amount has more than 11 digits of pence.</summary>
    AmountTooWide = 8,

    /// <summary>The service user's name is blank.</summary>
    ServiceUserNameMissing = 9,

    /// <summary>An instruction has no payer's name.</summary>
    PayerNameMissing = 10,

    /// <summary>A Direct Debit has no reference.</summary>
    ReferenceMissing = 11,

    /// <summary>A Direct Debit's reference begins with neither letter nor digit.</summary>
    ReferenceFirstCharacter = 12,

    /// <summary>A Direct Debit's reference has fewer than 6 letters and digits.</summary>
    ReferenceTooShort = 13,

    /// <summary>The letters and digits of a Direct Debit's reference are all the same.</summary>
    ReferenceAllTheSame = 14,

    /// <summary>A Direct Debit's reference begins with DDIC.</summary>
    ReferenceKeptForBanks = 15,

    /// <summary>A Direct Debit's reference has more than letters and digits, which the terms do not allow.</summary>
    ReferenceNotLettersAndDigits = 16,

    /// <summary>A payment from an account to itself has the reference CONTRA, and so would be taken for a contra.</summary>
    LooksLikeContra = 17,

    /// <summary>A text of the payment has a character that Bacs does not carry.</summary>
    TextNotPermitted = 18,

    /// <summary>A sort code or account number of the payment has too many digits.</summary>
    NumberOutOfRange = 19,

    /// <summary>A payment is above the limit on one payment.</summary>
    AmountAboveLimit = 20,

    /// <summary>The payments of a file are together above the limit on one file.</summary>
    FileAboveLimit = 21,

    /// <summary>One payer's references begin alike, so that the bank cannot tell them apart.</summary>
    ReferenceClash = 22,

    /// <summary>One instruction is lodged, cancelled or converted twice for the same day.</summary>
    InstructionRepeated = 23,

    /// <summary>A payer's instruction is cancelled after the new one of the same day.</summary>
    CancelAfterNew = 24,

    /// <summary>A collection comes too soon after its instruction was lodged, or a first one before it.</summary>
    FirstCollectionTooSoon = 25,

    /// <summary>Payments were set aside, and the terms refuse a file that is short of them.</summary>
    PaymentsSetAside = 26,

    /// <summary>A file has no payments.</summary>
    NothingToSend = 27,

    /// <summary>The 99 contras of a day and account do not balance its debits.</summary>
    NotBalanced = 28,

    /// <summary>A file with a contra after every payment has a payment without its contra.</summary>
    ContraNotPaired = 29,

    /// <summary>A file that moves money has no contra at all.</summary>
    NoContras = 30,

    /// <summary>A file has more records of one kind than its trailer can count.</summary>
    TooManyRecords = 31,

    /// <summary>A file's value does not fit its trailer.</summary>
    TotalTooWide = 32,

    /// <summary>The 17 contras of a day and account do not balance its credits.</summary>
    CreditsNotBalanced = 33,

    /// <summary>The calendar does not know the day.</summary>
    DayNotKnown = 40,

    /// <summary>The day is a weekend or bank holiday.</summary>
    DayNotWorkingDay = 41,

    /// <summary>The day is past, or too near for a submission on the input day.</summary>
    DayTooSoon = 42,

    /// <summary>The day is further ahead than Bacs takes.</summary>
    DayTooFarAhead = 43,

    /// <summary>An instruction is not for the next processing day.</summary>
    InstructionDayNotNext = 44,

    /// <summary>A file of one processing day has payments of several.</summary>
    SeveralDays = 45,

    /// <summary>A file expires before its last processing day is over.</summary>
    ExpiryNotAfterProcessing = 46,

    /// <summary>The day's year is not from 2000 to 2099.</summary>
    YearNotWritable = 47,

    /// <summary>The day sections of a file are not in the order of their days.</summary>
    DaysOutOfOrder = 48,

    /// <summary>The header's day is not the earliest of the payments.</summary>
    HeaderDayNotEarliest = 49,

    /// <summary>The submission has no serial number.</summary>
    SerialMissing = 50,

    /// <summary>The submission does not say who submits it.</summary>
    SubmitterMissing = 51,

    /// <summary>A file does not say which service user it is for.</summary>
    ServiceUserMissing = 52,

    /// <summary>The one file of a service user's own submission is for another service user.</summary>
    ServiceUserDiffers = 53,

    /// <summary>The owner in HDR1 is neither blank nor the one in VOL1.</summary>
    OwnerDiffers = 54,

    /// <summary>The set identification in HDR1 is not the submission's serial number.</summary>
    SetIdentificationDiffers = 55,

    /// <summary>Two files for one service user have the same number and processing day.</summary>
    FileNumberRepeated = 56,

    /// <summary>EOF1 or EOF2 does not repeat its header.</summary>
    TrailerDiffersFromHeader = 57,

    /// <summary>The record length, the work code and the records themselves do not agree.</summary>
    RecordLengthDisagrees = 58,

    /// <summary>The files of a submission are not numbered in sequence.</summary>
    FileSequenceUnexpected = 59,

    /// <summary>A value in the trailer is not that of the records.</summary>
    ValueDiffers = 60,

    /// <summary>A count in the trailer is not that of the records.</summary>
    CountDiffers = 61,

    /// <summary>One of several files of a service user's own submission is for another service user.</summary>
    ServiceUserNotSubmitter = 62,

    /// <summary>There is nothing to read.</summary>
    Empty = 70,

    /// <summary>A record is of no known kind.</summary>
    RecordUnknown = 71,

    /// <summary>A record that should be there is not.</summary>
    RecordMissing = 72,

    /// <summary>A record stands where it should not.</summary>
    RecordOutOfPlace = 73,

    /// <summary>A record is shorter than its kind.</summary>
    RecordTooShort = 74,

    /// <summary>A record is longer than its kind.</summary>
    RecordTooLong = 75,

    /// <summary>Lines end in more than one way.</summary>
    MixedLineEnds = 76,

    /// <summary>A byte order mark stands before the first record.</summary>
    ByteOrderMark = 77,

    /// <summary>A LOGON record stands before the first label.</summary>
    LogonRecord = 78,

    /// <summary>A line is blank.</summary>
    BlankLine = 79,

    /// <summary>A field that the format fixes holds something else.</summary>
    FieldNotFixed = 80,

    /// <summary>A field of digits holds something else.</summary>
    FieldNotDigits = 81,

    /// <summary>A field of text holds a character that Bacs does not carry.</summary>
    FieldNotPermitted = 82,

    /// <summary>A field of text holds a small letter.</summary>
    FieldLowerCase = 83,

    /// <summary>A date field holds no date.</summary>
    FieldNotDate = 84,

    /// <summary>A field of capital letters and digits holds something else.</summary>
    FieldNotLettersAndDigits = 85,

    /// <summary>The transaction code is not known.</summary>
    CodeUnknown = 86,

    /// <summary>The transaction code has the letter O where a zero belongs.</summary>
    CodeLetterO = 87,

    /// <summary>The destination account type is not 0.</summary>
    AccountTypeUnknown = 88,

    /// <summary>A payment to another account has the reference CONTRA.</summary>
    ContraMarkOnPayment = 89,

    /// <summary>A payment from an account to itself does not have the mark of a contra.</summary>
    SameAccountWithoutContraMark = 90,

    /// <summary>A contra has a code other than 99 and 17.</summary>
    ContraCodeWrong = 91,

    /// <summary>A mark of the end of the file stands after the last record.</summary>
    EndOfFileMark = 92,
}
