namespace HousingFinance.Kernel.DirectDebits;

/// <summary>A part of a sum that belongs to one account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">Its part.</param>
/// <remarks>Equal when both parts are. <c>default</c> names no account.</remarks>
public readonly record struct AccountShare(RentAccountRef Account, Money Amount)
{
    /// <summary>Account and amount: <c>NEC:7100234: £113.10</c>.</summary>
    public override string ToString() => $"{Account}: {Amount}";
}
