using HousingFinance.Kernel.Bacs;
using static HousingFinance.Kernel.Bacs.ModulusStatus;

namespace HousingFinance.Kernel.Tests.Bacs.Modulus.Examples;

/// <summary>
/// Exceptions 1 to 9 one by one, on rows that weigh one digit or two, so that each sum is done at sight. The sort code is 990000, of which
/// only u and v count, unless a test says otherwise. Accounts are abcdefgh.
/// </summary>
public class ModulusExceptionTests
{
    private const string Range = "990000 990000";
    private const string NoAccountPasses = Range + " MOD11 1 0 0 0 0 0 0 0 0 0 0 0 0 0"; // u is 9
    private const string EveryAccountPasses = Range + " MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 0";

    private static readonly string[] OddSubstitute = ["990102 990105"];

    // The row weighs f by 4 and h by 1.
    [Theory]
    [InlineData("00000003", Passed)] // 3 + 27 = 30
    [InlineData("00000000", Failed)] // 27
    [InlineData("00000300", Passed)] // 12, whose digits are 3: 30
    [InlineData("00000301", Failed)] // 31
    [InlineData("00000703", Passed)] // 28, whose digits are 10, and 3: 40
    public void Exception_1_adds_27_to_the_digits(string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.Of($"{Range} DBLAL 0 0 0 0 0 0 0 0 0 0 0 4 0 1 1").Check("990000", account));

    // Row 1 weighs h alone unless its weights are replaced; row 2 weighs z, which is 4 of 309634, and h.
    [Theory]
    [InlineData("00000000", Passed)] // a is 0: h alone, 0
    [InlineData("00000003", Failed)] // 3; row 2: 4 + 3
    [InlineData("00000007", Passed)] // 7; row 2: 4 + 7 = 11
    [InlineData("10000005", Passed)] // a is not 0: 6 + 5 = 11
    [InlineData("10000000", Failed)] // 6, though h alone is 0; row 2: 4
    [InlineData("10000007", Passed)] // 13; row 2: 11
    [InlineData("12345603", Failed)] // 6 + 8 + 24 + 28 + 50 + 54 + 0 + 3 = 173 = 165 + 8
    [InlineData("12345606", Passed)] // 176 = 16 x 11
    [InlineData("10000090", Failed)] // g is 9: 27; with the longer weights it were 33; row 2: 4
    [InlineData("10000096", Passed)] // 27 + 6 = 33
    [InlineData("00000090", Passed)] // a is 0, g is 9: h alone
    [InlineData("12345690", Failed)] // g is 9, so c to h: 24 + 28 + 50 + 54 + 27 + 0 = 183 = 176 + 7
    [InlineData("12345694", Passed)] // 187 = 17 x 11
    public void Exceptions_2_and_9_try_other_weights_and_then_another_sort_code(string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.Of(
            $"{Range} MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1 2",
            $"{Range} MOD11 0 0 0 0 0 1 0 0 0 0 0 0 0 1 9").Check("990000", account));

    // The replacing weights are 1 2 5 3 for w x y z and 6 for a.
    [Theory]
    [InlineData("991000", "10000004", Passed)] // 1 + 6 + 4
    [InlineData("990100", "10000003", Passed)] // 2 + 6 + 3
    [InlineData("990010", "10000000", Passed)] // 5 + 6
    [InlineData("990001", "10000002", Passed)] // 3 + 6 + 2
    [InlineData("990001", "10000003", Failed)]
    [InlineData("990010", "10000096", Passed)] // g is 9: the sort code counts nothing, 27 + 6
    public void Exception_2_weighs_the_sort_code_unless_g_is_9(string sortCode, string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.Of(
            "990000 999999 MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1 2",
            "990000 999999 MOD11 1 0 0 0 0 0 0 0 0 0 0 0 0 1 9").Check(sortCode, account));

    // Row 2 weighs every digit of 309634, 25 together, and h.
    [Theory]
    [InlineData("00000008", Passed)] // 33
    [InlineData("00000009", Failed)]
    public void Exception_9_weighs_the_whole_of_its_sort_code(string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.Of(
            $"{Range} MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1 2",
            $"{Range} MOD11 1 1 1 1 1 1 0 0 0 0 0 0 0 1 9").Check("990000", account));

