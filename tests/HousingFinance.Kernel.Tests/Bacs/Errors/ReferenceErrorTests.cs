using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Tests.Bacs.Errors;

/// <summary>References on one payer's account that a bank can tell apart, and instructions once a day and in their order.</summary>
public class ReferenceErrorTests
{
    private const string Clash = "the reference begins as that of payment 1, on the same account; no reference on one account is the beginning of another; give one of them a reference that begins otherwise.";

    private static readonly ServiceUserNumber Othertown = ServiceUserNumber.Create("999002");

    private static PaymentInstruction Collection(string reference, string account = "10000026") =>
        BacsExample.Payment("17", "000100", account, 100, reference, "B TENANT", BacsExample.Friday);

    private static PaymentInstruction Instruction(string code, string reference, string account = "10000026") =>
        BacsExample.Payment(code, "000100", account, 0, reference, "B TENANT", BacsExample.Friday);

    private static Submission Submission(params PaymentInstruction[] payments) => BacsExample.Submission(BacsExample.Roll(payments));

    private static SubmissionFile File(ServiceUserNumber serviceUser, int number, params PaymentInstruction[] payments)
    {
        var roll = BacsExample.Roll(payments);
        return new SubmissionFile(
            serviceUser, number, BacsExample.InputDay, new(2026, 3, 31), roll,
            Contras.Balance(roll, ContraStrategy.PerAccountAndDay, [.. BacsExample.Accounts], BacsExample.Calendar));
    }

    private static Submission Files(params SubmissionFile[] files) => new(
        SubmissionSerial.FromNumber(42), Submitter.Of(BureauNumber.Create("B12345")), SubmissionProfile.SeveralDays, [.. files]);

    [Theory]
    [InlineData("RENT001", "RENT0012", 2, 1)]
    [InlineData("RENT0012", "RENT001", 1, 2)]
    [InlineData("RENT001", "RENT001 A", 2, 1)]
    public void Two_references_of_which_one_begins_the_other_are_refused_on_one_account(string first, string second, int longer, int shorter) =>
        Assert.Equal(
            [$"BACS022 payments of file 1 row {longer}, column reference: {Clash.Replace("payment 1", $"payment {shorter}", StringComparison.Ordinal)}"],
            Refusal.Words(Submission(Collection(first), Collection(second))));

    [Theory]
    [InlineData("RENT001", "RENT002", "10000026")]
    [InlineData("RENT001", "RENT001", "10000026")] // two sums under one instruction
    [InlineData("RENT001", "RENT0012", "10000034")] // another payer
    public void Others_are_not(string first, string second, string account) =>
        Refusal.None(Submission(Collection(first), Collection(second, account)));

    [Fact]
    public void A_credit_s_reference_clashes_with_none() =>
        Refusal.None(Submission(Collection("RENT001"), Collection("RENT0012") with { Code = TransactionCode.Credit }));

    [Fact]
    public void An_instruction_that_is_only_cancelled_clashes_with_none()
    {
        Refusal.None(Submission(Instruction("0N", "RENT0012"), Instruction("0C", "RENT001")));

        Assert.Equal([FormatStatus.ReferenceClash], Refusal.Statuses(Submission(Instruction("0N", "RENT0012"), Instruction("0S", "RENT001"))));
    }

    [Fact]
    public void Files_of_one_service_user_are_looked_at_together()
    {
        Assert.Equal(
            [$"BACS022 payments of file 2 row 1, column reference: {Clash.Replace("payment 1", "payment 1 of file 1", StringComparison.Ordinal)}"],
            Refusal.Words(Files(
                File(BacsExample.Anytown, 1, Collection("RENT001")), File(BacsExample.Anytown, 2, Collection("RENT0012")))));

        Refusal.None(Files(File(BacsExample.Anytown, 1, Collection("RENT001")), File(Othertown, 1, Collection("RENT0012"))));
    }

    [Fact]
    public void Every_clash_is_given() => Assert.Equal(
        [2L, 4L],
        Refusal.Of(Submission(
            Collection("RENT001"), Collection("RENT0012"), Collection("OTHER01", "10000034"), Collection("OTHER012", "10000034")))
            .Where(finding => finding.Status == FormatStatus.ReferenceClash).Select(finding => finding.Record));

    [Fact]
    public void One_instruction_is_given_once_a_day()
    {
        Assert.Equal(
            ["BACS023 payments of file 1 row 2, column reference: the instruction stands in payment 1 too; an instruction is lodged, cancelled or converted once a day; leave one of them out."],
            Refusal.Words(Submission(Instruction("0N", "RENT001"), Instruction("0N", "RENT001"))));

        Assert.Equal(
            ["BACS023 payments of file 2 row 1, column reference: the instruction stands in payment 1 of file 1 too; an instruction is lodged, cancelled or converted once a day; leave one of them out."],
            Refusal.Words(Files(File(BacsExample.Anytown, 1, Instruction("0N", "RENT001")), File(BacsExample.Anytown, 2, Instruction("0N", "RENT001")))));

        Refusal.None(Submission(Instruction("0N", "RENT001"), Instruction("0N", "RENT001", "10000034")));
        Refusal.None(
            Submission(Instruction("0N", "RENT001"), Instruction("0N", "RENT001") with { Day = BacsExample.Monday }),
            BacsExample.Terms with { Instructions = InstructionDay.AnyInWindow });
    }

    [Fact]
    public void Within_a_day_and_account_the_roll_puts_the_cancellation_first()
    {
        var roll = BacsExample.Roll(Instruction("0N", "RENT0022"), Instruction("0C", "RENT0011"));

        Assert.Equal(["0C", "0N"], Enumerable.Range(0, 2).Select(row => roll[row].Code!.Code));
        Refusal.None(BacsExample.Submission(roll));
    }

    [Fact]
    public void A_cancellation_in_a_later_file_than_the_new_instruction_is_refused()
    {
        var (cancel, lodge) = (Instruction("0C", "RENT0011"), Instruction("0N", "RENT0022"));

        Refusal.None(Files(File(BacsExample.Anytown, 1, cancel), File(BacsExample.Anytown, 2, lodge)));
        Assert.Equal(
            ["BACS024 payments of file 2 row 1, column transaction code: the instruction is cancelled after the new one in payment 1 of file 1; 0C comes before 0N of the same payer and day; put the 0C first: under the same originating account, or in an earlier file."],
            Refusal.Words(Files(File(BacsExample.Anytown, 1, lodge), File(BacsExample.Anytown, 2, cancel))));
    }

    [Fact]
    public void So_is_one_that_comes_later_in_the_same_file_by_its_originating_account()
    {
        var later = BankAccount.Create("112233", "99999999");
        var roll = BacsExample.Roll(Instruction("0N", "RENT0022"), Instruction("0C", "RENT0011") with { Originator = later });

        Assert.Equal(
            [FormatStatus.CancelAfterNew],
            Refusal.Statuses(BacsExample.Submission(
                new SubmissionFile(BacsExample.Anytown, 1, BacsExample.InputDay, new(2026, 3, 31), roll, []), SubmissionProfile.SeveralDays)));
    }
}
