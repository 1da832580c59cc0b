using System.Collections.Immutable;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Recharges;

/// <content>The rows that come with this release.</content>
public sealed partial class VatDecisionTable
{
    private static readonly ImmutableArray<VatRow> Common =
    [
        Row(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.LandlordsOwnDuty, VatTreatment.NonBusiness, Repairs),
        Row(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.RepairForOccupier, VatTreatment.StandardRated, Repairs),
        .. AnybodyEver(ChargeReason.WorksInDefault, VatTreatment.OutsideScope, Repairs),
        Row(ChargedParty.Tenant, OccupationStage.Vacated, ChargeReason.MakingGoodAfterLeaving, VatTreatment.OutsideScope, Repairs),
        .. Ever(ChargedParty.ThirdParty, ChargeReason.CompensationForDamage, VatTreatment.OutsideScope, Repairs),
        Row(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.RequestedImprovement, VatTreatment.StandardRated, Improvements),
        Row(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.QualifyingDisabledAdaptation, VatTreatment.ZeroRated, Improvements),
        Row(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.ImprovementThroughRent, VatTreatment.NonBusiness, Improvements),
        Row(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.CompulsoryImprovement, VatTreatment.NonBusiness, Improvements),
        .. Owners(ChargeReason.GroupRepairContribution, VatTreatment.OutsideScope, GroupRepair),
        .. Owners(ChargeReason.GroupRepairExtra, VatTreatment.StandardRated, GroupRepair),
        Row(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.MandatoryServiceCharge, VatTreatment.NonBusiness,
            ServiceCharges("tenants of a council; not read"), FigureStatus.Unverified),
        .. Ever(ChargedParty.Leaseholder, ChargeReason.MandatoryServiceCharge, VatTreatment.Exempt, ServiceCharges("leaseholders")),
        Row(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.OptionalService, VatTreatment.StandardRated, Optional),
        Row(ChargedParty.Leaseholder, OccupationStage.Sitting, ChargeReason.OptionalService, VatTreatment.StandardRated, Optional),
        Row(ChargedParty.Freeholder, OccupationStage.Sitting, ChargeReason.OptionalService, VatTreatment.StandardRated, Optional),
        .. Ever(ChargedParty.AnotherLandlord, ChargeReason.ManagementForAnother, VatTreatment.StandardRated,
            ServiceCharges("managing agents")),
        Row(ChargedParty.Tenant, OccupationStage.Sitting, ChargeReason.InsuranceAsAgent, VatTreatment.OutsideScope, Insurance),
        .. Ever(ChargedParty.Leaseholder, ChargeReason.InsuranceAsAgent, VatTreatment.OutsideScope, Insurance),
    ];

    private static VatDecisionTable ConcessionNotTaken { get; } = new(
        [.. Common, .. FreeholdEstateCharge(VatTreatment.StandardRated)]);

    private static VatDecisionTable ConcessionTaken { get; } = new([.. Common, .. FreeholdEstateCharge(VatTreatment.Exempt)]);

    private static Citation Repairs => InvoiceSources.Of("HMRC VAT Government and Public Bodies manual", "VATGPB8335");

    private static Citation Improvements => InvoiceSources.Of("HMRC VAT Government and Public Bodies manual", "VATGPB8340");

    private static Citation GroupRepair => InvoiceSources.Of("HMRC VAT Government and Public Bodies manual", "VATGPB8365");

    private static Citation Optional => InvoiceSources.Of("VAT on domestic service charges (Cowgills)", "optional and personal services");

    private static Citation Insurance => InvoiceSources.Of("Insurance Premium Tax (GOV.UK)", "premiums include the tax; no VAT");

    private static Citation ServiceCharges(string locator) => InvoiceSources.Of("HMRC VAT information sheet 07/18", locator);

    private static ImmutableArray<VatRow> FreeholdEstateCharge(VatTreatment treatment) => Ever(
        ChargedParty.Freeholder, ChargeReason.MandatoryServiceCharge, treatment, ServiceCharges("freeholders, concession 3.18"));

    private static ImmutableArray<VatRow> AnybodyEver(ChargeReason why, VatTreatment treatment, Citation source) =>
    [
        .. Ever(ChargedParty.Tenant, why, treatment, source),
        .. Ever(ChargedParty.Leaseholder, why, treatment, source),
        .. Ever(ChargedParty.Freeholder, why, treatment, source),
        .. Ever(ChargedParty.ThirdParty, why, treatment, source),
    ];

    private static ImmutableArray<VatRow> Owners(ChargeReason why, VatTreatment treatment, Citation source) =>
    [
        .. Ever(ChargedParty.Leaseholder, why, treatment, source),
        .. Ever(ChargedParty.Freeholder, why, treatment, source),
    ];

    private static ImmutableArray<VatRow> Ever(ChargedParty who, ChargeReason why, VatTreatment treatment, Citation source) =>
        [Row(who, OccupationStage.Sitting, why, treatment, source), Row(who, OccupationStage.Vacated, why, treatment, source)];

    private static VatRow Row(
        ChargedParty who,
        OccupationStage when,
        ChargeReason why,
        VatTreatment treatment,
        Citation source,
        FigureStatus status = FigureStatus.Verified) =>
        new(new VatCircumstance(who, when, why), new VatDecision(treatment, source, status));
}
