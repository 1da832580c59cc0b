namespace HousingFinance.Kernel;

/// <content>Service charges of leaseholders and freeholders: values 35 to 42.</content>
public sealed partial class MovementKind
{
    /// <summary>A service charge was demanded on account, by an instalment of the estimate.</summary>
    public static readonly MovementKind ServiceChargeDemanded =
        new("Service charge demanded", 35, MovementEffect.RaisesBalance);

    /// <summary>A service charge demanded on account was taken back.</summary>
    public static readonly MovementKind ServiceChargeDemandReversed =
        new("Service charge demand reversed", 36, MovementEffect.ReducesBalance);

    /// <summary>The year's actual charge came to more than was charged on account, and the difference was demanded.</summary>
    public static readonly MovementKind BalancingCharge = new("Balancing charge", 37, MovementEffect.RaisesBalance);

    /// <summary>A balancing charge was taken back.</summary>
    public static readonly MovementKind BalancingChargeReversed =
        new("Balancing charge reversed", 38, MovementEffect.ReducesBalance);

    /// <summary>The year's actual charge came to less than was charged on account, and the difference was credited.</summary>
    public static readonly MovementKind BalancingCredit = new("Balancing credit", 39, MovementEffect.ReducesBalance);

    /// <summary>A balancing credit was taken back.</summary>
    public static readonly MovementKind BalancingCreditReversed =
        new("Balancing credit reversed", 40, MovementEffect.RaisesBalance);
}
