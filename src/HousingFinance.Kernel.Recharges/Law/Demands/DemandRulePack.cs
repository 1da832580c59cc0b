using System.Collections.Immutable;
using Ardalis.SmartEnum;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What a demand for service or administration charges has to carry.</summary>
/// <remarks>A closed catalogue; values never change. Which of them apply on a day, and to what, is the rule pack's.</remarks>
public sealed class DemandRequirement : SmartEnum<DemandRequirement>
{
    /// <summary>The summary of tenants' rights and obligations (Landlord and Tenant Act 1985, section 21B; SI 2007/1257).</summary>
    public static readonly DemandRequirement ServiceChargeSummary = new("summary of rights, service charges", 1);

    /// <summary>The summary for administration charges (Commonhold and Leasehold Reform Act 2002, Schedule 11).</summary>
    public static readonly DemandRequirement AdministrationChargeSummary = new("summary of rights, administration charges", 2);

    /// <summary>The landlord's name and address (Landlord and Tenant Act 1987, section 47).</summary>
    public static readonly DemandRequirement LandlordNameAndAddress = new("landlord's name and address", 3);

    /// <summary>An address in England and Wales for notices (Landlord and Tenant Act 1987, section 48).</summary>
    public static readonly DemandRequirement AddressForNotices = new("address for notices", 4);

    private DemandRequirement(string name, int value)
        : base(name, value)
    {
    }
}

/// <summary>Which charges of a demand are withheld until a requirement is met.</summary>
public enum WithheldCharges : byte
{
    /// <summary>The service charges.</summary>
    ServiceCharges = 0,

    /// <summary>The administration charges.</summary>
    AdministrationCharges = 1,

    /// <summary>Both.</summary>
    ServiceAndAdministrationCharges = 2,
}

/// <summary>How a failure is put right.</summary>
public enum DemandCure : byte
{
    /// <summary>Only by a fresh demand: what is sent later does not mend this one (Tingdene v Cox).</summary>
    FreshDemand = 0,

    /// <summary>By giving it later: the charge is due from that day.</summary>
    GivenLater = 1,
}

/// <summary>One rule of a pack.</summary>
/// <remarks>Equal when every part is equal.</remarks>
/// <param name="Requirement">What the demand has to carry.</param>
/// <param name="Withheld">What is withheld until it does.</param>
/// <param name="Cure">How a failure is put right.</param>
/// <param name="Source">Where that is written.</param>
/// <param name="Status">How sure we are of it.</param>
public sealed record DemandRule(
    DemandRequirement Requirement, WithheldCharges Withheld, DemandCure Cure, Citation Source, FigureStatus Status);

/// <summary>What a demand has to carry from some day on.</summary>
/// <remarks>Immutable. Not compared by content.</remarks>
public sealed record DemandRulePack
{
    /// <summary>A pack.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="leastPointSize">The least size of print of a summary, in points; 0 where none is prescribed.</param>
    /// <param name="rules">The rules, each requirement once.</param>
    /// <exception cref="ArgumentException">The name is blank, or a requirement stands there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size of print is below 0.</exception>
    public DemandRulePack(string name, int leastPointSize, params ImmutableArray<DemandRule> rules)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegative(leastPointSize);
        Rules = rules.IsDefault ? [] : rules;
        if (Rules.Select(rule => rule.Requirement).Distinct().Count() != Rules.Length)
        {
            throw new ArgumentException("A pack has each requirement once.", nameof(rules));
        }

        (Name, LeastPointSize) = (name, leastPointSize);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The least size of print of a summary, in points; 0 where none is prescribed.</summary>
    public int LeastPointSize { get; }

    /// <summary>The rules.</summary>
    public ImmutableArray<DemandRule> Rules { get; }

    /// <summary>
    /// The packs that come with this release. The form of demand of the Leasehold and Freehold Reform Act 2024 is in force on no day held
    /// here.
    /// </summary>
    internal static DatedFigures<DemandRulePack> Shipped { get; } = LawSources.Verified(
        "what a demand carries",
        new(2007, 10, 1),
        new DemandRulePack(
            "demands since the summaries of rights of 2007",
            10,
            new DemandRule(
                DemandRequirement.ServiceChargeSummary, WithheldCharges.ServiceCharges, DemandCure.FreshDemand,
                LawSources.Act1985("section 21B; SI 2007/1257"), FigureStatus.Verified),
            new DemandRule(
                DemandRequirement.AdministrationChargeSummary, WithheldCharges.AdministrationCharges, DemandCure.FreshDemand,
                LawSources.Act2002("Schedule 11; that a later summary does not mend the demand is taken from section 21B"),
                FigureStatus.Derived),
            new DemandRule(
                DemandRequirement.LandlordNameAndAddress, WithheldCharges.ServiceAndAdministrationCharges, DemandCure.GivenLater,
                LawSources.Act1987("section 47"), FigureStatus.Verified),
            new DemandRule(
                DemandRequirement.AddressForNotices, WithheldCharges.ServiceAndAdministrationCharges, DemandCure.GivenLater,
                LawSources.Act1987("section 48(2): not due at any time before the landlord complies"), FigureStatus.Verified)),
        LawSources.Act1985("section 21B, with the Acts cited by each rule"));

    /// <summary>Name and rules: <c>demands since … (4 rules)</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name} ({Rules.Length} rules)");
}
