namespace HousingFinance.Kernel.Rents;

/// <summary>What the formula needs to know of a home.</summary>
/// <remarks>
/// Only data: <see cref="FormulaRentRule"/> says what is wrong with it. <c>default</c> is a home of no value in no county, which is
/// refused. Equal when every part is equal.
/// </remarks>
/// <param name="January1999Value">
/// The value of the home in January 1999, in the condition and on the basis of the original valuation; never a later valuation.
/// </param>
/// <param name="County">The county of 1972 in which it stands, by its <see cref="RentCounty"/> value.</param>
/// <param name="Bedrooms">How many bedrooms; 0 for a bedsit.</param>
public readonly record struct FormulaRentInputs(Money January1999Value, byte County, int Bedrooms)
{
    /// <summary>The lowest January 1999 value taken as meant: £1,000.00. A judgement, not law, to catch pounds read as pence.</summary>
    public static Money LeastValue { get; } = Money.FromPence(MinimumPence);

    /// <summary>
    /// The highest January 1999 value taken as meant: £2,000,000.00. A judgement, not law, to catch pence read as pounds.
    /// </summary>
    public static Money GreatestValue { get; } = Money.FromPence(MaximumPence);

    /// <summary>The most bedrooms that are taken as meant. A judgement, not law; six and more count alike.</summary>
    public const int MostBedrooms = 20;

    internal const long MinimumPence = 1_000_00;

    internal const long MaximumPence = 2_000_000_00;

    /// <summary>A home by its county's name.</summary>
    /// <param name="january1999Value">Its value in January 1999.</param>
    /// <param name="county">The county of 1972 in which it stands.</param>
    /// <param name="bedrooms">How many bedrooms; 0 for a bedsit.</param>
    public static FormulaRentInputs Of(Money january1999Value, RentCounty county, int bedrooms)
    {
        ArgumentNullException.ThrowIfNull(county);
        return new FormulaRentInputs(january1999Value, county.Value, bedrooms);
    }
}
