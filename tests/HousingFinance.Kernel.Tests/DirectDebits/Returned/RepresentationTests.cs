using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Returned;

/// <summary>An unpaid collection presented again: 18, the same pence, through the calendar month.</summary>
public class RepresentationTests
{
    [Fact]
    public void It_is_an_18_for_the_same_pence_parts_and_shares()
    {
        var council = Unpaid();
        council.Change(payer => payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-15"), Life.Scheme));

        var batch = council.Collect("2026-05-15");

        var (again, first) = (council.Payer.On("2026-05-15"), council.Payer.On("2026-05-01"));
        Assert.Equal(("18", Money.FromPence(100_00), "2026-05-01"), (again.Code.Code, again.Amount, again.Original));
        Assert.Equal((first.Parts, first.Told), (again.Parts, again.Told));
        Assert.Equal(first.Shares.AsEnumerable(), again.Shares.AsEnumerable());
        Assert.Equal((CollectionState.Unpaid, CollectionState.Sent, Money.FromPence(-200_00)), (first.State, again.State, council.Balance));
        Assert.Equal((1, 0), (batch.Totals.Collections, council.Payer.ToPresentAgain.Length));
        Assert.Equal("17", council.DueOn("2026-06-01").Items[0].Entry!.Code.Code);
    }

    // The instalment of 1 June is processed on Friday 29 May: the calendar month ends on Monday 29 June.
    [Theory]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    public void It_is_presented_through_the_calendar_month_and_not_a_day_after(string day, bool isInTime)
    {
        var council = CameBack.Collected();
        council.Collect("2026-06-01");
        council.Receive(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-06-01")), "2026-06-03");

        var asked = council.Payer.PresentAgain("2026-06-01", Council.Collecting(day), Life.Scheme);

        Assert.Equal(isInTime, asked.TryGet(out _));
        if (!isInTime)
        {
            Assert.Equal("DD126", asked.Code());
            return;
        }

        council.Change(_ => asked);
        Assert.Equal("18", Assert.Single(council.DueOn(day).Items, item => item.IsIncluded).Entry!.Code.Code);
    }

    [Theory]
    [InlineData("2026-05-29", true)] // Processed on 28 May, of 28 April: thirty days.
    [InlineData("2026-06-01", false)]
    public void A_council_may_keep_to_thirty_days(string day, bool isInTime)
    {
        var plan = Owing(1_200_00);
        var payer = Council.Someone(Account, Life.Lodged())
            .Tell(Day("2026-03-09"), plan, Terms(null, Dates(MonthlyOn(29))), Council.Notice).Value;
        var council = new Council { Payers = PayerRegister.Of([payer]) };
        council.Collect("2026-04-29");
        council.Receive(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-04-29")), "2026-05-01");
        var strict = Life.Scheme with { RepresentationLimit = RepresentationLimit.ThirtyDays };

        Assert.Equal(isInTime, council.Payer.PresentAgain("2026-04-29", Council.Collecting(day), strict).TryGet(out _));
    }

    [Fact]
    public void What_was_asked_for_in_time_and_is_run_too_late_is_not_sent()
    {
        var council = Unpaid();
        council.Change(payer => payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-15"), Life.Scheme));

        Assert.Contains(DueStatus.PresentedAgain, council.StatusesOn("2026-06-01")); // Processed on 29 May, the day before the month ends.
        Assert.Contains(DueStatus.PresentedAgainTooLate, council.StatusesOn("2026-06-02"));
    }

    [Fact]
    public void It_may_come_back_and_be_presented_again_within_the_month_of_the_first()
    {
        var council = Unpaid();
        foreach (var (asked, day) in new[] { ("2026-05-01", "2026-05-08"), ("2026-05-01", "2026-05-15"), ("", "2026-05-22") })
        {
            // The last time by the identity of the 18 that came back.
            var id = asked.Length > 0 ? asked : council.Payer.On("2026-05-15").Id;
            council.Change(payer => payer.PresentAgain(id, Council.Collecting(day), Life.Scheme));
            council.Collect(day);
            Assert.Equal(Money.FromPence(-200_00), council.Balance);
            Assert.Empty(council.Payer.ToPresentAgain);

            var item = council.ReceiveOne(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On(day)), day);
            Assert.Equal((ReturnStatus.Acted, NextStep.PresentAgain), (item.Status, item.Step));
            Assert.Equal(Day("2026-05-30"), item.Letter!.PresentAgainThrough); // A month after 30 April, whichever came back.
            Assert.Equal(Money.FromPence(-100_00), council.Balance);
        }

        Assert.False(council.Payer.PresentAgain("2026-05-01", Council.Collecting("2026-06-02"), Life.Scheme).TryGet(out _));
    }

    [Fact]
    public void Nothing_is_presented_again_that_has_not_come_back()
    {
        var payer = CameBack.Collected().Payer;

        Assert.Equal("DD125", payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-15"), Life.Scheme).Code());
        Assert.Equal("DD125", payer.PresentAgain("2026-05-02", Council.Collecting("2026-05-15"), Life.Scheme).Code());
    }

    [Fact]
    public void It_is_not_presented_again_while_a_hold_runs()
    {
        var council = Unpaid();
        council.Change(payer => payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-15"), Life.Scheme));
        council.Change(payer => payer.Hold(new CollectionHold("BS-1", HeldDebt.Arrears, Day("2026-05-11"), Day("2026-07-09"))));

        Assert.Equal([DueStatus.Held], council.StatusesOn("2026-05-15"));
        Assert.Equal("DD115", council.Payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-18"), Life.Scheme).Code());
    }

    [Fact]
    public void It_is_not_presented_again_under_a_cancelled_instruction()
    {
        var council = Unpaid();
        council.Change(payer => payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-15"), Life.Scheme));
        council.Receive(CameBack.Messages(CameBack.Amended('1')), "2026-05-11");

        Assert.Equal([DueStatus.Cancelled], council.StatusesOn("2026-05-15"));
        Assert.Equal("DD121", council.Payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-18"), Life.Scheme).Code());
    }

    [Fact]
    public void What_is_collected_with_the_rest_by_a_new_schedule_is_not_presented_again()
    {
        var council = Unpaid();
        council.Change(payer => payer.Change(
            ScheduleChangeCause.Balance, Day("2026-05-08"), Owing(1_200_00), Terms(), Council.Notice));

        Assert.Equal("DD125", council.Payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-15"), Life.Scheme).Code());
    }

    [Fact]
    public void What_is_to_be_presented_again_is_not_collected_with_the_rest()
    {
        var council = Unpaid();
        council.Change(payer => payer.PresentAgain("2026-05-01", Council.Collecting("2026-05-29"), Life.Scheme));
        council.Change(payer => payer.Change(
            ScheduleChangeCause.Rent, Day("2026-05-08"), Owing(1_300_00), Terms(), Council.Notice));

        Assert.Equal([DueStatus.PresentedAgain], council.StatusesOn("2026-05-29"));
        Assert.Equal(Money.FromPence(1_300_00), council.Payer.Schedule!.Current.Instalments.Aggregate(Money.Zero, (sum, each) => sum + each.Amount));
    }

    /// <summary>The instalment of 1 May, processed on 30 April, came back on 6 May.</summary>
    private static Council Unpaid()
    {
        var council = CameBack.Collected();
        council.Receive(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-05-01")));
        return council;
    }
}
