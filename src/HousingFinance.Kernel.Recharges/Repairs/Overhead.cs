namespace HousingFinance.Kernel.Recharges;

/// <summary>What a landlord adds to a recharge for its administration.</summary>
/// <remarks>Equal when every part is equal.</remarks>
public sealed record Overhead
{
    private Overhead(string name, Percentage rate, Money least, Money most) =>
        (Name, Rate, Least, Most) = (name, rate, least, most);

    /// <summary>Nothing is added.</summary>
    public static Overhead None { get; } = new("No overhead", Percentage.Zero, Money.Zero, Money.Zero);

    /// <summary>What it is called on the invoice.</summary>
    public string Name { get; }

    /// <summary>The percentage of lines and call-out, before betterment is taken off and before VAT.</summary>
    public Percentage Rate { get; }

    /// <summary>The least that is added.</summary>
    public Money Least { get; }

    /// <summary>The most that is added.</summary>
    public Money Most { get; }

    /// <summary>A percentage of what the lines and the call-out come to, within bounds.</summary>
    /// <param name="rate">Above 0%, at most 100%.</param>
    /// <param name="least">The least that is added, £0.00 or more.</param>
    /// <param name="most">The most that is added; null for no bound.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage or a bound is out of range.</exception>
    public static Overhead Percent(Percentage rate, Money least = default, Money? most = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(rate, Percentage.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, Percentage.Of(100m));
        ArgumentOutOfRangeException.ThrowIfLessThan(least, Money.Zero);
        var bound = most ?? InvoiceLine.Most;
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, least, nameof(most));
        return new($"Administration at {rate}", rate, least, bound);
    }

    /// <summary>The same sum on every invoice.</summary>
    /// <param name="amount">How much, above £0.00.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above £0.00.</exception>
    public static Overhead FlatPerInvoice(Money amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Money.Zero);
        return new("Administration", Percentage.Zero, amount, amount);
    }

    /// <summary>What is added to a charge.</summary>
    /// <param name="charge">What the lines and the call-out come to before VAT.</param>
    /// <param name="rounding">How it is rounded.</param>
    public Money On(Money charge, RoundingRule rounding) =>
        Money.Min(Most, Money.Max(Least, charge.Times(Rate.AsRatio).Round(rounding)));
}
