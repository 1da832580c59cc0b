using System.Collections.Immutable;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// Everything formula rent needs for one rent year, looked up once: figures, growth since April 2000, caps and the council's choices.
/// </summary>
/// <remarks>Immutable; may be read by several threads. Terms are not compared.</remarks>
public sealed class FormulaRentTerms
{
    /// <summary>The year at whose prices the formula is struck: April 2000.</summary>
    internal const int PriceYear = 2000;

    /// <summary>The first year from which the averages held are those of councils too.</summary>
    private const int FirstCouncilYear = 2006;

    /// <summary>
    /// Rents of April 2000 below this many pence are carried through the rounded years once and then remembered: no home within sight
    /// of its cap starts higher. The few above are carried each time.
    /// </summary>
    private const int RememberedPence = 1 << 14;

    /// <summary>Figures by which a rent could pass this are refused, so that no row can overflow.</summary>
    private static readonly Money MostRent = Money.FromPence(1_000_000_00);

    private readonly FormulaLine _line;
    private readonly ImmutableArray<YearStep> _steps;

    // Filled as rows ask. An entry is 0 or what its pence always come to, so threads that fill it at once write the same number.
    private readonly int[] _carriedPence;
    private readonly long[] _capPence = new long[RentCapSet.Bands];

    private FormulaRentTerms(
        RentFigures figures,
        int rentYearStarting,
        FormulaRentPolicy policy,
        (Figure<RentCapSet> Caps, Figure<BedroomWeightSet> Weights, ImmutableArray<Figure<Percentage>> Uplifts) found,
        Figure<Percentage>? flexibility)
    {
        (Figures, RentYearStarting, Policy, Flexibility) = (figures, rentYearStarting, policy, flexibility);
        (Caps, Weights, Uplifts) = found;

        var carried = policy.Carrying == FormulaRentCarrying.Unrounded;
        var (growth, peak) = (Growth.None, Growth.None);
        var steps = ImmutableArray.CreateBuilder<YearStep>();
        foreach (var rise in flexibility is null ? Uplifts : Uplifts.Add(flexibility))
        {
            growth = growth.By(rise.Value);
            peak = growth.IsAbove(peak) ? growth : peak;
            steps.Add(new YearStep(rise.Value.AsMultiplier, rise == flexibility ? RoundingRule.Down : policy.Rounding));
        }

        _steps = carried ? [] : steps.ToImmutable();
        _line = new FormulaLine(
            figures,
            Weights.Value,
            carried ? growth : Growth.None,
            carried && flexibility is not null ? RoundingRule.Down : policy.Rounding);
        if (!_line.NeverAbove(MostRent, carried ? Growth.None : peak) || peak.IsAbove(new Growth(MostRent.Pence, RememberedPence)))
        {
            throw new ArgumentException(
                $"By the figures of edition {figures.Edition} a formula rent could pass {MostRent} a week.", nameof(figures));
        }

        _carriedPence = carried ? [] : new int[RememberedPence];
        var lifts = flexibility is not null && policy.FlexibilityAtCap == FlexibilityAtCap.LiftsAboveCap;
        for (var band = 0; band < RentCapSet.Bands; band++)
        {
            var cap = Caps.Value.For(band);
            _capPence[band] = (lifts ? cap.Times(flexibility!.Value.AsMultiplier).Round(RoundingRule.Down) : cap).Pence;
        }
    }

    /// <summary>The figures the terms were taken from.</summary>
    public RentFigures Figures { get; }

    /// <summary>The year in which the rent year starts: 2026 for 2026-27.</summary>
    public int RentYearStarting { get; }

    /// <summary>The council's choices.</summary>
    public FormulaRentPolicy Policy { get; }

    /// <summary>The flexibility that is added to formula rent; null for formula rent itself.</summary>
    public Figure<Percentage>? Flexibility { get; }

    internal Figure<RentCapSet> Caps { get; }

    internal Figure<BedroomWeightSet> Weights { get; }

    internal ImmutableArray<Figure<Percentage>> Uplifts { get; }

