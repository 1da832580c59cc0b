using System.Globalization;

namespace HousingFinance.Kernel.Testing;

/// <summary>Invented names of councils, estates and patches.</summary>
internal static class PlaceNames
{
    private static readonly string[] Towns =
    [
        "Ashmere", "Brackenwick", "Calderstoke", "Dunhollow", "Eastermouth", "Fernley Vale", "Gorsefield", "Harrowbeck",
        "Inglestowe", "Kestrelham", "Larchford", "Millbrook Regis", "Northolme", "Oakhampstead", "Pendlewick", "Quarrendale",
    ];

    private static readonly string[] Firsts =
    [
        "Larkfield", "Orchard", "Millers", "Chapel", "Beacon", "Foundry", "Willow", "Kingfisher", "Quarry", "Meadow", "Harvest",
        "Tanners", "Bluebell", "Signal", "Wharf", "Juniper", "Cobblers", "Rookery", "Hawthorn", "Lantern", "Weavers", "Paddock",
        "Silverbirch", "Drovers",
    ];

    private static readonly string[] Seconds =
    [
        "Rise", "Green", "Court", "Close", "Gardens", "Terrace", "Walk", "Bank", "Crescent", "Heights", "Place", "Fold", "Grove",
        "Row", "Lea", "Yard",
    ];

    private static readonly string[] Quarters =
        ["North", "East", "South", "West", "Riverside", "Central", "Hill", "Market"];

    internal static string Council(long seed)
    {
        var draws = SplitMix64.For(seed, SplitMix64.Stream.Estate, -1);
        return $"{Towns[draws.Between(0, Towns.Length - 1)]} Council";
    }

    internal static string Estate(long seed, int estate)
    {
        var draws = SplitMix64.For(seed, SplitMix64.Stream.Estate, estate);
        return $"{Firsts[draws.Between(0, Firsts.Length - 1)]} {Seconds[draws.Between(0, Seconds.Length - 1)]}";
    }

    internal static string Patch(long seed, int patch)
    {
        var first = SplitMix64.For(seed, SplitMix64.Stream.Estate, 0).Between(0, Quarters.Length - 1);
        var quarter = Quarters[(first + patch) % Quarters.Length];
        return string.Create(CultureInfo.InvariantCulture, $"{quarter} {(patch / Quarters.Length) + 1}");
    }
}
