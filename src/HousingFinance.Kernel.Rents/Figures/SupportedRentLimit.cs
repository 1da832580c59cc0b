using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// The most by which the rent of a sitting tenant in supported housing may rise: as in general needs, but for 2016-17, which the
/// reduction passed over, and 2023-24, which the ceiling passed over.
/// </summary>
internal static class SupportedRentLimit
{
    internal static DatedFigures<Percentage> Shipped { get; } = new("supported rent limit", SocialRentLimit.Shipped.KnownThrough,
    [
        .. SocialRentLimit.Shipped.Entries.Select(entry => entry.From.Year switch
        {
            2016 => Entry.Unverified(2016, Percentage.Of(0.9m),
                Sources.Of("Dacorum Borough Council, issue 2932", "CPI + 1%; CPI of -0.1% in September 2015 not looked up")),
            2023 => Entry.Verified(2023, Percentage.Of(11.1m),
                Sources.Ceiling2023("supported housing outside the ceiling; CPI 10.1% + 1.0%")),
            _ => entry,
        }),
    ]);
}
