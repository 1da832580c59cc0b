using HousingFinance.Kernel.DirectDebits;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Errors;

public class ScheduleErrorTests
{
    private static readonly Money Million = Money.FromPounds(1_000_000m);
    private static readonly Money Penny = Money.FromPence(1);

    [Fact]
    public void A_plan_without_account_is_refused() => AssertRefused(
        "DD001 instalment plan: the account is missing; a plan has a rent account reference; give the account from the housing system.",
        Owing(100_00) with { Account = default });

    [Fact]
    public void A_part_is_at_most_a_million_pounds()
    {
        AssertAccepted(Owing(new CollectionParts { NetRent = Million, Balance = -Million, OtherAccounts = Money.FromPence(13), OtherReceipts = Penny }));
        AssertRefused(
            "DD002 instalment plan, account 7100234: net rent is £1,000,000.01; each part is between -£1,000,000.00 and £1,000,000.00; "
            + "correct the amount; check pounds against pence.",
            Owing(new CollectionParts { NetRent = Million + Penny }));
        AssertFound("the balance is -£1,000,000.01", Owing(new CollectionParts { Balance = -Million - Penny }));
        AssertFound("the arrears agreement is £1,000,000.01", Owing(new CollectionParts { ArrearsAgreement = Million + Penny }));
        AssertFound("other accounts are £1,000,000.01", Owing(new CollectionParts { OtherAccounts = Million + Penny }));
        AssertFound("other receipts are £1,000,000.01", Owing(new CollectionParts { OtherReceipts = Million + Penny }));
        AssertFound(
            "the target is a balance of -£1,000,000.01",
            Owing(100_00) with { Target = new BalanceTarget(-Million - Penny, Day("2027-03-31")) });
    }

