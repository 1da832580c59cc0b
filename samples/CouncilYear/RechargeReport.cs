using System.Text;
using HousingFinance.Kernel.Recharges;
using NodaTime;
using NodaTime.Text;

namespace CouncilYear;

/// <summary>Service charges and recharges in the summary and in the report.</summary>
internal static class RechargeReport
{
    private const string WhyNone = "who shares which block is known of the invented council alone";

    private const string Basis =
        "Every home of a block or estate shares, let and empty ones too; what they take is the landlord's. Odd pence go to the largest "
        + "remainders, so that the shares come to the cost.";

    /// <summary>Adds the year to the summary.</summary>
    public static void Write(StringBuilder text, YearResult year)
    {
        Line(text, "");
        if (year.Recharges is not { } recharges)
        {
            Line(text, $"service charges and recharges: {WhyNone}");
            return;
        }

        Line(text, $"service charges, {recharges.Days.Year}: {Who(recharges)}");
        Line(text, $"{"head",-22}{"estimate",18}{"leaseholders",18}{"landlord",18}{"actual",18}{"leaseholders",18}{"landlord",18}");
        foreach (var head in recharges.Heads)
        {
            Line(text, $"{head.Head.Name,-22}{Cells(head.Estimate)}{Cells(head.Actual)}");
        }

        var (estimate, actual) = RechargeYear.Sum(recharges.Heads);
        Line(text, $"{"all",-22}{Cells(estimate)}{Cells(actual)}");
        foreach (var sentence in ServiceCharges(recharges))
        {
            Line(text, sentence);
        }

        Line(text, "");
        Line(text, $"recharges for repairs: {Repairs(recharges)}");
        Line(text, $"{"VAT",-22}{"invoices",12}{"before VAT",18}{"VAT",18}{"with VAT",18}");
        foreach (var each in recharges.Repairs.Treatments)
        {
            Line(text, $"{each.Treatment,-22}{Shown.Count(each.Count),12}{each.Net,18}{each.Vat,18}{each.Net + each.Vat,18}");
        }

        Line(text, Control(recharges.Repairs.Control));
        foreach (var series in recharges.Series)
        {
            Line(text, Numbers(series));
        }
    }

    /// <summary>Adds the year to the report.</summary>
    public static void Section(Html page, YearResult year)
    {
        if (year.Recharges is not { } recharges)
        {
            page.Section("services", "Service charges and recharges", Shown.Capital(WhyNone) + ".").EndSection();
            return;
        }

        page.Section("services", "Service charges", $"The year {recharges.Days.Year}: {Who(recharges)}.");
        page.Table(
            Basis, "Head", "#Estimate", "#Leaseholders", "#Landlord", "#Actual", "#Leaseholders", "#Landlord");
        foreach (var head in recharges.Heads)
        {
            Row(page, head.Head.Name, head.Estimate, head.Actual);
        }

        var (estimate, actual) = RechargeYear.Sum(recharges.Heads);
        Row(page, "All", estimate, actual);
        page.EndTable();
        foreach (var sentence in ServiceCharges(recharges))
        {
            page.Note(Shown.Capital(sentence) + ".");
        }

        page.EndSection();
        page.Section("recharges", "Recharges for repairs", Shown.Capital(Repairs(recharges)) + ".");
        page.Table("VAT goes by who is charged, when and why.", "VAT", "#Invoices", "#Before VAT", "#VAT", "#With VAT");
        foreach (var each in recharges.Repairs.Treatments)
        {
            page.Row(each.Treatment, "#" + Shown.Count(each.Count), "#" + each.Net, "#" + each.Vat, "#" + (each.Net + each.Vat));
        }

        page.EndTable().Note(Shown.Capital(Control(recharges.Repairs.Control)) + ".").EndSection();
        page.Section("numbers", "Invoices and their numbers", "Each series was audited for numbers missing, repeated or out of order.");
        foreach (var series in recharges.Series)
        {
            page.Note(Shown.Capital(Numbers(series)) + ".");
        }

        page.EndSection();
    }

