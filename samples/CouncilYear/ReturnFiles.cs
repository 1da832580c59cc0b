using System.Globalization;
using System.Text;
using System.Xml;
using HousingFinance.Kernel;
using HousingFinance.Kernel.Banking;
using NodaTime;
using NodaTime.Text;

namespace CouncilYear;

/// <summary>Writes what comes back as the reports that Bacs would make of it, all on one day.</summary>
internal sealed class ReturnFiles(OutputFolder folder, DirectDebitTerms terms)
{
    private const int WorkingDaysToDebit = 14;

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    private static readonly string User = BacsIdentity.ServiceUser.ToDigits().ToString();

    private string Received => Iso(terms.Received);

    /// <summary>The ARUDD of collections that came back unpaid.</summary>
    public void WriteUnpaid(IReadOnlyList<ReturnedItem> items)
    {
        using var xml = Begin(OutputFolder.Unpaid, "BACSDocument", "ARUDD");
        Element(xml, "Header", ("currentProcessingDate", Received));
        Element(xml, "ServiceLicenseInformation", ("userNumber", User));
        xml.WriteStartElement("Advice");
        xml.WriteStartElement("OriginatingAccountRecords");
        xml.WriteStartElement("OriginatingAccountRecord");
        var own = BacsIdentity.ForCollections.Account;
        Element(xml, "OriginatingAccount", ("number", Account(own)), ("sortCode", Dashed(own)));
        foreach (var item in items)
        {
            var collection = item.Collection!;
            xml.WriteStartElement("ReturnedDebitItem");
            Attributes(
                xml,
                ("ref", collection.Reference.ToString()),
                ("transCode", collection.Code.Code),
                ("returnCode", item.Kind == ReturnedKind.InstructionCancelled ? "1128" : "0128"),
                ("returnDescription", item.Kind == ReturnedKind.InstructionCancelled ? "INSTRUCTION CANCELLED" : "REFER TO PAYER"),
                ("originalProcessingDate", Iso(collection.Processed.Date)),
                ("valueOf", Pounds(collection.Amount)));
            var account = item.Payer.Instruction.Account;
            Element(xml, "PayerAccount", ("number", Account(account)), ("sortCode", Dashed(account)));
            xml.WriteEndElement();
        }

        Element(xml, "Totals", ("numberOf", Number(items.Count)), ("valueOf", Pounds(Sum(items))));
        xml.WriteEndDocument();
    }

    /// <summary>The ADDACS of payers who moved to another bank, with their new account.</summary>
    public void WriteMoved(IReadOnlyList<ReturnedItem> items)
    {
        using var xml = Begin(OutputFolder.Moved, "BACSDocument", "MessagingAdvices");
        Element(xml, "MessagingHeader", ("advice-type", "ADDACS"), ("user-number", User), ("report-generation-date", Received));
        for (var at = 0; at < items.Count; at++)
        {
            var payer = items[at].Payer;
            var (old, moved) = (payer.Instruction.Account, NewAccountOf(payer.Instruction.Account));
            Element(
                xml,
                "MessagingAdvice",
                ("user-number", User),
                ("record-type", "A"),
                ("effective-date", Received),
                ("reference", payer.Instruction.Reference.ToString()),
                ("payer-name", payer.Name.ToString()),
                ("payer-sort-code", Plain(old)),
                ("payer-account-number", Account(old)),
                ("payer-new-sort-code", Plain(moved)),
                ("payer-new-account-number", Account(moved)),
                ("reason-code", "3"),
                ("aosn", (at + 1).ToString("00000000", CultureInfo.InvariantCulture)));
        }

        xml.WriteEndDocument();
    }

    /// <summary>The DDICA of collections that payers' banks claim back.</summary>
    public void WriteClaims(IReadOnlyList<ReturnedItem> items)
    {
        using var xml = Begin(OutputFolder.Claims, "VocaDocument", "Document");
        xml.WriteElementString("ServiceUserNumber", User);
        xml.WriteStartElement("NewAdvices");
        for (var at = 0; at < items.Count; at++)
        {
            var (payer, collection) = (items[at].Payer, items[at].Collection!);
            xml.WriteStartElement("DDICAdvice");
            xml.WriteElementString("SeqNo", Number(at + 1));
            xml.WriteElementString("PayingBankReference", $"DDIC{(at + 1).ToString("0000000", CultureInfo.InvariantCulture)}");
            xml.WriteElementString("SUReference", collection.Reference.ToString());
            xml.WriteElementString("ReasonCode", "2");
            xml.WriteElementString("ReasonCodeMeaning", "NO NOTICE RECEIVED");
            xml.WriteElementString("PayerSortCode", Dashed(payer.Instruction.Account));
            xml.WriteElementString("PayerAccount", Account(payer.Instruction.Account));
            xml.WriteElementString("PayerName", payer.Name.ToString());
            xml.WriteElementString("TotalAmount", Pounds(collection.Amount));
            xml.WriteStartElement("DDCollections");
            xml.WriteStartElement("DDCollection");
            xml.WriteElementString("DateOfDirectDebit", Iso(collection.Day.Date));
            xml.WriteElementString("Amount", Pounds(collection.Amount));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteElementString("TotalValueOfDebits", Pounds(Sum(items)));
        xml.WriteElementString("DateOfDebit", Iso(terms.Days.Terms.Calendar.AddWorkingDays(terms.Received, WorkingDaysToDebit)));
        xml.WriteEndDocument();
    }

    /// <summary>
    /// An account at another sort code among those of invented payers, under the same number: which nobody else has, for no two homes
    /// share a number.
    /// </summary>
    internal static BankAccount NewAccountOf(BankAccount old)
    {
        const int SortCodes = 5_000;
        return new BankAccount(SortCode.FromNumber(1 + ((old.SortCode.Number + (SortCodes / 2) - 1) % (SortCodes - 1))), old.Number);
    }

    private XmlWriter Begin(string name, string root, string report)
    {
        var xml = XmlWriter.Create(folder.PathOf(name), Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement(root);
        xml.WriteStartElement("Data");
        xml.WriteStartElement(report);
        return xml;
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        Attributes(xml, attributes);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static Money Sum(IEnumerable<ReturnedItem> items) =>
        items.Aggregate(Money.Zero, (sum, item) => sum + item.Collection!.Amount);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Pounds(Money amount) => (amount.Pence / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Account(BankAccount account) => account.Number.Number.ToString("00000000", CultureInfo.InvariantCulture);

    private static string Plain(BankAccount account) => account.SortCode.Number.ToString("000000", CultureInfo.InvariantCulture);

    private static string Dashed(BankAccount account) => account.SortCode.Number.ToString("00-00-00", CultureInfo.InvariantCulture);

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
