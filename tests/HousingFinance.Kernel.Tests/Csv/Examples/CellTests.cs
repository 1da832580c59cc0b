using System.Globalization;
using System.Text;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.Rents;
using NodaTime;
using static HousingFinance.Kernel.Tests.Csv.SampleFile;

namespace HousingFinance.Kernel.Tests.Csv.Examples;

/// <summary>Each kind of cell takes one form, and says which it was given instead.</summary>
public class CellTests
{
    [Theory]
    [InlineData("1234.56", 1234_56)]
    [InlineData("-0.05", -5)]
    [InlineData("90", 90_00)]
    [InlineData("90.5", 90_50)]
    [InlineData("0", 0)]
    [InlineData("0.00", 0)]
    [InlineData("-0.00", 0)]
    [InlineData("999999999.99", 999_999_999_99)]
    [InlineData("-999999999.99", -999_999_999_99)]
    public void An_amount_is_plain_pounds_to_the_penny(string cell, long pence) =>
        Assert.Equal(Money.FromPence(pence), Accepted("amount", cell).Amount);

    [Theory]
    [InlineData("£104.80", CellStatus.AmountHasPoundSign)]
    [InlineData("£1,104.80", CellStatus.AmountHasPoundSign)]
    [InlineData("-£5", CellStatus.AmountHasPoundSign)]
    [InlineData("1,234.56", CellStatus.AmountHasComma)]
    [InlineData("104,80", CellStatus.AmountHasComma)]
    [InlineData("104.805", CellStatus.AmountDecimals)]
    [InlineData("104.800", CellStatus.AmountDecimals)]
    [InlineData("104.00000000000000000000000000000001", CellStatus.AmountDecimals)]
    [InlineData("1e3", CellStatus.AmountUnreadable)]
    [InlineData("+5.00", CellStatus.AmountUnreadable)]
    [InlineData(" 5.00", CellStatus.AmountUnreadable)]
    [InlineData("5.00 ", CellStatus.AmountUnreadable)]
    [InlineData("(5.00)", CellStatus.AmountUnreadable)]
    [InlineData("5.00-", CellStatus.AmountUnreadable)]
    [InlineData("--5", CellStatus.AmountUnreadable)]
    [InlineData("-", CellStatus.AmountUnreadable)]
    [InlineData(".", CellStatus.AmountUnreadable)]
    [InlineData(".50", CellStatus.AmountUnreadable)]
    [InlineData("5.", CellStatus.AmountUnreadable)]
    [InlineData("5.0.0", CellStatus.AmountUnreadable)]
    [InlineData("007.50", CellStatus.AmountUnreadable)]
    [InlineData("00", CellStatus.AmountUnreadable)]
    [InlineData("１０４.８０", CellStatus.AmountUnreadable)]
    [InlineData("4.8%", CellStatus.AmountUnreadable)]
    [InlineData("NULL", CellStatus.AmountUnreadable)]
    [InlineData("1000000000.00", CellStatus.AmountOutOfRange)]
    [InlineData("-1000000000", CellStatus.AmountOutOfRange)]
    [InlineData("99999999999999999999999999999999999999", CellStatus.AmountOutOfRange)]
    public void An_amount_in_any_other_form_is_refused_and_never_repaired(string cell, CellStatus status) =>
        Assert.Equal(CodeOf(status), Refused("amount", cell).Code.Text);

    [Theory]
    [InlineData(0xA3, CellStatus.AmountHasPoundSign)]
    [InlineData(0xE9, CellStatus.AmountUnreadable)]
    public void A_pound_sign_of_an_older_encoding_is_known_as_one(byte sign, CellStatus status)
    {
        var file = ReadBytes(Profile, [.. Encoding.UTF8.GetBytes($"{Headings}\n,"), sign, .. "104.80,,,,,,\n"u8]).Value;

        Assert.Equal(CodeOf(status), Assert.Single(file.Report.Findings).Code.Text);
    }

    [Theory]
    [InlineData("-5", -5)]
    [InlineData("0", 0)]
    [InlineData("1000000", 1_000_000)]
    public void A_whole_number_is_digits_within_the_limits_of_its_column(string cell, long number) =>
        Assert.Equal(number, Accepted("number", cell).Number);

    [Theory]
    [InlineData("-6", CellStatus.NumberOutOfRange)]
    [InlineData("1000001", CellStatus.NumberOutOfRange)]
    [InlineData("99999999999999999999", CellStatus.NumberOutOfRange)]
    [InlineData("3.0", CellStatus.NumberUnreadable)]
    [InlineData("03", CellStatus.NumberUnreadable)]
    [InlineData("+3", CellStatus.NumberUnreadable)]
    [InlineData("3 ", CellStatus.NumberUnreadable)]
    [InlineData("1,000", CellStatus.NumberUnreadable)]
    [InlineData("three", CellStatus.NumberUnreadable)]
    public void A_number_outside_its_limits_or_not_whole_is_refused(string cell, CellStatus status) =>
        Assert.Equal(CodeOf(status), Refused("number", cell).Code.Text);

