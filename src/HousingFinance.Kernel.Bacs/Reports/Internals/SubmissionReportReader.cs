using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Reads the input report and, in its shape, the withdrawal report.</summary>
internal static class SubmissionReportReader
{
    /// <summary>A report for each submission in it; one without files where it has none.</summary>
    internal static IEnumerable<BacsReport> Read(ReportNode node, ReportContext context, ReportKind kind)
    {
        var submissions = node.All("Submission").ToList();
        SubmissionHeader? first = null;
        for (var index = 0; index < Math.Max(1, submissions.Count); index++)
        {
            context.Begin(kind);
            var mark = context.Mark;
            if (kind == ReportKind.Withdrawal)
            {
                context.Add(ReportStatus.ShapeInferred, line: node.Line, element: node.Name);
            }

            first ??= Header(node, context, kind);
            var read = ReadSubmission(first, submissions.Count == 0 ? node : submissions[index], context, kind);

            // What nothing read is said once, after the last.
            yield return read(index + 1 < submissions.Count ? context.Since(mark) : context.Ended(node, mark));
        }
    }

    private static Func<ImmutableArray<ReportFinding>, BacsReport> ReadSubmission(
        SubmissionHeader header, ReportNode submission, ReportContext context, ReportKind kind)
    {
        var information = new ValueReader(submission.First("SubmissionInformation") ?? submission, context);
        _ = information.Text("media");
        var isInput = kind == ReportKind.Input;
        var files = Files(submission, context, isInput ? "InputUserFile" : "WithdrawalUserFile");
        var (number, serviceUser) = (context.Report, files.IsEmpty ? default : files[0].ServiceUser);
        var (reference, serial) = (information.Text("submissionReferenceNumber"), information.Serial("volumeSerialNumber"));
        var bureau = information.Text("bureauNumber");
        return isInput
            ? findings => new InputReport
            {
                Number = number,
                ServiceUser = serviceUser,
                ReportType = header.ReportType,
                ProducedOn = header.ProducedOn,
                ProcessingDate = header.ProcessingDate,
                SubmissionReference = reference,
                Serial = serial,
                BureauNumber = bureau,
                Files = files,
                Findings = findings,
            }
            : findings => new WithdrawalReport
            {
                Number = number,
                ServiceUser = serviceUser,
                ReportType = header.ReportType,
                ProcessingDate = header.ProcessingDate,
                SubmissionReference = reference,
                Serial = serial,
                Files = files,
                Findings = findings,
            };
    }

    // Once for all submissions of a report.
    private static SubmissionHeader Header(ReportNode node, ReportContext context, ReportKind kind)
    {
        var header = new ValueReader(node.First("Header") ?? node, context);
        _ = header.Text("reportNumber");
        _ = Within(header, "ProducedOn").Text("time");
        return new SubmissionHeader(
            header.Text("reportType"),
            Within(header, "ProducedOn").Date("date"),
            Within(header, "ProcessingDate").Date("date", kind == ReportKind.Input ? Need.Useful : Need.Optional));
    }

    private static ValueReader Within(ValueReader values, string name) =>
        new(values.Node.First(name) ?? values.Context.Nothing, values.Context, values.Item, values.Line);

    // A file that was refused as a whole may have nothing but its message.
    private static ImmutableArray<ReportedFile> Files(ReportNode submission, ReportContext context, string fileName)
    {
        var files = ImmutableArray.CreateBuilder<ReportedFile>();
        var errors = 0;
        foreach (var userFile in submission.All("UserFile"))
        {
            var message = new ValueReader(userFile, context).Text("fileLevelMessage");
            var nodes = userFile.All(fileName).ToList();
            foreach (var node in nodes.Count == 0 ? [userFile] : nodes)
            {
                var file = ReportedFileReader.Read(new ValueReader(node, context, files.Count + 1), message, errors);
                errors += file.Errors.Length;
                files.Add(file);
            }
        }

        return files.ToImmutable();
    }

    private sealed record SubmissionHeader(string ReportType, LocalDate? ProducedOn, LocalDate? ProcessingDate);
}
