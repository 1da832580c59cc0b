using System.Buffers;
using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs.Internals;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// Writes a submission as Standard 18, once everything in it is in order: days that Bacs takes, every day and account balanced, limits
/// kept, references that banks can tell apart. Until then it writes not one byte and says all that stops it.
/// </summary>
/// <remarks>
/// Records stand by day, then originating account, payments before their contras. Amounts are read back from every portion of
/// records before it is handed on, and must come to those of the roll.
/// </remarks>
public static class Standard18Writer
{
    private const int PortionBytes = 64 * 1024;
    private const int NearPortionBytes = 8 * 1024;

    /// <summary>Everything that would stop a submission from being written; nothing when it may be sent.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="terms">What it is held to.</param>
    public static ImmutableArray<FormatFinding> Check(Submission submission, SubmissionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(terms);
        return [.. SubmissionCheck.Find(submission, terms)];
    }

    /// <summary>How many bytes the submission takes.</summary>
    /// <param name="submission">The submission.</param>
    public static long Length(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return SubmissionFormatter.Length(submission);
    }

    /// <summary>Writes a submission into memory.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="terms">What it is held to.</param>
    /// <param name="destination">Where its bytes go; at least <see cref="Length"/> of them.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public static SubmissionResult Write(Submission submission, SubmissionTerms terms, Span<byte> destination)
    {
        var findings = Check(submission, terms);
        if (destination.Length < Length(submission))
        {
            throw new ArgumentException("The destination is shorter than the submission.", nameof(destination));
        }

        if (Stops(findings))
        {
            return new SubmissionResult(findings, default, 0);
        }

        using var formatter = new SubmissionFormatter(submission);
        var bytes = destination.Length < PastCaches.LeastBytes ? WriteSmall(formatter, destination) : WriteLarge(formatter, destination);
        return Written(submission, findings, bytes);
    }

    /// <summary>Writes a submission to a buffer that grows.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="terms">What it is held to.</param>
    /// <param name="destination">Where its bytes go.</param>
    public static SubmissionResult Write(Submission submission, SubmissionTerms terms, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var findings = Check(submission, terms);
        if (Stops(findings))
        {
            return new SubmissionResult(findings, default, 0);
        }

        using var formatter = new SubmissionFormatter(submission);
        long bytes = 0;
        while (formatter.Next(destination.GetSpan(PortionBytes)) is > 0 and var written)
        {
            destination.Advance(written);
            bytes += written;
        }

        return Written(submission, findings, bytes);
    }

    /// <summary>Writes a submission to a stream, which is neither flushed nor closed.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="terms">What it is held to.</param>
    /// <param name="destination">Where its bytes go.</param>
    public static SubmissionResult Write(Submission submission, SubmissionTerms terms, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var findings = Check(submission, terms);
        if (Stops(findings))
        {
            return new SubmissionResult(findings, default, 0);
        }

        using var formatter = new SubmissionFormatter(submission);
        var portion = ArrayPool<byte>.Shared.Rent(PortionBytes);
        long bytes = 0;
        try
        {
            while (formatter.Next(portion) is > 0 and var written)
            {
                destination.Write(portion, 0, written);
                bytes += written;
            }
        }
        finally
        {
            // It held bank details.
            ArrayPool<byte>.Shared.Return(portion, clearArray: true);
        }

        return Written(submission, findings, bytes);
    }

    private static long WriteSmall(SubmissionFormatter formatter, Span<byte> destination)
    {
        var bytes = 0;
        while (formatter.Next(destination[bytes..]) is > 0 and var written)
        {
            bytes += written;
        }

        return bytes;
    }

    // In portions that stay in the nearest cache until they are copied on.
    private static long WriteLarge(SubmissionFormatter formatter, Span<byte> destination)
    {
        var portion = ArrayPool<byte>.Shared.Rent(NearPortionBytes);
        var bytes = 0;
        try
        {
            while (formatter.Next(portion) is > 0 and var written)
            {
                PastCaches.Copy(portion.AsSpan(0, written), destination[bytes..]);
                bytes += written;
            }
        }
        finally
        {
            // It held bank details.
            ArrayPool<byte>.Shared.Return(portion, clearArray: true);
        }

        return bytes;
    }

    private static bool Stops(ImmutableArray<FormatFinding> findings) => findings.Any(finding => finding.Severity == Severity.Error);

    private static SubmissionResult Written(Submission submission, ImmutableArray<FormatFinding> findings, long bytes) =>
        bytes == Length(submission)
        ? new SubmissionResult(findings, submission.Totals, bytes)
        : throw new InvalidOperationException("The bytes written are not as many as the submission takes: the writer has a fault.");
}
