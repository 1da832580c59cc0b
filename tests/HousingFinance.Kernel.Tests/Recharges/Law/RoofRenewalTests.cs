using HousingFinance.Kernel.Recharges;
using NodaTime;
using static HousingFinance.Kernel.Tests.Recharges.Law.LawExample;

namespace HousingFinance.Kernel.Tests.Recharges.Law;

/// <summary>
/// A roof renewed in 2024 and billed in 2026: two invoices of £60,000 and £36,000 to a block of twelve, of which a notice had told £55,000 of the
/// first; the works had government assistance in part; the lease was granted under the Right to Buy in 2022.
/// </summary>
public class RoofRenewalTests
{
    private static readonly Contribution First = Share("roof-1", 5_000m, "2024-06-10") with
    {
        Nature = ContributionNature.Repair,
        Works = "roof",
        OfferItem = "roof",
        Notices = Notice("2025-06-01", 55_000m),
    };

    private static readonly Contribution Second = Share("roof-2", 3_000m, "2025-02-20") with
    {
        Nature = ContributionNature.Repair,
        Works = "roof",
        OfferItem = "roof",
    };

    private static readonly LeaseCharge NotConsulted = Demand("2026-03-15", First, Second) with
    {
        Tenancy = TenancyKind.RightToBuyLease,
        Area = HomeArea.London,
        Works = [new ConsultedWorks("roof", Day("2024-04-15"), ConsultationStanding.NotConsulted)
        {
            AssistanceAppliedOn = Day("2023-11-01"),
            Residence = LesseeResidence.OnlyOrPrincipalHome,
        }],
        RightToBuy = new RightToBuyLease(Day("2022-05-16"))
        {
            ChargingYearStart = new AnnualDate(4, 1),
            Items = [new OfferItem("roof", Pounds(3_000m), new IndexPair(198.1m, 214.3m))],
        },
        OtherAssistedCharges = [new AssistedCharge(Day("2023-06-01"), Pounds(13_000m))],
    };

    private static readonly LeaseCharge Dispensed = NotConsulted with
    {
        Works = [NotConsulted.Works[0] with { Standing = ConsultationStanding.Dispensed }],
        Reductions = [new DiscretionaryReduction(Pounds(500m), ReductionGround.Hardship, "panel 2026/07")],
    };

    [Fact]
    public void Without_consultation_250_pounds_is_charged_and_every_later_cap_is_met()
    {
        var charge = NotConsulted.Capped();

        Assert.Equal(Pounds(8_000m), charge.Uncapped);
        Assert.Equal(Pounds(250m), charge.Charge);
        Assert.Equal(["section 20B, cost roof-1: -£416.67", "section 20, works roof: -£7,333.33"], charge.StepsInWords());
        Assert.Equal(
            [RecoveryStatus.LimitedToNotice, RecoveryStatus.DemandedInTime],
            charge.Contributions.Select(each => each.Recovery));
    }

    [Fact]
    public void With_dispensation_the_offer_the_assistance_and_the_panel_each_take_their_own_step()
    {
        var charge = Dispensed.Capped();

        Assert.Equal(
            [
                "section 20B, cost roof-1: -£416.67",
                "section 125, item roof: -£4,338.00",
                "mandatory reduction, assisted works: -£1,245.33",
                "discretionary reduction, panel 2026/07: -£500.00",
            ],
            charge.StepsInWords());
        Assert.Equal(Pounds(1_500m), charge.Charge);
    }

    [Fact]
    public void The_receipt_tells_the_story_with_its_figures() => Assert.Equal(
        """
        demand D-26-0412 of 2026-03-15: £1,500.00
        1. apportioned share of 2 costs: £8,000.00
        2. section 20B, cost roof-1: limited to the cost stated in a notice; the rest could be demanded until 2025-12-10: £7,583.33
        3. section 125, item roof: estimate of £3,000.00, with inflation £3,245.33, in the initial period to 2028-03-31: £3,245.33
        4. mandatory reduction, assisted works: cap of £15,000.00 in any 5 years, other demands counted: £2,000.00
        5. discretionary reduction, panel 2026/07: Hardship, by panel 2026/07: £1,500.00
        """.ReplaceLineEndings("\n"),
        string.Join('\n', Dispensed.Capped().Receipt.ToPlainWords().Split('\n').TakeWhile(line => !line.StartsWith('-'))));

    [Fact]
    public void Each_step_is_posted_as_a_movement_of_its_own()
    {
        var movements = Dispensed.Capped().Movements();

        Assert.Equal(
            [MovementKind.TimeLimitRebate, MovementKind.OfferEstimateRebate, MovementKind.MandatoryReduction, MovementKind.DiscretionaryReduction],
            movements.Select(movement => movement.Kind));
        Assert.Equal(Pounds(-6_500m), movements.Aggregate(Money.Zero, (sum, movement) => sum + movement.ChangeInBalance));
        Assert.Equal("D-26-0412/section 125/item roof", movements[1].Source);
    }

    [Fact]
    public void What_section_20B_takes_is_a_warning_beside_the_charge() => Assert.Equal(
        ["RECH430 demand D-26-0412, account L0012: cost roof-1 was incurred on 2024-06-10 and could be demanded until 2025-12-10; "
            + "a notice states at least the cost that was incurred; charge the share of the cost stated; the rest falls on the landlord."],
        ChargeCaps.Apply(NotConsulted, LawExample.Law).Diagnostics.Select(finding => finding.ToString()));
}
