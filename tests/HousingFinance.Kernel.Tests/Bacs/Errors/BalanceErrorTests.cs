using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Tests.Bacs.Errors;

/// <summary>Each day and originating account balances to the penny, whichever way contras are made.</summary>
public class BalanceErrorTests
{
    private static readonly BankAccount OtherAccount = BankAccount.Create("112233", "44556699");

    private static PaymentRoll Roll => BacsExample.Roll(BacsExample.Payments);

    private static Contra Credit(long pence, ProcessingDay? day = null, BankAccount? account = null) =>
        Contra(TransactionSide.Credit, pence, day, account);

    private static Contra Contra(TransactionSide side, long pence, ProcessingDay? day = null, BankAccount? account = null) =>
        HousingFinance.Kernel.Bacs.Contra.Create(
            day ?? BacsExample.Friday, account ?? BacsExample.RentAccount, side, Money.FromPence(pence), default, default);

    private static string[] Words(params ImmutableArray<Contra> contras) => Refusal.Words(With(contras));

    private static Submission With(ImmutableArray<Contra> contras, ContraStrategy strategy = ContraStrategy.PerAccountAndDay) => new(
        SubmissionSerial.FromNumber(42),
        Submitter.Of(BacsExample.Anytown),
        SubmissionProfile.SeveralDays with { Contras = strategy },
        new SubmissionFile(BacsExample.Anytown, 1, BacsExample.InputDay, new(2026, 3, 31), Roll, contras));

    private static string NotBalanced(string where, string day, string found, string expected) =>
        $"BACS028 payments of file 1{where}, column amount: the 99 contras of one account for {day} come to {found}; they come to {expected}, as its debits do; make the contras again from the payments; look for one with another day or account.";

    [Fact]
    public void Contras_that_come_to_the_payments_balance() => Refusal.None(With([Credit(532_09), Credit(500_00, BacsExample.Monday)]));

    [Theory]
    [InlineData(532_08, "£532.08")]
    [InlineData(532_10, "£532.10")]
    public void A_contra_a_penny_off_is_refused(long pence, string found) =>
        Assert.Equal([NotBalanced(" row 1", "2026-02-27", found, "£532.09")], Words(Credit(pence), Credit(500_00, BacsExample.Monday)));

    [Fact]
    public void A_missing_contra_is_refused() =>
        Assert.Equal([NotBalanced(" row 4", "2026-03-02", "£0.00", "£500.00")], Words(Credit(532_09)));

    [Fact]
    public void A_contra_too_many_is_refused() => Assert.Equal(
        [NotBalanced(" row 1", "2026-02-27", "£533.09", "£532.09")],
        Words(Credit(532_09), Credit(500_00, BacsExample.Monday), Credit(1_00)));

    [Fact]
    public void A_contra_on_another_account_leaves_two_accounts_out_of_balance() => Assert.Equal(
        [NotBalanced(" row 1", "2026-02-27", "£0.00", "£532.09"), NotBalanced("", "2026-02-27", "£532.09", "£0.00")],
        Words(Credit(532_09, account: OtherAccount), Credit(500_00, BacsExample.Monday)));

    [Fact]
    public void A_contra_for_another_day_leaves_two_days_out_of_balance() => Assert.Equal(
        [
            NotBalanced(" row 4", "2026-03-02", "£0.00", "£500.00"),
            NotBalanced("", "2026-03-03", "£500.00", "£0.00"),
        ],
        Words(Credit(532_09), Credit(500_00, BacsExample.Day(2026, 3, 3))));

    [Fact]
    public void A_contra_on_the_other_side_balances_nothing() => Assert.Equal(
        [
            NotBalanced(" row 1", "2026-02-27", "£0.00", "£532.09"),
            "BACS033 payments of file 1 row 1, column amount: the 17 contras of one account for 2026-02-27 come to £532.09; they come to £0.00, as its credits do; make the contras again from the payments; look for one with another day or account.",
        ],
        Words(Contra(TransactionSide.Debit, 532_09), Credit(500_00, BacsExample.Monday)));

    [Fact]
    public void One_sum_may_be_balanced_by_several_contras() =>
        Refusal.None(With([Credit(532_00), Credit(500_00, BacsExample.Monday), Credit(9)]));

    [Fact]
    public void A_contra_that_was_never_made_is_refused_before_anything_is_written() => Assert.Equal(
        ["BACS006 submission, file 1, column amount: the amount is £0.00; a collection, credit or contra is above £0.00; correct the amount, or leave the payment out."],
        Words(Credit(532_09), Credit(500_00, BacsExample.Monday), default));

    [Theory]
    [InlineData(0, FormatStatus.AmountNotPositive)]
    [InlineData(100_000_000_000, FormatStatus.AmountTooWide)]
    public void A_contra_read_from_a_file_keeps_the_bounds_of_its_field_when_it_is_written_again(long pence, FormatStatus status)
    {
        var read = new Contra(BacsExample.Friday, BacsExample.RentAccount, TransactionSide.Credit, Money.FromPence(pence), default, default);

        Assert.Contains(status, Refusal.Statuses(With([Credit(532_09), Credit(500_00, BacsExample.Monday), read])));
    }

    [Fact]
    public void A_contra_is_made_only_within_its_bounds()
    {
        Assert.Throws<ArgumentException>(() => Credit(0));
        Assert.Throws<ArgumentException>(() => Credit(100_000_000_000));
        Assert.Throws<ArgumentException>(() => Contra(TransactionSide.Instruction, 1));
        Assert.Throws<ArgumentException>(() => Credit(1, day: default(ProcessingDay)));
        Assert.Throws<ArgumentException>(() => Credit(1, account: default(BankAccount)));
        Assert.Equal("contra 99 £999,999,999.99, **-**-33 ****6677, 2026-02-27", Credit(99_999_999_999).ToString());
    }

    [Fact]
    public void Where_the_bank_adds_contras_there_are_none()
    {
        Refusal.None(With([], ContraStrategy.None));

        Assert.Equal(
            [NotBalanced(" row 1", "2026-02-27", "£532.09", "£0.00")], Refusal.Words(With([Credit(532_09)], ContraStrategy.None)));
    }

    [Fact]
    public void Each_payment_is_followed_by_its_own_contra_where_the_profile_says_so()
    {
        Refusal.None(With([Credit(432_10), Credit(99_99), Credit(500_00, BacsExample.Monday)], ContraStrategy.PerPayment));

        Assert.Equal(
            ["BACS029 payments of file 1 row 2: the contra after the payment is of £99.99; each payment is followed by a contra of its own amount, here £432.10; make the contras again from the payments."],
            Refusal.Words(With([Credit(99_99), Credit(432_10), Credit(500_00, BacsExample.Monday)], ContraStrategy.PerPayment)));
    }

    [Fact]
    public void A_contra_after_each_payment_must_be_there_for_each()
    {
        Assert.Equal(
            [FormatStatus.ContraNotPaired], Refusal.Statuses(With([Credit(532_09), Credit(500_00, BacsExample.Monday)], ContraStrategy.PerPayment)));
        Assert.Equal(
            [FormatStatus.NotBalanced, FormatStatus.ContraNotPaired],
            Refusal.Statuses(With([Credit(432_10), Credit(500_00, BacsExample.Monday)], ContraStrategy.PerPayment)));
    }
}
