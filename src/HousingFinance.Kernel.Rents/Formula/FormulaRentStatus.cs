using System.Collections.Immutable;
using System.Globalization;

namespace HousingFinance.Kernel.Rents;

/// <summary>Whether a home has a formula rent; the first that applies, in the order given here.</summary>
public enum FormulaRentStatus : byte
{
    /// <summary>The row has not been assessed; no rule returns this.</summary>
    NotAssessed = 0,

    /// <summary>The formula gives the rent.</summary>
    Formula = 1,

    /// <summary>The formula gives more than the cap, so the cap is the rent.</summary>
    HeldAtCap = 2,

    /// <summary>The county is none of the 46 areas of the formula.</summary>
    CountyUnknown = 3,

    /// <summary>The county's earnings are not among the figures.</summary>
    CountyEarningsNotHeld = 4,

    /// <summary>The number of bedrooms is negative or more than 20.</summary>
    BedroomsOutOfRange = 5,

    /// <summary>The January 1999 value is £0.00 or less.</summary>
    ValueNotPositive = 6,

    /// <summary>The January 1999 value is below £1,000.00 or above £2,000,000.00.</summary>
    ValueImplausible = 7,
}

/// <summary>What each formula rent status means, in words and as a finding.</summary>
public static class FormulaRentStatuses
{
    /// <summary>Every status that somebody should know of, with its stable code, what is expected and what to do.</summary>
    public static ImmutableArray<StatusMeaning<FormulaRentStatus>> All { get; } =
    [
        new(FormulaRentStatus.HeldAtCap, new("RENT101"), Severity.Information,
            "formula rent is at most the cap for its bedrooms", "use the cap as formula rent"),
        new(FormulaRentStatus.CountyUnknown, new("RENT102"), Severity.Error,
            "a county of the 1972 Act or Greater London, 1 to 46", "give the county in which the home stood in 1972"),
        new(FormulaRentStatus.CountyEarningsNotHeld, new("RENT103"), Severity.Error,
            "the county's weekly earnings are held", "supply them from SI 2016/390, Schedule, Table 1, with their source"),
        new(FormulaRentStatus.BedroomsOutOfRange, new("RENT104"), Severity.Error,
            "a home has 0 bedrooms (a bedsit) to 20", "correct the number of bedrooms"),
        new(FormulaRentStatus.ValueNotPositive, new("RENT105"), Severity.Error,
            "the January 1999 value is above £0.00", "find the original valuation; do not replace it by a later one"),
        new(FormulaRentStatus.ValueImplausible, new("RENT106"), Severity.Error,
            "a January 1999 value is from £1,000.00 to £2,000,000.00", "check pounds against pence and the date of the valuation"),
    ];

    /// <summary>Whether a row of this status has a formula rent.</summary>
    public static bool IsAccepted(this FormulaRentStatus status) => status is FormulaRentStatus.Formula or FormulaRentStatus.HeldAtCap;

    /// <summary>The finding for a row that has no formula rent, or whose formula rent the cap holds.</summary>
    /// <param name="status">The status; not <see cref="FormulaRentStatus.Formula"/>.</param>
    /// <param name="inputs">The home.</param>
    /// <param name="at">Where the home was found.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is nothing to explain.</exception>
    public static Diagnostic Explain(this FormulaRentStatus status, in FormulaRentInputs inputs, Locator at) =>
        StatusMeaning.Of(All, status).Explain(at, status switch
        {
            FormulaRentStatus.HeldAtCap => "formula rent is above its cap",
            FormulaRentStatus.CountyUnknown => string.Create(CultureInfo.InvariantCulture, $"the county is {inputs.County}"),
            FormulaRentStatus.CountyEarningsNotHeld => $"no earnings are held for {RentCounty.FromValue(inputs.County).Name}",
            FormulaRentStatus.BedroomsOutOfRange => string.Create(CultureInfo.InvariantCulture, $"the home has {inputs.Bedrooms} bedrooms"),
            _ => $"the January 1999 value is {inputs.January1999Value}",
        });
}
