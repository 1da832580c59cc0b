using System.Text;
using HousingFinance.Kernel.TestSupport;
using RechargeInvoices;

namespace HousingFinance.Kernel.Tests.Samples;

/// <summary>The sample of a block's year and two recharges, run as its command line runs it.</summary>
public sealed class RechargeInvoicesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recharge-invoices");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_year_is_printed_as_expected_with_its_two_bad_rows()
    {
        using var german = new GermanCulture();

        var (code, printed, errors) = Run();

        Assert.Equal((RechargeInvoicesCommand.Done, ""), (code, errors));
        Assert.Equal(File.ReadAllText(Input("expected.txt")), printed);
        Assert.Equal(2, printed.Split("set aside: ").Length - 1);
        Assert.DoesNotContain("NO ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Invoices_notes_and_statements_are_written_as_pages_and_as_data()
    {
        var (code, printed, _) = Run("--out", _folder.FullName);
        var files = _folder.GetFiles();

        Assert.Equal(RechargeInvoicesCommand.Done, code);
        Assert.Contains($"{files.Length} files written; begin with index.html", printed, StringComparison.Ordinal);
        Assert.Equal(31, files.Count(file => file.Name.StartsWith("invoice-", StringComparison.Ordinal)));
        Assert.Equal(2, files.Count(file => file.Name.StartsWith("credit-note-", StringComparison.Ordinal)));
        Assert.Equal(7, files.Count(file => file.Name.StartsWith("statement-", StringComparison.Ordinal)));
        var index = Text("index.html");
        Assert.All(
            files.Where(file => file.Name != "index.html" && file.Extension == ".html"),
            file => Assert.Contains($"href=\"{file.Name}\"", index, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_shows_what_the_invoice_says_and_the_same_files_come_out_again()
    {
        Run("--out", _folder.FullName);
        var page = Text("invoice-SC000014.html");

        Assert.Contains("<dt>Invoice number</dt><dd>SC000014</dd>", page, StringComparison.Ordinal);
        Assert.Contains("Ms L Lamb", page, StringComparison.Ordinal);
        Assert.Contains("summary of tenants&apos; rights and obligations", page, StringComparison.Ordinal);
        Assert.DoesNotContain("summary of tenants", Text("invoice-SC000005.html"), StringComparison.Ordinal);
        Assert.Contains("Credits invoice</dt><dd>RR000002 of 2025-10-20", Text("credit-note-CN000002.html"), StringComparison.Ordinal);

        var first = _folder.GetFiles().ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName));
        Run("--out", _folder.FullName);
        Assert.Equal(first, _folder.GetFiles().ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName)));
    }

    [Fact]
    public void The_data_come_to_the_actual_costs_and_to_what_was_invoiced()
    {
        Run("--out", _folder.FullName);
        var charges = Text("charges.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')).ToList();
        var actual = charges.Where(row => row[1] != "MGT").Sum(row => decimal.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(18_517.61m, actual);
        Assert.All(charges, row => Assert.Equal(7, row.Length));
        Assert.StartsWith("document,number,", Text("invoices.csv"), StringComparison.Ordinal);
        Assert.Equal("credit note", Text("invoices.csv").Split('\n')[^2].Split(',')[0]);
    }

    [Theory]
    [InlineData("P04,Flat 4 Elm House,ELM1,ELM,B7,3,74.90,leaseholder,2009-02-27,70004,", "P04,Flat 4 Elm House,ELM1,ELM,B7,3,74.90,leaseholder,2009-02-27,,", "RECH205")]
    [InlineData("P02,Flat 2 Elm House,ELM1", "P01,Flat 2 Elm House,ELM1", "RECH201")]
    [InlineData("74.90,leaseholder", "0,leaseholder", "RECH202")]
    [InlineData("48.55,void", "48.55,squatter", "homes.csv row 6, column holder: found squatter")]
    [InlineData("2012-05-14", "14/05/2012", "homes.csv row 1, column held_from: found 14/05/2012; expected a date such as 2026-08-15")]
    [InlineData("2012-05-14", "2025-04-02", "RECH230")]
    [InlineData(",82.00,freeholder", ",82.00,,freeholder", "homes.csv row 10: found 13 cells")]
    [InlineData("property,address", "home,address", "homes.csv line 1: the heading is home,address")]
    [InlineData("LIFT=none", "LIFT=1/12", "homes.csv row 1, column lease: found LIFT=1/12")]
    public void A_home_at_fault_stops_the_year(string from, string to, string finding)
    {
        var (code, printed, errors) = Run("--homes", Changed("homes.csv", from, to));

        Assert.Equal((RechargeInvoicesCommand.Stopped, ""), (code, errors));
        Assert.StartsWith("Nothing is shared", printed, StringComparison.Ordinal);
        Assert.Contains(finding, printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P05,leaseholder", "P55,leaseholder", "sales.csv row 2, column property: found P55")]
    [InlineData("2025-08-15", "2015-09-01", "RECH204")]
    public void A_sale_at_fault_stops_the_year(string from, string to, string finding)
    {
        var (code, printed, _) = Run("--sales", Changed("sales.csv", from, to));

        Assert.Equal(RechargeInvoicesCommand.Stopped, code);
        Assert.Contains(finding, printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("estimate,RES", "budget,RES", "costs.csv row 5, column stage: found budget")]
    [InlineData("actual,GRND,ELM,475.00", "actual,GRND,OAK,475.00", "RECH223")]
    public void A_cost_at_fault_is_set_aside_and_the_rest_is_shared(string from, string to, string finding)
    {
        var (code, printed, _) = Run("--costs", Changed("costs.csv", from, to));

        Assert.Equal(RechargeInvoicesCommand.Done, code);
        Assert.Equal(3, printed.Split("set aside: ").Length - 1);
        Assert.Contains(finding, printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--block ELM1", "--block is no option")]
    [InlineData("--out", "--out stands without a value")]
    [InlineData("--out a --out b", "--out stands twice")]
    [InlineData("--homes nowhere.csv", "nowhere.csv")]
    public void Wrong_usage_is_refused_with_a_reason(string arguments, string reason)
    {
        var (code, printed, errors) = Run(arguments.Split(' '));

        Assert.Equal((RechargeInvoicesCommand.WrongUsage, ""), (code, printed));
        Assert.Contains(reason, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_printed_and_nothing_is_done() => Assert.Equal((RechargeInvoicesCommand.Done, Options.Usage, ""), Run("--help"));

    [Fact]
    public void Progress_is_shown_on_a_terminal_and_wiped_at_the_end()
    {
        var terminal = new StringWriter();
        var progress = ProgressLine.On(terminal, isRedirected: false);

        progress.Begin("sharing");
        progress.End();

        Assert.Equal("\rsharing\r       \r", terminal.ToString());
    }

    private static (int Code, string Printed, string Errors) Run(params string[] args)
    {
        var (output, errors) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = new RechargeInvoicesCommand(output, errors, ProgressLine.Quiet).Run(args);
        return (code, output.ToString(), errors.ToString());
    }

    private string Text(string file) => File.ReadAllText(Path.Combine(_folder.FullName, file));

    /// <summary>A file of the sample with one text changed.</summary>
    private string Changed(string file, string from, string to)
    {
        var text = File.ReadAllText(Input(file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        var path = Path.Combine(_folder.FullName, file);
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..], new UTF8Encoding(false));
        return path;
    }

    /// <summary>A file that lies in the sample's folder.</summary>
    private static string Input(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HousingFinance.Kernel.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "samples", "RechargeInvoices", name);
    }
}
