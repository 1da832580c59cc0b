using System.Collections.Immutable;
using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.Bacs;

/// <summary>DDICA: claims of payers' banks under the Direct Debit Guarantee, and claims withdrawn.</summary>
/// <remarks>Element names as two independent readers of these reports have them; no published example was found.</remarks>
public sealed class IndemnityReport : BacsReport
{
    /// <inheritdoc/>
    public override ReportKind Kind => ReportKind.IndemnityClaims;

    /// <summary>The claims, those set aside included, in the order in which they stand.</summary>
    public ImmutableArray<IndemnityClaim> Claims { get => field.IsDefault ? [] : field; init; }

    /// <summary>Claims that were withdrawn: what was claimed comes back.</summary>
    public ImmutableArray<IndemnityClaim> Cancellations { get => field.IsDefault ? [] : field; init; }

    /// <summary>What the claims come to, as the report states it; null where it does not.</summary>
    public Money? StatedClaims { get; init; }

    /// <summary>What the withdrawn claims come to, as the report states it; null where it does not.</summary>
    public Money? StatedCancellations { get; init; }

    /// <summary>The day on which the bank takes the money from the council; null where it is missing or unreadable.</summary>
    public LocalDate? DateOfDebit { get; init; }
}

/// <summary>One claim; it may cover many collections.</summary>
public sealed class IndemnityClaim : ReportItem
{
    /// <summary>The claim's number in the report as it stands; empty where none is given.</summary>
    public string SequenceNumber { get; init; } = "";

    /// <summary>The paying bank's reference; empty where none is given.</summary>
    public string PayingBankReference { get; init; } = "";

    /// <summary>The service user's reference; empty where none is given, which is allowed. Not for messages.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The reason's code as it stands.</summary>
    public string ReasonCode { get; init; } = "";

    /// <summary>The words beside the code as they stand.</summary>
    public string ReasonMeaning { get; init; } = "";

    /// <summary>Why; null where the reason is not known.</summary>
    public IndemnityReason? Reason { get; init; }

    /// <summary>What it asks for; null where the reason is not known. A withdrawn claim asks for the contrary.</summary>
    public ReasonAction? Action => Reason?.Action;

    /// <summary>The payer's account; none where it is not given whole.</summary>
    public BankAccount Account { get; init; }

    /// <summary>The payer's name; empty where none is given. Not for messages.</summary>
    public string PayerName { get; init; } = "";

    /// <summary>What is claimed; null where it is missing or unreadable.</summary>
    public Money? Amount { get; init; }

    /// <summary>The collections that the claim covers.</summary>
    public ImmutableArray<ClaimedDebit> Collections { get => field.IsDefault ? [] : field; init; }
}

/// <summary>A collection that a claim covers.</summary>
/// <param name="CollectedOn">The day the money was taken from the payer; null where it is missing or unreadable.</param>
/// <param name="Amount">The amount; null where it is missing or unreadable.</param>
/// <remarks>Equal when both parts are. <c>default</c> has neither.</remarks>
public readonly record struct ClaimedDebit(LocalDate? CollectedOn, Money? Amount);
