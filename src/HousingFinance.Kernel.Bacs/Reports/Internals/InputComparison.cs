using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Holds an input report against the submission that was sent.</summary>
internal sealed class InputComparison
{
    private readonly ImmutableArray<ReportFinding>.Builder _findings = ImmutableArray.CreateBuilder<ReportFinding>();
    private readonly InputReport _report;

    private InputComparison(InputReport report) => _report = report;

    internal static ImmutableArray<ReportFinding> Find(InputReport report, Submission sent)
    {
        var comparison = new InputComparison(report);
        if (report.Serial != sent.Serial)
        {
            comparison.Add(
                ReportStatus.SerialDiffers, null, "volumeSerialNumber", PackedText.Of(report.Serial.Text), PackedText.Of(sent.Serial.Text));
        }

        comparison.CompareFiles([.. sent.Files], sent.Profile);
        return comparison._findings.ToImmutable();
    }

    // By service user and number first; what is left, in order.
    private void CompareFiles(List<SubmissionFile> sent, SubmissionProfile profile)
    {
        var reported = _report.Files.ToList();
        foreach (var file in sent.ToList())
        {
            var twin = reported.FindIndex(other => other.ServiceUser == file.ServiceUser && other.FileNumber == file.FileNumber);
            if (twin >= 0)
            {
                CompareFile(reported[twin], file, profile);
                reported.RemoveAt(twin);
                sent.Remove(file);
            }
        }

        foreach (var (other, file) in reported.Zip(sent))
        {
            CompareFile(other, file, profile);
        }

        foreach (var file in sent.Skip(reported.Count))
        {
            Add(ReportStatus.FileNotReported, null, "userFileNumber", file.FileNumber);
        }

        foreach (var other in reported.Skip(sent.Count))
        {
            Add(ReportStatus.FileNotSent, other, "userFileNumber", other.FileNumber ?? 0);
        }
    }

    private void CompareFile(ReportedFile reported, SubmissionFile sent, SubmissionProfile profile)
    {
        if (reported.ServiceUser != sent.ServiceUser)
        {
            Add(
                ReportStatus.ServiceUserDiffers, reported, "userNumber",
                PackedText.Of(reported.ServiceUser.ToString()), PackedText.Of(sent.ServiceUser.ToString()));
        }

        if (reported.FileNumber is { } number && number != sent.FileNumber)
        {
            Add(ReportStatus.FileNumberDiffers, reported, "userFileNumber", number, sent.FileNumber);
        }

        var workCode = profile.Days == ProcessingDays.One ? "1 DAILY" : "4 MULTI";
        if (reported.WorkCode != workCode)
        {
            Add(ReportStatus.WorkCodeDiffers, reported, "uhl1WorkCode", PackedText.Of(reported.WorkCode), PackedText.Of(workCode));
        }

        CompareDays(reported, sent);
        var totals = sent.Totals;
        CompareAgreement(reported, reported.DebitAgreement, "DebitEntry", totals.DebitCount, totals.DebitPence);
        CompareAgreement(reported, reported.CreditAgreement, "CreditEntry", totals.CreditCount, totals.CreditPence);
    }

    private void CompareDays(ReportedFile reported, SubmissionFile sent)
    {
        var days = new SortedDictionary<LocalDate, (SubmissionTotals Payments, SubmissionTotals Contras)>();
        foreach (var section in sent.Payments.Sections.Where(section => !section.Day.IsNone))
        {
            var day = days.GetValueOrDefault(section.Day.Date);
            days[section.Day.Date] = (day.Payments + section.Totals, day.Contras);
        }

        foreach (var contra in sent.Contras.Where(contra => !contra.Day.IsNone))
        {
            var day = days.GetValueOrDefault(contra.Day.Date);
            days[contra.Day.Date] = (day.Payments, day.Contras.With(contra.Side, contra.Amount.Pence));
        }

        foreach (var day in reported.Days)
        {
            if ((day.RecordDate ?? day.ProcessingDate) is not { } date)
            {
                continue;
            }

            if (!days.Remove(date, out var expected))
            {
                Add(ReportStatus.DayNotSent, reported, "recordDate", Packed(date));
                continue;
            }

            var (payments, contras) = expected;
            CompareSum(reported, day.Debits?.Payments, "Debit", payments.DebitCount, payments.DebitPence);
            CompareSum(reported, day.Debits?.Contras, "Debit/Contra", contras.CreditCount, contras.CreditPence);
            CompareSum(reported, day.Credits?.Payments, "Credit", payments.CreditCount, payments.CreditPence);
            CompareSum(reported, day.Credits?.Contras, "Credit/Contra", contras.DebitCount, contras.DebitPence);
        }

        // A day with instructions alone moves no money, and need not be in the report.
        foreach (var (date, expected) in days)
        {
            if (expected.Payments.DebitCount + expected.Payments.CreditCount > 0)
            {
                Add(ReportStatus.DayNotReported, reported, "recordDate", Packed(date));
            }
        }
    }

    private void CompareAgreement(ReportedFile reported, FileAgreement? agreement, string name, long count, long pence)
    {
        CompareSum(reported, agreement?.Accepted, name + "/AcceptedRecords", count, pence);
        if (agreement?.Trailer is { } trailer)
        {
            CompareSum(reported, trailer, name + "/UserTrailerTotals", count, pence);
        }
    }

    // What is not stated counts as nothing.
    private void CompareSum(ReportedFile reported, ReportedSum? stated, string name, long count, long pence)
    {
        var sum = stated ?? default;
        if (sum.Count != count)
        {
            Add(ReportStatus.SentCountDiffers, reported, name + "/numberOf", sum.Count, count);
        }

        if (sum.Value.Pence != pence)
        {
            Add(ReportStatus.SentValueDiffers, reported, name + "/valueOf", sum.Value.Pence, pence);
        }
    }

    private static long Packed(LocalDate date) => YearAndDay.TryFrom(date, out var packed) ? packed : 0;

    private void Add(ReportStatus status, ReportedFile? file, string element, long found = 0, long expected = 0) => _findings.Add(
        new ReportFinding(status, ReportKind.Input, _report.Number, file?.Number ?? 0, file?.Line ?? 0, element, found, expected));
}
