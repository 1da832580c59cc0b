using System.Runtime.InteropServices;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// A collection comes no sooner after the instruction in the same submission than banks take it: reason 8 of ARUDD, whatever the
/// collection's code. Of several instructions it is held to the last before it. What was lodged in an earlier submission is for the caller
/// to know, but a first collection is never under it when the instruction is still to come.
/// </summary>
internal static class FirstCollectionRule
{
    internal static void Find(ReadOnlySpan<PaymentRoll> rolls, ReadOnlySpan<int> files, SubmissionTerms terms, List<FormatFinding> findings)
    {
        var lodged = Lodged(rolls, terms);
        if (lodged.Count == 0)
        {
            return;
        }

        // Nearly every collection is on an account of which nothing is lodged.
        var accounts = lodged.Keys.Select(instruction => instruction.Account).ToHashSet();
        for (var index = 0; index < rolls.Length; index++)
        {
            var (roll, columns) = (rolls[index], rolls[index].Columns);
            for (var row = 0; row < roll.Count; row++)
            {
                if (TransactionCode.OfValue(columns.Code[row]) is not { Side: TransactionSide.Debit } code
                    || !accounts.Contains(AccountAt(columns, row)))
                {
                    continue;
                }

                var payment = roll[row];
                if (IsKnown(payment.Day, terms)
                    && lodged.TryGetValue((AccountAt(columns, row), payment.Reference), out var days)
                    && WorkingDaysSince(days, payment.Day, terms) is var since
                    && since < terms.LeastWorkingDaysToFirstCollection
                    && (since >= 0 || code == TransactionCode.FirstCollection))
                {
                    findings.Add(new FormatFinding(
                        FormatStatus.FirstCollectionTooSoon,
                        files[index],
                        roll.NumberOf(row),
                        FindingPlace.Payment,
                        PaymentFields.Day,
                        found: since,
                        expected: terms.LeastWorkingDaysToFirstCollection));
                }
            }
        }
    }

    // The days for which each instruction is lodged.
    private static Dictionary<((int SortCode, int Number) Account, BacsText Reference), SortedSet<ProcessingDay>> Lodged(
        ReadOnlySpan<PaymentRoll> rolls, SubmissionTerms terms)
    {
        var lodged = new Dictionary<((int, int), BacsText), SortedSet<ProcessingDay>>();
        foreach (var roll in rolls)
        {
            for (var row = 0; ; row++)
            {
                var next = roll.Columns.Code.AsSpan(row, roll.Count - row).IndexOf(TransactionCode.NewInstruction.Value);
                if (next < 0)
                {
                    break;
                }

                row += next;
                var payment = roll[row];
                if (IsKnown(payment.Day, terms))
                {
                    ref var days = ref CollectionsMarshal.GetValueRefOrAddDefault(
                        lodged, (AccountAt(roll.Columns, row), payment.Reference), out _);
                    (days ??= []).Add(payment.Day);
                }
            }
        }

        return lodged;
    }

    private static (int SortCode, int Number) AccountAt(PaymentArrays columns, int row) => (columns.SortCode[row], columns.Account[row]);

    private static bool IsKnown(ProcessingDay day, SubmissionTerms terms) => !day.IsNone && terms.Calendar.Knows(day.Date);

    // Since the last on or before the day; where there is none, below zero from the first after it.
    private static int WorkingDaysSince(SortedSet<ProcessingDay> lodged, ProcessingDay day, SubmissionTerms terms)
    {
        var last = lodged.Min > day ? lodged.Min : lodged.GetViewBetween(lodged.Min, day).Max;
        return terms.Calendar.WorkingDaysBetween(last.Date, day.Date);
    }
}
