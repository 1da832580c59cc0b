using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Bacs.Examples;

/// <summary>The same payments are known again whatever wraps them; nothing else is.</summary>
public class SubmissionIdentityTests
{
    private static SubmissionIdentity Anytown => SubmissionIdentity.Of(BacsExample.Submission(BacsExample.Roll(BacsExample.Payments)));

    private static SubmissionIdentity Of(params PaymentInstruction[] payments) =>
        SubmissionIdentity.Of(BacsExample.Submission(BacsExample.Roll(payments)));

    private static SubmissionFile File(ServiceUserNumber serviceUser, int number, params PaymentInstruction[] payments) =>
        new(serviceUser, number, new LocalDate(2026, 2, 20), new LocalDate(2026, 5, 1), BacsExample.Roll(payments), []);

    // Reckoned apart from the payments' bytes.
    [Fact]
    public void It_is_the_same_on_every_machine_and_in_every_version() =>
        Assert.Equal("40D0AAC0CEF8B9CDCBAE99C2F6D50F6DC6456C1034507CECF53AC98CE82C7C8B", Anytown.Text);

    [Fact]
    public void The_run_made_anew_is_known_again_by_its_payments()
    {
        var payments = BacsExample.Payments;
        var anew = new Submission(
            SubmissionSerial.FromNumber(43), Submitter.Of(BureauNumber.Create("B12345")), SubmissionProfile.OneDay,
            File(BacsExample.Anytown, 7, payments[3], payments[2]),
            File(BacsExample.Anytown, 8, payments[1] with { SourceRow = 9 }, payments[0]));

        Assert.Equal(Anytown, SubmissionIdentity.Of(anew));
        Assert.NotEqual(
            BacsExample.Write(BacsExample.Submission(BacsExample.Roll(payments))).LongLength, Standard18Writer.Length(anew));
    }

    [Fact]
    public void Next_month_s_run_of_the_same_sums_is_another() => Assert.NotEqual(
        Anytown, Of([.. BacsExample.Payments.Select(payment => payment with { Day = BacsExample.Day(2026, 3, 31) })]));

    [Fact]
    public void Any_part_of_any_payment_changed_gives_another()
    {
        var payments = BacsExample.Payments;
        var changed = payments[1];
        PaymentInstruction[] changes =
        [
            changed with { Amount = Money.FromPence(432_11) },
            changed with { Code = TransactionCode.Representation },
            changed with { Destination = BankAccount.Create("000100", "10000027") },
            changed with { Destination = BankAccount.Create("000101", "10000026") },
            changed with { Originator = BankAccount.Create("112233", "44556678") },
            changed with { Day = BacsExample.Monday },
            changed with { Reference = BacsText.Create("RENT0011112") },
            changed with { DestinationName = BacsText.Create("B TENANTS") },
            changed with { ServiceUserName = BacsText.Create("ANYTOWN") },
            changed with { AccountType = 1 },
            changed with { FreeFormat = FreeFormat.Create("0001") },
        ];

        SubmissionIdentity[] all = [Anytown, .. changes.Select(change => WithoutContras(payments[0], change, payments[2], payments[3]))];

        Assert.Equal(Anytown, WithoutContras(payments));
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void One_payment_more_or_fewer_or_twice_gives_another() =>
        Assert.Equal(4, new[] { Anytown, Of(BacsExample.Payments[..3]), Of([.. BacsExample.Payments, BacsExample.Payments[1]]), Of() }.Distinct().Count());

    [Fact]
    public void The_same_payments_of_another_service_user_are_another() => Assert.NotEqual(
        Anytown,
        SubmissionIdentity.Of(BacsExample.Submission(File(ServiceUserNumber.Create("999002"), 1, BacsExample.Payments), SubmissionProfile.SeveralDays)));

    [Fact]
    public void No_identity_has_no_text()
    {
        Assert.True(default(SubmissionIdentity).IsNone);
        Assert.Equal(("", ""), (default(SubmissionIdentity).Text, default(SubmissionIdentity).ToString()));
        Assert.False(Anytown.IsNone);
    }

    private static SubmissionIdentity WithoutContras(params PaymentInstruction[] payments) =>
        SubmissionIdentity.Of(BacsExample.Submission(File(BacsExample.Anytown, 1, payments), SubmissionProfile.SeveralDays));
}
