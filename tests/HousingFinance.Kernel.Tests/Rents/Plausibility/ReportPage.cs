using System.Globalization;
using System.Text;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents.Plausibility;

/// <summary>A report written out, to be read and held against a golden page.</summary>
internal static class ReportPage
{
    public static void Verify(string name, PlausibilityReport report)
    {
        using var german = new GermanCulture();
        Golden.Matches($"Rents/Plausibility/Golden/{name}", Write(report));
    }

    private static string Write(PlausibilityReport report)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"{report.Verdict}\n\n");
        foreach (var finding in report.Findings)
        {
            page.Append(CultureInfo.InvariantCulture, $"{finding.Diagnostic.Severity}: {finding.Diagnostic}\n");
        }

        foreach (var total in report.Totals)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{total.Basis.Name}: {total.Homes} homes, {total.SetAside} set aside\n")
                .Append(CultureInfo.InvariantCulture, $"a year's rent {total.YearlyNow}, proposed {total.YearlyProposed}, by the terms {total.YearlyByTerms}\n")
                .Append(CultureInfo.InvariantCulture, $"above the terms {total.YearlyAboveTerms}, below the terms {total.YearlyBelowTerms}\n");
        }

        Write(page, "proposed", report.Proposed.Whole);
        Write(page, "by the terms", report.ByTerms.Whole);
        return page.ToString();
    }

    private static void Write(StringBuilder page, string what, IncreaseSpread spread)
    {
        var (percent, pounds) = (spread.ByPercent, spread.ByPounds);
        page.Append(CultureInfo.InvariantCulture, $"\n{what}: {percent.Least}% to {percent.Most}%, median {percent.Median}%, mode {percent.Fullest?.At}%\n")
            .Append(CultureInfo.InvariantCulture, $"{pounds.Least} to {pounds.Most}, median {pounds.Median}, mode {pounds.Fullest?.At}\n");
        foreach (var band in percent.Filled)
        {
            page.Append(CultureInfo.InvariantCulture, $"{band.At,6:0.0}% {band.Homes,6}\n");
        }
    }
}
