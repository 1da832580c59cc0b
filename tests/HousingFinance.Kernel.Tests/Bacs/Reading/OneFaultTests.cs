using System.Text;
using HousingFinance.Kernel.Bacs;
using static HousingFinance.Kernel.Tests.Bacs.Reading.HandMadeFile;

namespace HousingFinance.Kernel.Tests.Bacs.Reading;

/// <summary>One thing wrong with a file of many records is one finding or a few, and none of the other records is lost over it.</summary>
public class OneFaultTests
{
    private const int Collections = 500;
    private const int Broken = 250;

    public static TheoryData<int, string> Forms => new() { { 106, "\r\n" }, { 106, "" }, { 100, "\r\n" }, { 100, "" } };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_file_itself_is_in_order(int width, string end)
    {
        var reading = Lint(Lawful(width), end);

        Assert.Empty(reading.Findings);
        Assert.Equal(Collections, Assert.Single(reading.Submission!.Files).Payments.Count);
    }

    [Theory]
    [InlineData(106, "\r\n", 45, 1)]
    [InlineData(106, "", 45, 1)]
    [InlineData(106, "", 90, 1)]
    [InlineData(106, "", 1, 1)]
    [InlineData(106, "", 40, 40)]
    [InlineData(100, "", 85, 1)]
    [InlineData(100, "", 99, 1)]
    [InlineData(100, "", 1, 2)]
    public void A_record_that_lost_characters_takes_no_other_with_it(int width, string end, int at, int lost)
    {
        var reading = Lint(With(Lawful(width), Broken, line => line.Remove(at - 1, lost)), end);

        Assert.Equal((FormatStatus.RecordTooShort, Broken), Only(reading));
        Assert.Equal((Collections - 1, 1), (reading.Submission!.Files[0].Payments.Count, reading.Submission.Files[0].Payments.SetAside.Length));
    }

