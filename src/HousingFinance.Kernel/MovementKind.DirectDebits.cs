namespace HousingFinance.Kernel;

/// <content>Direct Debits, and the credits that refund them: values 1 to 19.</content>
public sealed partial class MovementKind
{
    /// <summary>A Direct Debit was collected, or presented again.</summary>
    public static readonly MovementKind DirectDebitCollected = new("Direct Debit collected", 1, MovementEffect.ReducesBalance);

    /// <summary>A collection was taken back from the file before it was processed.</summary>
    public static readonly MovementKind DirectDebitWithdrawn = new("Direct Debit withdrawn", 2, MovementEffect.RaisesBalance);

    /// <summary>A collection came back unpaid.</summary>
    public static readonly MovementKind DirectDebitUnpaid = new("Direct Debit unpaid", 3, MovementEffect.RaisesBalance);

    /// <summary>A collection was claimed back by the payer's bank under the Direct Debit Guarantee.</summary>
    public static readonly MovementKind DirectDebitClaimed = new("Direct Debit claimed back", 4, MovementEffect.RaisesBalance);

    /// <summary>A claim under the Direct Debit Guarantee was withdrawn, and its money stays.</summary>
    public static readonly MovementKind DirectDebitClaimWithdrawn =
        new("Direct Debit claim withdrawn", 5, MovementEffect.ReducesBalance);

    /// <summary>A collection was refunded to the payer by the landlord.</summary>
    public static readonly MovementKind DirectDebitRefunded = new("Direct Debit refunded", 6, MovementEffect.RaisesBalance);
}
