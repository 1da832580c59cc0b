using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace HousingFinance.Kernel.DirectDebits;

/// <summary>How long after its first processing day a collection that came back unpaid may be presented again.</summary>
public enum RepresentationLimit : byte
{
    /// <summary>A calendar month, as banks return later ones for: one processed on 5 May through 5 June.</summary>
    CalendarMonth = 0,

    /// <summary>Thirty days, or a calendar month where that is shorter, for a council that wants to be safe.</summary>
    ThirtyDays = 1,
}

/// <summary>What the scheme or a council's sponsoring bank lays down about the life of an instruction.</summary>
/// <remarks>
/// Set by <c>with</c> where a sponsor has agreed otherwise. Sources for the defaults: published notes of a clearing bank on unpaid codes
/// (two working days between lodgement and collection; 24 months of dormancy since June 2020; a month to present again). Whether a first
/// collection that came back for want of funds is followed by a regular or by another first one is not settled by what is published.
/// </remarks>
public sealed record InstructionTerms
{
    /// <summary>The scheme's own terms.</summary>
    /// <param name="calendar">The working days of Bacs.</param>
    public InstructionTerms(WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Calendar = calendar;
    }

    /// <summary>The working days of Bacs.</summary>
    public WorkingDayCalendar Calendar { get; }

    /// <summary>
    /// The least working days from the day a lodgement stands at the bank to the day the first collection's money moves: 2 unless set;
    /// 0 to 60.
    /// </summary>
    public int LodgementWorkingDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 60);
            field = value;
        }
    }
        = 2;

    /// <summary>The months after its last use for which banks keep an instruction: 24 unless set; 13 to 120.</summary>
    public int DormancyMonths
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 13);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 120);
            field = value;
        }
    }
        = 24;

    /// <summary>How long an unpaid collection may be presented again: a calendar month unless set.</summary>
    public RepresentationLimit RepresentationLimit { get; init; }

    /// <summary>
    /// The code of the next collection after a first one that came back unpaid and was not presented again: 17 unless set; 17 or 01.
    /// </summary>
    public TransactionCode AfterUnpaidFirst
    {
        get;
        init => field = value == TransactionCode.RegularCollection || value == TransactionCode.FirstCollection
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The next collection is a regular or a first one.");
    }
        = TransactionCode.RegularCollection;

    /// <summary>The last processing day on which a collection that came back may be presented again.</summary>
    /// <param name="processed">The processing day on which it was sent the first time.</param>
    public LocalDate LastRepresentation(ProcessingDay processed)
    {
        var month = processed.Date.PlusMonths(1);
        var thirty = processed.Date.PlusDays(30);
        return RepresentationLimit == RepresentationLimit.ThirtyDays && thirty < month ? thirty : month;
    }

    /// <summary>The first day on which an instruction that was last used on a day is dormant.</summary>
    /// <param name="lastUse">The day of its last lodgement or collection.</param>
    public LocalDate DormantFrom(LocalDate lastUse) => lastUse.PlusMonths(DormancyMonths);
}
