using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>A rent of £100.00 at the limit of every year, for each basis, and the years that are refused.</summary>
public class YearlyLimitExampleTests
{
    /// <summary>Year, then £100.00 a year later: general needs, supported, affordable, London affordable; the rule and index of the year.</summary>
    public static TheoryData<int, decimal, decimal, decimal?, decimal?, string> Years => new()
    {
        { 2002, 102.20m, 102.20m, null, null, "RPI 1.7% + 0.5%, written answer of 10 December 2002" },
        { 2003, 102.20m, 102.20m, null, null, "RPI 1.7% + 0.5%, written answer of 10 December 2002" },
        { 2004, 103.30m, 103.30m, null, null, "RPI 2.8% + 0.5%, written answer of 10 December 2002" },
        { 2005, 103.60m, 103.60m, null, null, "RPI 3.1% + 0.5%, written answer of 10 December 2002" },
        { 2006, 103.20m, 103.20m, null, null, "RPI 2.7% + 0.5%, written answer of 10 December 2002" },
        { 2007, 104.10m, 104.10m, null, null, "RPI 3.6% + 0.5%, written answer of 10 December 2002" },
        { 2008, 104.40m, 104.40m, null, null, "RPI 3.9% + 0.5%, written answer of 10 December 2002" },
        { 2009, 105.50m, 105.50m, null, null, "RPI 5.0% + 0.5%, written answer of 10 December 2002" },
        { 2010, 99.10m, 99.10m, null, null, "RPI -1.4% + 0.5%, written answer of 10 December 2002" },
        { 2011, 105.10m, 105.10m, null, null, "RPI 4.6% + 0.5%, written answer of 10 December 2002" },
        { 2012, 106.10m, 106.10m, null, null, "RPI 5.6% + 0.5%, written answer of 10 December 2002" },
        { 2013, 103.10m, 103.10m, null, null, "RPI 2.6% + 0.5%, Tenant Advisor" },
        { 2014, 103.70m, 103.70m, null, null, "RPI 3.2% + 0.5%, Rent Setting 2014-15" },
        { 2015, 102.20m, 102.20m, 102.20m, null, "CPI 1.2% + 1.0%, Rents 2015/2016" },
        { 2016, 99.00m, 100.90m, 99.00m, null, "Act of 2016, section 23; supported housing CPI -0.1% + 1.0%, Dacorum" },
        { 2017, 99.00m, 99.00m, 99.00m, null, "Act of 2016, section 23" },
        { 2018, 99.00m, 99.00m, 99.00m, null, "Act of 2016, section 23" },
        { 2019, 99.00m, 99.00m, 99.00m, null, "Act of 2016, section 23" },
        { 2020, 102.70m, 102.70m, 102.70m, null, "CPI 1.7% + 1.0%, first year of the Rent Standard for councils" },
        { 2021, 101.50m, 101.50m, 101.50m, null, "CPI 0.5% + 1.0%" },
        { 2022, 104.10m, 104.10m, 104.10m, null, "CPI 3.1% + 1.0%" },
        { 2023, 107.00m, 111.10m, 107.00m, 107.00m, "ceiling of 7%; supported housing CPI 10.1% + 1.0%, consultation outcome" },
        { 2024, 107.70m, 107.70m, 107.70m, 107.70m, "CPI 6.7% + 1.0%" },
        { 2025, 102.70m, 102.70m, 102.70m, 102.70m, "CPI 1.7% + 1.0%" },
        { 2026, 104.80m, 104.80m, 104.80m, 104.80m, "CPI 3.8% + 1.0%, first year of the settlement" },
    };

    [Theory]
    [MemberData(nameof(Years))]
    public void A_hundred_pounds_at_the_limit_of_its_year(
        int year, decimal general, decimal supported, decimal? affordable, decimal? london, string source)
    {
        Assert.NotEmpty(source);
        Assert.Equal(general, Uprated(year, RentBasis.SocialRent, general));
        Assert.Equal(supported, Uprated(year, RentBasis.SupportedSocialRent, supported));
        if (year >= 2015)
        {
            Assert.Equal(general, Uprated(year, RentBasis.FairRent, general));
        }

        UpratedOrRefused(affordable, year, RentBasis.AffordableRent);
        UpratedOrRefused(london, year, RentBasis.LondonAffordableRent);
    }

    [Fact]
    public void In_2010_11_rents_fell_by_nine_tenths_of_a_percent() =>
        Assert.Equal((79.28m, UpratingStatus.AtOrAboveFormulaRent), Worked.Uprated(
            Worked.Home(RentBasis.SocialRent, 80m, formula: 79.28m), Worked.Terms(2010, Worked.AtTheLimit, RentBasis.SocialRent)));

