using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Recharges.Internals;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether a home may stand on the estate register; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum EstateHomeStatus : byte
{
    /// <summary>The home stands on the register.</summary>
    Accepted = 0,

    /// <summary>The home has no reference.</summary>
    PropertyMissing = 1,

    /// <summary>The register has the home already.</summary>
    PropertyRepeated = 2,

    /// <summary>A measure is out of its range.</summary>
    MeasureOutOfRange = 3,

    /// <summary>Nobody is said to hold the home, not even that it is empty.</summary>
    HoldingsMissing = 4,

    /// <summary>Holdings are not in the order of their first days.</summary>
    HoldingsOutOfOrder = 5,

    /// <summary>A leaseholder or freeholder has no account.</summary>
    AccountMissing = 6,

    /// <summary>The lease has two terms for one head.</summary>
    LeaseTermRepeated = 7,
}

/// <summary>What each status of a home means, in words and as a finding.</summary>
public static class EstateHomeStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<EstateHomeStatus>> All { get; } =
    [
        new(EstateHomeStatus.PropertyMissing, new("RECH200"), Severity.Error,
            "a home has a property reference", "give the reference from the property register"),
        new(EstateHomeStatus.PropertyRepeated, new("RECH201"), Severity.Error,
            "each home stands on the register once", "take out the row that repeats it"),
        new(EstateHomeStatus.MeasureOutOfRange, new("RECH202"), Severity.Error,
            "values, areas, bed spaces and points are above 0, areas with at most two decimal places; bedrooms are 0 to 99",
            "correct the measure, or leave it out where it is not known"),
        new(EstateHomeStatus.HoldingsMissing, new("RECH203"), Severity.Error,
            "a home has a holder, if only that it is empty", "say who holds the home and from when"),
        new(EstateHomeStatus.HoldingsOutOfOrder, new("RECH204"), Severity.Error,
            "each holding begins later than the one before it", "put the holdings in order and give each its own first day"),
        new(EstateHomeStatus.AccountMissing, new("RECH205"), Severity.Error,
            "a leaseholder or freeholder has an account to charge", "give the service charge account"),
        new(EstateHomeStatus.LeaseTermRepeated, new("RECH206"), Severity.Error,
            "a lease has one term for a head", "keep the term that the lease contains"),
    ];

    /// <summary>The finding for a home that may not stand on the register.</summary>
    /// <param name="status">Why; not <see cref="EstateHomeStatus.Accepted"/>.</param>
    /// <param name="home">The home.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this EstateHomeStatus status, EstateHome home)
    {
        ArgumentNullException.ThrowIfNull(home);
        return StatusMeaning.Of(All, status).Explain(home.At, status switch
        {
            EstateHomeStatus.PropertyMissing => "the property is missing",
            EstateHomeStatus.PropertyRepeated => "the home stands on the register already",
            EstateHomeStatus.MeasureOutOfRange => HomeRule.MeasureFound(home.Measures),
            EstateHomeStatus.HoldingsMissing => "no holder is given",
            EstateHomeStatus.HoldingsOutOfOrder => HomeRule.HoldingOutOfOrder(home.Holdings),
            EstateHomeStatus.AccountMissing => $"{home.Holdings.First(HomeRule.NeedsAccount)} has no account",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"the lease has {home.LeaseTerms.Length} terms, two of them for {HomeRule.RepeatedHead(home)}"),
        });
    }
}
