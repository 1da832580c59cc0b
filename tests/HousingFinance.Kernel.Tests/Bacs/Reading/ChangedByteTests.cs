using System.Text;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Tests.Bacs.Reading;

/// <summary>Every byte of a file changed to many others: the change is found, or it stands in a field where no reader could tell.</summary>
public class ChangedByteTests
{
    // All that Bacs carries, and of the rest what programs put there by mistake.
    private static readonly byte[] Others = Encoding.Latin1.GetBytes(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .&/-ao,'#\t\r\n\0\u001A\u007F\u0080\u00A3\u00FF");

    [Theory]
    [InlineData("several days")]
    [InlineData("one day")]
    public void A_changed_byte_is_found_but_in_the_fields_named_here(string file)
    {
        var profile = file == "one day" ? SubmissionProfile.OneDay : SubmissionProfile.SeveralDays;
        var payments = file == "one day" ? BacsExample.Payments[..3] : BacsExample.Payments;
        var meant = BacsExample.Submission(BacsExample.File(BacsExample.Roll(payments)), profile);
        var bytes = BacsExample.Write(meant);
        var unseen = new SortedSet<string>(StringComparer.Ordinal);
        var changes = 0;

        for (var at = 0; at < bytes.Length; at++)
        {
            var kept = bytes[at];
            var place = PlaceOf(bytes, at);
            foreach (var other in Others)
            {
                if (other == kept)
                {
                    continue;
                }

                bytes[at] = other;
                changes++;
                var reading = Standard18Reader.Lint(bytes, BacsExample.Terms);
                if (reading.FindingCount == 0)
                {
                    unseen.Add($"{place}: {(meant.Equals(reading.Submission) ? "means nothing" : "read as it stands")}");
                }
            }

            bytes[at] = kept;
        }

        Assert.InRange(changes, bytes.Length * (Others.Length - 1), int.MaxValue);
        TestSupport.Golden.Matches($"Bacs/Golden/unseen-changes-{(file == "one day" ? "one-day" : "several-days")}.txt", string.Join('\n', unseen) + "\n");
    }

    public static TheoryData<string, string> Forms => new()
    {
        { "several days", "\r\n" }, { "several days", "" }, { "one day", "\r\n" }, { "one day", "" }, { "by payment", "" }, { "bureau", "" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_byte_lost_or_put_in_is_found_but_where_it_is_named_here(string file, string end)
    {
        var lines = LinesOf(file);
        var unseen = new SortedSet<string>(StringComparer.Ordinal);
        var changes = 0;
        for (var record = 0; record < lines.Length; record++)
        {
            for (var at = 0; at <= lines[record].Length; at++)
            {
                foreach (var change in Changes(lines[record], at))
                {
                    string[] changed = [.. lines];
                    changed[record] = change;
                    changes++;
                    var reading = Standard18Reader.Lint(HandMadeFile.Bytes(changed, end), BacsExample.Terms);
                    if (change != lines[record] && reading.FindingCount == 0)
                    {
                        unseen.Add($"{PlaceOf(lines[record], at)}: {(change.Length < lines[record].Length ? "lost" : "put in")}");
                    }
                }
            }
        }

        Assert.InRange(changes, lines.Sum(line => line.Length) * 10, int.MaxValue);
        TestSupport.Golden.Matches(
            $"Bacs/Golden/unseen-shifts-{file.Replace(' ', '-')}-{(end.Length > 0 ? "lines" : "no-line-ends")}.txt",
            string.Concat(unseen.Select(place => place + "\n")));
    }

    private static IEnumerable<string> Changes(string line, int at)
    {
        if (at < line.Length)
        {
            yield return line.Remove(at, 1);
        }

        foreach (var character in "A0 9Z.\t\0a\u00A3")
        {
            yield return line.Insert(at, character.ToString());
        }
    }

    private static string[] LinesOf(string file)
    {
        var (payments, profile) = file switch
        {
            "one day" => (BacsExample.Payments[..3], SubmissionProfile.OneDay),
            "by payment" => (BacsExample.Payments, SubmissionProfile.SeveralDays with { Contras = ContraStrategy.PerPayment }),
            _ => (BacsExample.Payments, SubmissionProfile.SeveralDays),
        };
        var made = BacsExample.File(BacsExample.Roll(payments), profile.Contras);
        var submission = file == "bureau"
            ? new Submission(SubmissionSerial.FromNumber(42), Submitter.Of(BureauNumber.Create("B12345")), profile, made)
            : BacsExample.Submission(made, profile);
        return Encoding.ASCII.GetString(BacsExample.Write(submission)).Split("\r\n")[..^1];
    }

    private static string PlaceOf(byte[] bytes, int at)
    {
        var start = at == 0 ? 0 : Array.LastIndexOf(bytes, (byte)'\n', at - 1) + 1;
        return PlaceOf(Encoding.Latin1.GetString(bytes[start..Array.IndexOf(bytes, (byte)'\r', start + 80)]), at - start);
    }

    private static string PlaceOf(string line, int at)
    {
        var multi = line.Length == Standard18.MultiDayWidth;
        var layout = line[..4] switch
        {
            "VOL1" => Standard18.Vol1,
            "HDR1" => Standard18.Hdr1,
            "HDR2" => Standard18.Hdr2,
            "UHL1" => Standard18.Uhl1,
            "EOF1" => Standard18.Eof1,
            "EOF2" => Standard18.Eof2,
            "UTL1" => Standard18.Utl1,
            _ when line[64..70] == "CONTRA" => multi ? Standard18.MultiDayContra : Standard18.SingleDayContra,
            _ => multi ? Standard18.MultiDayPayment : Standard18.SingleDayPayment,
        };
        var field = layout.Fields.FirstOrDefault(field => at + 1 >= field.At && at + 1 <= field.Through);
        return field is null ? $"{layout.Name}, its end" : $"{layout.Name}, {field}";
    }
}
