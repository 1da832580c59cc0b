using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Bacs.Errors;

/// <summary>
/// Every processing day is one that Bacs takes from the input day, from both sides of each bound. Bacs would not refuse all of these: of
/// some it would take the money on a day of its own.
/// </summary>
public class DayErrorTests
{
    private static PaymentInstruction Collection(ProcessingDay day, string code = "17") =>
        BacsExample.Payments[1] with { Day = day, Code = BacsExample.Code(code) };

    private static PaymentInstruction Instruction(ProcessingDay day) => BacsExample.Payments[0] with { Day = day };

    private static SubmissionTerms SentOn(int year, int month, int day) => BacsExample.Terms with { InputDay = new(year, month, day) };

    private static Submission Submission(params PaymentInstruction[] payments) => Expiring(new(2026, 4, 30), payments);

    [Fact]
    public void The_first_processing_day_is_the_working_day_after_the_input_day()
    {
        Refusal.None(Submission(Collection(BacsExample.Friday)), SentOn(2026, 2, 26));

        Assert.Equal(
            ["BACS042 payments of file 1 row 1, column processing date: the processing day is 2026-02-27; the first processing day for this input day is 2026-03-02; give a later day; Bacs would take the money on a day of its own."],
            Refusal.Words(Submission(Collection(BacsExample.Friday)), SentOn(2026, 2, 27)));
    }

    [Theory]
    [InlineData(28)] // Saturday
    [InlineData(27)] // Friday
    public void Over_a_weekend_the_first_processing_day_counts_from_the_next_working_day(int inputDay)
    {
        var next = inputDay == 27 ? BacsExample.Monday : BacsExample.Day(2026, 3, 3);

        Refusal.None(Submission(Collection(next)), SentOn(2026, 2, inputDay));
        Assert.Equal(
            [FormatStatus.DayTooSoon], Refusal.Statuses(Submission(Collection(BacsExample.Friday)), SentOn(2026, 2, inputDay)));
    }

    [Theory]
    [InlineData("2018-03-28", "2018-03-29")] // before Easter
    [InlineData("2018-03-29", "2018-04-03")]
    [InlineData("2018-03-30", "2018-04-04")] // Good Friday: input counts from Tuesday
    [InlineData("2019-08-22", "2019-08-23")] // before the summer bank holiday
    [InlineData("2019-08-23", "2019-08-27")]
    [InlineData("2022-09-15", "2022-09-16")] // before the funeral of Queen Elizabeth
    [InlineData("2022-09-16", "2022-09-20")]
    public void Bank_holidays_are_passed_over_on_the_way_to_the_first_processing_day(string input, string processing)
    {
        var first = NodaTime.Text.LocalDatePattern.Iso.Parse(processing).Value;
        var terms = BacsExample.Terms with { InputDay = NodaTime.Text.LocalDatePattern.Iso.Parse(input).Value };
        Submission On(LocalDate day) => Expiring(new(2026, 4, 30), Instruction(ProcessingDay.Create(day, BacsExample.Calendar)));

        Refusal.None(On(first), terms);
        Assert.Equal(
            [FormatStatus.DayTooSoon, FormatStatus.InstructionDayNotNext],
            Refusal.Statuses(On(BacsExample.Calendar.PreviousWorkingDay(first)), terms));
        Assert.Equal([FormatStatus.InstructionDayNotNext], Refusal.Statuses(On(BacsExample.Calendar.NextWorkingDay(first)), terms));
    }

    [Fact]
    public void A_day_that_is_past_is_refused_and_not_replaced() =>
        Assert.Equal([FormatStatus.DayTooSoon], Refusal.Statuses(Submission(Collection(BacsExample.Friday)), SentOn(2026, 3, 20)));

