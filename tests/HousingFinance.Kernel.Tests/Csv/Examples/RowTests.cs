using System.Text;
using HousingFinance.Kernel.Csv;
using static HousingFinance.Kernel.Tests.Csv.SampleFile;

namespace HousingFinance.Kernel.Tests.Csv.Examples;

/// <summary>What is a row, and what becomes of a row that cannot be told into cells.</summary>
public class RowTests
{
    private const string Good = "7,1.00,,,,,,";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_in_any_of_the_three_ways(string end) =>
        Assert.Equal(2, Read(Profile, string.Join(end, Headings, Good, Good)).Value.Rows.Length);

    [Fact]
    public void A_line_with_nothing_on_it_is_no_row_but_still_counts_as_a_line()
    {
        var file = Read(Profile, $"\n{Headings}\n\n{Good}\n\r\n7,x,,,,,,\n\n").Value;

        Assert.Equal((2, 1, 1), (file.Report.Run.RowsIn, file.Report.Run.RowsAccepted, file.Report.Run.RowsSetAside));
        Assert.Equal((2, 6), (file.Report.Findings[0].At.Row, file.Report.Findings[0].At.Line));
    }

    [Theory]
    [InlineData("7,1.00,,,,,", "the row has 7 cells for 8 headings")]
    [InlineData("7,1.00,,,,,,,", "the row has 9 cells for 8 headings")]
    [InlineData("7", "the row has 1 cell for 8 headings")]
    [InlineData(" ", "the row has 1 cell for 8 headings")]
    [InlineData("\"\"", "the row has 1 cell for 8 headings")]
    public void A_row_with_more_or_fewer_cells_than_headings_is_set_aside(string row, string found)
    {
        var file = Read(Profile, $"{Headings}\n{row}\n{Good}\n").Value;

        Assert.Single(file.Rows);
        Assert.Equal(("CSV021", found), (file.Report.Findings.Single().Code.Text, file.Report.Findings.Single().Found));
    }

    [Theory]
    [InlineData("7,1.00,,,,6\" nail,,", "CSV022")]
    [InlineData("7,1.00,,,,\"The Cedars\" flat,,", "CSV022")]
    [InlineData("7,1.00,,,, \"The Cedars\",,", "CSV022")]
    [InlineData("7,1.00,,,,\"The Cedars,,", "CSV023")]
    [InlineData("\"", "CSV023")]
    public void A_row_whose_quotes_do_not_close_a_whole_cell_is_set_aside_and_the_next_is_read(string row, string code)
    {
        var file = Read(Profile, $"{Headings}\n{Good}\n{row}\n{Good}\n").Value;

        Assert.Equal(2, file.Rows.Length);
        var finding = file.Report.Findings.Single();
        Assert.Equal((code, 2, 3), (finding.Code.Text, finding.At.Row, finding.At.Line));
    }

    [Fact]
    public void A_cell_that_spans_lines_costs_those_lines_and_no_more()
    {
        var file = Read(Profile, $"{Headings}\n7,1.00,,,,\"The\nCedars\",,\n{Good}\n").Value;

        Assert.Single(file.Rows);
        Assert.Equal(["CSV023", "CSV022"], file.Report.Findings.Select(finding => finding.Code.Text));
        Assert.Equal((3, 2), (file.Report.Run.RowsIn, file.Report.Run.RowsSetAside));
    }

    [Fact]
    public void Quotes_within_a_quoted_cell_are_doubled() =>
        Assert.Equal("6\" nail, bent", Read(Profile, $"{Headings}\n7,1.00,,,,\"6\"\" nail, bent\",,\n").Value.Rows.Single().Text);

