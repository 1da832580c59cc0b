using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>The figures and choices that one basis is uprated by, looked up once for a run.</summary>
/// <param name="Basis">The basis.</param>
/// <param name="Limit">The most by which a rent may rise; the council's own percentage where the law sets no limit.</param>
/// <param name="Chosen">The council's own percentage; null when it takes the limit.</param>
internal sealed record BasisTerms(RentBasis Basis, Percentage Limit, Percentage? Chosen)
{
    /// <summary>
    /// On the annual-amount test, charged weeks before over charged weeks in the year, which is then all that turns an old charged week
    /// into a new one; null on the weekly test.
    /// </summary>
    public Ratio? AnnualTest { get; init; }

    /// <summary>How much convergence the year allows, a week over 52 weeks.</summary>
    public Money ConvergenceLimit { get; init; }

    /// <summary>How much of it the council takes.</summary>
    public Money ConvergenceChosen { get; init; }

    /// <summary>The lower limit for rents above formula rent with flexibility; null when the year has none.</summary>
    public Percentage? LimitAboveFlexibility { get; init; }

    /// <summary>How far above formula rent flexibility reaches.</summary>
    public Percentage Flexibility { get; init; }

    public Figure? LimitFigure { get; init; }

    public Figure? ConvergenceFigure { get; init; }

    public Figure? FlexibilityFigure { get; init; }

    /// <summary>The index that rents above flexibility follow.</summary>
    public Figure? AboveFlexibilityFigure { get; init; }

    /// <summary>The rule by which they do; null when the council chose it.</summary>
    public Figure? AboveFlexibilityRuleFigure { get; init; }

    /// <summary>That the limit is on the year's amount; null on the weekly test.</summary>
    public Figure? AnnualTestFigure { get; init; }

    /// <summary>Every figure these terms rest on, the limit first.</summary>
    public IEnumerable<Figure> Figures => new[]
        {
            LimitFigure, AnnualTestFigure, ConvergenceFigure, FlexibilityFigure, AboveFlexibilityRuleFigure, AboveFlexibilityFigure,
        }.OfType<Figure>();

    /// <summary>The same with the council's own choices taken to the limit, where there is one.</summary>
    internal BasisTerms AtTheLimit() => LimitFigure is null ? this : this with { Chosen = null, ConvergenceChosen = ConvergenceLimit };
}

/// <summary>
/// What a rule needs for rents of one basis and one week basis, with every figure already turned into one exact operation.
/// </summary>
internal sealed class SegmentTerms
{
    internal readonly Rate Limit;
    internal readonly Rate LimitWithConvergence;
    internal readonly Rate LimitAboveFlexibility;
    internal readonly Rate Chosen;
    internal readonly Rate ChosenWithConvergence;
    internal readonly Rate FormulaInBasis;
    internal readonly Rate FormulaWithFlexibility;
    internal readonly Rate RegisteredInBasis;
    internal readonly bool ChoosesLimit;
    internal readonly bool HasConvergence;
    internal readonly bool HoldsAboveFlexibility;

    internal SegmentTerms(BasisTerms basis, WeekBasis now, WeekBasis next, RoundingRule rounding)
    {
        (Basis, Now, Next) = (basis, now, next);
        var rebased = now.MultiplierTo(next);
        var fromFormula = WeekBasis.FiftyTwo.MultiplierTo(next);
        var ofLimit = basis.AnnualTest ?? rebased;
        var limit = basis.Limit.AsMultiplier.Times(ofLimit);
        var chosen = basis.Chosen?.AsMultiplier.Times(rebased) ?? limit;
        HasConvergence = basis.ConvergenceChosen.IsPositive;
        HoldsAboveFlexibility = basis.LimitAboveFlexibility is not null;
        ChoosesLimit = basis.LimitFigure is null || (basis.Chosen is null && basis.ConvergenceChosen == basis.ConvergenceLimit);
        var none = default(Ratio);
        var stepLimit = fromFormula.Times(new Ratio(basis.ConvergenceLimit.Pence, 1));
        var stepChosen = fromFormula.Times(new Ratio(basis.ConvergenceChosen.Pence, 1));
        var limitRounding = basis.LimitFigure is null ? rounding : RoundingRule.Down;

        Limit = new Rate(limit, none, limitRounding);
        LimitWithConvergence = new Rate(limit, stepLimit, limitRounding);
        LimitAboveFlexibility = new Rate((basis.LimitAboveFlexibility ?? basis.Limit).AsMultiplier.Times(ofLimit), none, RoundingRule.Down);
        Chosen = ChoosesLimit ? Limit : new Rate(chosen, none, rounding);
        ChosenWithConvergence = ChoosesLimit ? LimitWithConvergence : new Rate(chosen, stepChosen, rounding);
        FormulaInBasis = new Rate(fromFormula, none, RoundingRule.Down);
        FormulaWithFlexibility = new Rate(fromFormula.Times(basis.Flexibility.AsMultiplier), none, RoundingRule.Down);
        RegisteredInBasis = new Rate(rebased, none, RoundingRule.Down);
        Rule = basis.Basis.Rule == UpratingRuleKind.Social && !HasConvergence && !HoldsAboveFlexibility
            ? UpratingRuleKind.Percentage
            : basis.Basis.Rule;
        LargestLanePence = Rates().Min(rate => rate.LargestLanePence);
    }

    internal BasisTerms Basis { get; }

    internal WeekBasis Now { get; }

    internal WeekBasis Next { get; }

    /// <summary>
    /// The rule that these terms need: social rent with neither convergence nor a flexibility test is a percentage alone.
    /// </summary>
    internal UpratingRuleKind Rule { get; }

    /// <summary>The largest amount in any column for which the lanes are proven; -1 when some rate needs the exact way.</summary>
    internal int LargestLanePence { get; }

    private IEnumerable<Rate> Rates() =>
    [
        Limit, LimitWithConvergence, LimitAboveFlexibility, Chosen, ChosenWithConvergence,
        FormulaInBasis, FormulaWithFlexibility, RegisteredInBasis,
    ];
}
