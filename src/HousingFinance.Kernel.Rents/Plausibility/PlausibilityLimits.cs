namespace HousingFinance.Kernel.Rents;

/// <summary>How far new rents may stray before a run is held.</summary>
/// <remarks>
/// <para>Every default is a judgement of ours: no regulator, auditor or government source that we know of gives such numbers. A
/// council changes one with <c>with</c>. Shares are of homes of one basis unless said otherwise.</para>
/// <para>Two things have no limit here because none would be right: a rent above its lawful limit, and a fall that the terms do not give.
/// One home is enough for either. Equal when every part is equal.</para>
/// </remarks>
public sealed record PlausibilityLimits
{
    /// <summary>The defaults.</summary>
    public static PlausibilityLimits Default { get; } = new();

    /// <summary>
    /// A rent this near to the one that the terms give is the same rent rounded otherwise; £0.01 a charged week, from £0.00 to £1.00.
    /// It does not excuse a rent above its lawful limit.
    /// </summary>
    public Money Rounding { get; init => field = Within(value, Money.FromPence(100)); } = Money.FromPence(1);

    /// <summary>The most homes that may have another rent than the terms give, each to be explained; 1%.</summary>
    public Percentage OffTerms { get; init => field = Share(value); } = Percentage.Of(1m);

    /// <summary>
    /// From this share on, homes that rise by the same pounds whatever their rent are taken for a percentage keyed as pounds; 90%.
    /// </summary>
    public Percentage SamePounds { get; init => field = Share(value); } = Percentage.Of(90m);

    /// <summary>The most homes that may keep the rent they have where the terms change it; 5%.</summary>
    public Percentage Unchanged { get; init => field = Share(value); } = Percentage.Of(5m);

    /// <summary>The most homes of the whole roll that may be set aside for something they lack; 5%.</summary>
    public Percentage SetAside { get; init => field = Share(value); } = Percentage.Of(5m);

    /// <summary>
    /// The most homes whose rent may crowd where formula rent would be if its weeks were mistaken (52/48 of it, 52/49 and so on), unless
    /// as many stand all around; 5%.
    /// </summary>
    public Percentage WeekBasisCrowd { get; init => field = Share(value); } = Percentage.Of(5m);

    /// <summary>
    /// How near to such a multiple a rent counts as being there, as a share of it; 0.1%. At most 0.3%, so that none reaches the
    /// next.
    /// </summary>
    public Percentage WeekBasisNearness { get; init => field = Within(value, Percentage.Of(0.3m)); } = Percentage.Of(0.1m);

    /// <summary>
    /// How far a year's new rents may be from what the terms give, as a share of a year's rents now, all bases together; 0.1%.
    /// </summary>
    public Percentage Income { get; init => field = Share(value); } = Percentage.Of(0.1m);

    /// <summary>The least homes of a basis whose increases have a shape to judge; 30. Above 0.</summary>
    public int FewestHomes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 30;

    /// <summary>A new rent below this, a week over 52 weeks, is worth a look; £20.00.</summary>
    public Money LeastRent { get; init => field = Within(value, Money.FromPounds(1_000_000)); } = Money.FromPounds(20);

    /// <summary>A new rent above this, a week over 52 weeks, is worth a look; £1,000.00.</summary>
    public Money MostRent { get; init => field = Within(value, Money.FromPounds(1_000_000)); } = Money.FromPounds(1_000);

    /// <summary>How many homes each finding lists, first of the roll first; 10. From 1.</summary>
    public int HomesListed
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 10;

    private static Percentage Share(Percentage value) => Within(value, Percentage.Of(100m));

    private static Percentage Within(Percentage value, Percentage most) => value >= Percentage.Zero && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"From {Percentage.Zero} to {most}.");

    private static Money Within(Money value, Money most) => !value.IsNegative && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"From {Money.Zero} to {most}.");
}
