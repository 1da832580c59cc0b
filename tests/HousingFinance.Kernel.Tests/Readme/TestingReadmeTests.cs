using System.Globalization;
// <readme>
using HousingFinance.Kernel;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.Testing;
// </readme>

// Outside the packages' own namespace, so that the example needs each using that a reader needs.
namespace ReadmeExamples;

public class TestingReadmeTests
{
    [Fact]
    public void The_readme_of_testing_shows_this_code_and_what_it_prints()
    {
        using var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        Run(printed);

        ReadmeExample.Matches("HousingFinance.Kernel.Testing", "TestingReadmeTests.cs", printed.ToString());
    }

    private static void Run(StringWriter Console)
    {
        // <readme>
        // Rents of 2025-26, about to be uprated for 2026-27: the formula rents are those of the terms.
        var terms = FormulaRentTerms.Resolve(RentFigures.Shipped, 2026, FormulaRentPolicy.CarryUnrounded(RoundingRule.HalfUp)).Value;
        var council = new FakeCouncil(homes: 1_000, seed: 1, terms).In(RentCounty.Kent).Charging(WeekBasis.Of(48));
        Console.WriteLine($"{council.Name}: {council.Count} homes in {council.County.Name}, rents over {council.Weeks}");

        // As data: lines for a rent roll.
        var builder = new RentRollBuilder(council.Count);
        foreach (var home in council.Homes)
        {
            builder.Add(home.ToRentLine());
        }

        Console.WriteLine($"{builder.Count} lines may stand on a rent roll");

        // As a file, with bad rows that are known beforehand.
        var faults = council.FaultyRows(ofEachKind: 2);
        using var file = new MemoryStream();
        FakeRentRoll.Write(council, faults, file);
        Console.WriteLine($"{faults.Length} bad rows, the first of them row {faults[0].Row}: {faults[0].Kind}");
        // </readme>
    }
}
