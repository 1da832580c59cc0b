using System.Globalization;
using System.Text;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>All shipped figures in one table, for a finance officer to read: a changed figure is a changed line.</summary>
public class RentFiguresPageTests
{
    [Fact]
    public void Every_shipped_figure_stands_on_the_page()
    {
        var figures = RentFigures.Shipped;
        var page = new StringBuilder()
            .Append("Rent figures, edition ").Append(figures.Edition).Append('\n')
            .Append("figure | from | to | value | status | source | checked on\n");
        Add(page, figures.FormulaUplift);
        Add(page, figures.Index);
        Add(page, figures.SocialRentLimit);
        Add(page, figures.SupportedRentLimit);
        Add(page, figures.AffordableRentLimit);
        Add(page, figures.LondonAffordableRentLimit);
        Add(page, figures.LimitTest);
        Add(page, figures.ConvergenceAllowance);
        Add(page, figures.AboveFlexibility);
        Add(page, figures.GeneralNeedsFlexibility);
        Add(page, figures.SupportedFlexibility);
        Add(page, figures.FormulaRentCaps);
        Add(page, figures.BedroomWeights);
        Add(page, figures.EarningsShare, null);
        Add(page, figures.NationalAverageRent, null);
        Add(page, figures.NationalAverageValue, null);
        Add(page, figures.NationalAverageEarnings, null);
        foreach (var county in RentCounty.List.OrderBy(county => county.Value))
        {
            if (figures.CountyEarnings.TryOf(county, out var earnings))
            {
                Add(page, earnings, null);
            }
            else
            {
                page.Append("weekly earnings in ").Append(county.Name).Append(" | | | not held\n");
            }
        }

        Golden.Matches("Rents/Golden/figures.txt", page.ToString());
    }

    private static void Add<T>(StringBuilder page, DatedFigures<T> figures)
    {
        for (var index = 0; index < figures.Entries.Length; index++)
        {
            var entry = figures.Entries[index];
            var end = index + 1 < figures.Entries.Length ? figures.Entries[index + 1].From.PlusDays(-1) : figures.KnownThrough;
            Add(page, figures.At(entry.From).Value, entry.Through ?? end);
        }
    }

    private static void Add(StringBuilder page, Figure figure, LocalDate? through) => page.Append(
        CultureInfo.InvariantCulture,
        $"{figure.Name} | {Iso(figure.From)} | {(through is { } end ? Iso(end) : "fixed")} | {figure.ValueText} | {figure.Status} | {figure.Source} | {Iso(figure.Source.CheckedOn)}\n");

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
