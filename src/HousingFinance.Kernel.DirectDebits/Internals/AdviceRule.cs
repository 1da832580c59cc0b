using System.Globalization;
using HousingFinance.Kernel.Bacs;
using Kind = HousingFinance.Kernel.DirectDebits.InstructionEventKind;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>What advices about instructions do: ADDACS and AUDDIS.</summary>
internal static class AdviceRule
{
    // A test file lodges nothing, whatever becomes of it.
    private const string TestFile = "TEST";
    private const string Amendments = "ADDACS";
    private const string Instructions = "AUDDIS";

    internal static void Act(MessagingAdvice advice, ReturnRun run)
    {
        // A file that was accepted asks for nothing, nor does one that was a test.
        if (advice is InstructionFileAdvice { Result: InstructionFileResult.Accepted } or InstructionFileAdvice { FileType: TestFile }
            || !run.IsOurs(advice.Key.ServiceUser, ReturnRun.Place(ReportOf(advice), advice.Number), Money.Zero, ""))
        {
            return;
        }

        switch (advice)
        {
            case AmendmentAdvice amendment:
                Act(
                    amendment,
                    Amendments,
                    amendment.Reason?.ToString(),
                    amendment.Reason is { } reason ? ReasonSteps.Of(reason, amendment.NewAccount) : null,
                    amendment.Reason is { } why ? ReasonEvents.Of(why, amendment.NewAccount) : null,
                    run,
                    static (_, _) => true);
                return;
            case InstructionReturnAdvice returned:
                Act(
                    returned,
                    Instructions,
                    returned.Reason?.ToString(),
                    returned.Reason is { } told ? ReasonSteps.Of(told, returned.Kind, returned.NewAccount) : null,
                    returned.Reason is { } cause ? ReasonEvents.Of(cause, returned.Kind, returned.NewAccount) : null,
                    run,
                    (payer, terms) => IsAboutTheLast(returned, payer, terms));
                return;
            case InstructionFileAdvice file:
                Act(file, run);
                return;
            default:
                var item = ReturnRun.Place(ReportOf(advice), advice.Number);
                run.Leave(advice is UnknownAdvice ? ReturnStatus.Unreadable : ReturnStatus.NotADirectDebit, item, Money.Zero);
                return;
        }
    }

    private static string ReportOf(MessagingAdvice advice) => advice switch
    {
        AmendmentAdvice => Amendments,
        InstructionReturnAdvice or InstructionFileAdvice => Instructions,
        _ => "messaging",
    };

    private static void Act(
        AccountAdvice advice,
        string report,
        string? reason,
        ReasonStep? step,
        Kind? kind,
        ReturnRun run,
        Func<DirectDebitPayer, InstructionTerms, bool> isCurrent)
    {
        var at = ReturnRun.Place(report, advice.Number);
        var payers = run.Payers.WithReference(advice.Reference);
        var isUnsound = ReturnRun.IsUnsound(advice);
        if (payers is not [var payer])
        {
            var status = advice.Reference.Length == 0 || isUnsound ? ReturnStatus.Unreadable
                : payers.IsEmpty ? ReturnStatus.NotMatched
                : ReturnStatus.SeveralMatch;
            run.Leave(status, at, null, Money.Zero, reason ?? "", ReturnRun.Matched(payers.Length, "payers have its reference"));
            return;
        }

        var id = IdOf(advice, report);
        var problem = payer.Instruction.Knows(id) ? ReturnStatus.Repeat
            : isUnsound ? ReturnStatus.Unreadable
            : step is null ? ReturnStatus.ReasonUnknown
            : !advice.Account.IsNone && advice.Account != payer.Instruction.Account ? ReturnStatus.OtherBankAccount
            : isCurrent(payer, run.Instructions) ? ReturnStatus.Acted
            : ReturnStatus.EarlierRecord;
        if (step is not { } asked || problem is not (ReturnStatus.Acted or ReturnStatus.Repeat))
        {
            run.Leave(problem, at, payer, Money.Zero, reason ?? "", $"the instruction is {payer.Instruction.State}");
            return;
        }

        if (problem == ReturnStatus.Repeat || kind is not { } happened)
        {
            run.Done(new PayerChange(payer, []), ReasonSteps.Work(run, payer, at, reason ?? "", asked, null) with { Status = problem });
            return;
        }

        var account = advice.NewAccount.IsNone ? payer.Instruction.Account : advice.NewAccount;
        var made = ReasonEvents.Made(happened, id, advice.EffectiveDate ?? run.Received, account);
        var recorded = payer.With(made, run.Instructions);
        if (recorded.TryGet(out var after))
        {
            run.Done(new PayerChange(after, []), ReasonSteps.Work(run, after, at, reason ?? "", asked, null));
            return;
        }

        run.Leave(ReturnStatus.NotPossible, at, payer, Money.Zero, reason ?? "", $"the instruction is {payer.Instruction.State}");
    }

