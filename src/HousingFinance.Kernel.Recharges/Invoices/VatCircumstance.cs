namespace HousingFinance.Kernel.Recharges;

/// <summary>Who is charged.</summary>
public enum ChargedParty
{
    /// <summary>A tenant of the landlord, sitting or former.</summary>
    Tenant = 0,

    /// <summary>A long leaseholder of the landlord.</summary>
    Leaseholder = 1,

    /// <summary>The freehold owner of a home on the landlord's estate.</summary>
    Freeholder = 2,

    /// <summary>Somebody who damaged a home of the landlord and has no interest in it.</summary>
    ThirdParty = 3,

    /// <summary>Another landlord, for which this one manages homes.</summary>
    AnotherLandlord = 4,
}

/// <summary>Whether who is charged was still in the home when the work was done.</summary>
public enum OccupationStage
{
    /// <summary>In occupation, or with an interest in the land that goes on.</summary>
    Sitting = 0,

    /// <summary>After leaving the home.</summary>
    Vacated = 1,
}

/// <summary>Why somebody is charged: what VAT depends on, beside who and when. Never what kind of job it was.</summary>
public enum ChargeReason
{
    /// <summary>A repair that is the landlord's own duty, which is not charged.</summary>
    LandlordsOwnDuty = 0,

    /// <summary>A repair that the occupier ought to have done or made necessary, done for the occupier.</summary>
    RepairForOccupier = 1,

    /// <summary>Works done under statutory powers because the person liable did not do them.</summary>
    WorksInDefault = 2,

    /// <summary>Making good a home that was left unfit to let.</summary>
    MakingGoodAfterLeaving = 3,

    /// <summary>Compensation for damage done to a home of the landlord.</summary>
    CompensationForDamage = 4,

    /// <summary>An improvement that the tenant asked for, paid for by a lump sum or short instalments.</summary>
    RequestedImprovement = 5,

    /// <summary>An improvement that the tenant asked for and that qualifies for zero rating for a disabled person.</summary>
    QualifyingDisabledAdaptation = 6,

    /// <summary>An improvement paid for by a permanent rise of the rent.</summary>
    ImprovementThroughRent = 7,

    /// <summary>An improvement that the tenant had no say in.</summary>
    CompulsoryImprovement = 8,

    /// <summary>A compulsory contribution to a group repair scheme.</summary>
    GroupRepairContribution = 9,

    /// <summary>An optional extra beside a group repair scheme.</summary>
    GroupRepairExtra = 10,

    /// <summary>A service charge, or estate charge, that everybody in the home must pay.</summary>
    MandatoryServiceCharge = 11,

    /// <summary>A service that the occupier may take or leave.</summary>
    OptionalService = 12,

    /// <summary>The fee of a managing agent.</summary>
    ManagementForAnother = 13,

    /// <summary>Insurance recovered by the landlord as agent of who is insured.</summary>
    InsuranceAsAgent = 14,
}

/// <summary>Whether a landlord has taken up the concession by which estate charges to freeholders are exempt.</summary>
public enum EstateChargeConcession
{
    /// <summary>Not taken up: such charges are standard rated.</summary>
    NotTaken = 0,

    /// <summary>Extra-statutory concession 3.18 is taken up: such charges are exempt, and input tax is restricted.</summary>
    Taken = 1,
}

/// <summary>What decides the VAT on a charge: who is charged, when and why.</summary>
/// <remarks>Equal when every part is equal. <c>default</c> is a sitting tenant and a repair that is the landlord's own duty.</remarks>
/// <param name="Who">Who is charged.</param>
/// <param name="When">Whether still in the home.</param>
/// <param name="Why">Why.</param>
public readonly record struct VatCircumstance(ChargedParty Who, OccupationStage When, ChargeReason Why)
{
    /// <summary>The circumstance in words: <c>Tenant, Sitting, RepairForOccupier</c>.</summary>
    public override string ToString() => $"{Who}, {When}, {Why}";
}
