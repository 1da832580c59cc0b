using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Tests.Bacs.Errors;

/// <summary>
/// What is wrong with one payment by itself: it is set aside with its reason, and while the terms refuse a file that is short of it
/// nothing is written.
/// </summary>
public class PaymentErrorTests
{
    private const string Where = "payments of file 1 row 2";

    private static PaymentInstruction Collection => BacsExample.Payments[1];

    private static PaymentInstruction Instruction => BacsExample.Payments[0];

    private static PaymentInstruction WithReference(string reference) => Collection with { Reference = BacsText.Create(reference) };

    private static PaymentInstruction WithPence(long pence) => Collection with { Amount = Money.FromPence(pence) };

    private static readonly Dictionary<FormatStatus, (PaymentInstruction Payment, string Message)> Cases = new()
    {
        [FormatStatus.DestinationMissing] = (Collection with { Destination = default },
            $"BACS001 {Where}: the destination account is missing; a payment has the account it is taken from or paid to; give the account."),
        [FormatStatus.OriginatorMissing] = (Collection with { Originator = default },
            $"BACS002 {Where}: the originating account is missing; a payment has one of the service user's own accounts; give the account."),
        [FormatStatus.DayMissing] = (Collection with { Day = default },
            $"BACS003 {Where}: the processing day is missing; a payment has its processing day; give the working day before the money is to move."),
        [FormatStatus.CodeMissing] = (Collection with { Code = null },
            $"BACS004 {Where}, column transaction code: the transaction code is missing; a payment has its transaction code; give the code."),
        [FormatStatus.CodeNotForServiceUsers] = (Collection with { Code = TransactionCode.UnpaidRegularCollection },
            $"BACS005 {Where}, column transaction code: the transaction code is \"U7\"; U1, U7, U8 and U9 are for banks alone; leave the returned item out, or give the code of a collection."),
        [FormatStatus.AmountNotPositive] = (WithPence(0),
            $"BACS006 {Where}, column amount: the amount is £0.00; a collection, credit or contra is above £0.00; correct the amount, or leave the payment out."),
        [FormatStatus.AmountNotZero] = (Instruction with { Amount = Money.FromPence(1) },
            $"BACS007 {Where}, column amount: the amount is £0.01; an instruction carries £0.00; give the amount in a collection of its own."),
        [FormatStatus.AmountTooWide] = (WithPence(100_000_000_000),
            $"BACS008 {Where}, column amount: the amount is £1,000,000,000.00; an amount is at most £999,999,999.99; correct the amount; check pounds against pence."),
        [FormatStatus.ServiceUserNameMissing] = (Collection with { ServiceUserName = default },
            $"BACS009 {Where}, column service user's name: the service user's name is blank; every record names the service user; give the name that payers know."),
        [FormatStatus.PayerNameMissing] = (Instruction with { DestinationName = default },
            $"BACS010 {Where}, column destination account name: the payer's name is blank; an instruction names the account's holder; give the name on the account."),
        [FormatStatus.ReferenceMissing] = (Collection with { Reference = default },
            $"BACS011 {Where}, column reference: the reference is blank; a Direct Debit has its reference; give the reference the instruction was lodged with."),
        [FormatStatus.ReferenceFirstCharacter] = (WithReference(" RENT0011111"),
            $"BACS012 {Where}, column reference: the reference begins with a space or punctuation; a Direct Debit reference begins with a letter or digit; give the reference the instruction was lodged with, without what stands before it."),
        [FormatStatus.ReferenceTooShort] = (WithReference("RENT-1"),
            $"BACS013 {Where}, column reference: the reference has fewer than 6 letters and digits; a Direct Debit reference has at least 6 letters or digits; lengthen the reference before the instruction is lodged."),
        [FormatStatus.ReferenceAllTheSame] = (WithReference("000000"),
            $"BACS014 {Where}, column reference: the reference repeats one character; the letters and digits of a Direct Debit reference are not all the same; give each instruction a reference of its own."),
        [FormatStatus.ReferenceKeptForBanks] = (WithReference("DDIC001111"),
            $"BACS015 {Where}, column reference: the reference begins with DDIC; references that begin with DDIC are kept for banks; choose another reference before the instruction is lodged."),
        [FormatStatus.LooksLikeContra] = (
            WithReference("CONTRA") with { Code = TransactionCode.Credit, Destination = BacsExample.RentAccount },
            $"BACS017 {Where}, column reference: a payment from an account to itself has the reference CONTRA; only a contra has that mark; give the payment another reference."),
    };

