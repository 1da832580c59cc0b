using System.Runtime.InteropServices;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Each processing day and originating account balances: its debits are the sum of its 99 contras and its credits that of its 17 contras.
/// Instructions do not count.
/// </summary>
internal static class BalanceRule
{
    internal static void Find(SubmissionFile file, int fileNumber, ContraStrategy strategy, List<FormatFinding> findings)
    {
        var contras = new Dictionary<(ProcessingDay Day, BankAccount Account), (long Credit, long Debit)>();
        foreach (var contra in file.Contras)
        {
            if (contra.Amount.Pence is <= 0 or > PaymentInstruction.MostPence)
            {
                var status = contra.Amount.IsPositive ? FormatStatus.AmountTooWide : FormatStatus.AmountNotPositive;
                findings.Add(new FormatFinding(status, fileNumber, field: PaymentFields.Amount, found: contra.Amount.Pence));
            }

            ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(contras, (contra.Day, contra.Account), out _);
            sums = contra.Side == TransactionSide.Credit
                ? (sums.Credit + contra.Amount.Pence, sums.Debit)
                : (sums.Credit, sums.Debit + contra.Amount.Pence);
        }

        foreach (var section in file.Payments.Sections)
        {
            contras.Remove((section.Day, section.Originator), out var sums);
            var number = file.Payments.NumberOf(section.FirstRow);
            var none = strategy == ContraStrategy.None;
            Compare(section.Day, number, sums.Credit, none ? 0 : section.Totals.DebitPence, fileNumber, findings);
            Compare(section.Day, number, sums.Debit, none ? 0 : section.Totals.CreditPence, fileNumber, findings);
        }

        foreach (var (key, sums) in contras)
        {
            Compare(key.Day, 0, sums.Credit, 0, fileNumber, findings);
            Compare(key.Day, 0, sums.Debit, 0, fileNumber, findings);
        }

        if (strategy == ContraStrategy.PerPayment)
        {
            FindUnpaired(file, fileNumber, findings);
        }
    }

    // The first payment of each day and account whose contra is not its own; those after it are out of step with it.
    private static void FindUnpaired(SubmissionFile file, int fileNumber, List<FormatFinding> findings)
    {
        var contras = file.Contras.ToLookup(contra => (contra.Day, contra.Account));
        foreach (var section in file.Payments.Sections)
        {
            using var next = contras[(section.Day, section.Originator)].GetEnumerator();
            for (var row = section.FirstRow; row < section.FirstRow + section.Count; row++)
            {
                if (TransactionCode.OfValue(file.Payments.Columns.Code[row])?.Contra is not { } code)
                {
                    continue;
                }

                var contra = next.MoveNext() ? next.Current : default;
                var pence = file.Payments.Columns.Pence[row];
                if (contra.Side != code.Side || contra.Amount.Pence != pence)
                {
                    findings.Add(new FormatFinding(
                        FormatStatus.ContraNotPaired,
                        fileNumber,
                        file.Payments.NumberOf(row),
                        FindingPlace.Payment,
                        found: contra.Amount.Pence,
                        expected: pence));
                    break;
                }
            }
        }
    }

    private static void Compare(ProcessingDay day, long number, long found, long expected, int file, List<FormatFinding> findings)
    {
        if (found != expected)
        {
            findings.Add(new FormatFinding(
                FormatStatus.NotBalanced,
                file,
                number,
                FindingPlace.Payment,
                PaymentFields.Amount,
                found: found,
                expected: expected,
                yearAndDay: YearAndDayOf(day)));
        }
    }

    private static int YearAndDayOf(ProcessingDay day) => !day.IsNone && YearAndDay.TryFrom(day.Date, out var yearAndDay) ? yearAndDay : 0;
}
