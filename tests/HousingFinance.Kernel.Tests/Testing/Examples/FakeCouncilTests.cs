using System.Text;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.Testing;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Testing.Examples;

/// <summary>An invented council is the same every time, and looks like one that exists.</summary>
public class FakeCouncilTests
{
    private static readonly FakeHome[] TwentyThousand = [.. FakeCouncils.Of(20_000).Homes];

    [Fact]
    public void The_first_homes_are_these()
    {
        using var german = new GermanCulture();

        var file = FakeCouncils.RentRoll(FakeCouncils.Of(30));

        Golden.Matches("Testing/Golden/rent-roll-of-30-homes.csv", Encoding.UTF8.GetString(file));
    }

    [Fact]
    public void The_first_homes_of_a_large_council_are_those_of_a_small_one() =>
        Assert.Equal(FakeCouncils.Of(100).Homes, FakeCouncils.Of(1_000).Homes.Take(100));

    [Fact]
    public void Another_seed_is_another_council()
    {
        Assert.NotEqual(FakeCouncils.Of(20, seed: 1).Homes, FakeCouncils.Of(20, seed: 2).Homes);
        Assert.True(Enumerable.Range(1, 20).Select(seed => FakeCouncils.Of(0, seed).Name).Distinct().Count() > 5);
        Assert.True(Enumerable.Range(1, 200).Select(seed => FakeCouncils.Of(0, seed).County).Distinct().Count() > 30);
        Assert.Equal([48, 52], Enumerable.Range(1, 40).Select(seed => FakeCouncils.Of(0, seed).Weeks.Weeks).Distinct().Order());
    }

    [Theory]
    [InlineData("SR", 82, 86)]
    [InlineData("SRS", 4, 6)]
    [InlineData("AR", 5, 7)]
    [InlineData("LAR", 0, 0)]
    [InlineData("FR", 0.6, 1.4)]
    [InlineData("SO-RPI", 0.2, 0.6)]
    [InlineData("SO-CPI", 1.3, 1.9)]
    [InlineData("EX", 1.1, 1.9)]
    [InlineData("HI", 0.3, 0.7)]
    public void Most_homes_are_let_at_social_rent_and_few_at_every_other(string code, double leastPercent, double mostPercent)
    {
        var share = 100.0 * TwentyThousand.Count(home => home.Basis.Code == code) / TwentyThousand.Length;

        Assert.InRange(share, leastPercent, mostPercent);
    }

    [Fact]
    public void London_affordable_rent_is_found_in_Greater_London_alone()
    {
        var london = FakeCouncils.Of(5_000).In(RentCounty.GreaterLondon);
        var kent = FakeCouncils.Of(5_000).In(RentCounty.Kent);

        Assert.InRange(london.Homes.Count(home => home.Basis == RentBasis.LondonAffordableRent), 150, 250);
        Assert.DoesNotContain(kent.Homes, home => home.Basis == RentBasis.LondonAffordableRent);
        Assert.All(london.Homes, home => Assert.Equal(RentCounty.GreaterLondon, home.County));
    }

    [Theory]
    [InlineData(2014, 3)]
    [InlineData(2015, 8)]
    public void Before_2015_there_are_only_bases_whose_limits_are_held(int year, int bases) =>
        Assert.Equal(bases, FakeCouncils.Of(5_000, year: year).Homes.Select(home => home.Basis).Distinct().Count());

    [Fact]
    public void Most_homes_have_one_to_three_bedrooms_and_some_none_or_six()
    {
        var byBedrooms = TwentyThousand.CountBy(home => home.Bedrooms).ToDictionary();

        Assert.Equal(Enumerable.Range(0, 7), byBedrooms.Keys.Order());
        Assert.InRange(byBedrooms[1] + byBedrooms[2] + byBedrooms[3], 17_000, 19_000);
        Assert.InRange(byBedrooms[6], 20, 120);
    }

