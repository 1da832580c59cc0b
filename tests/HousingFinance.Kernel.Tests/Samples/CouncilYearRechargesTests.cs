using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CouncilYear;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Samples;

/// <summary>The service charges and recharges of the sample, added up here again from its files.</summary>
public sealed class CouncilYearRechargesTests : IDisposable
{
    private static readonly string[] Invoices = ["invoice-balancing.html", "invoice-estimate.html", "invoice-recharge.html"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("council-year");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(500)]
    [InlineData(2_000)]
    public void Estimate_and_balancing_are_the_actual_costs_of_every_leaseholder(int homes)
    {
        Run("a", "--homes", $"{homes}");
        var rows = Rows("a");

        Assert.Equal(homes / 8, rows.Length);
        Assert.All(rows, row => Assert.Equal(row.Actual, row.Estimate + row.Balancing));
        Assert.Contains(rows, row => row.Balancing > 0m);
        Assert.Contains(rows, row => row.Balancing < 0m);
        var all = AllHeads("a");
        Assert.Equal((all[1], all[4]), (rows.Sum(row => row.Estimate), rows.Sum(row => row.Actual)));
    }

    [Fact]
    public void Leaseholders_and_landlord_bear_every_head_to_the_penny()
    {
        Run("a", "--homes", "2000");
        var heads = Lines("a").SkipWhile(line => !line.StartsWith("head ", StringComparison.Ordinal)).Skip(1).Take(7).Select(Amounts).ToArray();

        Assert.All(heads, head => Assert.Equal((head[0], head[3]), (head[1] + head[2], head[4] + head[5])));
        Assert.All(Enumerable.Range(0, 6), column => Assert.Equal(heads[6][column], heads.Take(6).Sum(head => head[column])));
    }

    [Fact]
    public void Demands_come_to_the_estimates_and_balancing_to_the_differences()
    {
        Run("a", "--homes", "2000");
        var rows = Rows("a");
        var (charged, credited) = (
            rows.Where(row => row.Balancing > 0m).Select(row => row.Balancing).ToArray(),
            rows.Where(row => row.Balancing < 0m).Select(row => -row.Balancing).ToArray());

        Contains("a", Invariant($"1,000 demands of £{rows.Sum(row => row.Estimate):N2} in all"));
        Contains("a", Invariant($"{charged.Length} charges of £{charged.Sum():N2}, {credited.Length} credits of £{credited.Sum():N2}"));
    }

    [Fact]
    public void Every_series_is_numbered_from_one_without_gap_or_repeat()
    {
        Run("a", "--homes", "2000");
        var charges = Rows("a").Count(row => row.Balancing > 0m);

        Contains("a", "SC0000001 to SC0000250 without gap or repeat");
        Contains("a", Invariant($"SB0000001 to SB{charges:0000000} without gap or repeat"));
        Contains("a", "RR0000001 to RR0000013 without gap or repeat");
        Contains("a", "CN0000001 to CN0000006 without gap or repeat");
    }

    [Fact]
    public void The_control_account_rolls_forward()
    {
        Run("a", "--homes", "2000");
        var control = Amounts(Lines("a").Single(line => line.StartsWith("control account", StringComparison.Ordinal)));

        Assert.Equal(control[3], control[0] + control[1] - control[2]);
        Assert.Equal(3 * 75.50m, control[0]);
        Assert.True(control[2] > 0m);
    }

    [Fact]
    public void The_same_options_give_the_same_bytes_whatever_the_culture()
    {
        Run("a", "--homes", "700", "--seed", "3");
        using (new GermanCulture())
        {
            Run("b", "--homes", "700", "--seed", "3");
        }

        Assert.All(
            [.. Invoices, "service-charges.csv", "summary.txt", "report.html"],
            name => Assert.Equal(File.ReadAllBytes(PathOf("a", name)), File.ReadAllBytes(PathOf("b", name))));
    }

