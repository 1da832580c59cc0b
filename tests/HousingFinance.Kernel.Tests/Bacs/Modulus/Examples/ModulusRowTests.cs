using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Modulus.Examples;

/// <summary>Ranges, plain rows and pairs of them, and what can be said of an account.</summary>
public class ModulusRowTests
{
    private const string OnlyH = "0 0 0 0 0 0 0 0 0 0 0 0 0 1";
    private const string OnlyA = "0 0 0 0 0 0 1 0 0 0 0 0 0 0";

    [Theory]
    [InlineData("990099", ModulusStatus.SortCodeNotListed)]
    [InlineData("990100", ModulusStatus.Passed)]
    [InlineData("990150", ModulusStatus.Passed)]
    [InlineData("990199", ModulusStatus.Passed)]
    [InlineData("990200", ModulusStatus.SortCodeNotListed)]
    [InlineData("990300", ModulusStatus.Failed)]
    [InlineData("990301", ModulusStatus.SortCodeNotListed)]
    [InlineData("000000", ModulusStatus.SortCodeNotListed)]
    [InlineData("999999", ModulusStatus.SortCodeNotListed)]
    public void A_range_holds_both_its_ends_and_nothing_beyond(string sortCode, ModulusStatus expected)
    {
        var table = InventedTable.Of($"990100 990199 MOD10 {OnlyH}", $"990300 990300 MOD10 {OnlyA}");

        Assert.Equal(expected, table.Check(sortCode, "70000000"));
    }

    [Theory]
    [InlineData("00000000", ModulusStatus.Passed)]
    [InlineData("00000001", ModulusStatus.Failed)]
    [InlineData("10000000", ModulusStatus.Failed)]
    [InlineData("10000001", ModulusStatus.Failed)]
    public void Of_two_plain_rows_both_must_pass_and_one_pass_is_not_enough(string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.Of($"990100 990100 MOD11 {OnlyH}", $"990100 990100 DBLAL {OnlyA}").Check("990100", account));

    [Theory]
    [InlineData("00000006", ModulusStatus.Failed)] // DBLAL adds the digits of 12: 3
    [InlineData("50000005", ModulusStatus.Failed)] // 1 + 0 and 1 + 0: 2
    [InlineData("66660000", ModulusStatus.Failed)] // 4 times 3: 12
    [InlineData("66610000", ModulusStatus.Failed)] // 3 times 3, and 2: 11
    [InlineData("66500000", ModulusStatus.Failed)] // 3, 3 and 1: 7
    [InlineData("99110000", ModulusStatus.Failed)] // 9, 9, 2 and 2: 22
    [InlineData("99100000", ModulusStatus.Passed)] // 9, 9 and 2: 20
    public void Double_alternate_adds_the_digits_of_each_product(string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.Of("990100 990100 DBLAL 0 0 0 0 0 0 2 2 2 2 2 2 2 2").Check("990100", account));

    [Theory]
    [InlineData("DBLAL", "00000005", ModulusStatus.Passed)] // 640: 6 + 4 + 0 = 10
    [InlineData("DBLAL", "00000004", ModulusStatus.Failed)] // 512: 8
    [InlineData("MOD10", "00000005", ModulusStatus.Passed)] // 640
    [InlineData("MOD10", "00000004", ModulusStatus.Failed)] // 512
    [InlineData("MOD11", "00000000", ModulusStatus.Passed)]
    [InlineData("MOD11", "00000005", ModulusStatus.Failed)] // 640 = 58 x 11 + 2
    public void Weights_of_three_digits_count_in_full(string method, string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.Of($"990100 990100 {method} 0 0 0 0 0 0 0 0 0 0 0 0 0 128").Check("990100", account));

    [Theory]
    [InlineData("00000000", ModulusStatus.Passed)]
    [InlineData("00000077", ModulusStatus.Passed)] // 7 - 7
    [InlineData("00000078", ModulusStatus.Failed)] // 7 - 8
    [InlineData("00000087", ModulusStatus.Failed)]
    public void A_negative_weight_takes_away(string account, ModulusStatus expected) =>
        Assert.Equal(expected, InventedTable.Of("990100 990100 MOD11 0 0 0 0 0 0 0 0 0 0 0 0 1 -1").Check("990100", account));

