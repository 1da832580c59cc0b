using System.Globalization;
using CouncilYear;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Testing;
using HousingFinance.Kernel.Tests.Testing;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Tests.Samples;

/// <summary>The Bacs files of the sample, read here by nothing but the reader.</summary>
public sealed class CouncilYearBacsTests : IDisposable
{
    private const int Homes = 3_000;

    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.EnglandAndWales;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("council-year");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_payer_with_a_new_rent_is_collected_once_by_the_core_reference()
    {
        var expected = Expected();

        var collected = Pence(Read("collections.bacs18.txt", new(2026, 4, 7), ThroughTheFirst));

        Assert.True(expected.Count > Homes / 2);
        Assert.Equal(expected, collected);
    }

    [Fact]
    public void Without_a_day_only_the_payers_of_the_sooner_one_are_collected_from()
    {
        var council = FakeCouncils.Of(Homes);
        var onThe15th = Enumerable.Range(0, Homes).Select(council.PayerOf)
            .Where(payer => payer.DayOfMonth == 15).Select(payer => payer.Reference.ToString()).ToHashSet(StringComparer.Ordinal);
        var expected = Expected().Where(pair => onThe15th.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);

        var payments = Read("collections.bacs18.txt", new(2026, 4, 7), "--homes", $"{Homes}");

        Assert.Equal(expected, Pence(payments));
        Assert.All(
            payments.Where(payment => payment.Code!.Side == TransactionSide.Debit),
            payment => Assert.Equal(new LocalDate(2026, 4, 14), payment.Day.Date));
    }

    [Fact]
    public void A_new_payer_is_lodged_the_next_day_and_collected_two_working_days_after_or_later()
    {
        var payments = Read("collections.bacs18.txt", new(2026, 4, 7), ThroughTheFirst);

        AssertPairs(payments, next: new(2026, 4, 8));
        Assert.Equal(
            [new(2026, 4, 14), new(2026, 4, 30)],
            payments.Where(payment => payment.Code == TransactionCode.RegularCollection)
                .Select(payment => payment.Day.Date).Distinct().Order());
    }

    [Fact]
    public void An_instruction_lodged_a_day_before_the_15th_waits_for_the_payers_next_day()
    {
        // Sent on Monday 11 May: instructions are processed on the 12th, the 15th of the month on the 14th, two working days after.
        AssertPairs(Read("collections.bacs18.txt", new(2026, 5, 11), ThroughTheFirst), next: new(2026, 5, 12));
        var inTime = Firsts(new(2026, 5, 11));
        var tooFresh = Firsts(new(2026, 5, 12));

        Assert.Equal([new(2026, 5, 14), new(2026, 5, 29)], inTime);
        Assert.Equal([new(2026, 5, 29)], tooFresh);
    }

