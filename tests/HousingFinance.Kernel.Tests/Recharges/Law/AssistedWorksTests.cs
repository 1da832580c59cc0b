using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.Law.LawExample;

namespace HousingFinance.Kernel.Tests.Recharges.Law;

public class AssistedWorksTests
{
    [Theory]
    [InlineData(HomeArea.London, 15000.00, 15000.00)]
    [InlineData(HomeArea.London, 15000.01, 15000.00)]
    [InlineData(HomeArea.OutsideLondon, 10000.00, 10000.00)]
    [InlineData(HomeArea.OutsideLondon, 10000.01, 10000.00)]
    public void Assisted_works_are_held_to_the_cap_of_the_area(HomeArea area, decimal share, decimal charge) =>
        Assert.Equal(Pounds(charge), (Assisted(share) with { Area = area }).Capped().Charge);

    [Theory]
    [InlineData("2021-03-15", 5000.00)] // five years ago to the day: another period
    [InlineData("2021-03-16", 4000.00)] // within the five years
    public void Charges_of_any_five_years_are_added_up(string chargedOn, decimal charge) => Assert.Equal(
        Pounds(charge), (Assisted(5_000m) with { OtherAssistedCharges = [new(Day(chargedOn), Pounds(11_000m))] }).Capped().Charge);

    [Theory]
    [InlineData(10000.00, 5000.00)] // at the cap
    [InlineData(10000.01, 4999.99)] // a penny over
    [InlineData(16000.00, 0.00)]
    public void The_rolling_total_stops_at_the_cap(decimal before, decimal charge) => Assert.Equal(
        Pounds(charge), (Assisted(5_000m) with { OtherAssistedCharges = [new(Day("2024-01-01"), Pounds(before))] }).Capped().Charge);

    [Fact]
    public void Charges_far_apart_are_not_in_one_period_though_both_are_within_five_years_of_this_one()
    {
        var demand = Assisted(5_000m) with
        {
            OtherAssistedCharges = [new(Day("2021-06-01"), Pounds(9_000m)), new(Day("2030-06-01"), Pounds(8_000m))],
        };

        Assert.Equal(Pounds(5_000m), demand.Capped().Charge);
        Assert.Equal(
            Pounds(2_000m),
            (demand with { OtherAssistedCharges = demand.OtherAssistedCharges.Add(new(Day("2022-06-01"), Pounds(4_000m))) }).Capped().Charge);
    }

    [Theory]
    [InlineData("2014-08-11", 20000)]
    [InlineData("2014-08-12", 15000)]
    public void Only_assistance_applied_for_from_12_August_2014_counts(string appliedOn, int charge)
    {
        var demand = Assisted(20_000m);
        var applied = demand.Contributions[0] with { AssistanceAppliedOn = Day(appliedOn) };

        Assert.Equal(Pounds(charge), (demand with { Contributions = [applied] }).Capped().Charge);
    }

    [Fact]
    public void A_body_is_not_protected() =>
        Assert.Equal(Pounds(20_000m), (Assisted(20_000m) with { Lessee = LesseeKind.Body, Area = HomeArea.NotSaid }).Capped().Charge);

    [Fact]
    public void Costs_without_assistance_beside_assisted_ones_are_not_capped()
    {
        var demand = Assisted(20_000m);

        Assert.Equal(
            Pounds(22_000m),
            (demand with { Contributions = demand.Contributions.Add(Share("drains", 7_000m, "2025-12-01") with { Works = "W1" }) })
                .Capped().Charge);
    }

    [Fact]
    public void A_cap_is_of_a_named_area() => Assert.Throws<ArgumentOutOfRangeException>(
        () => new AreaCaps(Pounds(15_000m), Pounds(10_000m)).Of(HomeArea.NotSaid));

    internal static LeaseCharge Assisted(decimal share)
    {
        var demand = DemandForWorks(share, ConsultationStanding.Consulted);
        return demand with
        {
            Area = HomeArea.London,
            Works = [demand.Works[0] with { Residence = LesseeResidence.OnlyOrPrincipalHome }],
            Contributions = [demand.Contributions[0] with { AssistanceAppliedOn = Day("2024-10-01") }],
        };
    }
}
