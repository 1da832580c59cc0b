using HousingFinance.Kernel;
using HousingFinance.Kernel.Figures;
using NodaTime.Text;

namespace CouncilYear;

/// <summary>The tables of the report that stand below the charts.</summary>
internal static class ReportTables
{
    public static void Statuses(Html page, YearResult year)
    {
        page.Section("statuses", "How the rents came out").NarrowTable("Every home on the roll once.", "Outcome", "#Homes", "#Share");
        foreach (var (status, homes) in year.ByStatus)
        {
            page.Row(Capital(StatusWords.Of(status)), "#" + Shown.Count(homes), "#" + Shown.Percent(homes, year.Result.Roll.Count));
        }

        page.EndTable().EndSection();
    }

    public static void SetAside(Html page, YearResult year)
    {
        if (year.SetAside.IsEmpty)
        {
            page.Section("aside", "Rows set aside", "None: every row of the rent roll has a new rent.").EndSection();
            return;
        }

        page.Section(
            "aside", "Rows set aside",
            $"{Shown.Plural(year.RowsSetAside, "row")} without a new rent. All findings are in {OutputFolder.SetAside}; here are the reasons.");
        page.Table("A row may have more than one finding.", "Set aside by", "#Findings", "Expected", "What to do", "Found");
        foreach (var reason in year.SetAside)
        {
            page.Raw("<tr>").Element("th", $"{reason.By}, {reason.Code}", "scope=\"row\" class=\"code\"");
            page.Element("td", Shown.Count(reason.Findings), "class=\"n\"").Element("td", Sentence(reason.Expected));
            page.Element("td", Sentence(reason.Remedy)).Element("td", FirstOf(reason)).Raw("</tr>\n");
        }

        page.EndTable().EndSection();
    }

    public static void Gate(Html page, YearResult year)
    {
        page.Section(
            "gate", "What the gate found",
            "Every rent is worked out again and held against its limit, and the shape of all increases is looked at.");
        if (year.Gate.Findings.IsEmpty)
        {
            page.Element("p", "Nothing.").EndSection();
            return;
        }

        page.Table("Errors hold the run.", "Severity", "#Homes", "Found", "Expected", "What to do", "First homes");
        foreach (var finding in year.Gate.Findings)
        {
            var diagnostic = finding.Diagnostic;
            var severity = diagnostic.Severity.ToString();
            var homes = finding.FirstHomes.Take(3).Select(home => $"{Place(home.At)}: {home.RentNow.Amount} to {home.Proposed.Amount}");
            page.Raw("<tr>").Element("th", $"{severity}, {diagnostic.Code}", $"scope=\"row\" class=\"code {severity.ToLowerInvariant()}\"");
            page.Element("td", Shown.Count(finding.Homes), "class=\"n\"").Element("td", Sentence(diagnostic.Found));
            page.Element("td", Sentence(diagnostic.Expected)).Element("td", Sentence(diagnostic.Remedy));
            page.Element("td", string.Join("; ", homes)).Raw("</tr>\n");
        }

        page.EndTable().EndSection();
    }

    public static void Figures(Html page, YearResult year)
    {
        page.Section(
            "figures", "Figures used, and how sure we are of them",
            "Verified was read in the source named. Derived was worked out from verified figures. Unverified was not seen in the text of "
            + "the rule: check it before relying on it. Supplied came from whoever ran this.");
        page.Table($"Edition {year.Result.Terms.Edition}, the least sure first.", "Figure", "Value", "From", "How sure", "Source");
        foreach (var same in year.FiguresUsed
            .GroupBy(figure => (figure.Name, figure.Status, figure.Source.Title))
            .OrderBy(group => Sureness(group.Key.Status))
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            var (first, last) = (same.First(), same.Last());
            var status = first.Status.ToString();
            page.Raw("<tr>").Element("th", Capital(first.Name), "scope=\"row\"");
            page.Element("td", string.Join(", ", same.Select(figure => Words(figure.ValueText))));
            page.Element("td", first == last ? Iso(first) : $"{Iso(first)} to {Iso(last)}", "class=\"date\"");
            page.Raw("<td>").Element("span", status, $"class=\"mark {status.ToLowerInvariant()}\"").Raw("</td>");
            page.Element("td", first == last ? first.Source.ToString() : first.Source.Title).Raw("</tr>\n");
        }

        page.EndTable().EndSection();
    }

