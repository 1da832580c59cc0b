using System.Buffers;
using System.Text;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Spec;

/// <summary>A whole file, drawn up by hand from the published tables, is written from its payments to the byte.</summary>
public class TwoDayFileTests
{
    private static Submission Submission => BacsExample.Submission(BacsExample.Roll(BacsExample.Payments));

    [Fact]
    public void The_file_is_written_from_its_payments_to_the_byte() =>
        TestSupport.Golden.Matches("Bacs/Golden/two-days.txt", Encoding.ASCII.GetString(BacsExample.Write(Submission)));

    [Fact]
    public void Its_trailer_counts_contras_on_their_side_and_instructions_apart() =>
        Assert.Equal(new SubmissionTotals(103_209, 103_209, 3, 2, 1), Submission.Totals);

    [Fact]
    public void Memory_a_growing_buffer_and_a_stream_take_the_same_bytes()
    {
        var expected = BacsExample.Write(Submission);
        var buffer = new ArrayBufferWriter<byte>();
        using var stream = new MemoryStream();

        var buffered = Standard18Writer.Write(Submission, BacsExample.Terms, buffer);
        var streamed = Standard18Writer.Write(Submission, BacsExample.Terms, stream);

        Assert.Equal(expected, buffer.WrittenSpan.ToArray());
        Assert.Equal(expected, stream.ToArray());
        Assert.Equal((expected.LongLength, expected.LongLength), (buffered.Bytes, streamed.Bytes));
        Assert.Equal(Submission.Totals, streamed.Totals);
    }

    [Fact]
    public void The_order_in_which_payments_come_does_not_matter_but_within_a_day_and_account()
    {
        var payments = BacsExample.Payments;

        var other = BacsExample.Roll(payments[3], payments[0], payments[1], payments[2]);

        Assert.Equal(BacsExample.Roll(payments), other);
        Assert.Equal(BacsExample.Write(Submission), BacsExample.Write(BacsExample.Submission(other)));
    }

    [Fact]
    public void Nothing_of_it_depends_on_the_machine_s_culture()
    {
        var expected = BacsExample.Write(Submission);
        using var german = new GermanCulture();

        Assert.Equal(expected, BacsExample.Write(Submission));
    }
}