    [Fact]
    public void Thirty_days_ahead_are_taken_and_thirty_one_only_where_the_terms_say_so()
    {
        // Thirty days after Monday 9 March.
        var day = BacsExample.Day(2026, 4, 8);

        Refusal.None(Submission(Collection(day)), SentOn(2026, 3, 9));
        Assert.Equal(
            ["BACS043 payments of file 1 row 1, column processing date: the processing day is 2026-04-08; the last day that Bacs takes for this input day is 2026-04-07; send the payment nearer its day."],
            Refusal.Words(Submission(Collection(day)), SentOn(2026, 3, 8)));

        Refusal.None(Submission(Collection(day)), SentOn(2026, 3, 8) with { MostDaysAhead = 31 });
        Assert.Equal(
            [FormatStatus.DayTooFarAhead],
            Refusal.Statuses(Submission(Collection(day)), SentOn(2026, 3, 7) with { MostDaysAhead = 31 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => BacsExample.Terms with { MostDaysAhead = 32 });
        Assert.Throws<ArgumentOutOfRangeException>(() => BacsExample.Terms with { MostDaysAhead = 0 });
    }

    [Fact]
    public void A_day_made_with_another_calendar_is_judged_by_that_of_the_terms()
    {
        // Somebody's calendar knew nothing of Good Friday.
        var goodFriday = new LocalDate(2026, 4, 3);
        var day = ProcessingDay.Create(goodFriday, new WorkingDayCalendar(BankHolidays.EnglandAndWales.Without(goodFriday)));

        Assert.Equal(
            ["BACS041 payments of file 1 row 1, column processing date: the processing day is 2026-04-03, a weekend or bank holiday; a processing day is a working day; give the working day before the money is to move."],
            Refusal.Words(Submission(Collection(day)), SentOn(2026, 3, 26)));
    }

    [Fact]
    public void A_day_past_the_calendar_of_the_terms_is_refused_and_not_guessed()
    {
        var further = new WorkingDayCalendar(BankHolidays.EnglandAndWales.ExtendedByRuleThrough(2040));
        var day = ProcessingDay.Create(new LocalDate(2040, 6, 12), further);

        Assert.Equal(
            ["BACS040 payments of file 1 row 1, column processing date: the day is 2040-06-12; a day is one that the calendar of working days knows; correct the day, or supply a calendar that reaches it."],
            Refusal.Words(WithoutContras(Collection(day), new(2045, 1, 1))));
        Assert.Equal(
            [FormatStatus.ExpiryNotAfterProcessing],
            Refusal.Statuses(
                WithoutContras(Collection(day), new(2026, 3, 31)), BacsExample.Terms with { Calendar = further, InputDay = new(2040, 6, 11) }));
    }

    [Fact]
    public void An_input_day_past_the_calendar_is_said_once_however_many_days_there_are() => Assert.Equal(
        ["BACS040 submission: the day is 2099-12-31; a day is one that the calendar of working days knows; correct the day, or supply a calendar that reaches it."],
        Refusal.Words(
            Submission(Collection(BacsExample.Friday), BacsExample.Payments[3]), BacsExample.Terms with { InputDay = new(2099, 12, 31) }));

    [Fact]
    public void Every_day_of_a_file_is_judged_and_every_finding_given()
    {
        var late = BacsExample.Day(2026, 3, 20);
        var terms = SentOn(2026, 3, 5) with { MostDaysAhead = 10 };

        var findings = Refusal.Of(Submission(Collection(late), Collection(BacsExample.Friday), Collection(BacsExample.Monday)), terms);

        Assert.Equal(
            [(2L, FormatStatus.DayTooSoon), (3L, FormatStatus.DayTooSoon), (1L, FormatStatus.DayTooFarAhead)],
            findings.Select(finding => (finding.Record, finding.Status)));
    }

    [Fact]
    public void An_instruction_is_for_the_next_processing_day_unless_the_terms_take_any()
    {
        Refusal.None(Submission(Instruction(BacsExample.Friday)));

        Assert.Equal(
            ["BACS044 payments of file 1 row 1, column processing date: the instruction is for 2026-03-02; an instruction is for the next processing day, 2026-02-27; send the instruction in a file for that day."],
            Refusal.Words(Submission(Instruction(BacsExample.Monday))));
        Refusal.None(Submission(Instruction(BacsExample.Monday)), BacsExample.Terms with { Instructions = InstructionDay.AnyInWindow });
        Assert.Equal(
            [(FormatStatus.InstructionDayNotNext, 1L), (FormatStatus.InstructionDayNotNext, 2L)],
            Refusal.Of(Submission(
                Instruction(BacsExample.Monday) with { Code = TransactionCode.CancelInstruction },
                Instruction(BacsExample.Monday) with { Code = TransactionCode.ConvertInstruction, Destination = BacsExample.Payments[1].Destination },
                Collection(BacsExample.Monday)))
                .Select(finding => (finding.Status, finding.Record)));
    }

    [Fact]
    public void A_file_of_one_day_has_payments_of_one_day()
    {
        var one = BacsExample.File(BacsExample.Roll(BacsExample.Payments[..3]));
        var two = BacsExample.File(BacsExample.Roll(BacsExample.Payments));

        Refusal.None(BacsExample.Submission(one, SubmissionProfile.OneDay));
        Assert.Equal(
            ["BACS045 submission, file 1: the payments are for 2 processing days; a file of one processing day has payments of one; choose a profile of several days, or divide the payments."],
            Refusal.Words(BacsExample.Submission(two, SubmissionProfile.OneDay)));
    }

    [Fact]
    public void A_file_expires_after_its_last_processing_day()
    {
        Refusal.None(Expiring(new(2026, 3, 3), BacsExample.Payments));

        Assert.Equal(
            ["BACS046 submission, file 1, column expiry date: the file expires on 2026-03-02; a file expires after its last processing day, 2026-03-02; give a later expiry date."],
            Refusal.Words(Expiring(new(2026, 3, 2), BacsExample.Payments)));
    }

    [Theory]
    [InlineData(1999, false)]
    [InlineData(2000, true)]
    [InlineData(2099, true)]
    [InlineData(2100, false)]
    public void Two_digits_hold_the_years_2000_to_2099(int year, bool fits)
    {
        var created = new LocalDate(year, 6, 1);
        var submission = BacsExample.Submission(
            new SubmissionFile(BacsExample.Anytown, 1, created, new(2026, 3, 31), BacsExample.Roll(Instruction(BacsExample.Friday)), []),
            SubmissionProfile.SeveralDays);

        if (fits)
        {
            Refusal.None(submission);
        }
        else
        {
            Assert.Equal(
                ["BACS047 submission, file 1, column creation date: the day's year is outside 2000 to 2099; a file holds two digits of the year; correct the day."],
                Refusal.Words(submission));
        }
    }

    [Fact]
    public void A_file_without_an_expiry_date_is_not_written() => Assert.Equal(
        ["BACS047 submission, file 1, column expiry date: the day's year is outside 2000 to 2099; a file holds two digits of the year; correct the day."],
        Refusal.Words(Expiring(default, BacsExample.Payments)));

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void A_first_collection_comes_two_working_days_after_its_instruction(int workingDays, bool fits)
    {
        var instruction = Instruction(BacsExample.Friday);
        var day = ProcessingDay.Create(BacsExample.Calendar.AddWorkingDays(BacsExample.Friday.Date, workingDays), BacsExample.Calendar);
        var first = instruction with { Code = TransactionCode.FirstCollection, Amount = Money.FromPence(1), Day = day };

        if (fits)
        {
            Refusal.None(Submission(first, instruction));
        }
        else
        {
            Assert.Equal(
                ["BACS025 payments of file 1 row 1, column processing date: working days from the instruction to the collection: 1; a collection comes at least 2 working days after its instruction is lodged; collect later, with notice of the new day."],
                Refusal.Words(Submission(first, instruction)));
        }
    }

    [Theory]
    [InlineData("17")]
    [InlineData("18")]
    [InlineData("19")]
    public void So_does_every_collection_whatever_its_code_but_one_before_was_under_an_earlier_instruction(string code)
    {
        // Lodged for Monday, anew after a change.
        var instruction = Instruction(BacsExample.Monday);
        var terms = BacsExample.Terms with { Instructions = InstructionDay.AnyInWindow };
        PaymentInstruction Of(ProcessingDay day) => instruction with { Code = BacsExample.Code(code), Amount = Money.FromPence(1), Day = day };

        Refusal.None(Submission(Of(BacsExample.Friday), instruction, Of(BacsExample.Day(2026, 3, 4))), terms);
        Assert.Equal(
            [(FormatStatus.FirstCollectionTooSoon, 2L), (FormatStatus.FirstCollectionTooSoon, 3L)],
            Refusal.Of(Submission(instruction, Of(BacsExample.Monday), Of(BacsExample.Day(2026, 3, 3))), terms)
                .Select(finding => (finding.Status, finding.Record)));
        Refusal.None(Submission(instruction, Of(BacsExample.Monday) with { Reference = BacsText.Create("RENT0054321") }), terms);
    }

    [Fact]
    public void The_first_collection_and_its_instruction_may_stand_in_different_files_and_terms_may_ask_for_more_days()
    {
        var instruction = Instruction(BacsExample.Friday);
        var first = instruction with { Code = TransactionCode.FirstCollection, Amount = Money.FromPence(1), Day = BacsExample.Day(2026, 3, 3) };
        var submission = TwoFiles([instruction], [first]);

        Refusal.None(submission, BacsExample.Terms);
        Assert.Equal(
            ["BACS025 payments of file 2 row 1, column processing date: working days from the instruction to the collection: 2; a collection comes at least 3 working days after its instruction is lodged; collect later, with notice of the new day."],
            Refusal.Words(submission, BacsExample.Terms with { LeastWorkingDaysToFirstCollection = 3 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => BacsExample.Terms with { LeastWorkingDaysToFirstCollection = 1 });
    }

    [Fact]
    public void Bank_holidays_do_not_count_towards_the_days_before_a_first_collection()
    {
        // Lodged on Thursday 2 April 2026: then come Good Friday, a weekend and Easter Monday.
        var instruction = Instruction(BacsExample.Day(2026, 4, 2));
        var first = instruction with { Code = TransactionCode.FirstCollection, Amount = Money.FromPence(1), Day = BacsExample.Day(2026, 4, 7) };

        Refusal.None(Submission(instruction, first with { Day = BacsExample.Day(2026, 4, 8) }), SentOn(2026, 4, 1));
        Assert.Equal([FormatStatus.FirstCollectionTooSoon], Refusal.Statuses(Submission(instruction, first), SentOn(2026, 4, 1)));
    }

    [Fact]
    public void Of_several_instructions_a_first_collection_is_held_to_the_last_before_it()
    {
        // Lodged on Friday 27 February, and anew on Friday 13 March.
        PaymentInstruction[] lodged = [Instruction(BacsExample.Friday), Instruction(BacsExample.Day(2026, 3, 13))];
        var terms = BacsExample.Terms with { Instructions = InstructionDay.AnyInWindow };

        PaymentInstruction First(int day) =>
            lodged[0] with { Code = TransactionCode.FirstCollection, Amount = Money.FromPence(1), Day = BacsExample.Day(2026, 3, day) };

        Refusal.None(Submission([.. lodged, First(3)]), terms);
        Refusal.None(Submission([.. lodged.Reverse(), First(12), First(17)]), terms);
        Assert.Equal([3L, 4L], Refusal.Of(Submission([.. lodged, First(2), First(16)]), terms).Select(finding => finding.Record));
    }

    [Fact]
    public void A_first_collection_before_its_only_instruction_is_refused()
    {
        var instruction = Instruction(BacsExample.Monday);
        var first = instruction with { Code = TransactionCode.FirstCollection, Amount = Money.FromPence(1), Day = BacsExample.Friday };

        Assert.Equal(
            ["BACS025 payments of file 1 row 2, column processing date: working days from the instruction to the collection: -1; a collection comes at least 2 working days after its instruction is lodged; collect later, with notice of the new day."],
            Refusal.Words(Submission(instruction, first), BacsExample.Terms with { Instructions = InstructionDay.AnyInWindow }));
    }

    private static Submission TwoFiles(PaymentInstruction[] first, PaymentInstruction[] second) => new(
        SubmissionSerial.FromNumber(42), Submitter.Of(BacsExample.Anytown), SubmissionProfile.SeveralDays,
        BacsExample.File(BacsExample.Roll(first)), BacsExample.File(BacsExample.Roll(second)));

    private static Submission Expiring(LocalDate expiry, params PaymentInstruction[] payments)
    {
        var file = BacsExample.File(BacsExample.Roll(payments));
        return BacsExample.Submission(
            new SubmissionFile(BacsExample.Anytown, 1, file.CreatedOn, expiry, file.Payments, file.Contras), SubmissionProfile.SeveralDays);
    }

    private static Submission WithoutContras(PaymentInstruction payment, LocalDate expiry) => BacsExample.Submission(
        new SubmissionFile(BacsExample.Anytown, 1, BacsExample.InputDay, expiry, BacsExample.Roll(payment), []),
        SubmissionProfile.SeveralDays with { Contras = ContraStrategy.None });
}
