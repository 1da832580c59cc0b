using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>The last days on which one cost can be notified and demanded under section 20B of the Landlord and Tenant Act 1985.</summary>
/// <remarks>
/// Months are counted forwards from the day of the cost. A cost of 31 August has its last day to demand on 28 or 29 February, and its
/// last day to notify is always the day before: where a month lacks the day, the shorter reading is taken. Equal when every part is equal.
/// </remarks>
/// <param name="IncurredOn">The day on which the cost was incurred.</param>
/// <param name="NotifyBy">The last day of the eighteen months beginning with it: one day before <paramref name="DemandBy"/>.</param>
/// <param name="DemandBy">The last day that is not more than eighteen months after it.</param>
/// <param name="Months">The months, with their source.</param>
public sealed record RecoveryWindow(LocalDate IncurredOn, LocalDate NotifyBy, LocalDate DemandBy, Figure<int> Months)
{
    /// <summary>The window of a cost.</summary>
    /// <param name="incurredOn">The day on which it was incurred.</param>
    /// <param name="law">The figures.</param>
    /// <returns>The window, or a refusal where the figure is not held for that day.</returns>
    public static Outcome<RecoveryWindow> Of(LocalDate incurredOn, ServiceChargeLaw law)
    {
        ArgumentNullException.ThrowIfNull(law);
        var months = law.RecoveryMonths.At(incurredOn);
        if (!months.TryGet(out var figure))
        {
            return Outcome.Refused<RecoveryWindow>(months.Diagnostics);
        }

        var last = incurredOn.PlusMonths(figure.Value);
        return Outcome.Of(new RecoveryWindow(incurredOn, last.PlusDays(-1), last, figure));
    }

    /// <summary>Whether a demand served on a day is in time.</summary>
    /// <param name="servedOn">The day; before the cost was incurred it is a demand on account, and the answer is no.</param>
    public bool IsInTimeToDemand(LocalDate servedOn) => servedOn >= IncurredOn && servedOn <= DemandBy;

    /// <summary>Whether a notice served on a day is in time.</summary>
    /// <param name="servedOn">The day; before the cost was incurred it is a forecast, and the answer is no.</param>
    public bool IsInTimeToNotify(LocalDate servedOn) => servedOn >= IncurredOn && servedOn <= NotifyBy;

    /// <summary>The days: <c>incurred 2024-06-10, notify by 2025-12-09, demand by 2025-12-10</c>.</summary>
    public override string ToString() =>
        $"incurred {LawCodes.Iso(IncurredOn)}, notify by {LawCodes.Iso(NotifyBy)}, demand by {LawCodes.Iso(DemandBy)}";
}
