using System.Collections.Immutable;

namespace HousingFinance.Kernel.Recharges;

/// <summary>Many pools as columns: the parts of all their homes one after the other.</summary>
/// <remarks>Immutable. Made once a year, and used for the estimate and the actual costs alike.</remarks>
public sealed class SharingPools
{
    private readonly long[] _weights;
    private readonly int[] _ends;

    /// <summary>Pools in the order in which their costs are given.</summary>
    /// <param name="pools">The pools.</param>
    public SharingPools(params ImmutableArray<SharingPool> pools)
    {
        Pools = pools.IsDefault ? [] : pools;
        _ends = new int[Pools.Length];
        var count = 0;
        for (var pool = 0; pool < Pools.Length; pool++)
        {
            count += Pools[pool].Weights.Length;
            _ends[pool] = count;
        }

        _weights = new long[count];
        for (var pool = 0; pool < Pools.Length; pool++)
        {
            Pools[pool].Weights.CopyTo(_weights.AsSpan(StartOf(pool)));
        }
    }

    /// <summary>The pools.</summary>
    public ImmutableArray<SharingPool> Pools { get; }

    /// <summary>How many shares one cost for each pool comes to.</summary>
    public int ShareCount => _weights.Length;

    /// <summary>The parts of all pools, one pool after the other.</summary>
    public ReadOnlySpan<long> Weights => _weights;

    /// <summary>For each pool where its shares end: how many there are in all pools through it.</summary>
    public ReadOnlySpan<int> Ends => _ends;

    /// <summary>Where a pool's shares begin.</summary>
    /// <param name="pool">The pool, from 0.</param>
    public int StartOf(int pool) => pool == 0 ? 0 : _ends[pool - 1];
}
