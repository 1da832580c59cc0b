using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What one account of recharges owed at the start of a period.</summary>
/// <param name="Account">The sub-account or sundry account.</param>
/// <param name="Balance">What it owed; below £0.00 for a credit.</param>
public sealed record OpeningBalance(RentAccountRef Account, Money Balance);

/// <summary>One account over a period: opening, movements and closing.</summary>
/// <param name="Account">The account.</param>
/// <param name="Opening">What it owed at the start.</param>
/// <param name="Raised">What movements added.</param>
/// <param name="Reduced">What movements took off, above £0.00.</param>
public sealed record AccountRollForward(RentAccountRef Account, Money Opening, Money Raised, Money Reduced)
{
    /// <summary>What it owes at the end.</summary>
    public Money Closing => Opening + Raised - Reduced;
}

/// <summary>What movements of one kind came to.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many.</param>
/// <param name="Amount">Their sum, above £0.00.</param>
public sealed record KindTotal(MovementKind Kind, int Count, Money Amount);

/// <summary>All accounts of recharges over a period: opening plus movements is closing, on each account and in all.</summary>
/// <remarks>
/// These accounts hold no rent. Keep them out of rent arrears, and credits out of what is owed: <see cref="Owed"/> and
/// <see cref="InCredit"/> are never set against each other. Not compared by content.
/// </remarks>
public sealed class RechargeControl
{
    private RechargeControl(ImmutableArray<AccountRollForward> accounts, ImmutableArray<KindTotal> kinds)
    {
        (Accounts, Kinds) = (accounts, kinds);
        (Opening, Raised, Reduced) = (Sum(account => account.Opening), Sum(account => account.Raised), Sum(account => account.Reduced));
        (Owed, InCredit) = (
            Sum(account => Money.Max(Money.Zero, account.Closing)), Sum(account => Money.Max(Money.Zero, -account.Closing)));
        var change = kinds.Aggregate(
            Money.Zero, (sum, kind) => kind.Kind.Effect == MovementEffect.RaisesBalance ? sum + kind.Amount : sum - kind.Amount);
        if (Closing != Opening + change || Closing != Owed - InCredit)
        {
            throw new InvalidOperationException("recharges: accounts and kinds of movement do not come to the same closing balance.");
        }
    }

    /// <summary>Each account, in order of its reference.</summary>
    public ImmutableArray<AccountRollForward> Accounts { get; }

    /// <summary>What movements of each kind came to, in order of the kind's value.</summary>
    public ImmutableArray<KindTotal> Kinds { get; }

    /// <summary>What all accounts owed at the start, credits taken off.</summary>
    public Money Opening { get; }

    /// <summary>What movements added.</summary>
    public Money Raised { get; }

    /// <summary>What movements took off, above £0.00.</summary>
    public Money Reduced { get; }

    /// <summary>What all accounts owe at the end, credits taken off: the balance of the control account.</summary>
    public Money Closing => Opening + Raised - Reduced;

    /// <summary>What the accounts in debt owe at the end. Credits of others are not taken off.</summary>
    public Money Owed { get; }

    /// <summary>What the accounts in credit stand at, above £0.00.</summary>
    public Money InCredit { get; }

    /// <summary>
    /// What was collected in the period over what was charged in it, credits and discounts taken off; above 1 where old debt was collected.
    /// Null where nothing was charged.
    /// </summary>
    public Ratio? CollectionRate
    {
        get
        {
            var charged = Of(MovementKind.RechargeInvoiced) + Of(MovementKind.InvoiceCreditWithdrawn) + Of(MovementKind.DiscountWithdrawn)
                - Of(MovementKind.InvoiceCredited) - Of(MovementKind.DiscountGiven);
            var collected = Of(MovementKind.InvoicePaid) + Of(MovementKind.DepositReceived) - Of(MovementKind.InvoicePaymentReversed);
            return charged.IsPositive ? new Ratio(collected.Pence, charged.Pence) : null;
        }
    }

    /// <summary>Rolls accounts forward over the movements of a period.</summary>
    /// <param name="openings">What accounts owed at the start, each account once; others start at £0.00.</param>
    /// <param name="movements">The movements, in any order, each source once on its account.</param>
    /// <exception cref="ArgumentException">An account has two openings, or a movement comes twice.</exception>
    public static RechargeControl RollForward(ImmutableArray<OpeningBalance> openings, ImmutableArray<MoneyMovement> movements)
    {
        (openings, movements) = (openings.IsDefault ? [] : openings, movements.IsDefault ? [] : movements);
        if (openings.DistinctBy(opening => opening.Account).Count() != openings.Length)
        {
            throw new ArgumentException("An account has one opening balance.", nameof(openings));
        }

        if (movements.DistinctBy(movement => (movement.Account, movement.Source)).Count() != movements.Length)
        {
            throw new ArgumentException("A movement comes once.", nameof(movements));
        }

        var byAccount = movements.ToLookup(movement => movement.Account);
        var opened = openings.ToDictionary(opening => opening.Account, opening => opening.Balance);
        var accounts = opened.Keys.Concat(movements.Select(movement => movement.Account)).Distinct()
            .OrderBy(account => account.Allocator.Code, StringComparer.Ordinal).ThenBy(account => account.Value, StringComparer.Ordinal)
            .Select(account => new AccountRollForward(
                account,
                opened.GetValueOrDefault(account),
                Total(byAccount[account], MovementEffect.RaisesBalance),
                Total(byAccount[account], MovementEffect.ReducesBalance)));
        var kinds = movements.GroupBy(movement => movement.Kind).OrderBy(kind => kind.Key.Value)
            .Select(kind => new KindTotal(kind.Key, kind.Count(), kind.Aggregate(Money.Zero, (sum, movement) => sum + movement.Amount)));
        return new RechargeControl([.. accounts], [.. kinds]);
    }

    private static Money Total(IEnumerable<MoneyMovement> movements, MovementEffect effect) => movements
        .Where(movement => movement.Kind.Effect == effect).Aggregate(Money.Zero, (sum, movement) => sum + movement.Amount);

    private Money Of(MovementKind kind) => Kinds.FirstOrDefault(total => total.Kind == kind)?.Amount ?? Money.Zero;

    private Money Sum(Func<AccountRollForward, Money> part) => Accounts.Aggregate(Money.Zero, (sum, account) => sum + part(account));
}
