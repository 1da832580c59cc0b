using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.TestSupport;
using NodaTime;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Allocation;

/// <summary>A run into the caller's columns takes no memory of its own, however many plans and instalments.</summary>
public class ScheduleAllocationTests
{
    [Theory]
    [InlineData(OddPence.First, SmallInstalmentRule.SetAside)]
    [InlineData(OddPence.Last, SmallInstalmentRule.FewerInstalments)]
    [InlineData(OddPence.Smoothed, SmallInstalmentRule.SetAside)]
    public void Accepted_and_refused_plans_cost_no_memory(OddPence oddPence, SmallInstalmentRule small)
    {
        var weeks = CollectionSpan.AllWeeksOf(RentYear.StartingIn(2026, RentYearStart.FirstMondayInApril));
        var terms = Terms(
            new SchedulePolicy(oddPence, Money.FromPounds(1m), small),
            Dates(MonthlyOn(1)),
            Dates(CollectionPattern.Weekly(IsoDayOfWeek.Friday), weeks));
        var builder = new PlanRollBuilder();
        for (var row = 0; row < 1_000; row++)
        {
            builder.Add(Owing((row % 9) * 700) with { Dates = row % 3, NotBefore = row % 5 == 0 ? Day("2026-09-09") : null });
        }

        var roll = builder.Build();
        var most = roll.MostInstalments(terms);
        var (days, pence, ends, statuses) = (new int[most], new int[most], new int[roll.Count], new ScheduleStatus[roll.Count]);
        ScheduleTotals totals = default;

        Assert.Equal(0, AllocatedBytes.LeastOf(() => totals = ScheduleRun.Execute(roll, terms, days, pence, ends, statuses)));
        Assert.True(totals is { Accepted: > 100, SetAside: > 100, Instalments: > 2_000 });
    }
}
