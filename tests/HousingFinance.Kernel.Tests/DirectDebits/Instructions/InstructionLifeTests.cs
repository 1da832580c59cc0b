using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using static HousingFinance.Kernel.Tests.DirectDebits.Instructions.Life;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;
using Kind = HousingFinance.Kernel.DirectDebits.InstructionEventKind;

namespace HousingFinance.Kernel.Tests.DirectDebits.Instructions;

public class InstructionLifeTests
{
    [Fact]
    public void After_a_lodgement_the_first_collection_is_01_and_all_others_17()
    {
        Assert.Equal("none", Given().Next("2026-02-02"));
        Assert.Equal("01", Lodged().Next("2026-02-02"));
        Assert.Equal("17", Active().Next("2026-03-02"));
        Assert.Equal("17", Active().Collect("17", "2026-03-02").Next("2026-04-01"));
        Assert.Equal([InstructionState.Lodged, InstructionState.Active], Active().History.Select(change => change.To));
    }

    [Fact]
    public void A_final_collection_is_sent_only_when_asked_for_and_ends_what_may_be_collected()
    {
        var asked = Active().Then(Kind.FinalAsked, "2026-02-20");

        Assert.Equal("19", asked.Next("2026-03-02"));
        var final = asked.Collect("19", "2026-03-02");
        Assert.Equal((InstructionState.Cancelled, "none"), (final.State, final.Next("2026-04-01")));
    }

    [Fact]
    public void A_cancelled_instruction_needs_a_new_authority_and_lodgement_and_begins_with_01()
    {
        foreach (var kind in new[] { Kind.CancellationSent, Kind.CancelledByPayer, Kind.CancelledByBank, Kind.AccountClosed })
        {
            var cancelled = Active().Then(kind, "2026-02-20");
            Assert.Equal((InstructionState.Cancelled, "none"), (cancelled.State, cancelled.Next("2026-03-02")));
            Assert.Equal(InstructionStatus.NotInThisState, cancelled.Try(Kind.LodgementSent, "2026-03-02"));

            var lodged = cancelled.Then(Renewed(Kind.NewAuthorityTaken, "2026-02-24")).Then(Kind.LodgementSent, "2026-03-02");
            Assert.Equal(("01", OtherAccount), (lodged.Next("2026-04-01"), lodged.Account));
        }
    }

    [Fact]
    public void An_account_that_moved_within_its_bank_carries_on_with_17()
    {
        var moved = Active().Then(Moved(Kind.AccountMovedWithinBank, "2026-02-20"));

        Assert.Equal((InstructionState.Active, "17", OtherAccount), (moved.State, moved.Next("2026-03-02"), moved.Account));
    }

    [Fact]
    public void An_account_that_moved_to_another_bank_is_lodged_there_and_never_cancelled_at_the_old_one()
    {
        var moved = Active().Then(Moved(Kind.AccountMovedToOtherBank, "2026-02-20"));

        Assert.Equal((InstructionState.SetUp, "none", OtherAccount), (moved.State, moved.Next("2026-03-02"), moved.Account));
        Assert.Equal(InstructionStatus.NotInThisState, moved.Try(Kind.CancellationSent, "2026-02-24"));
        Assert.Equal("01", moved.Then(Kind.LodgementSent, "2026-02-24").Next("2026-03-02"));
    }

    [Fact]
    public void An_account_that_moved_without_details_waits_for_a_new_authority()
    {
        var lost = Active().Then(Kind.AccountLost, "2026-02-20");

        Assert.Equal((InstructionState.Suspended, "none"), (lost.State, lost.Next("2026-03-02")));
        Assert.Equal(InstructionStatus.NotInThisState, lost.Try(Kind.Resumed, "2026-02-24"));
        Assert.Equal(InstructionState.SetUp, lost.Then(Renewed(Kind.NewAuthorityTaken, "2026-02-24")).State);
    }

    [Fact]
    public void An_amendment_begins_again_with_01()
    {
        var amended = Active().Then(Renewed(Kind.AmendmentSent, "2026-02-20"));

        Assert.Equal((InstructionState.Lodged, "01", OtherAccount), (amended.State, amended.Next("2026-03-02"), amended.Account));
        Assert.Equal(Day("2026-02-20"), amended.LodgedOn);
    }

    [Fact]
    public void A_dispute_stops_collections_until_it_is_settled()
    {
        var disputed = Active().Then(Kind.Disputed, "2026-02-20");

        Assert.Equal((InstructionState.Suspended, "none"), (disputed.State, disputed.Next("2026-03-02")));
        Assert.Equal("17", disputed.Then(Kind.Resumed, "2026-02-27").Next("2026-03-02"));
    }

    [Fact]
    public void A_reinstated_instruction_is_where_it_was_even_when_that_was_suspended()
    {
        var disputed = Active().Then(Kind.Disputed, "2026-02-10");
        var reinstated = disputed.Then(Kind.CancelledByBank, "2026-02-12").Then(Kind.Reinstated, "2026-02-20");

        Assert.Equal(InstructionState.Suspended, reinstated.State);
        Assert.Equal("17", reinstated.Then(Kind.Resumed, "2026-02-24").Next("2026-03-02"));
        Assert.Equal("17", Active().Then(Kind.CancelledByPayer, "2026-02-12").Then(Kind.Reinstated, "2026-02-20").Next("2026-03-02"));
    }

