using System.Globalization;
// <readme>
using HousingFinance.Kernel;
using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Figures;
using NodaTime;
// </readme>

// Outside the packages' own namespace, so that the example needs each using that a reader needs.
namespace ReadmeExamples;

public class KernelReadmeTests
{
    [Fact]
    public void The_readme_of_the_kernel_shows_this_code_and_what_it_prints()
    {
        using var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        Run(printed);

        ReadmeExample.Matches("HousingFinance.Kernel", "KernelReadmeTests.cs", printed.ToString());
    }

    private static void Run(StringWriter Console)
    {
        // <readme>
        // Money is whole pence. A fraction of a penny has a type of its own, and leaves it by a named rule.
        var rent = Money.FromPounds(104.85m);
        UnroundedMoney raised = rent.Times(Percentage.Of(4.8m).AsMultiplier);
        Console.WriteLine($"{rent} raised by 4.80%: {raised}, rounded down {raised.Round(RoundingRule.Down)}");

        // A weekly amount knows its charged weeks; one over 48 weeks and one over 52 do not add up.
        var over52 = WeeklyAmount.Over52Weeks(rent);
        Console.WriteLine($"{over52}: {over52.To(WeekBasis.Of(48), RoundingRule.HalfUp)}");

        // Rent years are whole weeks, 52 or 53; rent-free weeks are dates.
        var year = RentYear.StartingIn(2030, RentYearStart.FirstMondayInApril);
        Console.WriteLine(year.WithRentFreeWeeks(new LocalDate(2030, 12, 23), new LocalDate(2030, 12, 30)).Value);
        Console.WriteLine($"{WorkingDayCalendar.EnglandAndWales.NextWorkingDay(new LocalDate(2026, 12, 24)):uuuu-MM-dd}");

        // Shares add back to what was shared.
        var lift = ApportionmentMethod.LargestRemainder.Apportion(Money.FromPounds(100m), [3, 2, 2], Locator.In("block 12"));
        Console.WriteLine(lift.Value);

        // A figure has a source, and a last day; after it the answer is a refusal that says what to do.
        var limit = new DatedFigures<Percentage>("example limit", new LocalDate(2031, 3, 31), new DatedFigure<Percentage>(
            new LocalDate(2030, 4, 1), Percentage.Of(2.2m), new Citation("Example Direction", "paragraph 3", new LocalDate(2030, 1, 15)),
            FigureStatus.Supplied));
        Console.WriteLine(limit.At(new LocalDate(2030, 6, 1)).Value);
        Console.WriteLine(limit.At(new LocalDate(2031, 6, 1)).Diagnostics[0]);
        // </readme>
    }
}
