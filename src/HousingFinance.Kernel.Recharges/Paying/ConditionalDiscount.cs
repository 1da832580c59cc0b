using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace HousingFinance.Kernel.Recharges;

/// <summary>What a discount is taken off.</summary>
public enum DiscountBasis
{
    /// <summary>The price with VAT: the VAT in it shrinks with it.</summary>
    Gross = 0,

    /// <summary>The price before VAT.</summary>
    Net = 1,
}

/// <summary>On what a discount depends.</summary>
public enum DiscountCondition
{
    /// <summary>On all the rest being paid by a day.</summary>
    PaidByDay = 0,

    /// <summary>On a repayment plan being kept: it is given at the start and withdrawn on default.</summary>
    PlanKept = 1,
}

/// <summary>A discount that hangs on a condition.</summary>
/// <remarks>
/// The full debt is invoiced; the discount is credited, and withdrawn where the condition fails. Equal when every part is equal.
/// </remarks>
public sealed record ConditionalDiscount
{
    private ConditionalDiscount(
        string name, Percentage rate, Money amount, DiscountBasis basis, DiscountCondition condition, LocalDate? lastDay)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Rate, Amount, Basis, Condition, LastDay) = (name, rate, amount, basis, condition, lastDay);
    }

    /// <summary>Its name, which stands on its credit note: <c>Paid within 7 days</c>.</summary>
    public string Name { get; }

    /// <summary>The percentage taken off; 0% for a fixed sum.</summary>
    public Percentage Rate { get; }

    /// <summary>The sum taken off; £0.00 for a percentage.</summary>
    public Money Amount { get; }

    /// <summary>What it is taken off.</summary>
    public DiscountBasis Basis { get; }

    /// <summary>On what it depends.</summary>
    public DiscountCondition Condition { get; }

    /// <summary>The last day on which payment earns it; null for a plan.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>Lines of the invoice that bear no discount, by their places from 1.</summary>
    public ImmutableArray<int> ExcludedLines { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>A percentage off for paying all the rest by a day.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rate">Above 0%, below 100%.</param>
    /// <param name="basis">What it is taken off.</param>
    /// <param name="lastDay">The last day on which payment earns it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is out of range.</exception>
    public static ConditionalDiscount ForPayingBy(string name, Percentage rate, DiscountBasis basis, LocalDate lastDay) =>
        new(name, Within(rate), Money.Zero, basis, DiscountCondition.PaidByDay, lastDay);

    /// <summary>A fixed sum off for paying all the rest by a day.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="amount">Above £0.00.</param>
    /// <param name="basis">What it is taken off.</param>
    /// <param name="lastDay">The last day on which payment earns it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sum is not above £0.00.</exception>
    public static ConditionalDiscount ForPayingBy(string name, Money amount, DiscountBasis basis, LocalDate lastDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Money.Zero);
        return new(name, Percentage.Zero, amount, basis, DiscountCondition.PaidByDay, lastDay);
    }

    /// <summary>A percentage off for keeping a repayment plan.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rate">Above 0%, below 100%.</param>
    /// <param name="basis">What it is taken off.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is out of range.</exception>
    public static ConditionalDiscount ForKeepingPlan(string name, Percentage rate, DiscountBasis basis) =>
        new(name, Within(rate), Money.Zero, basis, DiscountCondition.PlanKept, null);

    /// <summary>Name, size and condition.</summary>
    public override string ToString()
    {
        var size = Amount.IsPositive ? Amount.ToString() : Rate.ToString();
        var condition = LastDay is { } day ? $"paid by {LocalDatePattern.Iso.Format(day)}" : "plan kept";
        return $"{Name}: {size} off {Basis.ToString().ToLowerInvariant()}, {condition}";
    }

    private static Percentage Within(Percentage rate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(rate, Percentage.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rate, Percentage.Of(100m));
        return rate;
    }
}
