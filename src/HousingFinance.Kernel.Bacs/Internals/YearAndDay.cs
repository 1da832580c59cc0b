using NodaTime;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// A day as records hold it, as one number: the year's last two digits, then the day of the year in three, so that 26058 is
/// 27 February 2026. The years are 2000 to 2099.
/// </summary>
internal static class YearAndDay
{
    /// <summary>A space and five digits.</summary>
    internal const int Width = 6;

    private const int DayAt = 3;
    private const int Century = 2000;
    private const int DaysPlace = 1000;

    internal static bool TryFrom(LocalDate date, out int yearAndDay)
    {
        var fits = date.Calendar == CalendarSystem.Iso && date.Year is >= Century and < Century + 100;
        yearAndDay = fits ? ((date.Year - Century) * DaysPlace) + date.DayOfYear : 0;
        return fits;
    }

    internal static bool TryDate(int yearAndDay, out LocalDate date)
    {
        date = default;
        var (year, day) = Math.DivRem(yearAndDay, DaysPlace);
        if (year is < 0 or > 99 || day < 1 || day > CalendarSystem.Iso.GetDaysInYear(Century + year))
        {
            return false;
        }

        date = new LocalDate(Century + year, 1, 1).PlusDays(day - 1);
        return true;
    }

    internal static bool TryRead(ReadOnlySpan<byte> characters, out int yearAndDay)
    {
        yearAndDay = 0;
        if (characters.Length != Width || characters[0] != ' ' || characters[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        foreach (var digit in characters[1..])
        {
            yearAndDay = (yearAndDay * 10) + (digit - '0');
        }

        return true;
    }

    /// <summary>The first of six characters that is not as in a date; the day of the year where the year has no such day.</summary>
    internal static int FirstDeparture(ReadOnlySpan<byte> characters) =>
        characters[0] != ' ' ? 0
        : characters[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') is >= 0 and var stray ? stray + 1
        : DayAt;

    internal static void Write(int yearAndDay, Span<byte> characters)
    {
        characters[0] = (byte)' ';
        for (var index = Width - 1; index > 0; index--)
        {
            (yearAndDay, var digit) = Math.DivRem(yearAndDay, 10);
            characters[index] = (byte)('0' + digit);
        }
    }
}
