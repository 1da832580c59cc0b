using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Recharges;

namespace CouncilYear;

/// <summary>One estate that was worked again home by home, and came out as in the columns.</summary>
/// <param name="Estate">The estate.</param>
/// <param name="Demanded">Its demands as movements of the accounts.</param>
/// <param name="Balanced">Its balancing charges and credits as movements.</param>
internal sealed record EstateByHomes(CostArea Estate, ImmutableArray<MoneyMovement> Demanded, ImmutableArray<MoneyMovement> Balanced)
{
    /// <summary>Works the first estate of a chunk by the package's run of single homes.</summary>
    /// <exception cref="InvalidOperationException">The two ways differ.</exception>
    public static EstateByHomes Of(EstateChunk chunk, FlatCharges columns, ServiceChargeDays days)
    {
        var (register, estate) = (chunk.Register, chunk.Estates[0]);
        var terms = new ServiceChargeTerms(days.Year, SaleRule.HolderOnDueDate, ServiceCosts.Heads);
        var areas = chunk.Blocks.Where(block => block.Area.Code.StartsWith(estate.Area.Code + "-", StringComparison.Ordinal))
            .Append(estate).ToArray();
        var estimate = ServiceChargeRun.Charge(register, terms, [.. Costs(areas, ServiceCosts.Estimate)]).Value;
        var actual = ServiceChargeRun.Charge(register, terms, [.. Costs(areas, ServiceCosts.Actual)]).Value;
        var balancing = ServiceChargeBalancing.Between(estimate, actual);
        var instalments = ServiceChargeInstalments.Spread(estimate, days.Instalments, ApportionmentMethod.FirstTakesOddPence);
        for (var place = 0; place < chunk.Sold.Length && chunk.Sold[place].Estate == estate.Number; place++)
        {
            var flat = chunk.Sold[place];
            var spread = instalments.Of(flat.Property).Aggregate(Money.Zero, (sum, due) => sum + due.Amount);
            var (asked, cost) = (FlatCharges.Sum(columns.EstimateOf(place)), FlatCharges.Sum(columns.ActualOf(place)));
            if (spread != asked || estimate.ChargedOn(flat.Property) != asked || balancing.ChargedOn(flat.Property) != cost - asked)
            {
                throw new InvalidOperationException($"{flat.Property}: columns and single homes differ.");
            }
        }

        var run = $"SC{days.Year.FirstDay.Year}";
        return new EstateByHomes(
            estate.Area,
            ServiceChargeDemands.Raise(run, instalments.Dues, register).Movements,
            ServiceChargeDemands.Raise(run, balancing.DueOn(days.Balanced), register).Movements);
    }

    private static IEnumerable<ServiceChargeCost> Costs(SharedArea[] areas, Func<int, SharedArea, Money> costOf)
    {
        for (var head = 0; head < ServiceCosts.Heads.Length; head++)
        {
            foreach (var area in areas.Where(area => area.Area.Level == ServiceCosts.Heads[head].Level))
            {
                yield return new ServiceChargeCost { Head = ServiceCosts.Heads[head].Code, Area = area.Area, Amount = costOf(head, area) };
            }
        }
    }
}
