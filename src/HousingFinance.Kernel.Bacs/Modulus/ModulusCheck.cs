using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// Checks whether an account number can belong to its sort code, before a Direct Debit Instruction is lodged or a refund is paid.
/// </summary>
/// <remarks>
/// <para>Vocalink, <i>Validating account numbers, UK modulus checking</i>, version 6.40, checked against the table of version 8.50.
/// The tables are Vocalink's and Pay.UK's, change several times a year and are not shipped: read today's with
/// <see cref="ModulusTable.Read(TextReader, TextReader)"/>.</para>
/// <para>A check allocates nothing and changes nothing in the table; a table may serve many threads.</para>
/// </remarks>
public static class ModulusCheck
{
    /// <summary>Checks one account.</summary>
    /// <param name="sortCode">The sort code, as it is written in files.</param>
    /// <param name="number">The eight-digit account number, as it is written in files.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="InvalidOperationException">The sort code or the number is <c>default</c>.</exception>
    public static ModulusStatus Check(SortCode sortCode, AccountNumber number, ModulusTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Find(sortCode.Number, out var range)
            ? ModulusRule.Apply(table, range, sortCode.Number, number.Number)
            : ModulusStatus.SortCodeNotListed;
    }

    /// <summary>Checks one account.</summary>
    /// <param name="account">The account, as it is written in files.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="InvalidOperationException">The account is <c>default</c>.</exception>
    public static ModulusStatus Check(BankAccount account, ModulusTable table) => Check(account.SortCode, account.Number, table);

    /// <summary>Checks many accounts, each as if alone.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="table">The table.</param>
    /// <param name="statuses">Where the status of each account goes, in the same order; as long as the accounts.</param>
    /// <exception cref="ArgumentException">The two spans differ in length.</exception>
    /// <exception cref="InvalidOperationException">An account is <c>default</c>.</exception>
    public static void Check(ReadOnlySpan<BankAccount> accounts, ModulusTable table, Span<ModulusStatus> statuses)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (accounts.Length != statuses.Length)
        {
            throw new ArgumentException("There is one status for each account.", nameof(statuses));
        }

        for (var row = 0; row < accounts.Length; row++)
        {
            statuses[row] = Check(accounts[row], table);
        }
    }
}
