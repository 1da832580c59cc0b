using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs.Internals;
using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// Reads the reports that come back: ARUDD, ARUCS, ADDACS, AUDDIS, AWACS, DDICA, the input report and the withdrawal report. Which they are
/// is decided by the elements in the document, never by a file's name.
/// </summary>
/// <remarks>
/// <para>Nothing in a document makes it throw. A document type is refused, so nothing expands and nothing is fetched; reading takes time in
/// proportion to the document and allocates at most <see cref="MostAllocatedPerByte"/> bytes for each of its bytes, beside 256 KB.</para>
/// <para>An item that cannot be read whole is kept and set aside. A part that is not known is named in a finding.</para>
/// </remarks>
public static class BacsReports
{
    /// <summary>The most bytes of a document, 64 MiB.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The most bytes that reading allocates for each byte of a document.</summary>
    public const int MostAllocatedPerByte = 256;

    /// <summary>Working days within which an advice is to be acted on.</summary>
    public const int WorkingDaysToAct = 3;

    /// <summary>Reads a document, whole or not at all.</summary>
    /// <param name="document">Its bytes, in UTF-8 or ISO-8859-1, as they were fetched; not zipped.</param>
    public static ReportDocument Read(ReadOnlySpan<byte> document)
    {
        var context = new ReportContext();
        var reports = ImmutableArray.CreateBuilder<BacsReport>();
        if (ReportXml.Read(document, context) is { } root)
        {
            var before = context.Mark;
            foreach (var node in root.Name is "BACSDocument" or "VocaDocument" ? root.All("Data").SelectMany(part => part.Children) : [])
            {
                reports.AddRange(ReadReports(node, context));
            }

            if (reports.Count == 0 && context.Mark == before)
            {
                context.Add(ReportStatus.NoReport, line: root.Line);
            }

            context.AddPartsNotNamed();
        }

        return new ReportDocument(reports.ToImmutable(), context.All());
    }

    /// <summary>The last day on which an advice of ARUDD, ADDACS, AUDDIS, AWACS or ARUCS is acted on in time.</summary>
    /// <param name="received">The day the report came.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <returns>The third working day after the day it came.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know the answer.</exception>
    public static LocalDate ActBy(LocalDate received, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.AddWorkingDays(received, WorkingDaysToAct);
    }

    private static ImmutableArray<BacsReport> ReadReports(ReportNode node, ReportContext context)
    {
        node.Take();
        ImmutableArray<BacsReport> reports = node.Name switch
        {
            "ARUDD" => [ReturnedPaymentReader.ReadUnpaid(node, context)],
            "ARUCS" => [ReturnedPaymentReader.ReadCredits(node, context)],
            "MessagingAdvices" => [MessagingReader.Read(node, context)],
            "InputReport" => [.. SubmissionReportReader.Read(node, context, ReportKind.Input)],
            "WithdrawalReport" => [.. SubmissionReportReader.Read(node, context, ReportKind.Withdrawal)],
            _ when IndemnityReader.IsReport(node) => [IndemnityReader.Read(node, context)],
            _ => [],
        };
        context.End();
        if (reports.IsEmpty)
        {
            context.Add(ReportStatus.ReportUnknown, line: node.Line, element: node.Name);
        }

        return reports;
    }
}
