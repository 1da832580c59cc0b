using System.Reflection;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Bacs.Errors;

/// <summary>
/// Why files and payments are rejected, or taken on a day or at a sum that nobody meant: each known cause is refused by name before a
/// byte is written, or cannot be said.
/// </summary>
public class CausesOfRejectionTests
{
    private static readonly LocalDate GoodFriday = new(2026, 4, 3);

    private static PaymentInstruction Collection => BacsExample.Payments[1];

    private static PaymentInstruction Instruction => BacsExample.Payments[0];

    private static PaymentInstruction Credit => Collection with { Code = TransactionCode.Credit };

    private static readonly Dictionary<string, (Submission Submission, SubmissionTerms Terms, FormatStatus Status, string Code)> Causes = new()
    {
        ["processing day past"] = (Of(Collection), SentOn(new(2026, 3, 9)), FormatStatus.DayTooSoon, "BACS042"),
        ["processing day a bank holiday"] = (
            Of(Collection with { Day = ProcessingDay.Create(GoodFriday, new WorkingDayCalendar(BankHolidays.EnglandAndWales.Without(GoodFriday))) }),
            SentOn(new(2026, 3, 20)), FormatStatus.DayNotWorkingDay, "BACS041"),
        ["processing day too far ahead"] = (
            Of(Collection with { Day = BacsExample.Day(2026, 4, 7) }), SentOn(new(2026, 2, 26)), FormatStatus.DayTooFarAhead, "BACS043"),
        ["no processing day"] = (Of(Collection with { Day = default }), BacsExample.Terms, FormatStatus.DayMissing, "BACS003"),
        ["contra missing"] = (WithContras(BacsExample.Roll(Collection)), BacsExample.Terms, FormatStatus.NotBalanced, "BACS028"),
        ["contra for another account"] = (
            WithContras(BacsExample.Roll(Collection), Contra.Create(
                BacsExample.Friday, BankAccount.Create("112233", "44556699"), TransactionSide.Credit, Collection.Amount, default, default)),
            BacsExample.Terms, FormatStatus.NotBalanced, "BACS028"),
        ["contra for another day"] = (
            WithContras(BacsExample.Roll(Collection), Contra.Create(
                BacsExample.Monday, BacsExample.RentAccount, TransactionSide.Credit, Collection.Amount, default, default)),
            BacsExample.Terms, FormatStatus.NotBalanced, "BACS028"),
        ["contra of credits missing"] = (
            WithContras(BacsExample.Roll(Credit)), BacsExample.Terms, FormatStatus.CreditsNotBalanced, "BACS033"),
        ["contra on the wrong side"] = (
            WithContras(BacsExample.Roll(Credit), Contra.Create(
                BacsExample.Friday, BacsExample.RentAccount, TransactionSide.Credit, Credit.Amount, default, default)),
            BacsExample.Terms, FormatStatus.CreditsNotBalanced, "BACS033"),
        ["new instruction with an amount"] = (Of(Instruction with { Amount = Money.FromPence(1) }), BacsExample.Terms, FormatStatus.AmountNotZero, "BACS007"),
        ["cancelled instruction with an amount"] = (
            Of(Instruction with { Code = TransactionCode.CancelInstruction, Amount = Money.FromPence(1) }),
            BacsExample.Terms, FormatStatus.AmountNotZero, "BACS007"),
        ["converted instruction with an amount"] = (
            Of(Instruction with { Code = TransactionCode.ConvertInstruction, Amount = Money.FromPence(1) }),
            BacsExample.Terms, FormatStatus.AmountNotZero, "BACS007"),
        ["instruction not for the next processing day"] = (
            Of(Instruction with { Day = BacsExample.Monday }), BacsExample.Terms, FormatStatus.InstructionDayNotNext, "BACS044"),
        ["instruction cancelled after the new one"] = (
            WithContras(BacsExample.Roll(
                Instruction, Instruction with { Code = TransactionCode.CancelInstruction, Originator = BankAccount.Create("112233", "99999999") })),
            BacsExample.Terms, FormatStatus.CancelAfterNew, "BACS024"),
        ["sort code of seven digits in a column"] = (
            FromColumns(columns => columns.SortCodes[0] = 1_000_100), BacsExample.Terms, FormatStatus.NumberOutOfRange, "BACS019"),
        ["account number of nine digits in a column"] = (
            FromColumns(columns => columns.Accounts[0] = 100_000_026), BacsExample.Terms, FormatStatus.NumberOutOfRange, "BACS019"),
        ["account number below nothing in a column"] = (
            FromColumns(columns => columns.Accounts[0] = -1), BacsExample.Terms, FormatStatus.NumberOutOfRange, "BACS019"),
        ["small letter in a column"] = (
            FromColumns(columns => columns.References[0] = (byte)'r'), BacsExample.Terms, FormatStatus.TextNotPermitted, "BACS018"),
        ["comma in a column"] = (
            FromColumns(columns => columns.DestinationNames[1] = (byte)','), BacsExample.Terms, FormatStatus.TextNotPermitted, "BACS018"),
        ["payer's name blank"] = (Of(Instruction with { DestinationName = default }), BacsExample.Terms, FormatStatus.PayerNameMissing, "BACS010"),
        ["service user's name blank"] = (
            Of(Collection with { ServiceUserName = default }), BacsExample.Terms, FormatStatus.ServiceUserNameMissing, "BACS009"),
        ["reference too short"] = (Of(Referring("RENT1")), BacsExample.Terms, FormatStatus.ReferenceTooShort, "BACS013"),
        ["reference all the same"] = (Of(Referring("0000000")), BacsExample.Terms, FormatStatus.ReferenceAllTheSame, "BACS014"),
        ["reference kept for banks"] = (Of(Referring("DDIC12345")), BacsExample.Terms, FormatStatus.ReferenceKeptForBanks, "BACS015"),
        ["reference with a leading space"] = (Of(Referring(" RENT0001")), BacsExample.Terms, FormatStatus.ReferenceFirstCharacter, "BACS012"),
        ["references alike on one account"] = (Of(Referring("RENT001"), Referring("RENT0012")), BacsExample.Terms, FormatStatus.ReferenceClash, "BACS022"),
        ["instruction given twice"] = (Of(Instruction, Instruction), BacsExample.Terms, FormatStatus.InstructionRepeated, "BACS023"),
        ["file number used twice"] = (
            new Submission(SubmissionSerial.FromNumber(42), Submitter.Of(BacsExample.Anytown), SubmissionProfile.SeveralDays,
                BacsExample.File(BacsExample.Roll(Collection)), BacsExample.File(BacsExample.Roll(BacsExample.Payments[2]))),
            BacsExample.Terms, FormatStatus.FileNumberRepeated, "BACS056"),
        ["serial number missing"] = (
            new Submission(default, Submitter.Of(BacsExample.Anytown), SubmissionProfile.SeveralDays, BacsExample.File(BacsExample.Roll(Collection))),
            BacsExample.Terms, FormatStatus.SerialMissing, "BACS050"),
        ["service user in VOL1 another than in HDR1"] = (
            new Submission(
                SubmissionSerial.FromNumber(42), Submitter.Of(ServiceUserNumber.Create("999002")), SubmissionProfile.SeveralDays,
                BacsExample.File(BacsExample.Roll(Collection))),
            BacsExample.Terms, FormatStatus.ServiceUserDiffers, "BACS053"),
        ["first collection too soon"] = (
            Of(Instruction, Instruction with { Code = TransactionCode.FirstCollection, Amount = Money.FromPence(1), Day = BacsExample.Monday }),
            BacsExample.Terms, FormatStatus.FirstCollectionTooSoon, "BACS025"),
        ["a bank's own code"] = (
            Of(Collection with { Code = TransactionCode.UnpaidFirstCollection }), BacsExample.Terms, FormatStatus.CodeNotForServiceUsers, "BACS005"),
        ["file out short"] = (Of(Collection with { Amount = Money.Zero }, BacsExample.Payments[2]), BacsExample.Terms, FormatStatus.PaymentsSetAside, "BACS026"),
        ["a collection that looks like a contra"] = (
            Of(Referring("CONTRA") with { Destination = BacsExample.RentAccount }), BacsExample.Terms, FormatStatus.LooksLikeContra, "BACS017"),
    };

