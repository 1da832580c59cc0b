using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>The words of a summary of rights, as far as the law looks at them.</summary>
public enum SummaryWording : byte
{
    /// <summary>The prescribed words, legible.</summary>
    Prescribed = 0,

    /// <summary>Other words, or words that cannot be read.</summary>
    Other = 1,
}

/// <summary>A summary of rights that was sent.</summary>
/// <remarks>Equal when every part is equal.</remarks>
/// <param name="SentOn">The day on which it was sent: it must accompany the demand.</param>
/// <param name="Wording">Its words.</param>
/// <param name="PointSize">The size of its print, in points.</param>
public sealed record SummaryOfRights(LocalDate SentOn, SummaryWording Wording, int PointSize)
{
    /// <summary>The summary in words: <c>summary of 2026-04-01, Prescribed, 10 point</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"summary of {LawCodes.Iso(SentOn)}, {Wording}, {PointSize} point");
}

/// <summary>A demand, as far as the law looks at what it carries.</summary>
/// <remarks>Immutable. Equal when every part is equal.</remarks>
public sealed record DemandAsServed
{
    /// <summary>A demand.</summary>
    /// <param name="reference">Its reference.</param>
    /// <param name="servedOn">The day on which it was served.</param>
    /// <exception cref="ArgumentException">The reference is blank.</exception>
    public DemandAsServed(string reference, LocalDate servedOn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        (Reference, ServedOn) = (reference, servedOn);
    }

    /// <summary>Its reference.</summary>
    public string Reference { get; }

    /// <summary>The day on which it was served.</summary>
    public LocalDate ServedOn { get; init; }

    /// <summary>The service charges that it asks for.</summary>
    public Money ServiceCharges { get; init; }

    /// <summary>The administration charges that it asks for.</summary>
    public Money AdministrationCharges { get; init; }

    /// <summary>The summary of rights for service charges; null when none was sent.</summary>
    public SummaryOfRights? ServiceChargeSummary { get; init; }

    /// <summary>The summary of rights for administration charges; null when none was sent.</summary>
    public SummaryOfRights? AdministrationChargeSummary { get; init; }

    /// <summary>The day on which the landlord's name and address were given, in the demand or later; null when never.</summary>
    public LocalDate? LandlordNamedOn { get; init; }

    /// <summary>
    /// The day on which an address in England and Wales for notices was given, before, in or after the demand; null when never.
    /// </summary>
    public LocalDate? NoticeAddressGivenOn { get; init; }

    /// <summary>Reference, day and charges: <c>demand D1 of 2026-04-01: £300.00 and £40.00 for administration</c>.</summary>
    public override string ToString() =>
        $"demand {Reference} of {LawCodes.Iso(ServedOn)}: {ServiceCharges} and {AdministrationCharges} for administration";
}

/// <summary>A requirement that a demand did not meet when it was served.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="PayableFrom">
/// The day from which it was met after all; null while it is not, and for good where only a fresh demand does.
/// </param>
/// <param name="Finding">What was found, as a warning.</param>
public sealed record DemandDefect(DemandRule Rule, LocalDate? PayableFrom, Diagnostic Finding);

/// <summary>What of a demand is payable and what may be withheld, and from when.</summary>
/// <param name="Demand">The demand.</param>
/// <param name="Pack">The rule pack of its day.</param>
/// <param name="Defects">The requirements it did not meet when served, in the order of the pack.</param>
public sealed record DemandAssessment(DemandAsServed Demand, Figure<DemandRulePack> Pack, ImmutableArray<DemandDefect> Defects)
{
    /// <summary>
    /// The day from which nothing is withheld, and until which late payment and interest do not run on what is: the day of service where
    /// nothing was lacking; null while something is, and for good where only a fresh demand mends it.
    /// </summary>
    public LocalDate? PayableInFullFrom
    {
        get
        {
            var from = Demand.ServedOn;
            foreach (var defect in Defects)
            {
                if (defect.PayableFrom is not { } mended)
                {
                    return null;
                }

                from = LocalDate.Max(from, mended);
            }

            return from;
        }
    }

    /// <summary>What may be withheld on a day. While it may, the lease's terms on late payment and interest do not run on it.</summary>
    /// <param name="day">The day.</param>
    public Money WithheldOn(LocalDate day)
    {
        var (service, administration) = (Money.Zero, Money.Zero);
        foreach (var defect in Defects.Where(defect => defect.PayableFrom is not { } from || day < from))
        {
            service = Reaches(defect, WithheldCharges.ServiceCharges) ? Demand.ServiceCharges : service;
            administration = Reaches(defect, WithheldCharges.AdministrationCharges) ? Demand.AdministrationCharges : administration;
        }

        return service + administration;
    }

    /// <summary>What is payable on a day, so far as what the demand carries is concerned.</summary>
    /// <param name="day">The day.</param>
    public Money PayableOn(LocalDate day) => Demand.ServiceCharges + Demand.AdministrationCharges - WithheldOn(day);

    private static bool Reaches(DemandDefect defect, WithheldCharges charges) =>
        defect.Rule.Withheld == charges || defect.Rule.Withheld == WithheldCharges.ServiceAndAdministrationCharges;
}

