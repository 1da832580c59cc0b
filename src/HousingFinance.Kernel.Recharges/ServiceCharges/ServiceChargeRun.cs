using System.Collections.Immutable;
using HousingFinance.Kernel.Recharges.Internals;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>
/// Shares a year's costs over the homes and finds who bears each share: for the estimate, and again for the actual costs.
/// </summary>
public static class ServiceChargeRun
{
    /// <summary>The charges of a year.</summary>
    /// <remarks>
    /// The costs of one head in one area are added up and shared once. What a home takes is borne by its holders by days: the landlord
    /// for days on which the home is let or empty.
    /// </remarks>
    /// <param name="register">The homes.</param>
    /// <param name="terms">The terms of the year.</param>
    /// <param name="costs">The costs, in any order.</param>
    /// <returns>The charges, with the costs that could not be shared set aside; or the homes of which the holder is not known.</returns>
    /// <exception cref="OverflowException">Costs of one head, or all of them, do not fit 64 bits of pence.</exception>
    public static Outcome<YearCharges> Charge(EstateRegister register, ServiceChargeTerms terms, ReadOnlySpan<ServiceChargeCost> costs)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(terms);
        var gathered = CostGathering.Of(register, terms, costs);
        var held = new ImmutableArray<HeldDays>[register.Homes.Length];
        var unknown = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var place in gathered.Pools.SelectMany(pool => pool.Places.ToArray()).Distinct().Order())
        {
            held[place] = HoldingRule.InYear(register.Homes[place], terms.Year, terms.Sales);
            if (held[place].IsEmpty)
            {
                unknown.Add(HolderUnknown(register.Homes[place], terms.Year));
            }
        }

        if (unknown.Count > 0)
        {
            return Outcome.Refused<YearCharges>(unknown.ToImmutable());
        }

        var columns = new SharingPools(gathered.Pools);
        var sharesPence = new long[columns.ShareCount];
        ApportionmentRun.Execute(columns, gathered.CostPence, sharesPence);
        var lines = LineWriting.Write(register, terms, columns, sharesPence, held);
        return Outcome.Of(
            new YearCharges(terms, lines, gathered.SetAside, gathered.Findings, gathered.Report), gathered.Findings);
    }

    private static Diagnostic HolderUnknown(EstateHome home, ServiceChargeYear year) => new(
        ServiceChargeCodes.HolderUnknown,
        Severity.Error,
        home.At,
        $"the first holding begins on {LocalDatePattern.Iso.Format(home.Holdings[0].From)}",
        $"a holder from {LocalDatePattern.Iso.Format(year.FirstDay)}, the first day of the year",
        "say who held the home before, if only that it stood empty");
}

/// <summary>The codes of findings about service charges that belong to no status.</summary>
public static class ServiceChargeCodes
{
    /// <summary>A home takes a share, and nobody is said to hold it from the first day of the year.</summary>
    public static DiagnosticCode HolderUnknown { get; } = new("RECH230");
}
