namespace HousingFinance.Kernel.Recharges;

/// <summary>What one lease says of one head, where it differs from how the area is shared: a fixed share, another key, or none.</summary>
/// <remarks>Immutable. Equal when every part is equal.</remarks>
public sealed record LeaseTerm
{
    private LeaseTerm(string head, Ratio? share, ApportionmentKey? key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(head);
        (Head, Share, Key) = (head, share, key);
    }

    /// <summary>The code of the head.</summary>
    public string Head { get; }

    /// <summary>The share that the lease fixes; null where it fixes none.</summary>
    public Ratio? Share { get; }

    /// <summary>By what the lease says this home's share is worked out; null where it names nothing.</summary>
    public ApportionmentKey? Key { get; }

    /// <summary>Whether the lease keeps the home out of this head: it takes no share, and does not count among those that do.</summary>
    public bool IsExcluded => Share is null && Key is null;

    /// <summary>The lease fixes the share: <c>1/12</c>, or <c>Percentage.Of(8.25m).AsRatio</c>.</summary>
    /// <param name="head">The code of the head.</param>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is below 0 or above 1.</exception>
    public static LeaseTerm Fixed(string head, Ratio share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, default);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, Ratio.One);
        return new(head, share, null);
    }

    /// <summary>The lease names another measure: this home takes its measure over that of all homes of the area.</summary>
    /// <param name="head">The code of the head.</param>
    /// <param name="key">The measure; not <see cref="ApportionmentKey.LeaseShare"/>, which is a fixed share.</param>
    /// <exception cref="ArgumentException">The key is that of fixed shares.</exception>
    public static LeaseTerm By(string head, ApportionmentKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key != ApportionmentKey.LeaseShare
            ? new(head, null, key)
            : throw new ArgumentException("A fixed share is given as a number.", nameof(key));
    }

    /// <summary>The lease keeps the home out, as a ground floor flat from the lift.</summary>
    /// <param name="head">The code of the head.</param>
    public static LeaseTerm Excluded(string head) => new(head, null, null);

    /// <summary>The term in words: <c>LIFT: 1/12</c>.</summary>
    public override string ToString() =>
        $"{Head}: {(Share is { } share ? share.ToString() : Key is { } key ? "by " + key.Name : "excluded")}";
}
