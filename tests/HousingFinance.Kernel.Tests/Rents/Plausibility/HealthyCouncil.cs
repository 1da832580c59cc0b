using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents.Plausibility;

/// <summary>
/// An invented council in which nothing is wrong: every basis, homes let at formula rent or with flexibility, homes behind formula rent since
/// the ceiling of 2023, homes at the cap, and a few that lack something. The same for the same arguments.
/// </summary>
/// <param name="weeks">Over how many weeks rents are charged.</param>
/// <param name="growth">By how much formula rents rise in the year, in percent.</param>
/// <param name="seed">Which of many such councils.</param>
internal sealed class HealthyCouncil(int weeks, decimal growth, ulong seed = 20_261_122)
{
    private ulong _state = seed;

    public RentRoll Roll(int homes, params RentBasis[] without) => Rolls.Of(Enumerable.Range(1, homes)
        .Select(Line)
        .Where(line => !without.Contains(line.Basis)));

    private RentLine Line(int row)
    {
        var basis = Next(1000) switch
        {
            < 780 => RentBasis.SocialRent,
            < 860 => RentBasis.SupportedSocialRent,
            < 930 => RentBasis.AffordableRent,
            < 945 => RentBasis.LondonAffordableRent,
            < 955 => RentBasis.FairRent,
            < 970 => RentBasis.SharedOwnershipCpi,
            < 995 => RentBasis.Exempt,
            _ => RentBasis.HighIncome,
        };
        var formula = Next(100) < 4 ? 204.35m : Pounds(78_00, 165_00);
        var charges = Pounds(0, 12_00);
        var rent = basis.Rule == UpratingRuleKind.Percentage
            ? Pounds(basis == RentBasis.SharedOwnershipCpi ? 9_00 : 60_00, 240_00)
            : Over(weeks, formula / (1 + growth / 100m) * OfFormula(basis));
        return Next(1000) switch
        {
            < 2 => Rolls.Line(row, basis, 0m, formula, weeks, registered: rent),
            < 5 => Rolls.Line(row, basis, rent, null, weeks, charges, rent),
            _ => Rolls.Line(row, basis, rent, formula, weeks, charges, Over(weeks, formula)),
        };
    }

    /// <summary>Where a rent stands against this year's formula rent before either rises, and what years of rounding down took off it.</summary>
    private decimal OfFormula(RentBasis basis)
    {
        var flexibility = basis == RentBasis.SupportedSocialRent ? 1.10m : 1.05m;
        var sinceCeiling = 1.07m / 1.111m;
        var rounding = 1m - Next(5) / 10_000m;
        return Next(100) switch
        {
            < 25 => 1m,
            < 40 => flexibility,
            < 75 => sinceCeiling * rounding,
            < 85 => flexibility * sinceCeiling * rounding,
            _ => Next(1300) / 10_000m + 0.85m,
        };
    }

    private static decimal Over(int weeks, decimal over52) => decimal.Round(over52 * 52 / weeks, 2, MidpointRounding.ToZero);

    private decimal Pounds(int leastPence, int mostPence) => (leastPence + Next(mostPence - leastPence)) / 100m;

    // A linear congruential generator: the high bits of state x 6364136223846793005 + 1442695040888963407.
    private int Next(int below)
    {
        _state = unchecked(_state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407);
        return (int)((_state >> 33) % (ulong)below);
    }
}