    // Row 2 weighs h.
    [Theory]
    [InlineData("00600001", Passed)] // c is 6: row 2 is passed over
    [InlineData("00900001", Passed)]
    [InlineData("00500001", Failed)]
    [InlineData("00700001", Failed)]
    [InlineData("00000001", Failed)]
    [InlineData("00000000", Passed)]
    [InlineData("60000001", Failed)] // a, which does not matter here
    [InlineData("10000001", Failed)]
    [InlineData("90000001", Failed)]
    public void Exception_3_passes_over_the_second_check_when_c_is_6_or_9(string account, ModulusStatus expected)
    {
        const string Second = Range + " DBLAL 0 0 0 0 0 0 0 0 0 0 0 0 0 1 3";

        Assert.Equal(expected, InventedTable.Of(EveryAccountPasses, Second).Check("990000", account));
        Assert.Equal(Failed, InventedTable.Of(NoAccountPasses, Second).Check("990000", account));
    }

    // The row weighs a and b.
    [Theory]
    [InlineData("00000000", Passed)] // 0, and gh is 00
    [InlineData("00000005", Failed)] // remainder 0 is no pass by itself
    [InlineData("00000011", Failed)]
    [InlineData("30000003", Passed)]
    [InlineData("30000030", Failed)] // g + h is 3, the number gh is 30
    [InlineData("30000012", Failed)]
    [InlineData("30000000", Failed)]
    [InlineData("91000010", Passed)] // 10
    [InlineData("91000001", Failed)]
    [InlineData("91000019", Failed)]
    [InlineData("91000000", Failed)]
    [InlineData("92000000", Passed)] // 11
    [InlineData("92000011", Failed)]
    [InlineData("99000007", Passed)] // 18 = 11 + 7
    public void Exception_4_holds_the_remainder_against_the_number_gh(string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.Of($"{Range} MOD11 0 0 0 0 0 0 1 1 0 0 0 0 0 0 4").Check("990000", account));

    // MOD11 weighs a and b and is held against g; DBLAL weighs c and d and is held against h.
    [Theory]
    [InlineData("00000000", Passed)] // 0 and 0
    [InlineData("00000010", Failed)] // 0 wants g = 0
    [InlineData("00000001", Failed)] // 0 wants h = 0
    [InlineData("20000090", Passed)] // 11 - 2 = 9
    [InlineData("20000000", Failed)]
    [InlineData("91000010", Passed)] // 11 - 10 = 1
    [InlineData("92000000", Passed)] // 11 leaves 0
    [InlineData("00100009", Passed)] // 10 - 1 = 9
    [InlineData("00100001", Failed)]
    [InlineData("00900001", Passed)] // 10 - 9 = 1
    [InlineData("00910000", Passed)] // 10 leaves 0
    [InlineData("00910001", Failed)]
    [InlineData("30700083", Passed)] // 8 and 3
    [InlineData("30700038", Failed)]
    [InlineData("30700082", Failed)] // g alone is right
    [InlineData("30700073", Failed)] // h alone is right
    public void Exception_5_holds_the_remainders_against_two_check_digits(string account, ModulusStatus expected)
    {
        const string Mod11 = Range + " MOD11 0 0 0 0 0 0 1 1 0 0 0 0 0 0 5";
        const string Dblal = Range + " DBLAL 0 0 0 0 0 0 0 0 1 1 0 0 0 0 5";

        Assert.Equal(expected, InventedTable.With(OddSubstitute, Mod11, Dblal).Check("990000", account));
        Assert.Equal(expected, InventedTable.With(OddSubstitute, Dblal, Mod11).Check("990000", account));
    }

    [Fact]
    public void Exception_5_lets_no_check_digit_stand_for_a_remainder_of_one()
    {
        const string Mod11 = Range + " MOD11 0 0 0 0 0 0 1 1 0 0 0 0 0 0 5";
        const string Dblal = Range + " DBLAL 0 0 0 0 0 0 0 0 1 1 0 0 0 0 5";
        ModulusTable[] tables = [InventedTable.With(OddSubstitute, Mod11, Dblal), InventedTable.With(OddSubstitute, Dblal, Mod11)];

        Assert.All(tables, table => Assert.All(Enumerable.Range(0, 10), g => Assert.Equal(Failed, table.Check("990000", $"100000{g}0"))));
    }

