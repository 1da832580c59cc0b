using System.Globalization;
using System.Text;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using HousingFinance.Kernel.Tests.DirectDebits.Runs;
using NodaTime;
using NodaTime.Text;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Returned;

/// <summary>Reports as documents of a few lines, read as any document is, and a council that acts on them.</summary>
internal static class CameBack
{
    public const string NewAccount = "payer-new-sort-code='445566' payer-new-account-number='87654321'";

    public static ReturnTerms Terms { get; } = new(Life.Scheme, Council.File.ServiceUser);

    /// <summary>One payer of £100.00 a month from whom 1 April was collected with 01 and 1 May with 17.</summary>
    public static Council Collected()
    {
        var council = Council.OfOne();
        council.Collect("2026-04-01");
        council.Collect("2026-05-01");
        return council;
    }

    /// <summary>Acts on a document, and keeps payers and movements.</summary>
    public static ReturnsResult Receive(this Council council, ReportDocument document, string day = "2026-05-06")
    {
        var result = Returns.Act(document, council.Payers, Day(day), Terms);
        council.Payers = result.Payers;
        council.Book(result.Movements);
        Assert.Equal(result.Items.Length, result.Report.RowsIn);
        return result;
    }

    public static WorkItem ReceiveOne(this Council council, ReportDocument document, string day = "2026-05-06") =>
        Assert.Single(council.Receive(document, day).Items);

    /// <summary>The collection whose money moved on a day.</summary>
    public static CollectionRecord On(this DirectDebitPayer payer, string day) =>
        Assert.Single(payer.Collections, each => each.Day.Date == Day(day));

    public static ReportDocument Unpaid(UnpaidReason reason, params CollectionRecord[] collections) =>
        Arudd([.. collections.Select(each => UnpaidItem(each, reason))]);

    public static string UnpaidItem(CollectionRecord collection, UnpaidReason reason, BankAccount account = default) => UnpaidItem(
        collection.Reference.ToString(),
        collection.Code.Code,
        $"{reason.Code}000",
        reason.Name,
        Iso(collection.Processed.Date),
        Pounds(collection.Amount),
        account.IsNone ? Life.FirstAccount : account);

    public static string UnpaidItem(
        string reference, string code, string returnCode, string words, string processed, string amount, BankAccount account) =>
        $"""
        <ReturnedDebitItem ref='{reference}' transCode='{code}' returnCode='{returnCode}' returnDescription='{words.ToUpperInvariant()}'
          originalProcessingDate='{processed}' valueOf='{amount}'>
          {(account.IsNone ? "" : $"<PayerAccount number='{account.Number.ToDigits()}' sortCode='{account.SortCode.ToDigits()}' name='A PAYER'/>")}
        </ReturnedDebitItem>
        """;

    public static ReportDocument Arudd(params string[] items) => Read(AruddXml(items));

    public static string AruddXml(params string[] items) =>
        $"""
        <BACSDocument><Data><ARUDD>
        <Header currentProcessingDate='2026-05-05'/><ServiceLicenseInformation userNumber='999001'/>
        <Advice><OriginatingAccountRecords><OriginatingAccountRecord>
        <OriginatingAccount number='00000001' sortCode='00-99-99'/>
        {string.Concat(items)}
        </OriginatingAccountRecord></OriginatingAccountRecords></Advice>
        </ARUDD></Data></BACSDocument>
        """;

    /// <summary>An unpaid collection of which neither the reason's words nor the account are given.</summary>
    public static ReportDocument Unpaid(CollectionRecord collection, char code) => Arudd(UnpaidItem(
        collection.Reference.ToString(), collection.Code.Code, $"{code}128", "", Iso(collection.Processed.Date), Pounds(collection.Amount), default));

    public static string Amended(char reason, string more = "", int serial = 1, string account = "112233' payer-account-number='12345678") =>
        Advice('A', reason, serial, Day("2026-04-17"), $"payer-sort-code='{account}' {more}");