    [Theory]
    [InlineData("4.8", "4.80%")]
    [InlineData("4.80", "4.80%")]
    [InlineData("-0.125", "-0.125%")]
    [InlineData("2.7001", "2.7001%")]
    [InlineData("-100", "-100.00%")]
    [InlineData("1000", "1000.00%")]
    public void A_percentage_is_a_number_of_percent(string cell, string percentage) =>
        Assert.Equal(percentage, Accepted("percent", cell).Percent.ToString());

    [Theory]
    [InlineData("4.8%", CellStatus.PercentageHasSign)]
    [InlineData("4.80001", CellStatus.PercentageDecimals)]
    [InlineData("-100.0001", CellStatus.PercentageOutOfRange)]
    [InlineData("1000.0001", CellStatus.PercentageOutOfRange)]
    [InlineData("999999999999999999", CellStatus.PercentageOutOfRange)]
    [InlineData("£2.70", CellStatus.PercentageUnreadable)]
    [InlineData("4,8", CellStatus.PercentageUnreadable)]
    public void A_percentage_in_any_other_form_is_refused(string cell, CellStatus status) =>
        Assert.Equal(CodeOf(status), Refused("percent", cell).Code.Text);

    [Theory]
    [InlineData("2026-04-06")]
    [InlineData("2028-02-29")]
    [InlineData("1999-12-31")]
    [InlineData("2100-01-01")]
    public void A_date_is_year_month_day(string cell) =>
        Assert.Equal(cell, Accepted("day", cell).Day!.Value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("06/04/2026", CellStatus.DateUnreadable)]
    [InlineData("26-04-06", CellStatus.DateUnreadable)]
    [InlineData("2026-4-6", CellStatus.DateUnreadable)]
    [InlineData("2026-04-06T00:00", CellStatus.DateUnreadable)]
    [InlineData("2026/04/06", CellStatus.DateUnreadable)]
    [InlineData("2026-O4-06", CellStatus.DateUnreadable)]
    [InlineData("2026-04-31", CellStatus.DateNotInCalendar)]
    [InlineData("2026-02-29", CellStatus.DateNotInCalendar)]
    [InlineData("2026-13-01", CellStatus.DateNotInCalendar)]
    [InlineData("2026-00-01", CellStatus.DateNotInCalendar)]
    [InlineData("2026-01-00", CellStatus.DateNotInCalendar)]
    [InlineData("0000-01-01", CellStatus.DateNotInCalendar)]
    [InlineData("1999-12-30", CellStatus.DateOutOfRange)]
    [InlineData("2100-01-02", CellStatus.DateOutOfRange)]
    public void A_date_of_another_form_or_no_day_or_beyond_its_limits_is_refused(string cell, CellStatus status) =>
        Assert.Equal(CodeOf(status), Refused("day", cell).Code.Text);

    [Fact]
    public void A_code_is_one_of_its_catalogue_letter_for_letter()
    {
        foreach (var basis in RentBasis.List)
        {
            Assert.Equal(basis, Accepted("basis", basis.Code).Basis);
        }

        Assert.All(
            new[] { "sr", "SR ", " SR", "GN", "1", "SO-RP", "SO-RPII", "social rent" },
            cell => Assert.Equal(CodeOf(CellStatus.CodeUnknown), Refused("basis", cell).Code.Text));
    }

    [Fact]
    public void Week_bases_run_from_46_to_53()
    {
        for (var weeks = WeekBasis.FewestWeeks; weeks <= WeekBasis.MostWeeks; weeks++)
        {
            Assert.Equal(WeekBasis.Of(weeks), Accepted("weeks", weeks.ToString(CultureInfo.InvariantCulture)).Weeks);
        }

        Assert.Equal(CodeOf(CellStatus.NumberOutOfRange), Refused("weeks", "45").Code.Text);
        Assert.Equal(CodeOf(CellStatus.NumberOutOfRange), Refused("weeks", "54").Code.Text);
        Assert.Equal(CodeOf(CellStatus.NumberUnreadable), Refused("weeks", "52.0").Code.Text);
    }

    [Theory]
    [InlineData("7100234")]
    [InlineData("0007100234")]
    [InlineData("P 61/41-37")]
    [InlineData("123456789012345678901234567890")]
    public void A_reference_is_kept_to_the_letter(string cell) =>
        Assert.Equal(RentAccountRef.Create(Nec, cell), Accepted("account", cell).Account);

    [Theory]
    [InlineData("1234567890123456789012345678901", CellStatus.TextTooLong)]
    [InlineData(" 7100234", CellStatus.TextHasOuterBlank)]
    [InlineData("7100234 ", CellStatus.TextHasOuterBlank)]
    [InlineData(" ", CellStatus.TextHasOuterBlank)]
    [InlineData("71\t00234", CellStatus.ReferenceNotAscii)]
    [InlineData("710023é", CellStatus.ReferenceNotAscii)]
    [InlineData("71\000234", CellStatus.ReferenceNotAscii)]
    public void A_reference_too_long_padded_or_not_plain_is_refused(string cell, CellStatus status) =>
        Assert.Equal(CodeOf(status), Refused("account", cell).Code.Text);