    /// <summary>A file of instructions that was rejected lodged none of them.</summary>
    private static void Act(InstructionFileAdvice file, ReturnRun run)
    {
        var at = ReturnRun.Place(Instructions, file.Number);
        var calendar = run.Instructions.Calendar;
        if (ReturnRun.IsUnsound(file) || file.ProcessingDate is not { } processed || !calendar.TryNextWorkingDay(processed, out var lodged))
        {
            run.Leave(ReturnStatus.Unreadable, at, Money.Zero);
            return;
        }

        var id = string.Create(
            CultureInfo.InvariantCulture, $"AUDDIS file {file.FileNumber} rejected, processing day {DueRule.Iso(processed)}");
        var lodgedThen = run.Payers.All.Where(payer => payer.Instruction.WasLodgedOn(lodged, sent => IsMeant(file, sent))).ToArray();
        if (lodgedThen.Length == 0)
        {
            const string Found = "no instruction was lodged with that file of that day";
            run.Leave(ReturnStatus.NotMatched, at, null, Money.Zero, "file rejected", Found);
        }

        foreach (var payer in lodgedThen)
        {
            var isRepeat = payer.Instruction.Knows(id);
            var after = payer;
            if (!isRepeat && !payer.With(InstructionEvent.Of(Kind.NotLodged, id, run.Received), run.Instructions).TryGet(out after))
            {
                var found = $"the instruction is {payer.Instruction.State}";
                run.Leave(ReturnStatus.NotPossible, at, payer, Money.Zero, "file rejected", found);
                continue;
            }

            run.Done(new PayerChange(after, []), new WorkItem
            {
                Status = isRepeat ? ReturnStatus.Repeat : ReturnStatus.Acted,
                Item = at,
                Patch = payer.Patch,
                Account = payer.Account,
                Reason = "file rejected",
                Step = NextStep.PutRightAndLodge,
                Words = "look why the file was rejected, put it right, and ask for lodgement",
                ActBy = run.ActBy,
            });
        }
    }

    // What was lodged before its file was kept is known by its day alone.
    private static bool IsMeant(InstructionFileAdvice file, SentFile? sent) => sent is null
        || (sent.ServiceUser == file.Key.ServiceUser
            && sent.FileNumber == file.FileNumber
            && (file.Serial.IsNone || file.Serial == sent.Serial));

    private static bool IsAboutTheLast(InstructionReturnAdvice advice, DirectDebitPayer payer, InstructionTerms terms) =>
        advice.Kind == InstructionReturnKind.Cancellation
        || advice.OriginalProcessingDate is not { } processed
        || (terms.Calendar.TryNextWorkingDay(processed, out var lodged) && payer.Instruction.LodgedOn == lodged);

    private static string IdOf(AccountAdvice advice, string report) => advice.Key.IsWhole
        ? $"{report} {advice.Key}"
        : $"{report} {advice.ReasonCode} of {(advice.EffectiveDate is { } day ? DueRule.Iso(day) : "no date")}";
}
