using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What a step took off one cost.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is no line.</remarks>
/// <param name="CostReference">The cost.</param>
/// <param name="Amount">What it changed the charge by; below £0.00.</param>
public readonly record struct CapLine(string CostReference, Money Amount);

/// <summary>One step that takes something off: a posting of its own, with its reason.</summary>
/// <param name="Kind">By which rule.</param>
/// <param name="Scope">What it was taken off: a cost, a set of works, an agreement, an item or year of the offer, a decision.</param>
/// <param name="Amount">What it changed the charge by; below £0.00, and the sum of its lines.</param>
/// <param name="Reason">Why, in plain words.</param>
/// <param name="Lines">What it took off each cost, in order of reference.</param>
/// <param name="Figures">The figures it rests on.</param>
public sealed record CapStep(
    CapKind Kind, string Scope, Money Amount, string Reason, ImmutableArray<CapLine> Lines, ImmutableArray<Figure> Figures);

/// <summary>What is charged for one cost in the end.</summary>
/// <param name="Contribution">The contribution.</param>
/// <param name="Charge">What is charged for it.</param>
/// <param name="Recovery">How section 20B dealt with it.</param>
public sealed record CappedContribution(Contribution Contribution, Money Charge, RecoveryStatus Recovery);

/// <summary>A leaseholder's charge after everything that the law and the landlord take off: share and signed steps add up to it.</summary>
/// <remarks>Cannot be built unless they do. Immutable; not compared by content.</remarks>
public sealed class CappedCharge
{
    internal CappedCharge(
        LeaseCharge source, ImmutableArray<CappedContribution> contributions, ImmutableArray<CapStep> steps, FiguresEdition edition)
    {
        (Source, Contributions, Steps, Edition) = (source, contributions, steps, edition);
        var (charge, left) = (source.Uncapped, source.Uncapped);
        var words = ImmutableArray.CreateBuilder<ReceiptStep>(steps.Length + 1);
        words.Add(new ReceiptStep(
            string.Create(CultureInfo.InvariantCulture, $"apportioned share of {contributions.Length} costs"),
            UnroundedMoney.From(charge),
            []));
        foreach (var step in steps)
        {
            charge += step.Amount;
            left += step.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
            words.Add(new ReceiptStep($"{step.Kind.Name}, {step.Scope}: {step.Reason}", UnroundedMoney.From(charge), step.Figures));
        }

        if (charge != left || charge != contributions.Aggregate(Money.Zero, (sum, each) => sum + each.Charge))
        {
            throw new InvalidOperationException($"demand {source.Reference}: share, steps and charge do not add up.");
        }

        Charge = charge;
        Receipt = new Receipt($"demand {source.Reference} of {LawCodes.Iso(source.DemandedOn)}", charge, words.MoveToImmutable());
    }

    /// <summary>The charge as it was given.</summary>
    public LeaseCharge Source { get; }

    /// <summary>The whole of the apportioned shares, before anything is taken off.</summary>
    public Money Uncapped => Source.Uncapped;

    /// <summary>What may be charged: discounts, loans and instalments start from it.</summary>
    public Money Charge { get; }

    /// <summary>What was taken off, in the order in which it was done; the order of <see cref="CapKind"/>.</summary>
    public ImmutableArray<CapStep> Steps { get; }

    /// <summary>What is charged for each cost, in order of the cost's reference.</summary>
    public ImmutableArray<CappedContribution> Contributions { get; }

    /// <summary>The edition of the figures that were used.</summary>
    public FiguresEdition Edition { get; }

    /// <summary>How the charge was arrived at.</summary>
    public Receipt Receipt { get; }

    /// <summary>
    /// One movement for each step, to be posted beside the whole of the shares; what each is on record as is the demand, the step's kind
    /// and scope, so that the same step posted again is known.
    /// </summary>
    public ImmutableArray<MoneyMovement> Movements() => [.. Steps.Select(step => new MoneyMovement(
        Source.DemandedOn, -step.Amount, step.Kind.Movement, Source.Account, $"{Source.Reference}/{step.Kind.Name}/{step.Scope}"))];
}
