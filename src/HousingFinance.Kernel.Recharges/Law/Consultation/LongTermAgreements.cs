using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Why an agreement may be outside the consultation requirements whatever its length.</summary>
public enum AgreementExemption : byte
{
    /// <summary>Nothing takes it out.</summary>
    NoExemption = 0,

    /// <summary>A contract of employment.</summary>
    Employment = 1,

    /// <summary>A management agreement of a council with an arm's-length or tenant management organisation.</summary>
    HousingManagement = 2,

    /// <summary>An agreement between companies of one group.</summary>
    WithinGroup = 3,

    /// <summary>Made while there were no tenants; exempt up to five years.</summary>
    MadeWhenUntenanted = 4,
}

/// <summary>Whether an agreement is a qualifying long-term one.</summary>
public enum AgreementStanding : byte
{
    /// <summary>Not for more than twelve months.</summary>
    TooShort = 0,

    /// <summary>For more than twelve months, yet exempt.</summary>
    Exempt = 1,

    /// <summary>A qualifying long-term agreement: section 20 applies to each accounting period.</summary>
    Qualifying = 2,
}

/// <summary>Tells qualifying long-term agreements from others, under section 20ZA and SI 2003/1987.</summary>
public static class LongTermAgreements
{
    /// <summary>Whether an agreement is a qualifying long-term one.</summary>
    /// <param name="firstDay">The first day of its term.</param>
    /// <param name="lastDay">The last day of its term; exactly twelve months are not more than twelve months.</param>
    /// <param name="exemption">What may take it out.</param>
    /// <param name="law">The figures.</param>
    /// <returns>Its standing, or a refusal where a figure is not held for the first day or the term ends before it begins.</returns>
    public static Outcome<AgreementStanding> StandingOf(
        LocalDate firstDay, LocalDate lastDay, AgreementExemption exemption, ServiceChargeLaw law)
    {
        ArgumentNullException.ThrowIfNull(law);
        if (lastDay < firstDay)
        {
            return Outcome.Refused<AgreementStanding>(LawCodes.EndsBeforeItBegins("agreement", firstDay, lastDay));
        }

        var (months, years) = (law.AgreementMonths.At(firstDay), law.UntenantedAgreementYears.At(firstDay));
        if (!months.TryGet(out var most) || !years.TryGet(out var exempt))
        {
            return Outcome.Refused<AgreementStanding>([.. months.Diagnostics, .. years.Diagnostics]);
        }

        if (lastDay < firstDay.PlusMonths(most.Value))
        {
            return Outcome.Of(AgreementStanding.TooShort);
        }

        var isExempt = exemption switch
        {
            AgreementExemption.NoExemption => false,
            AgreementExemption.MadeWhenUntenanted => lastDay < firstDay.PlusYears(exempt.Value),
            _ => true,
        };
        return Outcome.Of(isExempt ? AgreementStanding.Exempt : AgreementStanding.Qualifying);
    }
}
