using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Tests.Bacs.Properties;

/// <summary>The generator of submissions makes everything that may stand together in one, and shrinks it to what is still lawful.</summary>
public class LawfulSubmissionsTests
{
    private static readonly LawfulSubmission[] Lawful = LawfulSubmissions.Submissions().Generator.Sample(600, new Rnd(20_26), 50).ToArray();

    private static readonly PaymentInstruction[][] OfOnePayer =
    [
        .. Lawful.SelectMany(lawful => lawful.Submission.Files
            .SelectMany((file, index) => lawful.Given[index].Select(payment => (file.ServiceUser, payment)))
            .GroupBy(at => (at.ServiceUser, at.payment.Destination))
            .Select(payer => payer.Select(at => at.payment).ToArray())
            .Where(payments => payments.Length > 1)),
    ];

    private static bool Has(PaymentInstruction[] payments, Func<PaymentInstruction, PaymentInstruction, bool> pair) =>
        payments.Any(one => payments.Any(other => one != other && pair(one, other)));

    private static bool IsDebit(PaymentInstruction payment) => payment.Code!.Side == TransactionSide.Debit;

    private static bool IsLodged(PaymentInstruction payment) => payment.Code == TransactionCode.NewInstruction;

    private static bool IsCancelled(PaymentInstruction payment) => payment.Code == TransactionCode.CancelInstruction;

    [Fact]
    public void One_payer_has_whatever_may_stand_on_one_account()
    {
        // Two collections under one reference, on one day and on two.
        Assert.Contains(OfOnePayer, payer => Has(payer, (a, b) => IsDebit(a) && IsDebit(b) && a.Reference == b.Reference && a.Day == b.Day));
        Assert.Contains(OfOnePayer, payer => Has(payer, (a, b) => IsDebit(a) && IsDebit(b) && a.Reference == b.Reference && a.Day < b.Day));

        // Two references, neither of which begins the other; a credit beside a collection.
        Assert.Contains(OfOnePayer, payer => Has(payer, (a, b) => IsDebit(a) && IsDebit(b) && a.Reference != b.Reference));
        Assert.Contains(OfOnePayer, payer => Has(payer, (a, b) => IsDebit(a) && b.Code!.Side == TransactionSide.Credit));

        // An instruction amended, one lodged where a shorter one is cancelled, and one followed by its first collection.
        Assert.Contains(OfOnePayer, payer => Has(payer, (a, b) => IsCancelled(a) && IsLodged(b) && a.Day == b.Day && a.Reference == b.Reference));
        Assert.Contains(OfOnePayer, payer => Has(payer, (a, b) =>
            IsCancelled(a) && IsLodged(b) && a.Reference != b.Reference && b.Reference.StartsWith(a.Reference)));
        Assert.Contains(OfOnePayer, payer => Has(payer, (a, b) =>
            IsLodged(a) && b.Code == TransactionCode.FirstCollection && a.Reference == b.Reference));
        Assert.Contains(OfOnePayer, payer => Has(payer, (a, b) => IsLodged(a) && IsLodged(b) && a.Reference == b.Reference && a.Day < b.Day));
    }

    [Fact]
    public void Files_are_of_either_side_of_both_and_of_instructions_alone()
    {
        var files = Lawful.SelectMany(lawful => lawful.Submission.Files).ToArray();
        var totals = files.Select(file => file.Payments.Totals).ToArray();

        Assert.Contains(totals, file => file is { DebitCount: 0, CreditCount: 0, InstructionCount: > 1 });
        Assert.Contains(totals, file => file is { DebitCount: 0, CreditCount: > 1, InstructionCount: 0 });
        Assert.Contains(totals, file => file is { DebitCount: > 0, CreditCount: > 0, InstructionCount: 0 });
        Assert.Contains(
            files.SelectMany(file => file.Payments.Sections),
            section => section.Totals is { DebitCount: > 1, CreditCount: > 1, InstructionCount: > 1 });
    }

    [Fact]
    public void Some_sums_take_several_contras()
    {
        var contras = Lawful.Where(lawful => lawful.Submission.Profile.Contras == ContraStrategy.PerAccountAndDay)
            .SelectMany(lawful => lawful.Submission.Files).SelectMany(file => file.Contras.GroupBy(contra => (contra.Day, contra.Account, contra.Side)));

        Assert.Contains(contras, group => group.Count() > 2);
    }

    [Fact]
    public void Bureaus_send_for_two_service_users_and_service_users_for_themselves()
    {
        var submissions = Lawful.Select(lawful => lawful.Submission).ToArray();

        Assert.Contains(submissions, submission => submission.Files.Select(file => file.ServiceUser).Distinct().Count() == 2);
        Assert.Contains(submissions, submission => submission.Files.Length == 3 && submission.Submitter.Bureau.IsNone);
        Assert.All(
            submissions.Where(submission => submission.Submitter.Bureau.IsNone),
            submission => Assert.All(submission.Files, file => Assert.Equal(submission.Submitter.ServiceUser, file.ServiceUser)));
    }

    [Fact]
    public void What_a_submission_shrinks_to_is_lawful() => Assert.All(
        Lawful.Take(40).SelectMany(lawful => LawfulSubmissions.Submissions().Shrinker(lawful).Take(30)),
        lawful => Assert.Empty(Standard18Writer.Check(lawful.Submission, lawful.Terms)));
}
