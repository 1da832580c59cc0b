using System.Text;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Bacs.Examples;

/// <summary>Every way in which files that Bacs takes differ, as whole files to the byte.</summary>
public class DialectTests
{
    private static readonly BankAccount Refunds = BankAccount.Create("112233", "00000042");

    private static SubmissionFile OneDayFile => BacsExample.File(BacsExample.Roll(BacsExample.Payments[1..3]));

    private static string Text(Submission submission, SubmissionTerms? terms = null) =>
        Encoding.ASCII.GetString(BacsExample.Write(submission, terms ?? BacsExample.Terms));

    private static string Text(SubmissionProfile profile) => Text(BacsExample.Submission(OneDayFile, profile));

    private static SubmissionFile File(
        ServiceUserNumber serviceUser, int number, ContraStrategy strategy, OriginatingAccount[] accounts, params PaymentInstruction[] payments)
    {
        var roll = BacsExample.Roll(payments);
        return new SubmissionFile(
            serviceUser, number, BacsExample.InputDay, new LocalDate(2026, 3, 31), roll,
            Contras.Balance(roll, strategy, [.. accounts], BacsExample.Calendar));
    }

    [Fact]
    public void A_file_of_one_day_says_the_day_in_its_header_alone() =>
        TestSupport.Golden.Matches("Bacs/Golden/one-day.txt", Text(SubmissionProfile.OneDay));

    [Fact]
    public void A_receiver_may_want_blanks_where_others_want_marks() => TestSupport.Golden.Matches(
        "Bacs/Golden/one-day-blanks.txt",
        Text(SubmissionProfile.OneDay with
        {
            RecordEnd = RecordEnd.LineFeed,
            Labels = LabelWidth.AsPayments,
            HeaderMark = HeaderMark.Space,
            HeaderOwner = HeaderOwner.Spaces,
            NoInstructions = NoInstructions.Spaces,
            Field7 = Field7.Zeros,
            BlockLength = 0,
        }));

    [Theory]
    [InlineData(RecordEnd.CarriageReturnLineFeed, "\r\n")]
    [InlineData(RecordEnd.LineFeed, "\n")]
    [InlineData(RecordEnd.Nothing, "")]
    public void Records_end_as_the_profile_says_the_last_one_too(RecordEnd recordEnd, string end)
    {
        var records = Text(SubmissionProfile.OneDay).Split("\r\n")[..^1];

        Assert.Equal(string.Concat(records.Select(record => record + end)), Text(SubmissionProfile.OneDay with { RecordEnd = recordEnd }));
    }

    [Theory]
    [InlineData(ProcessingDays.One, LabelWidth.Own, 80, 100)]
    [InlineData(ProcessingDays.One, LabelWidth.AsPayments, 100, 100)]
    [InlineData(ProcessingDays.Several, LabelWidth.Own, 80, 106)]
    [InlineData(ProcessingDays.Several, LabelWidth.AsPayments, 106, 106)]
    public void Every_record_has_the_width_of_its_kind(ProcessingDays days, LabelWidth labels, int label, int payment)
    {
        var records = Text(SubmissionProfile.SeveralDays with { Days = days, Labels = labels }).Split("\r\n")[..^1];

        Assert.Equal([label, label, label, label, payment, payment, payment, label, label, label], records.Select(record => record.Length));
    }

