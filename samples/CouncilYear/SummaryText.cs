using System.Text;
using HousingFinance.Kernel;
using NodaTime.Text;

namespace CouncilYear;

/// <summary>The year on one page of plain text: no times and no paths, so that the same year gives the same bytes.</summary>
internal static class SummaryText
{
    public static string Write(YearResult year)
    {
        var text = new StringBuilder();
        Line(text, $"{year.Council}: proposed rents for {year.Figures.Year.Label}");
        Line(text, $"figures {year.Result.Terms.Edition}; new rents from {LocalDatePattern.Iso.Format(year.Figures.RentYear.FirstDay)}");
        Line(text, year.IsHeld ? "HELD by the gate: these rents may not go out" : "not held by the gate");
        Stages(text, year);
        Bases(text, year);
        Line(text, "");
        foreach (var (status, homes) in year.ByStatus)
        {
            Line(text, $"{StatusWords.Of(status),-48}{Shown.Count(homes),11} homes");
        }

        Notes(text, year);
        BacsReport.Write(text, year);
        RechargeReport.Write(text, year);
        return text.ToString();
    }

    private static void Stages(StringBuilder text, YearResult year)
    {
        Line(text, "");
        Line(text, $"{"stage",-16}{"rows in",11}{"accepted",11}{"set aside",11}{"a week's rent in",19}{"accepted",19}{"set aside",17}");
        foreach (var run in new[] { year.Read.File, year.Read.Roll.Report, year.Result.Report })
        {
            var rows = $"{Shown.Count(run.RowsIn),11}{Shown.Count(run.RowsAccepted),11}{Shown.Count(run.RowsSetAside),11}";
            Line(text, $"{run.Run,-16}{rows}{run.ValueIn,19}{run.ValueAccepted,19}{run.ValueSetAside,17}");
        }

        var formula = year.Read.FormulaRents;
        var (given, workedOut, capped) = (Shown.Count(formula.Given), Shown.Count(formula.WorkedOut), Shown.Count(formula.HeldAtCap));
        Line(text, $"formula rents: {given} given, {workedOut} worked out, {capped} of them held at the cap");
    }

    private static void Bases(StringBuilder text, YearResult year)
    {
        Line(text, "");
        Line(text, $"{"basis",-28}{"homes",11}{"set aside",11}{"year's rent now",20}{"year's new rent",20}{"change",18}{"percent",9}");
        foreach (var basis in year.ByBasis)
        {
            Basis(text, basis.Basis.Name, (basis.Homes, basis.SetAside), basis.YearlyNow, basis.YearlyNew);
        }

        Basis(text, "all", (year.Homes, year.ByBasis.Sum(basis => basis.SetAside)), year.YearlyNow, year.YearlyNew);
    }

    private static void Basis(StringBuilder text, string name, (long New, long SetAside) homes, Money now, Money next)
    {
        var change = $"{Shown.Signed(next - now),18}{Shown.Percent(next - now, now),9}";
        Line(text, $"{name,-28}{Shown.Count(homes.New),11}{Shown.Count(homes.SetAside),11}{now,20}{next,20}{change}");
    }

    private static void Notes(StringBuilder text, YearResult year)
    {
        Line(text, "");
        foreach (var reason in year.SetAside)
        {
            var by = reason.By.ToString().ToLowerInvariant();
            Line(text, $"set aside by the {by,-4} {reason.Code,-7}{Shown.Count(reason.Findings),10}  {reason.Expected}; {reason.Remedy}");
        }

        foreach (var warning in year.Warnings)
        {
            Line(text, $"warning {warning}");
        }

        foreach (var note in year.Choice.Notes)
        {
            Line(text, note);
        }

        foreach (var finding in year.Gate.Findings)
        {
            Line(text, $"gate: {finding.Diagnostic.Severity.ToString().ToLowerInvariant()} {finding.Diagnostic}");
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
