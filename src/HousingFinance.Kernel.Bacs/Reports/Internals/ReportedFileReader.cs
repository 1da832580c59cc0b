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
        var days = ImmutableArray.CreateBuilder<ReportedDay>();
        var totals = new List<(ReportedSide? Debits, ReportedSide? Credits)>();
        foreach (var section in sections)
        {
            ReadSection(values, section, days, totals);
        }

        var summary = Part(values, values.Node.First("InputReportSummary"));
        var agreement = Part(values, summary.Node.First("AgreementOfFileTotals"));
        _ = Entry(agreement, "DebitContraEntry");
        _ = Entry(agreement, "CreditContraEntry");
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
            Days = days.ToImmutable(),
            Debits = totals is [var one] ? one.Debits : null,
            Credits = totals is [var only] ? only.Credits : null,
            Accounts = Accounts(summary),
            DebitAgreement = Entry(agreement, "DebitEntry"),
            CreditAgreement = Entry(agreement, "CreditEntry"),
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

    // The days of a section, and its totals, which are of its own days.
    private static void ReadSection(
        ValueReader values,
        ReportNode section,
        ImmutableArray<ReportedDay>.Builder days,
        List<(ReportedSide? Debits, ReportedSide? Credits)> totals)
    {
        var before = days.Count;
        foreach (var record in section.All("DaySectionRecord"))
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

        if (section.First("Totals") is { } stated)
        {
            var own = days.Skip(before).ToList();
            var sums = Part(values, stated);
            var (debits, credits) = (Side(sums, "Debit"), Side(sums, "Credit"));
            CheckDays(sums, "Debit", debits, own.Select(day => day.Debits));
            CheckDays(sums, "Credit", credits, own.Select(day => day.Credits));
            totals.Add((debits, credits));
        }
    }

    private static ReportedSide? Side(ValueReader values, string name)
    {
        if (values.Node.First(name) is not { } node)
        {
            return null;
        }

        var side = Part(values, node);
        var contras = node.First("Contra") is { } contra ? Part(values, contra).Sum() : default;
        return new ReportedSide(ReportedSum.Of(side.Sum()), ReportedSum.Of(contras));
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

    // Whatever Bacs added or refused is a finding, with whichever accounts and sides it stands.
    private static FileAgreement? Entry(ValueReader values, string name)
    {
        if (values.Node.First(name) is not { } entry)
        {
            return null;
        }

        var (rejected, adjusted) = (Stated("RejectedRecords"), Stated("AdjustmentRecords"));
        if (IsSomething(adjusted))
        {
            values.Add(ReportStatus.RecordsAdjusted, name + "/AdjustmentRecords", adjusted.Value?.Pence ?? 0);
        }

        if (IsSomething(rejected))
        {
            values.Add(ReportStatus.RecordsRejected, name + "/RejectedRecords", rejected.Count ?? 0);
        }

        return new FileAgreement(
            ReportedSum.Of(Stated("AcceptedRecords")),
            ReportedSum.Of(rejected),
            ReportedSum.Of(Stated("TotalsRecords")),
            ReportedSum.Of(Stated("UserTrailerTotals")),
            ReportedSum.Of(adjusted));

        (int? Count, Money? Value) Stated(string part) => entry.First(part) is { } node ? Part(values, node).Sum() : default;
    }

    private static bool IsSomething((int? Count, Money? Value) stated) => stated.Count > 0 || stated.Value is { IsZero: false };
}
