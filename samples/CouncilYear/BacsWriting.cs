using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace CouncilYear;

/// <summary>
/// Writes a Bacs file under a name that nobody sends, reads it from the disk, lints it and holds it against what was meant; only then
/// has it its own name.
/// </summary>
internal sealed class BacsWriting(OutputFolder folder, BacsDays days, ProgressLine progress)
{
    private const int DaysKeptAfterTheLast = 14;

    /// <summary>An invented service user number.</summary>
    private static readonly ServiceUserNumber ServiceUser = ServiceUserNumber.Create("999001");

    /// <summary>Writes and checks one file of payments; nothing where there are none.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="number">Its number, for serial and file number.</param>
    /// <param name="profile">The dialect.</param>
    /// <param name="originator">The council's account, with what its contras say.</param>
    /// <param name="payments">What it holds.</param>
    public BacsFile? Write(string name, int number, SubmissionProfile profile, OriginatingAccount originator, PaymentRoll payments)
    {
        if (payments.Count == 0 && payments.SetAside.IsEmpty)
        {
            return null;
        }

        var contras = Contras.Balance(payments, profile.Contras, [originator], days.Terms.Calendar);
        var last = payments.Sections is [.., var section] ? section.Day.Date : days.Next.Date;
        var submission = new Submission(
            SubmissionSerial.FromNumber(number),
            Submitter.Of(ServiceUser),
            profile,
            new SubmissionFile(ServiceUser, number, days.Terms.InputDay, last.PlusDays(DaysKeptAfterTheLast), payments, contras));
        var held = OutputFolder.HeldBacs(name);
        var written = WriteHeld(name, held, submission);
        if (!written.IsWritten)
        {
            File.Delete(folder.PathOf(held));
            return new BacsFile(name, DaysOf(payments, contras), default, 0, false, written.Findings, written.Findings.Length);
        }

        var reading = Standard18Reader.Lint(File.ReadAllBytes(folder.PathOf(held)), days.Terms);
        var file = new BacsFile(
            name,
            DaysOf(payments, contras),
            written.Totals,
            written.Bytes,
            submission.Equals(reading.Submission),
            reading.Findings,
            reading.FindingCount);
        if (file.MayBeSent)
        {
            File.Move(folder.PathOf(held), folder.PathOf(name));
        }

        return file;
    }

    private SubmissionResult WriteHeld(string name, string held, Submission submission)
    {
        progress.Begin($"writing {name}", Standard18Writer.Length(submission));
        using var stream = new RowCountingStream(folder.Create(held), progress, countsBytes: true);
        return Standard18Writer.Write(submission, days.Terms, stream);
    }

    private static ImmutableArray<BacsDayTotals> DaysOf(PaymentRoll payments, ImmutableArray<Contra> contras) =>
    [
        .. payments.Sections.Select(section => new BacsDayTotals(
            section.Day,
            section.Totals,
            contras.Where(contra => contra.Day == section.Day)
                .Aggregate(default(SubmissionTotals), (sum, contra) => sum.With(contra.Side, contra.Amount.Pence)))),
    ];
}
