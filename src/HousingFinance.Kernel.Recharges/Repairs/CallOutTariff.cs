using System.Collections.Immutable;
using HousingFinance.Kernel.Calendars;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>On which days a call-out charge holds.</summary>
public enum CallOutDays
{
    /// <summary>Working days.</summary>
    WorkingDays = 0,

    /// <summary>Saturdays, Sundays and bank holidays.</summary>
    OtherDays = 1,
}

/// <summary>The charge for calling somebody out within a band of time.</summary>
/// <param name="Name">What it is called: <c>Out of hours</c>.</param>
/// <param name="Days">On which days it holds, by the day of the call-out itself.</param>
/// <param name="From">From what time.</param>
/// <param name="Until">
/// To before what time; midnight is the end of the day. Earlier than <paramref name="From"/> it runs past midnight.
/// </param>
/// <param name="Charge">The charge before VAT.</param>
public sealed record CallOutBand(string Name, CallOutDays Days, LocalTime From, LocalTime Until, Money Charge)
{
    /// <summary>Whether a time of such a day lies in the band.</summary>
    /// <param name="time">The time.</param>
    public bool Contains(LocalTime time) => Until == LocalTime.Midnight ? time >= From
        : From < Until ? time >= From && time < Until
        : time >= From || time < Until;

    /// <summary>Name and times: <c>Out of hours 17:00 to 08:00</c>.</summary>
    public override string ToString() => $"{Name} {Shown(From)} to {Shown(Until)}";

    private static string Shown(LocalTime time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time);
}

/// <summary>What calling somebody out costs by day and time. A repair has one call-out at most.</summary>
/// <remarks>Immutable. Not compared.</remarks>
public sealed class CallOutTariff
{
    /// <summary>A tariff.</summary>
    /// <param name="calendar">Which days are working days.</param>
    /// <param name="bands">The bands; those of the same days do not overlap. Times without a band have no charge and are refused.</param>
    /// <exception cref="ArgumentException">There is no band, two of the same days overlap, or one is nameless or below £0.00.</exception>
    public CallOutTariff(WorkingDayCalendar calendar, params ImmutableArray<CallOutBand> bands)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (bands.IsDefaultOrEmpty || bands.Any(band => string.IsNullOrWhiteSpace(band.Name) || band.Charge.IsNegative))
        {
            throw new ArgumentException("A tariff has bands, each with a name and a charge of £0.00 or more.", nameof(bands));
        }

        foreach (var band in bands)
        {
            if (bands.Any(other => !ReferenceEquals(other, band) && other.Days == band.Days && Overlap(other, band)))
            {
                throw new ArgumentException($"{band} overlaps another band of the same days.", nameof(bands));
            }
        }

        (Calendar, Bands) = (calendar, bands);
    }

    /// <summary>Which days are working days.</summary>
    public WorkingDayCalendar Calendar { get; }

    /// <summary>The bands.</summary>
    public ImmutableArray<CallOutBand> Bands { get; }

    /// <summary>The band of a day and time, or a refusal where the tariff has none or the calendar does not know the day.</summary>
    /// <param name="moment">Local day and time of the call-out.</param>
    public Outcome<CallOutBand> At(LocalDateTime moment)
    {
        var at = Locator.In($"call-out of {LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(moment)}");
        if (moment.Date < Calendar.KnownFrom || moment.Date > Calendar.KnownThrough)
        {
            return Outcome.Refused<CallOutBand>(new Diagnostic(
                RechargeCodes.CallOutDayNotKnown, Severity.Error, at, "the calendar does not know the day",
                $"a day from {LocalDatePattern.Iso.Format(Calendar.KnownFrom)} to {LocalDatePattern.Iso.Format(Calendar.KnownThrough)}",
                "supply the bank holidays of the year"));
        }

        var days = Calendar.IsWorkingDay(moment.Date) ? CallOutDays.WorkingDays : CallOutDays.OtherDays;
        var band = Bands.FirstOrDefault(band => band.Days == days && band.Contains(moment.TimeOfDay));
        return band is not null
            ? Outcome.Of(band)
            : Outcome.Refused<CallOutBand>(new Diagnostic(
                RechargeCodes.CallOutTimeWithoutBand, Severity.Error, at, "the tariff has no band for that time",
                "a time within a band of the tariff", "correct the time, or add the band to the tariff"));
    }

    private static bool Overlap(CallOutBand one, CallOutBand other) => one.Contains(other.From) || other.Contains(one.From);
}
