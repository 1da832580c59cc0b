using static HousingFinance.Kernel.Bacs.Internals.FormatMeaning;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>The words of every format status, by what they are said of.</summary>
internal static partial class FormatMeanings
{
    /// <summary>Of a payment by itself.</summary>
    internal static FormatMeaning[] OfPayments { get; } =
    [
        Of(FormatStatus.DestinationMissing, "BACS001", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Nothing,
            "the destination account is missing", "a payment has the account it is taken from or paid to", "give the account"),
        Of(FormatStatus.OriginatorMissing, "BACS002", Severity.Error, BacsTreatment.Amended, FoundKind.Nothing,
            "the originating account is missing", "a payment has one of the service user's own accounts", "give the account"),
        Of(FormatStatus.DayMissing, "BACS003", Severity.Error, BacsTreatment.Amended, FoundKind.Nothing,
            "the processing day is missing", "a payment has its processing day", "give the working day before the money is to move"),
        Of(FormatStatus.CodeMissing, "BACS004", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Nothing,
            "the transaction code is missing", "a payment has its transaction code", "give the code"),
        Of(FormatStatus.CodeNotForServiceUsers, "BACS005", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Text,
            "the transaction code is {0}", "U1, U7, U8 and U9 are for banks alone",
            "leave the returned item out, or give the code of a collection"),
        Of(FormatStatus.AmountNotPositive, "BACS006", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Pence,
            "the amount is {0}", "a collection, credit or contra is above £0.00", "correct the amount, or leave the payment out"),
        Of(FormatStatus.AmountNotZero, "BACS007", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Pence,
            "the amount is {0}", "an instruction carries £0.00", "give the amount in a collection of its own"),
        Of(FormatStatus.AmountTooWide, "BACS008", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Pence,
            "the amount is {0}", "an amount is at most £999,999,999.99", "correct the amount; check pounds against pence"),
        Of(FormatStatus.ServiceUserNameMissing, "BACS009", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Nothing,
            "the service user's name is blank", "every record names the service user", "give the name that payers know"),
        Of(FormatStatus.PayerNameMissing, "BACS010", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Nothing,
            "the payer's name is blank", "an instruction names the account's holder", "give the name on the account"),
        Of(FormatStatus.ReferenceMissing, "BACS011", Severity.Error, BacsTreatment.Returned, FoundKind.Nothing,
            "the reference is blank", "a Direct Debit has its reference", "give the reference the instruction was lodged with"),
        Of(FormatStatus.ReferenceFirstCharacter, "BACS012", Severity.Error, BacsTreatment.Returned, FoundKind.Nothing,
            "the reference begins with a space or punctuation", "a Direct Debit reference begins with a letter or digit",
            "give the reference the instruction was lodged with, without what stands before it"),
        Of(FormatStatus.ReferenceTooShort, "BACS013", Severity.Error, BacsTreatment.Returned, FoundKind.Nothing,
            "the reference has fewer than 6 letters and digits", "a Direct Debit reference has at least 6 letters or digits",
            "lengthen the reference before the instruction is lodged"),
        Of(FormatStatus.ReferenceAllTheSame, "BACS014", Severity.Error, BacsTreatment.Returned, FoundKind.Nothing,
            "the reference repeats one character", "the letters and digits of a Direct Debit reference are not all the same",
            "give each instruction a reference of its own"),
        Of(FormatStatus.ReferenceKeptForBanks, "BACS015", Severity.Error, BacsTreatment.Returned, FoundKind.Nothing,
            "the reference begins with DDIC", "references that begin with DDIC are kept for banks",
            "choose another reference before the instruction is lodged"),
        Of(FormatStatus.ReferenceNotLettersAndDigits, "BACS016", Severity.Error, BacsTreatment.Accepted, FoundKind.Nothing,
            "the reference has a space or punctuation", "the terms allow letters and digits only",
            "leave out spaces and punctuation before the instruction is lodged"),
        Of(FormatStatus.LooksLikeContra, "BACS017", Severity.Error, BacsTreatment.Unknown, FoundKind.Nothing,
            "a payment from an account to itself has the reference CONTRA", "only a contra has that mark",
            "give the payment another reference"),
        Of(FormatStatus.TextNotPermitted, "BACS018", Severity.Error, BacsTreatment.Amended, FoundKind.Text,
            "{f} has {0}", "a text is made of A-Z, 0-9, space, full stop, ampersand, solidus and hyphen",
            "correct it, or transliterate it and look at what changed"),
        Of(FormatStatus.NumberOutOfRange, "BACS019", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Nothing,
            "{f} is negative or has too many digits", "a sort code has six digits and an account number eight", "give the number as it is"),
    ];
}
