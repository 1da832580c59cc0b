using System.Runtime.InteropServices;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// A first collection comes no sooner after the instruction in the same submission than banks take it: reason 8 of ARUDD. Of several
/// instructions it is held to the last before it. What was lodged in an earlier submission is for the caller to know.
/// </summary>
internal static class FirstCollectionRule
{
    internal static void Find(ReadOnlySpan<PaymentRoll> rolls, ReadOnlySpan<int> files, SubmissionTerms terms, List<FormatFinding> findings)
    {
        var lodged = new Dictionary<(BankAccount, BacsText), SortedSet<ProcessingDay>>();
        foreach (var roll in rolls)
        {
            ForEach(roll, TransactionCode.NewInstruction, row =>
            {
                var payment = roll[row];
                if (IsKnown(payment.Day, terms))
                {
                    ref var days = ref CollectionsMarshal.GetValueRefOrAddDefault(lodged, (payment.Destination, payment.Reference), out _);
                    (days ??= []).Add(payment.Day);
                }
            });
        }

        if (lodged.Count == 0)
        {
            return;
        }

        for (var index = 0; index < rolls.Length; index++)
        {
            var (roll, file) = (rolls[index], files[index]);
            ForEach(roll, TransactionCode.FirstCollection, row =>
            {
                var payment = roll[row];
                if (IsKnown(payment.Day, terms) && lodged.TryGetValue((payment.Destination, payment.Reference), out var lodgedOn)
                    && terms.Calendar.WorkingDaysBetween(Before(payment.Day, lodgedOn).Date, payment.Day.Date) is var days
                    && days < terms.LeastWorkingDaysToFirstCollection)
                {
                    findings.Add(new FormatFinding(
                        FormatStatus.FirstCollectionTooSoon,
                        file,
                        roll.NumberOf(row),
                        FindingPlace.Payment,
                        PaymentFields.Day,
                        found: days,
                        expected: terms.LeastWorkingDaysToFirstCollection));
                }
            });
        }
    }

    private static bool IsKnown(ProcessingDay day, SubmissionTerms terms) => !day.IsNone && terms.Calendar.Knows(day.Date);

    // The last on or before the day; where there is none, the first after it, under which nothing can be collected on the day.
    private static ProcessingDay Before(ProcessingDay day, SortedSet<ProcessingDay> lodgedOn) =>
        lodgedOn.Min > day ? lodgedOn.Min : lodgedOn.GetViewBetween(lodgedOn.Min, day).Max;

    private static void ForEach(PaymentRoll roll, TransactionCode code, Action<int> action)
    {
        var codes = roll.Columns.Code.AsSpan(0, roll.Count);
        for (var row = codes.IndexOf(code.Value); row >= 0;)
        {
            action(row);
            var next = roll.Columns.Code.AsSpan(row + 1, roll.Count - row - 1).IndexOf(code.Value);
            row = next < 0 ? -1 : row + 1 + next;
        }
    }
}