    private static IEnumerable<string> ServiceCharges(RechargeYear year)
    {
        var (estimate, actual) = RechargeYear.Sum(year.Heads);
        var (totals, days) = (year.Leaseholders, year.Days);
        yield return $"for homes that stand empty the landlord bears {estimate.Empty} of the estimate and {actual.Empty} of the actual costs";
        yield return $"{Shown.Plural(totals.Demands.Count, "demand")} of {totals.Demands.Value} in all, due on {days.Instalments}";
        var byLaw = year.Window is { } window
            ? $"; costs of the year's first day may be demanded to {Iso(window.DemandBy)}"
            : "";
        yield return $"balanced on {Iso(days.Balanced)}: {Shown.Plural(totals.Charges.Count, "charge")} of {totals.Charges.Value}, "
            + $"{Shown.Plural(totals.Credits.Count, "credit")} of {totals.Credits.Value}, {Shown.Count(totals.Even)} even{byLaw}";
        yield return $"estimate {totals.Leaseholders.Value} and balancing {totals.Charges.Value - totals.Credits.Value} are the actual "
            + $"{totals.Actual}, home by home";
        if (year.ByHomes is { } again)
        {
            yield return $"{again.Estate} worked again home by home: the same to the penny, {Shown.Plural(again.Demanded.Length, "demand")} and "
                + $"{again.Balanced.Length} to balance";
        }

        if (year.Works is { } outcome)
        {
            yield return outcome.TryGet(out var works)
                ? Works(works)
                : $"new roofs: {outcome.Diagnostics[0].Found}; {outcome.Diagnostics[0].Expected}; {outcome.Diagnostics[0].Remedy}";
        }
    }

    private static string Works(MajorWorks works)
    {
        var finding = works.Finding;
        var roofs = $"new roofs on {works.Estate.Area} from {Iso(works.StartsOn)}, {works.Net} and VAT of {works.Vat}: the highest share is "
            + $"{finding.Highest} with VAT";
        return finding.Need == ConsultationNeed.NotNeeded
            ? $"{roofs}, not above {finding.Limit.Value}, so that nobody need be consulted"
            : $"{roofs}, above {finding.Limit.Value}, so that leaseholders are consulted; without it they would pay {works.Unconsulted} in place "
                + $"of {works.Share}";
    }

    private static string Who(RechargeYear year) =>
        $"{Shown.Plural(year.Leaseholders.Leaseholders.Count, "flat")} sold on long leases stand beside the homes of the rent roll, on "
        + $"{Shown.Plural(year.Estates, "estate")} in {Shown.Plural(year.Blocks, "block")}; {Shown.Plural(year.Shares, "share")} of "
        + $"{Shown.Plural(year.Heads.Length, "head")}";

    private static string Repairs(RechargeYear year)
    {
        var (early, credited) = (year.Repairs.PaidEarly, year.Repairs.Credited);
        return $"{Shown.Plural(year.Repairs.Treatments.Sum(each => each.Count), "invoice")}, {Shown.Count(early.Count)} paid early with a discount "
            + $"of {early.Value}, {Shown.Count(credited.Count)} credited with {credited.Value}";
    }

    private static string Control(RechargeControl control) =>
        $"control account: {control.Opening} brought forward, {control.Raised} raised, {control.Reduced} paid or credited, {control.Closing} "
        + $"carried forward over {Shown.Plural(control.Accounts.Length, "account")}";

    private static string Numbers(SeriesYear series)
    {
        var audit = series.Audit;
        var (first, last) = (new DocumentNumber(audit.Series, audit.First), new DocumentNumber(audit.Series, audit.Last));
        var refused = series.Refused is { } left
            ? $"; {Shown.Count(left.Count)} not issued: {left.First.Code} {left.First.Expected}; {left.First.Remedy}"
            : "";
        return audit.Used == 0
            ? $"{series.Name}: none{refused}"
            : $"{series.Name}: {Shown.Count(audit.Used)} of {series.Gross} with VAT of {series.Vat}, {first} to {last} without gap or repeat{refused}";
    }

    private static string Cells(in BornePart part) => $"{part.Cost,18}{part.Leaseholders,18}{part.Landlord,18}";

    private static void Row(Html page, string name, in BornePart estimate, in BornePart actual) => page.Row(
        name,
        "#" + estimate.Cost, "#" + estimate.Leaseholders, "#" + estimate.Landlord,
        "#" + actual.Cost, "#" + actual.Leaseholders, "#" + actual.Landlord);

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
