using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Kernel.Figures.Examples;

public class FigureTests
{
    private static readonly LocalDate Checked = new(2026, 11, 22);
    private static readonly Citation Source = new("Welfare Reform and Work Act 2016", "section 23", Checked);

    [Fact]
    public void A_citation_says_where_it_is_written_and_when_somebody_looked()
    {
        Assert.Equal("Welfare Reform and Work Act 2016", Source.Title);
        Assert.Equal("section 23", Source.Locator);
        Assert.Equal(Checked, Source.CheckedOn);
        Assert.Equal("Welfare Reform and Work Act 2016, section 23", Source.ToString());
    }

    [Fact]
    public void Citations_are_equal_when_every_part_is()
    {
        Assert.Equal(new Citation("Welfare Reform and Work Act 2016", "section 23", Checked), Source);
        Assert.NotEqual(new Citation("Welfare Reform and Work Act 2016", "section 24", Checked), Source);
        Assert.NotEqual(new Citation("Welfare Reform and Work Act 2016", "section 23", Checked.PlusDays(1)), Source);
    }

    [Theory]
    [InlineData("", "section 23")]
    [InlineData(" ", "section 23")]
    [InlineData("An Act", "")]
    [InlineData("An Act", "\t")]
    public void A_citation_without_title_or_locator_is_refused(string title, string locator) =>
        Assert.Throws<ArgumentException>(() => new Citation(title, locator, Checked));

    [Theory]
    [InlineData(FigureStatus.Verified, "verified")]
    [InlineData(FigureStatus.Derived, "derived")]
    [InlineData(FigureStatus.Unverified, "unverified")]
    [InlineData(FigureStatus.Supplied, "supplied")]
    public void A_figure_reads_as_name_value_day_status_and_source(FigureStatus status, string word) =>
        Assert.Equal(
            $"example limit 4.80% from 2026-04-01 ({word}: Welfare Reform and Work Act 2016, section 23)",
            new Figure<Percentage>("example limit", new LocalDate(2026, 4, 1), Percentage.Of(4.8m), Source, status).ToString());

    [Fact]
    public void An_edition_is_its_name()
    {
        Assert.Equal("2026-11", new FiguresEdition("2026-11").Name);
        Assert.Equal("2026-11", new FiguresEdition("2026-11").ToString());
        Assert.Equal(new FiguresEdition("2026-11"), new FiguresEdition("2026-11"));
        Assert.NotEqual(new FiguresEdition("2026-11"), new FiguresEdition("2026-12"));
    }

    [Fact]
    public void The_default_edition_is_that_of_a_run_without_figures()
    {
        Assert.Equal("none", default(FiguresEdition).Name);
        Assert.Equal("none", default(FiguresEdition).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_edition_without_a_name_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new FiguresEdition(name));

    [Fact]
    public void The_default_entry_has_no_source_and_no_figure_takes_it()
    {
        Assert.Null(default(DatedFigure<int>).Source);
        Assert.Throws<ArgumentNullException>(() => new DatedFigures<int>("limit", Checked, default(DatedFigure<int>)));
    }
}
