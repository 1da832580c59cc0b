using HousingFinance.Kernel.Bacs;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.DirectDebits;
using static HousingFinance.Kernel.Tests.DirectDebits.PlanExample;

namespace HousingFinance.Kernel.Tests.DirectDebits.Instructions;

/// <summary>The life of an instruction, told event by event as tests write it.</summary>
internal static class Life
{
    public static InstructionTerms Scheme { get; } = new(WorkingDays);

    public static BankAccount FirstAccount { get; } = new(SortCode.FromNumber(112233), AccountNumber.FromNumber(12345678));

    public static BankAccount OtherAccount { get; } = new(SortCode.FromNumber(445566), AccountNumber.FromNumber(87654321));

    public static BacsReference Reference { get; } = BacsReference.Create("RENT7100234");

    public static DirectDebitInstruction Given(InstructionSetUp setUp = InstructionSetUp.Paper) =>
        DirectDebitInstruction.Given(setUp, FirstAccount, Reference);

    /// <summary>Lodged on 5 January 2026, a Monday.</summary>
    public static DirectDebitInstruction Lodged() => Given().Then(InstructionEventKind.LodgementSent, "2026-01-05");

    /// <summary>Lodged, and collected under once: £100.00 on 2 February 2026.</summary>
    public static DirectDebitInstruction Active() => Lodged().Collect("01", "2026-02-02");

    public static DirectDebitInstruction Then(this DirectDebitInstruction instruction, InstructionEvent happened) =>
        instruction.Record(happened, Scheme).Value;

    public static DirectDebitInstruction Then(this DirectDebitInstruction instruction, InstructionEventKind kind, string day) =>
        instruction.Then(InstructionEvent.Of(kind, $"{kind} {day}", Day(day)));

    public static DirectDebitInstruction Collect(this DirectDebitInstruction instruction, string code, string day) =>
        instruction.Then(Collection(code, day));

    public static DirectDebitInstruction Unpaid(this DirectDebitInstruction instruction, string collected, string day) =>
        instruction.Then(Back(InstructionEventKind.UnpaidMayRepresent, collected, day));

    /// <summary>A collection of £100.00, known by the day its money moves.</summary>
    public static InstructionEvent Collection(string code, string day, long pence = 100_00)
    {
        Assert.True(TransactionCode.TryFromCode(code, out var transaction));
        var collected = CollectionDay.Create(Day(day), WorkingDays);
        return InstructionEvent.Collected(day, transaction!, ProcessingDay.Of(collected, WorkingDays), collected, Money.FromPence(pence));
    }

    public static InstructionEvent Again(string original, string day, long pence = 100_00)
    {
        var collected = CollectionDay.Create(Day(day), WorkingDays);
        return InstructionEvent.Represented(
            $"again {day}", original, ProcessingDay.Of(collected, WorkingDays), collected, Money.FromPence(pence));
    }

    public static InstructionEvent Back(InstructionEventKind kind, string collected, string day) =>
        InstructionEvent.CameBack(kind, $"{kind} {collected} {day}", Day(day), collected);

    public static InstructionEvent Moved(InstructionEventKind kind, string day) =>
        InstructionEvent.AccountMoved(kind, $"{kind} {day}", Day(day), OtherAccount);

    public static InstructionEvent Renewed(InstructionEventKind kind, string day) =>
        InstructionEvent.Renewed(kind, $"{kind} {day}", Day(day), OtherAccount, default);

    public static string Next(this DirectDebitInstruction instruction, string day) =>
        instruction.NextCode(CollectionDay.Create(Day(day), WorkingDays), Scheme).TryGet(out var code) ? code.Code : "none";

    public static InstructionStatus Try(this DirectDebitInstruction instruction, InstructionEvent happened) =>
        instruction.Record(happened, Scheme, out _);

    public static InstructionStatus Try(this DirectDebitInstruction instruction, InstructionEventKind kind, string day) =>
        instruction.Try(InstructionEvent.Of(kind, $"{kind} {day}", Day(day)));
}
