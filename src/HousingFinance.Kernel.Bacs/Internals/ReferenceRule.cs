using System.Runtime.InteropServices;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// What the payments of one service user must keep between them: references on one payer's account that a bank can tell apart, each
/// instruction given once a day, and a payer's 0C before the 0N of the same day.
/// </summary>
internal static class ReferenceRule
{
    /// <summary>The findings of several rolls together.</summary>
    /// <param name="rolls">The rolls.</param>
    /// <param name="files">The number of the file of each; 0 where it has none.</param>
    internal static List<FormatFinding> Find(ReadOnlySpan<PaymentRoll> rolls, ReadOnlySpan<int> files)
    {
        var findings = new List<FormatFinding>();
        FindClashes(rolls, files, findings);
        if (AnyInstruction(rolls))
        {
            FindInstructions(rolls, files, findings);
        }

        return findings;
    }

    private static bool AnyInstruction(ReadOnlySpan<PaymentRoll> rolls)
    {
        foreach (var roll in rolls)
        {
            if (roll.Totals.InstructionCount > 0)
            {
                return true;
            }
        }

        return false;
    }

    // An instruction that is only cancelled here is gone when the others count, so its reference clashes with none.
    private static void FindClashes(ReadOnlySpan<PaymentRoll> rolls, ReadOnlySpan<int> files, List<FormatFinding> findings)
    {
        var suspects = SharedAccounts.Find(rolls);
        var payers = new List<BankAccount>();
        var references = new List<BacsReference>();
        var numbers = new List<(int Roll, long Number)>();
        var seen = new HashSet<(BankAccount, BacsText)>();
        foreach (var (roll, row) in suspects)
        {
            var payment = rolls[roll][row];
            if (BacsReference.Read(payment.Reference, BacsReferenceForm.AnyPermitted, out var reference) == BacsReferenceStatus.Valid
                && seen.Add((payment.Destination, payment.Reference)))
            {
                payers.Add(payment.Destination);
                references.Add(reference);
                numbers.Add((roll, rolls[roll].NumberOf(row)));
            }
        }

        foreach (var clash in ReferenceClashes.Find(CollectionsMarshal.AsSpan(payers), CollectionsMarshal.AsSpan(references)))
        {
            var (roll, number) = numbers[clash.Second];
            var (otherRoll, other) = numbers[clash.First];
            findings.Add(Beside(FormatStatus.ReferenceClash, PaymentFields.Reference, (files[roll], number), (files[otherRoll], other)));
        }
    }

    private static void FindInstructions(ReadOnlySpan<PaymentRoll> rolls, ReadOnlySpan<int> files, List<FormatFinding> findings)
    {
        var given = new Dictionary<(ProcessingDay, BankAccount, BacsText, TransactionCode), (int File, long Number)>();
        var lodged = new Dictionary<(ProcessingDay, BankAccount), (int File, long Number)>();
        for (var index = 0; index < rolls.Length; index++)
        {
            var roll = rolls[index];
            for (var row = 0; row < roll.Count; row++)
            {
                if (TransactionCode.OfValue(roll.Columns.Code[row]) is not { Side: TransactionSide.Instruction } code)
                {
                    continue;
                }

                var payment = roll[row];
                var at = (files[index], roll.NumberOf(row));
                if (!given.TryAdd((payment.Day, payment.Destination, payment.Reference, code), at))
                {
                    var first = given[(payment.Day, payment.Destination, payment.Reference, code)];
                    findings.Add(Beside(FormatStatus.InstructionRepeated, PaymentFields.Reference, at, first));
                }

                if (code == TransactionCode.NewInstruction)
                {
                    lodged.TryAdd((payment.Day, payment.Destination), at);
                }
                else if (code == TransactionCode.CancelInstruction
                    && lodged.TryGetValue((payment.Day, payment.Destination), out var earlier))
                {
                    findings.Add(Beside(FormatStatus.CancelAfterNew, PaymentFields.Code, at, earlier));
                }
            }
        }
    }

    // The other payment's file is said where it is another one.
    private static FormatFinding Beside(FormatStatus status, Field field, (int File, long Number) at, (int File, long Number) other) => new(
        status, at.File, at.Number, FindingPlace.Payment, field, found: other.Number, expected: other.File == at.File ? 0 : other.File);
}
