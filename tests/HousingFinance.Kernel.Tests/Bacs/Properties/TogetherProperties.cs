using FsCheck;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Properties;

/// <summary>What may not stand together is found, and nothing else: the rules told again, each payment held to every other.</summary>
public class TogetherProperties
{
    private static readonly FormatStatus[] Together =
    [
        FormatStatus.ReferenceClash, FormatStatus.InstructionRepeated, FormatStatus.CancelAfterNew, FormatStatus.FirstCollectionTooSoon,
    ];

    [Property(MaxTest = 1000, Arbitrary = [typeof(PaymentsOfFewPayers)])]
    public void Each_payment_is_refused_for_what_stands_beside_it_in_either_file(PaymentInstruction[] payments)
    {
        var numbered = payments.Select((payment, index) => payment with { SourceRow = index + 1 }).ToArray();
        var half = numbered.Length / 2;
        PaymentRoll[] rolls = [BacsExample.Roll(numbered[..half]), BacsExample.Roll(numbered[half..])];
        var submission = new Submission(
            SubmissionSerial.FromNumber(42), Submitter.Of(BacsExample.Anytown), SubmissionProfile.SeveralDays,
            [.. rolls.Select((roll, index) => new SubmissionFile(BacsExample.Anytown, index + 1, BacsExample.InputDay, new(2026, 4, 30), roll, []))]);

        var found = Standard18Writer.Check(submission, LawfulSubmissions.Terms)
            .Where(finding => Together.Contains(finding.Status)).Select(finding => (finding.Status, finding.File, finding.Record));

        var written = rolls.SelectMany((roll, index) => Enumerable.Range(0, roll.Count).Select(row => (File: index + 1, Payment: roll[row]))).ToArray();
        var expected = written.SelectMany((at, index) =>
            Faults(at.Payment, [.. written.Select(each => each.Payment)], index).Select(status => (status, at.File, (long)at.Payment.SourceRow)));
        Assert.Equal(expected.Order(), found.Order());
    }

    private static IEnumerable<FormatStatus> Faults(PaymentInstruction payment, PaymentInstruction[] all, int index)
    {
        var ofPayer = all.Where(other => other.Destination == payment.Destination).ToArray();
        var before = all[..index].Where(other => other.Destination == payment.Destination).ToArray();
        if (Counts(payment) && !before.Any(other => Counts(other) && other.Reference == payment.Reference)
            && ofPayer.Any(other => Counts(other) && other.Reference != payment.Reference && payment.Reference.StartsWith(other.Reference)))
        {
            yield return FormatStatus.ReferenceClash;
        }

        if (payment.Code!.Side == TransactionSide.Instruction
            && before.Any(other => (other.Code, other.Reference, other.Day) == (payment.Code, payment.Reference, payment.Day)))
        {
            yield return FormatStatus.InstructionRepeated;
        }

        if (payment.Code == TransactionCode.CancelInstruction
            && before.Any(other => other.Code == TransactionCode.NewInstruction && other.Day == payment.Day))
        {
            yield return FormatStatus.CancelAfterNew;
        }

        var lodged = ofPayer.Where(other => other.Code == TransactionCode.NewInstruction && other.Reference == payment.Reference)
            .Select(other => BacsExample.Calendar.WorkingDaysBetween(other.Day.Date, payment.Day.Date)).ToArray();
        var isBefore = payment.Code == TransactionCode.FirstCollection && lodged is [_, ..] && lodged.All(days => days < 0);
        if (payment.Code.Side == TransactionSide.Debit && (isBefore || lodged.Any(days => days is 0 or 1)))
        {
            yield return FormatStatus.FirstCollectionTooSoon;
        }
    }

    private static bool Counts(PaymentInstruction payment) =>
        payment.Code!.HasCoreReference && payment.Code != TransactionCode.CancelInstruction;

    /// <summary>Payments of few payers, in order each by itself.</summary>
    public static class PaymentsOfFewPayers
    {
        public static Arbitrary<PaymentInstruction[]> Payments() => LawfulSubmissions.PaymentsOfFewPayers();
    }
}
