namespace HousingFinance.Kernel.Recharges.Internals;

/// <summary>Where the rows of each home stand among rows that are in the order of homes.</summary>
internal sealed class HomeRows
{
    private readonly Dictionary<PropertyRef, (int Start, int Count)> _places = [];

    internal HomeRows(IEnumerable<PropertyRef> homes)
    {
        var row = 0;
        foreach (var home in homes)
        {
            _places[home] = _places.TryGetValue(home, out var place) ? (place.Start, place.Count + 1) : (row, 1);
            row++;
        }
    }

    internal (int Start, int Count) Of(PropertyRef home) => _places.GetValueOrDefault(home);
}
