using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;

namespace CouncilYear;

/// <summary>A year's rents of one basis.</summary>
/// <param name="Basis">The basis.</param>
/// <param name="Homes">Homes with a new rent.</param>
/// <param name="SetAside">Homes set aside by its rule; the sums leave them out.</param>
/// <param name="YearlyNow">A year's rent before: weekly rents times their charged weeks.</param>
/// <param name="YearlyNew">A year's rent after.</param>
internal sealed record BasisYear(RentBasis Basis, long Homes, long SetAside, Money YearlyNow, Money YearlyNew)
{
    public Money Change => YearlyNew - YearlyNow;
}

/// <summary>How many homes came out one way.</summary>
internal sealed record StatusCount(UpratingStatus Status, long Homes);

/// <summary>A receipt with what it is an example of.</summary>
internal sealed record WorkedExample(string Of, Locator At, Receipt Receipt);

/// <summary>Everything that came of the year, for the summary and the report.</summary>
/// <param name="Council">The name that stands over the report.</param>
/// <param name="Figures">The figures of the year.</param>
/// <param name="Read">The rent roll as it was read.</param>
/// <param name="Choice">What the council decided.</param>
/// <param name="Result">The new rents.</param>
/// <param name="Gate">What the gate makes of them.</param>
/// <param name="Bacs">What is collected and refunded; nothing for a rent roll of somebody's own, or when the gate holds the rents.</param>
/// <param name="SetAside">Why rows were set aside.</param>
/// <param name="Warnings">What the figures and the choice warn of for the year as a whole.</param>
internal sealed record YearResult(
    string Council,
    YearFigures Figures,
    ReadRoll Read,
    UpratingChoice Choice,
    UpratingResult Result,
    PlausibilityReport Gate,
    BacsYear? Bacs,
    ImmutableArray<SetAsideReason> SetAside,
    ImmutableArray<Diagnostic> Warnings)
{
    /// <summary>What is charged beside the rents; nothing for a rent roll of somebody's own.</summary>
    public RechargeYear? Recharges { get; init; }

    public bool IsHeld => Gate.Verdict == PlausibilityVerdict.Held;

    public long RowsSetAside => Read.File.RowsSetAside + Read.Roll.Report.RowsSetAside + Result.Report.RowsSetAside;

    /// <summary>Each basis that the roll has, in the catalogue's order.</summary>
    public ImmutableArray<BasisYear> ByBasis { get; } =
    [
        .. Result.Totals.Rows().GroupBy(row => row.Basis).Select(rows => new BasisYear(
            rows.Key,
            rows.Where(IsAccepted).Sum(row => row.Count),
            rows.Where(row => !IsAccepted(row)).Sum(row => row.Count),
            Sum(rows.Where(IsAccepted), row => row.RentNow.Times(row.WeeksNow.Weeks)),
            Sum(rows.Where(IsAccepted), row => row.NewRent.Times(row.WeeksNext.Weeks)))),
    ];

    /// <summary>Homes by how they came out.</summary>
    public ImmutableArray<StatusCount> ByStatus { get; } =
    [
        .. Result.Totals.Rows().GroupBy(row => row.Status).OrderBy(rows => rows.Key)
            .Select(rows => new StatusCount(rows.Key, rows.Sum(row => row.Count))),
    ];

    public long Homes => ByBasis.Sum(basis => basis.Homes);

    public Money YearlyNow => ByBasis.Aggregate(Money.Zero, (sum, basis) => sum + basis.YearlyNow);

    public Money YearlyNew => ByBasis.Aggregate(Money.Zero, (sum, basis) => sum + basis.YearlyNew);

    /// <summary>Where the new social rents stand against formula rent.</summary>
    public FormulaStanding FormulaStanding { get; } = FormulaStanding.Of(Result);

    /// <summary>
    /// One worked receipt for each way in which a formula rent or a new rent came about, the first home of each.
    /// </summary>
    public ImmutableArray<WorkedExample> Examples { get; } = [.. FormulaExamples(Figures, Read), .. UpratingExamples(Result)];

    /// <summary>
    /// Every figure that the year rests on: those of the terms, those that the examples name, and the rules of the year.
    /// </summary>
    public ImmutableArray<Figure> FiguresUsed =>
    [
        .. Result.Terms.Figures
            .Concat(RulesOfTheYear())
            .Concat(Examples.SelectMany(example => example.Receipt.Steps).SelectMany(step => step.Figures))
            .Distinct(),
    ];

    private IEnumerable<Figure> RulesOfTheYear()
    {
        var (figures, day) = (Figures.Figures, Figures.Year.FirstDay);
        figures.LimitTest.TryAt(day, out var test);
        figures.ConvergenceAllowance.TryAt(day, out var convergence);
        figures.AboveFlexibility.TryAt(day, out var above);
        return new Figure?[] { test, convergence, above }.OfType<Figure>();
    }

    private static IEnumerable<WorkedExample> FormulaExamples(YearFigures figures, ReadRoll read)
    {
        foreach (var (home, at) in read.FormulaRents.Examples)
        {
            var formula = FormulaRents.Calculate(home, figures.FormulaRents, at).Value;
            var isHeld = formula.FormulaRent.Status == FormulaRentStatus.HeldAtCap;
            yield return new WorkedExample(isHeld ? "formula rent, held at its cap" : "formula rent", at, formula.Receipt);
        }
    }

    private static IEnumerable<WorkedExample> UpratingExamples(UpratingResult result)
    {
        var seen = new HashSet<(RentBasis, UpratingStatus)>();
        for (var row = 0; row < result.Roll.Count; row++)
        {
            var status = result.Statuses.Span[row];
            var segment = result.Roll.SegmentOf(row);
            if (status.IsAccepted() && seen.Add((segment.Basis, status)))
            {
                var line = result.Roll[row];
                var uprated = Uprating.Uprate(line, result.Terms).Value;
                var at = Locator.AtRow("rent roll", line.SourceRow).OfAccount(line.Account);
                yield return new WorkedExample($"{segment.Basis.Name}: {StatusWords.Of(status)}", at, uprated.Receipt);
            }
        }
    }

    private static bool IsAccepted(UpratingTotal row) => row.Status.IsAccepted();

    private static Money Sum(IEnumerable<UpratingTotal> rows, Func<UpratingTotal, Money> amount) =>
        rows.Aggregate(Money.Zero, (sum, row) => sum + amount(row));
}
