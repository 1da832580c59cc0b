using System.Collections.Immutable;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Recharges.Internals;

/// <summary>Costs added up by head and area, each with the homes that share it; and those that cannot be shared.</summary>
internal sealed record CostGathering(
    ImmutableArray<SharingPool> Pools,
    long[] CostPence,
    ImmutableArray<ServiceChargeCostRefusal> SetAside,
    ImmutableArray<Diagnostic> Findings,
    RunReport Report)
{
    internal static CostGathering Of(EstateRegister register, ServiceChargeTerms terms, ReadOnlySpan<ServiceChargeCost> costs)
    {
        var statuses = new ServiceChargeCostStatus[costs.Length];
        var sums = new Dictionary<(int Head, CostArea Area), Money>();
        for (var row = 0; row < costs.Length; row++)
        {
            statuses[row] = Assess(costs[row], terms, out var head);
            if (statuses[row] == ServiceChargeCostStatus.Accepted)
            {
                var key = (head, costs[row].Area);
                sums[key] = sums.GetValueOrDefault(key) + costs[row].Amount;
            }
        }

        var pools = ImmutableArray.CreateBuilder<SharingPool>();
        var pence = new List<long>();
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        var stopped = new Dictionary<(string Head, CostArea Area), Diagnostic>();
        foreach (var ((head, area), sum) in sums.OrderBy(each => each.Key.Head).ThenBy(each => each.Key.Area))
        {
            var outcome = register.Pool(terms.Heads[head], area);
            if (outcome.TryGet(out var pool))
            {
                pools.Add(pool);
                pence.Add(sum.Pence);
                findings.AddRange(outcome.Diagnostics);
            }
            else
            {
                stopped.Add((terms.Heads[head].Code, area), outcome.Diagnostics[0]);
            }
        }

        var setAside = SetAsideOf(costs, statuses, stopped);
        return new(pools.ToImmutable(), [.. pence], setAside, findings.ToImmutable(), ReportOf(costs, pence, setAside));
    }

    private static ServiceChargeCostStatus Assess(in ServiceChargeCost cost, ServiceChargeTerms terms, out int head)
    {
        head = terms.IndexOf(cost.Head);
        return head < 0 ? ServiceChargeCostStatus.HeadUnknown
            : cost.Area.Level != terms.Heads[head].Level || cost.Area.Code.Length == 0 ? ServiceChargeCostStatus.LevelDiffers
            : cost.Amount > ServiceChargeCost.MostAmount || cost.Amount < -ServiceChargeCost.MostAmount
                ? ServiceChargeCostStatus.AmountOutOfRange
            : ServiceChargeCostStatus.Accepted;
    }

    private static ImmutableArray<ServiceChargeCostRefusal> SetAsideOf(
        ReadOnlySpan<ServiceChargeCost> costs,
        ReadOnlySpan<ServiceChargeCostStatus> statuses,
        Dictionary<(string Head, CostArea Area), Diagnostic> stopped)
    {
        var setAside = ImmutableArray.CreateBuilder<ServiceChargeCostRefusal>();
        for (var row = 0; row < costs.Length; row++)
        {
            var (cost, status) = (costs[row], statuses[row]);
            var reason = default(Diagnostic);
            if (status == ServiceChargeCostStatus.Accepted && stopped.TryGetValue((cost.Head, cost.Area), out reason))
            {
                status = ServiceChargeCostStatus.CannotBeShared;
            }

            if (status != ServiceChargeCostStatus.Accepted)
            {
                setAside.Add(new ServiceChargeCostRefusal(cost, status, status.Explain(cost, reason)));
            }
        }

        return setAside.ToImmutable();
    }

    private static RunReport ReportOf(
        ReadOnlySpan<ServiceChargeCost> costs, List<long> pence, ImmutableArray<ServiceChargeCostRefusal> setAside)
    {
        var all = Money.Zero;
        foreach (var cost in costs)
        {
            all += cost.Amount;
        }

        return new RunReport(
            "service charges",
            default(FiguresEdition),
            costs.Length,
            costs.Length - setAside.Length,
            setAside.Length,
            all,
            pence.Aggregate(Money.Zero, (sum, each) => sum + Money.FromPence(each)),
            setAside.Aggregate(Money.Zero, (sum, refusal) => sum + refusal.Cost.Amount));
    }
}
