using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Tests.Bacs.Modulus;

/// <summary>Small tables made up for these tests; no weight, sort code or account is a real one.</summary>
internal static class InventedTable
{
    /// <summary>A table of these rows, without substitutes.</summary>
    public static ModulusTable Of(params string[] rows) => With([], rows);

    /// <summary>A table of these rows with these substitutes.</summary>
    public static ModulusTable With(string[] substitutes, params string[] rows) =>
        ModulusTable.Read(string.Join("\r\n", rows), string.Join("\r\n", substitutes)).Value;

    /// <summary>Checks an account by its digits.</summary>
    public static ModulusStatus Check(this ModulusTable table, string sortCode, string account) =>
        ModulusCheck.Check(SortCode.Create(sortCode), AccountNumber.Create(account), table);
}
