using System.Collections.Immutable;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Rents;

/// <summary>Writes the receipt of one uprated rent. It retells what the rule did; the rule alone decides the rent.</summary>
internal sealed class UpratingReceipt(RentLine line, UpratingStatus status, SegmentTerms segment, UpratingTerms terms)
{
    private readonly ImmutableArray<ReceiptStep>.Builder _steps = ImmutableArray.CreateBuilder<ReceiptStep>();
    private readonly BasisTerms _basis = segment.Basis;
    private readonly bool _isAbove = status == UpratingStatus.AboveFlexibility;

    internal Receipt Write(WeeklyAmount newRent)
    {
        var rent = line.LimitedRent;
        Add($"weekly rent now, {Figure()}, over {line.Rent.Basis}", UnroundedMoney.From(rent), []);
        var raised = segment.ChoosesLimit && _isAbove ? segment.LimitAboveFlexibility : segment.Chosen;
        Add(Raising(), raised.Exact(rent), Figures());
        if (status == UpratingStatus.Converging)
        {
            raised = segment.ChosenWithConvergence;
            Add($"convergence of {WeeklyAmount.Over52Weeks(_basis.ConvergenceChosen)} towards formula rent added", raised.Exact(rent),
                [_basis.ConvergenceFigure!]);
        }

        var rounding = Hold(raised, newRent.Amount) ? RoundingRule.Down : raised.Rounding;
        Add($"rounded {rounding}", UnroundedMoney.From(newRent.Amount), []);
        return new Receipt($"new weekly rent for {terms.Year}, {Figure()}, over {newRent.Basis}", newRent.Amount, _steps.ToImmutable());
    }

    /// <summary>Tells what held the rent below what the council's figures and rounding alone would make it.</summary>
    /// <returns>Whether anything did.</returns>
    private bool Hold(Rate raised, Money newRent)
    {
        var rent = line.LimitedRent;
        switch (status)
        {
            case UpratingStatus.ReachedFormulaRent:
                Add($"convergence stops at formula rent of {line.FormulaRent}",
                    segment.FormulaInBasis.Exact(line.FormulaRent!.Value.Amount), [_basis.ConvergenceFigure!]);
                return true;
            case UpratingStatus.HeldAtFairRentCeiling:
                HoldAtFairRentCeiling(line.FormulaRent!.Value, line.RegisteredRent!.Value);
                return true;
        }

        if (raised.Apply(rent.Pence) == newRent.Pence)
        {
            return false;
        }

        var (held, words) = _isAbove
            ? (segment.LimitAboveFlexibility, $"{_basis.LimitAboveFlexibility}, being above formula rent with flexibility")
            : status == UpratingStatus.Converging
                ? (segment.LimitWithConvergence, $"{Limit()} and convergence of {WeeklyAmount.Over52Weeks(_basis.ConvergenceLimit)}")
                : (segment.Limit, Limit());
        var passed = raised.Exact(rent) > held.Exact(rent) ? "" : $", which the rent rounded {raised.Rounding} would pass";
        Add($"held at {words}{passed}", held.Exact(rent), []);
        return true;
    }

    private void HoldAtFairRentCeiling(WeeklyAmount formulaRent, Money registeredRent)
    {
        var formula = segment.FormulaWithFlexibility.Exact(formulaRent.Amount);
        var registered = segment.RegisteredInBasis.Exact(registeredRent);
        if (registered <= formula)
        {
            Add($"held at the registered rent of {new WeeklyAmount(registeredRent, segment.Now)}", registered, []);
        }
        else
        {
            Add($"held at formula rent of {formulaRent} with flexibility of {_basis.Flexibility}", formula, [_basis.FlexibilityFigure!]);
        }
    }

    private string Raising()
    {
        if (_basis.Chosen is { } chosen)
        {
            return $"changed by the council's {chosen}{Spread(isOnYear: false)}";
        }

        var spread = Spread(isOnYear: _basis.AnnualTest is not null);
        return segment.ChoosesLimit && _isAbove
            ? $"changed by {_basis.LimitAboveFlexibility} only, being above formula rent with flexibility{spread}"
            : $"changed by {Limit()}{spread}";
    }

    private string Limit() => terms.Policy.ChargedWeeks is { } charged && _basis.AnnualTest is not null
        ? $"the limit of {_basis.Limit} on the year's amount, {charged.Before} before and {charged.InYear} now"
        : $"the limit of {_basis.Limit}";

    /// <summary>That the rent moves to other weeks, unless the weeks charged in each year have already said so.</summary>
    private string Spread(bool isOnYear) => isOnYear || segment.Now == segment.Next ? "" : $" and spread over {segment.Next}";

    private string Figure() =>
        line.Basis!.LimitedFigure == LimitedFigure.RentWithServiceCharge ? "with service charges" : "without service charges";

    private ImmutableArray<Figure> Figures() => _isAbove
        ? [.. _basis.Figures.Where(figure => figure != _basis.ConvergenceFigure)]
        : [.. new[] { _basis.LimitFigure, _basis.AnnualTestFigure }.OfType<Figure>()];

    private void Add(string words, UnroundedMoney amount, ImmutableArray<Figure> figures) =>
        _steps.Add(new ReceiptStep(words, amount, figures));
}
