using System.Text;
using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Tests.Bacs.Reading;

/// <summary>The two-day file with one thing wrong each time, and all that the linter says of it.</summary>
public class FaultyFileTests
{
    private static readonly string[] Lines = Encoding.ASCII.GetString(BacsExample.Write(BacsExample.Submission(BacsExample.Roll(BacsExample.Payments))))
        .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private const int Hdr1 = 2;
    private const int Hdr2 = 3;
    private const int Uhl1 = 4;
    private const int NewInstruction = 5;
    private const int Regular = 6;
    private const int FirstContra = 8;
    private const int FirstCollection = 9;
    private const int Eof1 = 11;
    private const int Utl1 = 13;

    private static readonly (string Title, Func<byte[]> File)[] Faults =
    [
        ("nothing at all", () => []),
        ("nothing but line ends", () => "\r\n\r\n"u8.ToArray()),
        ("another kind of file", () => "payee,amount\r\nA Tenant,4.32\r\n"u8.ToArray()),
        ("a byte order mark", () => [0xEF, 0xBB, 0xBF, .. Whole()]),
        ("a LOGON record", () => Joined(["LOGON 999001", .. Lines])),
        ("a LOGON record among the payments", () => Inserted(Regular, "LOGON 999001")),
        ("a blank line", () => Inserted(Regular, "   ")),
        ("a line that ends otherwise", () => Encoding.ASCII.GetBytes(string.Join("\r\n", Lines[..4]) + "\n" + string.Join("\r\n", Lines[4..]) + "\r\n")),
        ("a mark of the end of the file", () => [.. Whole(), 0x1A]),
        ("no VOL1", () => Joined(Lines[1..])),
        ("no HDR2", () => Without(Hdr2)),
        ("no trailers", () => Joined(Lines[..10])),
        ("VOL1 twice", () => Inserted(Hdr1, Lines[0])),
        ("UHL1 among the payments", () => Inserted(Regular, Lines[Uhl1 - 1])),
        ("a payment after the end", () => Joined([.. Lines, Lines[Regular - 1]])),
        ("a label cut short", () => Changed(Uhl1, 1, 80, "UHL1 26058999999    ")),
        ("a label too long", () => Changed(Utl1, 81, 0, "X")),
        ("a payment that lost a character", () => Changed(Regular, 40, 1, "")),
        ("a payment with a character too many", () => Changed(Regular, 65, 0, "R")),
        ("no serial number", () => Changed(1, 5, 6, "000000")),
        ("no submitter", () => Changed(1, 42, 6, "      ")),
        ("another service user", () => Changed(Eof1, 6, 6, "999002", Changed(Hdr1, 6, 6, "999002"))),
        ("another owner", () => Changed(Eof1, 16, 6, "999002", Changed(Hdr1, 16, 6, "999002"))),
        ("another set identification", () => Changed(Eof1, 22, 6, "000043", Changed(Hdr1, 22, 6, "000043"))),
        ("another file sequence", () => Changed(Eof1, 32, 4, "0002", Changed(Hdr1, 32, 4, "0002"))),
        ("a trailer that differs", () => Changed(Eof1, 42, 6, " 26056")),
        ("records of the other width announced", () => Changed(Uhl1, 29, 9, "1 DAILY  ")),
        ("a fixed field", () => Changed(Uhl1, 11, 6, "999998")),
        ("a digit lost in an amount", () => Changed(Regular, 46, 1, "O")),
        ("an account with a letter", () => Changed(Regular, 14, 1, "X")),
        ("a small letter", () => Changed(Regular, 83, 1, "b")),
        ("an apostrophe", () => Changed(Regular, 84, 1, "'")),
        ("a reference with a comma", () => Changed(Regular, 70, 1, ",")),
        ("a serial number with a small letter", () => Changed(1, 10, 1, "a")),
        ("a date that is none", () => Changed(FirstCollection, 101, 6, " 26367")),
        ("a date without its space", () => Changed(FirstCollection, 101, 6, "026061")),
        ("a Sunday", () => Changed(10, 101, 6, " 26060", Changed(FirstCollection, 101, 6, " 26060"))),
        ("a day past the calendar", () => Changed(10, 101, 6, " 99004", Changed(FirstCollection, 101, 6, " 99004"))),
        ("the header's day another", () => Changed(Uhl1, 5, 6, " 26061")),
        ("the letter O in 0N", () => Changed(NewInstruction, 16, 2, "ON")),
        ("an unknown code", () => Changed(Regular, 16, 2, "E1")),
        ("a bank's code", () => Changed(Regular, 16, 2, "U7")),
        ("an instruction with an amount", () => Changed(NewInstruction, 46, 1, "1")),
        ("a collection of nothing", () => Changed(Regular, 36, 11, "00000000000")),
        ("another account type", () => Changed(Regular, 15, 1, "1")),
        ("no service user's name", () => Changed(Regular, 47, 18, new string(' ', 18))),
        ("no payer's name in an instruction", () => Changed(NewInstruction, 83, 18, new string(' ', 18))),
        ("a reference too short", () => Changed(Regular, 65, 18, "RENT1             ")),
        ("a contra of another account", () => Changed(FirstContra, 8, 1, "9")),
        ("a contra without its mark", () => Changed(FirstContra, 65, 6, "BALANC")),
        ("a contra with another code", () => Changed(FirstContra, 16, 2, "18")),
        ("a contra a penny short", () => Changed(FirstContra, 46, 1, "8")),
        ("no contra for a day", () => Without(FirstContra)),
        ("a payment of one day lost", () => Without(Regular)),
        ("a trailer's value", () => Changed(Utl1, 17, 1, "0")),
        ("a trailer's count", () => Changed(Utl1, 37, 1, "4")),
        ("instructions counted as debits", () => Changed(Utl1, 53, 7, "0000000")),
        ("days out of order", () => Joined([.. Lines[..4], Lines[8], Lines[9], .. Lines[4..8], .. Lines[10..]])),
        ("no payment", () => Joined([.. Lines[..4], .. Lines[10..]])),
    ];

