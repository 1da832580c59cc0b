using HousingFinance.Kernel;
using HousingFinance.Kernel.Rents;
using NodaTime.Text;
using static System.FormattableString;

namespace CouncilYear;

/// <summary>The year as one page for a rent officer: nothing to load, nothing to run, and small however many homes there are.</summary>
internal static class ReportPage
{
    private const int Weeks = 52;

    private static readonly LocalDatePattern LongDate = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static string Write(YearResult year)
    {
        var page = new Html();
        var title = $"Proposed rents {year.Figures.Year.Label}";
        page.Raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
            .Element("title", $"{title}, {year.Council}").Raw($"\n<style>\n{ReportStyle.Css}\n</style>\n</head>\n<body>\n");
        Heading(page, year, title);
        page.Raw("<main>\n");
        Headline(page, year);
        Bases(page, year);
        Increases(page, year);
        ReportTables.Statuses(page, year);
        Standing(page, year);
        ReportTables.SetAside(page, year);
        ReportTables.Gate(page, year);
        BacsReport.Section(page, year);
        RechargeReport.Section(page, year);
        ReportTables.Figures(page, year);
        ReportTables.Examples(page, year);
        ReportTables.Proof(page, year);
        return page.Raw("</main>\n<footer>")
            .Element("p", $"Figures of edition {year.Result.Terms.Edition}. The same rent roll and options give the same page to the byte.")
            .Raw("</footer>\n</body>\n</html>\n").ToString();
    }

    private static void Heading(Html page, YearResult year, string title)
    {
        var rentYear = year.Figures.RentYear;
        var errors = year.Gate.Findings.Count(finding => finding.Diagnostic.Severity == Severity.Error);
        page.Raw("<header>\n").Element("p", year.Council, "class=\"kicker\"").Element("h1", title);
        page.Element("p", $"New rents from {LongDate.Format(rentYear.FirstDay)}, a rent year of {Shown.Plural(rentYear.WeekCount, "week")}.");
        var (look, verdict, why) = year.IsHeld
            ? ("held", "Held.", $"The gate has {Shown.Plural(errors, "finding")} to be cleared before any rent in {OutputFolder.ProposedRents(isHeld: true)} goes out.")
            : ("pass", "Not held.", "Every rent was worked out twice and the two agree. That is no approval: the page is for you to judge.");
        page.Raw($"\n<p class=\"verdict {look}\">").Element("strong", verdict).Raw(" ").Element("span", why).Raw("</p>\n");
        foreach (var warning in year.Warnings)
        {
            page.Note($"Note: {warning.Found}; {warning.Expected}; {warning.Remedy}.");
        }

        page.Raw("</header>\n");
    }

    private static void Headline(Html page, YearResult year)
    {
        var (now, next, homes, rows) = (year.YearlyNow, year.YearlyNew, year.Homes, year.Read.File.RowsIn);
        var (standing, spread) = (year.FormulaStanding, year.Gate.Proposed.Whole);
        page.Raw("<dl class=\"headline\">\n");
        Item(page, "Homes with a new rent", Shown.Count(homes), $"of {Shown.Count(rows)} on the rent roll");
        Item(page, "A year's rent", next.ToString(), $"{now} now");
        Item(page, "More in a year", Shown.Signed(next - now), $"{Shown.Percent(next - now, now)} of the rent now");
        Item(page, "Set aside", Shown.Count(year.RowsSetAside), $"{Shown.Percent(year.RowsSetAside, rows)} of the rent roll");
        Item(page, "Average rent", Shown.Mean(next, homes, Weeks), $"a week over 52 weeks; {Shown.Mean(now, homes, Weeks)} now");
        Item(page, "Average increase", Shown.Mean(next - now, homes, Weeks), "a week over 52 weeks");
        Item(page, "Increases", Range(spread), PoundsRange(spread));
        Item(page, "Below formula rent", Shown.Count(standing.Below), $"of {Shown.Count(standing.Homes)} new social rents");
        page.Raw("</dl>\n").Note(ChargedWeeks(year));
    }

    private static void Bases(Html page, YearResult year)
    {
        var convergence = year.Result.Terms.ConvergenceFor(RentBasis.SocialRent).Amount;
        var onTop = convergence.IsZero ? "" : $" Social rents below formula rent may rise by up to {convergence} a week on top of it.";
        page.Section(
            "bases", "By rent basis",
            $"What a year brings in for each basis, and how the increase compares with the limit.{onTop}").Table(
            "Averages are a week over 52 weeks. Affordable rents are with their service charges, on which their limit is put.",
            "Basis", "#Homes", "#Average now", "#Average new", "#Change", "#Limit", "#Year's rent now", "#Year's new rent", "#More in a year");
        foreach (var basis in year.ByBasis)
        {
            var limit = year.Result.Terms.LimitFor(basis.Basis)?.ToString() ?? (basis.Homes == 0 ? "–" : "none");
            page.Raw("<tr>");
            BasisCells(page, Capital(basis.Basis.Name), basis.Homes, basis.YearlyNow, basis.YearlyNew, limit);
        }

        page.Raw("<tr class=\"sum\">");
        BasisCells(page, "All", year.Homes, year.YearlyNow, year.YearlyNew, "");
        page.EndTable();
        foreach (var note in year.Choice.Notes)
        {
            page.Note(Capital(note));
        }

        page.EndSection();
    }

