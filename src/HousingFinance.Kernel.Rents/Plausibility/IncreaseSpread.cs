namespace HousingFinance.Kernel.Rents;

/// <summary>How the increases of one basis, or of all, are spread: by percent and by pounds a week.</summary>
/// <remarks>Immutable. Not compared by content.</remarks>
public sealed class IncreaseSpread
{
    private const int PartsPerTenth = 1_000;

    private static readonly IncreaseScale<decimal> Tenths =
        new(-200, 500, tenths => tenths / 10m, partsPerMillion => partsPerMillion / 10_000m);

    private static readonly IncreaseScale<Money> Pence = new(-5_00, 25_00, Money.FromPence, Money.FromPence);

    internal IncreaseSpread(RentBasis? basis) => Basis = basis;

    /// <summary>The basis of the homes; null when they are of any basis.</summary>
    public RentBasis? Basis { get; }

    /// <summary>How many homes have a new rent and are counted in bands.</summary>
    public long Homes => ByPercent.Homes;

    /// <summary>
    /// How many homes were set aside, or have no rent above £0.00 for an increase to be a percentage of; no band holds them.
    /// </summary>
    public long SetAside { get; private set; }

    /// <summary>
    /// Homes by increase in percent of the rent now, in bands of 0.1 percentage points from -20.0 to 50.0. Where the week basis changes, a
    /// year's rent is compared with a year's.
    /// </summary>
    public IncreaseBands<decimal> ByPercent { get; } = new(Tenths);

    /// <summary>
    /// Homes by increase in pounds for a charged week of the new week basis, in bands of a penny from -£5.00 to £25.00.
    /// </summary>
    public IncreaseBands<Money> ByPounds { get; } = new(Pence);

    internal void CountSetAside() => SetAside++;

    /// <summary>Counts one home by a year's rent before and after, in pence; the one before is above 0.</summary>
    internal void Count(long yearlyNow, long yearlyNext, int weeksNext)
    {
        var change = yearlyNext - yearlyNow;
        var partsPerMillion = FloorDivide(change * 1_000_000, yearlyNow);
        ByPercent.Count(partsPerMillion, FloorDivide(partsPerMillion + (PartsPerTenth / 2), PartsPerTenth));
        var pence = FloorDivide((2 * change) + weeksNext, 2 * weeksNext);
        ByPounds.Count(pence, pence);
    }

    internal void Add(IncreaseSpread other)
    {
        SetAside += other.SetAside;
        ByPercent.Add(other.ByPercent);
        ByPounds.Add(other.ByPounds);
    }

    private static long FloorDivide(long dividend, long divisor)
    {
        var (quotient, remainder) = Math.DivRem(dividend, divisor);
        return remainder < 0 ? quotient - 1 : quotient;
    }
}
