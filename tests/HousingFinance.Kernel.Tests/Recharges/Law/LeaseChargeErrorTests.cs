using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.Law.LawExample;

namespace HousingFinance.Kernel.Tests.Recharges.Law;

/// <summary>Each status that keeps a charge from the caps, once, in order of precedence.</summary>
public class LeaseChargeErrorTests
{
    private const string At = " demand D-26-0412, account L0012: ";

    private static readonly Contribution Lift = Share("lift", 100m, "2025-12-01");
    private static readonly LeaseCharge Plain = Demand("2026-03-15", Lift);
    private static readonly LeaseCharge Assisted = AssistedWorksTests.Assisted(100m);

    private static readonly LeaseCharge RightToBuy = Demand(
        "2026-03-15", Lift with { Nature = ContributionNature.Repair, OfferItem = "lift" }) with
    {
        Tenancy = TenancyKind.RightToBuyLease,
        RightToBuy = new RightToBuyLease(Day("2024-05-16")) { Items = [new OfferItem("lift", Pounds(50m), new IndexPair(1m, 1m))] },
    };

    public static TheoryData<LeaseChargeStatus> Statuses =>
        [.. Enum.GetValues<LeaseChargeStatus>().Where(status => status != LeaseChargeStatus.Accepted)];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Each_status_has_its_charge_and_its_words(LeaseChargeStatus status)
    {
        var (charge, found) = Faulty(status);
        var meaning = StatusMeaning.Of(LeaseChargeStatuses.All, status);

        Assert.Equal($"{meaning.Code}{At}{found}; {meaning.Expected}; {meaning.Remedy}.", charge.Refusal());
    }

