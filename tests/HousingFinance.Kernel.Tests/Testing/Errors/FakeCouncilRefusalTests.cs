using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.Testing;

namespace HousingFinance.Kernel.Tests.Testing.Errors;

/// <summary>What an invented council refuses to be.</summary>
public class FakeCouncilRefusalTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(FakeCouncil.MostHomes)]
    public void It_has_no_home_or_ten_million(int homes) => Assert.Equal(homes, FakeCouncils.Of(homes).Count);

    [Theory]
    [InlineData(-1)]
    [InlineData(FakeCouncil.MostHomes + 1)]
    public void It_has_no_fewer_and_no_more(int homes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FakeCouncils.Of(homes));

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    public void It_has_no_home_before_the_first_or_after_the_last(int index)
    {
        var council = FakeCouncils.Of(10);

        Assert.Throws<ArgumentOutOfRangeException>(() => council[index]);
        Assert.Throws<ArgumentOutOfRangeException>(() => council.PayerOf(index));
        Assert.Throws<ArgumentOutOfRangeException>(() => council.RefundOf(index));
    }

    [Fact]
    public void It_stands_in_no_county_without_earnings()
    {
        var fault = Assert.Throws<ArgumentException>(() => FakeCouncils.Of(10).In(RentCounty.Wiltshire));

        Assert.Contains("Wiltshire", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_stands_in_any_county_whose_earnings_are_supplied()
    {
        var source = new Figures.Citation("example", "row 46", new NodaTime.LocalDate(2026, 11, 22));
        var supplied = RentFigures.Shipped.WithEarnings(RentCounty.Wiltshire, Money.FromPounds(300m), source);
        var terms = FormulaRentTerms.Resolve(supplied, 2026, FormulaRentPolicy.CarryUnrounded(RoundingRule.HalfUp)).Value;

        var council = new FakeCouncil(20, 1, terms).In(RentCounty.Wiltshire);

        Assert.All(council.Homes, home => Assert.Equal("Wiltshire", home.County.Name));
    }

    [Fact]
    public void Bad_rows_fit_into_the_social_homes_but_the_first_or_are_refused()
    {
        var council = FakeCouncils.Of(100);
        var social = council.Homes.Skip(1).Count(home => home.Basis == RentBasis.SocialRent);
        var most = social / Enum.GetValues<FaultKind>().Length;

        Assert.Equal(most * 5, council.FaultyRows(most).DistinctBy(row => row.Row).Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => council.FaultyRows(most + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => council.FaultyRows(-1));
        Assert.Empty(FakeCouncils.Of(0).FaultyRows(0));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(2, 11)]
    public void Rows_to_spoil_ascend_within_the_council(int first, int second)
    {
        var council = FakeCouncils.Of(10);
        using var file = new MemoryStream();

        Assert.Throws<ArgumentException>(() => FakeRentRoll.Write(
            council, [new FaultyRow(first, FaultKind.RentBlank), new FaultyRow(second, FaultKind.RentBlank)], file));
        Assert.Equal(0, file.Length);
    }

    [Fact]
    public void A_default_faulty_row_is_no_row() => Assert.Equal(0, default(FaultyRow).Row);
}
