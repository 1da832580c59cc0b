using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using static HousingFinance.Kernel.Tests.DirectDebits.Instructions.Life;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;
using Kind = HousingFinance.Kernel.DirectDebits.InstructionEventKind;

namespace HousingFinance.Kernel.Tests.DirectDebits.Instructions;

public class InstructionStatusTests
{
    [Fact]
    public void One_identity_is_one_event()
    {
        var other = InstructionEvent.Of(Kind.LodgementSent, "LodgementSent 2026-01-05", Day("2026-01-06"));

        Assert.Equal(InstructionStatus.IdentityUsed, Lodged().Try(other));
        Assert.Equal(
            "DD041 instruction, reference RENT7100234: LodgementSent on 2026-01-06 (LodgementSent 2026-01-05), when the instruction is Lodged, "
            + "last used on 2026-01-05; every event has an identity of its own; look whether one event was read twice in different form.",
            Assert.Single(Lodged().Record(other, Scheme).Diagnostics).ToString());
    }

    [Fact]
    public void Nothing_is_sent_under_a_closed_instruction()
    {
        var closed = Given().Then(Kind.Closed, "2026-01-05");

        Assert.Equal(InstructionStatus.Ended, closed.Try(Kind.LodgementSent, "2026-01-06"));
        Assert.Equal(InstructionStatus.Accepted, closed.Try(Kind.CancelledByPayer, "2026-01-06"));
    }

    [Theory]
    [InlineData(Kind.ConversionSent)]
    [InlineData(Kind.CancellationSent)]
    [InlineData(Kind.FinalAsked)]
    [InlineData(Kind.Reinstated)]
    [InlineData(Kind.SuspendedByCouncil)]
    [InlineData(Kind.Resumed)]
    [InlineData(Kind.FoundDormant)]
    public void What_a_new_instruction_cannot_do_is_refused(Kind kind) =>
        Assert.Equal(InstructionStatus.NotInThisState, Given().Try(kind, "2026-01-06"));

    [Theory]
    [InlineData(Kind.LodgementSent)]
    [InlineData(Kind.ConversionSent)]
    [InlineData(Kind.Reinstated)]
    [InlineData(Kind.Resumed)]
    [InlineData(Kind.Closed)]
    public void What_a_living_instruction_cannot_do_is_refused(Kind kind) =>
        Assert.Equal(InstructionStatus.NotInThisState, Active().Try(kind, "2026-02-06"));

    [Fact]
    public void Collecting_without_a_lodged_instruction_is_refused_by_name() => Assert.Equal(
        "DD043 instruction, reference RENT7100234: CollectionSent on 2026-02-02 (2026-02-02), when the instruction is SetUp; "
        + "what happens is possible where the instruction stands; look at its history for an event that is missing.",
        Assert.Single(Given().Record(Collection("01", "2026-02-02"), Scheme).Diagnostics).ToString());

    [Theory]
    [InlineData("2028-02-01", InstructionStatus.Accepted)]
    [InlineData("2028-02-02", InstructionStatus.Dormant)]
    public void After_24_months_without_use_nothing_is_collected(string day, InstructionStatus status)
    {
        var known = new InstructionTerms(WorkingDays);
        var collected = Active();

        // Days of 2028 are past the holidays that are known; dormancy itself needs no holidays.
        var event2028 = InstructionEvent.Of(Kind.FoundDormant, "dormant", Day(day));
        Assert.Equal(
            status == InstructionStatus.Dormant ? InstructionStatus.Accepted : InstructionStatus.NotYetDormant,
            collected.Record(event2028, known, out var after));
        Assert.Equal(status == InstructionStatus.Dormant ? InstructionState.Dormant : InstructionState.Active, after.State);
    }

    [Fact]
    public void A_dormant_instruction_is_lodged_again_before_it_is_collected_under()
    {
        var old = Given().Then(Kind.LodgementSent, "2023-01-03").Collect("01", "2023-02-01");

        Assert.Equal("17", old.Next("2025-01-31"));
        Assert.Equal(InstructionStatus.Accepted, old.Try(Collection("17", "2025-01-31")));
        Assert.Equal(InstructionStatus.Dormant, old.Try(Collection("17", "2025-02-03")));
        var dormant = old.Then(Kind.FoundDormant, "2025-02-01");
        Assert.Equal(InstructionStatus.Dormant, dormant.Try(Collection("17", "2025-02-03")));
        Assert.Equal("01", dormant.Then(Kind.LodgementSent, "2025-02-05").Next("2025-03-03"));
    }

    [Theory]
    [InlineData("2026-01-06", InstructionStatus.TooSoonAfterLodgement)]
    [InlineData("2026-01-07", InstructionStatus.Accepted)]
    public void The_first_collection_is_two_working_days_after_lodgement(string day, InstructionStatus status) =>
        Assert.Equal(status, Lodged().Try(Collection("01", day)));

    [Theory]
    [InlineData("17", InstructionStatus.NotTheNextCode)]
    [InlineData("19", InstructionStatus.NotTheNextCode)]
    [InlineData("01", InstructionStatus.Accepted)]
    public void Any_code_but_the_next_is_refused(string code, InstructionStatus status) =>
        Assert.Equal(status, Lodged().Try(Collection(code, "2026-02-02")));

    [Fact]
    public void A_second_01_and_a_19_nobody_asked_for_are_refused()
    {
        Assert.Equal(InstructionStatus.NotTheNextCode, Active().Try(Collection("01", "2026-03-02")));
        Assert.Equal(InstructionStatus.NotTheNextCode, Active().Try(Collection("19", "2026-03-02")));
        Assert.Equal(InstructionStatus.NotTheNextCode, Active().Then(Kind.FinalAsked, "2026-02-06").Try(Collection("17", "2026-03-02")));
    }

