using System.Text;
using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Tests.Bacs.Reports.Errors;

/// <summary>Documents that are refused, values that cannot be read, and what is said of each.</summary>
public class ReportErrorTests
{
    private const string Laughs =
        """
        <?xml version="1.0"?>
        <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <BACSDocument><Data>&c;</Data></BACSDocument>
        """;

    private const string External =
        """
        <!DOCTYPE BACSDocument [<!ENTITY x SYSTEM "file:///etc/hostname">]><BACSDocument><Data><ARUDD>&x;</ARUDD></Data></BACSDocument>
        """;

    [Theory]
    [InlineData("", "report document: there is nothing; a report is an XML document; fetch the report again.", "BACS400")]
    [InlineData(" \r\n\t", "report document: there is nothing; a report is an XML document; fetch the report again.", "BACS400")]
    [InlineData(Laughs, "report document line 2: the document has a document type; reports have none, and one may hide expansions or point elsewhere; ask where the document came from.", "BACS404")]
    [InlineData(External, "report document line 1: the document has a document type; reports have none, and one may hide expansions or point elsewhere; ask where the document came from.", "BACS404")]
    [InlineData("PK\u0003\u0004", "report document line 1: the XML breaks off or is malformed at position 1 of the line; a report is well-formed XML; fetch the report again; take it out of its zip first.", "BACS405")]
    [InlineData("<BACSDocument><Data>", "report document line 1: the XML breaks off or is malformed at position 21 of the line; a report is well-formed XML; fetch the report again; take it out of its zip first.", "BACS405")]
    [InlineData("<BACSDocument><Data>\n&x;</Data></BACSDocument>", "report document line 2: the XML breaks off or is malformed at position 2 of the line; a report is well-formed XML; fetch the report again; take it out of its zip first.", "BACS405")]
    [InlineData("<BACSDocument/>", "report document line 1: there is no report; a BACSDocument or VocaDocument has Data, and Data a report; give the report as it was fetched.", "BACS407")]
    [InlineData("<Other><Data><ARUDD/></Data></Other>", "report document line 1: there is no report; a BACSDocument or VocaDocument has Data, and Data a report; give the report as it was fetched.", "BACS407")]
    [InlineData("<BACSDocument><Data><Novelty/></Data></BACSDocument>", "report document line 1, column Novelty: the report Novelty is of a kind that is not known; it was not read; a report is one of those listed; read it by eye, and ask for a version that knows it.", "BACS408")]
    [InlineData("<?xml version='1.0' encoding='UTF-16'?><BACSDocument/>", "report document: the document says it is in another encoding; reports are in UTF-8 or ISO-8859-1; fetch the report again.", "BACS402")]
    public void A_document_that_is_no_report_is_refused_with_its_line(string xml, string message, string code)
    {
        var document = ReportExample.Read(xml);

        Assert.Empty(document.Reports);
        var finding = Assert.Single(document.Findings);
        Assert.Equal((code, message), (finding.Code.Text, finding.Explain().Message));
        Assert.False(document.IsClean);
    }

    [Fact]
    public void A_known_report_beside_an_unknown_one_is_read()
    {
        var document = ReportExample.ReadChanged("awacs.xml", "</Data>", "<Novelty/></Data>");

        Assert.Single(document.Reports);
        Assert.Contains("BACS408 ReportUnknown", ReportExample.Codes(document));
    }

    [Fact]
    public void Elements_deeper_than_any_report_are_refused()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

