namespace HousingFinance.Kernel.Apportionment;

public partial class ApportionmentMethod
{
    /// <summary>
    /// Every sharer takes the whole pence of the exact share; the first whose weight is above zero takes all the odd pence besides.
    /// </summary>
    /// <remarks>
    /// For instalments whose first may differ: £100.00 over three is £33.34, £33.33, £33.33. The odd pence number up to one fewer than
    /// the sharers: 5p over nine equal ones is 5p and eight of nothing.
    /// </remarks>
    public static readonly ApportionmentMethod FirstTakesOddPence = new FirstTakesOddPenceMethod();

    private sealed class FirstTakesOddPenceMethod() : ApportionmentMethod("First takes the odd pence", 3)
    {
        private protected override void ShareOut<T>(T pence, ReadOnlySpan<long> weights, T allWeights, Span<ulong> shares)
        {
            var odd = TakeWholePence(pence, weights, allWeights, shares);
            shares[weights.IndexOfAnyExcept(0L)] += odd;
        }
    }
}
