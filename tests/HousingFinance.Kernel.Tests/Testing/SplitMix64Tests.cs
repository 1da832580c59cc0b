using HousingFinance.Kernel.Testing;

namespace HousingFinance.Kernel.Tests.Testing;

/// <summary>The generator of invented councils is SplitMix64 and no other.</summary>
public class SplitMix64Tests
{
    /// <summary>The first numbers of seed 1234567, as published with implementations in many languages.</summary>
    [Fact]
    public void It_gives_the_published_numbers()
    {
        var draws = new SplitMix64(1_234_567);

        Assert.Equal(
            [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
                16_408_922_859_458_223_821,
            ],
            new[] { draws.Next(), draws.Next(), draws.Next(), draws.Next(), draws.Next() });
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(-2, 2)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void Numbers_stay_between_their_bounds(int lowest, int highest)
    {
        var draws = new SplitMix64(1);

        Assert.All(Enumerable.Range(0, 500), _ => Assert.InRange(draws.Between(lowest, highest), lowest, highest));
    }

    [Fact]
    public void Both_bounds_are_drawn()
    {
        var draws = new SplitMix64(1);

        Assert.Equal([1, 2, 3], Enumerable.Range(0, 100).Select(_ => draws.Between(1, 3)).Distinct().Order());
    }

    [Fact]
    public void A_place_is_drawn_as_often_as_its_share_says()
    {
        var draws = new SplitMix64(1);
        var drawn = Enumerable.Range(0, 10_000).Select(_ => draws.Pick([2_500, 0, 7_500]));
        var places = drawn.CountBy(place => place).ToDictionary();

        Assert.Equal([0, 2], places.Keys.Order());
        Assert.InRange(places[0], 2_300, 2_700);
    }
}
