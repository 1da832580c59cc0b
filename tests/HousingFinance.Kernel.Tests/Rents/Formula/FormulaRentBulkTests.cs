using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>The formula rents of a whole stock.</summary>
public class FormulaRentBulkTests
{
    private static readonly FormulaRentTerms[] Terms =
    [
        FormulaRentTerms.Resolve(RentFigures.Shipped, 2026, FormulaRentPolicy.CarryUnrounded(RoundingRule.HalfUp)).Value,
        FormulaRentTerms.Resolve(RentFigures.Shipped, 2026, FormulaRentPolicy.RoundEachYear(RoundingRule.HalfUp)).Value,
    ];

    [Property(Arbitrary = [typeof(AnyRows)])]
    public void Every_row_gets_what_a_single_home_gets(StockRow[] rows)
    {
        foreach (var terms in Terms)
        {
            var (report, results) = Filled(rows, terms);

            Assert.Equal(rows.Select(row => FormulaRentRule.Apply(new FormulaRentInputs(row.Value, row.County, row.Bedrooms), terms)), results);
            Assert.Equal(rows.Length, report.RowsIn);
            Assert.Equal(results.Count(result => result.Status.IsAccepted()), report.RowsAccepted);
            Assert.Equal(results.Count(result => !result.Status.IsAccepted()), report.RowsSetAside);
        }
    }

    [Property(Arbitrary = [typeof(AnyRows)])]
    public void A_stock_cut_in_two_comes_to_the_same(StockRow[] rows, PositivePence cut)
    {
        var at = (int)(cut.Value % (rows.Length + 1));

        Assert.Equal(
            Filled(rows, Terms[0]).Results,
            Filled(rows[..at], Terms[0]).Results.Concat(Filled(rows[at..], Terms[0]).Results));
    }

    [Fact]
    public void The_bounds_prove_every_home_of_a_stock()
    {
        var rows = Stock(20_000);

        Assert.All(Terms, terms => Assert.All(rows, row => Assert.True(terms.Line.TryRound(row.County, row.Bedrooms, row.Value.Pence, out _))));
    }

    [Fact]
    public void A_row_costs_no_memory()
    {
        foreach (var terms in Terms)
        {
            var (few, many) = (BytesOf(100, terms), BytesOf(20_000, terms));

            Assert.Equal(few, many);
        }
    }

    [Fact]
    public void The_report_names_the_edition_and_moves_no_money()
    {
        var (report, _) = Filled(Stock(3), Terms[0]);

        Assert.Equal(
            ("formula rents", "2026-11", 3, 3, Money.Zero),
            (report.Run, report.Edition.Name, report.RowsIn, report.RowsAccepted, report.ValueIn));
    }

    [Theory]
    [InlineData(1, 2, 2, 2)]
    [InlineData(2, 1, 2, 2)]
    [InlineData(2, 2, 1, 2)]
    [InlineData(2, 2, 2, 1)]
    public void Columns_of_different_length_are_a_fault_of_the_caller(int values, int counties, int bedrooms, int results) =>
        Assert.Throws<ArgumentException>(() => FormulaRents.Fill(
            new Money[values], new byte[counties], new byte[bedrooms], Terms[0], new FormulaRent[results]));

    private static (RunReport Report, FormulaRent[] Results) Filled(StockRow[] rows, FormulaRentTerms terms)
    {
        var results = new FormulaRent[rows.Length];
        var report = FormulaRents.Fill(
            rows.Select(row => row.Value).ToArray(), rows.Select(row => row.County).ToArray(), rows.Select(row => row.Bedrooms).ToArray(), terms, results);
        return (report, results);
    }

    private static StockRow[] Stock(int homes) =>
    [
        .. Enumerable.Range(0, homes).Select(home => new StockRow(
            Money.FromPence(20_000_00 + (home * 7_919L % 100_000_00)), (byte)(1 + (home % 43)), (byte)(home % 7))),
    ];

    private static long BytesOf(int homes, FormulaRentTerms terms)
    {
        var rows = Stock(homes);
        var (values, counties, bedrooms) = (
            rows.Select(row => row.Value).ToArray(), rows.Select(row => row.County).ToArray(), rows.Select(row => row.Bedrooms).ToArray());
        var results = new FormulaRent[homes];

        return AllocatedBytes.LeastOf(() => FormulaRents.Fill(values, counties, bedrooms, terms, results));
    }
}

/// <summary>A row of a stock list, good or bad.</summary>
public readonly record struct StockRow(Money Value, byte County, byte Bedrooms);

/// <summary>Rows as stock lists have them: most good, some with a value, county or number of bedrooms out of range.</summary>
public static class AnyRows
{
    public static Arbitrary<StockRow> Rows() => Arb.From(
        from value in Gen.Frequency(
            (8, Int64Range.Between(1_000_00, 200_000_00)), (1, PenceArbitraries.Amounts), (1, Gen.Elements(long.MinValue, long.MaxValue)))
        from county in Gen.Frequency((9, Gen.Choose(1, 43)), (1, Gen.Choose(0, 255)))
        from bedrooms in Gen.Frequency((9, Gen.Choose(0, 6)), (1, Gen.Choose(0, 255)))
        select new StockRow(Money.FromPence(value), (byte)county, (byte)bedrooms));
}
