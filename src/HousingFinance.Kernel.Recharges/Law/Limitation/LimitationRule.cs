using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Years after which a charge can no longer be sued for.</summary>
/// <remarks>Equal when both are equal.</remarks>
public sealed record LimitationPeriods
{
    /// <summary>Periods.</summary>
    /// <param name="reservedAsRentYears">Where the lease reserves the charge as rent; 1 or more.</param>
    /// <param name="underDeedYears">Where it is only owed under a deed; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A period is below a year.</exception>
    public LimitationPeriods(int reservedAsRentYears, int underDeedYears)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reservedAsRentYears, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(underDeedYears, 1);
        (ReservedAsRentYears, UnderDeedYears) = (reservedAsRentYears, underDeedYears);
    }

    /// <summary>Years where the lease reserves the charge as rent.</summary>
    public int ReservedAsRentYears { get; }

    /// <summary>Years where the charge is only owed under a deed.</summary>
    public int UnderDeedYears { get; }

    /// <summary>Both: <c>6 years as rent, 12 under a deed</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{ReservedAsRentYears} years as rent, {UnderDeedYears} under a deed");
}

/// <summary>On what a charge is owed.</summary>
public enum LimitationBasis : byte
{
    /// <summary>The lease reserves it as rent.</summary>
    ReservedAsRent = 0,

    /// <summary>It is owed under a deed, but not as rent.</summary>
    UnderDeed = 1,
}

/// <summary>One charge that is owed. Limitation runs for each charge by itself, never for an account.</summary>
/// <remarks>Immutable. Not compared by the content of its list.</remarks>
public sealed record OwedCharge
{
    /// <summary>A charge.</summary>
    /// <param name="reference">What the account calls it.</param>
    /// <param name="dueOn">The day on which it fell due.</param>
    /// <param name="outstanding">What is still owed of it.</param>
    /// <param name="basis">On what it is owed.</param>
    /// <exception cref="ArgumentException">The reference is blank.</exception>
    public OwedCharge(string reference, LocalDate dueOn, Money outstanding, LimitationBasis basis)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        (Reference, DueOn, Outstanding, Basis) = (reference, dueOn, outstanding, basis);
    }

    /// <summary>What the account calls it.</summary>
    public string Reference { get; }

    /// <summary>The day on which it fell due.</summary>
    public LocalDate DueOn { get; }

    /// <summary>What is still owed of it.</summary>
    public Money Outstanding { get; }

    /// <summary>On what it is owed.</summary>
    public LimitationBasis Basis { get; }

    /// <summary>The days on which it was acknowledged in writing or paid in part, in any order.</summary>
    public ImmutableArray<LocalDate> AcknowledgedOn { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Reference, day and sum: <c>2019-20 due 2019-04-01: £500.00</c>.</summary>
    public override string ToString() => $"{Reference} due {LawCodes.Iso(DueOn)}: {Outstanding}";
}

/// <summary>Until when a charge can be sued for. Afterwards the claim is barred, not the debt: what is paid is kept.</summary>
/// <param name="Charge">The charge.</param>
/// <param name="RunsFrom">
/// The day from which the years run: that on which it fell due, or the last acknowledgment that came in time.
/// </param>
/// <param name="LastDay">The last day on which it can be sued for.</param>
/// <param name="Periods">The years, with their source.</param>
public sealed record LimitationStanding(OwedCharge Charge, LocalDate RunsFrom, LocalDate LastDay, Figure<LimitationPeriods> Periods)
{
    /// <summary>Whether a claim made on a day is barred.</summary>
    /// <param name="day">The day.</param>
    public bool IsBarredOn(LocalDate day) => day > LastDay;

    /// <summary>Charge and last day: <c>2019-20 due 2019-04-01: £500.00, to be sued for by 2025-04-01</c>.</summary>
    public override string ToString() => $"{Charge}, to be sued for by {LawCodes.Iso(LastDay)}";
}

/// <summary>The time limit for suing for service charges (Limitation Act 1980, sections 8 and 19), charge by charge.</summary>
/// <remarks>
/// An acknowledgment that comes when the claim is already barred revives nothing here. Periods that a moratorium adds are not counted:
/// the answer is then too early by that much, never too late.
/// </remarks>
public static class LimitationRule
{
    /// <summary>Until when one charge can be sued for.</summary>
    /// <param name="charge">The charge.</param>
    /// <param name="law">The figures.</param>
    /// <returns>Its standing, or a refusal where the figure is not held for the day on which it fell due.</returns>
    public static Outcome<LimitationStanding> Of(OwedCharge charge, ServiceChargeLaw law)
    {
        ArgumentNullException.ThrowIfNull(charge);
        ArgumentNullException.ThrowIfNull(law);
        var periods = law.Limitation.At(charge.DueOn);
        if (!periods.TryGet(out var figure))
        {
            return Outcome.Refused<LimitationStanding>(periods.Diagnostics);
        }

        var years = charge.Basis == LimitationBasis.ReservedAsRent
            ? figure.Value.ReservedAsRentYears
            : figure.Value.UnderDeedYears;
        var runsFrom = charge.DueOn;
        foreach (var day in charge.AcknowledgedOn.Order())
        {
            if (day > runsFrom && day <= runsFrom.PlusYears(years))
            {
                runsFrom = day;
            }
        }

        return Outcome.Of(new LimitationStanding(charge, runsFrom, runsFrom.PlusYears(years), figure));
    }
}
