using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>Why a row is set aside: each status with its message, in order of precedence, each row mending one fault more.</summary>
public class UpratingStatusTests
{
    private static readonly UpratingPolicy NotFair = Worked.AtTheLimit.NotUprating(RentBasis.FairRent);

    [Fact]
    public void A_row_is_set_aside_for_the_first_reason_that_applies()
    {
        using var german = new GermanCulture();
        var faulty = Worked.Home(RentBasis.FairRent, -1_234.56m);

        SetAside("RENT020 rent roll row 412, account 7100234: the terms do not uprate fair rent; "
            + "the terms say how rents of its basis are uprated; choose a percentage for the basis, or uprate these rents elsewhere.",
            faulty, NotFair);
        SetAside("RENT021 rent roll row 412, account 7100234: rent is -£1,234.56; "
            + "a rent to be uprated is above £0.00; correct the row, or leave a void off the roll.", faulty);
        SetAside("RENT022 rent roll row 412, account 7100234: formula rent is missing; "
            + "a social or fair rent has its formula rent for the new year; supply the formula rent, or what it is worked out from.",
            faulty with { Rent = WeeklyAmount.Over52Weeks(Money.FromPence(1)) });
        SetAside("RENT023 rent roll row 412, account 7100234: the registered rent is missing; "
            + "a fair rent has its registered rent; supply the rent from the register.",
            Worked.Home(RentBasis.FairRent, 0.01m, formula: 100m));
        Assert.Equal((0.01m, UpratingStatus.Uprated), Worked.Uprated(
            Worked.Home(RentBasis.FairRent, 0.01m, formula: 100m, registered: 100m), Worked.Terms(2026, Worked.AtTheLimit, RentBasis.FairRent)));
    }

    [Theory]
    [InlineData(-0.01, false)]
    [InlineData(0.00, false)]
    [InlineData(0.01, true)]
    public void A_rent_of_nothing_or_less_is_set_aside_and_a_penny_is_not(decimal rent, bool accepted) => Assert.All(
        RentBasis.List, basis =>
        {
            var policy = Worked.AtTheLimit.Choosing(RentBasis.Exempt, Percentage.Zero).Choosing(RentBasis.HighIncome, Percentage.Zero);
            var terms = Worked.Terms(2026, policy with { RpiForLeases = Percentage.Of(3m) }, basis);
            var line = Worked.Home(basis, rent, formula: 100m, registered: 100m);
            if (accepted)
            {
                Assert.Equal(rent, Worked.Uprated(line, terms).Pounds);
            }
            else
            {
                Assert.Equal("RENT021", Worked.SetAside(line, terms).Code.Text);
            }
        });

    [Fact]
    public void A_service_charge_can_make_an_affordable_rent_positive_and_no_other()
    {
        var terms = Worked.Terms(2026, Worked.AtTheLimit, RentBasis.AffordableRent, RentBasis.LondonAffordableRent);

        Assert.Equal(10.48m, Worked.Uprated(Worked.Home(RentBasis.AffordableRent, 0m, service: 10m), terms).Pounds);
        Assert.Equal("RENT021", Worked.SetAside(Worked.Home(RentBasis.LondonAffordableRent, 0m, service: 10m), terms).Code.Text);
    }

    [Theory]
    [InlineData("SR", 2026, true)] // formula rent says whether a rent is above flexibility
    [InlineData("SRS", 2026, true)]
    [InlineData("FR", 2026, true)]
    [InlineData("AR", 2026, false)]
    [InlineData("LAR", 2026, false)]
    [InlineData("SO-CPI", 2026, false)]
    [InlineData("SR", 2014, true)] // and how far a rent converges
    [InlineData("SR", 2017, false)]
    [InlineData("SR", 2023, false)] // under the ceiling neither matters
    [InlineData("SRS", 2023, true)]
    public void Formula_rent_is_asked_for_only_where_it_decides(string code, int year, bool asked)
    {
        Assert.True(RentBasis.TryFromCode(code, out var basis));
        var terms = Worked.Terms(year, Worked.AtTheLimit with { ChargedWeeks = new() }, basis!);
        var line = Worked.Home(basis!, 100m, registered: 100m);

        Assert.Equal(!asked, Uprating.Uprate(line, terms).HasValue);
        Assert.True(Uprating.Uprate(line with { FormulaRent = WeeklyAmount.Over52Weeks(Money.FromPence(1)) }, terms).HasValue);
    }

