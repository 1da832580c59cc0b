using HousingFinance.Kernel.Figures;
using NodaTime;

namespace HousingFinance.Kernel.Recharges;

/// <summary>
/// The initial period of a Right to Buy lease, in which the offer notice limits what is payable for works (Housing Act 1985, Schedule 6,
/// paragraph 16B).
/// </summary>
/// <remarks>
/// From the grant to five years after it, the anniversary taken in; where the lease charges by a year of its own, to the end of the fifth
/// such year that begins after the day of the grant. It belongs to the lease: a purchaser has what is left of it and no new one. Equal
/// when every part is equal.
/// </remarks>
/// <param name="FirstDay">The day of the grant.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Years">The years, with their source.</param>
public sealed record InitialPeriod(LocalDate FirstDay, LocalDate LastDay, Figure<int> Years)
{
    /// <summary>The initial period of a lease.</summary>
    /// <param name="grantedOn">The day of the grant.</param>
    /// <param name="chargingYearStart">The day on which the lease's charging year begins; null where the lease has none.</param>
    /// <param name="law">The figures.</param>
    /// <returns>The period, or a refusal where the figure is not held for the day of the grant.</returns>
    public static Outcome<InitialPeriod> Of(LocalDate grantedOn, AnnualDate? chargingYearStart, ServiceChargeLaw law)
    {
        ArgumentNullException.ThrowIfNull(law);
        var years = law.InitialPeriodYears.At(grantedOn);
        return years.TryGet(out var figure)
            ? Outcome.Of(new InitialPeriod(grantedOn, ChargingYears.LastDayOf(figure.Value, grantedOn, chargingYearStart), figure))
            : Outcome.Refused<InitialPeriod>(years.Diagnostics);
    }

    /// <summary>Whether a cost incurred on a day is limited by the offer notice.</summary>
    /// <param name="incurredOn">The day.</param>
    public bool Contains(LocalDate incurredOn) => incurredOn >= FirstDay && incurredOn <= LastDay;

    /// <summary>First and last day: <c>2022-05-16 to 2028-03-31</c>.</summary>
    public override string ToString() => $"{LawCodes.Iso(FirstDay)} to {LawCodes.Iso(LastDay)}";
}

/// <summary>The charging years of a lease, or its own years from the grant where it has none.</summary>
internal static class ChargingYears
{
    /// <summary>The anniversary of the grant, or the last day of as many charging years that begin after it.</summary>
    internal static LocalDate LastDayOf(int years, LocalDate grantedOn, AnnualDate? start)
    {
        if (start is not { } annual)
        {
            return grantedOn.PlusYears(years);
        }

        var first = annual.InYear(grantedOn.Year);
        var firstYear = first > grantedOn ? grantedOn.Year : grantedOn.Year + 1;
        return annual.InYear(firstYear + years).PlusDays(-1);
    }

    /// <summary>The first day of the year in which a day falls.</summary>
    internal static LocalDate FirstDayOfYearWith(LocalDate day, LocalDate grantedOn, AnnualDate? start)
    {
        if (start is { } annual)
        {
            var first = annual.InYear(day.Year);
            return first <= day ? first : annual.InYear(day.Year - 1);
        }

        var year = grantedOn.PlusYears(day.Year - grantedOn.Year);
        return year <= day ? year : grantedOn.PlusYears(day.Year - grantedOn.Year - 1);
    }
}
