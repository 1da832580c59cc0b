using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using NodaTime;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Examples;

public class InstalmentTests
{
    [Theory]
    [InlineData(OddPence.First, new long[] { 3334, 3333, 3333 })]
    [InlineData(OddPence.Last, new long[] { 3333, 3333, 3334 })]
    [InlineData(OddPence.Smoothed, new long[] { 3334, 3333, 3333 })]
    public void A_hundred_pounds_over_three_months(OddPence oddPence, long[] pence) =>
        Assert.Equal(pence, Schedule(100_00, oddPence, 3).Pence());

    [Theory]
    [InlineData(OddPence.First, new long[] { 12, 8, 8, 8, 8 })]
    [InlineData(OddPence.Last, new long[] { 8, 8, 8, 8, 12 })]
    [InlineData(OddPence.Smoothed, new long[] { 9, 9, 9, 9, 8 })]
    public void Fourpence_left_over_goes_where_the_council_says(OddPence oddPence, long[] pence) =>
        Assert.Equal(pence, Schedule(44, oddPence, 5).Pence());

    [Fact]
    public void Each_part_adds_up_by_itself_and_the_parts_to_the_instalment()
    {
        var owed = new CollectionParts
        {
            NetRent = Money.FromPounds(5_000m),
            Balance = Money.FromPounds(-31.07m),
            ArrearsAgreement = Money.FromPounds(187.20m),
            OtherAccounts = Money.FromPounds(520m),
            OtherReceipts = Money.FromPounds(202.80m),
        };

        var schedule = InstalmentScheduling.Schedule(Owing(owed), Terms()).Value;

        Assert.Equal(Money.FromPounds(5_473.33m), owed.Total);
        Assert.Equal(owed, schedule.Collected);
        Assert.Equal(45_612, schedule.Instalments[0].Amount.Pence);
        Assert.All(schedule.Instalments.Skip(1), instalment => Assert.Equal(45_611, instalment.Amount.Pence));
        Assert.Equal("£456.12 (net rent £416.68, balance -£2.59, arrears agreement £15.60, other accounts £43.33, less other receipts £16.90)",
            schedule.Instalments[0].Parts.ToString());
    }

    [Fact]
    public void A_credit_on_the_account_lowers_every_instalment()
    {
        var owed = new CollectionParts { NetRent = Money.FromPounds(1_200m), Balance = Money.FromPounds(-120m) };

        var schedule = InstalmentScheduling.Schedule(Owing(owed), Terms()).Value;

        Assert.All(schedule.Instalments, instalment => Assert.Equal(
            new CollectionParts { NetRent = Money.FromPounds(100m), Balance = Money.FromPounds(-10m) }, instalment.Parts));
    }

    [Fact]
    public void A_first_day_after_notice_leaves_the_earlier_days_out()
    {
        var plan = Owing(1_100_00) with { NotBefore = Day("2026-05-01") };

        Assert.Equal(11, InstalmentScheduling.Schedule(plan, Terms()).Value.Instalments.Length);
        Assert.Equal(10, InstalmentScheduling.Schedule(plan with { NotBefore = Day("2026-05-02") }, Terms()).Value.Instalments.Length);
    }

    [Fact]
    public void A_first_day_counts_by_when_money_moves_not_by_when_it_falls_due()
    {
        // Due on Saturday 1 August, collected on Monday 3 August.
        var plan = Owing(900_00) with { NotBefore = Day("2026-08-03") };

        var first = InstalmentScheduling.Schedule(plan, Terms()).Value.Instalments[0];

        Assert.Equal((1, Day("2026-08-01"), "2026-08-03"), (first.Number, first.DueDay, first.Day.ToString()));
    }

