using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits.Internals;
using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Acts on the reports that come back: each item matched to what was sent, money moved once, the instruction changed.</summary>
public static class Returns
{
    /// <summary>Acts on every item of the reports of a document.</summary>
    /// <remarks>
    /// An item that was acted on before changes nothing. One that cannot be matched, says what cannot be, or is of a service user number
    /// that is not the council's, changes nothing either and is for a person.
    /// </remarks>
    /// <param name="document">The document.</param>
    /// <param name="payers">The payers.</param>
    /// <param name="received">The day it came.</param>
    /// <param name="terms">What acting is held to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not know the working days after the day it came.</exception>
    public static ReturnsResult Act(ReportDocument document, PayerRegister payers, LocalDate received, ReturnTerms terms)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(payers);
        ArgumentNullException.ThrowIfNull(terms);
        var run = new ReturnRun(payers, received, terms);
        foreach (var report in document.Reports)
        {
            Act(report, run);
        }

        return run.Result();
    }

    private static void Act(BacsReport report, ReturnRun run)
    {
        switch (report)
        {
            case UnpaidReport unpaid:
                foreach (var item in unpaid.Items)
                {
                    UnpaidRule.Act(item, unpaid.ServiceUser, run);
                }

                return;
            case MessagingReport messaging:
                foreach (var advice in messaging.Advices)
                {
                    AdviceRule.Act(advice, run);
                }

                return;
            case IndemnityReport indemnity:
                foreach (var claim in indemnity.Claims)
                {
                    ClaimRule.Act(claim, indemnity.ServiceUser, run);
                }

                foreach (var withdrawn in indemnity.Cancellations)
                {
                    ClaimRule.Undo(withdrawn, indemnity.ServiceUser, run);
                }

                return;
            default:
                run.Leave(ReturnStatus.NotADirectDebit, $"{report.Kind.ShortName()} report", Money.Zero);
                return;
        }
    }
}

/// <summary>What came of acting on reports.</summary>
public sealed class ReturnsResult
{
    internal ReturnsResult(PayerRegister payers, ImmutableArray<MoneyMovement> movements, ImmutableArray<WorkItem> items)
    {
        (Payers, Movements, Items) = (payers, movements, items);
        var settled = items.Where(item => item.Status.IsAccepted()).ToArray();
        var value = items.Aggregate(Money.Zero, (sum, item) => sum + item.Amount);
        var acted = settled.Aggregate(Money.Zero, (sum, item) => sum + item.Amount);
        Report = new RunReport(
            "returns", default(FiguresEdition), items.Length, settled.Length, items.Length - settled.Length, value, acted, value - acted);
    }

    /// <summary>The payers after it.</summary>
    public PayerRegister Payers { get; }

    /// <summary>
    /// How balances moved. Of an item that was acted on before the same movements come again: a movement with a source that an account
    /// holds already is a repeat.
    /// </summary>
    public ImmutableArray<MoneyMovement> Movements { get; }

    /// <summary>Every item in the order of the reports, one line for each collection that a claim names.</summary>
    public ImmutableArray<WorkItem> Items { get; }

    /// <summary>Proof that every item and every penny was acted on, or left to a person with a reason.</summary>
    public RunReport Report { get; }
}