    [Theory]
    [InlineData(106, "\r\n", 45, "0")]
    [InlineData(106, "", 45, "0")]
    [InlineData(106, "", 90, "X")]
    [InlineData(106, "", 107, "X")]
    [InlineData(106, "", 66, "ABCDEFGHIJ")]
    [InlineData(100, "", 85, "X")]
    [InlineData(100, "", 101, " ")]
    public void A_record_with_characters_too_many_takes_no_other_with_it(int width, string end, int at, string more)
    {
        var reading = Lint(With(Lawful(width), Broken, line => line.Insert(at - 1, more)), end);

        Assert.Equal((FormatStatus.RecordTooLong, Broken), Only(reading));
        Assert.Equal((Collections - 1, 1), (reading.Submission!.Files[0].Payments.Count, reading.Submission.Files[0].Payments.SetAside.Length));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_label_that_is_missing_is_missing_once(int width, string end)
    {
        for (var label = Vol1; label <= Uhl1; label++)
        {
            var reading = Lint(Without(Lawful(width), label), end);

            Assert.Equal(FormatStatus.RecordMissing, Only(reading).Status);
            Assert.Equal(Collections, reading.Submission!.Files[0].Payments.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Payments_show_their_width_where_no_label_says_it(int width, string end)
    {
        var reading = Lint(Without(Without(Lawful(width), Uhl1), Hdr2), end);

        Assert.Equal([FormatStatus.RecordMissing, FormatStatus.RecordMissing], reading.Findings.Select(finding => finding.Status));
        Assert.Equal(Collections, reading.Submission!.Files[0].Payments.Count);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Labels_that_announce_records_of_the_other_width_are_said_to_be_wrong_and_not_every_record(int width, string end)
    {
        var (length, work) = width == 100 ? ("00106", "4 MULTI  ") : ("00100", "1 DAILY  ");

        var reading = Lint(With(WithBoth(Lawful(width), Hdr2, 11, length), Uhl1, 29, work), end);

        Assert.Equal((FormatStatus.RecordLengthDisagrees, Uhl1 + 1), Only(reading));
        Assert.Equal($"record length (11-15) is that of records of {int.Parse(length, null)} characters", reading.Findings[0].Found);
        Assert.Equal(Collections, reading.Submission!.Files[0].Payments.Count);
    }

    [Theory]
    [InlineData(106)]
    [InlineData(100)]
    public void Where_labels_disagree_the_payments_decide_which_is_followed(int width)
    {
        var (length, work) = width == 100 ? ("00106", "4 MULTI  ") : ("00100", "1 DAILY  ");

        var byLength = Lint(WithBoth(Lawful(width), Hdr2, 11, length), "");
        var byWorkCode = Lint(With(Lawful(width), Uhl1, 29, work), "");

        Assert.Equal((FormatStatus.RecordLengthDisagrees, Uhl1), Only(byLength));
        Assert.Equal((FormatStatus.RecordLengthDisagrees, Uhl1), Only(byWorkCode));
    }

    [Fact]
    public void A_line_that_ends_otherwise_than_all_that_follow_is_said_once()
    {
        var lines = Lawful(106);

        var reading = Standard18Reader.Lint(
            Encoding.ASCII.GetBytes(lines[0] + "\n" + string.Join("\r\n", lines[1..]) + "\r\n"), BacsExample.Terms);

        Assert.Equal((FormatStatus.MixedLineEnds, Hdr1), Only(reading));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_line_end_after_the_last_record_of_a_file_without_is_said_once(string last)
    {
        var bytes = Bytes([string.Concat(Lawful(106)) + last], "");

        Assert.Equal((FormatStatus.MixedLineEnds, Collections + 8), Only(Standard18Reader.Lint(bytes, BacsExample.Terms)));
    }

    [Fact]
    public void A_day_that_comes_and_goes_is_said_to_be_no_working_day_once()
    {
        var lines = Lawful(106).Select((line, index) => index % 2 == 1 && line.Length == 106 ? Put(line, 101, " 26059") : line);

        var reading = Lint([.. lines], "\r\n");

        Assert.Equal(
            [FormatStatus.DayNotWorkingDay, FormatStatus.DaysOutOfOrder],
            reading.Findings.Select(finding => finding.Status).Except([FormatStatus.NotBalanced]));
        Assert.InRange(reading.FindingCount, 1, 4);
    }

    [Fact]
    public void A_file_of_something_else_is_unknown_once()
    {
        var rows = Enumerable.Repeat("A Tenant,4.32", Collections).Prepend("payee,amount");

        Assert.Equal([FormatStatus.RecordUnknown, FormatStatus.RecordMissing], Lint([.. rows], "\r\n").Findings.Select(finding => finding.Status));
    }

    [Fact]
    public void No_contra_is_missed_where_a_record_could_not_be_read()
    {
        var contra = Collections + 5;

        Assert.Equal((FormatStatus.RecordTooShort, contra), Only(Lint(With(Lawful(106), contra, line => line[1..]), "\r\n")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    public void A_LOGON_record_of_any_length_is_passed_over(string end)
    {
        foreach (var length in new[] { 12, 79, 80, 100, 106 })
        {
            Assert.Equal((FormatStatus.LogonRecord, 1), Only(Lint(["LOGON 999001".PadRight(length), .. Lawful(106)], end)));
        }
    }

    private static string[] Lawful(int width) => Many(width == 100 ? OneDay : SeveralDays, Collections);

    private static SubmissionReading Lint(string[] lines, string end) => Standard18Reader.Lint(Bytes(lines, end), BacsExample.Terms);

    private static (FormatStatus Status, long Record) Only(SubmissionReading reading)
    {
        Assert.Equal([], reading.Findings.Skip(1).Select(finding => finding.ToString()));
        var finding = Assert.Single(reading.Findings);
        return (finding.Status, finding.Record);
    }
}
