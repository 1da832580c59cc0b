using System.Globalization;
using System.Text;
using HousingFinance.Kernel.Calendars;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Golden;

/// <summary>Two pages to read over: every bank holiday year by year, and the days that were moved or added with their sources.</summary>
public class BankHolidayGoldenTests
{
    private static readonly string[] Yearly =
    [
        "New Year's Day", "Good Friday", "Easter Monday", "Early May bank holiday", "Spring bank holiday", "Summer bank holiday",
        "Christmas Day", "Boxing Day",
    ];

    private static readonly string[] EveryYear =
        ["section 92, non-business days", "Schedule 1, paragraph 1", "section 1(3), proclaimed for the year"];

    private static readonly string[] Headings =
        ["year", "New Year", "Good Friday", "Easter Monday", "Early May", "Spring", "Summer", "Christmas", "Boxing Day", "also"];

    [Fact]
    public void Bank_holidays_of_every_known_year()
    {
        var page = new StringBuilder("Bank holidays in England and Wales, 1995 to 2027. * = substitute day.\n\n");
        AppendRow(page, Headings);
        var told = 0;
        for (var year = BankHolidays.EnglandAndWales.KnownFrom.Year; year <= BankHolidays.EnglandAndWales.KnownThrough.Year; year++)
        {
            var holidays = BankHolidays.EnglandAndWales.InYear(year);
            var cells = Yearly.Select(name => Cell(holidays.Single(holiday => IsNamed(holiday, name)))).ToList();
            var others = holidays.Where(holiday => !Yearly.Any(name => IsNamed(holiday, name))).Select(Cell).ToList();
            told += cells.Count + others.Count;
            AppendRow(page, [year.ToString(CultureInfo.InvariantCulture), .. cells, string.Join(", ", others)]);
        }

        Assert.Equal(BankHolidays.EnglandAndWales.All.Length, told);
        TestSupport.Golden.Matches("Kernel/Calendars/Golden/bank-holidays.txt", page.ToString());
    }

    [Fact]
    public void Bank_holidays_that_were_moved_or_added()
    {
        var page = new StringBuilder("Bank holidays in England and Wales that were moved or added, with their sources.\n");
        foreach (var holiday in BankHolidays.EnglandAndWales.All.Where(holiday => !EveryYear.Contains(holiday.Source.Locator)))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{holiday} ({holiday.Status})\n  {holiday.Source}\n");
        }

        TestSupport.Golden.Matches("Kernel/Calendars/Golden/bank-holidays-proclaimed.txt", page.ToString());
    }

    private static bool IsNamed(BankHoliday holiday, string name) => holiday.Name.StartsWith(name, StringComparison.Ordinal);

    private static string Cell(BankHoliday holiday) =>
        holiday.Date.ToString("ddd dd MMM", CultureInfo.InvariantCulture)
        + (holiday.Name.EndsWith("(substitute day)", StringComparison.Ordinal) ? "*" : "");

    private static void AppendRow(StringBuilder page, IEnumerable<string> cells) =>
        page.Append(string.Join("  ", cells.Select((cell, column) => cell.PadRight(column == 0 ? 4 : 13))).TrimEnd()).Append('\n');
}
