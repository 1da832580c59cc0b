using NodaTime;

namespace HousingFinance.Kernel.Internals;

/// <summary>Easter Sunday of the western churches, by the Gregorian computus.</summary>
internal static class EasterSunday
{
    /// <summary>Easter Sunday of a year after 1582: the Sunday after the ecclesiastical full moon on or after 21 March.</summary>
    internal static LocalDate InYear(int year)
    {
        // Where the year stands in the moon's cycle of nineteen years.
        var golden = year % 19;
        var (century, yearOfCentury) = int.DivRem(year, 100);
        var (leapCenturies, centuryRest) = int.DivRem(century, 4);

        // The moon's age, corrected for the leap days dropped at centuries and for the drift of the cycle.
        var drift = (century - ((century + 8) / 25) + 1) / 3;
        var daysToFullMoon = ((19 * golden) + century - leapCenturies - drift + 15) % 30;
        var (leapYears, yearRest) = int.DivRem(yearOfCentury, 4);
        var daysToSunday = (32 + (2 * centuryRest) + (2 * leapYears) - daysToFullMoon - yearRest) % 7;

        // The two latest full moons are put back where they would repeat within a cycle.
        var correction = (golden + (11 * daysToFullMoon) + (22 * daysToSunday)) / 451;
        return new LocalDate(year, 3, 22).PlusDays(daysToFullMoon + daysToSunday - (7 * correction));
    }
}
