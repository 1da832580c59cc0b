using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Testing;

/// <summary>
/// A believable council that does not exist: as many homes as asked for, in one county, on one week basis, drawn from a seed.
/// </summary>
/// <remarks>
/// <para>The same seed, year, county, weeks and figures give the same homes on every machine and in every release, unless a
/// figure
/// is corrected. Each home is drawn by itself, so the first 100 homes of a council of 1,000 are the homes of one of 100.</para>
/// <para>About 84% of homes are let at social rent, 5% are supported, 6% are let at affordable rent (in Greater London some of
/// them at London affordable rent), 2% are leased in shared ownership, 1% have fair rents, 1.5% are exempt and a few tenants
/// have a
/// high income; before 2015-16 there are social, supported and exempt homes only. Nearly half of the social rents stand at
/// formula rent, as many below it, a few above it and fewer still above flexibility; one home in 250 is worth so much that
/// formula rent meets its cap.</para>
/// <para>Nearly three rents in five are paid by Direct Debit; two of these instructions in a hundred are still to be lodged, and seven
/// homes in a thousand are owed a refund.</para>
/// <para>Immutable; may be read by several threads. Nobody lives there: there are no addresses, payers have names of places that do not
/// exist, and every sort code begins 00.</para>
/// </remarks>
public sealed class FakeCouncil
{
    /// <summary>The most homes a council has: 10,000,000.</summary>
    public const int MostHomes = 10_000_000;

    private readonly FakeStock _stock;

    /// <summary>
    /// A council whose new rents start in the year of the formula rent terms, and whose rents now are those of the year before.
    /// </summary>
    /// <param name="homes">How many homes; 0 to <see cref="MostHomes"/>.</param>
    /// <param name="seed">Which council; any number.</param>
    /// <param name="formulaRents">The terms of the year in which the new rents start.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of homes is out of range.</exception>
    public FakeCouncil(int homes, long seed, FormulaRentTerms formulaRents)
        : this(homes, seed, formulaRents, DrawnFor(seed).County, DrawnFor(seed).Weeks)
    {
    }

