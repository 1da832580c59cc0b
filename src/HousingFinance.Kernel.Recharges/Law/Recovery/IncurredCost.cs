using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>From which event a cost counts as incurred. It is never the day on which a service was given.</summary>
/// <remarks>
/// OM Property Management v Burr [2013] EWCA Civ 479: on presentation of an invoice or on payment, depending on the facts.
/// </remarks>
public enum IncurredBasis : byte
{
    /// <summary>The earlier of invoice and payment: the safe reading.</summary>
    Earliest = 0,

    /// <summary>The day on which the invoice or demand was received.</summary>
    InvoiceReceived = 1,

    /// <summary>The day on which it was paid.</summary>
    Paid = 2,
}

/// <summary>One cost of the landlord: one invoice or payment, not a year's bill, because each cost has its own eighteen months.</summary>
/// <remarks>Immutable; equal when every part is equal.</remarks>
public sealed record IncurredCost
{
    /// <summary>A cost.</summary>
    /// <param name="reference">What the landlord's books call it; told apart letter for letter.</param>
    /// <param name="amount">What it came to, VAT included; below £0.00 for a credit.</param>
    /// <exception cref="ArgumentException">The reference is blank.</exception>
    public IncurredCost(string reference, Money amount)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        (Reference, Amount) = (reference, amount);
    }

    /// <summary>What the landlord's books call it.</summary>
    public string Reference { get; }

    /// <summary>What it came to, VAT included; below £0.00 for a credit.</summary>
    public Money Amount { get; }

    /// <summary>The day on which the invoice or demand for it was received; null when there is none yet.</summary>
    public LocalDate? InvoiceReceivedOn { get; init; }

    /// <summary>The day on which it was paid; null when it is not.</summary>
    public LocalDate? PaidOn { get; init; }

    /// <summary>The day on which it counts as incurred; null when the day asked for is not known.</summary>
    /// <param name="basis">From which event it counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The basis is not one of those named.</exception>
    public LocalDate? IncurredOn(IncurredBasis basis) => basis switch
    {
        IncurredBasis.Earliest => InvoiceReceivedOn is { } invoiced && PaidOn is { } paid
            ? LocalDate.Min(invoiced, paid)
            : InvoiceReceivedOn ?? PaidOn,
        IncurredBasis.InvoiceReceived => InvoiceReceivedOn,
        IncurredBasis.Paid => PaidOn,
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "A cost is incurred on invoice, on payment or on the earlier."),
    };
}
