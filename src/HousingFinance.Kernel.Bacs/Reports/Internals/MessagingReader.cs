using System.Collections.Immutable;
using HousingFinance.Kernel.Banking;
using NodaTime;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Reads messaging advices: ADDACS, AUDDIS and AWACS.</summary>
internal static class MessagingReader
{
    private const string SerialName = "aosn";

    private delegate bool ReasonOfCode<TReason>(char code, out TReason? reason);

    internal static MessagingReport Read(ReportNode node, ReportContext context)
    {
        context.Begin(ReportKind.Messaging);
        var mark = context.Mark;
        var header = new ValueReader(node.First("MessagingHeader") ?? node, context);
        foreach (var name in (ReadOnlySpan<string>)["user-name", "envelope-sequence-number", "document-number", "stream-identifier"])
        {
            _ = header.Text(name);
        }

        _ = node.First("AddresseeInformation") is { } addressee ? Ignored(addressee) : 0;
        var serviceUser = header.ServiceUser("user-number", Need.Useful);
        var reportedOn = header.Date("report-generation-date", Need.Useful);
        var reprint = header.Text("reprint-indicator");
        if (reprint.Length > 0)
        {
            header.Add(ReportStatus.ReprintMarked, "reprint-indicator");
        }

        var adviceType = header.Text("advice-type");
        var advices = Advices(node, context, serviceUser, reportedOn, adviceType);
        return new MessagingReport
        {
            Number = context.Report,
            ServiceUser = serviceUser,
            AdviceType = adviceType,
            ReportType = header.Text("report-type"),
            ReportedOn = reportedOn,
            FirstSerial = header.Text("subject-first-aosn"),
            LastSerial = header.Text("subject-last-aosn"),
            ReprintIndicator = reprint,
            Advices = advices,
            Messages = Messages(node, context),
            Findings = context.Ended(node, mark),
        };
    }

    // Where the report is posted to.
    private static int Ignored(ReportNode node)
    {
        foreach (ref var attribute in node.Attributes.AsSpan())
        {
            attribute.IsTaken = true;
        }

        return node.Attributes.Length;
    }

    private static ImmutableArray<string> Messages(ReportNode node, ReportContext context)
    {
        var messages = ImmutableArray.CreateBuilder<string>();
        foreach (var error in node.All("MessagingError"))
        {
            var values = new ValueReader(error, context);
            var before = messages.Count;
            foreach (var name in (ReadOnlySpan<string>)["line1", "line2", "line3"])
            {
                if (values.Text(name) is { Length: > 0 } line)
                {
                    messages.Add(line);
                }
            }

            if (messages.Count > before)
            {
                values.Add(ReportStatus.MessageFromBacs, error.Name);
            }
        }

        return messages.ToImmutable();
    }

    private static ImmutableArray<MessagingAdvice> Advices(
        ReportNode node, ReportContext context, ServiceUserNumber serviceUser, LocalDate? reportedOn, string adviceType)
    {
        var advices = ImmutableArray.CreateBuilder<MessagingAdvice>();
        var types = TypesOf(adviceType);
        var inferred = false;
        foreach (var child in node.All("MessagingAdvice"))
        {
            var values = new ValueReader(child, context, advices.Count + 1);
            var mark = context.Mark;
            var type = values.Code("record-type");
            if (type == "W" && !inferred)
            {
                inferred = true;
                values.Add(ReportStatus.ShapeInferred, child.Name);
            }

            if (types.Length > 0 && IsKnown(type) && !types.Contains(type, StringComparison.Ordinal))
            {
                values.Add(ReportStatus.RecordTypeDiffers, "advice-type", PackedText.Of(type), PackedText.Of(adviceType));
            }

            var own = values.ServiceUser("user-number");
            if (!own.IsNone && !serviceUser.IsNone && own != serviceUser)
            {
                values.Add(
                    ReportStatus.ServiceUserDiffers, "user-number", PackedText.Of(own.ToString()), PackedText.Of(serviceUser.ToString()));
            }

            var key = new AdviceKey(own.IsNone ? serviceUser : own, reportedOn, type, values.Text(SerialName));
            if (!key.IsWhole)
            {
                values.Add(ReportStatus.KeyIncomplete, KeyPartMissing(key));
            }
            else if (!context.IsFirst(key, values.Item, GistOf(child), out var first))
            {
                var status = first.Gist == GistOf(child) ? ReportStatus.AdviceRepeated : ReportStatus.AdviceContradicted;
                values.Add(status, SerialName, first.Item, first.Report);
            }

            advices.Add(Advice(values, type, key, mark));
        }

        return advices.ToImmutable();
    }

