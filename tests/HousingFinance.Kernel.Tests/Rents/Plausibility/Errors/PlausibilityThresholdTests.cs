using HousingFinance.Kernel.Rents;

namespace HousingFinance.Kernel.Tests.Rents.Plausibility.Errors;

/// <summary>Each check from both sides of its threshold, on a hundred homes.</summary>
public class PlausibilityThresholdTests
{
    private static readonly RentRoll Hundred = Rolls.Social(100);
    private static readonly UpratingTerms Year2026 = Rolls.Terms(Hundred, 2026);
    private static readonly UpratingTerms ThreePercent = Rolls.Terms(
        Hundred, 2026, new UpratingPolicy(RoundingRule.HalfUp).Choosing(RentBasis.SocialRent, Percentage.Of(3m)));

    [Fact]
    public void A_rent_at_its_limit_passes_and_a_penny_more_is_held()
    {
        var proposed = Rolls.ByTerms(Hundred, Year2026);
        Assert.Empty(Rolls.Codes(Rolls.Check(Hundred, Year2026, proposed)));

        proposed[70]++;
        Assert.Equal(["RENT040"], Rolls.Codes(Rolls.Check(Hundred, Year2026, proposed)));
    }

    [Fact]
    public void A_rent_above_the_councils_own_percentage_and_within_the_limit_is_off_the_terms_only()
    {
        var proposed = Rolls.ByTerms(Hundred, ThreePercent);
        proposed[0] = Rolls.ByTerms(Hundred, Year2026)[0];
        Assert.Equal(["RENT041?"], Rolls.Codes(Rolls.Check(Hundred, ThreePercent, proposed)));

        proposed[0]++;
        Assert.Equal(["RENT040", "RENT041?"], Rolls.Codes(Rolls.Check(Hundred, ThreePercent, proposed)));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(-1, "")]
    [InlineData(-2, "RENT041?")]
    public void A_penny_off_the_terms_is_rounding_and_two_are_a_difference(int pence, string codes)
    {
        var proposed = Rolls.ByTerms(Hundred, Year2026);
        proposed[3] += pence;

        Assert.Equal(codes, string.Join(' ', Rolls.Codes(Rolls.Check(Hundred, Year2026, proposed))));
    }

    [Theory]
    [InlineData(1, "RENT041?", PlausibilityVerdict.Pass)]
    [InlineData(2, "RENT041", PlausibilityVerdict.Held)]
    public void One_home_of_a_hundred_off_the_terms_is_a_warning_and_two_hold_the_run(int homes, string code, PlausibilityVerdict verdict)
    {
        var proposed = Rolls.ByTerms(Hundred, Year2026);
        for (var row = 0; row < homes; row++)
        {
            proposed[row] -= 10;
        }

        var report = Rolls.Check(Hundred, Year2026, proposed);

        Assert.Equal([code], Rolls.Codes(report));
        Assert.Equal(verdict, report.Verdict);
    }

