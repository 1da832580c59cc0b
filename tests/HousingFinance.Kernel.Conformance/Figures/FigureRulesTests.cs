using System.Collections.Immutable;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using NodaTime;

namespace HousingFinance.Kernel.Conformance.Figures;

/// <summary>Every figure that ships is dated and cited, however deep it lies.</summary>
public class FigureRulesTests
{
    private static readonly LocalDate Checked = new(2026, 11, 22);
    private static readonly Citation Source = new("An Act", "section 1", Checked);

    private static readonly CitedThings Shipped = CitedThings.ReachableFrom(Package.All.SelectMany(package => package.Types));

    [Fact]
    public void Every_dated_figure_ascends_and_every_entry_is_cited() => Rule.HoldsUnless(Shipped.Dated.SelectMany(FigureRules.Offences));

    [Fact]
    public void Everything_else_that_cites_a_source_cites_one_that_was_looked_at() =>
        Rule.HoldsUnless(Shipped.Cited.SelectMany(FigureRules.Offences));

    [Fact]
    public void Every_figure_of_the_rent_figures_is_reached()
    {
        var names = typeof(RentFigures).GetProperties().Select(property => NameOf(property.GetValue(RentFigures.Shipped)))
            .OfType<string>().ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(
            Shipped.Dated.Any(dated => dated.Name == name)
                || Shipped.Cited.Any(cited => cited.Name.Contains(name, StringComparison.Ordinal)),
            name));
    }

    [Fact]
    public void No_two_dated_figures_have_one_name() =>
        Assert.Equal(Shipped.Dated.Select(dated => dated.Name).Distinct(StringComparer.Ordinal).Count(), Shipped.Dated.Count);

    [Fact]
    public void A_figure_that_is_not_cited_checked_or_ours_is_found()
    {
        Assert.Empty(FigureRules.Offences(new CitedThing("a limit", Source, FigureStatus.Unverified)));
        Assert.Equal(["a limit has no citation"], FigureRules.Offences(new CitedThing("a limit", null, FigureStatus.Verified)));
        Assert.Equal(
            ["a limit was checked on 0001-01-01", "a limit has status Supplied, which is not for us to give"],
            FigureRules.Offences(new CitedThing("a limit", new Citation("An Act", "section 1", default), FigureStatus.Supplied)));
    }

    [Fact]
    public void A_dated_figure_that_does_not_ascend_or_outlives_its_horizon_is_found()
    {
        ImmutableArray<CitedThing> entries = [new("a limit", Source, FigureStatus.Verified)];

        Assert.Equal(["a limit has no entry"], FigureRules.Offences(new DatedThing("a limit", Checked, [], [])));
        Assert.Equal(
            ["a limit: entry 2 is not later than the one before it", "a limit is known for less time than it has entries"],
            FigureRules.Offences(new DatedThing("a limit", Checked.PlusDays(-1), [Checked, Checked], entries)));
    }

    [Fact]
    public void Figures_are_reached_through_private_members_and_arrays() => Assert.Equal(
        ["a fixture"], CitedThings.ReachableFrom([typeof(Holder)]).Dated.Select(dated => dated.Name));

    private static string? NameOf(object? figure) => figure switch
    {
        null => null,
        Figure one => one.Name,
        _ when figure.GetType().Name == typeof(DatedFigures<>).Name =>
            (string)figure.GetType().GetProperty(nameof(DatedFigures<int>.Name))!.GetValue(figure)!,
        _ => null,
    };

    private static class Holder
    {
        private static readonly ImmutableArray<DatedFigures<int>> Held =
            [new("a fixture", Checked, new DatedFigure<int>(Checked, 1, Source, FigureStatus.Verified))];

        public static int Count => Held.Length;
    }
}
