using System.Text;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.TestSupport;
using static HousingFinance.Kernel.Tests.Csv.SampleFile;

namespace HousingFinance.Kernel.Tests.Csv.Errors;

/// <summary>One input for each thing that can be wrong with a file, and the message that a clerk reads for it.</summary>
public class MessageTests
{
    private static readonly Dictionary<CellStatus, string> Rows = new()
    {
        [CellStatus.AmountHasPoundSign] = RowWith("amount", "£104.80"),
        [CellStatus.AmountHasComma] = RowWith("amount", "1,234.56"),
        [CellStatus.AmountDecimals] = RowWith("amount", "104.805"),
        [CellStatus.AmountUnreadable] = RowWith("amount", "one hundred"),
        [CellStatus.AmountOutOfRange] = RowWith("amount", "1000000000.00"),
        [CellStatus.NumberUnreadable] = RowWith("number", "3.5"),
        [CellStatus.NumberOutOfRange] = RowWith("number", "-6"),
        [CellStatus.PercentageHasSign] = RowWith("percent", "2.70%"),
        [CellStatus.PercentageDecimals] = RowWith("percent", "2.70001"),
        [CellStatus.PercentageUnreadable] = RowWith("percent", "£2.70"),
        [CellStatus.PercentageOutOfRange] = RowWith("percent", "1000.5"),
        [CellStatus.DateUnreadable] = RowWith("day", "06/04/2026"),
        [CellStatus.DateNotInCalendar] = RowWith("day", "2026-04-31"),
        [CellStatus.DateOutOfRange] = RowWith("day", "2126-04-06"),
        [CellStatus.CodeUnknown] = RowWith("basis", "GN"),
        [CellStatus.TextTooLong] = RowWith("account", new string('7', 31)),
        [CellStatus.TextHasOuterBlank] = RowWith("account", " 7100234"),
        [CellStatus.TextUnprintable] = RowWith("text", "a\tb"),
        [CellStatus.ReferenceNotAscii] = RowWith("account", "71é0234"),
        [CellStatus.RowCellCount] = "7100234,104.80,,,,Flat 2, The Cedars,,",
        [CellStatus.RowQuoteMisplaced] = "7100234,104.80,,,,a 6\" nail,,",
        [CellStatus.RowQuoteNotClosed] = "7100234,104.80,,,,\"The Cedars,,",
        [CellStatus.RowTooLong] = RowWith("text", new string('x', 20_000)),
    };

    private static readonly Dictionary<CellStatus, string> Files = new()
    {
        [CellStatus.HeadingMissing] = Headings[..Headings.LastIndexOf(',')],
        [CellStatus.HeadingUnknown] = Headings + ",notes",
        [CellStatus.HeadingRepeated] = Headings + ",text",
        [CellStatus.HeadingOutOfOrder] = "weeks,amount,number,percent,day,text,basis,account",
        [CellStatus.HeadingLineMissing] = "7100234;104.80",
        [CellStatus.HeadingQuotes] = Headings + "\"",
        [CellStatus.HeadingLineTooLong] = Headings + new string(',', 20_000),
        [CellStatus.FileEmpty] = "",
        [CellStatus.FileLineTooLong] = Headings + "\n" + new string('x', 3_000_000),
    };

    [Fact]
    public void Every_status_but_accepted_has_one_meaning_and_the_code_of_its_number()
    {
        var statuses = Enum.GetValues<CellStatus>().Where(status => status != CellStatus.Accepted);

        Assert.Equal(statuses, CellStatuses.All.Select(meaning => meaning.Status));
        Assert.All(CellStatuses.All, meaning => Assert.Equal(
            ($"CSV{(byte)meaning.Status:000}", Severity.Error), (meaning.Code.Text, meaning.Severity)));
    }

    [Fact]
    public void Every_status_has_its_message()
    {
        var findings = CellStatuses.All.Select(meaning => (meaning.Status, Finding: FindingOf(meaning.Status))).ToList();

        Assert.All(findings, found => Assert.Equal(CodeOf(found.Status), found.Finding.Code.Text));
        Golden.Matches("Csv/Errors/Golden/messages.txt", string.Concat(findings.Select(found => found.Finding + "\n")));
    }

    [Fact]
    public void A_message_is_the_same_on_a_german_machine()
    {
        var message = FindingOf(CellStatus.AmountOutOfRange).Message;
        using var german = new GermanCulture();

        Assert.Equal(message, FindingOf(CellStatus.AmountOutOfRange).Message);
    }

    private static Diagnostic FindingOf(CellStatus status) => status switch
    {
        CellStatus.Blank => Read(RentRollLayout, $"{RentRollHeadings}\n7100234,P614137,SR,48,,0.00,,,,,\n").Value.Report.Findings.Single(),
        CellStatus.FileValueTooLarge => Overflowing(),
        CellStatus.HeadingOutOfOrder => Read(With(ColumnOrder.Fixed, LineEnd.Lf), Files[status]).Diagnostics[0],
        _ when Files.TryGetValue(status, out var file) => Read(Profile, file).Diagnostics.Single(),
        _ => Read(Profile, $"{Headings}\n{Rows[status]}\n").Value.Report.Findings.Single(),
    };

    private static Diagnostic Overflowing()
    {
        var most = Money.FromPence(999_999_999_999_999_999);
        var profile = new FileProfile<Sample>("sample", new ColumnTable<Sample>().Optional(
            "amount", Cells.PoundsWithin(-most, most), (ref row, value) => row = row with { Amount = value }, (in row) => row.Amount))
        {
            ValueHeading = "amount",
        };
        var text = new StringBuilder("amount\n");
        for (var row = 0; row < 10; row++)
        {
            text.Append(most.ToPlainString()).Append('\n');
        }

        return Read(profile, text.ToString()).Diagnostics.Single();
    }
}
