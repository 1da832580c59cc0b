namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>No payment and no file is above its limit, and a file's totals fit its trailer.</summary>
internal static class LimitRule
{
    internal static void Find(SubmissionFile file, int fileNumber, SubmissionTerms terms, List<FormatFinding> findings)
    {
        var roll = file.Payments;
        var pence = roll.Columns.Pence.AsSpan(0, roll.Count);
        for (var row = 0; ; row++)
        {
            var next = pence[row..].IndexOfAnyExceptInRange(0, terms.MostPayment.Pence);
            if (next < 0)
            {
                break;
            }

            row += next;
            findings.Add(new FormatFinding(
                FormatStatus.AmountAboveLimit,
                fileNumber,
                roll.NumberOf(row),
                FindingPlace.Payment,
                PaymentFields.Amount,
                found: pence[row],
                expected: terms.MostPayment.Pence));
        }

        var (totals, trailer) = (file.Totals, Standard18.Utl1);
        if (terms.MostFile is { } most)
        {
            Limit(FormatStatus.FileAboveLimit, roll.Totals.DebitPence, most.Pence, trailer["debit value"]);
            Limit(FormatStatus.FileAboveLimit, roll.Totals.CreditPence, most.Pence, trailer["credit value"]);
        }

        Limit(FormatStatus.TotalTooWide, totals.DebitPence, SubmissionTotals.MostPence, trailer["debit value"]);
        Limit(FormatStatus.TotalTooWide, totals.CreditPence, SubmissionTotals.MostPence, trailer["credit value"]);
        Limit(FormatStatus.TooManyRecords, totals.DebitCount, SubmissionTotals.MostRecords, trailer["debit count"]);
        Limit(FormatStatus.TooManyRecords, totals.CreditCount, SubmissionTotals.MostRecords, trailer["credit count"]);
        Limit(FormatStatus.TooManyRecords, totals.InstructionCount, SubmissionTotals.MostRecords, trailer["instruction count"]);

        void Limit(FormatStatus status, long found, long most, Field field)
        {
            if (found > most)
            {
                findings.Add(new FormatFinding(status, fileNumber, field: field, found: found, expected: most));
            }
        }
    }
}
