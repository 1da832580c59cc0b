using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// What full-time manual workers of each county earned a week, 1997 to 1999 at 1999 prices: the earnings of the rent formula.
/// </summary>
/// <remarks>
/// Immutable. The earnings of West Sussex, West Yorkshire and Wiltshire are not held, since their rows could not be read:
/// whoever has homes there supplies them from the Schedule to SI 2016/390. Formula rent is refused for a county without earnings.
/// </remarks>
public sealed class CountyEarnings
{
    private readonly ImmutableArray<Figure<Money>?> _byCounty;

    private CountyEarnings(ImmutableArray<Figure<Money>?> byCounty) => _byCounty = byCounty;

    /// <summary>The earnings of a county, when they are held.</summary>
    /// <param name="county">The county.</param>
    /// <param name="earnings">Pounds a week with their source; null when the answer is no.</param>
    public bool TryOf(RentCounty county, [NotNullWhen(true)] out Figure<Money>? earnings)
    {
        ArgumentNullException.ThrowIfNull(county);
        return TryOf(county.Value, out earnings);
    }

    /// <summary>The same earnings with those of one county supplied or replaced, marked <see cref="FigureStatus.Supplied"/>.</summary>
    /// <param name="county">The county.</param>
    /// <param name="weekly">Earnings a week; above £0.00 and at most £10,000.00.</param>
    /// <param name="source">Where they are written.</param>
    /// <exception cref="ArgumentOutOfRangeException">The earnings are not within those bounds.</exception>
    public CountyEarnings With(RentCounty county, Money weekly, Citation source)
    {
        ArgumentNullException.ThrowIfNull(county);
        ArgumentNullException.ThrowIfNull(source);
        if (weekly.Pence is <= 0 or > 10_000_00)
        {
            throw new ArgumentOutOfRangeException(nameof(weekly), weekly, "Earnings a week are above £0.00 and at most £10,000.00.");
        }

        return new CountyEarnings(_byCounty.SetItem(county.Value - 1, Earnings(county, weekly, source, FigureStatus.Supplied)));
    }

    internal bool TryOf(byte county, [NotNullWhen(true)] out Figure<Money>? earnings)
    {
        earnings = county is > 0 and <= RentCounty.Count ? _byCounty[county - 1] : null;
        return earnings is not null;
    }

    private static Figure<Money> Earnings(RentCounty county, Money weekly, Citation source, FigureStatus status) =>
        new($"weekly earnings in {county.Name}", Entry.FirstDay(2000), weekly, source, status);

    internal static CountyEarnings Shipped { get; } = Of(
        (RentCounty.Avon, 321.20m),
        (RentCounty.Bedfordshire, 343.70m),
        (RentCounty.Berkshire, 345.40m),
        (RentCounty.Buckinghamshire, 328.30m),
        (RentCounty.Cambridgeshire, 330.10m),
        (RentCounty.Cheshire, 322.00m),
        (RentCounty.Cleveland, 338.40m),
        (RentCounty.Cornwall, 255.50m),
        (RentCounty.Cumbria, 323.70m),
        (RentCounty.Derbyshire, 321.10m),
        (RentCounty.Devon, 278.00m),
        (RentCounty.Dorset, 293.90m),
        (RentCounty.Durham, 289.70m),
        (RentCounty.EastSussex, 281.50m),
        (RentCounty.Essex, 325.90m),
        (RentCounty.Gloucestershire, 308.00m),
        (RentCounty.GreaterLondon, 354.10m),
        (RentCounty.GreaterManchester, 307.30m),
        (RentCounty.Hampshire, 328.70m),
        (RentCounty.HerefordAndWorcestershire, 289.60m),
        (RentCounty.Hertfordshire, 343.70m),
        (RentCounty.Humberside, 318.40m),
        (RentCounty.IsleOfWight, 288.50m),
        (RentCounty.Kent, 316.40m),
        (RentCounty.Lancashire, 302.70m),
        (RentCounty.Leicestershire, 303.10m),
        (RentCounty.Lincolnshire, 286.70m),
        (RentCounty.Merseyside, 324.90m),
        (RentCounty.Norfolk, 302.50m),
        (RentCounty.NorthYorkshire, 299.60m),
        (RentCounty.Northamptonshire, 328.50m),
        (RentCounty.Northumberland, 276.10m),
        (RentCounty.Nottinghamshire, 298.00m),
        (RentCounty.Oxfordshire, 323.80m),
        (RentCounty.Shropshire, 295.40m),
        (RentCounty.Somerset, 299.70m),
        (RentCounty.SouthYorkshire, 299.10m),
        (RentCounty.Staffordshire, 296.20m),
        (RentCounty.Suffolk, 304.30m),
        (RentCounty.Surrey, 333.20m),
        (RentCounty.TyneAndWear, 307.90m),
        (RentCounty.Warwickshire, 326.10m),
        (RentCounty.WestMidlands, 320.60m));

    private static CountyEarnings Of(params ReadOnlySpan<(RentCounty County, decimal Pounds)> rows)
    {
        var byCounty = new Figure<Money>?[RentCounty.Count];
        foreach (var (county, pounds) in rows)
        {
            byCounty[county.Value - 1] = Earnings(
                county, Money.FromPounds(pounds), Sources.Regulations2016("Schedule, Table 1"), FigureStatus.Verified);
        }

        return new CountyEarnings([.. byCounty]);
    }
}
