using System.Text;
using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Tests.Bacs.Reading;

/// <summary>Records that resemble the one before are read many at once; what is odd in one of them is found as if it stood alone.</summary>
public class PlainRecordTests
{
    private static readonly byte[] Alike = BacsExample.Write(BacsExample.Submission(BacsExample.Roll(
        Enumerable.Range(0, 6).Select(payer => BacsExample.Payment(
            "0N", "000100", $"1000001{payer}", 0, $"RENT001234{payer}", "A TENANT", BacsExample.Friday)))));

    // The third instruction, after two that it resembles.
    private const int Third = 6;

    [Theory]
    [InlineData(16, "0X", FormatStatus.CodeUnknown)]
    [InlineData(16, "U7", FormatStatus.CodeNotForServiceUsers)]
    [InlineData(16, "ON", FormatStatus.CodeLetterO)]
    [InlineData(16, "17", FormatStatus.AmountNotPositive)]
    [InlineData(46, "1", FormatStatus.AmountNotZero)]
    [InlineData(36, "1", FormatStatus.AmountNotZero)]
    [InlineData(65, "DDIC", FormatStatus.ReferenceKeptForBanks)]
    [InlineData(83, "        ", FormatStatus.PayerNameMissing)]
    [InlineData(1, "A", FormatStatus.FieldNotDigits)]
    [InlineData(95, "a", FormatStatus.FieldLowerCase)]
    public void What_is_odd_is_found_in_its_record(int position, string characters, FormatStatus status)
    {
        var lines = Encoding.ASCII.GetString(Alike).Split("\r\n");
        var record = lines[Third];
        lines[Third] = record[..(position - 1)] + characters + record[(position - 1 + characters.Length)..];

        var reading = Standard18Reader.Read(Encoding.ASCII.GetBytes(string.Join("\r\n", lines)), BacsExample.Calendar);

        Assert.Contains(reading.Findings, finding => finding.Status == status && finding.Record == Third + 1);
        Assert.Equal(5, reading.Submission!.Files[0].Payments.Count);
    }
}