    [Fact]
    public void Collections_refunds_and_instructions_stand_by_day_and_account_each_balanced() => TestSupport.Golden.Matches(
        "Bacs/Golden/refunds-and-instructions.txt",
        Text(
            BacsExample.Submission(
                File(
                    BacsExample.Anytown, 7, ContraStrategy.PerAccountAndDay,
                    [
                        new(BacsExample.RentAccount, BacsText.Create("ANYTOWN RENT"), BacsText.Create("RENT"), NarrativeDay.Collection),
                        new(Refunds, BacsText.Create("ANYTOWN REFUNDS"), BacsText.Create("REFUNDS 7"), NarrativeDay.None),
                    ],
                    BacsExample.Payment("17", "000100", "10000026", 432_10, "RENT0011111", "B TENANT", BacsExample.Monday),
                    BacsExample.Payment("0N", "000100", "10000018", 0, "RENT0012345", "A TENANT", BacsExample.Friday),
                    BacsExample.Payment("0C", "000200", "20000018", 0, "OLD-REF 001", "F TENANT", BacsExample.Friday),
                    BacsExample.Payment("0N", "000200", "20000018", 0, "RENT0044444", "F TENANT", BacsExample.Friday),
                    BacsExample.Payment("0S", "000300", "30000019", 0, "RENT0055555", "G & H TENANT", BacsExample.Friday),
                    BacsExample.Payment("99", "000100", "10000026", 12_34, "REFUND 2025/26", "B TENANT", BacsExample.Friday) with { Originator = Refunds },
                    BacsExample.Payment("17", "000200", "20000017", 99_99, "RENT0022222", "C TENANT", BacsExample.Friday) with { Originator = Refunds },
                    BacsExample.Payment("Z4", "000200", "20000017", 1, "", "", BacsExample.Monday) with { FreeFormat = FreeFormat.Create("/A1Z") },
                    BacsExample.Payment("19", "000300", "30000027", 99_999_999_999, "RENT0066666", "I TENANT", BacsExample.Monday),
                    BacsExample.Payment("18", "000300", "30000035", 2, "RENT0077777", "J TENANT", BacsExample.Monday) with { AccountType = 3 }),
                SubmissionProfile.SeveralDays),
            BacsExample.Terms with { MostPayment = Money.FromPence(PaymentInstruction.MostPence) }));

    [Fact]
    public void A_bureau_sends_its_clients_files_each_payment_with_its_contra()
    {
        var clients = new[] { "999001", "999002" }.Select(ServiceUserNumberOf).ToArray();
        var profile = SubmissionProfile.SeveralDays with { Contras = ContraStrategy.PerPayment };

        TestSupport.Golden.Matches(
            "Bacs/Golden/bureau.txt",
            Text(new Submission(
                SubmissionSerial.Create("B00X42"), Submitter.Of(BureauNumber.Create("B12345")), profile,
                new SubmissionFile(
                    clients[0], 1, BacsExample.InputDay, new LocalDate(2026, 3, 31), BacsExample.Roll(BacsExample.Payments),
                    Contras.Balance(BacsExample.Roll(BacsExample.Payments), profile.Contras, [.. BacsExample.Accounts], BacsExample.Calendar))
                {
                    AuditPrintIdentifier = "AUD0001",
                    HeaderText = "RENT MARCH 2026",
                    TrailerText = "END OF RENT",
                },
                File(clients[1], 1, profile.Contras, BacsExample.Accounts, BacsExample.Payments[1] with { ServiceUserName = BacsText.Create("OTHERTOWN") }))));
    }

    [Fact]
    public void Where_the_bank_adds_contras_the_trailer_counts_payments_alone()
    {
        var profile = SubmissionProfile.SeveralDays with { Contras = ContraStrategy.None };
        var submission = BacsExample.Submission(BacsExample.File(BacsExample.Roll(BacsExample.Payments), ContraStrategy.None), profile);

        Assert.Equal(new SubmissionTotals(103_209, 0, 3, 0, 1), submission.Totals);
        Assert.Equal("UTL10000000103209000000000000000000030000000        0000001", Text(submission).Split("\r\n")[^2][..59]);
    }

