using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Calendars;

/// <summary>One week of a rent year: seven days from the weekday on which the landlord's rent weeks start.</summary>
/// <remarks>Had from a <see cref="RentYear"/>. Equal when every part is equal. <c>default</c> is no week, with number 0.</remarks>
public readonly record struct RentWeek
{
    internal RentWeek(int startYear, int number, LocalDate firstDay, bool isRentFree) =>
        (StartYear, Number, FirstDay, IsRentFree) = (startYear, number, firstDay, isRentFree);

    /// <summary>The calendar year in which its rent year starts.</summary>
    public int StartYear { get; }

    /// <summary>Its place in the rent year, 1 to 53.</summary>
    public int Number { get; }

    /// <summary>Its first day, a Monday for most landlords.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>Its last day, six days later.</summary>
    public LocalDate LastDay => FirstDay.PlusDays(6);

    /// <summary>Whether the council charges no rent for it.</summary>
    public bool IsRentFree { get; }

    /// <summary>Whether a day falls in the week.</summary>
    /// <param name="date">Any day.</param>
    public bool Contains(LocalDate date) => date >= FirstDay && date <= LastDay;

    /// <summary>The week in words: <c>rent week 1 of 2026-27, 2026-04-06 to 2026-04-12</c>, with <c>, rent-free</c> when it is.</summary>
    public override string ToString()
    {
        var week = string.Create(CultureInfo.InvariantCulture, $"rent week {Number} of {FinancialYear.YearLabel(StartYear)}");
        return $"{week}, {Iso(FirstDay)} to {Iso(LastDay)}{(IsRentFree ? ", rent-free" : "")}";
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
