using System.Collections.Immutable;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents.Internals;

namespace HousingFinance.Kernel.Rents;

/// <summary>One rent after uprating.</summary>
/// <param name="NewRent">The new figure that the limit is put on: the rent, or the rent with service charges, on the new week basis.</param>
/// <param name="Status">How it came out; always an accepted status.</param>
/// <param name="Receipt">How it was arrived at, step by step.</param>
public sealed record UpratedRent(WeeklyAmount NewRent, UpratingStatus Status, Receipt Receipt);

/// <summary>Uprates one rent, for a letter, a screen or a test, by the very rule that a rent roll is run through.</summary>
public static class Uprating
{
    /// <summary>The new rent of one line, with its receipt; or why there is none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="terms">The terms of the year, made for the line's basis.</param>
    public static Outcome<UpratedRent> Uprate(in RentLine line, UpratingTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var lineStatus = RentRollBuilder.AssessAlone(line);
        if (lineStatus != RentLineStatus.Accepted)
        {
            return Outcome.Refused<UpratedRent>(lineStatus.Explain(line));
        }

        var segment = terms.For(line.Basis!, line.Rent.Basis);
        if (segment is null)
        {
            return Outcome.Refused<UpratedRent>(UpratingStatus.BasisNotUprated.Explain(line));
        }

        var (pence, status) = Apply(line, segment);
        if (!status.IsAccepted())
        {
            return Outcome.Refused<UpratedRent>(status.Explain(line));
        }

        var newRent = new WeeklyAmount(Money.FromPence(pence), segment.Next);
        return Outcome.Of(new UpratedRent(newRent, status, UpratingReceipt.Write(line, newRent, status, segment, terms)));
    }

    private static (long Pence, UpratingStatus Status) Apply(in RentLine line, SegmentTerms segment) => segment.Rule switch
    {
        UpratingRuleKind.Percentage => Apply<PercentageRule>(line, segment),
        UpratingRuleKind.Social => Apply<SocialRule>(line, segment),
        _ => Apply<FairRule>(line, segment),
    };

    private static (long Pence, UpratingStatus Status) Apply<TRule>(in RentLine line, SegmentTerms segment)
        where TRule : IUpratingRule
    {
        TRule.Apply<OneLane, long>(
            segment,
            line.LimitedRent.Pence,
            line.FormulaRent?.Amount.Pence ?? 0,
            line.RegisteredRent?.Pence ?? 0,
            out var pence,
            out var status);
        return (pence, (UpratingStatus)status);
    }
}

/// <summary>Writes the receipt of one uprated rent. It retells what the rule did; the rule alone decides the rent.</summary>
internal static class UpratingReceipt
{
    internal static Receipt Write(in RentLine line, WeeklyAmount newRent, UpratingStatus status, SegmentTerms segment, UpratingTerms terms)
    {
        var basis = segment.Basis;
        var limited = line.LimitedRent;
        var steps = ImmutableArray.CreateBuilder<ReceiptStep>();
        steps.Add(new ReceiptStep(Opening(line), UnroundedMoney.From(limited), []));
        var rate = status == UpratingStatus.AboveFlexibility && (basis.Chosen is null || basis.Chosen > basis.LimitAboveFlexibility)
            ? segment.LimitAboveFlexibility
            : segment.ChoosesLimit ? segment.Limit : segment.Chosen;
        var raised = rate.Exact(limited);
        steps.Add(new ReceiptStep(Raising(status, basis, segment, terms), raised, Figures(status, basis)));
        var exact = raised;
        switch (status)
        {
            case UpratingStatus.Converging:
                exact = (segment.ChoosesLimit ? segment.LimitWithConvergence : segment.ChosenWithConvergence).Exact(limited);
                steps.Add(new ReceiptStep(
                    $"convergence of {WeeklyAmount.Over52Weeks(basis.ConvergenceChosen)} towards formula rent added", exact, [basis.ConvergenceFigure!]));
                break;
            case UpratingStatus.ReachedFormulaRent:
                exact = segment.FormulaInBasis.Exact(line.FormulaRent!.Value.Amount);
                steps.Add(new ReceiptStep(
                    $"convergence stops at formula rent of {line.FormulaRent}", exact, [basis.ConvergenceFigure!]));
                break;
            case UpratingStatus.HeldAtFairRentCeiling:
                exact = UnroundedMoney.Min(
                    UnroundedMoney.From(line.RegisteredRent!.Value), segment.FormulaWithFlexibility.Exact(line.FormulaRent!.Value.Amount));
                steps.Add(new ReceiptStep(
                    "held at the lower of the registered rent and formula rent with flexibility", exact, [basis.FlexibilityFigure!]));
                break;
        }

        var rounding = UnroundedMoney.From(newRent.Amount) < exact ? RoundingRule.Down : segment.ChoosesLimit ? segment.Limit.Rounding : terms.Policy.Rounding;
        steps.Add(new ReceiptStep($"rounded {rounding}", UnroundedMoney.From(newRent.Amount), []));
        return new Receipt($"new weekly rent for {terms.Year}, {newRent.Basis}", newRent.Amount, steps.ToImmutable());
    }

    private static string Opening(in RentLine line) => line.Basis!.LimitedFigure == LimitedFigure.RentWithServiceCharge
        ? $"rent now with service charges, {line.Rent.Basis}"
        : $"rent now without service charges, {line.Rent.Basis}";

    private static string Raising(UpratingStatus status, BasisTerms basis, SegmentTerms segment, UpratingTerms terms)
    {
        var rebased = segment.Now == segment.Next ? "" : $", and spread over {segment.Next}";
        var test = terms.IsAnnualAmountTest && basis.Chosen is null && basis.AnnualTest != Ratio.One
            ? $" on the year's amount, {terms.Policy.ChargedWeeks!.Value.Before} before and {terms.Policy.ChargedWeeks!.Value.InYear} now"
            : "";
        var above = status == UpratingStatus.AboveFlexibility ? basis.LimitAboveFlexibility : null;
        return (basis.Chosen, above) switch
        {
            (null, null) => $"changed by the limit of {basis.Limit}{test}{rebased}",
            (null, { } lower) => $"changed by {lower} only, being above formula rent with flexibility{rebased}",
            ({ } chosen, { } lower) when chosen > lower => $"changed by {lower} only, being above formula rent with flexibility{rebased}",
            ({ } chosen, _) => $"changed by the council's {chosen}{rebased}",
        };
    }

    private static ImmutableArray<Figure> Figures(UpratingStatus status, BasisTerms basis) => status == UpratingStatus.AboveFlexibility
        ? [.. new[] { basis.AboveFlexibilityFigure, basis.FlexibilityFigure, basis.LimitFigure }.OfType<Figure>()]
        : basis.LimitFigure is { } limit ? [limit] : [];
}
