using System.Text;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Bacs.Internals;

namespace HousingFinance.Kernel.Tests.Bacs.Errors;

/// <summary>The limits on one payment and one file, and what a trailer can hold, each from both sides.</summary>
public class LimitErrorTests
{
    private static PaymentInstruction Of(long pence, string code = "17") =>
        BacsExample.Payments[1] with { Amount = Money.FromPence(pence), Code = BacsExample.Code(code) };

    private static Submission Submission(params PaymentInstruction[] payments) => BacsExample.Submission(BacsExample.Roll(payments));

    [Fact]
    public void A_payment_at_the_limit_goes_and_one_a_penny_over_does_not()
    {
        Refusal.None(Submission(Of(2_000_000_000)));

        Assert.Equal(
            ["BACS020 payments of file 1 row 2, column amount: the amount is £20,000,000.01; one payment is at most £20,000,000.00; correct the amount, or agree a higher limit with the sponsoring bank."],
            Refusal.Words(Submission(Of(1), Of(2_000_000_001))));
    }

    [Fact]
    public void A_sponsor_s_lower_limit_holds_for_every_payment_and_for_no_contra()
    {
        var terms = BacsExample.Terms with { MostPayment = Money.FromPence(500_00) };

        Refusal.None(Submission(Of(500_00), Of(500_00)), terms);
        Assert.Equal([2L, 3L], Refusal.Of(Submission(Of(500_00), Of(500_01), Of(600_00)), terms).Select(finding => finding.Record));
    }

    [Fact]
    public void A_higher_limit_reaches_to_the_eleven_digits_of_the_field()
    {
        var terms = BacsExample.Terms with { MostPayment = Money.FromPence(PaymentInstruction.MostPence) };

        Refusal.None(Submission(Of(99_999_999_999)), terms);
    }

    [Fact]
    public void A_file_at_its_limit_goes_and_one_a_penny_over_does_not()
    {
        var terms = BacsExample.Terms with { MostFile = Money.FromPence(1_000_00) };

        Refusal.None(Submission(Of(600_00), Of(400_00), Of(1_000_00, "99")), terms);
        Assert.Equal(
            [
                "BACS021 submission, file 1, column debit value: the payments come to £1,000.01; one file is at most £1,000.00; divide the payments, or agree a higher limit with the sponsoring bank.",
                "BACS021 submission, file 1, column credit value: the payments come to £1,000.02; one file is at most £1,000.00; divide the payments, or agree a higher limit with the sponsoring bank.",
            ],
            Refusal.Words(Submission(Of(600_00), Of(400_01), Of(1_000_02, "99")), terms));
    }

    [Fact]
    public void A_file_may_fill_its_trailer_s_thirteen_digits_and_no_more()
    {
        var terms = BacsExample.Terms with { MostPayment = Money.FromPence(PaymentInstruction.MostPence) };
        PaymentInstruction[] full = [.. Enumerable.Repeat(Of(PaymentInstruction.MostPence), 100), Of(99)];

        var bytes = BacsExample.Write(Submission(full), terms);

        Assert.Equal("UTL199999999999999999999999999", Encoding.ASCII.GetString(bytes.AsSpan(bytes.Length - 82, 30)));
        full[100] = Of(100);
        Assert.Equal(
            [
                "BACS032 submission, file 1, column debit value: the records of one side come to £100,000,000,000.00; a file's value is at most £99,999,999,999.99; divide the payments over several files.",
                "BACS032 submission, file 1, column credit value: the records of one side come to £100,000,000,000.00; a file's value is at most £99,999,999,999.99; divide the payments over several files.",
            ],
            Refusal.Words(Submission(full), terms));
    }

    [Theory]
    [InlineData(9_999_999, new string[0])]
    [InlineData(10_000_000, new[] { "credit count", "debit count", "instruction count" })]
    public void A_trailer_counts_to_9_999_999(long count, string[] columns)
    {
        // A roll of so many rows would fill the machine: one row whose section claims the count.
        var one = BacsExample.Roll(Of(1));
        var section = one.Sections[0] with { Totals = new SubmissionTotals(1, 0, count, count, count) };
        var roll = new PaymentRoll(one.Columns, [section], one.Report, []);
        var findings = new List<FormatFinding>();

        LimitRule.Find(new SubmissionFile(BacsExample.Anytown, 1, default, default, roll, []), 1, BacsExample.Terms, findings);

        Assert.Equal(columns, findings.Select(finding => finding.Field!.Name).Order());
        Assert.All(findings, finding => Assert.Equal(
            "there are 10000000 records of one side; a file counts at most 9999999", $"{finding.Found}; {finding.Expected}"));
        Assert.All(findings, finding => Assert.Equal((FormatStatus.TooManyRecords, "BACS031"), (finding.Status, finding.Code.ToString())));
    }

    [Fact]
    public void A_limit_is_above_nothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BacsExample.Terms with { MostPayment = Money.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => BacsExample.Terms with { MostFile = Money.FromPence(-1) });
        Assert.Null((BacsExample.Terms with { MostFile = null }).MostFile);
    }
}
