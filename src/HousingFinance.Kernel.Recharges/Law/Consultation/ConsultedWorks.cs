using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Whether what section 20 asks for has been done.</summary>
public enum ConsultationStanding : byte
{
    /// <summary>Neither consulted nor dispensed: each tenant is held to the limit.</summary>
    NotConsulted = 0,

    /// <summary>Tenants were consulted.</summary>
    Consulted = 1,

    /// <summary>A tribunal dispensed with consultation; a reduction that it made a term of this is a reduction of its own.</summary>
    Dispensed = 2,
}

/// <summary>Where a leaseholder lived on the day the works began.</summary>
public enum LesseeResidence : byte
{
    /// <summary>It was not said; a charge for assisted works is refused until it is.</summary>
    NotSaid = 0,

    /// <summary>The home was the only or principal home.</summary>
    OnlyOrPrincipalHome = 1,

    /// <summary>The home was let or the leaseholder lived elsewhere.</summary>
    LivedElsewhere = 2,
}

/// <summary>One set of qualifying works, as it bears on one leaseholder.</summary>
/// <remarks>Equal when every part is equal.</remarks>
public sealed record ConsultedWorks
{
    /// <summary>A set of works.</summary>
    /// <param name="reference">What contributions call it; told apart letter for letter.</param>
    /// <param name="startedOn">The day on which the works began.</param>
    /// <param name="standing">Whether tenants were consulted.</param>
    /// <exception cref="ArgumentException">The reference is blank.</exception>
    public ConsultedWorks(string reference, LocalDate startedOn, ConsultationStanding standing)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        (Reference, StartedOn, Standing) = (reference, startedOn, standing);
    }

    /// <summary>What contributions call it.</summary>
    public string Reference { get; }

    /// <summary>The day on which the works began.</summary>
    public LocalDate StartedOn { get; }

    /// <summary>Whether tenants were consulted.</summary>
    public ConsultationStanding Standing { get; init; }

    /// <summary>
    /// The day on which relevant government assistance was applied for, towards all of the works or a part of them; null when there is
    /// none.
    /// </summary>
    public LocalDate? AssistanceAppliedOn { get; init; }

    /// <summary>Where the leaseholder lived on the day the works began; wanted only for assisted works.</summary>
    public LesseeResidence Residence { get; init; }

    /// <summary>What earlier demands charged this leaseholder for the same set, after reductions; £0.00 or more.</summary>
    public Money AlreadyCharged { get; init; }

    /// <summary>The works, their first day and standing: <c>works roof from 2024-04-15, Consulted</c>.</summary>
    public override string ToString() => $"works {Reference} from {LawCodes.Iso(StartedOn)}, {Standing}";
}

/// <summary>One qualifying long-term agreement in one accounting period, as it bears on one leaseholder.</summary>
/// <remarks>Equal when every part is equal.</remarks>
public sealed record ConsultedAgreement
{
    /// <summary>An agreement in an accounting period.</summary>
    /// <param name="reference">What contributions call it; told apart letter for letter.</param>
    /// <param name="periodFirstDay">The first day of the accounting period.</param>
    /// <param name="standing">Whether tenants were consulted on the agreement.</param>
    /// <exception cref="ArgumentException">The reference is blank.</exception>
    public ConsultedAgreement(string reference, LocalDate periodFirstDay, ConsultationStanding standing)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        (Reference, PeriodFirstDay, Standing) = (reference, periodFirstDay, standing);
    }

    /// <summary>What contributions call it.</summary>
    public string Reference { get; }

    /// <summary>The first day of the accounting period.</summary>
    public LocalDate PeriodFirstDay { get; }

    /// <summary>Whether tenants were consulted on the agreement.</summary>
    public ConsultationStanding Standing { get; init; }

    /// <summary>What earlier demands charged this leaseholder under it in the same period, after reductions; £0.00 or more.</summary>
    public Money AlreadyCharged { get; init; }

    /// <summary>The agreement, the period's first day and standing: <c>agreement lifts, period of 2025-04-01, Dispensed</c>.</summary>
    public override string ToString() => $"agreement {Reference}, period of {LawCodes.Iso(PeriodFirstDay)}, {Standing}";
}
