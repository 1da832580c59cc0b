using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Who is charged when a flat changes hands from one leaseholder to the next within the year.</summary>
public enum SaleRule
{
    /// <summary>
    /// The charge runs with the property: whoever holds the lease on the day a sum falls due is charged, and seller and buyer settle by
    /// days between themselves.
    /// </summary>
    HolderOnDueDate,

    /// <summary>Each holder is charged by the days of the holding.</summary>
    ByDays,
}

/// <summary>How one year's service charges are worked out: the heads, the fee, and what a sale does.</summary>
/// <remarks>Immutable. The same terms serve the estimate and the actual costs.</remarks>
public sealed class ServiceChargeTerms
{
    /// <summary>The terms of one year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="sales">Who is charged when a flat changes hands.</param>
    /// <param name="heads">The heads, in the order in which they are shown; each code once.</param>
    /// <exception cref="ArgumentException">There is no head, a code stands twice, or the rule is not one of those named.</exception>
    public ServiceChargeTerms(ServiceChargeYear year, SaleRule sales, params ImmutableArray<CostHead> heads)
    {
        ArgumentNullException.ThrowIfNull(year);
        if (heads.IsDefaultOrEmpty || heads.DistinctBy(head => head.Code, StringComparer.Ordinal).Count() != heads.Length)
        {
            throw new ArgumentException("A year has one head or more, each code once.", nameof(heads));
        }

        if (!Enum.IsDefined(sales))
        {
            throw new ArgumentOutOfRangeException(nameof(sales), sales, "No such rule.");
        }

        (Year, Sales, Heads) = (year, sales, heads);
    }

    /// <summary>The year.</summary>
    public ServiceChargeYear Year { get; }

    /// <summary>Who is charged when a flat changes hands.</summary>
    public SaleRule Sales { get; }

    /// <summary>The heads under which costs are shared.</summary>
    public ImmutableArray<CostHead> Heads { get; }

    /// <summary>The landlord's fee on each home's charges; null where there is none.</summary>
    /// <exception cref="ArgumentException">Its head has the code of another.</exception>
    public ManagementFee? Fee
    {
        get;
        init => field = value is null || IndexOf(value.Head.Code) < 0
            ? value
            : throw new ArgumentException($"The head {value.Head} is among the heads of the year already.", nameof(value));
    }

    internal int IndexOf(string head)
    {
        for (var index = 0; index < Heads.Length; index++)
        {
            if (string.Equals(Heads[index].Code, head, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }
}
