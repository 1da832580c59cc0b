using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HousingFinance.Kernel.Apportionment;

public partial class ApportionmentMethod
{
    /// <summary>
    /// Every sharer takes the whole pence of the exact share; the odd pence go one each to the largest remainders, and among equal
    /// remainders to the earliest. No share is a penny or more from its exact amount.
    /// </summary>
    /// <remarks>
    /// <para>£1.00 over three equal sharers is 34p, 33p, 33p. The order of the sharers matters only among equal remainders: put them in
    /// a settled order (by property reference) before sharing.</para>
    /// <para>The odd pence depend on everyone's weight, so one more sharer can bring another a penny: 2p over 1, 1 and 5 is 0p, 0p, 2p,
    /// and over 1, 1, 5 and 1 it is 1p, 0p, 1p, 0p.</para>
    /// </remarks>
    public static readonly ApportionmentMethod LargestRemainder = new LargestRemainderMethod();

    private sealed class LargestRemainderMethod() : ApportionmentMethod("Largest remainder", 1)
    {
        private protected override void ShareOut<T>(T pence, ReadOnlySpan<long> weights, T allWeights, Span<ulong> shares)
        {
            if (shares.Length <= MostOnTheStack)
            {
                ShareOut(pence, weights, allWeights, shares, stackalloc T[shares.Length]);
                return;
            }

            var rented = ArrayPool<T>.Shared.Rent(shares.Length);
            ShareOut(pence, weights, allWeights, shares, rented.AsSpan(0, shares.Length));
            ArrayPool<T>.Shared.Return(rented);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void ShareOut<T>(T pence, ReadOnlySpan<long> weights, T allWeights, Span<ulong> shares, Span<T> remainders)
            where T : unmanaged, IBinaryInteger<T>
        {
            var left = ulong.CreateTruncating(pence);
            for (var k = 0; k < shares.Length; k++)
            {
                (var whole, remainders[k]) = ExactShare(pence, weights[k], allWeights);
                shares[k] = ulong.CreateTruncating(whole);
                left -= shares[k];
            }

            // The remainders add up to `left` whole pence and each is less than one, so more than `left` of them are above zero.
            if (left > 0)
            {
                HandOut((int)left, allWeights, shares, remainders);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void HandOut<T>(int odd, T allWeights, Span<ulong> shares, ReadOnlySpan<T> remainders)
            where T : unmanaged, IBinaryInteger<T>
        {
            // Halve until `above` is the least bound that no more than `odd` remainders reach; more than `odd` reach `tied`.
            var (tied, above) = (T.Zero, allWeights);
            var reached = 0;
            while (reached < odd && above - tied > T.One)
            {
                var middle = tied + ((above - tied) >> 1);
                var reaching = CountReaching(middle, remainders);
                if (reaching > odd)
                {
                    tied = middle;
                }
                else
                {
                    (above, reached) = (middle, reaching);
                }
            }

            // Then only remainders equal to `tied` compete for what those above leave. No branches: remainders follow no pattern.
            var forTied = odd - reached;
            for (var k = 0; k < shares.Length; k++)
            {
                var reaches = remainders[k] >= above ? 1 : 0;
                var ties = (remainders[k] == tied ? 1 : 0) & (forTied > 0 ? 1 : 0);
                forTied -= ties;
                shares[k] += (ulong)(reaches + ties);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static int CountReaching<T>(T bound, ReadOnlySpan<T> remainders)
            where T : unmanaged, IBinaryInteger<T>
        {
            var (count, counted) = (0, 0);
            if (typeof(T) == typeof(ulong))
            {
                // Remainders of 64 bits are below the sum of the weights, which fits a signed number, and the bound is above zero.
                var lanes = MemoryMarshal.Cast<T, Vector<long>>(remainders);
                var below = new Vector<long>(long.CreateTruncating(bound) - 1);
                var counts = Vector<long>.Zero;
                foreach (var lane in lanes)
                {
                    counts -= Vector.GreaterThan(lane, below);
                }

                count = (int)Vector.Sum(counts);
                counted = lanes.Length * Vector<long>.Count;
            }

            foreach (var remainder in remainders[counted..])
            {
                count += remainder >= bound ? 1 : 0;
            }

            return count;
        }
    }
}
