using static HousingFinance.Kernel.Bacs.Internals.ReportMeaning;

namespace HousingFinance.Kernel.Bacs.Internals;

internal static partial class ReportMeanings
{
    private const string FetchAgain = "fetch the report again";

    /// <summary>Of documents as a whole.</summary>
    internal static ReportMeaning[] OfDocuments { get; } =
    [
        Of(ReportStatus.Empty, "BACS400", Severity.Error, FoundKind.Nothing,
            "there is nothing", "a report is an XML document", FetchAgain),
        Of(ReportStatus.TooLarge, "BACS401", Severity.Error, FoundKind.Count,
            "the document has {0} bytes", "a document has at most {1}", "ask for the report in parts"),
        Of(ReportStatus.EncodingUnknown, "BACS402", Severity.Error, FoundKind.Nothing,
            "the document says it is in another encoding", "reports are in UTF-8 or ISO-8859-1", FetchAgain),
        Of(ReportStatus.EncodingBroken, "BACS403", Severity.Error, FoundKind.Nothing,
            "the bytes are not UTF-8", "the bytes are in the encoding that the document names, UTF-8 where it names none",
            "fetch the report again, and let nothing convert it on the way"),
        Of(ReportStatus.DocumentTypeRefused, "BACS404", Severity.Error, FoundKind.Nothing,
            "the document has a document type", "reports have none, and one may hide expansions or point elsewhere",
            "ask where the document came from"),
        Of(ReportStatus.NotXml, "BACS405", Severity.Error, FoundKind.Count,
            "the XML breaks off or is malformed at position {0} of the line", "a report is well-formed XML",
            "fetch the report again; take it out of its zip first"),
        Of(ReportStatus.TooDeep, "BACS406", Severity.Error, FoundKind.Count,
            "elements stand deeper than {0} in one another", "the deepest report has fewer", "ask where the document came from"),
        Of(ReportStatus.NoReport, "BACS407", Severity.Error, FoundKind.Nothing,
            "there is no report", "a BACSDocument or VocaDocument has Data, and Data a report", "give the report as it was fetched"),
        Of(ReportStatus.ReportUnknown, "BACS408", Severity.Error, FoundKind.Nothing,
            "the report {e} is of a kind that is not known; it was not read", "a report is one of those listed",
            "read it by eye, and ask for a version that knows it"),
        Of(ReportStatus.ShapeInferred, "BACS409", Severity.Information, FoundKind.Nothing,
            "the element names of this report are inferred from other reports", "no published example was found to check them",
            "check the first ones by eye"),
        Of(ReportStatus.PartUnknown, "BACS410", Severity.Information, FoundKind.Nothing,
            "{e} is not known and was passed over", "the parts of a report are those listed", "look whether it matters"),
        Of(ReportStatus.MorePartsUnknown, "BACS411", Severity.Information, FoundKind.Count,
            "{0} more parts are not known", "the parts of a report are those listed", "look whether they matter"),
        Of(ReportStatus.TooManyAttributes, "BACS412", Severity.Error, FoundKind.Count,
            "between two tags stand more than {0} equals signs, as of attributes", "the elements of a report have few attributes",
            "ask where the document came from"),
    ];
}
