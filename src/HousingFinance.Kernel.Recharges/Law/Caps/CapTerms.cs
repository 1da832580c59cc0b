using System.Collections.Immutable;
using HousingFinance.Kernel.Figures;

namespace HousingFinance.Kernel.Recharges;

/// <summary>The figures that one charge needs, looked up, so that the rule itself cannot fail for want of one.</summary>
internal sealed class CapTerms
{
    private readonly ImmutableArray<Diagnostic>.Builder _refused = ImmutableArray.CreateBuilder<Diagnostic>();

    private CapTerms(LeaseCharge charge, ServiceChargeLaw law)
    {
        Contributions = [.. charge.Contributions.OrderBy(each => each.Cost.Reference, StringComparer.Ordinal)];
        Windows = [.. Contributions.Select(each => Known(RecoveryWindow.Of(each.Cost.IncurredOn(charge.IncurredBasis)!.Value, law))!)];
        WorksLimits = [.. charge.Works.OrderBy(each => each.Reference, StringComparer.Ordinal)
            .Where(each => each.Standing == ConsultationStanding.NotConsulted)
            .Select(each => (each, Known(law.WorksLimit.At(each.StartedOn))!))];
        AgreementLimits = [.. charge.Agreements.OrderBy(each => each.Reference, StringComparer.Ordinal)
            .Where(each => each.Standing == ConsultationStanding.NotConsulted)
            .Select(each => (each, Known(law.AgreementLimit.At(each.PeriodFirstDay))!))];
        if (charge.RightToBuy is { } lease && Contributions.Any(LeaseChargeRule.IsForWorks))
        {
            Period = Known(lease.InitialPeriod(law));
            ImprovementLimit = Known(law.UnitemisedImprovementLimit.At(lease.GrantedOn));
        }

        if (Contributions.Any(each => LeaseChargeRule.IsAssisted(charge, each, law)))
        {
            MandatoryCaps = Known(law.MandatoryCaps.At(charge.DemandedOn));
            MandatoryYears = Known(law.MandatoryCapYears.At(charge.DemandedOn));
        }
    }

    /// <summary>The contributions in order of the cost's reference, so that no result depends on the order they came in.</summary>
    internal ImmutableArray<Contribution> Contributions { get; }

    /// <summary>The window of each cost, in the same order.</summary>
    internal ImmutableArray<RecoveryWindow> Windows { get; }

    /// <summary>The works on which tenants were not consulted, with the limit.</summary>
    internal ImmutableArray<(ConsultedWorks Works, Figure<Money> Limit)> WorksLimits { get; }

    /// <summary>The agreements on which tenants were not consulted, with the limit.</summary>
    internal ImmutableArray<(ConsultedAgreement Agreement, Figure<Money> Limit)> AgreementLimits { get; }

    /// <summary>The initial period; null where no cost can be limited by an offer.</summary>
    internal InitialPeriod? Period { get; }

    /// <summary>The limit of improvements not itemised; null where no cost can be limited by an offer.</summary>
    internal Figure<Money>? ImprovementLimit { get; }

    /// <summary>The caps on assisted works; null where there are none.</summary>
    internal Figure<AreaCaps>? MandatoryCaps { get; }

    /// <summary>The years over which they are added up; null where there are none.</summary>
    internal Figure<int>? MandatoryYears { get; }

    /// <summary>The terms of a charge without a fault, or every figure that is not held.</summary>
    internal static Outcome<CapTerms> Resolve(LeaseCharge charge, ServiceChargeLaw law)
    {
        var terms = new CapTerms(charge, law);
        return terms._refused.Count == 0 ? Outcome.Of(terms) : Outcome.Refused<CapTerms>([.. terms._refused.Distinct()]);
    }

    private T? Known<T>(Outcome<T> figure)
        where T : class
    {
        if (figure.TryGet(out var value))
        {
            return value;
        }

        _refused.AddRange(figure.Diagnostics);
        return null;
    }
}