    [Fact]
    public void What_the_council_cancelled_is_not_reinstated() => Assert.Equal(
        InstructionStatus.NotInThisState, Active().Then(Kind.CancellationSent, "2026-02-12").Try(Kind.Reinstated, "2026-02-20"));

    [Fact]
    public void One_that_was_not_lodged_is_lodged_again()
    {
        var returned = Lodged().Then(Kind.NotLodged, "2026-01-09");

        Assert.Equal((InstructionState.SetUp, "none"), (returned.State, returned.Next("2026-02-02")));
        Assert.Equal("01", returned.Then(Kind.LodgementSent, "2026-01-14").Next("2026-02-02"));
    }

    [Fact]
    public void A_refused_cancellation_un_lodges_nothing()
    {
        var cancelled = Active().Then(Kind.CancellationSent, "2026-02-12").Then(Kind.CancellationNotNeeded, "2026-02-16");

        Assert.Equal(InstructionState.Cancelled, cancelled.State);
        Assert.Equal(InstructionState.Ended, cancelled.Then(Kind.Closed, "2026-02-17").Then(Kind.NotLodged, "2026-02-18").State);
    }

    [Fact]
    public void When_the_payer_has_died_nothing_more_is_sent()
    {
        var ended = Active().Then(Kind.PayerDeceased, "2026-02-12");

        Assert.Equal((InstructionState.Ended, "none"), (ended.State, ended.Next("2026-03-02")));
        Assert.Equal(InstructionStatus.Ended, ended.Try(Renewed(Kind.NewAuthorityTaken, "2026-02-24")));
        Assert.Equal(InstructionState.Ended, ended.Unpaid("2026-02-02", "2026-02-13").State);
    }

    [Fact]
    public void A_converted_instruction_goes_on_with_17()
    {
        var converted = Given(InstructionSetUp.Converted).Then(Kind.ConversionSent, "2026-01-05");

        Assert.Equal("17", converted.Next("2026-02-02"));
        Assert.Equal(InstructionStatus.NotInThisState, Given().Try(Kind.ConversionSent, "2026-01-05"));
    }

    [Fact]
    public void After_an_unpaid_first_collection_comes_17_or_by_choice_01()
    {
        var unpaid = Back(Kind.UnpaidMayRepresent, "2026-02-02", "2026-02-04");
        var firstAgain = Scheme with { AfterUnpaidFirst = TransactionCode.FirstCollection };

        Assert.Equal("17", Active().Then(unpaid).Next("2026-03-02"));
        var choosing = Active().Record(unpaid, firstAgain).Value;
        Assert.Equal(TransactionCode.FirstCollection, choosing.NextCode(CollectionDay.Create(Day("2026-03-02"), WorkingDays), firstAgain).Value);
        Assert.Equal("17", choosing.Then(Again("2026-02-02", "2026-02-16")).Next("2026-03-02"));
    }

    [Fact]
    public void An_unpaid_collection_may_be_presented_again_more_than_once()
    {
        var unpaid = Active().Unpaid("2026-02-02", "2026-02-04");
        var again = unpaid.Then(Again("2026-02-02", "2026-02-10"));

        Assert.Equal(InstructionStatus.CollectionNotKnown, again.Try(Again("2026-02-02", "2026-02-16")));
        Assert.Equal(
            InstructionStatus.Accepted, again.Unpaid("2026-02-02", "2026-02-12").Try(Again("2026-02-02", "2026-02-16")));
    }

    [Theory]
    [InlineData("2026-03-02", RepresentationLimit.CalendarMonth, InstructionStatus.Accepted)]
    [InlineData("2026-03-03", RepresentationLimit.CalendarMonth, InstructionStatus.RepresentationTooLate)]
    [InlineData("2026-03-03", RepresentationLimit.ThirtyDays, InstructionStatus.RepresentationTooLate)]
    public void It_is_presented_again_within_a_calendar_month_of_its_first_processing(
        string day, RepresentationLimit limit, InstructionStatus status)
    {
        // Processed on 30 January 2026: a month on is 28 February, a Saturday; Friday 27 February is the last processing day.
        var unpaid = Active().Unpaid("2026-02-02", "2026-02-04");

        Assert.Equal(status, unpaid.Record(Again("2026-02-02", day), Scheme with { RepresentationLimit = limit }, out _));
    }

    [Fact]
    public void Thirty_days_are_stricter_where_a_month_is_longer()
    {
        var processed = ProcessingDay.Create(Day("2026-07-01"), WorkingDays);

        Assert.Equal(Day("2026-08-01"), Scheme.LastRepresentation(processed));
        Assert.Equal(Day("2026-07-31"), (Scheme with { RepresentationLimit = RepresentationLimit.ThirtyDays }).LastRepresentation(processed));
    }

