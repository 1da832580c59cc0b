using System.Collections.Immutable;
using HousingFinance.Kernel.Banking;
using HousingFinance.Kernel.Calendars;

namespace HousingFinance.Kernel.Bacs;

/// <summary>Makes the contras that balance a payment roll.</summary>
public static class Contras
{
    /// <summary>The contras of a roll, in the order in which a file holds them.</summary>
    /// <param name="payments">The roll.</param>
    /// <param name="strategy">How it is balanced.</param>
    /// <param name="accounts">The originating accounts of its payments, each once.</param>
    /// <param name="calendar">The working days of Bacs.</param>
    /// <remarks>
    /// For each day and account the credit that balances its debits comes first, then the debit that balances its credits. A sum of
    /// more than £999,999,999.99 is split, all but its last part at that sum. Instructions have none.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// A payment's originating account is not among the accounts, one is there twice, or a payment that was read has no processing day.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A narrative gives the day the money moves, and the calendar does not know the working day after a processing day.
    /// </exception>
    public static ImmutableArray<Contra> Balance(
        PaymentRoll payments, ContraStrategy strategy, ImmutableArray<OriginatingAccount> accounts, WorkingDayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(payments);
        ArgumentNullException.ThrowIfNull(calendar);
        var byAccount = accounts.ToDictionary(account => account.Account);
        if (strategy == ContraStrategy.None)
        {
            return [];
        }

        var contras = ImmutableArray.CreateBuilder<Contra>();
        foreach (var section in payments.Sections)
        {
            if (!byAccount.TryGetValue(section.Originator, out var account))
            {
                throw new ArgumentException(
                    $"Payments originate from {section.Originator}, which is not among the accounts.", nameof(accounts));
            }

            if (section.Day.IsNone)
            {
                throw new ArgumentException("Payments without a processing day cannot be balanced.", nameof(payments));
            }

            if (section.Totals is { DebitCount: 0, CreditCount: 0 })
            {
                continue;
            }

            var narrative = account.NarrativeFor(section.Day, calendar);
            if (strategy == ContraStrategy.PerPayment)
            {
                AddEach(contras, payments, section, narrative, account.ShortName);
            }
            else
            {
                Add(contras, section, TransactionSide.Credit, section.Totals.DebitPence, narrative, account.ShortName);
                Add(contras, section, TransactionSide.Debit, section.Totals.CreditPence, narrative, account.ShortName);
            }
        }

        return contras.ToImmutable();
    }

    private static void AddEach(
        ImmutableArray<Contra>.Builder contras,
        PaymentRoll payments,
        PaymentSection section,
        BacsText narrative,
        BacsText shortName)
    {
        for (var row = section.FirstRow; row < section.FirstRow + section.Count; row++)
        {
            if (TransactionCode.OfValue(payments.Columns.Code[row])?.Contra is { } code)
            {
                Add(contras, section, code.Side, payments.Columns.Pence[row], narrative, shortName);
            }
        }
    }

    private static void Add(
        ImmutableArray<Contra>.Builder contras,
        PaymentSection section,
        TransactionSide side,
        long pence,
        BacsText narrative,
        BacsText shortName)
    {
        while (pence > 0)
        {
            var part = Math.Min(pence, PaymentInstruction.MostPence);
            contras.Add(Contra.Create(section.Day, section.Originator, side, Money.FromPence(part), narrative, shortName));
            pence -= part;
        }
    }
}
