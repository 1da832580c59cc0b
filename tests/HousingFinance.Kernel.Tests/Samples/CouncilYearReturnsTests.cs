using System.Globalization;
using CouncilYear;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Calendars;
using HousingFinance.Kernel.Testing;
using HousingFinance.Kernel.Tests.Testing;
using NodaTime;

namespace HousingFinance.Kernel.Tests.Samples;

/// <summary>The reports that the sample makes of what comes back, and what its summary says of them; read by the reader alone.</summary>
public sealed class CouncilYearReturnsTests(CouncilYearReturnsTests.Year year) : IClassFixture<CouncilYearReturnsTests.Year>
{
    private const int Homes = 6_000;

    private static readonly LocalDate InputDay = new(2026, 4, 7);

    private readonly FakeCouncil _council = FakeCouncils.Of(Homes);

    [Fact]
    public void Every_40th_home_that_was_collected_from_comes_back_unpaid_for_the_sum_collected()
    {
        var expected = Collected().Where(pair => HomeOf(pair.Key) % 40 == 0).ToDictionary(StringComparer.Ordinal);

        var items = Unpaid();

        Assert.True(expected.Count > 50);
        Assert.Equal(expected, items.ToDictionary(item => item.Reference, item => item.Amount!.Value, StringComparer.Ordinal));
        Assert.All(items, item => Assert.Equal(
            HomeOf(item.Reference) % 200 == 0 ? UnpaidReason.InstructionCancelled : UnpaidReason.ReferToPayer, item.Reason));
    }

    [Fact]
    public void Every_500th_home_of_the_others_claims_its_collection()
    {
        var expected = Collected().Where(pair => HomeOf(pair.Key) % 500 == 0 && HomeOf(pair.Key) % 40 != 0);

        var claims = Claims().Claims;

        Assert.NotEmpty(claims);
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), claims
            .Select(claim => KeyValuePair.Create(claim.Reference, claim.Amount!.Value))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_payer_who_moved_bank_gets_an_account_that_nobody_has()
    {
        var taken = Enumerable.Range(0, Homes)
            .SelectMany(index => new[] { _council.PayerOf(index).Account, _council.RefundOf(index).Account }).ToHashSet();

        var advices = Messaging().Advices.Cast<AmendmentAdvice>().ToArray();

        Assert.NotEmpty(advices);
        Assert.All(advices, advice =>
        {
            Assert.Equal((0, AmendmentReason.MovedToAnotherBank), (HomeOf(advice.Reference) % 300, advice.Reason));
            Assert.Equal(_council.PayerOf(HomeOf(advice.Reference) - 1).Account, advice.Account);
            Assert.DoesNotContain(advice.NewAccount, taken);
        });
        Assert.Equal(advices.Length, advices.Select(advice => advice.NewAccount).Distinct().Count());
    }

    [Fact]
    public void What_was_collected_less_what_came_back_is_what_the_accounts_are_credited_with()
    {
        var collected = Sum(Collected().Values);
        var unpaid = Sum(Unpaid().Select(item => item.Amount!.Value));
        var claimed = Sum(Claims().Claims.Select(claim => claim.Amount!.Value));
        var standing = Collected().Count - Unpaid().Length - Claims().Claims.Length;

        var summary = File.ReadAllText(PathOf("summary.txt"));

        Assert.Contains(
            string.Create(
                CultureInfo.InvariantCulture,
                $"balance moved by {unpaid + claimed - collected}, for {standing:N0} collections of {collected - unpaid - claimed} that stand"),
            summary,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_item_is_acted_on_and_stands_on_the_work_list_once()
    {
        var (unpaid, moved, claims) = (Unpaid(), Messaging().Advices, Claims().Claims);
        var cancelled = unpaid.Count(item => item.Reason == UnpaidReason.InstructionCancelled);

        var lines = File.ReadAllLines(PathOf("summary.txt"));

        Assert.Equal(
            [claims.Length, cancelled, unpaid.Length - cancelled, moved.Length, unpaid.Length + moved.Length + claims.Length],
            new[] { "look at claim", "ask for instruction", "present again", "know", "in all" }.Select(step => CountOf(lines, step)));
        Assert.Contains(lines, line => line.StartsWith(
            string.Create(CultureInfo.InvariantCulture, $"To be presented again on 2026-05-14: {unpaid.Length - cancelled} collections"),
            StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_twenty_payers_notices_are_written_out()
    {
        var payers = Enumerable.Range(0, Homes).Select(_council.PayerOf)
            .Where(payer => payer.Instruction != FakeInstruction.None).Take(20).Select(payer => payer.Reference.ToString());

        var lines = File.ReadAllLines(PathOf("advance-notices.txt"));

        Assert.Equal(
            payers, lines.Where(line => line.StartsWith("reference ", StringComparison.Ordinal)).Select(line => line[10..].Split(',')[0]));
        Assert.Equal(20, lines.Count(line => line.EndsWith("advance notice of 2026-03-09", StringComparison.Ordinal)));
    }

    /// <summary>What was collected, by reference, as the Bacs file has it.</summary>
    private Dictionary<string, Money> Collected()
    {
        var terms = new SubmissionTerms
        {
            InputDay = InputDay,
            Calendar = WorkingDayCalendar.EnglandAndWales,
            SetAside = SetAsidePolicy.RefuseFile,
        };
        var files = Standard18Reader.Lint(File.ReadAllBytes(PathOf("collections.bacs18.txt")), terms).Submission!.Files;
        return files.SelectMany(file => Enumerable.Range(0, file.Payments.Count).Select(row => file.Payments[row]))
            .Where(payment => payment.Code!.Side == TransactionSide.Debit)
            .ToDictionary(payment => payment.Reference.ToString(), payment => payment.Amount, StringComparer.Ordinal);
    }

    private UnpaidItem[] Unpaid() => [.. Report<UnpaidReport>("returns-arudd.xml").Items];

    private MessagingReport Messaging() => Report<MessagingReport>("returns-addacs.xml");

    private IndemnityReport Claims() => Report<IndemnityReport>("returns-ddica.xml");

    private TReport Report<TReport>(string name)
        where TReport : BacsReport
    {
        var document = BacsReports.Read(File.ReadAllBytes(PathOf(name)));
        Assert.Empty(document.Findings);
        return Assert.IsType<TReport>(Assert.Single(document.Reports));
    }

    /// <summary>The number that a line of the work list has; every step stands on one line.</summary>
    private static int CountOf(string[] lines, string step)
    {
        var line = Assert.Single(lines, line => line.StartsWith(step + "  ", StringComparison.Ordinal));
        return int.Parse(line[step.Length..].Trim().Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    private static int HomeOf(string reference) => int.Parse(reference[4..], CultureInfo.InvariantCulture) - 7_100_000;

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    private string PathOf(string name) => Path.Combine(year.Folder.FullName, name);

    /// <summary>One year of the sample, in which both of the payers' days are collected.</summary>
    public sealed class Year : IDisposable
    {
        public Year() => Assert.Equal(
            CouncilYearCommand.Passed,
            new CouncilYearCommand(TextWriter.Null, TextWriter.Null, ProgressLine.Quiet)
                .Run(["--homes", $"{Homes}", "--payer-day", "1", "--input-day", "2026-04-07", "--out", Folder.FullName]));

        public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("council-year");

        public void Dispose() => Folder.Delete(recursive: true);
    }
}
