using System.Collections.Immutable;
using HousingFinance.Kernel.DirectDebits.Internals;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Takes instalment plans one by one, sets aside those that are not well formed, and makes the roll of the rest.</summary>
/// <remarks>
/// Not for several threads at once. What goes in comes out. An account may have several plans: joint tenants may each pay a share by
/// their own instruction.
/// </remarks>
public sealed class PlanRollBuilder
{
    private readonly PlanColumns _plans;
    private readonly ImmutableArray<InstalmentPlanRefusal>.Builder _setAside = ImmutableArray.CreateBuilder<InstalmentPlanRefusal>();

    /// <summary>An empty builder.</summary>
    /// <param name="expectedPlans">About how many plans are coming; 0 when that is not known.</param>
    public PlanRollBuilder(int expectedPlans = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expectedPlans);
        _plans = new PlanColumns(expectedPlans);
    }

    /// <summary>How many plans were accepted so far.</summary>
    public int Count => _plans.Count;

    /// <summary>Adds a plan, or sets it aside and says why.</summary>
    /// <param name="plan">The plan.</param>
    public InstalmentPlanStatus Add(in InstalmentPlan plan)
    {
        var status = PlanRule.Assess(plan);
        if (status == InstalmentPlanStatus.Accepted)
        {
            _plans.Add(plan);
        }
        else
        {
            _setAside.Add(new InstalmentPlanRefusal(plan, status));
        }

        return status;
    }

    /// <summary>Makes the roll. The builder may go on being used and keeps its plans.</summary>
    public PlanRoll Build()
    {
        var plans = _plans.Copy();
        var accepted = 0L;
        foreach (var pence in plans.CollectedPence)
        {
            accepted += pence;
        }

        var setAside = Money.Zero;
        foreach (var refusal in _setAside)
        {
            setAside += PlanRule.HasPartsInRange(refusal.Plan) ? refusal.Plan.Collected.Total : Money.Zero;
        }

        var report = new RunReport(
            "instalment plans",
            default(FiguresEdition),
            plans.Count + _setAside.Count,
            plans.Count,
            _setAside.Count,
            Money.FromPence(accepted) + setAside,
            Money.FromPence(accepted),
            setAside);
        return new PlanRoll(plans, _setAside.ToImmutable(), report);
    }
}
