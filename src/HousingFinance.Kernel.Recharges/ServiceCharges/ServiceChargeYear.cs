using HousingFinance.Kernel.Calendars;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>
/// The stretch of days that one account of service charges covers: what leases call the accounting or service charge year.
/// </summary>
/// <remarks>Immutable. Equal when both days are equal.</remarks>
public sealed record ServiceChargeYear
{
    /// <summary>The most days in one year of account: eighteen months and a little over.</summary>
    public const int MostDays = 550;

    /// <summary>A year by its days.</summary>
    /// <param name="firstDay">The first day.</param>
    /// <param name="lastDay">The last day, at most 550 days on.</param>
    /// <exception cref="ArgumentException">The last day is before the first, or the stretch is too long.</exception>
    public ServiceChargeYear(LocalDate firstDay, LocalDate lastDay)
    {
        (FirstDay, LastDay) = (firstDay, lastDay);
        if (Days is < 1 or > MostDays)
        {
            throw new ArgumentException("A service charge year has 1 to 550 days.", nameof(lastDay));
        }
    }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day.</summary>
    public LocalDate LastDay { get; }

    /// <summary>How many days there are, both ends counted.</summary>
    public int Days => Period.DaysBetween(FirstDay, LastDay) + 1;

    /// <summary>The year that a council's own financial year is.</summary>
    /// <param name="year">The financial year.</param>
    public static ServiceChargeYear Of(FinancialYear year) => new(year.FirstDay, year.LastDay);

    /// <summary>Whether a day falls in the year.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => day >= FirstDay && day <= LastDay;

    /// <summary>First and last day: <c>2026-04-01 to 2027-03-31</c>.</summary>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(FirstDay)} to {LocalDatePattern.Iso.Format(LastDay)}";
}
