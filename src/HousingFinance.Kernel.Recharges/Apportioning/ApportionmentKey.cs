using Ardalis.SmartEnum;

namespace HousingFinance.Kernel.Recharges;

/// <summary>By what a cost is shared between the homes that benefit.</summary>
/// <remarks>
/// <para>Every home of the area counts, let, leased or void, unless its lease keeps it out: leaseholders never bear a tenant's share, nor
/// one that nobody pays. The share is cost x measure / all measures, exact: no percentage is rounded first.</para>
/// <para>Members are the same object wherever they are used; equal by <see cref="SmartEnum{TEnum, TValue}.Value"/>, which never
/// changes.</para>
/// </remarks>
public sealed class ApportionmentKey : SmartEnum<ApportionmentKey>
{
    /// <summary>Every home the same.</summary>
    public static readonly ApportionmentKey EqualShare = new("Equal share", 1, (_, _) => 1);

    /// <summary>By rateable value.</summary>
    public static readonly ApportionmentKey RateableValue = new("Rateable value", 2, (home, _) => home.RateableValuePounds);

    /// <summary>By gross value.</summary>
    public static readonly ApportionmentKey GrossValue = new("Gross value", 3, (home, _) => home.GrossValuePounds);

    /// <summary>By the council's factor for the number of bedrooms.</summary>
    public static readonly ApportionmentKey BedroomFactor = new(
        "Bedroom factor", 4, (home, factors) => home.Bedrooms is { } bedrooms ? factors?.HundredthsOf(bedrooms) : null);

    /// <summary>By floor area.</summary>
    public static readonly ApportionmentKey FloorArea = new(
        "Floor area", 5, (home, _) => home.FloorAreaSquareMetres is { } area ? (long)(area * SquareMetreParts) : null);

    /// <summary>By the number of people the home is meant for.</summary>
    public static readonly ApportionmentKey BedSpaces = new("Bed spaces", 6, (home, _) => home.BedSpaces);

    /// <summary>By the council's points.</summary>
    public static readonly ApportionmentKey Points = new("Points", 7, (home, _) => home.Points);

    /// <summary>
    /// By the share that each lease fixes. Homes without a lease have none; what the leases do not take is the landlord's.
    /// </summary>
    public static readonly ApportionmentKey LeaseShare = new("Lease share", 8, (_, _) => null);

    internal const int SquareMetreParts = 100;

    private readonly Func<HomeMeasures, BedroomFactors?, long?> _weight;

    private ApportionmentKey(string name, int value, Func<HomeMeasures, BedroomFactors?, long?> weight)
        : base(name, value) => _weight = weight;

    /// <summary>The parts that a home takes, in whole numbers of this key's own unit; null when the measure is not known.</summary>
    internal long? WeightOf(in HomeMeasures home, BedroomFactors? factors) => _weight(home, factors);
}
