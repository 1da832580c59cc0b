namespace HousingFinance.Kernel.Recharges;

/// <summary>A landlord's choices about recharges.</summary>
/// <remarks>Immutable. Equal when every choice is equal.</remarks>
public sealed record RechargePolicy
{
    /// <summary>Choices.</summary>
    /// <param name="name">The policy and where it is on record: it is the authority for what the rule waives.</param>
    /// <param name="overhead">What is added for administration.</param>
    /// <param name="leastCharge">The least that is charged before VAT; less is waived. £0.00 charges everything.</param>
    /// <param name="rounding">How each step is rounded to whole pence.</param>
    /// <param name="vat">How VAT is decided.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The least charge is below £0.00.</exception>
    public RechargePolicy(string name, Overhead overhead, Money leastCharge, RoundingRule rounding, VatDecisionTable vat)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(overhead);
        ArgumentOutOfRangeException.ThrowIfLessThan(leastCharge, Money.Zero);
        ArgumentNullException.ThrowIfNull(rounding);
        ArgumentNullException.ThrowIfNull(vat);
        (Name, Overhead, LeastCharge, Rounding, Vat) = (name, overhead, leastCharge, rounding, vat);
    }

    /// <summary>The policy and where it is on record.</summary>
    public string Name { get; }

    /// <summary>What is added for administration.</summary>
    public Overhead Overhead { get; }

    /// <summary>The least that is charged before VAT.</summary>
    public Money LeastCharge { get; }

    /// <summary>How each step is rounded to whole pence.</summary>
    public RoundingRule Rounding { get; }

    /// <summary>How VAT is decided.</summary>
    public VatDecisionTable Vat { get; }

    /// <summary>The deposit on a job that is paid for in part beforehand.</summary>
    /// <param name="estimate">What the job is estimated at with VAT, £0.00 or more.</param>
    /// <param name="rate">The part that is paid beforehand: 0% to 100%.</param>
    /// <exception cref="ArgumentOutOfRangeException">The estimate or the part is out of range.</exception>
    public Money DepositOn(Money estimate, Percentage rate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(estimate, Money.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(rate, Percentage.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, Percentage.Of(100m));
        return estimate.Times(rate.AsRatio).Round(Rounding);
    }
}
