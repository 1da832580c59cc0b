using BenchmarkDotNet.Attributes;
using HousingFinance.Kernel.Recharges;

namespace HousingFinance.Kernel.Benchmarks.Recharges;

/// <summary>
/// A year's costs of many blocks shared over their homes, on one thread, beside copying the parts into the column of the shares and the
/// naive way in decimal. The naive way must be within a penny a share and must not add back, checked before timing. A home of the
/// results is a share.
/// </summary>
public class ApportionmentBenchmarks
{
    private SharingPools _pools = null!;
    private NaiveApportionment _naive = null!;
    private long[] _costPence = [];
    private long[] _sharesPence = [];

    /// <summary>How many shares, a hundred to a block; a script may set fewer by HF_BENCHMARK_HOMES.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Homes { get; set; }

    public static IEnumerable<int> Sizes => Environment.GetEnvironmentVariable("HF_BENCHMARK_HOMES") is { Length: > 0 } homes
        ? [int.Parse(homes, System.Globalization.CultureInfo.InvariantCulture)]
        : [1_000_000];

    [GlobalSetup]
    public void Setup()
    {
        _pools = BenchmarkBlocks.Pools(Homes);
        _costPence = BenchmarkBlocks.CostPence(_pools);
        _sharesPence = new long[_pools.ShareCount];
        _naive = new NaiveApportionment(_pools, _costPence);
        RequireSoundAnswers();
    }

    [Benchmark(Baseline = true)]
    public void CopyOfPartsToShares() => _pools.Weights.CopyTo(_sharesPence);

    [Benchmark]
    public ApportionmentTotals Apportion() => ApportionmentRun.Execute(_pools, _costPence, _sharesPence);

    [Benchmark]
    public decimal NaiveDecimalRoundedByShare() => _naive.Run();

    private void RequireSoundAnswers()
    {
        var totals = Apportion();
        if (totals.Apportioned.Pence != _sharesPence.Sum() || _naive.Run() == _naive.Cost)
        {
            throw new InvalidOperationException("The shares do not add back, or the naive ones do.");
        }

        for (var share = 0; share < _sharesPence.Length; share++)
        {
            if (Math.Abs((_sharesPence[share] / 100m) - _naive.Shares[share]) > 0.01m)
            {
                throw new InvalidOperationException($"The variants differ by more than a penny in share {share}.");
            }
        }
    }
}