    private FakeCouncil(int homes, long seed, FormulaRentTerms formulaRents, RentCounty county, WeekBasis weeks)
    {
        ArgumentNullException.ThrowIfNull(formulaRents);
        ArgumentOutOfRangeException.ThrowIfNegative(homes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(homes, MostHomes);
        (Count, Seed, FormulaRents, County, Weeks) = (homes, seed, formulaRents, county, weeks);
        _stock = new FakeStock(seed, formulaRents, county, weeks);
    }

    /// <summary>Who gives out the account and property references: <c>INVENTED</c>.</summary>
    public static ReferenceAllocator Allocator { get; } = new("INVENTED");

    /// <summary>An invented name.</summary>
    public string Name => PlaceNames.Council(Seed);

    /// <summary>How many homes it has.</summary>
    public int Count { get; }

    /// <summary>The number it was drawn from.</summary>
    public long Seed { get; }

    /// <summary>The terms of the year in which the new rents start.</summary>
    public FormulaRentTerms FormulaRents { get; }

    /// <summary>The county in which all of its homes stand; drawn from those whose earnings are shipped.</summary>
    public RentCounty County { get; }

    /// <summary>The weeks it charges rent for: 52, or in one council of four 48.</summary>
    public WeekBasis Weeks { get; }

    /// <summary>The homes, in order of number. Each is drawn when it is asked for; none is kept.</summary>
    public IEnumerable<FakeHome> Homes
    {
        get
        {
            for (var index = 0; index < Count; index++)
            {
                yield return this[index];
            }
        }
    }

    /// <summary>The same council in another county.</summary>
    /// <param name="county">A county whose earnings the figures hold.</param>
    /// <exception cref="ArgumentException">They do not hold them.</exception>
    public FakeCouncil In(RentCounty county)
    {
        ArgumentNullException.ThrowIfNull(county);
        return FormulaRents.Figures.CountyEarnings.TryOf(county, out _)
            ? new FakeCouncil(Count, Seed, FormulaRents, county, Weeks)
            : throw new ArgumentException($"The figures hold no earnings for {county.Name}.", nameof(county));
    }

    /// <summary>The same council charging rent for another number of weeks.</summary>
    /// <param name="weeks">The weeks charged.</param>
    public FakeCouncil Charging(WeekBasis weeks) => new(Count, Seed, FormulaRents, County, weeks);

    /// <summary>One home.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such home.</exception>
    public FakeHome this[int index]
    {
        get
        {
            ThrowIfNoHome(index);
            return _stock.Home(index);
        }
    }

    /// <summary>How the rent of one home is paid.</summary>
    /// <param name="index">The home's place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such home.</exception>
    public FakePayer PayerOf(int index)
    {
        ThrowIfNoHome(index);
        return FakeBanking.Payer(Seed, index);
    }

    /// <summary>What is owed back on one home, on today's rent account or the one before; nothing for most.</summary>
    /// <param name="index">The home's place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such home.</exception>
    public FakeRefund RefundOf(int index)
    {
        ThrowIfNoHome(index);
        return FakeBanking.Refund(Seed, index);
    }

    /// <summary>Finds the home of a rent account.</summary>
    /// <param name="account">The rent account, anyone's.</param>
    /// <param name="index">The home's place, from 0; 0 when the answer is no.</param>
    public bool TryFind(RentAccountRef account, out int index)
    {
        var isNumber = int.TryParse(account.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var isFound = isNumber && account.Allocator == Allocator && account.Value[0] != '0'
            && number >= FakeStock.FirstAccount && number - FakeStock.FirstAccount < Count;
        index = isFound ? number - FakeStock.FirstAccount : 0;
        return isFound;
    }

    /// <summary>
    /// Rows to be written badly on purpose, spread evenly over the social homes but the first. They depend on the number of
    /// homes.
    /// </summary>
    /// <param name="ofEachKind">How many of each <see cref="FaultKind"/>; 0 or more.</param>
    /// <returns>The rows in ascending order, the kinds in turn.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The number is negative, or the council has too few social homes for so many.
    /// </exception>
    public ImmutableArray<FaultyRow> FaultyRows(int ofEachKind)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ofEachKind);
        var kinds = Enum.GetValues<FaultKind>();
        var rows = (long)ofEachKind * kinds.Length;
        var social = rows == 0 ? [] : Enumerable.Range(1, Math.Max(0, Count - 1)).Where(_stock.IsSocial).ToArray();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, social.Length, nameof(ofEachKind));
        return
        [
            .. Enumerable.Range(0, (int)rows).Select(place =>
                new FaultyRow(social[((2L * place) + 1) * social.Length / (2 * rows)] + 1, kinds[place % kinds.Length])),
        ];
    }

    /// <summary>The invented name of an estate; several may share one, as they do in life.</summary>
    /// <param name="estate">Its number, from 1.</param>
    public string EstateName(int estate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(estate, 1);
        return PlaceNames.Estate(Seed, estate);
    }

    /// <summary>The invented name of the housing officer's patch that an estate belongs to.</summary>
    /// <param name="estate">The number of the estate, from 1.</param>
    public string PatchName(int estate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(estate, 1);
        return PlaceNames.Patch(Seed, (estate - 1) / EstatesInPatch);
    }

    private const int EstatesInPatch = 10;

    private void ThrowIfNoHome(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
    }

    /// <summary>
    /// The counties whose earnings are shipped have the values 1 to 43; three councils in four charge 52 weeks.
    /// </summary>
    private static (RentCounty County, WeekBasis Weeks) DrawnFor(long seed)
    {
        var draws = SplitMix64.For(seed, SplitMix64.Stream.Council, 0);
        var county = RentCounty.FromValue((byte)draws.Between(RentCounty.Avon.Value, RentCounty.WestMidlands.Value));
        return (county, draws.Between(1, 4) == 1 ? WeekBasis.Of(48) : WeekBasis.FiftyTwo);
    }
}
