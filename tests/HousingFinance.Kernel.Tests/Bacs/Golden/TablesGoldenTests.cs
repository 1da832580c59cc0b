using System.Globalization;
using System.Text;
using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Tests.Bacs.Golden;

/// <summary>Every record of Standard 18 and every status of the format, each on a page to hold against the published notes.</summary>
public class TablesGoldenTests
{
    public static RecordLayout[] Layouts =>
    [
        Standard18.Vol1, Standard18.Hdr1, Standard18.Hdr2, Standard18.Uhl1, Standard18.MultiDayPayment, Standard18.MultiDayContra, Standard18.Eof1,
        Standard18.Eof2, Standard18.Utl1, Standard18.SingleDayPayment, Standard18.SingleDayContra,
    ];

    [Fact]
    public void The_records_of_Standard_18()
    {
        var page = new StringBuilder();
        foreach (var layout in Layouts)
        {
            page.Append(CultureInfo.InvariantCulture, $"{layout}: {layout.Source}\n");
            foreach (var field in layout.Fields)
            {
                page.Append(CultureInfo.InvariantCulture, $"  {field.At,3}-{field.Through,-3} {field.Width,2}  {field.Name,-26} {field.Kind}: {field.Expected}\n");
            }
        }

        TestSupport.Golden.Matches("Bacs/Golden/standard-18.txt", page.ToString());
    }

    [Fact]
    public void The_statuses_of_the_format()
    {
        var page = new StringBuilder();
        foreach (var meaning in FormatStatuses.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"{meaning.Code} {(byte)meaning.Status,2} {meaning.Status,-28} {meaning.Severity,-11} {meaning.Status.Treatment()}\n");
        }

        TestSupport.Golden.Matches("Bacs/Golden/format-statuses.txt", page.ToString());
    }

    [Fact]
    public void Every_status_but_accepted_has_one_meaning_and_a_code_of_its_own()
    {
        Assert.Equal(Enum.GetValues<FormatStatus>()[1..], FormatStatuses.All.Select(meaning => meaning.Status));
        Assert.Equal(FormatStatuses.All.Length, FormatStatuses.All.Select(meaning => meaning.Code).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => FormatStatus.Accepted.Code());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((FormatStatus)255).Treatment());
    }
}