/// <summary>Holds demands against the rule pack of their day.</summary>
public static class DemandCheck
{
    /// <summary>Finds what a demand lacked when it was served, what may be withheld for it, and how it is put right.</summary>
    /// <param name="demand">The demand.</param>
    /// <param name="law">The figures.</param>
    /// <returns>The assessment, or a refusal where no pack is held for the day.</returns>
    public static Outcome<DemandAssessment> Assess(DemandAsServed demand, ServiceChargeLaw law)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(law);
        var packs = law.DemandRules.At(demand.ServedOn);
        if (!packs.TryGet(out var pack))
        {
            return Outcome.Refused<DemandAssessment>(packs.Diagnostics);
        }

        var defects = ImmutableArray.CreateBuilder<DemandDefect>();
        foreach (var rule in pack.Value.Rules)
        {
            if (Applies(rule.Withheld, demand) && DefectOf(rule, demand, pack.Value.LeastPointSize) is { } defect)
            {
                defects.Add(defect);
            }
        }

        var found = defects.Select(defect => defect.Finding).ToImmutableArray();
        return Outcome.Of(new DemandAssessment(demand, pack, defects.DrainToImmutable()), found);
    }

    private static bool Applies(WithheldCharges charges, DemandAsServed demand) => charges switch
    {
        WithheldCharges.ServiceCharges => !demand.ServiceCharges.IsZero,
        WithheldCharges.AdministrationCharges => !demand.AdministrationCharges.IsZero,
        _ => !demand.ServiceCharges.IsZero || !demand.AdministrationCharges.IsZero,
    };

    private static DemandDefect? DefectOf(DemandRule rule, DemandAsServed demand, int leastPointSize)
    {
        var requirement = rule.Requirement;
        if (requirement == DemandRequirement.ServiceChargeSummary)
        {
            return OfSummary(rule, demand, demand.ServiceChargeSummary, leastPointSize, DemandCodes.ServiceChargeSummary);
        }

        if (requirement == DemandRequirement.AdministrationChargeSummary)
        {
            return OfSummary(rule, demand, demand.AdministrationChargeSummary, leastPointSize, DemandCodes.AdministrationChargeSummary);
        }

        return requirement == DemandRequirement.LandlordNameAndAddress
            ? OfDay(rule, demand, demand.LandlordNamedOn, DemandCodes.LandlordNameAndAddress)
            : OfDay(rule, demand, demand.NoticeAddressGivenOn, DemandCodes.AddressForNotices);
    }

    private static DemandDefect? OfSummary(
        DemandRule rule, DemandAsServed demand, SummaryOfRights? summary, int leastPointSize, DiagnosticCode code)
    {
        var wrong = summary switch
        {
            null => "no summary was sent",
            _ when summary.SentOn != demand.ServedOn =>
                $"the summary was sent on {LawCodes.Iso(summary.SentOn)}, the demand served on {LawCodes.Iso(demand.ServedOn)}",
            { Wording: SummaryWording.Other } => "the summary is not in the prescribed words, or not legible",
            _ when summary.PointSize < leastPointSize => string.Create(
                CultureInfo.InvariantCulture, $"the summary is printed in {summary.PointSize} point, below {leastPointSize} point"),
            _ => null,
        };
        if (wrong is null)
        {
            return null;
        }

        LocalDate? mended = rule.Cure == DemandCure.GivenLater && summary is { Wording: SummaryWording.Prescribed } later
            && later.PointSize >= leastPointSize && later.SentOn > demand.ServedOn ? later.SentOn : null;
        return new DemandDefect(rule, mended, Finding(rule, demand, code, wrong));
    }

    private static DemandDefect? OfDay(DemandRule rule, DemandAsServed demand, LocalDate? givenOn, DiagnosticCode code)
    {
        if (givenOn is { } given && given <= demand.ServedOn)
        {
            return null;
        }

        var wrong = givenOn is { } later ? $"it was given on {LawCodes.Iso(later)}" : "it was not given";
        return new DemandDefect(rule, rule.Cure == DemandCure.GivenLater ? givenOn : null, Finding(rule, demand, code, wrong));
    }

    private static Diagnostic Finding(DemandRule rule, DemandAsServed demand, DiagnosticCode code, string wrong) => new(
        code,
        Severity.Warning,
        Locator.In($"demand {demand.Reference}"),
        wrong,
        $"the demand of {LawCodes.Iso(demand.ServedOn)} carries the {rule.Requirement.Name}",
        rule.Cure == DemandCure.FreshDemand ? "serve a fresh demand that carries it" : "give it in writing; the charge is due from then");
}

/// <summary>The codes of findings about what a demand carries.</summary>
public static class DemandCodes
{
    /// <summary>No proper summary of rights accompanied a demand for service charges, which may be withheld.</summary>
    public static DiagnosticCode ServiceChargeSummary { get; } = new("RECH510");

    /// <summary>No proper summary of rights accompanied a demand for administration charges, which may be withheld.</summary>
    public static DiagnosticCode AdministrationChargeSummary { get; } = new("RECH511");

    /// <summary>The demand did not carry the landlord's name and address: nothing is due until they are given.</summary>
    public static DiagnosticCode LandlordNameAndAddress { get; } = new("RECH512");

    /// <summary>No address in England and Wales for notices had been given: nothing is due until it is.</summary>
    public static DiagnosticCode AddressForNotices { get; } = new("RECH513");
}
