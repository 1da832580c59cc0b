using System.Globalization;
using CouncilYear;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Testing;
using HousingFinance.Kernel.Tests.Testing;
using NodaTime;

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

        var collected = Read("collections.bacs18.txt", new(2026, 4, 7), "--homes", $"{Homes}")
            .Where(payment => payment.Code!.Side == TransactionSide.Debit)
            .ToDictionary(payment => payment.Reference.ToString(), payment => payment.Amount.Pence, StringComparer.Ordinal);

        Assert.True(expected.Count > Homes / 2);
        Assert.Equal(expected, collected.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
    }

    [Fact]
    public void A_new_payer_is_lodged_the_next_day_and_collected_two_working_days_after_or_later()
    {
        var payments = Read("collections.bacs18.txt", new(2026, 4, 7), "--homes", $"{Homes}");

        AssertPairs(payments, next: new(2026, 4, 8));
        Assert.Equal(
            [new(2026, 4, 14), new(2026, 4, 30)],
            payments.Where(payment => payment.Code == TransactionCode.RegularCollection)
                .Select(payment => payment.Day.Date).Distinct().Order());
    }

    [Fact]
    public void An_instruction_lodged_a_day_before_the_15th_waits_for_the_first_of_the_month()
    {
        // Sent on Monday 11 May: instructions are processed on the 12th, the 15th of the month on the 14th, two working days after.
        AssertPairs(Read("collections.bacs18.txt", new(2026, 5, 11), "--homes", $"{Homes}"), next: new(2026, 5, 12));
        var inTime = Firsts(new(2026, 5, 11));
        var tooFresh = Firsts(new(2026, 5, 12));

        Assert.Equal([new(2026, 5, 14), new(2026, 5, 29)], inTime);
        Assert.Equal([new(2026, 5, 29)], tooFresh);
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
            "Bank holidays to 2028-12-31 are by the yearly rule", File.ReadAllText(PathOf("summary.txt")), StringComparison.Ordinal);
    }

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
                home => (long)decimal.Floor(
                    decimal.Parse(home.Cells[rent], CultureInfo.InvariantCulture) * 100
                    * int.Parse(home.Cells[weeks], CultureInfo.InvariantCulture) / 12),
                StringComparer.Ordinal);

        int At(string heading) => Array.IndexOf(rents[0], heading) is >= 0 and var at ? at : throw new InvalidOperationException(heading);
    }

    private LocalDate[] Firsts(LocalDate inputDay) =>
    [
        .. Read("collections.bacs18.txt", inputDay, "--homes", $"{Homes}", "--input-day", $"{inputDay:uuuu-MM-dd}")
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

    private PaymentInstruction[] Read(string name, LocalDate inputDay, params string[] args)
    {
        string[] day = args.Contains("--input-day") ? [] : ["--input-day", $"{inputDay:uuuu-MM-dd}"];
        Run([.. args, .. day]);
        var terms = new SubmissionTerms { InputDay = inputDay, Calendar = Calendar, SetAside = SetAsidePolicy.RefuseFile };
        var reading = Standard18Reader.Lint(File.ReadAllBytes(PathOf(name)), terms);
        Assert.Empty(reading.Findings);
        var roll = Assert.Single(reading.Submission!.Files).Payments;
        return [.. Enumerable.Range(0, roll.Count).Select(row => roll[row])];
    }

    private void Run(params string[] args) => Assert.Equal(
        CouncilYearCommand.Passed,
        new CouncilYearCommand(TextWriter.Null, TextWriter.Null, ProgressLine.Quiet).Run(["--out", _folder.FullName, .. args]));

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
