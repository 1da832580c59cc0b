using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Bacs.Reports.Examples;

/// <summary>ADDACS, AUDDIS and AWACS: each advice says by its record type what it is.</summary>
public class MessagingReportTests
{
    [Fact]
    public void An_amendment_is_read_with_its_new_account()
    {
        var document = ReportExample.ReadFile("addacs.xml");
        var report = Assert.IsType<MessagingReport>(Assert.Single(document.Reports));
        var moved = report.AdvicesOf<AmendmentAdvice>()[1];

        Assert.Empty(document.Findings);
        Assert.Equal(("ADDACS", "7001", "00000007", "00000010"), (report.AdviceType, report.ReportType, report.FirstSerial, report.LastSerial));
        Assert.Equal((AmendmentReason.MovedToAnotherBank, "RENT0011111"), (moved.Reason, moved.Reference));
        Assert.Equal(BankAccount.Create("000300", "30000015"), moved.NewAccount);
        Assert.Equal((new LocalDate(2026, 4, 1), "M"), (moved.DueDate, moved.PaymentFrequency));
        Assert.Equal("999001 2026-03-05 A 8", moved.Key.ToString());
    }

    [Fact]
    public void What_an_amendment_asks_for_follows_from_reason_and_new_account() => Assert.Equal(
        [InstructionEffect.Ended, InstructionEffect.LodgedAnew, InstructionEffect.Suspended, InstructionEffect.AccountChanged],
        ReportExample.ReadFile("addacs.xml").ReportsOf<MessagingReport>()[0].AdvicesOf<AmendmentAdvice>().Select(advice => advice.Action!.Instruction));

    [Fact]
    public void Zeros_in_place_of_a_new_account_are_none() =>
        Assert.True(ReportExample.ReadFile("addacs.xml").ReportsOf<MessagingReport>()[0].AdvicesOf<AmendmentAdvice>()[2].NewAccount.IsNone);

    [Fact]
    public void A_returned_instruction_says_what_was_returned()
    {
        var document = ReportExample.ReadFile("auddis-return.xml");
        var advices = document.ReportsOf<MessagingReport>()[0].AdvicesOf<InstructionReturnAdvice>();

        Assert.Empty(document.Findings);
        Assert.Equal(
            [InstructionReturnKind.New, InstructionReturnKind.Cancellation, InstructionReturnKind.Conversion], advices.Select(advice => advice.Kind));
        Assert.Equal(
            [TransactionCode.NewInstruction, TransactionCode.CancelInstruction, TransactionCode.ConvertInstruction],
            advices.Select(advice => advice.TransactionCode));
        Assert.Equal(
            [InstructionEffect.NotLodged, InstructionEffect.StaysEnded, InstructionEffect.NotLodged], advices.Select(advice => advice.Action!.Instruction));
        Assert.Equal(BankAccount.Create("112233", "44556677"), advices[0].OriginatingAccount);
        Assert.Null(advices[0].EffectiveDate);
    }

    [Fact]
    public void The_results_of_two_files_stand_in_one_document()
    {
        var document = ReportExample.ReadFile("auddis-results.xml");
        var results = document.ReportsOf<MessagingReport>().SelectMany(report => report.AdvicesOf<InstructionFileAdvice>()).ToList();

        Assert.Equal([InstructionFileResult.Accepted, InstructionFileResult.Rejected], results.Select(result => result.Result));
        Assert.Equal([1, 2], results.Select(result => result.FileNumber));
        Assert.Equal(["000042", "000043"], results.Select(result => result.Serial.Text));
        Assert.Equal(["4 MULTI", "1 DAILY"], results.Select(result => result.WorkCode));
        Assert.Equal(["LIVE", "TEST"], results.Select(result => result.FileType));
        Assert.Equal([(1, 0), (0, 3)], results.Select(result => (result.AcceptedCount!.Value, result.RejectedCount!.Value)));
        Assert.Equal(["", "12345"], results.Select(result => result.FileErrorCode));
        Assert.Equal(["BACS448 MessageFromBacs"], ReportExample.Codes(document));
        Assert.Equal("THE FILE IS OF THE WRONG STATUS", Assert.Single(document.ReportsOf<MessagingReport>()[1].Messages));
    }

