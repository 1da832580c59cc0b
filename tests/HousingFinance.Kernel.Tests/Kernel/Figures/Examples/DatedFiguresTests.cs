using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Figures;
using NodaTime;
using static HousingFinance.Kernel.Tests.Kernel.Days;

namespace HousingFinance.Kernel.Tests.Kernel.Figures.Examples;

public class DatedFiguresTests
{
    private static readonly Citation First = new("Example Direction 2029", "paragraph 2", new LocalDate(2029, 11, 3));
    private static readonly Citation Second = new("Example Direction 2030", "paragraph 2", new LocalDate(2030, 10, 30));

    private static readonly DatedFigures<Percentage> Limit = new(
        "example limit",
        Day("2032-03-31"),
        Entry("2030-04-01", 1.1m, First),
        Entry("2031-04-07", 2.2m, Second));

    [Theory]
    [InlineData("2030-04-01", "1.1", "2030-04-01")]
    [InlineData("2031-04-06", "1.1", "2030-04-01")]
    [InlineData("2031-04-07", "2.2", "2031-04-07")]
    [InlineData("2032-03-31", "2.2", "2031-04-07")]
    public void A_figure_holds_from_its_day_until_the_day_before_the_next(string day, string percent, string from)
    {
        Assert.True(Limit.TryAt(Day(day), out var figure));

        Assert.Equal(percent, figure.Value.Percent.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(from, figure.From.Iso());
        Assert.Equal("example limit", figure.Name);
        Assert.Equal(FigureStatus.Verified, figure.Status);
        Assert.Equal(figure, Limit.At(Day(day)).Value);
    }

    [Fact]
    public void A_figure_comes_with_the_source_of_its_own_entry()
    {
        Assert.Equal(First, Limit.At(Day("2031-04-06")).Value.Source);
        Assert.Equal(Second, Limit.At(Day("2031-04-07")).Value.Source);
    }

    [Theory]
    [InlineData("2030-03-31", false)]
    [InlineData("2030-04-01", true)]
    [InlineData("2032-03-31", true)]
    [InlineData("2032-04-01", false)]
    public void Before_the_first_entry_and_past_the_horizon_there_is_no_figure(string day, bool known)
    {
        Assert.Equal(known, Limit.TryAt(Day(day), out var figure));
        Assert.Equal(known, figure is not null);
        Assert.Equal(known, Limit.At(Day(day)).HasValue);
    }

    [Fact]
    public void The_days_for_which_a_figure_is_known_can_be_asked()
    {
        Assert.Equal(("2030-04-01", "2032-03-31"), (Limit.KnownFrom.Iso(), Limit.KnownThrough.Iso()));
        Assert.Equal(2, Limit.Entries.Length);
        Assert.Equal("example limit", Limit.Name);
    }

    [Fact]
    public void A_figure_may_be_known_for_one_day_only()
    {
        var figures = new DatedFigures<Percentage>("one day", Day("2030-04-01"), Entry("2030-04-01", 7m, First));

        Assert.Equal(7m, figures.At(Day("2030-04-01")).Value.Value.Percent);
        Assert.False(figures.TryAt(Day("2030-04-02"), out _));
    }

    [Theory]
    [InlineData("2031-04-07", "2030-04-01")]
    [InlineData("2030-04-01", "2030-04-01")]
    public void Entries_out_of_order_or_twice_on_a_day_are_refused(string first, string second)
    {
        var refusal = Assert.Throws<ArgumentException>(
            () => new DatedFigures<Percentage>("limit", Day("2032-03-31"), Entry(first, 1m, First), Entry(second, 2m, Second)));

        Assert.Contains($"the entry from {second} is not later", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2031-04-06", false)]
    [InlineData("2031-04-07", true)]
    public void The_horizon_is_not_before_the_last_entry(string knownThrough, bool accepted)
    {
        DatedFigures<Percentage> Make() => new("limit", Day(knownThrough), Limit.Entries);
        if (accepted)
        {
            Assert.Equal(Day(knownThrough), Make().KnownThrough);
        }
        else
        {
            Assert.Throws<ArgumentException>(Make);
        }
    }

    [Fact]
    public void A_figure_needs_a_name_an_entry_and_a_citation_for_each()
    {
        var knownThrough = Day("2032-03-31");

        Assert.Throws<ArgumentException>(() => new DatedFigures<Percentage>(" ", knownThrough, Limit.Entries));
        Assert.Throws<ArgumentException>(() => new DatedFigures<Percentage>("limit", knownThrough));
        Assert.Throws<ArgumentException>(
            () => new DatedFigures<Percentage>("limit", knownThrough, default(ImmutableArray<DatedFigure<Percentage>>)));
        Assert.Throws<ArgumentNullException>(
            () => new DatedFigures<Percentage>("limit", knownThrough, Entry("2030-04-01", 1m, null!)));
    }

    [Fact]
    public void An_entry_of_the_callers_own_is_appended_and_moves_the_horizon_on()
    {
        var longer = Limit.With(Supplied("2032-04-01", 3.3m), Day("2033-03-31"));

        Assert.Equal(3.3m, longer.At(Day("2033-03-31")).Value.Value.Percent);
        Assert.Equal(FigureStatus.Supplied, longer.At(Day("2032-04-01")).Value.Status);
        Assert.Equal(2.2m, longer.At(Day("2032-03-31")).Value.Value.Percent);
        Assert.False(longer.TryAt(Day("2033-04-01"), out _));
        Assert.False(Limit.TryAt(Day("2032-04-01"), out _));
    }

    [Fact]
    public void An_entry_stands_in_place_of_the_one_that_starts_on_its_day()
    {
        var changed = Limit.With(Supplied("2030-04-01", 1.5m), Day("2031-03-31"));

        Assert.Equal(2, changed.Entries.Length);
        Assert.Equal(1.5m, changed.At(Day("2031-04-06")).Value.Value.Percent);
        Assert.Equal(2.2m, changed.At(Day("2031-04-07")).Value.Value.Percent);
        Assert.Equal(1.1m, Limit.At(Day("2031-04-06")).Value.Value.Percent);
    }

    [Fact]
    public void An_entry_may_come_between_others_or_before_them()
    {
        var changed = Limit.With(Supplied("2029-04-02", 0.5m), Day("2030-03-31")).With(Supplied("2030-10-07", 1.7m), Day("2031-04-06"));

        Assert.Equal(["2029-04-02", "2030-04-01", "2030-10-07", "2031-04-07"], changed.Entries.Select(entry => entry.From.Iso()));
        Assert.Equal(0.5m, changed.At(Day("2030-03-31")).Value.Value.Percent);
        Assert.Equal(1.7m, changed.At(Day("2031-04-06")).Value.Value.Percent);
    }

    [Theory]
    [InlineData("2031-01-01", "2032-03-31")]
    [InlineData("2032-03-31", "2032-03-31")]
    [InlineData("2032-04-01", "2032-04-01")]
    public void The_horizon_never_moves_back(string knownThrough, string expected) =>
        Assert.Equal(Day(expected), Limit.With(Supplied("2031-10-01", 2.5m), Day(knownThrough)).KnownThrough);

    [Theory]
    [InlineData("2032-03-31", true)]
    [InlineData("2032-04-01", true)]
    [InlineData("2032-04-02", false)]
    public void An_entry_after_a_gap_is_refused(string from, bool accepted)
    {
        DatedFigures<Percentage> Make() => Limit.With(Supplied(from, 3.3m), Day("2033-03-31"));
        if (accepted)
        {
            Assert.Equal(3.3m, Make().At(Day(from)).Value.Value.Percent);
        }
        else
        {
            var refusal = Assert.Throws<ArgumentException>(Make);
            Assert.Contains(
                "known through 2032-03-31; supply what holds from the next day first", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_entry_past_the_horizon_given_with_it_is_refused() =>
        Assert.Throws<ArgumentException>(() => Limit.With(Supplied("2032-04-01", 3.3m), Day("2032-03-31")));

    private static DatedFigure<Percentage> Entry(string from, decimal percent, Citation source) =>
        new(Day(from), Percentage.Of(percent), source, FigureStatus.Verified);

    private static DatedFigure<Percentage> Supplied(string from, decimal percent) =>
        new(Day(from), Percentage.Of(percent), Second, FigureStatus.Supplied);
}
