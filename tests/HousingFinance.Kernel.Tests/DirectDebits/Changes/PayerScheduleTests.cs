using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using NodaTime;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Changes;

public class PayerScheduleTests
{
    private static readonly NoticeTerms Notice = new("ANY COUNCIL", "01632 960000", NoticePeriod.OfScheme(2), WorkingDays);

    [Fact]
    public void A_first_notice_says_every_day_and_amount_with_its_parts()
    {
        var notice = Started().Current.Notice;

        Assert.Equal(("ANY COUNCIL", "01632 960000", NoticePeriod.OfScheme(2)), (notice.Terms.ServiceUserName, notice.Terms.Contact, notice.Terms.Period));
        Assert.Equal((Life.Reference, CollectionFrequency.Monthly, Day("2026-03-09")), (notice.Reference, notice.Frequency, notice.SentOn));
        Assert.Equal(12, notice.Collections.Length);
        Assert.Equal("1 on 2026-04-01: £100.00 (net rent £100.00)", notice.Collections[0].ToString());
        Assert.Empty(notice.Withdrawn);
    }

    [Theory]
    [InlineData("2026-03-16", "2026-04-01", 12)]
    [InlineData("2026-03-17", "2026-05-01", 11)]
    public void The_first_instalment_waits_for_the_notice(string told, string first, int count)
    {
        // Twelve working days after Monday 16 March is Wednesday 1 April.
        var schedule = PayerSchedule.Start(Life.Reference, Day(told), Owing(1_200_00), Terms(), Notice).Value;

        Assert.Equal((first, count), (schedule.Current.Instalments[0].Day.ToString(), schedule.Current.Instalments.Length));
    }

    [Fact]
    public void A_rent_change_is_spread_over_what_may_still_be_changed()
    {
        // Rent of £1,290.00 for the year is known in June: £300.00 has been told through June, and £90.00 more falls on nine instalments.
        var changed = Started().Change(ScheduleChangeCause.Rent, Day("2026-06-08"), Owing(1_290_00), Terms(), Notice, null).Value;

        Assert.Equal(3, changed.Current.Kept);
        Assert.Equal(
            [100_00, 100_00, 100_00, 110_00, 110_00, 110_00, 110_00, 110_00, 110_00, 110_00, 110_00, 110_00],
            changed.Current.Instalments.Select(each => each.Amount.Pence));
        Assert.Equal(Enumerable.Range(1, 12), changed.Current.Instalments.Select(each => each.Number));
        Assert.Equal(("2026-07-01", 9, 9), (
            changed.Current.Notice.Collections[0].Day.ToString(), changed.Current.Notice.Collections.Length, changed.Current.Notice.Withdrawn.Length));
        Assert.Equal("notice of 2026-06-08: 9 collections from 2026-07-01, 9 withdrawn", changed.Current.Notice.ToString());
        Assert.Equal((1_290_00, Money.Zero), (changed.Current.Instalments.Sum(each => each.Amount.Pence), changed.Current.Overpaid));
    }

    [Theory]
    [InlineData("2026-06-15", 3)]
    [InlineData("2026-06-16", 4)]
    public void What_is_due_before_notice_runs_out_stays_as_told(string told, int kept)
    {
        // Twelve working days after Monday 15 June is Wednesday 1 July.
        var changed = Started().Change(ScheduleChangeCause.Rent, Day(told), Owing(1_290_00), Terms(), Notice, null).Value;

        Assert.Equal(kept, changed.Current.Kept);
        Assert.Equal(Started().Current.Instalments[..kept].AsEnumerable(), changed.Current.Instalments[..kept]);
    }

    [Theory]
    [InlineData("2026-06-30", 3)]
    [InlineData("2026-07-01", 4)]
    public void What_was_sent_ahead_stays_as_told(string sentThrough, int kept)
    {
        var changed = Started().Change(ScheduleChangeCause.Rent, Day("2026-06-08"), Owing(1_290_00), Terms(), Notice, Day(sentThrough)).Value;

        Assert.Equal(kept, changed.Current.Kept);
    }

    [Fact]
    public void One_can_always_say_what_the_payer_had_been_told()
    {
        var first = Started();
        var changed = first.Change(ScheduleChangeCause.HousingBenefit, Day("2026-06-08"), Owing(1_290_00), Terms(), Notice, null).Value;

        Assert.Null(changed.ToldBy(Day("2026-03-08")));
        Assert.Same(first.Current, changed.ToldBy(Day("2026-03-09")));
        Assert.Same(first.Current, changed.ToldBy(Day("2026-06-07")));
        Assert.Same(changed.Current, changed.ToldBy(Day("2026-06-08")));
        Assert.Equal((1, 2), (first.Versions.Length, changed.Versions.Length));
        Assert.Equal("2 versions, 12 instalments, last told on 2026-06-08", changed.ToString());
    }

    [Fact]
    public void A_change_that_changes_nothing_told_makes_no_version()
    {
        var started = Started();

        Assert.Same(started, started.Change(ScheduleChangeCause.Rent, Day("2026-06-08"), Owing(1_200_00), Terms(), Notice, null).Value);
    }

