using System.Numerics;

namespace HousingFinance.Kernel.Rents;

/// <summary>
/// Formula rent before the cap: for one county and number of bedrooms a straight line over the January 1999 value.
/// </summary>
/// <remarks>
/// <para>The one expression, in pence and exact, with s the share that goes by earnings and g the growth since April 2000:</para>
/// <para>g × average rent × (s × earnings / average earnings × weight + (1 - s) × value / average value).</para>
/// <para><see cref="RoundExactly"/> is that expression as a fraction of whole numbers. <see cref="TryRound"/> is the same line with
/// both coefficients cut to 64 binary places, so that the exact pence lie at or above <c>low</c> and below <c>high</c>. Every
/// threshold of every rounding rule is a whole number of half pence: when both bounds lie inside one half penny and neither on its
/// edge, all numbers between round alike, and the answer is proven. Otherwise the fraction decides.</para>
/// </remarks>
internal sealed class FormulaLine
{
    private const int BinaryPlaces = 64;
    private const int Bands = BedroomWeightSet.Bands;

    private readonly long[] _earnings = new long[RentCounty.Count + 1];
    private readonly long[] _weights = new long[Bands];
    private readonly BigInteger _perEarningsAndWeight;
    private readonly BigInteger _perPennyOfValue;
    private readonly BigInteger _denominator;
    private readonly UInt128[] _earningsPart = new UInt128[(RentCounty.Count + 1) * Bands];
    private readonly UInt128 _valuePart;
    private readonly RoundingRule _rounding;

    /// <summary>The line of one set of figures.</summary>
    /// <param name="figures">The averages, shares and earnings.</param>
    /// <param name="weights">The bedroom weights of the year.</param>
    /// <param name="growth">What the rent of April 2000 is multiplied by.</param>
    /// <param name="rounding">How to round.</param>
    internal FormulaLine(RentFigures figures, BedroomWeightSet weights, Growth growth, RoundingRule rounding)
    {
        _rounding = rounding;
        for (byte county = 1; county <= RentCounty.Count; county++)
        {
            _earnings[county] = figures.CountyEarnings.TryOf(county, out var earnings) ? earnings.Value.Pence : 0;
        }

        for (var band = 0; band < Bands; band++)
        {
            _weights[band] = (long)(weights.For(band) * BedroomWeightSet.PartsOfOne);
        }

        var (share, rent) = (figures.EarningsShare.Value.AsRatio, (BigInteger)figures.NationalAverageRent.Value.Pence);
        var earningsOver = (BigInteger)figures.NationalAverageEarnings.Value.Pence * BedroomWeightSet.PartsOfOne;
        var valueOver = (BigInteger)figures.NationalAverageValue.Value.Pence;
        _perEarningsAndWeight = growth.Numerator * rent * share.Numerator * valueOver;
        _perPennyOfValue = growth.Numerator * rent * (share.Denominator - share.Numerator) * earningsOver;
        _denominator = growth.Denominator * share.Denominator * earningsOver * valueOver;

        _valuePart = Cut(_perPennyOfValue);
        for (var county = 1; county <= RentCounty.Count; county++)
        {
            for (var band = 0; band < Bands; band++)
            {
                _earningsPart[(county * Bands) + band] = Cut(EarningsPart(county, band));
            }
        }
    }

    /// <summary>Whether the county's earnings are held. The county is one of the 46.</summary>
    internal bool HoldsEarnings(byte county) => _earnings[county] > 0;

    /// <summary>Formula rent before the cap in whole pence. County, bedrooms and value are within the bounds of the rule.</summary>
    internal long Round(byte county, int bedrooms, long valuePence) =>
        TryRound(county, bedrooms, valuePence, out var pence) ? pence : RoundExactly(county, bedrooms, valuePence);

    /// <summary>Formula rent before the cap, when its bounds prove it.</summary>
    internal bool TryRound(byte county, int bedrooms, long valuePence, out long pence)
    {
        // Cannot overflow: the terms refuse figures by which a rent could pass £1,000,000 a week, which leaves 37 bits to spare.
        unchecked
        {
            var low = _earningsPart[(county * Bands) + Band(bedrooms)] + (_valuePart * (ulong)valuePence);
            var high = low + (ulong)valuePence + 1;
            var halfPence = (long)(ulong)(low >> (BinaryPlaces - 1));
            var inside = (long)(ulong)(high >> (BinaryPlaces - 1)) == halfPence && ((ulong)low << 1) != 0;
            pence = inside ? _rounding.Apply((2 * halfPence) + 1, 4) : 0;
            return inside;
        }
    }

    /// <summary>Formula rent before the cap from the exact fraction, whatever the bounds say.</summary>
    internal long RoundExactly(byte county, int bedrooms, long valuePence) =>
        (long)_rounding.Apply(EarningsPart(county, Band(bedrooms)) + (_perPennyOfValue * valuePence), _denominator);

    /// <summary>Whether no home in any county can pass an amount, even when its rent grows further.</summary>
    internal bool NeverAbove(Money most, Growth further)
    {
        var highest = (_perEarningsAndWeight * _earnings.Max() * _weights.Max()) + (_perPennyOfValue * FormulaRentInputs.MaximumPence);
        return highest * further.Numerator <= _denominator * further.Denominator * most.Pence;
    }

    private static int Band(int bedrooms) => Math.Min(bedrooms, Bands - 1);

    private BigInteger EarningsPart(int county, int band) => _perEarningsAndWeight * _earnings[county] * _weights[band];

    private UInt128 Cut(BigInteger numerator) => (UInt128)((numerator << BinaryPlaces) / _denominator);
}
