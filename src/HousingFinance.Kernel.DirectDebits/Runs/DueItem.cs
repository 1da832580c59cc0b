using HousingFinance.Kernel.Bacs;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>One line of a due list: what is sent for a payer, or what is not, with the reason.</summary>
/// <remarks>Immutable. Its words hold neither name nor bank details.</remarks>
public sealed record DueItem
{
    internal DueItem(DirectDebitPayer payer, DueStatus status, Money amount, string what) =>
        (Payer, Status, Amount, What) = (payer, status, amount, what);

    /// <summary>The payer.</summary>
    public DirectDebitPayer Payer { get; }

    /// <summary>Whether it is sent, or why not.</summary>
    public DueStatus Status { get; internal init; }

    /// <summary>What is collected, or would have been; £0.00 where no collection is meant.</summary>
    public Money Amount { get; }

    /// <summary>What is meant: <c>instalment 3, £113.10 told for 2026-06-01 by notice of 2026-03-09</c>.</summary>
    public string What { get; }

    /// <summary>What is sent; null where nothing is.</summary>
    public CollectionEntry? Entry { get; internal init; }

    /// <summary>Whether it is sent.</summary>
    public bool IsIncluded => Entry is not null;

    /// <summary>Why it is not sent.</summary>
    /// <exception cref="InvalidOperationException">It is sent.</exception>
    public Diagnostic Explain() => IsIncluded
        ? throw new InvalidOperationException("What is sent needs no excuse.")
        : DueStatuses.Explain(Status, Payer, What);

    /// <summary>The line in words: payer, what is meant, and the code it is sent with or the reason why it is not.</summary>
    public override string ToString() =>
        Entry is { } entry ? $"{Payer.Account}: {What}; sent with {entry.Code.Code}" : Explain().ToString();

    internal DueItem Sent(CollectionEntry entry) => this with
    {
        Entry = entry,
        Status = entry.Code == TransactionCode.Representation ? DueStatus.PresentedAgain
            : entry.IsCollection ? DueStatus.Collected
            : DueStatus.RecordSent,
    };
}