    [Fact]
    public void The_sort_code_is_weighed_with_the_account()
    {
        var table = InventedTable.Of("990100 990199 MOD10 0 0 0 0 0 1 0 0 0 0 0 0 0 1");

        Assert.Equal(ModulusStatus.Passed, table.Check("990103", "00000007"));
        Assert.Equal(ModulusStatus.Failed, table.Check("990104", "00000007"));
    }

    [Theory]
    [InlineData(ModulusStatus.NotAssessed, ModulusOutcome.NotCheckable)]
    [InlineData(ModulusStatus.Passed, ModulusOutcome.Valid)]
    [InlineData(ModulusStatus.ForeignCurrencyAccount, ModulusOutcome.Valid)]
    [InlineData(ModulusStatus.Failed, ModulusOutcome.Invalid)]
    [InlineData(ModulusStatus.SortCodeNotListed, ModulusOutcome.NotCheckable)]
    [InlineData(ModulusStatus.RuleNotKnown, ModulusOutcome.NotCheckable)]
    public void Every_status_is_one_of_three_outcomes(ModulusStatus status, ModulusOutcome expected) => Assert.Equal(expected, status.Outcome());

    [Theory]
    [InlineData(ModulusStatus.ForeignCurrencyAccount, "BACS350", Severity.Information,
        "payer row 7: the number is that of a foreign currency account and was not checked; an account that collects or receives pounds; "
        + "make sure with the account's holder that it is a sterling account.")]
    [InlineData(ModulusStatus.Failed, "BACS351", Severity.Error,
        "payer row 7: the account number fails the modulus check; the account number passes the modulus check of its sort code; "
        + "ask the account's holder for sort code and account number again.")]
    [InlineData(ModulusStatus.SortCodeNotListed, "BACS352", Severity.Information,
        "payer row 7: the account was not checked, since the modulus table has no row for its sort code; the modulus table has the sort code; "
        + "use the account as given; do not record it as checked.")]
    [InlineData(ModulusStatus.RuleNotKnown, "BACS353", Severity.Warning,
        "payer row 7: the account was not checked, since the modulus table asks for a rule that is not known; "
        + "the modulus table uses exceptions 1 to 14 in their known pairs; "
        + "use the account as given, do not record it as checked, and ask for a version that knows the table.")]
    public void A_status_explains_itself_without_bank_details(ModulusStatus status, string code, Severity severity, string message)
    {
        using var german = new GermanCulture();

        var finding = status.Explain(Locator.AtRow("payer", 7));

        Assert.Equal((code, severity, message), (finding.Code.Text, finding.Severity, finding.Message));
    }

    [Theory]
    [InlineData(ModulusStatus.NotAssessed)]
    [InlineData(ModulusStatus.Passed)]
    public void There_is_nothing_to_explain_of_an_account_that_passed(ModulusStatus status) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => status.Explain(default));

    [Fact]
    public void Many_accounts_come_out_in_their_order_each_as_if_alone()
    {
        var table = InventedTable.Of($"990100 990199 MOD10 {OnlyH}");
        BankAccount[] accounts = [BankAccount.Create("990100", "00000001"), BankAccount.Create("990100", "00000000"), BankAccount.Create("112233", "00000000")];
        var statuses = new ModulusStatus[3];

        ModulusCheck.Check(accounts, table, statuses);

        Assert.Equal([ModulusStatus.Failed, ModulusStatus.Passed, ModulusStatus.SortCodeNotListed], statuses);
    }

    [Fact]
    public void Bad_arguments_throw()
    {
        var table = InventedTable.Of($"990100 990199 MOD10 {OnlyH}");

        Assert.Throws<ArgumentNullException>(() => ModulusCheck.Check(BankAccount.Create("990100", "00000001"), null!));
        Assert.Throws<ArgumentException>(() => ModulusCheck.Check(new BankAccount[2], table, new ModulusStatus[1]));
        Assert.Throws<InvalidOperationException>(() => ModulusCheck.Check(default, table));
        Assert.Throws<ArgumentNullException>(() => ModulusTable.Read(null!, ""));
        Assert.Throws<ArgumentNullException>(() => ModulusTable.Read("", null!));
        Assert.Throws<ArgumentNullException>(() => ModulusTable.Read(null!, TextReader.Null));
        Assert.Throws<ArgumentNullException>(() => ModulusTable.Read(TextReader.Null, null!));
    }
}
