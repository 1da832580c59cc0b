namespace HousingFinance.Kernel.Rents;

/// <summary>The formula rent of a home for one year, or why it has none.</summary>
/// <remarks>
/// <c>default</c> is the result of a row that was not assessed. Both sums are £0.00 whenever there is no formula rent. Equal when
/// every part is equal.
/// </remarks>
/// <param name="Rent">Formula rent after the cap, pounds a week over 52 weeks, without service charges.</param>
/// <param name="Uncapped">What it would be without the cap, rounded in the same way.</param>
/// <param name="Status">Whether there is one, and whether the cap holds it.</param>
public readonly record struct FormulaRent(Money Rent, Money Uncapped, FormulaRentStatus Status);

/// <summary>A formula rent with the steps by which it was reached.</summary>
/// <param name="FormulaRent">The formula rent.</param>
/// <param name="Receipt">The steps, with every figure used; they end in <see cref="FormulaRent.Rent"/>.</param>
public sealed record FormulaRentWithReceipt(FormulaRent FormulaRent, Receipt Receipt);