    // Both rows weigh z alone: 2 of the sort code itself, 5 of its substitute.
    [Theory]
    [InlineData("990102", "00000065", Passed)] // 11 - 5, 10 - 5
    [InlineData("990102", "00000098", Failed)] // 11 - 2, 10 - 2
    [InlineData("990102", "00000068", Failed)]
    [InlineData("990102", "00000095", Failed)]
    [InlineData("990112", "00000098", Passed)] // has no substitute
    [InlineData("990112", "00000065", Failed)]
    public void Exception_5_uses_the_substitute_sort_code_in_both_checks(string sortCode, string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.With(
            OddSubstitute,
            "990100 990199 MOD11 0 0 0 0 0 1 0 0 0 0 0 0 0 0 5",
            "990100 990199 DBLAL 0 0 0 0 0 1 0 0 0 0 0 0 0 0 5").Check(sortCode, account));

    [Fact]
    public void A_substitute_counts_for_exception_5_alone()
    {
        var table = InventedTable.With(OddSubstitute, "990100 990199 MOD10 0 0 0 0 0 1 0 0 0 0 0 0 0 1");

        Assert.Equal(Passed, table.Check("990102", "00000008"));
        Assert.Equal(Failed, table.Check("990102", "00000005"));
    }

    // Rows that no account passes, and rows that weigh h.
    [Theory]
    [InlineData("40000011", ForeignCurrencyAccount, ForeignCurrencyAccount)]
    [InlineData("80000099", ForeignCurrencyAccount, ForeignCurrencyAccount)]
    [InlineData("60000000", ForeignCurrencyAccount, ForeignCurrencyAccount)]
    [InlineData("30000011", Failed, Failed)]
    [InlineData("90000011", Failed, Failed)]
    [InlineData("90000000", Failed, Passed)]
    [InlineData("40000010", Failed, Passed)] // g is not h
    [InlineData("40000001", Failed, Failed)]
    [InlineData("04000011", Failed, Failed)] // b is 4, a is not
    public void Exception_6_leaves_foreign_currency_accounts_unchecked(string account, ModulusStatus neverPassing, ModulusStatus byH)
    {
        const string ByH = Range + " MOD11 0 0 0 0 0 0 0 0 0 0 0 0 0 1 6";
        const string ByHDblal = Range + " DBLAL 0 0 0 0 0 0 0 0 0 0 0 0 0 1 6";

        Assert.Equal(neverPassing, InventedTable.Of($"{NoAccountPasses} 6").Check("990000", account));
        Assert.Equal(neverPassing, InventedTable.Of(ByH, $"{NoAccountPasses} 6").Check("990000", account));
        Assert.Equal(neverPassing, InventedTable.Of($"{NoAccountPasses} 6", ByH).Check("990000", account));
        Assert.Equal(byH, InventedTable.Of(ByH).Check("990000", account));
        Assert.Equal(byH, InventedTable.Of(ByH, ByHDblal).Check("990000", account));
    }

    // The row weighs u, which is 9, and b and c.
    [Theory]
    [InlineData("00200000", Passed)] // 9 + 2
    [InlineData("02000000", Passed)]
    [InlineData("00000000", Failed)]
    [InlineData("00000080", Failed)]
    [InlineData("00000090", Passed)] // g is 9: u to b count nothing
    [InlineData("01000090", Passed)]
    [InlineData("00200090", Failed)] // c still counts
    [InlineData("00000009", Failed)] // h is 9, g is not
    public void Exception_7_weighs_nothing_before_c_when_g_is_9(string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.Of($"{Range} MOD11 1 0 0 0 0 0 0 1 1 0 0 0 0 0 7").Check("990000", account));

    // The row weighs the sort code, 18 for 090126 and also for 990000, by place: 0x1 + 9x1 + 0x1 + 1x1 + 2x1 + 6x2 = 24.
    [Theory]
    [InlineData("00000006", Passed)] // 24 + 6
    [InlineData("00000002", Failed)] // what 990000 would want: 18 + 2
    [InlineData("00000000", Failed)]
    public void Exception_8_weighs_sort_code_090126(string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.Of($"{Range} MOD10 1 1 1 1 1 2 0 0 0 0 0 0 0 1 8").Check("990000", account));
}
