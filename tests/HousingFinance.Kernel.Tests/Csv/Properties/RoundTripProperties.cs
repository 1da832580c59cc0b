using System.Text;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Csv.SampleFile;

namespace HousingFinance.Kernel.Tests.Csv.Properties;

/// <summary>What is written is read back equal, by whatever road it comes.</summary>
public class RoundTripProperties
{
    private static readonly FileProfile<ProposedRentRow> ProposedRentFile = ProposedRentProfile.For(Nec);

    [Property(Arbitrary = [typeof(CsvArbitraries)])]
    public void Rows_of_every_kind_of_cell_come_back_equal(SampleRows file) => ComesBack(Profile, file.Rows, row => row.Amount);

    [Property(Arbitrary = [typeof(CsvArbitraries)])]
    public void A_rent_roll_comes_back_equal(RentRollRows file) => ComesBack(RentRollLayout, file.Rows, row => row.Line.Rent.Amount);

    [Property(Arbitrary = [typeof(CsvArbitraries)])]
    public void Proposed_rents_come_back_equal(ProposedRents file) => ComesBack(ProposedRentFile, file.Rows, row => row.NewWeeklyRent);

    [Property(Arbitrary = [typeof(CsvArbitraries)])]
    public void What_is_read_is_written_again_to_the_byte(SampleRows file)
    {
        var (text, _) = Write(Profile, file.Rows);

        Assert.Equal(text, Write(Profile, Read(Profile, text).Value.Rows).Text);
    }

    [Property(Arbitrary = [typeof(CsvArbitraries)])]
    public void The_line_end_makes_no_difference(SampleRows file)
    {
        var lf = Write(With(ColumnOrder.Fixed, LineEnd.Lf), file.Rows).Text;

        Assert.DoesNotContain('\r', lf);
        Assert.Equal(file.Rows, Read(Profile, lf).Value.Rows);
        Assert.Equal(file.Rows, Read(Profile, lf.Replace('\n', '\r')).Value.Rows);
    }

    [Property(Arbitrary = [typeof(CsvArbitraries)])]
    public void No_text_or_reference_is_written_as_a_formula(SampleRows file)
    {
        var rows = PlainCsv.Rows(Write(Profile, file.Rows).Text, cells: 8).ToList();

        Assert.Equal(file.Rows.Count + 1, rows.Count);
        Assert.All(rows, row => Assert.DoesNotContain(
            new[] { row.Cells[0], row.Cells[5] }, cell => cell is ['=' or '+' or '-' or '@', ..]));
    }

    [Property(Arbitrary = [typeof(CsvArbitraries)])]
    public void A_machine_of_another_culture_writes_and_reads_the_same(SampleRows file)
    {
        var (text, _) = Write(Profile, file.Rows);
        using var german = new GermanCulture();

        Assert.Equal(text, Write(Profile, file.Rows).Text);
        Assert.Equal(file.Rows, Read(Profile, text).Value.Rows);
    }

    private static void ComesBack<T>(FileProfile<T> profile, IReadOnlyList<T> rows, Func<T, Money?> valueOf)
        where T : struct
    {
        var (text, written) = Write(profile, rows);
        var read = Read(profile, text).Value;
        var value = rows.Aggregate(Money.Zero, (sum, row) => sum + (valueOf(row) ?? Money.Zero));

        Assert.Empty(written.Findings);
        Assert.Equal(rows, read.Rows);
        Assert.Equal((rows.Count, value), (written.Run.RowsAccepted, written.Run.ValueAccepted));
        Assert.Equal((rows.Count, value), (read.Report.Run.RowsAccepted, read.Report.Run.ValueAccepted));

        using var reader = new StringReader(text);
        Assert.Equal(rows, ProfileReader.ReadAll(reader, profile).Value.Rows);
        using var drips = new DrippingStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal(rows, ProfileReader.ReadAll(drips, profile).Value.Rows);
    }
}
