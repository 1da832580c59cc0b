using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HousingFinance.Kernel.Internals;

/// <summary>What one pass over the weights tells: their exact sum, and a bound on the widest of them.</summary>
/// <param name="Sum">The sum of the weights; without meaning when one is negative.</param>
/// <param name="Bits">Every bit that any weight has: at least the widest weight, and negative when one is.</param>
internal readonly record struct WeightTotal(UInt128 Sum, long Bits)
{
    public bool HasNegative => Bits < 0;

    /// <summary>Whether pence x weight fits 64 bits for every weight, and twice the sum of the weights does too.</summary>
    public bool FitsSixtyFourBits(ulong pence) => Sum <= long.MaxValue && Math.BigMul(pence, (ulong)Bits, out _) == 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WeightTotal Of(ReadOnlySpan<long> weights)
    {
        var lanes = MemoryMarshal.Cast<long, Vector<long>>(weights);
        var (sums, bits) = (Vector<long>.Zero, Vector<long>.Zero);
        foreach (var lane in lanes)
        {
            sums += lane;
            bits |= lane;
        }

        var (sum, allBits) = (Vector.Sum(sums), 0L);
        for (var k = 0; k < Vector<long>.Count; k++)
        {
            allBits |= bits[k];
        }

        foreach (var weight in weights[(lanes.Length * Vector<long>.Count)..])
        {
            sum = unchecked(sum + weight);
            allBits |= weight;
        }

        // No weight exceeds all the bits taken together, so when the count times those fits, the sum cannot have wrapped.
        var cannotWrap = allBits <= long.MaxValue / Math.Max(weights.Length, 1);
        return new(cannotWrap ? (UInt128)Math.Max(sum, 0) : SumOfWide(weights), allBits);
    }

    private static UInt128 SumOfWide(ReadOnlySpan<long> weights)
    {
        UInt128 sum = 0;
        foreach (var weight in weights)
        {
            sum += (ulong)weight;
        }

        return sum;
    }
}
