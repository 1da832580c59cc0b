using System.Collections.Immutable;
using System.Text;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel;

/// <summary>One step of a calculation: what was done, what it came to, and which figures it rests on.</summary>
/// <param name="Words">The step in plain words, without amounts that are not its own: <c>rent raised by the limit of 4.80%</c>.</param>
/// <param name="Amount">What the step came to, exact.</param>
/// <param name="Figures">The figures used in the step, each with its source; empty when it uses none.</param>
public sealed record ReceiptStep(string Words, UnroundedMoney Amount, ImmutableArray<Figure> Figures);

/// <summary>How an amount was arrived at: the steps in order, for a letter, a screen or an auditor.</summary>
/// <param name="Subject">What the amount is: <c>new weekly rent for 2026-27</c>.</param>
/// <param name="Result">The amount.</param>
/// <param name="Steps">The steps, first to last; the last one comes to the result.</param>
public sealed record Receipt(string Subject, Money Result, ImmutableArray<ReceiptStep> Steps)
{
    /// <summary>The receipt as plain text: one line a step, then one line for each figure used, with source and how sure we are.</summary>
    public string ToPlainWords()
    {
        var text = new StringBuilder().Append(Subject).Append(": ").Append(Result).Append('\n');
        var figures = new List<Figure>();
        for (var index = 0; index < Steps.Length; index++)
        {
            var step = Steps[index];
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1}. {step.Words}: {step.Amount}").Append('\n');
            figures.AddRange(step.Figures.Where(figure => !figures.Contains(figure)));
        }

        foreach (var figure in figures)
        {
            text.Append("- ").Append(figure).Append('\n');
        }

        return text.ToString();
    }
}