    private static bool IsKnown(string recordType) => recordType is "A" or "N" or "D" or "S" or "V" or "R" or "W";

    // The record types of an advice type; none where the advice type is not known.
    private static string TypesOf(string adviceType) => adviceType.ToUpperInvariant() switch
    {
        "ADDACS" => "A",
        "AUDDIS" => "NDSVR",
        "AUDACC" => "V",
        "AUDREJ" => "R",
        "AWACS" => "W",
        _ => "",
    };

    // What makes an advice another than one with the same key.
    private static AdviceGist GistOf(ReportNode node) => new(
        node.Value("reference", out _),
        node.Value("reason-code", out _),
        node.Value("payer-account-number", out _),
        node.Value("payer-new-account-number", out _),
        node.Value("originator-file-number", out _));

    private static string KeyPartMissing(AdviceKey key) =>
        key.Serial.Length == 0 ? SerialName
        : key.ReportedOn is null ? "report-generation-date"
        : key.ServiceUser.IsNone ? "user-number"
        : "record-type";

    private static MessagingAdvice Advice(ValueReader values, string type, AdviceKey key, int mark)
    {
        switch (type)
        {
            case "A":
                return Amendment(values, key, mark);
            case "N":
                return InstructionReturn(values, InstructionReturnKind.New, key, mark);
            case "D":
                return InstructionReturn(values, InstructionReturnKind.Cancellation, key, mark);
            case "S":
                return InstructionReturn(values, InstructionReturnKind.Conversion, key, mark);
            case "V":
                return InstructionFile(values, InstructionFileResult.Accepted, key, mark);
            case "R":
                return InstructionFile(values, InstructionFileResult.Rejected, key, mark);
            case "W":
                return CorrectedCredit(values, key, mark);
            default:
                values.Add(ReportStatus.RecordTypeUnknown, "record-type", PackedText.Of(type.Length > 1 ? type[..1] : type));
                return new UnknownAdvice
                {
                    Number = values.Item,
                    Line = values.Node.Line,
                    Key = key,
                    RecordType = type,
                    Findings = values.Context.Since(mark),
                };
        }
    }

    private static AmendmentAdvice Amendment(ValueReader values, AdviceKey key, int mark)
    {
        var (code, reason) = Reason<AmendmentReason>(values, AmendmentReason.TryFromCode);
        var newAccount = NewAccount(values, reason?.ComesWithAccount is true);
        return new AmendmentAdvice
        {
            Number = values.Item,
            Line = values.Node.Line,
            Key = key,
            ReasonCode = code,
            Reason = reason,
            NewAccount = newAccount,
            Reference = values.Text("reference", Need.Required),
            AccountName = values.Text("payer-name"),
            Account = values.Account("payer-sort-code", "payer-account-number", Need.Useful),
            EffectiveDate = values.Date("effective-date", Need.Useful),
            DueDate = values.Date("due-date"),
            PaymentFrequency = values.Text("payment-frequency"),
            Findings = values.Context.Since(mark),
        };
    }

