using System.Collections.Immutable;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>Reads one file of the input report or the withdrawal report, and finds what Bacs changed of it.</summary>
internal static class ReportedFileReader
{
    internal static ReportedFile Read(ValueReader values, string message, int errorsBefore)
    {
        var mark = values.Context.Mark;
        if (message.Length > 0)
        {
            values.Add(ReportStatus.MessageFromBacs, "fileLevelMessage");
        }

        if (values.Node.Children.Count == 0)
        {
            values.Add(ReportStatus.ValueAbsent, "UserFileInformation");
            return new ReportedFile { Number = values.Item, Line = values.Line, Message = message, Findings = values.Context.Since(mark) };
        }

        var information = Part(values, values.Node.First("UserFileInformation"));
        foreach (var name in (ReadOnlySpan<string>)["userName", "userSponsor"])
        {
            _ = information.Text(name);
        }

        information.Currency("fileCurrency");
        var sections = values.Node.All("DaySection").ToList();
        var days = Days(values, sections);
        var totals = Part(values, sections.Select(section => section.First("Totals")).FirstOrDefault(totals => totals is not null));
        var (debits, credits) = (Side(totals, "Debit"), Side(totals, "Credit"));
        CheckDays(totals, "Debit", debits, days.Select(day => day.Debits));
        CheckDays(totals, "Credit", credits, days.Select(day => day.Credits));
        var summary = Part(values, values.Node.First("InputReportSummary"));
        var agreement = Part(values, summary.Node.First("AgreementOfFileTotals"));
        return new ReportedFile
        {
            Number = values.Item,
            Line = values.Line,
            Message = message,
            ServiceUser = information.ServiceUser("userNumber", Need.Useful),
            FileNumber = information.Count("userFileNumber", Need.Useful),
            SequenceNumber = information.Count("sequenceNumber"),
            WorkCode = information.Text("uhl1WorkCode"),
            HeaderProcessingDate = information.Date("uhl1ProcessingDate"),
            FileReference = information.Text("fileReferenceNumber"),
            DayMessages = DayMessages(values, sections),
            Days = days,
            Debits = debits,
            Credits = credits,
            Accounts = Accounts(summary),
            DebitAgreement = Agreed(agreement, "DebitEntry"),
            CreditAgreement = Agreed(agreement, "CreditEntry"),
            Errors = ReportedErrorReader.Read(values, errorsBefore),
            Findings = values.Context.Since(mark),
        };
    }

    // A part that is missing reads as one without values.
    private static ValueReader Part(ValueReader values, ReportNode? node) =>
        new(node ?? values.Context.Nothing, values.Context, values.Item, node?.Line ?? values.Line);

    private static ImmutableArray<string> DayMessages(ValueReader values, List<ReportNode> sections)
    {
        var messages = ImmutableArray.CreateBuilder<string>();
        foreach (var section in sections)
        {
            if (Part(values, section).Text("daySectionLevelErrorMessage") is { Length: > 0 } message)
            {
                messages.Add(message);
                values.Add(ReportStatus.MessageFromBacs, "daySectionLevelErrorMessage");
            }
        }

        return messages.ToImmutable();
    }

    private static ImmutableArray<ReportedDay> Days(ValueReader values, List<ReportNode> sections)
    {
        var days = ImmutableArray.CreateBuilder<ReportedDay>();
        foreach (var record in sections.SelectMany(section => section.All("DaySectionRecord")))
        {
            var day = Part(values, record);
            _ = day.Text("dayRef");
            var (recordDate, processingDate) = (day.Date("recordDate", Need.Useful), day.Date("processingDate", Need.Useful));
            if (recordDate is { } inFile && processingDate is { } taken && inFile != taken)
            {
                YearAndDay.TryFrom(taken, out var found);
                YearAndDay.TryFrom(inFile, out var expected);
                day.Add(ReportStatus.DayMoved, "processingDate", found, expected);
            }

            days.Add(new ReportedDay(recordDate, processingDate, Side(day, "Debit"), Side(day, "Credit")));
        }

        return days.ToImmutable();
    }

    private static ReportedSide? Side(ValueReader values, string name)
    {
        if (values.Node.First(name) is not { } node)
        {
            return null;
        }

        var side = Part(values, node);
        return new ReportedSide(side.Sum(), node.First("Contra") is { } contra ? Part(values, contra).Sum() : null);
    }

    private static void CheckDays(ValueReader totals, string name, ReportedSide? stated, IEnumerable<ReportedSide?> days)
    {
        if (stated is not null)
        {
            Check(totals, name, stated.Payments, [.. days.Select(day => day?.Payments)]);
            Check(totals, name + "/Contra", stated.Contras, [.. days.Select(day => day?.Contras)]);
        }
    }

    // Only where there are days, and every day states its part.
    private static void Check(ValueReader totals, string name, ReportedSum? stated, List<ReportedSum?> days)
    {
        if (days.Count == 0)
        {
            return;
        }

        var (count, value) = (0L, 0L);
        foreach (var day in days)
        {
            if (day is not { } part)
            {
                return;
            }

            (count, value) = (count + part.Count, value + part.Value.Pence);
        }

        if (stated is { } sum && sum.Count != count)
        {
            totals.Add(ReportStatus.CountDiffers, $"Totals/{name}/numberOf", sum.Count, count);
        }

        if (stated is { } total && total.Value.Pence != value)
        {
            totals.Add(ReportStatus.ValueDiffers, $"Totals/{name}/valueOf", total.Value.Pence, value);
        }
    }

    private static ImmutableArray<ReportedAccount> Accounts(ValueReader summary)
    {
        var accounts = ImmutableArray.CreateBuilder<ReportedAccount>();
        foreach (var node in summary.Node.Path("AccountTotals", "AccountTotal"))
        {
            var account = Part(summary, node);
            _ = account.Text("type");
            accounts.Add(new ReportedAccount(
                account.Account("sortCode", "number"),
                Entry(account, "DebitEntry"),
                Entry(account, "CreditEntry"),
                Entry(account, "DebitContraEntry"),
                Entry(account, "CreditContraEntry")));
        }

        return accounts.ToImmutable();
    }

    private static FileAgreement? Agreed(ValueReader agreement, string name)
    {
        var entry = Entry(agreement, name);
        if (entry?.Adjustments is { } adjusted && adjusted != default)
        {
            agreement.Add(ReportStatus.RecordsAdjusted, name + "/AdjustmentRecords", adjusted.Value.Pence);
        }

        if (entry?.Rejected is { Count: > 0 } rejected)
        {
            agreement.Add(ReportStatus.RecordsRejected, name + "/RejectedRecords", rejected.Count);
        }

        return entry;
    }

    private static FileAgreement? Entry(ValueReader values, string name)
    {
        if (values.Node.First(name) is not { } entry)
        {
            return null;
        }

        return new FileAgreement(
            Sum("AcceptedRecords"), Sum("RejectedRecords"), Sum("TotalsRecords"), Sum("UserTrailerTotals"), Sum("AdjustmentRecords"));

        ReportedSum? Sum(string part) => entry.First(part) is { } node ? Part(values, node).Sum() : null;
    }
}
