using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.TestSupport;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Kernel.Figures.Properties;

/// <summary>How many days lie between one entry of a figure and the next, from one entry to twenty.</summary>
public sealed record EntryGaps(IReadOnlyList<int> Days)
{
    public override string ToString() => string.Join(' ', Days);
}

public class DatedFiguresProperties
{
    private static readonly LocalDate Start = new(2000, 4, 1);
    private static readonly Citation Source = new("Example Direction", "paragraph 2", new LocalDate(2026, 11, 22));

    [Property(Arbitrary = [typeof(DatedFiguresProperties)])]
    public void On_every_known_day_the_latest_entry_that_has_begun_holds(EntryGaps gaps)
    {
        var figures = Built(gaps);

        for (var day = figures.KnownFrom; day <= figures.KnownThrough; day = day.PlusDays(1))
        {
            Assert.True(figures.TryAt(day, out var figure));
            Assert.Equal(figures.Entries.Last(entry => entry.From <= day).Value, figure.Value);
        }

        Assert.False(figures.TryAt(figures.KnownFrom.PlusDays(-1), out _));
        Assert.False(figures.TryAt(figures.KnownThrough.PlusDays(1), out _));
    }

    [Property(Arbitrary = [typeof(DatedFiguresProperties)])]
    public void Adding_an_entry_at_the_end_changes_no_old_answer(EntryGaps gaps)
    {
        var figures = Built(gaps);
        var longer = figures.With(
            new DatedFigure<int>(figures.KnownThrough.PlusDays(1), -1, Source, FigureStatus.Supplied), figures.KnownThrough.PlusDays(30));

        for (var day = figures.KnownFrom; day <= figures.KnownThrough; day = day.PlusDays(1))
        {
            Assert.Equal(figures.At(day).Value, longer.At(day).Value);
        }

        Assert.Equal(-1, longer.At(figures.KnownThrough.PlusDays(30)).Value.Value);
    }

    public static Arbitrary<EntryGaps> Gaps() => Arb.From(
        from count in Gen.Choose(1, 20)
        from days in Gen.ArrayOf(Gen.Choose(1, 60), count)
        select new EntryGaps(days),
        gaps => gaps.Days.Count > 1 ? [new EntryGaps([.. gaps.Days.Skip(1)]), new EntryGaps([.. gaps.Days.SkipLast(1)])] : []);

    // The last gap is how long the last entry holds.
    private static DatedFigures<int> Built(EntryGaps gaps)
    {
        var from = Start;
        var entries = new List<DatedFigure<int>>();
        foreach (var (days, index) in gaps.Days.Select((days, index) => (days, index)))
        {
            entries.Add(new DatedFigure<int>(from, index, Source, FigureStatus.Verified));
            from = from.PlusDays(days);
        }

        return new DatedFigures<int>("example", from.PlusDays(-1), [.. entries]);
    }
}
