using HousingFinance.Kernel.Recharges.Internals;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Prices a repair that somebody is charged for.</summary>
/// <remarks>
/// The steps in order: quantity times price; the call-out; overhead on both; betterment off each line of work; what an insurer paid;
/// waivers. Each step is rounded once to whole pence. VAT comes on the invoice, on what is left.
/// </remarks>
public static class RechargePricing
{
    /// <summary>Prices a repair, or says why it may not be recharged.</summary>
    /// <param name="repair">The repair.</param>
    /// <param name="policy">The landlord's choices.</param>
    /// <param name="pricedOn">The day, for what the rule for small charges waives.</param>
    public static Outcome<PricedRecharge> Price(RechargeableRepair repair, RechargePolicy policy, LocalDate pricedOn)
    {
        ArgumentNullException.ThrowIfNull(repair);
        ArgumentNullException.ThrowIfNull(policy);
        var (status, place) = RechargeRule.Form(repair);
        if (status != RechargeStatus.Accepted)
        {
            return Outcome.Refused<PricedRecharge>(status.Explain(repair, place));
        }

        var decided = policy.Vat.Decide(repair.Circumstance, repair.At);
        if (!decided.TryGet(out var vat))
        {
            return Outcome.Refused<PricedRecharge>(decided.Diagnostics);
        }

        (status, place, var priced) = RechargeRule.Price(repair, policy, vat, pricedOn);
        return priced is null
            ? Outcome.Refused<PricedRecharge>(status.Explain(repair, place))
            : Outcome.Of(priced, decided.Diagnostics);
    }
}
