using System.Collections.Immutable;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// How a rent came out of uprating. Of the statuses that set a row aside, the first that applies is given, in the order listed here;
/// the accepted ones exclude each other.
/// </summary>
/// <remarks>Values are public contract and never change. 0, the <c>default</c>, means that the row was never assessed.</remarks>
public enum UpratingStatus : byte
{
    /// <summary>The row was not assessed; no run leaves a row so.</summary>
    NotAssessed = 0,

    /// <summary>Accepted: changed by the percentage that applies to its basis.</summary>
    Uprated = 1,

    /// <summary>Accepted: raised by the percentage and by the whole convergence amount.</summary>
    Converging = 2,

    /// <summary>Accepted: raised by the percentage and by as much convergence as reaches formula rent.</summary>
    ReachedFormulaRent = 3,

    /// <summary>
    /// Accepted: raised by the percentage alone, since that already brings it to formula rent or above, in a year with convergence.
    /// </summary>
    AtOrAboveFormulaRent = 4,

    /// <summary>Accepted: above formula rent with flexibility, and so held to the lower percentage for such rents.</summary>
    AboveFlexibility = 5,

    /// <summary>
    /// Accepted: a fair rent held at, or brought down to, the lower of registered rent and formula rent with flexibility.
    /// </summary>
    HeldAtFairRentCeiling = 6,

    /// <summary>Set aside: the basis is not uprated by the terms of this run.</summary>
    BasisNotUprated = 8,

    /// <summary>Set aside: the rent is nil or negative.</summary>
    RentNotPositive = 9,

    /// <summary>Set aside: the rule needs formula rent, and none is held.</summary>
    FormulaRentMissing = 10,

    /// <summary>Set aside: a fair rent without its registered rent.</summary>
    RegisteredRentMissing = 11,
}

/// <summary>What each uprating status means, in words and as a finding.</summary>
public static class UpratingStatuses
{
    /// <summary>One more than the highest value a status may ever have; columns of totals are sized by it.</summary>
    public const int ValueCount = 16;

    private const byte FirstSetAside = (byte)UpratingStatus.BasisNotUprated;

    /// <summary>The accepted statuses in order of value.</summary>
    public static ImmutableArray<UpratingStatus> Accepted { get; } =
        [.. Enum.GetValues<UpratingStatus>().Where(status => status.IsAccepted())];

    /// <summary>
    /// Every status that sets a row aside, with its stable code, what is expected and what to do, in order of precedence.
    /// </summary>
    public static ImmutableArray<StatusMeaning<UpratingStatus>> SetAside { get; } =
    [
        new(UpratingStatus.BasisNotUprated, new("RENT020"), Severity.Error,
            "the terms say how rents of its basis are uprated", "choose a percentage for the basis, or uprate these rents elsewhere"),
        new(UpratingStatus.RentNotPositive, new("RENT021"), Severity.Error,
            "a rent to be uprated is above £0.00", "correct the row, or leave a void off the roll"),
        new(UpratingStatus.FormulaRentMissing, new("RENT022"), Severity.Error,
            "a social or fair rent has its formula rent for the new year", "supply the formula rent, or what it is worked out from"),
        new(UpratingStatus.RegisteredRentMissing, new("RENT023"), Severity.Error,
            "a fair rent has its registered rent", "supply the rent from the register"),
    ];

    /// <summary>Whether a row of this status has a new rent.</summary>
    public static bool IsAccepted(this UpratingStatus status) => status is > UpratingStatus.NotAssessed and < (UpratingStatus)FirstSetAside;

    /// <summary>The finding for a row that was set aside.</summary>
    /// <param name="status">Why.</param>
    /// <param name="line">The row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this UpratingStatus status, in RentLine line) =>
        StatusMeaning.Of(SetAside, status).Explain(RentLineStatuses.At(line), status switch
        {
            UpratingStatus.BasisNotUprated => $"the terms do not uprate {line.Basis!.Name}",
            UpratingStatus.RentNotPositive => $"rent is {line.LimitedRent}",
            UpratingStatus.FormulaRentMissing => "formula rent is missing",
            _ => "the registered rent is missing",
        });
}
