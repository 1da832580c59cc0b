using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// The most by which a London affordable rent of a sitting tenant, without service charges, may rise. Until 2022-23 the Greater
/// London Authority published benchmarks instead; they are not held.
/// </summary>
internal static class LondonAffordableRentLimit
{
    internal static DatedFigures<Percentage> Shipped { get; } = new("London affordable rent limit", Entry.LastDay(2026),
        Entry.Unverified(2023, Percentage.Of(7.0m), Sources.Ceiling2023("ceiling of 7%, taken to cover London affordable rent")),
        Entry.Derived(2024, Percentage.Of(7.7m), IndexPlusOne("CPI 6.7%")),
        Entry.Derived(2025, Percentage.Of(2.7m), IndexPlusOne("CPI 1.7%")),
        Entry.Derived(2026, Percentage.Of(4.8m), IndexPlusOne("CPI 3.8%")));

    // londontenants.org/publication/affordable-and-genuinely-affordable-rents-update
    private static Citation IndexPlusOne(string index) =>
        Sources.Of("Affordable and genuinely affordable rents, update (London Tenants Federation)", $"{index} + 1.0%");
}
