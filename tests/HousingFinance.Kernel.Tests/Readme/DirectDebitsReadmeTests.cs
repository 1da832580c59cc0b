using System.Globalization;
// <readme>
using HousingFinance.Kernel;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
// </readme>

// Outside the packages' own namespace, so that the example needs each using that a reader needs.
namespace ReadmeExamples;

public class DirectDebitsReadmeTests
{
    [Fact]
    public void The_readme_of_direct_debits_shows_this_code_and_what_it_prints()
    {
        using var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        Run(printed);

        ReadmeExample.Matches("HousingFinance.Kernel.DirectDebits", "DirectDebitsReadmeTests.cs", printed.ToString());
    }

    private static void Run(StringWriter Console)
    {
        // <readme>
        // The 1st of each month over ten months from April, or the reasons why these are no dates.
        var dates = CollectionDates.Resolve(
            CollectionPattern.Monthly(ShortMonthRule.LastDayOfMonth, 1),
            CollectionSpan.Months(2026, 4, 10),
            WorkingDayCalendar.EnglandAndWales).Value;

        // A council's choices: odd pence first, and nobody pays less than £5.00 at a time.
        var policy = new SchedulePolicy(OddPence.First, Money.FromPounds(5m), SmallInstalmentRule.FewerInstalments);
        var terms = new ScheduleTerms(policy, dates);

        // What a tenant owes over the year, each part apart.
        var housingSystem = new ReferenceAllocator("HOUSING");
        var plan = new InstalmentPlan
        {
            Account = RentAccountRef.Create(housingSystem, "7100234"),
            Owed = new CollectionParts
            {
                NetRent = Money.FromPounds(2_714.40m),
                Balance = Money.FromPounds(61.15m),
                ArrearsAgreement = Money.FromPounds(180m),
            },
        };
        var schedule = InstalmentScheduling.Schedule(plan, terms).Value;
        Console.WriteLine(schedule);
        foreach (var instalment in schedule.Instalments[..5])
        {
            Console.WriteLine(instalment);
        }

        // Many payers: the same rule over columns. Whatever cannot be collected is set aside with a reason.
        var builder = new PlanRollBuilder();
        builder.Add(plan);
        builder.Add(new InstalmentPlan { SourceRow = 2, Account = RentAccountRef.Create(housingSystem, "7100235") });
        var result = ScheduleRun.Execute(builder.Build(), terms);
        Console.WriteLine(result.Totals);
        Console.WriteLine(result.Schedule(1).Diagnostics[0].Message);
        // </readme>
    }
}
