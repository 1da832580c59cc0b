using System.Text;
using HousingFinance.Kernel.Bacs;
using static HousingFinance.Kernel.Tests.Bacs.Reading.HandMadeFile;

namespace HousingFinance.Kernel.Tests.Bacs.Reading;

/// <summary>Files as other programs write them: what differs and is lawful is no finding, and what is not is said once and truly.</summary>
public class ForeignFileTests
{
    private static readonly Dictionary<string, Func<byte[]>> LawfulFiles = new()
    {
        ["of several days"] = () => Bytes(SeveralDays),
        ["lines that end in a line feed"] = () => Bytes(SeveralDays, "\n"),
        ["lines that end in a carriage return"] = () => Bytes(SeveralDays, "\r"),
        ["no line ends"] = () => Bytes(SeveralDays, ""),
        ["no end of the last line"] = () => Encoding.ASCII.GetBytes(string.Join("\r\n", SeveralDays)),
        ["labels filled up to 106"] = () => Bytes(SeveralDays.Select(line => line.PadRight(106))),
        ["labels filled up to 106, no line ends"] = () => Bytes(SeveralDays.Select(line => line.PadRight(106)), ""),
        ["labels filled up to 100, no line ends"] = () => Bytes(SeveralDays.Select(line => line.PadRight(100)), ""),
        ["spaces lost at the ends of lines"] = () => Bytes(SeveralDays.Select(line => line.TrimEnd(' '))),
        ["space at 15 of HDR1"] = () => Bytes(WithBoth(SeveralDays, Hdr1, 15, " ")),
        ["1 at 15 of HDR1"] = () => Bytes(WithBoth(SeveralDays, Hdr1, 15, "1")),
        ["no owner in HDR1"] = () => Bytes(WithBoth(SeveralDays, Hdr1, 16, "      ")),
        ["generation 0001 and version 01"] = () => Bytes(WithBoth(SeveralDays, Hdr1, 36, "000101")),
        ["zero for accessibility"] = () => Bytes(With(WithBoth(SeveralDays, Hdr1, 54, "0"), Vol1, 11, "0")),
        ["block length 512"] = () => Bytes(WithBoth(SeveralDays, Hdr2, 6, "00512")),
        ["block length 0"] = () => Bytes(WithBoth(SeveralDays, Hdr2, 6, "00000")),
        ["blocks counted at the end, as on tape"] = () => Bytes(With(SeveralDays, 11, 55, "000002")),
        ["expiry the day after the last"] = () => Bytes(WithBoth(SeveralDays, Hdr1, 48, " 26062")),
        ["audit print identifier"] = () => Bytes(With(SeveralDays, Uhl1, 48, "AUD0010")),
        ["zeros in field 7"] = () => Bytes(SeveralDays.Select(line => line.Length == 106 ? Put(line, 32, "0000") : line)),
        ["something in field 7"] = () => Bytes(With(SeveralDays, 6, 32, "/A1B")),
        ["a bureau"] = () => Bytes(With(WithBoth(SeveralDays, Hdr1, 16, "B12345"), Vol1, 42, "B12345")),
        ["HSBC's name and no number"] = () => Bytes(With(
            WithBoth(SeveralDays, Hdr1, 6, "      S         "), Vol1, 32, "HSBC            ")),
        ["a contra after every payment"] = () => Bytes(
        [
            .. SeveralDays[..6], Put(SeveralDays[7], 36, "00000043210"), SeveralDays[6], Put(SeveralDays[7], 36, "00000009999"),
            .. SeveralDays[8..12], Put(SeveralDays[12], 38, "0000003"),
        ]),
        ["two contras after the payments of a day"] = () => Bytes(
        [
            .. SeveralDays[..7], Put(SeveralDays[7], 36, "00000043210"), Put(SeveralDays[7], 36, "00000009999"), .. SeveralDays[8..12],
            Put(SeveralDays[12], 38, "0000003"),
        ]),
        ["two batches a day, each with its contra"] = () => Bytes(
        [
            .. SeveralDays[..8],
            .. SeveralDays[5..7].Select((line, index) => Put(line, 65, "RENT004444" + index)), SeveralDays[7],
            .. SeveralDays[8..12], Put(SeveralDays[12], 5, "0000000156418000000015641800000050000003"),
        ]),
        ["an instruction between a payment and its contra"] = () => Bytes(
            [.. SeveralDays[..4], SeveralDays[5], SeveralDays[6], SeveralDays[4], .. SeveralDays[7..]]),
        ["one day"] = () => Bytes(OneDay),
        ["one day, spaces lost at the ends of lines"] = () => Bytes(OneDay.Select(line => line.TrimEnd(' '))),
        ["one day, all lines filled up to 106"] = () => Bytes(OneDay.Select(line => line.PadRight(106))),
        ["one day, labels filled up, no line ends"] = () => Bytes(OneDay.Select(line => line.PadRight(100)), ""),
        ["no instructions and no count of them"] = () => Bytes(With(Without(OneDay, 5), 10, 53, "       ")),
    };

