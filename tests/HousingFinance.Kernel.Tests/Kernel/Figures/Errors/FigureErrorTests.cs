using HousingFinance.Kernel.Figures;
using NodaTime;
using static HousingFinance.Kernel.Tests.Kernel.Days;

namespace HousingFinance.Kernel.Tests.Kernel.Figures.Errors;

public class FigureErrorTests
{
    [Theory]
    [InlineData("2030-03-31")]
    [InlineData("2032-04-01")]
    public void FIG001_a_figure_that_is_not_known(string day)
    {
        var source = new Citation("Example Direction", "paragraph 2", new LocalDate(2029, 11, 3));
        var entry = new DatedFigure<int>(Day("2030-04-01"), 1, source, FigureStatus.Verified);
        var limit = new DatedFigures<int>("example limit", Day("2032-03-31"), entry);

        var finding = Assert.Single(limit.At(Day(day)).Diagnostics);

        Assert.Equal(FigureCodes.NotKnown, finding.Code);
        Assert.Equal(
            $"FIG001 example limit: no figure is held for {day}; a day from 2030-04-01 to 2032-03-31; "
            + "supply the figure with its source, or take a later edition.",
            finding.ToString());
    }
}
