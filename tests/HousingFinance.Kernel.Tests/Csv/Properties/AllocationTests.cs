using System.Text;
using HousingFinance.Kernel.Csv;
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
        Writing(1);
        Writing(Rows);

        Assert.InRange(Writing(Rows) - Writing(1), -Slack, Slack);
    }

    private static byte[] FileOf(int rows) => Encoding.UTF8.GetBytes(Write(Profile, Enumerable.Repeat(Row, rows)).Text);

    private static (long Rows, long Bytes) Reading(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var amount = Money.Zero;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var run = ProfileReader.Read(stream, Profile, (in row) => amount += row.Amount!.Value, _ => { });
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(run.Value.ValueIn, amount);
        return (run.Value.RowsAccepted, bytes);
    }

    private static long Writing(int rows)
    {
        using var stream = new MemoryStream(4_000_000);
        using var writer = new ProfileWriter<Sample>(stream, Profile);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var row = 0; row < rows; row++)
        {
            writer.Write(Row);
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(rows, writer.Complete().Run.RowsAccepted);
        return bytes;
    }
}
