namespace HousingFinance.Kernel;

/// <content>What the law takes off a leaseholder's service charge, and what puts it back: values 43 to 49.</content>
public sealed partial class MovementKind
{
    /// <summary>Costs that were demanded too late were taken off (Landlord and Tenant Act 1985, section 20B).</summary>
    public static readonly MovementKind TimeLimitRebate = new("section 20B rebate", 43, MovementEffect.ReducesBalance);

    /// <summary>Costs above the limit without consultation were taken off (Landlord and Tenant Act 1985, section 20).</summary>
    public static readonly MovementKind ConsultationRebate = new("section 20 rebate", 44, MovementEffect.ReducesBalance);

    /// <summary>Costs above the estimates of a Right to Buy offer were taken off (Housing Act 1985, section 125).</summary>
    public static readonly MovementKind OfferEstimateRebate = new("section 125 rebate", 45, MovementEffect.ReducesBalance);

    /// <summary>Costs of assisted works above the cap over five years were taken off.</summary>
    public static readonly MovementKind MandatoryReduction = new("mandatory reduction", 46, MovementEffect.ReducesBalance);

    /// <summary>The landlord took off what it chose to.</summary>
    public static readonly MovementKind DiscretionaryReduction = new("discretionary reduction", 47, MovementEffect.ReducesBalance);

    /// <summary>A rebate or reduction was withdrawn, and what it took off is owed again.</summary>
    public static readonly MovementKind ReductionWithdrawn = new("reduction withdrawn", 48, MovementEffect.RaisesBalance);
}
