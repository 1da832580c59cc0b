using HousingFinance.Kernel.Recharges;

namespace HousingFinance.Kernel.Benchmarks.Recharges;

/// <summary>
/// Shares as a first attempt works them out: pounds in decimal, each home's part of the cost rounded to the penny by itself. What it
/// loses or makes is not its to know.
/// </summary>
internal sealed class NaiveApportionment
{
    private readonly decimal[] _costs;
    private readonly decimal[][] _measures;
    private readonly decimal[] _shares;

    internal NaiveApportionment(SharingPools pools, ReadOnlySpan<long> costPence)
    {
        _costs = [.. costPence.ToArray().Select(pence => pence / 100m)];
        _measures = [.. pools.Pools.Select(pool => pool.Weights.ToArray().Select(weight => weight / 100m).ToArray())];
        _shares = new decimal[pools.ShareCount];
    }

    internal ReadOnlySpan<decimal> Shares => _shares;

    internal decimal Cost => _costs.Sum();

    internal decimal Run()
    {
        var (at, shared) = (0, 0m);
        for (var block = 0; block < _costs.Length; block++)
        {
            var all = 0m;
            foreach (var measure in _measures[block])
            {
                all += measure;
            }

            foreach (var measure in _measures[block])
            {
                _shares[at] = Math.Round(_costs[block] * measure / all, 2, MidpointRounding.AwayFromZero);
                shared += _shares[at];
                at++;
            }
        }

        return shared;
    }
}