    [Fact]
    public void What_comes_back_was_sent()
    {
        Assert.Equal(InstructionStatus.CollectionNotKnown, Active().Try(Back(Kind.UnpaidMayRepresent, "2026-03-02", "2026-03-04")));
        Assert.Equal(InstructionStatus.CollectionNotKnown, Active().Try(Again("2026-02-02", "2026-02-16")));
        Assert.Equal(
            InstructionStatus.CollectionNotKnown,
            Active().Then(Back(Kind.UnpaidNotRepresentable, "2026-02-02", "2026-02-04")).Try(Again("2026-02-02", "2026-02-16")));
    }

    [Theory]
    [InlineData(99_99, InstructionStatus.AmountDiffers)]
    [InlineData(100_00, InstructionStatus.Accepted)]
    [InlineData(100_01, InstructionStatus.AmountDiffers)]
    public void It_is_presented_again_for_the_same_pence(long pence, InstructionStatus status) =>
        Assert.Equal(status, Active().Unpaid("2026-02-02", "2026-02-04").Try(Again("2026-02-02", "2026-02-16", pence)));

    [Fact]
    public void Days_past_the_known_holidays_are_refused()
    {
        var lodged = Given().Then(Kind.LodgementSent, "2027-12-31");

        Assert.Equal(InstructionStatus.OutsideCalendar, lodged.Record(Collection("01", "2027-12-31"), Scheme, out _));
        Assert.Equal(
            "DD051 first collection: lodged on 2027-12-01, notice sent on 2027-12-20; the bank holidays around the day are known; "
            + "supply the bank holidays of those days.",
            Assert.Single(DirectDebitInstruction.FirstCollection(
                Day("2027-12-01"), Day("2027-12-20"), NoticePeriod.OfScheme(2), Scheme).Diagnostics).ToString());
    }

    [Fact]
    public void Terms_have_bounds()
    {
        Assert.Equal((2, 24), (Scheme.LodgementWorkingDays, Scheme.DormancyMonths));
        Assert.Throws<ArgumentOutOfRangeException>(() => Scheme with { LodgementWorkingDays = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Scheme with { LodgementWorkingDays = 61 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Scheme with { DormancyMonths = 12 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Scheme with { DormancyMonths = 121 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Scheme with { AfterUnpaidFirst = TransactionCode.FinalCollection });
        Assert.Throws<ArgumentOutOfRangeException>(() => NoticePeriod.Agreed(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => NoticePeriod.Agreed(61, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => NoticePeriod.OfScheme(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NoticePeriod.OfScheme(21));
        Assert.Equal("10 working days and 2 for the post", NoticePeriod.OfScheme(2).ToString());
    }

    [Fact]
    public void An_event_that_lacks_a_part_cannot_be_made()
    {
        var day = Day("2026-02-02");
        var collected = CollectionDay.Create(day, WorkingDays);
        var processed = ProcessingDay.Of(collected, WorkingDays);

        Assert.Throws<ArgumentException>(() => InstructionEvent.Of(Kind.CollectionSent, "1", day));
        Assert.Throws<ArgumentException>(() => InstructionEvent.Of(Kind.UnpaidMayRepresent, "1", day));
        Assert.Throws<ArgumentException>(() => InstructionEvent.Of(Kind.AccountMovedToOtherBank, "1", day));
        Assert.Throws<ArgumentException>(() => InstructionEvent.Of((Kind)99, "1", day));
        Assert.Throws<ArgumentException>(() => InstructionEvent.Of(Kind.Disputed, " ", day));
        Assert.Throws<ArgumentException>(() => InstructionEvent.AccountMoved(Kind.AccountMovedWithinBank, "1", day, default));
        Assert.Throws<ArgumentException>(() => InstructionEvent.Renewed(Kind.LodgementSent, "1", day, default, default));
        Assert.Throws<ArgumentException>(() => InstructionEvent.CameBack(Kind.Disputed, "1", day, "2"));
        Assert.Throws<ArgumentException>(() => InstructionEvent.CameBack(Kind.UnpaidMayRepresent, "1", day, ""));
        Assert.Throws<ArgumentException>(() => InstructionEvent.Collected("1", TransactionCode.Credit, processed, collected, Money.FromPence(1)));
        Assert.Throws<ArgumentException>(() => InstructionEvent.Collected("1", TransactionCode.Representation, processed, collected, Money.FromPence(1)));
        Assert.Throws<ArgumentException>(() => InstructionEvent.Collected("1", TransactionCode.FirstCollection, processed, collected, Money.Zero));
        Assert.Throws<ArgumentException>(() => InstructionEvent.Collected("1", TransactionCode.FirstCollection, default, collected, Money.FromPence(1)));
        Assert.Throws<ArgumentException>(() => InstructionEvent.Represented("1", "", processed, collected, Money.FromPence(1)));
        Assert.Throws<ArgumentException>(() => DirectDebitInstruction.Given(InstructionSetUp.Paper, default, Reference));
        Assert.Throws<ArgumentException>(() => DirectDebitInstruction.Given(InstructionSetUp.Paper, FirstAccount, default));
    }

    [Fact]
    public void No_bank_details_are_in_its_words()
    {
        var moved = Moved(Kind.AccountMovedWithinBank, "2026-02-20");

        Assert.Equal("AccountMovedWithinBank on 2026-02-20 (AccountMovedWithinBank 2026-02-20)", moved.ToString());
        Assert.Equal("Active after 2 events", Active().ToString());
    }
}
