using System.Text;
using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Tests.Bacs.Reports;

/// <summary>The hand-made reports of Anytown Council that the tests begin from.</summary>
internal static class ReportExample
{
    internal static readonly string[] Files =
    [
        "arudd.xml", "addacs.xml", "auddis-return.xml", "auddis-results.xml", "awacs.xml", "arucs.xml", "ddica.xml", "input.xml",
        "withdrawal.xml",
    ];

    internal static byte[] Bytes(string file) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Bacs/Reports/Golden", file));

    internal static string Text(string file) => Encoding.Latin1.GetString(Bytes(file));

    internal static ReportDocument ReadFile(string file) => BacsReports.Read(Bytes(file));

    internal static ReportDocument Read(string xml) => BacsReports.Read(Encoding.UTF8.GetBytes(xml));

    /// <summary>A file with one text changed for another, which must be in it.</summary>
    internal static ReportDocument ReadChanged(string file, string from, string to)
    {
        var text = Text(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return BacsReports.Read(Encoding.Latin1.GetBytes(text.Replace(from, to, StringComparison.Ordinal)));
    }

    internal static string Arudd(string item, string totals = "<Totals numberOf='1' valueOf='10.00'/>") =>
        $"""
        <BACSDocument><Data><ARUDD>
        <Header currentProcessingDate='2026-03-04'/><ServiceLicenseInformation userNumber='999001'/>
        <Advice><OriginatingAccountRecords><OriginatingAccountRecord>
        <OriginatingAccount number='44556677' sortCode='11-22-33'/>
        {item}
        {totals}
        </OriginatingAccountRecord></OriginatingAccountRecords></Advice>
        </ARUDD></Data></BACSDocument>
        """;

    internal static string Unpaid(string returnCode, string description) => Arudd(
        $"""
        <ReturnedDebitItem ref='RENT0011111' transCode='17' returnCode='{returnCode}' returnDescription='{description}'
          originalProcessingDate='2026-02-27' valueOf='10.00'><PayerAccount number='10000026' sortCode='00-01-00'/></ReturnedDebitItem>
        """);

    internal static string Advice(string attributes, string date = "2026-03-05") =>
        $"""
        <BACSDocument><Data><MessagingAdvices><MessagingHeader user-number='999001' report-generation-date='{date}'/>
        <MessagingAdvice {attributes}/></MessagingAdvices></Data></BACSDocument>
        """;

    /// <summary>The codes of a document's findings with the places they were found at, one a line.</summary>
    internal static string[] Codes(ReportDocument document) => [.. document.Findings.Select(finding => $"{finding.Code} {finding.Status}")];
}
