using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What one tenant would contribute, net and VAT apart, so that the test cannot be put to the net sum.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is a contribution of £0.00, a valid one.</remarks>
/// <param name="Net">The contribution without VAT; £0.00 or more.</param>
/// <param name="Vat">The VAT that is passed on with it; £0.00 where none is.</param>
public readonly record struct TenantContribution(Money Net, Money Vat)
{
    /// <summary>The contribution that the limit is put to.</summary>
    public Money WithVat => Net + Vat;
}

/// <summary>Whether tenants must be consulted before costs may be passed on in full.</summary>
public enum ConsultationNeed : byte
{
    /// <summary>No one would contribute more than the limit.</summary>
    NotNeeded = 0,

    /// <summary>At least one would, so consultation or dispensation is needed; without it everyone is held to the limit.</summary>
    Needed = 1,
}

/// <summary>The outcome of a test of section 20.</summary>
/// <param name="Need">Whether to consult.</param>
/// <param name="Highest">The highest single contribution, VAT included, which decides; the total cost does not.</param>
/// <param name="OverLimit">How many would contribute more than the limit.</param>
/// <param name="Limit">The limit, with its source.</param>
public sealed record ConsultationFinding(ConsultationNeed Need, Money Highest, int OverLimit, Figure<Money> Limit);

/// <summary>
/// Tests whether section 20 of the Landlord and Tenant Act 1985 asks for consultation: on the highest single contribution, VAT included,
/// to one set of works, or to one agreement in one accounting period.
/// </summary>
/// <remarks>Works that are no set are tested apart and never added up over a year: Francis v Phillips [2014].</remarks>
public static class ConsultationTest
{
    /// <summary>Tests one set of qualifying works.</summary>
    /// <param name="contributions">What each tenant of a variable service charge would contribute.</param>
    /// <param name="startsOn">The day on which the works start.</param>
    /// <param name="law">The figures.</param>
    public static Outcome<ConsultationFinding> OfWorks(
        ReadOnlySpan<TenantContribution> contributions, LocalDate startsOn, ServiceChargeLaw law)
    {
        ArgumentNullException.ThrowIfNull(law);
        return Against(law.WorksLimit.At(startsOn), contributions, Locator.In("section 20 test of works"));
    }

    /// <summary>Tests one qualifying long-term agreement over one accounting period.</summary>
    /// <param name="contributions">What each tenant of a variable service charge would contribute in the period.</param>
    /// <param name="periodFirstDay">The first day of the accounting period.</param>
    /// <param name="law">The figures.</param>
    public static Outcome<ConsultationFinding> OfAgreement(
        ReadOnlySpan<TenantContribution> contributions, LocalDate periodFirstDay, ServiceChargeLaw law)
    {
        ArgumentNullException.ThrowIfNull(law);
        return Against(law.AgreementLimit.At(periodFirstDay), contributions, Locator.In("section 20 test of agreement"));
    }

    private static Outcome<ConsultationFinding> Against(
        Outcome<Figure<Money>> limit, ReadOnlySpan<TenantContribution> contributions, Locator at)
    {
        if (!limit.TryGet(out var figure))
        {
            return Outcome.Refused<ConsultationFinding>(limit.Diagnostics);
        }

        if (contributions.IsEmpty)
        {
            return Outcome.Refused<ConsultationFinding>(new Diagnostic(
                LawCodes.NobodyContributes, Severity.Error, at, "no contribution was given", "at least one tenant contributes",
                "give the contribution of each tenant"));
        }

        var (highest, over) = (contributions[0].WithVat, 0);
        for (var index = 0; index < contributions.Length; index++)
        {
            var each = contributions[index];
            if (each.Net.IsNegative || each.Vat.IsNegative)
            {
                return Outcome.Refused<ConsultationFinding>(new Diagnostic(
                    LawCodes.ContributionNegative, Severity.Error, at with { Row = index + 1 },
                    $"the contribution is {each.Net} and its VAT {each.Vat}", "both are £0.00 or more", "correct the contribution"));
            }

            highest = Money.Max(highest, each.WithVat);
            over += each.WithVat > figure.Value ? 1 : 0;
        }

        return Outcome.Of(new ConsultationFinding(
            over > 0 ? ConsultationNeed.Needed : ConsultationNeed.NotNeeded, highest, over, figure));
    }
}
