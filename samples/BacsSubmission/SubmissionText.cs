using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace BacsSubmission;

/// <summary>A submission in tables: its payments by day and account, its contras, its trailers.</summary>
internal static class SubmissionText
{
    public static void Write(TextWriter output, Submission submission, WorkingDayCalendar calendar)
    {
        foreach (var file in submission.Files)
        {
            Payments(output, file, calendar);
            Contras(output, file, calendar);
            Trailer(output, file);
        }
    }

    private static void Payments(TextWriter output, SubmissionFile file, WorkingDayCalendar calendar)
    {
        var table = new TextTable(
            "money moves", "processed", "account", ">debits", ">value", ">credits", ">value", ">instructions");
        foreach (var section in file.Payments.Sections)
        {
            table.Add([MoneyMoves(section.Day, calendar), $"{section.Day}", $"{section.Originator}", .. Cells(section.Totals)]);
        }

        table.Add(["in all", "", "", .. Cells(file.Payments.Totals)]);
        Heading(output, $"payments of file {Shown.Count(file.FileNumber)}");
        table.Write(output);
    }

    private static void Contras(TextWriter output, SubmissionFile file, WorkingDayCalendar calendar)
    {
        var table = new TextTable("money moves", "processed", "account", "code", ">amount", "narrative");
        foreach (var contra in file.Contras)
        {
            table.Add(
                MoneyMoves(contra.Day, calendar),
                $"{contra.Day}",
                $"{contra.Account}",
                contra.Code.Code,
                $"{contra.Amount}",
                $"{contra.Narrative}");
        }

        if (!table.IsEmpty)
        {
            Heading(output, "contras");
            table.Write(output);
        }
    }

    private static void Trailer(TextWriter output, SubmissionFile file)
    {
        var table = new TextTable(">debits", ">value", ">credits", ">value", ">instructions");
        table.Add([.. Cells(file.Totals)]);
        Heading(output, "what a trailer of these records says, contras included");
        table.Write(output);
    }

    private static string[] Cells(SubmissionTotals totals) =>
    [
        Shown.Count(totals.DebitCount), $"{Money.FromPence(totals.DebitPence)}", Shown.Count(totals.CreditCount),
        $"{Money.FromPence(totals.CreditPence)}", Shown.Count(totals.InstructionCount),
    ];

    /// <summary>The working day after the processing day; nothing where a file that was read gave none.</summary>
    private static string MoneyMoves(ProcessingDay day, WorkingDayCalendar calendar) =>
        !day.IsNone && calendar.TryNextWorkingDay(day.Date, out LocalDate moves) ? Shown.Day(moves) : "";

    private static void Heading(TextWriter output, string heading)
    {
        output.WriteLine();
        output.WriteLine(heading);
    }
}
