using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.Law.LawExample;

namespace HousingFinance.Kernel.Tests.Recharges.Law;

public class SectionTwentyTests
{
    [Theory]
    [InlineData(250.00, ConsultationNeed.NotNeeded)]
    [InlineData(250.01, ConsultationNeed.Needed)]
    public void Works_need_consultation_when_a_contribution_is_more_than_250_pounds(decimal highest, ConsultationNeed need) => Assert.Equal(
        need,
        ConsultationTest.OfWorks(
            [new(Pounds(10m), Money.Zero), new(Pounds(highest), Money.Zero)], Day("2026-01-01"), LawExample.Law).Value.Need);

    [Theory]
    [InlineData(100.00, ConsultationNeed.NotNeeded)]
    [InlineData(100.01, ConsultationNeed.Needed)]
    public void An_agreement_needs_consultation_when_a_contribution_in_the_period_is_more_than_100_pounds(decimal highest, ConsultationNeed need) =>
        Assert.Equal(
            need,
            ConsultationTest.OfAgreement([new(Pounds(highest), Money.Zero)], Day("2026-04-01"), LawExample.Law).Value.Need);

    [Fact]
    public void Vat_counts_towards_the_contribution()
    {
        var finding = ConsultationTest.OfWorks([new(Pounds(208.34m), Pounds(41.67m))], Day("2026-01-01"), LawExample.Law).Value;

        Assert.Equal((ConsultationNeed.Needed, Pounds(250.01m), 1), (finding.Need, finding.Highest, finding.OverLimit));
    }

    [Fact]
    public void A_test_with_nobody_or_a_negative_contribution_is_refused()
    {
        Assert.Equal("RECH503", Assert.Single(ConsultationTest.OfWorks([], Day("2026-01-01"), LawExample.Law).Diagnostics).Code.Text);
        Assert.Equal(
            "RECH504 section 20 test of works row 2: the contribution is -£0.01 and its VAT £0.00; both are £0.00 or more; "
            + "correct the contribution.",
            Assert.Single(ConsultationTest.OfWorks(
                [default, new(Pounds(-0.01m), Money.Zero)], Day("2026-01-01"), LawExample.Law).Diagnostics).ToString());
    }

    [Fact]
    public void Works_that_started_before_the_limit_is_held_are_refused() => Assert.Equal(
        "FIG001", Assert.Single(ConsultationTest.OfWorks([default], Day("2003-10-30"), LawExample.Law).Diagnostics).Code.Text);

    [Theory]
    [InlineData(250.00, 250.00, 0)]
    [InlineData(250.01, 250.00, 1)]
    public void Without_consultation_a_leaseholder_is_held_to_250_pounds_a_set_of_works(decimal share, decimal charge, int steps)
    {
        var capped = DemandForWorks(share, ConsultationStanding.NotConsulted).Capped();

        Assert.Equal(Pounds(charge), capped.Charge);
        Assert.Equal(steps, capped.Steps.Length);
    }

    [Theory]
    [InlineData(ConsultationStanding.Consulted)]
    [InlineData(ConsultationStanding.Dispensed)]
    public void With_consultation_or_dispensation_the_whole_share_is_charged(ConsultationStanding standing) =>
        Assert.Equal(Pounds(5_000m), DemandForWorks(5_000m, standing).Capped().Charge);

    [Theory]
    [InlineData(100.00, 100.00)]
    [InlineData(100.01, 100.00)]
    public void Without_consultation_a_leaseholder_is_held_to_100_pounds_an_agreement_and_period(decimal share, decimal charge)
    {
        var demand = Demand("2026-03-15", Share("cleaning", share, "2025-12-01") with { Agreement = "A1" }) with
        {
            Agreements = [new ConsultedAgreement("A1", Day("2025-04-01"), ConsultationStanding.NotConsulted)],
        };

        Assert.Equal(Pounds(charge), demand.Capped().Charge);
    }

    [Fact]
    public void What_was_charged_before_for_the_same_works_counts_towards_the_limit()
    {
        var demand = DemandForWorks(200m, ConsultationStanding.NotConsulted);
        LeaseCharge After(decimal before) => demand with { Works = [demand.Works[0] with { AlreadyCharged = Pounds(before) }] };

        Assert.Equal(Pounds(200m), After(50m).Capped().Charge);
        Assert.Equal(Pounds(199.99m), After(50.01m).Capped().Charge);
        Assert.Equal(Money.Zero, After(300m).Capped().Charge);
    }

    [Fact]
    public void The_limit_of_a_set_is_shared_by_its_costs_to_the_penny()
    {
        var demand = Demand(
            "2026-03-15",
            [.. new[] { "a", "b", "c" }.Select(name => Share(name, 200m, "2025-12-01") with { Works = "W1" })]) with
        {
            Works = [new ConsultedWorks("W1", Day("2025-10-01"), ConsultationStanding.NotConsulted)],
        };

        Assert.Equal([83_34L, 83_33, 83_33], demand.Capped().Contributions.Select(each => each.Charge.Pence));
    }

    [Fact]
    public void A_credit_stays_whole_and_the_limit_is_put_to_what_is_left_beside_it()
    {
        var demand = DemandForWorks(400m, ConsultationStanding.NotConsulted);
        var credited = demand with { Contributions = demand.Contributions.Add(Share("skip", -20m, "2025-12-10") with { Works = "W1" }) };

        Assert.Equal([270_00L, -20_00], credited.Capped().Contributions.Select(each => each.Charge.Pence));
        Assert.Equal(Pounds(250m), credited.Capped().Charge);
    }

    [Theory]
    [InlineData("2026-03-31", AgreementExemption.NoExemption, AgreementStanding.TooShort)] // twelve months
    [InlineData("2026-04-01", AgreementExemption.NoExemption, AgreementStanding.Qualifying)] // and a day
    [InlineData("2026-04-01", AgreementExemption.Employment, AgreementStanding.Exempt)]
    [InlineData("2026-04-01", AgreementExemption.HousingManagement, AgreementStanding.Exempt)]
    [InlineData("2026-04-01", AgreementExemption.WithinGroup, AgreementStanding.Exempt)]
    [InlineData("2030-03-31", AgreementExemption.MadeWhenUntenanted, AgreementStanding.Exempt)] // five years
    [InlineData("2030-04-01", AgreementExemption.MadeWhenUntenanted, AgreementStanding.Qualifying)] // and a day
    public void An_agreement_for_more_than_twelve_months_is_long_term_unless_exempt(
        string lastDay, AgreementExemption exemption, AgreementStanding standing) => Assert.Equal(
            standing, LongTermAgreements.StandingOf(Day("2025-04-01"), Day(lastDay), exemption, LawExample.Law).Value);

    [Fact]
    public void An_agreement_that_ends_before_it_begins_is_refused() => Assert.Equal(
        "RECH501 agreement: its last day is 2025-03-31, its first 2025-04-01; it ends on or after the day on which it begins; correct the dates.",
        Assert.Single(LongTermAgreements.StandingOf(
            Day("2025-04-01"), Day("2025-03-31"), AgreementExemption.NoExemption, LawExample.Law).Diagnostics).ToString());
}