    [Fact]
    public void A_corrected_credit_is_read_and_says_that_its_shape_is_inferred()
    {
        var document = ReportExample.ReadFile("awacs.xml");
        var advice = Assert.Single(document.ReportsOf<MessagingReport>()[0].AdvicesOf<CorrectedCreditAdvice>());

        Assert.Equal(["BACS409 ShapeInferred"], ReportExample.Codes(document));
        Assert.Equal((CorrectedCreditReason.AccountTransferred, BankAccount.Create("000300", "30000023")), (advice.Reason, advice.NewAccount));
        Assert.Equal(InstructionEffect.Unaffected, advice.Action!.Instruction);
    }

    [Fact]
    public void Advices_of_several_record_types_in_one_report_are_told_apart()
    {
        var document = ReportExample.ReadChanged("addacs.xml", "record-type=\"A\" effective-date=\"2026-03-04\" reference=\"RENT0033333\"", "record-type=\"N\" effective-date=\"2026-03-04\" reference=\"RENT0033333\"");
        var report = document.ReportsOf<MessagingReport>()[0];

        Assert.Equal((3, 1), (report.AdvicesOf<AmendmentAdvice>().Length, report.AdvicesOf<InstructionReturnAdvice>().Length));
        Assert.Equal(InstructionReturnReason.MovedToAnotherBranch, report.AdvicesOf<InstructionReturnAdvice>()[0].Reason);
    }

    [Fact]
    public void A_report_without_advices_is_a_report()
    {
        var document = ReportExample.Read(
            "<BACSDocument><Data><MessagingAdvices><MessagingHeader user-number='999001' report-generation-date='2026-03-05'/><MessagingError/></MessagingAdvices></Data></BACSDocument>");

        Assert.Empty(document.Findings);
        Assert.Empty(document.ReportsOf<MessagingReport>()[0].Advices);
    }

    [Fact]
    public void A_reprint_is_known_by_the_keys_of_what_was_acted_on()
    {
        var first = ReportExample.ReadFile("addacs.xml").ReportsOf<MessagingReport>()[0];
        var known = first.Advices.Take(2).Select(advice => advice.Key).ToHashSet();
        var again = ReportExample.ReadChanged("addacs.xml", "<MessagingHeader ", "<MessagingHeader reprint-indicator=\"1\" ");
        var report = again.ReportsOf<MessagingReport>()[0];

        Assert.Empty(first.SeenBefore(new HashSet<AdviceKey>()));
        Assert.Equal([1, 2], report.SeenBefore(known).Select(advice => advice.Number));
        Assert.Equal(["BACS447 ReprintMarked"], ReportExample.Codes(again));
        Assert.Equal("1", report.ReprintIndicator);
    }

    [Fact]
    public void The_same_serial_on_another_day_or_for_another_service_user_is_another_advice()
    {
        var known = ReportExample.ReadFile("addacs.xml").ReportsOf<MessagingReport>()[0].Advices.Select(advice => advice.Key).ToHashSet();

        Assert.Empty(ReportExample.ReadChanged("addacs.xml", "2026-03-05", "2026-03-06").ReportsOf<MessagingReport>()[0].SeenBefore(known));
        Assert.Empty(ReportExample.ReadChanged("addacs.xml", "999001", "999002").ReportsOf<MessagingReport>()[0].SeenBefore(known));
    }

    [Fact]
    public void Zeros_before_a_serial_do_not_make_it_another() => Assert.Equal(
        new AdviceKey(BacsExample.Anytown, new LocalDate(2026, 3, 5), "A", "7"),
        new AdviceKey(BacsExample.Anytown, new LocalDate(2026, 3, 5), "A", "00000007"));

    [Fact]
    public void An_advice_that_stands_twice_is_kept_and_said()
    {
        const string One = "<MessagingAdvice record-type='A' aosn='7' reference='RENT0012345' payer-sort-code='000100' payer-account-number='10000018' "
            + "effective-date='2026-03-04' reason-code='1'/>";
        var document = ReportExample.ReadChanged("addacs.xml", "<MessagingError/>", One + "<MessagingError/>");

        Assert.Equal(
            "messaging report 1 row 5, line 11, column aosn: the advice is item 1 of messaging report 1 again; an advice stands once; act on one of them.",
            Assert.Single(document.Findings).Explain().Message);
        Assert.Equal(Severity.Warning, document.Findings[0].Severity);
        Assert.Equal(5, document.ReportsOf<MessagingReport>()[0].Advices.Length);
    }

