using System.Globalization;
// <readme>
using HousingFinance.Kernel;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Rents;
// </readme>

// Outside the packages' own namespace, so that the example needs each using that a reader needs.
namespace ReadmeExamples;

public class RentsReadmeTests
{
    [Fact]
    public void The_readme_of_rents_shows_this_code_and_what_it_prints()
    {
        using var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        Run(printed);

        ReadmeExample.Matches("HousingFinance.Kernel.Rents", "RentsReadmeTests.cs", printed.ToString());
    }

    private static void Run(StringWriter Console)
    {
        // <readme>
        // Formula rent of a home with two bedrooms, worth £42,000 in January 1999.
        var formulaTerms = FormulaRentTerms.Resolve(RentFigures.Shipped, 2026, FormulaRentPolicy.CarryUnrounded(RoundingRule.HalfUp)).Value;
        var home = FormulaRentInputs.Of(Money.FromPounds(42_000m), RentCounty.TyneAndWear, bedrooms: 2);
        var formulaRent = WeeklyAmount.Over52Weeks(FormulaRentRule.Apply(home, formulaTerms).Rent);
        Console.WriteLine($"formula rent: {formulaRent}");

        // A rent roll of two homes. Whatever may not stand on it would be set aside with a reason.
        var housingSystem = new ReferenceAllocator("HOUSING");
        var builder = new RentRollBuilder();
        builder.Add(new RentLine
        {
            SourceRow = 1,
            Account = RentAccountRef.Create(housingSystem, "7100234"),
            Basis = RentBasis.SocialRent,
            Rent = WeeklyAmount.Over52Weeks(Money.FromPounds(98.57m)),
            FormulaRent = formulaRent,
        });
        builder.Add(new RentLine
        {
            SourceRow = 2,
            Account = RentAccountRef.Create(housingSystem, "7100235"),
            Basis = RentBasis.AffordableRent,
            Rent = WeeklyAmount.Over52Weeks(Money.FromPounds(141.20m)),
            ServiceCharge = Money.FromPounds(6.35m),
        });
        var roll = builder.Build();

        // One year's figures joined with the council's choices, or the reasons why not.
        var policy = UpratingPolicy.AtTheLimit(RoundingRule.HalfUp);
        var bases = roll.Segments.Select(segment => segment.Basis);
        var terms = UpratingTerms.Resolve(RentFigures.Shipped, FinancialYear.StartingIn(2026), policy, bases).Value;

        var result = UpratingRun.Execute(roll, terms);
        for (var row = 0; row < roll.Count; row++)
        {
            var (now, next) = (roll[row].LimitedRent, Money.FromPence(result.NewRentPence.Span[row]));
            Console.WriteLine($"{roll.Accounts[row].Value}: {now} to {next}, {result.Statuses.Span[row]}");
        }

        // Before any letter goes out: every rent worked out again, and the shape of the increases.
        Console.WriteLine(PlausibilityGate.Check(result, PlausibilityLimits.Default).Verdict);

        // Rents from elsewhere are checked in the same way. Here 4.80% was keyed as £4.80.
        var keyed = PlausibilityGate.Check(roll, terms, [98_57 + 4_80, 147_55 + 4_80], PlausibilityLimits.Default);
        Console.WriteLine($"{keyed.Verdict}: {string.Join(", ", keyed.Findings.Select(finding => finding.Diagnostic.Code))}");

        // One rent with the steps and figures behind it; the very rule that the run goes by.
        Console.WriteLine();
        Console.Write(Uprating.Uprate(roll[0], terms).Value.Receipt.ToPlainWords());
        // </readme>
    }
}
