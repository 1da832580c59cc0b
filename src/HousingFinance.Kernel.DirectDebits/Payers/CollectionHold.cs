using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Which debt a hold forbids to collect.</summary>
public enum HeldDebt : byte
{
    /// <summary>
    /// What was owed before: the balance and the arrears agreement. Rent that falls due goes on, as under a breathing space moratorium.
    /// </summary>
    Arrears = 0,

    /// <summary>Everything.</summary>
    Everything = 1,
}

/// <summary>A time in which a debt may not be collected: a breathing space, another moratorium, a stay.</summary>
/// <remarks>
/// <para>An instalment that holds any of the debt is not collected while the hold runs: not in part either, for the payer was told of the
/// whole. A new version of the schedule, with notice, collects the rest.</para>
/// <para>Immutable. Equal when every part is equal.</para>
/// </remarks>
public sealed record CollectionHold
{
    /// <summary>A hold.</summary>
    /// <param name="id">Its identity among the holds of the payer, such as the moratorium's number.</param>
    /// <param name="debt">Which debt.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="through">Its last day; null while that is not known.</param>
    /// <exception cref="ArgumentException">The identity is blank, or it ends before it begins.</exception>
    public CollectionHold(string id, HeldDebt debt, LocalDate from, LocalDate? through)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (through < from || !Enum.IsDefined(debt))
        {
            throw new ArgumentException("A hold of a debt ends no earlier than it begins.", nameof(through));
        }

        (Id, Debt, From, Through) = (id, debt, from, through);
    }

    /// <summary>Its identity among the holds of the payer.</summary>
    public string Id { get; }

    /// <summary>Which debt.</summary>
    public HeldDebt Debt { get; }

    /// <summary>Its first day.</summary>
    public LocalDate From { get; }

    /// <summary>Its last day; null while that is not known.</summary>
    public LocalDate? Through { get; }

    /// <summary>Whether it forbids collecting some parts on a day.</summary>
    /// <param name="parts">What the collection is made of.</param>
    /// <param name="day">The day on which the money would move.</param>
    public bool Forbids(in CollectionParts parts, LocalDate day) =>
        IsInForce(day)
        && (Debt == HeldDebt.Everything || parts.Balance.IsPositive || parts.ArrearsAgreement.IsPositive);

    /// <summary>Whether it runs on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForce(LocalDate day) => day >= From && (Through is null || day <= Through);

    /// <summary>The hold in words: <c>hold of arrears from 2026-05-01 to 2026-06-29</c>.</summary>
    public override string ToString()
    {
        var debt = Debt == HeldDebt.Arrears ? "arrears" : "everything";
        return $"hold of {debt} from {Iso(From)}{(Through is { } last ? $" to {Iso(last)}" : "")}";
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
