using System.Globalization;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace HousingFinance.Kernel.Testing;

/// <summary>
/// Draws the homes of one council. All shares are in ten thousand, all factors in a thousand: nothing here is law, only likely.
/// </summary>
internal sealed class FakeStock
{
    private const int HomesOnEstate = 48;

    /// <summary>The number of the first home's rent account; each home has the next.</summary>
    internal const int FirstAccount = 7_100_001;

    /// <summary>The first year in which limits are held for affordable rents, fair rents and leases.</summary>
    private const int FirstYearOfAllBases = 2015;

    private readonly long _seed;
    private readonly FormulaRentTerms _terms;
    private readonly RentCounty _county;
    private readonly WeekBasis _weeks;
    private readonly Ratio _uplift;
    private readonly int _valueLevel;
    private readonly int[] _basisShares;

    internal FakeStock(long seed, FormulaRentTerms terms, RentCounty county, WeekBasis weeks)
    {
        (_seed, _terms, _county, _weeks) = (seed, terms, county, weeks);
        _uplift = terms.Figures.FormulaUplift.At(new LocalDate(terms.RentYearStarting, 4, 1)).Value.Value.AsMultiplier;
        var inLondon = county == RentCounty.GreaterLondon;
        _valueLevel = SplitMix64.For(seed, SplitMix64.Stream.Council, 1).Between(700, 1300) * (inLondon ? 2 : 1);
        _basisShares = terms.RentYearStarting < FirstYearOfAllBases ? EarlyShares : inLondon ? LondonShares : Shares;
    }

    private static readonly RentBasis[] Bases =
    [
        RentBasis.SocialRent, RentBasis.SupportedSocialRent, RentBasis.AffordableRent, RentBasis.LondonAffordableRent,
        RentBasis.FairRent, RentBasis.SharedOwnershipRpi, RentBasis.SharedOwnershipCpi, RentBasis.Exempt, RentBasis.HighIncome,
    ];

    private static readonly int[] Shares = [8_400, 500, 600, 0, 100, 40, 160, 150, 50];
    private static readonly int[] LondonShares = [8_300, 500, 300, 400, 100, 40, 160, 150, 50];
    private static readonly int[] EarlyShares = [9_300, 550, 0, 0, 0, 0, 0, 150, 0];

    private static readonly int[] Bedrooms = [300, 2_700, 3_300, 3_150, 430, 90, 30];
    private static readonly int[] SupportedBedrooms = [1_500, 6_500, 1_800, 200];
    private static readonly int[] January1999Pounds = [22_000, 32_000, 43_000, 53_000, 66_000, 80_000, 92_000];

    /// <summary>
    /// Where a social rent stands: at formula rent, a little below, well below, above within flexibility, above flexibility.
    /// </summary>
    private static readonly int[] Standings = [4_700, 3_700, 1_000, 450, 150];

    internal FakeHome Home(int index)
    {
        var draws = SplitMix64.For(_seed, SplitMix64.Stream.Home, index);
        var basis = Bases[draws.Pick(_basisShares)];
        var bedrooms = draws.Pick(basis == RentBasis.SupportedSocialRent ? SupportedBedrooms : Bedrooms);
        var value = Value(ref draws, bedrooms);
        var formula = FormulaRentRule.Apply(new FormulaRentInputs(value, _county.Value, bedrooms), _terms);
        var formulaNow = RoundingRule.HalfUp.Apply(formula.Rent.Pence * _uplift.Denominator, _uplift.Numerator);
        var rent = OnWeeks(Rent(ref draws, basis, formulaNow));
        var hasFormula = NeedsFormula(basis);
        var formulaOnFile = draws.Between(1, 25) == 1;
        var estate = (index / HomesOnEstate) + 1;
        return new FakeHome
        {
            Number = index + 1,
            Account = RentAccountRef.Create(
                FakeCouncil.Allocator, (FirstAccount + index).ToString(CultureInfo.InvariantCulture)),
            Property = PropertyRef.Create(
                FakeCouncil.Allocator,
                string.Create(CultureInfo.InvariantCulture, $"E{estate:0000}-{(index % HomesOnEstate) + 1:00}")),
            Basis = basis,
            County = _county,
            Bedrooms = bedrooms,
            January1999Value = hasFormula && !formulaOnFile ? value : null,
            Rent = new WeeklyAmount(Money.FromPence(rent), _weeks),
            ServiceCharge = Money.FromPence(OnWeeks(ServiceCharge(ref draws, basis, bedrooms))),
            RegisteredRent = basis == RentBasis.FairRent ? Money.FromPence(Registered(ref draws, rent)) : null,
            FormulaRent = hasFormula ? WeeklyAmount.Over52Weeks(formula.Rent) : null,
            Estate = estate,
        };
    }