    public static TheoryData<string> Names => [.. Causes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_known_cause_is_refused_by_name_before_a_byte_is_written(string cause)
    {
        var (submission, terms, status, code) = Causes[cause];

        var finding = Assert.Single(Refusal.Of(submission, terms).DistinctBy(finding => finding.Status), finding => finding.Status == status);

        Assert.Equal(code, finding.Code.ToString());
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.NotEmpty(finding.Explain().Remedy);
    }

    [Fact]
    public void The_day_in_a_file_and_the_day_money_moves_have_two_types_and_neither_passes_for_the_other()
    {
        Assert.Equal(typeof(ProcessingDay), typeof(PaymentInstruction).GetProperty(nameof(PaymentInstruction.Day))!.PropertyType);
        Assert.Equal(typeof(ProcessingDay), typeof(Contra).GetProperty(nameof(Contra.Day))!.PropertyType);
        Assert.DoesNotContain(
            typeof(ProcessingDay).GetMethods().Concat(typeof(CollectionDay).GetMethods()), method => method.Name is "op_Implicit" or "op_Explicit");
        Assert.Empty(typeof(ProcessingDay).GetConstructors());
        Assert.Equal("2026-02-27", ProcessingDay.Of(CollectionDay.Create(new(2026, 3, 2), BacsExample.Calendar), BacsExample.Calendar).ToString());
    }

    [Fact]
    public void A_weekend_is_no_processing_day_by_any_calendar()
    {
        var saturday = new LocalDate(2026, 2, 28);
        var extended = new WorkingDayCalendar(BankHolidays.EnglandAndWales.ExtendedByRuleThrough(2040));

        Assert.Equal(FormatStatus.DayNotWorkingDay, ProcessingDay.Read(saturday, extended, out _));
        Assert.Equal(FormatStatus.DayNotWorkingDay, ProcessingDay.Read(saturday.PlusDays(1), BacsExample.Calendar, out _));
    }

    [Theory]
    [InlineData("ON", "0N")]
    [InlineData("OC", "0C")]
    [InlineData("OS", "0S")]
    public void The_letter_O_is_no_code_and_the_code_it_stands_for_is_named(string written, string meant)
    {
        Assert.False(TransactionCode.TryFromCode(written, out _));
        Assert.Equal(meant, TransactionCode.MeantBy(written)!.Code);
    }

    [Theory]
    [InlineData("400", SortCodeStatus.WrongLength)]
    [InlineData("00-04-00", SortCodeStatus.NotDigits)]
    [InlineData("000400", SortCodeStatus.Valid)]
    public void A_sort_code_that_lost_its_zeros_is_no_sort_code(string text, SortCodeStatus status) =>
        Assert.Equal(status, SortCode.Read(text, out _));

    [Fact]
    public void An_account_number_that_lost_its_zeros_is_no_account_number_and_a_number_regains_them_all()
    {
        Assert.NotEqual(AccountNumberStatus.Valid, AccountNumber.Read("1234567", out _));
        var payment = Collection with { Destination = new BankAccount(SortCode.FromNumber(400), AccountNumber.FromNumber(7)) };

        Assert.StartsWith("00040000000007", Records(Of(payment))[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("O'BRIEN", BacsTextStatus.NotPermitted)]
    [InlineData("Tenant", BacsTextStatus.LowerCase)]
    [InlineData("RENÉE", BacsTextStatus.NotPermitted)]
    [InlineData("SMITH,J", BacsTextStatus.NotPermitted)]
    [InlineData("NINETEEN CHARACTERS", BacsTextStatus.TooLong)]
    public void A_text_that_Bacs_would_change_or_that_would_shift_the_fields_after_it_is_no_text(string text, BacsTextStatus status) =>
        Assert.Equal(status, BacsText.Read(text, out _));

    [Fact]
    public void A_field_takes_no_more_than_its_width_and_stays_as_it_was()
    {
        var field = Standard18.MultiDayPayment["reference"];
        var record = Standard18.MultiDayPayment.Template.ToArray();
        var before = record.ToArray();

        Assert.False(field.TryPut(record, "NINETEEN CHARACTERS"));
        Assert.Equal(before, record);
    }

    [Fact]
    public void Account_details_that_cannot_be_right_fail_the_modulus_check_which_has_three_outcomes() => Assert.Equal(
        [ModulusOutcome.Valid, ModulusOutcome.Invalid, ModulusOutcome.NotCheckable],
        new[] { ModulusStatus.Passed, ModulusStatus.Failed, ModulusStatus.SortCodeNotListed }.Select(status => status.Outcome()));

    [Fact]
    public void A_file_must_say_whether_it_may_go_out_short() => Assert.True(
        typeof(SubmissionTerms).GetProperty(nameof(SubmissionTerms.SetAside))!
            .IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)),
        "The policy on payments set aside has no default.");

    [Fact]
    public void The_same_payments_sent_twice_have_one_identity_under_any_serial_number()
    {
        var file = BacsExample.File(BacsExample.Roll(BacsExample.Payments));
        var sent = BacsExample.Submission(file, SubmissionProfile.SeveralDays);
        var again = new Submission(SubmissionSerial.FromNumber(43), sent.Submitter, sent.Profile, file);

        Assert.NotEqual(BacsExample.Write(sent), BacsExample.Write(again));
        Assert.Equal(SubmissionIdentity.Of(sent), SubmissionIdentity.Of(again));
    }

    [Fact]
    public void No_amount_comes_from_floating_point()
    {
        var methods = typeof(Standard18Writer).Assembly.GetExportedTypes().SelectMany(type => type.GetMembers()).OfType<MethodBase>().ToArray();

        Assert.NotEmpty(methods);
        Assert.DoesNotContain(
            methods.SelectMany(method => method.GetParameters()), parameter => parameter.ParameterType == typeof(double) || parameter.ParameterType == typeof(float));
        Assert.False(Money.TryFromPounds(12.345m, out _));
    }

    private static PaymentInstruction Referring(string reference) => Collection with { Reference = BacsText.Create(reference) };

    private static SubmissionTerms SentOn(LocalDate day) => BacsExample.Terms with { InputDay = day };

    private static Submission Of(params PaymentInstruction[] payments) => BacsExample.Submission(BacsExample.Roll(payments));

    private static Submission WithContras(PaymentRoll roll, params Contra[] contras) => BacsExample.Submission(
        new SubmissionFile(BacsExample.Anytown, 1, BacsExample.InputDay, new(2026, 3, 31), roll, [.. contras]),
        SubmissionProfile.SeveralDays);

    // One collection in columns, changed.
    private static Submission FromColumns(Action<PaymentColumns> change)
    {
        var columns = new PaymentColumns(1, Collection.ServiceUserName);
        (columns.SortCodes[0], columns.Accounts[0]) = (Collection.Destination.SortCode.Number, Collection.Destination.Number.Number);
        (columns.Codes[0], columns.Pence[0]) = (Collection.Code!.Value, Collection.Amount.Pence);
        Collection.Reference.CopyTo(columns.References);
        Collection.DestinationName.CopyTo(columns.DestinationNames);
        columns.AddSection(Collection.Day, Collection.Originator, 1);
        Assert.Equal(FormatStatus.Accepted, columns.FirstFault(out _));
        change(columns);
        return BacsExample.Submission(columns.ToRoll());
    }

    private static string[] Records(Submission submission) =>
        System.Text.Encoding.ASCII.GetString(BacsExample.Write(submission)).Split("\r\n");
}
