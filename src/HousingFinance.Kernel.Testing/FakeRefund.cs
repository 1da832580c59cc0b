using System.Globalization;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Testing;

/// <summary>Why somebody is owed a refund.</summary>
public enum FakeRefundReason : byte
{
    /// <summary>Nobody is owed one.</summary>
    None = 0,

    /// <summary>The rent account of today's tenant was paid too much.</summary>
    Overpaid = 1,

    /// <summary>The rent account of the tenant before was closed in credit.</summary>
    AccountClosed = 2,
}

/// <summary>What an invented council owes back on a rent account of one home, to whom, and why.</summary>
/// <remarks>
/// Equal when every part is equal. <c>default</c> is nothing owed, on no home. Like payers, nobody's name and an account that no
/// bank has.
/// </remarks>
public readonly record struct FakeRefund
{
    /// <summary>The number of the home, from 1.</summary>
    public int Home { get; init; }

    /// <summary>Why it is owed; all below is empty where nothing is.</summary>
    public FakeRefundReason Reason { get; init; }

    /// <summary>
    /// The rent account in credit: the home's own, or that of the tenant before, given out by <see cref="FakeCouncil.Allocator"/>.
    /// </summary>
    public RentAccountRef RentAccount { get; init; }

    /// <summary>What is owed in whole pence: £2.00 to £180.00 on an overpaid account, £5.00 to £650.00 on a closed one.</summary>
    public Money Amount { get; init; }

    /// <summary>
    /// The bank account it goes to: the payer's own where today's tenant pays by Direct Debit; its sort code begins 00.
    /// </summary>
    public BankAccount Account { get; init; }

    /// <summary>What the payee's statement says: <c>REFUND</c> and the number of the rent account in eight digits.</summary>
    public BacsText Reference { get; init; }

    /// <summary>The name on the bank account.</summary>
    public BacsText Name { get; init; }

    /// <summary>Home, reason and amount; neither name nor bank details.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"home {Home}, refund {Reason}, {Amount}");
}