    [Fact]
    public void A_sum_of_more_than_eleven_digits_takes_several_contras()
    {
        var large = BacsExample.Payments[1] with { Amount = Money.FromPence(PaymentInstruction.MostPence) };
        var roll = BacsExample.Roll(large, large, large with { Amount = Money.FromPence(1) });

        var contras = Contras.Balance(roll, ContraStrategy.PerAccountAndDay, [.. BacsExample.Accounts], BacsExample.Calendar);

        Assert.Equal([PaymentInstruction.MostPence, PaymentInstruction.MostPence, 1], contras.Select(contra => contra.Amount.Pence));
        Assert.Single(Contras.Balance(BacsExample.Roll(large), ContraStrategy.PerAccountAndDay, [.. BacsExample.Accounts], BacsExample.Calendar));
        Refusal.None(
            BacsExample.Submission(BacsExample.File(roll), SubmissionProfile.SeveralDays), BacsExample.Terms with { MostPayment = large.Amount });
    }

    [Fact]
    public void Contras_are_made_only_for_accounts_that_are_named_once()
    {
        var roll = BacsExample.Roll(BacsExample.Payments);
        var account = BacsExample.Accounts[0];

        Assert.Throws<ArgumentException>(() => Contras.Balance(roll, ContraStrategy.PerAccountAndDay, [], BacsExample.Calendar));
        Assert.Throws<ArgumentException>(() => Contras.Balance(roll, ContraStrategy.PerAccountAndDay, [account, account], BacsExample.Calendar));
        Assert.Throws<ArgumentException>(() => new OriginatingAccount(default, default, default, NarrativeDay.None));
        Assert.Throws<ArgumentException>(() =>
            new OriginatingAccount(BacsExample.RentAccount, default, BacsText.Create("THIRTEEN CHAR"), NarrativeDay.Processing));
        Assert.Equal("TWELVE CHARS 27FEB", new OriginatingAccount(
            BacsExample.RentAccount, default, BacsText.Create("TWELVE CHARS"), NarrativeDay.Processing)
            .NarrativeFor(BacsExample.Friday, BacsExample.Calendar).ToString());
        Assert.Equal("02MAR", new OriginatingAccount(BacsExample.RentAccount, default, default, NarrativeDay.Collection)
            .NarrativeFor(BacsExample.Friday, BacsExample.Calendar).ToString());
    }

    [Fact]
    public void A_contra_on_the_last_day_known_says_its_processing_day_and_not_the_day_after_which_is_not_known()
    {
        var roll = BacsExample.Roll(BacsExample.Payments[1] with { Day = BacsExample.Day(2027, 12, 31) });
        var account = BacsExample.Accounts[0];
        Contra Of(NarrativeDay day) => Assert.Single(Contras.Balance(
            roll, ContraStrategy.PerAccountAndDay, [new(account.Account, account.ShortName, account.Narrative, day)], BacsExample.Calendar));

        Assert.Equal("RENT 31DEC", Of(NarrativeDay.Processing).Narrative.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(NarrativeDay.Collection));
    }

    [Fact]
    public void Payments_that_were_read_without_a_day_cannot_be_balanced()
    {
        var text = Text(SubmissionProfile.SeveralDays).Replace(" 26058", " 26999", StringComparison.Ordinal);

        var read = Standard18Reader.Read(Encoding.ASCII.GetBytes(text), BacsExample.Calendar).Submission!.Files[0].Payments;

        Assert.True(read[0].Day.IsNone);
        Assert.Throws<ArgumentException>("payments", () =>
            Contras.Balance(read, ContraStrategy.PerAccountAndDay, [.. BacsExample.Accounts], BacsExample.Calendar));
    }

    [Fact]
    public void A_block_length_has_five_digits()
    {
        Assert.Contains("HDR2F9999900106", Text(SubmissionProfile.SeveralDays with { BlockLength = 99_999 }), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => SubmissionProfile.SeveralDays with { BlockLength = 100_000 });
        Assert.Throws<ArgumentOutOfRangeException>(() => SubmissionProfile.SeveralDays with { BlockLength = -1 });
    }

    private static ServiceUserNumber ServiceUserNumberOf(string digits) => ServiceUserNumber.Create(digits);
}