    [Fact]
    public void Everything_wrong_with_a_file_is_named_with_its_record_and_what_Bacs_would_do()
    {
        var text = new StringBuilder();
        foreach (var (title, file) in Faults)
        {
            var reading = Standard18Reader.Lint(file(), BacsExample.Terms);
            text.Append("== ").Append(title).Append('\n');
            foreach (var finding in reading.Findings)
            {
                text.Append(finding).Append(" [").Append(finding.Treatment).Append("]\n");
            }

            Assert.NotEmpty(reading.Findings);
        }

        TestSupport.Golden.Matches("Bacs/Golden/faulty-files.txt", text.ToString());
    }

    [Fact]
    public void Every_status_of_a_record_that_is_read_has_its_example()
    {
        var shown = Faults.SelectMany(fault => Standard18Reader.Lint(fault.File(), BacsExample.Terms).Findings).Select(finding => finding.Status).ToHashSet();

        Assert.Equal([], Enum.GetValues<FormatStatus>().Where(status => status >= FormatStatus.Empty).Except(shown));
    }

    [Fact]
    public void A_contra_with_two_faults_has_both_named()
    {
        var reading = Standard18Reader.Read(Changed(FirstContra, 16, 2, "18", Changed(FirstContra, 47, 1, "r")), BacsExample.Calendar);

        Assert.Equal(
            [FormatStatus.FieldLowerCase, FormatStatus.ContraCodeWrong],
            reading.Findings.Where(finding => finding.Record == FirstContra).Select(finding => finding.Status));
    }

    [Fact]
    public void The_file_itself_is_in_order() => Assert.Empty(Standard18Reader.Lint(Whole(), BacsExample.Terms).Findings);

    [Fact]
    public void Payments_that_cannot_be_held_are_set_aside_and_none_is_lost()
    {
        var reading = Standard18Reader.Read(Changed(Regular, 83, 1, "b"), BacsExample.Calendar);

        var roll = Assert.Single(reading.Submission!.Files).Payments;
        Assert.Equal((3, 1), (roll.Count, roll.SetAside.Length));
        Assert.Equal((4, 3, 1), (roll.Report.RowsIn, roll.Report.RowsAccepted, roll.Report.RowsSetAside));
        Assert.Equal(FormatStatus.FieldLowerCase, roll.SetAside[0].Finding.Status);
        Assert.Equal(Money.FromPence(432_10), roll.SetAside[0].Payment.Amount);
    }

    private static byte[] Whole() => Joined(Lines);

    private static byte[] Joined(IEnumerable<string> lines) => Encoding.Latin1.GetBytes(string.Concat(lines.Select(line => line + "\r\n")));

    private static byte[] Without(int record) => Joined([.. Lines[..(record - 1)], .. Lines[record..]]);

    private static byte[] Inserted(int before, string line) => Joined([.. Lines[..(before - 1)], line, .. Lines[(before - 1)..]]);

    private static byte[] Changed(int record, int position, int width, string text, byte[]? file = null)
    {
        var lines = file is null ? [.. Lines] : Encoding.Latin1.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var line = lines[record - 1].PadRight(position - 1);
        lines[record - 1] = line[..(position - 1)] + text + line[Math.Min(line.Length, position - 1 + width)..];
        return Joined(lines);
    }
}
