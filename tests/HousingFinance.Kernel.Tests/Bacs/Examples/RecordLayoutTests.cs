using System.Text;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Bacs.Examples;

/// <summary>A layout covers its record once; a field takes what fits and refuses the rest without changing anything.</summary>
public class RecordLayoutTests
{
    private static readonly Citation Invented = new("Invented for this test", "page 1", new LocalDate(2026, 11, 22));

    private static RecordLayout Example { get; } = new(
        "example",
        33,
        Invented,
        Field.Fixed("label", 1, "EX", "XE"),
        Field.Text("payer", 3, 9),
        Field.Digits("amount", 12, 5),
        Field.LettersAndDigits("serial", 17, 4),
        Field.Date("day", 21),
        Field.DigitsOrSpaces("count", 27, 3),
        Field.Spaces("rest", 30, 4));

    [Fact]
    public void A_record_begins_as_fixed_texts_zeros_and_spaces() =>
        Assert.Equal("EX         00000                 ", Encoding.ASCII.GetString(Example.Template));

    [Theory]
    [InlineData(3, 10)]
    [InlineData(2, 9)]
    [InlineData(4, 11)]
    [InlineData(3, 9)]
    [InlineData(3, 11)]
    public void Only_fields_that_meet_and_end_at_the_width_are_a_layout(int restAt, int width)
    {
        RecordLayout Make() => new("x", width, Invented, Field.Text("first", 1, 2), Field.Spaces("rest", restAt, 8));

        if ((restAt, width) == (3, 10))
        {
            Assert.Equal("rest (3-10)", Make()["rest"].ToString());
        }
        else
        {
            Assert.Throws<ArgumentException>(Make);
        }
    }

    [Fact]
    public void Names_are_told_apart_and_fields_have_a_place_and_a_width()
    {
        Assert.Equal("example (33)", Example.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Example["last"]);
        Assert.Throws<ArgumentException>(() => new RecordLayout("x", 4, Invented, Field.Text("one", 1, 2), Field.Text("one", 3, 2)));
        Assert.Throws<ArgumentException>(() => Field.Fixed("uneven", 1, "AA", "B"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Field.Digits("none", 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Field.Digits("before", 0, 1));
    }

    [Fact]
    public void What_fits_is_put_and_comes_back()
    {
        var record = Example.Template.ToArray();

        Assert.True(Example["label"].TryPut(record, "XE"));
        Assert.True(Example["payer"].TryPut(record, "A & B"));
        Assert.True(Example["amount"].TryPut(record, 99_999));
        Assert.True(Example["serial"].TryPut(record, "00A1"));
        Assert.True(Example["day"].TryPut(record, new LocalDate(2026, 2, 27)));
        Assert.True(Example["count"].TryPut(record, 7));

        Assert.Equal("XEA & B    9999900A1 26058007    ", Encoding.ASCII.GetString(record));
        Assert.All(Example.Fields, field => Assert.Equal((FormatStatus.Accepted, 0), (field.Check(record, out var position), position)));
        Assert.Equal("A & B", Example["payer"].Get(record));
        Assert.True(Example["amount"].TryGet(record, out long amount) && amount == 99_999);
        Assert.True(Example["day"].TryGet(record, out LocalDate day) && day == new LocalDate(2026, 2, 27));
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_nothing_is_cut()
    {
        var record = Example.Template.ToArray();

        Assert.False(Example["amount"].TryPut(record, 100_000));
        Assert.False(Example["amount"].TryPut(record, -1));
        Assert.False(Example["payer"].TryPut(record, 1));
        Assert.False(Example["payer"].TryPut(record, "TEN LETTER"));
        Assert.False(Example["payer"].TryPut(record, "lower"));
        Assert.False(Example["payer"].TryPut(record, "O'BRIEN"));
        Assert.False(Example["payer"].TryPut(record, "JOSÉ"));
        Assert.False(Example["serial"].TryPut(record, "A1"));
        Assert.False(Example["serial"].TryPut(record, "A-01"));
        Assert.False(Example["label"].TryPut(record, "XX"));
        Assert.False(Example["day"].TryPut(record, new LocalDate(1999, 12, 31)));
        Assert.False(Example["day"].TryPut(record, new LocalDate(2100, 1, 1)));
        Assert.False(Example["amount"].TryPut(record, new LocalDate(2026, 2, 27)));

        Assert.Equal(Example.Template.ToArray(), record);
    }

    [Theory]
    [InlineData("label", "EZ", FormatStatus.FieldNotFixed, 2)]
    [InlineData("payer", "A_B      ", FormatStatus.FieldNotPermitted, 4)]
    [InlineData("payer", "AnB      ", FormatStatus.FieldLowerCase, 4)]
    [InlineData("amount", "12 45", FormatStatus.FieldNotDigits, 14)]
    [InlineData("serial", "A1 2", FormatStatus.FieldNotLettersAndDigits, 19)]
    [InlineData("day", " 26366", FormatStatus.FieldNotDate, 24)]
    [InlineData("day", "026058", FormatStatus.FieldNotDate, 21)]
    [InlineData("day", " 26000", FormatStatus.FieldNotDate, 24)]
    [InlineData("day", " 24366", FormatStatus.Accepted, 0)]
    [InlineData("count", "   ", FormatStatus.Accepted, 0)]
    [InlineData("count", "  1", FormatStatus.FieldNotDigits, 27)]
    [InlineData("rest", "   X", FormatStatus.FieldNotFixed, 33)]
    public void A_field_says_what_is_wrong_with_it_and_where(string name, string text, FormatStatus expected, int position)
    {
        var record = Example.Template.ToArray();
        var field = Example[name];
        Encoding.ASCII.GetBytes(text, record.AsSpan(field.At - 1));

        Assert.Equal((expected, position), (field.Check(record, out var found), found));
    }
}