    /// <summary>Whether a home is let at social rent, general needs; the first thing that <see cref="Home"/> draws.</summary>
    internal bool IsSocial(int index)
    {
        var draws = SplitMix64.For(_seed, SplitMix64.Stream.Home, index);
        return Bases[draws.Pick(_basisShares)] == RentBasis.SocialRent;
    }

    private static bool NeedsFormula(RentBasis basis) =>
        basis != RentBasis.SharedOwnershipRpi && basis != RentBasis.SharedOwnershipCpi && basis != RentBasis.Exempt;

    /// <summary>
    /// By bedrooms and town, give or take a quarter, in steps of £250; one home in 250 is worth about four times as much.
    /// </summary>
    private Money Value(ref SplitMix64 draws, int bedrooms)
    {
        var pounds = (long)January1999Pounds[bedrooms] * _valueLevel * draws.Between(750, 1_250) / 1_000_000;
        if (draws.Between(1, 250) == 1)
        {
            pounds = pounds * draws.Between(3_500, 6_000) / 1_000;
        }

        return Money.FromPence(pounds / 250 * 250_00);
    }

    /// <summary>The rent now in pence a week over 52 weeks, against the formula rent of the year now ending.</summary>
    private static long Rent(ref SplitMix64 draws, RentBasis basis, long formulaNow)
    {
        var (lowest, highest) =
            basis == RentBasis.SocialRent || basis == RentBasis.SupportedSocialRent ? Standing(ref draws)
            : basis == RentBasis.AffordableRent ? (1_250, 1_600)
            : basis == RentBasis.LondonAffordableRent ? (1_080, 1_200)
            : basis == RentBasis.FairRent ? (880, 1_000)
            : basis == RentBasis.Exempt ? (1_300, 2_200)
            : basis == RentBasis.HighIncome ? (1_500, 1_900)
            : (450, 700);
        return RoundingRule.HalfUp.Apply(formulaNow * draws.Between(lowest, highest), 1_000L);
    }

    private static (int Lowest, int Highest) Standing(ref SplitMix64 draws) => draws.Pick(Standings) switch
    {
        0 => (1_000, 1_000),
        1 => (930, 995),
        2 => (820, 930),
        3 => (1_005, 1_045),
        _ => (1_110, 1_160),
    };

    private static long ServiceCharge(ref SplitMix64 draws, RentBasis basis, int bedrooms)
    {
        var (chance, lowest, highest) = basis == RentBasis.SupportedSocialRent ? (95, 12_00, 38_00)
            : bedrooms <= 2 ? (62, 1_50, 14_00)
            : (18, 60, 4_50);
        return draws.Between(1, 100) <= chance ? draws.Between(lowest, highest) : 0;
    }

    /// <summary>A registered rent a little to a quarter above the rent, in whole 50p as the register has it.</summary>
    private static long Registered(ref SplitMix64 draws, long rent) =>
        RoundingRule.Up.To(RoundingUnit.FiftyPence).Apply(rent * draws.Between(1_010, 1_250), 1_000L);

    private long OnWeeks(long pence) => RoundingRule.HalfUp.Apply(pence * 52, (long)_weeks.Weeks);
}
