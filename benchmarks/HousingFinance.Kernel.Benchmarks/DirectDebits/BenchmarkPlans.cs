using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using NodaTime;

namespace HousingFinance.Kernel.Benchmarks.DirectDebits;

/// <summary>Plans of any number for timing: every day of the month, or every weekday, in random order, the same for the same number.</summary>
internal static class BenchmarkPlans
{
    private const int Year = 2026;

    internal static ScheduleTerms Terms(string frequency, OddPence oddPence)
    {
        var policy = new SchedulePolicy(oddPence, Money.FromPence(100), SmallInstalmentRule.SetAside);
        return new ScheduleTerms(policy, [.. frequency == "monthly" ? Monthly() : Weekly()]);
    }

    internal static PlanRoll Roll(int payers, ScheduleTerms terms)
    {
        var allocator = new ReferenceAllocator("BENCH");
        var random = new Random(payers);
        var builder = new PlanRollBuilder(payers);
        for (var row = 0; row < payers; row++)
        {
            builder.Add(new InstalmentPlan
            {
                SourceRow = row + 1,
                Account = RentAccountRef.Create(allocator, (1_000_000 + row).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                Owed = new CollectionParts
                {
                    NetRent = Money.FromPence(3_000_00 + random.Next(4_000_00)),
                    Balance = Money.FromPence(random.Next(-100_00, 300_00)),
                },
                Dates = random.Next(terms.Dates.Length),
            });
        }

        return builder.Build();
    }

    private static IEnumerable<CollectionDates> Monthly()
    {
        var span = CollectionSpan.Months(Year, 4, 12);

        return Enumerable.Range(1, 31).Select(day => Resolve(CollectionPattern.Monthly(ShortMonthRule.LastDayOfMonth, day), span));
    }

    private static IEnumerable<CollectionDates> Weekly()
    {
        var span = CollectionSpan.AllWeeksOf(RentYear.StartingIn(Year, RentYearStart.FirstMondayInApril));
        return Enumerable.Range(1, 7).Select(weekday => Resolve(CollectionPattern.Weekly((IsoDayOfWeek)weekday), span));
    }

    private static CollectionDates Resolve(CollectionPattern pattern, CollectionSpan span) =>
        CollectionDates.Resolve(pattern, span, WorkingDayCalendar.EnglandAndWales).Value;
}
