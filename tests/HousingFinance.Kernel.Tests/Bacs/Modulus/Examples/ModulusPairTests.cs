using HousingFinance.Kernel.Bacs;
using static HousingFinance.Kernel.Bacs.ModulusStatus;

namespace HousingFinance.Kernel.Tests.Bacs.Modulus.Examples;

/// <summary>Exceptions 10 to 14, rules that are not known, and what one check leaves behind for the next.</summary>
public class ModulusPairTests
{
    private const string Range = "990000 990000";
    private const string NoAccountPasses = Range + " MOD11 1 0 0 0 0 0 0 0 0 0 0 0 0 0"; // u is 9
    private const string EveryAccountPasses = Range + " MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 0";

    // Row 1 weighs u, which is 9, and c.
    [Theory]
    [InlineData("09000090", Passed)] // ab = 09 and g = 9: c alone
    [InlineData("09200090", Failed)]
    [InlineData("09000080", Failed)] // g is not 9: 9 + 0
    [InlineData("09200080", Passed)] // 9 + 2
    [InlineData("99000090", Passed)] // ab = 99 and g = 9
    [InlineData("99000080", Failed)]
    [InlineData("99200080", Passed)]
    [InlineData("19000090", Failed)] // ab = 19
    [InlineData("00000090", Failed)] // ab = 00
    [InlineData("90000090", Failed)] // ab = 90
    [InlineData("19200090", Passed)] // 9 + 2
    public void Exception_10_weighs_nothing_before_c_when_ab_is_09_or_99_and_g_is_9(string account, ModulusStatus expected) =>
        Assert.Equal(
            expected,
            InventedTable.Of($"{Range} MOD11 1 0 0 0 0 0 0 0 1 0 0 0 0 0 10", $"{NoAccountPasses} 11").Check("990000", account));

    [Theory]
    [InlineData(10, 11)]
    [InlineData(12, 13)]
    public void Of_exceptions_10_and_11_or_12_and_13_one_row_that_passes_is_enough(int first, int second)
    {
        Assert.Equal(Passed, InventedTable.Of($"{EveryAccountPasses} {first}", $"{NoAccountPasses} {second}").Check("990000", "12345678"));
        Assert.Equal(Passed, InventedTable.Of($"{NoAccountPasses} {first}", $"{EveryAccountPasses} {second}").Check("990000", "12345678"));
        Assert.Equal(Passed, InventedTable.Of($"{EveryAccountPasses} {first}", $"{EveryAccountPasses} {second}").Check("990000", "12345678"));
        Assert.Equal(Failed, InventedTable.Of($"{NoAccountPasses} {first}", $"{NoAccountPasses} {second}").Check("990000", "12345678"));
    }

    [Theory]
    [InlineData("MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1", "00000000", Passed)] // weighs h: the plain check
    [InlineData("MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1", "00000001", Passed)] // h goes, and g, which is 0, stands in its place
    [InlineData("MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1", "00000009", Passed)]
    [InlineData("MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1", "00000002", Failed)] // h may be 0, 1 or 9
    [InlineData("MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1", "00000008", Failed)]
    [InlineData("MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1", "00000011", Failed)] // g is 1
    [InlineData("MOD11 0 0 0 0 0 0 0 0 0 0 0 0 1 0", "00000010", Passed)] // weighs g: f, which is 0, stands in its place
    [InlineData("MOD11 0 0 0 0 0 0 0 0 0 0 0 0 1 0", "00000110", Failed)]
    [InlineData("MOD11 0 0 0 0 0 0 0 0 0 0 0 0 1 0", "00000100", Passed)] // the plain check
    [InlineData("MOD11 0 0 0 0 0 0 0 0 0 0 0 0 1 0", "00000013", Failed)]
    [InlineData("MOD11 0 0 0 0 0 0 0 1 0 0 0 0 0 0", "01000001", Passed)] // weighs b: a, which is 0, stands in its place
    [InlineData("MOD11 0 0 0 0 0 0 0 1 0 0 0 0 0 0", "11000001", Failed)]
    [InlineData("MOD11 0 0 0 0 0 0 1 0 0 0 0 0 0 0", "50000001", Passed)] // weighs a: a zero comes before the rest
    [InlineData("MOD11 0 0 0 0 0 0 1 0 0 0 0 0 0 0", "50000002", Failed)]
    [InlineData("MOD11 1 0 0 0 0 0 0 0 0 0 0 0 0 0", "00000001", Failed)] // the sort code counts both times
    public void Exception_14_tries_again_without_the_last_digit(string row, string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.Of($"{Range} {row} 14").Check("990000", account));

    [Theory]
    [InlineData("MOD11", "2")]
    [InlineData("DBLAL", "3")]
    [InlineData("MOD11", "5")]
    [InlineData("MOD11", "9")]
    [InlineData("MOD11", "10")]
    [InlineData("MOD11", "11")]
    [InlineData("MOD11", "12")]
    [InlineData("MOD11", "13")]
    [InlineData("MOD11", "15")]
    [InlineData("MOD11", "9999")]
    [InlineData("MOD10", "1")]
    [InlineData("MOD11", "1")]
    [InlineData("MOD10", "4")]
    [InlineData("DBLAL", "4")]
    [InlineData("MOD10", "14")]
    [InlineData("DBLAL", "14")]
    public void A_row_alone_whose_exception_is_not_known_for_it_checks_nothing_and_says_so(string method, string exception)
    {
        var read = ModulusTable.Read($"{Range} {method} 0 0 0 0 0 0 0 0 0 0 0 0 0 1 {exception}", "990102 990105");

        Assert.Equal(RuleNotKnown, read.Value.Check("990000", "00000000"));
        Assert.Equal(("BACS313", Severity.Warning), (Assert.Single(read.Diagnostics).Code.Text, read.Diagnostics[0].Severity));
    }

