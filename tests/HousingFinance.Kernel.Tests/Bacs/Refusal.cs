using System.Buffers;
using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Tests.Bacs;

/// <summary>What stops a submission, after proof that not one byte of it was written anywhere.</summary>
internal static class Refusal
{
    private const byte Untouched = 0xAA;

    /// <summary>The findings, in words.</summary>
    internal static string[] Words(Submission submission, SubmissionTerms? terms = null) =>
        [.. Of(submission, terms).Select(finding => finding.ToString())];

    /// <summary>The findings' statuses.</summary>
    internal static FormatStatus[] Statuses(Submission submission, SubmissionTerms? terms = null) =>
        [.. Of(submission, terms).Select(finding => finding.Status)];

    internal static FormatFinding[] Of(Submission submission, SubmissionTerms? terms = null)
    {
        terms ??= BacsExample.Terms;
        var memory = new byte[Standard18Writer.Length(submission)];
        Array.Fill(memory, Untouched);
        var buffer = new ArrayBufferWriter<byte>();
        using var stream = new MemoryStream();

        SubmissionResult[] results =
        [
            Standard18Writer.Write(submission, terms, memory),
            Standard18Writer.Write(submission, terms, buffer),
            Standard18Writer.Write(submission, terms, stream),
        ];

        Assert.False(memory.AsSpan().ContainsAnyExcept(Untouched), "Memory was written to.");
        Assert.Equal((0, 0L), (buffer.WrittenCount, stream.Length));
        var findings = Standard18Writer.Check(submission, terms);
        Assert.NotEmpty(findings);
        foreach (var result in results)
        {
            Assert.False(result.IsWritten);
            Assert.Equal((0L, default), (result.Bytes, result.Totals));
            Assert.Equal(findings.AsEnumerable(), result.Findings.AsEnumerable());
        }

        return [.. findings];
    }

    /// <summary>Asserts that nothing stops the submission and that it is written.</summary>
    internal static void None(Submission submission, SubmissionTerms? terms = null) =>
        Assert.NotEmpty(BacsExample.Write(submission, terms ?? BacsExample.Terms));
}
