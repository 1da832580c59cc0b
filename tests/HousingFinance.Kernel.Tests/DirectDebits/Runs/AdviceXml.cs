using System.Globalization;
using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.DirectDebits;
using HousingFinance.Kernel.Tests.Bacs.Reports;
using HousingFinance.Kernel.Tests.DirectDebits.Instructions;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Tests.DirectDebits.Runs;

/// <summary>Reports about one payer's collections and instruction, as the bank would send them.</summary>
internal static class AdviceXml
{
    public static ReportDocument Unpaid(CollectionRecord collection, string code) => ReportExample.Read(ReportExample.Arudd(
        $"""
        <ReturnedDebitItem ref='{collection.Reference}' transCode='{collection.Code.Code}' returnCode='{code}128'
          originalProcessingDate='{Iso(collection.Processed.Date)}' valueOf='{Pounds(collection.Amount)}'/>
        """,
        $"<Totals numberOf='1' valueOf='{Pounds(collection.Amount)}'/>"));

    public static ReportDocument Addacs(string reason, int serial, LocalDate day, string account = "") => ReportExample.Read(ReportExample.Advice(
        $"user-number='999001' record-type='A' effective-date='{Iso(day)}' reference='{Life.Reference}' payer-name='A PAYER' {account} "
        + string.Create(CultureInfo.InvariantCulture, $"reason-code='{reason}' aosn='{serial}'"),
        Iso(day)));

    /// <summary>The other account of the tests as the new one of an advice.</summary>
    public static string NewAccount => "payer-new-sort-code='445566' payer-new-account-number='87654321'";

    public static ReportDocument Auddis(string type, string reason, int serial, LocalDate day, string more = "") =>
        ReportExample.Read(ReportExample.Advice(
            $"user-number='999001' record-type='{type}' effective-date='{Iso(day)}' reference='{Life.Reference}' payer-name='A PAYER' {more} "
            + string.Create(CultureInfo.InvariantCulture, $"reason-code='{reason}' aosn='{serial}'"),
            Iso(day)));

    public static ReportDocument Claim(string reason, int serial, params CollectionRecord[] collections) =>
        Ddica($"<NewAdvices>{One("DDICAdvice", reason, serial, collections)}</NewAdvices>");

    public static ReportDocument ClaimWithdrawn(int serial, params CollectionRecord[] collections) =>
        Ddica($"<Cancellations>{One("DDICCancellation", "1", serial, collections)}</Cancellations>");

    private static ReportDocument Ddica(string content) => ReportExample.Read(
        $"<VocaDocument><Data><Document><ServiceUserNumber>999001</ServiceUserNumber>{content}</Document></Data></VocaDocument>");

    private static string One(string element, string reason, int serial, CollectionRecord[] collections)
    {
        var total = collections.Aggregate(Money.Zero, (sum, each) => sum + each.Amount);
        var debits = string.Concat(collections.Select(each =>
            $"<DDCollection><DateOfDirectDebit>{Iso(each.Day.Date)}</DateOfDirectDebit><Amount>{Pounds(each.Amount)}</Amount></DDCollection>"));
        return string.Create(CultureInfo.InvariantCulture, $"<{element}><SeqNo>{serial}</SeqNo><PayingBankReference>PB{serial}</PayingBankReference>")
            + $"<SUReference>{collections[0].Reference}</SUReference><ReasonCode>{reason}</ReasonCode>"
            + $"<TotalAmount>{Pounds(total)}</TotalAmount><DDCollections>{debits}</DDCollections></{element}>";
    }

    private static string Pounds(Money amount) => (amount.Pence / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
