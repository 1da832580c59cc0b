using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;

namespace BacsSubmission;

/// <summary>Looks over anyone's Standard 18 file and prints everything that is wrong with it.</summary>
internal static class SubmissionLinting
{
    public static int Run(Options options, TextWriter output)
    {
        var calendar = WorkingDayCalendar.EnglandAndWales;
        var terms = new SubmissionTerms
        {
            InputDay = options.SentOn,
            Calendar = calendar,
            SetAside = SetAsidePolicy.RefuseFile,
            MostPayment = options.MostPayment,
        };
        var reading = Standard18Reader.Lint(File.ReadAllBytes(options.File), terms);
        var records = Shown.Plural(reading.RecordCount, "record");
        output.WriteLine($"{Path.GetFileName(options.File)}: {records}, held to what Bacs takes on {Shown.Day(options.SentOn)}");
        if (reading.Submission is { } submission)
        {
            SubmissionText.Write(output, submission, calendar);
            output.WriteLine();
            output.WriteLine($"identity {SubmissionIdentity.Of(submission)}");
        }

        output.WriteLine();
        foreach (var finding in reading.Findings)
        {
            FindingText.Write(output, finding);
        }

        var notShown = reading.FindingCount - reading.Findings.Length;
        var rest = notShown > 0 ? $", of which the first {Shown.Count(reading.Findings.Length)} are shown" : "";
        output.WriteLine(reading.FindingCount == 0 ? "Nothing found." : $"{Shown.Plural(reading.FindingCount, "finding")}{rest}.");
        return reading.FindingCount == 0 ? BacsSubmissionCommand.Passed : BacsSubmissionCommand.Found;
    }
}
