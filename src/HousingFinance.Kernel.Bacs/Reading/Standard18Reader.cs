using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs.Internals;
using HousingFinance.Kernel.Calendars;

namespace HousingFinance.Kernel.Bacs;

/// <summary>Reads anyone's Standard 18 file, whatever its line ends and padding, and says everything that is wrong with it.</summary>
/// <remarks>
/// <para>No input makes it throw. It takes time in proportion to the bytes. It allocates about six tenths of the bytes of a file in order,
/// for the columns of its payments, and at most 48 times those of any input, such as one of nothing but headers, and four million
/// more.</para>
/// <para>Lines may end with carriage return and line feed, either, or not at all; labels and payments may be filled up with spaces
/// or have lost those at their end; a byte order mark and a LOGON record may stand first. A record from an account to itself
/// with the reference CONTRA is a contra, whatever its code.</para>
/// </remarks>
public static class Standard18Reader
{
    /// <summary>
    /// Reads a submission and holds it to its own terms: each record to its table, each payment to the rules of one, contras to their
    /// payments, trailers to headers and records.
    /// </summary>
    /// <param name="submission">The bytes of the file.</param>
    /// <param name="calendar">The working days of Bacs; a processing day is one of them.</param>
    public static SubmissionReading Read(ReadOnlySpan<byte> submission, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Read(submission, calendar, PaymentsRead.Kept);
    }

    /// <summary>
    /// Holds a submission to its own terms as <see cref="Read(ReadOnlySpan{byte}, WorkingDayCalendar)"/> does, with the same
    /// findings, and keeps no payment: it allocates nothing for each record that is in order.
    /// </summary>
    /// <param name="submission">The bytes of the file.</param>
    /// <param name="calendar">The working days of Bacs; a processing day is one of them.</param>
    /// <returns>What was found, without a submission.</returns>
    public static SubmissionReading Check(ReadOnlySpan<byte> submission, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Read(submission, calendar, PaymentsRead.Checked);
    }

    /// <summary>
    /// Reads a submission and holds it besides to everything that <see cref="Standard18Writer"/> asks of one it writes: days that Bacs
    /// takes from the input day, limits, references that banks can tell apart, instructions once a day and in time.
    /// </summary>
    /// <param name="submission">The bytes of the file.</param>
    /// <param name="terms">What it is held to.</param>
    public static SubmissionReading Lint(ReadOnlySpan<byte> submission, SubmissionTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var findings = new FindingList();
        var parser = new SubmissionParser(terms.Calendar, PaymentsRead.Kept, findings);
        var read = parser.Parse(submission, out var records);
        if (read is not null)
        {
            foreach (var finding in SubmissionCheck.FindByTerms(read, terms))
            {
                findings.Add(finding.AtRecord());
            }
        }

        // A finding about a file as a whole stands before those about its records.
        var inOrder = findings.Kept.OrderBy(finding => finding.File).ThenBy(finding => finding.Record).ToImmutableArray();
        return new SubmissionReading(read, inOrder, findings, parser.Totals, records);
    }

    private static SubmissionReading Read(ReadOnlySpan<byte> submission, WorkingDayCalendar calendar, PaymentsRead payments)
    {
        var findings = new FindingList();
        var parser = new SubmissionParser(calendar, payments, findings);
        var read = parser.Parse(submission, out var records);
        return new SubmissionReading(read, [.. findings.Kept], findings, parser.Totals, records);
    }
}
