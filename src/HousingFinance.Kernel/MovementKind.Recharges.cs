namespace HousingFinance.Kernel;

/// <content>Recharges, their invoices and what becomes of them: values 20 to 34.</content>
public sealed partial class MovementKind
{
    /// <summary>A recharge was invoiced.</summary>
    public static readonly MovementKind RechargeInvoiced = new("Recharge invoiced", 20, MovementEffect.RaisesBalance);

    /// <summary>Part or all of an invoice was credited.</summary>
    public static readonly MovementKind InvoiceCredited = new("Invoice credited", 21, MovementEffect.ReducesBalance);

    /// <summary>A credit note was withdrawn, and what it credited is owed again.</summary>
    public static readonly MovementKind InvoiceCreditWithdrawn = new("Invoice credit withdrawn", 22, MovementEffect.RaisesBalance);

    /// <summary>A discount was given on a condition.</summary>
    public static readonly MovementKind DiscountGiven = new("Discount given", 23, MovementEffect.ReducesBalance);

    /// <summary>A discount was withdrawn, its condition not being kept.</summary>
    public static readonly MovementKind DiscountWithdrawn = new("Discount withdrawn", 24, MovementEffect.RaisesBalance);

    /// <summary>A payment of an invoice was received.</summary>
    public static readonly MovementKind InvoicePaid = new("Invoice paid", 25, MovementEffect.ReducesBalance);

    /// <summary>A payment of an invoice came back or was put to another account.</summary>
    public static readonly MovementKind InvoicePaymentReversed = new("Invoice payment reversed", 26, MovementEffect.RaisesBalance);

    /// <summary>Interest was charged on what was paid late.</summary>
    public static readonly MovementKind InterestCharged = new("Interest charged", 27, MovementEffect.RaisesBalance);

    /// <summary>Interest was taken off again.</summary>
    public static readonly MovementKind InterestCancelled = new("Interest cancelled", 28, MovementEffect.ReducesBalance);

    /// <summary>The fixed sum for late payment of a commercial debt was charged.</summary>
    public static readonly MovementKind LatePaymentSumCharged = new("Late payment sum charged", 29, MovementEffect.RaisesBalance);

    /// <summary>A debt was written off: nobody pays it, and the invoice stands as it was.</summary>
    public static readonly MovementKind DebtWrittenOff = new("Debt written off", 30, MovementEffect.ReducesBalance);

    /// <summary>A debt that was written off is pursued again.</summary>
    public static readonly MovementKind DebtWrittenOn = new("Debt written on", 31, MovementEffect.RaisesBalance);

    /// <summary>A deposit was received before the work.</summary>
    public static readonly MovementKind DepositReceived = new("Deposit received", 32, MovementEffect.ReducesBalance);

    /// <summary>A debt was handed to finance, which holds it as a sundry debt.</summary>
    public static readonly MovementKind HandedOverAsSundryDebt =
        new("Handed over as sundry debt", 33, MovementEffect.ReducesBalance);

    /// <summary>A sundry debt was taken back from finance.</summary>
    public static readonly MovementKind SundryDebtTakenBack = new("Sundry debt taken back", 34, MovementEffect.RaisesBalance);
}
