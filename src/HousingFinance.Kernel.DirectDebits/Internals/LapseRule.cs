using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>Which instalments of the past are still to be collected as they were told.</summary>
internal static class LapseRule
{
    /// <summary>How many working days after the day told an instalment may be collected without new notice.</summary>
    internal const int MostWorkingDaysLate = 3;

    /// <summary>The working days from the day a file is sent to the day its money moves.</summary>
    internal const int CycleWorkingDays = 2;

    /// <summary>
    /// Whether an instalment is collected no more: it came back unpaid and is not to be presented again, or it was never sent and a file
    /// sent on the day would be too late for it.
    /// </summary>
    internal static bool HasLapsed(DirectDebitPayer payer, in Instalment instalment, LocalDate day, WorkingDayCalendar calendar)
    {
        var told = instalment.Day;
        var collections = payer.Collections.Where(each => each.Told == told && each.State != CollectionState.Withdrawn).ToArray();
        if (collections.Length > 0)
        {
            return collections.All(each => each.State == CollectionState.Unpaid)
                && !payer.ToPresentAgain.Any(request => collections.Any(each => each.Id == request.Collection));
        }

        return calendar.TryRollForward(day, out var sent)
            && calendar.TryAddWorkingDays(sent, CycleWorkingDays, out var earliest)
            && calendar.TryAddWorkingDays(told.Date, MostWorkingDaysLate, out var latest)
            && latest < earliest;
    }
}