        Assert.Equal(["BACS407 NoReport"], ReportExample.Codes(ReportExample.Read(Nested(32))));
        Assert.Equal(["BACS406 TooDeep"], ReportExample.Codes(ReportExample.Read(Nested(33))));
        Assert.Equal(["BACS406 TooDeep"], ReportExample.Codes(ReportExample.Read(string.Concat(Enumerable.Repeat("<a>", 10_000)))));
    }

    [Fact]
    public void An_element_with_more_attributes_than_any_reports_is_refused_before_it_takes_time()
    {
        static string Wide(int count, string name) =>
            $"<BACSDocument>\n<Data {string.Join(' ', Enumerable.Range(1, count).Select(number => $"{name}{number}='='"))}/></BACSDocument>";

        Assert.Equal(["BACS407 NoReport"], ReportExample.Codes(ReportExample.Read(Wide(5_000, "a"))));
        Assert.Equal(["BACS412 TooManyAttributes"], ReportExample.Codes(ReportExample.Read(Wide(1_000_000, "xmlns:a"))));
        Assert.Equal(
            "report document line 2: between two tags stand more than 10000 equals signs, as of attributes; the elements of a report have few "
            + "attributes; ask where the document came from.",
            Assert.Single(ReportExample.Read(Wide(5_001, "a")).Findings).Explain().Message);
    }

    [Fact]
    public void A_document_above_the_most_bytes_is_refused_unread()
    {
        var document = new byte[BacsReports.MostBytes + 1];
        document.AsSpan().Fill((byte)'<');

        Assert.Equal(
            "report document: the document has 67108865 bytes; a document has at most 67108864; ask for the report in parts.",
            Assert.Single(BacsReports.Read(document).Findings).Explain().Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<?xml version='1.0'?>")]
    [InlineData("<?xml version = '1.0' encoding = \"utf-8\" standalone='yes' ?>")]
    [InlineData("<?xml version='1.0' encoding='US-ASCII'?>")]
    public void Bytes_that_are_not_UTF_8_are_refused_unless_the_document_says_ISO_8859_1(string declaration)
    {
        var latin = Encoding.Latin1.GetBytes(declaration + ReportExample.Advice("record-type='A' aosn='1' reason-code='1' reference='RENT0011111' payer-name='É'"));

        Assert.Equal(["BACS403 EncodingBroken"], ReportExample.Codes(BacsReports.Read(latin)));
    }

    [Theory]
    [InlineData("<?xml version = '1.0' encoding = 'iso-8859-1'?>")]
    [InlineData("<?xml version='1.0' encoding='ISO-8859-1'?>")]
    public void Names_in_ISO_8859_1_are_read_as_they_are(string declaration)
    {
        var latin = Encoding.Latin1.GetBytes(
            declaration + ReportExample.Advice("record-type='A' aosn='1' reason-code='1' reference='RENT0011111' payer-name='É'"));

        Assert.Equal("É", Assert.IsType<AmendmentAdvice>(BacsReports.Read(latin).ReportsOf<MessagingReport>()[0].Advices[0]).AccountName);
    }

    [Fact]
    public void A_byte_order_mark_before_UTF_8_is_passed_over()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. ReportExample.Bytes("addacs.xml")];

        Assert.Empty(BacsReports.Read(marked).Findings);
    }

    [Theory]
    [InlineData("UTF-8", "É", "")]
    [InlineData("ISO-8859-1", "E", "")]
    [InlineData("US-ASCII", "E", "")]
    [InlineData("ISO-8859-1", "É", "BACS403 EncodingBroken")]
    [InlineData("US-ASCII", "É", "BACS403 EncodingBroken")]
    public void A_document_with_a_byte_order_mark_that_says_it_is_in_another_encoding_is_not_guessed_at(string encoding, string name, string finding)
    {
        var advice = ReportExample.Advice(
            $"record-type='A' aosn='1' reason-code='1' reference='RENT0011111' effective-date='2026-03-04' payer-sort-code='000100' "
            + $"payer-account-number='10000026' payer-name='{name}'");
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='{encoding}'?>" + advice)];
        var document = BacsReports.Read(marked);

        Assert.Equal(finding.Length == 0 ? [] : [finding], ReportExample.Codes(document));
        Assert.Equal(finding.Length == 0 ? [name] : [], document.ReportsOf<MessagingReport>().SelectMany(report => report.AdvicesOf<AmendmentAdvice>()).Select(one => one.AccountName));
    }

    [Fact]
    public void UTF_16_is_refused_even_where_nothing_is_declared() => Assert.Equal(
        ["BACS402 EncodingUnknown"], ReportExample.Codes(BacsReports.Read(Encoding.Unicode.GetBytes("<BACSDocument/>"))));

    [Theory]
    [InlineData("ref='RENT0011111'", "ref='                  '", "BACS420 ValueMissing ref")]
    [InlineData("ref='RENT0011111'", "ref='00000000'", "BACS420 ValueMissing ref")]
    [InlineData("ref='RENT0011111'", "", "BACS420 ValueMissing ref")]
    [InlineData("originalProcessingDate='2026-02-27'", "originalProcessingDate='27/02/2026'", "BACS424 DateUnreadable originalProcessingDate")]
    [InlineData("originalProcessingDate='2026-02-27'", "originalProcessingDate='2026-02-30'", "BACS424 DateUnreadable originalProcessingDate")]
    [InlineData("originalProcessingDate='2026-02-27'", "originalProcessingDate='0000-00-00'", "BACS420 ValueMissing originalProcessingDate")]
    [InlineData("valueOf='10.00'><", "valueOf='£10.00'><", "BACS425 AmountUnreadable valueOf", "BACS452 ValueDiffers Totals/valueOf")]
    [InlineData("valueOf='10.00'><", "valueOf='-10.00'><", "BACS425 AmountUnreadable valueOf", "BACS452 ValueDiffers Totals/valueOf")]
    [InlineData("valueOf='10.00'><", "valueOf='1000'><", "BACS425 AmountUnreadable valueOf", "BACS452 ValueDiffers Totals/valueOf")]
    [InlineData("valueOf='10.00'><", "valueOf='0.00'><", "BACS426 AmountZero valueOf", "BACS452 ValueDiffers Totals/valueOf")]
    [InlineData("valueOf='10.00'><", "valueOf='0'><", "BACS426 AmountZero valueOf", "BACS452 ValueDiffers Totals/valueOf")]
    [InlineData("valueOf='10.00'><", "valueOf=' '><", "BACS420 ValueMissing valueOf", "BACS452 ValueDiffers Totals/valueOf")]
    [InlineData("valueOf='10.00'><", "valueOf='10.00' currency='EUR'><", "BACS427 CurrencyUnknown currency")]
    [InlineData("valueOf='10.00'><", "><valueOf>10.00</valueOf><valueOf>11.00</valueOf><", "BACS422 ValueRepeated valueOf")]
    [InlineData("numberOf='1'", "numberOf='one'", "BACS428 CountUnreadable numberOf", "BACS450 TotalMissing Totals/numberOf")]
    [InlineData("sortCode='00-01-00'", "sortCode='00-0100'", "BACS429 SortCodeUnreadable sortCode")]
    [InlineData("number='10000026'", "number='1000002'", "BACS430 AccountNumberUnreadable number")]
    [InlineData("number='10000026'", "number='00000000'", "BACS432 AccountIncomplete number")]
    [InlineData("number='10000026' sortCode='00-01-00'", "number='0' sortCode='00-00-00'", "BACS421 ValueAbsent number")]
    [InlineData("userNumber='999001'", "userNumber='99901'", "BACS431 ServiceUserUnreadable userNumber")]
    [InlineData("userNumber='999001'", "userNumber='000000'", "BACS421 ValueAbsent userNumber")]
    [InlineData("transCode='17'", "transCode='E1'", "BACS433 TransactionCodeUnknown transCode")]
    [InlineData("transCode='17'", "transCode='17' novelty='1'", "BACS410 PartUnknown novelty")]
    public void A_value_that_is_missing_or_unreadable_is_named(string from, string to, params string[] findings)
    {
        var xml = ReportExample.Unpaid("0128", "REFER TO PAYER");
        Assert.Contains(from, xml, StringComparison.Ordinal);
        var document = ReportExample.Read(xml.Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(findings, document.Findings.Select(finding => $"{finding.Code} {finding.Status} {finding.Element}"));
        Assert.Single(document.ReportsOf<UnpaidReport>()[0].Items);
    }

    [Theory]
    [InlineData("10.00", 10_00L)]
    [InlineData(" 10.00 ", 10_00L)]
    [InlineData("0.01", 1L)]
    [InlineData("1,234.56", 1_234_56L)]
    [InlineData("1234567.89", 1_234_567_89L)]
    [InlineData("1,234,567.89", 1_234_567_89L)]
    [InlineData("999999999.99", 999_999_999_99L)]
    [InlineData("999,999,999.99", 999_999_999_99L)]
    [InlineData("1000000000.00", null)]
    [InlineData("1234,567.89", null)]
    [InlineData(",234.56", null)]
    [InlineData("1,23.45", null)]
    [InlineData("1,2345.67", null)]
    [InlineData("1234,567,890.12", null)]
    [InlineData(".50", null)]
    [InlineData("10.5", null)]
    [InlineData("10.500", null)]
    [InlineData("١٠.٠٠", null)]
    public void An_amount_is_pounds_and_two_decimals_with_commas_only_between_thousands(string text, long? pence)
    {
        var xml = ReportExample.Unpaid("0128", "REFER TO PAYER").Replace("valueOf='10.00'><", $"valueOf='{text}'><", StringComparison.Ordinal);

        Assert.Equal(pence, Assert.Single(ReportExample.Read(xml).ReportsOf<UnpaidReport>()[0].Items).Amount?.Pence);
    }

    [Fact]
    public void Unknown_parts_are_named_once_and_beyond_a_hundred_are_counted()
    {
        static string Parts(int count) => string.Concat(Enumerable.Range(1, count).Select(number => $"<part{number}/><part{number}/>"));
        static string[] Read(int count) => ReportExample.Codes(ReportExample.Read(
            ReportExample.Unpaid("0128", "REFER TO PAYER").Replace("</ARUDD>", Parts(count) + "</ARUDD>", StringComparison.Ordinal)));

        Assert.Equal(Enumerable.Repeat("BACS410 PartUnknown", 100), Read(100));
        Assert.Equal(Enumerable.Repeat("BACS410 PartUnknown", 100).Append("BACS411 MorePartsUnknown"), Read(101));
    }

    [Fact]
    public void A_file_result_with_an_unreadable_serial_is_set_aside()
    {
        var document = ReportExample.ReadChanged("auddis-results.xml", "vol-serial-number=\"000042\"", "vol-serial-number=\"42\"");

        Assert.Equal(["BACS434 SerialUnreadable", "BACS448 MessageFromBacs"], ReportExample.Codes(document));
        Assert.True(document.ReportsOf<MessagingReport>()[0].Advices[0].IsSetAside);
    }

    [Fact]
    public void No_finding_prints_a_reference_a_name_or_an_account()
    {
        const string Secret = "SECRET77";
        foreach (var file in ReportExample.Files)
        {
            var text = ReportExample.Text(file);
            foreach (var value in (string[])["RENT0011111", "RENT0012345", "RENT0022222", "B TENANT", "10000026", "000100", "00-01-00", "REFUND0001", "REFUND0002"])
            {
                var document = BacsReports.Read(Encoding.Latin1.GetBytes(text.Replace(value, Secret, StringComparison.Ordinal)));

                Assert.DoesNotContain(document.Findings, finding => finding.ToString().Contains(Secret, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Every_status_but_accepted_has_one_meaning_and_a_code_of_its_own()
    {
        Assert.Equal(Enum.GetValues<ReportStatus>()[1..], ReportStatuses.All.Select(meaning => meaning.Status));
        Assert.Equal(ReportStatuses.All.Length, ReportStatuses.All.Select(meaning => meaning.Code).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportStatus.Accepted.Code());
        Assert.True(ReportStatus.Accepted.IsAccepted());
        Assert.True(ReportStatus.ReasonDisagrees.IsAccepted());
        Assert.False(ReportStatus.ReasonUnknown.IsAccepted());
        Assert.Equal("", default(ReportFinding).ToString());
    }

    [Fact]
    public void Null_arguments_are_refused()
    {
        var report = ReportExample.ReadFile("input.xml").ReportsOf<InputReport>()[0];

        Assert.Throws<ArgumentNullException>(() => report.Compare(null!));
        Assert.Throws<ArgumentNullException>(() => new MessagingReport().SeenBefore(null!));
        Assert.Throws<ArgumentNullException>(() => UnpaidReason.TryFromDescription(null!, out _));
        Assert.Throws<ArgumentNullException>(() => ReturnedCreditReason.TryFromDescription(null!, out _));
        Assert.Throws<ArgumentNullException>(() => new AdviceKey(default, null, null!, ""));
    }
}
