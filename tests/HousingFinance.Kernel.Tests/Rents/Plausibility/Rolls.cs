using System.Globalization;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents.Plausibility;

/// <summary>Rent rolls, terms and proposals that the examples start from.</summary>
internal static class Rolls
{
    private static readonly ReferenceAllocator Council = new("TEST");

    public static readonly Citation OurOwn = new("Example index", "made up for a test", new(2026, 11, 22));

    public static RentLine Line(
        int row, RentBasis basis, decimal rent, decimal? formula = null, int weeks = 52, decimal charges = 0, decimal? registered = null) => new()
        {
            SourceRow = row,
            Account = Account(row),
            Basis = basis,
            Rent = new WeeklyAmount(Money.FromPounds(rent), WeekBasis.Of(weeks)),
            ServiceCharge = Money.FromPounds(charges),
            FormulaRent = formula is { } f ? WeeklyAmount.Over52Weeks(Money.FromPounds(f)) : null,
            RegisteredRent = registered is { } r ? Money.FromPounds(r) : null,
        };

    public static RentAccountRef Account(int row) =>
        RentAccountRef.Create(Council, (7_100_000 + row).ToString(CultureInfo.InvariantCulture));

    public static RentRoll Of(IEnumerable<RentLine> lines)
    {
        var builder = new RentRollBuilder();
        foreach (var line in lines)
        {
            Assert.Equal(RentLineStatus.Accepted, builder.Add(line));
        }

        return builder.Build();
    }

    /// <summary>Social homes with rents from £80.00 to £179.00 in steps of a pound, a tenth below formula rent.</summary>
    public static RentRoll Social(int homes) => Of(Enumerable.Range(1, homes)
        .Select(row => Line(row, RentBasis.SocialRent, 80m + row % 100, (80m + row % 100) * 1.1m)));

    public static UpratingTerms Terms(RentRoll roll, int year, UpratingPolicy? policy = null, RentFigures? figures = null) =>
        UpratingTerms.Resolve(
            figures ?? RentFigures.Shipped,
            FinancialYear.StartingIn(year),
            policy ?? UpratingPolicy.AtTheLimit(RoundingRule.HalfUp),
            roll.Segments.Select(segment => segment.Basis)).Value;

    /// <summary>Figures with 2027-28 and 2028-29, on an index made up, so that convergence of £1 and £2 is in force.</summary>
    public static RentFigures WithConvergence { get; } = RentFigures.Shipped
        .WithYear(2027, PriceIndex.Cpi(3.2m), FigureStatus.Supplied, OurOwn)
        .WithYear(2028, PriceIndex.Cpi(2.4m), FigureStatus.Supplied, OurOwn);

    /// <summary>The new rents by the terms, for a test to spoil.</summary>
    public static int[] ByTerms(RentRoll roll, UpratingTerms terms) => UpratingRun.Execute(roll, terms).NewRentPence.ToArray();

    public static PlausibilityReport Check(RentRoll roll, UpratingTerms terms, int[] proposed, PlausibilityLimits? limits = null) =>
        PlausibilityGate.Check(roll, terms, proposed, limits ?? PlausibilityLimits.Default);

    public static string[] Codes(PlausibilityReport report) =>
        [.. report.Findings.Select(finding => $"{finding.Diagnostic.Code}{(finding.Diagnostic.Severity == Severity.Error ? "" : "?")}")];
}