    [Fact]
    public void Invoices_are_pages_that_stand_alone_and_are_well_formed()
    {
        Run("a", "--homes", "500");

        Assert.Equal(Invoices, _folder.GetFiles("a/invoice-*.html").Select(file => file.Name).Order(StringComparer.Ordinal));
        foreach (var name in Invoices)
        {
            var page = File.ReadAllText(PathOf("a", name), Encoding.UTF8);
            var document = XDocument.Parse(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
            Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "script" or "link" or "img");
            Assert.DoesNotContain("://", page, StringComparison.Ordinal);
            Assert.Equal("Invoice number", document.Descendants("dt").First().Value);
            Assert.Equal(3, document.Descendants("dl").Last().Elements("dd").Count());
        }
    }

    [Fact]
    public void Works_above_the_limit_are_consulted_on_with_the_highest_share_VAT_included()
    {
        Run("a", "--homes", "500");

        var works = Amounts(Lines("a").Single(line => line.StartsWith("new roofs", StringComparison.Ordinal)));

        var (net, vat, highest, limit, unconsulted) = (works[0], works[1], works[2], works[3], works[4]);
        Assert.Equal(net / 5m, vat);
        Assert.True(highest > limit);
        Assert.Equal(250m, limit);
        Assert.Equal(6 * limit, unconsulted);
    }

    [Fact]
    public void A_year_whose_figures_are_not_held_shares_its_costs_and_issues_no_invoice()
    {
        Run("a", "--homes", "300", "--year", "2027", "--cpi", "2.0");

        Assert.Equal(300 / 8, Rows("a").Length);
        Contains("a", "estimate invoices: none; 37 not issued: RECH");
        Assert.Contains(Lines("a"), line => line.StartsWith("new roofs: ", StringComparison.Ordinal));
        Assert.Empty(_folder.GetFiles("a/invoice-*.html"));
    }

    [Fact]
    public void A_council_of_few_homes_has_no_leaseholder_and_no_recharge()
    {
        Run("a", "--homes", "7");

        Assert.Empty(Rows("a"));
        Contains("a", "0 flats sold on long leases");
        Contains("a", "recharges for repairs: 0 invoices");
    }

    [Fact]
    public void Who_shares_the_blocks_of_somebodys_own_roll_is_not_known()
    {
        Run("a", "--homes", "300");
        Run("b", "--homes", "300");

        Run("b", "--rent-roll", PathOf("a", "rent-roll.csv"));

        Contains("b", "service charges and recharges: who shares which block is known of the invented council alone");
        Assert.Equal([], _folder.GetFiles("b/*").Select(file => file.Name).Intersect([.. Invoices, "service-charges.csv"]));
    }

    private (decimal Estimate, decimal Actual, decimal Balancing)[] Rows(string folder) =>
    [
        .. File.ReadAllLines(PathOf(folder, "service-charges.csv")).Skip(1).Select(line => line.Split(','))
            .Select(cells => (Pounds(cells[3]), Pounds(cells[4]), Pounds(cells[5]))),
    ];

    private decimal[] AllHeads(string folder) => Amounts(Lines(folder)
        .SkipWhile(line => !line.StartsWith("head ", StringComparison.Ordinal))
        .First(line => line.StartsWith("all ", StringComparison.Ordinal)));

    private string[] Lines(string folder) => File.ReadAllLines(PathOf(folder, "summary.txt"));

    private void Contains(string folder, string text) =>
        Assert.Contains(text, File.ReadAllText(PathOf(folder, "summary.txt")), StringComparison.Ordinal);

    /// <summary>The amounts of a line, in order.</summary>
    private static decimal[] Amounts(string line) =>
    [
        .. line.Split('£').Skip(1).Select(part => Pounds(string.Concat(part.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',')).TrimEnd(',', '.'))),
    ];

    private static decimal Pounds(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Run(string folder, params string[] args)
    {
        var errors = new StringWriter();
        var command = new CouncilYearCommand(TextWriter.Null, errors, ProgressLine.Quiet);
        Assert.Equal((CouncilYearCommand.Passed, ""), (command.Run(["--out", PathOf(folder, ""), .. args]), errors.ToString()));
    }

    private string PathOf(string folder, string name) => Path.Combine(_folder.FullName, folder, name);
}
