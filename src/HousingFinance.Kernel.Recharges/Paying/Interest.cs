using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Interest, and the fixed sum, for an invoice that is paid late.</summary>
/// <remarks>
/// Interest runs from the day after the day of payment, grace days apart, on what was owed at the end of the day before. It is simple: none
/// runs on interest or on a fixed sum, and payments count against the debt first.
/// </remarks>
public static class Interest
{
    /// <summary>The days by which a yearly rate is divided, in leap years too.</summary>
    public const int DaysInYear = 365;

    /// <summary>The interest on an invoice through a day, or why there is none.</summary>
    /// <param name="account">The invoice and what became of it.</param>
    /// <param name="terms">Rate and start.</param>
    /// <param name="debtor">Whether the debtor owes in business.</param>
    /// <param name="suspended">Days on which no interest runs; they may overlap.</param>
    /// <param name="through">The last day counted.</param>
    /// <param name="rounding">How the whole is rounded, once.</param>
    public static Outcome<InterestStatement> On(
        InvoiceAccount account,
        InterestTerms terms,
        DebtorCapacity debtor,
        ImmutableArray<InterestSuspension> suspended,
        LocalDate through,
        RoundingRule rounding)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(rounding);
        if (terms.Requires == DebtorCapacity.InBusiness && debtor != DebtorCapacity.InBusiness)
        {
            return Outcome.Refused<InterestStatement>(NotInBusiness(account));
        }

        suspended = suspended.IsDefault ? [] : suspended;
        var starts = account.Invoice.DueOn.PlusDays(1 + terms.GraceDays);
        var periods = ImmutableArray.CreateBuilder<InterestPeriod>();
        for (var day = starts; day <= through; day = day.PlusDays(1))
        {
            var principal = suspended.Any(each => each.Contains(day)) ? Money.Zero : account.PrincipalOn(day.PlusDays(-1), terms.Bearing);
            if (!principal.IsPositive)
            {
                continue;
            }

            var found = terms.RateOn(starts, day);
            if (!found.TryGet(out var rate))
            {
                return Outcome.Refused<InterestStatement>(found.Diagnostics);
            }

            AddDay(periods, day, principal, rate);
        }

        return Outcome.Of(new InterestStatement(account, terms, through, periods.ToImmutable(), suspended, rounding));
    }

    /// <summary>The fixed sum for an overdue commercial debt, by what was owed at the end of the day of payment; once an invoice.</summary>
    /// <param name="account">The invoice and what became of it.</param>
    /// <param name="figures">The sums.</param>
    /// <param name="debtor">Whether the debtor owes in business.</param>
    /// <param name="suspended">Days on which no fee is charged.</param>
    /// <param name="on">The day of the charge.</param>
    /// <returns>The movement, or why there is none.</returns>
    public static Outcome<MoneyMovement> FixedSum(
        InvoiceAccount account,
        LatePaymentFigures figures,
        DebtorCapacity debtor,
        ImmutableArray<InterestSuspension> suspended,
        LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(figures);
        var debt = account.PrincipalOn(account.Invoice.DueOn, InterestBearing.WholeDebt);
        if (debtor != DebtorCapacity.InBusiness)
        {
            return Outcome.Refused<MoneyMovement>(NotInBusiness(account));
        }

        if (on <= account.Invoice.DueOn || !debt.IsPositive)
        {
            return Refused(
                account, InterestCodes.NotOverdue, $"{debt} was owed when it was due, and the day is {Iso(on)}",
                "a debt that is overdue", "charge nothing");
        }

        if (SuspendedOn(account, suspended, on) is { } refusal)
        {
            return Outcome.Refused<MoneyMovement>(refusal);
        }

        if (account.Movements.Any(movement => movement.Kind == MovementKind.LatePaymentSumCharged))
        {
            return Refused(
                account, InterestCodes.SumChargedBefore, "the fixed sum was charged before", "one fixed sum an invoice", "charge nothing");
        }

        // The day on which interest starts to run fixes the sum as it fixes the rate.
        var found = figures.Sums.At(account.Invoice.DueOn.PlusDays(1));
        return found.TryGet(out var sums)
            ? Outcome.Of(new MoneyMovement(
                on, sums.Value.For(debt), MovementKind.LatePaymentSumCharged, account.Invoice.Account,
                $"fixed sum on invoice {account.Invoice.Number}"))
            : Outcome.Refused<MoneyMovement>(found.Diagnostics);
    }

    internal static Diagnostic? SuspendedOn(InvoiceAccount account, ImmutableArray<InterestSuspension> suspended, LocalDate on) =>
        (suspended.IsDefault ? [] : suspended).FirstOrDefault(each => each.Contains(on)) is { } suspension
            ? Finding(
                account, InterestCodes.Suspended, $"the charge is of {Iso(on)}, within {suspension}",
                "no interest or fee is dated within it", "wait until it has ended")
            : null;

    private static void AddDay(ImmutableArray<InterestPeriod>.Builder periods, LocalDate day, Money principal, Percentage rate)
    {
        if (periods.Count > 0 && periods[^1] is var last
            && last.Through.PlusDays(1) == day && last.Principal == principal && last.Rate == rate)
        {
            periods[^1] = last with { Days = last.Days + 1 };
        }
        else
        {
            periods.Add(new InterestPeriod(day, 1, principal, rate));
        }
    }

    private static Diagnostic NotInBusiness(InvoiceAccount account) => Finding(
        account, InterestCodes.NotInBusiness, "the debtor does not owe in business",
        "a debt between businesses under the Act of 1998", "charge interest on the terms of the lease or agreement");

    private static Outcome<MoneyMovement> Refused(
        InvoiceAccount account, DiagnosticCode code, string found, string expected, string remedy) =>
        Outcome.Refused<MoneyMovement>(Finding(account, code, found, expected, remedy));

    private static Diagnostic Finding(InvoiceAccount account, DiagnosticCode code, string found, string expected, string remedy) => new(
        code, Severity.Error, Locator.In($"invoice {account.Invoice.Number}").OfAccount(account.Invoice.Account), found, expected, remedy);

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
