namespace HousingFinance.Kernel.DirectDebits;

/// <summary>The codes of findings about a batch.</summary>
public static class BatchCodes
{
    /// <summary>A batch was to be made of nothing.</summary>
    public static DiagnosticCode Nothing { get; } = new("DD140");

    /// <summary>A step was to be taken for which it is too early or too late.</summary>
    public static DiagnosticCode OutOfTurn { get; } = new("DD141");

    /// <summary>An entry may not be sent any more.</summary>
    public static DiagnosticCode NoLongerDue { get; } = new("DD142");

    /// <summary>A second file of a batch would ask for something else than the first.</summary>
    public static DiagnosticCode AnotherFile { get; } = new("DD143");

    /// <summary>A payer has not got on record what the batch has sent.</summary>
    public static DiagnosticCode NotOnRecord { get; } = new("DD144");

    /// <summary>What was sent cannot be undone for a payer: something else has happened since.</summary>
    public static DiagnosticCode NotUndone { get; } = new("DD145");

    internal static Diagnostic Explain(DiagnosticCode code, string batch, string found) =>
        Explain(code, Locator.In($"batch {batch}"), found);

    internal static Diagnostic Explain(DiagnosticCode code, Locator at, string found)
    {
        var (expected, remedy) = code == Nothing ? ("a batch has something to send", "make none for that day")
            : code == OutOfTurn
                ? (
                    "a batch is created, output and posted, each once; it is cancelled before there is a file, and withdrawn by its "
                    + "processing day",
                    "look how far it has come")
            : code == NoLongerDue
                ? ("everything in a batch may be sent when its file is made", "cancel the batch and make it anew from a new due list")
            : code == AnotherFile
                ? ("a batch has one file", "make it with the same account, name and service user as the first time")
            : code == NotOnRecord
                ? ("what is posted is on the payer's record", "make the batch's file again, and store the payers that come with it")
            : ("nothing has happened since that stands on what was sent", "look at the instruction's history, and settle it by hand");
        return new Diagnostic(code, code == NotUndone ? Severity.Warning : Severity.Error, at, found, expected, remedy);
    }
}
