using System.Globalization;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// Every dated figure by which social rents in England are set, each with its source, how sure we are of it and the day it ends.
/// </summary>
/// <remarks>
/// <para>Figures run from 1 April of each financial year and are looked up by 1 April; outside what is known they refuse.</para>
/// <para>Start from <see cref="Shipped"/> and change single figures with <c>with</c>. Whoever changes a figure that way names an
/// edition of their own in the same breath: <c>RentFigures.Shipped with { SocialRentLimit = …, Edition = new("2026-11 Anytown") }</c>,
/// so that a report says which figures made it. <see cref="WithYear"/> and <see cref="WithEarnings"/> add to its name themselves.</para>
/// <para>Immutable. Two sets are equal when the edition and each figure are the same.</para>
/// </remarks>
public sealed record RentFigures
{
    private RentFigures()
    {
    }

    /// <summary>The figures that come with this release.</summary>
    public static RentFigures Shipped { get; } = new();

    /// <summary>The name of this set of figures, carried into every report made with it.</summary>
    public FiguresEdition Edition { get; init; } = new("2026-11");

    /// <summary>The rise of formula rents, index and margin added; 2001-02 to 2026-27. Negative in five of those years.</summary>
    public DatedFigures<Percentage> FormulaUplift { get; init => field = Given(value); } = Rents.FormulaUplift.Shipped;

    /// <summary>
    /// The price index of each September before: RPI for 2001-02 to 2014-15, CPI for 2015-16 and from 2020-21 to 2026-27. From 2016-17 to
    /// 2019-20 statute set the rents, and the lookup refuses.
    /// </summary>
    public DatedFigures<PriceIndex> Index { get; init => field = Given(value); } = PriceIndexes.Shipped;

    /// <summary>
    /// The most a sitting tenant's general needs social rent may rise, without service charges; 2002-03 to 2026-27. Until 2005-06
    /// it is the figure of housing associations.
    /// </summary>
    public DatedFigures<Percentage> SocialRentLimit { get; init => field = Given(value); } = Rents.SocialRentLimit.Shipped;

    /// <summary>The most a sitting tenant's supported social rent may rise; 2002-03 to 2026-27. Its own in 2016-17 and 2023-24.</summary>
    public DatedFigures<Percentage> SupportedRentLimit { get; init => field = Given(value); } = Rents.SupportedRentLimit.Shipped;

    /// <summary>The most a sitting tenant's affordable rent may rise, service charges included; 2015-16 to 2026-27.</summary>
    public DatedFigures<Percentage> AffordableRentLimit { get; init => field = Given(value); } = Rents.AffordableRentLimit.Shipped;

    /// <summary>The most a sitting tenant's London affordable rent may rise, without service charges; 2023-24 to 2026-27.</summary>
    public DatedFigures<Percentage> LondonAffordableRentLimit { get; init => field = Given(value); } =
        Rents.LondonAffordableRentLimit.Shipped;

    /// <summary>Whether the limit is tested on the week or on the year; 2002-03 to 2035-36.</summary>
    public DatedFigures<LimitTest> LimitTest { get; init => field = Given(value); } = LimitTests.Shipped;

    /// <summary>
    /// The pounds a week, over 52 weeks, by which a social rent below formula rent may rise on top of the limit; 2002-03 to 2035-36,
    /// £0.00 from 2015-16 to 2026-27. Until 2014-15 it was up to £2 either way, towards formula rent from above as well.
    /// </summary>
    public DatedFigures<WeeklyAmount> ConvergenceAllowance { get; init => field = Given(value); } = Rents.ConvergenceAllowance.Shipped;

    /// <summary>By how much a rent above formula rent with flexibility may rise; 2015-16 to 2035-36.</summary>
    public DatedFigures<AboveFlexibility> AboveFlexibility { get; init => field = Given(value); } = AboveFlexibilityRule.Shipped;

    /// <summary>How far a new general needs rent may stand above formula rent; 2015-16 to 2035-36, 0% from 2016-17 to 2019-20.</summary>
    public DatedFigures<Percentage> GeneralNeedsFlexibility { get; init => field = Given(value); } = Flexibility.GeneralNeeds;

    /// <summary>How far a new supported rent may stand above formula rent; 2015-16 to 2035-36, 0% from 2016-17 to 2019-20.</summary>
    public DatedFigures<Percentage> SupportedFlexibility { get; init => field = Given(value); } = Flexibility.Supported;

    /// <summary>The caps on formula rent by bedrooms, pounds a week over 52 weeks; 2002-03 to 2026-27. Most are derived.</summary>
    public DatedFigures<RentCapSet> FormulaRentCaps { get; init => field = Given(value); } = Rents.FormulaRentCaps.Shipped;

    /// <summary>The bedroom weights of the formula's earnings part; 2002-03 to 2035-36, changed in April 2006.</summary>
    public DatedFigures<BedroomWeightSet> BedroomWeights { get; init => field = Given(value); } = Rents.BedroomWeights.Shipped;

