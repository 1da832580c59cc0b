using System.Text;
using HousingFinance.Kernel.Bacs;

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
                    unseen.Add($"{PlaceOf(bytes, at, meant.Profile)}: {(meant.Equals(reading.Submission) ? "means nothing" : "read as it stands")}");
                }
            }

            bytes[at] = kept;
        }

        Assert.InRange(changes, bytes.Length * (Others.Length - 1), int.MaxValue);
        TestSupport.Golden.Matches($"Bacs/Golden/unseen-changes-{(file == "one day" ? "one-day" : "several-days")}.txt", string.Join('\n', unseen) + "\n");
    }

    private static string PlaceOf(byte[] bytes, int at, SubmissionProfile profile)
    {
        var start = at == 0 ? 0 : Array.LastIndexOf(bytes, (byte)'\n', at - 1) + 1;
        var label = Encoding.ASCII.GetString(bytes, start, 4);
        var multi = profile.Days == ProcessingDays.Several;
        var isContra = Encoding.ASCII.GetString(bytes, start + 64, 6) == "CONTRA";
        var layout = label switch
        {
            "VOL1" => Standard18.Vol1,
            "HDR1" => Standard18.Hdr1,
            "HDR2" => Standard18.Hdr2,
            "UHL1" => Standard18.Uhl1,
            "EOF1" => Standard18.Eof1,
            "EOF2" => Standard18.Eof2,
            "UTL1" => Standard18.Utl1,
            _ when isContra => multi ? Standard18.MultiDayContra : Standard18.SingleDayContra,
            _ => multi ? Standard18.MultiDayPayment : Standard18.SingleDayPayment,
        };
        var field = layout.Fields.FirstOrDefault(field => at - start + 1 >= field.At && at - start + 1 <= field.Through);
        return field is null ? $"{layout.Name}, line end" : $"{layout.Name}, {field}";
    }
}
