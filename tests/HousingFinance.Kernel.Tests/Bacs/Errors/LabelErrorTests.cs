using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Tests.Bacs.Errors;

/// <summary>What the labels of a submission say is there and agrees.</summary>
public class LabelErrorTests
{
    private static readonly ServiceUserNumber Othertown = ServiceUserNumber.Create("999002");

    private static SubmissionFile File(ServiceUserNumber serviceUser, int number = 1, int payment = 1)
    {
        var roll = BacsExample.Roll(BacsExample.Payments[payment]);
        return new SubmissionFile(
            serviceUser, number, BacsExample.InputDay, new(2026, 3, 31), roll,
            Contras.Balance(roll, ContraStrategy.PerAccountAndDay, [.. BacsExample.Accounts], BacsExample.Calendar));
    }

    private static Submission Submission(SubmissionSerial serial, Submitter submitter, params SubmissionFile[] files) =>
        new(serial, submitter, SubmissionProfile.SeveralDays, [.. files]);

    private static Submission By(Submitter submitter, params SubmissionFile[] files) =>
        Submission(SubmissionSerial.FromNumber(42), submitter, files);

    [Fact]
    public void Everything_that_is_missing_is_said_at_once() => Assert.Equal(
        [
            "BACS050 submission, column submission serial number: the submission serial number is missing, blank or all zeros; a submission has six letters or digits that no other of that day has; give a serial number.",
            "BACS051 submission, column owner: the submitter is missing; VOL1 holds the number of the service user or bureau that submits; give the number.",
            "BACS052 submission, file 1, column service user number: the service user number is missing; HDR1 holds the number of the service user that the file is for; give the number.",
            "BACS027 submission, file 1: there is no payment; a submission has a file, and a file a payment; leave the file out.",
        ],
        Refusal.Words(Submission(
            default, default, new SubmissionFile(default, 1, BacsExample.InputDay, new(2026, 3, 31), BacsExample.Roll(), []))));

    [Fact]
    public void A_submission_without_a_file_is_refused()
    {
        const string expected = "BACS027 submission: there is no payment; a submission has a file, and a file a payment; leave the file out.";

        Assert.Equal([expected], Refusal.Words(By(Submitter.Of(BacsExample.Anytown))));
        Assert.Equal(
            [expected],
            Refusal.Words(new Submission(SubmissionSerial.FromNumber(42), Submitter.Of(BacsExample.Anytown), SubmissionProfile.SeveralDays, default)));
    }

    [Fact]
    public void A_service_user_s_own_file_is_for_itself()
    {
        Refusal.None(By(Submitter.Of(BacsExample.Anytown), File(BacsExample.Anytown)));

        Assert.Equal(
            ["BACS053 submission, file 1, column service user number: the file is for service user \"999002\"; a service user's own submission of one file is for itself, \"999001\"; give one number in both places."],
            Refusal.Words(By(Submitter.Of(BacsExample.Anytown), File(Othertown))));
    }

    [Fact]
    public void A_bureau_s_files_are_for_its_clients()
    {
        Refusal.None(By(Submitter.Of(BureauNumber.Create("B12345")), File(Othertown)));
        Refusal.None(By(Submitter.Of(BureauNumber.Create("B12345")), File(BacsExample.Anytown), File(Othertown)));
    }

    [Fact]
    public void Whether_one_of_several_files_may_be_for_another_service_user_is_not_known_and_said_while_it_is_written()
    {
        var submission = By(Submitter.Of(BacsExample.Anytown), File(BacsExample.Anytown), File(Othertown));
        using var stream = new MemoryStream();

        var result = Standard18Writer.Write(submission, BacsExample.Terms, stream);

        Assert.Equal(
            ["BACS062 submission, file 2, column service user number: the file is for service user \"999002\"; the submitter is \"999001\", and published notes do not say whether one of its several files may be for another; give one number in both places, or ask the sponsoring bank."],
            result.Findings.Select(finding => finding.ToString()));
        Assert.True(result.IsWritten);
        Assert.Equal((Severity.Warning, BacsTreatment.Unknown), (result.Findings[0].Severity, result.Findings[0].Treatment));
        Assert.Equal(
            result.Findings.Select(finding => finding.Status),
            Standard18Reader.Lint(stream.ToArray(), BacsExample.Terms).Findings.Select(finding => finding.Status));
        Refusal.None(By(Submitter.Of(BacsExample.Anytown), File(BacsExample.Anytown), File(BacsExample.Anytown, 2, payment: 2)));
    }

