using System.Runtime.CompilerServices;

namespace HousingFinance.Kernel.Apportionment;

public partial class ApportionmentMethod
{
    /// <summary>
    /// Each share is what brings the running total to its exact amount, rounded to the nearest penny, half away from zero. No share is
    /// a penny or more from its exact amount, and no run of shares from the first drifts by more than half a penny.
    /// </summary>
    /// <remarks>
    /// For parts that follow one another, such as the days or weeks of an accrual: £1.00 over three equal parts is 33p, 34p, 33p. The
    /// order of the parts is part of the answer.
    /// </remarks>
    public static readonly ApportionmentMethod RunningTotal = new RunningTotalMethod();

    private sealed class RunningTotalMethod() : ApportionmentMethod("Running total", 2)
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private protected override void ShareOut<T>(T pence, ReadOnlySpan<long> weights, T allWeights, Span<ulong> shares)
        {
            // The exact running total is `whole` pence and `parts` of a penny: adding share by share keeps every product in T.
            var (whole, parts, before) = (0UL, T.Zero, 0UL);
            for (var k = 0; k < shares.Length; k++)
            {
                var exact = ExactShare(pence, weights[k], allWeights);
                whole += ulong.CreateTruncating(exact.Whole);
                parts += exact.Remainder;
                if (parts >= allWeights)
                {
                    parts -= allWeights;
                    whole++;
                }

                var rounded = parts >= allWeights - parts ? whole + 1 : whole;
                shares[k] = rounded - before;
                before = rounded;
            }
        }
    }
}
