using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HousingFinance.Kernel.Csv;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.Testing;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Testing.Examples;

/// <summary>An invented rent roll as a file: always the same bytes, and bad rows that are known beforehand.</summary>
public class FakeRentRollTests
{
    [Fact]
    public void The_same_council_gives_the_same_bytes()
    {
        var text = new StringBuilder();
        foreach (var (council, faults) in new[]
        {
            (FakeCouncils.Of(1_000), 0),
            (FakeCouncils.Of(1_000), 3),
            (FakeCouncils.Of(1_000, seed: 7, year: 2016).Charging(WeekBasis.Of(48)), 0),
            (FakeCouncils.Of(1_000, seed: -1).In(RentCounty.GreaterLondon), 1),
        })
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(FakeCouncils.RentRoll(council, faults)));
            text.Append(CultureInfo.InvariantCulture, $"{council.Name}, seed {council.Seed}, {council.FormulaRents.RentYearStarting}, ");
            text.Append(CultureInfo.InvariantCulture, $"{council.Count} homes in {council.County.Name} over {council.Weeks}, ");
            text.Append(CultureInfo.InvariantCulture, $"{faults} bad rows of each kind: {hash}\n");
        }

        Golden.Matches("Testing/Golden/rent-roll-hashes.txt", text.ToString());
    }

    [Fact]
    public void It_reads_back_home_by_home()
    {
        var council = FakeCouncils.Of(3_000);

        var (rows, findings) = FakeCouncils.Read(FakeCouncils.RentRoll(council));

        Assert.Empty(findings);
        Assert.Equal(council.Homes.Select(home => FakeRentRoll.RowOf(home)), rows);
    }

    [Fact]
    public void Formula_rent_is_on_file_for_a_few_homes_and_worked_out_for_the_rest()
    {
        var (rows, _) = FakeCouncils.Read(FakeCouncils.RentRoll(FakeCouncils.Of(3_000)));
        var social = rows.Where(row => row.Line.Basis == RentBasis.SocialRent).ToArray();

        Assert.InRange(social.Count(row => row.Line.FormulaRent is not null), 60, 150);
        Assert.All(social, row => Assert.NotEqual(row.Line.FormulaRent is null, row.January1999Value is null));
    }

    [Fact]
    public void Bad_rows_are_spread_over_the_file_with_the_kinds_in_turn()
    {
        var rows = FakeCouncils.Of(1_000).FaultyRows(2);

        Assert.Equal(10, rows.Length);
        Assert.Equal(rows.Select(row => row.Row).Order(), rows.Select(row => row.Row));
        Assert.Equal(Enum.GetValues<FaultKind>(), rows.Take(5).Select(row => row.Kind));
        Assert.InRange(rows[0].Row, 2, 100);
        Assert.InRange(rows[^1].Row, 900, 1_000);
    }

    [Theory]
    [InlineData(FaultKind.RentBlank, "CSV001")]
    [InlineData(FaultKind.RentWithPoundSign, "CSV002")]
    [InlineData(FaultKind.AccountRepeated, "RENT002")]
    [InlineData(FaultKind.RentNegative, "RENT021")]
    [InlineData(FaultKind.FormulaInputsMissing, "RENT022")]
    public void Each_kind_of_bad_row_is_set_aside_by_its_own_code_and_no_other_row_is(FaultKind kind, string code)
    {
        var council = FakeCouncils.Of(2_000);
        var faults = council.FaultyRows(3).Where(row => row.Kind == kind).ToArray();
        using var file = new MemoryStream();

        FakeRentRoll.Write(council, [.. faults], file);

        Assert.Equal(faults.Select(row => ((long)row.Row, code)), SetAside(council, file.ToArray()));
    }

    [Fact]
    public void A_council_without_faults_is_uprated_whole() =>
        Assert.Empty(SetAside(FakeCouncils.Of(2_000), FakeCouncils.RentRoll(FakeCouncils.Of(2_000))));

    /// <summary>Every row set aside from file to new rent, leases that follow RPI left out since the figures hold none.</summary>
    private static IEnumerable<(long Row, string Code)> SetAside(FakeCouncil council, byte[] file)
    {
        var (rows, findings) = FakeCouncils.Read(file);
        var builder = new RentRollBuilder();
        foreach (var row in rows.Where(row => row.Line.Basis != RentBasis.SharedOwnershipRpi))
        {
            builder.Add(row.January1999Value is { } value && row.Line.FormulaRent is null
                ? row.Line with { FormulaRent = Formula(value, row, council.FormulaRents) }
                : row.Line);
        }

        var roll = builder.Build();
        var policy = UpratingPolicy.AtTheLimit(RoundingRule.HalfUp)
            .Choosing(RentBasis.Exempt, Percentage.Zero).Choosing(RentBasis.HighIncome, Percentage.Zero);
        var year = Calendars.FinancialYear.StartingIn(2026);
        var terms = UpratingTerms.Resolve(RentFigures.Shipped, year, policy, roll.Segments.Select(segment => segment.Basis)).Value;
        var result = UpratingRun.Execute(roll, terms);
        var refused = Enumerable.Range(0, roll.Count).Where(row => !result.Statuses.Span[row].IsAccepted())
            .Select(row => result.Statuses.Span[row].Explain(roll[row]));
        return findings.Concat(roll.SetAside.Select(refusal => refusal.Explain())).Concat(refused)
            .Select(finding => (finding.At.Row, finding.Code.Text)).Order();
    }

    private static WeeklyAmount Formula(Money value, in RentRollRow row, FormulaRentTerms terms) => WeeklyAmount.Over52Weeks(
        FormulaRentRule.Apply(new FormulaRentInputs(value, row.County!.Value, row.Bedrooms!.Value), terms).Rent);
}
