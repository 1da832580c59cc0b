using System.Runtime.InteropServices;
using HousingFinance.Kernel.Banking;

namespace HousingFinance.Kernel.Bacs.Internals;

/// <summary>
/// Payments and contras added up for each processing day and originating account, which must balance: debits are the sum of the 99 contras,
/// credits that of the 17 contras. Instructions do not count.
/// </summary>
internal sealed class DayBalances
{
    private readonly Dictionary<(int Day, BankAccount Account), Sums> _sums = [];

    /// <summary>Whether a contra was added.</summary>
    internal bool AnyContra { get; private set; }

    /// <summary>Adds what payments come to.</summary>
    /// <param name="day">Their day, as <see cref="YearAndDay"/> packs it; 0 for none.</param>
    /// <param name="account">Their originating account.</param>
    /// <param name="totals">What they come to.</param>
    /// <param name="number">The number of the first of them.</param>
    internal void Add(int day, BankAccount account, SubmissionTotals totals, long number)
    {
        ref var sums = ref Of(day, account, number);
        sums.Debits += totals.DebitPence;
        sums.Credits += totals.CreditPence;
    }

    /// <summary>Adds a contra.</summary>
    internal void AddContra(int day, BankAccount account, TransactionSide side, long pence, long number)
    {
        AnyContra = true;
        ref var sums = ref Of(day, account, number);
        if (side == TransactionSide.Credit)
        {
            sums.CreditContras += pence;
        }
        else
        {
            sums.DebitContras += pence;
        }
    }

    /// <summary>Every day and account whose two sides do not balance, in the order in which they were added.</summary>
    internal IEnumerable<FormatFinding> Find(int file, FindingPlace place)
    {
        foreach (var ((day, _), sums) in _sums)
        {
            if (sums.CreditContras != sums.Debits)
            {
                yield return Finding(FormatStatus.NotBalanced, day, sums.Number, sums.CreditContras, sums.Debits);
            }

            if (sums.DebitContras != sums.Credits)
            {
                yield return Finding(FormatStatus.CreditsNotBalanced, day, sums.Number, sums.DebitContras, sums.Credits);
            }
        }

        FormatFinding Finding(FormatStatus status, int day, long number, long found, long expected) =>
            new(status, file, number, place, PaymentFields.Amount, found: found, expected: expected, yearAndDay: day);
    }

    private ref Sums Of(int day, BankAccount account, long number)
    {
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, (day, account), out var known);
        sums.Number = known ? sums.Number : number;
        return ref sums;
    }

    private struct Sums
    {
        internal long Number;
        internal long Debits;
        internal long Credits;
        internal long DebitContras;
        internal long CreditContras;
    }
}