    private static InstructionReturnAdvice InstructionReturn(ValueReader values, InstructionReturnKind kind, AdviceKey key, int mark)
    {
        var (code, reason) = Reason<InstructionReturnReason>(values, InstructionReturnReason.TryFromCode);
        var newAccount = NewAccount(values, reason?.ComesWithAccount is true);
        _ = values.Date("due-date");
        _ = values.Text("payment-frequency");
        _ = values.Text("originator-name");
        var sent = values.TransactionCode("transaction-code");
        if (sent is not null && sent != SentAs(kind))
        {
            values.Add(ReportStatus.RecordTypeDiffers, "transaction-code", PackedText.Of(key.RecordType), PackedText.Of(sent.Code));
        }

        return new InstructionReturnAdvice
        {
            Number = values.Item,
            Line = values.Node.Line,
            Key = key,
            Kind = kind,
            ReasonCode = code,
            Reason = reason,
            NewAccount = newAccount,
            Reference = values.Text("reference", Need.Required),
            AccountName = values.Text("payer-name"),
            Account = values.Account("payer-sort-code", "payer-account-number", Need.Useful),
            EffectiveDate = values.Date("effective-date"),
            TransactionCode = sent,
            OriginatingAccount = values.Account("orig-sort-code", "orig-account-number"),
            OriginalProcessingDate = values.Date("original-proc-date"),
            Findings = values.Context.Since(mark),
        };
    }

    private static TransactionCode SentAs(InstructionReturnKind kind) => kind switch
    {
        InstructionReturnKind.Cancellation => TransactionCode.CancelInstruction,
        InstructionReturnKind.Conversion => TransactionCode.ConvertInstruction,
        _ => TransactionCode.NewInstruction,
    };

    private static CorrectedCreditAdvice CorrectedCredit(ValueReader values, AdviceKey key, int mark)
    {
        var (code, reason) = Reason<CorrectedCreditReason>(values, CorrectedCreditReason.TryFromCode);
        return new CorrectedCreditAdvice
        {
            Number = values.Item,
            Line = values.Node.Line,
            Key = key,
            ReasonCode = code,
            Reason = reason,
            NewAccount = NewAccount(values, reason is not null),
            Reference = values.Text("reference", Need.Useful),
            AccountName = values.Text("payer-name"),
            Account = values.Account("payer-sort-code", "payer-account-number", Need.Useful),
            EffectiveDate = values.Date("effective-date"),
            Findings = values.Context.Since(mark),
        };
    }

    private static InstructionFileAdvice InstructionFile(ValueReader values, InstructionFileResult result, AdviceKey key, int mark) => new()
    {
        Number = values.Item,
        Line = values.Node.Line,
        Key = key,
        Result = result,
        ProcessingDate = values.Date("processing-date", Need.Useful),
        FileNumber = values.Count("originator-file-number", Need.Required),
        Serial = values.Serial("vol-serial-number"),
        WorkCode = values.Text("work-code"),
        FileType = values.Text("file-type"),
        AcceptedCount = values.Count("accepted-ddi", Need.Useful),
        RejectedCount = values.Count("rejected-ddi", Need.Useful),
        FileErrorCode = values.Text("file-error-code"),
        Findings = values.Context.Since(mark),
    };

    private static BankAccount NewAccount(ValueReader values, bool isExpected)
    {
        var account = values.Account("payer-new-sort-code", "payer-new-account-number");
        if (account.IsNone && isExpected)
        {
            values.Add(ReportStatus.NewAccountMissing, "payer-new-account-number");
        }

        return account;
    }

    private static (string Code, TReason? Reason) Reason<TReason>(ValueReader values, ReasonOfCode<TReason> ofCode)
        where TReason : class
    {
        const string Name = "reason-code";
        var code = values.Code(Name, Need.Required);
        TReason? reason = null;
        if (code.Length > 0 && !(code.Length == 1 && ofCode(code[0], out reason)))
        {
            values.Add(ReportStatus.ReasonUnknown, Name, PackedText.Of(code.Length > 2 ? code[..2] : code));
        }

        return (code, reason);
    }
}
