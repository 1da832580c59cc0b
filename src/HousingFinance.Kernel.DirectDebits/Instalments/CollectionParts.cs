namespace HousingFinance.Kernel.DirectDebits;

/// <summary>What an amount to be collected is made of, each part apart: of a whole plan, or of one instalment.</summary>
/// <remarks>
/// Only the balance may be negative: an account in credit needs less. Bounds are checked where a plan is scheduled, so parts hold what
/// was found. Equal when every part is equal. <c>default</c> is £0.00 in every part.
/// </remarks>
public readonly record struct CollectionParts
{
    /// <summary>The most that one part may be, either way, in a plan: £1,000,000.00.</summary>
    public static Money MostInOnePart { get; } = Money.FromPence(100_000_000);

    /// <summary>Rent and charges of the span less the Housing Benefit that is paid to the landlord.</summary>
    public Money NetRent { get; init; }

    /// <summary>What the account owes already, so far as it is to be collected; negative when it is in credit.</summary>
    public Money Balance { get; init; }

    /// <summary>What is paid under an arrears agreement, beside the balance.</summary>
    public Money ArrearsAgreement { get; init; }

    /// <summary>What is collected for other accounts on the same instruction, such as a garage.</summary>
    public Money OtherAccounts { get; init; }

    /// <summary>What is expected from elsewhere, such as a deduction from benefits: 0 or more, and taken off.</summary>
    public Money OtherReceipts { get; init; }

    /// <summary>The parts together: what is collected.</summary>
    /// <exception cref="OverflowException">
    /// Parts are absurd, so that a sum does not fit 64 bits of pence; with each within <see cref="MostInOnePart"/> none can be.
    /// </exception>
    public Money Total => NetRent + Balance + ArrearsAgreement + OtherAccounts - OtherReceipts;

    /// <summary>The parts added one by one.</summary>
    public static CollectionParts operator +(CollectionParts left, CollectionParts right) => new()
    {
        NetRent = left.NetRent + right.NetRent,
        Balance = left.Balance + right.Balance,
        ArrearsAgreement = left.ArrearsAgreement + right.ArrearsAgreement,
        OtherAccounts = left.OtherAccounts + right.OtherAccounts,
        OtherReceipts = left.OtherReceipts + right.OtherReceipts,
    };

    /// <summary>The parts taken one from the other.</summary>
    public static CollectionParts operator -(CollectionParts left, CollectionParts right) => new()
    {
        NetRent = left.NetRent - right.NetRent,
        Balance = left.Balance - right.Balance,
        ArrearsAgreement = left.ArrearsAgreement - right.ArrearsAgreement,
        OtherAccounts = left.OtherAccounts - right.OtherAccounts,
        OtherReceipts = left.OtherReceipts - right.OtherReceipts,
    };

    /// <summary>The total, with its parts where there is more than net rent: <c>£110.00 (net rent £100.00, balance £10.00)</c>.</summary>
    public override string ToString()
    {
        var pence = (Int128)NetRent.Pence + Balance.Pence + ArrearsAgreement.Pence + OtherAccounts.Pence - OtherReceipts.Pence;
        var fits = pence >= long.MinValue && pence <= long.MaxValue;
        var total = fits ? Money.FromPence((long)pence).ToString() : "a total beyond all reckoning";
        var words = new List<string>();
        Say(words, "net rent", NetRent);
        Say(words, "balance", Balance);
        Say(words, "arrears agreement", ArrearsAgreement);
        Say(words, "other accounts", OtherAccounts);
        Say(words, "less other receipts", OtherReceipts);
        return words.Count == 0 ? total : $"{total} ({string.Join(", ", words)})";
    }

    /// <summary>Whether every part lies between nothing and a whole one, both included, so that none has another sign.</summary>
    internal bool IsPartOf(in CollectionParts whole) =>
        IsPartOf(NetRent, whole.NetRent) && IsPartOf(Balance, whole.Balance) && IsPartOf(ArrearsAgreement, whole.ArrearsAgreement)
        && IsPartOf(OtherAccounts, whole.OtherAccounts) && IsPartOf(OtherReceipts, whole.OtherReceipts);

    private static bool IsPartOf(Money part, Money whole) =>
        whole.IsNegative ? part >= whole && !part.IsPositive : part <= whole && !part.IsNegative;

    private static void Say(List<string> words, string name, Money amount)
    {
        if (!amount.IsZero)
        {
            words.Add($"{name} {amount}");
        }
    }
}
