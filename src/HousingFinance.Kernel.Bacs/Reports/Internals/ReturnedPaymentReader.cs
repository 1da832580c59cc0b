using System.Collections.Immutable;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Reads ARUDD and, in its shape, ARUCS.</summary>
internal static class ReturnedPaymentReader
{
    private const string UnpaidItemName = "ReturnedDebitItem";
    private const int PublishedCodeLength = 4;

    private delegate bool ReasonOfCode<TReason>(char code, out TReason? reason);

    private delegate bool ReasonOfWords<TReason>(string words, out TReason? reason);

    private delegate TItem ItemReader<TItem>(ValueReader values);

    internal static UnpaidReport ReadUnpaid(ReportNode node, ReportContext context)
    {
        context.Begin(ReportKind.Unpaid);
        var mark = context.Mark;
        var (header, serviceUser) = Header(node, context);
        var accounts = Accounts(node, context, UnpaidItemName, Unpaid);
        return new UnpaidReport
        {
            Number = context.Report,
            ServiceUser = serviceUser,
            ReportType = header.Text("reportType"),
            AdviceNumber = header.Text("adviceNumber"),
            ProcessingDate = header.Date("currentProcessingDate", Need.Useful),
            Accounts = accounts,
            Findings = context.Ended(node, mark),
        };
    }

    internal static ReturnedCreditReport ReadCredits(ReportNode node, ReportContext context)
    {
        context.Begin(ReportKind.ReturnedCredits);
        var mark = context.Mark;
        context.Add(ReportStatus.ShapeInferred, line: node.Line, element: node.Name);
        var (header, serviceUser) = Header(node, context);
        var accounts = Accounts(node, context, itemName: null, Credit);
        return new ReturnedCreditReport
        {
            Number = context.Report,
            ServiceUser = serviceUser,
            ReportType = header.Text("reportType"),
            AdviceNumber = header.Text("adviceNumber"),
            ProcessingDate = header.Date("currentProcessingDate", Need.Useful),
            Accounts = accounts,
            Findings = context.Ended(node, mark),
        };
    }

    private static (ValueReader Header, ServiceUserNumber ServiceUser) Header(ReportNode node, ReportContext context)
    {
        _ = node.First("AddresseeInformation")?.Value("name", out _);
        var licence = new ValueReader(node.First("ServiceLicenseInformation") ?? node, context);
        _ = licence.Text("userName");
        return (new ValueReader(node.First("Header") ?? node, context), licence.ServiceUser("userNumber", Need.Useful));
    }

    private static ImmutableArray<ReturnedPayments<TItem>> Accounts<TItem>(
        ReportNode node, ReportContext context, string? itemName, ItemReader<TItem> read)
        where TItem : ReturnedPayment
    {
        var accounts = ImmutableArray.CreateBuilder<ReturnedPayments<TItem>>();
        var number = 0;
        foreach (var record in node.Path("Advice", "OriginatingAccountRecords", "OriginatingAccountRecord"))
        {
            var account = new ValueReader(record.First("OriginatingAccount") ?? record, context);
            foreach (var name in (ReadOnlySpan<string>)["type", "bankName", "branchName"])
            {
                _ = account.Text(name);
            }

            var items = ImmutableArray.CreateBuilder<TItem>();
            foreach (var child in record.Children)
            {
                if (itemName is null ? IsItem(child) : child.Name == itemName)
                {
                    child.Take();
                    items.Add(read(new ValueReader(child, context, ++number)));
                }
            }

            var stated = record.First("Totals") is { } totals ? new ValueReader(totals, context).Sum() : default;
            var payments = new ReturnedPayments<TItem>
            {
                Account = account.Account("sortCode", "number"),
                AccountName = account.Text("name"),
                Items = items.ToImmutable(),
                Stated = ReportedSum.Of(stated),
            };
            CheckTotals(record, context, stated, payments.Counted);
            accounts.Add(payments);
        }

        return accounts.ToImmutable();
    }

    // The name of an item is not published for every report: an item is what has a return code or an amount and is not the totals.
    private static bool IsItem(ReportNode node) => node.Name is not ("OriginatingAccount" or "Totals")
        && (node.Has("returnCode") || node.Has("valueOf"));

