using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Bacs.Reports.Examples;

/// <summary>ARUDD: what came back unpaid, by account, and what to do about it.</summary>
public class UnpaidReportTests
{
    [Fact]
    public void An_unpaid_report_is_read_by_account_with_every_value()
    {
        var document = ReportExample.ReadFile("arudd.xml");
        var report = Assert.IsType<UnpaidReport>(Assert.Single(document.Reports));
        var item = report.Items.First();

        Assert.Equal((ServiceUserNumber.Create("999001"), new LocalDate(2026, 3, 4), "0017"), (report.ServiceUser, report.ProcessingDate, report.AdviceNumber));
        Assert.Equal([2, 1], report.Accounts.Select(account => account.Items.Length));
        Assert.Equal(BankAccount.Create("112233", "44556677"), report.Accounts[0].Account);
        Assert.Equal(new ReportedSum(2, Money.FromPence(532_09)), report.Accounts[0].Stated);
        Assert.Equal(report.Accounts[0].Stated, report.Accounts[0].Counted);
        Assert.Equal(("RENT0011111", "B TENANT", TransactionCode.RegularCollection), (item.Reference, item.AccountName, item.TransactionCode));
        Assert.Equal((Money.FromPence(432_10), new LocalDate(2026, 2, 27)), (item.Amount, item.OriginalProcessingDate));
        Assert.Equal(BankAccount.Create("000100", "10000026"), item.Account);
        Assert.Equal([1, 2, 3], report.Items.Select(one => one.Number));
        Assert.Equal("F TENANT É", report.Items.Last().AccountName);
    }

    [Fact]
    public void A_blank_beside_a_value_is_no_value()
    {
        var items = ReportExample.ReadFile("arudd.xml").ReportsOf<UnpaidReport>()[0].Items.ToList();

        Assert.Equal(["RENT0011111", "", "GARAGE0007"], items.Select(item => item.AccountReference));
        Assert.DoesNotContain(items, item => item.IsSetAside);
    }

    [Fact]
    public void The_reason_is_the_first_character_and_a_code_without_words_says_so()
    {
        var document = ReportExample.ReadFile("arudd.xml");

        Assert.Equal(
            [UnpaidReason.ReferToPayer, UnpaidReason.InstructionCancelled, UnpaidReason.NoAccount],
            document.ReportsOf<UnpaidReport>()[0].Items.Select(item => item.Reason));
        Assert.Equal(["BACS442 ReasonByCodeAlone"], ReportExample.Codes(document));
        Assert.Equal(3, document.Findings[0].Item);
        Assert.True(document.IsClean);
    }

    [Theory]
    [InlineData("0273", "REFER TO PAYER", "0", "")]
    [InlineData("0", "refer  to payer.", "0", "")]
    [InlineData("B999", "ACCOUNT CLOSED", "B", "")]
    [InlineData("1012", "REFER TO PAYER", "0", "BACS441 ReasonDisagrees")]
    [InlineData("Z000", "PAYER DECEASED", "2", "BACS441 ReasonDisagrees")]
    [InlineData("", "PAYER DECEASED", "2", "BACS441 ReasonDisagrees")]
    [InlineData("2000", "", "2", "BACS442 ReasonByCodeAlone")]
    [InlineData("2000", "REFERRED", "2", "BACS442 ReasonByCodeAlone")]
    [InlineData("Z000", "", null, "BACS440 ReasonUnknown")]
    [InlineData("b000", "", null, "BACS440 ReasonUnknown")]
    [InlineData("00", "", null, "BACS440 ReasonUnknown")]
    [InlineData("01280", "", null, "BACS440 ReasonUnknown")]
    public void Where_code_and_words_disagree_the_words_are_trusted(string code, string words, string? reason, string finding)
    {
        var document = ReportExample.Read(ReportExample.Unpaid(code, words));
        var item = Assert.Single(document.ReportsOf<UnpaidReport>()[0].Items);

        Assert.Equal(reason, item.Reason?.Code.ToString());
        Assert.Equal(finding.Length == 0 ? [] : [finding], ReportExample.Codes(document));
        Assert.Equal(reason is null, item.IsSetAside);
        Assert.Equal(reason is null, item.Action is null);
    }

