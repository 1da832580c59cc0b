using System.Globalization;
using System.Text;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Csv.SampleFile;

namespace HousingFinance.Kernel.Tests.Csv.Properties;

/// <summary>Whatever a file holds, it is read to its end or refused with a reason, and every row and penny comes out.</summary>
public class HostileFileProperties
{
    private static readonly FileProfile<Pair> Pairs = new("pairs", new ColumnTable<Pair>()
        .Required("a", Cells.Text(1_000), (ref row, value) => row = row with { A = value }, (in row) => row.A)
        .Optional("b", Cells.Text(1_000), (ref row, value) => row = row with { B = value }, (in row) => row.B));

    [Property(Arbitrary = [typeof(CsvArbitraries)], MaxTest = 1_000)]
    public void Any_bytes_are_read_or_refused(HostileBytes hostile)
    {
        Comes_out(ReadBytes(Profile, hostile.Bytes));
        Comes_out(ReadBytes(Profile, [.. Encoding.UTF8.GetBytes(Headings + "\n"), .. hostile.Bytes]));
        Comes_out(ReadBytes(RentRollLayout, [.. Encoding.UTF8.GetBytes(RentRollHeadings + "\n"), .. hostile.Bytes]));
    }

    [Property(Arbitrary = [typeof(CsvArbitraries)], MaxTest = 1_000)]
    public void Any_text_is_read_or_refused_alike_from_a_stream_and_a_reader(HostileText hostile)
    {
        foreach (var text in new[] { hostile.Text, $"{Headings}\n{hostile.Text}" })
        {
            var read = Read(Profile, text);
            using var reader = new StringReader(text);
            using var drips = new DrippingStream(Encoding.UTF8.GetBytes(text));

            Comes_out(read);
            Assert.Equal(Told(read), Told(ProfileReader.ReadAll(reader, Profile)));
            Assert.Equal(Told(read), Told(ProfileReader.ReadAll(drips, Profile)));
        }
    }

    [Property(Arbitrary = [typeof(CsvArbitraries)], MaxTest = 1_000)]
    public void Rows_are_told_apart_as_a_plain_reading_of_the_rules_tells_them(HostileText hostile)
    {
        var text = hostile.Text.Replace("\0", "", StringComparison.Ordinal);
        var read = Read(Pairs, "a,b\n" + text).Value;
        var expected = PlainCsv.Rows(text, cells: 2).ToList();

        Assert.Equal(expected.Count, read.Report.Run.RowsIn);
        Assert.Equal(
            expected.Select((row, index) => (Row: index + 1L, row.Status)).Where(row => row.Status != CellStatus.Accepted)
                .Select(row => (row.Row, CodeOf(row.Status))),
            read.Report.Findings.Where(finding => finding.At.Column.Length == 0).Select(finding => (finding.At.Row, finding.Code.Text)));

        var setAside = read.Report.Findings.Select(finding => finding.At.Row).ToHashSet();
        var accepted = expected.Where((_, index) => !setAside.Contains(index + 1)).ToList();
        Assert.All(accepted.Zip(read.Rows), row => Assert.True(
            IsCell(row.First.Cells[0], row.Second.A) && IsCell(row.First.Cells[1], row.Second.B)));
    }

    [Property(Arbitrary = [typeof(CsvArbitraries)])]
    public void A_hostile_line_costs_no_row_but_its_own(SampleRows file, HostileText hostile)
    {
        var line = new string([.. hostile.Text.Where(c => c is not ('\r' or '\n'))]);
        var good = Write(Profile, file.Rows).Text;

        var read = Read(Profile, $"{good}{line}\r\n{string.Concat(good.SkipWhile(c => c != '\n').Skip(1))}").Value;

        Assert.Equal(file.Rows, read.Rows.Take(file.Rows.Count));
        Assert.Equal(file.Rows, read.Rows.TakeLast(file.Rows.Count));
        Assert.InRange(read.Report.Run.RowsIn, 2 * file.Rows.Count, (2 * file.Rows.Count) + 1);
    }

    [Property(Arbitrary = [typeof(CsvArbitraries)])]
    public void Rows_and_pence_in_are_those_accepted_and_those_set_aside(RentRollRows file, int seed)
    {
        // Every third row or so loses its account, and every fifth its rent.
        var rows = file.Rows.Select((row, index) =>
            (row, noAccount: (index + seed) % 3 == 0, noRent: (index + seed) % 5 == 0)).ToList();
        var lines = Write(RentRollLayout, file.Rows).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var text = new StringBuilder(lines[0]).Append('\n');
        foreach (var (row, noAccount, noRent) in rows)
        {
            var rent = noRent ? "" : row.Line.Rent.Amount.ToPlainString();
            text.Append(CultureInfo.InvariantCulture, $"{(noAccount ? "" : "7")},P,SR,52,{rent},0,,,,,\n");
        }

        var run = Read(RentRollLayout, text.ToString()).Value.Report.Run;
        var readable = rows.Where(row => !row.noRent).ToList();

        Assert.Equal((rows.Count, rows.Count(row => row.noAccount || row.noRent)), (run.RowsIn, run.RowsSetAside));
        Assert.Equal(Sum(readable.Select(row => row.row.Line.Rent.Amount)), run.ValueIn);
        Assert.Equal(Sum(readable.Where(row => row.noAccount).Select(row => row.row.Line.Rent.Amount)), run.ValueSetAside);
        Assert.Equal(run.ValueIn, run.ValueAccepted + run.ValueSetAside);
    }

    // A text may have lost the apostrophe that keeps it from being a formula.
    private static bool IsCell(string cell, string? text) => cell == (text ?? "") || cell == "'" + text;

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private static void Comes_out<T>(Outcome<FileRows<T>> read)
        where T : struct
    {
        if (!read.HasValue)
        {
            Assert.NotEmpty(read.Diagnostics);
            Assert.All(read.Diagnostics, fault => Assert.InRange(NumberOf(fault), 31, 43));
            return;
        }

        var (run, findings) = (read.Value.Report.Run, read.Value.Report.Findings);
        Assert.Equal(run.RowsAccepted, read.Value.Rows.Length);
        Assert.Equal(run.RowsSetAside, findings.Select(finding => finding.At.Row).Distinct().Count());
        Assert.All(findings, finding => Assert.InRange(NumberOf(finding), 1, 24));
        Assert.All(findings, finding => Assert.DoesNotContain(finding.Message, char.IsControl));
    }

    private static int NumberOf(Diagnostic finding) => int.Parse(finding.Code.Text[3..], CultureInfo.InvariantCulture);

    private static string Told(Outcome<FileRows<Sample>> read) => read.HasValue
        ? string.Join('\n', [.. read.Value.Rows.Select(row => $"{row}"), .. read.Value.Report.Findings.Select(finding => $"{finding}")])
        : string.Join('\n', read.Diagnostics);

    /// <summary>A row of two texts.</summary>
    /// <param name="A">The first.</param>
    /// <param name="B">The second.</param>
    public readonly record struct Pair(string? A, string? B);
}
