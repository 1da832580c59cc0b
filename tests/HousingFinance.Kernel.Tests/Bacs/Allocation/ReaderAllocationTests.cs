using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Allocation;

/// <summary>Checking a file takes as much memory for fifty thousand payments as for a thousand; reading one takes its columns and no more.</summary>
public class ReaderAllocationTests
{
    private const int Few = 1_000;
    private const int Many = 50_000;
    private const int ColumnBytes = 57;

    [Fact]
    public void Checking_a_file_takes_nothing_for_each_payment()
    {
        var (few, many) = (File(Few), File(Many));
        Check(few);

        // The runtime may spare itself a few objects from one call to the next; a byte for each payment would be 50,000.
        Assert.InRange(Check(many), 0, Check(few) + 8_192);
    }

    [Fact]
    public void Reading_a_file_takes_the_columns_of_its_payments()
    {
        var (few, many) = (File(Few), File(Many));
        Read(few);

        // Room is made by the bytes that are left, of which a line end and labels take their part.
        Assert.InRange(Read(many) - Read(few), (Many - Few) * ColumnBytes, (Many - Few) * ColumnBytes * 112L / 100);
    }

    private static long Check(byte[] file) => Allocated(() => Standard18Reader.Check(file, BacsExample.Calendar));

    private static long Read(byte[] file) => Allocated(() => Standard18Reader.Read(file, BacsExample.Calendar));

    private static long Allocated(Func<SubmissionReading> read)
    {
        Assert.Equal(0, read().FindingCount);
        return AllocatedBytes.LeastOf(() => read());
    }

    private static byte[] File(int payments) => BacsExample.Write(BacsExample.Submission(BacsExample.Roll(
        Enumerable.Range(0, payments).Select(row => BacsExample.Payments[1] with { Amount = Money.FromPence(row + 1) }))));
}
