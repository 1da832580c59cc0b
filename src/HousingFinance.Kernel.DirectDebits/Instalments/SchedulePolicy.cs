namespace HousingFinance.Kernel.DirectDebits;

/// <summary>What becomes of a plan whose instalments would be below the least that a council collects.</summary>
public enum SmallInstalmentRule : byte
{
    /// <summary>The plan is set aside, for somebody to agree fewer instalments with the payer.</summary>
    SetAside = 0,

    /// <summary>Only as many of the earliest days are used as leave each instalment at the least or above.</summary>
    FewerInstalments = 1,
}

/// <summary>A council's choices about instalments.</summary>
/// <remarks>Immutable. Equal when every choice is equal.</remarks>
public sealed record SchedulePolicy
{
    /// <summary>Choices about instalments.</summary>
    /// <param name="oddPence">Which instalment takes the odd pence.</param>
    /// <param name="leastInstalment">The least that one instalment may be: 1p to £1,000,000.00.</param>
    /// <param name="smallInstalments">What becomes of a plan with smaller ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">A choice is none of those named, or the least is out of range.</exception>
    public SchedulePolicy(OddPence oddPence, Money leastInstalment, SmallInstalmentRule smallInstalments)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((byte)oddPence, (byte)OddPence.Smoothed, nameof(oddPence));
        ArgumentOutOfRangeException.ThrowIfLessThan(leastInstalment, Money.FromPence(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leastInstalment, CollectionParts.MostInOnePart);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(
            (byte)smallInstalments, (byte)SmallInstalmentRule.FewerInstalments, nameof(smallInstalments));
        (OddPence, LeastInstalment, SmallInstalments) = (oddPence, leastInstalment, smallInstalments);
    }

    /// <summary>Which instalment takes the odd pence.</summary>
    public OddPence OddPence { get; }

    /// <summary>The least that one instalment may be.</summary>
    public Money LeastInstalment { get; }

    /// <summary>What becomes of a plan whose instalments would be smaller.</summary>
    public SmallInstalmentRule SmallInstalments { get; }
}