    [Theory]
    [InlineData(long.MaxValue, long.MaxValue, 0)]
    [InlineData(long.MinValue, 0, long.MaxValue)]
    [InlineData(0, long.MinValue, long.MinValue)]
    [InlineData(long.MaxValue, long.MinValue, long.MaxValue)]
    public void Absurd_parts_are_refused_and_counted_but_never_added_up(long netRent, long balance, long receipts)
    {
        var owed = new CollectionParts
        {
            NetRent = Money.FromPence(netRent),
            Balance = Money.FromPence(balance),
            ArrearsAgreement = Money.FromPence(long.MaxValue),
            OtherReceipts = Money.FromPence(receipts),
        };
        var absurd = Owing(owed) with { Target = new BalanceTarget(Money.FromPence(long.MaxValue), Day("2027-03-31")) };
        var builder = new PlanRollBuilder();
        builder.Add(Owing(100_00));
        builder.Add(absurd);
        builder.Add(absurd with { Account = default });
        builder.Add(Owing(20_00) with { Account = default });

        var roll = builder.Build();

        Assert.Equal(
            [InstalmentPlanStatus.PartTooLarge, InstalmentPlanStatus.AccountMissing, InstalmentPlanStatus.AccountMissing],
            roll.SetAside.Select(refusal => refusal.Status));
        Assert.Equal(absurd, roll.SetAside[0].Plan);
        Assert.Equal((4L, 1L, 3L), (roll.Report.RowsIn, roll.Report.RowsAccepted, roll.Report.RowsSetAside));
        Assert.Equal((Money.FromPounds(120m), Money.FromPounds(20m)), (roll.Report.ValueIn, roll.Report.ValueSetAside));
        Assert.Equal("DD002", Assert.Single(InstalmentScheduling.Schedule(absurd, Terms()).Diagnostics).Code.ToString());
        Assert.Contains("arrears agreement £92,233,720,368,547,758.07", absurd.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Absurd_parts_have_words()
    {
        var most = Money.FromPence(long.MaxValue);

        Assert.Equal(
            "a total beyond all reckoning (net rent £92,233,720,368,547,758.07, balance £92,233,720,368,547,758.07)",
            new CollectionParts { NetRent = most, Balance = most }.ToString());
        Assert.Equal(
            "£92,233,720,368,547,758.07 (net rent £92,233,720,368,547,758.07)", new CollectionParts { NetRent = most }.ToString());
    }

    [Fact]
    public void The_largest_parts_together_are_still_scheduled()
    {
        var most = new CollectionParts { NetRent = Million, Balance = Million, ArrearsAgreement = Million, OtherAccounts = Million };
        var plan = Owing(most) with { Target = new BalanceTarget(-Million, Day("2027-03-31")) };

        Assert.Equal(Money.FromPounds(5_000_000m), InstalmentScheduling.Schedule(plan, Terms()).Value.Collected.Total);
    }

    [Fact]
    public void Parts_that_cannot_be_negative_are_refused_below_nothing()
    {
        AssertAccepted(Owing(new CollectionParts { Balance = Million }));
        AssertRefused(
            "DD003 instalment plan, account 7100234: net rent is -£0.01; rent less Housing Benefit is £0.00 or more; "
            + "correct rent or benefit; an overpayment belongs to the balance.",
            Owing(new CollectionParts { NetRent = -Penny }));
        AssertRefused(
            "DD004 instalment plan, account 7100234: the arrears agreement is -£0.01; an arrears agreement is £0.00 or more; "
            + "correct the amount of the agreement.",
            Owing(new CollectionParts { ArrearsAgreement = -Penny }));
        AssertRefused(
            "DD005 instalment plan, account 7100234: other accounts are -£0.01; what is collected for other accounts is £0.00 or more; "
            + "correct the amount; a credit there belongs to its own account.",
            Owing(new CollectionParts { OtherAccounts = -Penny }));
        AssertRefused(
            "DD006 instalment plan, account 7100234: other receipts are -£0.01; other receipts are £0.00 or more, and are taken off; "
            + "turn the sign, or put a debit among what is owed.",
            Owing(new CollectionParts { OtherReceipts = -Penny }));
    }

    [Theory]
    [InlineData("1999-12-31", false)]
    [InlineData("2000-01-01", true)]
    [InlineData("2099-12-31", true)]
    [InlineData("2100-01-01", false)]
    public void Dates_are_of_2000_to_2099(string date, bool inRange)
    {
        var status = inRange ? InstalmentPlanStatus.Accepted : InstalmentPlanStatus.DateOutOfRange;

        Assert.Equal(status, new PlanRollBuilder().Add(Owing(100_00) with { NotBefore = Day(date) }));
        Assert.Equal(status, new PlanRollBuilder().Add(Owing(100_00) with { Target = new BalanceTarget(Money.Zero, Day(date)) }));
    }

    [Fact]
    public void A_date_out_of_range_is_named()
    {
        AssertRefused(
            "DD007 instalment plan, account 7100234: the first day is 2100-01-01; dates are in the years 2000 to 2099; correct the date.",
            Owing(100_00) with { NotBefore = Day("2100-01-01") });
        AssertFound("the target's date is 0001-01-01", Owing(100_00) with { Target = default(BalanceTarget) });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Dates_that_the_terms_do_not_have_are_refused(int dates) => AssertRefused(
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"DD011 instalment plan, account 7100234: dates {dates} are not among the 1 of the terms, counted from 0; "
            + $"the plan's dates are among those of the terms; give the payer's pattern to the terms, or correct the plan."),
        Owing(100_00) with { Dates = dates });

    [Fact]
    public void Nothing_owed_is_not_collected()
    {
        AssertAccepted(Owing(12));
        AssertRefused(
            "DD012 instalment plan, account 7100234: to be collected is £0.00 (net rent £0.05, balance -£0.05); "
            + "something is owed over the span; collect nothing; there is nothing to tell the payer.",
            Owing(new CollectionParts { NetRent = Money.FromPence(5), Balance = Money.FromPence(-5) }));
    }

    [Fact]
    public void An_account_in_credit_is_not_collected_from() => AssertRefused(
        "DD013 instalment plan, account 7100234: to be collected is -£0.01 (net rent £0.05, balance -£0.06); "
        + "what is to be collected is above £0.00; collect nothing, and consider a refund.",
        Owing(new CollectionParts { NetRent = Money.FromPence(5), Balance = Money.FromPence(-6) }));

    [Fact]
    public void When_no_day_is_left_there_is_no_schedule()
    {
        AssertAccepted(Owing(100_00) with { NotBefore = Day("2027-03-01") });
        AssertRefused(
            "DD014 instalment plan, account 7100234: of monthly on day 1, 2026-04-01 to 2027-03-31, 12 instalments none is collected "
            + "on or after 2027-03-02; at least one collection day that may be used; "
            + "choose other days or a later span, or agree another way to pay.",
            Owing(100_00) with { NotBefore = Day("2027-03-02") });
        AssertAccepted(Owing(100_00) with { Target = new BalanceTarget(Money.Zero, Day("2026-04-01")) });
        AssertFound(
            "of monthly on day 1, 2026-04-01 to 2027-03-31, 12 instalments none is collected by 2026-03-31",
            Owing(100_00) with { Target = new BalanceTarget(Money.Zero, Day("2026-03-31")) });
        AssertFound(
            "of monthly on day 1, 2026-04-01 to 2027-03-31, 12 instalments none is collected on or after 2026-06-01 by 2026-05-31",
            Owing(100_00) with { NotBefore = Day("2026-06-01"), Target = new BalanceTarget(Money.Zero, Day("2026-05-31")) });
    }

    [Theory]
    [InlineData(OddPence.First)]
    [InlineData(OddPence.Last)]
    [InlineData(OddPence.Smoothed)]
    public void No_instalment_is_of_nothing(OddPence oddPence)
    {
        var policy = new SchedulePolicy(oddPence, Penny, SmallInstalmentRule.SetAside);

        Assert.True(InstalmentScheduling.Schedule(Owing(12), Terms(policy)).HasValue);
        Assert.Equal("DD015", Assert.Single(InstalmentScheduling.Schedule(Owing(11), Terms(policy)).Diagnostics).Code.Text);
    }

    [Fact]
    public void An_instalment_is_not_below_the_least()
    {
        var policy = new SchedulePolicy(OddPence.First, Money.FromPounds(5m), SmallInstalmentRule.SetAside);

        Assert.True(InstalmentScheduling.Schedule(Owing(60_00), Terms(policy)).HasValue);
        AssertRefused(
            "DD015 instalment plan, account 7100234: £59.99 leaves instalments below £5.00; no instalment is below the least that is collected; "
            + "agree fewer instalments with the payer, or leave the amount on the account.",
            Owing(59_99),
            Terms(policy));
    }

    [Fact]
    public void Less_than_the_least_is_not_collected_even_in_one_instalment()
    {
        var policy = new SchedulePolicy(OddPence.First, Money.FromPounds(5m), SmallInstalmentRule.FewerInstalments);

        Assert.Single(InstalmentScheduling.Schedule(Owing(5_00), Terms(policy)).Value.Instalments);
        AssertRefused(ScheduleStatus.BelowLeast, Owing(4_99), Terms(policy));
    }

    [Fact]
    public void Earlier_statuses_go_before_later_ones()
    {
        var nothing = Owing(0) with { NotBefore = Day("2027-12-31"), Dates = 7 };

        AssertRefused(ScheduleStatus.DatesUnknown, nothing, Terms());
        AssertRefused(ScheduleStatus.NothingOwed, nothing with { Dates = 0 }, Terms());
        AssertRefused(ScheduleStatus.NoDayLeft, nothing with { Dates = 0, Owed = Owing(1).Owed }, Terms());
        AssertRefused(ScheduleStatus.BelowLeast, Owing(1), Terms());
    }

    [Fact]
    public void Two_instalments_on_one_day_are_refused()
    {
        // 2 May 2026 is a Saturday, and 4 May a holiday.
        var outcome = CollectionDates.Resolve(MonthlyOn(2, 4), CollectionSpan.Months(2026, 5, 1), WorkingDays);

        Assert.Equal(
            "DD022 collection dates: 2026-05-02 and 2026-05-04 would both be collected on 2026-05-05; each instalment has a day of its own; "
            + "choose days of the month at least five days apart.",
            Assert.Single(outcome.Diagnostics).ToString());
        Assert.True(CollectionDates.Resolve(MonthlyOn(2, 6), CollectionSpan.Months(2026, 5, 1), WorkingDays).HasValue);
    }

    [Fact]
    public void A_span_without_a_day_is_refused() => Assert.Equal(
        "DD023 collection dates: monthly on day 1 has no day due in 2026-04-02 to 2026-04-30; at least one instalment in the span; "
        + "choose another day, or a longer span with fewer free months.",
        Assert.Single(CollectionDates.Resolve(MonthlyOn(1), CollectionSpan.Between(Day("2026-04-02"), Day("2026-04-30")), WorkingDays).Diagnostics)
            .ToString());

    [Fact]
    public void A_day_past_what_the_calendar_knows_is_refused()
    {
        var thisYear = CollectionSpan.Between(Day("2027-12-01"), Day("2027-12-31"));

        Assert.True(CollectionDates.Resolve(MonthlyOn(31), thisYear, WorkingDays).HasValue);
        Assert.Equal(
            "DD021 collection dates: the working day for 2028-01-01 is not known; days from 1995-01-01 to 2027-12-31, and from 2000 to 2099; "
            + "supply the bank holidays of those days, or end the span earlier.",
            Assert.Single(CollectionDates.Resolve(MonthlyOn(1), CollectionSpan.Months(2027, 12, 2), WorkingDays).Diagnostics).ToString());
        Assert.False(CollectionDates.Resolve(MonthlyOn(30), CollectionSpan.Months(1999, 12, 1), WorkingDays).HasValue);
    }

    [Fact]
    public void Arguments_that_no_data_could_excuse_are_refused_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SchedulePolicy(OddPence.First, Money.Zero, SmallInstalmentRule.SetAside));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SchedulePolicy(OddPence.First, Million + Penny, SmallInstalmentRule.SetAside));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SchedulePolicy((OddPence)3, Penny, SmallInstalmentRule.SetAside));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SchedulePolicy(OddPence.First, Penny, (SmallInstalmentRule)2));
        Assert.Throws<ArgumentException>(() => new ScheduleTerms(OddPenceFirst));
        var builder = new PlanRollBuilder();
        builder.Add(Owing(12));
        Assert.Throws<ArgumentException>(() => ScheduleRun.Execute(builder.Build(), Terms(), new int[11], new int[11], new int[1], new ScheduleStatus[1]));
        Assert.Throws<ArgumentException>(() => ScheduleRun.Execute(builder.Build(), Terms(), new int[12], new int[13], new int[1], new ScheduleStatus[1]));
        Assert.Throws<ArgumentException>(() => ScheduleRun.Execute(builder.Build(), Terms(), new int[12], new int[12], new int[2], new ScheduleStatus[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Build()[1]);
    }

    private static void AssertAccepted(InstalmentPlan plan) => Assert.True(InstalmentScheduling.Schedule(plan, Terms()).HasValue);

    private static void AssertFound(string found, InstalmentPlan plan) =>
        Assert.Equal(found, Assert.Single(InstalmentScheduling.Schedule(plan, Terms()).Diagnostics).Found);

    // One plan, and the same plan as a row of a run, are refused for one reason.
    private static void AssertRefused(string diagnostic, InstalmentPlan plan, ScheduleTerms? terms = null)
    {
        var finding = Assert.Single(InstalmentScheduling.Schedule(plan, terms ?? Terms()).Diagnostics);
        var builder = new PlanRollBuilder();
        builder.Add(plan);
        var roll = builder.Build();

        Assert.Equal(diagnostic, finding.ToString());
        Assert.Equal(
            finding,
            roll.Count == 0
                ? roll.SetAside[0].Explain()
                : Assert.Single(ScheduleRun.Execute(roll, terms ?? Terms()).Schedule(0).Diagnostics));
    }

    private static void AssertRefused(ScheduleStatus status, InstalmentPlan plan, ScheduleTerms terms)
    {
        var builder = new PlanRollBuilder();
        builder.Add(plan);

        Assert.Equal(status, ScheduleRun.Execute(builder.Build(), terms).Statuses.Span[0]);
        Assert.Equal(
            ScheduleStatuses.SetAside.Single(meaning => meaning.Status == status).Code,
            Assert.Single(InstalmentScheduling.Schedule(plan, terms).Diagnostics).Code);
    }
}
