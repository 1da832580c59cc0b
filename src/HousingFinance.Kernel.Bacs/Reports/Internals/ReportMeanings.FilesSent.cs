using static HousingFinance.Kernel.Bacs.Internals.ReportMeaning;

namespace HousingFinance.Kernel.Bacs.Internals;

internal static partial class ReportMeanings
{
    private const string OwnSubmission = "give the submission that the report is about";
    private const string HoldCollections = "hold the file against the report before anything is posted";

    /// <summary>Of what Bacs made of a submission, and of the submission itself.</summary>
    internal static ReportMeaning[] OfFilesSent { get; } =
    [
        Of(ReportStatus.DayMoved, "BACS460", Severity.Error, FoundKind.Day,
            "the payments are processed on {0}", "the file says {1}",
            "post them to the day they move, and look whether payers were told of another"),
        Of(ReportStatus.RecordsAdjusted, "BACS461", Severity.Error, FoundKind.Pence,
            "adjustments for {0} were made", "a file that balances needs none", HoldCollections),
        Of(ReportStatus.RecordsRejected, "BACS462", Severity.Error, FoundKind.Count,
            "records refused: {0}", "none is refused", "find them among the errors, correct them and send them again"),
        Of(ReportStatus.PaymentRejected, "BACS463", Severity.Error, FoundKind.Pence,
            "a payment of {0} was refused", "none is refused", "take it back from the account, correct it and send it again"),
        Of(ReportStatus.PaymentAmended, "BACS464", Severity.Warning, FoundKind.Pence,
            "a payment of {0} was changed", "none is changed", "look what was changed, and correct its source"),
        Of(ReportStatus.PaymentReturned, "BACS465", Severity.Error, FoundKind.Pence,
            "a payment of {0} was returned", "none is returned", "take it back from the account and look why"),
        Of(ReportStatus.ServiceUserDiffers, "BACS470", Severity.Error, FoundKind.Text,
            "the report says service user {0}", "it says {1}", OwnSubmission),
        Of(ReportStatus.SerialDiffers, "BACS471", Severity.Error, FoundKind.Text,
            "the report is of submission {0}", "the submission that was sent is {1}", OwnSubmission),
        Of(ReportStatus.FileNumberDiffers, "BACS472", Severity.Error, FoundKind.Count,
            "the report is of file {0}", "the file that was sent is {1}", OwnSubmission),
        Of(ReportStatus.WorkCodeDiffers, "BACS473", Severity.Error, FoundKind.Text,
            "the work code is {0}", "the file that was sent has {1}", HoldCollections),
        Of(ReportStatus.FileNotReported, "BACS474", Severity.Error, FoundKind.Count,
            "file {0} is not in the report", "every file that was sent is", "ask Bacs or the bank what became of it"),
        Of(ReportStatus.FileNotSent, "BACS475", Severity.Error, FoundKind.Count,
            "file {0} was not sent", "every file of the report was", OwnSubmission),
        Of(ReportStatus.DayNotReported, "BACS476", Severity.Error, FoundKind.Day,
            "payments for {0} are not in the report", "every day that payments were sent for is", HoldCollections),
        Of(ReportStatus.DayNotSent, "BACS477", Severity.Error, FoundKind.Day,
            "the report has payments for {0}", "payments were sent for the other days only", HoldCollections),
        Of(ReportStatus.SentCountDiffers, "BACS478", Severity.Error, FoundKind.Count,
            "{e} says {0}", "{1} were sent", HoldCollections),
        Of(ReportStatus.SentValueDiffers, "BACS479", Severity.Error, FoundKind.Pence,
            "{e} says {0}", "{1} was sent", HoldCollections),
    ];
}
