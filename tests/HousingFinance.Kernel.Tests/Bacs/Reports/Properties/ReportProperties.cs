using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.TestSupport;

namespace HousingFinance.Kernel.Tests.Bacs.Reports.Properties;

/// <summary>Whatever comes, nothing throws, nothing is lost and nothing grows out of proportion.</summary>
public class ReportProperties
{
    private const int Allowance = 256 * 1024;

    private static readonly byte[][] Documents = [.. ReportExample.Files.Select(ReportExample.Bytes)];

    private static readonly string[] Tokens =
    [
        "<", ">", "/>", "</", "\"", "'", "=", "&", "&#0;", "&#x41;", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "<!DOCTYPE x>", "\0", "\uFFFF", "É",
        "<Data>", "<ARUDD>", "<MessagingAdvice record-type='A'/>", "<ReturnedDebitItem/>", "<Totals/>", "<DDICAdvice/>", "<DaySection/>", "0", "-", ",",
        "99999999999999999999", " ", "", "ref='x'", "xmlns='u'", "p:", "\n",
    ];

    [Property(MaxTest = 3_000, Arbitrary = [typeof(Mutations)])]
    public void A_document_changed_anywhere_never_throws_and_every_finding_has_its_words(Mutation mutation)
    {
        var document = BacsReports.Read(mutation.Apply());

        Assert.All(document.Findings, finding => Assert.NotEqual("", finding.Explain().Message));
        Assert.True(document.Reports.Length > 0 || document.Findings.Length > 0);
        Assert.All(document.Reports.Zip(Enumerable.Range(1, document.Reports.Length)), pair => Assert.Equal(pair.Second, pair.First.Number));

        // What is not set aside has all that acting on it needs.
        var items = document.Reports.SelectMany(ItemsOf).ToList();
        Assert.All(items.OfType<UnpaidItem>().Where(item => !item.IsSetAside), item => Assert.True(
            item.Action is not null && item.Reference.Length > 0 && item.Amount is { IsPositive: true } && item.OriginalProcessingDate is not null));
        Assert.All(items.OfType<AmendmentAdvice>().Where(item => !item.IsSetAside), item => Assert.True(item.Action is not null && item.Reference.Length > 0));
        Assert.All(items.OfType<InstructionReturnAdvice>().Where(item => !item.IsSetAside), item => Assert.True(item.Action is not null && item.Reference.Length > 0));
        Assert.All(items.OfType<IndemnityClaim>().Where(item => !item.IsSetAside), item => Assert.True(
            item.Action is not null && item.Amount == item.Collections.Aggregate(Money.Zero, (sum, each) => sum + each.Amount!.Value)));
    }

    [Property(MaxTest = 2_000)]
    public void Any_bytes_at_all_never_throw(byte[] bytes) => Assert.NotEmpty(BacsReports.Read(bytes).Findings);

