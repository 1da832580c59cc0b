using HousingFinance.Kernel.Calendars;
using static HousingFinance.Kernel.Tests.Kernel.Days;

namespace HousingFinance.Kernel.Tests.Kernel.Calendars.Errors;

public class RentFreeWeekErrorTests
{
    private static readonly RentYear Year = RentYear.StartingIn(2026, RentYearStart.FirstMondayInApril);

    [Fact]
    public void CAL001_a_date_outside_the_rent_year()
    {
        var finding = Assert.Single(Year.WithRentFreeWeeks(Day("2026-12-21"), Day("2027-04-05")).Diagnostics);

        Assert.Equal(
            "CAL001 rent-free weeks of 2026-27 row 2: 2027-04-05 is not in the rent year; a date from 2026-04-06 to 2027-04-04; "
            + "correct the date, or give it to its own rent year.",
            finding.ToString());
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void CAL002_a_week_named_twice()
    {
        var finding = Assert.Single(Year.WithRentFreeWeeks(Day("2026-12-21"), Day("2027-03-29"), Day("2026-12-24")).Diagnostics);

        Assert.Equal(
            "CAL002 rent-free weeks of 2026-27 row 3: 2026-12-24 is in rent week 38, which 2026-12-21 names already; "
            + "each rent-free week once; remove one of the two dates, or correct it.",
            finding.ToString());
    }

    [Fact]
    public void CAL003_too_few_charged_weeks()
    {
        var finding = Assert.Single(Year.WithRentFreeWeeks([.. Year.Weeks.Take(7).Select(week => week.LastDay)]).Diagnostics);

        Assert.Equal(
            "CAL003 rent-free weeks of 2026-27: 52 weeks less 7 rent-free leaves 45 charged weeks; 46 to 53 charged weeks; "
            + "name fewer rent-free weeks.",
            finding.ToString());
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_in_the_order_of_the_dates()
    {
        var outcome = Year.WithRentFreeWeeks(
            [Day("2025-12-22"), Day("2026-12-21"), Day("2026-12-21"), .. Year.Weeks.Take(7).Select(week => week.FirstDay)]);

        Assert.False(outcome.HasValue);
        Assert.Equal(
            [
                (CalendarCodes.RentFreeDateOutsideYear, 1L),
                (CalendarCodes.RentFreeWeekNamedTwice, 3L),
                (CalendarCodes.TooFewChargedWeeks, 0L),
            ],
            outcome.Diagnostics.Select(finding => (finding.Code, finding.At.Row)));
    }
}
