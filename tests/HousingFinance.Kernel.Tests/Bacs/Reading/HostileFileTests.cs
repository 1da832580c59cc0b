using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Reading;

/// <summary>One change to the bytes of a file.</summary>
/// <param name="Kind">Replace, insert, delete, repeat, move or cut off.</param>
/// <param name="At">Where, in thousandths of the file.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Value">The byte put.</param>
public readonly record struct FileEdit(int Kind, int At, int Length, byte Value);

/// <summary>A piece of a file.</summary>
/// <param name="Bytes">Its bytes.</param>
public readonly record struct FilePiece(byte[] Bytes)
{
    public override string ToString() => $"\"{Encoding.Latin1.GetString(Bytes)}\"";
}

/// <summary>Files that nobody meant to be read: whatever stands in them, the reader ends, says what it found and keeps to its memory.</summary>
public class HostileFileTests
{
    private const int Files = 100_000;
    private const int MostTimesItsSize = 48;
    private const int Besides = 4_000_000;

    private static readonly byte[][] Lawful =
    [
        BacsExample.Write(BacsExample.Submission(BacsExample.Roll(BacsExample.Payments))),
        BacsExample.Write(BacsExample.Submission(
            BacsExample.File(BacsExample.Roll(BacsExample.Payments[..3])),
            SubmissionProfile.OneDay with { RecordEnd = RecordEnd.Nothing })),
        BacsExample.Write(BacsExample.Submission(
            BacsExample.File(BacsExample.Roll(BacsExample.Payments), ContraStrategy.PerPayment),
            SubmissionProfile.SeveralDays with { RecordEnd = RecordEnd.LineFeed, Labels = LabelWidth.AsPayments, Contras = ContraStrategy.PerPayment })),
        BureauFiles(SubmissionProfile.SeveralDays),
        BureauFiles(SubmissionProfile.OneDay with { RecordEnd = RecordEnd.Nothing, Labels = LabelWidth.AsPayments }),
        [0xEF, 0xBB, 0xBF, .. HandMadeFile.Bytes(["LOGON 999001", .. HandMadeFile.SeveralDays.Select(line => line.TrimEnd(' '))])],
        HandMadeFile.Bytes(["LOGON 999001", .. HandMadeFile.SeveralDays], ""),
        HandMadeFile.Bytes(HandMadeFile.Many(HandMadeFile.OneDay, 20), ""),
        HandMadeFile.Bytes(HandMadeFile.WithBoth(HandMadeFile.SeveralDays, HandMadeFile.Hdr2, 11, "00100")),
    ];

    [Property(MaxTest = Files, Arbitrary = [typeof(Edits)])]
    public void A_file_changed_anyhow_is_read_to_its_end_and_what_is_in_order_is_written_again_as_it_was(int file, FileEdit[] edits)
    {
        Holds(edits.Aggregate(Lawful[(int)((uint)file % Lawful.Length)], Apply));
    }

    [Property(MaxTest = Files / 5, Arbitrary = [typeof(Pieces)])]
    public void A_file_of_anything_whatever_is_read_to_its_end(FilePiece[] pieces) =>
        Holds([.. pieces.SelectMany(piece => piece.Bytes)]);

    private static void Holds(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Standard18Reader.Lint(bytes, BacsExample.Terms);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(allocated, 0, (MostTimesItsSize * (long)bytes.Length) + Besides);
        Assert.InRange(reading.RecordCount, 0, bytes.Length);
        Assert.All(reading.Findings, finding => Assert.InRange(finding.Record, 0, reading.RecordCount));
        Assert.Equal(reading.IsInOrder, reading.Findings.All(finding => finding.Severity != Severity.Error));
        var (kept, passed) = (Standard18Reader.Read(bytes, BacsExample.Calendar), Standard18Reader.Check(bytes, BacsExample.Calendar));
        Assert.Equal(kept.Findings.AsEnumerable(), passed.Findings);
        Assert.Equal((kept.Totals, kept.RecordCount), (passed.Totals, passed.RecordCount));
        var held = reading.Submission?.Files.Sum(read => read.Payments.Report.RowsIn + read.Contras.Length) ?? 0;
        Assert.InRange(held, 0, reading.RecordCount);

        // What has no number, or contras in one of its files only, no profile says how to write.
        var isMixed = reading.Submission?.Profile.Contras != ContraStrategy.None
            && reading.Findings.Any(finding => finding.Status == FormatStatus.NoContras);
        if (reading is { IsInOrder: true, Submission: { Submitter.IsNone: false } read } && !isMixed)
        {
            var again = new byte[Standard18Writer.Length(read)];
            Assert.True(Standard18Writer.Write(read, BacsExample.Terms, again).IsWritten);
            Assert.Equal(read, Standard18Reader.Read(again, BacsExample.Calendar).Submission);
        }
    }

    public static TheoryData<string> BigFiles => ["spaces", "line ends", "digits", "zeros", "noise", "labels", "headers", "contras", "accounts", "days", "one line"];

    [Theory]
    [MemberData(nameof(BigFiles))]
    public void A_big_file_of_nonsense_takes_no_more_than_its_share_of_memory(string kind)
    {
        const int size = 2_000_000;
        var bytes = Encoding.Latin1.GetBytes(Big(kind, size));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = Standard18Reader.Lint(bytes, BacsExample.Terms);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.NotEqual(0, reading.FindingCount);
        Assert.InRange(reading.Findings.Length, 1, SubmissionReading.MostFindings);
        Assert.True(
            allocated <= (MostTimesItsSize * (long)bytes.Length) + Besides,
            string.Create(CultureInfo.InvariantCulture, $"{kind}: {allocated:N0} bytes for {bytes.Length:N0}"));
    }

