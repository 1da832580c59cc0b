using System.Collections.Immutable;
using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.Bacs;

/// <summary>A payment that came back.</summary>
/// <remarks>
/// It is matched to what was sent by reference, original processing day, amount and transaction code together; where two payments have all
/// four, a person decides.
/// </remarks>
public abstract class ReturnedPayment : ReportItem
{
    private protected ReturnedPayment()
    {
    }

    /// <summary>The reference of the payment as it was sent; empty where none is given. Not for messages.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The transaction code of the payment as it was sent; null where none is given or it is not known.</summary>
    public TransactionCode? TransactionCode { get; init; }

    /// <summary>The return code as it stands; of its characters only the first is known to be the reason.</summary>
    public string ReturnCode { get; init; } = "";

    /// <summary>The words beside the return code; empty where none are given.</summary>
    public string ReturnDescription { get; init; } = "";

    /// <summary>
    /// The processing day of the payment as it was sent: one working day before the day the money moved. Null where it is missing or
    /// unreadable.
    /// </summary>
    public LocalDate? OriginalProcessingDate { get; init; }

    /// <summary>The amount; null where it is missing or unreadable.</summary>
    public Money? Amount { get; init; }

    /// <summary>The account of the payer or payee; none where it is not given whole.</summary>
    public BankAccount Account { get; init; }

    /// <summary>The name on that account; empty where none is given. Not for messages.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>The reference beside the account; empty where none is given. Not for messages.</summary>
    public string AccountReference { get; init; } = "";
}

/// <summary>What came back to one account of the service user.</summary>
/// <typeparam name="TItem">The kind of payment.</typeparam>
public sealed class ReturnedPayments<TItem>
    where TItem : ReturnedPayment
{
    /// <summary>The service user's account; none where it is not given whole.</summary>
    public BankAccount Account { get; init; }

    /// <summary>The account's name; empty where none is given.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>The payments, those set aside included, in the order in which they stand.</summary>
    public ImmutableArray<TItem> Items { get => field.IsDefault ? [] : field; init; }

    /// <summary>Number and value as the report states them; null where it does not state them whole.</summary>
    public ReportedSum? Stated { get; init; }

    /// <summary>Number and value of the items themselves; an item without a readable amount counts with £0.00.</summary>
    public ReportedSum Counted => new(Items.Length, Items.Aggregate(Money.Zero, (sum, item) => sum + (item.Amount ?? Money.Zero)));
}

/// <summary>A Direct Debit that came back unpaid.</summary>
public sealed class UnpaidItem : ReturnedPayment
{
    /// <summary>Why; null where the reason is not known.</summary>
    public UnpaidReason? Reason { get; init; }

    /// <summary>What it asks for; null where the reason is not known.</summary>
    public ReasonAction? Action => Reason?.Action;
}

/// <summary>A credit that came back.</summary>
public sealed class ReturnedCreditItem : ReturnedPayment
{
    /// <summary>Why; null where the reason is not known.</summary>
    public ReturnedCreditReason? Reason { get; init; }

    /// <summary>What it asks for; null where the reason is not known.</summary>
    public ReasonAction? Action => Reason?.Action;
}

/// <summary>ARUDD: the Direct Debits that came back unpaid.</summary>
public sealed class UnpaidReport : BacsReport
{
    /// <inheritdoc/>
    public override ReportKind Kind => ReportKind.Unpaid;

    /// <summary>The report type as it stands, such as <c>REFT1016</c>; nothing is decided by it.</summary>
    public string ReportType { get; init; } = "";

    /// <summary>The number of the advice as it stands.</summary>
    public string AdviceNumber { get; init; } = "";

    /// <summary>The processing day of the report; null where it is missing or unreadable.</summary>
    public LocalDate? ProcessingDate { get; init; }

    /// <summary>The service user's accounts, each with what came back to it.</summary>
    public ImmutableArray<ReturnedPayments<UnpaidItem>> Accounts { get => field.IsDefault ? [] : field; init; }

    /// <summary>The items of all accounts, in order.</summary>
    public IEnumerable<UnpaidItem> Items => Accounts.SelectMany(account => account.Items);
}

/// <summary>ARUCS: the credits that came back.</summary>
/// <remarks>No example was published: its element names are taken to be those of ARUDD, and the report says so in a finding.</remarks>
public sealed class ReturnedCreditReport : BacsReport
{
    /// <inheritdoc/>
    public override ReportKind Kind => ReportKind.ReturnedCredits;

    /// <summary>The report type as it stands; nothing is decided by it.</summary>
    public string ReportType { get; init; } = "";

    /// <summary>The number of the advice as it stands.</summary>
    public string AdviceNumber { get; init; } = "";

    /// <summary>The processing day of the report; null where it is missing or unreadable.</summary>
    public LocalDate? ProcessingDate { get; init; }

    /// <summary>The service user's accounts, each with what came back to it.</summary>
    public ImmutableArray<ReturnedPayments<ReturnedCreditItem>> Accounts { get => field.IsDefault ? [] : field; init; }

    /// <summary>The items of all accounts, in order.</summary>
    public IEnumerable<ReturnedCreditItem> Items => Accounts.SelectMany(account => account.Items);
}
