using HousingFinance.Kernel.Bacs;

namespace BacsSubmission;

/// <summary>The items of a report that came back, as rows: what, why and what to do next.</summary>
internal sealed class ReportRows(TextWriter output)
{
    private readonly TextTable _table =
        new(">item", "day", "record", ">amount", "account", "reference", "reason", "meaning", "next step");

    /// <summary>The rows of a report, printed; nothing for one that has no items of its own kind.</summary>
    public static void Write(TextWriter output, BacsReport report)
    {
        switch (report)
        {
            case UnpaidReport unpaid:
                WriteReturned(output, unpaid.Accounts, item => item.Reason?.ToString(), item => item.Action);
                break;
            case ReturnedCreditReport credits:
                WriteReturned(output, credits.Accounts, item => item.Reason?.ToString(), item => item.Action);
                break;
            case MessagingReport messaging:
                WriteMessages(output, messaging);
                break;
            case IndemnityReport indemnity:
                WriteClaims(output, "claims", indemnity.Claims, "");
                WriteClaims(output, "claims withdrawn", indemnity.Cancellations, "the claim is withdrawn; undo what it asked for: ");
                break;
        }
    }

    private static void WriteReturned<TItem>(
        TextWriter output,
        IEnumerable<ReturnedPayments<TItem>> accounts,
        Func<TItem, string?> reason,
        Func<TItem, ReasonAction?> action)
        where TItem : ReturnedPayment
    {
        foreach (var account in accounts)
        {
            output.WriteLine($"of account {account.Account}: {account.Counted}, stated {account.Stated?.ToString() ?? "nowhere"}");
            var rows = new ReportRows(output);
            foreach (var item in account.Items)
            {
                rows.Add(
                    item,
                    (Shown.Day(item.OriginalProcessingDate), item.TransactionCode?.Code ?? "", $"{item.Amount}"),
                    (Shown.Account(item.Account), Shown.Reference(item.Reference, item.Account, item.AccountName)),
                    reason(item) ?? Shown.Words(item.ReturnCode),
                    action(item));
            }

            rows.End();
        }
    }

    private static void WriteMessages(TextWriter output, MessagingReport report)
    {
        foreach (var message in report.Messages)
        {
            output.WriteLine($"Bacs says: {Shown.Words(message)}");
        }

        var rows = new ReportRows(output);
        foreach (var advice in report.Advices)
        {
            rows.Add(advice);
        }

        rows.End();
    }

    private void Add(MessagingAdvice advice)
    {
        switch (advice)
        {
            case AmendmentAdvice amendment:
                Add(amendment, "A", amendment.Reason?.ToString(), amendment.Action);
                break;
            case InstructionReturnAdvice returned:
                Add(returned, returned.TransactionCode?.Code ?? "", returned.Reason?.ToString(), returned.Action);
                break;
            case CorrectedCreditAdvice credit:
                Add(credit, "W", credit.Reason?.ToString(), credit.Action);
                break;
            case InstructionFileAdvice file:
                AddFile(file);
                break;
            default:
                Add(advice, ("", "?", ""), ("", ""), "", null);
                break;
        }
    }

    private void Add(AccountAdvice advice, string record, string? reason, ReasonAction? action)
    {
        var account = Shown.Account(advice.Account);
        Add(
            advice,
            (Shown.Day(advice.EffectiveDate), record, ""),
            (advice.NewAccount.IsNone ? account : $"{account}, new {advice.NewAccount}",
                Shown.Reference(advice.Reference, advice.Account, advice.AccountName)),
            reason ?? Shown.Words(advice.ReasonCode),
            action);
    }

    private void AddFile(InstructionFileAdvice file)
    {
        var isAccepted = file.Result == InstructionFileResult.Accepted;
        var counts = $"{Number(file.AcceptedCount)} accepted, {Number(file.RejectedCount)} rejected";
        var mark = isAccepted ? "V" : "R";
        var meaning = $"file {Number(file.FileNumber)} of {(file.Serial.IsNone ? "?" : file.Serial.Text)}: {counts}";
        var step = isAccepted ? "nothing" : "correct the instructions and send them anew; none of the file is lodged";
        _table.Add(
            Shown.Count(file.Number), Shown.Day(file.ProcessingDate), mark, "", "", "", Shown.Words(file.FileErrorCode), meaning,
            StepOf(file, step));
    }

    private static void WriteClaims(TextWriter output, string heading, IReadOnlyCollection<IndemnityClaim> claims, string before)
    {
        if (claims.Count == 0)
        {
            return;
        }

        output.WriteLine(heading);
        var rows = new ReportRows(output);
        foreach (var claim in claims)
        {
            var first = claim.Collections.Select(collection => collection.CollectedOn).Min();
            rows.Add(
                claim,
                (Shown.Day(first), Shown.Plural(claim.Collections.Length, "collection"), $"{claim.Amount}"),
                (Shown.Account(claim.Account), Shown.Reference(claim.Reference, claim.Account, claim.PayerName)),
                claim.Reason?.ToString() ?? Shown.Words(claim.ReasonCode),
                claim.Action,
                before);
        }

        rows.End();
    }

    private void Add(
        ReportItem item,
        (string Day, string Record, string Amount) what,
        (string Account, string Reference) whose,
        string reason,
        ReasonAction? action,
        string before = "")
    {
        // A reason prints as its code and its meaning.
        var (code, meaning) = reason.Split(' ', 2) is [var first, var rest] ? (first, rest) : (reason, "not known");
        var step = action is null ? "hand it to a person" : before + action.NextStep;
        var source = action?.Source == ReasonSource.Inferred ? " (inferred)" : "";
        _table.Add(
            Shown.Count(item.Number), what.Day, what.Record, what.Amount, whose.Account, whose.Reference, code, meaning,
            StepOf(item, step + source));
    }

    private static string StepOf(ReportItem item, string step) => item.IsSetAside ? $"SET ASIDE, a person looks first; {step}" : step;

    private static string Number(int? number) => number is { } known ? Shown.Count(known) : "?";

    private void End()
    {
        if (_table.IsEmpty)
        {
            output.WriteLine("no items");
            return;
        }

        _table.Write(output);
    }
}
