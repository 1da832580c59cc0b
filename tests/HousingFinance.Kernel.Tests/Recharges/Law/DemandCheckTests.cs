using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.Law.LawExample;

namespace HousingFinance.Kernel.Tests.Recharges.Law;

public class DemandCheckTests
{
    private static readonly SummaryOfRights Summary = new(Day("2026-04-01"), SummaryWording.Prescribed, 10);

    private static readonly DemandAsServed Proper = new("D1", Day("2026-04-01"))
    {
        ServiceCharges = Pounds(300m),
        AdministrationCharges = Pounds(40m),
        ServiceChargeSummary = Summary,
        AdministrationChargeSummary = Summary,
        LandlordNamedOn = Day("2026-04-01"),
        NoticeAddressGivenOn = Day("2019-04-01"),
    };

    [Fact]
    public void A_proper_demand_is_payable_in_full()
    {
        var assessment = Assess(Proper);

        Assert.Empty(assessment.Defects);
        Assert.Equal(Pounds(340m), assessment.PayableOn(Day("2026-04-01")));
        Assert.Equal(Day("2026-04-01"), assessment.PayableInFullFrom);
    }

    [Fact]
    public void A_summary_sent_eleven_days_later_does_not_mend_the_demand()
    {
        var assessment = Assess(Proper with { ServiceChargeSummary = Summary with { SentOn = Day("2026-04-12") } });

        Assert.Equal(Pounds(300m), assessment.WithheldOn(Day("2026-04-11")));
        Assert.Equal(Pounds(300m), assessment.WithheldOn(Day("2030-01-01")));
        Assert.Equal(
            "RECH510 demand D1: the summary was sent on 2026-04-12, the demand served on 2026-04-01; "
            + "the demand of 2026-04-01 carries the summary of rights, service charges; serve a fresh demand that carries it.",
            assessment.Defects.Single().Finding.ToString());
    }

    [Theory]
    [InlineData(9, 300)]
    [InlineData(10, 0)]
    public void A_summary_is_printed_in_ten_point_or_more(int points, int withheld) => Assert.Equal(
        Pounds(withheld),
        Assess(Proper with { ServiceChargeSummary = Summary with { PointSize = points } }).WithheldOn(Day("2026-04-01")));

    [Fact]
    public void A_summary_in_other_words_or_none_at_all_is_none()
    {
        Assert.Equal(
            Pounds(300m),
            Assess(Proper with { ServiceChargeSummary = Summary with { Wording = SummaryWording.Other } }).WithheldOn(Day("2026-04-01")));
        Assert.Equal(Pounds(300m), Assess(Proper with { ServiceChargeSummary = null }).WithheldOn(Day("2026-04-01")));
    }

    [Fact]
    public void Administration_charges_have_a_summary_of_their_own()
    {
        var assessment = Assess(Proper with { AdministrationChargeSummary = null });

        Assert.Equal(Pounds(40m), assessment.WithheldOn(Day("2026-04-01")));
        Assert.Equal("RECH511", assessment.Defects.Single().Finding.Code.Text);
        Assert.Empty(Assess(Proper with { AdministrationChargeSummary = null, AdministrationCharges = Money.Zero }).Defects);
    }

    [Fact]
    public void Names_and_addresses_given_later_make_the_charges_due_from_that_day()
    {
        var assessment = Assess(Proper with { LandlordNamedOn = Day("2026-05-10"), NoticeAddressGivenOn = Day("2026-06-01") });

        Assert.Equal(["RECH512", "RECH513"], assessment.Defects.Select(defect => defect.Finding.Code.Text));
        Assert.Equal(Pounds(340m), assessment.WithheldOn(Day("2026-05-31")));
        Assert.Equal(Money.Zero, assessment.WithheldOn(Day("2026-06-01")));
        Assert.Equal(Pounds(340m), assessment.PayableOn(Day("2026-06-01")));
        Assert.Equal(Day("2026-06-01"), assessment.PayableInFullFrom);
    }

    [Fact]
    public void Names_and_addresses_never_given_keep_everything_back()
    {
        var assessment = Assess(Proper with { LandlordNamedOn = null });

        Assert.Equal(Pounds(340m), assessment.WithheldOn(Day("2031-04-01")));
        Assert.Null(assessment.Defects.Single().PayableFrom);
        Assert.Null(assessment.PayableInFullFrom);
    }

    [Fact]
    public void Nothing_is_withheld_twice() => Assert.Equal(
        Pounds(340m),
        Assess(new DemandAsServed("D1", Day("2026-04-01")) { ServiceCharges = Pounds(300m), AdministrationCharges = Pounds(40m) })
            .WithheldOn(Day("2026-04-01")));

    [Theory]
    [InlineData("2007-09-30")]
    [InlineData("2027-04-01")]
    public void A_demand_of_a_day_for_which_no_pack_is_held_is_refused(string servedOn) => Assert.Equal(
        "FIG001", Assert.Single(DemandCheck.Assess(Proper with { ServedOn = Day(servedOn) }, LawExample.Law).Diagnostics).Code.Text);

    [Fact]
    public void A_pack_has_each_requirement_once()
    {
        var pack = LawExample.Law.DemandRules.Entries[0].Value;

        Assert.Equal(4, pack.Rules.Length);
        Assert.Equal("demands since the summaries of rights of 2007 (4 rules)", pack.ToString());
        Assert.Throws<ArgumentException>(() => new DemandRulePack("twice", 10, pack.Rules[0], pack.Rules[0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DemandRulePack("small", -1));
    }

    private static DemandAssessment Assess(DemandAsServed demand) => DemandCheck.Assess(demand, LawExample.Law).Value;
}
