using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>The 46 areas of the rent formula and their earnings.</summary>
public class RentCountyTests
{
    [Fact]
    public void There_are_46_areas_numbered_by_the_alphabet()
    {
        var byValue = RentCounty.List.OrderBy(county => county.Value).ToArray();

        Assert.Equal(Enumerable.Range(1, 46), byValue.Select(county => (int)county.Value));
        Assert.Equal(byValue.Select(county => county.Name).Order(StringComparer.Ordinal), byValue.Select(county => county.Name));
        Assert.Equal(RentCounty.Count, byValue.Length);
    }

    [Fact]
    public void Areas_of_1972_that_are_gone_today_are_there()
    {
        Assert.All(
            new[] { "Avon", "Berkshire", "Cleveland", "Hereford and Worcestershire", "Humberside", "Greater London" },
            name => Assert.Equal(name, RentCounty.FromName(name).Name));
        Assert.Equal("Tyne and Wear", RentCounty.FromValue(41).Name);
    }

    [Fact]
    public void Earnings_are_held_for_all_but_three_counties() => Assert.Equal(
        ["West Sussex", "West Yorkshire", "Wiltshire"],
        RentCounty.List.Where(county => !RentFigures.Shipped.CountyEarnings.TryOf(county, out _)).OrderBy(county => county.Value)
            .Select(county => county.Name));

    // SI 2016/390, Schedule, Table 1: the first, the last, the lowest, the highest, and two that another source confirms.
    [Theory]
    [InlineData("Avon", 321_20)]
    [InlineData("West Midlands", 320_60)]
    [InlineData("Cornwall", 255_50)]
    [InlineData("Greater London", 354_10)]
    [InlineData("Tyne and Wear", 307_90)]
    [InlineData("Shropshire", 295_40)]
    public void Earnings_of_some_counties(string name, long pence)
    {
        Assert.True(RentFigures.Shipped.CountyEarnings.TryOf(RentCounty.FromName(name), out var earnings));
        Assert.Equal((Money.FromPence(pence), FigureStatus.Verified), (earnings.Value, earnings.Status));
    }

    [Fact]
    public void The_earnings_together_are_those_of_the_schedule()
    {
        var pence = RentCounty.List.Sum(county => RentFigures.Shipped.CountyEarnings.TryOf(county, out var earnings) ? earnings.Value.Pence : 0);

        Assert.Equal(1338150, pence);
    }
}
