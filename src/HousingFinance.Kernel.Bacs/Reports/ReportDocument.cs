using System.Collections.Immutable;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs;

/// <summary>What kind of report came back.</summary>
public enum ReportKind : byte
{
    /// <summary>None; the document as a whole is meant.</summary>
    None = 0,

    /// <summary>ARUDD: Direct Debits that came back unpaid.</summary>
    Unpaid = 1,

    /// <summary>ARUCS: credits that came back unapplied.</summary>
    ReturnedCredits = 2,

    /// <summary>ADDACS, AUDDIS and AWACS: messaging advices, of which each says by its record type what it is.</summary>
    Messaging = 3,

    /// <summary>DDICA: indemnity claims.</summary>
    IndemnityClaims = 4,

    /// <summary>The input report: what Bacs made of a submission.</summary>
    Input = 5,

    /// <summary>The withdrawal report: files, or parts of files, that were taken back.</summary>
    Withdrawal = 6,
}

/// <summary>The short names of reports.</summary>
public static class ReportKinds
{
    /// <summary>What the trade calls the report: <c>ARUDD</c>.</summary>
    /// <param name="kind">The kind; empty for none.</param>
    public static string ShortName(this ReportKind kind) => kind switch
    {
        ReportKind.Unpaid => "ARUDD",
        ReportKind.ReturnedCredits => "ARUCS",
        ReportKind.Messaging => "messaging",
        ReportKind.IndemnityClaims => "DDICA",
        ReportKind.Input => "input",
        ReportKind.Withdrawal => "withdrawal",
        _ => "",
    };
}

/// <summary>A document that came back from Bacs: its reports, and everything to be said of them.</summary>
public sealed class ReportDocument
{
    internal ReportDocument(ImmutableArray<BacsReport> reports, ImmutableArray<ReportFinding> findings) =>
        (Reports, Findings) = (reports, findings);

    /// <summary>The reports, in the order in which they stand; of several service users or kinds where the document has them.</summary>
    public ImmutableArray<BacsReport> Reports { get; }

    /// <summary>Every finding, of the document, its reports and their items.</summary>
    public ImmutableArray<ReportFinding> Findings { get; }

    /// <summary>Whether everything was read and nothing set aside: no finding is an error.</summary>
    public bool IsClean => !Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>The reports of one type, in order: <c>ReportsOf&lt;UnpaidReport&gt;()</c>.</summary>
    /// <typeparam name="TReport">The type of report.</typeparam>
    public ImmutableArray<TReport> ReportsOf<TReport>()
        where TReport : BacsReport =>
        [.. Reports.OfType<TReport>()];
}

/// <summary>One report of a document.</summary>
public abstract class BacsReport
{
    private protected BacsReport()
    {
    }

    /// <summary>What kind it is.</summary>
    public abstract ReportKind Kind { get; }

    /// <summary>Its place in the document, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Whose report it is; none where it does not say.</summary>
    public ServiceUserNumber ServiceUser { get; init; }

    /// <summary>Everything found in it and its items.</summary>
    public ImmutableArray<ReportFinding> Findings { get => field.IsDefault ? [] : field; init; }
}

/// <summary>One item of a report: a payment that came back, an advice, a claim, an error.</summary>
/// <remarks>An item is kept whatever is wrong with it. One that is set aside has values that are missing or could not be read.</remarks>
public abstract class ReportItem
{
    private protected ReportItem()
    {
    }

    /// <summary>Its place in the report, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Its line in the document, from 1; 0 where it came from none.</summary>
    public int Line { get; init; }

    /// <summary>Everything found in it.</summary>
    public ImmutableArray<ReportFinding> Findings { get => field.IsDefault ? [] : field; init; }

    /// <summary>Whether something in it is wrong, so that a person must look before it is acted on.</summary>
    public bool IsSetAside => Findings.Any(finding => finding.Severity == Severity.Error);
}