    [Fact]
    public void A_claim_blocks_presenting_again_and_stops_collections_where_authority_is_denied()
    {
        var stands = Active().Then(Back(Kind.ClaimedInstructionStands, "2026-02-02", "2026-05-05"));
        var denied = Active().Then(Back(Kind.ClaimedAuthorityDenied, "2026-02-02", "2026-05-05"));

        Assert.Equal("17", stands.Next("2026-06-01"));
        Assert.Equal(InstructionStatus.CollectionNotKnown, stands.Try(Again("2026-02-02", "2026-02-16")));
        Assert.Equal((InstructionState.Suspended, "none"), (denied.State, denied.Next("2026-06-01")));
        Assert.Equal(InstructionStatus.NotInThisState, denied.Try(Kind.Resumed, "2026-05-08"));
    }

    [Fact]
    public void A_collection_comes_back_once()
    {
        var claimed = Active().Then(Back(Kind.ClaimedInstructionStands, "2026-02-02", "2026-05-05"));

        Assert.Equal(InstructionStatus.CollectionNotKnown, claimed.Try(Back(Kind.ClaimedInstructionStands, "2026-02-02", "2026-05-06")));
        Assert.Equal(InstructionStatus.CollectionNotKnown, claimed.Try(Back(Kind.UnpaidMayRepresent, "2026-02-02", "2026-05-06")));
    }

    [Fact]
    public void An_unpaid_final_collection_may_be_presented_again_unless_the_payer_cancelled()
    {
        var final = Active().Then(Kind.FinalAsked, "2026-02-20").Collect("19", "2026-03-02");
        var unpaid = final.Unpaid("2026-03-02", "2026-03-04");

        Assert.Equal(InstructionState.Cancelled, unpaid.Then(Again("2026-03-02", "2026-03-10")).State);
        Assert.Equal(
            InstructionStatus.NotInThisState, unpaid.Then(Kind.CancelledByPayer, "2026-03-05").Try(Again("2026-03-02", "2026-03-10")));
    }

    [Fact]
    public void Nothing_from_before_a_lodgement_is_presented_again_after_it()
    {
        var amended = Active().Unpaid("2026-02-02", "2026-02-04").Then(Renewed(Kind.AmendmentSent, "2026-02-06"));

        Assert.Equal(InstructionStatus.CollectionNotKnown, amended.Try(Again("2026-02-02", "2026-02-16")));
    }

    [Fact]
    public void An_event_told_twice_changes_nothing()
    {
        var once = Active();

        Assert.Equal(InstructionStatus.AlreadyRecorded, once.Record(Collection("01", "2026-02-02"), Scheme, out var twice));
        Assert.Same(once, twice);
    }

    [Theory]
    [InlineData("2026-01-05", "2026-01-02", 2, "2026-01-20")]
    [InlineData("2026-01-05", "2025-12-01", 2, "2026-01-07")]
    [InlineData("2026-04-02", "2026-03-20", 0, "2026-04-08")]
    public void The_first_collection_waits_for_lodgement_and_for_notice(string lodged, string told, int post, string first) => Assert.Equal(
        first, DirectDebitInstruction.FirstCollection(Day(lodged), Day(told), NoticePeriod.OfScheme(post), Scheme).Value.ToString());

    [Fact]
    public void A_collection_is_presented_again_on_a_later_day_and_not_on_its_own()
    {
        var unpaid = Life.Active().Unpaid("2026-02-02", "2026-02-02");

        Assert.Equal(InstructionStatus.CollectionNotKnown, unpaid.Try(Life.Again("2026-02-02", "2026-02-02")));
        Assert.Equal(InstructionStatus.Accepted, unpaid.Try(Life.Again("2026-02-02", "2026-02-03")));
    }

    [Fact]
    public void A_final_collection_that_comes_back_does_not_revive_an_instruction_that_the_bank_does_not_hold()
    {
        var final = Life.Active().Then(InstructionEventKind.FinalAsked, "2026-02-10").Collect("19", "2026-03-02");

        Assert.Equal(InstructionState.Active, final.Unpaid("2026-03-02", "2026-03-04").State);
        Assert.Equal(
            InstructionState.Cancelled,
            final.Then(InstructionEventKind.NotLodged, "2026-03-03").Unpaid("2026-03-02", "2026-03-04").State);
    }

    [Fact]
    public void A_first_collection_from_before_a_bank_move_that_comes_back_leaves_the_first_one_of_the_new_lodgement_to_come()
    {
        var moved = Life.Lodged().Collect("01", "2026-02-02")
            .Then(Life.Moved(InstructionEventKind.AccountMovedToOtherBank, "2026-02-03"))
            .Then(InstructionEventKind.LodgementSent, "2026-02-06")
            .Then(InstructionEventKind.Disputed, "2026-02-09")
            .Unpaid("2026-02-02", "2026-02-10")
            .Then(InstructionEventKind.Resumed, "2026-02-11");

        Assert.Equal("01", moved.Next("2026-03-02"));
    }
}
