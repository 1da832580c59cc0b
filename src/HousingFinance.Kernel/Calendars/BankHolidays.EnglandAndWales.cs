using System.Collections.Immutable;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Internals;
using NodaTime;

namespace HousingFinance.Kernel.Calendars;

// What is proclaimed is kept here, a line a day; the yearly rule is in Internals/BankHolidayRule.cs.
public sealed partial class BankHolidays
{
    private const int FirstYear = 1995;
    private const int FirstYearListed = 2012;
    private const int LastYearListed = 2027;

    /// <summary>
    /// The bank holidays of England and Wales from 1 January 1995 to 31 December 2027, the last year for which the government has
    /// listed them.
    /// </summary>
    public static BankHolidays EnglandAndWales { get; } = Proclaimed(ByRule());

    private static ImmutableArray<Proclamation> Proclamations() =>
    [
        new(new(1995, 5, 1), new(1995, 5, 8), BankHolidayRule.EarlyMay + " (VE Day)",
            new("Early May Bank Holiday, written answer", "HL Deb 16 December 1993 vol 550 cc135-6WA", BankHolidayRule.CheckedOn)),
        new(null, new(1999, 12, 31), "Millennium bank holiday", Extra()),
        new(new(2002, 5, 27), new(2002, 6, 4), BankHolidayRule.Spring, Moved()),
        new(null, new(2002, 6, 3), "Golden Jubilee bank holiday", Extra()),
        new(null, new(2011, 4, 29), "Royal wedding bank holiday", Extra()),
        new(new(2012, 5, 28), new(2012, 6, 4), BankHolidayRule.Spring, Moved()),
        new(null, new(2012, 6, 5), "Diamond Jubilee bank holiday", Extra()),
        new(new(2020, 5, 4), new(2020, 5, 8), BankHolidayRule.EarlyMay + " (VE Day)", Gazetted("3326938")),
        new(new(2022, 5, 30), new(2022, 6, 2), BankHolidayRule.Spring, Moved()),
        new(null, new(2022, 6, 3), "Platinum Jubilee bank holiday", Extra()),
        new(null, new(2022, 9, 19), "Bank holiday for the State Funeral of Queen Elizabeth II", Gazetted("4158896")),
        new(null, new(2023, 5, 8), "Bank holiday for the Coronation of King Charles III", Extra()),
    ];

    private static Citation Moved() => BankHolidayRule.Act("section 1(2), proclaimed in place of the last Monday in May");

    private static Citation Extra() => BankHolidayRule.Act("section 1(3), proclaimed for the day");

    private static Citation Gazetted(string notice) =>
        BankHolidayRule.Act($"section 1(3), proclamation in The Gazette, notice {notice}");

    private static BankHolidays ByRule()
    {
        var byDate = ImmutableSortedDictionary.CreateBuilder<LocalDate, BankHoliday>();
        for (var year = FirstYear; year <= LastYearListed; year++)
        {
            var status = year >= FirstYearListed ? FigureStatus.Verified : FigureStatus.Derived;
            foreach (var holiday in BankHolidayRule.InYear(year, status))
            {
                byDate.Add(holiday.Date, holiday);
            }
        }

        return new BankHolidays(new LocalDate(FirstYear, 1, 1), new LocalDate(LastYearListed, 12, 31), byDate.ToImmutable());
    }

    private static BankHolidays Proclaimed(BankHolidays byRule)
    {
        var holidays = byRule;
        foreach (var proclamation in Proclamations())
        {
            holidays = proclamation.InPlaceOf is { } date ? holidays.Without(date) : holidays;
            holidays = holidays.With(new BankHoliday(
                proclamation.Day, proclamation.Name, proclamation.Source, FigureStatus.Verified));
        }

        return holidays;
    }

    private sealed record Proclamation(LocalDate? InPlaceOf, LocalDate Day, string Name, Citation Source);
}
