using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Modulus.Allocation;

/// <summary>Checking takes no memory, whatever the exception.</summary>
public class ModulusAllocationTests
{
    private const string Weights = "0 0 1 2 5 3 6 4 8 7 10 9 3 1";

    public static TheoryData<string> Rows =>
    [
        $"990000 990000 MOD10 {Weights}",
        $"990000 990000 MOD11 {Weights}\n990000 990000 DBLAL {Weights}",
        $"990000 990000 DBLAL {Weights} 1",
        $"990000 990000 MOD11 {Weights} 2\n990000 990000 MOD11 {Weights} 9",
        $"990000 990000 MOD11 {Weights}\n990000 990000 DBLAL {Weights} 3",
        $"990000 990000 MOD11 {Weights} 4",
        $"990000 990000 MOD11 {Weights} 5\n990000 990000 DBLAL {Weights} 5",
        $"990000 990000 MOD11 {Weights} 6",
        $"990000 990000 MOD11 {Weights} 7",
        $"990000 990000 MOD11 {Weights} 8",
        $"990000 990000 MOD11 {Weights} 10\n990000 990000 MOD11 {Weights} 11",
        $"990000 990000 MOD11 {Weights} 12\n990000 990000 DBLAL {Weights} 13",
        $"990000 990000 MOD11 {Weights} 14",
        $"990000 990000 MOD11 {Weights} 15",
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_check_allocates_nothing(string rows)
    {
        var table = ModulusTable.Read(rows, "990000 990105").Value;
        var accounts = Enumerable.Range(0, 500)
            .Select(n => new BankAccount(SortCode.FromNumber(990_000 + (n % 2)), AccountNumber.FromNumber(n * 199_999))).ToArray();
        var statuses = new ModulusStatus[accounts.Length];

        Assert.Equal(0, AllocatedBytes.LeastOf(() => ModulusCheck.Check(accounts, table, statuses)));
        Assert.Contains(ModulusStatus.SortCodeNotListed, statuses);
        Assert.DoesNotContain(ModulusStatus.NotAssessed, statuses);
    }
}
