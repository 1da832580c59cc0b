namespace HousingFinance.Kernel.Recharges;

/// <summary>Where the home lies, for the cap on charges for assisted works.</summary>
public enum HomeArea : byte
{
    /// <summary>It was not said; a charge for assisted works is refused until it is.</summary>
    NotSaid = 0,

    /// <summary>In a London borough or the City of London.</summary>
    London = 1,

    /// <summary>Anywhere else in England.</summary>
    OutsideLondon = 2,
}

/// <summary>The caps on charges for assisted works by area.</summary>
/// <remarks>Equal when both are equal.</remarks>
public sealed record AreaCaps
{
    /// <summary>Caps.</summary>
    /// <param name="london">In London; £0.00 or more.</param>
    /// <param name="outsideLondon">Elsewhere; £0.00 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cap is below £0.00.</exception>
    public AreaCaps(Money london, Money outsideLondon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(london, Money.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(outsideLondon, Money.Zero);
        (London, OutsideLondon) = (london, outsideLondon);
    }

    /// <summary>In a London borough or the City of London.</summary>
    public Money London { get; }

    /// <summary>Anywhere else in England.</summary>
    public Money OutsideLondon { get; }

    /// <summary>The cap of an area.</summary>
    /// <param name="area">The area; it must have been said.</param>
    /// <exception cref="ArgumentOutOfRangeException">The area is not one that has a cap.</exception>
    public Money Of(HomeArea area) => area switch
    {
        HomeArea.London => London,
        HomeArea.OutsideLondon => OutsideLondon,
        _ => throw new ArgumentOutOfRangeException(nameof(area), area, "Say whether the home is in London."),
    };

    /// <summary>Both caps: <c>£15,000.00 in London, £10,000.00 elsewhere</c>.</summary>
    public override string ToString() => $"{London} in London, {OutsideLondon} elsewhere";
}
