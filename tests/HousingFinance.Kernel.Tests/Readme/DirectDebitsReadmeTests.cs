using System.Globalization;
// <readme>
using HousingFinance.Kernel;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.DirectDebits;
using NodaTime;
// </readme>

// Outside the packages' own namespace, so that the example needs each using that a reader needs.
namespace ReadmeExamples;

public class DirectDebitsReadmeTests
{
    [Fact]
    public void The_readme_of_direct_debits_shows_this_code_and_what_it_prints()
    {
        using var printed = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        Run(printed);

        ReadmeExample.Matches("HousingFinance.Kernel.DirectDebits", "DirectDebitsReadmeTests.cs", printed.ToString());
    }

    private static void Run(StringWriter Console)
    {
        // <readme>
        // The 1st of each month over ten months from April, or the reasons why these are no dates.
        var dates = CollectionDates.Resolve(
            CollectionPattern.Monthly(ShortMonthRule.LastDayOfMonth, 1),
            CollectionSpan.Months(2026, 4, 10),
            WorkingDayCalendar.EnglandAndWales).Value;

        // A council's choices: odd pence first, and nobody pays less than £5.00 at a time.
        var policy = new SchedulePolicy(OddPence.First, Money.FromPounds(5m), SmallInstalmentRule.FewerInstalments);
        var terms = new ScheduleTerms(policy, dates);

        // What a tenant owes over the year, each part apart.
        var housingSystem = new ReferenceAllocator("HOUSING");
        var plan = new InstalmentPlan
        {
            Account = RentAccountRef.Create(housingSystem, "7100234"),
            Owed = new CollectionParts
            {
                NetRent = Money.FromPounds(2_714.40m),
                Balance = Money.FromPounds(61.15m),
                ArrearsAgreement = Money.FromPounds(180m),
            },
        };
        var schedule = InstalmentScheduling.Schedule(plan, terms).Value;
        Console.WriteLine(schedule);
        foreach (var instalment in schedule.Instalments[..5])
        {
            Console.WriteLine(instalment);
        }

        // Many payers: the same rule over columns. Whatever cannot be collected is set aside with a reason.
        var builder = new PlanRollBuilder();
        builder.Add(plan);
        builder.Add(new InstalmentPlan { SourceRow = 2, Account = RentAccountRef.Create(housingSystem, "7100235") });
        var result = ScheduleRun.Execute(builder.Build(), terms);
        Console.WriteLine(result.Totals);
        Console.WriteLine(result.Schedule(1).Diagnostics[0].Message);

        // An instruction is driven by what was sent and what came back; what is impossible is refused.
        var calendar = WorkingDayCalendar.EnglandAndWales;
        var scheme = new InstructionTerms(calendar);
        var reference = BacsReference.Create("RENT7100234");
        var instruction = DirectDebitInstruction
            .Given(InstructionSetUp.Paperless, new BankAccount(SortCode.Create("112233"), AccountNumber.Create("12345678")), reference)
            .Record(InstructionEvent.Of(InstructionEventKind.LodgementSent, "file 8 row 1", new LocalDate(2026, 3, 10)), scheme).Value;
        var day = CollectionDay.OnOrAfter(new LocalDate(2026, 4, 1), calendar);
        Console.WriteLine($"{instruction.State}: next code {instruction.NextCode(day, scheme).Value.Code}");

        // What the payer is told, and told again when the rent changes: what can no longer be changed stays as it was told.
        var notice = new NoticeTerms("ANY COUNCIL", "01632 960000", NoticePeriod.OfScheme(postWorkingDays: 2), calendar);
        var payer = DirectDebitPayer.Create(plan.Account, BacsText.Create("A PAYER"), instruction) with { Patch = "NORTH" };
        payer = payer.Tell(new LocalDate(2026, 3, 9), plan, terms, notice).Value;
        var dearer = plan with { Owed = plan.Owed with { NetRent = Money.FromPounds(2_845m) } };
        payer = payer.Change(ScheduleChangeCause.Rent, new LocalDate(2026, 3, 17), dearer, terms, notice).Value;
        Console.WriteLine(payer.Schedule!.Current.Notice);
        Console.WriteLine(payer.Schedule.Current.Notice.Collections[0]);

        // A run: what is collected on a day, and why the rest is not. The file comes with the payers who have it on record.
        var run = new CollectionRunTerms(scheme, new SubmissionTerms
        {
            InputDay = new LocalDate(2026, 3, 30),
            Calendar = calendar,
            SetAside = SetAsidePolicy.RefuseFile,
        });
        var payers = PayerRegister.Of([payer]);
        var list = DueList.For(ProcessingDay.Create(new LocalDate(2026, 3, 31), calendar), payers, batches: [], run);
        Console.WriteLine(list.Items[0]);
        var batch = CollectionBatch.Create("2026-04", list).Value;
        var output = batch.Output(payers, run, new CollectionFile
        {
            ServiceUser = ServiceUserNumber.Create("999001"),
            ServiceUserName = BacsText.Create("ANY COUNCIL"),
            Originator = new OriginatingAccount(
                BankAccount.Create("009999", "00000001"), BacsText.Create("RENT ACCOUNT"), BacsText.Create("RENT DD"), NarrativeDay.Collection),
            Serial = SubmissionSerial.FromNumber(1),
        }).Value;
        var posted = output.Batch.Post(output.Payers).Value;
        Console.WriteLine($"{posted.Batch}; {Standard18Writer.Length(output.Submission!)} bytes");
        Console.WriteLine(posted.Movements[0]);

        // What comes back is matched to what was sent, and acted on once; the rest is an income officer's work.
        var report = BacsReports.Read("""
            <BACSDocument><Data><ARUDD><ServiceLicenseInformation userNumber="999001"/><Advice><OriginatingAccountRecords>
            <OriginatingAccountRecord><OriginatingAccount number="00000001" sortCode="00-99-99"/>
            <ReturnedDebitItem ref="RENT7100234" transCode="01" returnCode="0128" returnDescription="REFER TO PAYER"
              originalProcessingDate="2026-03-31" valueOf="295.60"/><Totals numberOf="1" valueOf="295.60"/>
            </OriginatingAccountRecord></OriginatingAccountRecords></Advice></ARUDD></Data></BACSDocument>
            """u8);
        var returns = Returns.Act(report, posted.Payers, new LocalDate(2026, 4, 8), new ReturnTerms(scheme, ServiceUserNumber.Create("999001")));
        Console.WriteLine(returns.Movements[0]);
        Console.WriteLine(new WorkList(returns.Items).Items[0]);
        // </readme>
    }
}
