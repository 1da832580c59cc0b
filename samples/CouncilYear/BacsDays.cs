using System.Collections.Immutable;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Testing;
using NodaTime;

namespace CouncilYear;

/// <summary>The days of one Bacs run, all of them worked out from the day on which it is sent.</summary>
internal sealed class BacsDays
{
    /// <summary>Days between the input day and the last day that a run may ask the calendar about, and some to spare.</summary>
    private const int DaysLookedAhead = 90;

    private readonly ImmutableDictionary<int, ProcessingDay> _byDayOfMonth;

    private BacsDays(LocalDate inputDay, WorkingDayCalendar calendar, bool isByRule)
    {
        Terms = new SubmissionTerms { InputDay = inputDay, Calendar = calendar, SetAside = SetAsidePolicy.RefuseFile };
        IsByRule = isByRule;
        Next = ProcessingDay.Create(calendar.NextWorkingDay(calendar.RollForward(inputDay)), calendar);
        _byDayOfMonth = ImmutableDictionary.CreateRange(
            new[] { 1, 15 }.Select(day => KeyValuePair.Create(day, FirstInReach(day))));
    }

    /// <summary>What the files are held to.</summary>
    public SubmissionTerms Terms { get; }

    /// <summary>The next processing day: for instructions and for refunds.</summary>
    public ProcessingDay Next { get; }

    /// <summary>Whether bank holidays that nobody has proclaimed yet were worked out by the yearly rule.</summary>
    public bool IsByRule { get; }

    /// <summary>The days of a run that is sent on a day, or on the first working day of a rent year where none is given.</summary>
    public static BacsDays Of(RentYear year, LocalDate? inputDay)
    {
        var first = inputDay ?? year.FirstDay;
        var (proclaimed, last) = (BankHolidays.EnglandAndWales, first.PlusDays(DaysLookedAhead));
        var isByRule = last > proclaimed.KnownThrough;
        var calendar = isByRule
            ? new WorkingDayCalendar(proclaimed.ExtendedByRuleThrough(last.Year))
            : WorkingDayCalendar.EnglandAndWales;
        return new BacsDays(inputDay ?? calendar.RollForward(first), calendar, isByRule);
    }

    /// <summary>
    /// The processing day of a payer's collection: for the chosen day of the month, or, where a new instruction would still be too fresh
    /// by then, for the later of the two days.
    /// </summary>
    public ProcessingDay CollectionOf(in FakePayer payer)
    {
        var chosen = _byDayOfMonth[payer.DayOfMonth];
        return payer.Instruction == FakeInstruction.ToLodge
            && Terms.Calendar.WorkingDaysBetween(Next.Date, chosen.Date) < Terms.LeastWorkingDaysToFirstCollection
                ? _byDayOfMonth.Values.Max()
                : chosen;
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
