using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Calendars;

/// <summary>One period for which a charge is raised: a week, two weeks, four weeks or a calendar month.</summary>
/// <remarks>Had from <see cref="RentYear.Periods"/>. Equal when every part is equal. <c>default</c> is no period, with number 0.</remarks>
public readonly record struct RentPeriod
{
    internal RentPeriod(int number, LocalDate firstDay, LocalDate lastDay) =>
        (Number, FirstDay, LastDay) = (number, firstDay, lastDay);

    /// <summary>Its place in the rent year, from 1.</summary>
    public int Number { get; }

    /// <summary>Its first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>Its last day.</summary>
    public LocalDate LastDay { get; }

    /// <summary>How many days it has, both ends counted.</summary>
    public int Days => Period.DaysBetween(FirstDay, LastDay) + 1;

    /// <summary>Whether a day falls in the period.</summary>
    /// <param name="date">Any day.</param>
    public bool Contains(LocalDate date) => date >= FirstDay && date <= LastDay;

    /// <summary>The period in words: <c>period 1, 2026-04-01 to 2026-04-30</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"period {Number}, {LocalDatePattern.Iso.Format(FirstDay)} to {LocalDatePattern.Iso.Format(LastDay)}");
}
