using static HousingFinance.Kernel.Tests.Csv.SampleFile;

namespace HousingFinance.Kernel.Tests.Csv.Examples;

/// <summary>A finding shows a cell only where it can be no name and no bank details, whatever column it slipped into.</summary>
public class ShownTests
{
    public static TheoryData<string> Private =>
    [
        "Smith", "Mrs A Smith", "12-34-56", "12345678", "12 34 56", "12.34.56", "12345678.", "20-00-00 12345678", "1,234,567",
        "GB29NWBK60161331926819", "a.smith@example.org", "07700 900123", "1 The Cedars", "Ee", "eE",
    ];

    [Theory]
    [MemberData(nameof(Private))]
    public void What_could_be_a_name_or_bank_details_is_told_by_its_length(string cell)
    {
        foreach (var heading in new[] { "number", "percent", "day" })
        {
            var message = Refused(heading, cell).Message;
            Assert.DoesNotContain(cell, message, StringComparison.OrdinalIgnoreCase);
            Assert.Contains($"a text of {cell.Length} characters ", message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Mrs A Smith")]
    [InlineData("12-34-56")]
    [InlineData("123456")]
    [InlineData("12345678")]
    [InlineData("a.b@c")]
    public void A_bad_code_is_not_shown_where_it_could_be_more_than_a_code(string cell) =>
        Assert.DoesNotContain(cell, Refused("basis", cell).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("amount", "104.805")]
    [InlineData("amount", "£104.80")]
    [InlineData("amount", "1,234.56")]
    [InlineData("amount", "1.2E+05")]
    [InlineData("amount", "-1000000000.00")]
    [InlineData("number", "99999.5")]
    [InlineData("percent", "4.8%")]
    [InlineData("day", "06/04/2026")]
    [InlineData("day", "2026-02-30")]
    [InlineData("day", "6/4/26")]
    [InlineData("basis", "GN")]
    [InlineData("basis", "SO-RPJ")]
    [InlineData("weeks", "54")]
    public void A_bad_figure_date_or_short_code_is_shown(string heading, string cell) =>
        Assert.StartsWith($"\"{cell}\" ", Refused(heading, cell).Found, StringComparison.Ordinal);

    [Theory]
    [InlineData("account", "Smith\u00A0")]
    [InlineData("text", "secret\t")]
    public void References_and_texts_are_never_shown(string heading, string cell) =>
        Assert.DoesNotContain(cell[..5], Refused(heading, cell).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"x\u0001\"", "heading 9, a text of 2 characters, is not of the profile")]
    [InlineData("12345678", "heading 9, a text of 8 characters, is not of the profile")]
    [InlineData("a234567890b234567890c234567890d234567890e234567890f234567890g", "heading 9, a text of 61 characters, is not of the profile")]
    [InlineData("Rent (weekly) %", "heading 9, \"Rent (weekly) %\", is not of the profile")]
    public void An_unknown_heading_is_shown_where_it_looks_like_one(string heading, string found) =>
        Assert.Equal(found, Assert.Single(Read(Profile, $"{Headings},{heading}\n").Diagnostics).Found);

    [Fact]
    public void One_character_is_one_character() => Assert.Equal("a text of 1 character is not an amount", Refused("amount", "x").Found);
}
