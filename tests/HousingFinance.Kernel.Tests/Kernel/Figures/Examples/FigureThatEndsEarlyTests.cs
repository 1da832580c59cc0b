using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Kernel.Figures.Examples;

/// <summary>An entry may end before the next begins; between the two the figure refuses.</summary>
public class FigureThatEndsEarlyTests
{
    private static readonly Citation Source = new("An Act", "section 1", new LocalDate(2026, 11, 22));

    private static readonly DatedFigures<int> Figure = new(
        "an index",
        new LocalDate(2021, 3, 31),
        new DatedFigure<int>(new LocalDate(2014, 4, 1), 14, Source, FigureStatus.Verified),
        new DatedFigure<int>(new LocalDate(2015, 4, 1), 15, Source, FigureStatus.Verified) { Through = new LocalDate(2016, 3, 31) },
        new DatedFigure<int>(new LocalDate(2020, 4, 1), 20, Source, FigureStatus.Verified));

    [Theory]
    [InlineData(2015, 3, 31, 14)]
    [InlineData(2015, 4, 1, 15)]
    [InlineData(2016, 3, 31, 15)]
    [InlineData(2020, 4, 1, 20)]
    public void An_entry_holds_through_its_last_day(int year, int month, int day, int expected) =>
        Assert.Equal(expected, Figure.At(new LocalDate(year, month, day)).Value.Value);

    [Theory]
    [InlineData(2016, 4, 1)]
    [InlineData(2020, 3, 31)]
    public void Between_its_last_day_and_the_next_entry_the_figure_refuses(int year, int month, int day)
    {
        var date = new LocalDate(year, month, day);

        Assert.False(Figure.TryAt(date, out _));
        Assert.Equal(
            "a day from 2014-04-01 to 2021-03-31, but not from 2016-04-01 to 2020-03-31", Assert.Single(Figure.At(date).Diagnostics).Expected);
    }

    [Fact]
    public void A_day_after_the_horizon_is_not_told_of_the_gap() =>
        Assert.Equal("a day from 2014-04-01 to 2021-03-31", Assert.Single(Figure.At(new LocalDate(2021, 4, 1)).Diagnostics).Expected);

    [Fact]
    public void What_is_not_known_may_be_supplied()
    {
        var supplied = new DatedFigure<int>(new LocalDate(2016, 4, 1), 16, Source, FigureStatus.Supplied) { Through = new LocalDate(2017, 3, 31) };

        var figure = Figure.With(supplied, Figure.KnownThrough);

        Assert.Equal(16, figure.At(new LocalDate(2016, 4, 1)).Value.Value);
        Assert.False(figure.TryAt(new LocalDate(2017, 4, 1), out _));
        Assert.Equal(20, figure.At(new LocalDate(2020, 4, 1)).Value.Value);
    }

    [Fact]
    public void An_entry_may_not_end_before_it_begins_nor_run_into_the_next_nor_be_the_last()
    {
        var first = new DatedFigure<int>(new LocalDate(2015, 4, 1), 15, Source, FigureStatus.Verified);
        var second = new DatedFigure<int>(new LocalDate(2016, 4, 1), 16, Source, FigureStatus.Verified);

        Refuses("ends before it begins", first with { Through = new LocalDate(2015, 3, 31) }, second);
        Refuses("not later than the one before", first with { Through = second.From }, second);
        Refuses("give that day instead", first, second with { Through = new LocalDate(2017, 3, 31) });

        static void Refuses(string why, params DatedFigure<int>[] entries) => Assert.Contains(
            why,
            Assert.Throws<ArgumentException>(() => new DatedFigures<int>("an index", new LocalDate(2020, 3, 31), [.. entries])).Message,
            StringComparison.Ordinal);
    }
}