    public static void Examples(Html page, YearResult year)
    {
        page.Section(
            "examples", "Worked examples",
            "The first home of each kind, step by step. Amounts are exact until the step that rounds them.").Raw("<div class=\"receipts\">\n");
        foreach (var example in year.Examples)
        {
            page.Raw("<div class=\"receipt\">").Element("h3", Capital(example.Of));
            page.Table($"{Capital(Place(example.At))}: {example.Receipt.Subject}", "Step", "#Amount");
            foreach (var step in example.Receipt.Steps)
            {
                page.Row(Capital(step.Words), "#" + step.Amount);
            }

            page.EndTable().Raw("</div>\n");
        }

        page.Raw("</div>").EndSection();
    }

    public static void Proof(Html page, YearResult year)
    {
        page.Section(
            "proof", "Everything that went in came out", "Rows and pence of each stage, checked by the code that made them.").Table(
            "A row's value is its rent for one charged week; from the roll on, affordable rents are with their service charges.",
            "Stage", "#Rows in", "#Accepted", "#Set aside", "#Value in", "#Accepted", "#Set aside");
        foreach (var run in new[] { year.Read.File, year.Read.Roll.Report, year.Result.Report })
        {
            page.Row(
                Capital(run.Run),
                "#" + Shown.Count(run.RowsIn), "#" + Shown.Count(run.RowsAccepted), "#" + Shown.Count(run.RowsSetAside),
                "#" + run.ValueIn, "#" + run.ValueAccepted, "#" + run.ValueSetAside);
        }

        var formula = year.Read.FormulaRents;
        page.EndTable().Note(
            $"Formula rents: {Shown.Count(formula.Given)} came with the file; {Shown.Count(formula.WorkedOut)} were worked out here, "
            + $"{Shown.Count(formula.HeldAtCap)} of them held at the cap.");
        page.Note(
            "Choices made: the limit for every basis that has one, and all the convergence allowed; exempt and high-income rents by the "
            + "social limit; a rent at its limit rounded down to the penny, any other half up; formula rent carried unrounded and "
            + "rounded half up once.").EndSection();
    }

    /// <summary>The first findings of a reason: what was found once, and its rows, where it is the same in all.</summary>
    private static string FirstOf(SetAsideReason reason)
    {
        var left = reason.Findings - reason.First.Count;
        var more = left > 0 ? $" and {Shown.Count(left)} more" : "";
        var rows = string.Join(", ", reason.First.Select(finding => finding.At.Row));
        return reason.First.DistinctBy(finding => finding.Found).Count() == 1
            ? $"{Capital(reason.First[0].Found)}: row{(reason.Findings == 1 ? "" : "s")} {rows}{more}."
            : Sentence(string.Join("; ", reason.First.Select(finding => $"row {finding.At.Row}: {finding.Found}")) + more);
    }

    private static int Sureness(FigureStatus status) => status switch
    {
        FigureStatus.Unverified => 0,
        FigureStatus.Supplied => 1,
        FigureStatus.Derived => 2,
        _ => 3,
    };

    /// <summary>A value in words where it is a name from code: <c>IndexOnly</c> as index only.</summary>
    private static string Words(string value) => value.All(char.IsAsciiLetter) && value.Skip(1).Any(char.IsAsciiLetterLower)
        ? Shown.Words(value)
        : value;

    private static string Place(Locator at) =>
        at.Reference.Length > 0 ? $"row {at.Row}, {at.Subject} {at.Reference}" : $"row {at.Row}";

    private static string Iso(Figure figure) => LocalDatePattern.Iso.Format(figure.From);

    private static string Sentence(string text) => Capital(text) + ".";

    private static string Capital(string text) => Shown.Capital(text);
}