    private static void BasisCells(Html page, string name, long homes, Money now, Money next, string limit)
    {
        page.Element("th", name, "scope=\"row\"");
        foreach (var cell in new[]
        {
            Shown.Count(homes),
            Shown.Mean(now, homes, Weeks),
            Shown.Mean(next, homes, Weeks),
            Shown.Percent(next - now, now),
            limit,
            now.ToString(),
            next.ToString(),
            Shown.Signed(next - now),
        })
        {
            page.Element("td", cell, "class=\"n\"");
        }

        page.Raw("</tr>\n");
    }

    private static void Increases(Html page, YearResult year)
    {
        var spread = year.Gate.Proposed.Whole;
        page.Section("increases", "How much rents rise");
        if (spread.ByPercent.Median is not { } percent || spread.ByPounds.Median is not { } pounds)
        {
            page.Element("p", "No home has a new rent.").EndSection();
            return;
        }

        Figure(page, IncreaseChart.ByPercent(spread), $"Homes by percentage increase. Half of them rise by {PercentOf(percent)} or more.");
        Figure(page, IncreaseChart.ByPounds(spread), $"Homes by increase in pounds for a charged week. Half of them rise by {pounds} or more.");
        page.EndSection();
    }

    private static void Standing(Html page, YearResult year)
    {
        var standing = year.FormulaStanding;
        if (standing.Homes == 0)
        {
            return;
        }

        page.Section(
            "formula", "Where social rents stand against formula rent",
            "The new rents of general needs and supported homes, beside the formula rent of the same year.");
        page.NarrowTable("A penny a charged week either way counts as at formula rent.", "", "#Homes", "#Share", "#Difference a week");
        StandingRow(page, "Below formula rent", standing.Below, standing, Shown.Mean(-standing.YearlyGap, standing.Below, Weeks));
        StandingRow(page, "At formula rent", standing.At, standing, "–");
        StandingRow(page, "Above formula rent", standing.Above, standing, Shown.Mean(standing.YearlyExcess, standing.Above, Weeks));
        var convergence = year.Result.Terms.ConvergenceFor(RentBasis.SocialRent).Amount;
        page.EndTable().Note(
            $"The difference is an average over 52 weeks. Together the homes below formula rent are {standing.YearlyGap} a year short of it. "
            + (convergence.IsZero ? "There is no convergence" : $"Convergence of up to {convergence} a week is allowed")
            + $" in {year.Figures.Year.Label}.").EndSection();
    }

    private static void StandingRow(Html page, string name, long homes, FormulaStanding standing, string difference) =>
        page.Row(name, "#" + Shown.Count(homes), "#" + Shown.Percent(homes, standing.Homes), "#" + difference);

    private static void Item(Html page, string name, string value, string beside) =>
        page.Raw("<div>").Element("dt", name).Raw($"<dd>{Html.Escaped(value)}").Element("small", beside).Raw("</dd></div>\n");

    private static void Figure(Html page, string chart, string caption) =>
        page.Raw("<figure>").Raw(chart).Element("figcaption", caption).Raw("</figure>\n");

    private static string ChargedWeeks(YearResult year)
    {
        var weeks = year.Result.Roll.Segments.Select(segment => segment.Weeks).Distinct().OrderBy(basis => basis.Weeks).ToArray();
        var inYear = year.Figures.RentYear.WeekCount;
        return weeks.Length == 0
            ? "The rent roll is empty."
            : $"A year's rent is the weekly rent times the weeks over which it is spread, here {string.Join(" and ", weeks)}."
                + (inYear > Weeks ? $" This rent year has {inYear} weeks; what is charged in the last of them comes on top." : "");
    }

    private static string Range(IncreaseSpread spread) => spread.ByPercent is { Least: { } least, Most: { } most }
        ? least == most ? PercentOf(least) : $"{PercentOf(least)} to {PercentOf(most)}"
        : "–";

    private static string PoundsRange(IncreaseSpread spread) =>
        spread.ByPounds is { Least: { } least, Most: { } most } ? $"{least} to {most} a charged week" : "";

    private static string PercentOf(decimal percent) => Invariant($"{decimal.Round(percent, 2, MidpointRounding.AwayFromZero):0.00}%");

    private static string Capital(string text) => Shown.Capital(text);
}
