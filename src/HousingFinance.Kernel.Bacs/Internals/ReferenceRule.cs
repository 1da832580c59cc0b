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
            findings.Add(new FormatFinding(
                FormatStatus.ReferenceClash,
                files[roll],
                number,
                FindingPlace.Payment,
                PaymentFields.Reference,
                found: numbers[clash.First].Number));
        }
    }

    private static void FindInstructions(ReadOnlySpan<PaymentRoll> rolls, ReadOnlySpan<int> files, List<FormatFinding> findings)
    {
        var given = new Dictionary<(ProcessingDay, BankAccount, BacsText, TransactionCode), long>();
        var lodged = new Dictionary<(ProcessingDay, BankAccount), long>();
        for (var index = 0; index < rolls.Length; index++)
        {
            var roll = rolls[index];
            var file = files[index];
            for (var row = 0; row < roll.Count; row++)
            {
                if (TransactionCode.OfValue(roll.Columns.Code[row]) is not { Side: TransactionSide.Instruction } code)
                {
                    continue;
                }

                var payment = roll[row];
                var number = roll.NumberOf(row);
                if (!given.TryAdd((payment.Day, payment.Destination, payment.Reference, code), number))
                {
                    var first = given[(payment.Day, payment.Destination, payment.Reference, code)];
                    findings.Add(new FormatFinding(
                        FormatStatus.InstructionRepeated, file, number, FindingPlace.Payment, PaymentFields.Reference, found: first));
                }

                if (code == TransactionCode.NewInstruction)
                {
                    lodged.TryAdd((payment.Day, payment.Destination), number);
                }
                else if (code == TransactionCode.CancelInstruction
                    && lodged.TryGetValue((payment.Day, payment.Destination), out var earlier))
                {
                    findings.Add(new FormatFinding(
                        FormatStatus.CancelAfterNew, file, number, FindingPlace.Payment, PaymentFields.Code, found: earlier));
                }
            }
        }
    }
}