    [Fact]
    public void The_ceiling_of_2023_24_holds_general_needs_and_affordable_rents_at_7_percent_and_passes_supported_housing_over()
    {
        var terms = Worked.Terms(2023, Worked.AtTheLimit, RentBasis.SocialRent, RentBasis.AffordableRent, RentBasis.SupportedSocialRent);

        Assert.Equal((95.08m, UpratingStatus.Uprated), Worked.Uprated(Worked.Home(RentBasis.SocialRent, 88.86m), terms));
        Assert.Equal((160.50m, UpratingStatus.Uprated), Worked.Uprated(Worked.Home(RentBasis.AffordableRent, 150m), terms));
        Assert.Equal((98.72m, UpratingStatus.Uprated), Worked.Uprated(
            Worked.Home(RentBasis.SupportedSocialRent, 88.86m, formula: 98.72m), terms));
        Assert.Equal(Percentage.Of(7m), terms.LimitFor(RentBasis.SocialRent));
        Assert.Equal(Percentage.Of(11.1m), terms.LimitFor(RentBasis.SupportedSocialRent));
    }

    [Fact]
    public void Under_the_ceiling_a_general_needs_rent_above_flexibility_rises_by_the_ceiling_as_every_other_does()
    {
        var terms = Worked.Terms(2023, Worked.AtTheLimit, RentBasis.SocialRent, RentBasis.SupportedSocialRent);

        Assert.Equal((107m, UpratingStatus.Uprated), Worked.Uprated(Worked.Home(RentBasis.SocialRent, 100m, formula: 90m), terms));
        Assert.Equal((110.10m, UpratingStatus.AboveFlexibility), Worked.Uprated(
            Worked.Home(RentBasis.SupportedSocialRent, 100m, formula: 90m), terms));
    }

    [Theory]
    [InlineData(2001, "SR", "social rent limit", "2001-04-01", "2002-04-01 to 2027-03-31")]
    [InlineData(2001, "SRS", "supported rent limit", "2001-04-01", "2002-04-01 to 2027-03-31")]
    [InlineData(2014, "AR", "affordable rent limit", "2014-04-01", "2015-04-01 to 2027-03-31")]
    [InlineData(2022, "LAR", "London affordable rent limit", "2022-04-01", "2023-04-01 to 2027-03-31")]
    [InlineData(2027, "SR", "social rent limit", "2027-04-01", "2002-04-01 to 2027-03-31")]
    [InlineData(2027, "SRS", "supported rent limit", "2027-04-01", "2002-04-01 to 2027-03-31")]
    [InlineData(2027, "AR", "affordable rent limit", "2027-04-01", "2015-04-01 to 2027-03-31")]
    [InlineData(2027, "LAR", "London affordable rent limit", "2027-04-01", "2023-04-01 to 2027-03-31")]
    [InlineData(2027, "FR", "social rent limit", "2027-04-01", "2002-04-01 to 2027-03-31")]
    public void A_year_whose_limit_is_not_known_is_refused_before_the_first_rent(int year, string code, string figure, string day, string known)
    {
        Assert.True(RentBasis.TryFromCode(code, out var basis));

        var refused = Worked.Resolve(year, Worked.AtTheLimit, RentFigures.Shipped, basis!);

        Assert.False(refused.HasValue);
        Assert.Equal(
            $"FIG001 {figure}: no figure is held for {day}; a day from {known}; supply the figure with its source, or take a later edition.",
            refused.Diagnostics[0].ToString());
    }

    [Fact]
    public void The_settlements_next_year_is_uprated_once_its_index_is_supplied()
    {
        var supplied = RentFigures.Shipped.WithYear(
            2027, PriceIndex.Cpi(2.9m), FigureStatus.Supplied, new Citation("Supposed", "CPI of 2.9%", new(2026, 10, 21)));
        RentBasis[] bases =
            [RentBasis.SocialRent, RentBasis.SupportedSocialRent, RentBasis.AffordableRent, RentBasis.LondonAffordableRent, RentBasis.FairRent];

        var terms = Worked.Resolve(2027, Worked.AtTheLimit, supplied, bases).Value;

        Assert.All(bases, basis => Assert.Equal(103.90m, Worked.Uprated(
            Worked.Home(basis, 100m, formula: 103.90m, registered: 200m), terms).Pounds));
        Assert.Equal("2026-11+2027-28", terms.Edition.Name);
        Assert.False(Worked.Resolve(2028, Worked.AtTheLimit, supplied, RentBasis.SocialRent).HasValue);
    }

    private static decimal Uprated(int year, RentBasis basis, decimal formulaRent)
    {
        var policy = Worked.AtTheLimit with { ChargedWeeks = new(WeekBasis.FiftyTwo, WeekBasis.FiftyTwo) };
        return Worked.Uprated(
            Worked.Home(basis, 100m, formula: formulaRent, registered: 200m), Worked.Terms(year, policy, basis)).Pounds;
    }

    /// <summary>The rent at the limit, or a refusal where the year has none for the basis.</summary>
    private static void UpratedOrRefused(decimal? expected, int year, RentBasis basis)
    {
        if (expected is { } pounds)
        {
            Assert.Equal(pounds, Uprated(year, basis, pounds));
        }
        else
        {
            Assert.False(Worked.Resolve(year, Worked.AtTheLimit with { ChargedWeeks = new() }, RentFigures.Shipped, basis).HasValue);
        }
    }
}
