using static HousingFinance.Kernel.Bacs.Internals.FormatMeaning;

namespace HousingFinance.Kernel.Bacs.Internals;

internal static partial class FormatMeanings
{
    /// <summary>Of records as they are read.</summary>
    internal static FormatMeaning[] OfRecords { get; } =
    [
        Of(FormatStatus.Empty, "BACS070", Severity.Error, BacsTreatment.FileRejected, FoundKind.Nothing,
            "there is no record", "a submission begins with VOL1", "look for the file that was meant"),
        Of(FormatStatus.RecordUnknown, "BACS071", Severity.Error, BacsTreatment.FileRejected, FoundKind.Text,
            "the record begins {0}", "a record is VOL1, HDR1, HDR2, UHL1, EOF1, EOF2, UTL1 or a payment",
            "look for a line that was broken or does not belong"),
        Of(FormatStatus.RecordMissing, "BACS072", Severity.Error, BacsTreatment.FileRejected, FoundKind.Text,
            "there is no {0}", "a submission is VOL1, then files of HDR1, HDR2, UHL1, payments, EOF1, EOF2 and UTL1",
            "write the file anew"),
        Of(FormatStatus.RecordOutOfPlace, "BACS073", Severity.Error, BacsTreatment.FileRejected, FoundKind.Text,
            "{0} stands here", "{1} was expected", "write the records in their order"),
        Of(FormatStatus.RecordTooShort, "BACS074", Severity.Error, BacsTreatment.FileRejected, FoundKind.Count,
            "the record has {0} characters", "it has {1}", "look for a line that was broken or lost a field"),
        Of(FormatStatus.RecordTooLong, "BACS075", Severity.Error, BacsTreatment.FileRejected, FoundKind.Count,
            "the record has {0} characters", "it has {1}", "look for a field that was written too long, which shifts all after it"),
        Of(FormatStatus.MixedLineEnds, "BACS076", Severity.Warning, BacsTreatment.Unknown, FoundKind.Nothing,
            "the line ends otherwise than the first", "all lines of a file end alike", "look for lines added by another program"),
        Of(FormatStatus.ByteOrderMark, "BACS077", Severity.Warning, BacsTreatment.Unknown, FoundKind.Nothing,
            "a byte order mark stands before the first record", "a submission is plain ASCII", "save the file as ASCII"),
        Of(FormatStatus.LogonRecord, "BACS078", Severity.Information, BacsTreatment.Accepted, FoundKind.Nothing,
            "a LOGON record stands first", "a submission begins with VOL1", "nothing: the record was passed over"),
        Of(FormatStatus.BlankLine, "BACS079", Severity.Information, BacsTreatment.Unknown, FoundKind.Nothing,
            "the line is blank", "every line holds a record", "take the line out"),
        Of(FormatStatus.FieldNotFixed, "BACS080", Severity.Error, BacsTreatment.FileRejected, FoundKind.Text,
            "{f} has {0} at {p}", "it holds {e}", "write what the format fixes"),
        Of(FormatStatus.FieldNotDigits, "BACS081", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Text,
            "{f} has {0} at {p}", "it holds {e}", "correct the field"),
        Of(FormatStatus.FieldNotPermitted, "BACS082", Severity.Error, BacsTreatment.Amended, FoundKind.Text,
            "{f} has {0} at {p}", "it holds {e}", "correct or transliterate the text; Bacs would make a space of it"),
        Of(FormatStatus.FieldLowerCase, "BACS083", Severity.Error, BacsTreatment.Amended, FoundKind.Text,
            "{f} has {0} at {p}", "it holds capital letters only", "write it in capitals; Bacs would make a space of it"),
        Of(FormatStatus.FieldNotDate, "BACS084", Severity.Error, BacsTreatment.Amended, FoundKind.Text,
            "{f} is {0}", "it holds {e}", "give the day; Bacs would take one of its own"),
        Of(FormatStatus.FieldNotLettersAndDigits, "BACS085", Severity.Error, BacsTreatment.FileRejected, FoundKind.Text,
            "{f} has {0} at {p}", "it holds {e}", "correct the field"),
        Of(FormatStatus.CodeUnknown, "BACS086", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Text,
            "the transaction code is {0}", "a code is 01, 17, 18, 19, 99, Z4, Z5, 0N, 0C or 0S", "give the code that was meant"),
        Of(FormatStatus.CodeLetterO, "BACS087", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Text,
            "the transaction code is {0}, with the letter O", "{1} was probably meant, with a zero", "write the digit zero"),
        Of(FormatStatus.AccountTypeUnknown, "BACS088", Severity.Warning, BacsTreatment.RecordRejected, FoundKind.Count,
            "the destination account type is {0}", "it is 0", "write 0 unless the receiving bank asked for another"),
        Of(FormatStatus.ContraMarkOnPayment, "BACS089", Severity.Warning, BacsTreatment.Unknown, FoundKind.Nothing,
            "the reference is CONTRA, but the two accounts differ", "a contra goes from the originating account to itself",
            "correct the account of the contra, or the reference of the payment"),
        Of(FormatStatus.SameAccountWithoutContraMark, "BACS090", Severity.Warning, BacsTreatment.Unknown, FoundKind.Nothing,
            "the two accounts are the same, but the reference is not CONTRA", "a payment goes to another account",
            "give a contra its mark, or a payment its destination"),
        Of(FormatStatus.ContraCodeWrong, "BACS091", Severity.Error, BacsTreatment.RecordRejected, FoundKind.Text,
            "the contra has code {0}", "a contra has 99 where it balances debits and 17 where it balances credits", "correct the code"),
    ];
}
