namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Each processing day and originating account balances: its debits are the sum of its 99 contras and its credits that of its 17 contras.
/// Instructions do not count.
/// </summary>
internal static class BalanceRule
{
    internal static void Find(SubmissionFile file, int fileNumber, ContraStrategy strategy, List<FormatFinding> findings)
    {
        var balances = new DayBalances();
        foreach (var section in file.Payments.Sections)
        {
            var totals = strategy == ContraStrategy.None ? default : section.Totals;
            balances.Add(Packed(section.Day), section.Originator, totals, file.Payments.NumberOf(section.FirstRow));
        }

        foreach (var contra in file.Contras)
        {
            if (contra.Amount.Pence is <= 0 or > PaymentInstruction.MostPence)
            {
                var status = contra.Amount.IsPositive ? FormatStatus.AmountTooWide : FormatStatus.AmountNotPositive;
                findings.Add(new FormatFinding(status, fileNumber, field: PaymentFields.Amount, found: contra.Amount.Pence));
            }

            balances.AddContra(Packed(contra.Day), contra.Account, contra.Side, contra.Amount.Pence, 0);
        }

        findings.AddRange(balances.Find(fileNumber, FindingPlace.Payment));
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

    private static int Packed(ProcessingDay day) => !day.IsNone && YearAndDay.TryFrom(day.Date, out var yearAndDay) ? yearAndDay : 0;
}
