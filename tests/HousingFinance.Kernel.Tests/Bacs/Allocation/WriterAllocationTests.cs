using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Allocation;

/// <summary>Checking and writing take as much memory for a hundred thousand payments as for a thousand: nothing for each of them.</summary>
public class WriterAllocationTests
{
    private const int Few = 1_000;
    private const int Many = 100_000;

    [Fact]
    public void Checking_a_ready_roll_takes_nothing_for_each_payment() => SameForAnyCount(rows =>
    {
        var submission = Submission(rows);
        return () => Assert.Empty(Standard18Writer.Check(submission, BacsExample.Terms));
    });

    [Fact]
    public void Checking_references_for_letters_and_digits_takes_nothing_for_each_payment() => SameForAnyCount(rows =>
    {
        var submission = Submission(rows);
        var terms = BacsExample.Terms with { References = BacsReferenceForm.LettersAndDigits };
        return () => Assert.Empty(Standard18Writer.Check(submission, terms));
    });

    [Fact]
    public void Writing_into_memory_takes_nothing_for_each_payment() => SameForAnyCount(rows =>
    {
        var submission = Submission(rows);
        var destination = new byte[Standard18Writer.Length(submission)];
        return () => Assert.True(Standard18Writer.Write(submission, BacsExample.Terms, destination).IsWritten, "Nothing stops it.");
    });

    [Fact]
    public void Writing_to_a_stream_takes_nothing_for_each_payment() => SameForAnyCount(rows =>
    {
        var submission = Submission(rows);
        return () => Assert.True(Standard18Writer.Write(submission, BacsExample.Terms, Stream.Null).IsWritten, "Nothing stops it.");
    });

    [Fact]
    public void Looking_at_columns_takes_nothing_for_each_payment() => SameForAnyCount(rows =>
    {
        var columns = BacsExample.ManyColumns(rows);
        return () => Assert.Equal(FormatStatus.Accepted, columns.FirstFault(out _));
    });

    [Fact]
    public void A_roll_takes_over_its_columns_and_at_most_12_bytes_a_payment_to_tell_references_apart()
    {
        // Columns are taken over once.
        var columns = new Queue<PaymentColumns>(Enumerable.Range(0, 10).Select(_ => BacsExample.ManyColumns(Many)));

        var allocated = AllocatedBytes.LeastOf(() => Assert.Empty(columns.Dequeue().ToRoll().Findings));

        // Half a byte of places for each payment, brought up to a power of two, and the few rows that come to a taken one by chance.
        Assert.InRange(allocated, Many / 2, (12 * Many) + 16_384);
    }

    [Fact]
    public void A_builder_with_room_takes_nothing_for_each_payment()
    {
        var payments = Enumerable.Range(0, Few).Select(row => BacsExample.Payments[1] with { SourceRow = row + 1 }).ToArray();
        var builder = new PaymentRollBuilder(10 * Few);
        var filled = 0;

        Assert.Equal(0, AllocatedBytes.LeastOf(Fill));
        Assert.Equal(filled, builder.Count);

        void Fill()
        {
            foreach (var payment in payments)
            {
                builder.Add(payment);
                filled++;
            }
        }
    }

    private static void SameForAnyCount(Func<int, Action> prepare)
    {
        var (few, many) = (prepare(Few), prepare(Many));
        var (taken, takenByMany) = (AllocatedBytes.LeastOf(few), AllocatedBytes.LeastOf(many));

        // The runtime may spare itself a few objects from one call to the next; a byte for each payment would be 100,000.
        Assert.InRange(takenByMany, 0, taken + 8_192);
        Assert.InRange(takenByMany, 0, 32_768);
    }

    private static Submission Submission(int rows) => BacsExample.Submission(BacsExample.ManyColumns(rows).ToRoll());
}
