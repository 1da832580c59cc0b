using HousingFinance.Kernel.Recharges;
using HousingFinance.Kernel.Tests.Recharges.Law;
using NodaTime;
using static HousingFinance.Kernel.Tests.Recharges.Law.LawExample;

namespace HousingFinance.Kernel.Tests.Recharges.Traps;

/// <summary>Errors that were seen or are likely, each by its number in the list of such errors.</summary>
public class LawTrapTests
{
    [Fact]
    public void Trap_5_a_contribution_of_250_pounds_is_not_more_than_250_pounds()
    {
        Assert.Equal(ConsultationNeed.NotNeeded, Need(250.00m));
        Assert.Equal(ConsultationNeed.Needed, Need(250.01m));
    }

    [Fact]
    public void Trap_6_the_highest_contribution_is_tested_and_not_the_total_cost()
    {
        // £240,000.00 over a thousand homes asks nobody for more than £240.00; £600.00 over two may.
        Assert.Equal(
            ConsultationNeed.NotNeeded,
            ConsultationTest.OfWorks(
                [.. Enumerable.Repeat(new TenantContribution(Pounds(240m), Money.Zero), 1_000)], Day("2026-01-01"), LawExample.Law).Value.Need);
        Assert.Equal(ConsultationNeed.Needed, Need(249m, 351m));
    }

    [Fact]
    public void Trap_7_unrelated_works_of_a_year_are_not_added_up()
    {
        LeaseCharge Charge(string roofOf, string drainsOf) => Demand(
            "2026-03-15",
            Share("roof", 200m, "2025-06-01") with { Works = roofOf },
            Share("drains", 200m, "2025-10-01") with { Works = drainsOf }) with
        {
            Works =
            [
                new ConsultedWorks("W1", Day("2025-05-01"), ConsultationStanding.NotConsulted),
                new ConsultedWorks("W2", Day("2025-09-01"), ConsultationStanding.NotConsulted),
            ],
        };

        Assert.Equal(Pounds(400m), Charge("W1", "W2").Capped().Charge);
        Assert.Equal(Pounds(250m), Charge("W1", "W1").Capped().Charge);
    }

    [Fact]
    public void Trap_8_eighteen_months_run_from_each_cost_and_not_from_the_service_or_the_year_end()
    {
        // A year to 31 March 2025, billed on 30 September 2026: one cost of it is in time, the other is not.
        var charge = Demand("2026-09-30", Share("April", 100m, "2024-04-20"), Share("March", 40m, "2025-03-30")).Capped();

        Assert.Equal([RecoveryStatus.OutOfTime, RecoveryStatus.DemandedInTime], charge.Contributions.Select(each => each.Recovery));
        Assert.Equal(Pounds(40m), charge.Charge);
        Assert.DoesNotContain(Enum.GetNames<IncurredBasis>(), name => name.Contains("Service", StringComparison.Ordinal));
    }

    [Fact]
    public void Trap_9_a_defective_demand_does_not_stop_the_clock_though_it_may_do_as_a_notice()
    {
        var defective = new ContributionDemand(Day("2025-06-01"), Pounds(100m), DemandStanding.OutsideTheLease);
        LeaseCharge After(ContributionDemand demand) =>
            Demand("2026-09-01", Share("lift", 100m, "2024-12-10") with { EarlierDemands = [demand] });

        Assert.Equal(Money.Zero, After(defective).Capped().Charge);
        Assert.Equal(Pounds(100m), After(defective with { StatedCost = Pounds(1_200m) }).Capped().Charge);
        Assert.Equal(Pounds(100m), After(defective with { Standing = DemandStanding.UnderTheLease }).Capped().Charge);
        Assert.StartsWith(
            "RECH401", (After(defective) with { Standing = DemandStanding.OutsideTheLease }).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Trap_10_the_act_does_not_reach_a_councils_secure_tenants()
    {
        var lease = DemandForWorks(300m, ConsultationStanding.NotConsulted);

        Assert.Equal(Pounds(250m), lease.Capped().Charge);
        Assert.StartsWith("RECH400", (lease with { Tenancy = TenancyKind.Periodic }).Refusal(), StringComparison.Ordinal);
        Assert.Equal(
            Pounds(250m),
            (lease with { Landlord = LandlordKind.HousingAssociation, Tenancy = TenancyKind.Periodic }).Capped().Charge);
    }

    [Fact]
    public void Trap_11_the_initial_period_is_not_five_calendar_years()
    {
        var period = InitialPeriod.Of(Day("2022-05-16"), new AnnualDate(4, 1), LawExample.Law).Value;

        Assert.Equal(Day("2028-03-31"), period.LastDay);
        Assert.True(period.Contains(Day("2027-05-16")));
    }

    [Fact]
    public void Trap_12_the_cap_on_assisted_works_spares_unassisted_works_and_owners_who_let()
    {
        var demand = AssistedWorksTests.Assisted(20_000m);

        Assert.Equal(Pounds(15_000m), demand.Capped().Charge);
        Assert.Equal(
            Pounds(20_000m),
            (demand with { Works = [demand.Works[0] with { AssistanceAppliedOn = null }] }).Capped().Charge);
        Assert.Equal(
            Pounds(20_000m),
            (demand with { Works = [demand.Works[0] with { Residence = LesseeResidence.LivedElsewhere }] }).Capped().Charge);
    }

    [Fact]
    public void Trap_17_limitation_runs_for_each_charge_and_not_for_the_account()
    {
        OwedCharge[] account =
        [
            new("2019-20", Day("2019-04-01"), Pounds(500m), LimitationBasis.ReservedAsRent),
            new("2023-24", Day("2023-04-01"), Pounds(600m), LimitationBasis.ReservedAsRent),
        ];

        var barred = account.Where(charge => LimitationRule.Of(charge, LawExample.Law).Value.IsBarredOn(Day("2026-11-22")));

        Assert.Equal("2019-20", Assert.Single(barred).Reference);
    }

    private static ConsultationNeed Need(params decimal[] contributions) => ConsultationTest.OfWorks(
        [.. contributions.Select(each => new TenantContribution(Pounds(each), Money.Zero))], Day("2026-01-01"), LawExample.Law).Value.Need;
}
