using HousingFinance.Kernel.Bacs;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Bacs.Reports.Examples;

/// <summary>The input report, and what differs from the submission that was sent.</summary>
public class InputReportTests
{
    private static readonly Submission Sent = BacsExample.Submission(BacsExample.Roll(BacsExample.Payments));

    [Fact]
    public void An_input_report_is_read_on_all_its_levels()
    {
        var document = ReportExample.ReadFile("input.xml");
        var report = Assert.IsType<InputReport>(Assert.Single(document.Reports));
        var file = Assert.Single(report.Files);

        Assert.Empty(document.Findings);
        Assert.Equal((SubmissionSerial.FromNumber(42), new LocalDate(2026, 2, 27)), (report.Serial, report.ProcessingDate));
        Assert.Equal((BacsExample.Anytown, 1, 1, "4 MULTI"), (file.ServiceUser, file.FileNumber, file.SequenceNumber, file.WorkCode));
        Assert.Equal([new LocalDate(2026, 2, 27), new LocalDate(2026, 3, 2)], file.Days.Select(day => day.RecordDate));
        Assert.Equal(new ReportedSum(2, Money.FromPence(532_09)), file.Days[0].Debits!.Payments);
        Assert.Equal(new ReportedSum(1, Money.FromPence(532_09)), file.Days[0].Debits!.Contras);
        Assert.Equal(new ReportedSum(3, Money.FromPence(1_032_09)), file.Debits!.Payments);
        Assert.Equal(new ReportedSum(2, Money.FromPence(1_032_09)), file.CreditAgreement!.Trailer);
        Assert.Equal((BacsExample.RentAccount, new ReportedSum(2, Money.FromPence(1_032_09))), (file.Accounts[0].Account, file.Accounts[0].DebitContras!.Accepted));
        Assert.Empty(file.Errors);
    }

    [Fact]
    public void A_submission_that_Bacs_took_as_it_was_sent_differs_in_nothing() =>
        Assert.Empty(ReportExample.ReadFile("input.xml").ReportsOf<InputReport>()[0].Compare(Sent));

    [Theory]
    [InlineData("volumeSerialNumber=\"000042\"", "volumeSerialNumber=\"000041\"", "BACS471 SerialDiffers")]
    [InlineData("userNumber=\"999001\"", "userNumber=\"999002\"", "BACS470 ServiceUserDiffers")]
    [InlineData("userFileNumber=\"001\"", "userFileNumber=\"002\"", "BACS472 FileNumberDiffers")]
    [InlineData("uhl1WorkCode=\"4 MULTI  \"", "uhl1WorkCode=\"4 MULTI\"")]
    [InlineData("uhl1WorkCode=\"4 MULTI  \"", "uhl1WorkCode=\"1 DAILY  \"", "BACS473 WorkCodeDiffers")]
    [InlineData("recordDate=\"2026-03-02\" processingDate=\"2026-03-02\"", "recordDate=\"2026-03-03\" processingDate=\"2026-03-03\"", "BACS477 DayNotSent", "BACS476 DayNotReported")]
    public void What_Bacs_has_otherwise_than_it_was_sent_is_a_finding(string from, string to, params string[] findings)
    {
        var document = ReportExample.ReadChanged("input.xml", from, to);

        Assert.Empty(document.Findings);
        Assert.Equal(findings, document.ReportsOf<InputReport>()[0].Compare(Sent).Select(finding => $"{finding.Code} {finding.Status}"));
    }

    [Fact]
    public void A_payment_that_is_not_in_the_report_shows_in_its_day_and_in_the_agreement()
    {
        var more = BacsExample.Payments.Append(
            BacsExample.Payment("17", "000100", "10000042", 1_00, "RENT0077777", "F TENANT", BacsExample.Monday));
        var findings = ReportExample.ReadFile("input.xml").ReportsOf<InputReport>()[0].Compare(BacsExample.Submission(BacsExample.Roll(more)));

        Assert.Equal(
            [
                "input report 1 row 1, line 12, column Debit/numberOf: Debit/numberOf says 1; 2 were sent; "
                + "hold the file against the report before anything is posted.",
                "input report 1 row 1, line 12, column Debit/valueOf: Debit/valueOf says £500.00; £501.00 was sent; "
                + "hold the file against the report before anything is posted.",
            ],
            findings.Take(2).Select(finding => finding.Explain().Message));
        Assert.Equal(
            [
                "Debit/numberOf", "Debit/valueOf", "Debit/Contra/valueOf", "DebitEntry/AcceptedRecords/numberOf", "DebitEntry/AcceptedRecords/valueOf",
                "DebitEntry/UserTrailerTotals/numberOf", "DebitEntry/UserTrailerTotals/valueOf", "CreditEntry/AcceptedRecords/valueOf",
                "CreditEntry/UserTrailerTotals/valueOf",
            ],
            findings.Select(finding => finding.Element));
    }

