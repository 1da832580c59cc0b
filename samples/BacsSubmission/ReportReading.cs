using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;

namespace BacsSubmission;

/// <summary>Prints an advice or report as rows, and holds an input report against the file that was sent.</summary>
internal sealed class ReportReading(Options options, TextWriter output, TextWriter errors)
{
    public int Run()
    {
        var document = BacsReports.Read(File.ReadAllBytes(options.File));
        if (options.Sent is not null && document.ReportsOf<InputReport>().IsEmpty)
        {
            errors.WriteLine("--sent goes with an input report, and there is none in this document.");
            return BacsSubmissionCommand.WrongUsage;
        }

        var reports = Shown.Plural(document.Reports.Length, "report");
        output.WriteLine($"{Path.GetFileName(options.File)}: {reports}");
        foreach (var report in document.Reports)
        {
            Write(report);
        }

        var findings = document.Findings.Select(finding => finding.Explain()).ToArray();
        FindingText.WriteAll(output, "findings", findings);
        var differences = options.Sent is null ? [] : Compare(document, options.Sent);
        output.WriteLine();
        var toLookAt = findings.Concat(differences).Count(finding => finding.Severity > Severity.Information);
        output.WriteLine(toLookAt == 0 ? "No findings to look at." : $"{Shown.Plural(toLookAt, "finding")} to look at.");
        return toLookAt == 0 ? BacsSubmissionCommand.Passed : BacsSubmissionCommand.Found;
    }

    private void Write(BacsReport report)
    {
        output.WriteLine();
        var kind = report is MessagingReport { AdviceType.Length: > 0 } messaging
            ? Shown.Words(messaging.AdviceType)
            : report.Kind.ShortName();
        var user = report.ServiceUser.IsNone ? "?" : report.ServiceUser.ToString();
        output.WriteLine($"{Shown.Count(report.Number)}. {kind} report of service user {user}");
        ReportRows.Write(output, report);
        if (report is InputReport input)
        {
            Write(input.Files);
        }
        else if (report is WithdrawalReport withdrawal)
        {
            Write(withdrawal.Files);
        }
        else if (report is IndemnityReport indemnity)
        {
            var day = indemnity.DateOfDebit is null ? "a day not stated" : Shown.Day(indemnity.DateOfDebit);
            output.WriteLine($"The bank takes the money on {day}.");
        }
        else
        {
            output.WriteLine($"To be acted on within {BacsReports.WorkingDaysToAct} working days of the day it came.");
        }
    }

    private void Write(ImmutableArray<ReportedFile> files)
    {
        foreach (var file in files)
        {
            var number = file.FileNumber is { } known ? Shown.Count(known) : "?";
            output.WriteLine($"file {number} {Shown.Words(file.WorkCode)}".TrimEnd());
            foreach (var message in file.DayMessages.Prepend(file.Message).Where(message => message.Trim().Length > 0))
            {
                output.WriteLine($"Bacs says: {Shown.Words(message)}");
            }

            WriteDays(file);
            WriteErrors(file);
        }
    }

    private void WriteDays(ReportedFile file)
    {
        var days = new TextTable("day in the file", "day taken", "debits", "contras", "credits", "contras");
        foreach (var day in file.Days)
        {
            days.Add(
                Shown.Day(day.RecordDate),
                Shown.Day(day.ProcessingDate),
                $"{day.Debits?.Payments}",
                $"{day.Debits?.Contras}",
                $"{day.Credits?.Payments}",
                $"{day.Credits?.Contras}");
        }

        if (!days.IsEmpty)
        {
            days.Write(output);
        }
    }

    private void WriteErrors(ReportedFile file)
    {
        var table = new TextTable(">error", "record", ">amount", "reference", "Bacs did", "Bacs says");
        foreach (var error in file.Errors)
        {
            // The report gives neither account nor name, so a reference is masked like any words.
            table.Add(
                Shown.Count(error.Number),
                error.TransactionCode?.Code ?? "",
                $"{error.Amount}",
                Shown.Words(error.Reference),
                error.Treatment.ToString().ToLowerInvariant(),
                Shown.Words(error.Message));
        }

        if (!table.IsEmpty)
        {
            table.Write(output);
        }
    }

    private ImmutableArray<Diagnostic> Compare(ReportDocument document, string path)
    {
        var sent = Standard18Reader.Read(File.ReadAllBytes(path), WorkingDayCalendar.EnglandAndWales);
        output.WriteLine();
        output.WriteLine($"held against {Path.GetFileName(path)}");
        foreach (var finding in sent.Findings)
        {
            FindingText.Write(output, finding);
        }

        var differences = ImmutableArray.CreateBuilder<Diagnostic>();
        differences.AddRange(sent.Findings.Select(finding => finding.Explain()));
        if (sent.Submission is { } submission)
        {
            var found = document.ReportsOf<InputReport>().SelectMany(report => report.Compare(submission));
            differences.AddRange(found.Select(finding => finding.Explain()));
            FindingText.WriteAll(output, "what differs", differences.Skip(sent.Findings.Length));
            output.WriteLine(differences.Count == sent.Findings.Length ? "Bacs has it as it was sent." : "");
        }

        return differences.ToImmutable();
    }
}
