using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.Law.LawExample;

namespace HousingFinance.Kernel.Tests.Recharges.Law;

public class ActReachTests
{
    [Theory]
    [InlineData(LandlordKind.Council, TenancyKind.Periodic, ServiceChargeCode.NotReached)]
    [InlineData(LandlordKind.Council, TenancyKind.RightToBuyLease, ServiceChargeCode.Act1985WithoutOffence)]
    [InlineData(LandlordKind.Council, TenancyKind.LongLease, ServiceChargeCode.Act1985WithoutOffence)]
    [InlineData(LandlordKind.Council, TenancyKind.EstateFreehold, ServiceChargeCode.HousingAct1985)]
    [InlineData(LandlordKind.HousingAssociation, TenancyKind.Periodic, ServiceChargeCode.Act1985)]
    [InlineData(LandlordKind.HousingAssociation, TenancyKind.LongLease, ServiceChargeCode.Act1985)]
    [InlineData(LandlordKind.Other, TenancyKind.Periodic, ServiceChargeCode.Act1985)]
    public void Landlord_and_tenancy_together_say_which_statute_applies(LandlordKind landlord, TenancyKind tenancy, ServiceChargeCode code) =>
        Assert.Equal(code, ActReach.Of(landlord, tenancy).Value.Code);

    [Fact]
    public void What_is_not_held_is_refused() => Assert.Equal(
        "RECH500 service charge law: landlord is Other, tenancy is EstateFreehold; a landlord and tenancy whose statute is held; "
        + "take legal advice on which statute applies.",
        Assert.Single(ActReach.Of(LandlordKind.Other, TenancyKind.EstateFreehold).Diagnostics).ToString());

    [Fact]
    public void No_pair_is_held_twice() =>
        Assert.Equal(ActReach.All.Length, ActReach.All.Select(reach => (reach.Landlord, reach.Tenancy)).Distinct().Count());

    [Fact]
    public void A_reach_says_how_sure_it_is() => Assert.Equal(
        "Other, LongLease: Act1985 (derived: Landlord and Tenant Act 1985, section 18)",
        ActReach.All.Single(reach => reach is { Landlord: LandlordKind.Other, Tenancy: TenancyKind.LongLease }).ToString());

    [Theory]
    [InlineData("2041-03-31", false)] // twenty-one years
    [InlineData("2041-04-01", true)] // and a day
    public void A_tenancy_is_long_when_its_term_is_for_more_than_21_years(string lastDay, bool isLong) =>
        Assert.Equal(isLong, ActReach.IsLong(Day("2020-04-01"), Day(lastDay), LawExample.Law).Value);

    [Fact]
    public void A_term_that_ends_before_it_begins_is_refused() => Assert.Equal(
        "RECH501", Assert.Single(ActReach.IsLong(Day("2020-04-01"), Day("2020-03-31"), LawExample.Law).Diagnostics).Code.Text);

    [Fact]
    public void The_edition_says_what_it_is_not_sure_of()
    {
        Assert.Equal(FigureStatus.Unverified, LawExample.Law.UnitemisedImprovementLimit.Entries[0].Status);
        Assert.Null(LawExample.Law.LoanLimits);
        Assert.Throws<ArgumentNullException>(() => LawExample.Law with { WorksLimit = null! });
    }

    [Theory]
    [InlineData("2027-03-31", true)]
    [InlineData("2027-04-01", false)]
    public void Figures_are_held_to_the_end_of_the_financial_year(string day, bool isHeld) =>
        Assert.Equal(isHeld, LawExample.Law.WorksLimit.TryAt(Day(day), out _));

    [Fact]
    public void A_council_may_supply_a_later_limit()
    {
        var raised = LawExample.Law with
        {
            Edition = new("Anytown 2027"),
            WorksLimit = LawExample.Law.WorksLimit.With(
                new(Day("2027-04-01"), Pounds(600m), new("An order yet to come", "article 1", Day("2026-11-22")), FigureStatus.Supplied),
                Day("2028-03-31")),
        };

        Assert.Equal(Pounds(600m), raised.WorksLimit.At(Day("2027-04-01")).Value.Value);
        Assert.Equal(Pounds(250m), raised.WorksLimit.At(Day("2027-03-31")).Value.Value);
    }
}
