using HousingFinance.Kernel.Csv;
using static HousingFinance.Kernel.Tests.Csv.SampleFile;

namespace HousingFinance.Kernel.Tests.Csv.Examples;

/// <summary>A file is read only when its headings are those of its profile, and is told all that is wrong with them at once.</summary>
public class HeadingTests
{
    [Theory]
    [InlineData("account,amount,number,percent,day,text,basis,weeks")]
    [InlineData("weeks,basis,text,day,percent,number,amount,account")]
    [InlineData("\"account\",amount,\"number\",percent,day,text,basis,weeks")]
    public void Headings_may_stand_in_any_order_where_the_profile_says_so(string headings) =>
        Assert.Equal(0, Read(Profile, headings + "\n").Value.Report.Run.RowsIn);

    [Fact]
    public void Cells_go_by_their_heading_and_not_by_their_place()
    {
        var row = Assert.Single(Read(Profile, "weeks,basis,text,day,percent,number,amount,account\n48,,,,,,1.00,7\n").Value.Rows);

        Assert.Equal((WeekBasis.Of(48), Money.FromPence(100)), (row.Weeks, row.Amount));
    }

    [Fact]
    public void A_profile_of_fixed_order_refuses_another_order_and_names_each_column_out_of_place()
    {
        var strict = With(ColumnOrder.Fixed, LineEnd.Lf);

        Assert.True(Read(strict, Headings + "\n").HasValue);
        Assert.Equal(
        [
            "CSV034 sample line 1, column amount: it is column 3 of the file and 2 of the profile",
            "CSV034 sample line 1, column number: it is column 2 of the file and 3 of the profile",
        ],
        Read(strict, "account,number,amount,percent,day,text,basis,weeks\n").Diagnostics
            .Select(fault => $"{fault.Code} {fault.At}: {fault.Found}"));
    }

    [Fact]
    public void Every_fault_of_the_heading_line_is_reported_at_once_and_no_row_is_read()
    {
        var read = Read(Profile, "Account,amount,amount,number,day,text,basis,weeks,,notes\n7,1,1,1,,,,,,\n");

        Assert.False(read.HasValue);
        Assert.Equal(
        [
            ("CSV031", "account", "the heading is missing"),
            ("CSV033", "amount", "the heading stands 2 times"),
            ("CSV031", "percent", "the heading is missing"),
            ("CSV032", "", "heading 1, \"Account\", is not of the profile"),
            ("CSV032", "", "heading 9, blank, is not of the profile"),
            ("CSV032", "", "heading 10, \"notes\", is not of the profile"),
        ],
        read.Diagnostics.Select(fault => (fault.Code.Text, fault.At.Column, fault.Found)));
    }

    [Theory]
    [InlineData("account ,amount,number,percent,day,text,basis,weeks")]
    [InlineData(" account,amount,number,percent,day,text,basis,weeks")]
    [InlineData("ACCOUNT,amount,number,percent,day,text,basis,weeks")]
    [InlineData("accoünt,amount,number,percent,day,text,basis,weeks")]
    [InlineData("account\0,amount,number,percent,day,text,basis,weeks")]
    public void A_heading_that_is_nearly_right_is_wrong(string headings) =>
        Assert.Equal(["CSV031", "CSV032"], Read(Profile, headings + "\n").Diagnostics.Select(fault => fault.Code.Text));

    [Theory]
    [InlineData("account;amount;number;percent;day;text;basis;weeks\n")]
    [InlineData("sep=,\naccount,amount,number,percent,day,text,basis,weeks\n")]
    [InlineData("7100234,Smith,12-34-56,12345678\n")]
    public void A_first_line_without_any_of_the_headings_is_no_heading_line_and_is_not_shown(string text)
    {
        var fault = Assert.Single(Read(Profile, text).Diagnostics);

        Assert.Equal("CSV035", fault.Code.Text);
        Assert.EndsWith("none of them a heading", fault.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account,amount,number,percent,day,text,basis,\"weeks\n")]
    [InlineData("account,amount,number,percent,day,text,basis,\"weeks")]
    [InlineData("account,amount,number,percent,day,text,basis,we\"eks\n")]
    [InlineData("account,amount,number,percent,day,text,basis,\"weeks\"s\n")]
    public void Misplaced_quotes_in_the_heading_line_refuse_the_file(string text) =>
        Assert.Equal("CSV036", Assert.Single(Read(Profile, text).Diagnostics).Code.Text);

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_refused(string text) => Assert.Equal("CSV041", Assert.Single(Read(Profile, text).Diagnostics).Code.Text);

    [Theory]
    [InlineData(0, "CSV032")]
    [InlineData(1, "CSV037")]
    public void A_heading_line_of_more_than_16384_bytes_is_read_no_further(int more, string code)
    {
        var line = Headings + "," + new string('x', ProfileReader.MostRowBytes - Headings.Length - 1 + more);

        Assert.Equal(ProfileReader.MostRowBytes + more, line.Length);
        Assert.Equal(code, Assert.Single(Read(Profile, line + "\n").Diagnostics).Code.Text);
    }

    [Fact]
    public void A_profile_is_checked_when_it_is_made()
    {
        var one = new ColumnTable<Sample>().Optional("amount", Cells.Pounds, (ref _, _) => { }, (in row) => row.Amount);
        var weeks = new ColumnTable<Sample>().Optional("weeks", Cells.Weeks, (ref _, _) => { }, (in row) => row.Weeks);

        Assert.Throws<ArgumentException>(() => one.Optional("amount", Cells.Weeks, (ref _, _) => { }, (in row) => row.Weeks));
        Assert.Throws<ArgumentException>(() => new FileProfile<Sample>("none", new ColumnTable<Sample>()));
        Assert.Throws<ArgumentException>(() => new FileProfile<Sample>(" ", one));
        Assert.Throws<ArgumentException>(() => new FileProfile<Sample>("one", one) { ValueHeading = "Amount" });
        Assert.Throws<ArgumentException>(() => new FileProfile<Sample>("one", weeks) { ValueHeading = "weeks" });
        Assert.All(
            new[] { "", " amount", "amount ", "a\tb", "é", new string('x', 61) },
            heading => Assert.ThrowsAny<ArgumentException>(
                () => new ColumnTable<Sample>().Optional(heading, Cells.Pounds, (ref _, _) => { }, (in row) => row.Amount)));
    }

    [Fact]
    public void A_profile_says_what_its_columns_are()
    {
        Assert.Equal(
            ["account_ref", "property_ref", "rent_basis", "week_basis", "weekly_rent", "service_charge"],
            RentRollLayout.Columns.Where(column => column.IsRequired).Select(column => column.Heading));
        Assert.Equal(
            ["bedrooms", "county", "january_1999_value", "formula_rent", "registered_rent"],
            RentRollLayout.Columns.Where(column => !column.IsRequired).Select(column => column.Heading));
        Assert.Equal(("rent roll", "weekly_rent"), (RentRollLayout.Name, RentRollLayout.ValueHeading));
    }

    [Fact]
    public void A_profile_whose_rows_could_be_too_long_to_read_back_is_refused()
    {
        Assert.Equal(2, Wide(2, 1_000).Columns.Length);
        Assert.Throws<ArgumentException>(() => Wide(3, 1_000));

        static FileProfile<Sample> Wide(int columns, int characters)
        {
            var table = new ColumnTable<Sample>();
            for (var column = 0; column < columns; column++)
            {
                table.Optional($"text {column}", Cells.Text(characters), (ref _, _) => { }, (in row) => row.Text);
            }

            return new FileProfile<Sample>("wide", table);
        }
    }
}
