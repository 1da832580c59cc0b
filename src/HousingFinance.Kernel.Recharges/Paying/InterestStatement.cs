using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Why no interest or fee may be charged for a time.</summary>
public enum SuspensionReason
{
    /// <summary>The summary of rights did not come with the demand (Landlord and Tenant Act 1985, section 21B).</summary>
    SummaryOfRightsMissing = 0,

    /// <summary>The landlord's name or address is missing (Landlord and Tenant Act 1987, sections 47 and 48).</summary>
    LandlordsAddressMissing = 1,

    /// <summary>A breathing space (SI 2020/1311).</summary>
    BreathingSpace = 2,

    /// <summary>The landlord agreed to it.</summary>
    Agreed = 3,
}

/// <summary>Days for which no interest runs, and on which neither interest nor a fee is charged.</summary>
/// <remarks>Equal when every part is equal.</remarks>
/// <param name="From">The first of them.</param>
/// <param name="Through">The last of them; null while it goes on.</param>
/// <param name="Reason">Why.</param>
public sealed record InterestSuspension(LocalDate From, LocalDate? Through, SuspensionReason Reason)
{
    /// <summary>Whether a day is one of them.</summary>
    /// <param name="date">The day.</param>
    public bool Contains(LocalDate date) => date >= From && (Through is null || date <= Through);

    /// <summary>Days and reason.</summary>
    public override string ToString()
    {
        var end = Through is { } through ? LocalDatePattern.Iso.Format(through) : "further notice";
        return $"{Reason} from {LocalDatePattern.Iso.Format(From)} to {end}";
    }
}

/// <summary>Days in a row on which interest ran on one sum at one rate.</summary>
/// <param name="From">The first of them.</param>
/// <param name="Days">How many.</param>
/// <param name="Principal">The sum.</param>
/// <param name="Rate">The rate a year.</param>
public sealed record InterestPeriod(LocalDate From, int Days, Money Principal, Percentage Rate)
{
    /// <summary>The interest of these days, exact: sum times rate times days over 365.</summary>
    public UnroundedMoney Exact => Principal.Times(Rate.AsRatio).Times(new Ratio(Days, Interest.DaysInYear));

    /// <summary>The last of the days.</summary>
    public LocalDate Through => From.PlusDays(Days - 1);

    /// <summary>Days, sum and rate: <c>2026-07-01 to 2026-07-30, 30 days on £381.60 at 11.75%</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Iso(From)} to {Iso(Through)}, {Days} day{(Days == 1 ? "" : "s")} on {Principal} at {Rate}");

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}

/// <summary>The interest on one invoice through a day.</summary>
/// <remarks>The periods are added up exactly and rounded once; no daily figure is ever rounded. Not compared by content.</remarks>
public sealed class InterestStatement
{
    internal InterestStatement(
        InvoiceAccount account,
        InterestTerms terms,
        LocalDate through,
        ImmutableArray<InterestPeriod> periods,
        ImmutableArray<InterestSuspension> suspended,
        RoundingRule rounding)
    {
        (Account, Terms, Through, Periods, Suspended) = (account, terms, through, periods, suspended);
        Exact = periods.Aggregate(default(UnroundedMoney), (sum, period) => sum + period.Exact);
        Amount = Exact.Round(rounding);
        Charged = account.Movements.Aggregate(
            Money.Zero,
            (sum, movement) => movement.Kind == MovementKind.InterestCharged ? sum + movement.Amount
                : movement.Kind == MovementKind.InterestCancelled ? sum - movement.Amount
                : sum);
    }

    /// <summary>The invoice and what became of it.</summary>
    public InvoiceAccount Account { get; }

    /// <summary>The terms.</summary>
    public InterestTerms Terms { get; }

    /// <summary>The last day counted.</summary>
    public LocalDate Through { get; }

    /// <summary>The days on which interest ran, in order.</summary>
    public ImmutableArray<InterestPeriod> Periods { get; }

    /// <summary>The days on which it was suspended.</summary>
    public ImmutableArray<InterestSuspension> Suspended { get; }

    /// <summary>All interest, exact.</summary>
    public UnroundedMoney Exact { get; }

    /// <summary>All interest in whole pence.</summary>
    public Money Amount { get; }

    /// <summary>What was charged of it before, less what was cancelled.</summary>
    public Money Charged { get; }

    /// <summary>The movement that brings what was charged to the amount: a charge, or a cancellation where too much was charged.</summary>
    /// <param name="on">The day of the movement.</param>
    /// <returns>Null where nothing is to be charged; a refusal where the day is suspended.</returns>
    public Outcome<MoneyMovement?> ToMovement(LocalDate on)
    {
        var change = Amount - Charged;
        if (change.IsZero)
        {
            return Outcome.Of<MoneyMovement?>(null);
        }

        if (change.IsPositive && Interest.SuspendedOn(Account, Suspended, on) is { } refusal)
        {
            return Outcome.Refused<MoneyMovement?>(refusal);
        }

        return Outcome.Of<MoneyMovement?>(new MoneyMovement(
            on,
            change.Abs(),
            change.IsPositive ? MovementKind.InterestCharged : MovementKind.InterestCancelled,
            Account.Invoice.Account,
            $"interest on invoice {Account.Invoice.Number} through {LocalDatePattern.Iso.Format(Through)}"));
    }
}

/// <summary>The codes of findings about interest and fees for late payment.</summary>
public static class InterestCodes
{
    /// <summary>Statutory interest or a fixed sum is asked of somebody who does not owe in business.</summary>
    public static DiagnosticCode NotInBusiness { get; } = new("RECH100");

    /// <summary>The day lies within a time for which interest and fees are suspended.</summary>
    public static DiagnosticCode Suspended { get; } = new("RECH101");

    /// <summary>The debt is not overdue on the day.</summary>
    public static DiagnosticCode NotOverdue { get; } = new("RECH102");

    /// <summary>The fixed sum was charged on the invoice before.</summary>
    public static DiagnosticCode SumChargedBefore { get; } = new("RECH103");
}