    [Theory]
    [InlineData(0, "CSV017")]
    [InlineData(1, "CSV024")]
    public void A_row_of_more_than_16384_bytes_is_set_aside_as_such(int more, string code)
    {
        var row = "7,1.00,,,," + new string('x', ProfileReader.MostRowBytes - 12 + more) + ",,";
        Assert.Equal(ProfileReader.MostRowBytes + more, row.Length);

        var file = Read(Profile, $"{Headings}\n{row}\n{Good}\n").Value;

        Assert.Single(file.Rows);
        Assert.Equal(code, file.Report.Findings.Single().Code.Text);
        Assert.Equal(Money.FromPence(more == 0 ? 200 : 100), file.Report.Run.ValueIn);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_048_576)]
    [InlineData(5_000_000)]
    public void A_line_of_more_than_1048576_bytes_refuses_the_file(int more)
    {
        var text = $"{Headings}\n{Good}\n{new string('x', ProfileReader.MostLineBytes + more)}\n{Good}\n";
        var read = Read(Profile, text);
        using var reader = new StringReader(text);
        var again = ProfileReader.ReadAll(reader, Profile);

        Assert.Equal(more == 0, read.HasValue);
        Assert.Equal(read.HasValue, again.HasValue);
        Assert.Equal(
            more == 0 ? "CSV024 2" : "CSV042 0",
            (more == 0 ? read.Value.Report.Findings : read.Diagnostics).Select(finding => $"{finding.Code} {finding.At.Row}").Single());
    }

    [Fact]
    public void A_heading_line_without_end_refuses_the_file() =>
        Assert.Equal("CSV042", Read(Profile, new string('a', 3_000_000)).Diagnostics.Single().Code.Text);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_heading()
    {
        Assert.Single(Read(Profile, $"\uFEFF{Headings}\n{Good}\n").Value.Rows);
        using var reader = new StringReader($"\uFEFF{Headings}\n{Good}\n");
        Assert.Single(ProfileReader.ReadAll(reader, Profile).Value.Rows);
    }

    [Fact]
    public void A_file_that_is_marked_as_utf16_is_read_as_such()
    {
        byte[] file = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{Headings}\n7,1.00,,,,café,,\n")];

        Assert.Equal("café", ReadBytes(Profile, file).Value.Rows.Single().Text);
        Assert.Equal("CSV035", ReadBytes(Profile, file[2..]).Diagnostics.Single().Code.Text);
    }

    [Fact]
    public void Every_bad_cell_of_a_row_is_reported_at_once_in_the_order_of_the_profile_with_the_account()
    {
        var file = Read(Profile, "weeks,basis,text,day,percent,number,amount,account\n45,GN,a\tb,6 April,4.8%,x,£5,7100234\n").Value;

        Assert.Empty(file.Rows);
        Assert.Equal(
            ["CSV002 amount", "CSV007 number", "CSV009 percent", "CSV013 day", "CSV019 text", "CSV016 basis", "CSV008 weeks"],
            file.Report.Findings.Select(finding => $"{finding.Code} {finding.At.Column}"));
        Assert.All(file.Report.Findings, finding => Assert.Equal(
            ("account", "7100234", 1, 2), (finding.At.Subject, finding.At.Reference, finding.At.Row, finding.At.Line)));
    }

    [Fact]
    public void A_row_set_aside_counts_with_its_value_where_that_could_be_read_and_with_none_where_not()
    {
        var run = Read(Profile, $"{Headings}\n7,1.00,,,,,,\n7,20.00,x,,,,,\n7,£300,,,,,,\n7,4000.00\n").Value.Report.Run;

        Assert.Equal((4, 1, 3), (run.RowsIn, run.RowsAccepted, run.RowsSetAside));
        Assert.Equal("£21.00 £1.00 £20.00", $"{run.ValueIn} {run.ValueAccepted} {run.ValueSetAside}");
        Assert.Equal("sample read", run.Run);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Values_that_add_to_more_than_64_bits_refuse_the_file(int rows, bool fits)
    {
        var most = Money.FromPence(999_999_999_999_999_999);
        var profile = new FileProfile<Sample>("wide", new ColumnTable<Sample>().Optional(
            "amount", Cells.PoundsWithin(-most, most), (ref row, value) => row = row with { Amount = value }, (in row) => row.Amount))
        {
            ValueHeading = "amount",
        };

        var read = Read(profile, "amount\n" + string.Concat(Enumerable.Repeat($"{most.ToPlainString()}\n", rows)));

        Assert.Equal(fits, read.HasValue);
        Assert.Equal(fits ? [] : ["CSV043"], read.Diagnostics.Select(fault => fault.Code.Text));
    }

    [Fact]
    public void The_stream_stays_open_and_is_read_from_where_it_stands()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"skipped\n{Headings}\n{Good}\n"));
        stream.Position = 8;

        Assert.Single(ProfileReader.ReadAll(stream, Profile).Value.Rows);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Nothing_given_is_a_fault_of_the_program()
    {
        using var stream = new MemoryStream();
        Assert.Throws<ArgumentNullException>(() => ProfileReader.ReadAll((Stream)null!, Profile));
        Assert.Throws<ArgumentNullException>(() => ProfileReader.ReadAll((TextReader)null!, Profile));
        Assert.Throws<ArgumentNullException>(() => ProfileReader.ReadAll<Sample>(stream, null!));
        Assert.Throws<ArgumentNullException>(() => ProfileReader.Read(stream, Profile, null!));
        Assert.Throws<ArgumentNullException>(() => ProfileReader.Read(stream, Profile, (in _) => { }, null!));
    }
}
