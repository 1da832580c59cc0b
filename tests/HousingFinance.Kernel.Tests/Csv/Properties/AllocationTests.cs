using System.Text;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Csv.SampleFile;

namespace HousingFinance.Kernel.Tests.Csv.Properties;

/// <summary>Nothing is allocated for a row but the texts and references that it holds.</summary>
public class AllocationTests
{
    private const int Rows = 20_000;

    // What a file costs however long it is: buffers, and the odd object of the runtime.
    private const long Slack = 16_384;

    private static readonly Sample Row = new()
    {
        Amount = Money.FromPence(104_80),
        Number = 2,
        Percent = Percentage.Of(4.8m),
        Day = new(2026, 4, 6),
        Weeks = WeekBasis.Of(48),
        Basis = HousingFinance.Kernel.Rents.RentBasis.SocialRent,
    };

    [Fact]
    public void Reading_allocates_nothing_for_a_row_of_amounts_dates_and_codes()
    {
        var (few, many) = (FileOf(1), FileOf(Rows));
        Assert.Equal(1, Reading(few).Rows);
        Assert.Equal(Rows, Reading(many).Rows);

        Assert.InRange(Reading(many).Bytes - Reading(few).Bytes, -Slack, Slack);
    }

    [Fact]
    public void Writing_allocates_nothing_for_a_row()
    {
        Assert.InRange(Writing(Rows) - Writing(1), -Slack, Slack);
    }

    private static byte[] FileOf(int rows) => Encoding.UTF8.GetBytes(Write(Profile, Enumerable.Repeat(Row, rows)).Text);

    private static (long Rows, long Bytes) Reading(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var (rows, amount) = (0L, Money.Zero);
        var bytes = AllocatedBytes.LeastOf(() =>
        {
            (stream.Position, amount) = (0, Money.Zero);
            var run = ProfileReader.Read(stream, Profile, (in row) => amount += row.Amount!.Value, _ => { });
            rows = run.Value.RowsAccepted;
            Assert.Equal(run.Value.ValueIn, amount);
        });
        return (rows, bytes);
    }

    private static long Writing(int rows)
    {
        using var writer = new ProfileWriter<Sample>(Stream.Null, Profile);
        var written = 0;
        var bytes = AllocatedBytes.LeastOf(() =>
        {
            for (var row = 0; row < rows; row++, written++)
            {
                writer.Write(Row);
            }
        });
        Assert.Equal(written, writer.Complete().Run.RowsAccepted);
        return bytes;
    }
}