    // Two files of a bureau, the second of two originating accounts.
    private static byte[] BureauFiles(SubmissionProfile profile)
    {
        var garages = new OriginatingAccount(
            BankAccount.Create("112233", "00000001"), BacsText.Create("GARAGES"), BacsText.Create("GARAGES"), NarrativeDay.None);
        var payments = BacsExample.Payments[1..3];
        var roll = BacsExample.Roll([.. payments, payments[0] with { Originator = garages.Account, Reference = BacsText.Create("GARAGE0001") }]);
        var second = new SubmissionFile(
            BacsExample.Anytown, 2, BacsExample.InputDay, new(2026, 3, 31), roll,
            Contras.Balance(roll, ContraStrategy.PerAccountAndDay, [.. BacsExample.Accounts, garages], BacsExample.Calendar));
        return BacsExample.Write(new Submission(
            SubmissionSerial.FromNumber(43),
            Submitter.Of(BureauNumber.Create("B12345")),
            profile,
            [BacsExample.File(BacsExample.Roll(BacsExample.Payments[..1].Concat(BacsExample.Payments[2..3]))), second]));
    }

    private static string Big(string kind, int size)
    {
        var text = Encoding.ASCII.GetString(Lawful[0]).Split("\r\n");
        var head = string.Join("\r\n", text[..4]) + "\r\n";
        var result = new StringBuilder(kind is "contras" or "accounts" or "days" ? head : "");
        for (var row = 0; result.Length < size; row++)
        {
            result.Append(kind switch
            {
                "spaces" => " ",
                "line ends" => "\r",
                "digits" => "7",
                "zeros" => "\0",
                "noise" => ((char)(byte)(row * 2_654_435_761L >> 7)).ToString(),
                "labels" => text[0] + "\r\n",
                "headers" => text[1] + "\r\n",
                "contras" => text[7] + "\r\n",
                "accounts" => text[5][..23] + (row % 100_000_000).ToString("00000000", CultureInfo.InvariantCulture) + text[5][31..] + "\r\n",
                "days" => text[5][..101] + (row % 100_000).ToString("00000", CultureInfo.InvariantCulture) + "\r\n",
                _ => "1234567890",
            });
        }

        return result.ToString();
    }

    private static byte[] Apply(byte[] file, FileEdit edit)
    {
        var at = (int)(file.Length * (long)edit.At / 1000);
        var end = Math.Min(file.Length, at + edit.Length);
        return edit.Kind switch
        {
            0 => [.. file[..at], .. Enumerable.Repeat(edit.Value, end - at), .. file[end..]],
            1 => [.. file[..at], .. Enumerable.Repeat(edit.Value, edit.Length), .. file[at..]],
            2 => [.. file[..at], .. file[end..]],
            3 => [.. file[..end], .. file[at..]],
            4 => [.. file[end..], .. file[at..end], .. file[..at]],
            _ => file[..at],
        };
    }

    private static class Pieces
    {
        private static readonly string[] Lines =
            [.. HandMadeFile.SeveralDays, .. HandMadeFile.OneDay, "LOGON", "VOL1", "UTL1", "1234567890", "CONTRA", " 26058", "", " "];

        public static Arbitrary<FilePiece[]> Several() =>
            Arb.From(Gen.Choose(0, 40).SelectMany(count => Piece().ArrayOf(count)), Shrunk);

        private static Gen<FilePiece> Piece() => Gen.Frequency(
            (8, from line in Gen.Elements(Lines) from end in Gen.Elements("\r\n", "\n", "\r", "") select new FilePiece(Encoding.Latin1.GetBytes(line + end))),
            (2, from line in Gen.Elements(Lines) from length in Gen.Choose(0, 110) select new FilePiece(Encoding.Latin1.GetBytes(line)[..Math.Min(line.Length, length)])),
            (2, from length in Gen.Choose(0, 120) from bytes in Gen.Choose(0, 255).ArrayOf(length) select new FilePiece([.. bytes.Select(value => (byte)value)])),
            (2, from length in Gen.Choose(0, 120) from digits in Gen.Choose('0', '9').ArrayOf(length) select new FilePiece([.. digits.Select(value => (byte)value)])));

        private static IEnumerable<FilePiece[]> Shrunk(FilePiece[] pieces) =>
            Enumerable.Range(0, pieces.Length).Select(left => pieces.Where((_, index) => index != left).ToArray());
    }

    private static class Edits
    {
        private static readonly byte[] Bytes = Encoding.Latin1.GetBytes("0179AZaoVHUE .&/-'\t\r\n\0\u001A\u007F\u00A3\u00FF");

        public static Arbitrary<FileEdit> Edit()
        {
            var edits =
                from kind in Gen.Frequency((6, Gen.Constant(0)), (3, Gen.Constant(1)), (3, Gen.Constant(2)), (2, Gen.Constant(3)), (1, Gen.Constant(4)), (1, Gen.Constant(5)))
                from at in Gen.Choose(0, 1000)
                from length in Gen.Frequency((5, Gen.Constant(1)), (2, Gen.Choose(0, 9)), (1, Gen.Elements(80, 82, 100, 102, 106, 108)), (1, Gen.Choose(0, 400)))
                from value in Gen.Elements(Bytes)
                select new FileEdit(kind, at, length, value);
            return Arb.From(edits);
        }

        public static Arbitrary<FileEdit[]> Several() =>
            Arb.From(from count in Gen.Choose(0, 4) from edits in Gen.ArrayOf(Edit().Generator, count) select edits, Shrunk);

        // Fewer changes are simpler.
        private static IEnumerable<FileEdit[]> Shrunk(FileEdit[] edits) =>
            Enumerable.Range(0, edits.Length).Select(left => edits.Where((_, index) => index != left).ToArray());
    }
}