    [Fact]
    public void A_reprint_within_one_document_is_known_though_it_stands_in_a_report_of_its_own()
    {
        var text = ReportExample.Text("addacs.xml");
        var (from, to) = (text.IndexOf("<MessagingAdvices>", StringComparison.Ordinal), text.IndexOf("</Data>", StringComparison.Ordinal));
        var document = ReportExample.Read(text.Insert(from, text[from..to]));

        Assert.Equal([1, 2], document.Reports.Select(report => report.Number));
        Assert.Equal(Enumerable.Repeat("BACS446 AdviceRepeated", 4), ReportExample.Codes(document));
        Assert.All(document.Findings, finding => Assert.Equal(2, finding.Report));
        Assert.Equal("the advice is item 3 of messaging report 1 again", document.Findings[2].Found);
    }

    [Theory]
    [InlineData("aosn=\"00000008\"", "aosn=\"00000007\"", 2)] // Another payer's advice.
    [InlineData("aosn=\"00000010\"", "aosn=\"9\"", 4)]
    public void Two_advices_with_one_key_that_say_different_things_are_set_aside(string from, string to, int item)
    {
        var document = ReportExample.ReadChanged("addacs.xml", from, to);

        Assert.Equal(["BACS454 AdviceContradicted"], ReportExample.Codes(document));
        Assert.Equal([item], document.ReportsOf<MessagingReport>()[0].Advices.Where(advice => advice.IsSetAside).Select(advice => advice.Number));
    }

    [Theory]
    [InlineData("ADDACS", "A", true)]
    [InlineData("ADDACS", "N", false)]
    [InlineData("addacs", "W", false)]
    [InlineData("AUDDIS", "D", true)]
    [InlineData("AUDDIS", "R", true)]
    [InlineData("AUDDIS", "A", false)]
    [InlineData("AUDACC", "V", true)]
    [InlineData("AUDACC", "R", false)]
    [InlineData("AUDREJ", "R", true)]
    [InlineData("AUDREJ", "V", false)]
    [InlineData("AWACS", "W", true)]
    [InlineData("AWACS", "A", false)]
    [InlineData("NOVELTY", "R", true)]
    [InlineData("0", "A", true)]
    public void A_record_type_that_its_report_does_not_have_is_set_aside(string adviceType, string recordType, bool fits)
    {
        var document = ReportExample.Read(
            ReportExample.Advice($"record-type='{recordType}' aosn='1' reference='RENT0011111' reason-code='1' originator-file-number='001'")
                .Replace("<MessagingHeader ", $"<MessagingHeader report-type='7001' advice-type='{adviceType}' ", StringComparison.Ordinal));
        var findings = document.Findings.Where(finding => finding.Status == ReportStatus.RecordTypeDiffers).ToList();

        Assert.Equal(fits ? [] : [$"the record type is \"{recordType}\", beside advice-type \"{adviceType}\""], findings.Select(finding => finding.Found));
        Assert.Equal(!fits, document.ReportsOf<MessagingReport>()[0].Advices[0].Findings.Any(finding => finding.Status == ReportStatus.RecordTypeDiffers));
    }

    [Theory]
    [InlineData("7001")]
    [InlineData("7004")]
    [InlineData("REFT1016")]
    [InlineData("0")]
    public void The_number_of_a_report_decides_nothing(string number)
    {
        var document = ReportExample.ReadChanged("auddis-return.xml", "report-type=\"7002\"", $"report-type=\"{number}\"");

        Assert.Empty(document.Findings);
        Assert.Equal(3, document.ReportsOf<MessagingReport>()[0].AdvicesOf<InstructionReturnAdvice>().Length);
    }

    [Theory]
    [InlineData("N", "0N", true)]
    [InlineData("D", "0C", true)]
    [InlineData("S", "0S", true)]
    [InlineData("N", "", true)]
    [InlineData("N", "0C", false)]
    [InlineData("D", "0N", false)]
    [InlineData("S", "0N", false)]
    [InlineData("N", "17", false)]
    public void A_returned_record_of_another_code_than_its_record_type_is_set_aside(string recordType, string code, bool fits)
    {
        var document = ReportExample.Read(ReportExample.Advice(
            $"record-type='{recordType}' aosn='1' reference='RENT0011111' reason-code='5' transaction-code='{code}' payer-sort-code='000100' "
            + "payer-account-number='10000026'"));

        Assert.Equal(fits ? [] : ["BACS453 RecordTypeDiffers"], ReportExample.Codes(document));
        Assert.Equal(!fits, document.ReportsOf<MessagingReport>()[0].Advices[0].IsSetAside);
    }

