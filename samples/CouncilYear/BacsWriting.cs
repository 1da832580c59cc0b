using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;

namespace CouncilYear;

/// <summary>
/// Writes a Bacs file under a name that nobody sends, reads it from the disk, lints it and holds it against what was meant; only then
/// has it its own name.
/// </summary>
internal sealed class BacsWriting(OutputFolder folder, BacsDays days, ProgressLine progress)
{
    /// <summary>Writes and checks one submission.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="submission">What it holds.</param>
    public BacsFile Write(string name, Submission submission)
    {
        var held = OutputFolder.HeldBacs(name);
        var written = WriteHeld(name, held, submission);
        if (!written.IsWritten)
        {
            File.Delete(folder.PathOf(held));
            return new BacsFile(
                name, DaysOf(submission), default, 0, false, Explained(written.Findings), written.Findings.Length);
        }

        var reading = Standard18Reader.Lint(File.ReadAllBytes(folder.PathOf(held)), days.Terms);
        var file = new BacsFile(
            name,
            DaysOf(submission),
            written.Totals,
            written.Bytes,
            submission.Equals(reading.Submission),
            Explained(reading.Findings),
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

    private static ImmutableArray<Diagnostic> Explained(ImmutableArray<FormatFinding> findings) =>
        [.. findings.Take(BacsFile.MostFindings).Select(finding => finding.Explain())];

    private static ImmutableArray<BacsDayTotals> DaysOf(Submission submission)
    {
        var contras = submission.Files.SelectMany(file => file.Contras).ToLookup(contra => contra.Day);
        return
        [
            .. submission.Files.SelectMany(file => file.Payments.Sections).GroupBy(section => section.Day).OrderBy(day => day.Key)
                .Select(sections => new BacsDayTotals(
                    sections.Key,
                    sections.Aggregate(default(SubmissionTotals), (sum, section) => sum + section.Totals),
                    contras[sections.Key]
                        .Aggregate(default(SubmissionTotals), (sum, contra) => sum.With(contra.Side, contra.Amount.Pence)))),
        ];
    }
}
