using System.Collections.Immutable;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// Everything a run of uprating needs, looked up and checked before the first rent: one year's figures joined with a council's choices.
/// </summary>
/// <remarks>Immutable; made only by <see cref="Resolve"/>, which refuses a year or a choice that the figures do not bear out.</remarks>
public sealed class UpratingTerms
{
    private readonly BasisTerms?[] _basisTerms;
    private readonly SegmentTerms?[] _segmentTerms;

    internal UpratingTerms(FinancialYear year, FiguresEdition edition, UpratingPolicy policy, BasisTerms?[] basisTerms, bool isAnnualTest)
    {
        (Year, Edition, Policy, _basisTerms, IsAnnualAmountTest) = (year, edition, policy, basisTerms, isAnnualTest);
        _segmentTerms = new SegmentTerms?[(RentBasis.HighestValue + 1) * WeekBases];
        foreach (var basis in basisTerms.OfType<BasisTerms>())
        {
            for (var weeks = WeekBasis.FewestWeeks; weeks <= WeekBasis.MostWeeks; weeks++)
            {
                var now = WeekBasis.Of(weeks);
                _segmentTerms[Index(basis.Basis, now)] = new SegmentTerms(basis, now, policy.NewWeekBasis ?? now, policy.Rounding);
            }
        }
    }

    private const int WeekBases = WeekBasis.MostWeeks - WeekBasis.FewestWeeks + 1;

    /// <summary>The financial year whose rents are made.</summary>
    public FinancialYear Year { get; }

    /// <summary>The edition of the figures.</summary>
    public FiguresEdition Edition { get; }

    /// <summary>The council's choices.</summary>
    public UpratingPolicy Policy { get; }

    /// <summary>Whether the year's limit is on the rent payable for the year, not on the weekly rent.</summary>
    public bool IsAnnualAmountTest { get; }

    /// <summary>Every figure that these terms rest on, for a report to cite.</summary>
    public ImmutableArray<Figure> Figures => [.. _basisTerms.OfType<BasisTerms>()
        .SelectMany(basis => basis.Figures)
        .Distinct()];

    /// <summary>Joins a year's figures with a council's choices.</summary>
    /// <param name="figures">The figures; <see cref="RentFigures.Shipped"/>, or those with the council's own entries.</param>
    /// <param name="year">The financial year in which the new rents start.</param>
    /// <param name="policy">The council's choices.</param>
    /// <param name="bases">The bases to be uprated: those of a rent roll's segments, or the one of a single rent.</param>
    /// <returns>
    /// The terms, perhaps with warnings; or a refusal: a figure not known for the year, a choice above the limit, or a choice the
    /// year needs and lacks.
    /// </returns>
    public static Outcome<UpratingTerms> Resolve(
        RentFigures figures, FinancialYear year, UpratingPolicy policy, IEnumerable<RentBasis> bases)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(bases);
        return new UpratingTermsResolver(figures, year, policy).Resolve(bases);
    }

    /// <summary>The week basis that new rents are on.</summary>
    /// <param name="now">The week basis of the rents now.</param>
    public WeekBasis NewWeekBasis(WeekBasis now) => Policy.NewWeekBasis ?? now;

    /// <summary>
    /// The percentage at which rents of a basis are limited in the year; null when these terms do not uprate it or it has no limit.
    /// </summary>
    public Percentage? LimitFor(RentBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return _basisTerms[basis.Value] is { LimitFigure: not null } terms ? terms.Limit : null;
    }

    /// <summary>The percentage by which rents of a basis are raised; null when these terms do not uprate it.</summary>
    public Percentage? IncreaseFor(RentBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return _basisTerms[basis.Value] is { } terms ? terms.Chosen ?? terms.Limit : null;
    }

    /// <summary>The convergence that rents of a basis may be given, a week over 52 weeks; £0.00 where there is none.</summary>
    public WeeklyAmount ConvergenceFor(RentBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return WeeklyAmount.Over52Weeks(_basisTerms[basis.Value]?.ConvergenceChosen ?? default);
    }

    /// <summary>How far above formula rent a letting of the basis may stand; 0% where that is not known for the year.</summary>
    internal Percentage FlexibilityFor(RentBasis basis) => _basisTerms[basis.Value]?.Flexibility ?? Percentage.Zero;

    /// <summary>
    /// The terms that give the most each rent may be, whatever the council chose; its own percentage where the law sets no limit.
    /// </summary>
    internal UpratingTerms AtTheLimit() =>
        new(Year, Edition, Policy, [.. _basisTerms.Select(basis => basis?.AtTheLimit())], IsAnnualAmountTest);

    /// <summary>The terms of a segment; null when its basis is not uprated.</summary>
    internal SegmentTerms? For(RentBasis basis, WeekBasis weeks) => _segmentTerms[Index(basis, weeks)];

    private static int Index(RentBasis basis, WeekBasis weeks) => (basis.Value * WeekBases) + weeks.Weeks - WeekBasis.FewestWeeks;
}
