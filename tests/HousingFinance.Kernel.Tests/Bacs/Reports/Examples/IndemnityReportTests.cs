using HousingFinance.Kernel.Bacs;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Bacs.Reports.Examples;

/// <summary>DDICA: claims under the guarantee, with thousands parted by commas.</summary>
public class IndemnityReportTests
{
    [Fact]
    public void A_claim_lists_its_collections_and_the_day_the_bank_takes_the_money()
    {
        var document = ReportExample.ReadFile("ddica.xml");
        var report = Assert.IsType<IndemnityReport>(Assert.Single(document.Reports));
        var claim = report.Claims[0];

        Assert.Empty(document.Findings);
        Assert.Equal(("999001", new LocalDate(2026, 4, 1)), (report.ServiceUser.ToString(), report.DateOfDebit));
        Assert.Equal((Money.FromPence(1_296_30), Money.FromPence(1_396_29)), (claim.Amount, report.StatedClaims));
        Assert.Equal(
            [new LocalDate(2026, 1, 2), new LocalDate(2026, 2, 2), new LocalDate(2026, 3, 2)],
            claim.Collections.Select(collection => collection.CollectedOn));
        Assert.Equal((IndemnityReason.NoInstruction, "RENT0011111", "DDIC0000001"), (claim.Reason, claim.Reference, claim.PayingBankReference));
        Assert.Equal(MoneyEffect.ClaimedBack, claim.Action!.Money);
    }

    [Fact]
    public void A_claim_may_come_without_the_service_users_reference()
    {
        var claim = ReportExample.ReadFile("ddica.xml").ReportsOf<IndemnityReport>()[0].Claims[1];

        Assert.Equal(("", false), (claim.Reference, claim.IsSetAside));
        Assert.False(claim.Account.IsNone);
    }

    [Fact]
    public void A_withdrawn_claim_stands_apart()
    {
        var document = ReportExample.ReadChanged(
            "ddica.xml",
            "<TotalValueOfCancellations>0.00<",
            "<DDICCancellation><SeqNo>1</SeqNo><ReasonCode>1</ReasonCode><PayerSortCode>000100</PayerSortCode><PayerAccount>10000018</PayerAccount>"
            + "<TotalAmount>20.00</TotalAmount><DDCollections><X><DateOfDirectDebit>2026-03-02</DateOfDirectDebit><Amount>20.00</Amount></X></DDCollections>"
            + "</DDICCancellation><TotalValueOfCancellations>20.00<");
        var report = document.ReportsOf<IndemnityReport>()[0];

        Assert.Empty(document.Findings);
        Assert.Equal((2, 1), (report.Claims.Length, report.Cancellations.Length));
        Assert.Equal((3, Money.FromPence(20_00)), (report.Cancellations[0].Number, report.StatedCancellations));
    }

    [Theory]
    [InlineData("<TotalValueOfDebits>1,396.29<", "<TotalValueOfDebits>1396.30<", "BACS452 ValueDiffers")]
    [InlineData("<TotalAmount>1,296.30<", "<TotalAmount>1,296.31<", "BACS452 ValueDiffers", "BACS452 ValueDiffers")]
    [InlineData("<TotalValueOfDebits>1,396.29</TotalValueOfDebits>", "", "BACS450 TotalMissing")]
    [InlineData("<TotalAmount>1,296.30<", "<TotalAmount>12,96.30<", "BACS425 AmountUnreadable", "BACS452 ValueDiffers")]
    public void Totals_are_checked_against_claims_and_collections(string from, string to, params string[] findings) =>
        Assert.Equal(findings, ReportExample.Codes(ReportExample.ReadChanged("ddica.xml", from, to)));

    [Fact]
    public void Two_parts_with_new_claims_lose_none_of_them()
    {
        var document = ReportExample.ReadChanged("ddica.xml", "<Cancellations>", "<NewAdvices><DateOfDebit>2026-04-02</DateOfDebit></NewAdvices><Cancellations>");

        Assert.Equal(["BACS422 ValueRepeated"], ReportExample.Codes(document));
        Assert.Equal(2, document.ReportsOf<IndemnityReport>()[0].Claims.Length);
    }

    [Fact]
    public void A_claim_without_its_collections_is_set_aside()
    {
        var document = ReportExample.ReadChanged("ddica.xml", "DDCollections>", "Other>");

        Assert.All(document.ReportsOf<IndemnityReport>()[0].Claims, claim => Assert.True(claim.IsSetAside));
        Assert.Contains("BACS410 PartUnknown", ReportExample.Codes(document));
    }
}
