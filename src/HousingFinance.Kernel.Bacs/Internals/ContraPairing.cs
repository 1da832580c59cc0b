namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Whether each payment that moves money is followed by a contra of its own amount, as records are read in turn.</summary>
internal sealed class ContraPairing
{
    private (TransactionSide Side, long Pence)? _waiting;
    private bool _isBroken;

    /// <summary>Whether a payment was left without its contra, or a contra without its payment.</summary>
    internal bool IsBroken => _isBroken || _waiting is not null;

    /// <summary>Takes a payment, or several that follow each other. Instructions have no contra.</summary>
    internal void Add(SubmissionTotals payments)
    {
        var count = payments.DebitCount + payments.CreditCount;
        if (count > 0)
        {
            _isBroken |= count > 1 || _waiting is not null;
            _waiting = payments.DebitCount > 0
                ? (TransactionSide.Debit, payments.DebitPence)
                : (TransactionSide.Credit, payments.CreditPence);
        }
    }

    /// <summary>Takes a contra.</summary>
    /// <param name="side">The side it stands on.</param>
    /// <param name="pence">Its amount.</param>
    /// <param name="isOfPayment">Whether its day and account are those of the payment before it.</param>
    internal void AddContra(TransactionSide side, long pence, bool isOfPayment)
    {
        _isBroken |= !isOfPayment || _waiting is not { } paid || paid.Side == side || paid.Pence != pence;
        _waiting = null;
    }
}
