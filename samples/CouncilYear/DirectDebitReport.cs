using System.Text;
using NodaTime;
using NodaTime.Text;

namespace CouncilYear;

/// <summary>The Direct Debits in the summary and in the report: schedules, notices, the collection, and what came back.</summary>
internal static class DirectDebitReport
{
    private const string Amounts =
        "A schedule spreads the year's new rent over the payer's twelve days of the rent year, odd pence first. Service charges are in it "
        + "where their basis is limited with them.";

    private const string Simulated =
        "What comes back is simulated: by the number of the home every 40th collection is unpaid, and every fifth of those because the "
        + "instruction was cancelled; every 500th other collection is claimed back; every 300th payer moved to another bank.";

    /// <summary>Adds them to the summary.</summary>
    public static void Write(StringBuilder text, BacsYear bacs)
    {
        var year = bacs.DirectDebits;
        Line(text, "");
        Line(text, $"Direct Debits, told on {Iso(year.Terms.Told)} for {Span(year)}");
        Line(text, $"{"schedules",-34}{"payers",11}{"a year's rent",20}");
        foreach (var (name, tally) in Schedules(year))
        {
            Line(text, Cells(name, tally));
        }

        Line(text, Notices(year));
        Line(text, Earlier(year));
        Line(text, "");
        Line(text, $"{"processed",-12}{"outcome",-22}{"payers' lines",13}{"value",18}");
        foreach (var due in year.Due)
        {
            var outcome = Lower(due.Status.ToString());
            Line(text, $"{Iso(due.Day.Date),-12}{outcome,-22}{Shown.Count(due.Lines.Count),13}{due.Lines.Value,18}");
        }

        foreach (var refusal in year.Refusals.Take(BacsFile.MostFindings))
        {
            Line(text, $"nothing is collected: {refusal}");
        }

        Line(text, Amounts);
        if (bacs.Returned is { } returned)
        {
            Write(text, year, returned);
        }
    }

    /// <summary>Adds them to the report.</summary>
    public static void Section(Html page, BacsYear bacs)
    {
        var year = bacs.DirectDebits;
        page.Section(
            "direct-debits", "Direct Debits",
            $"Payers were told on {Iso(year.Terms.Told)} what is collected, and when, for {Span(year)}.");
        page.NarrowTable("Every payer has a schedule or is set aside.", "Schedules", "#Payers", "#A year's rent");
        foreach (var (name, tally) in Schedules(year))
        {
            Row(page, name, tally);
        }

        page.EndTable().Note(Notices(year) + ".").Note(Earlier(year) + ".");
        page.NarrowTable("A payer has a line for each thing that might be sent.", "Processed", "Outcome", "#Lines", "#Value");
        foreach (var due in year.Due)
        {
            page.Row(
                Iso(due.Day.Date), Shown.Words(due.Status.ToString()), "#" + Shown.Count(due.Lines.Count), "#" + due.Lines.Value);
        }

        page.EndTable().Note(Amounts);
        page.EndSection();
        if (bacs.Returned is { } returned)
        {
            Section(page, year, returned);
        }
    }

    private static void Write(StringBuilder text, DirectDebitYear year, ReturnedYear returned)
    {
        Line(text, "");
        Line(text, $"{$"what came back by {Iso(year.Terms.Received)}",-34}{"items",11}{"value",20}{"acted on",11}");
        foreach (var report in returned.Reports)
        {
            Line(text, $"{Cells(report.Name, report.Items)}{Shown.Count(report.Acted.Count),11}");
        }

        Line(text, "");
        Line(text, $"{"movements on rent accounts",-34}{"number",11}{"value",20}");
        foreach (var movement in returned.Movements)
        {
            Line(text, Cells(movement.Kind.Name, movement.Movements));
        }

        Line(text, Standing(returned));
        Line(text, "");
        Line(text, $"{"work list, most urgent first",-34}{"items",11}{"value",20}");
        foreach (var work in returned.Work)
        {
            Line(text, Cells(Lower(work.Step.ToString()), work.Items));
        }

        Line(text, Cells("in all", returned.AllWork));
        Line(text, Again(year, returned));
        Line(text, Simulated);
    }

    private static void Section(Html page, DirectDebitYear year, ReturnedYear returned)
    {
        page.Section(
            "returned", "What came back of the collection",
            $"Reports as Bacs sends them, received on {Iso(year.Terms.Received)}, read, matched and acted on.");
        page.NarrowTable("An item that is not acted on by rule is left to a person.", "Report", "#Items", "#Value", "#Acted on");
        foreach (var report in returned.Reports)
        {
            page.Row(
                report.Name, "#" + Shown.Count(report.Items.Count), "#" + report.Items.Value, "#" + Shown.Count(report.Acted.Count));
        }

        page.EndTable().NarrowTable("What was posted to rent accounts.", "Movement", "#Number", "#Value");
        foreach (var movement in returned.Movements)
        {
            Row(page, movement.Kind.Name, movement.Movements);
        }

        page.EndTable().Note(Standing(returned) + ".");
        page.NarrowTable("The work of income officers, most urgent first.", "Next step", "#Items", "#Value");
        foreach (var work in returned.Work)
        {
            Row(page, Shown.Words(work.Step.ToString()), work.Items);
        }

        Row(page, "In all", returned.AllWork);
        page.EndTable().Note(Again(year, returned) + ".").Note(Simulated).EndSection();
    }

    private static IEnumerable<(string Name, Tally Tally)> Schedules(DirectDebitYear year) =>
    [
        ("plans", year.Schedules.Plans), ("scheduled", year.Schedules.Scheduled), ("set aside", year.Schedules.SetAside),
    ];

    private static string Span(DirectDebitYear year) =>
        $"{Iso(year.Terms.Schedules.Dates[0].Span.FirstDay)} to {Iso(year.Terms.Schedules.Dates[0].Span.LastDay)}";

    private static string Notices(DirectDebitYear year)
    {
        var (notices, shown) = (year.Notices, year.NoticesShown);
        var first = shown == 0 ? "" : $"; the first {Shown.Count(shown)} stand in {OutputFolder.AdvanceNotices}";
        return $"{Shown.Plural(notices.Count, "advance notice")} of {Shown.Plural(year.Schedules.Instalments, "instalment")} "
            + $"that come to {notices.Value}, penny by penny what the bulk run came to{first}";
    }

    private static string Earlier(DirectDebitYear year) => year.Earlier.Count == 0
        ? "Nothing was due before this run"
        : $"Runs before this one collected {Shown.Plural(year.Earlier.Count, "instalment")} of {year.Earlier.Value}";

    private static string Standing(ReturnedYear returned) =>
        $"The accounts' balance moved by {returned.Balance}, for {Shown.Plural(returned.Standing.Count, "collection")} of "
        + $"{returned.Standing.Value} that stand on the payers' records";

    private static string Again(DirectDebitYear year, ReturnedYear returned) =>
        $"To be presented again on {year.Terms.PresentedAgain}: {Shown.Plural(returned.ToPresentAgain.Count, "collection")} of "
        + $"{returned.ToPresentAgain.Value}";

    private static void Row(Html page, string name, Tally tally) =>
        page.Row(Shown.Capital(name), "#" + Shown.Count(tally.Count), "#" + tally.Value);

    private static string Cells(string name, Tally tally) => $"{name,-34}{Shown.Count(tally.Count),11}{tally.Value,20}";

    private static string Lower(string name) => Shown.Words(name).ToLowerInvariant();

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
