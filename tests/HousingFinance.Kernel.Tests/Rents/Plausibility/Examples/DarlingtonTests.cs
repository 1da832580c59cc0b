using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents.Plausibility.Examples;

/// <summary>April 2020: 2.70% keyed as £2.70. Every one of 5,241 tenants was charged £2.70 a week more.</summary>
public class DarlingtonTests
{
    private const int Homes = 5_241;

    private static readonly RentRoll Roll = Rolls.Of(Enumerable.Range(1, Homes).Select(row =>
        Rolls.Line(row, RentBasis.SocialRent, 55m + row * 37 % 1_800 / 100m, 80m)));

    [Fact]
    public void Darlington_every_rent_up_two_pounds_seventy_is_held()
    {
        var report = Rolls.Check(Roll, Rolls.Terms(Roll, 2020), UpByTwoPoundsSeventy());

        Assert.Equal(PlausibilityVerdict.Held, report.Verdict);
        Assert.Equal(["RENT040", "RENT041", "RENT042", "RENT049"], Rolls.Codes(report));
        Assert.All(report.Findings, finding => Assert.Equal(Homes, finding.Homes));
        Assert.Equal(new IncreaseBand<Money>(Money.FromPence(270), Homes), Assert.Single(report.Proposed.Whole.ByPounds.Filled));
    }

    [Fact]
    public void Darlington_what_tenants_would_be_overcharged_is_told_in_pounds()
    {
        var total = Assert.Single(Rolls.Check(Roll, Rolls.Terms(Roll, 2020), UpByTwoPoundsSeventy()).Totals);

        // Reported: about £220,000 over ten months, 43 weeks or so.
        Assert.InRange(total.YearlyAboveTerms.Pence * 43 / 52, 200_000_00, 240_000_00);
        Assert.Equal(Money.Zero, total.YearlyBelowTerms);
    }

    [Fact]
    public void Darlington_the_page_an_officer_would_have_signed() =>
        ReportPage.Verify("darlington.txt", Rolls.Check(Roll, Rolls.Terms(Roll, 2020), UpByTwoPoundsSeventy()));

    [Fact]
    public void Darlington_the_percentage_keyed_as_a_percentage_passes()
    {
        var terms = Rolls.Terms(Roll, 2020);
        var report = Rolls.Check(Roll, terms, Rolls.ByTerms(Roll, terms));

        Assert.Equal(PlausibilityVerdict.Pass, report.Verdict);
        Assert.Equal(new IncreaseBand<decimal>(2.7m, Homes), Assert.Single(report.Proposed.Whole.ByPercent.Filled));
    }

    private static int[] UpByTwoPoundsSeventy() => [.. Roll.LimitedRentPence.ToArray().Select(pence => pence + 270)];
}
