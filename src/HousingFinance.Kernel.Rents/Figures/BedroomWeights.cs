using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>What the earnings part of formula rent is multiplied by for each number of bedrooms: 1.00 for two.</summary>
/// <remarks>Equal when all seven weights are equal.</remarks>
public sealed record BedroomWeightSet : BedroomBands<decimal>
{
    /// <summary>A set of weights, fewest bedrooms first.</summary>
    /// <param name="bedsit">Bedsit.</param>
    /// <param name="one">One bedroom.</param>
    /// <param name="two">Two bedrooms.</param>
    /// <param name="three">Three bedrooms.</param>
    /// <param name="four">Four bedrooms.</param>
    /// <param name="five">Five bedrooms.</param>
    /// <param name="sixOrMore">Six bedrooms or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not above 0 and at most 10, with at most four decimals.</exception>
    public BedroomWeightSet(decimal bedsit, decimal one, decimal two, decimal three, decimal four, decimal five, decimal sixOrMore)
        : base(Weight(bedsit), Weight(one), Weight(two), Weight(three), Weight(four), Weight(five), Weight(sixOrMore))
    {
    }

    /// <summary>Every weight is a whole number of these parts of one.</summary>
    internal const int PartsOfOne = 10_000;

    private static decimal Weight(decimal weight) => weight is > 0m and <= 10m && decimal.IsInteger(weight * PartsOfOne)
        ? weight
        : throw new ArgumentOutOfRangeException(
            nameof(weight), weight, "A bedroom weight is above 0 and at most 10, with at most four decimal places.");
}

/// <summary>The weights in force. Until April 2006 the top band was four bedrooms or more.</summary>
internal static class BedroomWeights
{
    internal static DatedFigures<BedroomWeightSet> Shipped { get; } = new("bedroom weights", Entry.LastDay(2035),
        Entry.Unverified(2002, new BedroomWeightSet(0.80m, 0.90m, 1.00m, 1.05m, 1.10m, 1.10m, 1.10m),
            Sources.Fairhold("two bedrooms and fewer; the rest not looked up")),
        Entry.Verified(2006, new BedroomWeightSet(0.80m, 0.90m, 1.00m, 1.10m, 1.20m, 1.30m, 1.40m),
            Sources.Fairhold("bedroom weights; raised in April 2006, Hansard, 15 November 2007")));
}