    [Fact]
    public void New_payment_days_keep_the_old_ones_through_the_notice()
    {
        var terms = Terms(null, Dates(MonthlyOn(1)), Dates(CollectionPattern.Weekly(IsoDayOfWeek.Friday), CollectionSpan.AllWeeksOf(
            RentYear.StartingIn(2026, RentYearStart.FirstMondayInApril))));
        var changed = Started().Change(
            ScheduleChangeCause.PaymentDays, Day("2026-06-08"), Owing(1_200_00) with { Dates = 1 }, terms, Notice, null).Value;

        Assert.Equal(["2026-06-01", "2026-06-26"], changed.Current.Instalments[2..4].Select(each => each.Day.ToString()));
        Assert.Equal((CollectionFrequency.Weekly, 1_200_00), (changed.Current.Notice.Frequency, changed.Current.Instalments.Sum(each => each.Amount.Pence)));
    }

    [Theory]
    [InlineData(300_00, 0)]
    [InlineData(250_00, 50_00)]
    public void When_nothing_is_left_to_collect_the_rest_is_withdrawn(long owed, long overpaid)
    {
        var changed = Started().Change(ScheduleChangeCause.HousingBenefit, Day("2026-06-08"), Owing(owed), Terms(), Notice, null).Value;

        Assert.Equal((3, 3, overpaid), (changed.Current.Instalments.Length, changed.Current.Kept, changed.Current.Overpaid.Pence));
        Assert.Empty(changed.Current.Notice.Collections);
        Assert.Equal(9, changed.Current.Notice.Withdrawn.Length);
    }

    [Fact]
    public void A_part_of_which_too_much_was_taken_comes_back_through_the_balance()
    {
        // Benefit covers all but £120.00 of the year's rent, £300.00 of which was taken; an agreement of £270.00 is made.
        var plan = Owing(new CollectionParts { NetRent = Money.FromPounds(120m), ArrearsAgreement = Money.FromPounds(270m) });
        var changed = Started().Change(ScheduleChangeCause.ArrearsAgreement, Day("2026-06-08"), plan, Terms(), Notice, null).Value;

        Assert.All(changed.Current.Notice.Collections, each => Assert.Equal(
            new CollectionParts { Balance = Money.FromPounds(-20m), ArrearsAgreement = Money.FromPounds(30m) }, each.Parts));
        Assert.Equal(390_00, changed.Current.Instalments.Sum(each => each.Amount.Pence));
    }

    [Fact]
    public void A_target_counts_what_stays_as_told()
    {
        var plan = Owing(1_200_00) with { Target = new BalanceTarget(Money.FromPounds(-60m), Day("2026-12-31")) };
        var changed = Started().Change(ScheduleChangeCause.Balance, Day("2026-06-08"), plan, Terms(), Notice, null).Value;

        Assert.Equal((9, 1_260_00), (changed.Current.Instalments.Length, changed.Current.Instalments.Sum(each => each.Amount.Pence)));
    }

    [Fact]
    public void Changes_come_in_the_order_in_which_payers_are_told()
    {
        var changed = Started().Change(ScheduleChangeCause.Rent, Day("2026-06-08"), Owing(1_290_00), Terms(), Notice, null).Value;

        Assert.True(changed.Change(ScheduleChangeCause.Rent, Day("2026-06-08"), Owing(1_300_00), Terms(), Notice, null).HasValue);
        Assert.Equal(
            "DD061 instalment plan, account 7100234: a change is dated 2026-06-07; a day not before 2026-06-08, when the version in force was told; "
            + "make changes in the order in which payers are told.",
            Assert.Single(changed.Change(ScheduleChangeCause.Rent, Day("2026-06-07"), Owing(1_300_00), Terms(), Notice, null).Diagnostics).ToString());
    }

    [Fact]
    public void Notice_past_the_known_holidays_is_refused()
    {
        const string Refusal = "DD062 instalment plan, account 7100234: the working days after 2027-12-20 are not all known; "
            + "a period of notice within the known bank holidays; supply the bank holidays of those days.";

        Assert.Equal(Refusal, Assert.Single(
            PayerSchedule.Start(Life.Reference, Day("2027-12-20"), Owing(1_200_00), Terms(), Notice).Diagnostics).ToString());
        Assert.Equal(Refusal, Assert.Single(
            Started().Change(ScheduleChangeCause.Rent, Day("2027-12-20"), Owing(1_300_00), Terms(), Notice, null).Diagnostics).ToString());
    }

    [Fact]
    public void A_plan_that_cannot_be_scheduled_changes_nothing()
    {
        var started = Started();

        Assert.Equal("DD011", Code(started.Change(ScheduleChangeCause.Rent, Day("2026-06-08"), Owing(0) with { Dates = 3 }, Terms(), Notice, null)));
        Assert.Equal("DD001", Code(started.Change(ScheduleChangeCause.Rent, Day("2026-06-08"), default, Terms(), Notice, null)));
        Assert.Equal("DD014", Code(started.Change(ScheduleChangeCause.Rent, Day("2027-03-01"), Owing(1_300_00), Terms(), Notice, null)));
        Assert.Equal("DD012", Code(PayerSchedule.Start(Life.Reference, Day("2026-03-09"), Owing(0), Terms(), Notice)));
        Assert.Throws<ArgumentException>(() => PayerSchedule.Start(default, Day("2026-03-09"), Owing(1), Terms(), Notice));
        Assert.Throws<ArgumentException>(() => new NoticeTerms("A COUNCIL", "here", default, WorkingDays));
        Assert.Throws<ArgumentException>(() => new NoticeTerms(" ", "here", NoticePeriod.OfScheme(0), WorkingDays));
    }

    private static PayerSchedule Started() => PayerSchedule.Start(Life.Reference, Day("2026-03-09"), Owing(1_200_00), Terms(), Notice).Value;

    private static string Code(Outcome<PayerSchedule> outcome) => Assert.Single(outcome.Diagnostics).Code.Text;
}
