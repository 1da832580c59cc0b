using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.Tests.Bacs.Modulus.Spec;

/// <summary>
/// The three sums worked through in Vocalink, <i>Validating account numbers</i>, v6.40, with the weights printed beside them there,
/// here put on rows of an invented table.
/// </summary>
public class ModulusSumTests
{
    [Theory]
    [InlineData("DBLAL", "499273", "12345678", "2 1 2 1 2 1 2 1 2 1 2 1 2 1")] // digits of the products: 70
    [InlineData("MOD11", "000000", "58177632", "0 0 0 0 0 0 7 5 8 3 4 6 2 1")] // products: 176 = 16 x 11
    [InlineData("MOD11", "180002", "98093517", "0 0 0 0 0 0 8 7 6 5 4 3 2 1")] // products: 209 = 19 x 11
    public void A_worked_sum_of_the_specification_passes_and_each_wrong_last_digit_fails(
        string method, string sortCode, string account, string weights)
    {
        var table = InventedTable.Of($"{sortCode} {sortCode} {method} {weights}");

        Assert.Equal(ModulusStatus.Passed, table.Check(sortCode, account));
        var others = Enumerable.Range(0, 10).Select(digit => $"{account[..7]}{digit}").Where(other => other != account).ToList();
        Assert.Equal(9, others.Count);
        Assert.All(others, other => Assert.Equal(ModulusStatus.Failed, table.Check(sortCode, other)));
    }
}
