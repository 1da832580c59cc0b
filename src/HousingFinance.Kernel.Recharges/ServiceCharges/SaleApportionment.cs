using HousingFinance.Kernel.Apportionment;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What seller and buyer settle between themselves when a flat is sold: a charge by their days of the period it covers.</summary>
/// <remarks>
/// Equal when every part is equal. <c>default</c> is £0.00 between nobody. The landlord quotes it and charges by the lease, whoever
/// settles what; the two parts come to the charge to the penny.
/// </remarks>
/// <param name="Seller">The seller's part.</param>
/// <param name="Buyer">The buyer's part.</param>
public readonly record struct SaleApportionment(Money Seller, Money Buyer)
{
    /// <summary>Shares a charge by days, to the nearest penny, half away from zero.</summary>
    /// <param name="charge">The charge of the whole period; negative for a credit.</param>
    /// <param name="period">The days it covers.</param>
    /// <param name="buyersFirstDay">The first day that counts as the buyer's, as the contract says; after the first of the period.</param>
    /// <exception cref="ArgumentOutOfRangeException">That day leaves one of the two without a day of the period.</exception>
    public static SaleApportionment Of(Money charge, ServiceChargeYear period, LocalDate buyersFirstDay)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(buyersFirstDay, period.FirstDay);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(buyersFirstDay, period.LastDay);
        var sellers = Period.DaysBetween(period.FirstDay, buyersFirstDay);
        Span<long> pence = [0, 0];
        ApportionmentMethod.RunningTotal.Share(charge, [sellers, period.Days - sellers], pence);
        return new(Money.FromPence(pence[0]), Money.FromPence(pence[1]));
    }
}
