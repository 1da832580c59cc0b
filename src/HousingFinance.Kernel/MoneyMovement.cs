using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel;

/// <summary>Something that happened to the balance of one account: when, how much, what, and where that is on record.</summary>
/// <remarks>
/// The packages that work out what happened give movements; a rent account or a ledger keeps them. Equal when every part is equal.
/// </remarks>
public sealed record MoneyMovement
{
    /// <summary>A movement.</summary>
    /// <param name="date">The day on which it counts.</param>
    /// <param name="amount">How much, above £0.00: the kind says which way it moves the balance.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="account">The account.</param>
    /// <param name="source">
    /// What it is on record as, the same each time the same thing is read: a movement with a source that an account holds already is a
    /// repeat.
    /// </param>
    /// <exception cref="ArgumentException">The amount is not above £0.00, the account is <c>default</c> or the source is blank.</exception>
    public MoneyMovement(LocalDate date, Money amount, MovementKind kind, RentAccountRef account, string source)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (amount <= Money.Zero || account == default)
        {
            throw new ArgumentException("A movement is of an amount above £0.00 on a named account.");
        }

        (Date, Amount, Kind, Account, Source) = (date, amount, kind, account, source);
    }

    /// <summary>The day on which it counts.</summary>
    public LocalDate Date { get; }

    /// <summary>How much, above £0.00.</summary>
    public Money Amount { get; }

    /// <summary>What happened.</summary>
    public MovementKind Kind { get; }

    /// <summary>The account.</summary>
    public RentAccountRef Account { get; }

    /// <summary>What it is on record as.</summary>
    public string Source { get; }

    /// <summary>What it adds to the balance that is owed: below £0.00 where less is owed after it.</summary>
    public Money ChangeInBalance => Kind.Effect == MovementEffect.RaisesBalance ? Amount : -Amount;

    /// <summary>Day, kind, account and amount: <c>2026-04-01 Direct Debit collected, NEC:7100234: £113.10</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(Date)} {Kind.Name}, {Account}: {Amount}");
}
