using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.Tests.DirectDebits.Returned;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Payers;

public class PayerTests
{
    [Fact]
    public void A_first_schedule_is_given_once() => Refused(
        "DD101",
        "payer, account 7100234: 1 versions, 12 instalments, last told on 2026-03-09; a first schedule is given once; change the schedule there is.",
        Council.OfOne().Payer.Tell(Day("2026-03-10"), Owing(1_200_00), Terms(), Council.Notice));

    [Fact]
    public void A_schedule_that_was_not_told_is_not_changed() => Refused(
        "DD102",
        "payer, account 7100234: there is no schedule; a schedule that is changed was told before; give the payer a first schedule.",
        Council.Someone(Account, Life.Lodged())
            .Change(ScheduleChangeCause.Rent, Day("2026-03-10"), Owing(1_200_00), Terms(), Council.Notice));

    [Fact]
    public void An_instruction_that_lives_is_not_replaced() => Refused(
        "DD103",
        "payer, account 7100234: the instruction is Lodged; an instruction is replaced when it is closed for good; amend it, or cancel and "
        + "close it first.",
        Council.OfOne().Payer.Replace(Life.Given()));

    [Fact]
    public void One_that_ended_is_replaced_and_its_schedule_is_told_anew()
    {
        var ended = Life.Lodged().Then(InstructionEventKind.PayerDeceased, "2026-03-20");
        var payer = Council.OfOne(instruction: ended).Payer.Replace(Life.Given()).Value;

        Assert.Equal((InstructionState.SetUp, null), (payer.Instruction.State, payer.Schedule));
        Assert.True(payer.Tell(Day("2026-04-20"), Owing(1_100_00), Terms(), Council.Notice).TryGet(out _));
    }

    [Fact]
    public void Nothing_is_refunded_twice_or_that_came_back_or_that_never_was()
    {
        var council = CameBack.Collected();
        council.Keep(council.Payer.Refund("2026-05-01", "payment run 7", Day("2026-05-05")).Value);
        council.Keep(council.Payer.Refund("2026-05-01", "payment run 7", Day("2026-05-06")).Value); // Told again.
        council.Receive(CameBack.Claimed('1', council.Payer.On("2026-04-01")));

        Assert.Equal((Money.Zero, Money.FromPence(100_00)), (council.Balance, council.Booked(MovementKind.DirectDebitRefunded)));
        Refused(
            "DD104",
            "payer, account 7100234: the collection is Refunded; money that is refunded was collected and has not come back; refund nothing: look "
            + "what became of the collection.",
            council.Payer.Refund("2026-05-01", "payment run 8", Day("2026-05-06")));
        Assert.Equal("DD104", council.Payer.Refund("2026-04-01", "payment run 8", Day("2026-05-06")).Code());
        Assert.Equal("DD104", council.Payer.Refund("2026-06-01", "payment run 8", Day("2026-05-06")).Code());
    }

    [Fact]
    public void What_was_refunded_is_not_collected_again()
    {
        var council = CameBack.Collected();
        council.Keep(council.Payer.Refund("2026-05-01", "payment run 7", Day("2026-05-01")).Value);

        Assert.Equal([DueStatus.AlreadyCollected], council.StatusesOn("2026-05-05"));
    }

    [Fact]
    public void What_came_back_unpaid_is_collected_with_the_rest_to_the_penny()
    {
        var council = CameBack.Collected();
        council.Receive(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-05-01")));
        council.Change(payer => payer.Change(
            ScheduleChangeCause.Balance, Day("2026-05-08"), Owing(1_200_00), Terms(), Council.Notice));

        // £1,200.00 less the £100.00 of April, over the ten months from 1 June; the notice of 8 May runs out on 27 May.
        var instalments = council.Payer.Schedule!.Current.Instalments;
        Assert.Equal(11, instalments.Length);
        Assert.Equal([Money.FromPence(100_00), .. Enumerable.Repeat(Money.FromPence(110_00), 10)], instalments.Select(each => each.Amount));
        Assert.DoesNotContain(instalments, each => each.Day.Date == Day("2026-05-01"));
    }

    [Fact]
    public void What_was_never_sent_and_may_no_longer_be_is_collected_with_the_rest()
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");
        Assert.Equal([DueStatus.TooLate], council.StatusesOn("2026-05-08")); // Four working days after 1 May.

        council.Change(payer => payer.Change(
            ScheduleChangeCause.Balance, Day("2026-05-08"), Owing(1_200_00), Terms(), Council.Notice));

        Assert.Equal(Money.FromPence(110_00), council.Payer.Schedule!.Current.Instalments[1].Amount);
        Assert.Equal([DueStatus.Collected], council.StatusesOn("2026-06-01"));
    }

