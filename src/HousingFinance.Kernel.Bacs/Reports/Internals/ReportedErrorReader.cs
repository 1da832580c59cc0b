using System.Collections.Immutable;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Reads what Bacs refused, changed and returned of a file.</summary>
internal static class ReportedErrorReader
{
    private const string CountsName = "TotalNumberOfErrors";

    internal static ImmutableArray<ReportedError> Read(ValueReader file, int before)
    {
        var errors = ImmutableArray.CreateBuilder<ReportedError>();
        foreach (var node in file.Node.Path("Errors", "Error"))
        {
            errors.Add(Error(new ValueReader(node, file.Context, before + errors.Count + 1)));
        }

        var counted = errors.CountBy(error => error.Treatment).ToDictionary();
        foreach (var counts in file.Node.All(CountsName).Concat(file.Node.Path("Errors", CountsName))
            .Concat(file.Node.Path("InputReportSummary", CountsName)))
        {
            var stated = new ValueReader(counts, file.Context);
            Check(stated, "rejectedRecords", counted.GetValueOrDefault(ErrorTreatment.Rejected));
            Check(stated, "amendedRecords", counted.GetValueOrDefault(ErrorTreatment.Amended));
            Check(stated, "returnedRecords", counted.GetValueOrDefault(ErrorTreatment.Returned));
        }

        return errors.ToImmutable();
    }

    private static ReportedError Error(ValueReader error)
    {
        var mark = error.Context.Mark;
        var item = new ValueReader(error.Node.First("ErrorItem") ?? error.Node, error.Context, error.Item);
        var said = new ValueReader(error.Node.First("ErrorMessage") ?? error.Node, error.Context, error.Item);
        var treatment = said.Text("type").ToUpperInvariant() switch
        {
            "REJECTED" => ErrorTreatment.Rejected,
            "AMENDED" => ErrorTreatment.Amended,
            "RETURNED" => ErrorTreatment.Returned,
            _ => ErrorTreatment.Unknown,
        };
        if (treatment == ErrorTreatment.Unknown)
        {
            said.Add(ReportStatus.ErrorTypeUnknown, "type");
        }

        item.Currency("currency");
        var read = new ReportedError
        {
            Number = error.Item,
            Line = error.Node.Line,
            Treatment = treatment,
            Reference = item.Text("reference", Need.Useful),
            Amount = item.Amount("valueOf", Need.Useful),
            TransactionCode = item.TransactionCode(item.Node.Has("transactionCode") ? "transactionCode" : "transCode"),
            Message = Message(said),
            Findings = error.Context.Since(mark),
        };
        AddWhatBacsDid(error, read);
        return read;
    }

    // The words stand in an attribute or as the element's text.
    private static string Message(ValueReader said)
    {
        foreach (var name in (ReadOnlySpan<string>)["message", "description", "text"])
        {
            if (said.Text(name) is { Length: > 0 } message)
            {
                return message;
            }
        }

        return said.Node.Text.Trim();
    }

    private static void AddWhatBacsDid(ValueReader error, ReportedError read)
    {
        var status = read.Treatment switch
        {
            ErrorTreatment.Rejected => ReportStatus.PaymentRejected,
            ErrorTreatment.Amended => ReportStatus.PaymentAmended,
            ErrorTreatment.Returned => ReportStatus.PaymentReturned,
            _ => ReportStatus.Accepted,
        };
        if (status != ReportStatus.Accepted)
        {
            error.Add(status, error.Node.Name, read.Amount?.Pence ?? 0);
        }
    }

    private static void Check(ValueReader stated, string name, int counted)
    {
        if (stated.Count(name) is { } count && count != counted)
        {
            stated.Add(ReportStatus.CountDiffers, name, count, counted);
        }
    }
}