    [Fact]
    public void What_fell_due_before_the_input_day_was_collected_before()
    {
        // Sent on 3 June: the 15 April, 1 May, 15 May and 1 June are past, two days of each payer whose instruction lives.
        var council = FakeCouncils.Of(Homes);
        var withRent = Expected();
        var live = Enumerable.Range(0, Homes).Select(council.PayerOf).Count(
            payer => payer.Instruction == FakeInstruction.Live && withRent.ContainsKey(payer.Reference.ToString()));

        Run("--homes", $"{Homes}", "--input-day", "2026-06-03");

        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"Runs before this one collected {live * 2:N0} instalments"),
            Text("summary.txt"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void More_payers_than_are_gone_through_at_a_time_make_several_files_of_one_submission()
    {
        const int Many = 36_000;
        var council = FakeCouncils.Of(Many);
        var payers = Enumerable.Range(0, Many).Count(index => council.PayerOf(index).Instruction != FakeInstruction.None);
        Assert.True(payers > 20_000);

        var reading = Reading("collections.bacs18.txt", new(2026, 4, 7), "--homes", $"{Many}", "--payer-day", "1");

        Assert.Equal(Enumerable.Range(1, 6), reading.Files.Select(file => file.FileNumber));
        var collected = Payments(reading).Where(payment => payment.Code!.Side == TransactionSide.Debit).ToArray();
        Assert.Equal(collected.Length, collected.Select(payment => payment.Reference).Distinct().Count());
        Assert.InRange(collected.Length, payers - (Many / 100), payers);
    }

    [Fact]
    public void Every_refund_owed_is_paid_on_the_next_processing_day()
    {
        var council = FakeCouncils.Of(Homes);
        var owed = Enumerable.Range(0, Homes).Select(council.RefundOf).Where(refund => refund.Reason != FakeRefundReason.None);

        var paid = Read("refunds.bacs18.txt", new(2026, 4, 7), "--homes", $"{Homes}");

        Assert.Equal(
            owed.Select(refund => (refund.Account, refund.Amount, refund.Reference, refund.Name)),
            paid.Select(payment => (payment.Destination, payment.Amount, payment.Reference, payment.DestinationName)));
        Assert.All(paid, payment => Assert.Equal((TransactionCode.Credit, new LocalDate(2026, 4, 8)), (payment.Code!, payment.Day.Date)));
        Assert.True(paid.Length > 10);
    }

    [Fact]
    public void Past_the_proclaimed_bank_holidays_the_summary_says_that_they_are_by_rule()
    {
        Run("--homes", "60", "--year", "2028", "--cpi", "3.0,2.0");

        Assert.Contains(
            "Bank holidays to 2029-12-31 are by the yearly rule", File.ReadAllText(PathOf("summary.txt")), StringComparison.Ordinal);
    }

    private static string[] ThroughTheFirst => ["--homes", $"{Homes}", "--payer-day", "1"];

    /// <summary>A twelfth, with all the odd pence.</summary>
    private static long FirstOfTwelve(long year) => (year / 12) + (year % 12);

    private static Dictionary<string, long> Pence(PaymentInstruction[] payments) => payments
        .Where(payment => payment.Code!.Side == TransactionSide.Debit)
        .OrderBy(payment => payment.Reference.ToString(), StringComparer.Ordinal)
        .ToDictionary(payment => payment.Reference.ToString(), payment => payment.Amount.Pence, StringComparer.Ordinal);

    /// <summary>The pence of each payer by reference, from the proposed rents and the council alone.</summary>
    private Dictionary<string, long> Expected()
    {
        Run("--homes", $"{Homes}");
        var council = FakeCouncils.Of(Homes);
        var rents = File.ReadAllLines(PathOf("proposed-rents.csv")).Select(line => line.Split(',')).ToArray();
        var (account, weeks, rent) = (At("account_ref"), At("week_basis"), At("new_weekly_rent"));
        return rents.Skip(1)
            .Select(cells => (Payer: council.PayerOf(int.Parse(cells[account], CultureInfo.InvariantCulture) - 7_100_001), Cells: cells))
            .Where(home => home.Payer.Instruction != FakeInstruction.None)
            .OrderBy(home => home.Payer.Reference)
            .ToDictionary(
                home => home.Payer.Reference.Text.ToString(),
                home => FirstOfTwelve(
                    (long)(decimal.Parse(home.Cells[rent], CultureInfo.InvariantCulture) * 100)
                    * int.Parse(home.Cells[weeks], CultureInfo.InvariantCulture)),
                StringComparer.Ordinal);

        int At(string heading) => Array.IndexOf(rents[0], heading) is >= 0 and var at ? at : throw new InvalidOperationException(heading);
    }

    private LocalDate[] Firsts(LocalDate inputDay) =>
    [
        .. Read("collections.bacs18.txt", inputDay, ThroughTheFirst)
            .Where(payment => payment.Code == TransactionCode.FirstCollection).Select(payment => payment.Day.Date).Distinct().Order(),
    ];

    private static void AssertPairs(PaymentInstruction[] payments, LocalDate next)
    {
        var lodged = payments.Where(payment => payment.Code == TransactionCode.NewInstruction).ToArray();
        var first = payments.Where(payment => payment.Code == TransactionCode.FirstCollection).ToDictionary(payment => payment.Reference);
        Assert.True(lodged.Length > 10);
        Assert.Equal(lodged.Length, first.Count);
        Assert.All(lodged, instruction =>
        {
            var collection = first[instruction.Reference];
            Assert.Equal(next, instruction.Day.Date);
            Assert.Equal(instruction.Destination, collection.Destination);
            Assert.True(Calendar.WorkingDaysBetween(instruction.Day.Date, collection.Day.Date) >= 2);
        });
    }

    private PaymentInstruction[] Read(string name, LocalDate inputDay, params string[] args) => Payments(Reading(name, inputDay, args));

    private static PaymentInstruction[] Payments(Submission submission) =>
        [.. submission.Files.SelectMany(file => Enumerable.Range(0, file.Payments.Count).Select(row => file.Payments[row]))];

    private Submission Reading(string name, LocalDate inputDay, params string[] args)
    {
        Run([.. args, "--input-day", LocalDatePattern.Iso.Format(inputDay)]);
        var terms = new SubmissionTerms { InputDay = inputDay, Calendar = Calendar, SetAside = SetAsidePolicy.RefuseFile };
        var reading = Standard18Reader.Lint(File.ReadAllBytes(PathOf(name)), terms);
        Assert.Empty(reading.Findings);
        return reading.Submission!;
    }

    private string Text(string name) => File.ReadAllText(PathOf(name));

    private void Run(params string[] args) => Assert.Equal(
        CouncilYearCommand.Passed,
        new CouncilYearCommand(TextWriter.Null, TextWriter.Null, ProgressLine.Quiet).Run(["--out", _folder.FullName, .. args]));

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