    [Fact]
    public void January_1999_values_rise_with_bedrooms_and_are_in_steps_of_250_pounds()
    {
        var known = TwentyThousand.Where(home => home.January1999Value is not null).ToArray();
        var means = known.GroupBy(home => home.Bedrooms).OrderBy(group => group.Key)
            .Select(group => group.Average(home => home.January1999Value!.Value.Pence)).ToArray();

        Assert.Equal(means.Order(), means);
        Assert.All(known, home => Assert.Equal(0, home.January1999Value!.Value.Pence % 250_00));
        Assert.All(known, home => Assert.True(home.January1999Value >= FormulaRentInputs.LeastValue));
        Assert.All(known, home => Assert.True(home.January1999Value <= FormulaRentInputs.GreatestValue));
    }

    [Fact]
    public void Social_rents_stand_at_formula_rent_below_it_above_it_and_above_flexibility()
    {
        var terms = FakeCouncils.Terms(2025);
        var social = TwentyThousand.Where(home => home is { Basis.Code: "SR", January1999Value: not null }).ToArray();
        var shares = social.CountBy(home => Standing(home, terms))
            .ToDictionary(pair => pair.Key, pair => 100m * pair.Value / social.Length);

        Assert.InRange(shares["at"], 42, 52);
        Assert.InRange(shares["below"], 42, 52);
        Assert.InRange(shares["above"], 3, 6);
        Assert.InRange(shares["above flexibility"], 1, 2.5m);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(17)]
    public void Some_homes_meet_their_cap_and_in_London_many(int county)
    {
        var terms = FakeCouncils.Terms(2026);
        var council = FakeCouncils.Of(5_000).In(RentCounty.FromValue((byte)county));

        var capped = council.Homes.Where(home => home.January1999Value is not null)
            .Count(home => FormulaRentRule.Apply(Inputs(home), terms).Status == FormulaRentStatus.HeldAtCap);

        Assert.InRange(capped, county == 17 ? 12 : 3, 60);
    }

    [Fact]
    public void Rents_are_charged_over_the_weeks_of_the_council()
    {
        var over52 = FakeCouncils.Of(50).Charging(WeekBasis.FiftyTwo);
        var over48 = FakeCouncils.Of(50).Charging(WeekBasis.Of(48));

        Assert.All(over52.Homes.Zip(over48.Homes), pair =>
        {
            Assert.Equal(pair.First.Rent.To(WeekBasis.Of(48), RoundingRule.HalfUp), pair.Second.Rent);
            Assert.Equal(pair.First.FormulaRent, pair.Second.FormulaRent);
        });
    }

    [Fact]
    public void Estates_and_patches_have_invented_names()
    {
        var council = FakeCouncils.Of(1_000);

        Assert.Equal(Enumerable.Range(1, 21), council.Homes.Select(home => home.Estate).Distinct());
        Assert.True(Enumerable.Range(1, 21).Select(council.EstateName).Distinct().Count() > 10);
        Assert.Equal(council.PatchName(1), council.PatchName(10));
        Assert.NotEqual(council.PatchName(10), council.PatchName(11));
    }

    [Fact]
    public void A_default_home_is_no_home()
    {
        var home = default(FakeHome);

        Assert.Null(home.Basis);
        Assert.Equal("", home.Account.Value);
        Assert.Equal(RentLineStatus.AccountMissing, new RentRollBuilder().Add(home.ToRentLine()));
    }

    private static FormulaRentInputs Inputs(FakeHome home) =>
        FormulaRentInputs.Of(home.January1999Value!.Value, home.County, home.Bedrooms);

    private static string Standing(FakeHome home, FormulaRentTerms lastYear)
    {
        var formula = FormulaRentRule.Apply(Inputs(home), lastYear).Rent;
        var over = home.Rent.Yearly - WeeklyAmount.Over52Weeks(formula).Yearly;
        var tolerance = Money.FromPence(2 * 52);
        return over.Abs() <= tolerance ? "at"
            : over.IsNegative ? "below"
            : over.Pence * 100 <= WeeklyAmount.Over52Weeks(formula).Yearly.Pence * 5 ? "above"
            : "above flexibility";
    }
}
