using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>A step of a banded fee: charges up to a sum bear this fee.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is a band up to £0.00 without a fee.</remarks>
/// <param name="UpTo">The largest charge of the band.</param>
/// <param name="Fee">The fee for a whole year.</param>
public readonly record struct FeeBand(Money UpTo, Money Fee);

/// <summary>The landlord's management fee on each home's charges: a percentage, a sum for each home, or a sum by bands.</summary>
/// <remarks>
/// <para>The council's own choice within its leases, not a statutory figure. Heads may be left out of what it is worked on, as ground
/// rent and insurance often are. Where a home is charged for part of the year only, the sums are by days; the percentage needs no days,
/// since what it is taken on is by days already.</para>
/// <para>A home in credit has the percentage taken back, without least or most; no sum and no band is charged on it.</para>
/// <para>Immutable. Equal when every part is equal.</para>
/// </remarks>
public sealed class ManagementFee
{
    private readonly Ratio _rate;
    private readonly Money _least;
    private readonly Money? _most;
    private readonly Money _each;
    private readonly ImmutableArray<FeeBand> _bands = [];
    private readonly RoundingRule _rounding;

    private ManagementFee(
        CostHead head, RoundingRule rounding, Ratio rate, Money least, Money? most, Money each, ImmutableArray<FeeBand> bands)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(rounding);
        if (head is not { Kind: CostHeadKind.ManagementFee, Level: CostLevel.Property })
        {
            throw new ArgumentException("A fee stands under a management head at the level of the property.", nameof(head));
        }

        (Head, _rounding, _rate, _least, _most, _each, _bands) = (head, rounding, rate, least, most, each, bands);
    }

    /// <summary>The head under which the fee is demanded.</summary>
    public CostHead Head { get; }

    /// <summary>The codes of the heads on which no fee is taken.</summary>
    public ImmutableArray<string> ExcludedHeads { get; private init; } = [];

    /// <summary>A percentage of what the home is charged under the other heads.</summary>
    /// <param name="head">The head of the fee.</param>
    /// <param name="percent">The percentage; 0% or more.</param>
    /// <param name="least">The least fee for a whole year; £0.00 where there is none.</param>
    /// <param name="most">The most for a whole year; null where there is none.</param>
    /// <param name="rounding">How the fee is brought to the penny.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentage or the least is negative, or the most is below the least.</exception>
    public static ManagementFee Percent(CostHead head, Percentage percent, Money least, Money? most, RoundingRule rounding)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, Percentage.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, Money.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(most ?? least, least, nameof(most));
        return new(head, rounding, percent.AsRatio, least, most, Money.Zero, []);
    }

    /// <summary>The same sum for each home that is charged.</summary>
    /// <param name="head">The head of the fee.</param>
    /// <param name="yearly">The sum for a whole year; £0.00 or more.</param>
    /// <param name="rounding">How part of a year is brought to the penny.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sum is negative.</exception>
    public static ManagementFee PerHome(CostHead head, Money yearly, RoundingRule rounding)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(yearly, Money.Zero);
        return new(head, rounding, default, Money.Zero, null, yearly, []);
    }

    /// <summary>A sum by the band in which the home's charges under the other heads fall. Above the last band the last fee holds.</summary>
    /// <param name="head">The head of the fee.</param>
    /// <param name="rounding">How part of a year is brought to the penny.</param>
    /// <param name="bands">At least one, each up to more than the one before it, with a fee of £0.00 or more.</param>
    /// <exception cref="ArgumentException">There is no band, they are out of order, or a fee is negative.</exception>
    public static ManagementFee Banded(CostHead head, RoundingRule rounding, params ImmutableArray<FeeBand> bands)
    {
        var before = Money.Zero;
        foreach (var band in bands)
        {
            if (band.UpTo <= before || band.Fee.IsNegative)
            {
                throw new ArgumentException("Bands rise from above £0.00, and no fee is negative.", nameof(bands));
            }

            before = band.UpTo;
        }

        return bands.IsEmpty
            ? throw new ArgumentException("At least one band.", nameof(bands))
            : new(head, rounding, default, Money.Zero, null, Money.Zero, bands);
    }

    /// <summary>The same fee, taken on every head but these.</summary>
    /// <param name="heads">The codes of the heads.</param>
    public ManagementFee Except(params ImmutableArray<string> heads) =>
        new(Head, _rounding, _rate, _least, _most, _each, _bands) { ExcludedHeads = heads.IsDefault ? [] : heads };

    /// <summary>The fee on one home's charges.</summary>
    /// <param name="charged">What the home is charged under the heads that bear the fee.</param>
    /// <param name="chargedDays">On how many days of the year it is charged; above 0.</param>
    /// <param name="year">The year.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such days in the year.</exception>
    public Money On(Money charged, int chargedDays, ServiceChargeYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentOutOfRangeException.ThrowIfLessThan(chargedDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chargedDays, year.Days);
        var percent = charged.Times(_rate);
        if (charged.IsNegative)
        {
            return percent.Round(_rounding);
        }

        var partOfYear = new Ratio(chargedDays, year.Days);
        var fee = UnroundedMoney.Max(percent + YearlySumFor(charged).Times(partOfYear), _least.Times(partOfYear));
        return (_most is { } most ? UnroundedMoney.Min(fee, most.Times(partOfYear)) : fee).Round(_rounding);
    }

    private Money YearlySumFor(Money charged)
    {
        foreach (var band in _bands)
        {
            if (charged <= band.UpTo)
            {
                return band.Fee;
            }
        }

        return _bands.IsEmpty ? _each : _bands[^1].Fee;
    }
}