    [Theory]
    [InlineData("Flat 2, \"The Cedars\"")]
    [InlineData("Café £5 – Ω 🏠")]
    [InlineData("''")]
    [InlineData("1234567890123456789012345678901234567890")]
    [InlineData("éééééééééééééééééééééééééééééééééééééééé")]
    [InlineData("€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€")]
    public void A_text_is_kept_as_it_is(string cell) => Assert.Equal(cell, Accepted("text", cell).Text);

    [Theory]
    [InlineData("12345678901234567890123456789012345678901", CellStatus.TextTooLong)]
    [InlineData("ééééééééééééééééééééééééééééééééééééééééé", CellStatus.TextTooLong)]
    [InlineData(" text", CellStatus.TextHasOuterBlank)]
    [InlineData("text ", CellStatus.TextHasOuterBlank)]
    [InlineData("text\u00A0", CellStatus.TextHasOuterBlank)]
    [InlineData("a\tb", CellStatus.TextUnprintable)]
    [InlineData("a\0b", CellStatus.TextUnprintable)]
    [InlineData("a\u0085b", CellStatus.TextUnprintable)]
    [InlineData("a\u2028b", CellStatus.TextUnprintable)]
    [InlineData("lost \uFFFD character", CellStatus.TextUnprintable)]
    public void A_text_too_long_padded_or_not_printable_is_refused(string cell, CellStatus status) =>
        Assert.Equal(CodeOf(status), Refused("text", cell).Code.Text);

    [Fact]
    public void A_text_much_too_long_is_refused_before_it_is_decoded() =>
        Assert.Equal(CodeOf(CellStatus.TextTooLong), Refused("text", new string('x', 10_000)).Code.Text);

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        var file = ReadBytes(Profile, [.. Encoding.UTF8.GetBytes($"{Headings}\n,,,,,caf"), 0xE9, .. ",,\n"u8]).Value;

        Assert.Equal(CodeOf(CellStatus.TextUnprintable), Assert.Single(file.Report.Findings).Code.Text);
    }

    [Fact]
    public void A_blank_is_nothing_and_never_zero()
    {
        var file = Read(Profile, $"{Headings}\n,,,,,,,\n").Value;

        Assert.Equal(default, Assert.Single(file.Rows));
        Assert.Null(file.Rows[0].Amount);
        Assert.Equal(Money.Zero, file.Report.Run.ValueIn);
    }

    [Fact]
    public void A_quoted_blank_is_a_blank() => Assert.Null(Accepted("amount", "").Amount);

    [Fact]
    public void Limits_the_wrong_way_round_or_out_of_reach_are_refused_when_the_table_is_made()
    {
        Assert.Throws<ArgumentException>(() => Cells.PoundsWithin(Money.FromPence(1), Money.Zero));
        Assert.Throws<ArgumentException>(() => Cells.PoundsWithin(Money.Zero, Money.FromPence(1_000_000_000_000_000_000)));
        Assert.Throws<ArgumentException>(() => Cells.PoundsWithin(Money.FromPence(long.MinValue), Money.Zero));
        Assert.Throws<ArgumentException>(() => Cells.WholeNumber(1, 0));
        Assert.Throws<ArgumentException>(() => Cells.WholeNumber(0, 1_000_000_000_000_000_000));
        Assert.Throws<ArgumentException>(() => Cells.WholeNumber(-1_000_000_000_000_000_000, 0));
        Assert.Throws<ArgumentException>(() => Cells.Date(new(2026, 4, 7), new(2026, 4, 6)));
        Assert.Throws<ArgumentException>(() => Cells.Date(new(1400, 1, 1, CalendarSystem.IslamicBcl), new(2026, 4, 6)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cells.Text(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cells.Text(1_001));
        Assert.Throws<ArgumentException>(() => Cells.Account(default));
        Assert.Throws<ArgumentException>(() => Cells.Code<int>([]));
        Assert.Throws<ArgumentException>(() => Cells.Code([("A", 1), ("A", 2)]));
        Assert.Throws<ArgumentException>(() => Cells.Code([("A", 1), ("B", 1)]));
        Assert.Throws<ArgumentException>(() => Cells.Code([("=A", 1)]));
        Assert.Throws<ArgumentException>(() => Cells.Code([("A ", 1)]));
        Assert.Throws<ArgumentException>(() => Cells.Code([("é", 1)]));
    }

    [Fact]
    public void Narrower_limits_hold_on_both_sides()
    {
        var kind = Cells.PoundsWithin(Money.FromPence(-1), Money.FromPence(1_00));
        Assert.Equal(CellStatus.Accepted, kind.Read("-0.01"u8, out _));
        Assert.Equal(CellStatus.Accepted, kind.Read("1.00"u8, out _));
        Assert.Equal(CellStatus.AmountOutOfRange, kind.Read("-0.02"u8, out _));
        Assert.Equal(CellStatus.AmountOutOfRange, kind.Read("1.01"u8, out _));
    }
}
