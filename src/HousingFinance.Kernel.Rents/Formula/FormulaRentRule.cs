namespace HousingFinance.Kernel.Rents;

/// <summary>Formula rent: what the rent of a social home would be by the earnings of its county, its bedrooms and its value.</summary>
public static class FormulaRentRule
{
    /// <summary>
    /// The formula rent of one home, a week over 52 weeks without service charges.
    /// </summary>
    /// <remarks>
    /// <para>At April 2000 prices: 70% of the national average rent, by the county's earnings over the national ones and by the
    /// bedroom weight, and 30% of the national average rent, by the home's January 1999 value over the national one. The weight
    /// touches the earnings part alone. Then raised by the uplift of every year since, and held at the cap for its bedrooms.</para>
    /// <para>Sources: Gateshead Council Rent and Service Charge Setting Policy, section 5; SI 2016/390, Schedule; the table of
    /// yearly increases of the Regulator of Social Housing. Checked on 2026-11-22.</para>
    /// </remarks>
    /// <param name="home">The home.</param>
    /// <param name="terms">The figures of the year and the council's choices.</param>
    public static FormulaRent Apply(in FormulaRentInputs home, FormulaRentTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (Refusal(home, terms) is var refusal and not FormulaRentStatus.NotAssessed)
        {
            return new FormulaRent(Money.Zero, Money.Zero, refusal);
        }

        var uncapped = Money.FromPence(terms.UncappedPence(home));
        var cap = Money.FromPence(terms.CapPence(home.Bedrooms));
        return uncapped > cap
            ? new FormulaRent(cap, uncapped, FormulaRentStatus.HeldAtCap)
            : new FormulaRent(uncapped, uncapped, FormulaRentStatus.Formula);
    }

    private static FormulaRentStatus Refusal(in FormulaRentInputs home, FormulaRentTerms terms) => home switch
    {
        { County: 0 or > RentCounty.Count } => FormulaRentStatus.CountyUnknown,
        _ when !terms.HoldsEarnings(home.County) => FormulaRentStatus.CountyEarningsNotHeld,
        { Bedrooms: < 0 or > FormulaRentInputs.MostBedrooms } => FormulaRentStatus.BedroomsOutOfRange,
        { January1999Value.Pence: <= 0 } => FormulaRentStatus.ValueNotPositive,
        { January1999Value.Pence: < FormulaRentInputs.MinimumPence or > FormulaRentInputs.MaximumPence } =>
            FormulaRentStatus.ValueImplausible,
        _ => FormulaRentStatus.NotAssessed,
    };
}
