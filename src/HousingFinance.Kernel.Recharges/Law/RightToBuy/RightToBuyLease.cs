using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>
/// Two values of the index by which sums of an offer notice are raised: the non-provisional output deflator for direct labour, public
/// housing repairs and maintenance (SI 1986/2195, amended 2007 and 2008). The index itself is not held.
/// </summary>
/// <remarks>
/// The arithmetic of the regulations was not seen. A sum is raised here by the later value over the earlier; where the later is lower, the
/// charge is refused. Equal when both are equal. <c>default</c> is no pair, and a charge with it is refused.
/// </remarks>
public readonly record struct IndexPair
{
    /// <summary>A pair.</summary>
    /// <param name="atOffer">The index for the offer notice; above 0, at most six decimals.</param>
    /// <param name="atCost">The index for the cost; above 0, at most six decimals.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not above 0 and below 1,000,000, or has more than six decimals.</exception>
    public IndexPair(decimal atOffer, decimal atCost) => (AtOffer, AtCost) = (Checked(atOffer), Checked(atCost));

    /// <summary>The index for the offer notice; 0 for <c>default</c>.</summary>
    public decimal AtOffer { get; }

    /// <summary>The index for the cost; 0 for <c>default</c>.</summary>
    public decimal AtCost { get; }

    /// <summary>Whether a sum can be raised by it: neither value is missing, and the index has not fallen.</summary>
    public bool IsUsable => AtOffer > 0 && AtCost >= AtOffer;

    /// <summary>A sum of the offer notice with its inflation allowance, cut to the penny: a limit is not passed by a fraction.</summary>
    /// <param name="stated">The sum of the offer notice.</param>
    /// <exception cref="InvalidOperationException">The pair is not usable.</exception>
    public Money Raise(Money stated) => IsUsable
        ? stated.Times(Ratio.FromDecimal(AtCost).Over(Ratio.FromDecimal(AtOffer))).Round(RoundingRule.Down)
        : throw new InvalidOperationException("A pair without values, or with an index that has fallen, raises nothing.");

    /// <summary>Both values: <c>214.3 over 198.1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AtCost} over {AtOffer}");

    private static decimal Checked(decimal value) =>
        value is > 0 and < 1_000_000 && decimal.Round(value, 6) == value
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An index is above 0 and below 1,000,000, to six decimals.");
}

/// <summary>Works that the offer notice itemised, with the contribution it stated.</summary>
/// <remarks>Equal when every part is equal.</remarks>
/// <param name="Reference">What contributions call the item; told apart letter for letter.</param>
/// <param name="StatedContribution">The contribution that the notice stated; £0.00 or more.</param>
/// <param name="Allowance">The index pair of its inflation allowance.</param>
public sealed record OfferItem(string Reference, Money StatedContribution, IndexPair Allowance)
{
    /// <summary>What earlier demands charged for the item in the initial period, after reductions; £0.00 or more.</summary>
    public Money AlreadyCharged { get; init; }
}

/// <summary>One year of the initial period, for repairs that the offer notice did not itemise.</summary>
/// <remarks>Equal when every part is equal.</remarks>
/// <param name="FirstDay">The first day of the charging year, or the day of the grant in that year where the lease has none.</param>
/// <param name="AnnualAverage">
/// The yearly limit, £0.00 or more: within the reference period of the notice the annual average that it stated for works not itemised;
/// after it, the average over that period of all works that it estimated.
/// </param>
/// <param name="Allowance">The index pair of the inflation allowance on the annual average.</param>
public sealed record OfferYear(LocalDate FirstDay, Money AnnualAverage, IndexPair Allowance)
{
    /// <summary>What earlier demands charged for such repairs of the year, after reductions; £0.00 or more.</summary>
    public Money AlreadyCharged { get; init; }

    /// <summary>First day, average and index: <c>year of 2025-04-01, £100.00, 120 over 100</c>.</summary>
    public override string ToString() => $"year of {LawCodes.Iso(FirstDay)}, {AnnualAverage}, {Allowance}";
}

/// <summary>A lease granted under the Right to Buy, with what its offer notice estimated.</summary>
/// <remarks>Immutable. Not compared by the content of its lists.</remarks>
/// <param name="GrantedOn">The day of the grant, whoever holds the lease now.</param>
public sealed record RightToBuyLease(LocalDate GrantedOn)
{
    /// <summary>The day on which the lease's charging year begins; null where the lease has none.</summary>
    public AnnualDate? ChargingYearStart { get; init; }

    /// <summary>The works that the offer notice itemised.</summary>
    public ImmutableArray<OfferItem> Items { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The years for which repairs not itemised are charged.</summary>
    public ImmutableArray<OfferYear> Years { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The initial period.</summary>
    /// <param name="law">The figures.</param>
    public Outcome<InitialPeriod> InitialPeriod(ServiceChargeLaw law) =>
        Recharges.InitialPeriod.Of(GrantedOn, ChargingYearStart, law);

    /// <summary>The first day of the charging year in which a day falls, by which <see cref="Years"/> are found.</summary>
    /// <param name="day">The day.</param>
    public LocalDate FirstDayOfYearWith(LocalDate day) => ChargingYears.FirstDayOfYearWith(day, GrantedOn, ChargingYearStart);

    /// <summary>The day of the grant: <c>Right to Buy lease of 2022-05-16</c>.</summary>
    public override string ToString() => $"Right to Buy lease of {LawCodes.Iso(GrantedOn)}";
}