    [Theory]
    [InlineData(89, false)]
    [InlineData(90, true)]
    public void From_ninety_homes_of_a_hundred_on_the_same_pounds_are_seen(int homes, bool isSeen)
    {
        var proposed = Rolls.ByTerms(Hundred, Year2026);
        for (var row = 0; row < homes; row++)
        {
            proposed[row] = Hundred.LimitedRentPence[row] + 480;
        }

        Assert.Equal(isSeen, Rolls.Codes(Rolls.Check(Hundred, Year2026, proposed)).Contains("RENT042"));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void Fewer_than_thirty_homes_have_no_shape_to_judge(int homes, bool isSeen)
    {
        var roll = Rolls.Social(homes);
        var terms = Rolls.Terms(roll, 2026);
        int[] proposed = [.. roll.LimitedRentPence.ToArray().Select(pence => pence + 480)];

        Assert.Equal(isSeen, Rolls.Codes(Rolls.Check(roll, terms, proposed)).Contains("RENT042"));
    }

    [Fact]
    public void Homes_of_one_rent_that_rise_by_the_same_pounds_are_as_they_should_be()
    {
        var roll = Rolls.Of(Enumerable.Range(1, 100).Select(row => Rolls.Line(row, RentBasis.SocialRent, 90m, 96m)));
        var terms = Rolls.Terms(roll, 2026);

        Assert.Empty(Rolls.Codes(Rolls.Check(roll, terms, Rolls.ByTerms(roll, terms))));
    }

    [Fact]
    public void The_same_pounds_are_seen_through_a_change_of_charged_weeks()
    {
        var terms = Rolls.Terms(
            Hundred, 2026, UpratingPolicy.AtTheLimit(RoundingRule.HalfUp) with { NewWeekBasis = WeekBasis.Of(48) });
        int[] proposed = [.. Hundred.LimitedRentPence.ToArray().Select(pence => ((pence + 480) * 52 + 24) / 48)];

        Assert.Contains("RENT042", Rolls.Codes(Rolls.Check(Hundred, terms, proposed)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(-2, true)]
    public void A_rent_that_falls_is_held_unless_by_a_penny_of_rounding(int pence, bool isSeen)
    {
        var proposed = Rolls.ByTerms(Hundred, Year2026);
        proposed[9] = Hundred.LimitedRentPence[9] + pence;

        Assert.Equal(isSeen, Rolls.Codes(Rolls.Check(Hundred, Year2026, proposed)).Contains("RENT043"));
    }

    [Fact]
    public void A_fall_that_the_terms_give_is_no_finding()
    {
        var roll = Rolls.Of(Enumerable.Range(1, 40).Select(row => Rolls.Line(row, RentBasis.FairRent, 120m + row, 150m, registered: 110m)));
        var terms = Rolls.Terms(roll, 2026);

        Assert.Empty(Rolls.Codes(Rolls.Check(roll, terms, Rolls.ByTerms(roll, terms))));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Up_to_five_homes_of_a_hundred_may_stand_at_a_suspicious_multiple_of_formula_rent(int homes, bool isSeen) =>
        Assert.Equal(isSeen, Crowd(homes, 100m * 52 / 48));

    [Theory]
    [InlineData(108.22, false)]
    [InlineData(108.23, true)]
    [InlineData(108.44, true)]
    [InlineData(108.45, false)]
    public void A_rent_within_a_thousandth_of_the_multiple_counts_as_there(decimal newRent, bool isSeen) => Assert.Equal(isSeen, Crowd(50, newRent));

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Up_to_five_homes_of_a_hundred_may_be_left_as_they_were(int homes, bool isSeen)
    {
        var proposed = Rolls.ByTerms(Hundred, Year2026);
        Hundred.LimitedRentPence[..homes].CopyTo(proposed);

        Assert.Equal(isSeen, Rolls.Codes(Rolls.Check(Hundred, Year2026, proposed)).Contains("RENT046"));
    }

    [Fact]
    public void A_basis_that_was_forgotten_is_named()
    {
        var roll = Rolls.Of(Enumerable.Range(1, 200).Select(row => row > 190
            ? Rolls.Line(row, RentBasis.AffordableRent, 130m, charges: 8m)
            : Rolls.Line(row, RentBasis.SocialRent, 80m + row, 90m + row)));
        var terms = Rolls.Terms(roll, 2026);
        var proposed = Rolls.ByTerms(roll, terms);
        roll.LimitedRentPence[190..].CopyTo(proposed.AsSpan(190));

        var unchanged = Rolls.Check(roll, terms, proposed).Findings.Single(finding => finding.Diagnostic.Code == PlausibilityCodes.Unchanged);

        Assert.StartsWith("affordable rent, 10 of 10 homes: ", unchanged.Diagnostic.Found, StringComparison.Ordinal);
        Assert.All(unchanged.FirstHomes, home => Assert.Equal(RentBasis.AffordableRent, home.Basis));
    }

    [Fact]
    public void A_year_in_which_the_terms_change_nothing_may_change_nothing()
    {
        var terms = Rolls.Terms(Hundred, 2026, new UpratingPolicy(RoundingRule.HalfUp).Choosing(RentBasis.SocialRent, Percentage.Zero));

        Assert.Empty(Rolls.Codes(Rolls.Check(Hundred, terms, Hundred.LimitedRentPence.ToArray())));
    }

    [Theory]
    [InlineData(5, "")]
    [InlineData(6, "RENT047")]
    public void Up_to_five_homes_of_a_hundred_may_lack_something(int homes, string codes)
    {
        var roll = Rolls.Of(Enumerable.Range(1, 100).Select(row => Rolls.Line(row, RentBasis.SocialRent, 80m + row, row > homes ? 100m + row : null)));
        var terms = Rolls.Terms(roll, 2026);

        Assert.Equal(codes, string.Join(' ', Rolls.Codes(Rolls.Check(roll, terms, Rolls.ByTerms(roll, terms)))));
    }

    [Fact]
    public void A_basis_that_the_terms_leave_alone_is_not_lacking_anything()
    {
        var roll = Rolls.Of(Enumerable.Range(1, 100).Select(row =>
            Rolls.Line(row, row > 50 ? RentBasis.SocialRent : RentBasis.Exempt, 80m + row, 90m + row)));
        var terms = Rolls.Terms(roll, 2026);

        var report = Rolls.Check(roll, terms, Rolls.ByTerms(roll, terms));

        Assert.Empty(Rolls.Codes(report));
        Assert.Equal((50, 50), (report.Proposed.Whole.Homes, report.Proposed.Whole.SetAside));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void A_home_set_aside_keeps_its_rent_to_the_penny_of_rounding(int pence, bool isSeen)
    {
        var roll = Rolls.Of(Enumerable.Range(1, 100).Select(row => Rolls.Line(row, RentBasis.SocialRent, 80m + row, row > 1 ? 100m + row : null)));
        var terms = Rolls.Terms(roll, 2026);
        var proposed = Rolls.ByTerms(roll, terms);
        proposed[0] += pence;

        Assert.Equal(isSeen, Rolls.Codes(Rolls.Check(roll, terms, proposed)).Contains("RENT048"));
    }

    [Theory]
    [InlineData(1_000, false)]
    [InlineData(1_001, true)]
    public void The_total_may_be_a_thousandth_off(int pence, bool isSeen)
    {
        // A hundred homes at £100.00: a thousandth is £10.00 a week.
        var roll = Rolls.Of(Enumerable.Range(1, 100).Select(row => Rolls.Line(row, RentBasis.SocialRent, 100m, 120m)));
        var terms = Rolls.Terms(roll, 2026);
        var proposed = Rolls.ByTerms(roll, terms);
        proposed[0] -= pence;

        Assert.Equal(isSeen, Rolls.Codes(Rolls.Check(roll, terms, proposed)).Contains("RENT049"));
    }

    [Theory]
    [InlineData(1_999, true)]
    [InlineData(2_000, false)]
    [InlineData(1_000_00, false)]
    [InlineData(1_000_01, true)]
    public void A_rent_below_twenty_or_above_a_thousand_pounds_is_worth_a_look(int pence, bool isSeen)
    {
        var proposed = Rolls.ByTerms(Hundred, Year2026);
        proposed[0] = pence;

        Assert.Equal(isSeen, Rolls.Codes(Rolls.Check(Hundred, Year2026, proposed)).Contains("RENT050?"));
    }

    [Fact]
    public void A_low_rent_over_fewer_weeks_is_looked_at_over_fifty_two()
    {
        // £21.60 over 48 weeks is £19.94 over 52, and £21.67 is £20.00.
        var roll = Rolls.Of([Rolls.Line(1, RentBasis.SocialRent, 20.70m, 100m, weeks: 48), Rolls.Line(2, RentBasis.SocialRent, 20.80m, 100m, weeks: 48)]);
        var terms = Rolls.Terms(roll, 2026);

        Assert.Equal(1, Rolls.Check(roll, terms, [21_60, 21_67]).Findings.Single(finding =>
            finding.Diagnostic.Code == PlausibilityCodes.RentOutOfOrdinary).Homes);
    }

    private static bool Crowd(int homes, decimal newRent)
    {
        var roll = Rolls.Of(Enumerable.Range(1, 100).Select(row => Rolls.Line(row, RentBasis.SocialRent, 95m, 100m)));
        var terms = Rolls.Terms(roll, 2026);
        var proposed = Rolls.ByTerms(roll, terms);
        proposed.AsSpan(0, homes).Fill((int)(newRent * 100));
        return Rolls.Codes(Rolls.Check(roll, terms, proposed)).Contains("RENT044");
    }
}
