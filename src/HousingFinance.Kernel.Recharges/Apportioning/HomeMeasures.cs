namespace HousingFinance.Kernel.Recharges;

/// <summary>What is known of a home that a cost may be shared by. Null is not known; it never counts as nothing.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is a home of which nothing is known.</remarks>
public readonly record struct HomeMeasures
{
    /// <summary>The rateable value that leases or council go by, in whole pounds, above 0.</summary>
    public int? RateableValuePounds { get; init; }

    /// <summary>The gross value, in whole pounds, above 0.</summary>
    public int? GrossValuePounds { get; init; }

    /// <summary>How many bedrooms; 0 is a bedsit.</summary>
    public int? Bedrooms { get; init; }

    /// <summary>Floor area in square metres, above 0, with at most two decimal places.</summary>
    public decimal? FloorAreaSquareMetres { get; init; }

    /// <summary>How many people the home is meant for, above 0.</summary>
    public int? BedSpaces { get; init; }

    /// <summary>Points by the council's own scale, above 0.</summary>
    public int? Points { get; init; }
}
