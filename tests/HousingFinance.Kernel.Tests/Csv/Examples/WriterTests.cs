using System.Text;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.Rents;
using static HousingFinance.Kernel.Tests.Csv.SampleFile;

namespace HousingFinance.Kernel.Tests.Csv.Examples;

/// <summary>Files are written by the table that reads them, and no cell is run as a formula by the spreadsheet that opens them.</summary>
public class WriterTests
{
    [Theory]
    [InlineData(LineEnd.CrLf, "\r\n")]
    [InlineData(LineEnd.Lf, "\n")]
    public void Lines_end_as_the_profile_says_the_last_one_too(LineEnd lineEnd, string end)
    {
        var row = new Sample { Amount = Money.FromPence(100) };

        Assert.Equal($"{Headings}{end},1.00,,,,,,{end}", Write(With(ColumnOrder.Free, lineEnd), row).Text);
    }

    [Fact]
    public void A_file_without_rows_has_its_headings()
    {
        var (text, report) = Write(Profile);

        Assert.Equal(Headings + "\r\n", text);
        Assert.Equal(("sample written", 0L), (report.Run.Run, report.Run.RowsIn));
    }

    [Fact]
    public void Values_are_written_in_one_form_whatever_the_culture()
    {
        var row = new Sample
        {
            Account = RentAccountRef.Create(Nec, "7100234"),
            Amount = Money.FromPence(-1234_05),
            Number = -5,
            Percent = Percentage.Of(4.8m),
            Day = new(2026, 4, 6),
            Text = "Café, \"The Cedars\"",
            Basis = RentBasis.SharedOwnershipCpi,
            Weeks = WeekBasis.Of(48),
        };

        Assert.Equal(
            $"{Headings}\r\n7100234,-1234.05,-5,4.80,2026-04-06,\"Café, \"\"The Cedars\"\"\",SO-CPI,48\r\n", Write(Profile, row).Text);
    }

    [Theory]
    [InlineData("0", "0.00")]
    [InlineData("2.7", "2.70")]
    [InlineData("2.705", "2.705")]
    [InlineData("-0.1255", "-0.1255")]
    public void A_percentage_is_written_with_two_to_four_decimals(string read, string written) =>
        Assert.Equal(RowWith("percent", written).Replace("\"", "", StringComparison.Ordinal), LineOf(Accepted("percent", read)));

    [Theory]
    [InlineData("=SUM(A1:A9)", "'=SUM(A1:A9)")]
    [InlineData("+44", "'+44")]
    [InlineData("-1", "'-1")]
    [InlineData("@import", "'@import")]
    [InlineData("'=1", "''=1")]
    [InlineData("''=1", "'''=1")]
    [InlineData("'quoted", "'quoted")]
    [InlineData("'", "'")]
    [InlineData("5=5", "5=5")]
    public void A_text_that_a_spreadsheet_would_run_stands_behind_an_apostrophe_and_comes_back_as_it_was(string text, string written)
    {
        var line = LineOf(new Sample { Text = text });

        Assert.Equal($",,,,,{written},,", line);
        Assert.Equal(text, Read(Profile, $"{Headings}\n{line}\n").Value.Rows.Single().Text);
    }

    [Fact]
    public void A_reference_that_a_spreadsheet_would_run_stands_behind_an_apostrophe_too()
    {
        var account = RentAccountRef.Create(Nec, "-" + new string('9', 29));
        var line = LineOf(new Sample { Account = account });

        Assert.Equal($"'-{new string('9', 29)},,,,,,,", line);
        Assert.Equal(account, Read(Profile, $"{Headings}\n{line}\n").Value.Rows.Single().Account);
    }

    [Fact]
    public void A_negative_amount_stays_a_number() =>
        Assert.Equal(
            ",-0.05,-1,-0.50,,,,",
            LineOf(new Sample { Amount = Money.FromPence(-5), Number = -1, Percent = Percentage.Of(-0.5m) }));

