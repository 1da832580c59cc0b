using FsCheck;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Properties;

/// <summary>What holds of reading back every submission that may be sent.</summary>
public class ReaderProperties
{
    // What somebody should know of a lawful file, and no fault of it.
    private static readonly FormatStatus[] Remarks =
    [
        FormatStatus.NoContras, FormatStatus.AccountTypeUnknown, FormatStatus.ContraMarkOnPayment, FormatStatus.SameAccountWithoutContraMark,
    ];

    [Property(MaxTest = 1000, Arbitrary = [typeof(LawfulSubmissions)])]
    public void What_is_written_is_read_back_equal(LawfulSubmission lawful)
    {
        var reading = Standard18Reader.Lint(BacsExample.Write(lawful.Submission, lawful.Terms), lawful.Terms);

        Assert.Equal(lawful.Submission, reading.Submission);
        Assert.Equal(lawful.Submission.Totals, reading.Totals);
        Assert.True(reading.IsInOrder);
        Assert.Equal([], reading.Findings.Select(finding => finding.Status).Except(Remarks));
        Assert.Equal(
            lawful.Submission.Files.Sum(file => file.Payments.Count + file.Contras.Length + 6) + 1, reading.RecordCount);
    }

    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void What_was_read_is_written_again_to_the_byte(LawfulSubmission lawful)
    {
        var bytes = BacsExample.Write(lawful.Submission, lawful.Terms);

        var read = Standard18Reader.Read(bytes, BacsExample.Calendar).Submission;

        Assert.Equal(bytes, BacsExample.Write(read!, lawful.Terms));
    }

    [Property(MaxTest = 500, Arbitrary = [typeof(LawfulSubmissions)])]
    public void Spaces_lost_at_the_ends_of_lines_or_added_there_change_nothing(LawfulSubmission lawful)
    {
        var withLines = new Submission(
            lawful.Submission.Serial,
            lawful.Submission.Submitter,
            lawful.Submission.Profile with { RecordEnd = RecordEnd.LineFeed, Labels = LabelWidth.Own },
            lawful.Submission.Files);
        var lines = System.Text.Encoding.ASCII.GetString(BacsExample.Write(withLines, lawful.Terms)).Split('\n');

        var trimmed = Standard18Reader.Read(Joined(lines.Select(line => line.TrimEnd(' '))), BacsExample.Calendar);
        var padded = Standard18Reader.Read(Joined(lines.Select((line, index) => index == 0 || line.Length == 0 ? line : line + "    ")), BacsExample.Calendar);

        Assert.Equal([], trimmed.Findings.Concat(padded.Findings).Where(finding => !Remarks.Contains(finding.Status)).Select(finding => finding.ToString()));
        Assert.Equal(withLines, trimmed.Submission);
        Assert.Equal(withLines, padded.Submission);
    }

    private static byte[] Joined(IEnumerable<string> lines) => System.Text.Encoding.ASCII.GetBytes(string.Join('\n', lines));
}