    /// <summary>Looks up what formula rent needs for one rent year.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="rentYearStarting">The year in which the rent year starts, 1900 to 2199; its figures are those of 1 April.</param>
    /// <param name="policy">The council's choices.</param>
    /// <returns>
    /// The terms, refused with a reason for each figure that is not held. Up to 2005-06 they carry a warning: councils then went by
    /// averages of their own, which are not held.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900 to 2199.</exception>
    /// <exception cref="ArgumentException">By figures of the caller's own a formula rent could pass £1,000,000.00 a week.</exception>
    public static Outcome<FormulaRentTerms> Resolve(RentFigures figures, int rentYearStarting, FormulaRentPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(policy);
        var firstDay = Entry.FirstDay(rentYearStarting);
        var (caps, weights) = (figures.FormulaRentCaps.At(firstDay), figures.BedroomWeights.At(firstDay));
        var uplifts = ImmutableArray.CreateBuilder<Figure<Percentage>>();
        var missing = ImmutableArray.CreateBuilder<Diagnostic>();
        missing.AddRange(caps.Diagnostics);
        missing.AddRange(weights.Diagnostics);
        for (var year = PriceYear + 1; year <= rentYearStarting && uplifts.Count == year - PriceYear - 1; year++)
        {
            var uplift = figures.FormulaUplift.At(Entry.FirstDay(year));
            missing.AddRange(uplift.Diagnostics);
            if (uplift.TryGet(out var figure))
            {
                uplifts.Add(figure);
            }
        }

        if (missing.Count > 0)
        {
            return Outcome.Refused<FormulaRentTerms>(missing.ToImmutable());
        }

        var terms = new FormulaRentTerms(figures, rentYearStarting, policy, (caps.Value, weights.Value, uplifts.ToImmutable()), null);
        return rentYearStarting < FirstCouncilYear ? Outcome.Of(terms, [AveragesOfAssociations(rentYearStarting)]) : Outcome.Of(terms);
    }

    /// <summary>
    /// The same terms for formula rent with flexibility: the most a new letting may be charged. It is formula rent, exact, raised by
    /// the flexibility and rounded down to the penny, at the cap as <see cref="FormulaRentPolicy.FlexibilityAtCap"/> says.
    /// </summary>
    /// <param name="flexibility">
    /// 0% or more, for example <see cref="RentFigures.GeneralNeedsFlexibility"/> of the same year; it replaces one that was there.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The flexibility is negative.</exception>
    public FormulaRentTerms WithFlexibility(Figure<Percentage> flexibility)
    {
        ArgumentNullException.ThrowIfNull(flexibility);
        return flexibility.Value >= Percentage.Zero
            ? new FormulaRentTerms(Figures, RentYearStarting, Policy, (Caps, Weights, Uplifts), flexibility)
            : throw new ArgumentOutOfRangeException(nameof(flexibility), flexibility, "Flexibility is 0% or more.");
    }

    /// <summary>Whether the earnings of a county, one of the 46, are held.</summary>
    internal bool HoldsEarnings(byte county) => _line.HoldsEarnings(county);

    /// <summary>The cap of a home, with flexibility where that lifts it.</summary>
    internal long CapPence(int bedrooms) => _capPence[Math.Min(bedrooms, RentCapSet.Bands - 1)];

    /// <summary>Formula rent before the cap of a home within the bounds of the rule.</summary>
    internal long UncappedPence(in FormulaRentInputs home)
    {
        var pence = _line.Round(home.County, home.Bedrooms, home.January1999Value.Pence);
        if (pence >= _carriedPence.Length)
        {
            return CarriedForward(pence);
        }

        ref var remembered = ref _carriedPence[pence];
        return remembered != 0 ? remembered : remembered = (int)CarriedForward(pence);
    }

    /// <summary>The line over the January 1999 value, for tests of its two ways of rounding.</summary>
    internal FormulaLine Line => _line;

    /// <summary>Whole pence of April 2000 raised and rounded year by year; unchanged where nothing is rounded before the end.</summary>
    private long CarriedForward(long pence)
    {
        foreach (var step in _steps)
        {
            pence = step.Rounding.Apply(pence * step.Multiplier.Numerator, step.Multiplier.Denominator);
        }

        return pence;
    }

    private static Diagnostic AveragesOfAssociations(int rentYearStarting) => new(
        FormulaRentCodes.CouncilAveragesNotHeld,
        Severity.Warning,
        Locator.In("formula rent for " + Entry.YearName(rentYearStarting)),
        "the averages held are those of housing associations",
        "until 2005-06 councils went by averages of their own",
        "supply the council averages with their source before relying on a council's formula rent of this year");

    private readonly record struct YearStep(Ratio Multiplier, RoundingRule Rounding);
}

/// <summary>The codes of findings about formula rent that belong to no single home.</summary>
public static class FormulaRentCodes
{
    /// <summary>A year before April 2006 was asked for, when councils went by averages that are not held.</summary>
    public static DiagnosticCode CouncilAveragesNotHeld { get; } = new("RENT110");
}
