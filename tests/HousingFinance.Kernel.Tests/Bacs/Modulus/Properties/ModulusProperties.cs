using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Modulus.Properties;

/// <summary>Invented tables and accounts by the thousand, held against the check as the specification words it.</summary>
public class ModulusProperties
{
    [Property(MaxTest = 4_000, Arbitrary = [typeof(ModulusArbitraries)])]
    internal void Every_account_comes_out_as_the_words_of_the_specification_have_it(ModulusCase tried)
    {
        var table = ModulusTable.Read(tried.Table, ModulusCase.Substitutes).Value;
        BankAccount[] accounts = [.. tried.Accounts.Select(account => BankAccount.Create(account.SortCode, account.Number))];
        var statuses = new ModulusStatus[accounts.Length];

        ModulusCheck.Check(accounts, table, statuses);

        Assert.Equal(
            tried.Accounts.Select(account =>
                (account, PlainModulus.Check(tried.Rows, account.SortCode, ModulusCase.SubstituteFor(account.SortCode), account.Number))),
            tried.Accounts.Select((account, at) => (account, statuses[at].Outcome())));
        Assert.Equal(accounts.Select(account => ModulusCheck.Check(account, table)), statuses);
    }

    [Property(MaxTest = 2_000, Arbitrary = [typeof(ModulusArbitraries)])]
    public void No_table_however_hostile_throws_and_each_fault_names_its_line(HostileTable text)
    {
        foreach (var read in new[] { ModulusTable.Read(text.Value, ""), ModulusTable.Read(TableInOrder, text.Value) })
        {
            Assert.Equal(read.HasValue, read.Diagnostics.All(finding => finding.Severity < Severity.Error));
            Assert.All(read.Diagnostics, finding => Assert.True(finding.At.Line > 0 || finding.Code.Text == "BACS310"));
            if (read.TryGet(out var table))
            {
                Assert.NotEqual(ModulusStatus.NotAssessed, table.Check("990003", "12345678"));
            }
        }
    }

    private const string TableInOrder = "990000 990009 MOD10 0 0 0 0 0 0 0 0 0 0 0 0 0 1";
}
