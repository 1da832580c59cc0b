using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Tests.Bacs.Errors;

/// <summary>A file does not go out short of payments unless somebody says so.</summary>
public class SetAsideTests
{
    private static PaymentInstruction Broken => BacsExample.Payments[1] with { Amount = Money.Zero, SourceRow = 17 };

    private static PaymentRoll Short => BacsExample.Roll([.. BacsExample.Payments, Broken]);

    [Fact]
    public void A_file_short_of_a_payment_is_refused_and_says_which() => Assert.Equal(
        [
            "BACS026 submission, file 1: payments set aside: 1; no file goes out short of any; correct the payments set aside, or say that they are to be left out.",
            "BACS006 payments of file 1 row 17, column amount: the amount is £0.00; a collection, credit or contra is above £0.00; correct the amount, or leave the payment out.",
        ],
        Refusal.Words(BacsExample.Submission(Short), BacsExample.Terms with { SetAside = SetAsidePolicy.RefuseFile }));

    [Fact]
    public void Where_payments_set_aside_are_left_out_the_others_go_and_the_report_counts_both()
    {
        var terms = BacsExample.Terms with { SetAside = SetAsidePolicy.Exclude };

        var written = BacsExample.Write(BacsExample.Submission(Short), terms);

        Assert.Equal(BacsExample.Write(BacsExample.Submission(BacsExample.Roll(BacsExample.Payments))), written);
        Assert.Equal((5L, 4L, 1L), (Short.Report.RowsIn, Short.Report.RowsAccepted, Short.Report.RowsSetAside));
    }

    [Fact]
    public void A_policy_that_nobody_named_refuses_the_file() => Assert.Equal(
        FormatStatus.PaymentsSetAside,
        Refusal.Statuses(BacsExample.Submission(Short), BacsExample.Terms with { SetAside = (SetAsidePolicy)7 })[0]);

    [Fact]
    public void A_payment_without_a_source_row_is_found_by_its_place_among_those_given()
    {
        // The roll brings Monday's payment behind Friday's; findings go by the order in which they came.
        var payments = BacsExample.Payments;
        var roll = BacsExample.Roll(payments[3], payments[1] with { Amount = Money.Zero }, payments[2], payments[1]);
        var terms = BacsExample.Terms with { SetAside = SetAsidePolicy.Exclude, MostPayment = Money.FromPence(432_09) };

        var findings = Refusal.Of(BacsExample.Submission(roll), terms);

        Assert.Equal([4L, 1L], findings.Select(finding => finding.Record));
        Assert.Equal(2, Assert.Single(roll.SetAside).Finding.Record);
        Assert.All(Enumerable.Range(0, roll.Count), row => Assert.Equal(0, roll[row].SourceRow));
    }
}
