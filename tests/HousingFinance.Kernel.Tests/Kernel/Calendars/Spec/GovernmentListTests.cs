using System.Globalization;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Spec;

/// <summary>Bank holidays of England and Wales as GOV.UK lists them, 2012 to 2027, and as proclamations in The Gazette name them.</summary>
public class GovernmentListTests
{
    [Theory]
    [InlineData(2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26")]
    [InlineData(2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData(2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27")]
    [InlineData(2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26")]
    [InlineData(2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26")]
    [InlineData(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    public void Each_year_has_the_days_the_government_lists(int year, string days)
    {
        var holidays = BankHolidays.EnglandAndWales.InYear(year);

        Assert.Equal(days, string.Join(' ', holidays.Select(holiday => holiday.Date.ToString("MM-dd", CultureInfo.InvariantCulture))));
        Assert.All(holidays, holiday => Assert.Equal(FigureStatus.Verified, holiday.Status));
    }

    [Theory]
    [InlineData("1998-12-28", "Boxing Day (substitute day)")] // notice L-55182-5SI
    [InlineData("1999-01-01", "New Year's Day")]
    [InlineData("1999-05-03", "Early May bank holiday")]
    [InlineData("2020-05-08", "Early May bank holiday (VE Day)")] // notice 3326938
    [InlineData("2022-09-19", "Bank holiday for the State Funeral of Queen Elizabeth II")] // notice 4158896
    [InlineData("2023-01-02", "New Year's Day (substitute day)")] // notice 4115743
    [InlineData("2023-05-01", "Early May bank holiday")]
    [InlineData("2024-01-01", "New Year's Day")] // notice 4388378
    [InlineData("2024-05-06", "Early May bank holiday")]
    [InlineData("2025-01-01", "New Year's Day")] // notice 4631404
    [InlineData("2025-05-05", "Early May bank holiday")]
    public void A_day_proclaimed_in_The_Gazette_is_a_holiday(string day, string name) =>
        Assert.Equal(name, BankHolidays.EnglandAndWales.On(Days.Day(day))?.Name);
}
