using System.Buffers;
using System.Globalization;
using System.Text;
using FsCheck;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Properties;

/// <summary>What holds for every submission that may be sent: its bytes are told again by hand, field by field.</summary>
public class WriterProperties
{
    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void Nothing_stops_a_lawful_submission_and_its_length_is_known_before(LawfulSubmission lawful)
    {
        var bytes = BacsExample.Write(lawful.Submission, lawful.Terms);

        Assert.Equal(Standard18Writer.Length(lawful.Submission), bytes.LongLength);
        Assert.All(bytes, each => Assert.True(each is >= 0x20 and <= 0x5A or (byte)'\r' or (byte)'\n', "A byte is neither text nor line end."));
    }

    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void Every_record_has_its_width_and_its_end(LawfulSubmission lawful)
    {
        var (profile, files) = (lawful.Submission.Profile, lawful.Submission.Files);
        var payment = profile.Days == ProcessingDays.One ? 100 : 106;
        var label = profile.Labels == LabelWidth.Own ? 80 : payment;
        var end = profile.RecordEnd switch { RecordEnd.CarriageReturnLineFeed => "\r\n", RecordEnd.LineFeed => "\n", _ => "" };
        var records = Records(lawful, payment, label, end).ToArray();

        Assert.Equal(1 + files.Sum(file => 6 + file.Payments.Count + file.Contras.Length), records.Length);
        Assert.Equal("VOL1", records[0][..4]);
        var next = 1;
        foreach (var file in files)
        {
            var count = file.Payments.Count + file.Contras.Length;
            Assert.Equal(["HDR1", "HDR2", "UHL1"], records[next..(next + 3)].Select(record => record[..4]));
            Assert.All(records[(next + 3)..(next + 3 + count)], record => Assert.True(char.IsAsciiDigit(record[0]), "A payment begins with a digit."));
            Assert.Equal(["EOF1", "EOF2", "UTL1"], records[(next + 3 + count)..(next + 6 + count)].Select(record => record[..4]));
            Assert.Equal(records[next][4..], records[next + 3 + count][4..]);
            Assert.Equal(records[next + 1][4..], records[next + 4 + count][4..]);
            next += 6 + count;
        }
    }

    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void The_trailer_s_totals_are_those_of_the_records_added_up_by_hand(LawfulSubmission lawful)
    {
        var profile = lawful.Submission.Profile;
        var debits = (Count: 0L, Pence: 0L);
        var credits = (Count: 0L, Pence: 0L);
        var instructions = 0L;
        foreach (var record in Records(lawful))
        {
            if (char.IsAsciiDigit(record[0]))
            {
                var pence = long.Parse(record.AsSpan(35, 11), NumberStyles.None, CultureInfo.InvariantCulture);
                switch (record[15..17])
                {
                    case "01" or "17" or "18" or "19":
                        debits = (debits.Count + 1, debits.Pence + pence);
                        break;
                    case "99" or "Z4" or "Z5":
                        credits = (credits.Count + 1, credits.Pence + pence);
                        break;
                    default:
                        Assert.Contains(record[15..17], new[] { "0N", "0C", "0S" });
                        Assert.Equal(0, pence);
                        instructions++;
                        break;
                }
            }
            else if (record.StartsWith("UTL1", StringComparison.Ordinal))
            {
                var counted = instructions == 0 && profile.NoInstructions == NoInstructions.Spaces ? "       " : $"{instructions:0000000}";
                Assert.Equal($"{debits.Pence:0000000000000}{credits.Pence:0000000000000}{debits.Count:0000000}{credits.Count:0000000}        {counted}", record[4..59]);
                Assert.True(profile.Contras == ContraStrategy.None || debits.Pence == credits.Pence, "A file with contras balances.");
                (debits, credits, instructions) = ((0, 0), (0, 0), 0);
            }
        }
    }

    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void Every_payment_stands_in_its_file_once_each_part_in_its_place(LawfulSubmission lawful)
    {
        var profile = lawful.Submission.Profile;
        var nothing = profile.Field7 == Field7.Spaces ? "    " : "0000";
        var expected = lawful.Given.SelectMany(file => file).Select(payment => string.Concat(
            payment.Destination.SortCode.ToDigits(), payment.Destination.Number.ToDigits(), payment.AccountType, payment.Code!.Code,
            payment.Originator.SortCode.ToDigits(), payment.Originator.Number.ToDigits(),
            payment.FreeFormat.IsNone ? nothing : payment.FreeFormat.ToString(),
            payment.Amount.Pence.ToString("00000000000", CultureInfo.InvariantCulture),
            payment.ServiceUserName.ToString().PadRight(18), payment.Reference.ToString().PadRight(18),
            payment.DestinationName.ToString().PadRight(18),
            profile.Days == ProcessingDays.One ? "" : $" 26{payment.Day.Date.DayOfYear:000}"));

        var written = Records(lawful).Where(record => char.IsAsciiDigit(record[0]) && !IsContra(record));

        Assert.Equal(expected.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void Each_day_and_account_balances_where_there_are_contras(LawfulSubmission lawful)
    {
        if (lawful.Submission.Profile.Contras == ContraStrategy.None)
        {
            Assert.DoesNotContain(Records(lawful), record => char.IsAsciiDigit(record[0]) && IsContra(record));
            return;
        }

        var sums = new Dictionary<(int File, string Account, string Day), (long Debits, long Credits)>();
        var file = 0;
        foreach (var record in Records(lawful))
        {
            file += record.StartsWith("HDR1", StringComparison.Ordinal) ? 1 : 0;
            if (char.IsAsciiDigit(record[0]) && record[15] != '0' | record[16] is >= '0' and <= '9')
            {
                var key = (file, record[17..31], record[100..]);
                var pence = long.Parse(record.AsSpan(35, 11), NumberStyles.None, CultureInfo.InvariantCulture);
                var sum = sums.GetValueOrDefault(key);
                sums[key] = record[15..17] is "99" or "Z4" or "Z5" ? (sum.Debits, sum.Credits + pence) : (sum.Debits + pence, sum.Credits);
            }
        }

        Assert.All(sums.Values, sum => Assert.Equal(sum.Debits, sum.Credits));
    }

    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void Memory_buffer_and_stream_take_the_same_bytes_whatever_their_portions(LawfulSubmission lawful, int size)
    {
        var expected = BacsExample.Write(lawful.Submission, lawful.Terms);
        var buffer = new ArrayBufferWriter<byte>(Math.Max(1, Math.Abs(size)));
        using var stream = new MemoryStream();
        var roomy = new byte[expected.Length + Math.Abs(size)];

        Standard18Writer.Write(lawful.Submission, lawful.Terms, buffer);
        Standard18Writer.Write(lawful.Submission, lawful.Terms, stream);
        Standard18Writer.Write(lawful.Submission, lawful.Terms, roomy);

        Assert.Equal(expected, buffer.WrittenSpan.ToArray());
        Assert.Equal(expected, stream.ToArray());
        Assert.Equal(expected, roomy[..expected.Length]);
        Assert.False(roomy.AsSpan(expected.Length).ContainsAnyExcept((byte)0), "Bytes were written behind the submission.");
    }

    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void Small_portions_join_to_the_whole(LawfulSubmission lawful, int size)
    {
        var expected = BacsExample.Write(lawful.Submission, lawful.Terms);
        var portion = new byte[108 + Math.Abs(size % 500)];
        using var formatter = new HousingFinance.Kernel.Bacs.Internals.SubmissionFormatter(lawful.Submission);
        var joined = new List<byte>();
        while (formatter.Next(portion) is > 0 and var written)
        {
            joined.AddRange(portion.AsSpan(0, written));
        }

        Assert.Equal(expected, joined);
    }

    [Property(Arbitrary = [typeof(LawfulSubmissions)])]
    public void Room_one_byte_short_is_refused_and_untouched(LawfulSubmission lawful)
    {
        var destination = new byte[Standard18Writer.Length(lawful.Submission) - 1];

        Assert.Throws<ArgumentException>(() => Standard18Writer.Write(lawful.Submission, lawful.Terms, destination));
        Assert.False(destination.AsSpan().ContainsAnyExcept((byte)0), "Bytes were written.");
    }

    private static bool IsContra(string record) => record[64..82] == "CONTRA            " && record[..14] == record[17..31];

    private static IEnumerable<string> Records(LawfulSubmission lawful)
    {
        var profile = lawful.Submission.Profile;
        var payment = profile.Days == ProcessingDays.One ? 100 : 106;
        return Records(
            lawful, payment, profile.Labels == LabelWidth.Own ? 80 : payment,
            profile.RecordEnd switch { RecordEnd.CarriageReturnLineFeed => "\r\n", RecordEnd.LineFeed => "\n", _ => "" });
    }

    /// <summary>The records, cut by the widths that their first characters say, each without its end.</summary>
    private static IEnumerable<string> Records(LawfulSubmission lawful, int payment, int label, string end)
    {
        var text = Encoding.ASCII.GetString(BacsExample.Write(lawful.Submission, lawful.Terms));
        for (var at = 0; at < text.Length;)
        {
            var width = char.IsAsciiDigit(text[at]) ? payment : label;
            Assert.Equal(end, text.Substring(at + width, end.Length));
            yield return text.Substring(at, width);
            at += width + end.Length;
        }
    }
}