    [Fact]
    public void A_document_cut_off_at_any_byte_never_throws_and_is_refused()
    {
        foreach (var whole in Documents)
        {
            var end = whole.AsSpan().TrimEnd("\r\n "u8).Length;
            for (var length = 0; length < end; length++)
            {
                var document = BacsReports.Read(whole.AsSpan(0, length));

                Assert.Empty(document.Reports);
                Assert.False(document.IsClean);
            }
        }
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(Mutations)])]
    public void A_comparison_with_whatever_was_reported_never_throws(Mutation mutation)
    {
        var sent = BacsExample.Submission(BacsExample.Roll(BacsExample.Payments));

        Assert.All(
            BacsReports.Read(mutation.ApplyTo(ReportExample.Bytes("input.xml"))).ReportsOf<InputReport>().SelectMany(report => report.Compare(sent)),
            finding => Assert.NotEqual("", finding.Explain().Message));
    }

    [Property(Arbitrary = [typeof(Mutations)])]
    public void The_order_of_attributes_changes_nothing(Shuffle shuffle)
    {
        foreach (var file in (string[])["addacs.xml", "arudd.xml", "auddis-return.xml"])
        {
            var text = ReportExample.Text(file);
            Assert.Equal(Shown(BacsReports.Read(Encoding.Latin1.GetBytes(text))), Shown(BacsReports.Read(Encoding.Latin1.GetBytes(shuffle.Apply(text)))));
        }
    }

    [Property]
    public void Every_item_that_goes_in_comes_out_read_or_set_aside(PositiveInt one, byte[] faults)
    {
        var amounts = faults.Select(fault => fault % 3 == 0 ? "bad" : (fault + 1).ToString(CultureInfo.InvariantCulture) + ".00").Append($"{one.Get}.00").ToList();
        var items = amounts.Select((amount, index) =>
            $"<ReturnedDebitItem ref='RENT{index:000000}' transCode='17' returnCode='0128' returnDescription='REFER TO PAYER' originalProcessingDate='2026-02-27' valueOf='{amount}'>"
            + "<PayerAccount number='10000026' sortCode='00-01-00'/></ReturnedDebitItem>");
        var total = amounts.Where(amount => amount != "bad").Sum(amount => decimal.Parse(amount, CultureInfo.InvariantCulture));
        var document = ReportExample.Read(ReportExample.Arudd(
            string.Concat(items), string.Create(CultureInfo.InvariantCulture, $"<Totals numberOf='{amounts.Count}' valueOf='{total:0.00}'/>")));
        var read = document.ReportsOf<UnpaidReport>()[0].Items.ToList();

        Assert.Equal(amounts.Count, read.Count);
        Assert.Equal(amounts.Select(amount => amount == "bad"), read.Select(item => item.IsSetAside));
        Assert.Equal(amounts.Count(amount => amount == "bad"), document.Findings.Length);
        Assert.Equal(total * 100, read.Sum(item => item.Amount?.Pence ?? 0));
    }

    public static TheoryData<string, string, string, string> Hostile => new()
    {
        { "<a>", "", "</a>", "unclosed" },
        { "<BACSDocument><Data><ARUDD>", "<a/>", "</ARUDD></Data></BACSDocument>", "empty elements" },
        { "<BACSDocument><Data><MessagingAdvices>", "<MessagingAdvice/>", "</MessagingAdvices></Data></BACSDocument>", "empty advices" },
        { "<BACSDocument><Data><Document><NewAdvices><DDICAdvice><DDCollections>", "<a/>", "</DDCollections></DDICAdvice></NewAdvices></Document></Data></BACSDocument>", "empty collections" },
        { "<BACSDocument><Data><Document><NewAdvices>", "<DDICAdvice/>", "</NewAdvices></Document></Data></BACSDocument>", "empty claims" },
        { "<BACSDocument><Data><ARUDD><Advice><OriginatingAccountRecords><OriginatingAccountRecord>", "<ReturnedDebitItem/>", "</OriginatingAccountRecord></OriginatingAccountRecords></Advice></ARUDD></Data></BACSDocument>", "empty items" },
        { "<BACSDocument><Data><InputReport><Submission>", "<UserFile/>", "</Submission></InputReport></Data></BACSDocument>", "empty files" },
        { "<BACSDocument><Data><InputReport>", "<Submission/>", "</InputReport></Data></BACSDocument>", "empty submissions" },
        { "<BACSDocument><Data>", "<ARUDD/>", "</Data></BACSDocument>", "empty reports" },
        { "<BACSDocument><Data>", "<ARUCS/>", "</Data></BACSDocument>", "empty reports of credits" },
        { "<BACSDocument><Data>", "<DDICA/>", "</Data></BACSDocument>", "empty reports of claims" },
        { "<BACSDocument><Data><InputReport><Submission><UserFile><InputUserFile><Errors>", "<Error/>", "</Errors></InputUserFile></UserFile></Submission></InputReport></Data></BACSDocument>", "empty errors" },
        { "<BACSDocument><Data><InputReport>", "<UserFile><a/></UserFile>", "</InputReport></Data></BACSDocument>", "unknown files" },
        { "<BACSDocument><Data>", "<a xmlns:p='u'/>", "</Data></BACSDocument>", "namespaces" },
        { "<BACSDocument><Data><Document><ServiceUserNumber>", "&amp;", "</ServiceUserNumber></Document></Data></BACSDocument>", "references" },
        { "<BACSDocument><Data><Document><ServiceUserNumber>", "          ", "</ServiceUserNumber></Document></Data></BACSDocument>", "blanks" },
        { "<BACSDocument><Data><ARUDD><Header reportType='", "0123456789", "'/></ARUDD></Data></BACSDocument>", "a long attribute" },
        { "<BACSDocument><Data>", "<b/>", "</Data></BACSDocument>", "unknown reports" },
        { "<BACSDocument><Data>", "a<!---->", "</Data></BACSDocument>", "torn text" },
        { "<BACSDocument><Data>", "<![CDATA[]]>", "</Data></BACSDocument>", "empty text" },
        { "<BACSDocument><Signature>", "A<!---->", "</Signature></BACSDocument>", "torn signature" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_allocated_stays_in_proportion_to_the_document(string before, string repeated, string after, string what)
    {
        var bytes = Encoding.UTF8.GetBytes(before + string.Concat(Enumerable.Repeat(repeated, 20_000)) + after);
        AssertInProportion(bytes, what);
    }

    [Fact]
    public void Thousands_of_attributes_stay_in_proportion_too() => AssertInProportion(
        Encoding.UTF8.GetBytes(
            "<BACSDocument><Data><ARUDD " + string.Join(' ', Enumerable.Range(0, 9_999).Select(number => $"a{number}=''")) + "/></Data></BACSDocument>"),
        "attributes");

    [Fact]
    public void More_amounts_than_any_report_has_are_summed_without_overflow()
    {
        const string Most = "<a valueOf='999999999.99'/>";
        var document = ReportExample.Read(
            "<BACSDocument><Data><ARUCS><Advice><OriginatingAccountRecords><OriginatingAccountRecord>"
            + string.Concat(Enumerable.Repeat(Most, 200_000))
            + "</OriginatingAccountRecord></OriginatingAccountRecords></Advice></ARUCS></Data></BACSDocument>");

        // The shortest item with the greatest amount, as often as a document could hold it, stays within 64 bits.
        Assert.Equal(200_000 * 999_999_999_99L, document.ReportsOf<ReturnedCreditReport>()[0].Accounts[0].Counted.Value.Pence);
        Assert.True((Int128)(BacsReports.MostBytes / Most.Length) * 999_999_999_99L < long.MaxValue);
    }

    private static void AssertInProportion(byte[] bytes, string what)
    {
        _ = BacsReports.Read(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = BacsReports.Read(bytes);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(
            allocated <= ((long)BacsReports.MostAllocatedPerByte * bytes.Length) + Allowance,
            string.Create(CultureInfo.InvariantCulture, $"{what}: {allocated} for {bytes.Length}, {allocated / bytes.Length} a byte"));
        Assert.NotNull(document);
    }

    private static IEnumerable<ReportItem> ItemsOf(BacsReport report) => report switch
    {
        UnpaidReport unpaid => unpaid.Items,
        ReturnedCreditReport credits => credits.Items,
        MessagingReport messaging => messaging.Advices,
        IndemnityReport indemnity => [.. indemnity.Claims, .. indemnity.Cancellations],
        InputReport input => input.Files.SelectMany(file => file.Errors.Cast<ReportItem>().Prepend(file)),
        WithdrawalReport withdrawal => withdrawal.Files,
        _ => throw new ArgumentOutOfRangeException(nameof(report)),
    };

    private static string Shown(ReportDocument document) => string.Join('\n', document.Findings.Select(finding => finding.ToString()).Concat(
        document.ReportsOf<MessagingReport>().SelectMany(report => report.Advices).OfType<AccountAdvice>().Select(
            advice => $"{advice.Key} {advice.Reference} {advice.Account} {advice.NewAccount} {advice.ReasonCode} {advice.EffectiveDate}")).Concat(
        document.ReportsOf<UnpaidReport>().SelectMany(report => report.Items).Select(
            item => $"{item.Reference} {item.Amount} {item.Account} {item.Reason} {item.OriginalProcessingDate} {item.TransactionCode}")));

    /// <summary>What is put into a document at a place, after some of it was taken out: a token, one byte, or a part of any document.</summary>
    public sealed record Edit(int Place, int Removed, byte[] Put);

    /// <summary>One of the documents, and what is done to it.</summary>
    public sealed record Mutation(int Document, IReadOnlyList<Edit> Edits)
    {
        internal byte[] Apply() => ApplyTo(Documents[Document]);

        internal byte[] ApplyTo(byte[] document)
        {
            var bytes = document.ToList();
            foreach (var (place, removed, put) in Edits)
            {
                var at = place % (bytes.Count + 1);
                bytes.RemoveRange(at, Math.Min(removed, bytes.Count - at));
                bytes.InsertRange(at, put);
            }

            return [.. bytes];
        }
    }

    /// <summary>An order for the attributes of every element, by where a number falls.</summary>
    public sealed record Shuffle(int Seed)
    {
        internal string Apply(string text) => System.Text.RegularExpressions.Regex.Replace(
            text,
            "(?<= )(?:[A-Za-z-]+=\"[^\"]*\" ?)+(?=/?>)",
            match => string.Join(' ', System.Text.RegularExpressions.Regex.Matches(match.Value, "[A-Za-z-]+=\"[^\"]*\"")
                .Select((attribute, index) => (attribute.Value, Order: (uint)((index + 1) * 2_654_435_761u) ^ (uint)Seed))
                .OrderBy(attribute => attribute.Order * 40_503u)
                .Select(attribute => attribute.Value)));
    }

    /// <summary>Documents changed in up to four places.</summary>
    public static class Mutations
    {
        /// <summary>What is done to a document.</summary>
        public static Arbitrary<Mutation> Mutation()
        {
            var token = from removed in Gen.Frequency((3, Gen.Constant(0)), (3, Gen.Choose(1, 12)), (1, Gen.Choose(13, 400)))
                        from text in Gen.Elements(Tokens)
                        select (removed, Encoding.UTF8.GetBytes(text));
            var flipped = Gen.Choose(0, 255).Select(value => (1, new[] { (byte)value }));
            var digit = Gen.Elements("0123456789 -.,ABCDEFRNSVW".ToCharArray()).Select(value => (1, new[] { (byte)value }));
            var part = from source in Gen.Elements(Documents)
                       from start in Gen.Choose(0, source.Length - 1)
                       from length in Gen.Choose(1, 600)
                       from removed in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 600)))
                       select (removed, source[start..Math.Min(start + length, source.Length)]);
            var edit = from place in Gen.Choose(0, 6_000)
                       from change in Gen.Frequency((4, token), (1, flipped), (3, digit), (2, part))
                       select new Edit(place, change.Item1, change.Item2);
            var mutation = from document in Gen.Choose(0, Documents.Length - 1)
                           from count in Gen.Choose(1, 4)
                           from edits in edit.ListOf(count)
                           select new Mutation(document, edits.ToList());
            return Arb.From(mutation, whole => whole.Edits.Count == 1
                ? []
                : Enumerable.Range(0, whole.Edits.Count).Select(index => whole with { Edits = [.. whole.Edits.Where((_, at) => at != index)] }));
        }

        /// <summary>Any order of attributes.</summary>
        public static Arbitrary<Shuffle> Shuffle() => (from seed in Gen.Choose(0, int.MaxValue) select new Shuffle(seed)).ToArbitrary();
    }
}