    public static TheoryData<FormatStatus> Statuses => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_payment_that_is_not_in_order_is_set_aside_with_its_reason(FormatStatus status)
    {
        var (payment, message) = Cases[status];

        var roll = BacsExample.Roll(BacsExample.Payments[3], payment);

        var refusal = Assert.Single(roll.SetAside);
        Assert.Equal((status, payment), (refusal.Finding.Status, refusal.Payment));
        Assert.Equal(status, payment.Assess());
        Assert.Equal(BacsExample.Payments[3], roll[0]);
        Assert.Equal((2, 1, 1), (roll.Report.RowsIn, roll.Report.RowsAccepted, roll.Report.RowsSetAside));
        Assert.Equal(
            ["BACS026 payments of file 1: payments set aside: 1; no file goes out short of any; correct the payments set aside, or say that they are to be left out.", message],
            Refusal.Words(BacsExample.Submission(roll)).Select(words => words.Replace("submission, file 1", "payments of file 1", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_status_of_one_payment_has_its_case()
    {
        // A text or number that cannot be held comes only out of columns, and the stricter form of references only out of the terms.
        FormatStatus[] elsewhere = [FormatStatus.ReferenceNotLettersAndDigits, FormatStatus.TextNotPermitted, FormatStatus.NumberOutOfRange];

        Assert.Equal(
            Enum.GetValues<FormatStatus>().Where(status => status is > FormatStatus.Accepted and < FormatStatus.AmountAboveLimit),
            Cases.Keys.Concat(elsewhere).Order());
    }

    [Theory]
    [InlineData(0, FormatStatus.AmountNotPositive)]
    [InlineData(-1, FormatStatus.AmountNotPositive)]
    [InlineData(1, FormatStatus.Accepted)]
    [InlineData(99_999_999_999, FormatStatus.Accepted)] // eleven digits
    [InlineData(100_000_000_000, FormatStatus.AmountTooWide)]
    [InlineData(long.MaxValue, FormatStatus.AmountTooWide)]
    public void A_collection_is_above_nothing_and_has_eleven_digits(long pence, FormatStatus status) =>
        Assert.Equal(status, WithPence(pence).Assess());

    [Theory]
    [InlineData("RENT1", FormatStatus.ReferenceTooShort)]
    [InlineData("RENT.1", FormatStatus.ReferenceTooShort)] // six characters, five of them letters and digits
    [InlineData("RENT12", FormatStatus.Accepted)]
    [InlineData("RENT.12", FormatStatus.Accepted)]
    [InlineData("-RENT12", FormatStatus.ReferenceFirstCharacter)]
    [InlineData("A-A-A-A-A-A", FormatStatus.ReferenceAllTheSame)]
    [InlineData("AAAAAB", FormatStatus.Accepted)]
    [InlineData("DDIC12", FormatStatus.ReferenceKeptForBanks)]
    [InlineData("DDI-C12", FormatStatus.Accepted)]
    [InlineData("1DDIC2", FormatStatus.Accepted)]
    [InlineData("RENT12345678901234", FormatStatus.Accepted)] // eighteen, the field's width
    public void A_core_reference_has_six_letters_or_digits_that_differ(string reference, FormatStatus status) =>
        Assert.Equal(status, WithReference(reference).Assess());

    [Fact]
    public void The_reference_of_a_credit_is_free() =>
        Assert.Equal(FormatStatus.Accepted, (WithReference("-1") with { Code = TransactionCode.Credit }).Assess());

    [Fact]
    public void A_payment_to_the_account_it_comes_from_may_not_bear_the_mark_of_a_contra()
    {
        var refund = WithReference("CONTRA") with { Code = TransactionCode.Credit };

        Assert.Equal(FormatStatus.Accepted, refund.Assess());
        Assert.Equal(FormatStatus.LooksLikeContra, (refund with { Destination = BacsExample.RentAccount }).Assess());
        Assert.Equal(
            FormatStatus.Accepted,
            (refund with { Destination = BacsExample.RentAccount, Reference = BacsText.Create("CONTRA 1") }).Assess());
    }

    [Theory]
    [InlineData(FormatStatus.DestinationMissing)]
    [InlineData(FormatStatus.CodeMissing)]
    [InlineData(FormatStatus.AmountNotPositive)]
    public void Of_several_faults_the_first_in_order_is_given(FormatStatus first)
    {
        var payment = new PaymentInstruction
        {
            Destination = first > FormatStatus.DestinationMissing ? Collection.Destination : default,
            Originator = BacsExample.RentAccount,
            Day = BacsExample.Friday,
            Code = first > FormatStatus.CodeMissing ? TransactionCode.RegularCollection : null,
        };

        Assert.Equal(first, payment.Assess());
    }

    [Fact]
    public void Letters_and_digits_only_is_asked_of_references_by_the_terms()
    {
        var roll = BacsExample.Roll(BacsExample.Payments[3], WithReference("RENT 0011111"));
        var strict = BacsExample.Terms with { References = BacsReferenceForm.LettersAndDigits };

        Refusal.None(BacsExample.Submission(roll));
        Assert.Equal(
            ["BACS016 payments of file 1 row 2, column reference: the reference has a space or punctuation; the terms allow letters and digits only; leave out spaces and punctuation before the instruction is lodged."],
            Refusal.Words(BacsExample.Submission(roll), strict));
        Refusal.None(BacsExample.Submission(BacsExample.Roll(BacsExample.Payments)), strict);
    }

    [Fact]
    public void Amounts_that_no_record_can_hold_are_set_aside_however_large()
    {
        var roll = BacsExample.Roll(WithPence(long.MaxValue), WithPence(long.MaxValue), WithPence(long.MinValue), WithPence(-5), Collection);

        Assert.Equal((4L, 1L), (roll.Report.RowsSetAside, roll.Report.RowsAccepted));
        Assert.Equal("£92,233,720,368,547,758.07", roll.SetAside[0].Payment.Amount.ToString());
        Assert.Equal(Money.FromPence(-5), roll.Report.ValueSetAside);
        Assert.Equal(Money.FromPence(432_05), roll.Report.ValueIn);
    }
}