    [Fact]
    public void Files_of_one_service_user_and_day_have_different_numbers()
    {
        var submitter = Submitter.Of(BacsExample.Anytown);

        Refusal.None(By(submitter, File(BacsExample.Anytown), File(BacsExample.Anytown, 2, payment: 2)));
        Refusal.None(By(submitter, File(BacsExample.Anytown), File(BacsExample.Anytown, payment: 3))); // another day
        Refusal.None(By(Submitter.Of(BureauNumber.Create("B12345")), File(BacsExample.Anytown), File(Othertown, payment: 2))); // another service user
        Assert.Equal(
            ["BACS056 submission, file 2, column file number: file number 1 stands in file 1 too; a service user's files of one processing day have different numbers; number them apart."],
            Refusal.Words(By(submitter, File(BacsExample.Anytown), File(BacsExample.Anytown, payment: 2))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000")]
    [InlineData("000000")]
    [InlineData("0000000")]
    [InlineData("00004a")]
    [InlineData(" 00042")]
    public void A_serial_number_is_six_letters_or_digits_not_all_zeros(string text)
    {
        Assert.False(SubmissionSerial.TryCreate(text, out var serial));
        Assert.True(serial.IsNone);
        Assert.Throws<ArgumentException>(() => SubmissionSerial.Create(text));
    }

    [Fact]
    public void A_serial_number_by_a_count_is_filled_up_with_zeros()
    {
        Assert.Equal("000001", SubmissionSerial.FromNumber(1).Text);
        Assert.Equal("999999", SubmissionSerial.FromNumber(999_999).Text);
        Assert.Equal("A0000Z", SubmissionSerial.Create("A0000Z").ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => SubmissionSerial.FromNumber(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SubmissionSerial.FromNumber(1_000_000));
    }

    [Fact]
    public void A_file_s_own_words_fit_their_fields_or_are_refused()
    {
        var roll = BacsExample.Roll(BacsExample.Payments);

        SubmissionFile Make(string audit = "", string header = "", string trailer = "", int number = 1) =>
            new(BacsExample.Anytown, number, BacsExample.InputDay, new(2026, 3, 31), roll, [])
            {
                AuditPrintIdentifier = audit,
                HeaderText = header,
                TrailerText = trailer,
            };

        Assert.Equal("AUD0001", Make(audit: "AUD0001").AuditPrintIdentifier);
        Assert.Equal(new string('X', 26), Make(header: new string('X', 26)).HeaderText);
        Assert.Equal(new string('X', 21), Make(trailer: new string('X', 21)).TrailerText);
        Assert.Throws<ArgumentException>(() => Make(audit: "AUD00001"));
        Assert.Throws<ArgumentException>(() => Make(header: new string('X', 27)));
        Assert.Throws<ArgumentException>(() => Make(trailer: new string('X', 22)));
        Assert.Throws<ArgumentException>(() => Make(header: "rent"));
        Assert.Throws<ArgumentException>(() => Make(header: "RENT "));
        Assert.Equal((0, 999), (Make(number: 0).FileNumber, Make(number: 999).FileNumber));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(number: 1000));
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(number: -1));
    }

    [Fact]
    public void A_submission_numbers_its_files_in_four_digits()
    {
        var file = File(BacsExample.Anytown);

        Assert.Equal(9_999, By(Submitter.Of(BacsExample.Anytown), [.. Enumerable.Repeat(file, 9_999)]).Files.Length);
        Assert.Throws<ArgumentException>(() => By(Submitter.Of(BacsExample.Anytown), [.. Enumerable.Repeat(file, 10_000)]));
    }
}
