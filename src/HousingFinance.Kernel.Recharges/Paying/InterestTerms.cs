using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether a debtor owes in the course of a business.</summary>
public enum DebtorCapacity
{
    /// <summary>A tenant, leaseholder or other person who owes privately. No statutory interest is due.</summary>
    Private = 0,

    /// <summary>A debtor in the course of a business, such as a company that holds a lease.</summary>
    InBusiness = 1,
}

/// <summary>On what interest runs.</summary>
public enum InterestBearing
{
    /// <summary>On all that is overdue.</summary>
    WholeDebt = 0,

    /// <summary>On what is overdue and not in dispute.</summary>
    UndisputedDebt = 1,
}

/// <summary>At what rate interest runs on a late debt, and from when. Interest is simple, by the day, 365 days to the year.</summary>
/// <remarks>Immutable. Not compared.</remarks>
public sealed class InterestTerms
{
    private readonly Func<LocalDate, LocalDate, Outcome<Percentage>> _rate;

    private InterestTerms(
        string name, DebtorCapacity least, int graceDays, InterestBearing bearing, Func<LocalDate, LocalDate, Outcome<Percentage>> rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(graceDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(graceDays, 366);
        (Name, Requires, GraceDays, Bearing, _rate) = (name, least, graceDays, bearing, rate);
    }

    /// <summary>What the terms are called.</summary>
    public string Name { get; }

    /// <summary>What the debtor must be for them to hold; a private person's terms hold for everybody.</summary>
    public DebtorCapacity Requires { get; }

    /// <summary>Days after the day of payment for which no interest is due, 0 to 366; it is not made up for afterwards.</summary>
    public int GraceDays { get; }

    /// <summary>On what interest runs.</summary>
    public InterestBearing Bearing { get; }

    /// <summary>
    /// Statutory interest on a commercial debt: margin over the reference rate of the half-year in which it starts to run, the same rate
    /// until the debt is paid (SI 2002/1675, article 4).
    /// </summary>
    /// <param name="figures">Margin and reference rates.</param>
    public static InterestTerms Statutory(LatePaymentFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new("statutory interest", DebtorCapacity.InBusiness, 0, InterestBearing.WholeDebt, (starts, _) =>
            Sum(figures.Margin.At(starts), figures.ReferenceRate.At(starts)));
    }

    /// <summary>Interest under a lease at a margin over a lender's rate, which changes when the lender's does.</summary>
    /// <param name="margin">The margin, 0% to 100%.</param>
    /// <param name="lendersRate">The rate of the lender that the lease names, by day; days past what is known are refused.</param>
    /// <param name="graceDays">Days after the day of payment for which no interest is due, 0 to 366.</param>
    /// <param name="bearing">On what interest runs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin or the days are out of range.</exception>
    public static InterestTerms OfLease(Percentage margin, DatedFigures<Percentage> lendersRate, int graceDays, InterestBearing bearing)
    {
        ArgumentNullException.ThrowIfNull(lendersRate);
        Within(margin, nameof(margin));
        return new($"interest of the lease, {margin} over {lendersRate.Name}", DebtorCapacity.Private, graceDays, bearing, (_, day) =>
        {
            var found = lendersRate.At(day);
            return found.TryGet(out var figure) ? Outcome.Of(margin + figure.Value) : Outcome.Refused<Percentage>(found.Diagnostics);
        });
    }

    /// <summary>Interest at a fixed rate.</summary>
    /// <param name="rate">The rate a year, 0% to 100%.</param>
    /// <param name="graceDays">Days after the day of payment for which no interest is due, 0 to 366.</param>
    /// <param name="bearing">On what interest runs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate or the days are out of range.</exception>
    public static InterestTerms Fixed(Percentage rate, int graceDays, InterestBearing bearing)
    {
        Within(rate, nameof(rate));
        return new($"interest at {rate}", DebtorCapacity.Private, graceDays, bearing, (_, _) => Outcome.Of(rate));
    }

    internal Outcome<Percentage> RateOn(LocalDate starts, LocalDate day) => _rate(starts, day);

    private static void Within(Percentage rate, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rate, Percentage.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, Percentage.Of(100m), name);
    }

    private static Outcome<Percentage> Sum(Outcome<Figure<Percentage>> margin, Outcome<Figure<Percentage>> reference) =>
        margin.TryGet(out var first) && reference.TryGet(out var second)
            ? Outcome.Of(first.Value + second.Value)
            : Outcome.Refused<Percentage>([.. margin.Diagnostics, .. reference.Diagnostics]);
}
