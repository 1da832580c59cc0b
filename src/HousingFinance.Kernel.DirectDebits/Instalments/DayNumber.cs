using NodaTime;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>Days as columns hold them: the number that <see cref="DateOnly.DayNumber"/> gives, days since 1 January of year 1.</summary>
public static class DayNumber
{
    /// <summary>The number of a day.</summary>
    /// <param name="date">A day of the years 1 to 9999 of the ISO calendar.</param>
    public static int Of(LocalDate date) => date.ToDateOnly().DayNumber;

    /// <summary>The day of a number.</summary>
    /// <param name="number">0 to 3,652,058.</param>
    /// <exception cref="ArgumentOutOfRangeException">No day has the number.</exception>
    public static LocalDate ToDate(int number) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(number));
}
