using HousingFinance.Kernel.Figures;
using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>What is refused before the first rent, each with its code and message, and its threshold from both sides.</summary>
public class UpratingTermsRefusalTests
{
    private static readonly RentFigures Figures = RentFigures.Shipped.WithYear(
        2027, PriceIndex.Cpi(2.0m), FigureStatus.Supplied, new Citation("Supposed", "CPI of 2.0%", new(2026, 10, 21)));

    [Theory]
    [InlineData("SR", "social rent", 4.80, true)]
    [InlineData("SR", "social rent", 4.81, false)]
    [InlineData("AR", "affordable rent", 4.80, true)]
    [InlineData("AR", "affordable rent", 4.8001, false)]
    [InlineData("SO-CPI", "shared ownership, CPI lease", 4.80, true)]
    [InlineData("SO-CPI", "shared ownership, CPI lease", 4.81, false)]
    [InlineData("FR", "fair rent", 4.81, false)]
    public void A_percentage_equal_to_the_limit_is_allowed_and_one_above_it_refused(string code, string name, decimal percent, bool allowed)
    {
        using var german = new GermanCulture();
        Assert.True(RentBasis.TryFromCode(code, out var basis));
        var chosen = Percentage.Of(percent);

        var outcome = Worked.Resolve(2026, Worked.AtTheLimit.Choosing(basis!, chosen), RentFigures.Shipped, basis!);

        Assert.Equal(
            allowed ? [] : [$"RENT030 uprating 2026-27: the percentage chosen for {name} is {chosen}; "
                + "at most the limit of 4.80%; choose the limit or less."],
            outcome.Diagnostics.Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData(2027, "1.00", true)]
    [InlineData(2027, "1.01", false)]
    [InlineData(2026, "0.00", true)]
    [InlineData(2026, "0.01", false)]
    public void Convergence_equal_to_the_allowance_is_allowed_and_a_penny_more_refused_once_for_all_bases(int year, string pounds, bool allowed)
    {
        var policy = Worked.AtTheLimit with { Convergence = Over(52, pounds) };

        var outcome = Worked.Resolve(year, policy, Figures, RentBasis.SocialRent, RentBasis.SupportedSocialRent, RentBasis.AffordableRent);

        Assert.Equal(
            allowed ? [] : [$"RENT031 uprating {year}-{year - 1999}: the convergence chosen is £{pounds} a week over 52 weeks; "
                + $"at most £{year - 2026}.00 a week over 52 weeks; choose the allowance or less."],
            outcome.Diagnostics.Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData(52, "0.00", true)]
    [InlineData(52, "-0.01", false)]
    [InlineData(48, "0.50", false)]
    [InlineData(53, "0.50", false)]
    public void Convergence_is_an_amount_over_52_weeks_and_not_negative(int weeks, string pounds, bool allowed)
    {
        var outcome = Worked.Resolve(2027, Worked.AtTheLimit with { Convergence = Over(weeks, pounds) }, Figures, RentBasis.SocialRent);

        Assert.Equal(
            allowed ? [] : [$"RENT032 uprating 2027-28: the convergence chosen is {Over(weeks, pounds)}; "
                + "£0.00 or more a week over 52 weeks; give the amount over 52 weeks."],
            outcome.Diagnostics.Select(finding => finding.ToString()));
    }

    [Fact]
    public void Convergence_too_large_does_not_matter_where_no_social_rent_is_uprated() =>
        Assert.True(Worked.Resolve(2027, Worked.AtTheLimit with { Convergence = Over(48, "9.00") }, Figures, RentBasis.AffordableRent).HasValue);

    [Fact]
    public void Charged_weeks_that_the_year_needs_are_asked_for_once() => Assert.Equal(
        ["RENT033 uprating 2019-20: the limit of 2019-20 is on the rent payable for the year; "
            + "the weeks charged in the year before and in this one; give both numbers of charged weeks in the policy."],
        Worked.Resolve(2019, Worked.AtTheLimit, RentFigures.Shipped, RentBasis.SocialRent, RentBasis.AffordableRent)
            .Diagnostics.Select(finding => finding.ToString()));

    [Theory]
    [InlineData(2026, "SO-RPI", "RPI")]
    [InlineData(2018, "SO-CPI", "CPI")]
    [InlineData(2014, "SO-CPI", "CPI")]
    public void A_lease_without_its_index_is_refused(int year, string code, string index)
    {
        Assert.True(RentBasis.TryFromCode(code, out var basis));

        Assert.Equal(
            [$"RENT034 uprating {year}-{year - 1999}: no {index} is held or supplied for {basis!.Name}; "
                + "the change of the index for the month that the leases name; supply the index, or leave the basis out."],
            Worked.Resolve(year, Worked.AtTheLimit, RentFigures.Shipped, basis).Diagnostics.Select(finding => finding.ToString()));
    }

    // 48 of 52 weeks at a rent, then 49 of 53 at the same rent, is a higher rent a week.
    [Theory]
    [InlineData(48, 48, 49, true)]
    [InlineData(48, 48, 48, false)]
    [InlineData(null, 48, 49, true)]
    [InlineData(null, 48, 48, false)]
    [InlineData(null, 52, 53, false)] // a 53rd week at an unchanged rent leaves the weekly rent as it was
    [InlineData(52, 52, 53, false)]
    [InlineData(51, 52, 52, true)]
    [InlineData(51, 52, 51, false)]
    public void More_weeks_charged_than_the_rent_is_spread_over_is_a_warning(int? spread, int before, int inYear, bool warned)
    {
        var policy = Worked.AtTheLimit with
        {
            NewWeekBasis = spread is { } weeks ? WeekBasis.Of(weeks) : null,
            ChargedWeeks = new(WeekBasis.Of(before), WeekBasis.Of(inYear)),
        };

        var outcome = Worked.Resolve(2024, policy, RentFigures.Shipped, RentBasis.AffordableRent);

        Assert.True(outcome.HasValue);
        Assert.Equal(
            warned ? [(Severity.Warning, $"RENT035 uprating 2024-25: {inYear} weeks are charged at amounts spread over {spread ?? before} weeks; "
                + "a year's amount no higher than the limit allows; spread the rent over the weeks charged, or take another free week.")] : [],
            outcome.Diagnostics.Select(finding => (finding.Severity, finding.ToString())));
    }

    [Fact]
    public void On_the_years_amount_another_charged_week_is_in_the_limit_and_needs_no_warning() =>
        Assert.Empty(Worked.Resolve(
            2019,
            Worked.AtTheLimit with { ChargedWeeks = new(WeekBasis.Of(48), WeekBasis.Of(49)) },
            RentFigures.Shipped,
            RentBasis.SocialRent).Diagnostics);

    [Fact]
    public void Every_fault_of_the_choices_is_named_at_once()
    {
        var policy = Worked.AtTheLimit
            .Choosing(RentBasis.SocialRent, Percentage.Of(9m))
            .Choosing(RentBasis.AffordableRent, Percentage.Of(9m)) with
        { Convergence = Over(52, "5.00") };

        var outcome = Worked.Resolve(2027, policy, Figures, RentBasis.SharedOwnershipRpi, RentBasis.AffordableRent, RentBasis.SocialRent);

        Assert.Equal(["RENT030", "RENT031", "RENT030", "RENT034"], outcome.Diagnostics.Select(finding => finding.Code.Text));
        Assert.All(outcome.Diagnostics, finding => Assert.Equal(Severity.Error, finding.Severity));
    }

    [Fact]
    public void A_figure_that_two_bases_miss_is_reported_once()
    {
        var outcome = Worked.Resolve(2027, Worked.AtTheLimit, RentFigures.Shipped, RentBasis.SocialRent, RentBasis.FairRent);

        Assert.Single(outcome.Diagnostics, finding => finding.At.Source == "social rent limit");
    }

    [Fact]
    public void The_codes_are_stable() => Assert.Equal(
        ["RENT030", "RENT031", "RENT032", "RENT033", "RENT034", "RENT035"],
        new[]
        {
            UpratingTermsCodes.PercentageAboveLimit, UpratingTermsCodes.ConvergenceAboveAllowance, UpratingTermsCodes.ConvergenceMalformed,
            UpratingTermsCodes.ChargedWeeksMissing, UpratingTermsCodes.LeaseIndexMissing, UpratingTermsCodes.MoreWeeksChargedThanSpread,
        }.Select(code => code.Text));

    [Fact]
    public void An_exempt_rent_has_no_limit_to_take()
    {
        Assert.Throws<ArgumentException>(() => Worked.AtTheLimit.TakingLimit(RentBasis.Exempt));
        Assert.Throws<ArgumentException>(() => Worked.AtTheLimit.TakingLimit(RentBasis.HighIncome));
        Assert.False(Worked.AtTheLimit.Uprates(RentBasis.Exempt));
        Assert.Throws<ArgumentNullException>(() => new UpratingPolicy(null!));
        Assert.Throws<ArgumentNullException>(() => Worked.Resolve(2026, null!, RentFigures.Shipped));
    }

    [Fact]
    public void A_policy_says_what_it_chose()
    {
        var policy = new UpratingPolicy(RoundingRule.HalfUp).TakingLimit(RentBasis.SocialRent).Choosing(RentBasis.Exempt, Percentage.Of(1m));

        Assert.Equal((true, null), (policy.Uprates(RentBasis.SocialRent), policy.ChosenFor(RentBasis.SocialRent)));
        Assert.Equal((true, Percentage.Of(1m)), (policy.Uprates(RentBasis.Exempt), policy.ChosenFor(RentBasis.Exempt)));
        Assert.Equal((false, null), (policy.Uprates(RentBasis.FairRent), policy.ChosenFor(RentBasis.FairRent)));
        Assert.False(policy.NotUprating(RentBasis.SocialRent).Uprates(RentBasis.SocialRent));
        Assert.True(policy.Uprates(RentBasis.SocialRent));
    }

    private static WeeklyAmount Over(int weeks, string pounds) =>
        new(Money.FromPounds(decimal.Parse(pounds, System.Globalization.CultureInfo.InvariantCulture)), WeekBasis.Of(weeks));
}