    [Theory]
    [InlineData("MOD11", 9, "MOD11", 2)]
    [InlineData("MOD11", 11, "DBLAL", 10)]
    [InlineData("MOD11", 13, "DBLAL", 12)]
    [InlineData("MOD11", 2, "MOD11", 0)]
    [InlineData("MOD11", 0, "MOD11", 9)]
    [InlineData("DBLAL", 3, "MOD11", 0)]
    [InlineData("MOD11", 0, "MOD11", 3)]
    [InlineData("MOD11", 5, "MOD10", 5)]
    [InlineData("MOD11", 5, "DBLAL", 0)]
    [InlineData("MOD11", 6, "DBLAL", 0)]
    [InlineData("MOD11", 14, "DBLAL", 0)]
    [InlineData("MOD11", 0, "MOD11", 14)]
    [InlineData("MOD11", 10, "DBLAL", 13)]
    [InlineData("MOD11", 15, "DBLAL", 0)]
    public void A_pair_that_is_not_known_checks_nothing_and_says_so(string firstMethod, int first, string secondMethod, int second)
    {
        const string Weights = "0 0 0 0 0 0 0 0 0 0 0 0 0 1";
        var read = ModulusTable.Read(
            $"{Range} {firstMethod} {Weights} {first}\n{Range} {secondMethod} {Weights} {second}".Replace(" 0\n", "\n", StringComparison.Ordinal),
            "990102 990105");

        Assert.Equal(RuleNotKnown, read.Value.Check("990000", "00000000"));
        Assert.Equal("modulus weights line 1: the range asks for a rule that is not known; exceptions 1 to 14, alone or in the pairs of the "
            + "specification; expect these sort codes to come out as not checkable, and ask for a version that knows the rule.",
            Assert.Single(read.Diagnostics).Message);
    }

    [Fact]
    public void A_negative_weight_under_double_alternate_is_a_rule_that_is_not_known() =>
        Assert.Equal(RuleNotKnown, InventedTable.Of($"{Range} DBLAL 0 0 0 0 0 0 0 0 0 0 0 0 1 -1").Check("990000", "00000000"));

    [Theory]
    [InlineData(4, "MOD11", 0, "DBLAL")]
    [InlineData(0, "MOD11", 1, "DBLAL")]
    [InlineData(7, "MOD11", 8, "MOD10")]
    [InlineData(0, "DBLAL", 0, "MOD11")]
    public void Exceptions_that_look_at_their_own_row_alone_pair_with_each_other_and_both_must_pass(
        int first, string firstMethod, int second, string secondMethod)
    {
        const string Nothing = "0 0 0 0 0 0 0 0 0 0 0 0 0 0";
        var table = InventedTable.Of(
            $"{Range} {firstMethod} {Nothing}{(first == 0 ? "" : $" {first}")}", $"{Range} {secondMethod} {Nothing}{(second == 0 ? "" : $" {second}")}");

        // Only 27 of exception 1 is no multiple of ten.
        Assert.Equal(second == 1 ? Failed : Passed, table.Check("990000", "12345600"));
    }

    [Fact]
    public void A_check_with_weights_set_to_zero_spoils_no_later_check()
    {
        // Every row weighs u, which is 9, so a plain check with c = 0 fails and with c = 2 passes.
        const string Weights = "MOD11 1 0 0 0 0 0 0 0 1 0 0 0 0 0";
        var table = InventedTable.Of(
            $"990000 990000 {Weights} 7", $"990001 990001 {Weights} 10", $"990001 990001 MOD11 1 0 0 0 0 0 0 0 0 0 0 0 0 0 11");
        (string SortCode, string Account, ModulusStatus Expected)[] plain =
            [("990000", "00000000", Failed), ("990000", "00200000", Passed), ("990001", "09000000", Failed), ("990001", "09200000", Passed)];

        Assert.Equal(Passed, table.Check("990000", "00000090"));
        Assert.Equal(Passed, table.Check("990001", "09000090"));

        Assert.All(plain, row => Assert.Equal(row.Expected, table.Check(row.SortCode, row.Account)));
    }

    [Fact]
    public void A_check_with_another_sort_code_spoils_no_later_row()
    {
        // Row 1 puts 090126 in place of the sort code; row 2 weighs the account's own z, which is 0.
        var table = InventedTable.Of(
            $"{Range} MOD10 0 0 0 0 0 1 0 0 0 0 0 0 0 1 8", $"{Range} MOD10 0 0 0 0 0 1 0 0 0 0 0 0 1 0");

        Assert.Equal(Passed, table.Check("990000", "00000004"));
        Assert.Equal(Failed, table.Check("990000", "00000044"));
    }

    [Fact]
    public void A_check_without_the_last_digit_spoils_no_later_check()
    {
        var table = InventedTable.Of($"{Range} MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1 14");

        Assert.Equal(Passed, table.Check("990000", "00000001"));
        Assert.Equal(Failed, table.Check("990000", "00000011"));
        Assert.Equal(Passed, table.Check("990000", "00000001"));
    }
}