    [Fact]
    public void A_file_that_is_not_in_the_report_is_said_and_so_is_one_that_was_not_sent()
    {
        var report = ReportExample.ReadFile("input.xml").ReportsOf<InputReport>()[0];
        var second = new SubmissionFile(
            BacsExample.Anytown, 2, BacsExample.InputDay, new LocalDate(2026, 3, 31), BacsExample.Roll(BacsExample.Payments), []);
        var none = new Submission(SubmissionSerial.FromNumber(42), Submitter.Of(BacsExample.Anytown), SubmissionProfile.SeveralDays);

        Assert.Equal([ReportStatus.FileNotReported], report.Compare(new(Sent.Serial, Sent.Submitter, Sent.Profile, Sent.Files[0], second)).Select(found => found.Status));
        Assert.Equal([ReportStatus.FileNotSent], report.Compare(none).Select(found => found.Status));
    }

    [Fact]
    public void A_day_with_instructions_alone_need_not_be_in_the_report()
    {
        var other = BacsExample.Payment("0N", "000100", "10000059", 0, "RENT0088888", "J TENANT", BacsExample.Day(2026, 3, 3));

        Assert.Empty(ReportExample.ReadFile("input.xml").ReportsOf<InputReport>()[0].Compare(
            BacsExample.Submission(BacsExample.Roll(BacsExample.Payments.Append(other)))));
    }

    [Fact]
    public void A_day_that_Bacs_moved_is_a_finding_of_the_report_itself()
    {
        var document = ReportExample.ReadChanged(
            "input.xml", "recordDate=\"2026-02-27\" processingDate=\"2026-02-27\"", "recordDate=\"2026-02-27\" processingDate=\"2026-03-02\"");

        Assert.Equal(
            "input report 1 row 1, line 15, column processingDate: the payments are processed on 2026-03-02; the file says 2026-02-27; "
            + "post them to the day they move, and look whether payers were told of another.",
            Assert.Single(document.Findings).Explain().Message);
    }

    [Theory]
    [InlineData("AdjustmentRecords", "BACS461 RecordsAdjusted", "BACS461 RecordsAdjusted")]
    [InlineData("RejectedRecords", "BACS462 RecordsRejected", "BACS462 RecordsRejected")]
    public void Records_that_Bacs_added_or_refused_are_findings(string name, params string[] findings) => Assert.Equal(
        findings,
        ReportExample.Codes(ReportExample.ReadChanged(
            "input.xml", $"<{name} numberOf=\"0\" currency=\"GBP\" valueOf=\"0.00\"/>\n", $"<{name} numberOf=\"1\" currency=\"GBP\" valueOf=\"1.00\"/>\n")));

