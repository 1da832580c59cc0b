using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Modulus.Errors;

/// <summary>Tables that are refused, line by line, and the liberties a table may take.</summary>
public class ModulusTableErrorTests
{
    private const string Weights = "0 0 0 0 0 0 0 0 0 0 0 0 0 1";
    private const string Row = "990100 990199 MOD10 " + Weights;
    private const string Again = "; fetch the table again.";

    public static TheoryData<string, string, string, string> Refused => new()
    {
        { "BACS300", new string('0', 1_001), "",
            "modulus weights line 1: the line has 1001 characters; a line has at most 1,000 characters" + Again },
        { "BACS301", "990100 990199 MOD10 0 0 0 0 0 0 0 0 0 0 0 0 0", "",
            "modulus weights line 1: the line has 16 fields; a row of weights has 17 fields, or 18 with an exception, and a substitution has 2" + Again },
        { "BACS301", Row + " 1 2", "",
            "modulus weights line 1: the line has 19 fields or more; a row of weights has 17 fields, or 18 with an exception, and a substitution has 2" + Again },
        { "BACS301", Row, "990100",
            "modulus substitutes line 1: the line has 1 field; a row of weights has 17 fields, or 18 with an exception, and a substitution has 2" + Again },
        { "BACS302", "99010 990199 MOD10 " + Weights, "",
            "modulus weights line 1: an end of the range is not six digits; a sort code in the tables is six digits" + Again },
        { "BACS302", "990100 99-01-99 MOD10 " + Weights, "",
            "modulus weights line 1: an end of the range is not six digits; a sort code in the tables is six digits" + Again },
        { "BACS302", Row, "990100 99010x",
            "modulus substitutes line 1: the sort code or its substitute is not six digits; a sort code in the tables is six digits" + Again },
        { "BACS303", "990100 990199 mod10 " + Weights, "",
            "modulus weights line 1: the method is another; the method is MOD10, MOD11 or DBLAL; "
            + "fetch the table again; if it is the same, ask for a version that knows the method." },
        { "BACS304", "990100 990199 MOD10 0 0 0 0 0 0 0 0 0 0 0 0 0 x", "",
            "modulus weights line 1: weight 14 cannot be read; each of the 14 weights is a whole number from -9,999 to 9,999" + Again },
        { "BACS304", "990100 990199 MOD10 10000 0 0 0 0 0 0 0 0 0 0 0 0 0", "",
            "modulus weights line 1: weight 1 cannot be read; each of the 14 weights is a whole number from -9,999 to 9,999" + Again },
        { "BACS304", "990100 990199 MOD10 0 1.0 0 0 0 0 0 0 0 0 0 0 0 0", "",
            "modulus weights line 1: weight 2 cannot be read; each of the 14 weights is a whole number from -9,999 to 9,999" + Again },
        { "BACS305", Row + " x", "",
            "modulus weights line 1: the exception cannot be read; the exception is a whole number of at most four digits" + Again },
        { "BACS305", Row + " 10000", "",
            "modulus weights line 1: the exception cannot be read; the exception is a whole number of at most four digits" + Again },
        { "BACS306", "990199 990100 MOD10 " + Weights, "",
            "modulus weights line 1: the range ends before it begins; a range ends at or after the sort code it begins with" + Again },
        { "BACS307", Row + "\r\n990199 990299 MOD10 " + Weights, "",
            "modulus weights line 2: the range overlaps an earlier one or comes before it; ranges ascend without overlap, and the rows of one range "
            + "stand together; fetch the table again; do not sort or edit it." },
        { "BACS307", Row + "\n\n990000 990099 MOD10 " + Weights, "",
            "modulus weights line 3: the range overlaps an earlier one or comes before it; ranges ascend without overlap, and the rows of one range "
            + "stand together; fetch the table again; do not sort or edit it." },
        { "BACS308", $"{Row}\n{Row}\n{Row}", "",
            "modulus weights line 3: the range has two rows already; a range has one row or two" + Again },
        { "BACS309", Row, "990100 990102\n990100 990103",
            "modulus substitutes line 2: the sort code stands on an earlier line too; a sort code has one substitute; fetch the substitution table again." },
        { "BACS310", " \r\n\r\n", "",
            "modulus weights: there are no rows; a modulus table has rows; give the text of the table, not an empty file." },
        { "BACS311", $"{Row} 5\n990100 990199 DBLAL {Weights} 5".Replace("MOD10", "MOD11", StringComparison.Ordinal), "",
            "modulus weights line 1: the row uses exception 5, and there are no substitutes; a table that uses exception 5 comes with its "
            + "substitution table; give the substitution table of the same edition." },
        { "BACS312", new string('\n', 100_000) + Row, "",
            "modulus weights line 100001: there is yet another line; a table has at most 100,000 lines; give the text of the table and nothing else." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_table_is_refused_with_the_line_and_what_is_wrong_with_it(string code, string weights, string substitutes, string message)
    {
        using var german = new GermanCulture();

        var read = ModulusTable.Read(weights, substitutes);

        Assert.False(read.HasValue);
        var finding = read.Diagnostics[0];
        Assert.Equal((code, message), (finding.Code.Text, finding.Message));
        Assert.All(read.Diagnostics, each => Assert.Equal(Severity.Error, each.Severity));
    }

    [Fact]
    public void Every_status_of_a_table_has_an_example_here()
    {
        var shown = Refused.Select(row => (string)row[0]).Append("BACS313").ToHashSet();

        Assert.Equal(ModulusTableStatuses.All.Select(meaning => meaning.Code.Text), shown.Order());
        Assert.Equal(
            Enum.GetValues<ModulusTableStatus>().Where(status => status != ModulusTableStatus.Accepted),
            ModulusTableStatuses.All.Select(meaning => meaning.Status));
    }

    [Fact]
    public void Every_wrong_line_is_told_not_only_the_first()
    {
        var read = ModulusTable.Read($"x\n{Row}\ny", "z\n990100 990101");

        Assert.Equal(
            ["modulus weights line 1", "modulus weights line 3", "modulus substitutes line 1"], read.Diagnostics.Select(finding => finding.At.ToString()));
    }

    [Fact]
    public void Blanks_line_ends_a_mark_at_the_beginning_and_empty_lines_are_as_they_may_be()
    {
        var table = ModulusTable.Read(
            "\uFEFF990100 990199 MOD10    0    0    0    0    0    0    0    0    0    0    0    0    0    1\r\n\r\n"
            + "990200 990299 MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 -1 \n990300\t990399\tDBLAL 0 0 0 0 0 0 0 0 0 0 0 0 0 128    1\r\n",
            "990100 990101\r\n").Value;

        Assert.Equal((3, 3, 1), (table.RangeCount, table.RowCount, table.SubstituteCount));
        Assert.Equal(ModulusStatus.Failed, table.Check("990100", "00000001"));
    }

    [Fact]
    public void Two_rows_of_a_range_count_once_as_a_range()
    {
        var table = InventedTable.Of(Row, Row, "990200 990200 MOD11 " + Weights);

        Assert.Equal((2, 3, 0), (table.RangeCount, table.RowCount, table.SubstituteCount));
    }

    [Fact]
    public void The_readers_stay_open_for_their_owner()
    {
        using var weights = new StringReader(Row);
        using var substitutes = new StringReader("");

        Assert.True(ModulusTable.Read(weights, substitutes).HasValue);
        Assert.Equal((-1, -1), (weights.Read(), substitutes.Read()));
    }
}
