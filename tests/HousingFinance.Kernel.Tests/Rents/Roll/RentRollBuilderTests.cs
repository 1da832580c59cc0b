using HousingFinance.Kernel.Rents;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Rents;

/// <summary>What keeps a line off the roll, each status with its message and each threshold from both sides.</summary>
public class RentRollBuilderTests
{
    private const decimal Million = 1_000_000m;

    [Fact]
    public void A_line_is_set_aside_for_the_first_reason_that_applies_and_each_row_mends_one_fault_more()
    {
        using var german = new GermanCulture();
        var faulty = new RentLine
        {
            SourceRow = 7,
            Rent = new WeeklyAmount(Worked.Pounds(Million + 0.01m), WeekBasis.Of(48)),
            ServiceCharge = Worked.Pounds(-1_234.50m),
            FormulaRent = new WeeklyAmount(Money.Zero, WeekBasis.Of(48)),
            RegisteredRent = Money.Zero,
        };
        var builder = new RentRollBuilder();
        builder.Add(Worked.Home(RentBasis.SocialRent, 100m) with { Account = Worked.Account("A1") });

        RentLine[] rows =
        [
            faulty,
            faulty = faulty with { Account = Worked.Account("A1") },
            faulty = faulty with { Account = Worked.Account("A2") },
            faulty = faulty with { Basis = RentBasis.FairRent },
            faulty = faulty with { Rent = new WeeklyAmount(Worked.Pounds(Million), WeekBasis.Of(48)) },
            faulty = faulty with { ServiceCharge = Money.Zero },
            faulty = faulty with { FormulaRent = WeeklyAmount.Over52Weeks(Money.Zero) },
            faulty = faulty with { FormulaRent = WeeklyAmount.Over52Weeks(Money.FromPence(1)) },
            faulty with { RegisteredRent = Money.FromPence(1) },
        ];

        Assert.Equal(
            [
                RentLineStatus.AccountMissing, RentLineStatus.AccountRepeated, RentLineStatus.BasisMissing, RentLineStatus.RentOutOfRange,
                RentLineStatus.ServiceChargeOutOfRange, RentLineStatus.FormulaRentWeekBasis, RentLineStatus.FormulaRentOutOfRange,
                RentLineStatus.RegisteredRentOutOfRange, RentLineStatus.Accepted,
            ],
            rows.Select(row => builder.Add(row)));
        Golden.Matches(
            "Rents/Roll/Golden/lines-set-aside.txt",
            string.Concat(builder.Build().SetAside.Select(refusal => refusal.Explain() + "\n")));
    }

    [Fact]
    public void Amounts_past_all_reason_are_set_aside_without_being_added_up()
    {
        var absurd = Worked.Home(RentBasis.AffordableRent, 100m) with { Rent = WeeklyAmount.Over52Weeks(Money.FromPence(long.MaxValue)) };
        var builder = new RentRollBuilder();
        RentLineStatus[] statuses = [.. new[] { "A1", "A2" }.Select(account => builder.Add(absurd with { Account = Worked.Account(account) }))];
        var report = builder.Build().Report;

        Assert.Equal([RentLineStatus.RentOutOfRange, RentLineStatus.RentOutOfRange], statuses);
        Assert.Equal((2, Money.Zero), (report.RowsSetAside, report.ValueSetAside));
    }

    [Theory]
    [InlineData("SR", 1_000_000.00, 0, RentLineStatus.Accepted)]
    [InlineData("SR", 1_000_000.01, 0, RentLineStatus.RentOutOfRange)]
    [InlineData("SR", -1_000_000.00, 0, RentLineStatus.Accepted)]
    [InlineData("SR", -1_000_000.01, 0, RentLineStatus.RentOutOfRange)]
    [InlineData("SR", 0, 1_000_000.00, RentLineStatus.Accepted)]
    [InlineData("SR", 0, 1_000_000.01, RentLineStatus.ServiceChargeOutOfRange)]
    [InlineData("SR", 1_000_000.00, 1_000_000.00, RentLineStatus.Accepted)]
    [InlineData("SR", 0, -0.01, RentLineStatus.ServiceChargeOutOfRange)]
    [InlineData("AR", 999_999.99, 0.01, RentLineStatus.Accepted)]
    [InlineData("AR", 999_999.99, 0.02, RentLineStatus.RentOutOfRange)]
    [InlineData("AR", -1_000_000.00, 0, RentLineStatus.Accepted)]
    [InlineData("AR", 0, -0.01, RentLineStatus.ServiceChargeOutOfRange)]
    public void Rents_and_service_charges_are_within_a_million_pounds_a_week(string code, decimal rent, decimal service, RentLineStatus expected)
    {
        Assert.True(RentBasis.TryFromCode(code, out var basis));

        Assert.Equal(expected, new RentRollBuilder().Add(Worked.Home(basis!, rent, service: service)));
    }

