using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Recharges;
using static HousingFinance.Kernel.Tests.Recharges.InvoiceExample;

namespace HousingFinance.Kernel.Tests.Recharges.Invoices;

public class VatTests
{
    [Theory]
    [InlineData(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.LandlordsOwnDuty, "Non-business")]
    [InlineData(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.RepairForOccupier, "Standard rated")]
    [InlineData(ChargedParty.Freeholder, OccupationStage.Sitting, ChargeReason.WorksInDefault, "Outside the scope")]
    [InlineData(ChargedParty.Tenant, OccupationStage.Vacated, ChargeReason.MakingGoodAfterLeaving, "Outside the scope")]
    [InlineData(ChargedParty.ThirdParty, OccupationStage.Sitting, ChargeReason.CompensationForDamage, "Outside the scope")]
    [InlineData(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.RequestedImprovement, "Standard rated")]
    [InlineData(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.QualifyingDisabledAdaptation, "Zero rated")]
    [InlineData(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.ImprovementThroughRent, "Non-business")]
    [InlineData(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.CompulsoryImprovement, "Non-business")]
    [InlineData(ChargedParty.Leaseholder, OccupationStage.Sitting, ChargeReason.GroupRepairContribution, "Outside the scope")]
    [InlineData(ChargedParty.Freeholder, OccupationStage.Sitting, ChargeReason.GroupRepairExtra, "Standard rated")]
    [InlineData(ChargedParty.Leaseholder, OccupationStage.Sitting, ChargeReason.MandatoryServiceCharge, "Exempt")]
    [InlineData(ChargedParty.Leaseholder, OccupationStage.Sitting, ChargeReason.OptionalService, "Standard rated")]
    [InlineData(ChargedParty.AnotherLandlord, OccupationStage.Sitting, ChargeReason.ManagementForAnother, "Standard rated")]
    [InlineData(ChargedParty.Leaseholder, OccupationStage.Sitting, ChargeReason.InsuranceAsAgent, "Outside the scope")]
    public void Who_when_and_why_decide(ChargedParty who, OccupationStage when, ChargeReason why, string treatment)
    {
        var decision = VatDecisionTable.Shipped(EstateChargeConcession.NotTaken).Decide(new VatCircumstance(who, when, why), default);

        Assert.Equal(treatment, decision.Value.Treatment.Name);
        Assert.Equal(FigureStatus.Verified, decision.Value.Status);
        Assert.Empty(decision.Diagnostics);
    }

    [Fact]
    public void The_concession_for_estate_charges_reaches_freeholders_alone()
    {
        var freeholder = new VatCircumstance(ChargedParty.Freeholder, OccupationStage.Sitting, ChargeReason.MandatoryServiceCharge);
        var agent = new VatCircumstance(ChargedParty.AnotherLandlord, OccupationStage.Sitting, ChargeReason.ManagementForAnother);
        var (taken, notTaken) = (VatDecisionTable.Shipped(EstateChargeConcession.Taken), VatDecisionTable.Shipped(EstateChargeConcession.NotTaken));

        Assert.Equal(VatTreatment.StandardRated, notTaken.Decide(freeholder, default).Value.Treatment);
        Assert.Equal(VatTreatment.Exempt, taken.Decide(freeholder, default).Value.Treatment);
        Assert.Equal(VatTreatment.StandardRated, taken.Decide(agent, default).Value.Treatment);
    }

    [Fact]
    public void Each_circumstance_stands_in_the_table_once() => Assert.All(
        new[] { EstateChargeConcession.Taken, EstateChargeConcession.NotTaken },
        concession => Assert.Equal(
            VatDecisionTable.Shipped(concession).Rows.Length,
            VatDecisionTable.Shipped(concession).Rows.Select(row => row.Circumstance).Distinct().Count()));

    [Fact]
    public void A_circumstance_that_is_not_in_the_table_is_refused_until_somebody_rules_on_it()
    {
        var odd = new VatCircumstance(ChargedParty.ThirdParty, OccupationStage.Vacated, ChargeReason.OptionalService);
        var table = VatDecisionTable.Shipped(EstateChargeConcession.NotTaken);

        Assert.Equal(
            "RECH001 recharge: the circumstance is ThirdParty, Vacated, OptionalService; who, when and why are a row of the VAT decision "
            + "table; correct them, or have VAT decided and put the ruling into the table.",
            Assert.Single(table.Decide(odd, Locator.In("recharge")).Diagnostics).ToString());
        Assert.Equal(VatTreatment.Exempt, table.With(new VatRow(odd, Exempt)).Decide(odd, default).Value.Treatment);
    }

    [Fact]
    public void The_service_charge_of_a_councils_own_tenant_is_decided_with_a_warning()
    {
        var tenant = new VatCircumstance(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.MandatoryServiceCharge);

        var decision = VatDecisionTable.Shipped(EstateChargeConcession.NotTaken).Decide(tenant, Locator.In("service charge"));

        Assert.Equal(VatTreatment.NonBusiness, decision.Value.Treatment);
        Assert.Equal((VatCodes.DecidedUnverified, Severity.Warning), (decision.Diagnostics[0].Code, decision.Diagnostics[0].Severity));
    }

    [Theory]
    [InlineData("2008-11-30", 17.5)]
    [InlineData("2008-12-01", 15)]
    [InlineData("2009-12-31", 15)]
    [InlineData("2010-01-01", 17.5)]
    [InlineData("2011-01-03", 17.5)]
    [InlineData("2011-01-04", 20)]
    [InlineData("2027-03-31", 20)]
    public void The_standard_rate_is_that_of_the_tax_point(string taxPoint, decimal percent) =>
        Assert.Equal(Percentage.Of(percent), InvoiceFigures.Shipped.RateOf(VatTreatment.StandardRated, Day(taxPoint)).Value);

    [Fact]
    public void What_carries_no_VAT_has_no_rate_and_zero_rated_has_nought()
    {
        var figures = InvoiceFigures.Shipped;

        Assert.Equal(Percentage.Zero, figures.RateOf(VatTreatment.ZeroRated, Issued).Value);
        Assert.Equal(Percentage.Of(5), figures.RateOf(VatTreatment.ReducedRated, Issued).Value);
        Assert.All(
            new[] { VatTreatment.Exempt, VatTreatment.OutsideScope, VatTreatment.NonBusiness },
            treatment => Assert.Null(figures.RateOf(treatment, Issued).Value));
    }

    [Fact]
    public void A_rate_is_refused_past_what_is_known() =>
        Assert.Equal("FIG001", InvoiceFigures.Shipped.RateOf(VatTreatment.StandardRated, Day("2027-04-01")).Diagnostics[0].Code.Text);

    [Theory]
    [InlineData("123456782", true)]
    [InlineData("GB123456782", true)]
    [InlineData("123456727", true)]
    [InlineData("123456783", false)]
    [InlineData("123456728", false)]
    [InlineData("12345678", false)]
    [InlineData("gb123456782", false)]
    [InlineData("123 4567 82", false)]
    [InlineData("", false)]
    public void A_VAT_number_has_right_check_digits_of_either_series(string text, bool right)
    {
        Assert.Equal(right, VatNumber.TryCreate(text, out var number));
        Assert.Equal(!right, number.IsNone);
    }

    [Fact]
    public void A_VAT_number_is_shown_as_people_write_it()
    {
        Assert.Equal("GB 123 4567 82", VatNumber.Create("GB123456782").ToString());
        Assert.Throws<ArgumentException>(() => VatNumber.Create("123456783"));
    }
}