    // The last file for money of 7 May, the third working day after 1 May, leaves on 5 May.
    [Theory]
    [InlineData("2026-05-05", 12)]
    [InlineData("2026-05-06", 11)]
    public void An_instalment_that_may_still_be_sent_stays_as_it_was_told(string told, int instalments)
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");
        council.Change(payer => payer.Change(ScheduleChangeCause.Rent, Day(told), Owing(1_310_00), Terms(), Council.Notice));

        Assert.Equal(instalments, council.Payer.Schedule!.Current.Instalments.Length);
        Assert.Equal(Money.FromPence(1_310_00), Total(council.Payer));
    }

    [Fact]
    public void What_was_claimed_is_not_collected_again()
    {
        var council = CameBack.Collected();
        council.Receive(CameBack.Claimed('2', council.Payer.On("2026-05-01")));
        council.Change(payer => payer.Change(
            ScheduleChangeCause.Rent, Day("2026-05-08"), Owing(1_300_00), Terms(), Council.Notice));

        var instalments = council.Payer.Schedule!.Current.Instalments;
        Assert.Equal((12, Money.FromPence(110_00)), (instalments.Length, instalments[2].Amount));
        Assert.Contains(instalments, each => each.Day.Date == Day("2026-05-01") && each.Amount == Money.FromPence(100_00));
    }

    [Fact]
    public void What_is_sent_ahead_stays_as_it_was_told()
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");
        council.Change(payer => payer.Change(
            ScheduleChangeCause.Rent, Day("2026-03-10"), Owing(1_310_00), Terms(), Council.Notice));

        var instalments = council.Payer.Schedule!.Current.Instalments;
        Assert.Equal((Money.FromPence(100_00), Money.FromPence(110_00)), (instalments[0].Amount, instalments[1].Amount));
    }

    [Theory]
    [InlineData(1_00, 2_00, 4_01)]
    [InlineData(60_00, 60_00, 60_00)]
    [InlineData(1, 1, 1_199_98)]
    public void Every_other_account_has_its_own_when_the_span_is_over(params int[] pence)
    {
        var parts = new CollectionParts { NetRent = Money.FromPence(1_200_07), OtherAccounts = Money.FromPence(pence.Sum()) };
        var council = Council.OfOne(parts);
        var others = pence.Select((each, index) => new AccountShare(
            RentAccountRef.Create(new ReferenceAllocator("GARAGES"), $"G{index}"), Money.FromPence(each))).ToArray();
        council.Change(payer => payer with { OtherAccounts = [.. others] });
        foreach (var instalment in council.Payer.Schedule!.Current.Instalments)
        {
            council.Collect(instalment.Day.ToString());
        }

        Money Of(RentAccountRef account) => council.Ledger.Values.Where(movement => movement.Account == account)
            .Aggregate(Money.Zero, (sum, movement) => sum - movement.ChangeInBalance);

        Assert.Equal(Money.FromPence(1_200_07), Of(Account));
        Assert.Equal(others.Select(other => other.Amount), others.Select(other => Of(other.Account)));
    }

    [Fact]
    public void What_comes_back_is_owed_again_by_every_account_that_it_was_collected_for()
    {
        var garage = new AccountShare(RentAccountRef.Create(new ReferenceAllocator("GARAGES"), "G1"), Money.FromPence(120_00));
        var council = Council.OfOne(new CollectionParts { NetRent = Money.FromPence(1_200_00), OtherAccounts = garage.Amount });
        council.Change(payer => payer with { OtherAccounts = [garage] });
        council.Collect("2026-04-01");

        var result = council.Receive(CameBack.Unpaid(UnpaidReason.ReferToPayer, council.Payer.On("2026-04-01")), "2026-04-07");

        Assert.Equal(
            [(Account, Money.FromPence(100_00)), (garage.Account, Money.FromPence(10_00))],
            result.Movements.Select(movement => (movement.Account, movement.Amount)));
        Assert.Equal(Money.Zero, council.Balance);
    }

    [Fact]
    public void Only_a_run_says_that_something_was_sent() => Assert.Throws<ArgumentException>(() => Council.OfOne().Payer.Record(
        InstructionEvent.Of(InstructionEventKind.LodgementSent, "by hand", Day("2026-03-10")), Life.Scheme));

    private static Money Total(DirectDebitPayer payer) =>
        payer.Schedule!.Current.Instalments.Aggregate(Money.Zero, (sum, each) => sum + each.Amount);

    private static void Refused<T>(string code, string message, Outcome<T> outcome)
    {
        var finding = Assert.Single(outcome.Diagnostics);
        Assert.Equal((code, message), (finding.Code.Text, finding.Message));
    }
}