    [Fact]
    public void An_account_with_nothing_unpaid_is_a_report_like_any_other()
    {
        var document = ReportExample.Read(ReportExample.Arudd("", "<Totals numberOf='0' valueOf='0.00' currency='GBP'/>"));

        Assert.Empty(document.Findings);
        Assert.Empty(Assert.Single(document.ReportsOf<UnpaidReport>()[0].Accounts).Items);
    }

    [Fact]
    public void A_report_without_any_account_is_a_report_with_no_items()
    {
        var document = ReportExample.Read(
            "<BACSDocument><Data><ARUDD><Header currentProcessingDate='2026-03-04'/><ServiceLicenseInformation userNumber='999001'/></ARUDD></Data></BACSDocument>");

        Assert.Empty(document.Findings);
        Assert.Empty(document.ReportsOf<UnpaidReport>()[0].Items);
    }

    [Theory]
    [InlineData("numberOf='2' valueOf='10.00'", "BACS451 CountDiffers")]
    [InlineData("numberOf='1' valueOf='10.01'", "BACS452 ValueDiffers")]
    [InlineData("numberOf='0' valueOf='0.00'", "BACS451 CountDiffers", "BACS452 ValueDiffers")]
    [InlineData("numberOf='1'", "BACS450 TotalMissing")]
    [InlineData("numberOf='2'", "BACS450 TotalMissing", "BACS451 CountDiffers")]
    [InlineData("valueOf='10.00'", "BACS450 TotalMissing")]
    [InlineData("valueOf='10.01'", "BACS450 TotalMissing", "BACS452 ValueDiffers")]
    [InlineData("numberOf=' ' valueOf='99999999999.99'", "BACS450 TotalMissing", "BACS452 ValueDiffers")]
    [InlineData("numberOf='1' valueOf='999999999999.99'", "BACS425 AmountUnreadable", "BACS450 TotalMissing")]
    [InlineData("", "BACS450 TotalMissing")]
    public void Totals_are_checked_against_the_items(string totals, params string[] findings)
    {
        var document = ReportExample.Read(
            ReportExample.Unpaid("0128", "REFER TO PAYER").Replace("numberOf='1' valueOf='10.00'", totals, StringComparison.Ordinal));

        Assert.Equal(findings, ReportExample.Codes(document));
        Assert.False(Assert.Single(document.ReportsOf<UnpaidReport>()[0].Items).IsSetAside);
    }

    [Fact]
    public void An_item_that_cannot_be_read_is_kept_and_set_aside()
    {
        var document = ReportExample.ReadChanged("arudd.xml", "valueOf=\"99.99\"", "valueOf=\"99,99\"");
        var report = document.ReportsOf<UnpaidReport>()[0];

        Assert.Equal([false, true, false], report.Items.Select(item => item.IsSetAside));
        Assert.Equal(
            ["BACS425 AmountUnreadable", "BACS452 ValueDiffers", "BACS442 ReasonByCodeAlone"], ReportExample.Codes(document));
        Assert.Equal(
            "ARUDD report 1 row 2, line 15, column valueOf: valueOf has 5 characters that are no amount; "
            + "an amount is pounds and two decimals, up to 11 digits, a total up to 13; look at the item by eye; it was set aside.",
            document.Findings[0].Explain().Message);
        Assert.Equal(document.Findings[0], Assert.Single(report.Items.ElementAt(1).Findings));
    }

    [Fact]
    public void A_credit_that_came_back_is_read_in_the_shape_of_an_unpaid_debit_and_says_so()
    {
        var document = ReportExample.ReadFile("arucs.xml");
        var item = Assert.Single(document.ReportsOf<ReturnedCreditReport>()[0].Items);

        Assert.Equal(["BACS409 ShapeInferred"], ReportExample.Codes(document));
        Assert.Equal((ReturnedCreditReason.AccountClosed, Money.FromPence(75_00), "L PAYEE"), (item.Reason, item.Amount, item.AccountName));
        Assert.Equal(MoneyEffect.CreditReturned, item.Action?.Money);
    }
}
