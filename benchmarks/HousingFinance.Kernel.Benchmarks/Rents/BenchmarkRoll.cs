using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Benchmarks.Rents;

/// <summary>A rent roll of any size for timing: mixed bases in random order, one in five thousand rows bad, the same for the same size.</summary>
internal static class BenchmarkRoll
{
    private static readonly (RentBasis Basis, int UpTo)[] Mix =
    [
        (RentBasis.SocialRent, 84), (RentBasis.SupportedSocialRent, 89), (RentBasis.AffordableRent, 95), (RentBasis.LondonAffordableRent, 96),
        (RentBasis.FairRent, 97), (RentBasis.SharedOwnershipCpi, 99), (RentBasis.Exempt, 100),
    ];

    private static readonly Dictionary<int, RentLine[]> LinesBySize = [];

    internal static RentLine[] Lines(int homes)
    {
        if (!LinesBySize.TryGetValue(homes, out var lines))
        {
            lines = LinesBySize[homes] = Make(homes);
        }

        return lines;
    }

    internal static RentRoll Roll(int homes)
    {
        var builder = new RentRollBuilder(homes);
        foreach (ref readonly var line in Lines(homes).AsSpan())
        {
            builder.Add(line);
        }

        return builder.Build();
    }

    /// <summary>The figures of a year; the CPI of years to come is supplied as 3.1%.</summary>
    internal static RentFigures Figures(int year)
    {
        var figures = RentFigures.Shipped;
        for (var added = 2027; added <= year; added++)
        {
            figures = figures.WithYear(
                added, PriceIndex.Cpi(3.1m), FigureStatus.Supplied, new Citation("Benchmark", "invented index", new(2026, 11, 22)));
        }

        return figures;
    }

    /// <summary>The limit everywhere, and 4% for exempt rents.</summary>
    internal static UpratingTerms Terms(int year)
    {
        var policy = UpratingPolicy.AtTheLimit(RoundingRule.HalfUp).Choosing(RentBasis.Exempt, Percentage.Of(4m));
        return UpratingTerms.Resolve(Figures(year), FinancialYear.StartingIn(year), policy, Mix.Select(part => part.Basis)).Value;
    }

    private static RentLine[] Make(int homes)
    {
        var allocator = new ReferenceAllocator("BENCH");
        var random = new Random(homes);
        var lines = new RentLine[homes];
        for (var row = 0; row < homes; row++)
        {
            var draw = random.Next(100);
            var basis = Mix.First(part => draw < part.UpTo).Basis;
            var formula = 8_500 + random.Next(7_500);
            var rent = random.Next(5_000) == 0 ? 0 : formula * (9_300 + random.Next(1_100)) / 10_000;
            lines[row] = new RentLine
            {
                SourceRow = row + 1,
                Account = RentAccountRef.Create(allocator, (1_000_000 + row).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                Basis = basis,
                Rent = WeeklyAmount.Over52Weeks(Money.FromPence(rent)),
                FormulaRent = WeeklyAmount.Over52Weeks(Money.FromPence(formula)),
                RegisteredRent = basis == RentBasis.FairRent ? Money.FromPence(rent + 600) : null,
            };
        }

        return lines;
    }
}
