using System.Globalization;
// <readme>
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;
// </readme>

// Outside the packages' own namespace, so that the example needs each using that a reader needs.
namespace ReadmeExamples;

public class BacsReadmeTests
{
    [Fact]
    public void The_readme_of_bacs_shows_this_code_and_what_it_prints()
    {
        using var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        Run(printed);

        ReadmeExample.Matches("HousingFinance.Kernel.Bacs", "BacsReadmeTests.cs", printed.ToString());
    }

    private static void Run(StringWriter Console)
    {
        // <readme>
        // The tenant was told that £432.10 is taken on Monday 2 March 2026; the file holds the working day before.
        var calendar = WorkingDayCalendar.EnglandAndWales;
        var collection = CollectionDay.Create(new(2026, 3, 2), calendar);
        var rentAccount = BankAccount.Create("112233", "44556677");
        var payment = new PaymentInstruction
        {
            SourceRow = 1,
            Code = TransactionCode.RegularCollection,
            Destination = BankAccount.Create("000100", "10000026"),
            DestinationName = BacsText.Create("B TENANT"),
            Reference = BacsText.Create("RENT0011111"),
            Amount = Money.FromPounds(432.10m),
            Originator = rentAccount,
            ServiceUserName = BacsText.Create("ANYTOWN COUNCIL"),
            Day = ProcessingDay.Of(collection, calendar),
        };

        // Each payment by itself, then all together. The second one's reference is too short, so it is set aside.
        var builder = new PaymentRollBuilder();
        builder.Add(payment);
        builder.Add(payment with { SourceRow = 2, Reference = BacsText.Create("RENT1") });
        var roll = builder.Build();
        Console.WriteLine(roll.SetAside[0].Finding);

        // One file of the council's own, with the contra that balances it.
        var anytown = ServiceUserNumber.Create("999001");
        var account = new OriginatingAccount(
            rentAccount, BacsText.Create("ANYTOWN COUNCIL"), BacsText.Create("RENT"), NarrativeDay.Collection);
        var profile = SubmissionProfile.SeveralDays with { RecordEnd = RecordEnd.LineFeed };
        var file = new SubmissionFile(
            anytown, fileNumber: 1, createdOn: new(2026, 2, 26), expiresOn: new(2026, 3, 31), roll,
            Contras.Balance(roll, profile.Contras, [account], calendar));
        var submission = new Submission(SubmissionSerial.FromNumber(42), Submitter.Of(anytown), profile, file);

        // By these terms a file that is short of a payment is refused, and not one byte is written.
        var terms = new SubmissionTerms { InputDay = new(2026, 2, 26), Calendar = calendar, SetAside = SetAsidePolicy.RefuseFile };
        using var bytes = new MemoryStream();
        Console.WriteLine(Standard18Writer.Write(submission, terms, bytes).Findings[0]);

        // By these it goes without. Keep the identity: the same again is the same money again.
        var written = Standard18Writer.Write(submission, terms with { SetAside = SetAsidePolicy.Exclude }, bytes);
        Console.WriteLine($"{written.Bytes} bytes, {written.Totals.DebitCount} debit, {written.Totals.CreditCount} credit, contra included");
        Console.WriteLine($"identity {SubmissionIdentity.Of(submission).Text[..8]}");

        // Anyone's file is read back and looked over the same way: here on a day too late for it.
        var reading = Standard18Reader.Lint(bytes.ToArray(), terms with { InputDay = new(2026, 2, 27) });
        Console.WriteLine($"read back equal: {submission.Equals(reading.Submission)}");
        Console.WriteLine($"a day later: {reading.Findings[0].Found}; {reading.Findings[0].Expected}");

        // A report that came back, with what each item means and asks for.
        var document = BacsReports.Read("""
            <BACSDocument><Data><ARUDD>
              <ServiceLicenseInformation userNumber="999001"/>
              <Advice><OriginatingAccountRecords><OriginatingAccountRecord>
                <OriginatingAccount number="44556677" sortCode="11-22-33"/>
                <ReturnedDebitItem ref="RENT0011111" transCode="17" returnCode="0128" returnDescription="REFER TO PAYER"
                  originalProcessingDate="2026-02-27" valueOf="432.10">
                  <PayerAccount number="10000026" sortCode="00-01-00"/>
                </ReturnedDebitItem>
                <Totals numberOf="1" valueOf="432.10"/>
              </OriginatingAccountRecord></OriginatingAccountRecords></Advice>
            </ARUDD></Data></BACSDocument>
            """u8);
        foreach (var item in document.ReportsOf<UnpaidReport>()[0].Items)
        {
            Console.WriteLine($"{item.Amount}, {item.Reason}: {item.Action}");
        }
        // </readme>
    }
}
