using System.Collections.Immutable;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using NodaTime;

namespace CouncilYear;

/// <summary>What the Direct Debits of the year are held to: dates, notice, runs and returns, on the calendar of the Bacs files.</summary>
internal sealed class DirectDebitTerms
{
    private const int Months = 12;
    private const int WeeksToldBefore = 4;
    private const int PostWorkingDays = 2;
    private const int WorkingDaysToReturns = 3;
    private const int WorkingDaysToPresentAgain = 5;

    private readonly LocalDate _yearBegins;

    public DirectDebitTerms(RentYear year, BacsDays days)
    {
        (Days, _yearBegins) = (days, year.FirstDay);
        Told = Calendar.RollForward(_yearBegins.PlusWeeks(-WeeksToldBefore));
        Notice = new NoticeTerms(
            BacsIdentity.Name.ToString(), "01632 960000", NoticePeriod.OfScheme(PostWorkingDays), Calendar);
        var span = CollectionSpan.Between(_yearBegins, _yearBegins.PlusMonths(Months).PlusDays(-1));
        Schedules = new ScheduleTerms(
            new SchedulePolicy(OddPence.First, Money.FromPence(1), SmallInstalmentRule.SetAside),
            [.. BacsDays.PayerDays.Select(day => CollectionDates.Resolve(Monthly(day), span, Calendar).Value)]);
        Instructions = new InstructionTerms(Calendar);
        Run = new CollectionRunTerms(Instructions, days.Terms);
        FirstOfNew = DirectDebitInstruction.FirstCollection(days.MoneyMoves(days.Next), Told, Notice.Period, Instructions).Value;
    }

    /// <summary>The days of the Bacs run.</summary>
    public BacsDays Days { get; }

    /// <summary>The day on which payers are told of the year: four weeks before it begins, or the next working day.</summary>
    public LocalDate Told { get; }

    /// <summary>Who gives notice, and how long before.</summary>
    public NoticeTerms Notice { get; }

    /// <summary>Twelve instalments on the payer's day, odd pence first; the dates of each payer's day stand as the days do.</summary>
    public ScheduleTerms Schedules { get; }

    /// <summary>What the scheme lays down about instructions.</summary>
    public InstructionTerms Instructions { get; }

    /// <summary>What the run is held to.</summary>
    public CollectionRunTerms Run { get; }

    /// <summary>The first day of money under an instruction that is lodged with this run.</summary>
    public CollectionDay FirstOfNew { get; }

    /// <summary>
    /// The processing days of the run, first to last: the next, for instructions, and every payers' day through the run's last.
    /// </summary>
    public ImmutableArray<ProcessingDay> RunDays =>
    [
        .. ScheduledDays.Where(day => day > Days.Next && day < Days.Collection)
            .Append(Days.Next).Append(Days.Collection).Distinct().Order(),
    ];

    /// <summary>The processing days of the year's schedules that were before this run.</summary>
    public ImmutableArray<ProcessingDay> EarlierDays => [.. ScheduledDays.Where(day => day < Days.Next).Distinct().Order()];

    /// <summary>The day on which what comes back has come.</summary>
    public LocalDate Received => Calendar.AddWorkingDays(Days.MoneyMoves(Days.Collection), WorkingDaysToReturns);

    /// <summary>The day for which unpaid collections are presented again.</summary>
    public CollectionDay PresentedAgain =>
        CollectionDay.Create(Calendar.AddWorkingDays(Received, WorkingDaysToPresentAgain), Calendar);

    private IEnumerable<ProcessingDay> ScheduledDays =>
        Schedules.Dates.SelectMany(dates => dates.Days).Select(day => ProcessingDay.Of(day, Calendar));

    private WorkingDayCalendar Calendar => Days.Terms.Calendar;

    /// <summary>What an earlier run was held to, whose file was sent two working days before it was processed.</summary>
    public CollectionRunTerms RunFor(ProcessingDay day) =>
        new(Instructions, Days.Terms with { InputDay = Calendar.AddWorkingDays(day.Date, -2) });

    /// <summary>The day on which money moved under a live instruction for the first time: in the month before the year.</summary>
    public CollectionDay BeforeTheYear(int dayOfMonth) =>
        CollectionDay.OnOrAfter(new LocalDate(_yearBegins.Year, _yearBegins.Month, dayOfMonth).PlusMonths(-1), Calendar);

    /// <summary>The processing day of a day on which money moved.</summary>
    public ProcessingDay ProcessedFor(CollectionDay day) => ProcessingDay.Of(day, Calendar);

    private static CollectionPattern Monthly(int day) => CollectionPattern.Monthly(ShortMonthRule.LastDayOfMonth, day);
}