    /// <summary>An advice about the payer's instruction, on whichever account.</summary>
    public static string Advice(char type, char reason, int serial, LocalDate effective, string more = "") => string.Create(
        CultureInfo.InvariantCulture,
        $"record-type='{type}' reference='RENT7100234' payer-name='A PAYER' effective-date='{Iso(effective)}' reason-code='{reason}' aosn='{serial}' {more}");

    public static string Refused(char kind, char reason, string processed, string more = "") =>
        $"record-type='{kind}' reference='RENT7100234' payer-name='A PAYER' payer-sort-code='112233' payer-account-number='12345678' "
        + $"reason-code='{reason}' aosn='9' transaction-code='0{(kind == 'D' ? 'C' : kind)}' original-proc-date='{processed}' {more}";

    public static ReportDocument Messages(params string[] advices) => Read(MessagesXml(advices));

    public static string MessagesXml(params string[] advices) => MessagesXml(Day("2026-04-20"), advices);

    public static string MessagesXml(LocalDate made, params string[] advices) =>
        $"""
        <BACSDocument><Data><MessagingAdvices><MessagingHeader user-number='999001' report-generation-date='{Iso(made)}'/>
        {string.Concat(advices.Select(attributes => $"<MessagingAdvice {attributes}/>"))}</MessagingAdvices></Data></BACSDocument>
        """;

    public static ReportDocument Claimed(char reason, params CollectionRecord[] collections) => Ddica(Claim(reason, collections), "");

    public static ReportDocument ClaimWithdrawn(char reason, params CollectionRecord[] collections) => Ddica("", Claim(reason, collections));

    public static string Claim(char reason, params CollectionRecord[] collections) => Claim(
        reason, "RENT7100234", [.. collections.Select(each => (Iso(each.Day.Date), Pounds(each.Amount)))]);

    /// <summary>A claim of one collection, known again by its number.</summary>
    public static string Claim(char reason, int number, CollectionRecord collection) => Claim(
        reason, collection.Reference.ToString(), null, [(Iso(collection.Day.Date), Pounds(collection.Amount))], number);

    public static string Claim(char reason, string reference, params (string Day, string Amount)[] debits) =>
        Claim(reason, reference, null, debits);

    public static string Claim(char reason, string reference, string? total, (string Day, string Amount)[] debits, int number = 1) =>
        $"""
        <SeqNo>{number}</SeqNo><PayingBankReference>DDIC{number:0000000}</PayingBankReference><SUReference>{reference}</SUReference>
        <ReasonCode>{reason}</ReasonCode><PayerSortCode>112233</PayerSortCode><PayerAccount>12345678</PayerAccount>
        <PayerName>A PAYER</PayerName><TotalAmount>{total ?? Pounds(Sum(debits))}</TotalAmount>
        <DDCollections>
        {string.Concat(debits.Select(each => $"<DDCollection><DateOfDirectDebit>{each.Day}</DateOfDirectDebit><Amount>{each.Amount}</Amount></DDCollection>"))}
        </DDCollections>
        """;

    public static ReportDocument Ddica(string claim, string withdrawn) => Read(DdicaXml(claim, withdrawn));

    public static string DdicaXml(string claim, string withdrawn) =>
        $"""
        <VocaDocument><Data><Document><ServiceUserNumber>999001</ServiceUserNumber>
        <NewAdvices>{Part("DDICAdvice", claim)}<DateOfDebit>2026-05-29</DateOfDebit></NewAdvices>
        <Cancellations>{Part("DDICCancellation", withdrawn)}</Cancellations>
        </Document></Data></VocaDocument>
        """;

    public static ReportDocument Read(string xml) => BacsReports.Read(Encoding.UTF8.GetBytes(xml));

    public static string Pounds(Money amount) => (amount.Pence / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static Money Sum((string Day, string Amount)[] debits) =>
        Money.FromPounds(debits.Sum(each => decimal.Parse(each.Amount, CultureInfo.InvariantCulture)));

    private static string Part(string name, string content) => content.Length == 0 ? "" : $"<{name}>{content}</{name}>";

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
