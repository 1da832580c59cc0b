using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>One repayment of a loan.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="DueOn">The day by which it is to be paid.</param>
/// <param name="Payment">What is paid: interest and principal together.</param>
/// <param name="Interest">The interest in it.</param>
/// <param name="Balance">What is left of the loan after it.</param>
public sealed record LoanRepayment(int Number, LocalDate DueOn, Money Payment, Money Interest, Money Balance)
{
    /// <summary>What it takes off the loan.</summary>
    public Money Principal => Payment - Interest;

    /// <summary>Number, day and sums: <c>1 on 2026-07-01: £88.85 (interest £5.00), £916.15 left</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Number} on {LocalDatePattern.Iso.Format(DueOn)}: {Payment} (interest {Interest}), {Balance} left");
}

/// <summary>Whether a loan may be scheduled; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum LoanStatus : byte
{
    /// <summary>It may.</summary>
    Accepted = 0,

    /// <summary>The loan is not above £0.00, or above £100,000,000.00.</summary>
    PrincipalOutOfRange = 1,

    /// <summary>The rate is not from 0% to 100%.</summary>
    RateOutOfRange = 2,

    /// <summary>The number of repayments is not from 1 to 600.</summary>
    CountOutOfRange = 3,

    /// <summary>The loan is too small for so many repayments in whole pence.</summary>
    TooSmall = 4,
}

/// <summary>What each status of a loan means, in words and as a finding.</summary>
public static class LoanStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<LoanStatus>> All { get; } =
    [
        new(LoanStatus.PrincipalOutOfRange, new("RECH120"), Severity.Error,
            "a loan is above £0.00 and at most £100,000,000.00", "correct the amount"),
        new(LoanStatus.RateOutOfRange, new("RECH121"), Severity.Error,
            "a rate is from 0% to 100%", "correct the rate"),
        new(LoanStatus.CountOutOfRange, new("RECH122"), Severity.Error,
            "a loan has 1 to 600 repayments", "correct the number"),
        new(LoanStatus.TooSmall, new("RECH123"), Severity.Error,
            "each repayment is more than its interest, the last one above £0.00", "agree fewer repayments"),
    ];

    /// <summary>The finding for a loan that is refused.</summary>
    /// <param name="status">Why; not <see cref="LoanStatus.Accepted"/>.</param>
    /// <param name="principal">The loan.</param>
    /// <param name="yearlyRate">The rate a year.</param>
    /// <param name="count">The number of repayments.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this LoanStatus status, Money principal, Percentage yearlyRate, int count) =>
        StatusMeaning.Of(All, status).Explain(
            Locator.In("loan"),
            string.Create(CultureInfo.InvariantCulture, $"{principal} is lent at {yearlyRate} over {count} repayments"));
}

/// <summary>A loan repaid by equal monthly sums of principal and interest together.</summary>
/// <remarks>
/// The equal sum is worked out exactly and rounded once. Interest of each month is on what is left, rounded; the last repayment is
/// what is left with its interest, so that the loan ends at £0.00 and its last repayment may differ from the others by some pence.
/// Immutable; not compared by content.
/// </remarks>
public sealed class AnnuityLoan
{
    private const int MonthsInYear = 12;
    private const int MostRepayments = 600;

    private AnnuityLoan(Money principal, Percentage yearlyRate, ImmutableArray<LoanRepayment> repayments) =>
        (Principal, YearlyRate, Repayments) = (principal, yearlyRate, repayments);

    /// <summary>What is lent.</summary>
    public Money Principal { get; }

    /// <summary>The rate a year; a month bears a twelfth of it.</summary>
    public Percentage YearlyRate { get; }

    /// <summary>The repayments, in order.</summary>
    public ImmutableArray<LoanRepayment> Repayments { get; }

    /// <summary>All interest.</summary>
    public Money TotalInterest => Repayments.Aggregate(Money.Zero, (sum, each) => sum + each.Interest);

    /// <summary>Schedules a loan, or says why not. After a change of rate, schedule what is left over the months that are left.</summary>
    /// <param name="principal">What is lent: above £0.00, at most £100,000,000.00.</param>
    /// <param name="yearlyRate">The rate a year: 0% to 100%.</param>
    /// <param name="count">How many monthly repayments: 1 to 600.</param>
    /// <param name="first">The day of the first, a month after the loan.</param>
    /// <param name="rounding">How the equal sum and the interest of each month are rounded.</param>
    public static Outcome<AnnuityLoan> Schedule(Money principal, Percentage yearlyRate, int count, LocalDate first, RoundingRule rounding)
    {
        ArgumentNullException.ThrowIfNull(rounding);
        var status = !principal.IsPositive || principal > InvoiceLine.Most ? LoanStatus.PrincipalOutOfRange
            : yearlyRate < Percentage.Zero || yearlyRate > Percentage.Of(100m) ? LoanStatus.RateOutOfRange
            : count is < 1 or > MostRepayments ? LoanStatus.CountOutOfRange
            : LoanStatus.Accepted;
        if (status != LoanStatus.Accepted)
        {
            return Outcome.Refused<AnnuityLoan>(status.Explain(principal, yearlyRate, count));
        }

        var monthly = yearlyRate.AsRatio.Times(new Ratio(1, MonthsInYear));
        var equal = EqualSum(principal, monthly, count, rounding);
        var repayments = ImmutableArray.CreateBuilder<LoanRepayment>(count);
        var left = principal;
        for (var number = 1; number <= count; number++)
        {
            var interest = left.Times(monthly).Round(rounding);
            var payment = number == count ? left + interest : equal;
            if (payment <= interest || payment - interest > left)
            {
                return Outcome.Refused<AnnuityLoan>(LoanStatus.TooSmall.Explain(principal, yearlyRate, count));
            }

            left -= payment - interest;
            repayments.Add(new LoanRepayment(number, first.PlusMonths(number - 1), payment, interest, left));
        }

        return Outcome.Of(new AnnuityLoan(principal, yearlyRate, repayments.MoveToImmutable()));
    }

    // With a month's rate of a/b: principal times a/b times (a+b)^n over (a+b)^n - b^n.
    private static Money EqualSum(Money principal, Ratio monthly, int count, RoundingRule rounding)
    {
        if (monthly.Numerator == 0)
        {
            return Money.FromPence((long)rounding.Apply<BigInteger>(principal.Pence, count));
        }

        BigInteger numerator = monthly.Numerator;
        BigInteger denominator = monthly.Denominator;
        var grown = BigInteger.Pow(numerator + denominator, count);
        var exact = (principal.Pence * numerator * grown, denominator * (grown - BigInteger.Pow(denominator, count)));
        return Money.FromPence((long)rounding.Apply(exact.Item1, exact.Item2));
    }
}
