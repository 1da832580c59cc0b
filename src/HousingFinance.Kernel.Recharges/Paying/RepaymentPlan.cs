using System.Collections.Immutable;
using System.Globalization;
using HousingFinance.Kernel.Apportionment;
using HousingFinance.Kernel.Calendars;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What becomes due when a plan is not kept.</summary>
public enum DefaultRule
{
    /// <summary>The instalments that are due.</summary>
    InstalmentsDue = 0,

    /// <summary>All that is left of the plan.</summary>
    WholeBalance = 1,
}

/// <summary>A landlord's choices about repayment plans.</summary>
/// <remarks>Immutable. Equal when every choice is equal.</remarks>
public sealed record PlanPolicy
{
    /// <summary>Choices.</summary>
    /// <param name="leastInstalment">The least an instalment may be, 1p or more; the last of a plan of regular sums may be less.</param>
    /// <param name="toleranceDays">Days after which an instalment that was not paid is a default, 0 to 366.</param>
    /// <param name="onDefault">What becomes due then.</param>
    /// <exception cref="ArgumentOutOfRangeException">A choice is out of range.</exception>
    public PlanPolicy(Money leastInstalment, int toleranceDays, DefaultRule onDefault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(leastInstalment, Money.FromPence(1));
        ArgumentOutOfRangeException.ThrowIfNegative(toleranceDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(toleranceDays, 366);
        (LeastInstalment, ToleranceDays, OnDefault) = (leastInstalment, toleranceDays, onDefault);
    }

    /// <summary>The least that an instalment may be.</summary>
    public Money LeastInstalment { get; }

    /// <summary>Days after which an instalment that was not paid is a default.</summary>
    public int ToleranceDays { get; }

    /// <summary>What becomes due then.</summary>
    public DefaultRule OnDefault { get; }
}

/// <summary>One payment of a plan.</summary>
/// <param name="Number">Its place in the plan, from 1.</param>
/// <param name="DueOn">The day by which it is to be paid.</param>
/// <param name="Amount">How much.</param>
public sealed record PlannedPayment(int Number, LocalDate DueOn, Money Amount)
{
    /// <summary>Number, day and amount: <c>1 on 2026-07-01: £31.80</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Number} on {LocalDatePattern.Iso.Format(DueOn)}: {Amount}");
}

/// <summary>Whether a plan may be made; the first that applies, in the order given here.</summary>
/// <remarks>Values are public contract and never change.</remarks>
public enum PlanStatus : byte
{
    /// <summary>It may.</summary>
    Accepted = 0,

    /// <summary>There is nothing to pay.</summary>
    NothingToPay = 1,

    /// <summary>The number of instalments is not from 1 to 600.</summary>
    CountOutOfRange = 2,

    /// <summary>An instalment is below the least that the landlord accepts.</summary>
    BelowLeast = 3,

    /// <summary>No band covers the amount.</summary>
    NoBand = 4,
}

/// <summary>What each status of a plan means, in words and as a finding.</summary>
public static class PlanStatuses
{
    /// <summary>Every refusal, with its stable code, what is expected and what to do, in order of precedence.</summary>
    public static ImmutableArray<StatusMeaning<PlanStatus>> All { get; } =
    [
        new(PlanStatus.NothingToPay, new("RECH110"), Severity.Error,
            "a plan is for more than £0.00", "make no plan"),
        new(PlanStatus.CountOutOfRange, new("RECH111"), Severity.Error,
            "a plan has 1 to 600 instalments", "correct the number, or agree larger instalments"),
        new(PlanStatus.BelowLeast, new("RECH112"), Severity.Error,
            "each instalment is the landlord's least or more", "agree fewer instalments"),
        new(PlanStatus.NoBand, new("RECH113"), Severity.Error,
            "the amount lies within the landlord's bands", "agree a plan by hand, or add a band"),
    ];

    /// <summary>The finding for a plan that is refused.</summary>
    /// <param name="status">Why; not <see cref="PlanStatus.Accepted"/>.</param>
    /// <param name="total">What was to be paid.</param>
    /// <param name="detail">The number of instalments, or the instalment, that was asked for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is accepted or unknown, so there is nothing to explain.</exception>
    public static Diagnostic Explain(this PlanStatus status, Money total, string detail) =>
        StatusMeaning.Of(All, status).Explain(Locator.In("repayment plan"), $"{total} is to be paid, {detail}");
}

/// <summary>An agreement to pay a debt by instalments, which add up to it to the penny.</summary>
/// <remarks>Immutable. Not compared by content.</remarks>
public sealed class RepaymentPlan
{
    private const int MostInstalments = 600;

    private RepaymentPlan(Money total, PlanPolicy policy, ImmutableArray<PlannedPayment> instalments)
    {
        (Total, Policy, Instalments) = (total, policy, instalments);
        if (instalments.Aggregate(Money.Zero, (sum, each) => sum + each.Amount) != total)
        {
            throw new InvalidOperationException($"repayment plan: the instalments do not add up to {total}.");
        }
    }

    /// <summary>What is paid in all.</summary>
    public Money Total { get; }

    /// <summary>The landlord's choices.</summary>
    public PlanPolicy Policy { get; }

    /// <summary>The instalments, in order of their days.</summary>
    public ImmutableArray<PlannedPayment> Instalments { get; }