    /// <summary>Earnings a week by county; three counties are not held.</summary>
    public CountyEarnings CountyEarnings { get; init => field = Given(value); } = CountyEarnings.Shipped;

    /// <summary>The average rent the formula starts from, pounds a week in April 2000 over 52 weeks: £54.62.</summary>
    public Figure<Money> NationalAverageRent { get; init => field = Positive(value); } = NationalAverages.Rent;

    /// <summary>The average value of a home in January 1999: £49,750.00.</summary>
    public Figure<Money> NationalAverageValue { get; init => field = Positive(value); } = NationalAverages.Value;

    /// <summary>The average earnings a week of manual workers at 1999 prices: £316.40.</summary>
    public Figure<Money> NationalAverageEarnings { get; init => field = Positive(value); } = NationalAverages.Earnings;

    /// <summary>The share of formula rent that goes by earnings, 70%; the rest goes by value. 0% to 100%.</summary>
    public Figure<Percentage> EarningsShare { get; init => field = Share(value); } = NationalAverages.EarningsShare;

    /// <summary>
    /// These figures with one more year of the settlement of 2026 to 2036, worked out from that year's CPI: formula rents and the
    /// limits of all four kinds of rent at CPI + 1%, the caps at CPI + 1.5% on the year before, rounded half up to the penny.
    /// The edition's name gains the year: <c>2026-11+2027-28</c>.
    /// </summary>
    /// <param name="startYear">The year in which the rent year starts, 2027 to 2035; the next after the last that is held.</param>
    /// <param name="september">CPI of the September before.</param>
    /// <param name="status">
    /// How sure the caller is of it. What follows from a verified index is <see cref="FigureStatus.Derived"/>; from any other, as sure
    /// as the index.
    /// </param>
    /// <param name="source">Where the index is written.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside the settlement.</exception>
    /// <exception cref="ArgumentException">The index is not CPI, or the year is not the next one.</exception>
    /// <exception cref="InvalidOperationException">The caps of the year before are not held.</exception>
    public RentFigures WithYear(int startYear, PriceIndex september, FigureStatus status, Citation source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfLessThan(startYear, SettlementRule.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startYear, SettlementRule.LastYear);
        if (september.Kind != PriceIndexKind.Cpi)
        {
            throw new ArgumentException("The settlement follows the Consumer Prices Index.", nameof(september));
        }

        if (Index.KnownThrough != Entry.LastDay(startYear - 1))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The next year to add is the one after {Index.KnownThrough.Year - 1}."),
                nameof(startYear));
        }

        var (derived, end) = (status == FigureStatus.Verified ? FigureStatus.Derived : status, Entry.LastDay(startYear));
        var limit = Entry.From(startYear, september.Change + SettlementRule.Margin, source, derived);
        var caps = FormulaRentCaps.At(Entry.FirstDay(startYear - 1)).Value.Value.RaisedBy(september.Change + SettlementRule.CapMargin);
        return this with
        {
            Edition = new FiguresEdition($"{Edition}+{Entry.YearName(startYear)}"),
            Index = Index.With(Entry.From(startYear, september, source, status), end),
            FormulaUplift = FormulaUplift.With(limit, end),
            SocialRentLimit = SocialRentLimit.With(limit, end),
            SupportedRentLimit = SupportedRentLimit.With(limit, end),
            AffordableRentLimit = AffordableRentLimit.With(limit, end),
            LondonAffordableRentLimit = LondonAffordableRentLimit.With(limit, end),
            FormulaRentCaps = FormulaRentCaps.With(Entry.From(startYear, caps, source, derived), end),
        };
    }

    /// <summary>
    /// These figures with the earnings of one county supplied, as formula rents in West Sussex, West Yorkshire and Wiltshire need.
    /// The edition's name gains the county: <c>2026-11+Wiltshire</c>.
    /// </summary>
    /// <param name="county">The county.</param>
    /// <param name="weekly">Earnings a week; above £0.00 and at most £10,000.00.</param>
    /// <param name="source">Where they are written.</param>
    /// <exception cref="ArgumentOutOfRangeException">The earnings are not within those bounds.</exception>
    public RentFigures WithEarnings(RentCounty county, Money weekly, Citation source) => this with
    {
        CountyEarnings = CountyEarnings.With(county, weekly, source),
        Edition = new FiguresEdition($"{Edition}+{county.Name}"),
    };

    private static T Given<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    private static Figure<Percentage> Share(Figure<Percentage> figure) =>
        Given(figure).Value >= Percentage.Zero && figure.Value <= Percentage.Of(100m)
            ? figure
            : throw new ArgumentOutOfRangeException(nameof(figure), figure, "A share is from 0% to 100%.");

    private static Figure<Money> Positive(Figure<Money> figure) => Given(figure).Value.IsPositive
        ? figure
        : throw new ArgumentOutOfRangeException(nameof(figure), figure, "A national average is above £0.00.");
}
