using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What moves a reserve fund.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum ReserveMovementKind : byte
{
    /// <summary>What leaseholders and landlord put by.</summary>
    Contribution = 0,

    /// <summary>Interest earned.</summary>
    Interest = 1,

    /// <summary>What the fund pays towards works.</summary>
    Withdrawal = 2,
}

/// <summary>One movement of a reserve fund.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is a contribution of nothing, which a fund refuses.</remarks>
/// <param name="Date">The day.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">How much, above £0.00.</param>
/// <param name="Source">What it is on record as.</param>
public readonly record struct ReserveMovement(LocalDate Date, ReserveMovementKind Kind, Money Amount, string Source)
{
    /// <summary>What it adds to the fund; negative for a withdrawal.</summary>
    public Money Change => Kind == ReserveMovementKind.Withdrawal ? -Amount : Amount;

    /// <summary>The movement in words: <c>2026-05-01 Withdrawal £900.00, ROOF</c>.</summary>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Date)} {Kind} {Amount}, {Source}";
}

/// <summary>Whether a movement enters a reserve fund; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum ReserveMovementStatus : byte
{
    /// <summary>It enters the fund.</summary>
    Accepted = 0,

    /// <summary>The amount is £0.00 or less.</summary>
    AmountNotPositive = 1,

    /// <summary>It is on record as nothing.</summary>
    SourceMissing = 2,

    /// <summary>The fund has a movement of that source already.</summary>
    Repeated = 3,

    /// <summary>It is dated before the fund's last movement.</summary>
    BeforeLast = 4,

    /// <summary>It would take more than the fund holds.</summary>
    MoreThanHeld = 5,
}

/// <summary>What each status of a reserve movement means, in words and as a finding.</summary>
public static class ReserveMovementStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<ReserveMovementStatus>> All { get; } =
    [
        new(ReserveMovementStatus.AmountNotPositive, new("RECH250"), Severity.Error,
            "an amount above £0.00; the kind says which way it goes", "turn the sign or the kind"),
        new(ReserveMovementStatus.SourceMissing, new("RECH251"), Severity.Error,
            "a movement is on record as something", "give its source"),
        new(ReserveMovementStatus.Repeated, new("RECH252"), Severity.Error,
            "each source enters the fund once", "leave out the repeat"),
        new(ReserveMovementStatus.BeforeLast, new("RECH253"), Severity.Error,
            "movements enter in the order of their days", "date it on or after the last"),
        new(ReserveMovementStatus.MoreThanHeld, new("RECH254"), Severity.Error,
            "a fund pays at most what it holds", "withdraw less, and share the rest of the cost"),
    ];

    internal static Diagnostic Explain(this ReserveMovementStatus status, ReserveFund fund, in ReserveMovement movement) =>
        StatusMeaning.Of(All, status).Explain(Locator.In($"reserve fund of {fund.Area}"), status switch
        {
            ReserveMovementStatus.AmountNotPositive => $"the amount is {movement.Amount}",
            ReserveMovementStatus.SourceMissing => "the source is missing",
            ReserveMovementStatus.Repeated => $"the fund has {movement.Source}",
            ReserveMovementStatus.BeforeLast =>
                $"it is dated {LocalDatePattern.Iso.Format(movement.Date)}, the last {LocalDatePattern.Iso.Format(fund.LastDay)}",
            _ => $"{movement.Amount} is asked of {fund.Balance}",
        });
}

/// <summary>What is put by for later works in one area, and what became of it: opening, movements, balance.</summary>
/// <remarks>
/// Contributions stay with the fund when a flat is sold. Councils are outside the statutory trust over contributions (Landlord and Tenant
/// Act 1987, section 42, by report); the fund is kept apart all the same. What it pays enters the costs as a negative
/// <see cref="ServiceChargeCost"/>. Immutable: every movement makes a new fund.
/// </remarks>
public sealed class ReserveFund
{
    private ReserveFund(CostArea area, LocalDate openedOn, Money opening, ImmutableArray<ReserveMovement> movements, Money balance) =>
        (Area, OpenedOn, Opening, Movements, Balance) = (area, openedOn, opening, movements, balance);

    /// <summary>Whose fund it is.</summary>
    public CostArea Area { get; }

    /// <summary>The day from which it is kept here.</summary>
    public LocalDate OpenedOn { get; }

    /// <summary>What it held then.</summary>
    public Money Opening { get; }

    /// <summary>What moved it, in the order of the days.</summary>
    public ImmutableArray<ReserveMovement> Movements { get; }

    /// <summary>What it holds: opening and movements together.</summary>
    public Money Balance { get; }

    /// <summary>The day of the last movement, or on which it was opened.</summary>
    public LocalDate LastDay => Movements.IsEmpty ? OpenedOn : Movements[^1].Date;

    /// <summary>A fund as it stands on a day.</summary>
    /// <param name="area">Whose fund it is.</param>
    /// <param name="openedOn">The day.</param>
    /// <param name="opening">What it holds; £0.00 or more.</param>
    /// <exception cref="ArgumentException">The area is <c>default</c> or the opening is negative.</exception>
    public static ReserveFund Open(CostArea area, LocalDate openedOn, Money opening) => area == default || opening.IsNegative
        ? throw new ArgumentException("A fund belongs to an area and holds £0.00 or more.")
        : new(area, openedOn, opening, [], opening);

    /// <summary>The fund after one more movement; or why it cannot enter.</summary>
    /// <param name="movement">The movement.</param>
    public Outcome<ReserveFund> Enter(ReserveMovement movement)
    {
        var status = !movement.Amount.IsPositive ? ReserveMovementStatus.AmountNotPositive
            : string.IsNullOrWhiteSpace(movement.Source) ? ReserveMovementStatus.SourceMissing
            : Movements.Any(entered => entered.Source == movement.Source) ? ReserveMovementStatus.Repeated
            : movement.Date < LastDay ? ReserveMovementStatus.BeforeLast
            : (Balance + movement.Change).IsNegative ? ReserveMovementStatus.MoreThanHeld
            : ReserveMovementStatus.Accepted;
        return status == ReserveMovementStatus.Accepted
            ? Outcome.Of(new ReserveFund(Area, OpenedOn, Opening, Movements.Add(movement), Balance + movement.Change))
            : Outcome.Refused<ReserveFund>(status.Explain(this, movement));
    }

    /// <summary>What the movements of one kind came to.</summary>
    /// <param name="kind">The kind.</param>
    public Money TotalOf(ReserveMovementKind kind) =>
        Movements.Where(movement => movement.Kind == kind).Aggregate(Money.Zero, (sum, movement) => sum + movement.Amount);
}
