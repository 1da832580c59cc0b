using Ardalis.SmartEnum;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What a schedule of rates is priced by.</summary>
/// <remarks>
/// Members are the same object wherever they are used; equal by <see cref="SmartEnum{TEnum, TValue}.Value"/>, which never changes.
/// </remarks>
public sealed class PricingUnit : SmartEnum<PricingUnit>
{
    /// <summary>By the item.</summary>
    public static readonly PricingUnit Each = new("each", 1);

    /// <summary>By the square metre.</summary>
    public static readonly PricingUnit SquareMetre = new("m²", 2);

    /// <summary>By the metre of length.</summary>
    public static readonly PricingUnit LinearMetre = new("m", 3);

    /// <summary>By the hour.</summary>
    public static readonly PricingUnit Hour = new("hour", 4);

    /// <summary>By the visit.</summary>
    public static readonly PricingUnit Visit = new("visit", 5);

    private PricingUnit(string name, int value)
        : base(name, value)
    {
    }
}
