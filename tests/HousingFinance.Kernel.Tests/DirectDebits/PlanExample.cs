using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using NodaTime;

namespace HousingFinance.Kernel.Tests.DirectDebits;

/// <summary>A tenant of the rent year 2026-27 who pays by the month, and what tests change about the plan.</summary>
internal static class PlanExample
{
    public static WorkingDayCalendar WorkingDays => WorkingDayCalendar.EnglandAndWales;

    public static RentAccountRef Account { get; } = RentAccountRef.Create(new ReferenceAllocator("HOUSING"), "7100234");

    public static CollectionSpan YearFromApril => CollectionSpan.Months(2026, 4, 12);

    public static SchedulePolicy OddPenceFirst { get; } = new(OddPence.First, Money.FromPence(1), SmallInstalmentRule.SetAside);

    public static CollectionDates Dates(CollectionPattern pattern, CollectionSpan? span = null) =>
        CollectionDates.Resolve(pattern, span ?? YearFromApril, WorkingDays).Value;

    public static CollectionPattern MonthlyOn(params int[] days) => CollectionPattern.Monthly(ShortMonthRule.LastDayOfMonth, days);

    public static ScheduleTerms Terms(SchedulePolicy? policy = null, params CollectionDates[] dates) =>
        new(policy ?? OddPenceFirst, dates.Length == 0 ? [Dates(MonthlyOn(1))] : [.. dates]);

    public static InstalmentPlan Owing(long netRentPence) => Owing(new CollectionParts { NetRent = Money.FromPence(netRentPence) });

    public static InstalmentPlan Owing(CollectionParts parts) => new() { Account = Account, Owed = parts };

    public static string[] Days(this CollectionDates dates) => [.. dates.Days.Select(day => day.ToString())];

    public static long[] Pence(this InstalmentSchedule schedule) => [.. schedule.Instalments.Select(instalment => instalment.Amount.Pence)];

    public static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
