using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether a movement may be put to the account of an invoice; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum EntryStatus : byte
{
    /// <summary>It may.</summary>
    Accepted = 0,

    /// <summary>The movement is of another account.</summary>
    OtherAccount = 1,

    /// <summary>The account has another movement of the same source.</summary>
    SourceTaken = 2,

    /// <summary>Movements of that kind come with an invoice or note alone.</summary>
    KindOfDocument = 3,

    /// <summary>More would be written off or handed over than is owed.</summary>
    AboveBalance = 4,

    /// <summary>More would be undone than was done.</summary>
    AboveUndone = 5,
}

/// <summary>What each status of a movement means, in words and as a finding.</summary>
public static class EntryStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<EntryStatus>> All { get; } =
    [
        new(EntryStatus.OtherAccount, new("RECH060"), Severity.Error,
            "a movement is of the invoice's own account", "put it to the account that it names; never rent money to a recharge"),
        new(EntryStatus.SourceTaken, new("RECH061"), Severity.Error,
            "a source is on record once", "give the movement the source it came from"),
        new(EntryStatus.KindOfDocument, new("RECH062"), Severity.Error,
            "invoices, credits and discounts come with their documents", "issue the invoice or note"),
        new(EntryStatus.AboveBalance, new("RECH063"), Severity.Error,
            "no more is written off or handed over than is owed", "correct the amount"),
        new(EntryStatus.AboveUndone, new("RECH064"), Severity.Error,
            "no more is undone than was done", "correct the amount"),
    ];

    /// <summary>The finding for a movement that is refused.</summary>
    /// <param name="status">Why; not <see cref="EntryStatus.Accepted"/>.</param>
    /// <param name="invoice">The invoice.</param>
    /// <param name="movement">The movement.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this EntryStatus status, Invoice invoice, MoneyMovement movement)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(movement);
        return StatusMeaning.Of(All, status).Explain(
            Locator.In($"account of invoice {invoice.Number}").OfAccount(invoice.Account), $"the movement is {movement}");
    }
}
