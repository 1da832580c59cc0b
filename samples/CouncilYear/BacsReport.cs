using System.Text;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using NodaTime;
using NodaTime.Text;

namespace CouncilYear;

/// <summary>The Bacs run in the summary and in the report.</summary>
internal static class BacsReport
{
    /// <summary>Adds the run to the summary.</summary>
    public static void Write(StringBuilder text, YearResult year)
    {
        if (year.Bacs is not { } bacs)
        {
            Line(text, "");
            Line(text, $"Bacs: {WhyNone(year)}");
            return;
        }

        DirectDebitReport.Write(text, bacs);
        Line(text, "");
        Line(text, $"Bacs, sent on {Iso(bacs.Days.Terms.InputDay)}: {Who(bacs)}");
        Line(text, $"{"file",-24}{"processed",-12}{"money moves",-13}{"lodged",8}{"payments",11}{"value",18}{"contras",9}{"value",18}");
        foreach (var file in bacs.Files)
        {
            foreach (var day in file.Days)
            {
                Line(text, $"{file.Name,-24}{Iso(day.Day.Date),-12}{Iso(bacs.Days.MoneyMoves(day.Day)),-13}{Cells(day)}");
            }
        }

        foreach (var file in bacs.Files)
        {
            Line(text, $"{file.Name}: {Trailer(file)}; {Verdict(file)}");
            foreach (var finding in file.Findings)
            {
                Line(text, $"{file.Name}: {finding.Severity.ToString().ToLowerInvariant()} {finding}");
            }
        }

        if (bacs.Days.IsByRule)
        {
            Line(text, ByRule(bacs));
        }
    }

    /// <summary>Adds the run to the report.</summary>
    public static void Section(Html page, YearResult year)
    {
        if (year.Bacs is not { } bacs)
        {
            page.Section("bacs", "Direct Debits and refunds", Shown.Capital(WhyNone(year)) + ".").EndSection();
            return;
        }

        DirectDebitReport.Section(page, bacs);
        page.Section(
            "bacs", "The Bacs files",
            $"What Bacs would be sent on {Iso(bacs.Days.Terms.InputDay)}: {Who(bacs)}.");
        page.Table(
            "Contras balance each day's payments on the council's own account.",
            "File", "Processed", "Money moves", "#Lodged", "#Payments", "#Value", "#Contras", "#Value");
        foreach (var file in bacs.Files)
        {
            foreach (var day in file.Days)
            {
                var (payments, contras) = (Sums(day.Payments), Sums(day.Contras));
                page.Row(
                    file.Name, Iso(day.Day.Date), Iso(bacs.Days.MoneyMoves(day.Day)),
                    "#" + Shown.Count(day.Payments.InstructionCount),
                    "#" + Shown.Count(payments.Count), "#" + payments.Value,
                    "#" + Shown.Count(contras.Count), "#" + contras.Value);
            }
        }

        page.EndTable();
        foreach (var file in bacs.Files)
        {
            page.Note($"{file.Name}: {Trailer(file)}; {Verdict(file)}.");
        }

        Findings(page, bacs);
        if (bacs.Days.IsByRule)
        {
            page.Note(ByRule(bacs) + ".");
        }

        page.EndSection();
    }

    private static void Findings(Html page, BacsYear bacs)
    {
        if (bacs.Files.All(file => file.FindingCount == 0))
        {
            return;
        }

        page.Table("A file with a finding may not be sent.", "File", "Finding", "Found", "Expected");
        foreach (var file in bacs.Files)
        {
            foreach (var finding in file.Findings)
            {
                page.Row(file.Name, $"{finding.Severity}, {finding.Code}, {finding.At}", finding.Found, finding.Expected);
            }
        }

        page.EndTable();
    }

    private static string WhyNone(YearResult year) => year.IsHeld
        ? "nothing is collected or refunded while the gate holds the rents"
        : "who pays by Direct Debit is known of the invented council alone";

    private static string Who(BacsYear bacs)
    {
        var (year, left) = (bacs.DirectDebits, bacs.DirectDebits.LeftOut);
        var leftOut = left == 0 ? "" : $"; {Shown.Count(left)} left out, whose home has no new rent";
        return $"{Shown.Plural(year.Collected.Count, "collection")}, {Shown.Count(year.FirstCollections)} of them the "
            + $"first under an instruction, {Shown.Plural(year.Lodged.Count, "instruction")} lodged, and "
            + $"{Shown.Plural(bacs.Refunds, "refund")}{leftOut}";
    }

    private static string Cells(BacsDayTotals day)
    {
        var (payments, contras) = (Sums(day.Payments), Sums(day.Contras));
        return $"{Shown.Count(day.Payments.InstructionCount),8}{Shown.Count(payments.Count),11}{payments.Value,18}"
            + $"{Shown.Count(contras.Count),9}{contras.Value,18}";
    }

    private static string Trailer(BacsFile file)
    {
        var trailer = file.Trailer;
        var (debits, credits) = (Money.FromPence(trailer.DebitPence), Money.FromPence(trailer.CreditPence));
        return $"trailer {Shown.Plural(trailer.DebitCount, "debit")} of {debits}, "
            + $"{Shown.Plural(trailer.CreditCount, "credit")} of {credits}, "
            + $"{Shown.Plural(trailer.InstructionCount, "instruction")}";
    }

    private static string Verdict(BacsFile file) => file switch
    {
        { MayBeSent: true } => $"{Shown.Count(file.Bytes)} bytes, equal when read back, no findings",
        { Bytes: 0 } => $"NOT WRITTEN, {Shown.Plural(file.FindingCount, "finding")}",
        { IsReadBackEqual: true } => $"HELD as {file.NameNow}, {Shown.Plural(file.FindingCount, "finding")}",
        _ => $"HELD as {file.NameNow}, NOT EQUAL when read back, {Shown.Plural(file.FindingCount, "finding")}",
    };

    private static string ByRule(BacsYear bacs) =>
        $"Bank holidays to {Iso(bacs.Days.Terms.Calendar.KnownThrough)} are by the yearly rule; proclamations may yet move or add days";

    private static (long Count, Money Value) Sums(SubmissionTotals totals) =>
        (totals.DebitCount + totals.CreditCount, Money.FromPence(totals.DebitPence + totals.CreditPence));

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