    private static readonly Dictionary<string, Func<byte[]>> OddFiles = new()
    {
        ["labels of one day, records with their day"] = () => Bytes(With(WithBoth(SeveralDays, Hdr2, 11, "00100"), Uhl1, 29, "1 DAILY  ")),
        ["work code of several days, record length of one"] = () => Bytes(WithBoth(SeveralDays, Hdr2, 11, "00100")),
        ["no contras"] = () => Bytes(Without(Without(With(SeveralDays, 13, 18, "0000000000000" + "0000003" + "0000000"), 10), 8)),
        ["a byte order mark and a LOGON record"] = () => [0xEF, 0xBB, 0xBF, .. Bytes(["LOGON 999001", .. SeveralDays])],
        ["a blank line at the end"] = () => Bytes([.. SeveralDays, ""]),
        ["a line end after records without"] = () => Bytes([string.Concat(SeveralDays)]),
        ["a mark of the end of the file, no line ends"] = () => [.. Bytes(SeveralDays, ""), 0x1A, 0x1A],
        ["text of 16 bits"] = () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(string.Join("\r\n", SeveralDays))],
        ["days out of order"] = () => Bytes([.. SeveralDays[..4], .. SeveralDays[8..10], .. SeveralDays[4..8], .. SeveralDays[10..]]),
        ["no number, and no bank that takes it so"] = () => Bytes(With(WithBoth(SeveralDays, Hdr1, 6, "      S         "), Vol1, 42, "      ")),
        ["HDR1 shifted by a space from 22"] = () => Bytes(Shifted(Shifted(SeveralDays, 2, 22), 11, 22)),
        ["the day in UHL1 without its space"] = () => Bytes(With(SeveralDays, Uhl1, line => line.Remove(4, 1) + " ")),
        ["the work code misspelt"] = () => Bytes(With(SeveralDays, Uhl1, 29, "1 DAYLY  ")),
        ["a payment shifted from its name and cut off"] = () => Bytes(Shifted(SeveralDays, 6, 47)),
        ["a sort code that lost its zero"] = () => Bytes(With(SeveralDays, 6, line => line[1..])),
        ["an account that lost its zeros for spaces"] = () => Bytes(With(SeveralDays, 6, 7, "   10026")),
        ["an originating account with a letter"] = () => Bytes(With(SeveralDays, 6, 24, "4455667X")),
        ["a contra's account with a letter"] = () => Bytes(With(With(SeveralDays, 8, 7, "4455667X"), 8, 24, "4455667X")),
        ["an amount in pounds"] = () => Bytes(With(SeveralDays, 6, 36, "00000432.10")),
        ["a small letter and an accent"] = () => Bytes(With(SeveralDays, 6, 83, "Bj\u00F6rn O'Neill")),
        ["an accent of two bytes"] = () => Encoding.UTF8.GetBytes(string.Join("\r\n", With(SeveralDays, 6, 83, "BJ\u00D6RN"))),
        ["a day that the year has not"] = () => Bytes(With(SeveralDays, 9, 101, " 26366")),
        ["a day with the year in full"] = () => Bytes(With(SeveralDays, 9, 101, "260302")),
        ["an expiry that is no date"] = () => Bytes(WithBoth(SeveralDays, Hdr1, 48, "      ")),
        ["a reserved field with something in it"] = () => Bytes(With(SeveralDays, Uhl1, 41, "X")),
        ["a collection from another account that says CONTRA"] = () => Bytes(With(SeveralDays, 6, 65, "CONTRA     ")),
        ["a collection from the council itself"] = () => Bytes(With(SeveralDays, 6, 1, "11223344556677")),
        ["instructions counted and none there"] = () => Bytes(With(SeveralDays, 13, 53, "       ")),
        ["part of a name on a line of its own"] = () => Bytes([.. SeveralDays[..6], "SMITH", .. SeveralDays[6..]]),
        ["a label that there is not"] = () => Bytes([.. SeveralDays[..4], "UHL2" + new string(' ', 76), .. SeveralDays[4..]]),
    };

    public static TheoryData<string> Lawful => [.. LawfulFiles.Keys];

    [Theory]
    [MemberData(nameof(Lawful))]
    public void A_lawful_file_has_no_finding_and_may_be_written_again(string file)
    {
        var reading = Standard18Reader.Lint(LawfulFiles[file](), BacsExample.Terms);

        Assert.Equal([], reading.Findings.Select(finding => finding.ToString()));
        var submission = reading.Submission!;
        Assert.Equal(submission.Totals, reading.Totals);
        Assert.InRange(submission.Totals.DebitCount, 2, 5);
        if (!submission.Submitter.IsNone)
        {
            var again = BacsExample.Write(submission);
            Assert.Equal(submission, Standard18Reader.Read(again, BacsExample.Calendar).Submission);
        }
    }

    [Fact]
    public void Only_a_contra_of_each_payments_own_amount_right_after_it_is_a_contra_after_every_payment()
    {
        Assert.Equal(ContraStrategy.PerPayment, StrategyOf("a contra after every payment"));
        Assert.Equal(ContraStrategy.PerAccountAndDay, StrategyOf("two contras after the payments of a day"));
        Assert.Equal(ContraStrategy.PerAccountAndDay, StrategyOf("two batches a day, each with its contra"));
    }

    [Fact]
    public void What_is_odd_in_a_file_is_said_with_its_record_and_what_Bacs_would_do()
    {
        var text = new StringBuilder();
        foreach (var (title, file) in OddFiles)
        {
            var reading = Standard18Reader.Lint(file(), BacsExample.Terms);
            Assert.NotEmpty(reading.Findings);
            text.Append("== ").Append(title).Append('\n');
            foreach (var finding in reading.Findings)
            {
                text.Append(finding).Append(" [").Append(finding.Treatment).Append("]\n");
            }
        }

        TestSupport.Golden.Matches("Bacs/Golden/foreign-files.txt", text.ToString());
    }

    private static ContraStrategy StrategyOf(string file) =>
        Standard18Reader.Read(LawfulFiles[file](), BacsExample.Calendar).Submission!.Profile.Contras;

    private static string[] Shifted(string[] lines, int record, int from) =>
        With(lines, record, line => line.Insert(from - 1, " ")[..line.Length]);
}