    // Each part of the totals by itself: where one is missing, the other is checked all the same.
    private static void CheckTotals(ReportNode record, ReportContext context, (int? Count, Money? Value) stated, ReportedSum counted)
    {
        if (stated.Count is null || stated.Value is null)
        {
            var missing = stated is (null, null) ? "Totals" : stated.Count is null ? "Totals/numberOf" : "Totals/valueOf";
            context.Add(ReportStatus.TotalMissing, line: record.Line, element: missing);
        }

        if (stated.Count is { } count && count != counted.Count)
        {
            context.Add(ReportStatus.CountDiffers, line: record.Line, element: "Totals/numberOf", found: count, expected: counted.Count);
        }

        if (stated.Value is { } value && value != counted.Value)
        {
            context.Add(ReportStatus.ValueDiffers, 0, record.Line, "Totals/valueOf", value.Pence, counted.Value.Pence);
        }
    }

    private static UnpaidItem Unpaid(ValueReader values)
    {
        var mark = values.Context.Mark;
        var account = AccountOf(values);
        var reason = Reason<UnpaidReason>(values, UnpaidReason.TryFromCode, UnpaidReason.TryFromDescription, known => known.Code);
        values.Currency("currency");
        return new UnpaidItem
        {
            Number = values.Item,
            Line = values.Node.Line,
            Reason = reason,
            Reference = values.Text("ref", Need.Required),
            TransactionCode = values.TransactionCode("transCode", Need.Useful),
            ReturnCode = values.Code("returnCode"),
            ReturnDescription = values.Text("returnDescription"),
            OriginalProcessingDate = values.Date("originalProcessingDate", Need.Required),
            Amount = values.AmountOfPayment("valueOf"),
            Account = account.Account("sortCode", "number", Need.Useful),
            AccountName = account.Text("name"),
            AccountReference = account.Text("ref"),
            Findings = values.Context.Since(mark),
        };
    }

    private static ReturnedCreditItem Credit(ValueReader values)
    {
        var mark = values.Context.Mark;
        var account = AccountOf(values);
        var reason = Reason<ReturnedCreditReason>(
            values, ReturnedCreditReason.TryFromCode, ReturnedCreditReason.TryFromDescription, known => known.Code);
        values.Currency("currency");
        return new ReturnedCreditItem
        {
            Number = values.Item,
            Line = values.Node.Line,
            Reason = reason,
            Reference = values.Text("ref", Need.Useful),
            TransactionCode = values.TransactionCode("transCode", Need.Useful),
            ReturnCode = values.Code("returnCode"),
            ReturnDescription = values.Text("returnDescription"),
            OriginalProcessingDate = values.Date("originalProcessingDate", Need.Useful),
            Amount = values.AmountOfPayment("valueOf"),
            Account = account.Account("sortCode", "number", Need.Useful),
            AccountName = account.Text("name"),
            AccountReference = account.Text("ref"),
            Findings = values.Context.Since(mark),
        };
    }

    private static ValueReader AccountOf(ValueReader values)
    {
        var account = values.Node.First("PayerAccount")
            ?? values.Node.Children.FirstOrDefault(child => child.Has("sortCode") && child.Has("number"));
        account?.Take();
        var reader = new ValueReader(account ?? values.Node, values.Context, values.Item);
        _ = reader.Text("bankName");
        _ = reader.Text("branchName");
        return reader;
    }

    // The reason is the code's first character; the words are trusted above it.
    private static TReason? Reason<TReason>(
        ValueReader values, ReasonOfCode<TReason> ofCode, ReasonOfWords<TReason> ofWords, Func<TReason, char> codeOf)
        where TReason : class
    {
        const string Name = "returnCode";
        var code = values.Code(Name);
        ofWords(values.Text("returnDescription"), out var byWords);
        TReason? byCode = null;
        if (code.Length is 1 or PublishedCodeLength)
        {
            ofCode(code[0], out byCode);
        }

        if (byWords is not null && byWords == byCode)
        {
            return byWords;
        }

        var shown = PackedText.Of(code.Length > PublishedCodeLength ? code[..PublishedCodeLength] : code);
        if (byWords is not null)
        {
            values.Add(ReportStatus.ReasonDisagrees, Name, shown, PackedText.Of(codeOf(byWords).ToString()));
        }
        else
        {
            values.Add(byCode is null ? ReportStatus.ReasonUnknown : ReportStatus.ReasonByCodeAlone, Name, shown);
        }

        return byWords ?? byCode;
    }
}
