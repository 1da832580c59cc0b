using System.Globalization;
using System.Text.RegularExpressions;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.TestSupport;
using NodaTime.Text;

namespace HousingFinance.Kernel.Tests.Bacs.Reports.Properties;

/// <summary>An input report of any submission that may be sent: it differs in nothing, until one of its figures does.</summary>
public partial class InputReportProperties
{
    [Property(MaxTest = 300, Arbitrary = [typeof(LawfulSubmissions)])]
    public void A_submission_taken_as_it_was_sent_differs_in_nothing(LawfulSubmission lawful)
    {
        var document = ReportExample.Read(Taken(lawful));

        Assert.Empty(document.Findings);
        Assert.Empty(Assert.Single(document.ReportsOf<InputReport>()).Compare(lawful.Submission));
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(LawfulSubmissions)])]
    public void The_order_of_files_and_days_changes_nothing(LawfulSubmission lawful)
    {
        var backwards = UserFile().Replace(Taken(lawful), "");
        var files = UserFile().Matches(Taken(lawful)).Select(match => string.Concat(Day().Matches(match.Value).Reverse().Select(day => day.Value)) is { } days
            ? Day().Replace(match.Value, "").Replace("<DaySection>", "<DaySection>" + days, StringComparison.Ordinal)
            : "");
        var document = ReportExample.Read(backwards.Replace("</Submission>", string.Concat(files.Reverse()) + "</Submission>", StringComparison.Ordinal));

        Assert.Empty(document.Findings);
        Assert.Empty(Assert.Single(document.ReportsOf<InputReport>()).Compare(lawful.Submission));
    }

    [Property(MaxTest = 1_000, Arbitrary = [typeof(LawfulSubmissions)])]
    public void Any_one_figure_that_differs_is_found(LawfulSubmission lawful, FsCheck.NonNegativeInt which)
    {
        var text = Taken(lawful);
        var figures = Figure().Matches(text);
        var figure = figures[which.Get % figures.Count];
        var changed = text[..figure.Index] + Other(figure.Value) + text[(figure.Index + figure.Length)..];
        var document = ReportExample.Read(changed);

        Assert.NotEmpty(document.Findings.Concat(document.ReportsOf<InputReport>().SelectMany(report => report.Compare(lawful.Submission))));
    }

    // Another figure of the same shape: its last digit is one more, or 0 after 9.
    private static string Other(string figure) => string.Concat(
        figure.AsSpan(0, figure.Length - 2), figure[^2] == '9' ? "0" : ((char)(figure[^2] + 1)).ToString(), figure.AsSpan(figure.Length - 1));

    private static string Taken(LawfulSubmission lawful)
    {
        var sent = lawful.Submission;
        var files = sent.Files.Select((file, index) =>
        {
            var payments = lawful.Given[index].Where(payment => payment.Code!.CarriesAmount).Select(payment => (payment.Day.Date, payment.Code!.Side, payment.Amount)).ToList();
            var contras = file.Contras.Select(contra => (contra.Day.Date, contra.Side, contra.Amount)).ToList();
            var days = payments.Select(payment => payment.Date).Distinct().Order().Select(day =>
                $"<DaySectionRecord recordDate='{LocalDatePattern.Iso.Format(day)}' processingDate='{LocalDatePattern.Iso.Format(day)}'>"
                + string.Concat(new[] { TransactionSide.Debit, TransactionSide.Credit }.Select(side => Sum(
                    side.ToString(),
                    payments.Where(payment => payment.Date == day && payment.Side == side).Select(payment => payment.Amount),
                    Sum("Contra", contras.Where(contra => contra.Date == day && contra.Side != side).Select(contra => contra.Amount)))))
                + "</DaySectionRecord>");
            var agreement = new[] { TransactionSide.Debit, TransactionSide.Credit }.Select(side =>
            {
                var all = payments.Concat(contras).Where(record => record.Side == side).Select(record => record.Amount).ToList();
                return $"<{side}Entry>{Sum("AcceptedRecords", all)}{Sum("UserTrailerTotals", all)}</{side}Entry>";
            });
            return $"""
                <UserFile><InputUserFile><UserFileInformation userNumber='{file.ServiceUser}'
                userFileNumber='{file.FileNumber:000}' uhl1WorkCode='{(sent.Profile.Days == ProcessingDays.One ? "1 DAILY  " : "4 MULTI  ")}'/>
                <DaySection>{string.Concat(days)}</DaySection>
                <InputReportSummary><AgreementOfFileTotals>{string.Concat(agreement)}</AgreementOfFileTotals></InputReportSummary></InputUserFile></UserFile>
                """;
        });
        return $"""
            <BACSDocument><Data><InputReport><Header><ProcessingDate date='2026-02-27'/></Header>
            <Submission><SubmissionInformation volumeSerialNumber='{sent.Serial.Text}'/>{string.Concat(files)}</Submission></InputReport></Data></BACSDocument>
            """;
    }

    private static string Sum(string name, IEnumerable<Money> amounts, string within = "")
    {
        var all = amounts.ToList();
        var pounds = (all.Sum(amount => amount.Pence) / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"<{name} numberOf='{all.Count}' currency='GBP' valueOf='{pounds}'>{within}</{name}>");
    }

    [GeneratedRegex("(?:numberOf|valueOf|userFileNumber|volumeSerialNumber|userNumber)='[^']*[0-9]'")]
    private static partial Regex Figure();

    [GeneratedRegex("<UserFile>.*?</UserFile>", RegexOptions.Singleline)]
    private static partial Regex UserFile();

    [GeneratedRegex("<DaySectionRecord .*?</DaySectionRecord>")]
    private static partial Regex Day();
}
