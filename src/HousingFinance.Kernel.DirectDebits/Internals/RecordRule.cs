using HousingFinance.Kernel.Bacs;
using Kind = HousingFinance.Kernel.DirectDebits.InstructionEventKind;

namespace HousingFinance.Kernel.DirectDebits.Internals;

/// <summary>Which record of an instruction is sent with a run.</summary>
internal static class RecordRule
{
    /// <summary>The record, or why it is not sent; null where none is wanted.</summary>
    internal static DueItem? Assess(DirectDebitPayer payer, ProcessingDay processed, CollectionRunTerms terms, OpenBatches open)
    {
        if (Wanted(payer) is not { } code)
        {
            return null;
        }

        var item = new DueItem(payer, DueStatus.RecordSent, Money.Zero, Words(payer, code));
        var entry = new CollectionEntry(payer, code, DueRule.Fresh(payer, $"{code.Code} {DueRule.Iso(processed.Date)}"))
        {
            Amendment = payer.Requested is { Kind: InstructionRequestKind.Amendment } amendment ? amendment : null,
        };
        if (open.Has(payer, entry))
        {
            return item with { Status = DueStatus.InAnotherBatch };
        }

        if (payer.Requested is null && AwaitsCorrection(payer.Instruction))
        {
            return item with { Status = DueStatus.ToBePutRight };
        }

        var day = CollectionDay.Of(processed, terms.Calendar);
        if (payer.Instruction.Record(entry.SentOn(processed, day), terms.Instructions, out _) != InstructionStatus.Accepted)
        {
            return item with { Status = DueStatus.RequestNotPossible };
        }

        return terms.Submission.Instructions == InstructionDay.AnyInWindow || IsNext(processed, terms)
            ? item.Sent(entry)
            : item with { Status = DueStatus.NotTheNextDay };
    }

    private static TransactionCode? Wanted(DirectDebitPayer payer) => payer.Requested?.Kind switch
    {
        InstructionRequestKind.Cancellation or InstructionRequestKind.Amendment => TransactionCode.CancelInstruction,
        InstructionRequestKind.Lodgement => TransactionCode.NewInstruction,
        _ when payer.Instruction.State != InstructionState.SetUp => null,
        _ => payer.Instruction is { SetUpBy: InstructionSetUp.Converted, LodgedOn: null }
            ? TransactionCode.ConvertInstruction
            : TransactionCode.NewInstruction,
    };

    private static string Words(DirectDebitPayer payer, TransactionCode code) =>
        code == TransactionCode.NewInstruction ? "instruction to be lodged"
        : code == TransactionCode.ConvertInstruction ? "instruction to be converted"
        : payer.Requested?.Kind == InstructionRequestKind.Amendment ? "instruction to be amended"
        : "instruction to be cancelled";

    // A bank that did not lodge an instruction would not lodge the same one again.
    private static bool AwaitsCorrection(DirectDebitInstruction instruction)
    {
        for (var index = instruction.History.Length - 1; index >= 0; index--)
        {
            var cause = instruction.History[index].Cause.Kind;
            if (cause is Kind.NotLodged or Kind.NewAuthorityTaken or Kind.AccountMovedToOtherBank or Kind.AccountMovedWithinBank)
            {
                return cause == Kind.NotLodged;
            }
        }

        return false;
    }

    private static bool IsNext(ProcessingDay processed, CollectionRunTerms terms) =>
        terms.Calendar.TryRollForward(terms.InputDay, out var sent)
        && terms.Calendar.TryNextWorkingDay(sent, out var next)
        && next == processed.Date;
}