    [Fact]
    public void Of_two_faults_the_first_in_the_order_of_the_statuses_is_named()
    {
        var (early, late) = (Faulty(LeaseChargeStatus.DemandOutsideTheLease).Charge, Faulty(LeaseChargeStatus.NoContributions).Charge);

        Assert.StartsWith("RECH401", (late with { Standing = early.Standing }).Refusal(), StringComparison.Ordinal);
        Assert.StartsWith(
            "RECH400", (early with { Tenancy = TenancyKind.Periodic, Contributions = [] }).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_side_of_each_refusal_is_accepted()
    {
        var granted = RightToBuy with { RightToBuy = RightToBuy.RightToBuy! with { GrantedOn = Day("2025-12-01") } };
        var whole = Plain with { Contributions = [Lift with { Share = Pounds(1_200m) }] };
        var sameDay = Plain with { DemandedOn = Day("2025-12-01") };
        var all = Plain with { Reductions = [new DiscretionaryReduction(Pounds(100m), ReductionGround.Hardship, "panel")] };

        Assert.Equal(
            [Pounds(50m), Pounds(1_200m), Pounds(100m), Money.Zero],
            new[] { granted, whole, sameDay, all }.Select(charge => charge.Capped().Charge));
    }

    [Fact]
    public void Every_figure_that_is_not_held_is_named()
    {
        var charge = Demand("2027-06-01", Share("lift", 300m, "2027-04-30") with { Works = "W1" }) with
        {
            Works = [new ConsultedWorks("W1", Day("2003-10-30"), ConsultationStanding.NotConsulted)],
        };

        Assert.Equal(
            ["FIG001", "FIG001"],
            ChargeCaps.Apply(charge, LawExample.Law).Diagnostics.Select(finding => finding.Code.Text));
    }

    [Fact]
    public void A_status_of_a_charge_that_was_accepted_has_nothing_to_explain() => Assert.Throws<ArgumentOutOfRangeException>(
        () => LeaseChargeStatus.Accepted.Explain(Plain, "nothing"));

    [Fact]
    public void Bad_code_is_an_exception()
    {
        Assert.Throws<ArgumentException>(() => new IncurredCost(" ", Pounds(1m)));
        Assert.Throws<ArgumentNullException>(() => new Contribution(null!, Pounds(1m)));
        Assert.Throws<ArgumentException>(
            () => new LeaseCharge("D1", default, LandlordKind.Council, TenancyKind.LongLease, Day("2026-03-15"), Lift));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DiscretionaryReduction(Money.Zero, ReductionGround.Other, "panel"));
        Assert.Throws<ArgumentException>(() => new DiscretionaryReduction(Pounds(1m), ReductionGround.Other, ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DiscretionaryReduction(Pounds(1m), (ReductionGround)9, "panel"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AreaCaps(Pounds(-1m), Pounds(1m)));
        Assert.Throws<ArgumentException>(() => new ConsultedWorks("", Day("2026-03-15"), ConsultationStanding.Consulted));
        Assert.Throws<ArgumentException>(() => new ConsultedAgreement("", Day("2026-03-15"), ConsultationStanding.Consulted));
    }

    [Fact]
    public void Every_step_takes_off_and_only_its_withdrawal_puts_back()
    {
        Assert.All(CapKind.List.ToList(), kind => Assert.Equal(MovementEffect.ReducesBalance, kind.Movement.Effect));
        Assert.Equal(5, CapKind.List.Select(kind => kind.Movement).Distinct().Count());
        Assert.Equal(MovementEffect.RaisesBalance, MovementKind.ReductionWithdrawn.Effect);
    }

    [Fact]
    public void Charges_of_many_leaseholders_are_accepted_or_set_aside_and_none_is_lost()
    {
        var faulty = Faulty(LeaseChargeStatus.ShareBeyondCost).Charge;

        var charges = ChargeCaps.ApplyAll([Plain, faulty, DemandForWorks(300m, ConsultationStanding.NotConsulted)], LawExample.Law);

        Assert.Equal([Pounds(100m), Pounds(250m)], charges.Accepted.Select(each => each.Charge));
        Assert.Same(faulty, Assert.Single(charges.SetAside).Charge);
        Assert.Equal((3L, 2L, 1L), (charges.Report.RowsIn, charges.Report.RowsAccepted, charges.Report.RowsSetAside));
        Assert.Equal(Pounds(400m), charges.Report.ValueAccepted);
        Assert.Equal("2026-11 service charges", charges.Report.Edition.Name);
    }

    private static (LeaseCharge Charge, string Found) Faulty(LeaseChargeStatus status) => status switch
    {
        LeaseChargeStatus.ActDoesNotReach => (Plain with { Tenancy = TenancyKind.Periodic }, "landlord is Council, tenancy is Periodic"),
        LeaseChargeStatus.DemandOutsideTheLease =>
            (Plain with { Standing = DemandStanding.OutsideTheLease }, "the demand is not made as the lease asks"),
        LeaseChargeStatus.NoContributions => (Plain with { Contributions = [] }, "no contribution was given"),
        LeaseChargeStatus.CostRepeated => (Plain with { Contributions = [Lift, Lift] }, "cost lift stands there more than once"),
        LeaseChargeStatus.CostNotDated => (Plain with { IncurredBasis = IncurredBasis.Paid }, "cost lift has no day by Paid"),
        LeaseChargeStatus.CostAfterDemand =>
            (Plain with { DemandedOn = Day("2025-11-30") }, "cost lift was incurred on 2025-12-01, the demand is of 2025-11-30"),
        LeaseChargeStatus.ShareBeyondCost =>
            (Plain with { Contributions = [Lift with { Share = Pounds(1_200.01m) }] }, "cost lift is £1,200.00, the share £1,200.01"),
        LeaseChargeStatus.NegativeSum => (Plain with { OnAccount = Pounds(-0.01m) }, "money on account is -£0.01"),
        LeaseChargeStatus.ListedTwice => (Assisted with { Works = [Assisted.Works[0], Assisted.Works[0]] }, "W1 is listed twice"),
        LeaseChargeStatus.WorksNotListed => (Assisted with { Works = [] }, "cost roof names works W1"),
        LeaseChargeStatus.AgreementNotListed =>
            (Plain with { Contributions = [Lift with { Agreement = "A1" }] }, "cost lift names agreement A1"),
        LeaseChargeStatus.GrantMissing => (RightToBuy with { RightToBuy = null }, "cost lift is for works, and the lease has no grant"),
        LeaseChargeStatus.CostBeforeGrant => (
            RightToBuy with { RightToBuy = RightToBuy.RightToBuy! with { GrantedOn = Day("2025-12-02") } },
            "cost lift was incurred on 2025-12-01, before the grant of 2025-12-02"),
        LeaseChargeStatus.OfferItemNotListed =>
            (RightToBuy with { RightToBuy = RightToBuy.RightToBuy! with { Items = [] } }, "cost lift names item lift"),
        LeaseChargeStatus.OfferYearNotListed => (
            RightToBuy with { Contributions = [Lift with { Nature = ContributionNature.Repair }] },
            "cost lift falls in the year of 2025-05-16"),
        LeaseChargeStatus.IndexNotUsable => (
            RightToBuy with
            {
                RightToBuy = RightToBuy.RightToBuy! with { Items = [new OfferItem("lift", Pounds(50m), new IndexPair(100m, 99.9m))] },
            },
            "the index pair of item lift is 99.9 over 100"),
        LeaseChargeStatus.AreaNotSaid => (Assisted with { Area = HomeArea.NotSaid }, "cost roof is assisted, and no area is given"),
        LeaseChargeStatus.ResidenceNotSaid => (
            Assisted with { Works = [Assisted.Works[0] with { Residence = LesseeResidence.NotSaid }] },
            "cost roof is assisted, and no residence is given"),
        LeaseChargeStatus.ReductionsTooLarge => (
            Plain with { Reductions = [new DiscretionaryReduction(Pounds(100.01m), ReductionGround.Hardship, "panel")] },
            "reductions are £100.01, and the law leaves £100.00"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Give the new status a charge."),
    };
}
