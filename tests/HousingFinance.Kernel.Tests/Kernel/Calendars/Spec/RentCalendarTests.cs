using HousingFinance.Kernel.Calendars;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Spec;

/// <summary>Twenty-five rent years as one council ran them, 2000-01 to 2024-25.</summary>
public class RentCalendarTests
{
    [Theory]
    [InlineData(2000, "2000-04-03", 52)]
    [InlineData(2001, "2001-04-02", 52)]
    [InlineData(2002, "2002-04-01", 53)]
    [InlineData(2003, "2003-04-07", 52)]
    [InlineData(2004, "2004-04-05", 52)]
    [InlineData(2005, "2005-04-04", 52)]
    [InlineData(2006, "2006-04-03", 52)]
    [InlineData(2007, "2007-04-02", 53)]
    [InlineData(2008, "2008-04-07", 52)]
    [InlineData(2009, "2009-04-06", 52)]
    [InlineData(2010, "2010-04-05", 52)]
    [InlineData(2011, "2011-04-04", 52)]
    [InlineData(2012, "2012-04-02", 52)]
    [InlineData(2013, "2013-04-01", 53)]
    [InlineData(2014, "2014-04-07", 52)]
    [InlineData(2015, "2015-04-06", 52)]
    [InlineData(2016, "2016-04-04", 52)]
    [InlineData(2017, "2017-04-03", 52)]
    [InlineData(2018, "2018-04-02", 52)]
    [InlineData(2019, "2019-04-01", 53)]
    [InlineData(2020, "2020-04-06", 52)]
    [InlineData(2021, "2021-04-05", 52)]
    [InlineData(2022, "2022-04-04", 52)]
    [InlineData(2023, "2023-04-03", 52)]
    [InlineData(2024, "2024-04-01", 53)]
    public void Week_1_and_the_number_of_weeks_are_as_they_were(int startYear, string firstDay, int weeks)
    {
        var year = RentYear.StartingIn(startYear, RentYearStart.FirstMondayInApril);

        Assert.Equal(firstDay, year.Week(1).FirstDay.Iso());
        Assert.Equal(weeks, year.WeekCount);
    }
}