    [Fact]
    public void Exempt_and_high_income_rents_without_a_percentage_are_set_aside_while_the_others_rise()
    {
        var lines = new[] { RentBasis.Exempt, RentBasis.HighIncome, RentBasis.AffordableRent, RentBasis.SocialRent }
            .Select(basis => Worked.Home(basis, 100m, formula: 104.80m) with { Account = Worked.Account(basis.Code) }).ToArray();
        var roll = Worked.Roll(lines);

        var result = UpratingRun.Execute(
            roll, Worked.Terms(2026, Worked.AtTheLimit, [.. roll.Segments.Select(segment => segment.Basis)]));

        Assert.Equal(
            [UpratingStatus.Uprated, UpratingStatus.Uprated, UpratingStatus.BasisNotUprated, UpratingStatus.BasisNotUprated],
            result.Statuses.ToArray());
        Assert.Equal([104_80, 104_80, 100_00, 100_00], result.NewRentPence.ToArray());
        Assert.Equal((4L, 2L, 2L), (result.Report.RowsIn, result.Report.RowsAccepted, result.Report.RowsSetAside));
        Assert.Equal((Worked.Pounds(400), Worked.Pounds(200)), (result.Report.ValueIn, result.Report.ValueSetAside));
    }

    [Fact]
    public void A_basis_that_the_terms_were_not_made_for_is_set_aside() =>
        Assert.Equal("RENT020", Worked.SetAside(
            Worked.Home(RentBasis.SocialRent, 100m, formula: 100m), Worked.Terms(2026, Worked.AtTheLimit, RentBasis.AffordableRent)).Code.Text);

    [Fact]
    public void A_line_that_may_not_stand_on_a_roll_is_refused_by_the_single_case_too()
    {
        var terms = Worked.Terms(2026, Worked.AtTheLimit, RentBasis.SocialRent);

        Assert.Equal(
            ["RENT001 rent line: the account is missing; the line has a rent account reference; give the account from the housing system."],
            Uprating.Uprate(default, terms).Diagnostics.Select(finding => finding.ToString()));
        Assert.Throws<ArgumentNullException>(() => Uprating.Uprate(Worked.Home(RentBasis.SocialRent, 100m), null!));
    }

    [Fact]
    public void Statuses_are_accepted_or_explained_and_keep_their_numbers_and_codes()
    {
        Assert.Equal(
            [
                (UpratingStatus.NotAssessed, 0), (UpratingStatus.Uprated, 1), (UpratingStatus.Converging, 2),
                (UpratingStatus.ReachedFormulaRent, 3), (UpratingStatus.AtOrAboveFormulaRent, 4), (UpratingStatus.AboveFlexibility, 5), (UpratingStatus.HeldAtFairRentCeiling, 6),
                (UpratingStatus.BasisNotUprated, 8), (UpratingStatus.RentNotPositive, 9), (UpratingStatus.FormulaRentMissing, 10),
                (UpratingStatus.RegisteredRentMissing, 11),
            ],
            Enum.GetValues<UpratingStatus>().Select(status => (status, (int)status)));
        Assert.Equal(
            [
                (UpratingStatus.BasisNotUprated, "RENT020"), (UpratingStatus.RentNotPositive, "RENT021"),
                (UpratingStatus.FormulaRentMissing, "RENT022"), (UpratingStatus.RegisteredRentMissing, "RENT023"),
            ],
            UpratingStatuses.SetAside.Select(meaning => (meaning.Status, meaning.Code.Text)));
        Assert.Equal(
            Enum.GetValues<UpratingStatus>().Except([UpratingStatus.NotAssessed]).Order(),
            UpratingStatuses.Accepted.Concat(UpratingStatuses.SetAside.Select(meaning => meaning.Status)).Order());
        Assert.All(Enum.GetValues<UpratingStatus>(), status => Assert.Equal(UpratingStatuses.Accepted.Contains(status), status.IsAccepted()));
        Assert.All(Enum.GetValues<UpratingStatus>(), status => Assert.InRange((int)status, 0, UpratingStatuses.ValueCount - 1));
    }

    [Theory]
    [InlineData(UpratingStatus.NotAssessed)]
    [InlineData(UpratingStatus.Uprated)]
    [InlineData(UpratingStatus.HeldAtFairRentCeiling)]
    [InlineData((UpratingStatus)7)]
    [InlineData((UpratingStatus)99)]
    public void A_status_that_set_nothing_aside_has_nothing_to_explain(UpratingStatus status) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => status.Explain(Worked.Home(RentBasis.SocialRent, 100m)));

    private static void SetAside(string finding, RentLine line, UpratingPolicy? policy = null) => Assert.Equal(
        finding, Worked.SetAside(line, Worked.Terms(2026, policy ?? Worked.AtTheLimit, RentBasis.FairRent)).ToString());
}
