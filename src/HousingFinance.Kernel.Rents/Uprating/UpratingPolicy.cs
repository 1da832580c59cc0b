using System.Collections.Immutable;

namespace HousingFinance.Kernel.Rents;

/// <summary>How many weeks were charged in the year before and are charged in the new one, for the annual-amount test of 2016-20.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is 52 weeks in both years.</remarks>
/// <param name="Before">Charged weeks of the year before; 46 to 53.</param>
/// <param name="InYear">Charged weeks of the new year; 46 to 53.</param>
public readonly record struct ChargedWeeks(WeekBasis Before, WeekBasis InYear);

/// <summary>
/// What a council has decided for a year's uprating: for each basis the limit or a percentage of its own, how much convergence, and
/// how a rent below its limit is rounded.
/// </summary>
/// <remarks>
/// Immutable. Choosing more than the law allows is refused when terms are made, not here. A basis without a choice is not uprated, and
/// its rents are set aside.
/// </remarks>
public sealed record UpratingPolicy
{
    private ImmutableSortedDictionary<byte, Percentage?> _choices = ImmutableSortedDictionary<byte, Percentage?>.Empty;

    /// <summary>A policy that uprates nothing yet.</summary>
    /// <param name="rounding">
    /// How a rent is rounded where the council takes less than the year allows, or no limit applies. A rent at or held to its limit is
    /// always rounded down to the penny.
    /// </param>
    public UpratingPolicy(RoundingRule rounding)
    {
        ArgumentNullException.ThrowIfNull(rounding);
        Rounding = rounding;
    }

    /// <summary>How a rent is rounded where the council takes less than the year allows, or no limit applies.</summary>
    public RoundingRule Rounding { get; }

    /// <summary>
    /// The most convergence the council takes, a week over 52 weeks; null for as much as the year allows. £0.00 for none.
    /// </summary>
    public WeeklyAmount? Convergence { get; init; }

    /// <summary>
    /// What happens to a social rent above formula rent with flexibility; null to follow the figures, whose rule for 2020 on is unverified.
    /// </summary>
    public AboveFlexibility? AboveFlexibility { get; init; }

    /// <summary>
    /// The weeks charged before and in the year; must be given for a year whose limit is an annual amount (2016-17 to 2019-20).
    /// </summary>
    public ChargedWeeks? ChargedWeeks { get; init; }

    /// <summary>The week basis of the new rents; null to keep that of the rents now.</summary>
    public WeekBasis? NewWeekBasis { get; init; }

    /// <summary>The review terms of RPI leases.</summary>
    public SharedOwnershipLease RpiLease { get; init; } = SharedOwnershipLease.RpiModel;

    /// <summary>The review terms of CPI leases.</summary>
    public SharedOwnershipLease CpiLease { get; init; } = SharedOwnershipLease.CpiModel;

    /// <summary>
    /// The RPI change for the month that RPI leases name, which the council supplies; null to use the figures, which hold September's
    /// RPI up to 2014-15 only.
    /// </summary>
    public Percentage? RpiForLeases { get; init; }

    /// <summary>The CPI change for the month that CPI leases name; null to use September's from the figures.</summary>
    public Percentage? CpiForLeases { get; init; }

    /// <summary>A policy that takes the limit for every basis that has one; exempt and high-income rents still need a choice.</summary>
    /// <param name="rounding">How a rent is rounded where the council takes less than the year allows, or no limit applies.</param>
    public static UpratingPolicy AtTheLimit(RoundingRule rounding) => RentBasis.List
        .Where(basis => basis != RentBasis.Exempt && basis != RentBasis.HighIncome)
        .Aggregate(new UpratingPolicy(rounding), (policy, basis) => policy.TakingLimit(basis));

    /// <summary>The same policy, taking the limit for one basis.</summary>
    /// <param name="basis">A basis that has a limit.</param>
    /// <exception cref="ArgumentException">The basis is raised by the council's own percentage and has no limit.</exception>
    public UpratingPolicy TakingLimit(RentBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return basis == RentBasis.Exempt || basis == RentBasis.HighIncome
            ? throw new ArgumentException($"Rents of basis {basis.Name} have no limit; choose a percentage.", nameof(basis))
            : this with { _choices = _choices.SetItem(basis.Value, null) };
    }

    /// <summary>The same policy, with the council's own percentage for one basis.</summary>
    /// <param name="basis">The basis.</param>
    /// <param name="percentage">At most the limit where the basis has one; may be negative.</param>
    public UpratingPolicy Choosing(RentBasis basis, Percentage percentage)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return this with { _choices = _choices.SetItem(basis.Value, percentage) };
    }

    /// <summary>The same policy, leaving one basis alone: its rents are set aside.</summary>
    /// <param name="basis">The basis.</param>
    public UpratingPolicy NotUprating(RentBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return this with { _choices = _choices.Remove(basis.Value) };
    }

    /// <summary>Whether the policy says how a basis is uprated.</summary>
    public bool Uprates(RentBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return _choices.ContainsKey(basis.Value);
    }

    /// <summary>The council's own percentage for a basis; null when it takes the limit, or does not uprate it.</summary>
    public Percentage? ChosenFor(RentBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return _choices.GetValueOrDefault(basis.Value);
    }
}
