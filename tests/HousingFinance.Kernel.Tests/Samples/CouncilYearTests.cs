using System.Text;
using System.Xml.Linq;
using CouncilYear;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Samples;

/// <summary>The sample that takes a council through a year, run as its command line runs it.</summary>
public sealed class CouncilYearTests : IDisposable
{
    private static readonly string[] Files =
    [
        "advance-notices.txt", "collections.bacs18.txt", "invoice-balancing.html", "invoice-estimate.html", "invoice-recharge.html",
        "proposed-rents.csv", "refunds.bacs18.txt", "rent-roll.csv", "report.html", "returns-addacs.xml", "returns-arudd.xml",
        "returns-ddica.xml", "service-charges.csv", "set-aside.csv", "summary.txt",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("council-year");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Five_hundred_homes_come_to_this_summary()
    {
        using var german = new GermanCulture();

        Assert.Equal((CouncilYearCommand.Passed, ""), Run("a", "--homes", "500", "--seed", "1"));

        Golden.Matches("Samples/Golden/council-year-500-homes.txt", Text("a", "summary.txt"));
    }

    [Fact]
    public void The_same_options_give_the_same_bytes_in_every_file_but_the_times()
    {
        Run("a", "--homes", "2100", "--seed", "3", "--payer-day", "1");
        Run("b", "--homes", "2100", "--seed", "3", "--payer-day", "1");

        Assert.Equal([.. Files, "timings.txt"], _folder.GetFiles("a/*").Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.All(Files, name => Assert.Equal(File.ReadAllBytes(PathOf("a", name)), File.ReadAllBytes(PathOf("b", name))));
    }

    [Fact]
    public void A_rent_roll_in_another_order_gives_the_same_rents()
    {
        Run("a", "--homes", "90");
        var lines = Text("a", "rent-roll.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var turned = Write("turned.csv", string.Join("\r\n", [lines[0], .. lines.Skip(1).Reverse()]));

        Assert.Equal(CouncilYearCommand.Passed, Run("b", "--rent-roll", turned).Code);

        var rents = Lines("a", "proposed-rents.csv");
        Assert.Equal(rents.Reverse(), Lines("b", "proposed-rents.csv"));
        Assert.True(rents.Length > 80);
    }

    [Fact]
    public void Every_row_of_the_rent_roll_is_proposed_a_rent_or_set_aside()
    {
        Run("a", "--homes", "6000");

        var proposed = Lines("a", "proposed-rents.csv").Select(line => line.Split(',')[0]).ToHashSet();
        var aside = Lines("a", "set-aside.csv").Select(line => line.Split(',')[0]).ToHashSet();
        Assert.Equal(6_000, proposed.Count + aside.Count);
        Assert.True(aside.Count >= 15);
    }

    [Fact]
    public void The_report_stands_alone_and_is_well_formed()
    {
        Run("a", "--homes", "1500");
        var page = Text("a", "report.html");

        var document = XDocument.Parse(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        var (elements, attributes) = (document.Descendants().ToArray(), document.Descendants().Attributes().ToArray());
        Assert.DoesNotContain(elements, element => element.Name.LocalName is "script" or "link" or "img" or "iframe" or "object");
        Assert.DoesNotContain(attributes, attribute => attribute.Name.LocalName is "src" or "href" or "onclick");
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
        Assert.All(document.Descendants("svg"), chart => Assert.NotNull(chart.Element("title")));
        Assert.All(document.Descendants("table"), table => Assert.NotNull(table.Element("caption")));
        Assert.NotEmpty(document.Descendants("svg"));
    }

    [Theory]
    [MemberData(nameof(ShippedYears))]
    public void Every_shipped_year_is_worked_through(int year) =>
        Assert.Equal((CouncilYearCommand.Passed, ""), Run("a", "--homes", "120", "--year", $"{year}"));

    public static TheoryData<int> ShippedYears => [.. Enumerable.Range(2002, 25)];

    [Theory]
    [InlineData("2.0", 2027)]
    [InlineData("2.0,2.1,0.5", 2029)]
    public void A_later_year_is_worked_through_with_its_CPI(string cpi, int year)
    {
        Assert.Equal((CouncilYearCommand.Passed, ""), Run("a", "--homes", "300", "--year", $"{year}", "--cpi", cpi));

        Assert.Contains("with all the convergence allowed", Text("a", "summary.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Leases_that_follow_RPI_are_set_aside_until_it_is_given()
    {
        Run("a", "--homes", "800");
        Run("b", "--homes", "800", "--rpi", "4.5");

        Assert.Contains("RPI lease is not uprated", Text("a", "summary.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("RPI lease is not uprated", Text("b", "summary.txt"), StringComparison.Ordinal);
        Assert.True(Lines("b", "proposed-rents.csv").Length > Lines("a", "proposed-rents.csv").Length);
    }

    [Theory]
    [InlineData("--year 2027", "--year 2027 needs --cpi")]
    [InlineData("--year 2028 --cpi 3.1", "September CPI of 2 years, 2027 to 2028")]
    [InlineData("--year 2026 --cpi 3.1", "the figures of 2026 are shipped")]
    [InlineData("--year 2001", "2002 to 2035")]
    [InlineData("--year 2036", "2002 to 2035")]
    [InlineData("--homes 0", "from 1 to 10,000,000")]
    [InlineData("--homes 12,000", "from 1 to 10,000,000")]
    [InlineData("--homes", "--homes stands without a value")]
    [InlineData("--cpi 3.1%", "without a percent sign")]
    [InlineData("--rpi 1,2", "such as 3.1")]
    [InlineData("--seed one", "expected a whole number")]
    [InlineData("--input-day 7-4-2026", "expected a day such as 2026-04-07")]
    [InlineData("--input-day 2026-04-05", "a day of the rent year, 2026-04-06 to 2027-04-04")]
    [InlineData("--input-day 2027-04-05", "a day of the rent year, 2026-04-06 to 2027-04-04")]
    [InlineData("--input-day 2026-04-08 --rent-roll roll.csv", "--input-day is for the invented council")]
    [InlineData("--payer-day 2", "--payer-day 2: expected 1 or 15")]
    [InlineData("--payer-day first", "--payer-day first: expected 1 or 15")]
    [InlineData("--payer-day 15 --rent-roll roll.csv", "--payer-day is for the invented council")]
    [InlineData("--tenants 4", "--tenants is no option")]
    [InlineData("--rent-roll nowhere.csv", "nowhere.csv")]
    public void Bad_arguments_are_refused_with_a_reason(string arguments, string reason)
    {
        var (code, errors) = Run("a", arguments.Split(' '));

        Assert.Equal(CouncilYearCommand.Refused, code);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.Equal([], Directory.Exists(PathOf("a", "")) ? _folder.GetFiles("a/*") : []);
    }

    [Theory]
    [InlineData("", "CSV041")]
    [InlineData("name,rent\n1,2\n", "CSV035")]
    public void A_file_that_is_no_rent_roll_is_refused_and_leaves_nothing_behind(string content, string code)
    {
        var (exit, errors) = Run("a", "--rent-roll", Write("roll.csv", content));

        Assert.Equal(CouncilYearCommand.Refused, exit);
        Assert.Contains(code, errors, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles("a/*"));
    }

    [Fact]
    public void A_rent_roll_of_two_week_bases_is_refused_where_the_limit_is_on_the_year()
    {
        Run("a", "--homes", "90");
        var roll = Text("a", "rent-roll.csv").Replace("7100002,E0001-02,SR,52", "7100002,E0001-02,SR,48", StringComparison.Ordinal);
        var mixed = Write("mixed.csv", roll);

        Assert.Equal(CouncilYearCommand.Passed, Run("b", "--rent-roll", mixed).Code);
        var (code, errors) = Run("c", "--rent-roll", mixed, "--year", "2017");

        Assert.Equal(CouncilYearCommand.Refused, code);
        Assert.Contains("YEAR001", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Rents_that_the_gate_holds_are_written_under_another_name()
    {
        Run("a", "--homes", "90");
        Assert.True(File.Exists(PathOf("a", "proposed-rents.csv")));
        var lines = Text("a", "rent-roll.csv").Split("\r\n");
        var spoilt = lines.Select((line, at) => at is > 0 and < 20 ? Negative(line) : line);
        var negative = Write("negative.csv", string.Join("\r\n", spoilt));

        Assert.Equal((CouncilYearCommand.Held, ""), Run("a", "--rent-roll", negative));

        Assert.False(File.Exists(PathOf("a", "proposed-rents.csv")));
        Assert.True(File.Exists(PathOf("a", "proposed-rents.HELD.csv")));
        Assert.Contains("HELD by the gate", Text("a", "summary.txt"), StringComparison.Ordinal);
        Assert.Contains("class=\"verdict held\"", Text("a", "report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_pays_the_rents_of_somebodys_own_roll_is_not_known_so_no_Bacs_file_is_written()
    {
        Run("a", "--homes", "90");
        Assert.True(File.Exists(PathOf("a", "collections.bacs18.txt")));

        Assert.Equal(CouncilYearCommand.Passed, Run("b", "--rent-roll", PathOf("a", "rent-roll.csv")).Code);

        Assert.Empty(_folder.GetFiles("b/*.bacs18.txt"));
        Assert.Contains("known of the invented council alone", Text("b", "summary.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Bacs_file_with_a_finding_is_not_sent_and_the_run_fails_visibly()
    {
        // The next 15th that a file sent on this Friday is in time for is more than 30 days ahead.
        var printed = new StringWriter();
        var command = new CouncilYearCommand(printed, TextWriter.Null, ProgressLine.Quiet);

        Assert.Equal(
            CouncilYearCommand.Unsendable,
            command.Run(["--homes", "500", "--input-day", "2026-06-12", "--payer-day", "15", "--out", PathOf("a", "")]));

        Assert.Equal(["refunds.bacs18.txt"], _folder.GetFiles("a/*.bacs18.txt").Select(file => file.Name));
        Assert.Contains("collections.bacs18.txt: error BACS", Text("a", "summary.txt"), StringComparison.Ordinal);
        Assert.Contains("collections.bacs18.txt: trailer 0 debits of £0.00", Text("a", "summary.txt"), StringComparison.Ordinal);
        Assert.Contains("NOT WRITTEN, 1 finding", Text("a", "summary.txt"), StringComparison.Ordinal);
        Assert.Contains("nothing is collected: BACS043", Text("a", "summary.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain("what came back", Text("a", "summary.txt"), StringComparison.Ordinal);
        Assert.Contains("A file with a finding may not be sent.", Text("a", "report.html"), StringComparison.Ordinal);
        Assert.Contains("A BACS FILE MAY NOT BE SENT.", printed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_of_a_run_before_do_not_stay_when_a_later_one_may_not_be_sent()
    {
        Run("a", "--homes", "500");
        Assert.True(File.Exists(PathOf("a", "collections.bacs18.txt")));

        Run("a", "--homes", "500", "--input-day", "2026-06-12", "--payer-day", "15");

        Assert.False(File.Exists(PathOf("a", "collections.bacs18.txt")));
        Assert.Empty(_folder.GetFiles("a/returns-*"));
    }

    [Fact]
    public void Help_is_printed_and_nothing_is_done()
    {
        var printed = new StringWriter();
        var command = new CouncilYearCommand(printed, TextWriter.Null, ProgressLine.Quiet);

        Assert.Equal(CouncilYearCommand.Passed, command.Run(["--help"]));

        Assert.Equal(Options.Usage, printed.ToString());
    }

    [Fact]
    public void Progress_is_shown_on_a_terminal_and_wiped_at_the_end()
    {
        var terminal = new StringWriter();
        var progress = ProgressLine.On(terminal, isRedirected: false);

        progress.Begin("reading", 100_000);
        progress.Report(20_000, 20_000);
        progress.Report(50_000, 50_000);
        progress.End();

        Assert.Equal("\rreading: 50,000 rows, 50%\r                         \r", terminal.ToString());
    }

    [Fact]
    public void Progress_is_quiet_where_there_is_no_terminal()
    {
        var output = new StringWriter();
        var progress = ProgressLine.On(output, isRedirected: true);

        progress.Begin("reading", 100_000);
        progress.Report(100_000, 100_000);
        progress.End();

        Assert.Equal("", output.ToString());
    }

    private (int Code, string Errors) Run(string folder, params string[] args)
    {
        var errors = new StringWriter();
        var code = new CouncilYearCommand(TextWriter.Null, errors, ProgressLine.Quiet).Run(["--out", PathOf(folder, ""), .. args]);
        return (code, errors.ToString());
    }

    private static string Negative(string line)
    {
        var cells = line.Split(',');
        cells[4] = "-" + cells[4];
        return string.Join(',', cells);
    }

    private string PathOf(string folder, string name) => Path.Combine(_folder.FullName, folder, name);

    private string Text(string folder, string name) => File.ReadAllText(PathOf(folder, name), Encoding.UTF8);

    /// <summary>The rows of a file without its headings.</summary>
    private string[] Lines(string folder, string name) =>
        [.. Text(folder, name).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content, new UTF8Encoding(false));
        return path;
    }
}
