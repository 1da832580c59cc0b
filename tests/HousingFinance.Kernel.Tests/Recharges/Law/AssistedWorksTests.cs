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
    [InlineData("2020-12-01", 5000.00)] // five years before the cost of 2025-12-01: another period
    [InlineData("2020-12-02", 4000.00)] // within the five years
    [InlineData("2030-11-30", 4000.00)]
    [InlineData("2030-12-01", 5000.00)]
    public void Costs_incurred_in_any_five_years_are_added_up(string incurredOn, decimal charge) => Assert.Equal(
        Pounds(charge), (Assisted(5_000m) with { OtherAssistedCharges = [new(Day(incurredOn), Pounds(11_000m))] }).Capped().Charge);

    [Theory]
    [InlineData(10000.00, 5000.00)] // at the cap
    [InlineData(10000.01, 4999.99)] // a penny over
    [InlineData(16000.00, 0.00)]
    public void The_rolling_total_of_five_years_stops_at_the_cap(decimal other, decimal charge) => Assert.Equal(
        Pounds(charge), (Assisted(5_000m) with { OtherAssistedCharges = [new(Day("2024-01-01"), Pounds(other))] }).Capped().Charge);

    [Fact]
    public void Charges_far_apart_are_not_in_one_period_though_each_is_within_five_years_of_this_one()
    {
        var demand = Assisted(5_000m) with
        {
            OtherAssistedCharges = [new(Day("2021-06-01"), Pounds(9_000m)), new(Day("2030-06-01"), Pounds(8_000m))],
        };
        var between = demand with { OtherAssistedCharges = demand.OtherAssistedCharges.Add(new(Day("2026-06-02"), Pounds(4_000m))) };

        Assert.Equal(Pounds(5_000m), demand.Capped().Charge);
        Assert.Equal(Pounds(3_000m), between.Capped().Charge);
    }

    [Fact]
    public void The_oldest_cost_is_charged_first_and_a_credit_makes_room()
    {
        var demand = Assisted(12_000m);
        var second = Share("second", 6_000m, "2026-02-01") with { Works = "W1" };
        var both = demand with { Contributions = demand.Contributions.Add(second) };

        Assert.Equal([12_000_00L, 3_000_00], both.Capped().Contributions.Select(each => each.Charge.Pence));
        Assert.Equal(
            Pounds(15_000m),
            (both with { Contributions = both.Contributions.Add(Share("x", -1_000m, "2026-03-01") with { Works = "W1" }) }).Capped().Charge);
    }

    [Theory]
    [InlineData("2014-08-11", 20000)]
    [InlineData("2014-08-12", 15000)]
    public void Only_assistance_applied_for_from_12_August_2014_counts(string appliedOn, int charge)
    {
        var demand = Assisted(20_000m);

        Assert.Equal(
            Pounds(charge), (demand with { Works = [demand.Works[0] with { AssistanceAppliedOn = Day(appliedOn) }] }).Capped().Charge);
    }

    [Fact]
    public void A_body_is_not_protected() =>
        Assert.Equal(Pounds(20_000m), (Assisted(20_000m) with { Lessee = LesseeKind.Body, Area = HomeArea.NotSaid }).Capped().Charge);

    [Fact]
    public void Works_without_assistance_beside_assisted_ones_are_not_capped()
    {
        var demand = Assisted(20_000m);

        Assert.Equal(
            Pounds(22_000m),
            (demand with { Contributions = demand.Contributions.Add(Share("drains", 7_000m, "2025-12-01")) }).Capped().Charge);
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
            Works =
            [
                demand.Works[0] with { AssistanceAppliedOn = Day("2024-10-01"), Residence = LesseeResidence.OnlyOrPrincipalHome },
            ],
        };
    }
}
