namespace HousingFinance.Kernel.DirectDebits;

/// <summary>The codes of findings about a payer.</summary>
public static class PayerCodes
{
    /// <summary>A payer who has a schedule was to be given a first one.</summary>
    public static DiagnosticCode AlreadyTold { get; } = new("DD101");

    /// <summary>The schedule of a payer who has none was to be changed.</summary>
    public static DiagnosticCode NotYetTold { get; } = new("DD102");

    /// <summary>An instruction that has not ended was to be replaced.</summary>
    public static DiagnosticCode InstructionLives { get; } = new("DD103");

    /// <summary>A collection was to be refunded whose money is not with the council.</summary>
    public static DiagnosticCode NothingToRefund { get; } = new("DD104");

    internal static Diagnostic Explain(DiagnosticCode code, DirectDebitPayer payer, string found)
    {
        var (expected, remedy) = code == AlreadyTold ? ("a first schedule is given once", "change the schedule there is")
            : code == NotYetTold ? ("a schedule that is changed was told before", "give the payer a first schedule")
            : code == InstructionLives
                ? ("an instruction is replaced when it is closed for good", "amend it, or cancel and close it first")
            : ("money that is refunded was collected and has not come back", "refund nothing: look what became of the collection");
        return new Diagnostic(code, Severity.Error, Locator.In("payer").OfAccount(payer.Account), found, expected, remedy);
    }
}