    [Fact]
    public void A_row_that_does_not_fit_is_set_aside_whole_with_all_that_is_wrong_with_it()
    {
        var good = new Sample { Amount = Money.FromPence(100) };
        var bad = new Sample
        {
            Account = RentAccountRef.Create(Nec, "7100234"),
            Amount = Cells.MostPounds + Money.FromPence(1),
            Number = 1_000_001,
            Day = new(2100, 1, 2),
            Text = new string('x', MostCharacters + 1),
        };

        var (text, report) = Write(Profile, good, bad, good);

        Assert.Equal($"{Headings}\r\n,1.00,,,,,,\r\n,1.00,,,,,,\r\n", text);
        Assert.Equal((3, 2, 1), (report.Run.RowsIn, report.Run.RowsAccepted, report.Run.RowsSetAside));
        Assert.Equal(("£1,000,000,002.00", "£2.00"), (report.Run.ValueIn.ToString(), report.Run.ValueAccepted.ToString()));
        Assert.Equal(
        [
            "CSV006 sample row 2, column amount, account 7100234: the value to write is not from -£999,999,999.99 to £999,999,999.99",
            "CSV008 sample row 2, column number, account 7100234: the value to write is not from -5 to 1,000,000",
            "CSV015 sample row 2, column day, account 7100234: the value to write is not from 1999-12-31 to 2100-01-01",
            "CSV017 sample row 2, column text, account 7100234: the value to write has more than 40",
        ],
        report.Findings.Select(finding => $"{finding.Code} {finding.At}: {finding.Found}"));
    }

    [Theory]
    [InlineData("a\nb", "CSV019")]
    [InlineData("\u0009x", "CSV019")]
    [InlineData("x\r", "CSV019")]
    [InlineData("half a pair \uD83C", "CSV019")]
    [InlineData(" x", "CSV018")]
    public void A_text_that_could_not_be_read_back_is_not_written(string text, string code)
    {
        var (written, report) = Write(Profile, new Sample { Text = text });

        Assert.Equal(Headings + "\r\n", written);
        Assert.Equal(code, Assert.Single(report.Findings).Code.Text);
    }

    [Fact]
    public void A_required_value_that_is_missing_is_not_written_as_a_blank()
    {
        var (text, report) = Write(RentRollLayout, default(RentRollRow));

        Assert.Single(text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            ["CSV001 account_ref", "CSV001 property_ref", "CSV001 rent_basis"],
            report.Findings.Select(finding => $"{finding.Code} {finding.At.Column}"));
    }

    [Fact]
    public void A_text_writer_takes_the_same_text_as_a_stream()
    {
        var rows = new[] { new Sample { Text = "Café 🏠", Amount = Money.FromPence(100) } };
        using var writer = new StringWriter();
        var report = ProfileWriter.Write(writer, Profile, rows);

        Assert.Equal(Write(Profile, rows).Text, writer.ToString());
        Assert.Equal(1, report.Run.RowsAccepted);
    }

    [Fact]
    public void A_writer_can_be_kept_open_row_by_row_and_leaves_the_stream_open()
    {
        using var stream = new MemoryStream();
        using (var writer = new ProfileWriter<Sample>(stream, Profile))
        {
            writer.Write(new Sample { Number = 1 });
            writer.Write(new Sample { Number = 2 });
            Assert.Equal(2, writer.Complete().Run.RowsAccepted);
        }

        Assert.Equal($"{Headings}\r\n,,1,,,,,\r\n,,2,,,,,\r\n", Encoding.UTF8.GetString(stream.ToArray()));
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public void A_file_of_one_column_keeps_its_blank_rows()
    {
        var profile = new FileProfile<Sample>("one", new ColumnTable<Sample>()
            .Optional("number", Cells.WholeNumber(0, 9), (ref row, value) => row = row with { Number = value }, (in row) => row.Number));
        var rows = new Sample[] { default, new() { Number = 3 }, default };

        Assert.Equal(rows, Read(profile, Write(profile, rows).Text).Value.Rows);
    }

    [Fact]
    public void Values_that_add_to_more_than_64_bits_cannot_be_reported()
    {
        var most = Money.FromPence(999_999_999_999_999_999);
        var profile = new FileProfile<Sample>("wide", new ColumnTable<Sample>().Optional(
            "amount", Cells.PoundsWithin(-most, most), (ref row, value) => row = row with { Amount = value }, (in row) => row.Amount))
        {
            ValueHeading = "amount",
        };

        Assert.Equal(9, Write(profile, Enumerable.Repeat(new Sample { Amount = most }, 9)).Report.Run.RowsAccepted);
        Assert.Throws<OverflowException>(() => Write(profile, Enumerable.Repeat(new Sample { Amount = most }, 10)));
    }

    [Fact]
    public void Nothing_given_is_a_fault_of_the_program()
    {
        using var stream = new MemoryStream();
        Assert.Throws<ArgumentNullException>(() => ProfileWriter.Write((Stream)null!, Profile, []));
        Assert.Throws<ArgumentNullException>(() => ProfileWriter.Write((TextWriter)null!, Profile, []));
        Assert.Throws<ArgumentNullException>(() => ProfileWriter.Write<Sample>(stream, null!, []));
        Assert.Throws<ArgumentNullException>(() => ProfileWriter.Write(stream, Profile, null!));
    }

    private static string LineOf(Sample row) => Write(Profile, row).Text.Split("\r\n")[1];
}
