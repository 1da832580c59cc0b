namespace HousingFinance.Kernel.Recharges.Internals;

/// <summary>Whether a movement may be put to the account of an invoice.</summary>
internal static class EntryRule
{
    internal static EntryStatus Apply(InvoiceAccount account, MoneyMovement movement) =>
        movement.Account != account.Invoice.Account ? EntryStatus.OtherAccount
        : account.Movements.Any(other => other.Source == movement.Source) ? EntryStatus.SourceTaken
        : IsOfDocument(account.Invoice, movement.Kind) ? EntryStatus.KindOfDocument
        : TakesAway(movement.Kind) && movement.Amount > account.Balance ? EntryStatus.AboveBalance
        : movement.Amount > MostOf(account, movement.Kind) ? EntryStatus.AboveUndone
        : EntryStatus.Accepted;

    private static bool IsOfDocument(Invoice invoice, MovementKind kind) =>
        kind == invoice.RaisedAs || kind == MovementKind.RechargeInvoiced
        || kind == MovementKind.InvoiceCredited || kind == MovementKind.InvoiceCreditWithdrawn
        || kind == MovementKind.DiscountGiven || kind == MovementKind.DiscountWithdrawn;

    private static bool TakesAway(MovementKind kind) => kind == MovementKind.DebtWrittenOff || kind == MovementKind.HandedOverAsSundryDebt;

    // What a kind that undoes another may come to; any sum for the others.
    private static Money MostOf(InvoiceAccount account, MovementKind kind) =>
        kind == MovementKind.InvoicePaymentReversed
            ? account.Left([MovementKind.InvoicePaid, MovementKind.DepositReceived], kind)
        : kind == MovementKind.InterestCancelled ? account.Left([MovementKind.InterestCharged], kind)
        : kind == MovementKind.DebtWrittenOn ? account.Left([MovementKind.DebtWrittenOff], kind)
        : kind == MovementKind.SundryDebtTakenBack ? account.Left([MovementKind.HandedOverAsSundryDebt], kind)
        : Money.FromPence(long.MaxValue);

    private static Money Left(this InvoiceAccount account, ReadOnlySpan<MovementKind> done, MovementKind undone)
    {
        var left = Money.Zero;
        foreach (var movement in account.Movements)
        {
            left = done.Contains(movement.Kind) ? left + movement.Amount : movement.Kind == undone ? left - movement.Amount : left;
        }

        return left;
    }
}