    [Fact]
    public void A_target_brings_the_account_to_its_balance_by_its_date()
    {
        // A week in credit by the end of January, from £80.00 owed: ten months' rent of £4,000.00 and £180.00.
        var plan = Owing(new CollectionParts { NetRent = Money.FromPounds(4_000m), Balance = Money.FromPounds(80m) }) with
        {
            Target = new BalanceTarget(Money.FromPounds(-100m), Day("2027-01-31")),
        };

        var schedule = InstalmentScheduling.Schedule(plan, Terms()).Value;

        Assert.Equal(10, schedule.Instalments.Length);
        Assert.Equal(Money.FromPounds(4_180m), schedule.Collected.Total);
        Assert.Equal(Money.FromPounds(180m), schedule.Collected.Balance);
        Assert.All(schedule.Instalments, instalment => Assert.True(instalment.Day.Date <= Day("2027-01-31")));
    }

    [Theory]
    [InlineData("2027-01-03", 9)]
    [InlineData("2027-01-04", 10)]
    public void What_is_due_before_a_targets_date_and_collected_after_it_does_not_count(string on, int instalments)
    {
        // 1 January 2027 is a Friday and a holiday: its money moves on Monday 4 January.
        var plan = Owing(1_000_00) with { Target = new BalanceTarget(Money.Zero, Day(on)) };

        Assert.Equal(instalments, InstalmentScheduling.Schedule(plan, Terms()).Value.Instalments.Length);
    }

    [Theory]
    [InlineData(60_00, 12, ScheduleStatus.Scheduled)]
    [InlineData(59_99, 11, ScheduleStatus.FewerInstalments)]
    [InlineData(5_00, 1, ScheduleStatus.FewerInstalments)]
    public void A_council_may_collect_small_amounts_in_fewer_instalments(long pence, int count, ScheduleStatus status)
    {
        var policy = new SchedulePolicy(OddPence.Last, Money.FromPounds(5m), SmallInstalmentRule.FewerInstalments);

        var schedule = InstalmentScheduling.Schedule(Owing(pence), Terms(policy)).Value;

        Assert.Equal((count, status), (schedule.Instalments.Length, schedule.Status));
        Assert.All(schedule.Pence(), instalment => Assert.True(instalment >= 5_00));
        Assert.Equal("2026-04-01", schedule.Instalments[0].Day.ToString());
    }

    [Fact]
    public void Weekly_payers_and_monthly_ones_go_through_one_run()
    {
        var weeks = CollectionSpan.AllWeeksOf(RentYear.StartingIn(2026, RentYearStart.FirstMondayInApril));
        var terms = Terms(null, Dates(MonthlyOn(1)), Dates(CollectionPattern.Weekly(IsoDayOfWeek.Friday), weeks));
        var builder = new PlanRollBuilder();
        builder.Add(Owing(5_200_00) with { Dates = 1 });
        builder.Add(Owing(0));
        builder.Add(Owing(1_200_00));

        var result = ScheduleRun.Execute(builder.Build(), terms);

        Assert.Equal(new ScheduleTotals(2, 1, 64, Money.FromPounds(6_400m)), result.Totals);
        Assert.Equal([52, 52, 64], result.Ends.ToArray());
        Assert.Equal([ScheduleStatus.Scheduled, ScheduleStatus.NothingOwed, ScheduleStatus.Scheduled], result.Statuses.ToArray());
        Assert.Equal((3L, 2L, 1L), (result.Report.RowsIn, result.Report.RowsAccepted, result.Report.RowsSetAside));
        Assert.Equal(Day("2026-04-10"), DayNumber.ToDate(result.DayNumbers.Span[0]));
        Assert.Equal("12 instalments, 2026-04-01 to 2027-03-01, £1,200.00", result.Schedule(2).Value.ToString());
        Assert.False(result.Schedule(1).HasValue);
    }

    private static InstalmentSchedule Schedule(long pence, OddPence oddPence, int months) => InstalmentScheduling.Schedule(
        Owing(pence),
        Terms(
            new SchedulePolicy(oddPence, Money.FromPence(1), SmallInstalmentRule.SetAside),
            Dates(MonthlyOn(1), CollectionSpan.Months(2026, 4, months)))).Value;
}