    [Theory]
    [InlineData("AgreementOfFileTotals", "DebitContraEntry", "<AdjustmentRecords numberOf='1' valueOf='1.00'/>", "DebitContraEntry/AdjustmentRecords £1.00")]
    [InlineData("AgreementOfFileTotals", "CreditContraEntry", "<RejectedRecords numberOf='2' valueOf='1.00'/>", "CreditContraEntry/RejectedRecords 2")]
    [InlineData("AccountTotal", "DebitEntry", "<AdjustmentRecords numberOf='1' valueOf='3.00'/>", "DebitEntry/AdjustmentRecords £3.00")]
    [InlineData("AccountTotal", "CreditContraEntry", "<AdjustmentRecords valueOf='4.00'/>", "CreditContraEntry/AdjustmentRecords £4.00")]
    [InlineData("AccountTotal", "DebitEntry", "<AdjustmentRecords numberOf='1'/>", "DebitEntry/AdjustmentRecords £0.00")]
    [InlineData("AccountTotal", "DebitEntry", "<RejectedRecords valueOf='5.00'/>", "DebitEntry/RejectedRecords 0")]
    [InlineData("AccountTotal", "DebitEntry", "<AdjustmentRecords numberOf='0' valueOf='0'/>", "")]
    [InlineData("AccountTotal", "DebitEntry", "<AdjustmentRecords/><RejectedRecords numberOf=' ' valueOf=''/>", "")]
    public void Records_that_Bacs_added_are_found_wherever_they_stand_and_in_part(string part, string entry, string records, string found)
    {
        var (before, after) = part == "AccountTotal" ? ("<AccountTotals><AccountTotal number='44556685' sortCode='112233'>", "</AccountTotal>") : ($"<{part}>", "");
        var document = ReportExample.ReadChanged(
            "input.xml", before.Split('>')[0] + ">", $"{before}<{entry}>{records}</{entry}>{after}");

        Assert.Equal(
            found.Length == 0 ? [] : [found],
            document.Findings.Select(finding =>
                finding.Element + " " + finding.Found.Replace("adjustments for ", "", StringComparison.Ordinal)
                    .Replace(" were made", "", StringComparison.Ordinal).Replace("records refused: ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_totals_of_each_section_of_days_are_of_its_own_days()
    {
        const string Day = "<DaySectionRecord recordDate='2026-03-03' processingDate='2026-03-03'><Debit numberOf='1' valueOf='{0}'/></DaySectionRecord>";
        static ReportDocument With(string value) => ReportExample.ReadChanged(
            "input.xml",
            "<InputReportSummary>",
            "<DaySection>" + Day.Replace("{0}", value, StringComparison.Ordinal) + "<Totals><Debit numberOf='1' valueOf='7.00'/></Totals></DaySection><InputReportSummary>");

        var file = With("7.00").ReportsOf<InputReport>()[0].Files[0];

        Assert.Empty(With("7.00").Findings);
        Assert.Equal(["BACS452 ValueDiffers"], ReportExample.Codes(With("7.01")));
        Assert.Equal((3, null), (file.Days.Length, file.Debits));
    }

    [Theory]
    [InlineData("fileLevelMessage=\"\"")]
    [InlineData("daySectionLevelErrorMessage=\"\"")]
    public void A_message_about_a_file_or_its_days_is_a_finding(string attribute)
    {
        var document = ReportExample.ReadChanged("input.xml", attribute, attribute.Replace("\"\"", "\"THE DATE IS PAST\"", StringComparison.Ordinal));
        var file = document.ReportsOf<InputReport>()[0].Files[0];

        Assert.Equal(["BACS448 MessageFromBacs"], ReportExample.Codes(document));
        Assert.Equal("THE DATE IS PAST", file.Message + string.Join('|', file.DayMessages));
    }

    [Theory]
    [InlineData("REJECTED", ErrorTreatment.Rejected, "BACS463 PaymentRejected")]
    [InlineData("AMENDED", ErrorTreatment.Amended, "BACS464 PaymentAmended")]
    [InlineData("RETURNED", ErrorTreatment.Returned, "BACS465 PaymentReturned")]
    [InlineData("DELAYED", ErrorTreatment.Unknown, "BACS449 ErrorTypeUnknown")]
    public void A_payment_that_Bacs_did_not_take_as_it_was_is_a_finding(string type, ErrorTreatment treatment, string finding)
    {
        var document = ReportExample.ReadChanged(
            "input.xml",
            "<InputReportSummary>",
            $"<Errors><Error><ErrorItem reference=\"RENT0011111       \" valueOf=\"432.10\" currency=\"GBP\"/><ErrorMessage type=\"{type}\">WRONG ACCOUNT</ErrorMessage></Error></Errors><InputReportSummary>");
        var error = Assert.Single(document.ReportsOf<InputReport>()[0].Files[0].Errors);

        Assert.Equal([finding], ReportExample.Codes(document));
        Assert.Equal((treatment, "RENT0011111", Money.FromPence(432_10), "WRONG ACCOUNT"), (error.Treatment, error.Reference, error.Amount, error.Message));
        Assert.Equal(treatment == ErrorTreatment.Unknown, error.IsSetAside);
    }

    [Fact]
    public void The_stated_numbers_of_errors_are_checked_against_the_errors()
    {
        var document = ReportExample.ReadChanged(
            "input.xml",
            "<InputReportSummary>",
            "<InputReportSummary><TotalNumberOfErrors rejectedRecords=\"2\" amendedRecords=\"0\" returnedRecords=\"0\"/>");

        Assert.Equal("rejectedRecords says 2", Assert.Single(document.Findings).Found);
    }

    [Fact]
    public void The_totals_of_the_days_are_checked_against_the_days() => Assert.Equal(
        ["BACS451 CountDiffers", "BACS452 ValueDiffers"],
        ReportExample.Codes(ReportExample.ReadChanged("input.xml", "<Debit numberOf=\"1\" currency=\"GBP\" valueOf=\"500.00\">", "<Debit numberOf=\"2\" currency=\"GBP\" valueOf=\"500.01\">")));

    [Fact]
    public void A_withdrawal_is_read_in_the_shape_of_the_input_report_and_says_so()
    {
        var document = ReportExample.ReadFile("withdrawal.xml");
        var report = Assert.IsType<WithdrawalReport>(Assert.Single(document.Reports));

        Assert.Equal(["BACS409 ShapeInferred"], ReportExample.Codes(document));
        Assert.Equal((SubmissionSerial.FromNumber(42), BacsExample.Anytown), (report.Serial, report.ServiceUser));
        Assert.Equal(new ReportedSum(1, Money.FromPence(500_00)), report.Files[0].Debits!.Payments);
    }

    [Fact]
    public void Two_submissions_in_one_document_are_two_reports()
    {
        const string Second = "<Submission><SubmissionInformation volumeSerialNumber=\"000043\"/></Submission></InputReport>";
        var document = ReportExample.ReadChanged("input.xml", "</InputReport>\n", Second);
        var reports = document.ReportsOf<InputReport>();

        Assert.Empty(document.Findings);
        Assert.Equal(["000042", "000043"], reports.Select(report => report.Serial.Text));
        Assert.Equal([1, 0], reports.Select(report => report.Files.Length));
    }
}
