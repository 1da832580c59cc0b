using System.Collections.Immutable;

namespace HousingFinance.Kernel.Rents;

/// <summary>How many homes rise by about as much.</summary>
/// <remarks>Equal when both parts are equal. <c>default</c> is no band: it holds no home.</remarks>
/// <typeparam name="T">Percent as a decimal number, or money a charged week.</typeparam>
/// <param name="At">The middle of the band.</param>
/// <param name="Homes">How many homes; 1 or more.</param>
public readonly record struct IncreaseBand<T>(T At, long Homes)
    where T : struct;

/// <summary>Homes counted in bands of equal width by the size of their increase, with the least and the most exactly.</summary>
/// <remarks>
/// A band holds what is nearest to its middle, its lower edge included: the band at 2.7 runs from 2.65 up to but not including 2.75. The
/// lowest band holds everything below it as well, the highest everything above. Immutable. Not compared by content.
/// </remarks>
/// <typeparam name="T">Percent as a decimal number, or money a charged week.</typeparam>
public sealed class IncreaseBands<T>
    where T : struct
{
    private readonly IncreaseScale<T> _scale;
    private readonly long[] _homes;
    private long _least = long.MaxValue;
    private long _most = long.MinValue;

    internal IncreaseBands(IncreaseScale<T> scale) => (_scale, _homes) = (scale, new long[scale.Bands]);

    /// <summary>How many homes are counted.</summary>
    public long Homes { get; private set; }

    /// <summary>
    /// The smallest increase, negative for a fall; percent is cut to four decimals, towards the lower. Null when no home is
    /// counted.
    /// </summary>
    public T? Least => Homes == 0 ? null : _scale.Exact(_least);

    /// <summary>The largest increase, cut as <see cref="Least"/> is; null when no home is counted.</summary>
    public T? Most => Homes == 0 ? null : _scale.Exact(_most);

    /// <summary>The band in which the middle home stands, the lower of two; null when no home is counted.</summary>
    public T? Median
    {
        get
        {
            var before = 0L;
            for (var band = 0; band < _homes.Length; band++)
            {
                before += _homes[band];
                if (2 * before >= Homes && Homes > 0)
                {
                    return _scale.At(band);
                }
            }

            return null;
        }
    }

    /// <summary>The fullest band, the mode; the lowest of several as full. Null when no home is counted.</summary>
    public IncreaseBand<T>? Fullest
    {
        get
        {
            var fullest = 0;
            for (var band = 1; band < _homes.Length; band++)
            {
                fullest = _homes[band] > _homes[fullest] ? band : fullest;
            }

            return Homes == 0 ? null : new IncreaseBand<T>(_scale.At(fullest), _homes[fullest]);
        }
    }

    /// <summary>The bands that hold a home, lowest first; their homes add up to <see cref="Homes"/>.</summary>
    public ImmutableArray<IncreaseBand<T>> Filled
    {
        get
        {
            var filled = ImmutableArray.CreateBuilder<IncreaseBand<T>>();
            for (var band = 0; band < _homes.Length; band++)
            {
                if (_homes[band] > 0)
                {
                    filled.Add(new IncreaseBand<T>(_scale.At(band), _homes[band]));
                }
            }

            return filled.ToImmutable();
        }
    }

    /// <summary>Of two neighbouring bands, neither at an end, the pair with most homes: its lower band and the homes in each.</summary>
    internal (T At, long Homes, T NextAt, long NextHomes) FullestPair()
    {
        var fullest = 1;
        for (var band = 2; band < _homes.Length - 2; band++)
        {
            fullest = _homes[band] + _homes[band + 1] > _homes[fullest] + _homes[fullest + 1] ? band : fullest;
        }

        return (_scale.At(fullest), _homes[fullest], _scale.At(fullest + 1), _homes[fullest + 1]);
    }

    /// <summary>Counts one home, by its exact increase and the band that this falls in.</summary>
    internal void Count(long exact, long step)
    {
        Homes++;
        _least = Math.Min(_least, exact);
        _most = Math.Max(_most, exact);
        _homes[_scale.BandOf(step)]++;
    }

    /// <summary>Adds the homes of another count on the same scale.</summary>
    internal void Add(IncreaseBands<T> other)
    {
        Homes += other.Homes;
        _least = Math.Min(_least, other._least);
        _most = Math.Max(_most, other._most);
        for (var band = 0; band < _homes.Length; band++)
        {
            _homes[band] += other._homes[band];
        }
    }
}

/// <summary>A row of bands from a lowest step to a highest, and how steps and exact increases are written.</summary>
/// <param name="Lowest">The step of the lowest band.</param>
/// <param name="Highest">The step of the highest band.</param>
/// <param name="AtStep">The middle of the band of a step.</param>
/// <param name="Exact">An increase in the unit that is counted exactly.</param>
internal sealed record IncreaseScale<T>(int Lowest, int Highest, Func<long, T> AtStep, Func<long, T> Exact)
{
    internal int Bands => Highest - Lowest + 1;

    internal int BandOf(long step) => (int)(Math.Clamp(step, Lowest, Highest) - Lowest);

    internal T At(int band) => AtStep(band + Lowest);
}