    [Theory]
    [InlineData("line1=' ' line2='' line3='0'", "")]
    [InlineData("line1='0' line2='00000' line3='                    '", "")]
    [InlineData("line1='' line2='TRY AGAIN' line3='0'", "TRY AGAIN")]
    [InlineData("line1='NO ' line2='0' line3=' ADVICES'", "NO|ADVICES")]
    public void Lines_of_a_message_that_are_empty_or_zero_are_none(string lines, string messages)
    {
        var document = ReportExample.ReadChanged("addacs.xml", "<MessagingError/>", $"<MessagingError {lines}/>");

        Assert.Equal(messages, string.Join('|', document.ReportsOf<MessagingReport>()[0].Messages));
        Assert.Equal(messages.Length == 0 ? [] : ["BACS448 MessageFromBacs"], ReportExample.Codes(document));
    }

    [Theory]
    [InlineData("record-type='X' aosn='1' reference='RENT0011111' reason-code='1'", "BACS443 RecordTypeUnknown")]
    [InlineData("aosn='1'", "BACS445 KeyIncomplete", "BACS443 RecordTypeUnknown")]
    public void An_advice_of_an_unknown_record_type_is_kept_and_set_aside(string attributes, params string[] findings)
    {
        var document = ReportExample.Read(ReportExample.Advice(attributes));

        Assert.Equal(findings, ReportExample.Codes(document).Where(code => !code.EndsWith("PartUnknown", StringComparison.Ordinal)));
        Assert.True(Assert.IsType<UnknownAdvice>(Assert.Single(document.ReportsOf<MessagingReport>()[0].Advices)).IsSetAside);
    }

    [Theory]
    [InlineData("C", "payer-new-sort-code='000101'", "BACS432 AccountIncomplete", "BACS444 NewAccountMissing")]
    [InlineData("C", "payer-new-sort-code='0' payer-new-account-number='0'", "BACS444 NewAccountMissing")]
    [InlineData("3", "payer-new-sort-code='000101'", "BACS432 AccountIncomplete")]
    [InlineData("E", "")]
    public void A_new_account_that_is_not_whole_is_never_filled_from_the_old(string reason, string newAccount, params string[] findings)
    {
        var document = ReportExample.Read(ReportExample.Advice(
            "record-type='A' aosn='1' reference='RENT0011111' effective-date='2026-03-04' payer-sort-code='000100' payer-account-number='10000026' "
            + $"reason-code='{reason}' {newAccount}"));
        var advice = Assert.IsType<AmendmentAdvice>(document.ReportsOf<MessagingReport>()[0].Advices[0]);

        Assert.Equal(findings, ReportExample.Codes(document));
        Assert.True(advice.NewAccount.IsNone);
        Assert.Equal(ReasonAttention.Person, advice.Action!.Attention);
    }

    [Fact]
    public void An_advice_of_another_service_user_than_the_report_is_said()
    {
        var document = ReportExample.ReadChanged("awacs.xml", "<MessagingAdvice user-number=\"999001\"", "<MessagingAdvice user-number=\"999002\"");

        Assert.Equal(["BACS409 ShapeInferred", "BACS470 ServiceUserDiffers"], ReportExample.Codes(document));
        Assert.Equal("999002", document.ReportsOf<MessagingReport>()[0].Advices[0].Key.ServiceUser.ToString());
    }

    [Fact]
    public void An_advice_is_acted_on_by_the_third_working_day_after_it_came()
    {
        Assert.Equal(new LocalDate(2026, 3, 9), BacsReports.ActBy(new LocalDate(2026, 3, 4), BacsExample.Calendar));
        Assert.Equal(new LocalDate(2026, 4, 9), BacsReports.ActBy(new LocalDate(2026, 4, 2), BacsExample.Calendar));
        Assert.Throws<ArgumentOutOfRangeException>(() => BacsReports.ActBy(new LocalDate(1900, 1, 1), BacsExample.Calendar));
    }
}
