using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace CouncilYear;

/// <summary>The days of one Bacs run, all of them worked out from the day on which it is sent.</summary>
internal sealed class BacsDays
{
    /// <summary>Days after the input day, or after the rent year, that a run may ask the calendar about, and some to spare.</summary>
    private const int DaysLookedAhead = 90;

    private BacsDays(LocalDate inputDay, int? payerDay, WorkingDayCalendar calendar, bool isByRule)
    {
        Terms = new SubmissionTerms { InputDay = inputDay, Calendar = calendar, SetAside = SetAsidePolicy.RefuseFile };
        IsByRule = isByRule;
        Next = ProcessingDay.Create(calendar.NextWorkingDay(calendar.RollForward(inputDay)), calendar);
        Collection = payerDay is { } day ? FirstInReach(day) : PayerDays.Min(FirstInReach);
    }

    /// <summary>The days of the month among which payers choose.</summary>
    public static ImmutableArray<int> PayerDays { get; } = [1, 15];

    /// <summary>What the files are held to.</summary>
    public SubmissionTerms Terms { get; }

    /// <summary>The next processing day: for instructions and for refunds.</summary>
    public ProcessingDay Next { get; }

    /// <summary>The last processing day of the run: of a payers' day, the first that a file sent now is in time for.</summary>
    public ProcessingDay Collection { get; }

    /// <summary>Whether bank holidays that nobody has proclaimed yet were worked out by the yearly rule.</summary>
    public bool IsByRule { get; }

    /// <summary>The days of a run that is sent on a day, or on the first working day of a rent year where none is given.</summary>
    /// <param name="year">The rent year.</param>
    /// <param name="inputDay">The day on which it is sent, if one was given.</param>
    /// <param name="payerDay">The day of the month through which is collected; the sooner one where none is given.</param>
    public static BacsDays Of(RentYear year, LocalDate? inputDay, int? payerDay)
    {
        var first = inputDay ?? year.FirstDay;
        var (proclaimed, last) = (BankHolidays.EnglandAndWales, year.LastDay.PlusDays(DaysLookedAhead));
        var isByRule = last > proclaimed.KnownThrough;
        var calendar = isByRule
            ? new WorkingDayCalendar(proclaimed.ExtendedByRuleThrough(last.Year))
            : WorkingDayCalendar.EnglandAndWales;
        return new BacsDays(inputDay ?? calendar.RollForward(first), payerDay, calendar, isByRule);
    }

    /// <summary>The day on which money of a processing day moves.</summary>
    public LocalDate MoneyMoves(ProcessingDay day) => CollectionDay.Of(day, Terms.Calendar).Date;

    /// <summary>For a day of the month, the first collection that a file sent now is in time for.</summary>
    private ProcessingDay FirstInReach(int dayOfMonth)
    {
        for (var date = new LocalDate(Terms.InputDay.Year, Terms.InputDay.Month, dayOfMonth); ; date = date.PlusMonths(1))
        {
            var day = ProcessingDay.Of(CollectionDay.OnOrAfter(date, Terms.Calendar), Terms.Calendar);
            if (day >= Next)
            {
                return day;
            }
        }
    }
}
