using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Bacs.Internals;

namespace HousingFinance.Kernel.Tests.Bacs.Examples;

/// <summary>Submissions of many megabytes go to memory another way than small ones; the bytes are the same.</summary>
public class LargeSubmissionTests
{
    [Fact]
    public void A_large_submission_is_the_same_in_memory_as_in_a_stream()
    {
        var submission = BacsExample.Submission(BacsExample.ManyColumns(160_000).ToRoll());
        var length = (int)Standard18Writer.Length(submission);
        using var stream = new MemoryStream(length);
        var memory = new byte[length + 2];

        var result = Standard18Writer.Write(submission, BacsExample.Terms, memory.AsSpan(1, length));
        Standard18Writer.Write(submission, BacsExample.Terms, stream);

        Assert.InRange(length, PastCaches.LeastBytes, int.MaxValue);
        Assert.Equal((true, (long)length), (result.IsWritten, result.Bytes));
        Assert.True(memory.AsSpan(1, length).SequenceEqual(stream.GetBuffer().AsSpan(0, length)), "The bytes differ.");
        Assert.Equal((0, 0), (memory[0], memory[^1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1_000)]
    public void Every_byte_is_copied_and_none_beside_them_wherever_they_begin(int length)
    {
        var from = Enumerable.Range(0, length).Select(at => (byte)(at + 1)).ToArray();
        for (var start = 0; start < 70; start++)
        {
            var to = new byte[length + 140];

            PastCaches.Copy(from, to.AsSpan(start));

            Assert.Equal([.. new byte[start], .. from, .. new byte[140 - start]], to);
        }
    }
}
