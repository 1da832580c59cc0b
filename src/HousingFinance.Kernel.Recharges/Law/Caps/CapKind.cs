using Ardalis.SmartEnum;

namespace HousingFinance.Kernel.Recharges;

/// <summary>
/// What takes something off a leaseholder's share, in the order in which it is done: the value is the place in that order.
/// </summary>
/// <remarks>
/// A closed catalogue; values never change. The apportioned share has place 1; discounts and loans come after and are not among them.
/// </remarks>
public sealed class CapKind : SmartEnum<CapKind>
{
    /// <summary>Costs demanded too late (section 20B).</summary>
    public static readonly CapKind TimeLimit = new("section 20B", 2, MovementKind.TimeLimitRebate);

    /// <summary>The limit per set of works, and per agreement and accounting period, without consultation (section 20).</summary>
    public static readonly CapKind Consultation = new("section 20", 3, MovementKind.ConsultationRebate);

    /// <summary>The estimates of a Right to Buy offer in the initial period, with inflation (section 125).</summary>
    public static readonly CapKind OfferEstimate = new("section 125", 4, MovementKind.OfferEstimateRebate);

    /// <summary>The cap on charges for assisted works over any five years.</summary>
    public static readonly CapKind AssistedWorks = new("mandatory reduction", 5, MovementKind.MandatoryReduction);

    /// <summary>What the landlord chooses to take off.</summary>
    public static readonly CapKind Discretion = new("discretionary reduction", 6, MovementKind.DiscretionaryReduction);

    private CapKind(string name, int value, MovementKind movement)
        : base(name, value) => Movement = movement;

    /// <summary>As what it is posted to the account.</summary>
    public MovementKind Movement { get; }
}
