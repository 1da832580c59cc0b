using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs.Internals;

namespace HousingFinance.Kernel.Bacs;

/// <summary>
/// Gathers the payments of one file, sets aside those that are not in order, and brings the others into the order of a file.
/// </summary>
/// <remarks>Holds state while it is filled; use one from one thread.</remarks>
public sealed class PaymentRollBuilder
{
    private readonly RollAssembly _accepted;
    private readonly ImmutableArray<PaymentRefusal>.Builder _setAside = ImmutableArray.CreateBuilder<PaymentRefusal>();
    private Money _valueAccepted;
    private Money _valueSetAside;

    /// <summary>An empty builder.</summary>
    /// <param name="expectedPayments">About how many payments are coming; 0 when that is not known.</param>
    public PaymentRollBuilder(int expectedPayments = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expectedPayments);
        _accepted = new RollAssembly(new PaymentArrays(expectedPayments));
    }

    /// <summary>How many payments were accepted so far.</summary>
    public int Count => _accepted.Columns.Count;

    /// <summary>Adds a payment, or sets it aside and says why.</summary>
    /// <param name="payment">The payment.</param>
    public FormatStatus Add(in PaymentInstruction payment)
    {
        var status = PaymentRule.Assess(payment);
        if (status == FormatStatus.Accepted)
        {
            // Below zero a place is no source row: the payment has none, but findings still say which it was.
            _accepted.Add(payment.SourceRow > 0 ? payment : payment with { SourceRow = -(Count + _setAside.Count + 1) });
            _valueAccepted += payment.Amount;
        }
        else
        {
            var number = payment.SourceRow > 0 ? payment.SourceRow : Count + _setAside.Count + 1;
            SetAside(payment, PaymentRule.Finding(status, payment, 0, number, FindingPlace.Payment));
        }

        return status;
    }

    /// <summary>Makes the roll. The builder may go on being used and keeps its payments.</summary>
    public PaymentRoll Build()
    {
        var (columns, sections) = _accepted.Copy(RowOrder.CancelsFirst);
        var value = sections.Aggregate(default(SubmissionTotals), (sum, section) => sum + section.Totals);
        var report = new RunReport(
            "bacs payments",
            default,
            columns.Count + _setAside.Count,
            columns.Count,
            _setAside.Count,
            _valueAccepted + _valueSetAside,
            Money.FromPence(value.DebitPence + value.CreditPence),
            _valueSetAside);
        return new PaymentRoll(columns, sections, report, _setAside.ToImmutable());
    }

    internal void SetAside(in PaymentInstruction payment, FormatFinding finding)
    {
        _setAside.Add(new PaymentRefusal(payment, finding));
        if (payment.Amount.Pence is >= -PaymentInstruction.MostPence and <= PaymentInstruction.MostPence)
        {
            _valueSetAside += payment.Amount;
        }
    }
}
