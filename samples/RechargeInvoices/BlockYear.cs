using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Recharges;

namespace RechargeInvoices;

/// <summary>What one sale does: what seller and buyer settle, and what the estimate gains by it.</summary>
internal sealed record SaleResult(Sale Sale, Holding Seller, Money Charge, SaleApportionment? Settled, Money Added);

/// <summary>A block's year: the estimate in February, instalments by the quarter, sales, the actual costs and what balancing comes to.</summary>
internal sealed class BlockYear
{
    private BlockYear(EstateRegister register, YearCharges estimate, YearCharges actual)
    {
        (Register, Estimate, Actual) = (register, estimate, actual);
        Balancing = ServiceChargeBalancing.Between(estimate, actual);
    }

    /// <summary>The homes with everyone who held them in the year.</summary>
    public EstateRegister Register { get; }

    /// <summary>The estimate as it stood in February.</summary>
    public required YearCharges FirstEstimate { get; init; }

    /// <summary>The estimate with what sales in the year changed.</summary>
    public YearCharges Estimate { get; }

    public YearCharges Actual { get; }

    public ServiceChargeBalancing Balancing { get; }

    public required ImmutableArray<SaleResult> Sales { get; init; }

    /// <summary>Every instalment, those that sales added included, in the order of the days.</summary>
    public required ImmutableArray<ServiceChargeDue> Instalments { get; init; }

    /// <summary>Works the year out; or says whose holder is not known.</summary>
    public static Outcome<BlockYear> Of(EstateInput input)
    {
        var first = Charge(input.Register, input.Estimated);
        if (!first.TryGet(out var estimate))
        {
            return Outcome.Refused<BlockYear>(first.Diagnostics);
        }

        var (register, later) = (input.Register, estimate);
        var dues = Spread(ServiceChargeInstalments.Spread(estimate, BlockTerms.Quarters, ApportionmentMethod.FirstTakesOddPence));
        var sales = ImmutableArray.CreateBuilder<SaleResult>();
        foreach (var sale in input.Sales)
        {
            var sold = register.WithHolding(sale.Property, sale.Holding);
            if (!sold.TryGet(out var after) || !Charge(after, input.Estimated).TryGet(out var charged))
            {
                return Outcome.Refused<BlockYear>(sold.Diagnostics);
            }

            var change = ServiceChargeBalancing.Between(later, charged);
            dues = dues.AddRange(Spread(ServiceChargeInstalments.Spread(change, DaysLeft(sale), ApportionmentMethod.FirstTakesOddPence)));
            register.TryFind(sale.Property, out var home);
            sales.Add(Result(sale, home!.Holdings[^1], charged.ChargedOn(sale.Property), change.ChargedOn(sale.Property)));
            (register, later) = (after, charged);
        }

        return Outcome.Of(new BlockYear(register, later, Charge(register, input.Actual).Value)
        {
            FirstEstimate = estimate,
            Sales = sales.ToImmutable(),
            Instalments = [.. dues.OrderBy(due => due.DueOn)],
        });
    }

    private static Outcome<YearCharges> Charge(EstateRegister register, List<ServiceChargeCost> costs) =>
        ServiceChargeRun.Charge(register, BlockTerms.Terms, costs.ToArray());

    private static ImmutableArray<ServiceChargeDue> Spread(ServiceChargeInstalments instalments) => instalments.Dues;

    private static InstalmentDates DaysLeft(Sale sale) => BlockTerms.Quarters.Days.Any(day => day >= sale.Holding.From)
        ? BlockTerms.Quarters.NotBefore(sale.Holding.From)
        : InstalmentDates.On(sale.Holding.From);

    private static SaleResult Result(Sale sale, Holding seller, Money charge, Money added) => new(
        sale,
        seller,
        charge,
        seller.IsCharged ? SaleApportionment.Of(charge, BlockTerms.Terms.Year, sale.Holding.From) : null,
        added);
}
