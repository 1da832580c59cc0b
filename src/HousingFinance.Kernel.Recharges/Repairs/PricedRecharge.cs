using System.Collections.Immutable;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>A waiver and what it came to.</summary>
/// <param name="Waiver">The decision.</param>
/// <param name="Amount">What it took off before VAT.</param>
public sealed record WaivedAmount(Waiver Waiver, Money Amount);

/// <summary>A recharge with its price, step by step.</summary>
/// <remarks>
/// Work and call-out, plus overhead, less betterment, less insurer, less waivers is the charge, to the penny; VAT comes on the invoice. Not
/// compared by content.
/// </remarks>
public sealed class PricedRecharge
{
    internal PricedRecharge(RechargeableRepair repair, VatDecision vat) => (Repair, Vat) = (repair, vat);

    /// <summary>The repair.</summary>
    public RechargeableRepair Repair { get; }

    /// <summary>How VAT treats every line of it, and who says so.</summary>
    public VatDecision Vat { get; }

    /// <summary>What work and call-out come to at the charged prices.</summary>
    public Money Cost { get; internal init; }

    /// <summary>What the work would come to at the most the price list allows, with the call-out.</summary>
    public Money ListCost { get; internal init; }

    /// <summary>What was added for administration.</summary>
    public Money Overhead { get; internal init; }

    /// <summary>What was taken off for betterment.</summary>
    public Money Betterment { get; internal init; }

    /// <summary>What an insurer paid.</summary>
    public Money Recovered { get; internal init; }

    /// <summary>What was waived, with reason and authority; by the rule for small charges too.</summary>
    public ImmutableArray<WaivedAmount> Waived { get; internal init; } = [];

    /// <summary>The lines for an invoice; they come to the charge. What is taken off is below £0.00.</summary>
    public ImmutableArray<InvoiceLine> Lines { get; internal init; } = [];

    /// <summary>What is charged before VAT; £0.00 where all was waived or recovered, and then nothing is invoiced.</summary>
    public Money Charge => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Net);

    /// <summary>The recharge as something to be invoiced.</summary>
    /// <param name="customer">Who is invoiced.</param>
    /// <param name="form">Which particulars the invoice shall show.</param>
    /// <param name="taxPoint">When the supply counts for VAT.</param>
    /// <param name="dueOn">The day by which it is to be paid.</param>
    public InvoiceDraft ToDraft(InvoiceParty customer, InvoiceForm form, LocalDate taxPoint, LocalDate dueOn) => new()
    {
        Account = Repair.DebtAccount,
        Customer = customer,
        Form = form,
        TaxPoint = taxPoint,
        DueOn = dueOn,
        Lines = Lines,
        Subject = Repair.Reference.Length > 0 ? $"Repair {Repair.Reference}" : "",
    };

    /// <summary>How the charge was arrived at, before VAT.</summary>
    public Receipt ToReceipt()
    {
        var steps = ImmutableArray.CreateBuilder<ReceiptStep>();
        void Add(string words, Money amount) => steps.Add(new ReceiptStep(words, UnroundedMoney.From(amount), []));
        Add("work and call-out", Cost);
        Add("overhead", Overhead);
        Add("less betterment", -Betterment);
        Add("less what an insurer paid", -Recovered);
        foreach (var (waiver, amount) in Waived)
        {
            Add($"waived: {waiver}", -amount);
        }

        Add("charge before VAT", Charge);
        return new Receipt($"recharge {Repair.Reference}".TrimEnd(), Charge, steps.ToImmutable());
    }
}