    /// <summary>A plan of so many equal instalments.</summary>
    /// <param name="total">What is paid in all.</param>
    /// <param name="count">How many instalments, 1 to 600.</param>
    /// <param name="first">The day of the first.</param>
    /// <param name="frequency">How often; by the month a day that a month lacks is its last.</param>
    /// <param name="oddPence">Who takes the odd pence.</param>
    /// <param name="policy">The landlord's choices.</param>
    public static Outcome<RepaymentPlan> Equal(
        Money total, int count, LocalDate first, ChargingFrequency frequency, ApportionmentMethod oddPence, PlanPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(frequency);
        ArgumentNullException.ThrowIfNull(oddPence);
        ArgumentNullException.ThrowIfNull(policy);
        var asked = string.Create(CultureInfo.InvariantCulture, $"in {count} instalments");
        if (!total.IsPositive || count is < 1 or > MostInstalments)
        {
            return Refused(total.IsPositive ? PlanStatus.CountOutOfRange : PlanStatus.NothingToPay, total, asked);
        }

        var shares = new long[count];
        oddPence.ShareEqually(total, shares);
        return shares.Min() < policy.LeastInstalment.Pence
            ? Refused(PlanStatus.BelowLeast, total, asked)
            : Outcome.Of(new RepaymentPlan(total, policy, Dated(shares, first, frequency)));
    }

    /// <summary>A plan of a regular sum, of which the last instalment is what is left.</summary>
    /// <param name="total">What is paid in all.</param>
    /// <param name="each">The regular sum; the plan has no more than 600 of them.</param>
    /// <param name="first">The day of the first.</param>
    /// <param name="frequency">How often.</param>
    /// <param name="policy">The landlord's choices.</param>
    public static Outcome<RepaymentPlan> OfRegular(
        Money total, Money each, LocalDate first, ChargingFrequency frequency, PlanPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(frequency);
        ArgumentNullException.ThrowIfNull(policy);
        if (!total.IsPositive)
        {
            return Refused(PlanStatus.NothingToPay, total, $"by {each} at a time");
        }

        if (each < policy.LeastInstalment)
        {
            return Refused(PlanStatus.BelowLeast, total, $"by {each} at a time");
        }

        var (whole, rest) = Math.DivRem(total.Pence, each.Pence);
        var count = whole + (rest > 0 ? 1 : 0);
        if (count > MostInstalments)
        {
            return Refused(PlanStatus.CountOutOfRange, total, $"by {each} at a time");
        }

        var amounts = new long[count];
        amounts.AsSpan().Fill(each.Pence);
        amounts[^1] = rest > 0 ? rest : each.Pence;
        return Outcome.Of(new RepaymentPlan(total, policy, Dated(amounts, first, frequency)));
    }

    /// <summary>How the plan stands at the end of a day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="paid">What was paid towards it by then.</param>
    public PlanStanding StandingOn(LocalDate date, Money paid)
    {
        var due = DueBy(date);
        var state = paid >= Total ? PlanState.Completed
            : paid < DueBy(date.PlusDays(-1 - Policy.ToleranceDays)) ? PlanState.InDefault
            : paid < due ? PlanState.Behind
            : PlanState.Kept;
        var expected = state == PlanState.InDefault && Policy.OnDefault == DefaultRule.WholeBalance ? Total : due;
        return new PlanStanding(state, due, paid, Money.Max(Money.Zero, expected - paid));
    }

    /// <summary>Total and instalments in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture, $"{Total} in {Instalments.Length} instalments from {Instalments[0]} to {Instalments[^1]}");

    // What falls due through a day.
    private Money DueBy(LocalDate date) =>
        Instalments.Where(each => each.DueOn <= date).Aggregate(Money.Zero, (sum, each) => sum + each.Amount);

    private static ImmutableArray<PlannedPayment> Dated(long[] amounts, LocalDate first, ChargingFrequency frequency) =>
        [.. amounts.Select(
            (pence, index) => new PlannedPayment(index + 1, PaymentDays.Day(first, frequency, index), Money.FromPence(pence)))];

    private static Outcome<RepaymentPlan> Refused(PlanStatus status, Money total, string detail) =>
        Outcome.Refused<RepaymentPlan>(status.Explain(total, detail));
}

/// <summary>How a plan is kept.</summary>
public enum PlanState
{
    /// <summary>What has fallen due is paid.</summary>
    Kept = 0,

    /// <summary>Something that has fallen due is not paid, within the tolerance.</summary>
    Behind = 1,

    /// <summary>Something that fell due is not paid after the tolerance.</summary>
    InDefault = 2,

    /// <summary>All is paid.</summary>
    Completed = 3,
}

/// <summary>How a plan stands at the end of a day.</summary>
/// <param name="State">How it is kept.</param>
/// <param name="Due">What has fallen due.</param>
/// <param name="Paid">What was paid.</param>
/// <param name="DueNow">What is to be paid at once: by the default rule all that is left.</param>
public sealed record PlanStanding(PlanState State, Money Due, Money Paid, Money DueNow);

/// <summary>The days of payments that follow one another.</summary>
internal static class PaymentDays
{
    internal static LocalDate Day(LocalDate first, ChargingFrequency frequency, int index) =>
        frequency == ChargingFrequency.CalendarMonthly ? first.PlusMonths(index)
        : frequency == ChargingFrequency.FourWeekly ? first.PlusWeeks(4 * index)
        : frequency == ChargingFrequency.TwoWeekly ? first.PlusWeeks(2 * index)
        : first.PlusWeeks(index);
}
