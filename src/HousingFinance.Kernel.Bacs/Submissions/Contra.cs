using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// A record that balances payments on the service user's own account: a credit (99) for what was collected, or a debit (17) for what was
/// paid out. The bank can neither return nor refuse it.
/// </summary>
/// <remarks>Equal when every part is equal. <c>default</c> is no contra.</remarks>
public readonly record struct Contra
{
    internal Contra(ProcessingDay day, BankAccount account, TransactionSide side, Money amount, BacsText narrative, BacsText shortName) =>
        (Day, Account, Side, Amount, Narrative, ShortName) = (day, account, side, amount, narrative, shortName);

    /// <summary>The processing day of the payments it balances; none where a file that was read gave no lawful one.</summary>
    public ProcessingDay Day { get; }

    /// <summary>The originating account of the payments it balances.</summary>
    public BankAccount Account { get; }

    /// <summary>Credit where it balances debits, debit where it balances credits.</summary>
    public TransactionSide Side { get; }

    /// <summary>The sum, above £0.00 and at most £999,999,999.99.</summary>
    public Money Amount { get; }

    /// <summary>What the council's own statement will show; something that reconciliation can match.</summary>
    public BacsText Narrative { get; }

    /// <summary>The account's short name.</summary>
    public BacsText ShortName { get; }

    /// <summary>The code it stands under: 99 as a credit, 17 as a debit.</summary>
    public TransactionCode Code => Side == TransactionSide.Credit ? TransactionCode.Credit : TransactionCode.RegularCollection;

    /// <summary>A contra.</summary>
    /// <param name="day">The processing day of the payments it balances.</param>
    /// <param name="account">Their originating account.</param>
    /// <param name="side">Credit to balance debits, debit to balance credits.</param>
    /// <param name="amount">Above £0.00 and at most £999,999,999.99.</param>
    /// <param name="narrative">What the council's own statement will show.</param>
    /// <param name="shortName">The account's short name.</param>
    /// <exception cref="ArgumentException">
    /// Day or account is <c>default</c>, the side is that of an instruction, or the amount does not fit.
    /// </exception>
    public static Contra Create(
        ProcessingDay day, BankAccount account, TransactionSide side, Money amount, BacsText narrative, BacsText shortName)
    {
        if (day.IsNone || account.IsNone)
        {
            throw new ArgumentException("A contra has the day and account of the payments it balances.");
        }

        if (side == TransactionSide.Instruction)
        {
            throw new ArgumentException("Instructions have no contra.", nameof(side));
        }

        if (!amount.IsPositive || amount.Pence > PaymentInstruction.MostPence)
        {
            throw new ArgumentException("A contra is above £0.00 and at most £999,999,999.99.", nameof(amount));
        }

        return new Contra(day, account, side, amount, narrative, shortName);
    }

    /// <summary>Code, sum, account masked and day.</summary>
    public override string ToString() => $"contra {Code.Code} {Amount}, {Account}, {Day}";
}
