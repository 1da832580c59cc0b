namespace HousingFinance.Kernel.Recharges;

/// <summary>Why a landlord takes off more than the law asks.</summary>
public enum ReductionGround : byte
{
    /// <summary>Exceptional hardship.</summary>
    Hardship = 0,

    /// <summary>What the leaseholder received in benefit from the works.</summary>
    BenefitReceived = 1,

    /// <summary>An estimate of the costs that was given before the leaseholder bought.</summary>
    EstimateBeforePurchase = 2,

    /// <summary>A term on which a tribunal dispensed with consultation, or another decision of a tribunal.</summary>
    Tribunal = 3,

    /// <summary>Another ground, which the authority names.</summary>
    Other = 4,
}

/// <summary>
/// A reduction that the landlord decided on (Social Landlords Discretionary Reduction of Service Charges (England) Directions 2014;
/// Housing Act 1996, section 219).
/// </summary>
/// <remarks>Equal when every part is equal.</remarks>
public sealed record DiscretionaryReduction
{
    /// <summary>A reduction.</summary>
    /// <param name="amount">How much; above £0.00.</param>
    /// <param name="ground">Why.</param>
    /// <param name="authority">Whose decision it is and where it is on record; no names.</param>
    /// <exception cref="ArgumentException">The authority is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above £0.00, or the ground is not one of those named.</exception>
    public DiscretionaryReduction(Money amount, ReductionGround ground, string authority)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Money.Zero);
        ArgumentException.ThrowIfNullOrWhiteSpace(authority);
        if (!Enum.IsDefined(ground))
        {
            throw new ArgumentOutOfRangeException(nameof(ground), ground, "A reduction has one of the grounds named.");
        }

        (Amount, Ground, Authority) = (amount, ground, authority);
    }

    /// <summary>How much; above £0.00.</summary>
    public Money Amount { get; }

    /// <summary>Why.</summary>
    public ReductionGround Ground { get; }

    /// <summary>Whose decision it is and where it is on record.</summary>
    public string Authority { get; }
}
