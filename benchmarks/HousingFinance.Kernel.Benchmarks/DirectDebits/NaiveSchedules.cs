using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using NodaTime;

namespace HousingFinance.Kernel.Benchmarks.DirectDebits;

/// <summary>
/// Schedules as a first attempt writes them: for every payer each date stepped from its predecessor, moved on day by day while it is a
/// weekend or in a set of holidays, with pounds in decimal and an object for every instalment.
/// </summary>
internal sealed class NaiveSchedules
{
    private readonly List<Payer> _payers = [];
    private readonly HashSet<LocalDate> _holidays = [.. BankHolidays.EnglandAndWales.All.Select(holiday => holiday.Date)];
    private readonly OddPence _oddPence;
    private List<Schedule> _schedules = [];

    internal NaiveSchedules(PlanRoll roll, ScheduleTerms terms)
    {
        _oddPence = terms.Policy.OddPence;
        for (var row = 0; row < roll.Count; row++)
        {
            var dates = terms.Dates[roll[row].Dates];
            _payers.Add(new Payer
            {
                Owed = roll[row].Collected.Total.Pence / 100m,
                IsMonthly = dates.Pattern.Frequency == CollectionFrequency.Monthly,
                First = dates.DueDays[0],
                PaymentDay = dates.DueDays.Max(day => day.Day),
                Count = dates.Count,
            });
        }
    }

    internal int Instalments => _schedules.Sum(schedule => schedule.Instalments.Count);

    internal (LocalDate Day, decimal Amount) this[int row, int index] =>
        (_schedules[row].Instalments[index].Day, _schedules[row].Instalments[index].Amount);

    internal decimal Run()
    {
        _schedules = _payers.Select(ScheduleOf).ToList();
        return _schedules.Sum(schedule => schedule.Instalments.Sum(instalment => instalment.Amount));
    }

    private Schedule ScheduleOf(Payer payer)
    {
        var each = decimal.Truncate(payer.Owed * 100m / payer.Count) / 100m;
        var odd = payer.Owed - (each * payer.Count);
        var schedule = new Schedule();
        var month = new LocalDate(payer.First.Year, payer.First.Month, 1);
        var due = payer.First;
        for (var number = 1; number <= payer.Count; number++)
        {
            var day = due;
            while (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || _holidays.Contains(day))
            {
                day = day.PlusDays(1);
            }

            var amount = each;
            if (_oddPence == OddPence.Smoothed && odd > 0m)
            {
                (amount, odd) = (amount + 0.01m, odd - 0.01m);
            }
            else if ((_oddPence == OddPence.First && number == 1) || (_oddPence == OddPence.Last && number == payer.Count))
            {
                amount += odd;
            }

            schedule.Instalments.Add(new Entry { Number = number, Due = due, Day = day, Amount = amount });
            if (payer.IsMonthly)
            {
                month = month.PlusMonths(1);
                due = month.PlusDays(Math.Min(payer.PaymentDay, month.Calendar.GetDaysInMonth(month.Year, month.Month)) - 1);
            }
            else
            {
                due = due.PlusWeeks(1);
            }
        }

        return schedule;
    }

    private sealed class Payer
    {
        public required decimal Owed { get; init; }

        public required bool IsMonthly { get; init; }

        public required LocalDate First { get; init; }

        public required int PaymentDay { get; init; }

        public required int Count { get; init; }
    }

    private sealed class Schedule
    {
        public List<Entry> Instalments { get; } = [];
    }

    private sealed class Entry
    {
        public required int Number { get; init; }

        public required LocalDate Due { get; init; }

        public required LocalDate Day { get; init; }

        public required decimal Amount { get; init; }
    }
}
