using System.Collections.Immutable;
using System.Globalization;

namespace HousingFinance.Kernel.Recharges.Internals;

/// <summary>What makes a home well formed, before anything is shared.</summary>
internal static class HomeRule
{
    private const int MostBedrooms = 99;
    private const int MostPounds = 1_000_000_000;
    private const int MostCount = 1_000_000;
    private const decimal MostSquareMetres = 1_000_000m;

    internal static EstateHomeStatus Assess(EstateHome home) =>
        home.Property.Value.Length == 0 ? EstateHomeStatus.PropertyMissing
        : MeasureFound(home.Measures).Length > 0 ? EstateHomeStatus.MeasureOutOfRange
        : home.Holdings.IsEmpty ? EstateHomeStatus.HoldingsMissing
        : HoldingOutOfOrder(home.Holdings).Length > 0 ? EstateHomeStatus.HoldingsOutOfOrder
        : home.Holdings.Any(NeedsAccount) ? EstateHomeStatus.AccountMissing
        : RepeatedHead(home) is not null ? EstateHomeStatus.LeaseTermRepeated
        : EstateHomeStatus.Accepted;

    internal static bool NeedsAccount(Holding holding) => holding.IsCharged && holding.Account == default;

    /// <summary>The first measure out of range, in words; empty when there is none.</summary>
    internal static string MeasureFound(in HomeMeasures home) =>
        !Fits(home.RateableValuePounds, 1, MostPounds) ? Found("the rateable value", home.RateableValuePounds)
        : !Fits(home.GrossValuePounds, 1, MostPounds) ? Found("the gross value", home.GrossValuePounds)
        : !Fits(home.Bedrooms, 0, MostBedrooms) ? Found("the number of bedrooms", home.Bedrooms)
        : !Fits(home.FloorAreaSquareMetres) ? Found("the floor area", home.FloorAreaSquareMetres)
        : !Fits(home.BedSpaces, 1, MostCount) ? Found("the number of bed spaces", home.BedSpaces)
        : !Fits(home.Points, 1, MostCount) ? Found("the number of points", home.Points)
        : "";

    /// <summary>The first holding that is not later than the one before it, in words; empty when there is none.</summary>
    internal static string HoldingOutOfOrder(ImmutableArray<Holding> holdings)
    {
        for (var index = 1; index < holdings.Length; index++)
        {
            if (holdings[index].From <= holdings[index - 1].From)
            {
                return $"{holdings[index]} follows {holdings[index - 1]}";
            }
        }

        return "";
    }

    /// <summary>The first head for which the lease has two terms.</summary>
    internal static string? RepeatedHead(EstateHome home)
    {
        for (var index = 1; index < home.LeaseTerms.Length; index++)
        {
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (string.Equals(home.LeaseTerms[earlier].Head, home.LeaseTerms[index].Head, StringComparison.Ordinal))
                {
                    return home.LeaseTerms[index].Head;
                }
            }
        }

        return null;
    }

    /// <summary>The order of properties, whatever the order in which they came: by allocator, then value, letter for letter.</summary>
    internal static int Compare(PropertyRef left, PropertyRef right)
    {
        var byAllocator = string.CompareOrdinal(left.Allocator.Code, right.Allocator.Code);
        return byAllocator != 0 ? byAllocator : string.CompareOrdinal(left.Value, right.Value);
    }

    private static bool Fits(int? measure, int least, int most) => measure is not { } given || (given >= least && given <= most);

    private static bool Fits(decimal? area) => area is not { } given
        || (given is > 0m and <= MostSquareMetres
            && decimal.Truncate(given * ApportionmentKey.SquareMetreParts) == given * ApportionmentKey.SquareMetreParts);

    private static string Found<T>(string what, T value) => string.Create(CultureInfo.InvariantCulture, $"{what} is {value}");
}