    [Theory]
    [InlineData(0.00, false)]
    [InlineData(-0.01, false)]
    [InlineData(0.01, true)]
    [InlineData(1_000_000.00, true)]
    [InlineData(1_000_000.01, false)]
    public void A_formula_rent_and_a_registered_rent_are_above_nothing_and_within_a_million_pounds(decimal pounds, bool accepted)
    {
        Assert.Equal(
            accepted ? RentLineStatus.Accepted : RentLineStatus.FormulaRentOutOfRange,
            new RentRollBuilder().Add(Worked.Home(RentBasis.SocialRent, 100m, formula: pounds)));
        Assert.Equal(
            accepted ? RentLineStatus.Accepted : RentLineStatus.RegisteredRentOutOfRange,
            new RentRollBuilder().Add(Worked.Home(RentBasis.SocialRent, 100m, registered: pounds)));
    }

    [Theory]
    [InlineData(51)]
    [InlineData(53)]
    public void A_formula_rent_on_any_basis_but_52_weeks_is_not_taken_for_one(int weeks) => Assert.Equal(
        RentLineStatus.FormulaRentWeekBasis,
        new RentRollBuilder().Add(Worked.Home(RentBasis.SocialRent, 100m) with
        {
            FormulaRent = new WeeklyAmount(Worked.Pounds(90), WeekBasis.Of(weeks)),
        }));

    [Fact]
    public void An_account_set_aside_may_come_again_mended_and_one_that_stands_may_not()
    {
        var builder = new RentRollBuilder();
        var line = Worked.Home(RentBasis.SocialRent, 100m);

        Assert.Equal(RentLineStatus.BasisMissing, builder.Add(line with { Basis = null }));
        Assert.Equal(RentLineStatus.Accepted, builder.Add(line));
        Assert.Equal(RentLineStatus.AccountRepeated, builder.Add(line));
        Assert.Equal(RentLineStatus.AccountRepeated, builder.Add(line with { Basis = null }));
        Assert.Equal(RentLineStatus.Accepted, builder.Add(line with
        {
            Account = RentAccountRef.Create(new ReferenceAllocator("OLD"), line.Account.Value),
        }));
        Assert.Equal(2, builder.Count);
    }

    [Fact]
    public void A_line_that_is_default_has_no_account() => Assert.Equal(RentLineStatus.AccountMissing, new RentRollBuilder().Add(default));

    [Property(Arbitrary = [typeof(MadeUpRollArbitraries)])]
    public void Every_line_and_every_penny_stands_on_the_roll_or_is_set_aside(MadeUpRoll made, PositivePence every)
    {
        var builder = new RentRollBuilder(made.Homes.Count);
        var lines = made.Homes.Select((home, index) => home.Line(index + 1))
            .Select((line, index) => index % every.Value == 0 ? line with { Basis = null } : line).ToArray();
        var statuses = lines.Select(line => builder.Add(line)).ToArray();

        var roll = builder.Build();

        var accepted = lines.Where((_, row) => statuses[row] == RentLineStatus.Accepted).ToArray();
        Assert.Equal((lines.Length, accepted.Length), (roll.Report.RowsIn, roll.Report.RowsAccepted));
        Assert.Equal(lines.Sum(line => line.LimitedRent.Pence), roll.Report.ValueIn.Pence);
        Assert.Equal(accepted.Sum(line => line.LimitedRent.Pence), roll.Report.ValueAccepted.Pence);
        Assert.Equal(accepted, Enumerable.Range(0, roll.Count).Select(row => roll[row]).OrderBy(line => line.SourceRow));
        Assert.Equal(
            lines.Zip(statuses).Where(line => line.Second != RentLineStatus.Accepted),
            roll.SetAside.Select(refusal => (refusal.Line, refusal.Status)));
    }

    [Fact]
    public void Every_status_but_accepted_has_a_meaning_with_its_own_code()
    {
        Assert.Equal(
            Enum.GetValues<RentLineStatus>().Where(status => status != RentLineStatus.Accepted),
            RentLineStatuses.All.Select(meaning => meaning.Status));
        Assert.Equal(Enumerable.Range(1, 8).Select(number => $"RENT00{number}"), RentLineStatuses.All.Select(meaning => meaning.Code.Text));
        Assert.Throws<ArgumentOutOfRangeException>(() => RentLineStatus.Accepted.Explain(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((RentLineStatus)9).Explain(default));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RentRollBuilder(-1));
    }
}
