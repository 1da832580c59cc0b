using System.Text;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Homes without a formula rent: each reason, from both sides, in order, and in words.</summary>
public class FormulaRentRefusalTests
{
    private static readonly FormulaRentTerms Terms =
        FormulaRentTerms.Resolve(RentFigures.Shipped, 2026, FormulaRentPolicy.CarryUnrounded(RoundingRule.HalfUp)).Value;

    private static readonly FormulaRentInputs Sound = FormulaRentInputs.Of(Money.FromPounds(49_750), RentCounty.Kent, 2);

    [Theory]
    [InlineData(0, FormulaRentStatus.CountyUnknown)]
    [InlineData(1, FormulaRentStatus.Formula)]
    [InlineData(43, FormulaRentStatus.Formula)]
    [InlineData(44, FormulaRentStatus.CountyEarningsNotHeld)]
    [InlineData(45, FormulaRentStatus.CountyEarningsNotHeld)]
    [InlineData(46, FormulaRentStatus.CountyEarningsNotHeld)]
    [InlineData(47, FormulaRentStatus.CountyUnknown)]
    [InlineData(255, FormulaRentStatus.CountyUnknown)]
    public void A_county_is_one_of_the_46_and_has_earnings(byte county, FormulaRentStatus status) =>
        Assert.Equal(status, StatusOf(Sound with { County = county }));

    [Theory]
    [InlineData(int.MinValue, FormulaRentStatus.BedroomsOutOfRange)]
    [InlineData(-1, FormulaRentStatus.BedroomsOutOfRange)]
    [InlineData(0, FormulaRentStatus.Formula)]
    [InlineData(20, FormulaRentStatus.Formula)]
    [InlineData(21, FormulaRentStatus.BedroomsOutOfRange)]
    [InlineData(int.MaxValue, FormulaRentStatus.BedroomsOutOfRange)]
    public void A_home_has_0_to_20_bedrooms(int bedrooms, FormulaRentStatus status) =>
        Assert.Equal(status, StatusOf(Sound with { Bedrooms = bedrooms }));

    [Theory]
    [InlineData(long.MinValue, FormulaRentStatus.ValueNotPositive)]
    [InlineData(0, FormulaRentStatus.ValueNotPositive)]
    [InlineData(1, FormulaRentStatus.ValueImplausible)]
    [InlineData(999_99, FormulaRentStatus.ValueImplausible)]
    [InlineData(1_000_00, FormulaRentStatus.Formula)]
    [InlineData(2_000_000_00, FormulaRentStatus.HeldAtCap)]
    [InlineData(2_000_000_01, FormulaRentStatus.ValueImplausible)]
    [InlineData(long.MaxValue, FormulaRentStatus.ValueImplausible)]
    public void A_value_is_from_1000_to_2_million(long pence, FormulaRentStatus status) =>
        Assert.Equal(status, StatusOf(Sound with { January1999Value = Money.FromPence(pence) }));

    [Fact]
    public void A_home_without_a_formula_rent_has_none_at_all() => Assert.Equal(
        new FormulaRent(Money.Zero, Money.Zero, FormulaRentStatus.CountyUnknown), FormulaRentRule.Apply(Sound with { County = 0 }, Terms));

    [Fact]
    public void The_first_reason_that_applies_is_given()
    {
        var home = new FormulaRentInputs(Money.Zero, 0, -1);

        Assert.Equal(FormulaRentStatus.CountyUnknown, StatusOf(home));
        Assert.Equal(FormulaRentStatus.CountyEarningsNotHeld, StatusOf(home with { County = 46 }));
        Assert.Equal(FormulaRentStatus.BedroomsOutOfRange, StatusOf(home with { County = 1 }));
        Assert.Equal(FormulaRentStatus.ValueNotPositive, StatusOf(home with { County = 1, Bedrooms = 0 }));
    }

    [Fact]
    public void Each_finding_in_words()
    {
        FormulaRentInputs[] homes =
        [
            Sound with { January1999Value = Money.FromPounds(300_000) },
            Sound with { County = 47 },
            Sound with { County = RentCounty.WestSussex.Value },
            Sound with { Bedrooms = 21 },
            Sound with { January1999Value = Money.Zero },
            Sound with { January1999Value = Money.FromPounds(497.50m) },
        ];
        var page = new StringBuilder();
        foreach (var home in homes)
        {
            var finding = Assert.Single(FormulaRents.Calculate(home, Terms, Locator.AtRow("stock list", 412)).Diagnostics);
            page.Append(finding.Severity).Append(' ').Append(finding).Append('\n');
        }

        Golden.Matches("Rents/Golden/formula-rent-findings.txt", page.ToString());
    }

    [Fact]
    public void Every_status_has_a_finding_of_its_own_but_the_plain_ones()
    {
        var explained = FormulaRentStatuses.All.Select(meaning => meaning.Status).ToArray();

        Assert.Equal(
            Enum.GetValues<FormulaRentStatus>().Except([FormulaRentStatus.NotAssessed, FormulaRentStatus.Formula]), explained);
        Assert.Equal(explained.Length, FormulaRentStatuses.All.Select(meaning => meaning.Code).Distinct().Count());
        Assert.All(
            FormulaRentStatuses.All,
            meaning => Assert.Equal(meaning.Status.IsAccepted() ? Severity.Information : Severity.Error, meaning.Severity));
        Assert.Throws<ArgumentOutOfRangeException>(() => FormulaRentStatus.Formula.Explain(Sound, Locator.In("stock list")));
    }

    [Fact]
    public void A_default_result_was_not_assessed() => Assert.Equal(
        (FormulaRentStatus.NotAssessed, Money.Zero, false),
        (default(FormulaRent).Status, default(FormulaRent).Rent, default(FormulaRent).Status.IsAccepted()));

    [Fact]
    public void A_default_home_is_refused() => Assert.Equal(FormulaRentStatus.CountyUnknown, StatusOf(default));

    private static FormulaRentStatus StatusOf(in FormulaRentInputs home) => FormulaRentRule.Apply(home, Terms).Status;
}
