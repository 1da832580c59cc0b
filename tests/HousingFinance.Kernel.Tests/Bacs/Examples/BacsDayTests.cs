using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Bacs.Examples;

/// <summary>The day Bacs processes a payment and the day the money moves, which is the working day after it.</summary>
public class BacsDayTests
{
    private static WorkingDayCalendar Calendar => WorkingDayCalendar.EnglandAndWales;

    [Theory]
    [InlineData("2018-03-29", "2018-04-03")] // Easter
    [InlineData("2019-08-23", "2019-08-27")] // the summer bank holiday
    [InlineData("2022-09-16", "2022-09-20")] // the funeral of Queen Elizabeth
    [InlineData("2026-02-27", "2026-03-02")] // a weekend
    [InlineData("2026-03-02", "2026-03-03")]
    public void Money_moves_on_the_working_day_after_processing(string processing, string collection)
    {
        var processingDay = ProcessingDay.Create(Day(processing), Calendar);
        var collectionDay = CollectionDay.Create(Day(collection), Calendar);

        Assert.Equal(collectionDay, CollectionDay.Of(processingDay, Calendar));
        Assert.Equal(processingDay, ProcessingDay.Of(collectionDay, Calendar));
        Assert.Equal((processing, collection), (processingDay.ToString(), collectionDay.ToString()));
    }

    [Fact]
    public void Money_due_on_a_day_of_rest_moves_later_and_never_earlier()
    {
        Assert.Equal("2026-03-02", CollectionDay.OnOrAfter(new LocalDate(2026, 3, 1), Calendar).ToString());
        Assert.Equal("2026-03-02", CollectionDay.OnOrAfter(new LocalDate(2026, 3, 2), Calendar).ToString());
        Assert.Equal("2026-04-07", CollectionDay.OnOrAfter(new LocalDate(2026, 4, 3), Calendar).ToString());
    }

    [Theory]
    [InlineData("2026-02-27", FormatStatus.Accepted)]
    [InlineData("2026-02-28", FormatStatus.DayNotWorkingDay)]
    [InlineData("2026-04-03", FormatStatus.DayNotWorkingDay)]
    [InlineData("2026-06-15", FormatStatus.Accepted)] // a bank holiday in Scotland alone
    [InlineData("1999-12-30", FormatStatus.YearNotWritable)]
    [InlineData("2000-01-04", FormatStatus.Accepted)]
    [InlineData("2027-12-31", FormatStatus.Accepted)]
    [InlineData("2028-01-04", FormatStatus.DayNotKnown)]
    public void A_day_of_the_cycle_is_a_working_day_that_the_calendar_knows(string date, FormatStatus expected)
    {
        Assert.Equal(expected, ProcessingDay.Read(Day(date), Calendar, out var processing));
        Assert.Equal(expected, CollectionDay.Read(Day(date), Calendar, out var collection));
        Assert.Equal(expected == FormatStatus.Accepted, !processing.IsNone && !collection.IsNone);
    }

    [Fact]
    public void The_default_is_no_day()
    {
        Assert.True(default(ProcessingDay).IsNone && default(CollectionDay).IsNone);
        Assert.Throws<InvalidOperationException>(() => default(ProcessingDay).Date);
        Assert.Throws<InvalidOperationException>(() => default(CollectionDay).Date);
        Assert.Equal(("no processing day", "no collection day"), (default(ProcessingDay).ToString(), default(CollectionDay).ToString()));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProcessingDay.Create(new LocalDate(2026, 2, 28), Calendar));
        Assert.Throws<ArgumentOutOfRangeException>(() => CollectionDay.Create(new LocalDate(2026, 2, 28), Calendar));
    }

    [Fact]
    public void Days_are_ordered_by_date()
    {
        var (friday, monday) = (ProcessingDay.Create(new(2026, 2, 27), Calendar), ProcessingDay.Create(new(2026, 3, 2), Calendar));
        var (tuesday, wednesday) = (CollectionDay.Of(monday, Calendar), CollectionDay.Create(new(2026, 3, 4), Calendar));

        Assert.True(friday < monday && monday > friday && friday <= monday && monday >= friday);
        Assert.True(tuesday < wednesday && wednesday > tuesday && tuesday <= wednesday && wednesday >= tuesday);
    }

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
