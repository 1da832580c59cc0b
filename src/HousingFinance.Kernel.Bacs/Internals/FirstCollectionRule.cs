using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// A first collection comes no sooner after the instruction in the same submission than banks take it: reason 8 of ARUDD. What was
/// lodged in an earlier submission is for the caller to know.
/// </summary>
internal static class FirstCollectionRule
{
    internal static void Find(ReadOnlySpan<PaymentRoll> rolls, ReadOnlySpan<int> files, SubmissionTerms terms, List<FormatFinding> findings)
    {
        var lodged = new Dictionary<(BankAccount, BacsText), ProcessingDay>();
        foreach (var roll in rolls)
        {
            ForEach(roll, TransactionCode.NewInstruction, row =>
            {
                var payment = roll[row];
                lodged[(payment.Destination, payment.Reference)] = payment.Day;
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
                if (lodged.TryGetValue((payment.Destination, payment.Reference), out var day)
                    && !day.IsNone && !payment.Day.IsNone && terms.Calendar.Knows(day.Date) && terms.Calendar.Knows(payment.Day.Date)
                    && terms.Calendar.WorkingDaysBetween(day.Date, payment.Day.Date) is var days
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
